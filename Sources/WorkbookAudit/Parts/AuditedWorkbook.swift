/// A workbook as its file says it is.
struct AuditedWorkbook {
  struct DefinedName {
    let name: String
    /// What it stands for.
    let reference: String
    /// The number of the sheet that it belongs to; nil for the workbook.
    let sheet: Int?
  }

  let parts: PackageParts
  let sheets: [AuditedSheet]
  let definedNames: [DefinedName]
  /// The name of the part of the workbook itself.
  let main: String

  var sheetNames: Set<String> { Set(sheets.map(\.name)) }

  /// The part that the file, or the workbook itself, gives for a kind, such as `core-properties` or `styles`.
  func part(_ kind: String) -> XMLElement? { name(ofPart: kind).flatMap(parts.root) }

  /// Also of a part that cannot be read.
  func name(ofPart kind: String) -> String? {
    for source in ["", main] {
      let found = parts.relationships(of: source).values.first { $0.kind == kind && !$0.isExternal }
      if let found { return found.target }
    }
    return nil
  }
}

/// A sheet with what belongs to it.
struct AuditedSheet {
  let name: String
  let root: XMLElement?
  let relationships: [String: PackageParts.Relationship]
  let tables: [AuditedTable]
  let facts: CellFacts
  /// Whether both its cells and their texts could be read.
  let hasTexts: Bool
  /// The merged cells, each as the part has it; the area is nil where that is none.
  let merges: [(reference: String?, area: CellArea?)]

  init(
    name: String, root: XMLElement?, relationships: [String: PackageParts.Relationship],
    tables: [AuditedTable], facts: CellFacts, hasTexts: Bool
  ) {
    self.name = name
    self.root = root
    self.relationships = relationships
    self.tables = tables
    self.facts = facts
    self.hasTexts = hasTexts
    merges = (root?.child("mergeCells")?.children("mergeCell") ?? []).map { merge in
      let reference = merge["ref"]
      return (reference, reference.flatMap { CellArea($0) })
    }
  }

  /// The areas of the merged cells; those that are no areas are left out.
  var mergedAreas: [CellArea] { merges.compactMap(\.area) }

  /// Parts of a kind that the sheet refers to, with their names, in the order of the names.
  func related(_ kind: String, in parts: PackageParts) -> [(part: String, root: XMLElement)] {
    Self.related(kind, of: relationships, in: parts)
  }

  static func related(
    _ kind: String, of relationships: [String: PackageParts.Relationship], in parts: PackageParts
  ) -> [(part: String, root: XMLElement)] {
    relationships.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target).sorted()
      .compactMap { part in parts.root(part).map { (part, $0) } }
  }
}

/// A table of a sheet.
struct AuditedTable {
  let id: String
  let name: String
  /// As the part has it.
  let reference: String
  let area: CellArea?
  let headers: [String]
  let hasHeaderRow: Bool
  let totalsRowCount: Int
  let hasStripes: Bool
  /// Such as `TableStyleLight1`.
  let style: String

  init(_ root: XMLElement) {
    id = root["id"] ?? ""
    name = root["displayName"] ?? ""
    reference = root["ref"] ?? ""
    area = CellArea(reference)
    headers =
      root.child("tableColumns")?.children("tableColumn").map { CellText.unescaped($0["name"] ?? "") } ?? []
    hasHeaderRow = root["headerRowCount"] != "0"
    totalsRowCount = root["totalsRowCount"].flatMap { Int($0) } ?? 0
    let look = root.child("tableStyleInfo")
    hasStripes = look?["showRowStripes"] == "1"
    style = look?["name"] ?? ""
  }

  /// The cells of its header.
  var headerArea: CellArea? {
    area.map { CellArea(first: $0.first, last: CellPlace(row: $0.first.row, column: $0.last.column)) }
  }

  /// The cells between header and totals.
  var dataArea: CellArea? {
    guard let area, rowCount > 0 else { return nil }
    return CellArea(
      first: CellPlace(row: area.first.row + (hasHeaderRow ? 1 : 0), column: area.first.column),
      last: CellPlace(row: area.last.row - totalsRowCount, column: area.last.column))
  }

  /// How many rows are neither header nor totals.
  var rowCount: Int { (area?.height ?? 0) - (hasHeaderRow ? 1 : 0) - totalsRowCount }
}

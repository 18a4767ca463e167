/// Reads a file part by part: the small ones as trees, then texts, then sheets, whose cells are checked on the way.
struct WorkbookReader: ~Copyable {
  private let contents: [PartContent]
  private let parser = XMLParser()
  private var parts = PackageParts()
  private var texts: SharedTexts? = SharedTexts()

  init(_ contents: [PartContent]) {
    self.contents = contents
  }

  /// - Returns: nil where too little can be read for any other check.
  consuming func read(_ faults: inout FaultList) -> AuditedWorkbook? {
    readTypes(&faults)
    for entry in contents where !isSheet(entry.name) { readSmall(entry, &faults) }
    parts.readRelationships()
    PartsCheck.check(parts, &faults)
    guard let main = main, let root = parts.root(main) else { return nil }
    let sheets = readSheets(root, relationships: parts.relationships(of: main), &faults)
    return AuditedWorkbook(
      parts: parts, sheets: sheets, definedNames: Self.definedNames(root), main: main)
  }

  private var main: String? {
    parts.relationships(of: "").values.first { $0.kind == "officeDocument" }?.target
  }

  private func isSheet(_ part: String) -> Bool { parts.type(of: part)?.hasSuffix(".worksheet+xml") == true }

  private mutating func readTypes(_ faults: inout FaultList) {
    parts.names = Set(contents.map(\.name))
    for entry in contents where entry.name == PackageParts.contentTypes {
      if let tree = readTree(entry, &faults) { parts.readContentTypes(tree) }
    }
  }

  private mutating func readSmall(_ entry: PartContent, _ faults: inout FaultList) {
    if entry.name == PackageParts.contentTypes { return }
    let type = parts.type(of: entry.name) ?? ""
    if type.hasSuffix(".sharedStrings+xml") {
      readTexts(entry, &faults)
    } else if type.hasSuffix("+xml") || type.hasSuffix("/xml") {
      parts.trees[entry.name] = readTree(entry, &faults)
    } else if entry.bytes == nil {
      faults.add(PartsCheck.damaged, at: entry.name)
    }
  }

  private func readTree(_ entry: PartContent, _ faults: inout FaultList) -> XMLTree? {
    var builder = XMLTreeBuilder()
    builder.reserve(entry.bytes?.count ?? 0)
    return read(entry, into: &builder, &faults) ? XMLTree(builder) : nil
  }

  private mutating func readTexts(_ entry: PartContent, _ faults: inout FaultList) {
    var reader = SharedTextsReader()
    texts = read(entry, into: &reader, &faults) ? reader.texts : nil
  }

  /// - Returns: whether the part is sound; where it is not, that is a fault.
  private func read(
    _ entry: PartContent, into receiver: inout some XMLReceiver, _ faults: inout FaultList
  ) -> Bool {
    guard let fault = fault(reading: entry, into: &receiver) else { return true }
    faults.add(fault, at: entry.name)
    return false
  }

  /// - Returns: what is wrong with the part; nil where it is sound.
  private func fault(reading entry: PartContent, into receiver: inout some XMLReceiver) -> FaultKind? {
    guard let bytes = entry.bytes else { return PartsCheck.damaged }
    do {
      try parser.read(bytes, into: &receiver)
      return nil
    } catch {
      return error == .damaged ? PartsCheck.damaged : PartsCheck.malformed
    }
  }

  private mutating func readSheets(
    _ root: XMLElement, relationships: [String: PackageParts.Relationship], _ faults: inout FaultList
  ) -> [AuditedSheet] {
    let declared = root.child("sheets")?.children("sheet") ?? []
    let names = Set(declared.compactMap { $0["name"] })
    let formats = formatCount(relationships)
    var sheets: [AuditedSheet] = []
    for sheet in declared {
      let part = sheet["id"].flatMap { relationships[$0]?.target } ?? ""
      sheets.append(
        readSheet(sheet["name"] ?? "", part: part, names: names, formatCount: formats, &faults))
    }
    return sheets
  }

  private func formatCount(_ relationships: [String: PackageParts.Relationship]) -> Int {
    AuditedSheet.related("styles", of: relationships, in: parts).first?.root.child("cellXfs")?.children("xf")
      .count ?? 0
  }

  private mutating func readSheet(
    _ name: String, part: String, names: Set<String>, formatCount: Int, _ faults: inout FaultList
  ) -> AuditedSheet {
    let relationships = parts.relationships(of: part)
    let tables = AuditedSheet.related("table", of: relationships, in: parts).map { AuditedTable($0.root) }
    let facts = CellFacts(
      headerAreas: tables.compactMap(\.headerArea),
      stripes: tables.filter(\.hasStripes).compactMap(\.dataArea))
    let reader = readCells(name, part: part, names: names, formatCount: formatCount, facts, &faults)
    let tree = reader.map { XMLTree($0.tree) }
    PartsCheck.check(tree?.root, sheet: name, part: part, relationships, &faults)
    return AuditedSheet(
      name: name, root: tree?.root, relationships: relationships,
      tables: tables,
      facts: reader?.facts ?? facts, hasTexts: reader != nil && texts != nil)
  }

  private mutating func readCells(
    _ name: String, part: String, names: Set<String>, formatCount: Int, _ facts: CellFacts,
    _ faults: inout FaultList
  ) -> SheetReader? {
    guard let entry = contents.first(where: { $0.name == part }) else { return nil }
    let context = CellContext(
      sheet: name, texts: texts, formatCount: formatCount, sheetNames: names)
    var reader = SheetReader(context, facts: facts, faults: faults)
    let fault = fault(reading: entry, into: &reader)
    faults = reader.faults
    guard let fault else { return reader }
    faults.add(fault, at: entry.name)
    return nil
  }

  private static func definedNames(_ root: XMLElement) -> [AuditedWorkbook.DefinedName] {
    (root.child("definedNames")?.children("definedName") ?? []).map {
      .init(name: $0["name"] ?? "", reference: $0.text, sheet: $0["localSheetId"].flatMap { Int($0) })
    }
  }
}

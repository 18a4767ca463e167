/// Reads a file part by part: the small ones as trees, then texts, then sheets, whose cells are checked on the way.
struct WorkbookReader: ~Copyable {
  private var contents: ZipContents
  private var parts = PackageParts()
  private var texts: SharedTexts? = SharedTexts()

  /// Nil where the bytes are no archive.
  init?(_ bytes: [UInt8]) {
    guard let contents = ZipContents(bytes) else { return nil }
    self.contents = contents
  }

  /// - Returns: nil where too little can be read for any other check.
  consuming func read(_ faults: inout FaultList) -> AuditedWorkbook? {
    readTypes(&faults)
    for entry in contents.directory.entries where !isSheet(entry.name) { readSmall(entry, &faults) }
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
    let entries = contents.directory.entries
    parts.names = Set(entries.map(\.name))
    guard parts.names.count == entries.count else { return faults.add(PartsCheck.archive) }
    for entry in entries where entry.name == PackageParts.contentTypes {
      if let tree = readTree(entry, &faults) { parts.readContentTypes(tree) }
    }
  }

  private mutating func readSmall(_ entry: ZipDirectory.Entry, _ faults: inout FaultList) {
    if entry.name == PackageParts.contentTypes { return }
    let type = parts.type(of: entry.name) ?? ""
    if type.hasSuffix(".sharedStrings+xml") {
      readTexts(entry, &faults)
    } else if type.hasSuffix("+xml") || type.hasSuffix("/xml") {
      parts.trees[entry.name] = readTree(entry, &faults)
    } else if contents.withContent(of: entry, { _ in true }) == nil {
      faults.add(PartsCheck.damaged, at: entry.name)
    }
  }

  private mutating func readTree(_ entry: ZipDirectory.Entry, _ faults: inout FaultList) -> XMLTree? {
    Self.unpacked(
      contents.withContent(of: entry) { content in try? XMLTree(content) }, entry, &faults)
  }

  private mutating func readTexts(_ entry: ZipDirectory.Entry, _ faults: inout FaultList) {
    let read = contents.withContent(of: entry) { content in try? SharedTexts(content) }
    texts = Self.unpacked(read, entry, &faults)
  }

  /// Tells damage of the archive from XML that is not well formed.
  private static func unpacked<Part>(
    _ part: Part??, _ entry: ZipDirectory.Entry, _ faults: inout FaultList
  ) -> Part? {
    switch part {
    case .none:
      faults.add(PartsCheck.damaged, at: entry.name)
      return nil
    case .some(.none):
      faults.add(PartsCheck.malformed, at: entry.name)
      return nil
    case .some(.some(let part)): return part
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
    guard let entry = contents.directory.entries.first(where: { $0.name == part }) else { return nil }
    let texts = texts
    var found = faults
    let read = contents.withContent(of: entry) { content -> SheetReader? in
      let context = { bytes in
        CellContext(sheet: name, texts: texts, formatCount: formatCount, sheetNames: names, bytes: bytes)
      }
      guard var reader = try? SheetReader(content, facts: facts, context: context),
        (try? reader.read(&found)) != nil
      else { return nil }
      return reader
    }
    faults = found
    return Self.unpacked(read, entry, &faults)
  }

  private static func definedNames(_ root: XMLElement) -> [AuditedWorkbook.DefinedName] {
    (root.child("definedNames")?.children("definedName") ?? []).map {
      .init(name: $0["name"] ?? "", reference: $0.text, sheet: $0["localSheetId"].flatMap { Int($0) })
    }
  }
}

/// The small parts of a workbook as trees, their types, and how they refer to one another.
struct PackageParts {
  struct Relationship {
    /// The kind: the last word of its type, such as `hyperlink`.
    let kind: String
    /// A part's name, or the address of something outside of the file.
    let target: String
    let isExternal: Bool
  }

  /// By part name without a leading slash; sheets are in it without their cells.
  var trees: [String: XMLTree] = [:]
  /// All parts that the archive holds.
  var names: Set<String> = []
  /// Media types by part name, and by extension in lower case.
  private(set) var overrides: [String: String] = [:]
  private(set) var defaults: [String: String] = [:]
  /// By the part that refers.
  private var relationshipsBySource: [String: [String: Relationship]] = [:]

  static let contentTypes = "[Content_Types].xml"

  mutating func readContentTypes(_ tree: XMLTree) {
    for element in tree.root?.children ?? [] {
      guard let type = element["ContentType"] else { continue }
      if let part = element["PartName"] { overrides[Self.withoutSlash(part)] = type }
      if let ending = element["Extension"] { defaults[ending.lowercased()] = type }
    }
  }

  /// The media type of a part; nil where the file gives none.
  func type(of part: String) -> String? {
    overrides[part]
      ?? part.utf8.split(separator: UInt8(ascii: ".")).last.flatMap { String($0) }.flatMap {
        defaults[$0.lowercased()]
      }
  }

  func root(_ part: String) -> XMLElement? { trees[part]?.root }

  /// What a part refers to, by the identifiers that it uses; the empty name stands for the file as a whole.
  func relationships(of part: String) -> [String: Relationship] { relationshipsBySource[part] ?? [:] }

  /// Takes over what the parts of relationships say, once all of them are read.
  mutating func readRelationships() {
    for (name, tree) in trees {
      guard let source = Self.source(ofRelationships: name) else { continue }
      var found: [String: Relationship] = [:]
      for element in tree.root?.children("Relationship") ?? [] {
        guard let id = element["Id"] else { continue }
        found[id] = Self.relationship(element, of: source)
      }
      relationshipsBySource[source] = found
    }
  }

  private static func relationship(_ element: XMLElement, of part: String) -> Relationship? {
    guard let target = element["Target"] else { return nil }
    let isExternal = element["TargetMode"] == "External"
    let kind = (element["Type"] ?? "").utf8.split(separator: UInt8(ascii: "/")).last
    return Relationship(
      kind: kind.flatMap { String($0) } ?? "",
      target: isExternal ? target : resolved(target, from: part), isExternal: isExternal)
  }

  /// `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
  static func relationshipPart(of part: String) -> String {
    let (folder, file) = split(part)
    return "\(folder)_rels/\(file).rels"
  }

  /// The part that `xl/_rels/workbook.xml.rels` belongs to; nil for any other part.
  static func source(ofRelationships part: String) -> String? {
    let (folder, file) = split(part)
    guard folder.hasSuffix("_rels/"), file.hasSuffix(".rels") else { return nil }
    return "\(folder.dropLast("_rels/".count))\(file.dropLast(".rels".count))"
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) }
    return (String(part[..<(slash ?? part.startIndex)]), String(part[(slash ?? part.startIndex)...]))
  }

  /// A target as a part's name: relative to the folder of the part that names it (OPC, section 8.3).
  private static func resolved(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return withoutSlash(target) }
    var steps = split(part).folder.utf8.split(separator: UInt8(ascii: "/"))
    for step in target.utf8.split(separator: UInt8(ascii: "/")) where !step.elementsEqual(".".utf8) {
      if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.compactMap { String($0) }.joined(separator: "/")
  }

  private static func withoutSlash(_ part: String) -> String {
    part.hasPrefix("/") ? String(part.dropFirst()) : part
  }
}

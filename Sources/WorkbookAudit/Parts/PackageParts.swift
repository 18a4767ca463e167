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
    overrides[part] ?? part.split(separator: ".").last.flatMap { defaults[$0.lowercased()] }
  }

  func root(_ part: String) -> XMLElement? { trees[part]?.root }

  /// What a part refers to, by the identifiers that it uses; the empty name stands for the file as a whole.
  func relationships(of part: String) -> [String: Relationship] {
    var found: [String: Relationship] = [:]
    for element in root(Self.relationshipPart(of: part))?.children("Relationship") ?? [] {
      guard let id = element["Id"], let target = element["Target"] else { continue }
      let isExternal = element["TargetMode"] == "External"
      found[id] = Relationship(
        kind: element["Type"]?.split(separator: "/").last.map(String.init) ?? "",
        target: isExternal ? target : Self.resolved(target, from: part), isExternal: isExternal)
    }
    return found
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
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return (String(part[..<slash]), String(part[slash...]))
  }

  /// A target as a part's name: relative to the folder of the part that names it (OPC, section 8.3).
  private static func resolved(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return withoutSlash(target) }
    var steps = split(part).folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private static func withoutSlash(_ part: String) -> String {
    part.hasPrefix("/") ? String(part.dropFirst()) : part
  }
}

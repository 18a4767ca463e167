internal import Discovery
internal import Records
internal import Standards

/// The office that a whole file is about, unless its rows name one: by metadata line, else name, else folder.
///
/// Source: Inbox, *Whose file it is*.
struct FileOffice {
  private let named: OfficeInName.InPath
  private(set) var byLine: Office?
  /// What further lines above the header name.
  private var mentioned: [Office] = []

  init(_ named: OfficeInName.InPath) { self.named = named }

  /// The office, or why there is none.
  enum Outcome {
    case office(Office)
    case none
    case conflict(Finding)
  }

  var outcome: Outcome {
    if let byFolder = named.byFolder,
      let other = [named.byInnerFolder, named.byFile].compactMap({ $0 }).first(where: { $0 != byFolder })
    {
      return .conflict(conflict(.folderConflict, other, byFolder))
    }
    if let byLine, let byPath, byLine != byPath {
      return .conflict(conflict(.officeConflict, byLine, byPath))
    }
    guard let office = byLine ?? byPath else { return .none }
    if let other = mentioned.first(where: { $0 != office }) {
      return .conflict(conflict(.lineConflict, other, office))
    }
    return .office(office)
  }

  private func conflict(_ kind: FindingKind, _ one: Office, _ other: Office) -> Finding {
    Finding(kind, details: ["line": one.shortName, "name": other.shortName])
  }

  /// The office that folder or file name tells.
  var byPath: Office? { named.byFolder ?? named.byFile }

  /// The office that rows must not contradict.
  var expected: Office? { byPath ?? byLine }

  /// Takes a line above the header that is there to name the office.
  mutating func note(line office: Office) {
    if byLine == nil { byLine = office } else { note(mention: office) }
  }

  /// Takes an office that a line above the header names among other words: alone it tells nothing.
  mutating func note(mention office: Office) { mentioned.append(office) }
}

internal import Records
internal import Standards

/// The office that a whole file is about, unless its rows name one: by metadata line, else name, else folder.
///
/// Source: intake.md, *Inbox*.
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

extension FindingKind {
  static let noOffice = FindingKind(
    .noOffice, .error,
    thai: """
      ไม่พบว่าไฟล์นี้เป็นของเขตใด จึงยังไม่ได้นำเข้า โปรดตั้งชื่อโฟลเดอร์หรือชื่อไฟล์ด้วยรหัสเขตหรือชื่อเขต \
      หรือเพิ่มคอลัมน์ "รหัสเขต"
      """,
    english: """
      Nothing tells which office the file is of, so it was not taken in. Name its folder or the file after \
      the office, or add a column "รหัสเขต".
      """)

  static let noSuchOffice = FindingKind(
    .noSuchOffice, .error,
    thai: """
      บรรทัดเหนือหัวตารางระบุเขต "{value}" ซึ่งไม่มีในทะเบียน จึงยังไม่ได้นำเข้า โปรดแก้เป็นรหัสหรือชื่อตามทะเบียน \
      ชื่อที่ใกล้เคียง: {nearest}
      """,
    english: """
      The line above the header names "{value}", which is no office of the registry. The file was not taken in; \
      write its code or name. Nearest: {nearest}
      """)

  static let officeConflict = FindingKind(
    .officeConflict, .error,
    thai: """
      บรรทัดเหนือหัวตารางระบุ "{line}" แต่ชื่อไฟล์หรือโฟลเดอร์เป็นของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดแก้ให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      The line above the header names "{line}" but the file's name or folder says "{name}". The file was not taken in; \
      make them agree and send it again.
      """)

  static let folderConflict = FindingKind(
    .folderConflict, .error,
    thai: """
      ชื่อไฟล์หรือโฟลเดอร์ย่อยเป็นของ "{line}" แต่อยู่ในโฟลเดอร์ของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดย้ายไฟล์หรือแก้ชื่อให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      The file's name or an inner folder says "{line}" but it lies in the folder of "{name}". The file was not taken \
      in; move it, or make the names agree.
      """)

  static let lineConflict = FindingKind(
    .lineConflict, .error,
    thai: """
      ข้อความเหนือหัวตารางระบุ "{line}" แต่ไฟล์เป็นของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดแก้ข้อความเหนือหัวตารางให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      A line above the header speaks of "{line}" but the file is of "{name}". The file was not taken in; correct the \
      line and send it again.
      """)
}

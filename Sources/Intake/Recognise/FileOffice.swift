internal import Records
internal import Standards

/// The office that a whole file is about, unless its rows name one: by metadata line, else name, else folder.
///
/// Source: intake.md, *Inbox*.
struct FileOffice {
  var byLine: Office?
  let byName: Office?
  let byFolder: Office?

  /// The office, or why there is none.
  enum Outcome {
    case office(Office)
    case none
    case conflict(line: Office, path: Office)
  }

  var outcome: Outcome {
    if let byLine, let byPath, byLine != byPath { return .conflict(line: byLine, path: byPath) }
    return (byLine ?? byPath).map { .office($0) } ?? .none
  }

  /// The office that folder or file name tells, which rows must not contradict.
  var byPath: Office? { byName ?? byFolder }
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
}

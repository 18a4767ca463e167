internal import CSVTokens
internal import Records

extension FindingKind {
  static let badEncoding = FindingKind(
    "bad-encoding", .error,
    thai: """
      อ่านรหัสอักขระของไฟล์นี้ไม่ได้ (ไบต์ที่ {offset}) จึงยังไม่ได้นำเข้า \
      โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8
      """,
    english: """
      The file's encoding cannot be read (byte {offset}), so it was not taken in. Open it in a spreadsheet and \
      save it as CSV UTF-8.
      """)

  static let malformedCSV = FindingKind(
    "malformed-csv", .error,
    thai: "รูปแบบ CSV ผิดที่บรรทัด {line} (ไบต์ที่ {offset}): {reason} จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดแก้ไขแล้วบันทึกใหม่",
    english:
      "The CSV is malformed at line {line} (byte {offset}): {reason}. The file was not taken in; mend it and save again."
  )
}

extension CSVError {
  /// The finding that names the row, the physical line and the byte of the fault.
  var finding: Finding {
    Finding(
      .malformedCSV, row: position.row,
      details: ["line": String(position.line), "offset": String(position.offset), "reason": reason])
  }

  private var reason: String {
    switch kind {
    case .unclosedQuote: "เครื่องหมายคำพูด (\") ที่เปิดตรงนี้ไม่มีตัวปิด"
    case .textAfterClosingQuote: "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด (\")"
    case .nulByte: "มีอักขระว่าง (NUL) ซึ่งไม่ใช่ข้อความ"
    case .tooManyColumns(let limit): "มีเกิน \(limit) คอลัมน์"
    case .recordTooLong: "แถวยาวเกินไป มักเกิดจากเครื่องหมายคำพูด (\") ที่ไม่มีตัวปิด"
    case .library(let code): "ตัวอ่าน CSV แจ้งข้อผิดพลาด \(code)"
    }
  }
}

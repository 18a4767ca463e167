internal import CSVTokens
internal import Records

extension CSVError {
  /// The finding that names the row, the physical line and the byte of the fault.
  /// - Parameter byteOffset: of the file, before it was decoded.
  func finding(byteOffset: Int) -> Finding {
    Finding(
      .malformedCSV, row: position.row,
      details: [
        "line": String(position.line), "offset": String(byteOffset), "reason": reason.thai,
        "reasonInEnglish": reason.english,
      ])
  }

  private var reason: (thai: String, english: String) {
    switch kind {
    case .unclosedQuote:
      ("เครื่องหมายคำพูด (\") ที่เปิดตรงนี้ไม่มีตัวปิด", "the quote (\") that opens here is never closed")
    case .textAfterClosingQuote:
      ("มีข้อความต่อท้ายเครื่องหมายคำพูดปิด (\")", "text follows a closing quote (\")")
    case .nulByte: ("มีอักขระว่าง (NUL) ซึ่งไม่ใช่ข้อความ", "a NUL stands here, which is no text")
    case .tooManyColumns(let limit): ("มีเกิน \(limit) คอลัมน์", "there are more than \(limit) columns")
    case .recordTooLong:
      (
        "แถวยาวเกินไป มักเกิดจากเครื่องหมายคำพูด (\") ที่ไม่มีตัวปิด",
        "the row is too long, mostly for want of a closing quote (\")"
      )
    case .library(let code): ("ตัวอ่าน CSV แจ้งข้อผิดพลาด \(code)", "the CSV reader reports error \(code)")
    }
  }
}

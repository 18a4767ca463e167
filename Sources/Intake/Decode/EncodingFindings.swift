internal import CSVTokens
package import Records

extension FindingKind {
  static let badEncoding = FindingKind(
    .badEncoding, .error,
    thai: """
      อ่านรหัสอักขระของไฟล์นี้ไม่ได้ (ไบต์ที่ {offset}) จึงยังไม่ได้นำเข้า \
      โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8
      """,
    english: """
      The file's encoding cannot be read (byte {offset}), so it was not taken in. Open it in a spreadsheet and \
      save it as CSV UTF-8.
      """)

  static let mixedEncoding = FindingKind(
    .mixedEncoding, .error,
    thai: """
      ไฟล์นี้มีทั้ง UTF-8 และ Windows-874 ปนกัน เริ่มต่างจากเดิมที่แถวนี้ (ไบต์ที่ {offset}) จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      มักเกิดจากการนำไฟล์สองไฟล์มาต่อกัน โปรดส่งแยกไฟล์ หรือรวมในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8
      """,
    english: """
      The file mixes UTF-8 and Windows-874; from this row on (byte {offset}) it is not what it was before. It was \
      not taken in. Send the files that were joined one by one, or join them in a spreadsheet and save as CSV UTF-8.
      """)

  static let mojibakeRepaired = FindingKind(
    .mojibakeRepaired, .warning,
    thai: """
      ข้อความไทยในไฟล์นี้ถูกอ่านผิดรหัสอักขระแล้วบันทึกซ้ำ (เช่น "เธชเธ" แทน "ส") ระบบแก้กลับให้ครบทุกตัวแล้ว \
      โปรดตรวจสอบ และครั้งต่อไปเปิดไฟล์ด้วย ข้อมูล > จากข้อความ/CSV แล้วเลือก UTF-8
      """,
    english: """
      The Thai text of this file was read in the wrong encoding and saved again; every character could be put \
      right. Check it, and next time open the file by Data > From Text/CSV with UTF-8.
      """)

  static let lostText = FindingKind(
    .lostText, .error,
    thai: """
      ข้อความไทยในไฟล์นี้กลายเป็น "{value}" และกู้คืนไม่ได้ จึงยังไม่ได้นำเข้า \
      โปรดเปิดไฟล์ต้นฉบับแล้วบันทึกเป็น CSV UTF-8 (อย่าใช้ "CSV (คั่นด้วยจุลภาค)" แบบเดิม)
      """,
    english: """
      The Thai text of this file has become "{value}" and cannot be brought back, so it was not taken in. Open the \
      original and save it as CSV UTF-8, not as plain CSV.
      """)

  package static let changedWhileRead = FindingKind(
    .changedWhileRead, .error,
    thai: """
      ไฟล์นี้ถูกแก้ไขหรือกำลังคัดลอกอยู่ขณะที่อ่าน จึงยังไม่ได้นำเข้า ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม \
      โปรดรอให้คัดลอกเสร็จแล้วสั่งนำเข้าอีกครั้ง
      """,
    english: """
      The file was changed, or still being copied, while it was read; it was not taken in, and what was published \
      from it still counts. Run again when it is complete.
      """)

  static let cutOff = FindingKind(
    .cutOff, .error,
    thai: """
      ไฟล์นี้ขาดตอนท้าย: แถวที่ {line} ซึ่งเป็นแถวสุดท้ายมี {count} ช่องจาก {expected} ช่องและไม่จบบรรทัด \
      จึงยังไม่ได้นำเข้าทั้งไฟล์ เพราะไม่ทราบว่ายังขาดอะไรอีก โปรดคัดลอกไฟล์ต้นฉบับมาวางใหม่ทั้งไฟล์ \
      หากไฟล์ครบแล้ว โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8 อีกครั้ง
      """,
    english: """
      The end of the file is missing: row {line}, the last one, has {count} of {expected} cells and no line end. Nobody \
      knows what else lacks, so the file was not taken in. Copy the whole file again; if it is complete, open it in a \
      spreadsheet and save it as CSV UTF-8 once more.
      """)

  static let malformedCSV = FindingKind(
    .malformedCSV, .error,
    thai: "รูปแบบ CSV ผิดที่บรรทัด {line} (ไบต์ที่ {offset}): {reason} จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดแก้ไขแล้วบันทึกใหม่",
    english:
      "The CSV is malformed at line {line} (byte {offset}): {reasonInEnglish}. The file was not taken in; mend it and save again."
  )
}

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

import Records
import Testing

/// All data here is made up.
@Suite("Masking of personal data")
struct MaskingTests {
  @Test(
    "E-mail addresses are masked, whatever stands beside them",
    arguments: [
      ("somkid.t@example.com", "***"),
      ("ติดต่อsomkid@example.go.thครับ", "ติดต่อ***ครับ"),
      ("อีเมล: somkid+sar@mail.example.org, ขอบคุณ", "อีเมล: ***, ขอบคุณ"),
      ("<somkid@example.com>", "<***>"),
      ("a@example.com;b@example.com", "***;***"),
      ("a@example.com b@example.com", "*** ***"),
      ("ส่งที่ somkid@example.com.", "ส่งที่ ***."),
      ("somkid＠example．com", "***"),
      ("ｓｏｍ@example.com", "***"),
      ("somkid@example.com-สำรอง", "***-สำรอง"),
      ("somkid๙๙@example.com", "***"),
      ("0812345678@example.com", "***"),
      ("so\u{200B}mkid@example.com", "***"),
      ("(somkid_t@example.co.th)", "(***)"),
      ("mailto:somkid@example.com?subject=x", "mailto:***?subject=x"),
      ("SOMKID@EXAMPLE.COM", "***"),
      ("...somkid@example.com", "...***"),
      ("x@y.co", "***"),
    ])
  func mail(text: String, expected: String) { expect(text, expected) }

  @Test(
    "Citizen ids with a right check digit are masked",
    arguments: [
      ("1234567890121", "***"),
      ("1-2345-67890-12-1", "***"),
      ("1 2345 67890 12 1", "***"),
      ("๑๒๓๔๕๖๗๘๙๐๑๒๑", "***"),
      ("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑", "***"),
      ("１２３４５６７８９０１２１", "***"),
      ("1–2345–67890–12–1", "***"),
      ("เลข1234567890121ของครู", "เลข***ของครู"),
      ("เลขที่ 1234567890121", "เลขที่ ***"),
      ("1234567890121/1234567890121", "***/***"),
      ("1234567890121-555", "***-555"),
      ("1. 1234567890121", "1. ***"),
      ("12345\u{200B}67890121", "***"),
    ])
  func citizenID(text: String, expected: String) { expect(text, expected) }

  @Test(
    "Phone numbers are masked in every usual grouping",
    arguments: [
      ("0812345678", "***"),
      ("081-234-5678", "***"),
      ("08-1234-5678", "***"),
      ("081-2345678", "***"),
      ("081 234 5678", "***"),
      ("081.234.5678", "***"),
      ("02-123-4567", "***"),
      ("0 2288 5000", "***"),
      ("0-2288-5000", "***"),
      ("053123456", "***"),
      ("053-123456", "***"),
      ("(053) 123456", "***"),
      ("(02)123-4567", "***"),
      ("โทร0812345678ครับ", "โทร***ครับ"),
      ("โทร. ๐๘๑-๒๓๔-๕๖๗๘", "โทร. ***"),
      ("๐๘๑๒๓๔๕๖๗๘", "***"),
      ("０８１２３４５６７８", "***"),
      ("02-123-4567-8", "***-8"),
      ("02-123-4567 ต่อ 123", "*** ต่อ 123"),
      ("0812345678, 0898765432", "***, ***"),
      ("0812345678 0898765432", "*** ***"),
      ("0812345678-0898765432", "***-***"),
      ("0812345678/0898765432", "***/***"),
      ("081 - 234 - 5678", "***"),
      ("081‑234‑5678", "***"),
      ("(0812345678)", "(***)"),
      ("+66812345678", "***"),
      ("+66 81 234 5678", "***"),
      ("+66 (0)2 123 4567", "***"),
      ("ปี 2565 0812345678", "ปี 2565 ***"),
      ("1. 0812345678", "1. ***"),
      ("081\u{200B}2345678", "***"),
      ("081-234-56-78", "***"),
      ("1234567890121 0812345678", "*** ***"),
    ])
  func phone(text: String, expected: String) { expect(text, expected) }

  @Test(
    "What only looks like personal data stays",
    arguments: [
      "ศธ 04003/1121", "ศธ ๐๔๐๐๓/๑๑๒๑", "ศธ 0400312345", "ศธ. 0400312345", "ที่ 0400312345", "ที่ ๐๔๐๐๓๑๒๓๔๕",
      "ที่: 0400312345", "เลขที่ 0123456789", "เลขที่0123456789", "ศธ 04003/0812345678", "04003/0812345678",
      "1,234,567", "0,812,345,678", "1,234,567.89", "85.50", "0.812345678", "12.0812345678", "0812.345678",
      "2565", "2564-10", "01-02-2565", "01/02/2565", "01.02.2565", "16 พฤศจิกายน 2564", "01-02-2565 14",
      "01-02-03 2565", "08.30-16.30", "08:30:00", "1020300405", "รหัสโรงเรียน 1020300405", "812345678",
      "12345678901", "01234567", "081234567890", "1234567890122", "1-2345-67890-12-2", "12345678901210",
      "91234567890121", "0-1234-56789-01-2", "1234567890121.50", "0.1234567890121", "001 002 003",
      "05 06 07 08 09", "05-06-07-08-09", "012-3-45678-9", "012-345-678-901-234", "44-0812345678",
      "0 20220331",
      "@example", "somkid@localhost", "ติดต่อ@example.com", "3@5.50", "a @ b", "@", "a@", "a@b..com",
      "ร้อยละ 0.00000000001", "", "***", "ดี", "+66", "+6",
    ])
  func trap(text: String) { expect(text, text) }

  @Test("Masking a masked text changes nothing, also when pieces stand side by side")
  func idempotence() {
    let pieces = [
      "0812345678", "081-234-5678", "1234567890121", "a@example.com", "ที่ ", "/", "-", " ", ".", "555", "02",
      "0",
      "(", ")", "+66", "@", "ศธ", "***", "2565",
    ]
    var generator = Steps(state: 7)
    for _ in 0..<20_000 {
      let text = (0..<6).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
      let once = PersonalData.masked(text).text
      #expect(PersonalData.masked(once).text == once, "\(text)")
    }
  }

  @Test("The pieces are counted")
  func count() {
    #expect(PersonalData.masked("a@example.com 081-234-5678 1234567890121").maskedCount == 3)
    #expect(PersonalData.masked("ไม่มี").maskedCount == 0)
  }

  @Test(
    "Long hostile cells are read to their end",
    arguments: ["@", "a@", "0 ", "0-", "a.", "0", "ที่ ", "(", "1-", "081-"])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let masked = PersonalData.masked(text + " b@example.com")
    #expect(masked.text.hasSuffix(" ***"))
  }

  private func expect(_ text: String, _ expected: String) {
    let masked = PersonalData.masked(text)
    #expect(masked.text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(masked.text)")
    #expect((masked.maskedCount > 0) == (text != expected))
    #expect(PersonalData.masked(masked.text).text == masked.text)
  }
}

/// Numbers that are the same in every run.
private struct Steps {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

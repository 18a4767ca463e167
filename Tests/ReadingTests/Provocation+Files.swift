import InboxSupport
import Records
import TestSupport

/// What costs a whole file.
extension Provocation {
  private static let considerations = Sheet.considerations(goodRow)

  static let ofFiles: [Provocation] = [
    .init(
      "ambiguous-sheet", .error, at: "1",
      ["2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,จำนวนที่ได้,จำนวนทั้งหมด\n" + "1,1,1,มี,ชัดเจน,1,2"]
    ),
    .init("cut-off", .error, at: "3", ["2402/c.csv": Sheet.considerations(goodRow) + "\n1,1,1,มี"]),
    .init("cut-off", .error, at: "3", ["2402/c.csv": Sheet.considerations(goodRow) + "\n,,"]),
    .init(
      "duplicate-column", .error, at: "F1",
      ["2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,การดำเนินการ\n1,1,1,มี,ชัดเจน,มี"]),
    .init(
      "duplicate-sheet", .error, beside: ["duplicate-sheet"],
      ["2402/s.csv": Sheet.survey(minutes: 1...40), "2402/t.csv": Sheet.survey(minutes: 11...50)]),
    .init("empty-sheet", .error, ["2402/c.csv": Sheet.considerations()]),
    .init(
      "malformed-csv", .error, at: "2", ["2402/c.csv": Sheet.considerations("1,1,1,\"มี,ชัดเจน", goodRow)]),
    .init(
      "malformed-csv", .error, at: "2", ["2402/c.csv": Sheet.considerations("1,1,1,\"มี\"x,ชัดเจน", goodRow)]),
    .init("malformed-csv", .error, at: "3", ["2402/c.csv": Sheet.considerations(goodRow, "1,1,1,ม\0ี,ชัดเจน")]),
    .init(
      "malformed-csv", .error, at: "1",
      ["2402/c.csv": String(repeating: ",", count: 4_096) + "\n" + considerations]),
    .init("no-office", .error, ["ส่งงาน/c.csv": considerations]),
    .init("no-office", .error, ["ส่งงาน/c.csv": "หน่วยงาน: สพป.ฉะเชิงเทรา เขต 9\n" + considerations]),
    .init("not-csv", .warning, kept: ["1.1.6"], ["2402/รูป.heic": "?", "2402/c.csv": considerations]),
    .init(
      "not-csv", .error, kept: ["1.1.6"], ["2402/m.csv (1)": considerations, "2402/c.csv": considerations]),
    .init(
      "not-csv", .warning, kept: ["1.1.6"],
      ["2402/อ่านก่อน.txt": "โปรดอ่านก่อน, ขอบคุณ\nส่งแบบ 1, 2 และ 3\n", "2402/c.csv": considerations]),
    .init(
      "not-csv", .error, kept: ["1.1.6"],
      ["2402/measures.TXT": "มาตรฐานที่\tตัวบ่งชี้ที่\tประเด็นที่\n1\t1\t6\n", "2402/c.csv": considerations]),
    .init("not-csv", .error, kept: ["1.1.6"], ["2402/note.pdf": "%PDF-", "2402/c.csv": considerations]),
    .init("not-csv", .error, kept: ["1.1.6"], ["2402/b.xlsx": "PK\u{3}\u{4}", "2402/c.csv": considerations]),
    .init("not-csv", .error, kept: ["1.1.6"], ["2402/b.csv": "%PDF-1.7\n", "2402/c.csv": considerations]),
    .init("not-csv", .error, ["2402/b.csv": "PK\u{3}\u{4}…xl/workbook.xml"]),
    .init("not-csv", .error, ["2402/b.csv": "PK\u{3}\u{4}…word/document.xml"]),
    .init("not-csv", .error, ["2402/b.csv": "PK\u{3}\u{4}…c.csv"]),
    .init("not-csv", .error, ["2402/b.csv": "\n <!DOCTYPE html><table><tr><td>มาตรฐานที่"]),
    .init("not-csv", .error, bytes: ["2402/b.csv": [0xFF, 0xD8, 0xFF, 0xE0]]),
    .init("not-csv", .error, bytes: ["2402/b.csv": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]),
    .init(
      "office-conflict", .error,
      ["สพป.ฉะเชิงเทรา เขต 2.csv": "หน่วยงาน,สพป.ฉะเชิงเทรา เขต 1\n" + considerations]),
    .init("office-conflict", .error, ["2402/c.csv": "หน่วยงาน,สพป.ฉะเชิงเทรา เขต 1\n" + considerations]),
    .init("unknown-sheet", .error, ["2402/c.csv": "วัน,เดือน,ปี\n1,2,3"]),
    .init(
      "unknown-sheet", .error, at: "3",
      ["2402/c.csv": considerations + "\nมาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับที่ได้,ข้อเสนอแนะ\n3,1,,4,"]),
    .init(
      "malformed-csv", .error, at: "C1",
      ["2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,\"ประเด็นที่,รายการ\",ร้อยละ\n3,3,4,x,40"]),
    .init(
      "unknown-sheet", .error, at: "2",
      ["2402/c.csv": "แบบรายงาน\nมาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ\n1,1,1,มี"]),
  ]

  static let ofEncodings: [Provocation] = [
    .init(
      "bad-encoding", .error, at: "D3", kept: ["1.1.6"], ["2402/ok.csv": considerations],
      bytes: ["2402/c.csv": Array((considerations + "\n1,1,1,").utf8) + [0xE0, 0xB8]]),
    .init(
      "bad-encoding", .error, at: "A1",
      bytes: ["2402/c.csv": [0xFF, 0xFE, 0, 0] + considerations.utf8.flatMap { [$0, 0, 0, 0] }]),
    .init(
      "bad-encoding", .error, at: "B3",
      bytes: ["2402/c.csv": ThaiBytes.windows874(considerations) + Array("\n1,".utf8) + [0xDB]]),
    .init(
      "lost-text", .error, at: "A1",
      ["2402/c.csv": String(considerations.map { $0.isASCII ? $0 : "?" })]),
    .init(
      "mixed-encoding", .error, at: "D3",
      bytes: ["2402/c.csv": Array((considerations + "\n").utf8) + ThaiBytes.windows874("1,1,1,มี,ชัดเจน,")]),
    .init(
      "mojibake-repaired", .warning, kept: ["1.1.6"],
      bytes: ["2402/c.csv": ThaiBytes.mojibake(considerations)]),
  ]
}

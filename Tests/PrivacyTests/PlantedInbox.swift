/// An inbox of one office with made-up personal data wherever somebody might write some.
enum PlantedInbox {
  /// What must stand in no output.
  static let secrets = [
    "planted", "example.com", "ครูสม", "081-234-5678", "0812345678", "0898765432", "๐๘๙๘๗๖๕๔๓๒",
    "1234567890121",
    "1-2345-67890-12-1", "14:03:22",
  ]

  private static let long = String(repeating: "ยาว", count: 24)

  static let considerations = """
    ผู้ประสานงาน planted@example.com โทร 081-234-5678
    มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน,หมายเหตุ,อีเมลผู้กรอก
    1,1,1,มี,ชัดเจน,แผนงาน (ติดต่อplanted@example.comครับ),โทร 0898765432,ครูสม\u{E48}\u{E49}มติ
    1,1,2,planted@example.com,ชัดเจน,คำสั่ง ศธ 04003/1121,,planted@example.com
    1,1,3,มี,โทร ๐๘๙๘๗๖๕๔๓๒,,,planted@example.com
    1,1,0898765432,มี,มี,,,planted@example.com
    1,1,4,\(long) planted@example.com,มี,,,planted@example.com
    1,1,5 1234567890121,มี,มี,,1234567890121,
    """

  static let measures = """
    มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ
    3,3,1,ครู planted@example.com,โทร 0898765432,100,,1234567890121
    3,3,2,,5,1-2345-67890-12-1,planted@example.com,
    """

  static let review = """
    รหัสเขต,มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ,ข้อเสนอแนะ
    6001,3,1,ดีมาก,"ควรประสาน planted@example.com หรือ 081-234-5678
    เลขประจำตัว 1-2345-67890-12-1 จบ"
    6001,3,2,1234567890121,โทร 0812345678
    planted@example.com,3,3,ดี,โทร 0812345678
    081-234-5678,3,4,ดี,
    """

  static let survey = """
    ประทับเวลา,ที่อยู่อีเมล,สถานภาพผู้ตอบ,1.1 การส่งเสริม,1.2 การนิเทศ,ข้อเสนอแนะ
    "32/13/2565, 14:03:22",planted@example.com,ครู,5,4,โทร 0898765432
    "01/03/2565, 14:03:22",planted@example.com,ครู planted@example.com,โทร 0898765432,4,planted@example.com
    "01/03/2565, 14:03:22",planted@example.com,ครู,1234567890121,planted@example.com,-
    """

  static let unknown = """
    ชื่อ,โทร,อีเมล
    ก,0812345678,planted@example.com
    ข,0898765432,planted@example.com
    """

  static let malformed = """
    มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ,planted@example.com
    1,1,"planted@example.com,0812345678
    """

  static let files = [
    "2565-03/6001/considerations.csv": considerations, "2565-03/6001/measures.csv": measures,
    "2565-03/6001/review.csv": review, "2565-03/6001/survey.csv": survey, "2565-03/6001/unknown.csv": unknown,
    "2565-03/6001/malformed.csv": malformed,
  ]

  /// The cells that hold a planted piece in a column that is read.
  static let maskedCells = [
    "considerations.csv F3", "considerations.csv D4", "considerations.csv E5", "considerations.csv C6",
    "considerations.csv D7", "measures.csv E2", "measures.csv F3", "measures.csv G3", "review.csv E2",
    "review.csv D3", "review.csv E3", "review.csv A4", "review.csv A5", "survey.csv C3", "survey.csv D3",
    "survey.csv D4", "survey.csv E4",
  ]
}

internal import Standards

/// The words of folder names that mean a month, and those that leave a month in doubt.
enum MonthWords {
  /// Months in full, which stand in no other word.
  static let full: [(word: String, month: Int)] = zip(Period.monthNames, 1...).map { ($0, $1) }

  /// Abbreviations without their dots, and what is said for short.
  static let thaiShort: [String: Int] = months([
    ["มค", "มกรา"], ["กพ", "กุมภา"], ["มีค", "มีนา"], ["เมย", "เมษา"], ["พค", "พฤษภา"], ["มิย", "มิถุนา"],
    ["กค", "กรกฎา"], ["สค", "สิงหา"], ["กย", "กันยา"], ["ตค", "ตุลา"], ["พย", "พฤศจิกา"], ["ธค", "ธันวา"],
  ])

  static let english: [String: Int] = months([
    ["jan", "january"], ["feb", "february"], ["mar", "march"], ["apr", "april"], ["may"], ["jun", "june"],
    ["jul", "july"], ["aug", "august"], ["sep", "sept", "september"], ["oct", "october"],
    ["nov", "november"], ["dec", "december"],
  ])

  static let eras: [(word: String, era: MonthNameParts.Era)] = [
    ("พุทธศักราช", .buddhist), ("พศ", .buddhist), ("คริสต์ศักราช", .common), ("คศ", .common),
  ]

  /// Words that may stand around a month or between it and its year.
  static let known = ["ประจำเดือน", "ประจำงวด", "เดือน", "งวด", "ข้อมูล", "รายงาน", "ปี", "period", "month", "year"]

  /// What a copy or a revision is numbered behind.
  static let revisionWords: Set<String> = [
    "r", "rev", "v", "ver", "version", "copy", "part", "final", "สำเนา", "สำเนาที่", "แก้ไข", "แก้ไขครั้งที่",
    "ฉบับแก้ไข", "ฉบับแก้ไขครั้งที่", "ฉบับที่", "ครั้งที่", "ชุดที่", "ส่วนที่",
  ]

  /// What may part a year from its month.
  static let joiners: Set<Unicode.Scalar> = [
    "-", "‐", "‑", "‒", "–", "—", "―", "−", "_", ".", "/", "／", "⁄", "∕", "·", ":", " ",
  ]

  /// Whether a word says that the folder is for another span of time, or is not to count.
  static func castsDoubt(_ word: String) -> Bool {
    doubtfulTokens.contains(word) || doubtfulParts.contains { word.contains($0) }
  }

  /// March of a fiscal or school year may lie in the calendar year before or behind.
  private static let doubtfulParts = [
    "ปีงบ", "งบประมาณ", "ปีการศึกษา", "ไตรมาส", "ภาคเรียน", "เทอม", "ครึ่งปี", "สัปดาห์", "วันที่", "ถึง", "ตั้งแต่", "ก่อน",
    "หลัง",
    "เก่า", "เดิม", "สำรอง", "ยกเลิก", "ทดสอบ", "ทดลอง", "ร่าง", "ตัวอย่าง", "แบบฟอร์ม", "ห้าม", "อย่า", "ไม่", "ลบ",
    "ขยะ",
    "ผิด", "ชั่วคราว",
  ]

  private static let doubtfulTokens: Set<String> = [
    "fy", "q", "qtr", "quarter", "term", "semester", "week", "until", "to", "from", "since", "before",
    "after",
    "old", "bak", "backup", "archive", "test", "draft", "sample", "example", "template", "form", "tmp",
    "temp",
    "trash", "deleted", "cancelled", "canceled", "void", "wrong", "obsolete", "unused", "not", "no",
  ]

  private static func months(_ words: [[String]]) -> [String: Int] {
    var months: [String: Int] = [:]
    for (index, spellings) in words.enumerated() {
      for word in spellings { months[word] = index + 1 }
    }
    return months
  }
}

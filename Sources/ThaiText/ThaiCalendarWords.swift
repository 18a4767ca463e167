/// The words of Thai dates (CLDR's Thai months), keyed so that dots and spaces do not count; English months beside them.
enum ThaiCalendarWords {
  /// `เดือน` before a month's name.
  static let monthWord = MatchingKey.name("เดือน")

  /// The era words, the dotted abbreviations among them.
  static let eras: [(key: MatchingKey, era: WrittenYear.Era)] = [
    (.name("พ.ศ."), .buddhist), (.name("พุทธศักราช"), .buddhist), (.name("ค.ศ."), .common),
    (.name("คริสต์ศักราช"), .common),
  ]

  /// The month 1–12 that a name or abbreviation means.
  static func month(_ word: MatchingKey) -> Int? { months[word] }

  /// Whether a word may stand before a date: `วันที่`, a weekday, `วันอังคารที่`.
  static func leadsADate(_ word: MatchingKey) -> Bool { leads.contains(word) }

  private static let months: [MatchingKey: Int] = {
    let names = [
      ["มกราคม", "ม.ค.", "January", "Jan"], ["กุมภาพันธ์", "ก.พ.", "February", "Feb"],
      ["มีนาคม", "มี.ค.", "March", "Mar"], ["เมษายน", "เม.ย.", "April", "Apr"], ["พฤษภาคม", "พ.ค.", "May"],
      ["มิถุนายน", "มิ.ย.", "June", "Jun"], ["กรกฎาคม", "ก.ค.", "July", "Jul"],
      ["สิงหาคม", "ส.ค.", "August", "Aug"],
      ["กันยายน", "ก.ย.", "September", "Sep"], ["ตุลาคม", "ต.ค.", "October", "Oct"],
      ["พฤศจิกายน", "พ.ย.", "November", "Nov"], ["ธันวาคม", "ธ.ค.", "December", "Dec"],
    ]
    var months: [MatchingKey: Int] = [:]
    for (index, month) in names.enumerated() {
      for name in month { months[.name(name)] = index + 1 }
    }
    return months
  }()

  private static let leads: Set<MatchingKey> = {
    let weekdays = [
      "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.",
      "อา.",
    ]
    let forms = weekdays.flatMap { [$0, $0 + "ที่", "วัน" + $0, "วัน" + $0 + "ที่"] }
    return Set((["วันที่", "ที่"] + forms).map { .name($0) })
  }()
}

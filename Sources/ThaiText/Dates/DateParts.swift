/// The three parts of a written date before anything is decided about their order and era.
struct DateParts {
  private enum Shape {
    case numbers(first: Int, second: Int, year: WrittenYear)
    case named(day: Int, month: Int, year: WrittenYear)
    case yearFirst(WrittenYear, month: Int, day: Int)
  }

  private let shape: Shape

  /// Reads the parts; `nil` if the text is not of a date's shape or what stands behind it is no time of day.
  init?(_ text: String) {
    let scalars = ThaiText.normalise(text, lineBreaks: .folded).text.unicodeScalars.map(Digits.asciiForm)
    var cursor = ScalarCursor(scalars)
    let lead = MatchingKey.name(cursor.takeText())
    guard lead.isEmpty || ThaiCalendarWords.leadsADate(lead) else { return nil }
    let first = cursor.takeDigits()
    let firstGap = cursor.takeText()
    let second = cursor.peekDigits()
    guard let shape = Self.shape(first, DateGap(firstGap), second, &cursor) else { return nil }
    guard ClockTime.isAbsentOrValid(cursor.rest) else { return nil }
    self.shape = shape
  }

  /// The date in an order and near a month; `nil` if there is no such day or the year is of no era.
  func date(near: ThaiDate.NearMonth, order: DateOrder) -> ThaiDate? {
    switch shape {
    case .numbers(let first, let second, let year):
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return year.commonYear(month: month, near: near).flatMap { ThaiDate(year: $0, month: month, day: day) }
    case .named(let day, let month, let year), .yearFirst(let year, let month, let day):
      return year.commonYear(month: month, near: near).flatMap { ThaiDate(year: $0, month: month, day: day) }
    }
  }

  private static func shape(
    _ first: String, _ gap: DateGap?, _ second: String, _ cursor: inout ScalarCursor
  ) -> Shape? {
    guard let gap else { return nil }
    if let month = gap.month {
      guard let day = dayOrMonth(first), let year = WrittenYear(cursor.takeDigits(), era: gap.era) else {
        return nil
      }
      return .named(day: day, month: month, year: year)
    }
    guard let separator = gap.separator, gap.era == nil, let middle = dayOrMonth(second) else { return nil }
    _ = cursor.takeDigits()
    guard let nextGap = DateGap(cursor.takeText()), nextGap.separator == separator, nextGap.month == nil
    else {
      return nil
    }
    let third = cursor.takeDigits()
    if first.utf8.count == 4 {
      guard nextGap.era == nil, let year = WrittenYear(first, era: nil), let day = dayOrMonth(third) else {
        return nil
      }
      return .yearFirst(year, month: middle, day: day)
    }
    guard let start = dayOrMonth(first), let year = WrittenYear(third, era: nextGap.era) else { return nil }
    return .numbers(first: start, second: middle, year: year)
  }

  private static func dayOrMonth(_ digits: String) -> Int? { digits.utf8.count <= 2 ? Int(digits) : nil }
}

/// What stands between two numbers of a date: a month's name, an era, a separator.
private struct DateGap {
  let month: Int?
  let era: WrittenYear.Era?
  /// `/`, `-` or `.` if one stands there, and only one.
  let separator: Unicode.Scalar?

  /// Reads a gap; `nil` if it holds anything else.
  init?(_ text: String) {
    let separators = text.unicodeScalars.filter { $0 == "/" || $0 == "-" || $0 == "," }
    var word = MatchingKey.name(String(scalars: text.unicodeScalars.filter { !separators.contains($0) }))
    let found = ThaiCalendarWords.eras.first { word.hasSuffix($0.key) }
    if let found { word = word.dropping(suffix: found.key) ?? word }
    era = found?.era
    if let month = word.dropping(prefix: ThaiCalendarWords.monthWord) { word = month }
    month = ThaiCalendarWords.month(word)
    guard word.isEmpty || month != nil else { return nil }
    let isDot = text.unicodeScalars.filter { $0 != " " }.elementsEqual(["."])
    separator = isDot ? "." : separators.count == 1 && separators.first != "," ? separators.first : nil
  }
}

extension ScalarCursor {
  /// Moves over everything up to the next digit and returns it.
  fileprivate mutating func takeText() -> String { take { !("0"..."9").contains($0) } }

  /// The run of digits at the cursor, which stays.
  fileprivate func peekDigits() -> String {
    var ahead = self
    return ahead.takeDigits()
  }
}

/// A year as it stands in a date, two or four digits, its era named or not.
private struct WrittenYear {
  enum Era: Equatable { case buddhist, common }

  private let number: Int
  private let hasTwoDigits: Bool
  private let era: Era?

  /// Takes the digits of a year; `nil` unless there are two or four.
  init?(_ digits: String, era: Era?) {
    guard digits.utf8.count == 2 || digits.utf8.count == 4, let number = Int(digits) else { return nil }
    self.number = number
    hasTwoDigits = digits.utf8.count == 2
    self.era = era
  }

  /// The CE year; `nil` for a year of neither era, or not of the era that is named.
  ///
  /// - Parameters:
  ///   - month: The month of the date, which counts towards its distance from `near`.
  ///   - near: The month whose nearest year two digits mean; of two years just as near, the earlier.
  func commonYear(month: Int, near: ThaiDate.NearMonth) -> Int? {
    if !hasTwoDigits { return Self.commonYear(number, era: era) }
    let candidates = stride(from: 1900 + number, through: 2700 + number, by: 100).compactMap { year in
      Self.commonYear(year, era: era)
    }
    let nearMonths = (near.buddhistYear - ThaiDate.buddhistOffset) * 12 + near.month
    return candidates.sorted().min { left, right in
      distance(left, month, nearMonths) < distance(right, month, nearMonths)
    }
  }

  /// The CE year of four digits.
  private static func commonYear(_ year: Int, era: Era?) -> Int? {
    switch year {
    case 1900...2200: era == .buddhist ? nil : year
    case 2401...(2200 + ThaiDate.buddhistOffset): era == .common ? nil : year - ThaiDate.buddhistOffset
    default: nil
    }
  }

  private func distance(_ year: Int, _ month: Int, _ nearMonths: Int) -> Int {
    abs(year * 12 + month - nearMonths)
  }
}

/// The words of Thai dates (CLDR's Thai months), keyed so that dots and spaces do not count; English months beside them.
enum ThaiCalendarWords {
  /// `เดือน` before a month's name.
  static let monthWord = MatchingKey.name("เดือน")

  /// The era words, the dotted abbreviations among them.
  fileprivate static let eras: [(key: MatchingKey, era: WrittenYear.Era)] = [
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
    let weekdays: [String] = [
      "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.",
      "อา.",
    ]
    let forms = weekdays.flatMap { [$0, $0 + "ที่", "วัน" + $0, "วัน" + $0 + "ที่"] }
    return Set((["วันที่", "ที่"] + forms).map { .name($0) })
  }()
}

/// The time of day behind a date; nothing keeps it, but a wrong one makes the date doubtful.
private enum ClockTime {
  /// Whether a text is blank or a time: `, 14:03:22`, `T14:03:22Z`, `เวลา 14.03 น.`, `2:03:22 PM GMT+7`.
  static func isAbsentOrValid(_ text: String) -> Bool {
    var cursor = ScalarCursor(Array(text.unicodeScalars))
    cursor.skipSpaces()
    if cursor.isAtEnd { return true }
    guard cursor.index > 0 || cursor.current == "," || cursor.current == "T" else { return false }
    if cursor.skip(",") || cursor.skip("T") { cursor.skipSpaces() }
    if cursor.skip("เวลา") { cursor.skipSpaces() }
    guard skipTime(&cursor) else { return false }
    skipWord(from: dayHalves, &cursor)
    return skipZone(&cursor) && cursor.isAtEnd
  }

  private static func skipTime(_ cursor: inout ScalarCursor) -> Bool {
    guard isNumber(cursor.takeDigits(), upTo: 23, digits: 1...2) else { return false }
    let separator = cursor.skip(":") ? ":" : "."
    guard separator == ":" || cursor.skip("."), isNumber(cursor.takeDigits(), upTo: 59, digits: 2...2) else {
      return false
    }
    guard separator == ":", cursor.skip(":") else { return true }
    guard isNumber(cursor.takeDigits(), upTo: 59, digits: 2...2) else { return false }
    return !cursor.skip(".") || !cursor.takeDigits().isEmpty
  }

  /// Skips `Z`, `GMT+7` or `+07:00`; returns whether what stands there is one of them or nothing.
  private static func skipZone(_ cursor: inout ScalarCursor) -> Bool {
    cursor.skipSpaces()
    if cursor.skip("Z") { return true }
    let isNamed = cursor.skip("GMT") || cursor.skip("UTC")
    guard cursor.skip("+") || cursor.skip("-") || cursor.skip("−") else { return isNamed || cursor.isAtEnd }
    guard (1...4).contains(cursor.takeDigits().utf8.count) else { return false }
    return !cursor.skip(":") || cursor.takeDigits().utf8.count == 2
  }

  private static let dayHalves = [
    "AM", "PM", "am", "pm", "a.m.", "p.m.", "ก่อนเที่ยง", "หลังเที่ยง", "นาฬิกา", "น.", "น",
  ]

  private static func skipWord(from words: [String], _ cursor: inout ScalarCursor) {
    cursor.skipSpaces()
    _ = words.contains { cursor.skip($0) }
  }

  private static func isNumber(_ digits: String, upTo limit: Int, digits count: ClosedRange<Int>) -> Bool {
    guard count.contains(digits.utf8.count), let number = Int(digits) else { return false }
    return number <= limit
  }
}

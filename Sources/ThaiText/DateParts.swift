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
struct DateGap {
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

package import Records
package import Standards

/// Reads the month that a folder's name means, however it is written: `2565-3`, `256503`, `มี.ค. 65`, `2022-03 final`.
///
/// Only what can mean nothing else is read: one month and one year, of four digits unless a Thai month's name stands
/// beside it, in years that are no office's code. Source: Inbox, *Folders of months*.
package struct MonthName {
  /// The period that a name means; nil when it names none, or may mean another.
  package static func period(_ name: String) -> Period? {
    if let period = Period(name) { return period }
    guard let parts = MonthNameParts(name) else { return nil }
    var reading = MonthName(parts)
    return reading.period()
  }

  /// Years of the Buddhist era in which a month may be spelt freely; others are codes of offices, such as 2402.
  private static let years = 2510...2599
  /// Years of two digits that are no day and, in these years of the Buddhist era, no other century.
  private static let shortYears = 50...99

  private let parts: MonthNameParts
  private var months: Set<Int> = []
  private var years: Set<Int> = []
  private var hasCommonEra = false
  private var hasBuddhistEra = false

  private init(_ parts: MonthNameParts) {
    self.parts = parts
    months = Set(parts.months)
  }

  private mutating func period() -> Period? {
    guard months.count <= 1, noteNumbers(), let year = years.first, years.count == 1,
      let month = months.first, months.count == 1, agreesWithEra
    else { return nil }
    return Period(buddhistYear: year, month: month)
  }

  /// `พ.ศ. 2022` and `ค.ศ. 2565` contradict themselves.
  private var agreesWithEra: Bool {
    !(parts.eras.contains(.buddhist) && hasCommonEra) && !(parts.eras.contains(.common) && hasBuddhistEra)
  }

  /// Takes every number for a year or a month.
  /// - Returns: false where one may be anything else: a day, a round, an office, a second month.
  private mutating func noteNumbers() -> Bool {
    var index = 0
    let numbers = parts.numbers
    while index < numbers.count {
      let number = numbers[index]
      let next = index + 1 < numbers.count ? numbers[index + 1] : nil
      if let pair = next.flatMap({ pair(number, $0) }) {
        guard note(year: pair.year), note(month: pair.month) else { return false }
        index += 2
        continue
      }
      guard noteAlone(number) else { return false }
      index += 1
    }
    return true
  }

  /// Year and month as neighbours; a month in front needs that nothing counts it, as in `ครั้งที่ 3/2565`.
  private func pair(
    _ first: MonthNameParts.Number, _ second: MonthNameParts.Number
  ) -> (year: Int, month: Int)? {
    guard second.follows == .number, !first.isCounted else { return nil }
    if first.digits == 4, second.digits <= 2 { return (first.value, second.value) }
    if first.digits <= 2, second.digits == 4, parts.months.isEmpty, first.isBehindKnownWords {
      return (second.value, first.value)
    }
    return nil
  }

  /// A year beside a month's name, or year and month without anything between.
  private mutating func noteAlone(_ number: MonthNameParts.Number) -> Bool {
    switch number.digits {
    case 4: return !parts.months.isEmpty && !number.isCounted && note(year: number.value)
    case 2:
      guard number.isBesideThaiMonth, Self.shortYears.contains(number.value) else { return false }
      hasBuddhistEra = true
      return note(buddhistYear: 2500 + number.value)
    case 6:
      guard !number.isCounted, let (year, month) = Self.compact(number.value) else { return false }
      return note(year: year) && note(month: month)
    default: return false
    }
  }

  /// `256503` or `032565`; six digits that may as well be a day, as `201203` and `251203`, are neither.
  private static func compact(_ number: Int) -> (year: Int, month: Int)? {
    let (first, middle, last) = (number / 10_000, number / 100 % 100, number % 100)
    if (1...12).contains(middle) { return nil }
    if (1...12).contains(first) { return (number % 10_000, first) }
    return (number / 100, last)
  }

  private mutating func note(year: Int) -> Bool {
    switch year {
    case Self.years:
      hasBuddhistEra = true
      return note(buddhistYear: year)
    case 1900...2200:
      hasCommonEra = true
      return note(buddhistYear: year + 543)
    default: return false
    }
  }

  private mutating func note(buddhistYear: Int) -> Bool {
    years.insert(buddhistYear)
    return Self.years.contains(buddhistYear)
  }

  private mutating func note(month: Int) -> Bool {
    months.insert(month)
    return (1...12).contains(month)
  }
}

extension SourcePath {
  /// The names of the folders below the month's, outermost first.
  ///
  /// A file outside any inbox has no folder of a month: then all are given, and they are not whole.
  package func foldersBelow(_ month: Period) -> (names: [String], isWhole: Bool) {
    let folders = components.dropLast().map { String(decoding: $0, as: UTF8.self) }
    // Every folder of the month is the same one, however it is spelt.
    guard folders.first.flatMap(MonthName.period) == month else { return (folders, false) }
    return (Array(folders.dropFirst()), true)
  }
}

internal import Basics
internal import Records
internal import Standards
internal import ThaiText

/// Checks a survey's timestamps: readable, and in which order the column writes day and month.
///
/// Day first, unless a date of the column can only be month first; then the whole column is. Nothing of a
/// timestamp is kept. Source: Values, *Dates*.
struct TimestampColumn {
  /// Which orders of day and month can read a date, and by which it lies outside the fiscal year.
  struct Shape: Sendable {
    enum Order: Sendable {
      case either
      case onlyDayFirst
      case onlyMonthFirst
      case unreadable
    }

    let order: Order
    let isOutsideDayFirst: Bool
    let isOutsideMonthFirst: Bool
  }

  /// Rows of dates outside the fiscal year.
  struct Outside {
    private(set) var count = 0
    private(set) var firstRow = 0
    private(set) var lastRow = 0

    mutating func add(_ row: Int) {
      if count == 0 { firstRow = row }
      count += 1
      lastRow = row
    }
  }

  /// Dates that only day-first reading understands, kept until the column's order is known.
  private static let mostHeld = 40

  private let context: ReadingContext
  private var memo = ByteMemo<Shape>()
  private var isMonthFirst = false
  private var held: [(row: Int, value: String)] = []
  private var outsideDayFirst = Outside()
  private var outsideMonthFirst = Outside()

  init(context: ReadingContext) {
    self.context = context
  }

  /// What a cell calls for.
  enum Outcome {
    case nothing
    case report(FindingKind)
    /// A bad date if the column turns out to be month first.
    case hold
  }

  /// Looks at one cell; dates repeat within a month while times do not, so only what stands before a comma is
  /// remembered.
  mutating func check(_ cell: Span<UInt8>, row: Int) -> Outcome {
    let end = cell.indices.first { cell[$0] == UInt8(ascii: ",") } ?? cell.count
    let date = cell.extracting(0..<end)
    let shape = memo.known(date) ?? memo.remember(shape(of: String(utf8: date)), for: date)
    if shape.isOutsideDayFirst { outsideDayFirst.add(row) }
    if shape.isOutsideMonthFirst { outsideMonthFirst.add(row) }
    switch shape.order {
    case .either: return .nothing
    case .onlyDayFirst:
      if isMonthFirst { return .report(.badDate) }
      return held.count < Self.mostHeld ? .hold : .nothing
    case .onlyMonthFirst:
      defer { isMonthFirst = true }
      return isMonthFirst ? .nothing : .report(.monthFirst)
    case .unreadable: return .report(.badDate)
    }
  }

  /// The rows whose dates lie outside the fiscal year, by the column's order of day and month.
  var outside: Outside { isMonthFirst ? outsideMonthFirst : outsideDayFirst }

  /// Keeps a date that is bad if the column turns out to be month first.
  mutating func hold(_ value: String, row: Int) { held.append((row, value)) }

  /// The dates that a month-first one has made bad.
  mutating func released() -> [(row: Int, value: String)] {
    guard isMonthFirst, !held.isEmpty else { return [] }
    defer { held = [] }
    return held
  }

  private func shape(of text: String) -> Shape {
    context.dateShapes.value(of: text) { Self.shape(of: $0, context) }
  }

  private static func shape(of text: String, _ context: ReadingContext) -> Shape {
    let bare = CellText.withoutArmour(text) ?? text
    let near = (buddhistYear: context.period.buddhistYear, month: context.period.month)
    let dayFirst = ThaiDate.parse(bare, near: near, order: .dayFirst, vocabulary: context.vocabulary)
    let monthFirst = ThaiDate.parse(bare, near: near, order: .monthFirst, vocabulary: context.vocabulary)
    return Shape(
      order: order(dayFirst, monthFirst), isOutsideDayFirst: isOutside(dayFirst, context.period),
      isOutsideMonthFirst: isOutside(monthFirst, context.period))
  }

  private static func order(_ dayFirst: DateReading, _ monthFirst: DateReading) -> Shape.Order {
    switch (dayFirst, monthFirst) {
    case (.invalid, .invalid): .unreadable
    case (.invalid, _): .onlyMonthFirst
    case (_, .invalid): .onlyDayFirst
    default: .either
    }
  }

  /// The fiscal year begins in October of the year before it.
  private static func isOutside(_ reading: DateReading, _ period: Period) -> Bool {
    guard case .date(let date) = reading else { return false }
    return Period(buddhistYear: date.buddhistYear, month: date.month)?.fiscalYear != period.fiscalYear
  }
}

/// A timestamp that could not be read, without the time of day that would tell whose answer a row is.
///
/// Source: PersonalData.
enum TimestampText {
  /// Puts `***` for what looks like a clock: digits with a colon between, `14.03 น.`, the fraction of a serial day.
  static func withoutClock(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var start = 0
    while let clock = clock(in: scalars, from: start) {
      scalars.replaceSubrange(clock, with: PersonalData.mark.unicodeScalars)
      start = clock.lowerBound + PersonalData.mark.unicodeScalars.count
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The next run of digits, colons and dots that is a clock.
  private static func clock(in scalars: [Unicode.Scalar], from first: Int) -> Range<Int>? {
    var start = first
    while start < scalars.count {
      guard Digits.value(of: scalars[start]) != nil else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, isPart(scalars[end]) { end += 1 }
      if let clock = clock(start..<end, of: scalars) { return clock }
      start = end
    }
    return nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    Digits.value(of: scalar) != nil || scalar == ":" || scalar == "：" || scalar == "."
  }

  private static func clock(_ run: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    if scalars[run].contains(where: { $0 == ":" || $0 == "：" }) { return run }
    let parts = scalars[run].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    // `44516.58` is a day and a fraction of it; `14.03 น.` a clock.
    if parts[0].count == 5 { return parts[1].startIndex..<run.upperBound }
    return scalars[run.upperBound...].first { $0 != " " } == "น" ? run : nil
  }
}

/// Remembers the last rows of a survey by their hashes, to notice the same answer sent twice.
///
/// Two tables take turns, so that no row has to be taken out again. Source: SheetKinds, *survey*.
struct RecentRows {
  /// How many rows apart two identical ones may be.
  private static let reach = 4096

  private var row = 0
  private var newer = LastRows()
  private var older = LastRows()

  /// Whether an identical row is among the last; the row itself is remembered either way.
  mutating func contains(orInsert hash: UInt64) -> Bool {
    row += 1
    if row % Self.reach == 1 {
      older = newer
      newer = LastRows()
    }
    guard let last = newer.exchange(row, for: hash) ?? older.row(of: hash) else { return false }
    return row - last <= Self.reach
  }
}

/// The last row of each hash, by open addressing; rows count from 1.
private struct LastRows {
  private var slots = [(hash: UInt64, row: Int)](repeating: (0, 0), count: 64)
  private var count = 0

  func row(of hash: UInt64) -> Int? {
    let row = slots[slot(of: hash)].row
    return row > 0 ? row : nil
  }

  /// - Returns: the row that the hash had before.
  mutating func exchange(_ row: Int, for hash: UInt64) -> Int? {
    let slot = slot(of: hash)
    let last = slots[slot].row
    slots[slot] = (hash, row)
    guard last == 0 else { return last }
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    let known = slots
    slots = Array(repeating: (0, 0), count: known.count * 4)
    for entry in known where entry.row > 0 { slots[slot(of: entry.hash)] = entry }
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].row > 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

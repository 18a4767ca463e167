package import Standards
internal import XLSXWorkbook

/// The number formats by which a level, stored as a number, shows its word: `4 ดีมาก`.
///
/// Excel allows only two conditions in one format; so every level has its own. Source: Workbooks, *How a workbook looks*.
package struct LevelWords: Hashable {
  /// By level, 1 first.
  private let plain: [String]
  private let assumed: [String]
  /// The longest text that a level shows, for the width of its column.
  let longest: String

  /// - Parameter mark: what stands behind the word of a level that rests on an assumption.
  package init(_ scale: LevelScale, assumedMark mark: String) {
    let words = (1...5).map { value in
      QualityLevel(value).map { Self.shown(scale.label(of: $0)) } ?? ""
    }
    plain = words.map { "0\" \($0)\"" }
    assumed = words.map { "0\" \($0) \(mark)\"" }
    longest = "0 \(words.max { $0.utf8.count < $1.utf8.count } ?? "") \(mark)"
  }

  func format(of level: QualityLevel, isAssumed: Bool) -> String {
    (isAssumed ? assumed : plain)[level.value - 1]
  }

  /// A quote would end the literal part of the format, and a format is at most 127 bytes long.
  private static func shown(_ label: String) -> String {
    var word = ""
    for character in label where character != "\"" {
      guard word.utf8.count + character.utf8.count <= 96 else { break }
      word.append(character)
    }
    return word
  }
}

/// The formats of one column's cells and the values that go with them.
final class CellLooks {
  private let value: RepeatedFormat
  private let absent: RepeatedFormat
  private let link: RepeatedFormat
  /// Of a quantity that is no whole number.
  private let fraction: RepeatedFormat
  /// Of a published figure, which has two decimals also among facts and quantities that are counts.
  private let figure: RepeatedFormat
  private let faint: RepeatedFormat
  /// Of a level that shows its digit alone, and of one that may still change.
  private let digit: RepeatedFormat
  private let provisional: RepeatedFormat
  /// Of a place among so many.
  private var ranks: [Int: RepeatedFormat] = [:]
  /// Formats of the five levels, and of the five assumed ones.
  private let levels: [RepeatedFormat]

  /// A Buddhist date with Arabic digits in the Thai locale.
  private static let dateFormat = "[$-107041E]d mmm yyyy"
  private static let timeFormat = dateFormat + " hh:mm"
  private static let changeFormat = "▲ 0.00;▼ 0.00;= 0.00"

  init(_ look: ColumnLook) {
    let base = CellFormat().with {
      $0.vertical = .top
      $0.border = .all(.hair, color: Palette.rule)
    }
    let centred = base.with { $0.horizontal = .center }
    let adapted = base.with { Self.adapt(&$0, to: look) }
    absent = RepeatedFormat(centred)
    value = RepeatedFormat(adapted)
    link = RepeatedFormat(
      adapted.with {
        $0.underline = true
        $0.color = CellFormat.link.color
      })
    fraction = RepeatedFormat(adapted.with { $0.numberFormat = "#,##0.00" })
    figure = look == .fact || look == .quantity ? fraction : value
    faint = RepeatedFormat(
      adapted.with {
        ($0.color, $0.italic) = (Palette.faint, true)
        $0.numberFormat = "0.00"
      })
    digit = RepeatedFormat(centred.with { $0.numberFormat = "0" })
    provisional = RepeatedFormat(centred.with { ($0.numberFormat, $0.italic) = ("0", true) })
    guard case .level(let words) = look else {
      levels = []
      return
    }
    levels = [false, true].flatMap { isAssumed in
      QualityLevel.allDescending.reversed().map { level in
        RepeatedFormat(centred.with { $0.numberFormat = words.format(of: level, isAssumed: isAssumed) })
      }
    }
  }

  private static func adapt(_ format: inout CellFormat, to look: ColumnLook) {
    switch look {
    case .text:
      format.numberFormat = "@"
      format.horizontal = .left
      format.wrap = true
    case .line:
      format.numberFormat = "@"
      format.horizontal = .left
    case .code:
      format.numberFormat = "@"
      format.horizontal = .center
    case .fact:
      format.numberFormat = "#,##0"
      format.horizontal = .left
      format.wrap = true
    case .count, .quantity: format.numberFormat = "#,##0"
    case .number: format.numberFormat = "0"
    case .figure, .bar: format.numberFormat = "0.00"
    case .percentage: format.numberFormat = "0.00%"
    case .change: format.numberFormat = changeFormat
    case .level, .sign: format.horizontal = .center
    case .digit:
      format.numberFormat = "0.00"
      format.horizontal = .center
    case .time:
      format.numberFormat = timeFormat
      format.horizontal = .center
    case .date:
      format.numberFormat = dateFormat
      format.horizontal = .center
    }
  }

  /// The value and format by which a workbook holds a cell.
  func shown(_ cell: SheetCell) -> (value: CellValue, format: RepeatedFormat) {
    switch cell {
    case .text(let text): (.text(fitting: text), value)
    case .link(let text, let target): (.link(target, text: text), link)
    case .count(let count): (.integer(count), value)
    case .rank(let rank, let all): (.integer(rank), format(ofRankAmong: all))
    case .quantity(let quantity) where quantity.denominator == 1:
      (.hundredths(Hundredths(rounding: quantity).count), value)
    case .quantity(let quantity): (.hundredths(Hundredths(rounding: quantity).count), fraction)
    case .figure(let published): (.hundredths(published.count), figure)
    case .faint(let published): (.hundredths(published.count), faint)
    case .exact(let value): (.number(Double(value.numerator) / Double(value.denominator)), figure)
    case .percentage(let percentage):
      (.number(Double(Hundredths(rounding: percentage).count) / 10_000), value)
    case .change(let change): (.integer(change), value)
    case .difference(let difference): (.hundredths(difference.count), value)
    case .word(let word): (.text(word), absent)
    case .level(let level, let isAssumed): (.integer(level.value), format(of: level, isAssumed: isAssumed))
    case .provisional(let level): (.integer(level.value), provisional)
    case .time(let seconds) where CalendarDay(secondsSince1970: seconds) >= Self.firstDay:
      (Self.dateTime(seconds), value)
    case .date(let day) where day >= Self.firstDay: (Self.date(day), value)
    case .time, .date: (.text(cell.plainText), absent)
    case .missing: (.text(SheetCell.missingText), absent)
    case .notApplicable: (.text(SheetCell.notApplicableText), absent)
    case .blank: (.blank, value)
    }
  }

  private func format(ofRankAmong all: Int) -> RepeatedFormat {
    if let known = ranks[all] { return known }
    let format = RepeatedFormat(
      absent.format.with { $0.numberFormat = "0\" จาก \(all)\"" })
    ranks[all] = format
    return format
  }

  private func format(of level: QualityLevel, isAssumed: Bool) -> RepeatedFormat {
    levels.isEmpty ? digit : levels[level.value - 1 + (isAssumed ? 5 : 0)]
  }

  /// The first day that a workbook can hold as a date; an earlier one, which Excel's zero is, stands as text.
  private static let firstDay = CalendarDay(year: 1900, month: 3, day: 1)

  private static func date(_ day: CalendarDay) -> CellValue {
    let midnight = BangkokTime(secondsSince1970: day.secondsSince1970)
    return .date(year: midnight.gregorianYear, month: midnight.month, day: midnight.day)
  }

  private static func dateTime(_ seconds: Int) -> CellValue {
    let time = BangkokTime(secondsSince1970: seconds)
    return .dateTime(
      year: time.gregorianYear, month: time.month, day: time.day, hour: time.hour, minute: time.minute,
      second: time.second)
  }
}

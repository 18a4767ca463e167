internal import CommandLineKit
internal import Standards

/// The month that a command without an inbox works in: `--period`, else that of `--as-of`.
enum CurrentPeriod {
  static func of(_ arguments: ParsedArguments, option: OptionKey<String>) throws(CommandFailure) -> Period {
    let now = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? Instant.now
    let month = CalendarDay(secondsSince1970: now).period
    guard let period = arguments[option].flatMap({ Period($0) }) ?? month else {
      throw CommandFailure(.usage, th: "โปรดระบุ --period", en: "give a month with --period")
    }
    return period
  }
}

internal import Basics
internal import Discovery
internal import Reading
internal import Standards

/// What the files of each month are read against, made when it is asked for first: most months of a run change in nothing.
final class MonthContexts: Sendable {
  /// The months that have one: those of fiscal years with a framework.
  let months: Set<Period>
  private let request: RunRequest
  private let made = SharedMemo<Period, ReadingContext?>()
  private let bases = SharedMemo<Period, PeriodContext?>()
  /// Most months have the offices of the one before.
  private let matchers = SharedMemo<OfficeRegistry.State, OfficeMatcher>()

  init(_ request: RunRequest, _ months: [Period]) {
    self.request = request
    self.months = Set(months.filter { request.library.roundFramework(fiscalYear: $0.fiscalYear) != nil })
  }

  /// Nil for a month that has none.
  subscript(month: Period) -> ReadingContext? {
    guard months.contains(month) else { return nil }
    return made.value(of: month) { _ in
      request.library.roundFramework(fiscalYear: month.fiscalYear).map { plan in
        ReadingContext(
          period: month, plan: plan, registry: request.registry, wordBook: request.wordBook,
          groups: request.groups, maxFileSize: request.safety.maxFileSize, authority: request.authority)
      }
    }
  }

  /// What a month's files may be told apart by before they are read, and of those that were read already.
  func base(of month: Period) -> PeriodContext? {
    guard months.contains(month) else { return nil }
    if let made = made.known(of: month) { return made?.base }
    return bases.value(of: month) { _ in
      request.library.roundFramework(fiscalYear: month.fiscalYear).map { plan in
        let matcher = matchers.value(of: request.registry.state(in: month)) { _ in
          OfficeMatcher(registry: request.registry, period: month)
        }
        return PeriodContext(
          period: month, plan: plan, registry: request.registry, wordBook: request.wordBook,
          authority: request.authority, matcher: matcher)
      }
    }
  }
}

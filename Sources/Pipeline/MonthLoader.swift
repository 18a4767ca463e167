internal import Consolidation
internal import Discovery
internal import Ledger
internal import Records
internal import Standards

/// Loads months of the inbox as a ledger remembers them.
struct MonthLoader: Sendable {
  let discoveries: [Period: DiscoveredMonth]
  let contexts: MonthContexts

  /// What is known of a month's files; what their sheets say is asked for where they count.
  func load(_ month: Period, from ledger: Ledger) throws(PipelineError) -> MonthReadings? {
    guard let context = contexts.base(of: month) else { return nil }
    let discovery = discoveries[month] ?? DiscoveredMonth()
    do throws(LedgerError) {
      func readings(_ kinds: Set<SheetKind>) throws(LedgerError) -> [FileReading] {
        try ledger.readings(of: month, survey: context.plan.survey, kinds: kinds)
      }
      var known = try readings([])
      let kinds = MonthReadings.kindsToSelect(among: known)
      if !kinds.isEmpty { known = try readings(kinds) }
      return MonthReadings(discovery: discovery, readings: known, context: context, hasRows: false)
    } catch {
      throw .ledger(error)
    }
  }
}

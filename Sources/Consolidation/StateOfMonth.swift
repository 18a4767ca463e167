package import Standards

/// Which month's sheet counts for each office and sheet kind: the month's own, else the latest earlier one.
///
/// An office sends a sheet once, and again when it changes; within its fiscal year a sheet stands until then. A sheet
/// that was rejected stands too, as missing: what its office took back never counts again.
/// Source: Inbox, *State of a month*.
package struct StateOfMonth: Hashable, Sendable {
  /// A kind of sheet of one office.
  package struct Slot: Hashable, Sendable {
    package let officeCode: String
    package let kind: SheetKind

    package init(officeCode: String, kind: SheetKind) {
      self.officeCode = officeCode
      self.kind = kind
    }
  }

  /// What came in for a slot in a month.
  package enum Arrival: Hashable, Sendable {
    case received
    /// Only files of which nothing could be used.
    case rejected
  }

  /// Where a slot's sheet is from.
  package struct Standing: Hashable, Sendable {
    package let month: Period
    package let arrival: Arrival
  }

  package let period: Period
  package let standings: [Slot: Standing]

  /// - Parameter arrivals: by month; months after the period or outside its fiscal year do not matter.
  package init(of period: Period, arrivals: [Period: [Slot: Arrival]]) {
    self.period = period
    let months = arrivals.keys.filter { $0 <= period && $0.fiscalYear == period.fiscalYear }.sorted()
    var standings: [Slot: Standing] = [:]
    for month in months {
      for (slot, arrival) in arrivals[month] ?? [:] {
        standings[slot] = Standing(month: month, arrival: arrival)
      }
    }
    self.standings = standings
  }

  /// Whether the slot's sheet is that of an earlier month.
  package func isCarried(_ slot: Slot) -> Bool {
    standings[slot].map { $0.month < period } ?? false
  }
}

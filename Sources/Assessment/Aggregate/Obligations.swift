package import Standards

/// A sheet that somebody owes for an office, is past its due day, and has not come in.
package struct OverdueSheet: Hashable, Sendable {
  package let officeCode: String
  package let kind: SheetKind
  /// Who owes it: the office itself, the committee, another body.
  package let owedBy: String
}

/// What a round obliges whom to send for a period, compared with what came in.
///
/// Source: scoring.md, *Aggregates* (completeness).
package struct Obligations: Sendable {
  private let period: Period
  private let owed: [Round.OwedSheet]

  package init(period: Period, round: Round) {
    self.period = period
    owed = round.owed.filter { $0.months.contains(period.month) }
  }

  /// The last day on which a sheet is in time, held within the month.
  package func dueDay(of sheet: Round.OwedSheet) -> Int {
    min(sheet.dueDay, period.days)
  }

  /// The sheets that lack and are past their day, by office code and kind.
  /// - Parameters:
  ///   - received: the kinds that count for each office, by office code.
  ///   - asOf: the day that the run stands for, in Bangkok.
  package func overdue(
    offices: [Office], received: [String: Set<SheetKind>], asOf: CalendarDay
  ) -> [OverdueSheet] {
    let due = owed.filter { CalendarDay(period, day: dueDay(of: $0)) < asOf }
    return lacking(due, offices: offices, received: received)
  }

  /// All sheets that lack, whether or not their day is past, by office code and kind.
  package func lacking(offices: [Office], received: [String: Set<SheetKind>]) -> [OverdueSheet] {
    lacking(owed, offices: offices, received: received)
  }

  private func lacking(
    _ sheets: [Round.OwedSheet], offices: [Office], received: [String: Set<SheetKind>]
  ) -> [OverdueSheet] {
    offices.flatMap { office in
      sheets.filter { received[office.code]?.contains($0.kind) != true }.map { sheet in
        OverdueSheet(officeCode: office.code, kind: sheet.kind, owedBy: sheet.by)
      }
    }
  }
}

package import Records
package import Standards

/// How it stands with one kind of sheet of one office: who owes it, by when, what came, and how late.
///
/// Source: Scoring, *Completeness*.
package struct Submission: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case received
    /// The sheet of an earlier month of the fiscal year stands in.
    case carried
    /// A file of it is not read now; what it said before stands.
    case held(FileHold.Cause)
    /// Something came of which nothing could be used.
    case rejected
    case notYetDue
    case missing
  }

  package let officeCode: String
  package let kind: SheetKind
  /// The office itself, the committee, another body; nil for a sheet that nobody owes so far in the fiscal year.
  package let owedBy: String?
  /// The last day on which it is in time; nil for a sheet that nobody owes so far in the fiscal year.
  package let due: CalendarDay?
  package let arrival: SheetArrival?
  /// The day on which the content that stands was seen first; nil where nothing came or it is not known.
  package let received: CalendarDay?
  package let state: State
  /// Whole days after the due day: of the file of a sheet that came, of the run's moment for a missing one.
  ///
  /// Nil for what is in time, and where it cannot be told.
  package let daysLate: Int?

  package init(
    officeCode: String, kind: SheetKind, owedBy: String?, due: CalendarDay?, arrival: SheetArrival?,
    received: CalendarDay? = nil, state: State, daysLate: Int?
  ) {
    self.officeCode = officeCode
    self.kind = kind
    self.owedBy = owedBy
    self.due = due
    self.arrival = arrival
    self.received = received
    self.state = state
    self.daysLate = daysLate
  }

  /// Whether the sheet is owed, past its due day, and nothing stands that can be used.
  package var isOverdue: Bool { daysLate != nil && (state == .missing || state == .rejected) }
}

extension Submission {
  /// Whether it is owed and nothing stands that can be used, whether or not its day is past.
  package var isLacking: Bool { due != nil && [.missing, .rejected, .notYetDue].contains(state) }

  /// Whether something stands that counts, whatever month it is of.
  package var isUsable: Bool {
    switch state {
    case .received, .carried, .held: true
    case .rejected, .notYetDue, .missing: false
    }
  }

  /// The same without what depends on the day on which somebody looks.
  var withoutDay: Submission {
    Submission(
      officeCode: officeCode, kind: kind, owedBy: owedBy, due: due, arrival: arrival, received: nil,
      state: state == .notYetDue ? .missing : state, daysLate: nil)
  }
}

/// A sheet that somebody owes for an office, is past its due day, and has not come in.
package struct OverdueSheet: Hashable, Sendable {
  package let officeCode: String
  package let kind: SheetKind
  /// Who owes it: the office itself, the committee, another body.
  package let owedBy: String
}

extension [Submission] {
  /// The sheets that make a run end with 4: the same that `สถานะการส่งข้อมูล` shows as late and missing.
  package var overdue: [OverdueSheet] {
    filter(\.isOverdue).map {
      OverdueSheet(officeCode: $0.officeCode, kind: $0.kind, owedBy: $0.owedBy ?? "")
    }
  }
}

extension [Submission] {
  /// The offices for which something owed is missing, whether or not its day is past.
  package var lackingOffices: Set<String> {
    Set(filter(\.isLacking).map(\.officeCode))
  }
}

/// What a round obliges whom to send in a fiscal year up to a period, compared with what came in.
///
/// A sheet owed in one month stays owed in every later month of the fiscal year until it comes: a reader of a later
/// month must not take a hole for something that nobody asked for. A sheet that came stands for the later months
/// too, as it does for the results, so that one sheet is enough however many months name it.
/// Source: Scoring, *Completeness*; Inbox, *State of a month*.
package struct Obligations: Sendable {
  /// One sheet owed in one month.
  private struct Duty {
    let month: Period
    let by: String
    let due: CalendarDay
  }

  private let period: Period
  /// By kind, the earliest first.
  private let duties: [SheetKind: [Duty]]

  package init(period: Period, round: Round) {
    self.period = period
    var duties: [SheetKind: [Duty]] = [:]
    for sheet in round.owed {
      for month in sheet.months.compactMap({ Period(month: $0, ofFiscalYear: period.fiscalYear) })
      where month <= period {
        let due = CalendarDay(month, day: min(sheet.dueDay, month.days))
        duties[sheet.kind, default: []].append(Duty(month: month, by: sheet.by, due: due))
      }
    }
    self.duties = duties.mapValues { $0.sorted { $0.due < $1.due } }
  }

  /// Every sheet that is owed so far in the fiscal year, and every other one that came, by office and kind.
  /// - Parameters:
  ///   - offices: those that exist in the period; none owes anything for a month before it existed.
  ///   - asOf: the day that the run stands for, in Bangkok.
  package func submissions(
    offices: [Office], arrivals: SheetArrivals, asOf: CalendarDay
  ) -> [Submission] {
    offices.flatMap { office in
      SheetKind.allCases.compactMap { kind in
        let duties = (duties[kind] ?? []).filter { office.isValid(in: $0.month) }
        let arrival = arrivals[office.code]?[kind]
        guard arrival != nil || !duties.isEmpty else { return nil }
        return submission(of: office.code, kind: kind, duties: duties, arrival: arrival, asOf: asOf)
      }
    }
  }

  private func submission(
    of office: String, kind: SheetKind, duties: [Duty], arrival: SheetArrival?, asOf: CalendarDay
  ) -> Submission {
    let duty = Self.duty(of: arrival, among: duties)
    let state = state(of: arrival, duty, asOf)
    return Submission(
      officeCode: office, kind: kind, owedBy: duty?.by, due: duty?.due, arrival: arrival,
      received: Self.received(arrival, asOf), state: state,
      daysLate: duty.flatMap { daysLate(arrival, $0, asOf) })
  }

  /// The duty that a sheet is measured against.
  ///
  /// A missing one has been owed since the first month that asked for it, one that was rejected since the last such
  /// month up to its own; one that stands answers the newest.
  private static func duty(of arrival: SheetArrival?, among duties: [Duty]) -> Duty? {
    guard let arrival else { return duties.first }
    guard arrival.isRejected else { return duties.last }
    return duties.last { $0.month <= arrival.month } ?? duties.first
  }

  private func state(of arrival: SheetArrival?, _ duty: Duty?, _ asOf: CalendarDay) -> Submission.State {
    if let arrival {
      if arrival.isRejected { return .rejected }
      if let hold = arrival.hold { return .held(hold) }
      return arrival.month < period ? .carried : .received
    }
    return duty.map { $0.due < asOf } == true ? .missing : .notYetDue
  }

  /// The day on which a sheet came; a file cannot have come after the moment that the run stands for.
  private static func received(_ arrival: SheetArrival?, _ asOf: CalendarDay) -> CalendarDay? {
    arrival?.received.map { min(CalendarDay(secondsSince1970: $0), asOf) }
  }

  /// A usable sheet of another month than the owed one says nothing of lateness: it may replace one that was in time.
  private func daysLate(_ arrival: SheetArrival?, _ duty: Duty, _ asOf: CalendarDay) -> Int? {
    var day = asOf
    if let arrival, !arrival.isRejected {
      guard arrival.month == duty.month, let received = Self.received(arrival, asOf) else { return nil }
      day = received
    }
    return day > duty.due ? day.number - duty.due.number : nil
  }
}

extension Period {
  /// A month of a fiscal year, which begins in October of the year before.
  fileprivate init?(month: Int, ofFiscalYear year: Int) {
    self.init(buddhistYear: month >= 10 ? year - 1 : year, month: month)
  }
}

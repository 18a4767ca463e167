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
  /// Whole days after the due day: of the file of a sheet that came, of the run's moment for one that lacks.
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

/// A sheet that somebody owes for an office, is past its due day, and has not come in.
package struct OverdueSheet: Hashable, Sendable {
  package let officeCode: String
  package let kind: SheetKind
  /// Who owes it: the office itself, the committee, another body.
  package let owedBy: String
}

extension [Submission] {
  /// The sheets that make a run end with 4: the same that `สถานะการส่งข้อมูล` shows as late and lacking.
  package var overdue: [OverdueSheet] {
    filter(\.isOverdue).map {
      OverdueSheet(officeCode: $0.officeCode, kind: $0.kind, owedBy: $0.owedBy ?? "")
    }
  }
}

extension [Submission] {
  /// The offices of which something owed lacks, whether or not its day is past.
  package var lackingOffices: Set<String> {
    Set(filter { $0.due != nil && [.missing, .rejected, .notYetDue].contains($0.state) }.map(\.officeCode))
  }
}

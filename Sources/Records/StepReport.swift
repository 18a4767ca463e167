package import Standards

/// What an office says of one step of the year's work: who does it, when it is due and when it was done.
package struct StepReport: Hashable, Sendable {
  /// As the office wrote it, personal data masked; nil where it named nobody.
  package let owner: String?
  /// Nil where the cell is blank or could not be read.
  package let due: CalendarDay?
  package let done: CalendarDay?
  package let provenance: Provenance

  package init(owner: String?, due: CalendarDay?, done: CalendarDay?, provenance: Provenance) {
    self.owner = owner
    self.due = due
    self.done = done
    self.provenance = provenance
  }

  /// By how many days the step was done after it was due; 0 where it was not late, nil unless both days are known.
  package var daysLate: Int? {
    guard let due, let done else { return nil }
    return max(0, done.number - due.number)
  }
}

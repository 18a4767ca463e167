package import Records
package import Standards

extension WorkProcess {
  /// The last approval step that a done step ran ahead of: it had no date yet, or a later one.
  ///
  /// - Parameters:
  ///   - number: the step.
  ///   - progress: what the office reports, by step.
  /// - Returns: nil where the step is not done, or everything before it that needs approval had it.
  ///
  /// Source: Requirements, 001-2.
  package func approvalMissing(beforeStep number: Int, _ progress: [Int: StepReport]) -> Int? {
    guard let done = progress[number]?.done else { return nil }
    return steps.last { gate in
      guard gate.isApproval, gate.number < number else { return false }
      return progress[gate.number]?.done.map { $0.number > done.number } ?? true
    }?.number
  }
}

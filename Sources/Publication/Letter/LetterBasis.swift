internal import Assessment
internal import Records
internal import Standards

/// What the letters of a period rest on beside its results.
package struct LetterBasis: Sendable {
  package let settings: LetterSettings
  /// The run whose results were closed; nil while the period is open.
  package let closedRun: Int?
  /// The offices for which something owed in this month has not come.
  package let lackingOffices: Set<String>

  package init(
    settings: LetterSettings = LetterSettings(), closedRun: Int? = nil, lackingOffices: Set<String> = []
  ) {
    self.settings = settings
    self.closedRun = closedRun
    self.lackingOffices = lackingOffices
  }
}

extension PublishedPeriod {
  /// Whether every letter of the period has its number and date.
  package var hasNumberedLetters: Bool {
    officesWithWorkbook.allSatisfy { !letter(officeAt: $0).draft.contains(.unnumbered) }
  }

  /// What was corrected of an office since the period was closed, oldest first.
  func correctionsAfterClosing(of officeCode: String) -> [Correction] {
    guard let closedRun = letters.closedRun else { return [] }
    return history.corrections.filter { $0.officeCode == officeCode && $0.run > closedRun }
  }

  /// Whose printed level changed since closing: each as a phrase, in framework order.
  func correctedLevels(of officeCode: String) -> [String] {
    let corrections = Dictionary(grouping: correctionsAfterClosing(of: officeCode), by: \.nodeID)
    let printed = plan.nodes.filter { $0.kind == .standard || $0.kind == .indicator }
      .map { (id: $0.id, title: $0.heading) }
    let overall = (id: OfficeResult.overallID, title: plan.framework.overall.title)
    return (printed + [overall]).compactMap { node in
      guard let first = corrections[node.id]?.first, let last = corrections[node.id]?.last,
        first.before.level != last.after.level
      else { return nil }
      func word(_ figures: Correction.Figures) -> String {
        figures.level.map { "ระดับ\(plan.framework.scale.label(of: $0))" } ?? "ไม่มีระดับ"
      }
      return "\(node.title) จาก\(word(first.before)) เป็น\(word(last.after))"
    }
  }
}

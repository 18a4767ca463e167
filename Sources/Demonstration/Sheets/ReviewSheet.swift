internal import Standards

/// The committee's result (`review`): a level and a recommendation for each indicator.
struct ReviewSheet {
  let framework: RoundFramework
  let writer: FormWriter
  let character: OfficeCharacter
  let seed: UInt64

  private static let columns = [
    FormColumn.standard, .indicator, .consideration, FormColumn("ระดับคุณภาพ", "ระดับ"),
    FormColumn("ข้อเสนอแนะเพื่อการพัฒนา", "ข้อเสนอแนะ"),
  ]

  /// The sheet; nil for an office that the committee has not come to yet.
  var sheet: DemoSheet? {
    guard isReviewed else { return nil }
    var random = writer.random(.review, seed: seed)
    let rows = framework.nodes.filter { $0.kind == .indicator }.map { node -> [String] in
      let level = character.level(&random)
      let texts = level.value >= 4 ? MadeUpTexts.praise : MadeUpTexts.advice
      return writer.numbers(node) + [text(of: level), random.element(of: texts)]
    }
    return rows.isEmpty ? nil : writer.sheet(.review, Self.columns, rows)
  }

  /// In the round's last month every office is; before it, one in four still waits.
  private var isReviewed: Bool {
    let due = framework.round.owed.first { $0.kind == .review }?.months ?? []
    return due.contains(writer.period.month) || writer.index % 4 != 3
  }

  private func text(of level: QualityLevel) -> String {
    let word = framework.framework.scale.label(of: level)
    return switch writer.habit.numbering {
    case .own: word
    case .composite: "\(level) \(word)"
    case .words: "ระดับ \(level)"
    }
  }
}

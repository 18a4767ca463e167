internal import Assessment
internal import CommandLineKit
internal import Records
internal import Standards

/// Results that changed as lines for people: an office's name, then a line a node, `before → after`.
struct ChangeLines {
  let lines: [String]

  /// - Parameters:
  ///   - changes: grouped by office.
  ///   - names: of offices by code.
  init(_ changes: [ResultChange], plan: RoundFramework, names: [String: String], language: Language) {
    let words = Words(plan: plan, language: language)
    var lines: [String] = []
    var office: String?
    var rows: [[String]] = []
    func flush() {
      guard let code = office else { return }
      lines.append("\(names[code] ?? code) (\(code))")
      lines += TextTable.lines(rows).map { "  " + $0 }
      rows = []
    }
    for change in changes {
      if change.key.officeCode != office {
        flush()
        office = change.key.officeCode
      }
      rows.append([
        change.key.nodeID, words.figures(change.before) + " → " + words.figures(change.after),
        words.title(change.key.nodeID),
      ])
    }
    flush()
    self.lines = lines
  }

  /// How figures are worded.
  private struct Words {
    let plan: RoundFramework
    let language: Language

    /// Value, score, level with its word; or why there is none.
    func figures(_ result: PublishedResult?) -> String {
      guard let result else { return language == .th ? "(ไม่มี)" : "(none)" }
      let level = result.level.map { "\($0.value) \(plan.framework.scale.label(of: $0))" }
      let parts = [result.value, result.score?.description, level].compactMap { $0 }
      if parts.isEmpty { return language == .th ? result.status.thaiName : result.status.rawValue }
      return parts.joined(separator: " · ")
        + (result.status == .provisional && result.level != nil ? " [p]" : "")
    }

    func title(_ id: String) -> String {
      if id == OfficeResult.overallID { return language == .th ? "ภาพรวม" : "overall" }
      if id.hasPrefix(ResultKey.surveyID) {
        let dimension = plan.survey?.dimensions.first { id == "\(ResultKey.surveyID).\($0.id)" }
        let survey = language == .th ? "ความพึงพอใจ" : "satisfaction"
        return dimension.map { "\(survey): \($0.title)" } ?? survey
      }
      return plan.node(id)?.title ?? ""
    }
  }
}

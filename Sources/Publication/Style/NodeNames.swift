internal import Assessment
internal import Records
internal import Standards

/// What readers call the results of the ledger: nodes of the framework, the overall, the survey and its dimensions.
struct NodeNames {
  private let plan: RoundFramework
  private static let survey = "ความพึงพอใจ"

  init(_ plan: RoundFramework) { self.plan = plan }

  /// The number that documents give to the node; nil for what has none.
  func number(of id: String) -> String? {
    id == OfficeResult.overallID || isSurvey(id) ? nil : id
  }

  /// The title of a result; its id where this framework does not know it.
  func title(of id: String) -> String {
    if id == OfficeResult.overallID { return plan.framework.overall.title }
    if id == ResultKey.surveyID { return "\(Self.survey) ภาพรวม" }
    if isSurvey(id) {
      let dimension = plan.survey?.dimensions.first { "\(ResultKey.surveyID).\($0.id)" == id }
      return "\(Self.survey) \(dimension?.title ?? id)"
    }
    return plan.node(id)?.title ?? id
  }

  /// The scale whose words the levels of a result have.
  func scale(of id: String) -> LevelScale {
    isSurvey(id) ? plan.survey?.scale ?? plan.framework.scale : plan.framework.scale
  }

  private func isSurvey(_ id: String) -> Bool {
    id == ResultKey.surveyID || id.hasPrefix("\(ResultKey.surveyID).")
  }
}

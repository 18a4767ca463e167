internal import Assessment
internal import Records
internal import SQLiteStore
internal import Standards

/// The published figures of a month's survey as rows of the data tables: the nation, regions, offices.
///
/// They hide what the sheets hide, so that no table tells more than these. Questions by group stand for the nation and
/// regions alone: of every office they are too many for a spreadsheet. Source: Scoring, *Small groups*.
struct SurveyDataRows {
  /// The survey, one dimension or one question.
  struct Item {
    /// The id under which results of the survey are kept, and that of a question below its dimension.
    let id: String
    let kind: String
    let parent: String?
    let title: String
    /// By index; nil for the survey or a question.
    fileprivate let dimension: Int?
    fileprivate let question: Int?

    fileprivate var isWhole: Bool { dimension == nil && question == nil }
  }

  private let survey: Survey
  let items: [Item]
  /// Ids and indices of the groups; all together first.
  private let groupIDs: [(id: String, index: Int?)]

  init(_ survey: Survey) {
    self.survey = survey
    let whole = ResultKey.surveyID
    var items = [
      Item(id: whole, kind: whole, parent: nil, title: survey.title, dimension: nil, question: nil)
    ]
    var question = 0
    for (index, dimension) in survey.dimensions.enumerated() {
      let id = "\(whole).\(dimension.id)"
      items.append(
        Item(
          id: id, kind: "dimension", parent: whole, title: dimension.title, dimension: index, question: nil))
      for asked in dimension.questions {
        items.append(
          Item(
            id: "\(id).\(asked.id)", kind: "question", parent: id, title: asked.title, dimension: nil,
            question: question))
        question += 1
      }
    }
    self.items = items
    groupIDs =
      [(SurveyTables.allGroups, nil)]
      + SurveyTables(survey).groups.enumerated().map { ($1, $0) }
  }

  var groups: [[SQLValue]] {
    let titles =
      ["ทุกกลุ่ม"] + survey.respondentGroups.map(\.title) + [Survey.unknownGroupTitle]
    return zip(groupIDs, titles).map { [.text($0.id), .text($1)] }
  }

  /// The rows of the nation, of each region and of each office from which answers came.
  func scopes(of assessment: PeriodAssessment) -> [[[SQLValue]]] {
    let small = assessment.smallGroups
    var scopes: [[[SQLValue]]] = []
    for scope in assessment.scopes where scope.kind == .nation || scope.kind == .region {
      let tallies = scope.members.compactMap { assessment.reports[$0].survey }
      guard let first = tallies.first else { continue }
      let tally = tallies.dropFirst().reduce(into: first) { $0.add($1) }
      let (kind, name) = scope.kind == .nation ? ("nation", SurveyTables.allGroups) : ("region", scope.title)
      scopes.append(
        rows(tally, kind, name, hidden: small.hidden(in: scope), isSmall: false, hasQuestionsOfGroups: true))
    }
    for (index, office) in assessment.offices.enumerated() {
      guard let tally = assessment.reports[index].survey else { continue }
      scopes.append(
        rows(
          tally, "office", office.code, hidden: small.hidden(ofOffice: index),
          isSmall: small.isSmall(office: index), hasQuestionsOfGroups: false))
    }
    return scopes
  }

  /// A group of which nobody answered has no rows; one that is hidden has all of them, so that none tells a zero.
  private func rows(
    _ tally: SurveyTally, _ kind: String, _ scope: String, hidden: Set<Int>, isSmall: Bool,
    hasQuestionsOfGroups: Bool
  ) -> [[SQLValue]] {
    groupIDs.flatMap { group -> [[SQLValue]] in
      let isHidden = group.index.map(hidden.contains) ?? isSmall
      if let index = group.index, !isHidden, tally.respondents[index] == 0 { return [] }
      return items.filter { group.index == nil || $0.question == nil || hasQuestionsOfGroups }.map { item in
        [.text(kind), .text(scope), .text(item.id), .text(group.id)]
          + values(tally, item, group.index, isHidden: isHidden)
      }
    }
  }

  private func values(
    _ tally: SurveyTally, _ item: Item, _ group: Int?, isHidden: Bool
  ) -> [SQLValue] {
    let figures =
      item.question.map { SurveyFigures(tally, scale: survey.scale, question: $0, group: group) }
      ?? SurveyFigures(tally, scale: survey.scale, dimension: item.dimension, group: group)
    let (mean, level) = (SQLValue(figures.mean?.count), SQLValue(figures.level?.value))
    if isHidden {
      // An office's result rests on the mean of the whole, and so it is shown.
      let isResult = group == nil && item.isWhole
      return Array(repeating: .null, count: 6)
        + [isResult ? mean : .null, .null, .null, isResult ? level : .null, 1]
    }
    let questions = item.question.map { [$0] } ?? tally.questions(of: item.dimension)
    let counts = (1...5).map { answer in
      questions.reduce(0) { $0 + tally.count(of: answer, question: $1, group: group) }
    }
    func sum(_ weight: (Int) -> Int) -> SQLValue {
      .integer(counts.enumerated().reduce(0) { $0 + weight($1.offset + 1) * $1.element })
    }
    return [
      .integer(figures.respondents), .integer(figures.answers), .integer(figures.noAnswers),
      sum { $0 }, sum { $0 * $0 }, sum { $0 >= 4 ? 1 : 0 }, mean, SQLValue(figures.deviation?.count),
      SQLValue(figures.alpha?.count), level, 0,
    ]
  }
}

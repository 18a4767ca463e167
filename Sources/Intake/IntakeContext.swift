package import Records
package import Reference
package import Standards
internal import ThaiText

/// What reading a period's files needs to know, made once and shared by all of them.
package struct IntakeContext: Sendable {
  package let period: Period
  package let plan: RoundFramework
  package let wordBook: WordBook
  let matcher: OfficeMatcher
  /// The offices that exist in the period.
  let officeCodes: Set<String>
  let headerMatcher: HeaderMatcher
  let officeLine: OfficeLine
  let officeInName: OfficeInName
  let surveyShape: SurveyShape?
  let nodeTitles: NodeTitles
  let dateShapes = SharedMemo<String, TimestampColumn.Shape>(capacity: 4096)
  /// Whether surveys keep a hash of each row, to compare files.
  private(set) var keepsSurveyRows = false

  package init(period: Period, plan: RoundFramework, registry: OfficeRegistry, wordBook: WordBook) {
    self.period = period
    self.plan = plan
    self.wordBook = wordBook
    matcher = OfficeMatcher(registry: registry, period: period)
    officeCodes = Set(registry.valid(in: period).map(\.code))
    headerMatcher = HeaderMatcher(wordBook: wordBook, survey: plan.survey)
    officeLine = OfficeLine(wordBook: wordBook, matcher: matcher)
    officeInName = OfficeInName(matcher: matcher)
    nodeTitles = NodeTitles(plan: plan)
    surveyShape = plan.survey.map(SurveyShape.init)
  }

  /// The same context, for reading a survey again to compare its rows with another file's.
  var keepingSurveyRows: IntakeContext {
    var context = self
    context.keepsSurveyRows = true
    return context
  }

  /// The offices that a file's name and folders tell, by code.
  package func officesNamed(by path: SourcePath) -> Set<String> {
    let (file, folder) = officeInName.office(of: path)
    return Set([file, folder].compactMap { $0?.code })
  }

  var vocabulary: Vocabulary { wordBook.vocabulary }
}

internal import Basics
package import Discovery
package import Records
package import Reference
package import Standards
internal import ThaiText

/// What reading a period's files needs to know, made once and shared by all of them.
package final class ReadingContext: Sendable {
  package let base: PeriodContext
  let headerMatcher: HeaderMatcher
  let knownHeaders = KnownHeaders()
  /// What the words of a survey's answers mean, by their bytes.
  let answers = SharedMemo<BytewiseText, UInt8>(capacity: 4096)
  let officeLine: OfficeLine
  let fiscalYearLine: FiscalYearLine
  let surveyShape: SurveyShape?
  /// The index of the survey's respondent group that a word names.
  let groupOfWord: [MatchingKey: Int]
  let nodeTitles: NodeTitles
  let questionTitles: QuestionTitles
  let statedScale: StatedScale
  /// Words before figures over all respondents, such as `ค่าเฉลี่ย`.
  let averageWords: [MatchingKey]
  /// Words at the start of a total, such as `รวม`, and of a footer.
  let totalRowWords: [MatchingKey]
  let footerRowWords: [MatchingKey]
  /// By the code of each office that exists in the period; empty where no groups are known.
  private let groupMatchers: [String: GroupMatcher]
  let dateShapes = SharedMemo<String, TimestampColumn.Shape>(capacity: 4096)
  /// Bytes of the largest file that is read.
  let maxFileSize: Int

  /// - Parameter groups: the groups that owner cells may name; without them such cells are kept unread.
  package init(
    period: Period, plan: RoundFramework, registry: OfficeRegistry, wordBook: WordBook,
    groups: GroupRegistry? = nil, maxFileSize: Int = FileSize.most,
    authority: SheetAuthority = SheetAuthority()
  ) {
    self.maxFileSize = maxFileSize
    base = PeriodContext(
      period: period, plan: plan, registry: registry, wordBook: wordBook, authority: authority)
    groupMatchers = Self.groupMatchers(registry.valid(in: period), groups, wordBook, period)
    headerMatcher = HeaderMatcher(wordBook: wordBook, survey: plan.survey, fiscalYear: plan.fiscalYear)
    officeLine = OfficeLine(wordBook: wordBook, matcher: base.matcher)
    fiscalYearLine = FiscalYearLine(labels: wordBook.fiscalYearLabels)
    nodeTitles = NodeTitles(plan: plan)
    questionTitles = QuestionTitles(survey: plan.survey, wordBook: wordBook)
    statedScale = StatedScale(wordBook: wordBook)
    averageWords = wordBook.rowWords(.average).map(MatchingKey.name)
    totalRowWords = wordBook.rowWords(.total).map(MatchingKey.name)
    footerRowWords = wordBook.rowWords(.footer).map(MatchingKey.name)
    surveyShape = plan.survey.map(SurveyShape.init)
    var groupOfWord: [MatchingKey: Int] = [:]
    for (index, group) in (plan.survey?.respondentGroups ?? []).enumerated() {
      for word in [group.title] + group.aliases { groupOfWord[.word(word)] = index }
    }
    self.groupOfWord = groupOfWord
  }

  private static func groupMatchers(
    _ offices: [Office], _ groups: GroupRegistry?, _ wordBook: WordBook, _ period: Period
  ) -> [String: GroupMatcher] {
    guard let groups else { return [:] }
    let types = Dictionary(
      uniqueKeysWithValues: Set(offices.map(\.type)).map { type in
        (
          type,
          GroupMatcher(
            registry: groups, officeType: type, period: period, allGroups: wordBook.allGroups,
            allStaff: wordBook.allStaff)
        )
      })
    return Dictionary(offices.map { ($0.code, types[$0.type]) }, uniquingKeysWith: { first, _ in first })
      .compactMapValues { $0 }
  }

  /// What finds the groups of an office; nil where none are known.
  func groupMatcher(of officeCode: String) -> GroupMatcher? { groupMatchers[officeCode] }

  package var period: Period { base.period }
  package var plan: RoundFramework { base.plan }
  var wordBook: WordBook { base.wordBook }
  var vocabulary: Vocabulary { base.wordBook.vocabulary }
  var matcher: OfficeMatcher { base.matcher }
  var officeInName: OfficeInName { base.officeInName }
  var officeTypes: [String: String] { base.officeTypes }
  var authority: SheetAuthority { base.authority }
}

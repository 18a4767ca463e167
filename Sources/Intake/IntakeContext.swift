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
  /// The type of each office that exists in the period, by code.
  let officeTypes: [String: String]
  let headerMatcher: HeaderMatcher
  let officeLine: OfficeLine
  let officeInName: OfficeInName
  let surveyShape: SurveyShape?
  let nodeTitles: NodeTitles
  let questionTitles: QuestionTitles
  let statedScale: StatedScale
  /// Words before figures over all respondents, such as `ค่าเฉลี่ย`.
  let averageWords: [MatchingKey]
  /// By the code of each office that exists in the period; empty where no groups are known.
  private let groupMatchers: [String: GroupMatcher]
  let dateShapes = SharedMemo<String, TimestampColumn.Shape>(capacity: 4096)
  /// Bytes of the largest file that is read.
  let maxFileSize: Int
  /// Which folders the sheets that judge offices are taken from.
  let authority: SheetAuthority

  let fiscalYearLine: FiscalYearLine

  /// - Parameter groups: the groups that owner cells may name; without them such cells are kept unread.
  package init(
    period: Period, plan: RoundFramework, registry: OfficeRegistry, wordBook: WordBook,
    groups: GroupRegistry? = nil, maxFileSize: Int = FileSize.most,
    authority: SheetAuthority = SheetAuthority()
  ) {
    self.maxFileSize = maxFileSize
    self.authority = authority

    fiscalYearLine = FiscalYearLine(labels: wordBook.fiscalYearLabels)

    self.period = period
    self.plan = plan
    self.wordBook = wordBook
    matcher = OfficeMatcher(registry: registry, period: period)
    let offices = registry.valid(in: period)
    officeTypes = Dictionary(offices.map { ($0.code, $0.type) }, uniquingKeysWith: { first, _ in first })
    groupMatchers = Self.groupMatchers(offices, groups, wordBook, period)
    headerMatcher = HeaderMatcher(
      wordBook: wordBook, survey: plan.survey, fiscalYear: plan.fiscalYear)
    officeLine = OfficeLine(wordBook: wordBook, matcher: matcher)
    officeInName = OfficeInName(matcher: matcher)
    nodeTitles = NodeTitles(plan: plan)
    questionTitles = QuestionTitles(survey: plan.survey, wordBook: wordBook)
    statedScale = StatedScale(wordBook: wordBook)
    averageWords = wordBook.rowWords(.average).map(MatchingKey.name)
    surveyShape = plan.survey.map(SurveyShape.init)
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

  /// Whether a sheet of a kind may be sent from where a file lies.
  func allows(_ kind: SheetKind, at path: SourcePath) -> Bool {
    authority.folders(of: kind).map { $0.cover(path) } ?? true
  }

  /// The offices that a file's name and folders tell, by code.
  package func officesNamed(by path: SourcePath) -> Set<String> {
    let named = officeInName.offices(of: path)
    return Set([named.byFile, named.byFolder, named.byInnerFolder].compactMap { $0?.code })
  }

  var vocabulary: Vocabulary { wordBook.vocabulary }
}

package import Assessment
package import Basics
package import Records
package import Standards

/// Everything that the files of one period are made of; the same value always gives the same bytes.
///
/// Source: Workbooks.
package struct PublishedPeriod: Sendable {
  package let assessment: PeriodAssessment
  /// In the order of findings.csv.
  package let findings: [Finding]
  /// In the order of their paths' bytes.
  package let files: [SourceFile]
  /// What is owed and what came, by office and kind.
  package let submissions: [Submission]
  /// The moment that the publication stands for, in seconds since 1970, UTC.
  package let asOf: Int
  /// What respondents wrote, by office code; only for offices whose workbooks are made.
  package let comments: [String: SurveyComments]
  /// What was corrected since the period was first published, and what it is compared with.
  package let history: PeriodHistory
  /// What the letters rest on beside the results.
  package let letters: LetterBasis
  /// The groups that offices have; nil where none are known.
  package let groups: GroupRegistry?
  /// Which folders the sheets that judge offices are taken from.
  package let authority: SheetAuthority
  /// Whether the output is the configured official one; any other copy says that it is a trial.
  package let isOfficial: Bool
  /// The language of the findings' messages.
  package let language: Language
  package let font: String
  package let layout: WorkbookLayout
  package let softwareVersion: String
  private let findingsOfOffice: [String: Range<Int>]

  package init(
    assessment: PeriodAssessment, findings: [Finding], files: [SourceFile], submissions: [Submission] = [],
    comments: [String: SurveyComments] = [:], history: PeriodHistory = PeriodHistory(),
    letters: LetterBasis = LetterBasis(), groups: GroupRegistry? = nil, asOf: Int,
    authority: SheetAuthority = SheetAuthority(), isOfficial: Bool,
    language: Language = .thai, font: String = PublishedPeriod.defaultFont,
    layout: WorkbookLayout = .analysis, softwareVersion: String
  ) {
    self.assessment = assessment
    self.findings = findings.sorted(by: Finding.inPublishedOrder)
    self.files = files.sorted { $0.path < $1.path }
    self.comments = comments
    self.submissions = submissions
    self.history = history
    self.letters = letters
    self.groups = groups
    self.asOf = asOf
    self.authority = authority
    self.isOfficial = isOfficial
    self.language = language
    self.font = font
    self.layout = layout
    self.softwareVersion = softwareVersion
    findingsOfOffice = PublishedPeriod.ranges(of: self.findings)
  }

  /// The font of Thai government documents.
  ///
  /// Source: Workbooks, *How a workbook looks*.
  package static let defaultFont = "TH Sarabun New"

  package var period: Period { assessment.period }
  package var plan: RoundFramework { assessment.plan }

  /// The findings that one office can do something about, in published order.
  package func findings(of officeCode: String) -> [Finding] {
    findings[findingsOfOffice[officeCode] ?? 0..<0].filter { !$0.isOfHold }
  }

  /// Indices of the offices that get a workbook: those with an observation or a finding.
  package var officesWithWorkbook: [Int] {
    assessment.offices.indices.filter { index in
      !assessment.reports[index].isEmpty || !findings(of: assessment.offices[index].code).isEmpty
    }
  }

  /// The published order keeps the findings of an office together.
  private static func ranges(of findings: [Finding]) -> [String: Range<Int>] {
    var ranges: [String: Range<Int>] = [:]
    for (index, finding) in findings.enumerated() {
      guard let code = finding.officeCode else { continue }
      ranges[code] = (ranges[code]?.lowerBound ?? index)..<index + 1
    }
    return ranges
  }
}

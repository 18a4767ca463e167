package import Assessment
package import Basics
package import Records
internal import Sheets
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
  package private(set) var comments: [String: SurveyComments]
  /// What was corrected since the period was first published, and what it is compared with.
  package let history: PeriodHistory
  /// What the letters rest on beside the results.
  package let letters: LetterBasis
  /// The groups that offices have; nil where none are known.
  package let groups: GroupRegistry?
  /// Where provinces stand on the map; nil leaves the map out.
  package let provinceMap: ProvinceMap?
  /// Which folders the sheets that judge offices are taken from.
  package let authority: SheetAuthority
  /// Whether the output is the configured official one; any other copy says that it is a trial.
  package let isOfficial: Bool
  /// The language of the findings' messages.
  package let language: Language
  package let font: String
  package let layout: WorkbookLayout
  package let softwareVersion: String
  /// Which respondent groups print no figures.
  let smallGroups: SmallGroups
  /// What the offices are compared with.
  let benchmarks: Benchmarks
  /// The answers of all offices together; nil where none sent any.
  let pooledSurvey: SurveyTally?
  private let findingsOfOffice: [String: Range<Int>]
  /// Of this period alone; worked out when a sheet asks for it first.
  let allTasks = SharedMemo<Period, [OfficeTask]>()
  /// Indices of the offices that get a workbook: those with an observation or a finding.
  package let officesWithWorkbook: [Int]
  /// The columns that name an office and link its workbook, where it has one.
  let linkedOfficeColumns: OfficeColumns

  package init(
    assessment: PeriodAssessment, findings: [Finding], files: [SourceFile], submissions: [Submission] = [],
    comments: [String: SurveyComments] = [:], history: PeriodHistory = PeriodHistory(),
    letters: LetterBasis = LetterBasis(), groups: GroupRegistry? = nil,
    provinceMap: ProvinceMap? = nil, asOf: Int,
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
    self.provinceMap = provinceMap
    self.asOf = asOf
    self.authority = authority
    self.isOfficial = isOfficial
    self.language = language
    self.font = font
    self.layout = layout
    self.softwareVersion = softwareVersion
    smallGroups = assessment.smallGroups
    benchmarks = Benchmarks(assessment)
    pooledSurvey = assessment.pooledSurvey
    let ranges = PublishedPeriod.ranges(of: self.findings)
    findingsOfOffice = ranges
    let published = self.findings
    officesWithWorkbook = assessment.offices.indices.filter { index in
      !assessment.reports[index].isEmpty
        || published[ranges[assessment.offices[index].code] ?? 0..<0].contains { !$0.isOfHold }
    }
    linkedOfficeColumns = OfficeColumns(linked: Set(officesWithWorkbook.map { assessment.offices[$0].code }))
  }

  /// The same with what respondents wrote, by office code.
  package func adding(_ comments: [String: SurveyComments]) -> PublishedPeriod {
    var published = self
    published.comments = comments
    return published
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

/// What several sheets count, name or link alike.
extension PublishedPeriod {
  /// The title of the national workbook and of its properties.
  var workbookTitle: String {
    "ผลการประเมินตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา \(period.thaiTitle)"
  }

  /// On what the nation's figures rest, for every printed page.
  var standing: String {
    let counts = officeCounts(in: assessment.nation)
    return """
      มีผลภาพรวม \(counts.withResult) จาก \(counts.registered) เขต · \
      ข้อมูล ณ \(BangkokTime(secondsSince1970: asOf).thaiDate)
      """
  }

  /// The three counts of offices, each by its name wherever it stands.
  var officeFacts: [Fact] {
    let counts = officeCounts(in: assessment.nation)
    return [
      Fact(name: OfficeCountWords.registered, value: .count(counts.registered)),
      Fact(name: OfficeCountWords.withResult, value: .count(counts.withResult)),
      Fact(name: OfficeCountWords.sentThisMonth, value: .count(counts.sentThisMonth)),
    ]
  }

  func officeCounts(in scope: Scope) -> OfficeCounts {
    OfficeCounts(assessment, submissions, members: scope.members)
  }

  /// How many valid offices have something observed.
  var reportingCount: Int { assessment.reports.count { !$0.isEmpty } }

  /// Findings by severity, folded lines counted as the places they stand for.
  func findingCount(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.kind.severity == severity ? $1.count : 0) }
  }

  /// All levels of some offices that have a mark.
  func markedCount(_ mark: String, in results: [OfficeResult]) -> Int { markedCounts(in: results)[mark] ?? 0 }

  /// How many levels of some offices have each mark.
  func markedCounts(in results: [OfficeResult]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for result in results {
      for node in result.nodes + [result.overall] {
        for mark in node.marks { counts[mark, default: 0] += 1 }
      }
    }
    return counts
  }
}

/// What readers call the three counts of offices.
enum OfficeCountWords {
  static let registered = "เขตในทะเบียน"
  static let withResult = "เขตที่มีผลภาพรวม"
  static let sentThisMonth = "เขตที่ส่งเดือนนี้"
}

/// A name and what it is: a row of the small tables of `สารบัญ` and `ภาพรวม`.
struct Fact {
  let name: String
  let value: SheetCell

  static func table(_ name: String, _ facts: [Fact]) -> TableBlock {
    TableBlock(
      name,
      columns: [
        Column("รายการ", .text, width: .measured(atMost: 44)) { .text($0.name) },
        Column("ค่า", .fact, width: .measured(atMost: 56)) { $0.value },
      ], rows: facts)
  }
}

/// Something that a period says: most often the declaration of a sheet.
protocol PeriodSheet {
  var published: PublishedPeriod { get }
}

extension PeriodSheet {
  var assessment: PeriodAssessment { published.assessment }
  var plan: RoundFramework { published.plan }
  var period: Period { published.period }
  var history: PeriodHistory { published.history }
}

/// Something that a period says of one office.
protocol OfficeSheet: PeriodSheet {
  /// Of the office within the assessment.
  var index: Int { get }
}

extension OfficeSheet {
  var office: Office { assessment.offices[index] }
  var result: OfficeResult { assessment.results[index] }
  var reports: OfficeReports { assessment.reports[index] }
}

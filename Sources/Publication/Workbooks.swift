internal import Assessment
internal import Sheets
internal import Standards

/// What a workbook is made of.
struct WorkbookContents {
  let sheets: [any WorkbookSheet]
  /// The names of those that hold data for analysts: their tabs are grey.
  var dataSheets: Set<String> = []
  /// How many pages each sheet prints on, as they are written.
  var pages = PageCounts()
}

/// The consolidated workbook: its sheets in the order of Workbooks, *national.xlsx*.
///
/// A new sheet is one file that declares it and one line here.
enum NationalWorkbook {
  static func sheets(_ published: PublishedPeriod) -> [any WorkbookSheet] { contents(published).sheets }

  static func contents(_ published: PublishedPeriod) -> WorkbookContents {
    let pages = PageCounts()
    let briefing = published.layout.arranged([SummarySheet(published: published).sheet])
    let working = published.layout.arranged(working(published))
    let data = published.layout.arranged(data(published))
    let contents = ContentsSheet(published: published, listed: briefing + working + data, pages: pages)
    return WorkbookContents(
      sheets: briefing + published.layout.arranged([contents.sheet]) + working + data,
      dataSheets: Set(data.map(\.name)), pages: pages)
  }

  /// What people work with: whom to call, what to send, what changed.
  private static func working(_ published: PublishedPeriod) -> [any WorkbookSheet] {
    let sheets: [(any WorkbookSheet)?] = [
      NotesSheet(published: published).sheet,
      ProvinceMapSheet(published: published).sheet,
      BoardSheet(published: published).sheet,
      TrackingSheet(published: published).sheet,
      TasksSheet(published: published).sheet,
      ChangesSheet(published: published).sheet,
      OfficeExplorerSheet(published: published).sheet,
    ]
    return sheets.compactMap { $0 }
  }

  /// Where every figure of the others can be looked up.
  private static func data(_ published: PublishedPeriod) -> [any WorkbookSheet] {
    let sheets: [[(any WorkbookSheet)?]] = [
      [OfficeResultsSheet(published: published).sheet],
      published.plan.standards.map { StandardSheet(published: published, standard: $0).sheet },
      [OverviewSheet(published: published).sheet],
      [IndicatorsSheet(published: published).sheet],
      [TrendSheet(published: published).sheet],
      [ConsiderationsSheet(published: published).sheet],
      [MeasuresSheet(published: published).sheet],
      [DistributionSheet(published: published).sheet],
      [RegionSheet(published: published).sheet],
      [SurveySheet(published: published).sheet],
      [SurveyByOfficeSheet(published: published).sheet],
      [RecommendationsSheet(published: published).sheet],
      [ComparisonSheet(published: published).sheet],
      [ResponsibilitiesSheet(published: published).sheet],
      [SubmissionsSheet(published: published).sheet],
      [FindingsSheet(published: published).sheet],
      [HistorySheet(published: published).sheet],
      [FilesSheet(published: published).sheet],
      [MethodSheet(published: published).sheet],
      [ProvinceFiguresSheet(published: published).sheet],
      [OfficeFiguresSheet(published: published).sheet],
      [LongDataSheet(published: published).sheet],
    ]
    return sheets.joined().compactMap { $0 }
  }
}

/// The workbook of one office: its sheets in the order of Workbooks, *Office workbooks*.
///
/// A new sheet is one file that declares it and one line here.
enum OfficeWorkbook {
  static func contents(_ published: PublishedPeriod, officeAt index: Int) -> WorkbookContents {
    WorkbookContents(sheets: sheets(published, officeAt: index))
  }

  /// - Parameter index: of the office within the assessment.
  static func sheets(_ published: PublishedPeriod, officeAt index: Int) -> [any WorkbookSheet] {
    let assessment = published.assessment
    let office = assessment.offices[index]
    let letter = LetterDrafting(published: published, index: index).letter
    let enclosure = Enclosure(
      plan: published.plan, office: office, result: assessment.results[index],
      draft: letter.draft.filter { !$0.isOfSettings },
      signatory: published.letters.settings.enclosureSignatory)
    let sheets: [(any WorkbookSheet)?] = [
      EnclosureSheet(enclosure: enclosure),
      LetterSheet(letter: letter, emblem: published.letters.settings.emblem?.png),
      SelfAssessmentSheet(published: published, index: index).sheet,
      OfficeSurveySheet(published: published, index: index).sheet,
      RespondentCommentsSheet(published: published, index: index).sheet,
      DutiesSheet(published: published, index: index).sheet,
      WorkCalendarSheet(published: published, index: index).sheet,
      CorrectionsSheet(published: published, index: index).sheet,
      NotesSheet(published: published, index: index).sheet,
    ]
    let listed = sheets.compactMap { $0 }
    let front = FrontPageSheet(
      page: FrontPage(published: published, index: index), listed: listed.map(\.name))
    return published.layout.arranged([front.sheet] + listed)
  }
}

/// The names of the sheets, which other sheets link to.
///
/// Source: Workbooks.
enum SheetNames {
  static let contents = "สารบัญ"
  /// Of the nation and of an office alike, in the layout for publication.
  static let notes = "หมายเหตุ"
  static let summary = "สรุปผู้บริหาร"
  static let board = "แผงคะแนน"
  static let tracking = "ติดตามการส่ง"
  static let tasks = "สิ่งที่ต้องทำ"
  static let changes = "การเปลี่ยนแปลง"
  static let overview = "ภาพรวม"
  static let indicators = "ผลรายตัวบ่งชี้"
  static let trend = "แนวโน้ม"
  static let provinceMap = "แผนที่จังหวัด"
  static let provinceFigures = "ข้อมูลแผนที่"
  static let officeExplorer = "สำรวจเขต"
  static let officeFigures = "ข้อมูลสำรวจ"
  static let officeResults = "ผลรายเขต"
  static let considerations = "ผลรายประเด็น"
  static let measures = "ข้อมูลเชิงปริมาณ"
  static let distribution = "การกระจายระดับคุณภาพ"
  static let regions = "ผลรายภูมิภาค"
  static let survey = "ความพึงพอใจ"
  static let recommendations = "ข้อเสนอแนะ"
  static let surveyByOffice = "ความพึงพอใจรายเขต"
  static let comparison = "เปรียบเทียบ"
  /// Of the nation and of an office alike.
  static let responsibilities = "ผู้รับผิดชอบ"
  static let submissions = "สถานะการส่งข้อมูล"
  static let findings = "ผลตรวจสอบข้อมูล"
  static let history = "ประวัติการแก้ไข"
  static let files = "แหล่งข้อมูล"
  static let method = "เกณฑ์และวิธีคำนวณ"
  static let longData = "ข้อมูลยาว"
  static let frontPage = "หน้าแรก"
  static let enclosure = "ผลการประเมิน"
  static let letter = "หนังสือแจ้งผล"
  static let selfAssessment = "รายงานการประเมินตนเอง"
  static let workCalendar = "ปฏิทินปฏิบัติงาน"
  static let respondentComments = "ข้อเสนอแนะผู้ตอบ"
  static let corrections = "รายการที่ต้องแก้ไข"
}

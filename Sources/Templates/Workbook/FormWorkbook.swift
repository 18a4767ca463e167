internal import Standards
internal import XLSXWorkbook

/// A blank form as a workbook: the form, how to fill it in, and a hidden sheet of what its cells offer.
///
/// The form comes first and is open, so that "save as CSV" saves it. Sheets are protected without a password.
struct FormWorkbook {
  static let formSheet = "แบบฟอร์ม"
  static let guideSheet = "วิธีกรอก"
  static let listSheet = "รายการเลือก"

  let form: BlankForm
  let font: String
  let author: String

  func write(to path: String, temporaryDirectory: String) throws(WorkbookError) {
    let looks = FormLooks(font: font)
    let ruler = FormRuler()
    let lists = ListSheet(form)
    let workbook = try Workbook(
      path: path, temporaryDirectory: temporaryDirectory, properties: properties, defaultFont: looks.font)
    try FormSheet(form: form, lists: lists, looks: looks, ruler: ruler)
      .write(to: workbook.addWorksheet(named: Self.formSheet))
    try GuideSheet(form: form, looks: looks, ruler: ruler)
      .write(to: workbook.addWorksheet(named: Self.guideSheet))
    try lists.write(to: workbook.addWorksheet(named: Self.listSheet), looks: looks, ruler: ruler)
    try workbook.close()
  }

  /// The time is the first day of the fiscal year, so that the same form has the same bytes whenever it is made.
  private var properties: WorkbookProperties {
    let start = CalendarDay(year: form.fiscalYear - 544, month: 10, day: 1)
    return WorkbookProperties(
      title: "\(form.kind.thaiName) ปีงบประมาณ พ.ศ. \(form.fiscalYear)", subject: form.edition, author: author,
      company: "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", category: "แบบฟอร์ม", keywords: form.name,
      created: start.secondsSince1970)
  }
}

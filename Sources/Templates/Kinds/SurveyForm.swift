internal import Records
internal import Reference
internal import Standards

extension SurveySheet: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.surveyForm }
}

extension FormSource {
  /// The table of a survey's answers, one respondent a row; nil where the round asks nobody.
  fileprivate var surveyForm: FormParts? {
    guard let survey = plan.survey else { return nil }
    let groups = FormList(title: "สถานภาพผู้ตอบ", words: survey.respondentGroups.map(\.title))
    let answers = answers(to: survey)
    let columns =
      [
        column(.timestamp, in: .survey, width: 18),
        column(.respondent, in: .survey, width: 24, list: groups),
      ] + survey.questions.map { FormColumn("\($0.id) \($0.title)", width: 14, .word, list: answers) }
      + [column(.comment, in: .survey, width: 40)]
    return FormParts(
      columns: columns, rows: [], keyColumns: 2, spareRows: Self.respondents, guide: surveyGuide)
  }

  /// How many respondents a workbook has room for; surveys in several files add up.
  private static let respondents = 500

  private var surveyGuide: [GuideLine] {
    [
      .step(
        "หากเก็บข้อมูลด้วยเครื่องมือออนไลน์ ไม่ต้องใช้แบบนี้: คัดลอกคำถามจากไฟล์ .txt ที่มาด้วยกันไปสร้างแบบสอบถาม แล้วส่งไฟล์ CSV ที่เครื่องมือนั้นส่งออก"
      ),
      .step("แบบนี้ใช้บันทึกแบบสอบถามกระดาษ ผู้ตอบหนึ่งคนต่อหนึ่งแถว ไม่ต้องใส่ชื่อ โทรศัพท์ หรืออีเมลของผู้ตอบ"),
      .step("ช่อง \"\(header(.timestamp, in: .survey))\" ใส่วันที่ตอบ เช่น 16/11/2564"),
      .step("คำตอบเลือกจากรายการ หรือพิมพ์เลข 5 ถึง 1 (5 คือพึงพอใจมากที่สุด) ข้อที่ไม่ตอบให้เว้นว่าง"),
      .step("มีที่สำหรับผู้ตอบ \(Self.respondents) คน หากเกิน ให้บันทึกเป็นไฟล์ที่สอง ระบบนับรวมกัน"),
    ]
  }
}

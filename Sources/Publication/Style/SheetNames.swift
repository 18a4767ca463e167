/// The names of the sheets, which other sheets link to.
///
/// Source: Workbooks.
enum SheetNames {
  static let contents = "สารบัญ"
  /// Of the nation and of an office alike, in the layout for publication.
  static let notes = "หมายเหตุ"
  static let overview = "ภาพรวม"
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
  static let enclosure = "ผลการประเมิน"
  static let letter = "หนังสือแจ้งผล"
  static let selfAssessment = "รายงานการประเมินตนเอง"
  static let workCalendar = "ปฏิทินปฏิบัติงาน"
  static let respondentComments = "ข้อเสนอแนะผู้ตอบ"
  static let corrections = "รายการที่ต้องแก้ไข"
}

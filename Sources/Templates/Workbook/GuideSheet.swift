internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// How to fill in a form and how to send it.
struct GuideSheet {
  let form: BlankForm
  let looks: FormLooks
  let ruler: FormRuler

  private static let widths = [16.0, 100.0]

  func write(to sheet: Worksheet) throws(WorkbookError) {
    try sheet.hideGridlines()
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    try sheet.setRow(0, height: ruler.height(lines: 1, size: SheetLooks.titleSize))
    try sheet.write(.text("วิธีกรอก\(form.kind.thaiName)"), row: 0, column: 0, format: looks.title)
    var step = 0
    for (index, line) in lines.enumerated() {
      let row = index + 1
      switch line {
      case .heading(let text):
        step = 0
        try sheet.setRow(row, height: ruler.height(lines: 1))
        try sheet.write(.text(text), row: row, column: 0, format: looks.heading)
      case .step(let text):
        step += 1
        try write("\(step)", text, row: row, to: sheet)
      case .item(let number, let text): try write(number, text, row: row, to: sheet)
      }
    }
    try sheet.setUpPrinting(printing)
    try sheet.protect(allowsResizing: true)
  }

  private func write(_ number: String, _ text: String, row: Int, to sheet: Worksheet) throws(WorkbookError) {
    let lines = zip([number, text], Self.widths).map { ruler.lines(of: $0, width: $1) }
    try sheet.setRow(row, height: ruler.height(lines: lines.max() ?? 1))
    try sheet.write(.text(number), row: row, column: 0, format: looks.paragraph)
    try sheet.write(.text(text), row: row, column: 1, format: looks.paragraph)
  }

  /// What holds for every form, around what the kind says of its own.
  private var lines: [GuideLine] {
    let own = form.guide.prefix { if case .step = $0 { true } else { false } }
    return [.heading("การกรอก")] + opening + own + [.step("ช่องที่ยังไม่มีข้อมูลให้เว้นว่าง ระบบถือว่ายังไม่รายงาน ไม่ใช่ศูนย์")]
      + [.heading("การบันทึกและส่ง")] + sending + form.guide.dropFirst(own.count)
  }

  private var opening: [GuideLine] {
    let office: [GuideLine] =
      form.office.map { office in
        [.step("เลือกชื่อเขตในช่อง \"\(office.label)\" หรือพิมพ์รหัสเขต")]
      } ?? []
    return office + [.step("กรอกเฉพาะช่องสีเหลือง ช่องอื่นล็อกไว้เพื่อไม่ให้เลขและชื่อรายการเปลี่ยน และโปรดอย่าแก้หัวตาราง")]
  }

  private var sending: [GuideLine] {
    let named: String = form.office == nil ? form.name : "2402_\(form.name)"
    return [
      .step(
        "เปิดแผ่น \"\(FormWorkbook.formSheet)\" ค้างไว้ แล้วเลือก ไฟล์ > บันทึกเป็น > CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv)"),
      .step(
        form.office == nil
          ? "ตั้งชื่อไฟล์ตามต้องการ เช่น \(named).csv แต่ไม่วางไว้ในโฟลเดอร์ของเขตใดเขตหนึ่ง"
          : "ตั้งชื่อไฟล์ขึ้นต้นด้วยรหัสเขตหรือชื่อเขต เช่น \(named).csv"),
      .step("หากส่งฉบับแก้ไข ให้ใช้ชื่อเดิมและเติม -r2 ท้ายชื่อ เช่น \(named)-r2.csv"),
    ]
  }

  private var printing: PrintSetup {
    PrintSetup(
      orientation: .portrait, fit: .init(wide: 1, high: 0),
      footer: HeaderFooter(
        center: [.text("หน้า "), .pageNumber, .text(" / "), .pageCount], right: [.sheetName],
        font: looks.font(size: 12)),
      margins: .init(left: 0.5, right: 0.5, top: 0.6, bottom: 0.7))
  }
}

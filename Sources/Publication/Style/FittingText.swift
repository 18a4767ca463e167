internal import XLSXWorkbook

extension CellValue {
  /// A text as far as a cell can hold it; one that is cut says so at its end.
  ///
  /// What a sheet puts together of several cells may be longer than Excel keeps in one, and that must cost the end of
  /// the text, never the workbook.
  static func text(fitting text: String) -> CellValue {
    .text(XMLText.fitted(text, ending: "… (ยาวเกินช่องของสมุดงาน ข้อความเต็มอยู่ในไฟล์ที่เขตส่ง)"))
  }
}

/// A named column of a form with another header that offices use for it.
///
/// Source: SheetKinds, *Names of columns*.
struct FormColumn: Sendable {
  let name: String
  let alias: String

  init(_ name: String, _ alias: String? = nil) {
    self.name = name
    self.alias = alias ?? name
  }

  static let officeName = FormColumn("สพท.", "สำนักงานเขตพื้นที่การศึกษา")
  static let standard = FormColumn("มาตรฐานที่", "มาตรฐาน")
  static let indicator = FormColumn("ตัวบ่งชี้ที่", "ตัวบ่งชี้")
  static let consideration = FormColumn("ประเด็นที่", "ประเด็นการพิจารณา")
  static let remark = FormColumn("หมายเหตุ", "remark")
}

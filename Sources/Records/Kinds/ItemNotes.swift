/// What an office adds to an item in its own words: no level rests on it, the self-assessment report prints it.
///
/// Personal data is masked. Source: SheetKinds, *criteria*.
package struct ItemNotes: Hashable, Sendable {
  /// The office's own target, such as `4`, `ดีมาก` or `ร้อยละ 80`.
  package let target: String?
  package let outstanding: String?
  package let remark: String?

  package init(target: String?, outstanding: String?, remark: String?) {
    self.target = target
    self.outstanding = outstanding
    self.remark = remark
  }

  package static let none = ItemNotes(target: nil, outstanding: nil, remark: nil)
}

extension ItemNotes {
  static let fieldNames = ["target", "outstanding", "remark"]

  var fields: RowFields {
    RowFields(["target": .text(target), "outstanding": .text(outstanding), "remark": .text(remark)])
  }

  init(_ fields: RowFields) {
    self.init(
      target: fields.text("target"), outstanding: fields.text("outstanding"), remark: fields.text("remark"))
  }
}

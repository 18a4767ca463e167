internal import Records
internal import Reference
internal import Standards

/// Decides whether a node may be reported in a sheet: it must exist, and be judged from such a sheet.
///
/// Source: intake.md, *Sheet kinds*.
struct ItemCheck {
  let plan: RoundFramework
  /// Whether an office may report below indicators that have nothing below them, for the sheet lists all indicators.
  var expectsAllIndicators = false
  /// Which nodes the sheet is for.
  let accepts: @Sendable (Node) -> Bool

  /// The node, or the finding on why the row is left out.
  enum Outcome {
    case accepted(Node)
    /// An error of the row.
    case rejected(Finding)
    /// Said once per indicator and file.
    case unused(Finding)
  }

  func check(_ id: String, in row: TableRow, at role: ColumnRole) -> Outcome {
    if let node = plan.node(id), accepts(node) { return .accepted(node) }
    guard plan.node(id) != nil || plan.isUnused(id) || isBelowJudgedOtherwise(id) else {
      return .rejected(row.finding(.unknownItem, at: role, details: ["item": id]))
    }
    let indicator = id.split(separator: ".").prefix(2).joined(separator: ".")
    return .unused(Finding(.unusedItem, row: row.number, value: indicator))
  }

  /// Whether an id continues that of an indicator which the plan judges as a whole.
  private func isBelowJudgedOtherwise(_ id: String) -> Bool {
    guard expectsAllIndicators, let dot = id.lastIndex(of: "."), let parent = plan.node(String(id[..<dot]))
    else { return false }
    return parent.children.isEmpty && parent.id.contains(".")
  }
}

extension FindingKind {
  static let unknownItem = FindingKind(
    .unknownItem, .error,
    thai: "ไม่มีรายการ {item} ในมาตรฐานของปีงบประมาณนี้ จึงไม่นำเข้าแถวนี้ โปรดตรวจสอบเลขมาตรฐาน ตัวบ่งชี้ และประเด็น",
    english: "This fiscal year's standards have no item {item}; the row was left out. Check its numbers.")

  static let unusedItem = FindingKind(
    .unusedItem, .info,
    thai: "รายการ {value} ในปีงบประมาณนี้ใช้ผลจากแหล่งอื่น จึงไม่ได้ใช้ข้อมูลจากแผ่นงานนี้ ไม่ต้องแก้ไข",
    english:
      "Item {value} is judged from another source this fiscal year; this sheet's rows on it are not used.")

  static let itemOfOtherType = FindingKind(
    .itemOfOtherType, .info,
    thai: "รายการ {value} ใช้กับเขตอีกประเภทหนึ่งเท่านั้น จึงไม่นำข้อมูลของรายการนี้มาคิดผลของเขตนี้ ไม่ต้องแก้ไข",
    english:
      "Item {value} is for offices of another type only; what is reported of it here is not used. Nothing is to be done."
  )
}

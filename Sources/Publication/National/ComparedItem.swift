internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// What offices and provinces are compared by: the overall, a standard or an indicator.
struct ComparedItem {
  let id: String
  /// As columns name it: `ตัวบ่งชี้ที่ 3.4`.
  let heading: String
  /// As the axis of a chart names it: `3.4`.
  let short: String
  let title: String

  /// As a list offers it; the overall's heading says all.
  var label: String { id == OfficeResult.overallID ? heading : "\(heading) \(title)" }

  /// The overall, then each standard with its indicators, those that never get a level aside.
  static func all(of plan: RoundFramework) -> [ComparedItem] {
    let overall = ComparedItem(
      id: OfficeResult.overallID, heading: "ภาพรวม", short: "ภาพรวม", title: plan.framework.overall.title)
    let nodes = plan.standards.flatMap { [$0] + $0.children.filter { $0.kind == .indicator } }
    return [overall]
      + nodes.filter(\.givesLevel).map { node in
        ComparedItem(
          id: node.id, heading: node.heading, short: node.kind == .standard ? "มฐ.\(node.id)" : node.id,
          title: node.title)
      }
  }
}

extension CellValue {
  /// A formula and the figure that it gives now; `–` where there is none.
  static func formula(_ formula: String, gives figure: Hundredths?) -> CellValue {
    figure.map { .formula(formula, cachedNumber: Double($0.count) / 100) }
      ?? .formulaText(formula, cached: SheetCell.missingText)
  }

  /// A formula and the whole number that it gives now; `–` where there is none.
  static func formula(_ formula: String, gives count: Int?) -> CellValue {
    count.map { .formula(formula, cachedNumber: Double($0)) }
      ?? .formulaText(formula, cached: SheetCell.missingText)
  }
}

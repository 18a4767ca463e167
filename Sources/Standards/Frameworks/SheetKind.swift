internal import Basics

/// What a sheet that an office sends is about; its header row decides which it is.
///
/// Source: SheetKinds.
package enum SheetKind: String, Hashable, Sendable, CaseIterable {
  case considerations
  case measures
  case survey
  case external
  case review
  case criteria
  case progress

  /// The name by which messages and workbooks call the sheet.
  package var thaiName: String {
    switch self {
    case .considerations: "แบบรายงานตามประเด็นการพิจารณา"
    case .measures: "แบบรายงานข้อมูลเชิงปริมาณ"
    case .survey: "แบบสอบถามความพึงพอใจ"
    case .external: "ผลการประเมินระบบราชการ 4.0"
    case .review: "ผลการประเมินของคณะกรรมการ"
    case .criteria: "แบบประเมินตามเกณฑ์และตัวชี้วัด"
    case .progress: "ปฏิทินปฏิบัติงาน SAR"
    }
  }
}

extension SheetKind {
  /// Whether offices send it themselves, rather than somebody who judges them.
  package var isSentByOffices: Bool { self != .review && self != .external }

  /// Whether anything of the round takes what the kind of sheet reports.
  func isReported(in plan: RoundFramework) -> Bool {
    switch self {
    case .considerations, .measures, .survey, .external: plan.nodes.contains { $0.rule.reportedBy == self }
    case .review: true
    case .criteria: plan.nodes.contains { $0.kind == .criterion }
    case .progress: plan.round.process != nil
    }
  }
}

extension RoundFramework {
  /// The kinds of sheet that the round takes, in their order.
  package var sheetKinds: [SheetKind] { SheetKind.allCases.filter { $0.isReported(in: self) } }
}

extension SheetKind: Comparable {
  /// Kinds in the order of their declaration, which is the order of every list of sheets.
  package static func < (left: SheetKind, right: SheetKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// What a column of a sheet means; the raw value names it in the vocabulary file.
///
/// Source: SheetKinds, *Names of columns*.
package enum ColumnRole: String, HashedByCase, Sendable, CaseIterable {
  case officeCode
  case office
  case standard
  case indicator
  case consideration
  case implemented
  case clear
  case evidence
  case target
  case outstanding
  case remark
  case item
  case grade
  case school
  case numerator
  case denominator
  case percent
  case previousYear
  case timestamp
  case respondent
  case comment
  case score
  case level
  case recommendation
  /// Who of a committee judged; of what stands there only its order of appearance is kept.
  case assessor
  case category
  case condition
  case present
  case conditionsMet
  case result
  case mainOwner
  case supportOwner
  case step
  case owner
  case due
  case done
}

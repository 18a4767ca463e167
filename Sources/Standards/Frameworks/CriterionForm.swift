/// What an edition's assessment form says of one criterion: KPI, desired conditions, evidence, responsible groups.
///
/// Source: Requirements, 003-1 to 003-9.
package struct CriterionForm: Hashable, Sendable {
  /// What the criterion is measured by; nil where its categories are measured instead.
  package let kpi: KPI?
  /// The parts of a criterion that are each measured by a KPI of their own, such as the PMQA categories of 1.1.4.
  package let categories: [Category]
  package let desired: DesiredConditions
  /// What shows that the conditions hold, in printed order.
  package let evidence: [String]
  package let owners: Owners

  /// A PMQA category (หมวด) within a criterion.
  package struct Category: Hashable, Sendable {
    package let number: Int
    package let title: String
    package let kpi: KPI
    package let desired: DesiredConditions
    package let evidence: [String]
    package let owners: Owners
  }

  /// The state that the form asks for (สภาพที่พึงประสงค์), as a list behind a sentence.
  package struct DesiredConditions: Hashable, Sendable {
    package let lead: String?
    package let list: [Condition]

    package static let none = DesiredConditions(lead: nil, list: [])
  }

  /// One desired condition.
  package struct Condition: Hashable, Sendable {
    /// As the form numbers it, in Arabic digits; nil for one without a number.
    package let number: String?
    package let text: String
    /// What stands below it under numbers of its own.
    package let parts: [String]
    /// Whether its text breaks off in the source.
    package let isTruncated: Bool
    /// Who answers for this condition, where the form tells conditions apart.
    package let owners: Owners?
  }

  /// The groups of an office that answer for something, by key; `allGroups` and `allStaff` are keys too.
  package struct Owners: Hashable, Sendable {
    package let main: [String]
    package let support: [String]
    package let assumed: String?

    package static let none = Owners(main: [], support: [], assumed: nil)

    /// Every key that is named.
    package var keys: [String] { main + support }
  }

  /// Everything that is measured for the criterion: its KPI, or those of its categories.
  package var kpis: [KPI] { kpi.map { [$0] } ?? categories.map(\.kpi) }

  /// Why only the committee's level counts, where no result can earn one.
  package var reviewOnly: String? { kpis.compactMap(\.reviewOnly).first }

  package func category(_ number: Int) -> Category? {
    categories.first { $0.number == number }
  }
}

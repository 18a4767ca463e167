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

    /// The conditions that can be ticked: those that the form numbers, in printed order.
    package var numbered: [Condition] { list.filter { $0.number != nil } }

    package func condition(_ number: String) -> Condition? { list.first { $0.number == number } }
  }

  /// One desired condition.
  package struct Condition: Hashable, Sendable {
    /// As the form numbers it, in Arabic digits; nil for one without a number.
    package let number: String?
    package let text: String
    /// What offices call it beside its number and its text, such as `ด้านวิชาการ`.
    package let names: [String]
    /// What stands below it under numbers of its own.
    package let parts: [String]
    /// Whether its text breaks off in the source.
    package let isTruncated: Bool
    /// Who is responsible for this condition, where the form assigns conditions separately.
    package let owners: Owners?
  }

  /// The groups of an office that are responsible for something, by key; `allGroups` and `allStaff` are keys too.
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

  /// What the criterion or one of its categories is measured by, and the conditions behind it.
  /// - Parameter category: nil for the criterion as a whole.
  package func part(_ category: Int?) -> (kpi: KPI?, desired: DesiredConditions) {
    guard let category = category.flatMap({ self.category($0) }) else { return (kpi, desired) }
    return (category.kpi, category.desired)
  }
}

/// What a criterion of the 2554 edition is measured by (ตัวชี้วัด): its text and our typed reading of it.
///
/// A KPI that the sources leave blank, or whose target they leave blank, says why and is judged by review only.
/// Source: Scoring, *KPIs*; Requirements, 000-4, 003-2 and 003-4.
package struct KPI: Hashable, Sendable {
  /// What kind of figure the KPI asks for; the raw value is the word of the data file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How many of the listed conditions hold.
    case itemCount
    /// A percentage of whatever the text names.
    case percentage
    /// How many of something there are.
    case count
    /// An amount, in kind and in baht.
    case quantityAndMoney
    /// The mean of a satisfaction survey.
    case satisfaction
    /// The percentage of the office's schools.
    case shareOfSchools
    /// A figure better than last year's.
    case trend
    /// Whether something is there, without a figure.
    case qualitative

    /// How sheets name the kind.
    package var thaiName: String {
      switch self {
      case .itemCount: "จำนวนข้อ"
      case .percentage: "ร้อยละ"
      case .count: "จำนวน"
      case .quantityAndMoney: "ปริมาณและมูลค่า"
      case .satisfaction: "ความพึงพอใจ"
      case .shareOfSchools: "ร้อยละของสถานศึกษา"
      case .trend: "แนวโน้มเทียบปีก่อน"
      case .qualitative: "เชิงคุณภาพ"
      }
    }

    /// Whether a result is a percentage.
    package var isPercentage: Bool { self == .percentage || self == .shareOfSchools }

    /// Whether a result is compared with a required figure.
    package var isMeasured: Bool { self != .qualitative && self != .trend }
  }

  package let kind: Kind
  /// The KPI as the source words it; nil where there is none.
  package let text: String?
  /// The figure that must be reached, above zero; nil for a KPI without one.
  package let required: Ratio?
  /// What the figure counts, such as `ข้อ`; nil where the source names nothing.
  package let unit: String?
  /// Why kind or figure are our reading, where the source does not state them.
  package let assumed: String?
  /// Why no level follows from a result, so that only the committee's counts; nil where one does.
  package let reviewOnly: String?
  /// Whether each numbered condition has a figure of its own that must reach what is required.
  package private(set) var everyCondition = false

  /// Whether a level follows from how many of the listed conditions are met.
  package var isCounted: Bool { kind == .itemCount && reviewOnly == nil }
}

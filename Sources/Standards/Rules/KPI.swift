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
}

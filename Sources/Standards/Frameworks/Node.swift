/// One entry of a framework's tree: a standard, an indicator, a consideration or a criterion.
package struct Node: Hashable, Sendable {
  /// The level of the tree that a node stands on; the raw value is the word of `results.csv`.
  package enum Kind: String, Hashable, Sendable {
    case standard
    case indicator
    case consideration
    case criterion

    /// The Thai word that stands before the node's number.
    package var thaiName: String {
      switch self {
      case .standard: "มาตรฐาน"
      case .indicator: "ตัวบ่งชี้"
      case .consideration: "ประเด็นการพิจารณา"
      case .criterion: "เกณฑ์"
      }
    }
  }

  /// The composite number within the framework, such as `3`, `3.4` or `3.4.2`.
  package let id: String
  package let kind: Kind
  package let title: String
  /// Other wordings of the title that sources or offices use.
  package let titleVariants: [String]
  package let rule: Rule
  /// The office types that the node is for; empty means all.
  package let appliesTo: [String]
  /// Why the node, its rule or its thresholds are assumed, where no source states them.
  package let assumed: String?
  /// The older nodes whose results may be compared with this node's; see ``RoundFramework/counterpart(of:in:)``.
  package let comparableWith: [NodeReference]
  /// What the assessment form says of a criterion; nil for every other node.
  package let form: CriterionForm?
  package let children: [Node]

  /// Whether an office of the type is judged by the node at all.
  package func applies(to officeType: String) -> Bool {
    appliesTo.isEmpty || appliesTo.contains(officeType)
  }

  /// The last part of the id: the number that the sources print, which restarts inside every parent.
  package var number: Substring { id.split(separator: ".").last ?? Substring(id) }

  /// The node and all below it, parents before children.
  package var flattened: [Node] { [self] + children.flatMap(\.flattened) }

  /// How people name a criterion's category, such as `1.1.4 หมวด 2`; what stands for the item in findings and results.
  package static func item(_ id: String, category: Int?) -> String {
    category.map { "\(id) หมวด \($0)" } ?? id
  }

  /// Why a level measured by the node itself rests on an assumption; nil where it does not.
  package var assumedThreshold: String? {
    switch rule {
    case .bands(let bands): bands.assumed
    case .external(let external): external.assumed
    case .kpi(let levels): form?.reviewOnly == nil ? levels.assumed : nil
    default: nil
    }
  }
}

package import Records
package import Standards

/// How far the assessors of a nation agree on an indicator, over what several of them judged.
///
/// Source: Scoring, *Several assessors*.
package struct AssessorAgreement: Hashable, Sendable {
  /// Offices of which several assessors judged anything of the indicator.
  package let officeCount: Int
  /// Items of offices that several assessors judged: considerations, or what they gave a level.
  package let itemCount: Int
  /// Those on which all say the same, those that a majority decided, and those without one.
  package let unanimous: Int
  package let byMajority: Int
  package let undecided: Int

  /// - Parameter reports: of each office, what the committee said of items of the indicator.
  package init(_ reports: [[ReviewReport]]) {
    let judged = reports.map { $0.filter { $0.assessorCount > 1 } }
    let all = judged.flatMap { $0 }
    officeCount = judged.count { !$0.isEmpty }
    itemCount = all.count
    unanimous = all.count { !$0.isDivided }
    undecided = all.count { $0.judgement == nil && $0.level == nil }
    byMajority = itemCount - unanimous - undecided
  }

  /// Several indicators together.
  /// - Parameter offices: of which several assessors judged any of them.
  package init(sum parts: [AssessorAgreement], offices: Int) {
    officeCount = offices
    itemCount = parts.reduce(0) { $0 + $1.itemCount }
    unanimous = parts.reduce(0) { $0 + $1.unanimous }
    byMajority = parts.reduce(0) { $0 + $1.byMajority }
    undecided = parts.reduce(0) { $0 + $1.undecided }
  }

  /// The share on which all agree; nil where several judged nothing.
  package var shareUnanimous: Ratio? {
    itemCount == 0 ? nil : Ratio(Int128(unanimous), over: Int128(itemCount))
  }
}

extension PeriodAssessment {
  /// How assessors agree on a node and on all below it.
  package func assessorAgreement(of node: Node) -> AssessorAgreement {
    let ids = node.subtreeIDs
    return AssessorAgreement(reports.map { own in ids.compactMap { own.reviews[$0] } })
  }
}

extension Node {
  /// The ids of the node and of all below it, in order.
  fileprivate var subtreeIDs: [String] { [id] + children.flatMap(\.subtreeIDs) }
}

internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Compares the title beside a number with the node's own, so that a shifted list of numbers is noticed.
///
/// Source: SheetKinds, *Numbers of items*.
struct NodeTitles: Sendable {
  private let idsOfTitle: [MatchingKey: Set<String>]

  init(plan: RoundFramework) {
    var ids: [MatchingKey: Set<String>] = [:]
    for node in plan.framework.standards.flatMap(\.flattened) {
      for title in [node.title] + node.titleVariants { ids[.word(title), default: []].insert(node.id) }
    }
    idsOfTitle = ids
  }

  /// What a title says against the number that it stands beside.
  enum Agreement {
    case agrees
    /// Another node of the same level has this title.
    case mismatch(id: String)
    case differs
  }

  func read(_ title: String, of id: String) -> Agreement {
    if title.isEmpty { return .agrees }
    guard let ids = idsOfTitle[.word(title)] else { return .differs }
    if ids.contains(id) { return .agrees }
    let level = id.count { $0 == "." }
    return ids.sorted().first { other in other.count { $0 == "." } == level }.map { .mismatch(id: $0) }
      ?? .differs
  }
}

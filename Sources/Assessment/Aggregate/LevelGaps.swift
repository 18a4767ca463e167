package import Records
package import Standards

/// Why an office's results have no level: which kinds of sheet would have to report something.
///
/// Source: Scoring, *Completeness*.
package struct LevelGaps: Sendable {
  /// By node, and the overall, without a level: every kind that lacks for it.
  private let lacking: [String: Set<SheetKind>]
  /// The ids with a gap in framework order, the overall last.
  private let ids: [String]
  /// What is itself reported by a kind and was not, in framework order.
  private let items: [(id: String, kind: SheetKind)]

  package init(_ plan: RoundFramework, _ result: OfficeResult) {
    var lacking: [String: Set<SheetKind>] = [:]
    var items: [(id: String, kind: SheetKind)] = []
    func search(_ node: Node) -> Set<SheetKind> {
      guard let own = result[id: node.id], own.status != .notApplicable, own.level == nil, node.givesLevel
      else { return [] }
      let kinds: Set<SheetKind>
      switch node.effectiveRule {
      case .mean, .meanTruncated:
        kinds = node.children.reduce(into: []) { $0.formUnion(search($1)) }
      case .rubric: kinds = [.considerations]
      case .review: kinds = [.review]
      case let rule: kinds = rule.reportedBy.map { [$0] } ?? []
      }
      if node.children.isEmpty || node.effectiveRule.weights == nil {
        items += kinds.sorted().map { (node.id, $0) }
      }
      lacking[node.id] = kinds
      return kinds
    }
    let all = plan.standards.reduce(into: Set<SheetKind>()) { $0.formUnion(search($1)) }
    if result.overall.level == nil, result.overall.status != .notApplicable {
      lacking[OfficeResult.overallID] = all
    }
    self.lacking = lacking
    self.items = items
    ids = (plan.nodes.map(\.id) + [OfficeResult.overallID]).filter { lacking[$0] != nil }
  }

  package var isEmpty: Bool { ids.isEmpty }

  /// The kinds that lack for anything, in their order.
  package var kinds: [SheetKind] { Set(items.map(\.kind)).sorted() }

  /// What has no level as long as a kind lacks, parents and the overall among it.
  package func blocked(by kind: SheetKind) -> [String] { ids.filter { lacking[$0]?.contains(kind) ?? false } }

  /// What would get a level if a kind came and nothing else.
  package func unlocked(by kind: SheetKind) -> [String] { ids.filter { lacking[$0] == [kind] } }

  /// What a kind has to report itself.
  package func items(of kind: SheetKind) -> [String] { items.filter { $0.kind == kind }.map(\.id) }

  /// Whether an office's overall waits for a kind.
  package func blocksOverall(_ kind: SheetKind) -> Bool {
    lacking[OfficeResult.overallID]?.contains(kind) ?? false
  }
}

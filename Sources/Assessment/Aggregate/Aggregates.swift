package import Standards

/// A set of offices that figures are aggregated over: the nation, a type, a region, a further grouping.
package struct Scope: Hashable, Sendable {
  /// What the set is, so that a sheet can choose.
  package enum Kind: Hashable, Sendable {
    case nation
    case type
    case region
    case grouping(column: String)
  }

  package let kind: Kind
  /// Unlike any other scope's: that of a further grouping names its column, whose groups may be called like regions.
  package let title: String
  /// Indices into the assessment's offices.
  package let members: [Int]

  package static let nationTitle = "ทั้งประเทศ"

  /// Every scope of the offices: the nation, types and regions in order of first appearance by name, groupings.
  package static func all(of offices: [Office]) -> [Scope] {
    var scopes = [Scope(kind: .nation, title: nationTitle, members: Array(offices.indices))]
    scopes += grouped(offices, kind: .type) { $0.type }
    scopes += grouped(offices, kind: .region) { $0.region }
    for column in offices.first?.groupings.map(\.column) ?? [] {
      scopes += grouped(offices, kind: .grouping(column: column)) { office in
        office.groupings.first { $0.column == column }?.group ?? ""
      }
    }
    return scopes
  }

  private static func grouped(_ offices: [Office], kind: Kind, by title: (Office) -> String) -> [Scope] {
    let groups = Dictionary(grouping: offices.indices) { title(offices[$0]) }
    return groups.filter { !$0.key.isEmpty }.sorted { first, second in
      kind == .type
        ? typeOrder(first.key) < typeOrder(second.key)
        : first.key.utf8.lexicographicallyPrecedes(second.key.utf8)
    }.map { Scope(kind: kind, title: scopeTitle($0.key, kind), members: $0.value) }
  }

  private static func scopeTitle(_ group: String, _ kind: Kind) -> String {
    if case .grouping(let column) = kind { "\(column): \(group)" } else { group }
  }

  /// Primary offices stand before secondary ones, as in every OBEC table.
  private static func typeOrder(_ type: String) -> (Int, String) {
    (type == "สพป." ? 0 : 1, type)
  }
}

internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// The header names of one sheet kind, as keys to look up.
struct KindNames: Sendable {
  let kind: SheetKind
  let columns: SheetColumns
  let exact: [MatchingKey: ColumnRole]
  let alias: [MatchingKey: ColumnRole]
  /// Exact names, longest first: a longer header that begins with one serves its column.
  let prefixes: [(key: MatchingKey, role: ColumnRole)]
  private let printedName: [ColumnRole: String]

  init(_ kind: SheetKind, wordBook: WordBook) {
    let columns = kind.content.columns
    var exact: [MatchingKey: ColumnRole] = [:]
    var alias: [MatchingKey: ColumnRole] = [:]
    var printed: [ColumnRole: String] = [:]
    for role in columns.roles {
      let names = wordBook.headers(of: role, in: kind)
      printed[role] = names.first
      if let name = names.first { exact[.header(name)] = role }
      for name in names.dropFirst() { alias[.header(name)] = role }
    }
    self.kind = kind
    self.columns = columns
    self.exact = exact
    self.alias = alias
    printedName = printed
    prefixes = exact.map { (key: $0.key, role: $0.value) }
      .sorted { ($1.key.utf8.count, $0.key.text) < ($0.key.utf8.count, $1.key.text) }
  }

  /// How many columns a row names, and the required ones that it does not.
  func lacking(in keys: Set<MatchingKey>) -> (named: Int, lacking: [String]) {
    let found = Set(keys.compactMap { exact[$0] ?? alias[$0] })
    let missing = columns.required.map { set in set.filter { !found.contains($0) } }
    let fewest = missing.min { $0.count < $1.count } ?? []
    return (found.count, fewest.map { printedName[$0] ?? $0.rawValue })
  }
}

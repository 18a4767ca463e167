internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the number columns of a row as the id of a node.
///
/// Cells hold `1`, `๑`, `มาตรฐานที่ ๑`, `1.1` or `1.1.3`, perhaps with the title behind; the last part counts, and
/// a prefix must agree with the other columns. Source: SheetKinds, *Numbers of items*.
struct NodeKey {
  /// A number that was read, with the title beside it.
  struct Key {
    let id: String
    /// The titles at each level of the id, by the id of that level.
    let titles: [(id: String, title: String, role: ColumnRole)]
  }

  /// What the number columns say.
  enum Found {
    case node(Key)
    /// No number at all.
    case blank
    case problem(Finding)
  }

  let wordBook: WordBook

  /// - Parameter roles: the number columns from the top of the tree down; those behind the last filled one may
  ///   be blank.
  func read(_ row: TableRow, _ roles: [ColumnRole]) -> Found {
    var path: [Int] = []
    var titles: [(id: String, title: String, role: ColumnRole)] = []
    var firstBlank: ColumnRole?
    for role in roles {
      let cell = row[role]
      if wordBook.vocabulary.isUnreported(cell) {
        firstBlank = firstBlank ?? role
        continue
      }
      if let firstBlank { return .problem(row.finding(.blankKey, at: firstBlank)) }
      if NumberAsDate.isLikely(cell) { return .problem(row.finding(.numberAsDate, at: role)) }
      guard let number = number(in: cell, role: role), let last = number.parts.last,
        number.parts.count == 1 || !path.isEmpty, !Self.isOnlyNumbers(number.title)
      else {
        return .problem(row.finding(.unreadableNumber, at: role))
      }
      guard number.parts.count == 1 || Array(number.parts.dropLast()) == path else {
        return .problem(row.finding(.numberPrefixMismatch, at: role, details: ["expected": Self.text(path)]))
      }
      if !number.title.isEmpty, NumberAsDate.isLikely("\(last)\(number.title)") {
        return .problem(row.finding(.numberAsDate, at: role))
      }
      path.append(last)
      for title in [number.title, row.title(beside: role)] where !title.isEmpty {
        titles.append((Self.text(path), title, role))
      }
    }
    return path.isEmpty ? .blank : .node(Key(id: Self.text(path), titles: titles))
  }

  /// Whether what stands behind a number is more numbers: `3,3`, `3-3`, which are several or another one.
  static func isOnlyNumbers(_ title: String) -> Bool {
    guard let first = title.unicodeScalars.first, first != "(" else { return false }
    return title.contains { $0.isNumber } && !title.contains { $0.isLetter }
  }

  private static func text(_ path: [Int]) -> String { path.map(String.init).joined(separator: ".") }

  private func number(in cell: String, role: ColumnRole) -> DottedNumber? {
    DottedNumber(leading: cell, labels: wordBook.numberLabels(of: role))
  }
}

extension WordBook {
  /// What may stand before the number in a column, such as `ตัวบ่งชี้ที่`.
  func numberLabels(of role: ColumnRole) -> [String] {
    switch role {
    case .standard: labels(of: .standard)
    case .indicator: labels(of: .indicator)
    case .consideration: labels(of: .consideration)
    default: []
    }
  }
}

extension NodeKey {
  /// How well the numbers of what may be a row read: those of a node that exists.
  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    let context = shape.context
    var path: [Int] = []
    var isPartial = false
    for role in ItemRows.keyRoles {
      guard let text = shape.filled(role, in: cells) else {
        path.append(0)
        continue
      }
      guard let number = DottedNumber(leading: text, labels: context.wordBook.numberLabels(of: role)),
        let last = number.parts.last
      else { return .none }
      path.append(last)
      guard !number.title.isEmpty else { continue }
      let id = path.map(String.init).joined(separator: ".")
      if case .agrees = context.nodeTitles.read(number.title, of: id) { continue }
      isPartial = true
    }
    while path.last == 0 { path.removeLast() }
    if path.isEmpty { return .none }
    if path.contains(0) || path.count == 1 { return .partial }
    let id = path.map(String.init).joined(separator: ".")
    guard context.plan.node(id) != nil || context.plan.isUnused(id) else { return .none }
    return isPartial ? .partial : .whole
  }
}

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

internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the rows of a sheet that speaks of items: merged cells filled, numbers read, titles compared.
///
/// What the sheets by consideration, by measure and of the committee have in common.
struct ItemRows {
  static let keyRoles: [ColumnRole] = [.standard, .indicator, .consideration]

  private let layout: SheetLayout
  private let keys: NodeKey
  private let items: ItemCheck
  private let titles: NodeTitles
  private let officeTypes: [String: String]
  private var merged: MergedCells
  /// The item of the last row, where the row was left out.
  private(set) var lost: Node?

  /// - Parameter accepts: which nodes the sheet is for.
  init(layout: SheetLayout, context: ReadingContext, accepts: @escaping @Sendable (Node) -> Bool) {
    self.layout = layout
    keys = NodeKey(wordBook: context.wordBook)
    items = ItemCheck(
      plan: context.plan, expectsAllIndicators: layout.kind == .considerations, accepts: accepts)
    titles = context.nodeTitles
    officeTypes = context.officeTypes
    merged = MergedCells(kind: layout.kind, wordBook: context.wordBook)
  }

  /// The row and the node that it is about; nil with its finding where there is none for this sheet.
  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, _ findings: inout FindingCollector
  ) -> (row: TableRow, node: Node)? {
    lost = nil
    let bare = TableRow(record, layout: layout, &findings)
    let row = merged.fill(bare, officeCode: officeCode, &findings)
    let found = keys.read(row, Self.keyRoles)
    if let role = lackingNumber(found) {
      if !isHeading(row) { findings.add(row.finding(.blankKey, at: role)) }
      return nil
    }
    guard let (key, node) = items.node(of: row, found, Self.keyRoles, &findings) else { return nil }
    guard agrees(key, row, &findings) else {
      lost = node
      return nil
    }
    return (row, node)
  }

  /// The item that a row names which is left out, and nothing said of it.
  func item(of record: borrowing CSVRecord, officeCode: String) -> Node? {
    var unsaid = FindingCollector()
    var merged = merged
    let row = merged.fill(TableRow(record, layout: layout, &unsaid), officeCode: officeCode, &unsaid)
    return items.node(of: row, keys.read(row, Self.keyRoles), Self.keyRoles, &unsaid)?.node
  }

  /// Takes note of the numbers of a row that was left out; without an office they are nobody's.
  mutating func passOver(_ record: borrowing CSVRecord, officeCode: String?) {
    var unsaid = FindingCollector()
    let row = TableRow(record, layout: layout, &unsaid)
    _ = merged.fill(row, officeCode: officeCode ?? "", &unsaid)
  }

  /// Says that what a row reports counts for nothing, where its item is for offices of another type.
  func noteUse(
    of node: Node, in row: TableRow, officeCode: String, _ findings: inout FindingCollector
  ) {
    guard let type = officeTypes[officeCode], !node.applies(to: type) else { return }
    findings.addOnce(Finding(.itemOfOtherType, row: row.number, value: node.id))
  }

  /// The number that a row lacks.
  ///
  /// A review may speak of a whole indicator or standard, the other sheets only of what stands below an indicator.
  private func lackingNumber(_ found: NodeKey.Found) -> ColumnRole? {
    guard layout.kind != .review, case .node(let key) = found else { return nil }
    let depth = key.id.count { $0 == "." }
    return depth + 1 < Self.keyRoles.count ? Self.keyRoles[depth + 1] : nil
  }

  /// Whether the row only names the standard or indicator that the rows below it are of, and reports nothing.
  private func isHeading(_ row: TableRow) -> Bool {
    row.said(without: Self.keyRoles + [.officeCode, .office, .item]).allSatisfy(\.isEmpty)
  }

  /// Whether no title beside the numbers is another node's.
  private func agrees(_ key: NodeKey.Key, _ row: TableRow, _ findings: inout FindingCollector) -> Bool {
    var named = key.titles
    if layout.kind == .measures { named.append((key.id, row[.item], .item)) }
    for (id, title, role) in named {
      switch titles.read(title, of: id) {
      case .agrees: continue
      case .mismatch(let other):
        findings.add(
          row.finding(.titleMismatch, at: role, value: title, details: ["item": id, "other": other]))
        return false
      case .differs where role == .item: continue  // The column also parts an item, by sex or class.
      case .differs:
        findings.addOnce(row.finding(.titleDiffers, at: role, value: title, details: ["item": id]))
      }
    }
    return true
  }
}

extension ItemCheck {
  /// The node that a row is about; nil with its finding where there is none for this sheet.
  /// - Parameter found: what the row's number columns say.
  func node(
    of row: TableRow, _ found: NodeKey.Found, _ roles: [ColumnRole], _ findings: inout FindingCollector
  ) -> (key: NodeKey.Key, node: Node)? {
    switch found {
    case .blank:
      findings.add(row.finding(.blankKey, at: roles[0]))
    case .problem(let finding):
      findings.add(finding)
    case .node(let key):
      switch check(key.id, in: row, at: roles[min(key.id.count { $0 == "." }, roles.count - 1)]) {
      case .accepted(let node): return (key, node)
      case .rejected(let finding): findings.add(finding)
      case .unused(let finding): findings.addOnce(finding)
      }
    }
    return nil
  }
}

/// Decides whether a node may be reported in a sheet: it must exist, and be judged from such a sheet.
///
/// Source: SheetKinds, *Numbers of items*.
struct ItemCheck {
  let plan: RoundFramework
  /// Whether an office may report below indicators that have nothing below them, for the sheet lists all indicators.
  var expectsAllIndicators = false
  /// Which nodes the sheet is for.
  let accepts: @Sendable (Node) -> Bool

  /// The node, or the finding on why the row is left out.
  enum Outcome {
    case accepted(Node)
    /// An error of the row.
    case rejected(Finding)
    /// Said once per indicator and file.
    case unused(Finding)
  }

  func check(_ id: String, in row: TableRow, at role: ColumnRole) -> Outcome {
    if let node = plan.node(id), accepts(node) { return .accepted(node) }
    guard plan.node(id) != nil || plan.isUnused(id) || isBelowJudgedOtherwise(id) else {
      return .rejected(row.finding(.unknownItem, at: role, details: ["item": id]))
    }
    let indicator = id.split(separator: ".").prefix(2).joined(separator: ".")
    return .unused(Finding(.unusedItem, row: row.number, value: indicator))
  }

  /// Whether an id continues that of an indicator which the plan judges as a whole.
  private func isBelowJudgedOtherwise(_ id: String) -> Bool {
    guard expectsAllIndicators, let dot = id.lastIndex(of: "."), let parent = plan.node(String(id[..<dot]))
    else { return false }
    return parent.children.isEmpty && parent.id.contains(".")
  }
}

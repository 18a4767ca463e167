package import Reference
package import Standards
internal import ThaiText

/// What forms are made from: the year's framework and round, the words that reading knows, both registries.
package struct FormSource: Sendable {
  let plan: RoundFramework
  let wordBook: WordBook
  let registry: OfficeRegistry
  let groups: GroupRegistry

  package init(
    plan: RoundFramework, wordBook: WordBook, registry: OfficeRegistry, groups: GroupRegistry
  ) {
    self.plan = plan
    self.wordBook = wordBook
    self.registry = registry
    self.groups = groups
  }

  /// The offices that exist when the fiscal year ends, the month in which its sheets are owed.
  var offices: [Office] { lastMonth.map { registry.valid(in: $0) } ?? [] }

  /// The groups that offices of some type have at the end of the fiscal year, by name.
  var groupNames: [String] {
    guard let month = lastMonth else { return [] }
    let types = Set(offices.map(\.type))
    return groups.groups.filter { group in types.contains { group.exists(in: $0, month) } }.map(\.name)
  }

  private var lastMonth: Period? { Period(buddhistYear: plan.fiscalYear, month: 9) }

  /// The nodes of the round that a sheet is for.
  func nodes(_ isReported: (Node) -> Bool) -> [Node] { plan.nodes.filter(isReported) }
}

extension FormSource {
  /// The header that the vocabulary has first for a column.
  func header(_ role: ColumnRole, in kind: SheetKind) -> String {
    wordBook.headers(of: role, in: kind).first ?? role.rawValue
  }

  func column(
    _ role: ColumnRole, in kind: SheetKind, width: Double, _ look: FormColumn.Look = .text,
    list: FormList? = nil
  ) -> FormColumn {
    FormColumn(header(role, in: kind), width: width, look, list: list)
  }

  /// The three columns of numbers that name an item.
  func numberColumns(in kind: SheetKind) -> [FormColumn] {
    [.standard, .indicator, .consideration].map { column($0, in: kind, width: 10, .word) }
  }

  /// The column of titles beside the number of an item: the header that is the item's own word.
  func titleColumn(of node: Node.Kind, in kind: SheetKind) -> FormColumn {
    let names = wordBook.headers(of: .consideration, in: kind).dropFirst()
    return FormColumn(names.first { $0 == node.thaiName } ?? names.first ?? "", width: 44, .text)
  }
}

extension Node {
  /// The parts of the id as the three number columns of a form hold them.
  var numberCells: [FormCell] {
    id.split(separator: ".").map { part in Int(part).map { .number($0) } ?? .label(String(part)) }
  }
}

extension FormSource {
  /// มี or ไม่มี.
  var yesNo: FormList { FormList(title: "มี/ไม่มี", words: ["มี", "ไม่มี"]) }

  var clarity: FormList { FormList(title: "ความชัดเจน", words: ["ชัดเจน", "ไม่ชัดเจน"]) }

  /// The five levels, `5 ดีเยี่ยม` first; the digit alone where reading does not know an edition's word.
  var levels: FormList {
    let words = QualityLevel.allDescending.map { level in
      let both = "\(level.value) \(plan.framework.scale.label(of: level))"
      let reading = QualityLevelWord.parse(both, vocabulary: wordBook.vocabulary)
      return reading == .level(level.value) ? both : "\(level.value)"
    }
    return FormList(title: "ระดับคุณภาพ", words: words)
  }

  /// Words of satisfaction and their digits, for a clerk who types what is on paper.
  func answers(to survey: Survey) -> FormList {
    let levels = QualityLevel.allDescending
    let words = levels.map { survey.scale.label(of: $0) }.filter { word in
      if case .value = Likert.parse(word, vocabulary: wordBook.vocabulary) { true } else { false }
    }
    return FormList(
      title: "ระดับความพึงพอใจ", entries: words.map { .text($0) } + levels.map { .number($0.value) })
  }

  /// The groups of an office; several may be named in one cell, so other text is not refused.
  var owners: FormList { FormList(title: "กลุ่มงาน", words: groupNames, isClosed: false) }

  /// Where a form of one office says whose it is; a code may be typed as well as a name chosen.
  func office(in kind: SheetKind) -> BlankForm.OfficeCell {
    BlankForm.OfficeCell(
      label: "\(wordBook.officeLabels.first ?? header(.office, in: kind)):",
      header: header(.officeCode, in: kind),
      list: FormList(title: "เขตพื้นที่", words: offices.map(\.shortName), isClosed: false))
  }
}

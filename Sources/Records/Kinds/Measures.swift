package import Standards

/// A row of the quantitative sheet.
///
/// Source: SheetKinds, *measures*.
package struct MeasureRow: ItemRow {
  /// What a cell of counts or percent says.
  package enum Cell: Hashable, Sendable {
    case unreported
    case unreadable
    case number(Ratio)

    package var number: Ratio? {
      if case .number(let value) = self { value } else { nil }
    }
  }

  package let place: RowPlace
  /// Item, grade and school: rows that differ in them are parts of one item.
  package let part: [String]
  /// Whether the row is the item's own total over its parts.
  package let isTotal: Bool
  package let numerator: Cell
  package let denominator: Cell
  package let percent: Cell
  /// The percentage of the last fiscal year as the office gives it.
  package let previousYear: Cell
  /// Whether the remark says that the level is not taught.
  package let isNotTaught: Bool
  package let notes: ItemNotes

  package init(
    _ place: RowPlace, part: [String], isTotal: Bool, numerator: Cell, denominator: Cell, percent: Cell,
    previousYear: Cell = .unreported, isNotTaught: Bool, notes: ItemNotes = .none
  ) {
    self.place = place
    self.part = part
    self.isTotal = isTotal
    self.numerator = numerator
    self.denominator = denominator
    self.percent = percent
    self.previousYear = previousYear
    self.isNotTaught = isNotTaught
    self.notes = notes
  }

  package static let kind = SheetKind.measures

  package static let columns = SheetColumns(
    required: [
      [.standard, .indicator, .consideration, .numerator, .denominator],
      [.standard, .indicator, .consideration, .percent],
    ],
    optional: [
      .officeCode, .office, .item, .grade, .school, .numerator, .denominator, .percent, .previousYear,
      .target,
      .remark,
    ])

  package var isReported: Bool {
    isNotTaught || [numerator, denominator, percent].contains { $0.number != nil }
  }

  package var values: [RowValue] {
    [
      RowValue(.part, partName.map { .text($0) }, .item),
      RowValue(.numerator, numerator.evidence, .numerator),
      RowValue(.denominator, denominator.evidence, .denominator),
      RowValue(.percent, percent.evidence, .percent),
      RowValue(.previousYear, previousYear.evidence, .previousYear),
    ]
  }

  package static func counted(_ rows: [MeasureRow], in reports: OfficeReports) -> [Bool] {
    // In the first file of an item, no total beside parts, and each part once.
    let files = reports.measures.mapValues(\.provenance.path)
    let itemsWithParts = Set(
      rows.filter { !$0.isTotal && files[$0.nodeID] == $0.provenance.path }.map(\.nodeID))
    var taken: [String: Set<[String]>] = [:]
    return rows.map { row in
      guard files[row.nodeID] == row.provenance.path else { return false }
      if row.isTotal, itemsWithParts.contains(row.nodeID) { return false }
      return taken[row.nodeID, default: []].insert(row.part).inserted
    }
  }

  /// Its own words for its item, grade and school; nil where it has none.
  package var partName: String? {
    let parts = part.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  package static func lost(_ place: RowPlace) -> MeasureRow {
    MeasureRow(
      place, part: [], isTotal: false, numerator: .unreadable, denominator: .unreadable, percent: .unreadable,
      isNotTaught: false)
  }

  package static func sheet(_ rows: [MeasureRow]) -> SheetRows { .measures(rows) }

  package static func rows(of sheet: SheetRows) -> [MeasureRow] {
    if case .measures(let rows) = sheet { rows } else { [] }
  }
}

extension MeasureRow {
  package static let fieldNames =
    ["part", "is_total", "numerator", "denominator", "percent", "previous_year", "not_taught"]
    + ItemNotes.fieldNames

  package var fields: RowFields {
    RowFields([
      "part": .list(part), "is_total": .answer(isTotal), "numerator": numerator.field,
      "denominator": denominator.field, "percent": percent.field, "previous_year": previousYear.field,
      "not_taught": .answer(isNotTaught),
    ]).merging(notes.fields)
  }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    self.init(
      place, part: fields.list("part"), isTotal: fields.answer("is_total") == true,
      numerator: try Cell(fields, "numerator"), denominator: try Cell(fields, "denominator"),
      percent: try Cell(fields, "percent"), previousYear: try Cell(fields, "previous_year"),
      isNotTaught: fields.answer("not_taught") == true,
      notes: ItemNotes(fields))
  }
}

extension MeasureRow.Cell {
  var evidence: EvidenceValue.Content {
    switch self {
    case .unreported: .blank
    case .unreadable: .unreadable
    case .number(let value): .number(value)
    }
  }

  /// What stands in the ledger for a cell that could not be read.
  private static let unreadableText = "?"

  var field: RowFields.Value? {
    switch self {
    case .unreported: nil
    case .unreadable: .text(Self.unreadableText)
    case .number(let number): .number(number)
    }
  }

  init(_ fields: RowFields, _ name: String) throws(UnreadableField) {
    if fields.text(name) == Self.unreadableText {
      self = .unreadable
    } else {
      self = try fields.number(name).map { .number($0) } ?? .unreported
    }
  }
}

/// What an office measured for one item: a percentage with the counts behind it, or that it does not apply.
package struct MeasureReport: Hashable, Sendable {
  /// Summed counts over the item's rows.
  package struct Counts: Hashable, Sendable {
    package let numerator: Ratio
    package let denominator: Ratio

    package init(numerator: Ratio, denominator: Ratio) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The exact percentage that they make; nil where the denominator is 0.
    package var percentage: Ratio? {
      denominator == .zero ? nil : Ratio(100) * numerator / denominator
    }
  }

  /// One of several rows whose counts were added.
  package struct Part: Hashable, Sendable {
    /// The row's own words for its item, grade and school, each of which may be blank.
    package let words: [String]
    package let counts: Counts

    package init(words: [String], counts: Counts) {
      self.words = words
      self.counts = counts
    }

    /// The words that are not blank, as people read them.
    package var name: String { words.filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  /// The percentage that the rule judges, exact; nil where the item does not apply to the office.
  package let percentage: Ratio?
  package let counts: Counts?
  /// The rows that the counts are the sum of, in their order; empty where one row gave them.
  package let parts: [Part]
  /// The percentage of the last fiscal year as the office gives it; nil where it does not, or not one for the item.
  package let previousYear: StatedFigure?
  /// Those of the first row that has any.
  package let notes: ItemNotes
  /// The first row that the item was read from.
  package let provenance: Provenance

  package init(
    percentage: Ratio?, counts: Counts?, parts: [Part] = [], previousYear: StatedFigure? = nil,
    notes: ItemNotes = .none,
    provenance: Provenance
  ) {
    self.percentage = percentage
    self.counts = counts
    self.parts = parts
    self.previousYear = previousYear
    self.notes = notes
    self.provenance = provenance
  }

  package var isNotApplicable: Bool { percentage == nil }
}

/// A figure and the row in which it was read.
package struct StatedFigure: Hashable, Sendable {
  package let figure: Ratio
  package let provenance: Provenance

  package init(_ figure: Ratio, _ provenance: Provenance) {
    self.figure = figure
    self.provenance = provenance
  }
}

/// What an item was in the last fiscal year, and who says so.
package struct LastYearFigure: Hashable, Sendable {
  /// A percentage or, of a criterion, what its KPI counts.
  package let stated: StatedFigure
  /// The month that the figure stood at last; nil where only this year's sheet gives it.
  package let month: Period?

  package init(_ stated: StatedFigure, month: Period?) {
    self.stated = stated
    self.month = month
  }

  package var figure: Ratio { stated.figure }
}

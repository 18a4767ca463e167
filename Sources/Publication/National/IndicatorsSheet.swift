internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// An indicator, or a standard without any, over the nation and each type of office: a row of `ผลรายตัวบ่งชี้`.
struct IndicatorRow {
  let node: Node
  let nation: Distribution
  /// Beside the types of the assessment.
  let types: [Distribution]

  /// The mean level, to two decimals; nil without a level.
  var mean: Hundredths? { nation.levels?.mean }
}

/// `ผลรายตัวบ่งชี้`: the nation's mean level of every indicator, the highest first, and of each type of office.
struct IndicatorsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    var sheet = TableSheet(
      name: SheetNames.indicators, summary: "ระดับเฉลี่ยของทุกตัวบ่งชี้ จากมากไปน้อย สพป. เทียบกับ สพม.",
      table: table, frozenColumns: 3)
    sheet.charts = { place, style in [chart(at: place, style)].compactMap { $0 } }
    return sheet
  }

  private var types: [Scope] { assessment.scopes.filter { $0.kind == .type } }

  /// Those that a level can come of, by their mean, equal ones in framework order; without a mean last.
  var rows: [IndicatorRow] {
    plan.levelledIndicators.map { node in
      IndicatorRow(
        node: node, nation: assessment.distribution(of: node.id, in: assessment.nation),
        types: types.map { assessment.distribution(of: node.id, in: $0) })
    }.enumerated().sorted { first, second in
      (second.element.mean?.count ?? 0, first.offset) < (first.element.mean?.count ?? 0, second.offset)
    }.map(\.element)
  }

  /// Columns before those of the types.
  private static let firstTypeColumn = 6
  private static let labelColumn = 2

  private var table: TableBlock {
    let columns: [Column<IndicatorRow>] = [
      Column("ตัวบ่งชี้", .code) { .text($0.node.id) },
      Column("ชื่อตัวบ่งชี้", .text, width: .measured(atMost: 56)) { .text($0.node.title) },
      Column("ชื่อย่อในแผนภูมิ", .text) { .text($0.node.shortHeading) },
      Column("จำนวนเขต", .count) { .count($0.nation.count) },
      Column("จำนวนที่คาดหวัง", .count) { .count($0.nation.expected) },
      Column("ระดับเฉลี่ย", .bar) { .figure(orMissing: $0.mean, isFaint: $0.nation.isThin) },
    ]
    let byType = types.enumerated().flatMap { index, type -> [Column<IndicatorRow>] in
      [
        Column("\(type.title) ระดับเฉลี่ย", .figure) {
          .figure(orMissing: $0.types[index].levels?.mean, isFaint: $0.types[index].isThin)
        },
        Column("\(type.title) จำนวนเขต", .count) { .count($0.types[index].count) },
      ]
    }
    return TableBlock("Indicators", columns: columns + byType, rows: rows)
  }

  /// Bars of each type side by side, the nation's highest indicator on top; nil where nothing has a level.
  /// - Parameters:
  ///   - place: of the table.
  ///   - size: pixels.
  func chart(
    at place: TablePlace, _ style: SheetStyle, size: (width: Int, height: Int) = (760, 560)
  ) -> Chart? {
    let rows = rows
    let titles = types.map(\.title)
    let filled = ChartRun(rowCount: rows.count, ids: titles) { row, title in
      titles.firstIndex(of: title).flatMap { rows[row].types[$0].levels } != nil
    }
    guard let run = filled else { return nil }
    let series = titles.indices.filter { run.ids.contains(titles[$0]) }.map { index in
      ChartSeries(
        name: .text(titles[index]), sheet: place.sheet,
        categories: place.data(ofColumn: Self.labelColumn, rows: run.rows),
        values: place.data(ofColumn: Self.firstTypeColumn + 2 * index, rows: run.rows),
        color: index == 0 ? Palette.series : Palette.line(index - 1))
    }
    return Chart(
      kind: .bar, title: "ระดับเฉลี่ยรายตัวบ่งชี้ (1–5)", series: series,
      alternativeText: """
        แผนภูมิแท่งแนวนอน: ระดับเฉลี่ยของแต่ละตัวบ่งชี้จากมากไปน้อย แยกตามประเภทเขต ตามตารางในแผ่นงาน\(SheetNames.indicators)
        """,
      font: style.font(size: 12), categoryAxisTitle: "ตัวบ่งชี้", valueAxisTitle: "ระดับเฉลี่ย", legend: .top,
      valueMinimum: 1,
      valueMaximum: 5, valueNumberFormat: "0", reversesCategories: true, gap: 30, width: size.width,
      height: size.height)
  }
}

extension Node {
  /// Number and as much of the title as an axis has room for.
  var shortHeading: String {
    let most = 20
    var short = ""
    var width = 0
    for character in title {
      // Marks above and below belong to their letter, which is one character.
      guard width < most else { return "\(id) \(short)…" }
      short.append(character)
      width += 1
    }
    return "\(id) \(short)"
  }
}

internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// The nation's mean, how many offices it is of, or one office: a row of `มาตรฐานที่ N`.
private enum StandardRow {
  case mean
  case count
  case office(OfficeRow)

  var office: OfficeRow? { if case .office(let office) = self { office } else { nil } }
}

/// `มาตรฐานที่ N`: one row for every valid office, with the levels of the standard's indicators; means and counts first.
///
/// What makes a level, the office's own and the committee's, is an outline group that can be folded, and left out of
/// indicators that have neither. A standard whose result comes from elsewhere shows its points and source instead.
struct StandardSheet: PeriodSheet {
  let published: PublishedPeriod
  let standard: Node

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    var columns = published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office }.enumerated().map {
      Self.ofOffices($1, title: $0 == 1)
    }
    if case .external(let external) = standard.rule {
      columns += externalColumns(external, scale: scale).map { Self.ofOffices($0) }
    } else {
      columns += standard.judgedNodes.flatMap { levelColumns($0, scale: scale) }
    }
    let marked = ([standard] + standard.children).map(\.id)
    columns.append(
      Column(Marks.columnTitle, .code) { row in
        .text(
          orMissing: row.office.flatMap { office in
            Marks.joined(marked.compactMap { office.result[id: $0] })
          })
      })
    return TableSheet(
      name: standard.heading, summary: standard.title,
      table: TableBlock("Standard_\(standard.asciiID)", columns: columns, rows: rows),
      frozenColumns: 2)
  }

  private var rows: [StandardRow] {
    let offices = OfficeRow.all(of: assessment).map(StandardRow.office)
    if case .external = standard.rule { return offices }
    return [.mean, .count] + offices
  }

  /// A column that says something of offices alone.
  /// - Parameter title: whether it names the rows of means and counts.
  private static func ofOffices(_ column: Column<OfficeRow>, title: Bool = false) -> Column<StandardRow> {
    Column(column.head.title, column.head.look, width: column.head.width) { row in
      switch row {
      case .mean: title ? .text("ค่าเฉลี่ยทั้งประเทศ") : .missing
      case .count: title ? .text("จำนวนเขตที่มี") : .missing
      case .office(let office): column.cell(office)
      }
    }
  }

  private func levelColumns(_ node: Node, scale: LevelWords) -> [Column<StandardRow>] {
    let results = assessment.results.compactMap { $0[id: node.id] }.filter { $0.status != .notApplicable }
    func column(
      _ title: String, _ look: ColumnLook, isDetail: Bool = true,
      value: @escaping (NodeResult) -> Hundredths?, cell: @escaping (NodeResult?) -> SheetCell
    ) -> Column<StandardRow> {
      let figures = results.compactMap(value)
      return Column("\(node.heading) \(title)", look, isDetail: isDetail) { row in
        switch row {
        case .mean:
          let mean = FigureSummary(figures)?.mean
          return look == .change ? .difference(orMissing: mean) : .figure(orMissing: mean)
        case .count: return .count(figures.count)
        case .office(let office): return cell(office.result[id: node.id])
        }
      }
    }
    func figure(_ level: QualityLevel?) -> Hundredths? { level.map { Hundredths(count: 100 * $0.value) } }
    let hasParts = results.contains { $0.selfLevel != nil || $0.reviewLevel != nil }
    let level = column(
      "ระดับ", .level(scale), isDetail: false, value: { figure($0.level) }, cell: { SheetCell(levelOf: $0) })
    guard hasParts else { return [level] }
    return [
      level,
      column(
        "ประเมินตนเอง", .level(scale), value: { figure($0.selfLevel) },
        cell: { SheetCell($0?.selfLevel, of: $0) }),
      column(
        "คณะกรรมการ", .level(scale), value: { figure($0.reviewLevel) },
        cell: { SheetCell($0?.reviewLevel, of: $0) }),
      column(
        "ผลต่าง", .change,
        value: { result in
          guard let own = result.selfLevel, let reviewed = result.reviewLevel else { return nil }
          return Hundredths(count: 100 * (reviewed.value - own.value))
        }, cell: { SheetCell(differenceIn: $0) }),
    ]
  }

  private func externalColumns(_ external: ExternalResult, scale: LevelWords) -> [Column<OfficeRow>] {
    [
      Column("\(standard.heading) ระดับ", .level(scale)) { SheetCell(levelOf: $0.result[id: standard.id]) },
      Column("\(standard.heading) คะแนน", .figure) { row in
        .figure(orMissing: row.reports.externals[standard.id]?.points.map { Hundredths(rounding: $0) })
      },
      Column("ที่มา", .text, width: .measured(atMost: 60)) { row in
        guard let report = row.reports.externals[standard.id] else { return .text(external.sourceNote) }
        return .text("\(external.sourceNote) (\(report.provenance.path.text) แถว \(report.provenance.row))")
      },
    ]
  }
}

extension SheetCell {
  /// The reviewed level less the self level, where there are both.
  fileprivate init(differenceIn result: NodeResult?) {
    guard let result, result.status != .notApplicable else {
      self = result == nil ? .missing : .notApplicable
      return
    }
    guard let reviewed = result.reviewLevel, let own = result.selfLevel else {
      self = .missing
      return
    }
    self = .change(reviewed.value - own.value)
  }
}

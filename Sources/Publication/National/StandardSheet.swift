internal import Records
internal import Sheets
internal import Standards

/// `มาตรฐานที่ N`: one row for every valid office, with the levels of the standard's indicators.
///
/// A standard whose result comes from elsewhere shows its points and source instead.
struct StandardSheet: PeriodSheet {
  let published: PublishedPeriod
  let standard: Node

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    var columns = published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office }
    if case .external(let external) = standard.rule {
      columns += externalColumns(external, scale: scale)
    } else {
      columns += standard.judgedNodes.flatMap { levelColumns($0, scale: scale) }
    }
    let marked = ([standard] + standard.children).map(\.id)
    columns.append(
      Column(Marks.columnTitle, .code) { row in
        .text(orMissing: Marks.joined(marked.compactMap { row.result[id: $0] }))
      })
    return TableSheet(
      name: standard.heading, summary: standard.title,
      table: TableBlock(
        "Standard_\(standard.asciiID)", columns: columns, rows: OfficeRow.all(of: assessment)),
      frozenColumns: OfficeColumns.count)
  }

  private func levelColumns(_ node: Node, scale: LevelWords) -> [Column<OfficeRow>] {
    func value(_ cell: @escaping (NodeResult?) -> SheetCell) -> (OfficeRow) -> SheetCell {
      { cell($0.result[id: node.id]) }
    }
    return [
      Column("\(node.heading) ระดับ", .level(scale), cell: value { SheetCell(levelOf: $0) }),
      Column("\(node.heading) ประเมินตนเอง", .level(scale), cell: value { SheetCell($0?.selfLevel, of: $0) }),
      Column("\(node.heading) คณะกรรมการ", .level(scale), cell: value { SheetCell($0?.reviewLevel, of: $0) }),
      Column("\(node.heading) ผลต่าง", .change, cell: value { SheetCell(differenceIn: $0) }),
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

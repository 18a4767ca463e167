internal import Assessment
internal import Records
internal import Standards

extension PublishedPeriod {
  /// `ผลรายเขต`: one row for every valid office, with each standard, the overall and the ranks.
  func officeResultsSheet() -> TableSheet {
    let scale = LevelWords(plan.framework.scale)
    let standards = plan.standards.flatMap { standard in standardColumns(standard, scale: scale) }
    return TableSheet(
      name: SheetNames.officeResults, summary: "คะแนน ระดับคุณภาพ และอันดับของทุกเขต",
      table: TableBlock(
        "OfficeResults",
        columns: linkedOfficeColumns.columns { (row: OfficeRow) in row.office } + achievementColumns
          + standards + overallColumns(scale), rows: OfficeRow.all(of: assessment)),
      frozenColumns: OfficeColumns.count)
  }

  var linkedOfficeColumns: OfficeColumns {
    OfficeColumns(linked: Set(officesWithWorkbook.map { assessment.offices[$0].code }))
  }

  private func standardColumns(_ standard: Node, scale: LevelWords) -> [Column<OfficeRow>] {
    [
      Column("\(standard.heading) คะแนน", .bar(maximum: 5)) { row in
        let result = row.result[id: standard.id]
        return SheetCell(result?.publishedScore, of: result)
      },
      Column("\(standard.heading) ระดับ", .level(scale)) { SheetCell(levelOf: $0.result[id: standard.id]) },
    ]
  }

  private func overallColumns(_ scale: LevelWords) -> [Column<OfficeRow>] {
    let assessment = assessment
    let standards = plan.standards.map(\.id)
    return [
      Column("คะแนนเฉลี่ยภาพรวม", .bar(maximum: 5)) {
        SheetCell($0.result.overall.publishedScore, of: $0.result.overall)
      },
      Column("ระดับคุณภาพภาพรวม", .level(scale)) { SheetCell(levelOf: $0.result.overall) },
      Column("อันดับ", .count) {
        .count(orMissing: assessment.nationalRanking.rank(of: $0.office.code))
      },
      Column("อันดับในประเภท", .count) { .count(orMissing: assessment.typeRank(of: $0.office)) },
      Column("สถานะ", .code) { .text($0.result.overall.status.thaiName) },
      Column(Marks.columnTitle, .code) { row in
        .text(orMissing: Marks.joined(standards.compactMap { row.result[id: $0] } + [row.result.overall]))
      },
    ]
  }
}

internal import Assessment
internal import Basics
internal import Records
internal import Sheets
internal import Standards

/// `ผลรายเขต`: one row for every valid office, with each standard, the overall and the ranks.
struct OfficeResultsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let scale = LevelWords(plan.framework.scale)
    let office = published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office }
    let standards = plan.standards.flatMap { standard in standardColumns(standard, scale: scale) }
    return TableSheet(
      name: SheetNames.officeResults, summary: "สถานะ คะแนน ระดับคุณภาพ อันดับ และสิ่งที่ขาดของทุกเขต",
      table: TableBlock(
        "OfficeResults",
        columns: [office[0].totalled(.rows), office[1]] + overallColumns(scale) + office.dropFirst(2)
          + achievementColumns
          + standards + [lackingColumn, noteColumn, markColumn], rows: OfficeRow.all(of: assessment)),
      frozenColumns: 2)
  }

  /// The overall achievement of an office: KPIs achieved and reported, and the share of the reported ones that were.
  ///
  /// None where the framework has no KPIs.
  private var achievementColumns: [Column<OfficeRow>] {
    guard plan.hasKPIs else { return [] }
    func counts(_ row: OfficeRow) -> Achievement? {
      row.result.overall.achievement.flatMap { $0.reported > 0 ? $0 : nil }
    }
    return [
      Column("ตัวชี้วัดที่บรรลุ", .count) { .count(orMissing: counts($0)?.achieved) },
      Column("ตัวชี้วัดที่รายงาน", .count) { .count(orMissing: counts($0)?.reported) },
      Column("ร้อยละที่บรรลุ", .percentage) { .share(counts($0)?.share) },
    ]
  }

  private func standardColumns(_ standard: Node, scale: LevelWords) -> [Column<OfficeRow>] {
    [
      Column("\(standard.heading) คะแนน", .figure) { row in
        let result = row.result[id: standard.id]
        return SheetCell(result?.publishedScore, of: result)
      },
      Column("\(standard.heading) ระดับ", .level(scale)) { SheetCell(levelOf: $0.result[id: standard.id]) },
      Column("\(standard.heading) คะแนนที่ใช้", .figure) { row in
        let result = row.result[id: standard.id]
        if result?.status == .notApplicable { return .notApplicable }
        return result?.countedScore.map { .exact($0) } ?? .missing
      },
    ]
  }

  /// What a reader asks first of an office, right behind its name.
  private func overallColumns(_ scale: LevelWords) -> [Column<OfficeRow>] {
    let assessment = assessment
    let basis = plan.framework.overall.assumed == nil ? "" : " (ภาพรวมสมมติ)"
    let benchmarks = published.benchmarks
    return [
      Column("สถานะ", .code) { .text($0.result.overall.status.thaiName) },
      Column("คะแนนเฉลี่ยภาพรวม", .figure) {
        SheetCell($0.result.overall.publishedScore, of: $0.result.overall)
      }.totalled(.mean),
      Column("ระดับคุณภาพภาพรวม", .level(scale)) { SheetCell(levelOf: $0.result.overall) },
      Column("อันดับ" + basis, .count) { row in
        assessment.nationalRanking.rank(of: row.office.code)
          .map { .rank($0, of: assessment.nationalRanking.count) } ?? .missing
      },
      Column("อันดับในประเภท" + basis, .count) { row in
        assessment.typeRank(of: row.office)
          .map { .rank($0, of: assessment.typeRanking[row.office.type]?.count ?? 0) } ?? .missing
      },
      Column("ต่างจากมัธยฐานของประเภท", .change) { row in
        let type = benchmarks.range(of: OfficeResult.overallID, .type, title: row.office.type)
        return .difference(orMissing: Comparison.change(from: type?.median, to: row.result.overall.benchmark))
      },
    ]
  }

  private var lackingColumn: Column<OfficeRow> {
    let plan = plan
    // Asked for twice, to measure and to write.
    let known = SharedMemo<String, SheetCell>()
    return Column("สิ่งที่ขาด", .text, width: .measured(atMost: 44)) { row in
      known.value(of: row.office.code) { _ in
        let gaps = LevelGaps(plan, row.result)
        let kinds = gaps.kinds.map { "\($0.thaiName) (รออยู่ \(gaps.blocked(by: $0).count) ระดับ)" }
        return .text(orMissing: kinds.joined(separator: "\n"))
      }
    }
  }

  private var noteColumn: Column<OfficeRow> {
    let published = published
    return Column("หมายเหตุภาพรวม", .text, width: .measured(atMost: 44)) { row in
      .text(orMissing: published.overallNote(of: row.result))
    }
  }

  private var markColumn: Column<OfficeRow> {
    let standards = plan.standards.map(\.id)
    return Column(Marks.columnTitle, .code) { row in
      .text(orMissing: Marks.joined(standards.compactMap { row.result[id: $0] } + [row.result.overall]))
    }
  }
}

internal import Assessment
internal import Records
internal import Standards

/// An office and one standard, or its overall: a row of `เปรียบเทียบ`.
private struct ComparisonRow {
  let office: Office
  let title: String
  let result: NodeResult
  let comparison: Comparison
  let distances: ItemDistances
}

extension PublishedPeriod {
  /// `เปรียบเทียบ`: every office's standards and overall beside the month before and the same month last year.
  ///
  /// The sheet is there, with `–`, also where neither month was published, so that what reads it keeps working.
  /// Behind that, how far each score lies from those of its type and from the office's own earlier ones.
  func comparisonSheet() -> TableSheet {
    let columns: [Column<ComparisonRow>] =
      OfficeColumns().columns(\.office) + [
        Column("รายการ", .text) { .text($0.title) },
        Self.scoreColumn("คะแนนเดือนก่อน") { SheetCell($0.comparison.previousMonth) },
        Self.scoreColumn("คะแนนเดือนเดียวกันปีก่อน") { SheetCell($0.comparison.sameMonthLastYear) },
        Self.scoreColumn("คะแนนเดือนนี้") { .figure(orMissing: $0.comparison.now) },
        Column("เปลี่ยนจากเดือนก่อน", .change) { Self.shown($0, .difference(orMissing: $0.comparison.change)) },
        Column("เปลี่ยนจากปีก่อน", .change) {
          Self.shown($0, .difference(orMissing: $0.comparison.changeInYear))
        },
        Column("หมายเหตุ", .text, width: .measured(atMost: 44)) { .text(orMissing: $0.comparison.note) },
      ] + distanceColumns
    return TableSheet(
      name: SheetNames.comparison,
      summary: "คะแนนของทุกเขตเทียบกับเดือนก่อนและเดือนเดียวกันของปีก่อน และคะแนนที่ต่างจากเขตอื่นมาก",
      table: TableBlock("Comparison", columns: columns, rows: comparisonRows),
      frozenColumns: OfficeColumns.count, notes: OutlierWords.rule)
  }

  private var distanceColumns: [Column<ComparisonRow>] {
    func column(
      _ title: String, _ figure: @escaping (ItemDistances) -> Hundredths?
    ) -> Column<ComparisonRow> {
      Column(title, .figure) { Self.shown($0, .figure(orMissing: figure($0.distances))) }
    }
    return [
      column("มัธยฐาน (ประเภท)") { $0.fromType?.median },
      column("ระยะห่าง (ประเภท)") { $0.fromType?.distance },
      column("มัธยฐาน (ประวัติเขต)") { $0.fromHistory?.median },
      column("ระยะห่าง (ประวัติเขต)") { $0.fromHistory?.distance },
      Column(OutlierWords.remarkTitle, .text, width: .measured(atMost: 44)) {
        .text(orMissing: OutlierWords.remarks($0.distances, type: $0.office.type))
      },
    ]
  }

  private static func scoreColumn(
    _ title: String, cell: @escaping (ComparisonRow) -> SheetCell
  ) -> Column<ComparisonRow> {
    // Wide enough for the words that stand in place of a score.
    Column(title, .figure, width: .fixed(15)) { shown($0, cell($0)) }
  }

  /// What a cell says of a result, unless the standard is none of the office's.
  private static func shown(_ row: ComparisonRow, _ cell: @autoclosure () -> SheetCell) -> SheetCell {
    row.result.status == .notApplicable ? .notApplicable : cell()
  }

  /// What readers call the standards and the overall, in the order of what is compared.
  var comparedTitles: [String] { plan.standards.map(\.heading) + [plan.framework.overall.title] }

  private var comparisonRows: [ComparisonRow] {
    let compared = PeriodComparison(plan, history)
    let distances = ScoreDistances(assessment, history)
    return zip(assessment.offices, assessment.results).flatMap { office, result in
      let results = plan.standards.map { result[id: $0.id] } + [result.overall]
      return zip(comparedTitles, results).compactMap { title, node in
        node.map {
          ComparisonRow(
            office: office, title: title, result: $0,
            comparison: compared.of($0, officeCode: office.code),
            distances: distances.of($0, office: office))
        }
      }
    }
  }
}

extension SheetCell {
  /// The words where criteria or offices changed, as the contract has them.
  static let otherCriteriaText = "เปลี่ยนเกณฑ์"
  static let redrawnText = "เปลี่ยนเขต"
  static let otherCriteria = SheetCell.word(otherCriteriaText)
  static let redrawn = SheetCell.word(redrawnText)

  /// An earlier score, or the word that says why there is none.
  fileprivate init(_ earlier: EarlierScore) {
    switch earlier {
    case .published(let score, _): self = .figure(orMissing: score)
    case .otherCriteria: self = .otherCriteria
    case .redrawn: self = Self.redrawn
    case .unpublished, .noOffice, .noLevel: self = .missing
    }
  }
}

extension Comparison {
  /// What an earlier office was; the same for both months is said once.
  fileprivate var note: String? {
    let (month, year) = (previousMonth.note, sameMonthLastYear.note)
    if month == year { return month }
    return [month.map { "เดือนก่อน: \($0)" }, year.map { "ปีก่อน: \($0)" }].compactMap { $0 }
      .joined(separator: "; ")
  }
}

extension EarlierScore {
  fileprivate var note: String? {
    switch self {
    case .redrawn(let codes): "รวมหรือแยกจากเขตรหัส \(codes.joined(separator: ", "))"
    case .noOffice: "ยังไม่มีเขตนี้"
    default: nil
    }
  }
}

internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office and one standard, or its overall: a row of `เปรียบเทียบ`.
private struct ComparisonRow {
  let office: Office
  let title: String
  let result: NodeResult
  let comparison: Comparison
  let distances: ItemDistances
}

/// `เปรียบเทียบ`: every office's standards and overall beside the month before and the same month last year.
///
/// The sheet is there, with `–`, also where neither month was published, so that what reads it keeps working.
/// Behind that, how far each score lies from those of its type and from the office's own earlier ones.
struct ComparisonSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
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
      table: TableBlock("Comparison", columns: columns, rows: rows),
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

  private var rows: [ComparisonRow] {
    let compared = PeriodComparison(plan, history)
    let distances = ScoreDistances(assessment, history)
    return zip(assessment.offices, assessment.results).flatMap { office, result in
      let results = plan.standards.map { result[id: $0.id] } + [result.overall]
      return zip(plan.comparedTitles, results).compactMap { title, node in
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

/// What the sheets say of scores that are far off, and of the rule that decides it.
enum OutlierWords {
  static let remarkTitle = "ข้อสังเกต"

  /// The rule in plain words, a line each; the same wherever remarks stand.
  static let rule = [
    """
    หมายเหตุ: ระยะห่าง = (คะแนน − มัธยฐาน) ÷ (\(number(RobustSpread.medianFactor, 4)) × MAD) ซึ่ง MAD คือมัธยฐานของส่วนต่างจากมัธยฐาน \
    (ไม่คิดเครื่องหมาย) ตามวิธี modified z-score ของ Iglewicz และ Hoaglin
    """,
    """
    ต่างจาก สพป. หรือ สพม. อื่น: เขตประเภทเดียวกันมีคะแนนอย่างน้อย \(OutlierRule.fewestOffices) เขต ระยะห่างเกิน \(threshold) \
    และต่างจากมัธยฐานตั้งแต่ \(smallest) ขึ้นไป
    """,
    """
    ถ้า MAD ของประเภทเป็น 0 ใช้ \(number(RobustSpread.meanFactor, 6)) × ค่าเฉลี่ยของส่วนต่างแทน และต้องต่างจากมัธยฐานเกินหนึ่งระดับ \
    (\(wholeLevel))
    """,
    """
    ต่างจากประวัติของเขต: มีคะแนนของเดือนก่อนหน้าที่เผยแพร่แล้วและเทียบกันได้ในปีงบประมาณนี้และปีก่อนอย่างน้อย \(OutlierRule.fewestMonths) เดือน \
    ระยะห่างเกิน \(threshold) และต่างจากมัธยฐานตั้งแต่ \(smallest) ขึ้นไป ถ้า MAD เป็น 0 ให้ดูเฉพาะส่วนต่าง ตั้งแต่ \(wholeLevel) ขึ้นไป
    """,
    """
    ค่าที่กำหนดข้างต้นเป็นของโปรแกรม ไม่ได้มาจากเอกสารต้นทาง ข้อสังเกตบอกเพียงว่าควรตรวจดู (▲ สูงกว่า ▼ ต่ำกว่า) \
    ไม่ได้หมายความว่าข้อมูลผิด และไม่มีผลต่อคะแนน ระดับ หรืออันดับ
    """,
  ]

  /// What a score is far from: `สพป. อื่น` and the like.
  static func reference(_ basis: OutlyingOffice.Item.Basis, type: String) -> String {
    switch basis {
    case .type: "\(type) อื่น"
    case .history: "ประวัติของเขต"
    }
  }

  private static func remark(_ basis: OutlyingOffice.Item.Basis, type: String) -> String {
    "ต่างจาก\(basis == .type ? " " : "")\(reference(basis, type: type))"
  }

  /// A remark with the direction, for each way in which a score is far off; nil where it is not.
  static func remarks(_ distances: ItemDistances, type: String) -> String? {
    let found = [(distances.fromType, OutlyingOffice.Item.Basis.type), (distances.fromHistory, .history)]
    let words = found.compactMap { distance, basis in
      distance.flatMap { $0.isOutlier ? "\(remark(basis, type: type)) \($0.isAbove ? "▲" : "▼")" : nil }
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private static var threshold: String { number(OutlierRule.threshold, 2) }
  private static var smallest: String { number(OutlierRule.smallestDifference, 2) }
  private static var wholeLevel: String { number(OutlierRule.wholeLevel, 2) }

  /// A positive decimal with all of its digits.
  private static func number(_ value: Ratio, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let digits = (value * Ratio(scale)).floor
    let fraction = String(digits % Int128(scale))
    let zeros = String(repeating: "0", count: max(decimals - fraction.utf8.count, 0))
    return "\(digits / Int128(scale)).\(zeros)\(fraction)"
  }
}

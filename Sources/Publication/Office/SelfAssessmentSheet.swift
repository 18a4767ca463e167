internal import Assessment
internal import Records
internal import Standards

extension PublishedPeriod {
  /// `รายงานการประเมินตนเอง`: every node of the SAR year; nil where nothing was reported of any.
  ///
  /// The office's own and the committee's level, target, gap, last year's result, evidence, successful outputs.
  /// Last year's results are those of the same month, of standards and the overall. Source: Workbooks, *Office workbooks*.
  func selfAssessmentSheet(officeAt index: Int) -> TableSheet? {
    let reports = assessment.reports[index]
    guard reports.hasResults else { return nil }
    let office = assessment.offices[index].code
    let result = assessment.results[index]
    let levels = LevelWords(plan.framework.scale)
    let plan = plan
    let achieved = Column<SelfAssessmentRow>("บรรลุตัวชี้วัด", .text, width: .fixed(20)) {
      .text(orMissing: plan.achievementText($0.result))
    }
    let facts: [Column<SelfAssessmentRow>] = [
      Column("รายการที่", .code) { .text(orMissing: $0.number) },
      Column("มาตรฐาน/ตัวบ่งชี้/รายการ", .text, width: .fixed(44)) { .text($0.title) },
      Column("ผลการดำเนินงาน", .fact, width: .fixed(16)) { SheetCell(measured: $0) },
    ]
    let others: [Column<SelfAssessmentRow>] = [
      Column("ประเมินตนเอง", .level(levels)) { SheetCell($0.result.selfLevel, of: $0.result) },
      Column("คณะกรรมการ", .level(levels)) { SheetCell($0.result.reviewLevel, of: $0.result) },
      Column("ระดับคุณภาพ", .level(levels)) { SheetCell(levelOf: $0.result) },
      Column("ค่าเป้าหมาย", .text, width: .fixed(16)) { .text(orMissing: $0.target) },
      Column("ผลต่างจากเป้าหมาย", .change) { SheetCell($0.gap) },
      Column("ผลปีก่อน", .level(levels)) { SheetCell(baseline: $0.baseline) },
      Column("หลักฐาน", .text, width: .fixed(32)) { .text(orMissing: $0.evidence) },
      Column("ผลงานเด่น", .text, width: .fixed(28)) { .text(orMissing: $0.outstanding) },
      Column("หมายเหตุ", .text, width: .fixed(24)) { .text(orMissing: $0.remark) },
    ]
    let lastYear = history.sameMonthLastYear.map { ComparedPeriod(plan, with: $0) }
    let compared = Set(plan.comparedIDs)
    let rows = (result.nodes + [result.overall]).map { node in
      let baseline = compared.contains(node.nodeID) ? lastYear?.score(of: office, nodeID: node.nodeID) : nil
      return SelfAssessmentRow(plan: plan, result: node, reports: reports, baseline: baseline)
    }
    return TableSheet(
      name: SheetNames.selfAssessment, summary: "ผลการประเมินตนเอง ค่าเป้าหมาย ผลปีก่อน หลักฐาน และผลงานเด่น",
      table: TableBlock(
        "SelfAssessment", columns: facts + (plan.hasKPIs ? [achieved] : []) + others, rows: rows),
      frozenColumns: 2)
  }
}

extension OfficeReports {
  /// Whether anything was reported that a result could rest on.
  fileprivate var hasResults: Bool {
    var others = self
    others.progress = [:]
    return !others.isEmpty
  }
}

extension SheetCell {
  /// What was measured for a node, a word for what is no figure.
  fileprivate init(measured row: SelfAssessmentRow) {
    if row.result.status == .notApplicable {
      self = .notApplicable
      return
    }
    switch row.result.value {
    case nil: self = .missing
    case .figure(let figure): self = .figure(Hundredths(rounding: figure))
    case .count(let count): self = .quantity(count)
    case .answer(let isYes): self = .text(isYes ? "มี" : "ไม่มี")
    case .counts(let implemented, let clear): self = .text("มี \(implemented) ชัดเจน \(clear)")
    case .judgement(let implemented, let clear):
      self = .text("\(implemented ? "มี" : "ไม่มี") / \(clear ? "ชัดเจน" : "ไม่ชัดเจน")")
    }
  }

  fileprivate init(_ gap: TargetGap?) {
    switch gap {
    case nil: self = .missing
    case .levels(let levels): self = .change(levels)
    case .figure(let difference): self = .difference(difference)
    case .excess(let difference): self = .text(Self.excessText(difference))
    }
  }

  /// Words instead of the arrow and colour of a gain or loss.
  private static func excessText(_ difference: Hundredths) -> String {
    guard difference.count != 0 else { return "เท่ากับเป้าหมาย" }
    let size = Hundredths(count: abs(difference.count))
    return "\(difference.count > 0 ? "สูงกว่า" : "ต่ำกว่า") \(size) (ยิ่งต่ำยิ่งดี)"
  }

  /// The level of the year before, or the word that says why there is none.
  fileprivate init(baseline: EarlierScore?) {
    switch baseline {
    case .published(_, let level): self = .level(level, isAssumed: false)
    case .otherCriteria: self = .otherCriteria
    case .redrawn: self = .redrawn
    case nil, .unpublished, .noOffice, .noLevel: self = .missing
    }
  }
}

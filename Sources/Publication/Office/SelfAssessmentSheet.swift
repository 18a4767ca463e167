internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import ThaiText

/// `รายงานการประเมินตนเอง`: every node of the SAR year; nil where nothing was reported of any.
///
/// The office's own and the committee's level, target, gap, last year's result, evidence, successful outputs.
/// Last year's results are those of the same month, of standards and the overall. Source: Workbooks, *Office workbooks*.
struct SelfAssessmentSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard reports.hasResults else { return nil }
    let levels = LevelWords(plan.framework.scale)
    let plan = plan
    let achieved = Column<SelfAssessmentRow>("บรรลุตัวชี้วัด", .text, width: .fixed(20)) {
      .text(orMissing: plan.achievementText($0.result))
    }
    let unmet = Column<SelfAssessmentRow>("ข้อที่ยังไม่บรรลุ", .text, width: .fixed(36)) {
      .text(orMissing: $0.unmetConditions)
    }
    let facts: [Column<SelfAssessmentRow>] = [
      Column("รายการที่", .code) { .text(orMissing: $0.number) },
      Column("มาตรฐาน/ตัวบ่งชี้/รายการ", .text, width: .fixed(44)) { .text($0.title) },
      Column("ผลการดำเนินงาน", .quantity, width: .fixed(15)) { $0.measured.value },
      Column("หน่วย", .text, width: .fixed(18)) { .text(orMissing: $0.measured.unit) },
    ]
    let others: [Column<SelfAssessmentRow>] = [
      Column("ประเมินตนเอง", .level(levels)) { SheetCell($0.result.selfLevel, of: $0.result) },
      Column("คณะกรรมการ", .level(levels)) { SheetCell($0.result.reviewLevel, of: $0.result) },
      Column("ระดับคุณภาพ", .level(levels)) { SheetCell(levelOf: $0.result) },
      Column("ค่าเป้าหมาย", .text, width: .fixed(16)) { .text(orMissing: $0.target) },
      Column("ผลต่างจากเป้าหมาย", .change) { SheetCell($0.gap) },
      Column("ผลปีก่อน", .level(levels)) { row in
        row.result.lastYear.map { .figure(Hundredths(rounding: $0)) } ?? SheetCell(baseline: row.baseline)
      },
      Column("เปลี่ยนจากปีก่อน", .text, width: .fixed(16)) { .text(orMissing: $0.changeText) },
      Column("หลักฐาน", .text, width: .fixed(32)) { .text(orMissing: $0.evidence) },
      Column("ผลงานเด่น", .text, width: .fixed(28)) { .text(orMissing: $0.outstanding) },
      Column("หมายเหตุ", .text, width: .fixed(24)) { .text(orMissing: $0.remark) },
    ]
    let lastYear = history.sameMonthLastYear.map { ComparedPeriod(plan, with: $0) }
    let compared = Set(plan.comparedIDs)
    let rows = (result.nodes + [result.overall]).map { node in
      let baseline =
        compared.contains(node.nodeID) ? lastYear?.score(of: office.code, nodeID: node.nodeID) : nil
      return SelfAssessmentRow(plan: plan, result: node, reports: reports, baseline: baseline)
    }
    let judged =
      rows.contains { $0.judged != nil }
      ? [
        Column<SelfAssessmentRow>("คณะกรรมการพิจารณา", .text, width: .fixed(24)) {
          .text(orMissing: $0.judged)
        }
      ] : []
    // Columns that say nothing of any row only make the others narrow.
    let columns = (facts + (plan.hasKPIs ? [achieved, unmet] : []) + others + judged).filter { column in
      rows.contains { !column.cell($0).isEmpty }
    }
    return TableSheet(
      name: SheetNames.selfAssessment, summary: "ผลการประเมินตนเอง ค่าเป้าหมาย ผลปีก่อน หลักฐาน และผลงานเด่น",
      table: TableBlock("SelfAssessment", columns: columns, rows: rows), frozenColumns: 2)
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

/// A node, or the overall, with all that the self-assessment report says of it.
struct SelfAssessmentRow {
  let number: String?
  let title: String
  let result: NodeResult
  let target: String?
  let gap: TargetGap?
  /// Nil where last year's month was not published or the node is not compared.
  let baseline: EarlierScore?
  let evidence: String?
  let outstanding: String?
  let remark: String?
  /// What the committee judged: of a consideration, or of all of them under a rubric.
  let judged: String?
  /// What is ticked as not met, and what lacks its tick; nil where nothing is said by condition.
  let unmetConditions: String?
  /// What was measured and in which unit.
  let measured: MeasuredCells

  init(plan: RoundFramework, result: NodeResult, reports: OfficeReports, baseline: EarlierScore?) {
    let names = NodeNames(plan)
    let id = result.nodeID
    number = names.number(of: id)
    title = names.title(of: id)
    self.result = result
    self.baseline = baseline
    let rows = reports.criteria[id] ?? []
    if rows.isEmpty {
      let notes = reports.considerations[id]?.notes ?? reports.measures[id]?.notes ?? .none
      (target, outstanding, remark) = (notes.target, notes.outstanding, notes.remark)
      evidence = reports.considerations[id]?.evidence
    } else {
      target = Self.joined(rows, \.notes.target)
      outstanding = Self.joined(rows, \.notes.outstanding)
      remark = Self.joined(rows, \.notes.remark)
      evidence = Self.joined(rows, \.evidence)
    }
    // Targets of several categories are no target of the criterion.
    let node = plan.node(id)
    judged = node.flatMap(reports.judgedText)
    measured = MeasuredCells(result, of: node)
    unmetConditions = node.flatMap { Self.unmetConditions(of: $0, rows) }
    gap =
      rows.count > 1
      ? nil
      : target.flatMap {
        TargetGap(target: $0, result, kpi: node?.form?.kpi, direction: node?.rule.direction ?? .higher)
      }
  }

  /// The change against the last fiscal year, and whether it is the one that a trend asks for.
  var changeText: String? {
    guard let change = result.change else { return nil }
    let difference = Hundredths(rounding: change)
    let sign = difference.count > 0 ? "+" : ""
    return sign + "\(difference)" + (result.isTrendAchieved.map { $0 ? " บรรลุ" : " ไม่บรรลุ" } ?? "")
  }

  private static func unmetConditions(of node: Node, _ reports: [CriterionReport]) -> String? {
    let explained = ConditionExplanation.all(of: node, reports)
    if explained.isEmpty { return nil }
    let lines = explained.flatMap { conditions -> [String] in
      let category = conditions.category.map { "หมวด \($0) " } ?? ""
      return conditions.unmet.map { category + $0.name }
        + conditions.unanswered.map { category + $0.name + " (ยังไม่รายงาน)" }
    }
    return lines.isEmpty ? "บรรลุทุกข้อ" : lines.joined(separator: "\n")
  }

  /// What the rows of a criterion say, each behind its category.
  private static func joined(_ rows: [CriterionReport], _ text: (CriterionReport) -> String?) -> String? {
    let lines = rows.compactMap { row in
      text(row).map { said in row.category.map { "หมวด \($0): \(said)" } ?? said }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension OfficeReports {
  /// What the committee judged of a consideration, or counted under a rubric, in words; nil where it did neither.
  fileprivate func judgedText(_ node: Node) -> String? {
    if case .rubric(let rubric) = node.rule, let count = committeeCount(rubric, of: node) {
      return "มี \(count.implemented) ชัดเจน \(count.clear)"
    }
    guard let report = reviews[node.id], !report.judgements.isEmpty else { return nil }
    let votes = report.isDivided ? " (\(report.tally(\.isImplemented)) / \(report.tally(\.isClear)))" : ""
    guard let judgement = report.judgement else { return "ไม่มีเสียงข้างมาก" + votes }
    return "\(judgement.isImplemented ? "มี" : "ไม่มี") / \(judgement.isClear ? "ชัดเจน" : "ไม่ชัดเจน")" + votes
  }
}

/// How far a result is above or below the office's own target, where both say the same kind of thing.
enum TargetGap: Hashable {
  case levels(Int)
  /// Percentage points, or as many as were counted, as published.
  case figure(Hundredths)
  /// The same where less is better, so that being above the target is no success.
  case excess(Hundredths)

  /// Reads a target such as `4`, `ดีมาก` or `ร้อยละ 80`; nil where it cannot be compared with the result exactly.
  ///
  /// A bare number is a figure where a KPI or percentage is measured, except that 1 to 5 beside a measured percentage
  /// is a level: no office aims at four percent. Where less is better it may, so the number is ambiguous.
  /// Percentages are only compared with percentages.
  init?(target: String, _ result: NodeResult, kpi: KPI?, direction: Thresholds.Direction = .higher) {
    let vocabulary = Vocabulary.standard
    let number = ThaiNumber.parse(target, vocabulary: vocabulary)
    let level = QualityLevelWord.parse(target, vocabulary: vocabulary)
    if case .number(_, isPercent: false) = number, level.isLevel, direction == .lower { return nil }
    if case .number(let numeral, let isPercent) = number,
      isPercent || !level.isLevel || kpi.map({ !$0.kind.isPercentage }) ?? false
    {
      let hasUnit = !isPercent && target.unicodeScalars.contains(where: \.properties.isAlphabetic)
      guard let figure = Self.figure(result.value, kpi, isPercent: isPercent, hasUnit: hasUnit),
        let target = Ratio(numeral)
      else { return nil }
      let (now, aim) = (Hundredths(rounding: figure), Hundredths(rounding: target))
      let difference = Hundredths(count: now.count - aim.count)
      self = direction == .lower ? .excess(difference) : .figure(difference)
    } else if case .level(let aim) = level, let now = result.level {
      self = .levels(now.value - aim)
    } else {
      return nil
    }
  }

  /// - Parameter hasUnit: whether the target counts something, such as `5 ข้อ`, which no percentage can be held against.
  private static func figure(
    _ value: MeasuredValue?, _ kpi: KPI?, isPercent: Bool, hasUnit: Bool
  ) -> Ratio? {
    let isPercentage = kpi?.kind.isPercentage ?? true
    return switch value {
    case .figure(let figure): (isPercentage ? !hasUnit : !isPercent) ? figure : nil
    case .count(let count): isPercent ? nil : count
    default: nil
    }
  }
}

extension LevelReading {
  fileprivate var isLevel: Bool {
    if case .level = self { true } else { false }
  }
}

extension RoundFramework {
  /// Whether the KPIs at or below a node were achieved, in words, whatever level is derived from them.
  func achievementText(_ result: NodeResult) -> String? {
    guard result.status != .notApplicable else { return nil }
    guard let achievement = result.achievement else {
      return node(result.nodeID).map { $0.kind == .criterion } ?? false ? "ไม่มีเกณฑ์ตัดสิน" : nil
    }
    if node(result.nodeID)?.kind == .criterion {
      if case .trend? = node(result.nodeID)?.rule, achievement.reported == 0, result.value != nil {
        return "ไม่มีค่าปีก่อน"
      }
      return achievement.reported == 0 ? "ยังไม่รายงาน" : achievement.achieved > 0 ? "บรรลุ" : "ไม่บรรลุ"
    }
    let lacking = achievement.expected - achievement.reported
    return "บรรลุ \(achievement.achieved) จาก \(achievement.expected)"
      + (lacking > 0 ? "\nยังไม่รายงาน \(lacking)" : "")
  }
}

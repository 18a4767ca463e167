internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Ledger
internal import Pipeline
internal import Records
internal import Standards

/// An explanation for people: whose, what it rests on, then the tree.
struct ExplainText {
  let language: Language
  let explanation: OfficeExplanation
  /// The part of the tree that was asked for.
  let root: NodeExplanation

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  var lines: [String] {
    header + notes + [""] + sheets + [""] + generalAssumptions
      + NodeText(language: language, plan: explanation.plan, published: differing).lines(root)
  }

  private var header: [String] {
    let (office, plan) = (explanation.office, explanation.plan)
    var lines = [
      "\(office.code) \(office.shortName)  "
        + pick(
          "งวด \(explanation.period) (\(explanation.period.thaiTitle))", "period \(explanation.period)"),
      pick(
        "\(plan.framework.edition) รอบปีงบประมาณ \(plan.fiscalYear)",
        "\(plan.framework.edition), fiscal year \(plan.fiscalYear)"),
    ]
    if let run = explanation.run {
      let moment = BangkokTime(secondsSince1970: run.asOf).iso8601
      lines.append(
        pick(
          "เผยแพร่ล่าสุดโดยการประมวลผลครั้งที่ \(run.id) ณ \(moment)",
          "published last by run \(run.id) as of \(moment)"))
    }
    return lines
  }

  private var notes: [String] {
    var notes: [String] = []
    if !explanation.differing.isEmpty {
      let ids = explanation.differing.map(\.id).joined(separator: ", ")
      let due =
        explanation.standing.closing == nil
        ? pick("จึงควรสั่ง ruamphon run อีกครั้ง", "a run is due")
        : pick(
          "จะเผยแพร่ใหม่ได้เมื่อสั่ง ruamphon run พร้อมเหตุผล (--reason)",
          "only a run with the reason (--reason) publishes it")
      notes.append(
        pick(
          "หมายเหตุ: คำอธิบายนี้ใช้ข้อมูลล่าสุดที่อ่านไว้ ซึ่งต่างจากสมุดงานที่เผยแพร่แล้วใน \(ids) \(due)",
          "note: this explains what was read last, which differs from the published workbooks in \(ids); \(due)"
        ))
    } else if !explanation.standing.isCurrent, explanation.standing.closing == nil {
      notes.append(
        pick(
          "หมายเหตุ: มีไฟล์เปลี่ยนไปหลังการเผยแพร่ แต่ผลของเขตนี้ไม่เปลี่ยน จึงควรสั่ง ruamphon run อีกครั้ง",
          "note: files have changed since the publication, but no result of this office; a run is due"))
    }
    if !explanation.hasSameRules {
      notes.append(
        pick(
          "หมายเหตุ: งวดนี้เผยแพร่ด้วยกรอบมาตรฐาน ทะเบียน คำศัพท์ หรือโปรแกรมรุ่นอื่น คำอธิบายนี้ใช้ของปัจจุบัน",
          "note: the period was published with other data files or another version; this uses the present ones"
        ))
    }
    if let closing = explanation.standing.closing {
      let moment = BangkokTime(secondsSince1970: closing.at).iso8601
      notes.append(pick("หมายเหตุ: งวดนี้ปิดแล้วเมื่อ \(moment)", "note: the period was closed at \(moment)"))
    }
    return notes
  }

  private var sheets: [String] {
    let kinds = root.kinds
    let evidence = EvidenceText(language: language)
    return [pick("แบบรายงานที่ใช้", "sheets that count")]
      + explanation.sheets.filter { kinds.contains($0.kind) }.flatMap { sheet in
        ["  " + evidence.line(sheet)] + sheet.findings.map { "    " + evidence.line($0) }
      } + explanation.otherFindings.map { "  " + evidence.line($0) }
  }

  /// Why the bands of all means are assumed, once for the whole tree.
  private var generalAssumptions: [String] {
    guard root.flattened.contains(where: { !$0.terms.isEmpty }),
      let reason = explanation.plan.framework.scale.assumed
    else { return [] }
    return [pick("ค่าสมมติของช่วงระดับคุณภาพ: ", "the bands of levels are assumed: ") + reason, ""]
  }

  private var differing: [String: PublishedResult?] {
    Dictionary(uniqueKeysWithValues: explanation.differing.map { ($0.id, explanation.published[$0.id]) })
  }
}

/// An explained node as an indented tree of lines.
struct NodeText {
  let language: Language
  let plan: RoundFramework
  /// What was published last where it is not what the ledger gives now, by node.
  let published: [String: PublishedResult?]

  private var evidence: EvidenceText { EvidenceText(language: language) }
  private var scale: LevelScale { plan.framework.scale }

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  /// - Parameter reviewed: the nearest node above whose level is the committee's, whatever lies under it.
  func lines(_ node: NodeExplanation, depth: Int = 0, under reviewed: String? = nil) -> [String] {
    let own = [title(node)] + details(node, under: reviewed).map { "  " + $0 }
    let reviewed = node.result.reviewLevel == nil ? reviewed : node.id
    let below = node.children.flatMap { lines($0, depth: 1, under: reviewed) }
    return (own + below).map { String(repeating: "  ", count: depth) + $0 }
  }

  private func title(_ node: NodeExplanation) -> String {
    guard let own = node.node else { return plan.framework.overall.title }
    return pick("\(own.kind.thaiName)ที่ ", "\(own.kind.rawValue) ") + "\(own.id) \(own.title)"
  }

  private func details(_ node: NodeExplanation, under reviewed: String?) -> [String] {
    if let reviewed, !node.saysAnything {
      return [
        pick(
          "ไม่มีข้อมูล และไม่มีผลต่อ \(reviewed) ซึ่งใช้ระดับของคณะกรรมการ",
          "no data, and no effect on \(reviewed), where the committee's level counts")
      ]
    }
    if node.rule == .judgement { return committee(node) + rows(node) + findings(node) + carried(node) }
    if node.result.status == .notApplicable {
      return [pick("ไม่เกี่ยวข้องกับเขตนี้ จึงไม่นำมาคิด", "does not apply to this office and is left out")] + rows(node)
    }
    return [level(node)] + differing(node) + selfAndReview(node) + committee(node) + rule(node)
      + computation(node) + rows(node) + conditions(node) + lastYear(node)
      + carried(node) + lacks(node) + findings(node) + assumptions(node) + raise(node)
  }

  private func level(_ node: NodeExplanation) -> String {
    let result = node.result
    let status = pick(result.status.thaiName, result.status.rawValue)
    guard let level = result.level else {
      let value = result.value.map { pick("  ค่าที่วัดได้ \($0)", "  measured \($0)") } ?? ""
      return pick("ระดับ –", "level –") + (result.status == .measured ? value : "") + "  (\(status))"
    }
    let marks = result.marks.isEmpty ? "" : " " + result.marks.joined(separator: " ")
    let score = result.publishedScore.map { pick("  คะแนน \($0)", "  score \($0)") } ?? ""
    let isFigure = if case .figure = result.value { true } else { false }
    let value = result.value.map { isFigure ? pick("  ค่าที่วัดได้ \($0)", "  measured \($0)") : "" } ?? ""
    return pick("ระดับ ", "level ") + "\(level) \(scale.label(of: level))\(marks)\(score)\(value)  (\(status))"
  }

  private func differing(_ node: NodeExplanation) -> [String] {
    guard let published = published[node.id] else { return [] }
    let level = published?.level.map { "\($0) \(scale.label(of: $0))" } ?? "–"
    let score = published?.score.map { pick(" คะแนน \($0)", " score \($0)") } ?? ""
    return [pick("ที่เผยแพร่ไว้: ระดับ \(level)\(score)", "as published: level \(level)\(score)")]
  }

  private func selfAndReview(_ node: NodeExplanation) -> [String] {
    let own = node.result.selfLevel?.description ?? "–"
    if let review = node.result.reviewLevel, node.rule == .review {
      return [pick("ระดับของคณะกรรมการ \(review)", "committee's level \(review)")]
    }
    if let review = node.result.reviewLevel {
      return [
        pick(
          "ระดับของคณะกรรมการ \(review) (ใช้ระดับนี้)  ระดับจากข้อมูลของเขต \(own)",
          "committee's level \(review) (this one counts)  level by the office's own data \(own)")
      ]
    }
    let isReviewable = node.node?.kind == .indicator || node.node?.kind == .standard
    guard node.result.status == .provisional, isReviewable else { return [] }
    return [
      pick(
        "คณะกรรมการยังไม่ได้ประเมิน: เมื่อประเมินแล้วจะใช้ระดับของคณะกรรมการแทน",
        "not reviewed yet: the committee's level will count when there is one")
    ]
  }

  private func committee(_ node: NodeExplanation) -> [String] {
    node.committee.map { [CommitteeText(language: language).line($0, of: node)] } ?? []
  }

  private func rule(_ node: NodeExplanation) -> [String] {
    let words = language
    let text =
      node.node == nil ? plan.framework.overall.text(words) : node.rule.text(words)
    let edges = node.rule.edges(plan.framework, words).map { [pick("เกณฑ์: ", "bands: ") + $0] } ?? []
    let unleveled = node.node?.unleveledText(words).map { "; \($0)" } ?? ""
    return [pick("วิธีคำนวณ: ", "rule: ") + text + unleveled] + edges
  }

  private func computation(_ node: NodeExplanation) -> [String] {
    guard let sum = sum(node) else { return [] }
    let isUnused = node.result.reviewLevel != nil
    return [
      (isUnused
        ? pick("คำนวณจากข้อมูลของเขตได้ (ไม่ใช้): ", "computed of the office's data (not used): ")
        : pick("คำนวณ: ", "computed: ")) + sum
    ]
  }

  private func sum(_ node: NodeExplanation) -> String? {
    if let counts = node.counts, let percentage = counts.percentage {
      let (part, all) = (ExactText.plain(counts.numerator), ExactText.plain(counts.denominator))
      return "100 × \(part) ÷ \(all) = \(Hundredths(rounding: percentage))"
    }
    if let answers = node.answers, let mean = answers.mean {
      return "\(answers.sum) ÷ \(answers.count) = \(Hundredths(rounding: mean))"
    }
    if case .counts(let implemented, let clear) = node.result.value {
      let all = node.children.count
      return pick(
        "ดำเนินการ \(implemented) และชัดเจน \(clear) จาก \(all) ประเด็น",
        "\(implemented) implemented and \(clear) clear of \(all) considerations")
    }
    guard !node.terms.isEmpty, let mean = node.terms.mean else { return nil }
    let isWeighted = node.terms.contains { $0.weight != Ratio(1) }
    let parts = node.terms.map { term in
      let value = term.value.map(ExactText.plain) ?? "–"
      return isWeighted ? "\(value) × \(ExactText.plain(term.weight))" : value
    }
    let weights = node.terms.reduce(Ratio.zero) { $0 + $1.weight }
    let ids = node.terms.map(\.id).joined(separator: ", ")
    let text =
      "(\(parts.joined(separator: " + "))) ÷ \(ExactText.plain(weights)) = \(ExactText.equation(mean))"
    return text + (isWeighted ? points(mean, of: weights) : "") + pick("  จาก \(ids)", "  of \(ids)")
  }

  /// What a weighted mean is in points, where each item's weight is the most that it can earn.
  private func points(_ mean: Ratio, of weights: Ratio) -> String {
    let earned = Hundredths(rounding: mean * weights / QualityLevel.highest.ratio)
    return pick(
      " คิดเป็น \(earned) จาก \(ExactText.plain(weights)) คะแนน",
      ", \(earned) of \(ExactText.plain(weights)) points")
  }

  private func rows(_ node: NodeExplanation) -> [String] {
    (node.rows.map { evidence.line($0, under: node.node?.title) } + node.surveys.map(evidence.line)).map {
      pick("ข้อมูล: ", "input: ") + $0
    }
  }

  /// What is said of the desired conditions, each that is not met by its number and text.
  private func conditions(_ node: NodeExplanation) -> [String] {
    node.conditions.flatMap { ConditionText(language: language).lines($0) }
  }

  /// Last year's figure with its place, and what the change means.
  private func lastYear(_ node: NodeExplanation) -> [String] {
    guard node.rule.looksBack, node.result.value != nil else { return [] }
    guard let earlier = node.lastYear, let change = node.result.change else {
      let undecided =
        if case .trend = node.rule { pick(" จึงยังตัดสินไม่ได้", ", so that nothing is decided") } else { "" }
      return [
        pick("ปีก่อน: ยังไม่มีค่าของปีงบประมาณก่อน", "last year: no figure of the last fiscal year") + undecided
      ]
    }
    let source =
      earlier.month.map { pick("งวด \($0)", "period \($0)") } ?? pick("ตามที่เขตแจ้ง", "as the office says")
    let difference = Hundredths(rounding: change)
    let verdict =
      node.result.isTrendAchieved.map { $0 ? pick(" บรรลุ", " achieved") : pick(" ไม่บรรลุ", " not achieved") }
      ?? ""
    return [
      pick("ปีก่อน: ", "last year: ") + "\(Hundredths(rounding: earlier.figure)) (\(source))  "
        + evidence.place(earlier.stated.provenance),
      pick("เปลี่ยนแปลง: ", "change: ") + (difference.count > 0 ? "+" : "") + "\(difference)\(verdict)",
    ]
  }

  private func carried(_ node: NodeExplanation) -> [String] {
    node.carried.sorted { $0.key < $1.key }.map { kind, month in
      pick("ยกมาจากงวด \(month) [c]: \(kind.thaiName)", "carried forward from \(month) [c]: \(kind.rawValue)")
    }
  }

  private func lacks(_ node: NodeExplanation) -> [String] {
    guard node.result.level == nil, node.result.status == .missing else { return [] }
    let text = node.rule.lackingText(node.result.missing, language)
    return [pick("สิ่งที่ขาด: ", "lacks: ") + text]
  }

  private func findings(_ node: NodeExplanation) -> [String] {
    node.findings.map { pick("ข้อค้นพบ: ", "finding: ") + evidence.line($0) }
  }

  private func assumptions(_ node: NodeExplanation) -> [String] {
    let mark = node.result.marks.contains("[a]") ? " [a]" : ""
    return node.assumptions.map { pick("ค่าสมมติ\(mark): ", "assumed\(mark): ") + $0 }
  }

  private func raise(_ node: NodeExplanation) -> [String] {
    // Where there is no level, what is missing has been said.
    guard let raise = node.raise, raise != .lacking else { return [] }
    let text = RaiseText(language: language, scale: scale).text(raise, of: node)
    return [pick("จะให้สูงขึ้น: ", "to raise it: ") + text]
  }
}

extension NodeExplanation {
  /// Whether anything was read of the node or anything below it.
  fileprivate var saysAnything: Bool {
    flattened.contains {
      !$0.rows.isEmpty || !$0.surveys.isEmpty || !$0.findings.isEmpty || $0.result.level != nil
        || $0.result.status == .notApplicable
    }
  }
}

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
    } else if !explanation.standing.isSettled, explanation.standing.closing == nil {
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

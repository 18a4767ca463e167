internal import Assessment
internal import Basics
internal import Records
internal import Standards

/// How a committee's word came about, in one line: its judgements by the rubric, or its assessors' majority.
struct CommitteeText {
  let language: Language

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  func line(_ committee: CommitteeExplanation, of node: NodeExplanation) -> String {
    let text =
      switch committee {
      case .item(let report): item(report)
      case .rubric(let count, let lacking, let given):
        rubric(count, lacking, given, of: node.children.count)
      }
    return pick("ผลพิจารณาของคณะกรรมการ: ", "committee's judgement: ") + text
  }

  private func rubric(
    _ count: CommitteeCount?, _ lacking: [String], _ given: QualityLevel?, of all: Int
  ) -> String {
    guard let count else {
      let ids = lacking.joined(separator: ", ")
      return pick(
        "ยังไม่มีผลของประเด็น \(ids) จึงยังไม่ได้ระดับตามเกณฑ์",
        "considerations \(ids) are not decided, so the rubric gives no level")
    }
    let computed = pick(
      "ดำเนินการ \(count.implemented) และชัดเจน \(count.clear) จาก \(all) ประเด็น ได้ระดับ \(count.level) ตามเกณฑ์",
      "\(count.implemented) implemented and \(count.clear) clear of \(all): level \(count.level) by the rubric"
    )
    guard let given, given != count.level else { return computed }
    return computed
      + pick(
        " (ไม่ใช้ เพราะคณะกรรมการให้ระดับ \(given) เอง)", " (not used: the committee itself gave level \(given))")
  }

  private func item(_ report: ReviewReport) -> String {
    let count = report.assessorCount
    if report.judgements.isEmpty {
      let level = report.level.map { pick("ระดับ \($0)", "level \($0)") } ?? noMajority
      return level + how(count, isDivided: report.isDivided)
        + (report.isDivided
          ? pick(" (ระดับและจำนวน: ", " (level and how many: ") + report.levelTally + ")" : "")
    }
    guard let judgement = report.judgement else { return noMajority + " " + tally(report) }
    let implemented =
      judgement.isImplemented ? pick("มีการดำเนินการ", "implemented") : pick("ไม่มีการดำเนินการ", "not implemented")
    let clear = judgement.isClear ? pick("ชัดเจน", "clear") : pick("ไม่ชัดเจน", "not clear")
    return "\(implemented)\(pick(" ", ", "))\(clear)" + how(count, isDivided: report.isDivided)
      + (report.isDivided ? " " + tally(report) : "")
  }

  private var noMajority: String { pick("ไม่มีเสียงข้างมาก จึงยังไม่มีผล", "no majority, so nothing is decided") }

  private func how(_ count: Int, isDivided: Bool) -> String {
    if count < 2 { return "" }
    return isDivided
      ? pick(" ตามเสียงข้างมากของกรรมการ \(count) คน", ", by the majority of \(count) assessors")
      : pick(" กรรมการ \(count) คนเห็นตรงกัน", ", all \(count) assessors agree")
  }

  private func tally(_ report: ReviewReport) -> String {
    let (implemented, clear) = (report.tally(\.isImplemented), report.tally(\.isClear))
    return pick(
      "(มี:ไม่มีการดำเนินการ \(implemented) ชัดเจน:ไม่ชัดเจน \(clear))",
      "(implemented yes:no \(implemented), clear yes:no \(clear))")
  }
}

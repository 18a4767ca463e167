internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// One of the large figures of `สรุปผู้บริหาร`.
struct KeyFigure {
  let title: String
  /// As it is printed; a figure that is a number of its own stands in `number`.
  let text: String
  /// What the figure rests on.
  let note: String
  var level: QualityLevel?
}

/// The six large figures of `สรุปผู้บริหาร`, each of figures that other sheets show.
struct SummaryFigures: PeriodSheet {
  let published: PublishedPeriod

  var all: [KeyFigure] { [overall, change, statuses, sent, lacking, assumed] }

  private var overall: KeyFigure {
    let distribution = assessment.distribution(of: OfficeResult.overallID, in: assessment.nation)
    let level = distribution.meanScore.map { plan.framework.scale.level(ofMean: $0.ratio) }
    let word = level.map { "ระดับ\(plan.framework.scale.label(of: $0)) · " } ?? ""
    return KeyFigure(
      title: "คะแนนเฉลี่ยภาพรวม", text: distribution.meanScore?.description ?? SheetCell.missingText,
      note: "\(word)\(distribution.scoreCount) เขตที่มีผล", level: level)
  }

  private var change: KeyFigure {
    guard let earlier = history.lastPublished else {
      return KeyFigure(title: "เปลี่ยนจากเดือนก่อน", text: SheetCell.missingText, note: "ไม่มีเดือนก่อนที่เผยแพร่")
    }
    let matched = assessment.matchedMeans(of: OfficeResult.overallID, since: earlier)
    return KeyFigure(
      title: "เปลี่ยนจาก \(earlier.period.shortThaiTitle)",
      text: matched?.change.signed ?? SheetCell.missingText,
      note: "\(matched?.count ?? 0) เขตที่มีผลทั้งสองเดือน")
  }

  private var statuses: KeyFigure {
    func count(_ status: ResultStatus) -> Int { assessment.results.count { $0.overall.status == status } }
    return KeyFigure(
      title: "ผลสรุป / เบื้องต้น / ไม่ครบ",
      text: "\(count(.final)) / \(count(.provisional)) / \(count(.missing))",
      note: "จาก \(assessment.offices.count) เขตในทะเบียน")
  }

  private var sent: KeyFigure {
    let counts = published.officeCounts(in: assessment.nation)
    return KeyFigure(
      title: OfficeCountWords.sentThisMonth, text: "\(counts.sentThisMonth)",
      note: "จาก \(counts.registered) เขตในทะเบียน")
  }

  private var lacking: KeyFigure {
    let overdue = published.submissions.overdue
    return KeyFigure(
      title: "แบบรายงานที่ค้างส่ง", text: "\(overdue.count)",
      note: "ของ \(Set(overdue.map(\.officeCode)).count) เขต")
  }

  private var assumed: KeyFigure {
    let levels = assessment.results.reduce(0) { sum, result in
      sum + (result.nodes + [result.overall]).count { $0.level != nil }
    }
    let resting = published.markedCount(Marks.assumed, in: assessment.results)
    let share = levels == 0 ? nil : Ratio(Int128(resting), over: Int128(levels))
    return KeyFigure(
      title: "อาศัยเกณฑ์สมมติ \(Marks.assumed)",
      text: share.map { "\(Hundredths(rounding: $0 * Ratio(100)))%" } ?? SheetCell.missingText,
      note: "\(resting) จาก \(levels) ระดับ")
  }
}

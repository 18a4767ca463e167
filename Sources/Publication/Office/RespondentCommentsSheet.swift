internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ข้อเสนอแนะผู้ตอบ`: what respondents wrote, distinct and masked, with their group; nil without a survey.
///
/// A group whose figures are hidden is not named: its few comments would tell who wrote them.
/// Source: Workbooks, *Office workbooks*.
struct RespondentCommentsSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard let survey = plan.survey, reports.survey != nil else { return nil }
    let comments = published.comments[office.code] ?? SurveyComments()
    let groups = survey.respondentGroups.map(\.title) + [Survey.unknownGroupTitle]
    let hidden = published.smallGroups.hidden(ofOffice: index)
    let rows = comments.isEmpty ? [nil] : comments.comments.map(Optional.some)
    let columns: [Column<SurveyComments.Comment?>] = [
      Column("สถานภาพผู้ตอบ", .text, width: .fixed(28)) { comment in
        .text(
          orMissing: comment.map { comment in
            let group = min(comment.group, groups.count - 1)
            return hidden.contains(group) ? Survey.unknownGroupTitle : groups[group]
          })
      },
      Column("ข้อเสนอแนะ", .text, width: .fixed(84)) { .text($0?.text ?? "ไม่มีข้อเสนอแนะ") },
    ]
    return TableSheet(
      name: SheetNames.respondentComments, summary: Self.summary(comments),
      table: TableBlock("RespondentComments", columns: columns, rows: rows),
      notes: comments.blankRowCount == 0
        ? []
        : ["ผู้ตอบอีก \(comments.blankRowCount) คนเขียนว่าไม่มีข้อเสนอแนะ เช่น \"ไม่มี\" หรือ \"-\" จึงไม่แสดงในตาราง"])
  }

  private static func summary(_ comments: SurveyComments) -> String {
    let shown = "ข้อเสนอแนะของผู้ตอบแบบสอบถามที่ไม่ซ้ำกัน \(comments.comments.count) ข้อความ"
    return comments.comments.count < SurveyComments.most
      ? shown : shown + " (แสดงไม่เกิน \(SurveyComments.most) ข้อความแรก จากทั้งหมด \(comments.rowCount) แถว)"
  }
}

internal import Records
internal import Standards

/// Judges by all answers of a table whether they are of the scale of five, and says what is refused.
///
/// A joint file is judged as a whole first, for one form made it, then each office's part of it.
struct SurveyVerdicts {
  let layout: SheetLayout
  let shape: SurveyShape
  let mostMisfits: Int

  /// - Parameters:
  ///   - offices: the code, tally and misfits of each.
  ///   - stated: a note that states another scale, with its row.
  /// - Returns: the codes of the offices of which nothing counts.
  func judge(
    _ offices: [(code: String, tally: SurveyTally, scale: ScaleCount)], stated: (text: String, row: Int)?,
    _ findings: inout FindingCollector
  ) -> Set<String> {
    let offices = offices.sorted { $0.code < $1.code }
    var refused: Set<String> = []
    if let stated {
      findings.add(Finding(.statedScale, row: stated.row, value: stated.text))
      return Set(offices.map(\.code))
    }
    var whole = SurveyTally(shape: shape)
    var scale = ScaleCount()
    for office in offices {
      whole.add(office.tally)
      scale.add(office.scale)
    }
    let ofWhole = offices.count > 1 ? scale.verdict(whole, mostMisfits: mostMisfits) : .fits
    for office in offices {
      var verdict = office.scale.verdict(office.tally, mostMisfits: mostMisfits)
      if case .otherScale = ofWhole { verdict = ofWhole }
      guard var finding = finding(verdict, verdict == ofWhole ? scale : office.scale, office.tally) else {
        continue
      }
      finding.officeCode = office.code
      findings.add(finding)
      if finding.kind.severity == .error { refused.insert(office.code) }
    }
    return refused
  }

  private func finding(_ verdict: ScaleCount.Verdict, _ scale: ScaleCount, _ tally: SurveyTally) -> Finding? {
    switch verdict {
    case .unreadable:
      return Finding(
        .noAnswerRead, row: layout.headerRow, details: ["count": String(tally.respondents.reduce(0, +))])
    case .otherScale(let question, let misfits, let answers):
      let column = layout.questions.first { $0.question == question }?.column ?? 0
      return Finding(
        .surveyScale, row: scale.questions[question]?.firstRow, column: column + 1,
        header: layout.header[column], details: ["count": String(misfits), "answers": String(answers)])
    case .fits:
      return ScaleCount.missingStep(in: tally).map {
        Finding(.narrowScale, row: layout.headerRow, details: ["count": String($0)])
      }
    }
  }
}

extension FindingKind {
  static let surveyScale = FindingKind(
    .surveyScale, .error,
    thai: """
      คำตอบ {count} จาก {answers} คำตอบ เช่นในคอลัมน์ "{header}" ไม่อยู่ในมาตร 1 ถึง 5 จึงไม่นับทั้งไฟล์ \
      โปรดส่งคำตอบตามมาตร 5 ระดับ ซึ่ง 5 คือมากที่สุด
      """,
    english: """
      {count} of {answers} answers, such as those under "{header}", are not on the scale of 1 to 5; nothing of the \
      file counts. Send answers on the scale of five, where 5 is the best.
      """)

  static let statedScale = FindingKind(
    .statedScale, .error,
    thai: """
      ข้อความ "{value}" ระบุมาตรที่ไม่ใช่ 1 ถึง 5 ซึ่ง 5 คือมากที่สุด จึงไม่นับทั้งไฟล์ \
      โปรดส่งคำตอบตามมาตร 5 ระดับ หรือแก้ข้อความให้ถูกต้อง
      """,
    english: """
      "{value}" states another scale than 1 to 5 with 5 for the best; nothing of the file counts. Send answers on \
      that scale, or correct the text.
      """)

  static let noAnswerRead = FindingKind(
    .noAnswerRead, .error,
    thai:
      "อ่านคำตอบของผู้ตอบ {count} คนไม่ได้เลย จึงไม่มีผลความพึงพอใจจากไฟล์นี้ โปรดใช้เลข 1 ถึง 5 หรือคำ เช่น \"มากที่สุด\" แล้วส่งใหม่",
    english:
      "No answer of {count} respondents could be read, so the file gives no satisfaction. Use 1 to 5 or words such as \"มากที่สุด\", and send it again."
  )

  static let narrowScale = FindingKind(
    .narrowScale, .warning,
    thai:
      "ไม่มีผู้ใดตอบ {count} เลย แม้มีผู้ตอบระดับใกล้เคียงจำนวนมาก โปรดตรวจสอบว่าแบบสอบถามใช้มาตร 5 ระดับ ไม่ใช่ 3 หรือ 4 ระดับ คำตอบยังนับตามเดิม",
    english:
      "Nobody answered {count}, though many gave the answers beside it; they still count. Check that the survey has five steps, not three or four."
  )
}

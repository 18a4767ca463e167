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

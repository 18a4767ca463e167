internal import Records
internal import Reference
internal import Standards

extension ProgressRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.progressForm }
}

extension FormSource {
  /// The work calendar of the SAR year, a row for each step; nil where the round knows no steps.
  fileprivate var progressForm: FormParts? {
    guard let process = plan.round.process else { return nil }
    let columns = [
      column(.step, in: .progress, width: 70), column(.owner, in: .progress, width: 32, list: owners),
      column(.due, in: .progress, width: 18, .word), column(.done, in: .progress, width: 18, .word),
    ]
    let keys = process.steps.map { [FormCell.label("\($0.number) \($0.title)")] }
    return FormParts(
      columns: columns, rows: FormParts.rows(keys, columns: columns), keyColumns: 1,
      guide: progressGuide(process))
  }

  private func progressGuide(_ process: WorkProcess) -> [GuideLine] {
    let durations = process.steps.compactMap { step in
      step.duration.map { GuideLine.item("ขั้นตอนที่ \(step.number)", $0.thaiText) }
    }
    return [
      .step(
        "ช่อง \"\(header(.due, in: .progress))\" และ \"\(header(.done, in: .progress))\" ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 16/11/2564"
      ),
      .step("ขั้นตอนที่ยังไม่เสร็จ ให้เว้นช่อง \"\(header(.done, in: .progress))\" ไว้"),
      .heading("ระยะเวลาตามเอกสารต้นทาง"), .item("", process.source),
    ] + durations
  }
}

extension WorkProcess.Duration {
  fileprivate var thaiText: String {
    switch unit {
    case .day: "\(count) วัน"
    case .week: "\(count) สัปดาห์"
    case .month: "\(count) เดือน"
    }
  }
}

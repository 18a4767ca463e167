internal import Records
internal import Standards

/// Tells of surveys whose bytes came before: in another office's name, or in an earlier month of the fiscal year.
///
/// Both still count, for nobody can say which is right. What is told follows from the inbox alone.
enum SameSurveys {
  static func findings(in state: PeriodState) -> [Finding] {
    let own = surveys(state.own)
    let earlier = state.months.filter { $0.key < state.period }.sorted { $0.key > $1.key }
      .flatMap { surveys($0.value) }
    let twins = Dictionary(grouping: own, by: \.source.sha256)
    let before = Dictionary(grouping: earlier, by: \.source.sha256)
    return own.flatMap { reading -> [Finding] in
      let other = twins[reading.source.sha256]?.first { isOfOthers($0, than: reading) }
      let older = before[reading.source.sha256]?.first
      return [
        other.map { finding(.sameSurvey, reading, other: $0.source.path) },
        older.map { finding(.sentAgain, reading, other: $0.source.path) },
      ].compactMap { $0 }
    }
  }

  private static func surveys(_ month: MonthReadings?) -> [FileReading] {
    month?.readings.filter { reading in
      reading.source.sha256 != nil && reading.sheets.contains { $0.kind == .survey }
    } ?? []
  }

  private static func isOfOthers(_ reading: FileReading, than other: FileReading) -> Bool {
    Set(reading.sheets.map(\.officeCode)).isDisjoint(with: other.sheets.map(\.officeCode))
  }

  private static func finding(_ kind: FindingKind, _ reading: FileReading, other: SourcePath) -> Finding {
    var finding = Finding(kind, details: ["other": other.text])
    let offices = Set(reading.sheets.map(\.officeCode))
    finding.path = reading.source.path
    finding.officeCode = offices.count == 1 ? offices.first : nil
    finding.sheetKind = .survey
    return finding
  }
}

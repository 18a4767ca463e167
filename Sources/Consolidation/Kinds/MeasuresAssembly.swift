internal import Discovery
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

extension MeasureRow: AssembledRow {
  static func assemble(
    _ rows: [MeasureRow], _ context: PeriodContext, into reports: inout OfficeReports,
    _ findings: inout ItemFindings
  ) {
    let assembly = MeasuresAssembly(plan: context.plan, wordBook: context.wordBook)
    reports.measures = assembly.reports(rows, &findings)
  }
}

/// Turns rows of the quantitative sheet into one percentage an item.
///
/// Rows that differ in item, grade or school are parts whose counts add up, numerators and denominators apart.
/// Source: SheetKinds, *measures*.
struct MeasuresAssembly {
  let plan: RoundFramework
  /// Words of a result, such as `ผ่าน`: rows parted by them share the same pupils.
  private let resultWords: Set<MatchingKey>

  init(plan: RoundFramework, wordBook: WordBook) {
    self.plan = plan
    resultWords = Set(wordBook.resultWords.map(MatchingKey.word))
  }

  func reports(_ rows: [MeasureRow], _ findings: inout ItemFindings) -> [String: MeasureReport] {
    let lost = LostRow.items(of: rows, &findings)
    let byItem = Dictionary(grouping: rows.filter { !lost.contains($0.nodeID) }, by: \.nodeID)
    var reports: [String: MeasureReport] = [:]
    for id in byItem.keys.sorted() {
      guard let rows = byItem[id], let measure = plan.node(id)?.rule.measure else { continue }
      reports[id] = report(of: rows, measure, &findings)
    }
    return reports
  }

  private func report(
    of rows: [MeasureRow], _ measure: Measure, _ findings: inout ItemFindings
  ) -> MeasureReport? {
    guard let distinct = distinctParts(rows, &findings) else { return nil }
    let total = distinct.first(where: \.isTotal)
    let parts = distinct.contains { !$0.isTotal } ? distinct.filter { !$0.isTotal } : distinct
    var readings: [PartReading] = []
    for row in parts {
      guard let reading = PartReading(row, isPart: parts.count > 1, measure, &findings) else { return nil }
      readings.append(reading)
    }
    let isNothing = readings.allSatisfy { if case .notApplicable = $0 { true } else { false } }
    if isNothing, parts.count > 1, measure.alwaysApplies, !parts.contains(where: \.isNotTaught) {
      findings.add(.nothingCounted, on: parts[0])
      return nil
    }
    if sharePupils(parts) {
      findings.add(.partsByResult, on: parts[0], details: ["count": "\(parts.count)"])
      return nil
    }
    let sum: PartSum
    do throws(PartSum.Failure) {
      sum = try PartSum(readings)
    } catch {
      findings.add(error.finding, on: parts[0], details: ["count": "\(parts.count)"])
      return nil
    }
    reportUse(of: parts, readings, sum, measure.figure, &findings)
    if let total, parts.contains(where: { !$0.isTotal }) { check(total, against: sum, &findings) }
    let notes = rows.lazy.map(\.notes).first { $0 != .none } ?? .none
    tellLacking(measure, parts, &findings)
    let report = sum.report(
      parts: Self.counted(parts, readings),
      previousYear: previousYear(total, parts, &findings), notes: notes, provenance: parts[0].provenance)
    if let percentage = report?.percentage, measure.plausible?.contains(percentage) == false {
      findings.add(
        .implausibleValue, on: parts[0], value: Hundredths(rounding: percentage).description
      )
    }
    return report
  }

  /// The rows whose counts were added, by their own words.
  private static func counted(_ rows: [MeasureRow], _ readings: [PartReading]) -> [MeasureReport.Part] {
    guard rows.count > 1 else { return [] }
    return zip(rows, readings).compactMap { row, reading in
      guard case .counts(let counts) = reading else { return nil }
      return MeasureReport.Part(words: row.part, counts: counts)
    }
  }

  /// Tells the grades or groups that the item names and no row does, where any row names one.
  private func tellLacking(_ measure: Measure, _ rows: [MeasureRow], _ findings: inout ItemFindings) {
    let named = Set(rows.flatMap(\.part).filter { !$0.isEmpty }.map(MatchingKey.word))
    let lacking = measure.parts.filter { part in
      !([part.title] + part.names).map(MatchingKey.word).contains { name in
        named.contains { $0 == name || $0.dropping(prefix: name)?.text.hasPrefix("/") == true }
      }
    }
    guard !lacking.isEmpty, lacking.count < measure.parts.count else { return }
    findings.add(
      .partNotReported, on: rows[0], details: ["lacking": lacking.map(\.title).joined(separator: ", ")])
  }

  /// Last year's percentage of the item: that of its total row, else the only one that its rows give.
  ///
  /// Percentages of parts are no percentage of the item.
  private func previousYear(
    _ total: MeasureRow?, _ parts: [MeasureRow], _ findings: inout ItemFindings
  ) -> StatedFigure? {
    let rows = [total].compactMap(\.self) + parts
    let stated = rows.compactMap { row in row.previousYear.number.map { StatedFigure($0, row.provenance) } }
    guard let first = stated.first, plan.node(parts[0].nodeID)?.rule.looksBack == true else { return nil }
    if parts.count == 1 || total?.previousYear.number != nil {
      guard first.figure <= Ratio(100) else {
        findings.add(
          .previousYearTooLarge, on: total ?? parts[0], value: Hundredths(rounding: first.figure).description)
        return nil
      }
      return first
    }
    findings.add(.previousYearOfParts, on: parts[0], details: ["count": "\(parts.count)"])
    return nil
  }

  /// Whether rows are parted by how pupils did, so that each has all the pupils for its whole.
  private func sharePupils(_ parts: [MeasureRow]) -> Bool {
    let byResult = parts.filter { row in row.part.contains { resultWords.contains(.word($0)) } }
    guard byResult.count > 1, let whole = byResult[0].denominator.number else { return false }
    return byResult.dropFirst().contains { $0.denominator.number == whole }
  }

  /// Says how the figures of the rows were used.
  private func reportUse(
    of parts: [MeasureRow], _ readings: [PartReading], _ sum: PartSum, _ figure: Measure.Figure,
    _ findings: inout ItemFindings
  ) {
    if parts.count > 1, sum.counts != nil {
      let blank = readings.count(where: \.isUnreported)
      findings.add(
        blank == 0 ? .rowsSummed : .rowsSummedButBlank, on: parts[0],
        details: ["count": "\(parts.count)", "blank": "\(blank)"])
    }
    if figure == .ratio, sum.percentage != nil {
      findings.add(.percentOnly, on: parts[0])
    }
  }

  /// The rows without repetitions; nil when two of the same part, or two files, say different things.
  private func distinctParts(_ rows: [MeasureRow], _ findings: inout ItemFindings) -> [MeasureRow]? {
    guard let first = rows.first else { return nil }
    let own = rows.filter { $0.provenance.path == first.provenance.path }
    var distinct: [MeasureRow] = []
    var indexOfPart: [[String]: Int] = [:]
    var isConflicting = false
    for row in own {
      guard let index = indexOfPart[row.part] else {
        indexOfPart[row.part] = distinct.count
        distinct.append(row)
        continue
      }
      let earlier = distinct[index]
      if earlier.said == row.said {
        findings.addRepetition(of: earlier, by: row)
      } else {
        findings.addConflict(on: row, with: earlier)
        isConflicting = true
      }
    }
    let agrees = othersAgree(
      rows.filter { $0.provenance.path != first.provenance.path }, with: distinct, &findings)
    return isConflicting || !agrees ? nil : distinct
  }

  /// Whether every other file says of the item what the first one does: parts of it in two files are no sum.
  private func othersAgree(
    _ rows: [MeasureRow], with distinct: [MeasureRow], _ findings: inout ItemFindings
  ) -> Bool {
    var agrees = true
    for (_, others) in Dictionary(grouping: rows, by: \.provenance.path).sorted(by: { $0.key < $1.key }) {
      if Set(others.map(\.said)) == Set(distinct.map(\.said)) {
        findings.addRepetition(of: distinct[0], by: others[0])
      } else {
        findings.addConflict(on: others[0], with: distinct[0])
        agrees = false
      }
    }
    return agrees
  }

  /// The item's own total must be what its parts add up to.
  private func check(_ total: MeasureRow, against sum: PartSum, _ findings: inout ItemFindings) {
    guard let counts = sum.counts, let numerator = total.numerator.number,
      let denominator = total.denominator.number,
      numerator != counts.numerator || denominator != counts.denominator
    else { return }
    findings.add(
      .sumMismatch, on: total,
      details: ["sum": "\(counts.numerator.plainText)/\(counts.denominator.plainText)"])
  }
}

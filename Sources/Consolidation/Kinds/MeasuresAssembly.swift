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
      guard let rows = byItem[id], case .bands(let bands)? = plan.node(id)?.rule else { continue }
      reports[id] = report(of: rows, bands, &findings)
    }
    return reports
  }

  private func report(
    of rows: [MeasureRow], _ bands: MeasureBands, _ findings: inout ItemFindings
  ) -> MeasureReport? {
    guard let distinct = distinctParts(rows, &findings) else { return nil }
    let total = distinct.first(where: \.isTotal)
    let parts = distinct.contains { !$0.isTotal } ? distinct.filter { !$0.isTotal } : distinct
    var readings: [PartReading] = []
    for row in parts {
      guard let reading = PartReading(row, isPart: parts.count > 1, bands, &findings) else { return nil }
      readings.append(reading)
    }
    let isNothing = readings.allSatisfy { if case .notApplicable = $0 { true } else { false } }
    if isNothing, parts.count > 1, bands.alwaysApplies, !parts.contains(where: \.isNotTaught) {
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
    reportUse(of: parts, readings, sum, bands.measure, &findings)
    if let total, parts.contains(where: { !$0.isTotal }) { check(total, against: sum, &findings) }
    let notes = rows.lazy.map(\.notes).first { $0 != .none } ?? .none
    let report = sum.report(notes: notes, provenance: parts[0].provenance)
    if let percentage = report?.percentage, bands.plausible?.contains(percentage) == false {
      findings.add(
        .implausibleValue, on: parts[0], value: Hundredths(rounding: percentage).description
      )
    }
    return report
  }

  /// Whether rows are parted by how pupils did, so that each has all the pupils for its whole.
  private func sharePupils(_ parts: [MeasureRow]) -> Bool {
    let byResult = parts.filter { row in row.part.contains { resultWords.contains(.word($0)) } }
    guard byResult.count > 1, let whole = byResult[0].denominator.number else { return false }
    return byResult.dropFirst().contains { $0.denominator.number == whole }
  }

  /// Says how the figures of the rows were used.
  private func reportUse(
    of parts: [MeasureRow], _ readings: [PartReading], _ sum: PartSum, _ measure: MeasureBands.Measure,
    _ findings: inout ItemFindings
  ) {
    if parts.count > 1, sum.counts != nil {
      let blank = readings.count(where: \.isUnreported)
      findings.add(
        blank == 0 ? .rowsSummed : .rowsSummedButBlank, on: parts[0],
        details: ["count": "\(parts.count)", "blank": "\(blank)"])
    }
    if measure == .ratio, sum.percentage != nil {
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

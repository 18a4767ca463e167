internal import Records
internal import Standards

/// Turns rows of the quantitative sheet into one percentage an item.
///
/// Rows that differ in item, grade or school are parts whose counts add up, numerators and denominators apart.
/// Source: intake.md, *Sheet kinds*.
struct MeasuresAssembly {
  let plan: RoundFramework

  func reports(_ rows: [MeasureRow], _ findings: inout ItemFindings) -> [String: MeasureReport] {
    let byItem = Dictionary(grouping: rows, by: \.nodeID)
    var reports: [String: MeasureReport] = [:]
    for id in byItem.keys.sorted() {
      guard let rows = byItem[id], case .bands(let bands)? = plan.node(id)?.rule else { continue }
      reports[id] = report(of: rows, bands.measure, &findings)
    }
    return reports
  }

  private func report(
    of rows: [MeasureRow], _ measure: MeasureBands.Measure, _ findings: inout ItemFindings
  ) -> MeasureReport? {
    guard let parts = distinctParts(rows, &findings) else { return nil }
    let totals = parts.filter(\.isTotal)
    let whole = parts.filter { !$0.isTotal }
    if whole.count > 1 {
      findings.add(.rowsSummed, on: whole[0], sheet: .measures, details: ["count": "\(whole.count)"])
    }
    var readings: [PartReading] = []
    for row in whole.isEmpty ? totals : whole {
      guard let reading = PartReading(row, measure, &findings) else { return nil }
      readings.append(reading)
    }
    let report = MeasureReport(summing: readings, of: whole.isEmpty ? totals : whole)
    if let report, let total = totals.first, !whole.isEmpty {
      check(total, against: report, measure, &findings)
    }
    return report
  }

  /// The rows without repetitions; nil when two rows of the same part say different things.
  private func distinctParts(_ rows: [MeasureRow], _ findings: inout ItemFindings) -> [MeasureRow]? {
    var distinct: [MeasureRow] = []
    var isConflicting = false
    for row in rows {
      guard let earlier = distinct.first(where: { $0.part == row.part }) else {
        distinct.append(row)
        continue
      }
      if earlier.said == row.said {
        findings.add(.duplicateRow, on: row, sheet: .measures, details: earlier.place)
      } else {
        findings.add(.conflictingRows, on: row, sheet: .measures, details: earlier.place)
        isConflicting = true
      }
    }
    return isConflicting ? nil : distinct
  }

  /// The item's own total must be what its parts add up to.
  private func check(
    _ total: MeasureRow, against report: MeasureReport, _ measure: MeasureBands.Measure,
    _ findings: inout ItemFindings
  ) {
    guard let counts = report.counts, let numerator = total.numerator.number,
      let denominator = total.denominator.number,
      numerator != counts.numerator || denominator != counts.denominator
    else { return }
    findings.add(
      .sumMismatch, on: total, sheet: .measures,
      details: ["sum": "\(counts.numerator.plainText)/\(counts.denominator.plainText)"])
  }
}

extension MeasureReport {
  /// One percentage over the parts of an item; nil when nothing is reported.
  fileprivate init?(summing readings: [PartReading], of rows: [MeasureRow]) {
    guard let provenance = rows.first?.provenance else { return nil }
    var sum = Counts(numerator: .zero, denominator: .zero)
    var percentages: [Ratio] = []
    var isNotApplicable = false
    for reading in readings {
      switch reading {
      case .unreported: continue
      case .notApplicable: isNotApplicable = true
      case .percentage(let value): percentages.append(value)
      case .counts(let counts):
        sum = Counts(
          numerator: sum.numerator + counts.numerator, denominator: sum.denominator + counts.denominator)
      }
    }
    if sum.denominator > .zero, percentages.isEmpty {
      self.init(percentage: Ratio(100) * sum.numerator / sum.denominator, counts: sum, provenance: provenance)
    } else if percentages.count == 1, sum.denominator == .zero {
      self.init(percentage: percentages[0], counts: nil, provenance: provenance)
    } else if isNotApplicable, percentages.isEmpty {
      self.init(percentage: nil, counts: nil, provenance: provenance)
    } else {
      return nil
    }
  }
}

extension FindingKind {
  static let rowsSummed = FindingKind(
    "rows-summed", .info,
    thai: "รายการ {item} แยกเป็น {count} แถว จึงรวมจำนวนที่ได้และจำนวนทั้งหมดของทุกแถวก่อนคิดร้อยละ",
    english: "Item {item} stands in {count} rows; their counts were added before the percentage was taken.")

  static let sumMismatch = FindingKind(
    "sum-mismatch", .warning,
    thai: "แถวรวมของรายการ {item} ไม่ตรงกับผลรวมของแถวย่อย ({sum}) จึงใช้ผลรวมของแถวย่อย โปรดตรวจสอบ",
    english: "The total row of item {item} is not the sum of its rows ({sum}); the sum is used. Please check."
  )
}

internal import Digest
internal import Discovery
package import Records
package import Standards

/// What items were in the last fiscal year, by office and item: the figures as they stood in its last month.
///
/// Of the kinds of sheet alone that rules look back to. Source: Scoring, *Last year's figures*.
package struct LastYearFigures: Sendable {
  /// The kinds of sheet that tell a figure of an item.
  package static let kinds: Set<SheetKind> = [.measures, .criteria]

  private var figures: [String: [String: LastYearFigure]] = [:]

  /// Of a period whose rules do not look back, or of whose last year nothing is known.
  package static let none = LastYearFigures()

  private init() {}

  /// - Parameters:
  ///   - months: those of the last fiscal year of which anything is known.
  ///   - offices: what the offices of the period were in the last of these months, by code.
  ///   - published: the run that published the last of these months.
  ///   - rows: what a slot's sheets in some files say; asked for of months that came without.
  package init<Failure: Error>(
    of plan: RoundFramework, months: [MonthReadings], valid: Set<String>, offices: [String: EarlierOffice],
    published: Int?, rows: (StateOfMonth.Slot, _ files: [SourcePath]) throws(Failure) -> [SheetReading]
  ) throws(Failure) {
    guard let last = months.map(\.period).max(),
      let context = months.first(where: { $0.period == last })?.context
    else { return }
    let state = PeriodState(of: last, months: months, offices: valid, published: published)
    let items = plan.nodes.filter(\.rule.looksBack)
    for (code, earlier) in offices {
      guard let former = earlier.formerCode(of: code) else { continue }
      var sheets: [SheetReading] = []
      for kind in Self.kinds.sorted() {
        sheets += try state.sheets(in: StateOfMonth.Slot(officeCode: former, kind: kind), rows: rows)
      }
      sheets.sort { $0.path < $1.path }
      if sheets.isEmpty { continue }
      let reports = Self.reports(of: sheets, former, context)
      for item in items {
        guard let older = plan.olderItem(of: item, in: context.plan),
          let stated = reports.statedFigure(of: older, sheets)
        else { continue }
        let kind = older.rule.reportedBy ?? .measures
        let slot = StateOfMonth.Slot(officeCode: former, kind: kind)
        figures[code, default: [:]][item.id] = LastYearFigure(
          stated, month: state.state.counted[slot]?.month ?? last)
      }
    }
  }

  package subscript(officeCode: String) -> [String: LastYearFigure] { figures[officeCode] ?? [:] }

  private static func reports(
    of sheets: [SheetReading], _ code: String, _ context: PeriodContext
  ) -> OfficeReports {
    var reports = OfficeReports()
    var unsaid = ItemFindings(officeCode: code)
    for row in SheetKind.itemRows where kinds.contains(row.kind) {
      row.assemble(of: sheets, context, into: &reports, &unsaid)
    }
    return reports
  }

  /// The figures as fields that change with any of them, sorted.
  var fields: [[UInt8]] {
    figures.sorted { $0.key < $1.key }.flatMap { code, items in
      items.sorted { $0.key < $1.key }.map { id, figure in
        let place = figure.stated.provenance
        return Array(
          "\(code) \(id) \(ExactDecimal.text(figure.figure)) \(figure.month?.description ?? "") \(place.row) "
            .utf8)
          + place.path.bytes
      }
    }
  }
}

extension RoundFramework {
  /// The item of the older round that asked for the same figure; nil where it had none.
  fileprivate func olderItem(of item: Node, in older: RoundFramework) -> Node? {
    if framework.id == older.framework.id { return older.node(item.id) }
    let reference = item.comparableWith.first { $0.frameworkID == older.framework.id }
    return reference.flatMap { older.node($0.nodeID) }
  }
}

extension OfficeReports {
  /// The figure that an item's own sheet gives of its fiscal year, with its cell.
  fileprivate func statedFigure(of item: Node, _ sheets: [SheetReading]) -> StatedFigure? {
    if let report = measures[item.id] {
      let isGiven = item.rule.measure?.figure == .percent || report.counts == nil
      return report.percentage.map {
        StatedFigure($0, sheets.cell(of: report.provenance, isGiven ? .percent : .numerator))
      }
    }
    guard let report = criteria[item.id]?.first(where: { $0.category == nil }),
      case .figure(let figure)? = report.result
    else { return nil }
    return StatedFigure(
      figure, sheets.cell(of: report.provenance, report.counts == nil ? .result : .numerator))
  }

  /// Enters what is known of the last fiscal year: what was reported then, else what this year's sheet says of it.
  ///
  /// A sheet that says otherwise than was reported is told.
  mutating func look(
    back known: [String: LastYearFigure], _ plan: RoundFramework, _ sheets: [SheetReading],
    _ findings: inout ItemFindings
  ) {
    for item in plan.nodes where item.rule.looksBack {
      let stated = statedPreviousYear(of: item).map { stated in
        StatedFigure(stated.figure, sheets.cell(of: stated.provenance, .previousYear))
      }
      lastYear[item.id] = known[item.id] ?? stated.map { LastYearFigure($0, month: nil) }
      tellImplausible(item, stated, &findings)
      guard let stated, let known = known[item.id], let month = known.month,
        (stated.figure - known.figure).magnitude > Self.tolerance, let kind = item.rule.reportedBy
      else { continue }
      findings.add(
        Finding(
          .previousYearDiffers, row: stated.provenance.row,
          value: Hundredths(rounding: stated.figure).description,
          details: [
            "item": item.id, "known": Hundredths(rounding: known.figure).description,
            "month": month.description,
          ]), kind: kind, path: stated.provenance.path)
    }
  }

  /// Tells that last year's figure is not to be believed of the item, where this year's row can be named.
  private func tellImplausible(
    _ item: Node, _ stated: StatedFigure?, _ findings: inout ItemFindings
  ) {
    guard let figure = lastYear[item.id]?.figure, item.rule.measure?.plausible?.contains(figure) == false,
      let row = stated?.provenance ?? measures[item.id]?.provenance, let kind = item.rule.reportedBy
    else { return }
    findings.add(
      Finding(
        .implausibleLastYear, row: row.row, value: Hundredths(rounding: figure).description,
        details: ["item": item.id]), kind: kind, path: row.path)
  }

  /// How far a stated percentage may be from what was reported: offices write two decimals.
  private static let tolerance = Ratio(1, over: 100)

  private func statedPreviousYear(of item: Node) -> StatedFigure? {
    if item.rule.measure != nil { return measures[item.id]?.previousYear }
    guard let report = criteria[item.id]?.first(where: { $0.category == nil }) else { return nil }
    return report.previousYear.map { StatedFigure($0, report.provenance) }
  }
}

extension [SheetReading] {
  /// A place in one of the sheets, in the column of a role.
  fileprivate func cell(of place: Provenance, _ role: ColumnRole) -> Provenance {
    let column = lazy.filter { $0.path == place.path }.compactMap { $0.columns[role] }.first
    return Provenance(path: place.path, row: place.row, column: column ?? place.column)
  }
}

internal import Assessment
internal import Records
internal import SQLiteStore
internal import Standards

extension Ledger {
  /// Keeps what the data tables show of a month beside its results, in the place of what was kept before.
  func keepDataTables(_ publication: PublicationRecord) throws {
    for table in DataTableSchema.tables { try clear(table.name, of: publication.period) }
    let rows = DataRows(publication)
    try insert(rows.offices, into: "period_offices", of: publication.period)
    try insert(rows.nodes, into: "period_nodes", of: publication.period)
    try insert(rows.labels, into: "period_labels", of: publication.period)
    try insert(rows.details, into: "period_result_details", of: publication.period)
    try insert(rows.measures, into: "period_measures", of: publication.period)
    try insert(rows.submissions, into: "period_submissions", of: publication.period)
    guard let survey = publication.assessment.plan.survey else { return }
    let figures = SurveyDataRows(survey)
    try insert(figures.groups, into: "period_survey_groups", of: publication.period)
    for scope in figures.scopes(of: publication.assessment) {
      try insert(scope, into: "period_survey_figures", of: publication.period)
    }
  }

  private func insert(_ rows: [[SQLValue]], into table: String, of period: Period) throws {
    guard let first = rows.first else { return }
    let places = Array(repeating: "?", count: first.count + 1).joined(separator: ", ")
    let statement = try connection.statement("INSERT INTO \(table) VALUES (\(places))")
    for row in rows { try statement.run([.text(period.description)] + row) }
  }
}

/// What the data tables show of a month, apart from its survey: values in the order of the tables' columns.
private struct DataRows {
  let publication: PublicationRecord

  init(_ publication: PublicationRecord) { self.publication = publication }

  private var assessment: PeriodAssessment { publication.assessment }
  private var plan: RoundFramework { assessment.plan }

  /// What stands between several entries of one cell.
  private static let separator = ";"

  var offices: [[SQLValue]] {
    zip(assessment.offices, assessment.reports).map { office, reports in
      let groupings = office.groupings.filter { !$0.group.isEmpty }.map { "\($0.column)=\($0.group)" }
      return [
        .text(office.code), .text(office.name), .text(office.shortName), .text(office.type),
        .text(office.region), .text(office.provinces.joined(separator: Self.separator)),
        .text(groupings.joined(separator: Self.separator)), SQLValue(!reports.isEmpty),
      ]
    }
  }

  var nodes: [[SQLValue]] {
    var rows: [[SQLValue]] = []
    func add(_ node: Node, standard: Node, parent: Node?) {
      let hasLevels =
        node.givesLevel || assessment.results.contains { $0[id: node.id]?.level != nil }
      rows.append([
        .text(node.id), .integer(rows.count + 1), .text(node.kind.rawValue), .text(standard.id),
        SQLValue(parent?.id), .text(node.title), .text(node.rule.name), SQLValue(hasLevels),
      ])
      for child in node.children { add(child, standard: standard, parent: node) }
    }
    for standard in plan.standards { add(standard, standard: standard, parent: nil) }
    let overall = plan.framework.overall
    rows.append([
      .text(OfficeResult.overallID), .integer(rows.count + 1), .text(OfficeResult.overallID), .null, .null,
      .text(overall.title), .text(overall.rule.name), 1,
    ])
    guard let survey = plan.survey else { return rows }
    for item in SurveyDataRows(survey).items {
      rows.append([
        .text(item.id), .integer(rows.count + 1), .text(item.kind), .null, SQLValue(item.parent),
        .text(item.title), .null, 1,
      ])
    }
    return rows
  }

  var labels: [[SQLValue]] {
    let scales =
      [(DataTableSchema.resultScale, plan.framework.scale)]
      + (plan.survey.map { [(DataTableSchema.surveyScale, $0.scale)] } ?? [])
    return scales.flatMap { name, scale in
      QualityLevel.allDescending.map {
        [.text(name), .integer($0.value), .text(scale.label(of: $0))]
      }
    }
  }

  /// Of the results that have anything to tell beside what is kept of every one.
  var details: [[SQLValue]] {
    assessment.results.flatMap { result in
      (result.nodes + [result.overall]).compactMap { node -> [SQLValue]? in
        let marks = node.marks
        let achievement = node.achievement.flatMap { $0.reported > 0 ? $0 : nil }
        let told = ["[r]", "[o]", "[d]"].map(marks.contains)
        guard told.contains(true) || achievement != nil else { return nil }
        return [.text(result.officeCode), .text(node.nodeID)] + told.map { SQLValue($0) }
          + [SQLValue(achievement?.achieved), SQLValue(achievement?.reported)]
      }
    }
  }

  var measures: [[SQLValue]] {
    let nodes = plan.nodes.filter { $0.rule.measure != nil }
    return zip(assessment.results, assessment.reports).flatMap { result, reports in
      nodes.flatMap { node -> [[SQLValue]] in
        guard let report = reports.measures[node.id], result[id: node.id]?.status != .notApplicable else {
          return []
        }
        let key: [SQLValue] = [.text(result.officeCode), .text(node.id)]
        let whole: [SQLValue] =
          [0, .null, .null, .null] + Self.counts(report.counts, report.percentage)
          + [.bytes(report.provenance.path.bytes), .integer(report.provenance.row)]
        let parts = report.parts.enumerated().map { index, part -> [SQLValue] in
          let words = (0..<3).map { $0 < part.words.count && !part.words[$0].isEmpty ? part.words[$0] : nil }
          return [.integer(index + 1)] + words.map { SQLValue($0) }
            + Self.counts(part.counts, part.counts.percentage) + [.null, .null]
        }
        return ([whole] + parts).map { key + $0 }
      }
    }
  }

  private static func counts(_ counts: MeasureReport.Counts?, _ percentage: Ratio?) -> [SQLValue] {
    [counts?.numerator, counts?.denominator, percentage].map { value in
      SQLValue(value.map { Hundredths(rounding: $0).count })
    }
  }

  var submissions: [[SQLValue]] {
    publication.submissions.map { submission in
      [
        .text(submission.officeCode), .text(submission.kind.rawValue), .text(submission.kind.thaiName),
        SQLValue(submission.owedBy), SQLValue(submission.due?.number),
        SQLValue(submission.state == .rejected ? nil : submission.arrival?.month.description),
        SQLValue(submission.received?.number), .text(submission.state.name), SQLValue(submission.daysLate),
      ]
    }
  }
}

extension Submission.State {
  /// The word of the data tables.
  fileprivate var name: String {
    switch self {
    case .received: "received"
    case .carried: "carried"
    case .held: "held"
    case .rejected: "rejected"
    case .notYetDue: "not-yet-due"
    case .missing: "missing"
    }
  }
}

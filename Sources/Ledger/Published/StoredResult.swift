package import Assessment
package import Records
internal import SQLiteStore
package import Standards

/// Which result of a period: an office's for a node, for the overall, or for a dimension of the survey.
package struct ResultKey: Hashable, Sendable {
  package let officeCode: String
  package let nodeID: String

  package init(officeCode: String, nodeID: String) {
    self.officeCode = officeCode
    self.nodeID = nodeID
  }

  /// The survey's mean over all questions; a dimension's id stands behind a full stop.
  package static let surveyID = "survey"
}

/// A result as it was published, apart from the type that scoring works with.
package struct StoredResult: Hashable, Sendable {
  /// The text of the `value` column of `results.csv`.
  package let value: String?
  package let selfLevel: QualityLevel?
  package let reviewLevel: QualityLevel?
  package let level: QualityLevel?
  package let score: Hundredths?
  package let status: ResultStatus
  package let missing: [String]
  package let restsOnAssumption: Bool
  package let restsOnCarried: Bool

  package init(_ result: NodeResult) {
    value = result.value?.description
    selfLevel = result.selfLevel
    reviewLevel = result.reviewLevel
    level = result.level
    score = result.publishedScore
    status = result.status
    missing = result.level == nil ? result.missing : []
    restsOnAssumption = result.restsOnAssumption
    restsOnCarried = result.restsOnCarried
  }

  init(_ figures: SurveyFigures, isCarried: Bool) {
    value = nil
    selfLevel = nil
    reviewLevel = nil
    level = figures.level
    score = figures.mean
    status = .provisional
    missing = []
    restsOnAssumption = false
    restsOnCarried = isCarried
  }

  /// Whether what readers see of the result is the same, whatever it rests on.
  package func hasSameFigures(as other: StoredResult) -> Bool {
    value == other.value && selfLevel == other.selfLevel && reviewLevel == other.reviewLevel
      && level == other.level && score == other.score && status == other.status
  }

  /// Whether anything was published but that it lacks.
  package var hasFigures: Bool { value != nil || level != nil || score != nil || selfLevel != nil }
}

extension StoredResult {
  static let columns = "value, self_level, review_level, level, score, status, missing, assumed, carried"

  var values: [SQLValue] {
    [
      SQLValue(value), SQLValue(selfLevel?.value), SQLValue(reviewLevel?.value), SQLValue(level?.value),
      SQLValue(score?.count), .text(status.rawValue), .text(missing.joined(separator: ";")),
      SQLValue(restsOnAssumption), SQLValue(restsOnCarried),
    ]
  }

  /// What stands for a result that a later run no longer publishes.
  static let withdrawn = "withdrawn"

  /// Reads the columns that begin at an index; nil for a result that was withdrawn.
  init?(_ row: borrowing Row, from first: Int) throws {
    let text = try row.text(first + 5)
    if text == Self.withdrawn { return nil }
    guard let status = ResultStatus(rawValue: text) else { throw UnknownValue(column: "status", value: text) }
    value = try row.optionalText(first)
    selfLevel = try ObservationTable.level(try row.optionalInt(first + 1))
    reviewLevel = try ObservationTable.level(try row.optionalInt(first + 2))
    level = try ObservationTable.level(try row.optionalInt(first + 3))
    score = try row.optionalInt(first + 4).map { Hundredths(count: $0) }
    self.status = status
    missing = try row.text(first + 6).split(separator: ";").map(String.init)
    restsOnAssumption = try row.bool(first + 7)
    restsOnCarried = try row.bool(first + 8)
  }
}

extension PeriodAssessment {
  /// Every result of the period as it is published, the survey's means included.
  package var storedResults: [ResultKey: StoredResult] {
    var stored: [ResultKey: StoredResult] = [:]
    for (result, reports) in zip(results, reports) {
      for node in result.nodes + [result.overall] {
        stored[ResultKey(officeCode: result.officeCode, nodeID: node.nodeID)] = StoredResult(node)
      }
      guard let survey = plan.survey, let tally = reports.survey else { continue }
      let isCarried = reports.carried[.survey] != nil
      func keep(_ id: String, dimension: Int?) {
        let figures = SurveyFigures(tally, scale: survey.scale, dimension: dimension)
        stored[ResultKey(officeCode: result.officeCode, nodeID: id)] = StoredResult(
          figures, isCarried: isCarried)
      }
      keep(ResultKey.surveyID, dimension: nil)
      for (index, dimension) in survey.dimensions.enumerated() {
        keep("\(ResultKey.surveyID).\(dimension.id)", dimension: index)
      }
    }
    return stored
  }
}

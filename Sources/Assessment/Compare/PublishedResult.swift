package import Records
package import Standards

/// A result as it was published, apart from the type that scoring works with.
package struct PublishedResult: Hashable, Sendable {
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
  /// What a rule that looks back compared with, and whether the change is the one that it asks for.
  package let lastYear: Hundredths?
  package let isTrendAchieved: Bool?

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
    lastYear = result.lastYear.map { Hundredths(rounding: $0) }
    isTrendAchieved = result.isTrendAchieved
  }

  package init(
    value: String?, selfLevel: QualityLevel?, reviewLevel: QualityLevel?, level: QualityLevel?,
    score: Hundredths?, status: ResultStatus, missing: [String], restsOnAssumption: Bool,
    restsOnCarried: Bool,
    lastYear: Hundredths? = nil, isTrendAchieved: Bool? = nil
  ) {
    self.value = value
    self.selfLevel = selfLevel
    self.reviewLevel = reviewLevel
    self.level = level
    self.score = score
    self.status = status
    self.missing = missing
    self.restsOnAssumption = restsOnAssumption
    self.restsOnCarried = restsOnCarried
    self.lastYear = lastYear
    self.isTrendAchieved = isTrendAchieved
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
    lastYear = nil
    isTrendAchieved = nil
  }

  /// Whether what readers see of the result is the same, whatever it rests on.
  package func hasSameFigures(as other: PublishedResult) -> Bool {
    value == other.value && selfLevel == other.selfLevel && reviewLevel == other.reviewLevel
      && level == other.level && score == other.score && status == other.status
      && lastYear == other.lastYear && isTrendAchieved == other.isTrendAchieved
  }

  /// The value with what it was compared with, as lists of changes show it.
  package var comparedValue: String? {
    guard let value, let lastYear else { return value }
    let verdict = isTrendAchieved.map { $0 ? " บรรลุ" : " ไม่บรรลุ" } ?? ""
    return "\(value) (ปีก่อน \(lastYear)\(verdict))"
  }

  /// Whether anything was published beyond the fact that it is missing.
  package var hasFigures: Bool { value != nil || level != nil || score != nil || selfLevel != nil }
}

extension PeriodAssessment {
  /// Every result of the period as it is published, the survey's means included.
  package var publishedResults: [ResultKey: PublishedResult] {
    var stored: [ResultKey: PublishedResult] = [:]
    for (result, reports) in zip(results, reports) {
      for node in result.nodes + [result.overall] {
        stored[ResultKey(officeCode: result.officeCode, nodeID: node.nodeID)] = PublishedResult(node)
      }
      guard let survey = plan.survey, let tally = reports.survey else { continue }
      let isCarried = reports.carried[.survey] != nil
      func keep(_ id: String, dimension: Int?) {
        let figures = SurveyFigures(tally, scale: survey.scale, dimension: dimension)
        stored[ResultKey(officeCode: result.officeCode, nodeID: id)] = PublishedResult(
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

/// A published result that a run changed; nil where there was or is none.
package struct ResultChange: Hashable, Sendable {
  package let key: ResultKey
  package let before: PublishedResult?
  package let after: PublishedResult?

  /// What differs for readers between two publications of a period, by office and node.
  package static func between(
    _ old: [ResultKey: PublishedResult], _ new: [ResultKey: PublishedResult]
  ) -> [ResultChange] {
    let keys = Set(old.keys).union(new.keys).sorted {
      ($0.officeCode, $0.nodeID) < ($1.officeCode, $1.nodeID)
    }
    return keys.compactMap { key in
      let (before, after) = (old[key], new[key])
      if let before, let after, before.hasSameFigures(as: after) { return nil }
      guard before?.hasFigures == true || after?.hasFigures == true || before?.status != after?.status else {
        return nil
      }
      return ResultChange(key: key, before: before, after: after)
    }
  }

  /// Whether a figure that readers had seen is another now; a first figure is no correction.
  package var isCorrection: Bool { before?.hasFigures == true }
}

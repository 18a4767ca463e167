package import Records
package import Standards

/// A figure that readers had seen and that a run changed.
///
/// Source: Workbooks, *national.xlsx*.
package struct Correction: Hashable, Sendable {
  /// What readers saw.
  package struct Figures: Hashable, Sendable {
    package let value: String?
    package let level: QualityLevel?
    package let score: Hundredths?
    package let status: String

    package init(value: String?, level: QualityLevel?, score: Hundredths?, status: String) {
      self.value = value
      self.level = level
      self.score = score
      self.status = status
    }

    /// What readers saw of a result; nil stands for one that is no longer published, or was not yet.
    package init(_ result: PublishedResult?) {
      self.init(
        value: result?.comparedValue, level: result?.level, score: result?.score,
        status: result?.status.rawValue ?? Figures.withdrawn)
    }

    /// The status that stands for a result that is not published.
    package static let withdrawn = "withdrawn"
  }

  /// The run that changed it, and the moment that it stood for in seconds since 1970, UTC.
  package let run: Int
  package let at: Int
  package let officeCode: String
  package let nodeID: String
  /// The file that the node's own values are from; nil for what is computed from others.
  package let path: SourcePath?
  package let before: Figures
  package let after: Figures
  package let reason: String?

  package init(
    run: Int, at: Int, officeCode: String, nodeID: String, path: SourcePath?, before: Figures, after: Figures,
    reason: String?
  ) {
    self.run = run
    self.at = at
    self.officeCode = officeCode
    self.nodeID = nodeID
    self.path = path
    self.before = before
    self.after = after
    self.reason = reason
  }
}

extension PeriodAssessment {
  /// The corrections that a run makes with this assessment.
  ///
  /// - Parameters:
  ///   - changes: what differs from the results as they were published last.
  ///   - isClosed: then a first figure is a correction too.
  package func corrections(
    among changes: [ResultChange], isClosed: Bool, run: Int, at: Int, reason: String?
  ) -> [Correction] {
    let reports = Dictionary(uniqueKeysWithValues: zip(offices.map(\.code), reports))
    return changes.filter { isClosed || $0.isCorrection }.map { change in
      Correction(
        run: run, at: at, officeCode: change.key.officeCode, nodeID: change.key.nodeID,
        path: reports[change.key.officeCode]?.path(ofNode: change.key.nodeID),
        before: Correction.Figures(change.before), after: Correction.Figures(change.after), reason: reason)
    }
  }
}

extension OfficeReports {
  /// The first place below a node that holds a judgement of the committee.
  private func judgedBelow(_ id: String) -> Provenance? {
    reviews.filter { $0.value.judgement != nil && $0.key.hasPrefix(id + ".") }
      .min { $0.key < $1.key }?.value.provenance
  }

  /// The file that a node's own values were read from.
  fileprivate func path(ofNode id: String) -> SourcePath? {
    // A consideration's value is the office's own, and the committee's level may follow from what it says of the parts.
    (considerations[id]?.provenance ?? reviews[id]?.provenance ?? measures[id]?.provenance
      ?? externals[id]?.provenance ?? judgedBelow(id))?.path
  }
}

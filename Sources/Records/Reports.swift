package import Standards

/// Where an observed value stands: the file and the cell, or the row where a whole row speaks.
package struct Provenance: Hashable, Sendable {
  package let path: SourcePath
  package let row: Int
  package let column: Int?

  package init(path: SourcePath, row: Int, column: Int? = nil) {
    self.path = path
    self.row = row
    self.column = column
  }
}

/// An office's self-assessment of one consideration: both judgements, kept apart.
package struct ConsiderationReport: Hashable, Sendable {
  package let isImplemented: Bool
  package let isClear: Bool
  package let evidence: String?
  package let notes: ItemNotes
  package let provenance: Provenance

  package init(
    isImplemented: Bool, isClear: Bool, evidence: String?, notes: ItemNotes = .none, provenance: Provenance
  ) {
    self.isImplemented = isImplemented
    self.isClear = isClear
    self.evidence = evidence
    self.notes = notes
    self.provenance = provenance
  }
}

/// What an office measured for one item: a percentage with the counts behind it, or that it does not apply.
package struct MeasureReport: Hashable, Sendable {
  /// Summed counts over the item's rows.
  package struct Counts: Hashable, Sendable {
    package let numerator: Ratio
    package let denominator: Ratio

    package init(numerator: Ratio, denominator: Ratio) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The exact percentage that they make; nil where the denominator is 0.
    package var percentage: Ratio? {
      denominator == .zero ? nil : Ratio(100) * numerator / denominator
    }
  }

  /// The percentage that the rule judges, exact; nil where the item does not apply to the office.
  package let percentage: Ratio?
  package let counts: Counts?
  /// Those of the first row that has any.
  package let notes: ItemNotes
  /// The first row that the item was read from.
  package let provenance: Provenance

  package init(
    percentage: Ratio?, counts: Counts?, notes: ItemNotes = .none, provenance: Provenance
  ) {
    self.percentage = percentage
    self.counts = counts
    self.notes = notes
    self.provenance = provenance
  }

  package var isNotApplicable: Bool { percentage == nil }
}

/// The committee's level and recommendation for a node; either may be blank, not both.
package struct ReviewReport: Hashable, Sendable {
  package let level: QualityLevel?
  package let recommendation: String?
  package let provenance: Provenance

  package init(level: QualityLevel?, recommendation: String?, provenance: Provenance) {
    self.level = level
    self.recommendation = recommendation
    self.provenance = provenance
  }
}

/// The result of another assessment for a standard: points, a level, or both.
package struct ExternalReport: Hashable, Sendable {
  package let points: Ratio?
  package let level: QualityLevel?
  package let provenance: Provenance

  package init(points: Ratio?, level: QualityLevel?, provenance: Provenance) {
    self.points = points
    self.level = level
    self.provenance = provenance
  }
}

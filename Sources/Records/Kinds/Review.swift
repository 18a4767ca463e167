package import Standards

/// A row of the committee's result.
///
/// Source: SheetKinds, *review*.
package struct ReviewRow: SingleRow {
  package let place: RowPlace
  package let level: QualityLevel?
  package let recommendation: String?

  package init(_ place: RowPlace, level: QualityLevel?, recommendation: String?) {
    self.place = place
    self.level = level
    self.recommendation = recommendation
  }

  package static let kind = SheetKind.review

  package static let columns = SheetColumns(
    required: [[.standard, .indicator, .level]],
    optional: [.officeCode, .office, .consideration, .recommendation])

  package var values: [RowValue] {
    [
      RowValue(.level, level.map { .level($0) }, .level),
      RowValue(.recommendation, recommendation.map { .text($0) }, .recommendation),
    ]
  }

  package static func counted(_ rows: [ReviewRow], in reports: OfficeReports) -> [Bool] {
    rows.map { reports.reviews[$0.nodeID]?.provenance == $0.provenance }
  }

  package static func lost(_ place: RowPlace) -> ReviewRow {
    ReviewRow(place, level: nil, recommendation: nil)
  }

  package static func sheet(_ rows: [ReviewRow]) -> SheetRows { .review(rows) }

  package static func rows(of sheet: SheetRows) -> [ReviewRow] {
    if case .review(let rows) = sheet { rows } else { [] }
  }

  package static func enter(_ rows: [ReviewRow], into reports: inout OfficeReports) {
    for row in rows {
      reports.reviews[row.nodeID] = ReviewReport(
        level: row.level, recommendation: row.recommendation, provenance: row.provenance)
    }
  }
}

extension ReviewRow {
  package static let fieldNames = ["level", "recommendation"]

  package var fields: RowFields {
    RowFields(["level": .level(level), "recommendation": .text(recommendation)])
  }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    self.init(place, level: try fields.level("level"), recommendation: fields.text("recommendation"))
  }
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

package import Standards

/// A row of another assessment's result.
///
/// Source: SheetKinds, *external*.
package struct ExternalRow: SingleRow {
  package let place: RowPlace
  package let points: Ratio?
  package let level: QualityLevel?

  package init(_ place: RowPlace, points: Ratio?, level: QualityLevel?) {
    self.place = place
    self.points = points
    self.level = level
  }

  package static let kind = SheetKind.external

  package static let columns = SheetColumns(
    required: [[.office, .standard, .score], [.officeCode, .standard, .score]],
    optional: [.officeCode, .office, .level, .remark])

  package var values: [RowValue] {
    [
      RowValue(.points, points.map { .number($0) }, .score),
      RowValue(.level, level.map { .level($0) }, .level),
    ]
  }

  package static func counted(_ rows: [ExternalRow], in reports: OfficeReports) -> [Bool] {
    rows.map { reports.externals[$0.nodeID]?.provenance == $0.provenance }
  }

  package static func lost(_ place: RowPlace) -> ExternalRow {
    ExternalRow(place, points: nil, level: nil)
  }

  package static func sheet(_ rows: [ExternalRow]) -> SheetRows { .external(rows) }

  package static func rows(of sheet: SheetRows) -> [ExternalRow] {
    if case .external(let rows) = sheet { rows } else { [] }
  }

  package static func enter(_ rows: [ExternalRow], into reports: inout OfficeReports) {
    for row in rows {
      reports.externals[row.nodeID] = ExternalReport(
        points: row.points, level: row.level, provenance: row.provenance)
    }
  }
}

extension ExternalRow {
  package static let fieldNames = ["level", "points"]

  package var fields: RowFields { RowFields(["level": .level(level), "points": .number(points)]) }

  package init(_ place: RowPlace, _ fields: RowFields) throws(UnreadableField) {
    self.init(place, points: try fields.number("points"), level: try fields.level("level"))
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

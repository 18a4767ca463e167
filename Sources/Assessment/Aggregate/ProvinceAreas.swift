internal import Basics
package import Records
package import Standards

/// A part of the country that is shown as one: a province with the offices that are of it alone, or an office of several.
///
/// An office of several provinces counts in none of them: its result cannot be split. Source: Scoring, *Aggregates*.
package struct ProvinceArea: Hashable, Sendable {
  package let provinces: [String]
  /// Indices into the assessment's offices.
  package let members: [Int]

  package var isJoint: Bool { provinces.count > 1 }
}

/// The mean of an area's published figures and how much of the area stands behind it.
package struct AreaFigure: Hashable, Sendable {
  /// Nil where no office has a result.
  package let mean: Hundredths?
  /// Offices with a result.
  package let count: Int
  /// Offices that should have one.
  package let expected: Int

  package init(_ results: [NodeResult]) {
    let applicable = results.filter { $0.status != .notApplicable }
    let summary = FigureSummary(applicable.compactMap(\.benchmark))
    mean = summary?.mean
    count = summary?.count ?? 0
    expected = applicable.count
  }

  /// Whether the mean rests on fewer than half of the offices.
  package var isUnderHalf: Bool { 2 * count < expected }
}

extension PeriodAssessment {
  /// Provinces by their offices' codes, then the offices of several provinces, each an area of its own.
  package var provinceAreas: [ProvinceArea] {
    var members: [String: [Int]] = [:]
    var order: [String] = []
    var joint: [ProvinceArea] = []
    for (index, office) in offices.enumerated() {
      for province in office.provinces where members[province] == nil {
        members[province] = []
        order.append(province)
      }
      if office.provinces.count == 1 {
        members[office.provinces[0]]?.append(index)
      } else {
        joint.append(ProvinceArea(provinces: office.provinces, members: [index]))
      }
    }
    return order.map { ProvinceArea(provinces: [$0], members: members[$0] ?? []) } + joint
  }

  package func figure(of nodeID: String, in members: [Int]) -> AreaFigure {
    areaFigures.value(of: ScopedNode(id: nodeID, members: members)) { _ in
      AreaFigure(results(of: nodeID, of: members))
    }
  }

  /// The figures by which a scope's offices are compared; nil where none has one.
  package func comparedFigures(of nodeID: String, in scope: Scope) -> FigureSummary? {
    FigureSummary(results(of: nodeID, in: scope).compactMap(\.benchmark))
  }
}

import Assessment
import Records
import Standards
import Testing

@Suite("Figures of provinces")
struct ProvinceAreaTests {
  private static let codes = ["1101", "1102", "1171", "7671", "9271"]

  /// Standards 1 to 3 of some offices; nil sends nothing.
  private func assessment(_ levels: [Int?]) throws -> PeriodAssessment {
    var nation = try Nation("2565-03", offices: Self.codes)
    for (code, level) in zip(Self.codes, levels) {
      if let level { nation.review(code, ["1": level, "2": level, "3": level]) }
    }
    return nation.assessment
  }

  @Test("An office of several provinces is an area of its own and counts in none of them")
  func joint() throws {
    let assessment = try assessment([4, 4, 4, 4, 5])
    let joint = assessment.provinceAreas.filter(\.isJoint)
    let offices = joint.map { area in area.members.map { assessment.offices[$0].code } }
    #expect(offices == assessment.offices.filter { $0.provinces.count > 1 }.map { [$0.code] })
    for area in assessment.provinceAreas where !area.isJoint {
      #expect(area.members.allSatisfy { assessment.offices[$0].provinces == area.provinces })
    }
    let counted = assessment.provinceAreas.flatMap(\.members).sorted()
    #expect(counted == Array(assessment.offices.indices))
  }

  @Test("A mean is of published figures, half up, and says how much stands behind it")
  func mean() throws {
    let assessment = try assessment([5, nil, 4, nil, nil])
    let area = try #require(assessment.provinceAreas.first { $0.provinces == ["สมุทรปราการ"] })
    let figure = assessment.figure(of: OfficeResult.overallID, in: area.members)
    #expect(figure.mean?.count == 450 && figure.count == 2 && figure.expected == 3 && !figure.isUnderHalf)
    let lesser = assessment.figure(of: OfficeResult.overallID, in: Array(assessment.offices.indices))
    #expect(lesser.count == 2 && lesser.expected == 5 && lesser.isUnderHalf)
    #expect(assessment.figure(of: "3.1", in: area.members).mean == nil)
  }
}

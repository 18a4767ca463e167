import Assessment
import Records
import Reference
import Standards
import Testing

@Suite("Scores that are far off")
struct OutlierTests {
  private func score(_ hundredths: Int) -> Hundredths { Hundredths(count: hundredths) }

  private func spread(_ hundredths: [Int]) throws -> RobustSpread {
    try #require(RobustSpread(hundredths.map(score)))
  }

  /// Nine scores of which eight have the median 4.00 and a MAD of 0.10 or 0.20; a difference of 0.60 or 1.20 is far.
  private static let narrow = [380, 390, 390, 400, 400, 410, 410, 420]

  @Test(
    "Among offices: far by the threshold and by a difference that matters",
    arguments: [
      // MAD 0.10: 0.51 / 0.14826 = 3.44, 0.52 / 0.14826 = 3.51
      (narrow, 451, false), (narrow, 452, true), (narrow, 349, false), (narrow, 348, true),
      // MAD 0.02: 0.49 is seventeen deviations off and yet no difference that matters.
      ([396, 398, 398, 400, 400, 402, 402, 404], 449, false),
      ([396, 398, 398, 400, 400, 402, 402, 404], 450, true),
      // MAD 0.50: two levels are within three deviations.
      ([300, 350, 350, 400, 400, 450, 450, 500], 200, false),
    ])
  func offices(others: [Int], score hundredths: Int, isOutlier: Bool) throws {
    let found = try #require(OutlierRule.amongOffices(score(hundredths), spread(others)))
    #expect(found.isOutlier == isOutlier, "\(found)")
    #expect(found.median == score(400))
    #expect(found.difference == score(hundredths - 400))
    #expect(found.isAbove == (hundredths > 400))
  }

  @Test("Where most offices are equal, only more than one level off is far")
  func equalOffices() throws {
    let levels = try spread(Array(repeating: 400, count: 18) + [500, 300, 200])
    #expect(OutlierRule.amongOffices(score(500), levels)?.isOutlier == false)
    #expect(OutlierRule.amongOffices(score(300), levels)?.isOutlier == false)
    #expect(OutlierRule.amongOffices(score(299), levels)?.isOutlier == true)
    let alike = try spread(Array(repeating: 417, count: 12))
    let found = try #require(OutlierRule.amongOffices(score(417), alike))
    #expect((found.distance, found.isOutlier) == (nil, false))
  }

  @Test("Seven offices say nothing of a type, three months nothing of a history")
  func few() throws {
    #expect(OutlierRule.amongOffices(score(100), try spread(Array(Self.narrow.dropLast()))) == nil)
    #expect(OutlierRule.amongMonths(score(100), try spread([400, 400, 400])) == nil)
    #expect(OutlierRule.amongMonths(score(100), try spread([400, 400, 400, 400])) != nil)
  }

  @Test(
    "Against a history: a steady one by one level, a varying one as among offices",
    arguments: [
      ([400, 400, 400, 400], 301, false), ([400, 400, 400, 400], 300, true),
      ([400, 400, 400, 400, 417], 499, false), ([400, 400, 400, 400, 417], 500, true),
      // Median 4.00, MAD 0.10, as above.
      ([390, 390, 410, 410], 451, false), ([390, 390, 410, 410], 452, true),
      ([398, 398, 402, 402], 451, true), ([398, 398, 402, 402], 449, false),
    ])
  func history(months: [Int], score hundredths: Int, isOutlier: Bool) throws {
    let found = try #require(OutlierRule.amongMonths(score(hundredths), spread(months)))
    #expect(found.isOutlier == isOutlier, "\(found)")
    #expect((found.distance == nil) == (Set(months.dropLast()).count == 1))
  }

  private static let codes = ["1001", "1101", "1102", "1201", "1202", "1301", "1302", "1401", "1402", "4571"]

  private static let indicators =
    (1...3).map { "1.\($0)" } + (1...5).map { "2.\($0)" } + (1...6).map { "3.\($0)" }

  private func nation(_ period: String, _ levels: [String: Int], only standard: String = "") throws
    -> PeriodAssessment
  {
    var nation = try Nation(period, offices: Self.codes)
    for (code, level) in levels {
      nation.review(
        code,
        Dictionary(
          uniqueKeysWithValues: Self.indicators.filter { $0.hasPrefix(standard) }.map { ($0, level) }))
    }
    return nation.assessment
  }

  private func earlier(_ text: String, _ levels: [String: Int]) throws -> EarlierPeriod {
    let then = try nation(text, levels)
    return EarlierPeriod(period: then.period, plan: then.plan, results: then.publishedResults)
  }

  private func levels(_ level: Int, except: [String: Int] = [:]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Self.codes.map { ($0, except[$0] ?? level) })
  }

  @Test("An office is measured against its own type, and by what compares")
  func type() throws {
    let now = try nation("2565-03", levels(4, except: ["1001": 1, "1101": 3, "4571": 1]))
    let found = now.outlyingOffices(ScoreDistances(now, PeriodHistory()))
    #expect(found.map(\.office.code) == ["1001"], "one level is near, and one สพม. is no group")
    #expect(found.first?.nodeCount == 4)
    #expect(found.first?.largest.nodeID == "overall")
    #expect(found.first?.largest.basis == .type)
    #expect(found.first?.largest.distance.median == score(400))
    #expect(found.first?.largest.distance.difference == score(-300))
  }

  @Test("Seven offices with a score make no group, whatever one of them has")
  func smallGroup() throws {
    let some = levels(4, except: ["1001": 1]).filter { !["1301", "1302"].contains($0.key) }
    let now = try nation("2565-03", some)
    #expect(now.outlyingOffices(ScoreDistances(now, PeriodHistory())).isEmpty)
  }

  @Test("A history is of the office's own months that compare, four of them at least")
  func ownHistory() throws {
    let now = try nation("2565-06", levels(4, except: ["4571": 5]))
    let months = try (2...5).map { try earlier("2565-0\($0)", levels(4, except: ["4571": 2])) }
    let found = now.outlyingOffices(ScoreDistances(now, PeriodHistory(months: months)))
    #expect(found.map(\.office.code) == ["4571"])
    #expect(found.first?.largest.basis == .history)
    #expect(found.first?.largest.distance.difference == score(300))
    let fewer = ScoreDistances(now, PeriodHistory(months: Array(months.dropFirst())))
    #expect(now.outlyingOffices(fewer).isEmpty)
    // Of the year before, whose standards 1 and 2 came from elsewhere, only standard 3 compares.
    let other = try (2...5).map { try earlier("2564-0\($0)", levels(4, except: ["4571": 2])) }
    let mixed = now.outlyingOffices(ScoreDistances(now, PeriodHistory(months: other)))
    #expect(mixed.map(\.largest.nodeID) == ["3"])
    #expect(mixed.first?.nodeCount == 1)
  }

  @Test("The largest difference comes first, whichever kind it is, and equals by code")
  func order() throws {
    let now = try nation("2565-06", levels(4, except: ["1001": 2, "1402": 2, "4571": 1]))
    let months = try (2...5).map { try earlier("2565-0\($0)", levels(4)) }
    let found = now.outlyingOffices(ScoreDistances(now, PeriodHistory(months: months)))
    #expect(found.map(\.office.code) == ["4571", "1001", "1402"])
    #expect(found.map(\.largest.basis) == [.history, .type, .type])
  }

  @Test("What has no score has no distance, though its history has")
  func silent() throws {
    let now = try nation("2565-06", levels(4).filter { $0.key != "4571" })
    let months = try (2...5).map { try earlier("2565-0\($0)", levels(4)) }
    let distances = ScoreDistances(now, PeriodHistory(months: months))
    let index = try #require(now.offices.firstIndex { $0.code == "4571" })
    let found = distances.of(now.results[index].overall, office: now.offices[index])
    #expect(found == distances.of(NodeResult(nodeID: "1"), office: now.offices[0]))
    #expect((found.fromType, found.fromHistory) == (nil, nil))
  }
}

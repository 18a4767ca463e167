import Assessment
import Records
import TestSupport
import Testing

@testable import Standards

@Suite("What would raise a level")
struct RaiseTests {
  private static let place = Provenance(path: SourcePath("2565-03/x.csv"), row: 2)

  private func level(_ value: Int) throws -> QualityLevel { try #require(QualityLevel(value)) }

  /// Edges that leave out some levels, as a framework may.
  private func thresholds(
    _ edges: [(Int, String)], _ direction: Thresholds.Direction
  ) throws -> Thresholds {
    Thresholds(
      steps: try edges.map {
        Thresholds.Step(level: try level($0.0), at: try #require(Ratio(decimal: $0.1)), atText: $0.1)
      }, direction: direction)
  }

  @Test(
    "A percentage: so many more reach the next edge, one less does not, and nor does less than the distance",
    arguments: [
      ([(5, "90"), (4, "80"), (3, "70"), (2, "60")], Thresholds.Direction.higher),
      ([(5, "0.25"), (4, "0.50"), (3, "1.00"), (2, "2.00")], .lower),
      ([(5, "97.5"), (2, "33.33")], .higher),
    ])
  func edges(steps: [(Int, String)], direction: Thresholds.Direction) throws {
    let thresholds = try thresholds(steps, direction)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let all = Int.random(in: 1...5000, using: &random)
      let most = direction == .higher ? all : max(1, all / 25)
      let part = Int.random(in: 0...most, using: &random)
      let counts = MeasureReport.Counts(numerator: Ratio(part), denominator: Ratio(all))
      func level(_ part: Int) -> QualityLevel {
        thresholds.level(of: Ratio(Int128(100 * part), over: Int128(all)))
      }
      let value = Ratio(Int128(100 * part), over: Int128(all))
      guard let raise = EdgeRaise(thresholds, value: value, counts: counts) else {
        #expect(level(part) == .highest)
        continue
      }
      let count = try #require(raise.count)
      let sign = direction == .higher ? 1 : -1
      #expect(count > 0)
      #expect(level(part + sign * count) >= raise.target)
      #expect(level(part + sign * (count - 1)) == level(part))
      let moved = value + Ratio(sign) * raise.distance
      #expect(thresholds.level(of: moved) == raise.target)
      #expect(thresholds.level(of: moved - Ratio(Int128(sign), over: 1_000_000)) == level(part))
    }
  }

  @Test("A rubric: the step's considerations reach the next level, one less of them does not")
  func rubric() throws {
    let step = { (level: Int, implemented: Int, clear: Int) in
      Rubric.Step(level: try self.level(level), implemented: implemented, clear: clear)
    }
    let rubrics = [
      Rubric(
        steps: [try step(5, 6, 6), try step(4, 6, 5), try step(3, 6, 4), try step(2, 6, 3)],
        otherwise: .lowest),
      Rubric(steps: [try step(5, 6, 5), try step(3, 4, 2), try step(2, 2, 0)], otherwise: .lowest),
    ]
    let ids = (1...6).map { "1.1.\($0)" }
    for rubric in rubrics {
      for implemented in 0...6 {
        for clear in 0...implemented {
          let reports = Dictionary(
            uniqueKeysWithValues: ids.enumerated().map { index, id in
              (
                id,
                ConsiderationReport(
                  isImplemented: index < implemented, isClear: index < clear, evidence: nil,
                  provenance: Self.place)
              )
            })
          let now = rubric.level(implemented: implemented, clear: clear)
          guard let raise = RubricRaise(rubric, of: ids, reports) else {
            #expect(now == .highest)
            continue
          }
          #expect(raise.unimplemented == Array(ids[implemented...]) && raise.unclear == Array(ids[clear...]))
          let (more, clearer) = (implemented + raise.implement, clear + raise.clarify)
          #expect(rubric.level(implemented: more, clear: clearer) == raise.target)
          #expect(raise.target > now && more <= 6 && clearer <= 6)
          if raise.implement > 0 {
            #expect(rubric.level(implemented: more - 1, clear: clearer) < raise.target)
          }
          if raise.clarify > 0 { #expect(rubric.level(implemented: more, clear: clearer - 1) < raise.target) }
        }
      }
    }
    #expect(RubricRaise(rubrics[0], of: ids, [:]) == nil)
  }

  private func scale(_ rounding: LevelScale.Rounding, _ froms: [String]) throws -> LevelScale {
    LevelScale(
      bands: try froms.enumerated().map { index, from in
        LevelScale.Band(
          level: try level(5 - index), label: "", from: try #require(Ratio(decimal: from)), fromText: from)
      }, rounding: rounding, assumed: nil)
  }

  @Test(
    "A survey: the sum's increase reaches the next band, one less does not",
    arguments: [LevelScale.Rounding.exact, .twoDecimalsHalfUp])
  func answers(rounding: LevelScale.Rounding) throws {
    let scale = try scale(rounding, ["4.51", "3.51", "2.51", "1.51", "1.00"])
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var moments = Moments()
      for answer in 1...5 { moments.add(answer, times: Int.random(in: 0...300, using: &random)) }
      guard let mean = moments.mean else { continue }
      let count = Int128(moments.count)
      func level(_ increase: Int) -> QualityLevel {
        scale.level(ofMean: Ratio(moments.sum + Int128(increase), over: count))
      }
      guard let raise = AnswerRaise(moments, scale: scale) else {
        #expect(scale.level(ofMean: mean) == .highest)
        continue
      }
      #expect(raise.increase > 0 && level(raise.increase) == raise.target)
      #expect(level(raise.increase - 1) == level(0))
    }
    #expect(AnswerRaise(Moments(), scale: scale) == nil)
  }

  @Test(
    "A mean: the sum's increase reaches the next band, and nothing less does",
    arguments: [
      (Rule.mean(weights: [:]), LevelScale.Rounding.exact),
      (.mean(weights: [:]), .twoDecimalsHalfUp),
      (.mean(weights: ["a": Ratio(2), "b": Ratio(1, over: 2)]), .exact),
      (.meanTruncated(weights: [:]), .exact),
    ])
  func sums(rule: Rule, rounding: LevelScale.Rounding) throws {
    let scale = try scale(rounding, ["4.50", "3.50", "2.50", "1.50", "1.00"])
    var random = SeededGenerator(seed: 13)
    for _ in 0..<2000 {
      let ids = Array(["a", "b", "c", "d", "e", "f", "g"].prefix(Int.random(in: 1...7, using: &random)))
      let terms = ids.map { id in
        MeanTerm(
          id: id, value: Ratio(Int.random(in: 1...5, using: &random)),
          weight: rule.weights?[id] ?? Ratio(1))
      }
      let weights = terms.reduce(Ratio.zero) { $0 + $1.weight }
      let sum = terms.reduce(Ratio.zero) { $0 + ($1.value ?? .zero) * $1.weight }
      func level(_ increase: Ratio) -> QualityLevel {
        let mean = (sum + increase) / weights
        if case .meanTruncated = rule { return QualityLevel(truncating: mean) }
        return scale.level(ofMean: mean)
      }
      guard let raise = SumRaise(rule, scale: scale, terms, areLevels: true) else {
        #expect(level(.zero) == .highest)
        continue
      }
      let isWhole = rule.weights?.isEmpty == true
      let step = isWhole ? Ratio(1) : Ratio(1, over: 1_000_000)
      #expect(raise.increase > .zero && level(raise.increase) == raise.target)
      #expect(level(raise.increase - step) == level(.zero))
      #expect(raise.below == terms.filter { $0.value != Ratio(5) }.map(\.id))
      #expect(!isWhole || raise.increase.denominator == 1)
    }
    let lacking = [MeanTerm(id: "a", value: nil, weight: Ratio(1))]
    #expect(SumRaise(rule, scale: scale, lacking, areLevels: true) == nil)
  }
}

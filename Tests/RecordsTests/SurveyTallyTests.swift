import Records
import Standards
import TestSupport
import Testing

/// Seeded answers, tallied as they stream and computed again from the rows.
@Suite("Survey tallies")
struct SurveyTallyTests {
  private struct Row {
    let group: Int
    let answers: [UInt8]
  }

  /// Five questions in dimensions of two and three, two known groups.
  private static let shape: SurveyShape? = {
    let text = """
      {"schema": 1, "id": "t", "edition": "t", "scale": {"rounding": "exact", "levels": \(bands)},
       "overall": {"title": "o", "rule": {"type": "mean"}}, "standards": [],
       "surveys": [{"id": "s", "title": "s", "rounding": "exact", "bands": \(bands), "dimensions": [
         {"id": "1", "title": "d", "questions": [{"id": "1.1", "title": "q"}, {"id": "1.2", "title": "q"}]},
         {"id": "2", "title": "e", "questions": [{"id": "2.1", "title": "q"}, {"id": "2.2", "title": "q"},
           {"id": "2.3", "title": "q"}]}],
         "respondentGroups": [{"id": "a", "title": "a"}, {"id": "b", "title": "b"}]}]}
      """
    return (try? Framework.read(Array(text.utf8), file: "t"))?.survey("s").map { SurveyShape($0) }
  }()

  private static let bands =
    "["
    + [("5", "4.5"), ("4", "3.5"), ("3", "2.5"), ("2", "1.5"), ("1", "1")].map {
      #"{"level": \#($0.0), "label": "l\#($0.0)", "from": "\#($0.1)"}"#
    }.joined(separator: ", ") + "]"

  private func rows(seed: Int) -> [Row] {
    var random = SeededGenerator(seed: UInt64(seed))
    let choices: [UInt8] = [1, 2, 3, 4, 5, 5, 4, 4, SurveyTally.Answer.none, SurveyTally.Answer.blank]
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Row(
        group: Int.random(in: 0...2, using: &random),
        answers: (0..<5).map { _ in choices.randomElement(using: &random) ?? 3 })
    }
  }

  private func tally(_ rows: [Row]) throws -> SurveyTally {
    var tally = SurveyTally(shape: try #require(Self.shape))
    for row in rows { tally.add(group: row.group, answers: row.answers) }
    return tally
  }

  /// Cronbach's alpha by its definition: k/(k−1) · (1 − Σ variances of questions / variance of totals).
  private func alpha(_ rows: [Row], _ questions: Range<Int>) -> Ratio? {
    let cases = rows.map { $0.answers[questions].map { Int($0) } }.filter {
      $0.allSatisfy { (1...5).contains($0) }
    }
    guard cases.count > 1, questions.count > 1 else { return nil }
    func variance(_ values: [Int]) -> Ratio {
      let mean = Ratio(Int128(values.reduce(0, +)), over: Int128(values.count))
      return values.reduce(Ratio.zero) { $0 + (Ratio($1) - mean) * (Ratio($1) - mean) }
        / Ratio(values.count - 1)
    }
    let total = variance(cases.map { $0.reduce(0, +) })
    guard total != .zero else { return nil }
    let parts = (0..<questions.count).reduce(Ratio.zero) { sum, index in
      sum + variance(cases.map { $0[index] })
    }
    return Ratio(Int128(questions.count), over: Int128(questions.count - 1)) * (Ratio(1) - parts / total)
  }

  @Test("Counts, respondents and moments are those of the rows", arguments: 0..<40)
  func counts(seed: Int) throws {
    let rows = rows(seed: seed)
    let tally = try tally(rows)
    for group in [nil, 0, 1, 2] as [Int?] {
      let chosen = rows.filter { group == nil || $0.group == group }
      for question in 0..<5 {
        for answer in 0...5 {
          #expect(
            tally.count(of: answer, question: question, group: group)
              == chosen.count { $0.answers[question] == UInt8(answer) })
        }
      }
      let isAnswer: (UInt8) -> Bool = { (1...5).contains($0) }
      for (dimension, range) in [(0, 0..<2), (1, 2..<5), (nil, 0..<5)] as [(Int?, Range<Int>)] {
        #expect(
          tally.respondents(dimension: dimension, group: group)
            == chosen.count { $0.answers[range].contains(where: isAnswer) })
        var moments = Moments()
        for answer in chosen.flatMap({ $0.answers[range] }).filter(isAnswer) { moments.add(Int(answer)) }
        #expect(tally.moments(questions: tally.questions(of: dimension), group: group) == moments)
      }
    }
    #expect(tally.respondents == (0...2).map { group in rows.count { $0.group == group } })
  }

  @Test("Cronbach's alpha streamed from sums is that of the complete cases", arguments: 0..<60)
  func cronbach(seed: Int) throws {
    let rows = rows(seed: seed)
    let tally = try tally(rows)
    #expect(tally.complete[0].alpha == alpha(rows, 0..<2))
    #expect(tally.complete[1].alpha == alpha(rows, 2..<5))
    #expect(tally.complete[2].alpha == alpha(rows, 0..<5))
  }

  @Test("Two tallies add up to the tally of both", arguments: 0..<20)
  func adds(seed: Int) throws {
    let rows = rows(seed: seed)
    let middle = rows.count / 3
    var sum = try tally(Array(rows[..<middle]))
    sum.add(try tally(Array(rows[middle...])))
    #expect(sum == (try tally(rows)))
  }

  @Test("More respondents than one byte counts are tallied like few", arguments: [254, 255, 256, 300])
  func manyRespondents(count: Int) throws {
    let rows = (0..<count).map { Row(group: 0, answers: [5, 4, $0 % 2 == 0 ? 5 : 3, 2, 1]) }
    let tally = try tally(rows)
    #expect(tally.respondents == [count, 0, 0])
    #expect(tally.count(of: 5, question: 0) == count)
    #expect(tally.count(of: 3, question: 2) == count / 2)
    #expect(tally.respondents(dimension: nil) == count)
    #expect(tally.complete.map(\.count) == [count, count, count])
    #expect(tally.complete[0].questionSums == [5 * count, 4 * count])
    #expect(tally.complete[2].totalSum == 12 * count + 5 * (count - count / 2) + 3 * (count / 2))
    var sum = try self.tally(Array(rows[..<200]))
    sum.add(try self.tally(Array(rows[200...])))
    #expect(sum == tally)
    let kept = SurveyTally(
      shape: tally.shape, respondents: tally.respondents,
      counts: { tally.count(of: $2, question: $1, group: $0) },
      answered: { tally.respondents(dimension: $1 < 2 ? $1 : nil, group: $0) }, complete: tally.complete)
    #expect(kept == tally)
  }

  @Test("Answers that all agree have no alpha, nor has a single respondent")
  func noAlpha() throws {
    let same = Row(group: 0, answers: [4, 4, 4, 4, 4])
    #expect(try tally([same]).complete[2].alpha == nil)
    #expect(try tally([same, same, same]).complete[2].alpha == nil)
  }

  @Test("Groups put together add up to what they were, and none of them tells anything", arguments: 0..<20)
  func pooled(seed: Int) throws {
    var rows = rows(seed: seed)
    // More than the narrow figures hold.
    if seed % 2 == 1 { rows = Array(repeating: rows, count: 12).flatMap { $0 } }
    let tally = try tally(rows)
    let pooled = tally.pooled(as: 2)
    #expect(pooled == (try self.tally(rows.map { Row(group: 2, answers: $0.answers) })))
    #expect(pooled.complete == tally.complete && pooled.figures.count == tally.figures.count)
    #expect(pooled.respondents == [0, 0, rows.count])
  }
}

import Basics
import Standards
import Testing

@testable import Demonstration

@Suite("The demonstration's sheets")
struct DemoSheetTests {
  @Test("A survey has a row for each respondent, in chunks of bounded size", arguments: [1, 40, 3_000])
  func surveyRows(respondents: Int) throws {
    let month = try Fixture.inbox(respondents: respondents).months[1]
    for index in [0, 1, 2, 9] {
      let survey = try #require(month.sheets(ofOfficeAt: index).first { $0.kind == .survey })
      let rows = survey.text.split(whereSeparator: \.isNewline)
      #expect(rows.count == respondents + 1)
      #expect(survey.chunks.allSatisfy { $0.count < 80 * 1024 })
      #expect(survey.allBytes == survey.allBytes)
    }
  }

  @Test("No respondents means no survey")
  func noSurvey() throws {
    let sheets = try Fixture.inbox(respondents: 0).months[1].sheets(ofOfficeAt: 0)
    #expect(!sheets.contains { $0.kind == .survey })
  }

  @Test("Nothing is called clear that is not implemented")
  func considerationsAreSound() throws {
    let inbox = try Fixture.inbox(offices: 245, respondents: 0)
    let sheets = inbox.sheets.filter { $0.kind == .considerations }
    #expect(sheets.contains { $0.text.contains(",ไม่มี,ไม่ชัดเจน,") })
    #expect(!sheets.contains { $0.text.contains(",ไม่มี,ชัดเจน,") || $0.text.contains("✗,✓") })
  }

  @Test("A measured value earns the level that it was made for", arguments: 1...5)
  func valuesEarnTheirLevel(wanted: Int) throws {
    let level = try #require(QualityLevel(wanted))
    var random = SplitMix64(seed: 1, "values")
    for node in try Fixture.inbox().months[1].framework.nodes {
      guard case .bands(let bands) = node.rule else { continue }
      for _ in 0..<200 {
        let value = bands.thresholds.value(earning: level, limit: 10_000, &random)
        #expect((0...10_000).contains(value))
        #expect(bands.thresholds.level(of: Hundredths(count: value).ratio) == level, "\(node.id): \(value)")
      }
    }
  }

  @Test("The better an office, the better its levels")
  func levelsFollowQuality() throws {
    let month = try Fixture.inbox(offices: 245).months[0]
    let means = month.offices.map { office in
      let character = OfficeCharacter(office: office, period: month.period, seed: 1)
      var random = SplitMix64(seed: 1, office.code)
      let levels = (0..<200).map { _ in character.level(&random).value }
      return (quality: character.quality, sum: levels.reduce(0, +))
    }
    let ranked = means.sorted { $0.quality < $1.quality }.map(\.sum)
    let (worst, best) = (ranked.prefix(60).reduce(0, +), ranked.suffix(60).reduce(0, +))
    #expect(worst < best)
  }

  @Test(
    "Cells are quoted only where they must be",
    arguments: [
      ("ดีมาก", "ดีมาก"), ("a,b", "\"a,b\""), ("ว่า \"ดี\"", "\"ว่า \"\"ดี\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    ])
  func quoting(cell: String, encoded: String) {
    #expect(String(decoding: CSVText.encoded(cell), as: UTF8.self) == encoded)
  }

  @Test("The generator gives the published sequence of SplitMix64")
  func publishedSequence() {
    var random = SplitMix64(state: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()]
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}

import Records
import Standards
import TestSupport
import Testing

@testable import Assessment

@Suite("Respondent groups of few people")
struct SmallGroupsTests {
  @Test(
    "are hidden below the threshold, with the smallest of the others until what a total leaves is neither one nor few",
    arguments: [
      ([5, 9, 20], []), ([4, 9, 20], [0, 1]), ([0, 5, 20], []), ([0, 4, 20], [1, 2]), ([20, 9, 4], [1, 2]),
      ([2, 2, 9, 20], [0, 1, 2]), ([2, 3, 9, 20], [0, 1]), ([1, 7, 7, 7], [0, 1]), ([4], [0]),
      ([1, 1], [0, 1]),
      ([], []), ([0, 0], []),
    ])
  func local(respondents: [Int], hidden: [Int]) {
    #expect(SmallGroups.hidden(respondents, below: 5) == Set(hidden))
  }

  @Test("are those that the round says: 1 hides none")
  func threshold() {
    #expect(SmallGroups.hidden([1, 9, 20], below: 1) == [])
    #expect(SmallGroups.hidden([9, 15, 20], below: 10) == [0, 1])
    #expect(SmallGroups.isSmall(4, below: 5) && !SmallGroups.isSmall(5, below: 5))
    #expect(!SmallGroups.isSmall(0, below: 5))
  }

  private static func regions(_ members: [[Int]]) -> [Scope] {
    members.enumerated().map { Scope(kind: .region, title: "ภาค \($0)", members: $1) }
  }

  private static let nation = Scope(kind: .nation, title: Scope.nationTitle, members: [])

  @Test("of an only office are hidden in its region and the nation too, which say the same")
  func onlyOffice() {
    let groups = SmallGroups(offices: [[3, 9, 20], nil], regions: Self.regions([[0], [1]]), smallCell: 5)
    for scope in Self.regions([[0]]) + [Self.nation] { #expect(groups.hidden(in: scope) == [0, 1]) }
    #expect(groups.hidden(ofOffice: 0) == [0, 1] && groups.hidden(ofOffice: 1) == [])
    #expect(groups.isAnyHidden && !groups.isSmall(office: 0))
  }

  @Test("that many offices have leave the nation's figures alone")
  func manyOffices() {
    let regions = Self.regions([[0, 1], [2, 3]])
    let groups = SmallGroups(
      offices: Array(repeating: [3, 9, 20], count: 4), regions: regions, smallCell: 5)
    for scope in regions + [Self.nation] { #expect(groups.hidden(in: scope) == []) }
    #expect(groups.hidden(ofOffice: 3) == [0, 1])
  }

  @Test("An office of few respondents altogether is one itself")
  func smallOffice() {
    let groups = SmallGroups(offices: [[4, 0], [5, 0], nil], regions: [], smallCell: 5)
    #expect((0..<3).map { groups.isSmall(office: $0) } == [true, false, false])
    #expect(groups.isAnyHidden)
  }

  @Test("are counted by those who answered anything; who only has no opinion counts, who is silent does not")
  func counted() throws {
    let survey = try #require(try Nation("2565-03", offices: []).plan.survey)
    var tally = SurveyTally(shape: SurveyShape(survey))
    func add(_ group: Int, _ answer: UInt8, then rest: UInt8) {
      tally.add(group: group, answers: survey.questions.indices.map { $0 == 0 ? answer : rest })
    }
    for _ in 0..<3 { add(0, 5, then: SurveyTally.Answer.blank) }
    for _ in 0..<2 { add(0, SurveyTally.Answer.none, then: SurveyTally.Answer.none) }
    for _ in 0..<4 { add(1, SurveyTally.Answer.none, then: SurveyTally.Answer.blank) }
    add(2, SurveyTally.Answer.blank, then: SurveyTally.Answer.blank)
    #expect(tally.groupRespondents.prefix(4) == [3, 4, 0, 0])
  }

  /// Everything that adds up: what stands in each sum, by figure.
  ///
  /// Offices over groups, regions over groups, the nation over groups, groups over offices, groups over regions.
  private struct Sums {
    var figures: [(respondents: Int, isHidden: Bool)] = []
    var sums: [[Int: Int]] = []

    init(_ offices: [[Int]], _ regions: [Scope], _ groups: SmallGroups) {
      let count = offices.first?.count ?? 0
      func add(_ respondents: [Int], _ hidden: Set<Int>) -> [Int] {
        let first = figures.count
        figures += respondents.enumerated().map { ($1, hidden.contains($0)) }
        let places = Array(first..<figures.count)
        sums.append(Dictionary(uniqueKeysWithValues: places.map { ($0, 1) }))
        return places
      }
      func pooled(_ members: [Int]) -> [Int] {
        (0..<count).map { group in members.reduce(0) { $0 + offices[$1][group] } }
      }
      let ofOffices = offices.indices.map { add(offices[$0], groups.hidden(ofOffice: $0)) }
      let ofRegions = regions.map { add(pooled($0.members), groups.hidden(in: $0)) }
      let ofNation = add(pooled(Array(offices.indices)), groups.hidden(in: SmallGroupsTests.nation))
      for group in 0..<count {
        for (region, scope) in regions.enumerated() {
          var sum = [ofRegions[region][group]: -1]
          for member in scope.members { sum[ofOffices[member][group]] = 1 }
          sums.append(sum)
        }
        var sum = [ofNation[group]: -1]
        for region in ofRegions { sum[region[group]] = 1 }
        sums.append(sum)
      }
    }

    /// The hidden figures that follow from the shown ones: elimination over a prime field.
    var determined: Set<Int> {
      let prime = 1_000_003
      let unknown = figures.indices.filter { figures[$0].isHidden && figures[$0].respondents > 0 }
      var rows = sums.map { sum in unknown.map { ((sum[$0] ?? 0) + prime) % prime } }
      var rank = 0
      for column in unknown.indices {
        guard let pivot = rows[rank...].firstIndex(where: { $0[column] != 0 }) else { continue }
        rows.swapAt(rank, pivot)
        let inverse = Self.power(rows[rank][column], prime - 2, prime)
        rows[rank] = rows[rank].map { $0 * inverse % prime }
        for other in rows.indices where other != rank && rows[other][column] != 0 {
          let factor = rows[other][column]
          for index in unknown.indices {
            rows[other][index] = (rows[other][index] + (prime - factor) * rows[rank][index]) % prime
          }
        }
        rank += 1
        if rank == rows.count { break }
      }
      let single = rows.filter { $0.count { $0 != 0 } == 1 }
      return Set(single.compactMap { row in row.firstIndex { $0 != 0 }.map { unknown[$0] } })
    }

    private static func power(_ base: Int, _ exponent: Int, _ prime: Int) -> Int {
      var (result, base, exponent) = (1, base, exponent)
      while exponent > 0 {
        if exponent % 2 == 1 { result = result * base % prime }
        base = base * base % prime
        exponent /= 2
      }
      return result
    }
  }

  @Test("stay unknown whatever is added to or taken from what is printed", arguments: 0..<150)
  func property(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let groupCount = Int.random(in: 2...5, using: &random)
    let most = [6, 12, 40].randomElement(using: &random) ?? 6
    let offices = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<groupCount).map { _ in Int.random(in: 0...most, using: &random) }
    }
    let regionCount = Int.random(in: 1...4, using: &random)
    let homes = offices.indices.map { _ in Int.random(in: 0..<regionCount, using: &random) }
    let regions = Self.regions(
      (0..<regionCount).map { region in homes.indices.filter { homes[$0] == region } })
    let groups = SmallGroups(offices: offices, regions: regions, smallCell: 5)
    let sums = Sums(offices, regions, groups)
    // The only group of an office is what its total says, and its total is what its level rests on.
    func isAlone(_ office: Int) -> Bool { offices[office].count { $0 > 0 } == 1 }
    let scopes = offices.indices.map { [$0] } + regions.map(\.members) + [Array(offices.indices)]
    let known = sums.determined
    for (index, figure) in sums.figures.enumerated() where SmallGroups.isSmall(figure.respondents, below: 5) {
      #expect(figure.isHidden)
      let behind = scopes[index / groupCount].filter { offices[$0][index % groupCount] > 0 }
      #expect(behind.allSatisfy(isAlone) || !known.contains(index), "\(offices) \(homes)")
    }
  }
}

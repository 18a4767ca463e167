import Reference
import Standards
import Testing

@Suite("What an office was in an earlier month")
struct LineageTests {
  private static let now = "2565-03"

  private func office(
    _ code: String, from: String = "2553-08", to: String? = nil, _ successors: [String] = []
  ) throws -> Office {
    Office(
      code: code, type: "สพม.", name: code, shortName: code, abbreviation: code, provinces: [], region: "",
      validFrom: try #require(Period(from)), validTo: try to.map { try #require(Period($0)) },
      successors: successors, aliases: [], groupings: [])
  }

  private func lineage(_ offices: [Office], back: String = "2564-01") throws -> [String: EarlierOffice] {
    let registry = try OfficeRegistry(offices: offices, file: "few.csv")
    let (now, back) = (try #require(Period(Self.now)), try #require(Period(back)))
    return registry.lineage(of: registry.valid(in: now), in: now, back: back)
  }

  @Test("Unchanged, renamed, merged, split and new offices are told apart")
  func kinds() throws {
    let found = try lineage([
      office("same"), office("old", to: "2564-01", ["new"]), office("new", from: "2564-02"),
      office("a", to: "2564-01", ["ab"]), office("b", to: "2564-01", ["ab"]), office("ab", from: "2564-02"),
      office("c", to: "2564-01", ["c1", "c2"]), office("c1", from: "2564-02"), office("c2", from: "2564-02"),
      office("founded", from: "2564-02"),
    ])
    #expect(
      found == [
        "same": .same, "new": .renamed(code: "old"), "ab": .redrawn(codes: ["a", "b"]),
        "c1": .redrawn(codes: ["c"]), "c2": .redrawn(codes: ["c"]), "founded": .none,
      ])
  }

  @Test("An office that took another in, or gave a part away, is not the same")
  func survivors() throws {
    let found = try lineage([
      office("big"), office("small", to: "2564-01", ["big"]), office("giver", ["part"]),
      office("part", from: "2564-02"),
    ])
    #expect(
      found == [
        "big": .redrawn(codes: ["big", "small"]), "giver": .redrawn(codes: ["giver"]),
        "part": .redrawn(codes: ["giver"]),
      ])
  }

  @Test("Two renamings in a row are followed; what ended before the month is not asked")
  func chains() throws {
    let offices = [
      try office("one", to: "2563-01", ["two"]), try office("two", from: "2563-02", to: "2564-01", ["three"]),
      try office("three", from: "2564-02"),
    ]
    #expect(try lineage(offices, back: "2562-12") == ["three": .renamed(code: "one")])
    #expect(try lineage(offices, back: "2563-06") == ["three": .renamed(code: "two")])
    #expect(try lineage(offices, back: "2564-06") == ["three": .same])
  }

  @Test(
    "The 62 สพม. of 2564-02 against the 42 before",
    arguments: [
      ("4571", EarlierOffice.renamed(code: "101727")), ("1271", .redrawn(codes: ["101703"])),
      ("8471", .renamed(code: "101711")), ("2402", .same),
    ])
  func reform(code: String, was: EarlierOffice) throws {
    let registry = try OfficeRegistry.readEmbedded()
    let (now, back) = (try #require(Period("2564-02")), try #require(Period("2564-01")))
    let found = registry.lineage(of: registry.valid(in: now), in: now, back: back)
    #expect(found[code] == was)
    #expect(found.values.contains(.none) == false)
  }
}

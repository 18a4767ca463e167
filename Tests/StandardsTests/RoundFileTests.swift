import Standards
import Testing

@Suite("Round files and the library")
struct RoundFileTests {
  static let faults: [FrameworkFileTests.Fault] = [
    .init(#"{"schema": 1"#, #"{"schema": 3"#, at: "$.schema", "schema 1"),
    .init(#""framework": "t", "#, "", at: "$", "lacks \"framework\""),
    .init(#""to": 2571"#, #""to": 2569"#, at: "$.fiscalYears", "ends before it begins"),
    .init(#""from": 2570"#, #""from": 2027"#, at: "$.fiscalYears.from", "within 2400–2999"),
    .init(#""scale": 500"#, #""scale": 0"#, at: "$.externalStandards[0].scale", "at least 1"),
    .init(
      #""considerations": 17"#, #""considerations": -17"#, at: "$.statedCounts.considerations", "at least 0"),
    .init(
      #""requiredDocuments": ["#, #""requiredDocuments": [{"indicator": "1.1", "documents": []}, "#,
      at: "$.requiredDocuments[1]", "\"1.1\" is repeated"),
    .init(#""to": 2571"#, #""until": 2571"#, at: "$.fiscalYears", "unknown key \"until\""),
    .init(
      #"{"level": 4, "at": "400"}"#, #"{"level": 4, "at": "480"}"#, at: "$.externalStandards[0].thresholds",
      "overlap"),
    .init(
      #"{"level": 5, "at": "470"}"#, #"{"level": 5, "at": "501"}"#, at: "$.externalStandards[0].thresholds",
      "above the scale of 500"),
    .init(
      #"{"level": 4, "at": "400"}"#, #"{"level": 2, "at": "400"}"#, at: "$.externalStandards[0].thresholds",
      "hole"),
    .init(#""sourceNote": "จากที่อื่น", "#, "", at: "$.externalStandards[0]", "lacks \"sourceNote\""),
    .init(
      #"{"level": 5, "names""#, #"{"level": 9, "names""#, at: "$.externalStandards[0].levelNames[0].level",
      "no level"),
    .init(#""kind": "measures""#, #""kind": "poems""#, at: "$.owes[0].kind", "unknown \"poems\""),
    .init(#""months": [9]"#, #""months": [9, 13]"#, at: "$.owes[0].months[1]", "no month"),
    .init(#""dueDay": 30"#, #""dueDay": 32"#, at: "$.owes[0].dueDay", "day of the month"),
    .init(
      #""required": true"#, #""required": "yes""#, at: "$.requiredDocuments[0].documents[0].required",
      "true or false"),
    .init(
      #""considerations": 17"#, #""considerations": "17""#, at: "$.statedCounts.considerations",
      "whole number"),
    .init(#""owes""#, #""colour": 1, "owes""#, at: "$", "unknown key \"colour\""),
  ]

  @Test("A faulty file is refused with the place and the reason", arguments: faults)
  func refuses(fault: FrameworkFileTests.Fault) throws {
    let bytes = TinyFiles.text(TinyFiles.round, fault.part, fault.replacement)
    try #require(!bytes.isEmpty, "the part to break is not in the file")
    let error = #expect(throws: DataFileError.self) { try Round.read(bytes, file: "r.json") }
    #expect(error?.path == fault.path)
    #expect(error?.reason.contains(fault.reason) == true, "\(error?.reason ?? "")")
  }

  @Test("Groups are small below five where a round says nothing else; one is the least")
  func smallCell() throws {
    #expect(try Round.read(Array(TinyFiles.round.utf8), file: "r.json").smallCell == 5)
    for (text, value) in [("1", 1), ("10", 10)] {
      let bytes = TinyFiles.text(TinyFiles.round, #""schema": 1"#, #""schema": 1, "smallCell": \#(text)"#)
      #expect(try Round.read(bytes, file: "r.json").smallCell == value)
    }
    let none = TinyFiles.text(TinyFiles.round, #""schema": 1"#, #""schema": 1, "smallCell": 0"#)
    let error = #expect(throws: DataFileError.self) { try Round.read(none, file: "r.json") }
    #expect(error?.path == "$.smallCell")
  }

  @Test("A standard cannot have two external results")
  func repeatedExternal() throws {
    let text = #"{"standard": "1", "sourceNote": "ก", "scale": 5, "thresholds": [{"level": 5, "at": "4"}]}, "#
    let bytes = TinyFiles.text(TinyFiles.round, #"{"standard": "1""#, text + #"{"standard": "1""#)
    let error = #expect(throws: DataFileError.self) { try Round.read(bytes, file: "r.json") }
    #expect(error?.path == "$.externalStandards[1]")
  }

  private func library(_ rounds: [[UInt8]]) throws -> FrameworkLibrary {
    try FrameworkLibrary(
      frameworks: [Framework.read(Array(TinyFiles.framework.utf8), file: "t")],
      rounds: rounds.enumerated().map { try Round.read($1, file: "r\($0)") })
  }

  private func round(_ id: String, _ years: String) -> [UInt8] {
    Array(#"{"schema": 1, "id": "\#(id)", "framework": "t", "fiscalYears": {\#(years)}}"#.utf8)
  }

  @Test(
    "Rounds that share a fiscal year are refused",
    arguments: [
      (#""from": 2570, "to": 2572"#, #""from": 2572"#), (#""from": 2570"#, #""from": 2570"#),
      (#""from": 2571, "to": 2571"#, #""from": 2569, "to": 2575"#),
    ])
  func overlap(first: String, second: String) {
    let error = #expect(throws: DataFileError.self) { try library([round("a", first), round("b", second)]) }
    #expect(error?.path == "$.fiscalYears")
    #expect(error?.reason.contains("overlaps round") == true)
  }

  @Test("A round of an unknown framework, or of a node that it lacks, is refused")
  func unknownNames() {
    let stray = TinyFiles.text(TinyFiles.round, #""framework": "t""#, #""framework": "u""#)
    #expect(throws: DataFileError.self) { try library([stray]) }
    let node = TinyFiles.text(TinyFiles.round, #""standard": "1""#, #""standard": "4""#)
    #expect(throws: DataFileError.self) { try library([node]) }
    let indicator = TinyFiles.text(TinyFiles.round, #""standard": "1""#, #""standard": "1.2""#)
    #expect(throws: DataFileError.self) { try library([indicator]) }
  }

  @Test("Repeated ids of rounds or frameworks are refused")
  func repeatedIDs() throws {
    #expect(throws: DataFileError.self) {
      try library([round("a", #""from": 2570, "to": 2570"#), round("a", #""from": 2572"#)])
    }
    let framework = try Framework.read(Array(TinyFiles.framework.utf8), file: "t")
    #expect(throws: DataFileError.self) {
      try FrameworkLibrary(frameworks: [framework, framework], rounds: [])
    }
  }

  @Test("A round without an end holds until the next begins, and leaves holes alone")
  func fiscalYears() throws {
    let library = try library([round("b", #""from": 2575"#), round("a", #""from": 2570, "to": 2572"#)])
    let chosen = [2569, 2570, 2572, 2573, 2574, 2575, 2600].map {
      library.roundFramework(fiscalYear: $0)?.round.id
    }
    #expect(chosen == [nil, "a", "a", nil, nil, "b", "b"])
  }

  @Test("An external standard loses its indicators, which are then known but unused")
  func externalStandard() throws {
    let plan = try #require(try library([Array(TinyFiles.round.utf8)]).roundFramework(fiscalYear: 2571))
    #expect(plan.nodes.map(\.id) == ["1"])
    #expect(plan.isUnused("1.2"))
    #expect(!plan.isUnused("1.9"))
    #expect(plan.survey == nil)
    #expect(plan.round.requiredDocuments["1.1"]?.first?.title(fiscalYear: 2571) == "แผน 2571")
  }
}

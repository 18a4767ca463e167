import Records
import Standards
import Testing

@Suite("Results")
struct ResultTests {
  @Test("A measured value prints as results.csv has it")
  func values() {
    #expect(MeasuredValue.figure(Ratio(500, over: 7)).description == "71.43")
    #expect(MeasuredValue.count(Ratio(11)).description == "11")
    #expect(MeasuredValue.count(Ratio(5, over: 2)).description == "2.50")
    #expect(MeasuredValue.answer(false).description == "no")
    #expect(MeasuredValue.counts(implemented: 6, clear: 5).description == "6/5")
    #expect(MeasuredValue.judgement(isImplemented: true, isClear: false).description == "yes/no")
  }

  @Test("Marks are due only where there is a level")
  func marks() {
    var result = NodeResult(nodeID: "3.4.2")
    result.restsOnAssumption = true
    result.status = .provisional
    #expect(result.marks.isEmpty)
    result.level = .highest
    #expect(result.marks == ["[p]", "[a]"])
    result.status = .final
    #expect(result.marks == ["[a]"])
    result.restsOnCarried = true
    result.isRevised = true
    #expect(result.marks == ["[r]", "[a]", "[c]"])
    result.level = nil
    #expect(result.marks == ["[r]"], "also a level that went away after closing was revised")
  }

  @Test("A node of an office is found by its id")
  func lookup() {
    let nodes = ["1", "1.1"].map { NodeResult(nodeID: $0) }
    let result = OfficeResult(officeCode: "2402", nodes: nodes, overall: NodeResult(nodeID: "overall"))
    #expect(result[id: "1.1"]?.nodeID == "1.1")
    #expect(result[id: "1.2"] == nil)
  }
}

import Reference
import Standards
import Testing

@Suite("The steps of the self-assessment report")
struct WorkProcessDataTests {
  private func process(_ year: Int) throws -> WorkProcess? {
    try #require(FrameworkLibrary.read().roundFramework(fiscalYear: year)).round.process
  }

  @Test("Fiscal years 2554–2556 know nine steps, of which two are open-ended and the second is the approval")
  func steps() throws {
    let process = try #require(try process(2556))
    #expect(process.steps.count == 9)
    #expect(process.steps.filter { $0.duration == nil }.map(\.number) == [6, 9])
    #expect(process.steps.filter(\.isApproval).map(\.number) == [2])
    #expect(process.steps.filter { $0.symbol == .startOrEnd }.map(\.number) == [1, 9])
    #expect(process.assumed != nil)
  }

  @Test("One group leads; a secondary office has no private-school group beside it")
  func owners() throws {
    let process = try #require(try process(2554))
    for (type, count) in [("สพป.", 7), ("สพม.", 6)] {
      #expect(process.owners(.main, officeType: type).map(\.title) == ["กลุ่มอำนวยการ"])
      #expect(process.owners(.support, officeType: type).count == count)
    }
  }

  @Test("Later rounds know no steps, for no source of theirs names any", arguments: [2560, 2564, 2565])
  func later(year: Int) throws {
    #expect(try process(year) == nil)
  }
}

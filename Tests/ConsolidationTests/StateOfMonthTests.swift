import Consolidation
import Standards
import Testing

@Suite("The state of a month")
struct StateOfMonthTests {
  private let slot = StateOfMonth.Slot(officeCode: "2402", kind: .measures)

  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  private func standing(
    of month: String, _ arrivals: [String: StateOfMonth.Arrival]
  ) throws -> (month: String, arrival: StateOfMonth.Arrival)? {
    var byMonth: [Period: [StateOfMonth.Slot: StateOfMonth.Arrival]] = [:]
    for (text, arrival) in arrivals { byMonth[try period(text)] = [slot: arrival] }
    let state = StateOfMonth(of: try period(month), arrivals: byMonth)
    return state.counted[slot].map { ($0.month.description, $0.arrival) }
  }

  @Test(
    "takes the month's own sheet, else the latest earlier one of the fiscal year",
    arguments: [
      (["2565-03"], "2565-03"), (["2565-02"], "2565-02"), (["2564-10", "2565-01"], "2565-01"),
      (["2564-10", "2565-03"], "2565-03"), (["2565-04"], nil), (["2564-09"], nil), (["2564-03"], nil),
      ([], nil),
    ])
  func latest(months: [String], expected: String?) throws {
    let arrivals = Dictionary(uniqueKeysWithValues: months.map { ($0, StateOfMonth.Arrival.received) })
    #expect(try standing(of: "2565-03", arrivals)?.month == expected)
  }

  @Test("never takes an older sheet in the place of one that was rejected")
  func rejected() throws {
    let state = try standing(of: "2565-03", ["2565-01": .received, "2565-02": .rejected])
    #expect(state?.month == "2565-02")
    #expect(state?.arrival == .rejected)
    let later = try standing(of: "2565-03", ["2565-01": .rejected, "2565-02": .received])
    #expect(later?.arrival == .received)
  }

  @Test("keeps offices and kinds apart, and tells what is carried forward")
  func slots() throws {
    let (february, march) = (try period("2565-02"), try period("2565-03"))
    let other = StateOfMonth.Slot(officeCode: "2402", kind: .survey)
    let neighbour = StateOfMonth.Slot(officeCode: "1001", kind: .measures)
    let state = StateOfMonth(
      of: march, arrivals: [february: [slot: .received, other: .received], march: [slot: .received]])
    #expect(!state.isCarried(slot))
    #expect(state.isCarried(other))
    #expect(!state.isCarried(neighbour))
    #expect(state.counted[neighbour] == nil)
  }
}

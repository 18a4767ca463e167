import Assessment
import Records
import Testing

@testable import Standards

/// What is asked of the round `measures in October (due on the 15th) and March (due on the 31st), review in March`.
struct SubmissionCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var period = "2565-03"
  /// Month, whether rejected, and the ISO day of the file.
  var came: (month: String, isRejected: Bool, day: (Int, Int, Int))?
  let asOf: (Int, Int, Int)
  let state: Submission.State
  let due: (Int, Int, Int)?
  let late: Int?
  let isOverdue: Bool
}

@Suite("What is owed, and what came")
struct SubmissionTests {
  private static let round = """
    {"schema": 1, "id": "t", "framework": "t", "fiscalYears": {"from": 2564}, "owes": [
      {"kind": "measures", "by": "สพท.", "months": [3], "dueDay": 31},
      {"kind": "measures", "by": "สพท.", "months": [10], "dueDay": 15},
      {"kind": "review", "by": "คณะกรรมการ", "months": [2], "dueDay": 31}]}
    """

  private func office(_ code: String, from: String = "2500-01") throws -> Office {
    Office(
      code: code, type: "สพป.", name: code, shortName: code, abbreviation: code, provinces: [],
      region: "กลาง",
      validFrom: try #require(Period(from)), validTo: nil, successors: [], aliases: [], groupings: [])
  }

  private static func day(_ day: (Int, Int, Int)) -> CalendarDay {
    let month = Period(buddhistYear: day.0 + 543, month: day.1)
    return month.map { CalendarDay($0, day: day.2) } ?? CalendarDay(secondsSince1970: 0)
  }

  private func submissions(
    _ period: String, _ arrivals: SheetArrivals, asOf: (Int, Int, Int), offices: [Office]? = nil
  ) throws -> [Submission] {
    let period = try #require(Period(period))
    let round = try Round.read(Array(Self.round.utf8), file: "t.json")
    return Obligations(period: period, round: round).submissions(
      offices: try offices ?? [office("1001")], arrivals: arrivals, asOf: Self.day(asOf))
  }

  static let cases: [SubmissionCase] = [
    .init(
      testDescription: "due today", period: "2564-10", asOf: (2021, 10, 15), state: .notYetDue,
      due: (2021, 10, 15), late: nil, isOverdue: false),
    .init(
      testDescription: "one day late", period: "2564-10", asOf: (2021, 10, 16), state: .missing,
      due: (2021, 10, 15), late: 1, isOverdue: true),
    .init(
      testDescription: "missing in a later month that owes nothing of its own", period: "2564-11",
      asOf: (2021, 11, 1), state: .missing, due: (2021, 10, 15), late: 17, isOverdue: true),
    .init(
      testDescription: "missing since the first month, though the second is not yet due",
      asOf: (2022, 3, 10), state: .missing, due: (2021, 10, 15), late: 146, isOverdue: true),
    .init(
      testDescription: "received in time", came: ("2565-03", false, (2022, 3, 31)), asOf: (2022, 4, 30),
      state: .received, due: (2022, 3, 31), late: nil, isOverdue: false),
    .init(
      testDescription: "received late", came: ("2565-03", false, (2022, 4, 2)), asOf: (2022, 4, 30),
      state: .received, due: (2022, 3, 31), late: 2, isOverdue: false),
    .init(
      testDescription: "carried forward is enough and not late, whatever the date of its file",
      came: ("2564-10", false, (2022, 4, 2)), asOf: (2022, 4, 30), state: .carried, due: (2022, 3, 31),
      late: nil, isOverdue: false),
    .init(
      testDescription: "sent again in a month that owes nothing: it may replace one that was in time",
      period: "2564-11", came: ("2564-11", false, (2021, 11, 20)), asOf: (2021, 11, 30), state: .received,
      due: (2021, 10, 15), late: nil, isOverdue: false),
    .init(
      testDescription: "sent before anything was owed", period: "2565-10",
      came: ("2565-10", false, (2022, 10, 1)), asOf: (2022, 10, 31), state: .received,
      due: (2022, 10, 15), late: nil, isOverdue: false),
    .init(
      testDescription: "rejected before its due day", came: ("2565-03", true, (2022, 3, 20)),
      asOf: (2022, 3, 31), state: .rejected, due: (2022, 3, 31), late: nil, isOverdue: false),
    .init(
      testDescription: "rejected and past its due day", came: ("2565-03", true, (2022, 3, 20)),
      asOf: (2022, 4, 1), state: .rejected, due: (2022, 3, 31), late: 1, isOverdue: true),
    .init(
      testDescription: "rejected in October and not sent since", came: ("2564-10", true, (2021, 10, 10)),
      asOf: (2022, 3, 1), state: .rejected, due: (2021, 10, 15), late: 137, isOverdue: true),
  ]

  @Test("A sheet's state, due day and lateness", arguments: cases)
  func states(_ item: SubmissionCase) throws {
    var arrivals: SheetArrivals = [:]
    if let came = item.came {
      let midnight = Self.day(came.day).number * 86_400 - CalendarDay.bangkokOffset
      arrivals["1001"] = [
        .measures: SheetArrival(
          month: try #require(Period(came.month)), isRejected: came.isRejected, received: midnight)
      ]
    }
    let found = try submissions(item.period, arrivals, asOf: item.asOf)
    let submission = try #require(found.first { $0.kind == .measures })
    #expect(submission.state == item.state)
    #expect(submission.due == item.due.map(Self.day))
    #expect(submission.daysLate == item.late)
    #expect(submission.isOverdue == item.isOverdue)
    #expect(submission.owedBy == "สพท.")
    #expect(found.overdue.contains { $0.kind == .measures } == item.isOverdue)
  }

  @Test("What the committee owes counts against the committee, and its day is held within the month")
  func committee() throws {
    let found = try submissions("2565-03", [:], asOf: (2022, 3, 1))
    let review = try #require(found.first { $0.kind == .review })
    #expect(review.owedBy == "คณะกรรมการ" && review.due == Self.day((2022, 2, 28)) && review.daysLate == 1)
    #expect(found.overdue.map(\.owedBy) == ["สพท.", "คณะกรรมการ"])
  }

  @Test("A sheet that nobody owes is listed once it came, without a due day")
  func notOwed() throws {
    let month = try #require(Period("2565-03"))
    let arrivals: SheetArrivals = [
      "1001": [.survey: SheetArrival(month: month, isRejected: false, received: nil)]
    ]
    let found = try submissions("2565-03", arrivals, asOf: (2022, 4, 30))
    let survey = try #require(found.first { $0.kind == .survey })
    #expect(survey.state == .received && survey.owedBy == nil && survey.due == nil && survey.daysLate == nil)
    #expect(!found.contains { $0.kind == .considerations })
  }

  @Test("An office owes nothing for a month before it existed")
  func newOffice() throws {
    let offices = [try office("1001", from: "2565-01")]
    let found = try submissions("2565-03", [:], asOf: (2022, 3, 10), offices: offices)
    #expect(found.map(\.kind) == [.measures, .review])
    #expect(found.map(\.state) == [.notYetDue, .missing])
  }
}

import InboxSupport
import Records
import Standards
import Testing

@Suite("The work calendar")
struct ProgressTests {
  private func steps(_ rows: String...) throws -> [Int: StepReport] {
    let sheet = Sheet.progressHeader + rows.joined(separator: "\n")
    return try ReadInbox(["2402/p.csv": sheet], period: "2556-03").reports("2402").progress
  }

  @Test(
    "A day is read as offices write it",
    arguments: ["5 ตุลาคม 2555", "๕ ต.ค. ๕๕", "5/10/2555", "2012-10-05", "5/10/55"])
  func days(text: String) throws {
    #expect(try steps("1,,\(text),")[1]?.due == CalendarDay(year: 2012, month: 10, day: 5))
  }

  @Test(
    "A step is late by the days from when it was due to when it was done, never by less than none",
    arguments: [("8/10/2555", 3), ("5/10/2555", 0), ("1/10/2555", 0), ("", nil)] as [(String, Int?)])
  func late(done: String, days: Int?) throws {
    #expect(try steps("1,,5/10/2555,\(done)")[1]?.daysLate == days)
  }

  @Test("A column that can only be month first is read so as a whole, the other column as before")
  func monthFirst() throws {
    let steps = try steps("1,,10/5/2555,3/1/2556", "2,,10/16/2555,4/1/2556")
    #expect(steps[1]?.due == CalendarDay(year: 2012, month: 10, day: 5))
    #expect(steps[2]?.due == CalendarDay(year: 2012, month: 10, day: 16))
    #expect(steps[1]?.done == CalendarDay(year: 2013, month: 1, day: 3))
  }

  @Test("A step may carry its title, and owners stay as they were written")
  func titles() throws {
    let steps = try steps("ขั้นตอนที่ ๓ สร้างทีมงาน,กลุ่มนโยบายและแผน,5/10/2555,")
    #expect(steps[3]?.owner == "กลุ่มนโยบายและแผน")
    #expect(steps[3]?.provenance.row == 2)
  }
}

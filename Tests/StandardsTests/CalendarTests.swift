import Basics
import Standards
import TestSupport
import Testing

@Suite("Months, fiscal years and days")
struct CalendarTests {
  @Test("A period is exactly YYYY-MM of the Buddhist era", arguments: ["2565-03", "2400-01", "2999-12"])
  func readsPeriod(text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(
    "Every other spelling is no period",
    arguments: [
      "2565-3", "2022-03", "2565-13", "2565-00", "2565/03", "256503", " 2565-03", "2565-03 ", "๒๕๖๕-๐๓", "",
      "2565-0a",
      "-565-03",
    ])
  func refusesPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    "The fiscal year runs from October to September",
    arguments: [
      ("2564-09", 2564), ("2564-10", 2565), ("2564-12", 2565), ("2565-01", 2565), ("2565-09", 2565),
    ])
  func fiscalYear(text: String, year: Int) throws {
    #expect(try #require(Period(text)).fiscalYear == year)
  }

  @Test(
    "A month has the days of the Gregorian calendar",
    arguments: [
      ("2563-02", 29), ("2564-02", 28), ("2443-02", 28), ("2543-02", 29), ("2567-02", 29), ("2565-04", 30),
      ("2565-12", 31),
    ])
  func days(text: String, count: Int) throws {
    #expect(try #require(Period(text)).days == count)
  }

  @Test("Periods are ordered by time and print their Thai title")
  func order() throws {
    let (september, march) = (try #require(Period("2564-09")), try #require(Period("2565-03")))
    #expect(september < march)
    #expect(march.thaiTitle == "มีนาคม 2565")
    #expect(march.gregorianYear == 2022)
  }

  @Test("Day numbers count every day of four centuries once, in order")
  func dayNumbers() {
    var expected = GregorianCalendar.daysSince1970(year: 1900, month: 1, day: 1)
    for year in 1900...2299 {
      for month in 1...12 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for day in [1, days] {
          guard GregorianCalendar.daysSince1970(year: year, month: month, day: day) == expected + day - 1
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
        }
        expected += days
      }
    }
    #expect(GregorianCalendar.daysSince1970(year: 1970, month: 1, day: 1) == 0)
  }

  @Test(
    "The day of a moment is Bangkok's",
    arguments: [
      (0, 0), (61_199, 0), (61_200, 1), (-25_200, 0), (-25_201, -1), (-111_600, -1), (-111_601, -2),
    ])
  func bangkokDay(seconds: Int, number: Int) {
    #expect(CalendarDay(secondsSince1970: seconds).number == number)
  }

  @Test("A day of a period's month lies in the Gregorian year 543 before")
  func dayOfPeriod() throws {
    let day = CalendarDay(try #require(Period("2564-11")), day: 16)
    #expect(day.number == GregorianCalendar.daysSince1970(year: 2021, month: 11, day: 16))
  }
}

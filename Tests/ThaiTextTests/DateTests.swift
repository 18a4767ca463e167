import Testing
import ThaiText

@Suite struct DateTests {
  static let near: ThaiDate.NearMonth = (2564, 11)

  @Test(
    "All shapes of a date mean the same day",
    arguments: [
      "16 พฤศจิกายน 2564", "๑๖ พฤศจิกายน ๒๕๖๔", "16พฤศจิกายน2564", "๑๖ พ.ย. ๖๔", "16 พ.ย. 64", "16 พ.ย.64",
      "16 พ.ย 64", "16 พย 64",
      "16พย64", "16 พ. ย. 2564", "16 พ.ย. 2021", "16 พฤศจิกายน พ.ศ. 2564", "16 พฤศจิกายน พ.ศ. ๒๕๖๔",
      "16 เดือนพฤศจิกายน พ.ศ. 2564",
      "16 พ.ย. พ.ศ. 64", "16 พ.ย. ค.ศ. 2021", "วันที่ 16 พฤศจิกายน 2564", "วันอังคารที่ 16 พฤศจิกายน พ.ศ. 2564",
      "อ. 16 พ.ย. 64",
      "16-พ.ย.-64", "16/พ.ย./2564", "16-Nov-21", "16 November 2021", "16/11/2564", "๑๖/๑๑/๒๕๖๔", "16/11/64",
      "16/11/2021", "16/11/21",
      "16-11-2564", "16.11.2564", "16.11.64", "16 / 11 / 2564", "2564-11-16", "2021-11-16", "2564/11/16",
      "๒๕๖๔-๑๑-๑๖", "16/11/พ.ศ. 2564",
      "16/11/2021, 14:03:22", "16/11/2021 14:03:22", "16/11/2021 14:03", "2021-11-16T14:03:22",
      "2021-11-16T14:03:22Z",
      "2021-11-16T14:03:22.123+07:00", "2021/11/16 2:03:22 PM GMT+7", "16/11/2021, 2:03:22 หลังเที่ยง",
      "16 พ.ย. 64 เวลา 14.03 น.",
      "16 พ.ย. 64 14.03 น.", "16 พ.ย. 2564, 14:03", "16/11/2564 14.03น.", " 16/11/2564 ",
      "16\u{A0}พ.ย.\u{A0}64", "16 พฤศจ\u{E34}กายน 2564",
    ])
  func shapes(_ text: String) throws {
    let date = try #require(ThaiDate(year: 2021, month: 11, day: 16))
    #expect(ThaiDate.parse(text, near: Self.near, order: .dayFirst, vocabulary: words) == .date(date))
  }

  @Test(
    "Every month has its name and its abbreviation",
    arguments: zip(
      1...12,
      [
        ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
        ("มิถุนายน", "มิ.ย."),
        ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."),
        ("ธันวาคม", "ธ.ค."),
      ]))
  func months(_ month: Int, _ names: (String, String)) throws {
    let date = try #require(ThaiDate(year: 2022, month: month, day: 5))
    for name in [names.0, names.1, names.1.filter { $0 != "." }] {
      let text = "5 \(name) 2565"
      #expect(ThaiDate.parse(text, near: Self.near, order: .dayFirst, vocabulary: words) == .date(date))
    }
  }

  @Test(
    "What is no day or no date is invalid",
    arguments: [
      "31/04/2564", "30/02/2564", "29/02/2564", "0/11/2564", "16/0/2564", "16/13/2564", "32/1/2564", "16/11",
      "16/11/564", "16/11/2300",
      "16/11/1899", "16/11/9999", "พ.ย. 2564", "2564", "16", "16112564", "44516", "16/11-2564", "16-11/64",
      "16 11 2564", "ปลายปี 2564", "ภายใน 16/11/2564",
      "16/11/2564 ช่วงเช้า", "16/11/2564 25:00", "16/11/2564 14:60", "16/11/2564 14:03:61", "16/11/256414:03",
      "16 พ.ย. พ.ศ. 2021",
      "16 พ.ย. ค.ศ. 2564", "16 xyz 2564", "64-11-16", "16/11/2564-", "1/2/3/2564", "nan", "16//11/2564",
      "16..11.2564", "16/11/2564 และ 17/11/2564",
      "16 พ.ย. 64 14.", "2564-11-16-", "2564-11-", "วันเกิด 16/11/2564",
    ])
  func invalid(_ text: String) {
    #expect(ThaiDate.parse(text, near: Self.near, order: .dayFirst, vocabulary: words) == .invalid)
  }

  @Test(
    "Leap years are those of the C.E. year",
    arguments: [
      ("29/02/2563", "2020-02-29"), ("29 ก.พ. 2567", "2024-02-29"), ("29/02/2543", "2000-02-29"),
      ("29/02/2020", "2020-02-29"),
      ("29/02/2564", nil), ("29/02/2566", nil), ("29/02/2568", nil), ("29/02/2443", nil),
    ] as [(String, String?)])
  func leapYears(_ text: String, _ expected: String?) {
    let reading = ThaiDate.parse(text, near: Self.near, order: .dayFirst, vocabulary: words)
    #expect(reading.iso == expected)
  }

  @Test(
    "Two digits take the era and century nearest to the month of the folder",
    arguments: [
      ("1/1/64", 2564, 11, "2021-01-01"), ("1/1/21", 2564, 11, "2021-01-01"),
      ("1/1/22", 2564, 11, "2022-01-01"), ("1/1/65", 2564, 11, "2022-01-01"),
      ("1/1/00", 2543, 1, "2000-01-01"), ("1/1/99", 2600, 1, "2056-01-01"), ("1/1/01", 2600, 1, "2058-01-01"),
      ("31/12/99", 2542, 12, "1999-12-31"),
      ("1/1/43", 2543, 1, "2000-01-01"), ("1/1/92", 2564, 1, "2049-01-01"), ("1/7/93", 2564, 7, "1993-07-01"),
      ("1/6/93", 2564, 12, "1993-06-01"), ("1/6/93", 2565, 1, "2050-06-01"),
    ])
  func twoDigits(_ text: String, _ year: Int, _ month: Int, _ expected: String) {
    #expect(ThaiDate.parse(text, near: (year, month), order: .dayFirst, vocabulary: words).iso == expected)
  }

  @Test(
    "Month first swaps only dates of numbers",
    arguments: [
      ("11/16/2021", "2021-11-16"), ("03/04/2021", "2021-03-04"), ("16/11/2021", nil),
      ("2021-11-16", "2021-11-16"), ("3 เม.ย. 64", "2021-04-03"),
    ] as [(String, String?)])
  func monthFirstOrder(_ text: String, _ expected: String?) {
    #expect(ThaiDate.parse(text, near: Self.near, order: .monthFirst, vocabulary: words).iso == expected)
  }

  @Test("A date knows its Buddhist year, its order and its ISO form")
  func values() throws {
    let date = try #require(ThaiDate(year: 2021, month: 1, day: 2))
    #expect(date.buddhistYear == 2564 && date.description == "2021-01-02")
    #expect(date < (try #require(ThaiDate(year: 2021, month: 2, day: 1))))
    #expect(ThaiDate(year: 2021, month: 0, day: 1) == nil && ThaiDate(year: 0, month: 1, day: 1) == nil)
  }
}

extension DateReading {
  fileprivate var iso: String? {
    if case .date(let date) = self { date.description } else { nil }
  }
}

import Standards
import Testing

@testable import Publication

@Suite("Times in Thailand")
struct BangkokTimeTests {
  @Test(
    "Seconds since 1970 become the date and time at +07:00",
    arguments: [
      (0, "1970-01-01T07:00:00+07:00", "1 มกราคม 2513 เวลา 07:00 น."),
      (1_637_000_000, "2021-11-16T01:13:20+07:00", "16 พฤศจิกายน 2564 เวลา 01:13 น."),
      (951_843_599, "2000-02-29T23:59:59+07:00", "29 กุมภาพันธ์ 2543 เวลา 23:59 น."),
      (951_843_600, "2000-03-01T00:00:00+07:00", "1 มีนาคม 2543 เวลา 00:00 น."),
      (-25_201, "1969-12-31T23:59:59+07:00", "31 ธันวาคม 2512 เวลา 23:59 น."),
    ])
  func shown(_ seconds: Int, _ iso: String, _ thai: String) {
    let time = BangkokTime(secondsSince1970: seconds)
    #expect(time.iso8601 == iso)
    #expect(time.thaiText == thai)
  }
}

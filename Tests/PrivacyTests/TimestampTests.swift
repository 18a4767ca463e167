import Testing

@testable import Reading

@Suite("Unreadable timestamps in findings")
struct TimestampTests {
  @Test(
    "The clock is masked and the date stays",
    arguments: [
      ("32/13/2565, 14:03:22", "32/13/2565, ***"),
      ("32/13/2565 ๑๔:๐๓", "32/13/2565 ***"),
      ("14:03:22 32/13/2565", "*** 32/13/2565"),
      ("วันที่ 99 มี.ค. 2565 เวลา 14.03 น.", "วันที่ 99 มี.ค. 2565 เวลา *** น."),
      ("2022-13-01T14:03:22+07:00", "2022-13-01T***+***"),
      ("44516.58565", "44516.***"),
      ("32.13.2565", "32.13.2565"),
      ("เมื่อวาน", "เมื่อวาน"),
      ("", ""),
    ])
  func clock(text: String, expected: String) {
    #expect(TimestampText.withoutClock(text) == expected)
  }
}

import Foundation
import Records
import TestSupport
import Testing

@testable import Reading

/// All data is made up.
///
/// In `must-mask.txt` what is personal stands between `⟦` and `⟧`; `\n` is a line break.
@Suite("Masking of what respondents write")
struct SuspicionTests {
  static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: Repository.path + "/Tests/PersonalData/" + name, encoding: .utf8)
      .split(separator: "\n").map { String($0).replacing("\\n", with: "\n") }
  }

  @Test("Every form of personal data is masked, and nothing beside it")
  func masks() throws {
    let forms = try Self.lines("must-mask.txt")
    #expect(Set(forms).count >= 300)
    for form in forms {
      let expected = form.replacing(#/⟦[^⟧]*⟧/#, with: PersonalData.mark)
      let text = form.filter { $0 != "⟦" && $0 != "⟧" }
      let masked = PersonalData.masked(text, by: .suspicion)
      #expect(masked.text == expected, "\(text)")
      #expect(PersonalData.masked(masked.text, by: .suspicion).text == masked.text, "\(text)")
    }
  }

  @Test("What is no personal data stays as it is")
  func keeps() throws {
    let forms = try Self.lines("must-stay.txt")
    #expect(Set(forms).count >= 300)
    for form in forms {
      #expect(PersonalData.masked(form, by: .suspicion).text == form)
      #expect(PersonalData.masked(form).text == form)
    }
  }

  @Test("A suspicion masks at least what the rules mask")
  func contains() throws {
    for form in try Self.lines("must-mask.txt") {
      let text = form.filter { $0 != "⟦" && $0 != "⟧" }
      if PersonalData.masked(text).maskedCount > 0 {
        #expect(PersonalData.masked(text, by: .suspicion).maskedCount > 0, "\(text)")
      }
    }
  }

  @Test("The number of a document in what officials write stays")
  func officials() {
    #expect(PersonalData.masked("ที่ 0812345678").maskedCount == 0)
    #expect(PersonalData.masked("ที่ 0812345678", by: .suspicion).text == "ที่ ***")
  }
}

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

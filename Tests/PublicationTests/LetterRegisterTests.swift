import Standards
import Testing

@testable import Publication

@Suite("The letters of all periods")
struct LetterRegisterTests {
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  private func settings(_ number: String?, corrections: [String: String] = [:]) -> LetterSettings {
    var settings = LetterSettings()
    settings.document.number = number
    settings.corrections = corrections.mapValues { .init(number: $0) }
    return settings
  }

  @Test("A period without settings of its own has the texts of all, but no number, date or corrections")
  func texts() throws {
    var texts = settings("ศธ 1", corrections: ["1001": "ศธ 2"])
    texts.document.date = LetterSettings.date("2564-11-16")
    texts.subject = "เรื่อง"
    let register = LetterRegister(texts: texts, periods: [try period("2564-09"): settings("ศธ 3")])
    let other = register.settings(of: try period("2565-03"))
    #expect(other.subject == "เรื่อง")
    #expect(other.document == LetterSettings.Document() && other.corrections.isEmpty)
    #expect(register.settings(of: try period("2564-09")).document.number == "ศธ 3")
  }

  @Test("A number of two periods is taken from both, of letters and corrections alike, however it is written")
  func twice() throws {
    let (one, two) = (try period("2564-09"), try period("2565-03"))
    let register = LetterRegister(periods: [
      one: settings("ศธ 04003/ว1", corrections: ["1001": "ศธ 7"]),
      two: settings("ศธ 7", corrections: ["1001": "ที่ ศธ ๐๔๐๐๓/ว ๑"]),
    ])
    let numbers = [LetterNumber("ศธ 04003/ว1"), LetterNumber("ศธ 7")]
    #expect(register.numbersTaken(from: one) == [numbers[0]: two, numbers[1]: two])
    #expect(register.numbersTaken(from: two) == [numbers[0]: one, numbers[1]: one])
    #expect(register.numbersTaken(from: try period("2565-04")).isEmpty)
  }

  @Test("What was published keeps its number, whatever the settings say later")
  func published() throws {
    let (one, two) = (try period("2564-09"), try period("2565-03"))
    let number = LetterNumber("ศธ 1")
    let both = LetterRegister(periods: [one: settings("ศธ 1"), two: settings("ศธ 1")])
    #expect(both.numbersTaken(from: one, published: [one: [number]]).isEmpty)
    #expect(both.numbersTaken(from: two, published: [one: [number]]) == [number: one])
    let later = LetterRegister(periods: [two: settings("ศธ 1")])
    #expect(later.numbersTaken(from: two).isEmpty)
    #expect(later.numbersTaken(from: two, published: [one: [number]]) == [number: one])
  }
}

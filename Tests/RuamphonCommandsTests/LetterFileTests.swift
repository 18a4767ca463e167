import Basics
import CommandLineKit
import Foundation
import Publication
import Standards
import TestSupport
import Testing

@testable import RuamphonCommands

@Suite("The letter's settings in the configuration file")
struct LetterFileTests {
  /// One grey pixel.
  private static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")!)

  private func letter(_ json: String, in folder: String? = nil) -> LetterFile {
    LetterFile(Array(#"{"letter": \#(json)}"#.utf8), in: folder)
  }

  private func letters(_ texts: String, _ periods: String) -> LetterFile {
    LetterFile(Array(#"{"letter": \#(texts), "letters": \#(periods)}"#.utf8), in: nil)
  }

  @Test("What is not set keeps its default, and a file without a letter is right")
  func defaults() throws {
    #expect(letter("{}").register == LetterRegister())
    #expect(LetterFile(Array(#"{"lang": "th"}"#.utf8), in: nil).problems.isEmpty)
    let read = letters(
      #"{"subject": "ก", "unit": "ข"}"#,
      #"{"2564-09": {"documentNo": "ที่ ศธ 04003/ว1", "date": "2564-11-16", "unit": "ค"}}"#)
    let period = try #require(Period("2564-09"))
    let settings = read.register.settings(of: period)
    #expect(settings.document.number == "ศธ 04003/ว1")
    #expect(settings.document.date == LetterSettings.date("2021-11-16"))
    #expect(settings.subject == "ก" && settings.unit == "ค")
    #expect(read.keys == ["subject", "unit"])
    #expect(read.keysOfPeriods == [period: ["documentNo", "date", "unit"]])
    let other = read.register.settings(of: try #require(Period("2565-03")))
    #expect(other.document == LetterSettings.Document() && other.unit == "ข")
  }

  @Test("A number, a date and corrections for all months are not used, and it is said where they go")
  func unusedNumber() throws {
    let read = letter(#"{"documentNo": "ศธ 1", "date": "2564-11-16", "corrections": {}}"#)
    #expect(read.problems.isEmpty)
    #expect(read.register == LetterRegister())
    let note = try #require(read.notes.first)
    #expect(read.notes.count == 1)
    #expect(note[.english].hasPrefix("letter.documentNo, letter.date, letter.corrections: no longer used"))
    #expect(note[.thai].contains("ไม่ใช้แล้ว") && note[.thai].contains(#""letters": {"2564-09""#))
  }

  @Test("What will keep letters drafts is said: a number of two months, a date too early, no emblem")
  func notes() {
    let notes = letters(
      "{}",
      #"{"2564-09": {"documentNo": "ศธ 1", "date": "2564-09-29"}, "2565-03": {"documentNo": "ศธ ๑"}}"#
    ).notes.map { $0[.english] }
    #expect(
      notes == [
        "letters.2564-09: number “ศธ 1” is that of 2565-03 too; the letters stay drafts until it is another",
        "letters.2564-09: a date lies before the month's end; the letter stays a draft until it is a later one",
        "letters.2564-09: emblemPNG is not set; the letters stay drafts",
        "letters.2565-03: number “ศธ ๑” is that of 2564-09 too; the letters stay drafts until it is another",
        "letters.2565-03: emblemPNG is not set; the letters stay drafts",
      ])
  }

  @Test("A month that is none is told, and faults within a month with their place")
  func faultsOfMonths() {
    let problems = letters("{}", #"{"2021-09": {}, "2564-09": {"subjct": "x"}}"#).problems
    #expect(
      problems.map { $0[.english] } == [
        "letters: “2021-09” is no month; write YYYY-MM of the Buddhist era such as 2564-09",
        "letters.2564-09: unknown key “subjct”; did you mean “subject”?",
      ])
  }

  @Test("The sample configuration is right and sets every text")
  func sample() throws {
    let file = try Data(contentsOf: URL(filePath: Repository.path + "/Samples/config.json"))
    let read = LetterFile(Array(file), in: nil)
    #expect(read.problems.isEmpty)
    #expect(read.register.texts.signatory.form == .onBehalf)
    #expect(read.register.texts.enclosureSignatory?.form == .acting)
    let month = read.register.settings(of: try #require(Period("2564-09")))
    #expect(month.document.isComplete && month.corrections["2402"]?.isComplete == true)
    #expect(ToolTable.tool.configurationReading(Array(file)).problems.isEmpty)
  }

  @Test(
    "Each fault is told with its place and the nearest right word",
    arguments: [
      (#"{"subjct": "x"}"#, "letter: unknown key “subjct”; did you mean “subject”?"),
      (#"[]"#, "letter: must be an object { … }"),
      (#"{"subject": 7}"#, "letter.subject: must be a text that is not empty"),
      (#"{"subject": " "}"#, "letter.subject: must be a text that is not empty"),
      (#"{"phone": 2.5}"#, "letter.phone: must be a text in quotes"),
      (#"{"unit": "a\nb"}"#, "letter.unit: must be one line of at most 1000 characters"),
      (
        #"{"date": "16/11/2564"}"#,
        "letter.date: “16/11/2564” is no date; write YYYY-MM-DD such as 2564-11-16"
      ),
      (#"{"paragraphs": []}"#, "letter.paragraphs: must be a list of 1 to 8 texts"),
      (
        #"{"paragraphs": ["ก", "{offcie}"]}"#,
        "letter.paragraphs[1]: unknown placeholder “{offcie}”; did you mean “{office}”?"
      ),
      (#"{"signatory": {"name": "ก"}}"#, "letter.signatory: “position” is needed"),
      (
        #"{"signatory": {"position": "ก", "form": "actng", "for": "ข"}}"#,
        """
        letter.signatory.form: unknown word (known: own, on-behalf, acting, ปฏิบัติราชการแทน, รักษาราชการแทน) “actng”; \
        did you mean “acting”?
        """
      ),
      (
        #"{"signatory": {"position": "ก", "form": "acting"}}"#,
        "letter.signatory: “for” is needed: the post that is signed for"
      ),
      (
        #"{"signatory": {"position": "ก", "for": "ข"}}"#,
        "letter.signatory.for: stands only with a “form” that signs for another post"
      ),
      (
        #"{"corrections": {"2402": {"documntNo": "1"}}}"#,
        "letter.corrections.2402: unknown key “documntNo”; did you mean “documentNo”?"
      ),
    ])
  func faults(json: String, message: String) {
    #expect(letter(json).problems.map { $0[.english] } == [message])
  }

  @Test("All faults are told at once, in Thai too")
  func allFaults() {
    let problems = letter(#"{"x": 1, "date": "?", "unit": 2, "signatory": {"positon": "ก"}}"#).problems
    #expect(problems.count == 5)
    #expect(problems.allSatisfy { $0[.thai] != $0[.english] && $0[.thai].hasPrefix("letter") })
  }

  @Test("The emblem begins where the file lies and must be a whole PNG")
  func emblem() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.png, to: "e.png")
    try folder.write(Array(Self.png.dropLast(6)), to: "cut.png")
    try folder.write(["text.png": "no picture"])
    let read = letter(#"{"emblemPNG": "e.png"}"#, in: folder.path)
    #expect(read.register.texts.emblem?.png == Self.png)
    for name in ["cut.png", "text.png"] {
      #expect(
        letter(#"{"emblemPNG": "\#(name)"}"#, in: folder.path).problems.map { $0[.english] } == [
          "letter.emblemPNG: “\(folder.path)/\(name)” is no whole PNG file"
        ])
    }
    #expect(letter(#"{"emblemPNG": "none.png"}"#, in: folder.path).problems.count == 1)
  }
}

import TestSupport
import Testing

@Suite("ruamphon normalise")
struct NormaliseTests {
  private func answer(_ kind: String, _ input: String, _ words: [String] = []) throws -> Program.Outcome {
    try Program.run(
      ["normalise", "--as", kind, "--as-of", "2022-03-15"] + words, input: Array(input.utf8))
  }

  @Test(
    "A line in is a line out: the value, a tab, the codes",
    arguments: [
      ("text", "  ก  ข \n", "ก ข\t\n"), ("text", "น\u{E4D}\u{E32}\n", "นำ\ttext-normalised\n"),
      ("text", "a\u{1}b\n", "ab\tcontrol-character\n"),
      ("text", "ก\u{E48}\u{E49}า\n", "ก\u{E48}\u{E49}า\tdoubtful-text\n"),
      ("text", "-\n", "\t\n"), ("text", "ก\u{B}ข\rค\n", "กข ค\tcontrol-character\n"), ("text", "", ""),
      ("text", "\n\n", "\t\n\t\n"), ("text", "ท้าย", "ท้าย\t\n"), ("text", "ก\0ข\n", "\tmalformed-csv\n"),
      ("number", "๑,๒๓๔.๕๐ คน\n85,5\nN/A\n", "1234.50\t\n\tbad-number\n\t\n"),
      ("number", "=\"0042\"\n", "42\texcel-armour\n"),
      (
        "date", "๑๖ พ.ย. ๖๔\n16/11/64\n11/16/2021\nเมื่อวาน\n",
        "2021-11-16\t\n2021-11-16\t\n2021-11-16\tmonth-first\n\tbad-date\n"
      ),
      ("yesno", "มี\nไม่มี\n×\nอาจจะ\n", "true\t\nfalse\t\n\tambiguous-mark\n\tbad-yes-no\n"),
      ("likert", "มากที่สุด\nไม่ทราบ\n9\n", "5\t\n\t\n\tbad-likert\n"),
      ("level", "4 ดีมาก\nดีมาก (5)\n", "4\t\n\tbad-level\n"),
      ("office", "สพป.ฉช.2\r\nสพป.เมืองใหม่\n", "2402\t\n\tunknown-office\n"),
    ])
  func plain(kind: String, input: String, output: String) throws {
    let outcome = try answer(kind, input)
    #expect(outcome.output.unicodeScalars.elementsEqual(output.unicodeScalars), "\(outcome.output)")
    #expect(outcome.code == 0)
  }

  @Test(
    "With --json a string in is an object out",
    arguments: [
      ("number", #""1,234.50""#, #"{"input":"1,234.50","value":"1234.50","findings":[]}"#),
      ("number", #""-""#, #"{"input":"-","value":null,"findings":[]}"#),
      ("yesno", #""มี""#, #"{"input":"มี","value":true,"findings":[]}"#),
      ("level", #""ดี""#, #"{"input":"ดี","value":3,"findings":[]}"#),
      ("likert", #""\u0e21าก""#, #"{"input":"มาก","value":4,"findings":[]}"#),
      ("date", #""16/11/2564""#, #"{"input":"16/11/2564","value":"2021-11-16","findings":[]}"#),
      ("office", #""2402""#, #"{"input":"2402","value":"2402","findings":[]}"#),
      (
        "text", #""ก\nข\"\\\u0001""#,
        #"{"input":"ก\nข\"\\\u0001","value":"ก\nข\"\\","findings":["control-character"]}"#
      ),
      ("text", #""\ud800""#, #"{"input":null,"value":null,"findings":["bad-encoding"]}"#),
      ("text", "null", #"{"input":null,"value":null,"findings":[]}"#),
    ])
  func json(kind: String, line: String, output: String) throws {
    #expect(try answer(kind, line + "\n", ["--json"]).output == output + "\n")
  }

  @Test("A JSON line that is no string ends with 2, after the answers to those before it")
  func noString() throws {
    let outcome = try answer("text", "\"ก\"\n12\n\"ข\"\n", ["--json"])
    #expect(outcome.code == 2)
    #expect(outcome.output == #"{"input":"ก","value":"ก","findings":[]}"# + "\n")
    #expect(outcome.errors.contains("2"))
  }

  @Test("A line that is no UTF-8 is a finding, and the next line is read", arguments: [[], ["--json"]])
  func invalid(words: [String]) throws {
    let outcome = try Program.run(
      ["normalise", "--as", "text"] + words, input: [0x22, 0xFF, 0x22, 0x0A, 0x22, 0x61, 0x22, 0x0A])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("bad-encoding") == true)
    #expect(lines.last?.contains("a") == true)
  }

  @Test("A value longer than a cell is refused and the next is read")
  func long() throws {
    let outcome = try answer("text", String(repeating: "ก", count: 32_768) + "\nข\n")
    #expect(outcome.output == "\tcell-too-long\nข\t\n")
    let endless = try answer("text", String(repeating: "a", count: 1_000_000) + "\nข\n")
    #expect(endless.output == "\tcell-too-long\nข\t\n")
    let whole = String(repeating: "ก", count: 32_767)
    #expect(try answer("text", whole + "\n").output == whole + "\t\n")
  }

  @Test("--period decides the century and which offices exist")
  func period() throws {
    #expect(try answer("date", "1/1/64\n", ["--period", "2464-01"]).output == "1921-01-01\t\n")
    #expect(try answer("office", "สพม.ร้อยเอ็ด\n", ["--period", "2563-12"]).output == "\tunknown-office\n")
  }

  @Test("Without --as the usage is wrong")
  func usage() throws {
    #expect(try Program.run(["normalise"]).code == 2)
    #expect(try Program.run(["normalise", "--as", "dates"]).errors.contains("date"))
  }
}

import Basics
import Testing

@testable import CommandLineKit

@Suite("Help")
struct HelpTests {
  private func help(_ words: [String], environment: [String: String] = [:], width: Int = 60) throws -> String
  {
    guard case .help(let text) = try Sheep.tool.parse(words, environment: environment, width: width) else {
      throw Sheep.NotRun()
    }
    return text
  }

  @Test("of the tool lists its commands and common options in Thai")
  func tool() throws {
    #expect(
      try help(["--help"], width: 48) == """
        sheep – นับแกะ

        วิธีใช้:
          sheep คำสั่ง [ตัวเลือก]

        คำสั่ง:
          count   นับแกะในทุ่ง
          pair    จับคู่แกะ
          flocks  ฝูงแกะ
          config  ค่ากำหนด

        ตัวเลือกร่วม:
              --lang th|en  ภาษา (ปกติ: th)
              --config FILE
                            แฟ้มค่ากำหนด
          -q, --quiet       ไม่แสดงความคืบหน้า
              --no-color    ไม่ใช้สี
          -j, --jobs N      จำนวนงานพร้อมกัน (ปกติ:
                            จำนวนแกนประมวลผล)
          -h, --help        แสดงวิธีใช้
              --version     แสดงรุ่นของโปรแกรม

        ตัวเลือกกำหนดได้ด้วยตัวแปร SHEEP_… หรือในแฟ้มค่ากำหนด
        บรรทัดคำสั่งมาก่อนตัวแปร ตัวแปรมาก่อนแฟ้ม
        วิธีใช้ของแต่ละคำสั่ง: sheep help คำสั่ง

        """)
  }

  @Test("of a command begins with its usage and ends with an example")
  func command() throws {
    let text = try help(["--lang", "en", "help", "count"])
    #expect(
      text.hasPrefix(
        """
        sheep count – count the sheep of fields

        Usage:
          sheep count FIELD… --out DIR [--period YYYY-MM]
              [--as-of TIME] [--colour white|black|brown]
              [--shift N] [--reason TEXT] [OPTIONS]

        Counts field by field.

        Then adds up.

        Arguments:
          FIELD…  the field

        Options:
          -o, --out DIR         folder of results (required)

        """))
    #expect(
      text.hasSuffix(
        """
        Exit codes:
          0   done; nothing rejected, nothing due missing
          2   wrong usage
          10  inbox, period or office not found

        Examples:
          sheep count north --out results
              counts the northern field

        """))
  }

  @Test("of a command with subcommands shows a usage line for each")
  func subcommands() throws {
    #expect(
      try help(["flocks", "-h"]).contains(
        """
          sheep flocks [--all] [ตัวเลือก]
          sheep flocks show ID [--all] [ตัวเลือก]
          sheep flocks check --period YYYY-MM [--all] [ตัวเลือก]

        """))
  }

  @Test(
    "is found however it is asked for",
    arguments: [
      (["count", "--help"], "sheep count –"), (["help", "count"], "sheep count –"),
      (["--out", "flocks", "count", "--wrong", "-h"], "sheep count –"), (["help"], "sheep –"),
      (["help", "flocks", "show"], "sheep flocks show –"),
      (["flocks", "show", "x", "y", "-h"], "sheep flocks show –"),
      (["help", "--help"], "sheep –"), (["-qh"], "sheep –"), (["-oxj", "count", "-qh"], "sheep count –"),
      (["count", "--help=1"], "sheep count –"), (["-j", "3", "pair", "a", "--help"], "sheep pair –"),
    ])
  func asked(words: [String], beginning: String) throws {
    #expect(try help(words).hasPrefix(beginning))
  }

  @Test("is not asked for by a word after --")
  func literal() throws {
    #expect(try Sheep.arguments(["pair", "--", "--help"]).arguments == ["--help"])
    #expect(try Sheep.arguments(["pair", "x", "-oh"]).text(Sheep.out) == "h")
  }

  @Test(
    "takes its language from the line, then the environment, then Thai",
    arguments: [
      (["-h"], [:], Language.thai), (["-h"], ["SHEEP_LANG": "en"], .english),
      (["--lang=th", "-h"], ["SHEEP_LANG": "en"], .thai),
      (["--lang", "en", "-h"], [:], .english), (["--lang=xx", "-h"], ["SHEEP_LANG": "yy"], .thai),
      (["-h", "--lang"], [:], .thai),
    ])
  func language(words: [String], environment: [String: String], language: Language) throws {
    #expect(Sheep.tool.language(words, environment: environment) == language)
    let word = language == .thai ? "วิธีใช้:" : "Usage:"
    #expect(try help(words, environment: environment).contains(word))
  }

  @Test("stays within the width of the terminal", arguments: 40...110)
  func width(columns: Int) throws {
    for path in [[], ["count"], ["pair"], ["flocks"], ["config", "show"]] {
      for line in try help(["help"] + path, width: columns).split(separator: "\n") {
        #expect(line.displayWidth <= columns)
      }
    }
  }

  @Test("names every option that people see")
  func complete() throws {
    let pages = try ["", "count", "pair", "flocks", "config"].map {
      try help(["help", $0].filter { !$0.isEmpty })
    }
    for option in Sheep.tool.allOptions { #expect(pages.contains { $0.contains(option.listed) }) }
    #expect(!pages.joined().contains("page"))
  }
}

@Suite("Text on a terminal")
struct TextTests {
  @Test(
    "takes no column for marks above and below",
    arguments: [("ที่", 1), ("กำ", 2), ("ผู้", 1), ("e\u{301}", 1), ("–…", 2), ("", 0), ("a\u{200B}b", 2)])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(
    "breaks at spaces, and within a Thai phrase only before a letter that may begin a syllable",
    arguments: [
      ("one two three", ["one two", "three"]), ("กกกกกกกเกา", ["กกกกกกก", "เกา"]),
      ("กกกกกกกกา", ["กกกกกกก", "กา"]),
      ("a\n\nb", ["a", "", "b"]), ("", [""]), ("abcdefghijklmnopq", ["abcdefgh", "ijklmnop", "q"]),
    ])
  func wrapping(text: String, lines: [String]) {
    #expect(TextWrapping.lines(text, width: 8) == lines)
  }
}

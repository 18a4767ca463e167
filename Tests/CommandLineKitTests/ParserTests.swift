import Basics
import Testing

@testable import CommandLineKit

@Suite("The parser")
struct ParserTests {
  @Test(
    "splits words by their dashes alone",
    arguments: [
      (["--out", "x"], [.long("out", value: nil), .word("x")]),
      (["--out=a=b", "--out="], [.long("out", value: "a=b"), .long("out", value: "")]),
      (["-qj4", "-", "-5", "-๕"], [.short("qj4"), .word("-"), .word("-5"), .word("-๕")]),
      (["a", "--", "--out", "--"], [.word("a"), .literal("--out"), .literal("--")]),
    ] as [([String], [Token])])
  func tokens(words: [String], tokens: [Token]) {
    #expect(Token.split(words) == tokens)
  }

  @Test(
    "reads sizes of files in MiB or with a unit, and nothing else",
    arguments: [
      ("512", 512 << 20), ("1K", 1024), ("4G", 4 << 30), ("4GiB", 4 << 30), ("16 M", nil), ("0", nil),
      ("", nil),
      ("G", nil), ("1.5G", nil), ("-1", nil), ("4T", nil), ("99999999G", nil), ("512mib", 512 << 20),
    ] as [(String, Int?)])
  func sizes(text: String, bytes: Int?) {
    #expect(SizeShape(text)?.bytes == bytes)
  }

  @Test(
    "reads right lines",
    arguments: [
      (["count", "north", "--out", "r"], ["count"], ["north"], ["out": .text("r")]),
      (
        ["--out=r", "count", "a", "-qj", "4", "b"], ["count"], ["a", "b"],
        ["out": .text("r"), "quiet": .flag(true), "jobs": .integer(4)]
      ),
      (["count", "-or", "-j๘", "--", "-x"], ["count"], ["-x"], ["out": .text("r"), "jobs": .integer(8)]),
      (
        ["count", "-o=r", "-", "--shift", "-5"], ["count"], ["-"], ["out": .text("r"), "shift": .integer(-5)]
      ),
      (
        ["count", "a", "-o", "r", "--period", "๒๕๖๕-๐๓", "--colour", "black"], ["count"], ["a"],
        ["out": .text("r"), "period": .text("2565-03"), "colour": .text("black")]
      ),
      (
        ["count", "a", "-o", "r", "--as-of=2024-02-29T08:05:07.250+07:00"], ["count"], ["a"],
        ["out": .text("r"), "as-of": .text("2024-02-29T08:05:07.250+07:00")]
      ),
      (["-q", "pair", "--quiet", "7"], ["pair"], ["7"], ["quiet": .flag(true)]),
      (["pair", "7", "8", "--quiet=no"], ["pair"], ["7", "8"], ["quiet": .flag(false)]),
      (["flocks", "-a"], ["flocks"], [], ["all": .flag(true)]),
      (["flocks", "--all", "show", "x1"], ["flocks", "show"], ["x1"], ["all": .flag(true)]),
      (["page"], ["page"], [], [:]),
    ] as [([String], [String], [String], [String: SettingValue])])
  func right(words: [String], path: [String], operands: [String], values: [String: SettingValue]) throws {
    let arguments = try Sheep.arguments(words, environment: ["SHEEP_OUT": "unused"])
    #expect(arguments.commandPath == path)
    #expect(arguments.arguments == operands)
    #expect(arguments.layers.first?.values == values)
  }

  @Test(
    "refuses wrong lines with the nearest right word",
    arguments: [
      ([], .missingCommand, nil, []),
      (["-q"], .missingCommand, nil, []),
      (["cuont"], .unknownCommand("cuont"), "count", []),
      (["xyzzy"], .unknownCommand("xyzzy"), nil, []),
      (["flocks", "shwo"], .unknownCommand("shwo"), "show", ["flocks"]),
      (["config"], .missingSubcommand(["show"]), nil, ["config"]),
      (["pair", "--quite", "a"], .unknownOption("--quite"), "--quiet", ["pair"]),
      (["pair", "--colr", "a"], .unknownOption("--colr"), nil, ["pair"]),
      (["-x", "pair"], .unknownOption("-x"), nil, []),
      (["pair", "--colour", "black", "a"], .foreignOption("--colour", of: ["count"]), nil, ["pair"]),
      (["pair", "a", "-o", "x", "--out", "y"], .repeatedOption("--out"), nil, ["pair"]),
      (
        ["pair", "a", "-o"], .missingValue("--out", expected: OptionKind.directory.expectation), nil, ["pair"]
      ),
      (
        ["pair", "a", "--out", "--", "x"],
        .missingValue("--out", expected: OptionKind.directory.expectation), nil, ["pair"]
      ),
      (["pair"], .missingArgument("RAM"), nil, ["pair"]),
      (["pair", "a", "b", "c"], .tooManyArguments("c"), nil, ["pair"]),
      (["count", "a"], .missingOption("--out DIR", variable: "SHEEP_OUT", key: "out"), nil, ["count"]),
      (
        ["flocks", "check"], .missingOption("--period YYYY-MM", variable: "SHEEP_PERIOD", key: "period"), nil,
        ["flocks", "check"]
      ),
      (["help", "pair", "x"], .tooManyArguments("x"), nil, ["pair"]),
      (["pari", "--help"], .unknownCommand("pari"), "pair", []),
    ] as [([String], UsageError.Cause, String?, [String])])
  func wrong(words: [String], cause: UsageError.Cause, nearest: String?, path: [String]) throws {
    let error = try #require(throws: UsageError.self) { try Sheep.arguments(words) }
    #expect(error.cause == cause)
    #expect(error.nearest == nearest)
    #expect(error.commandPath == path)
  }

  @Test(
    "refuses values that an option does not take",
    arguments: [
      ("--colour", "blck", "black"), ("--colour", "Black", "black"), ("--shift", "11", nil),
      ("--shift", "1.5", nil),
      ("--shift", "99999999999999999999", nil), ("--jobs", "0", nil), ("--period", "2022-03", "2565-03"),
      ("--period", "2565-3", "2565-03"), ("--period", "2565-13", nil), ("--period", "มี.ค. 65", nil),
      ("--period", "+565-03", nil), ("--as-of", "2565-03-01", nil), ("--as-of", "2023-02-29", nil),
      ("--as-of", "2022-03-01T24:00", nil), ("--as-of", "2022-03-01 10:00", nil),
      ("--as-of", "2022-03-01T10:00+7", nil), ("--out", "", nil), ("--quiet", "maybe", nil),
    ] as [(String, String, String?)])
  func values(option: String, value: String, nearest: String?) throws {
    let error = try #require(throws: UsageError.self) {
      try Sheep.tool.parse(["count", "a", "\(option)=\(value)"])
    }
    guard case .wrongValue(option, let problem) = error.cause else {
      Issue.record("not a wrong value: \(error.cause)")
      return
    }
    #expect(problem.found == value)
    #expect(error.nearest == nearest)
  }

  @Test("gives typed values by their keys")
  func typed() throws {
    let arguments = try Sheep.arguments(["count", "a", "b", "-o", "r", "-j2", "--colour=brown"])
    #expect(arguments[Sheep.colour] == .brown)
    #expect(arguments[Sheep.lang] == .thai)
    #expect(arguments.integer(Sheep.jobs) == 2)
    #expect(arguments.integer(Sheep.shift) == 0)
    #expect(arguments.text(Sheep.period) == nil)
    #expect(!arguments.flag(Sheep.quiet))
    #expect(try arguments.require(Sheep.out) == "r")
    #expect(arguments.arguments(Sheep.field) == ["a", "b"])
    #expect(arguments.argument(Sheep.ewe) == nil)
  }

  @Test(
    "answers --version whatever else the line holds",
    arguments: [["--version"], ["count", "--version", "--xx"]])
  func version(words: [String]) throws {
    guard case .version("sheep 1.2") = try Sheep.tool.parse(words) else {
      Issue.record("no version")
      return
    }
  }

  @Test(
    "says what is wrong in one line and where help is in the next",
    arguments: [
      (["cuont"], Language.thai, "ไม่รู้จักคำสั่ง “cuont” หมายถึง “count” หรือไม่\nดูวิธีใช้: sheep help"),
      (
        ["flocks", "show", "a", "b\n"], .english,
        "“b\\u{a}” is one argument too many\nSee how: sheep help flocks show"
      ),
      (
        ["count", "a", "--colour", "blue"], .english,
        "--colour is “blue” but must be one of white, black, brown\nSee how: sheep help count"
      ),
      (
        ["count", "a"], .english,
        "--out DIR is required (or SHEEP_OUT, or “out” in the configuration file)\nSee how: sheep help count"
      ),
    ])
  func message(words: [String], language: Language, message: String) throws {
    let error = try #require(throws: UsageError.self) { try Sheep.arguments(words) }
    #expect(error.message(tool: "sheep", in: language) == message)
  }
}

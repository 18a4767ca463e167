import Basics
import Testing

@testable import CommandLineKit

@Suite("Layers of settings")
struct LayerTests {
  @Test(
    "yield to each other in order, and the origin is kept",
    arguments: [
      (["--jobs", "1"], ["SHEEP_JOBS": "2"], "{\"jobs\": 3}", Setting(value: .integer(1), origin: .flag)),
      ([], ["SHEEP_JOBS": "๒"], "{\"jobs\": 3}", Setting(value: .integer(2), origin: .environment)),
      ([], ["SHEEP_JOBS": ""], "{\"jobs\": 3}", Setting(value: .integer(3), origin: .file)),
      ([], [:], "{}", nil),
    ])
  func order(words: [String], environment: [String: String], file: String, expected: Setting?) throws {
    let arguments = try Sheep.arguments(["pair", "a"] + words, environment: environment, file: file)
    #expect(arguments.setting(of: Sheep.jobs.spec) == expected)
  }

  @Test("end with the defaults of the table")
  func defaults() throws {
    let arguments = try Sheep.arguments(["pair", "a"])
    #expect(arguments.setting(of: Sheep.lang.spec) == Setting(value: .text("th"), origin: .default))
    #expect(arguments.setting(of: Sheep.quiet.spec) == Setting(value: .flag(false), origin: .default))
  }

  @Test(
    "fulfil a required option", arguments: [(["SHEEP_OUT": "e"], "{}", "e"), ([:], "{\"out\": \"f\"}", "f")])
  func required(environment: [String: String], file: String, value: String) throws {
    let arguments = try Sheep.arguments(["count", "a"], environment: environment, file: file)
    #expect(try arguments.require(Sheep.out) == value)
  }

  @Test("let a flag of the file be turned off on the line")
  func turnedOff() throws {
    let file = "{\"quiet\": true, \"noColor\": true}"
    let arguments = try Sheep.arguments(["pair", "a", "--quiet=false"], file: file)
    #expect(!arguments.flag(Sheep.quiet))
    #expect(arguments.flag(Sheep.noColor))
  }

  @Test(
    "know a variable of another convention",
    arguments: [
      (["NO_COLOR": "1"], true), (["NO_COLOR": "0"], true), (["NO_COLOR": ""], false),
      (["NO_COLOR": "1", "SHEEP_NO_COLOR": "no"], false), (["SHEEP_NO_COLOR": "yes"], true),
    ])
  func presence(environment: [String: String], isOn: Bool) throws {
    #expect(try Sheep.arguments(["pair", "a"], environment: environment).flag(Sheep.noColor) == isOn)
  }

  @Test("name every wrong variable, and leave alone what is none of theirs")
  func wrongEnvironment() throws {
    let environment = [
      "SHEEP_JOBS": "x", "SHEEP_COLOUR": "blak", "SHEEP_REASON": "", "SHEEP_HOME": "?", "JOBS": "x",
    ]
    let error = try #require(throws: ConfigurationError.self) { try Sheep.tool.environmentLayer(environment) }
    #expect(
      error.message(in: .english) == """
        SHEEP_JOBS is “x” but must be a whole number from 1 to 64
        SHEEP_COLOUR is “blak” but must be one of white, black, brown; did you mean “black”?
        """)
  }

  @Test("do not take from a variable or the file what belongs on the line")
  func lineOnly() throws {
    let arguments = try Sheep.arguments(["pair", "a"], environment: ["SHEEP_REASON": "e"])
    #expect(arguments[Sheep.reason] == nil)
    #expect(throws: ConfigurationError(problems: [.keyNotAllowed("reason")])) {
      try Sheep.tool.configurationLayer(Array("{\"reason\": \"r\"}".utf8))
    }
  }

  @Test("give the path of the file before it is read")
  func early() throws {
    guard case .run(let invocation) = try Sheep.tool.parse(["count", "a"]) else { throw Sheep.NotRun() }
    let environment = try Sheep.tool.environmentLayer(["SHEEP_CONFIG": "c.json"])
    #expect(invocation.early(Sheep.config, environment: environment) == "c.json")
  }

  @Test("list every setting once, the tool's own questions left out")
  func settings() throws {
    let names = try Sheep.arguments(["config", "show"]).settings.map(\.option.name)
    #expect(
      names == [
        "lang", "config", "quiet", "no-color", "jobs", "out", "period", "as-of", "colour", "shift", "all",
      ])
  }
}

@Suite("The configuration file")
struct ConfigurationTests {
  @Test("gives typed values, passes what other modules own, and may begin with a byte-order mark")
  func right() throws {
    let json = """
      \u{FEFF}{"asOf": "2022-03-31", "quiet": false, "shift": -3, "period": "๒๕๖๕-๐๓", "letter": {"x": [1, null]}}
      """
    let layer = try Sheep.tool.configurationLayer(Array(json.utf8))
    #expect(
      layer.values == [
        "as-of": .text("2022-03-31"), "quiet": .flag(false), "shift": .integer(-3),
        "period": .text("2565-03"),
      ])
  }

  @Test(
    "is refused with the key and the nearest right one",
    arguments: [
      ("{\"job\": 3}", "unknown key “job”; did you mean “jobs”?"),
      ("{\"as-of\": \"2022-03-31\"}", "unknown key “as-of”; did you mean “asOf”?"),
      ("{\"leter\": {}}", "unknown key “leter”; did you mean “letter”?"),
      ("{\"xyzzy\": 3}", "unknown key “xyzzy”"),
      ("{\"config\": \"c\"}", "“config” cannot be set in the file"),
      ("{\"jobs\": \"3\"}", "“jobs” is “3” but must be a whole number from 1 to 64"),
      ("{\"jobs\": 3.5}", "“jobs” is “3.5” but must be a whole number from 1 to 64"),
      ("{\"jobs\": 65}", "“jobs” is “65” but must be a whole number from 1 to 64"),
      ("{\"jobs\": true}", "“jobs” is “true” but must be a whole number from 1 to 64"),
      ("{\"quiet\": 1}", "“quiet” is “1” but must be true or false"),
      ("{\"quiet\": \"true\"}", "“quiet” is “true” but must be true or false"),
      ("{\"out\": null}", "“out” is “null” but must be a folder name"),
      ("{\"out\": {}}", "“out” is “{…}” but must be a folder name"),
      ("{\"out\": [1]}", "“out” is “[…]” but must be a folder name"),
      (
        "{\"period\": \"2022-03\"}",
        "“period” is “2022-03” but must be a Buddhist-era month such as 2565-03; did you mean “2565-03”?"
      ),
      (
        "{\"job\": 3, \"colour\": \"red\"}",
        "“colour” is “red” but must be one of white, black, brown\nunknown key “job”; did you mean “jobs”?"
      ),
      ("[]", "must be one JSON object { … }"),
    ])
  func wrong(json: String, message: String) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try Sheep.tool.configurationLayer(Array(json.utf8))
    }
    #expect(error.message(in: .english) == message)
  }

  @Test(
    "is refused with the place when it is no JSON",
    arguments: [
      ("", "1:1"), ("{", "1:2"), ("{\"jobs\": 3,\n ,}", "2:2"), ("jobs = 3", "1:1"), ("{\"a\": 1} x", "1:10"),
      ("{\"a\":\n  \"b\n\"}", "2:5"), ("{\"a\" 1}", "1:6"), ("[1, 2", "1:6"), ("{\"a\": tru}", "1:7"),
      ("\"a\\", "1:1"),
    ])
  func notJSON(text: String, place: String) throws {
    #expect(throws: ConfigurationError(problems: [.notJSON(place)])) {
      try Sheep.tool.configurationLayer(Array(text.utf8))
    }
  }

  @Test(
    "has no fault by the grammar where it has none",
    arguments: ["{}", " [1, -2.5e3, \"ก\\\"\", null, {\"a\": []}]\n"])
  func sound(text: String) {
    #expect(JSONFault.place(in: Array(text.utf8)) == nil)
  }
}

import Testing

@testable import CommandLineKit

@Suite("The option table")
struct TableTests {
  @Test("of the made-up tool is sound")
  func sound() {
    #expect(Sheep.tool.inconsistencies == [])
  }

  @Test("tells what is wrong with it")
  func unsound() {
    let text = BilingualText(same: "x")
    let flag = OptionKey.flag("letter", short: "o", help: text).spec
    let other = OptionKey.integer("out", 0...1, short: "o", help: text).spec
    let many = ArgumentSpec(name: "A", help: text, arity: .many(atLeast: 0))
    let sub = CommandSpec(name: "s", summary: text)
    let tool = ToolSpec(
      name: "t", version: "1", summary: text,
      commands: [
        CommandSpec(
          name: "a", summary: text, options: [flag, flag], arguments: [many, many], subcommands: [sub, sub]),
        CommandSpec(name: "help", summary: text, options: [other]),
        CommandSpec(name: "c", summary: text, options: [Sheep.out.spec]),
      ], commonOptions: [], languageOption: Sheep.lang, opaqueKeys: ["letter"])
    #expect(
      tool.inconsistencies == [
        "a: --letter stands twice", "a: two subcommands named s", "a: two arguments named A",
        "a: an argument follows one that may take nothing or everything",
        "a: has both arguments and subcommands", "--letter clashes with another option",
        "--out clashes with another option", "--letter clashes with an opaque key",
        "--lang chooses the language but is no common option", "two commands named help",
      ])
  }

  @Test(
    "derives the variable and the key from the name",
    arguments: [
      ("jobs", "T_JOBS", "jobs"), ("log-format", "T_LOG_FORMAT", "logFormat"), ("as-of", "T_AS_OF", "asOf"),
    ])
  func names(name: String, variable: String, key: String) {
    let option = OptionKey.flag(name, help: .init(same: "x")).spec
    #expect(option.environmentVariable(prefix: "T_") == variable)
    #expect(option.configurationKey == key)
  }

  @Test("lists the exit codes that monitoring depends on")
  func exitCodes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 129, 130, 143])
  }
}

import Testing

@testable import CommandLineKit

@Suite("The option table")
struct TableTests {
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
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 129, 130, 143])
  }
}

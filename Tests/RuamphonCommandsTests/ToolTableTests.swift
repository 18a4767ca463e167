import CommandLineKit
import Foundation
import TestSupport
import Testing

@testable import RuamphonCommands

@Suite("The command line's table")
struct ToolTableTests {
  @Test("Names, texts, exit codes and options agree with one another")
  func consistent() {
    #expect(ToolTable.tool.inconsistencies == [])
  }

  @Test("Every command shows an example and the exit codes it can end with")
  func examples() {
    for command in ToolTable.commands {
      #expect(!command.spec.examples.isEmpty, "\(command.spec.name)")
      #expect(command.spec.exitCodes.contains(.done) && command.spec.exitCodes.contains(.usage))
    }
  }

  @Test("Every sample that an example of the help names is there")
  func samples() {
    let specs = ToolTable.commands.flatMap { [$0.spec] + $0.spec.subcommands }
    let words = specs.flatMap(\.examples).flatMap { $0.line.split(separator: " ").map(String.init) }
    let samples = words.filter { $0.hasPrefix("Samples/") }
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(FileManager.default.fileExists(atPath: Repository.path + "/" + sample), "\(sample)")
    }
  }

  @Test("Exit codes are frozen")
  func exitCodes() {
    let codes: [(ExitCode, Int32)] = [
      (.done, 0), (.failed, 1), (.usage, 2), (.rejected, 3), (.missing, 4), (.notFound, 10),
      (.configuration, 12),
      (.interrupted, 130), (.terminated, 143),
    ]
    for (code, number) in codes { #expect(code.rawValue == number) }
  }

  @Test(
    "A moment is read in its zone, Bangkok's where it names none",
    arguments: [
      ("1970-01-01", -25_200), ("1970-01-01T07:00", 0), ("1970-01-01T00:00:00Z", 0),
      ("2022-04-30T12:30:15+07:00", 1_651_296_615),
      ("2022-04-30T12:30:15", 1_651_296_615), ("2022-04-30T05:30:15Z", 1_651_296_615),
      ("2022-04-30T00:30:15-05:00", 1_651_296_615), ("2022-04-30T12:30:15.250", 1_651_296_615),
    ])
  func instants(text: String, seconds: Int) {
    #expect(Instant.seconds(text) == seconds)
  }

  @Test(
    "Seconds print with two decimals",
    arguments: [(0.0, "0.00"), (1.005, "1.00"), (59.999, "60.00"), (2.5, "2.50")])
  func seconds(value: Double, text: String) {
    #expect(RunSummary.seconds(value) == text)
  }
}

@testable import CommandLineKit

extension ToolSpec {
  /// What is wrong with a table of commands; empty when it is sound.
  var inconsistencies: [String] {
    let reached = commands.flatMap(paths)
    return reached.flatMap(problems) + clashes + languageProblems
      + repeated(commands.map(\.name) + ["help"]).map { "two commands named \($0)" }
  }

  private func paths(_ command: CommandSpec) -> [CommandPath] {
    let path = CommandPath(command)
    return [path] + command.subcommands.map { path.appending($0) }
  }

  private func problems(of path: CommandPath) -> [String] {
    let command = path.command
    let name = path.names.joined(separator: " ")
    let options = command.options + commonOptions(beside: command.options)
    var problems = repeated(options.map(\.name)).map { "\(name): --\($0) stands twice" }
    problems += repeated(command.subcommands.map(\.name)).map { "\(name): two subcommands named \($0)" }
    problems += repeated(command.arguments.map(\.name)).map { "\(name): two arguments named \($0)" }
    if command.arguments.dropLast().contains(where: { $0.arity != .one }) {
      problems.append("\(name): an argument follows one that may take nothing or everything")
    }
    if !command.arguments.isEmpty, !command.subcommands.isEmpty {
      problems.append("\(name): has both arguments and subcommands")
    }
    return problems
  }

  /// A name means the same everywhere, since options may stand before the command and are set in one file.
  private var clashes: [String] {
    let own = commands.flatMap(paths).flatMap { $0.command.options }
    let rows = commonOptions + own.filter { row in !commonOptions.contains { row.hides($0) } }
    let other = rows.filter { row in
      rows.contains { $0.name == row.name && ($0.kind != row.kind || $0.short != row.short) }
        || rows.contains { $0.name != row.name && $0.short != nil && $0.short == row.short }
    }
    let opaque = rows.filter { opaqueKeys.contains($0.configurationKey) }
    return Set(other.map { "--\($0.name) clashes with another option" }).sorted()
      + Set(opaque.map { "--\($0.name) clashes with an opaque key" }).sorted()
  }

  private var languageProblems: [String] {
    guard let row = languageOption?.spec, !commonOptions.contains(row) else { return [] }
    return ["--\(row.name) chooses the language but is no common option"]
  }

  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}

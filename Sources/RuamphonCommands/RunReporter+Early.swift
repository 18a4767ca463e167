internal import CommandLineKit
internal import FileSystem

/// The metrics of runs that end before their work begins: who watches them learns of a wrong setting too.
extension RunReporter {
  /// The names of the commands that write metrics.
  static var commands: [String] { [RunCommand.command, RerunCommand.command].map(\.spec.name) }

  /// Writes what is known of a run whose settings are wrong.
  static func tellMetrics(of arguments: ParsedArguments, _ console: Console, exit: ExitCode) {
    guard commands.contains(arguments.commandPath.first ?? ""), !arguments.flag(RunCommand.dryRun),
      let path = arguments[metrics]
    else { return }
    let asOf = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) }
    RunMetrics.tell(nil, exit: exit, asOf: asOf ?? Instant.now, in: DiskPath(path), console)
  }

  /// The same of a run whose words are wrong, as far as they, or the variables, name the file.
  static func tellMetrics(
    of words: [String], _ environment: [String: String], _ console: Console, exit: ExitCode
  ) {
    guard !words.contains(RunCommand.dryRun.spec.flagName),
      let path = ToolTable.tool.mentioned(metrics, in: words, environment: environment)
    else { return }
    RunMetrics.tell(nil, exit: exit, asOf: Instant.now, in: DiskPath(path), console)
  }
}

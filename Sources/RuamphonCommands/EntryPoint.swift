package import CommandLineKit
internal import FileSystem

/// The program: parses the words, settles the configuration, runs the command, says how it ended.
package enum EntryPoint {
  /// Runs a command line and gives the status with which the process ends.
  /// - Parameters:
  ///   - words: the arguments without the program's name.
  ///   - environment: all variables; those named `RUAMPHON_*` are settings.
  ///   - width: the columns of the terminal, for help.
  package static func main(
    _ words: [String], environment: [String: String], width: Int = 80
  ) async -> ExitCode {
    ThisProcess.occupyStandardStreams()
    ThisProcess.outliveBrokenPipes()
    let tool = ToolTable.tool
    let language = tool.language(words, environment: environment)
    let format = tool.chosen(CommonOptions.logFormat, in: words, environment: environment)
    let console = Console(language: language, format: format ?? .text)
    let code = await answer(words, tool, environment, width, console)
    console.tellLoss()
    return console.ending(with: code)
  }

  private static func answer(
    _ words: [String], _ tool: ToolSpec, _ environment: [String: String], _ width: Int, _ console: Console
  ) async -> ExitCode {
    let outcome: ParseOutcome
    do {
      outcome = try tool.parse(words, environment: environment, width: width)
    } catch {
      tell(error, console)
      if RunReporter.commands.contains(error.commandPath.first ?? "") {
        RunReporter.tellMetrics(of: words, environment, console, exit: .usage)
      }
      return .usage
    }
    switch outcome {
    case .help(let text), .version(let text):
      console.page(text)
      return .done
    case .run(let invocation): return await run(invocation, tool, environment, console)
    }
  }

  private static func tell(_ error: UsageError, _ console: Console) {
    let lines = error.message(tool: ToolTable.tool.name, in: console.language).split(separator: "\n")
    console.failure(
      lines.first.map(String.init) ?? "", further: lines.dropFirst().map(String.init), code: .usage)
  }

  private static func run(
    _ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String], _ console: Console
  ) async -> ExitCode {
    let layers = SettingLayers(invocation, tool, environment)
    let provisional = invocation.provisional(environment: layers.environment, file: layers.file)
    guard layers.problems.isEmpty else {
      let further = ConfigCommand.isCheck(provisional) ? ConfigurationCheck(provisional).problems : []
      for text in layers.problems + further {
        console.failure(text[console.language], code: .configuration)
      }
      RunReporter.tellMetrics(of: provisional, console, exit: .configuration)
      return .configuration
    }
    let arguments: ParsedArguments
    do {
      arguments = try invocation.resolve(environment: layers.environment, file: layers.file)
    } catch {
      tell(error, console)
      RunReporter.tellMetrics(of: provisional, console, exit: .usage)
      return .usage
    }
    guard let command = ToolTable.commands.first(where: { $0.spec.name == invocation.commandPath.first })
    else {
      return .usage
    }
    let settled = Console(arguments, environment: environment, output: console.output)
    return await Interruption.guarding {
      do {
        return try await command.run(arguments, settled)
      } catch let failure as CommandFailure {
        settled.failure(failure)
        return failure.code
      } catch {
        settled.failure("\(error)")
        return .failed
      }
    }
  }
}

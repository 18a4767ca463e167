package import CommandLineKit

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
    let tool = ToolTable.tool
    let language = tool.language(words, environment: environment)
    let format = tool.chosen(CommonOptions.logFormat, in: words, environment: environment)
    let console = Console(language: language, format: format ?? .text)
    do throws(UsageError) {
      switch try tool.parse(words, environment: environment, width: width) {
      case .help(let text), .version(let text):
        console.result(text)
        return .done
      case .run(let invocation):
        return try await run(invocation, tool, environment, console)
      }
    } catch {
      console.failure(error.message(tool: tool.name, in: language), code: .usage)
      return .usage
    }
  }

  private static func run(
    _ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String], _ console: Console
  ) async throws(UsageError) -> ExitCode {
    let layers: SettingLayers
    do throws(ConfigurationFailure) {
      layers = try SettingLayers(invocation, tool, environment)
    } catch {
      for text in error.problems { console.failure(text[console.language], code: .configuration) }
      return .configuration
    }
    let arguments = try invocation.resolve(environment: layers.environment, file: layers.file)
    guard let command = ToolTable.commands.first(where: { $0.spec.name == invocation.commandPath.first })
    else {
      return .usage
    }
    let settled = Console(arguments, environment: environment)
    return await Interruption.guarding {
      do {
        return try await command.run(arguments, settled)
      } catch let failure as CommandFailure {
        settled.failure(failure.message[settled.language], code: failure.code)
        return failure.code
      } catch {
        settled.failure("\(error)")
        return .failed
      }
    }
  }
}

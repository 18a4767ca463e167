package import CommandLineKit
internal import Dispatch
internal import FileSystem
internal import Glibc
internal import Synchronization

/// The program: parses the words, reads the configuration, runs the command, says how it ended.
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
    let code = await answer(
      words, tool: tool, environment: environment, width: width, console)
    console.tellLoss()
    return console.ending(with: code)
  }

  private static func answer(
    _ words: [String], tool: ToolSpec, environment: [String: String], width: Int, _ console: Console
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
    case .run(let invocation): return await run(invocation, of: tool, environment: environment, console)
    }
  }

  private static func tell(_ error: UsageError, _ console: Console) {
    let lines = error.message(tool: ToolTable.tool.name, in: console.language).split(separator: "\n")
    console.failure(
      lines.first.map(String.init) ?? "", further: lines.dropFirst().map(String.init), code: .usage)
  }

  private static func run(
    _ invocation: Invocation, of tool: ToolSpec, environment: [String: String], _ console: Console
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
    let configured = Console(arguments, environment: environment, output: console.output)
    return await Interruption.guarding {
      do {
        return try await command.run(arguments, configured)
      } catch let failure as CommandFailure {
        configured.failure(failure)
        return failure.code
      } catch {
        configured.failure("\(error)")
        return .failed
      }
    }
  }
}

/// The settings below the flags of the command line: those of the environment, then those of the file.
///
/// Both places are read whole, so that one attempt shows everything that is wrong; what is right counts all the same.
struct SettingLayers {
  let environment: SettingLayer
  /// Nil where no file is named.
  let file: SettingLayer?
  /// Everything that is wrong, a line each; the program ends with 12 where there is any.
  let problems: [BilingualText]

  init(_ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String]) {
    let variables = tool.environmentReading(environment)
    self.environment = variables.layer
    let path = invocation.early(CommonOptions.configuration, environment: variables.layer)
    let found = path.map { Self.file($0, tool) }
    file = found?.layer
    problems = variables.problems.map(\.text) + (found?.problems ?? [])
  }

  /// Each problem of the file begins with the file's name; relative paths in it begin where it lies.
  private static func file(
    _ path: String, _ tool: ToolSpec
  ) -> (layer: SettingLayer?, problems: [BilingualText]) {
    let bytes: [UInt8]
    do {
      bytes = try NamedFile.contents(of: path, isJSON: true)
    } catch {
      return (nil, [error.message])
    }
    let folder = LetterFile.folder(of: path)
    let (layer, problems) = tool.configurationReading(bytes, in: folder)
    return (layer, (problems.map(\.text) + LetterFile(bytes, in: folder).problems).map { $0.of(path) })
  }
}

/// Turns Ctrl-C, SIGTERM and SIGHUP into the cancelling of a task, so that nothing is left half-written.
enum Interruption {
  private static let signals: [(number: Int32, code: ExitCode)] = [
    (SIGHUP, .hungUp), (SIGINT, .interrupted), (SIGTERM, .terminated),
  ]
  /// The code of the last signal that came; 0 before one.
  private static let received = Atomic<Int32>(0)

  /// Runs some work that a signal cancels.
  /// - Returns: the work's code, or the signal's when it was cancelled.
  static func guarding(_ work: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
    received.store(0, ordering: .relaxed)
    let running = Mutex<Task<ExitCode, Never>?>(nil)
    // Before the work begins, so that no signal falls between. Where `nohup` switched SIGHUP off it stays off.
    let heeded = signals.filter { $0.number != SIGHUP || !ThisProcess.ignores(SIGHUP) }
    let sources = heeded.map { signal in
      Glibc.signal(signal.number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal.number)
      source.setEventHandler {
        received.store(signal.code.rawValue, ordering: .relaxed)
        running.withLock { $0?.cancel() }
      }
      source.resume()
      return source
    }
    let task = Task { await work() }
    running.withLock { $0 = task }
    if received.load(ordering: .relaxed) != 0 { task.cancel() }
    let code = await task.value
    for source in sources { source.cancel() }
    return exit(code)
  }

  /// The code of work that was cancelled, told apart by the signal that did it; any other as it is.
  static func exit(_ code: ExitCode) -> ExitCode {
    guard code == .interrupted else { return code }
    return ExitCode(rawValue: received.load(ordering: .relaxed)) ?? code
  }
}

internal import Basics
internal import CommandLineKit

/// `ruamphon completion`: the script by which a shell completes commands, options and their values.
enum CompletionCommand {
  static let command = Command(spec: spec, run: run)

  private static let spec = CommandSpec(
    name: "completion",
    summary: BilingualText(
      th: "พิมพ์สคริปต์เติมคำสั่งของเชลล์", en: "print the script by which a shell completes commands"),
    examples: [
      CommandExample(
        "ruamphon completion bash > /etc/bash_completion.d/ruamphon",
        BilingualText(th: "ติดตั้งสำหรับทุกคนที่ใช้ bash", en: "for everybody who uses bash")),
      CommandExample(
        "ruamphon completion fish > ~/.config/fish/completions/ruamphon.fish",
        BilingualText(th: "ติดตั้งสำหรับตนเอง", en: "for oneself")),
    ],
    exitCodes: [.done, .failed, .usage, .configuration],
    subcommands: Shell.allCases.map { shell in
      CommandSpec(
        name: shell.rawValue,
        summary: BilingualText(th: "สำหรับ \(shell.rawValue)", en: "for \(shell.rawValue)"),
        exitCodes: [.done, .failed, .usage, .configuration])
    }, needsSubcommand: true)

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let shell = arguments.commandPath.last.flatMap { Shell(rawValue: $0) } ?? .bash
    console.page(ToolTable.tool.completion(for: shell, language: console.language))
    return .done
  }
}

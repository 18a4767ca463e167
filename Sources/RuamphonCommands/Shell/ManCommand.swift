internal import Basics
internal import CommandLineKit

/// `ruamphon man`: the manual page, for where it is installed.
enum ManCommand {
  static let command = Command(spec: spec, run: run)

  private static let spec = CommandSpec(
    name: "man",
    summary: BilingualText(th: "พิมพ์หน้าคู่มือ (roff)", en: "print the manual page (roff)"),
    examples: [
      CommandExample(
        "ruamphon man --lang en > /usr/local/share/man/man1/ruamphon.1",
        BilingualText(th: "ติดตั้งหน้าคู่มือ", en: "install the page")),
      CommandExample(
        "ruamphon man | man -l -", BilingualText(th: "อ่านโดยไม่ติดตั้ง", en: "read it without that")),
    ],
    exitCodes: [.done, .failed, .usage, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    console.page(ManPage(tool: ToolTable.tool, language: console.language).text)
    return .done
  }
}

import Basics
import FoundationEssentials
import Glibc
import Testing

@testable import CommandLineKit

@Suite("Completion scripts")
struct CompletionTests {
  /// Whether a command line of `sh` ends with 0.
  private static func succeeds(_ line: String) -> Bool {
    unsafe system(line) == 0
  }

  private static func isInstalled(_ shell: Shell) -> Bool {
    succeeds("command -v \(shell.rawValue) >/dev/null 2>&1")
  }

  private static func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "script")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try body(file.path)
  }

  @Test(
    "are read by their shells without complaint, where installed", arguments: Shell.allCases,
    Language.allCases)
  func syntax(shell: Shell, language: Language) throws {
    guard Self.isInstalled(shell) else { return }
    let script = Sheep.tool.completion(for: shell, language: language)
    #expect(try Self.withFile(script) { Self.succeeds("\(shell.rawValue) -n '\($0)'") })
  }

  @Test("mention every option, choice and visible command", arguments: Shell.allCases)
  func mentions(shell: Shell) {
    let script = Sheep.tool.completion(for: shell, language: .thai)
    for option in Sheep.tool.allOptions {
      #expect(script.contains(shell == .fish ? " -l \(option.name) " : option.flagName))
      if let short = option.short { #expect(script.contains(shell == .fish ? " -s \(short) " : "-\(short)")) }
      if case .choice(let words) = option.kind { #expect(script.contains(words.joined(separator: " "))) }
    }
    for command in Sheep.tool.commands { #expect(script.contains(command.name) != command.isHidden) }
  }

  @Test("quote what their shells would take for their own")
  func quoting() {
    let zsh = Sheep.tool.completion(for: .zsh, language: .english)
    #expect(zsh.contains("[move the count\\: it'\\''s \\[usually\\] `0`]"))
    let fish = Sheep.tool.completion(for: .fish, language: .english)
    #expect(fish.contains("-d 'move the count: it\\'s [usually] `0`'"))
  }

  @Test(
    "complete in bash what may follow",
    .enabled(if: isInstalled(.bash)),
    arguments: [
      (["f"], "flocks"), (["-q", "fl"], "flocks"), (["--out", "count", "p"], "pair"),
      (["flocks", "s"], "show"), (["flocks", "show", "--a"], "--all"),
      (["count", "--colour", "b"], "black brown"),
      (["count", "--colour", "=", "w"], "white"), (["count", "--colour", "="], "white black brown"),
      (["count", "-j", ""], ""), (["help", "flocks", "c"], "check"), (["pag"], ""),
      (["count", "/et"], "/etc"),
    ])
  func bash(words: [String], completions: String) throws {
    let line = (["sheep"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(Sheep.tool.completion(for: .bash, language: .thai))
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _sheep
      [[ "${COMPREPLY[*]}" == '\(completions)' ]]
      """
    #expect(try Self.withFile(script) { Self.succeeds("bash '\($0)'") })
  }
}

@Suite("The manual page")
struct ManPageTests {
  @Test(
    "mentions every option, its variable, every command and every exit code", arguments: Language.allCases)
  func complete(language: Language) {
    let page = ManPage(tool: Sheep.tool, language: language).text
    for option in Sheep.tool.allOptions {
      #expect(page.contains(RoffWriter.escaped(option.usage)))
      #expect(page.contains(RoffWriter.escaped(option.help[language])))
      let variable = option.environmentVariable(prefix: "SHEEP_")
      #expect(page.contains("\\fB\(variable)") == option.sources.contains(.environment))
    }
    for command in Sheep.tool.shownCommands { #expect(page.contains(".SS \"\(command.name)\"\n")) }
    for code in ExitCode.allCases { #expect(page.contains(".TP\n\\fB\(code.rawValue)\\fR\n")) }
    #expect(!page.contains(".SS \"page\""))
  }

  @Test("begins with what the indexer of manual pages reads")
  func name() {
    let page = ManPage(tool: Sheep.tool, language: .english).text
    #expect(
      page.hasPrefix(
        ".TH \"SHEEP\" \"1\" \"\" \"sheep 1.2\"\n.ad l\n.nh\n.SH \"NAME\"\nsheep \\- counts sheep\n"))
  }

  @Test(
    "keeps text from being taken for requests",
    arguments: [
      (".SH no", "\\&.SH no\n"), ("'no", "\\&'no\n"), ("a\\b --c", "a\\eb \\-\\-c\n"),
      ("a\n\nb", "a\n.PP\nb\n"),
    ])
  func escaping(text: String, source: String) {
    var roff = RoffWriter()
    roff.paragraph(text)
    #expect(roff.text == source)
  }
}

package import CommandLineKit

/// The whole command line as one table: help, completion and the parser all read it.
///
/// Source: Commands.
package enum ToolTable {
  /// The program's version, as `--version` and every publication state it.
  package static let version = "0.1.0"

  package static let tool = ToolSpec(
    name: "ruamphon", version: version,
    summary: BilingualText(
      th: "รวมไฟล์ CSV ของสำนักงานเขตพื้นที่การศึกษาเป็นสมุดงาน XLSX",
      en: "turns the CSV exports of Education Service Area Offices into XLSX workbooks"),
    commands: commands.map(\.spec), commonOptions: CommonOptions.all, languageOption: CommonOptions.language,
    opaqueKeys: [LetterFile.key, LetterFile.periodsKey], exclusiveFlags: CommonOptions.exclusive)

  /// Every command; a new one is its file and one line here.
  static let commands: [Command] = [
    RunCommand.command,
    RerunCommand.command,
    ReadCommand.command,
    CheckCommand.command,
    ExplainCommand.command,
    ChangesCommand.command,
    HistoryCommand.command,
    CloseCommand.command,
    ReopenCommand.command,
    LedgerCommand.command,
    OfficesCommand.command,
    FindingsCommand.command,
    FrameworksCommand.command,
    NormaliseCommand.command,
    TemplateCommand.command,
    DemoCommand.command,
    ConfigCommand.command,
    CompletionCommand.command,
    ManCommand.command,
  ]
}

/// One command of the tool: its place in the table and what it does.
struct Command: Sendable {
  let spec: CommandSpec
  /// Does the work; results go to the console.
  ///
  /// Throws a ``CommandFailure`` when it could not be done.
  let run: @Sendable (ParsedArguments, Console) async throws -> ExitCode
}

internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Records
internal import Standards

/// `ruamphon check`: what an office runs before it sends; reads files as `run` does and writes nothing.
enum CheckCommand {
  static let command = Command(spec: spec, run: run)

  static let paths = ArgumentSpec(
    name: "PATH", help: BilingualText(th: "ไฟล์หรือโฟลเดอร์ที่จะตรวจ", en: "a file or folder to check"),
    arity: .many(atLeast: 1), isPath: true)
  static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่ต้องการ (พ.ศ.)", en: "the month, Buddhist era"),
    defaultHelp: BilingualText(
      th: "งวดของโฟลเดอร์ มิฉะนั้นเดือนปัจจุบัน", en: "the folder's month, else the current one"))

  private static let spec = CommandSpec(
    name: "check",
    summary: BilingualText(
      th: "ตรวจไฟล์ก่อนส่ง โดยไม่เขียนอะไร", en: "validate files before they are sent; writes nothing"),
    discussion: BilingualText(
      th: """
        พิมพ์ผลแต่ละข้อเป็น ไฟล์:แถว:ช่อง ระดับ รหัส: ข้อความ จัดกลุ่มตามไฟล์

        ไฟล์เป็นของเขตใด ดูจากคอลัมน์ "รหัสเขต" หรือ "สพท." บรรทัดเหนือหัวตาราง ชื่อไฟล์ หรือชื่อโฟลเดอร์ที่ไฟล์อยู่ \
        ตามลำดับ หากพบ no-office ให้ตั้งชื่อโฟลเดอร์หรือไฟล์ด้วยรหัสหรือชื่อเขต เช่น 2402/measures.csv
        """,
      en: """
        Prints each finding as file:row:cell severity code: message, grouped by file.

        The office of a file is told by a column "รหัสเขต" or "สพท.", a line above the header, the file's name or \
        its folder, in this order. Where nothing tells it (no-office), name the folder or the file after the \
        office by code or name, such as 2402/measures.csv.
        """),
    examples: [
      CommandExample(
        "ruamphon check 2402/measures.csv",
        BilingualText(th: "ตรวจไฟล์เดียวของเขต 2402", en: "check one file of office 2402")),
      CommandExample(
        "ruamphon check Samples/inbox --period 2565-03",
        BilingualText(th: "ตรวจทั้งงวดของตัวอย่าง", en: "check a whole period of the samples")),
    ],
    options: [period.spec, SafetyOptions.maxFileSize.spec, JSONResult.option.spec], arguments: [paths],
    exitCodes: [
      .done, .failed, .usage, .rejected, .notFound, .configuration, .hungUp, .interrupted, .terminated,
    ])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let reference = try await ReferenceFiles(arguments)
    let request = CheckRequest(
      paths: arguments.arguments(paths).map { DiskPath($0) },
      period: arguments[period].flatMap { Period($0) },
      asOf: arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? Instant.now,
      jobs: arguments[CommonOptions.jobs] ?? Processors.count, library: reference.library,
      registry: reference.registry, wordBook: reference.wordBook,
      groups: reference.groups,
      maxFileSize: arguments[SafetyOptions.maxFileSize] ?? RunSafety().maxFileSize,
      authority: try SheetSenders.authority(arguments))
    let files: [CheckedFile]
    do {
      files = try await CheckPipeline(request).run()
    } catch {
      throw CommandFailure(error)
    }
    let report = CheckReport(files: files, registry: reference.registry, language: console.language)
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(CheckResultJSON(files, language: console.language)))
    } else {
      for line in report.lines { console.result(line) }
      console.log(LogLine("summary", report.totals, isEssential: true))
    }
    return files.contains { $0.findings.contains { $0.kind.severity == .error } } ? .rejected : .done
  }
}

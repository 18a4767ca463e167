internal import CommandLineKit
internal import FileSystem
internal import Pipeline
internal import Publication
internal import Standards
internal import Templates
internal import XLSXWorkbook

/// `ruamphon template`: blank forms of a fiscal year, which read back without an error once they are filled in.
enum TemplateCommand {
  static let command = Command(spec: spec, run: run)

  static let kind = OptionKey<SheetKind>.choice(
    "kind",
    help: BilingualText(
      th: "ชนิดของแบบฟอร์ม หากไม่ระบุ เขียนทุกชนิดที่ปีนั้นใช้",
      en: "the kind of sheet; without it, every kind that the year has"), sources: .commandLine)
  static let out = OptionKey<String>.text(
    "out", .directory, help: BilingualText(th: "โฟลเดอร์ของแบบฟอร์ม", en: "the folder of the forms"),
    sources: .commandLine)
  static let fiscalYear = OptionKey<Int>.integer(
    "fiscal-year", 2400...2999,
    help: BilingualText(th: "ปีงบประมาณ (พ.ศ.)", en: "the fiscal year, Buddhist era"),
    defaultHelp: BilingualText(
      th: "ปีปัจจุบันหากอยู่ในรอบล่าสุด มิฉะนั้นปีที่ใกล้ที่สุดของรอบล่าสุด",
      en: "the current one if the newest round covers it, else that round's nearest"),
    sources: .commandLine)

  private static let spec = CommandSpec(
    name: "template",
    summary: BilingualText(
      th: "สร้างแบบฟอร์มเปล่าเป็น CSV และ XLSX", en: "write blank forms, as CSV and as XLSX"),
    discussion: BilingualText(
      th: """
        แต่ละชนิดได้ KIND-ปี.csv และ KIND-ปี.xlsx ซึ่งมีหัวตาราง เลข และชื่อรายการกรอกไว้แล้ว สมุดงานมีรายการให้เลือก \
        ช่องที่ล็อก และวิธีกรอก ชนิด survey มีรายการคำถามสำหรับวางในเครื่องมือสร้างแบบสอบถามด้วย ไฟล์ชื่อเดียวกันจะถูกแทนที่

        พิมพ์ชื่อไฟล์ที่เขียนบรรทัดละไฟล์
        """,
      en: """
        Each kind gives KIND-YEAR.csv and KIND-YEAR.xlsx with header, numbers and titles filled in; the workbook \
        has drop-down lists, locked labels and how to fill it in. For survey there is also the question list to \
        paste into a form tool. Files of the same name are replaced.

        Prints the files written, one a line.
        """),
    examples: [
      CommandExample(
        "ruamphon template --kind measures --out forms",
        BilingualText(th: "แบบรายงานข้อมูลเชิงปริมาณของรอบล่าสุด", en: "the quantitative form of the newest round")),
      CommandExample(
        "ruamphon template --out forms --fiscal-year 2564",
        BilingualText(th: "ทุกแบบของปีงบประมาณ 2564", en: "every form of fiscal year 2564")),
    ],
    options: [kind.spec, out.required, fiscalYear.spec],
    exitCodes: [.done, .failed, .usage, .configuration, .hungUp, .interrupted, .terminated])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let reference = try await ReferenceFiles(arguments)
    let source = FormSource(
      plan: try plan(arguments, reference.library), wordBook: reference.wordBook,
      registry: reference.registry, groups: reference.groups)
    let forms = try forms(arguments[kind], source, fiscalYear: year(arguments, reference.library))
    let font = arguments[CommonOptions.font] ?? PublishedPeriod.defaultFont
    do {
      let folder = try FormFolder(DiskPath(try arguments.require(out)))
      for form in forms {
        if Task.isCancelled { return .interrupted }
        for path in try folder.write(form, font: font, author: LetterSettings().unit) {
          console.result(path.text)
        }
        if form.kind == .survey, let questions = QuestionList(source) {
          console.result(try folder.write(questions).text)
        }
      }
      return .done
    } catch let error as FileError {
      throw CommandFailure(unwritable: error)
    } catch let error as FormFolder.Failure {
      throw CommandFailure(error)
    }
  }

  private static func plan(
    _ arguments: ParsedArguments, _ library: FrameworkLibrary
  ) throws(CommandFailure) -> RoundFramework {
    let year = try year(arguments, library)
    guard let plan = library.roundFramework(fiscalYear: year) else {
      throw CommandFailure(PipelineError.noFramework(fiscalYear: year))
    }
    return plan
  }

  /// The year asked for, else the current one as far as the newest round goes.
  private static func year(
    _ arguments: ParsedArguments, _ library: FrameworkLibrary
  ) throws(CommandFailure) -> Int {
    if let year = arguments[fiscalYear] { return year }
    let now = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? Instant.now
    let current = CalendarDay(secondsSince1970: now).period?.fiscalYear ?? 0
    guard let newest = library.rounds.last else {
      throw CommandFailure(PipelineError.noFramework(fiscalYear: current))
    }
    return min(max(current, newest.firstFiscalYear), newest.lastFiscalYear ?? Int.max)
  }

  /// The form of one kind, or of all that the year has.
  private static func forms(
    _ kind: SheetKind?, _ source: FormSource, fiscalYear: Int
  ) throws(CommandFailure) -> [BlankForm] {
    let kinds = Forms.kinds(of: source)
    guard let kind else { return kinds.compactMap { Forms.form($0, source) } }
    guard let form = Forms.form(kind, source) else {
      let names = kinds.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        th: "ปีงบประมาณ \(fiscalYear) ไม่ใช้ \(kind.rawValue) (\(kind.thaiName)) แบบที่ใช้คือ \(names)",
        en: "fiscal year \(fiscalYear) has nothing to report by \(kind.rawValue); its kinds are \(names)")
    }
    return [form]
  }
}

extension CommandFailure {
  fileprivate init(unwritable error: FileError) {
    self.init(.failed, th: "เขียน \(error.path.text) ไม่ได้: \(error.reason)", en: error.description)
  }

  fileprivate init(_ failure: FormFolder.Failure) {
    switch failure {
    case .file(let error): self.init(unwritable: error)
    case .workbook(let path, let error):
      self.init(.failed, th: "เขียน \(path) ไม่ได้: \(error)", en: "cannot write \(path): \(error)")
    }
  }
}

internal import Assessment
internal import Basics
internal import CommandLineKit
internal import FoundationEssentials
internal import Records
internal import Reference
internal import Standards

/// `ruamphon frameworks`: the editions and rounds at hand, one of them in full, or whether files of them are right.
enum FrameworksCommand {
  static let command = Command(spec: spec, run: run)

  private static let id = ArgumentSpec(
    name: "ID",
    help: BilingualText(th: "รหัสกรอบมาตรฐานหรือรอบ เช่น 2560", en: "a framework or round, such as 2560"))
  private static let files = ArgumentSpec(
    name: "FILE", help: BilingualText(th: "ไฟล์กรอบมาตรฐานหรือรอบ (JSON)", en: "a framework or round (JSON)"),
    arity: .many(atLeast: 0), isPath: true)

  private static let spec = CommandSpec(
    name: "frameworks",
    summary: BilingualText(
      th: "กรอบมาตรฐานและรอบการประเมินที่มี ข้อสมมติ และการตรวจไฟล์",
      en: "frameworks and rounds, their assumptions; validate"),
    examples: [
      CommandExample(
        "ruamphon frameworks show 2554",
        BilingualText(th: "มาตรฐาน พ.ศ. 2554 ทั้งฉบับ", en: "the whole edition of B.E. 2554")),
      CommandExample(
        "ruamphon frameworks check Samples/frameworks/rounds/2566.json",
        BilingualText(th: "ตรวจรอบของปีใหม่ก่อนใช้", en: "check next year's round before it is used")),
    ],
    options: [JSONResult.option.spec], exitCodes: [.done, .failed, .usage, .notFound, .configuration],
    subcommands: [show, check])

  private static let show = CommandSpec(
    name: "show", summary: BilingualText(th: "แสดงทั้งฉบับ", en: "one of them in full"),
    options: [JSONResult.option.spec], arguments: [id],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  private static let check = CommandSpec(
    name: "check",
    summary: BilingualText(
      th: "ตรวจไฟล์ร่วมกับที่ฝังมา บอกตำแหน่งที่ผิดและสิ่งที่ควรทราบ",
      en: "check files together with the embedded ones: what is wrong and where, and what to know"),
    options: [JSONResult.option.spec], arguments: [files],
    exitCodes: [.done, .failed, .usage, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    switch arguments.commandPath.last {
    case show.name: try await showOne(arguments, console)
    case check.name: return try check(arguments, console)
    default: try await listRounds(arguments, console)
    }
    return .done
  }

  private static func listRounds(_ arguments: ParsedArguments, _ console: Console) async throws {
    let library = try await ReferenceFiles(arguments).library
    guard !arguments.flag(JSONResult.option) else {
      console.result(try JSONResult.text(FrameworksJSON(library)))
      return
    }
    for line in TextTable.lines(FrameworkText(console.language).table(of: library)) { console.result(line) }
  }

  private static func showOne(_ arguments: ParsedArguments, _ console: Console) async throws {
    let registries = try await ReferenceFiles(arguments)
    let library = registries.library
    let wanted = arguments.arguments(id).first ?? ""
    if arguments.flag(JSONResult.option) {
      guard let json = json(of: wanted, in: library, console.language) else { throw unknown(wanted, library) }
      console.result(try JSONResult.text(json))
    } else {
      guard
        let lines = FrameworkText(console.language, registries.groups)
          .lines(of: wanted, in: library)
      else {
        throw unknown(wanted, library)
      }
      for line in lines { console.result(line) }
    }
  }

  /// A round by its id, else an edition as its first round uses it, else as its file has it.
  private static func json(
    of id: String, in library: FrameworkLibrary, _ language: Language
  ) -> FrameworkJSON? {
    let round = library.rounds.first { $0.id == id } ?? library.rounds.first { $0.frameworkID == id }
    let plan = round.flatMap { library.roundFramework(fiscalYear: $0.firstFiscalYear) }
    guard let framework = plan?.framework ?? library.frameworks.first(where: { $0.id == id }) else {
      return nil
    }
    return FrameworkJSON(framework, plan, language)
  }

  private static func unknown(_ id: String, _ library: FrameworkLibrary) -> CommandFailure {
    let ids = Set(library.frameworks.map(\.id) + library.rounds.map(\.id)).sorted().joined(separator: ", ")
    return CommandFailure(
      .notFound, th: "ไม่มีกรอบมาตรฐานหรือรอบ \"\(id)\" ที่มีคือ \(ids)",
      en: "no framework or round \"\(id)\"; there are \(ids)")
  }

  /// Every file's own fault first, then what does not fit together, then what is right but worth knowing.
  private static func check(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    let registries = try ReferenceFiles.registries(arguments)
    var faults: [DataFileError] = []
    var sound: [DataFile] = []
    // What does not fit together is known by its id; who wrote it knows it by its path.
    var paths: [String: String] = [:]
    for path in arguments.arguments(files) {
      do throws(DataFileError) {
        let (file, id) = try read(path)
        sound.append(file)
        paths[id] = path
        paths[file.path] = path
      } catch { faults.append(error) }
    }
    var library: FrameworkLibrary?
    if faults.isEmpty {
      do throws(DataFileError) { library = try .read(overriding: sound) } catch {
        faults = [
          DataFileError(file: paths[error.file] ?? error.file, path: error.path, reason: error.reason)
        ]
      }
    }
    let result =
      library.map {
        FrameworkCheckJSON(
          $0, offices: registries.offices, groups: registries.groups, language: console.language)
      }
      ?? FrameworkCheckJSON(faults: faults)
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(result))
    } else {
      for line in result.lines { console.result(line) }
    }
    if let library { console.progress(FrameworkText(console.language).verdict(library)) }
    return library == nil ? .configuration : .done
  }

  /// Reads one file by what it says it is, under the name that the library tells kinds apart by, and that by its id.
  private static func read(_ path: String) throws(DataFileError) -> (file: DataFile, id: String) {
    let bytes = try ReferenceFiles.file(path, isJSON: true).bytes
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if isRound(bytes) {
      let round = try Round.read(bytes, file: path)
      return (DataFile(path: "rounds/\(name)", bytes: bytes), "rounds/\(round.id)")
    }
    let framework = try Framework.read(bytes, file: path)
    return (DataFile(path: "frameworks/\(name)", bytes: bytes), "frameworks/\(framework.id)")
  }

  /// A round names the fiscal years that it is for, a framework does not.
  private static func isRound(_ bytes: [UInt8]) -> Bool {
    struct Head: Decodable {
      struct Years: Decodable {}
      let fiscalYears: Years?
    }
    return (try? JSONDecoder().decode(Head.self, from: Data(bytes)))?.fiscalYears != nil
  }
}

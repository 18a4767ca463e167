internal import Assessment
internal import CommandLineKit
internal import FoundationEssentials
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
        "ruamphon frameworks check Samples/frameworks/rounds/2567.json",
        BilingualText(th: "ตรวจรอบของปีใหม่ก่อนใช้", en: "check next year's round before it is used")),
    ],
    exitCodes: [.done, .usage, .notFound, .configuration], subcommands: [show, check])

  private static let show = CommandSpec(
    name: "show", summary: BilingualText(th: "แสดงทั้งฉบับ", en: "one of them in full"), arguments: [id],
    exitCodes: [.done, .usage, .notFound, .configuration])

  private static let check = CommandSpec(
    name: "check",
    summary: BilingualText(
      th: "ตรวจไฟล์ร่วมกับที่ฝังมา บอกตำแหน่งที่ผิดและสิ่งที่ควรทราบ",
      en: "check files together with the embedded ones: what is wrong and where, and what to know"),
    arguments: [files], exitCodes: [.done, .usage, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let text = FrameworkText(console.language)
    switch arguments.commandPath.last {
    case show.name:
      let library = try ReferenceFiles(arguments).library
      let wanted = arguments.arguments(id).first ?? ""
      guard let lines = text.lines(of: wanted, in: library) else { throw unknown(wanted, library) }
      for line in lines { console.result(line) }
    case check.name: return try check(arguments, text, console)
    default:
      let library = try ReferenceFiles(arguments).library
      for line in TextTable.lines(text.table(of: library)) { console.result(line) }
    }
    return .done
  }

  private static func unknown(_ id: String, _ library: FrameworkLibrary) -> CommandFailure {
    let ids = Set(library.frameworks.map(\.id) + library.rounds.map(\.id)).sorted().joined(separator: ", ")
    return CommandFailure(
      .notFound, th: "ไม่มีกรอบมาตรฐานหรือรอบ \"\(id)\" ที่มีคือ \(ids)",
      en: "no framework or round \"\(id)\"; there are \(ids)")
  }

  /// Every file's own fault first, then what does not fit together, then what is right but worth knowing.
  private static func check(
    _ arguments: ParsedArguments, _ text: FrameworkText, _ console: Console
  ) throws -> ExitCode {
    var faults: [DataFileError] = []
    var sound: [DataFile] = []
    for path in arguments.arguments(files) {
      do throws(DataFileError) { sound.append(try read(path)) } catch { faults.append(error) }
    }
    guard faults.isEmpty else {
      for fault in faults { console.result("\(fault.file) \(fault.path): \(fault.reason)") }
      return .configuration
    }
    let library: FrameworkLibrary
    do throws(DataFileError) {
      library = try .read(overriding: sound)
    } catch {
      console.result("\(error.file) \(error.path): \(error.reason)")
      return .configuration
    }
    for framework in library.frameworks {
      for warning in framework.warnings {
        console.result("\(framework.id) \(console.language == .th ? warning.thai : warning.english)")
      }
    }
    console.progress(text.verdict(library))
    return .done
  }

  /// Reads one file by what it says it is, under the name that the library tells kinds apart by.
  private static func read(_ path: String) throws(DataFileError) -> DataFile {
    let bytes = try ReferenceFiles.file(path).bytes
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if isRound(bytes) {
      _ = try Round.read(bytes, file: path)
      return DataFile(path: "rounds/\(name)", bytes: bytes)
    }
    _ = try Framework.read(bytes, file: path)
    return DataFile(path: "frameworks/\(name)", bytes: bytes)
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

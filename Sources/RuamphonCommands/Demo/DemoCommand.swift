internal import Basics
internal import CommandLineKit
internal import Demonstration
internal import FileSystem
internal import Standards

/// `ruamphon demo`: writes a made-up inbox of a few periods to try everything on.
enum DemoCommand {
  static let command = Command(spec: spec, run: run)

  static let folder = ArgumentSpec(
    name: "DIR", help: BilingualText(th: "โฟลเดอร์ใหม่ของตัวอย่าง", en: "the new folder of the sample inbox"),
    isPath: true)
  static let offices = OptionKey<Int>.integer(
    "offices", 1...500, help: BilingualText(th: "จำนวนเขต", en: "how many offices"), default: 12,
    sources: .commandLine)
  static let respondents = OptionKey<Int>.integer(
    "respondents", 0...1_000_000,
    help: BilingualText(th: "จำนวนผู้ตอบแบบสอบถามต่อเขต", en: "survey respondents an office"), default: 200)
  static let seed = OptionKey<Int>.integer(
    "seed", 0...Int.max, help: BilingualText(th: "เลขตั้งต้นของการสุ่ม", en: "seed of the made-up values"),
    default: 1)
  static let months = OptionKey<Int>.integer(
    "months", 1...60,
    help: BilingualText(
      th: "จำนวนงวดที่ติดกัน งวดสุดท้ายคือ 2565-03", en: "so many months in a row, the last 2565-03"),
    defaultHelp: BilingualText(th: "2564-09 และ 2565-03", en: "2564-09 and 2565-03"),
    sources: .commandLine)
  static let plain = OptionKey<Bool>.flag(
    "plain",
    help: BilingualText(
      th: "ทุกเขตเขียนไฟล์แบบเดียวกัน ไม่มีรูปแบบที่ต้องตีความ",
      en: "every office writes its files in one way that needs no guessing"),
    sources: .commandLine)

  private static let spec = CommandSpec(
    name: "demo",
    summary: BilingualText(th: "สร้างโฟลเดอร์รับข้อมูลตัวอย่าง", en: "write a sample inbox to try everything on"),
    examples: [
      CommandExample(
        "ruamphon demo inbox --respondents 100",
        BilingualText(th: "สร้างตัวอย่างแล้วลอง ruamphon run", en: "make a sample, then try ruamphon run"))
    ],
    options: [offices.spec, respondents.spec, seed.spec, months.spec, plain.spec], arguments: [folder],
    exitCodes: [.done, .failed, .usage, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let reference = try await ReferenceFiles(arguments)
    let root = DiskPath(arguments.argument(folder) ?? "")
    try refuseUsed(root)
    do {
      let inbox = try DemoInbox(
        library: reference.library, registry: reference.registry,
        periods: arguments[months].map(DemoInbox.periods) ?? DemoInbox.periods,
        officeCount: arguments[offices] ?? 12, respondents: arguments[respondents] ?? 200,
        seed: UInt64(arguments[seed] ?? 1), isPlain: arguments.flag(plain))
      var count = 0
      for sheet in inbox.sheets {
        try write(sheet, below: root)
        count += 1
      }
      console.progress(
        console.language == .thai
          ? "เขียน \(count) ไฟล์ใน \(root.text)" : "wrote \(count) files to \(root.text)")
      return .done
    } catch let error as DataFileError {
      throw CommandFailure(error)
    } catch let error as FileError {
      throw CommandFailure(
        .failed, th: "เขียน \(error.path.text) ไม่ได้: \(error.reason)", en: error.description)
    } catch {
      throw CommandFailure(.failed, th: "\(error)", en: "\(error)")
    }
  }

  /// Files of one's own would lie among the made-up ones, and could be replaced by them.
  private static func refuseUsed(_ folder: DiskPath) throws(CommandFailure) {
    guard let names = try? Directory.names(in: folder), !names.isEmpty else { return }
    throw CommandFailure(
      .usage, th: "โฟลเดอร์ \(folder.text) มีไฟล์อยู่แล้ว โปรดระบุโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง",
      en: "\(folder.text) is not empty; name a new or an empty folder")
  }

  private static func write(_ sheet: DemoSheet, below root: DiskPath) throws(FileError) {
    let path = root.appending(sheet.path)
    let folder = path.bytes.prefix(path.bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)
    try Directory.make(DiskPath(bytes: folder))
    var file = try OutputFile(path)
    for chunk in sheet.chunks { try file.write(chunk) }
    try file.close()
  }
}

internal import CommandLineKit
internal import Pipeline

/// Options that guard what is published against accidents of the machine.
enum SafetyOptions {
  private static let standard = RunSafety()

  static let maxLoss = OptionKey<Int>.integer(
    "max-loss", 0...10_000,
    help: BilingualText(
      th: "จำนวนเขตที่ข้อมูลหายไปได้ก่อนจะไม่เผยแพร่งวดนั้น",
      en: "how many offices may lose a sheet before the month is refused"), default: standard.maxLoss)

  static let acceptLoss = OptionKey<Bool>.flag(
    "accept-loss",
    help: BilingualText(
      th: "เผยแพร่แม้มีเขตที่ข้อมูลหายไป ต้องมี --reason", en: "publish in spite of what offices lose; needs --reason"),
    sources: .commandLine)

  static let settle = OptionKey<Int>.duration(
    "settle",
    help: BilingualText(
      th: "ไฟล์ที่ใหม่กว่าช่วงเวลานี้อาจยังคัดลอกไม่เสร็จ จะรอไว้อ่านครั้งถัดไป",
      en: "files younger than this may still be being copied and are left for the next run"), default: "0")

  static let lockWait = OptionKey<Int>.duration(
    "lock-wait",
    help: BilingualText(
      th: "ระยะเวลาที่ลองแทนที่ไฟล์ซึ่งมีผู้เปิดอยู่", en: "how long a file that someone has open is tried again"),
    default: "\(standard.lockWait)s")

  static let maxFileSize = OptionKey<Int>.fileSize(
    "max-file-size",
    help: BilingualText(
      th: "ขนาดไฟล์ที่ใหญ่ที่สุดที่จะอ่าน (MiB หรือใส่หน่วย K, M, G)",
      en: "the largest file that is read, in MiB or with K, M or G"), default: "4G")

  static let options = [maxLoss.spec, acceptLoss.spec, settle.spec, lockWait.spec, maxFileSize.spec]

  /// - Throws: exit code 2 where a loss is to be accepted and no reason is given.
  static func safety(_ arguments: ParsedArguments) throws(CommandFailure) -> RunSafety {
    let acceptsLoss = arguments.flag(acceptLoss)
    guard !acceptsLoss || arguments[RunCommand.reason] != nil else {
      throw CommandFailure(
        .usage, th: "--accept-loss ต้องใช้คู่กับ --reason ซึ่งบอกเหตุผล", en: "--accept-loss needs --reason")
    }
    return RunSafety(
      maxLoss: arguments[maxLoss] ?? standard.maxLoss, acceptsLoss: acceptsLoss,
      settle: arguments[settle] ?? standard.settle, lockWait: arguments[lockWait] ?? standard.lockWait,
      maxFileSize: arguments[maxFileSize] ?? standard.maxFileSize)
  }
}

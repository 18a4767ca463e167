/// What the process tells cron and monitoring when it ends; frozen (ExitCodes).
package enum ExitCode: Int32, CaseIterable, Equatable, Sendable {
  /// Done: nothing rejected, nothing due missing.
  case done = 0
  /// Failed: cannot write, disk full, internal error; nothing of the old output is lost.
  case failed = 1
  /// Wrong usage: the command line could not be understood.
  case usage = 2
  /// Done and published, but something was rejected (`check`: an error was found).
  case rejected = 3
  /// Done and published, nothing rejected, but something due is missing.
  case missing = 4
  /// Done and published, but files that someone has open still wait to be replaced; the next run replaces them.
  case heldOpen = 5
  /// The inbox, the period or the office was not found.
  case notFound = 10
  /// Another run holds the ledger.
  case busy = 11
  /// The configuration, registry, vocabulary, a framework or a round is wrong.
  case configuration = 12
  /// Refused: more offices would have lost a sheet than is allowed; what was published is intact.
  case lossRefused = 13
  /// Refused: shards lack, come twice or do not fit together; what was published is intact.
  case shardsRefused = 14
  /// The terminal or the connection that it was started from has gone (128 + SIGHUP).
  case hungUp = 129
  /// Interrupted from the keyboard (128 + SIGINT).
  case interrupted = 130
  /// Asked to stop by the system (128 + SIGTERM).
  case terminated = 143

  /// The meaning in one line, as help and the man page list it.
  package var meaning: BilingualText {
    switch self {
    case .done: .init(th: "สำเร็จ ไม่มีรายการถูกปฏิเสธหรือค้างส่ง", en: "done; nothing rejected, nothing due missing")
    case .failed:
      .init(th: "ล้มเหลว เขียนไม่ได้ ผลลัพธ์เดิมยังอยู่ครบ", en: "failed; nothing of the old output is lost")
    case .usage: .init(th: "ใช้คำสั่งไม่ถูกต้อง", en: "wrong usage")
    case .rejected: .init(th: "เสร็จแล้ว แต่มีรายการถูกปฏิเสธ", en: "done, but something was rejected")
    case .missing: .init(th: "เสร็จแล้ว แต่มีรายการค้างส่ง", en: "done, but something due is missing")
    case .heldOpen:
      .init(
        th: "เผยแพร่แล้ว แต่มีไฟล์ที่เปิดค้างอยู่จึงยังแทนที่ไม่ได้ การสั่งครั้งถัดไปจะแทนที่ให้",
        en: "published, but files are held open; the next run replaces them")
    case .notFound: .init(th: "ไม่พบโฟลเดอร์ งวด หรือสำนักงานเขต", en: "inbox, period or office not found")
    case .busy: .init(th: "มีการประมวลผลอื่นทำงานอยู่", en: "another run holds the ledger")
    case .configuration:
      .init(
        th: "ค่ากำหนด ทะเบียน คำศัพท์ หรือกรอบการประเมินผิด",
        en: "configuration, registry, vocabulary, framework or round is wrong")
    case .lossRefused:
      .init(
        th: "ไม่เผยแพร่ เพราะจะมีเขตที่ข้อมูลหายไปเกินจำนวนที่ยอมรับ ผลเดิมยังอยู่ครบ",
        en: "refused: too many offices would lose a sheet; the old output is intact")
    case .shardsRefused:
      .init(
        th: "ไม่เผยแพร่ เพราะส่วนที่แบ่งอ่านไม่ครบ ซ้ำ หรือไม่เข้าชุดกัน ผลเดิมยังอยู่ครบ",
        en: "refused: shards are incomplete, come twice or do not fit; the old output is intact")
    case .hungUp: .init(th: "เทอร์มินัลหรือการเชื่อมต่อถูกปิด", en: "the terminal or connection was closed")
    case .interrupted: .init(th: "ถูกหยุดจากแป้นพิมพ์", en: "interrupted from the keyboard")
    case .terminated: .init(th: "ถูกระบบสั่งให้หยุด", en: "asked to stop by the system")
    }
  }
}

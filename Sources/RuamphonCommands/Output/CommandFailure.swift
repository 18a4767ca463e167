internal import CommandLineKit
internal import FileSystem
internal import Ledger
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// Why a command ended without doing its work: plain lines, mostly one, and an exit code.
struct CommandFailure: Error {
  let code: ExitCode
  let message: BilingualText
  /// What else is wrong.
  let further: [BilingualText]

  init(_ code: ExitCode, th: String, en: String) {
    self.code = code
    message = BilingualText(th: th, en: en)
    further = []
  }

  /// - Parameter messages: at least one.
  init(_ code: ExitCode, _ messages: [BilingualText]) {
    self.code = code
    message = messages.first ?? BilingualText(same: "")
    further = Array(messages.dropFirst())
  }
}

extension BilingualText {
  /// The text behind the name of the file that it is about.
  func of(_ path: String) -> BilingualText { BilingualText(th: "\(path): \(th)", en: "\(path): \(en)") }
}

extension CommandFailure {
  init(_ error: DataFileError) {
    self.init(
      .configuration, th: "ไฟล์ข้อมูลของระบบผิด: \(error.file) ที่ \(error.path): \(error.reason)",
      en: "a data file is wrong: \(error.description)")
  }

  /// A name on the command line that no office of the period has.
  init(unknownOffice text: String, nearest: [Office], in period: Period) {
    let names = nearest.map { "\($0.shortName) (\($0.code))" }.joined(separator: ", ")
    self.init(
      .notFound,
      th: "ไม่มีเขต \"\(text)\" ในทะเบียนของงวด \(period)" + (names.isEmpty ? "" : " เขตที่ใกล้เคียง: \(names)"),
      en: "no office \"\(text)\" in the registry of \(period)" + (names.isEmpty ? "" : "; nearest: \(names)"))
  }

  /// An option without which the command has nothing to work on; `--from` would do as well.
  init(lacking option: OptionKey<String>) {
    let spec = option.spec
    let variable = spec.environmentVariable(prefix: ToolTable.tool.environmentPrefix)
    self.init(
      .usage,
      th: "ต้องระบุ \(spec.usage) (หรือ \(variable) หรือ “\(spec.configurationKey)” ในแฟ้มค่ากำหนด) หรือ --from PATH",
      en:
        "\(spec.usage) is required (or \(variable), or “\(spec.configurationKey)” in the configuration file), or --from PATH"
    )
  }

  /// An output folder into which no run ever wrote.
  init(noLedgerIn folder: DiskPath) {
    self.init(
      .notFound, th: "ไม่พบบัญชีข้อมูลใน \(folder.text) โปรดตรวจสอบ --out หรือสั่ง ruamphon run ก่อน",
      en: "no ledger in \(folder.text); check --out, or run ruamphon run first")
  }
}

extension CommandFailure {
  init(_ error: PipelineError) {
    switch error {
    case .inboxNotFound(let path):
      self.init(
        .notFound, th: "ไม่พบโฟลเดอร์รับข้อมูล \(path.text) โปรดตรวจสอบ --inbox",
        en: "no inbox at \(path.text); check --inbox")
    case .noPeriods(let path, let misplaced):
      let names = misplaced.map(\.text).joined(separator: ", ")
      self.init(
        .notFound,
        th: "โฟลเดอร์รับข้อมูล \(path.text) ไม่มีโฟลเดอร์ของงวดใด เช่น 2565-03"
          + (names.isEmpty ? "" : " สิ่งที่อ่านเป็นงวดไม่ได้: \(names)"),
        en: "the inbox \(path.text) has no folder of a period such as 2565-03"
          + (names.isEmpty ? "" : "; these mean no month: \(names)"))
    case .periodNotFound(let period, let inbox):
      self.init(
        .notFound, th: "ไม่พบงวด \(period) ใน \(inbox.text)", en: "no period \(period) in \(inbox.text)")
    case .pathNotFound(let path):
      self.init(.notFound, th: "ไม่พบไฟล์หรือโฟลเดอร์ \(path.text)", en: "no file or folder \(path.text)")
    case .noFramework(let year):
      self.init(
        .configuration, th: "ไม่มีกรอบมาตรฐานของปีงบประมาณ \(year) โปรดเพิ่มไฟล์ด้วย --frameworks",
        en: "no framework covers fiscal year \(year); add one with --frameworks")
    case .unreadable(let error):
      self.init(.failed, th: "อ่าน \(error.path.text) ไม่ได้: \(error.reason)", en: error.description)
    case .publication(.halfReplaced(let error)):
      self.init(
        .failed,
        th: "เผยแพร่ค้างกลางคัน บางไฟล์เป็นของใหม่แล้ว โปรดสั่งซ้ำเพื่อให้ครบชุด: \(error)",
        en: "broken off while files were replaced; run again to make the set whole: \(error)")
    case .publication(let error):
      self.init(
        .failed, th: "เผยแพร่ไม่สำเร็จ ผลเดิมยังอยู่ครบ: \(error)",
        en: "not published; the old output is intact: \(error)")
    case .shards(let refusal): self.init(refusal)
    case .ledger(let error): self.init(error)
    case .earlierMoment(let asOf, let published):
      let (moment, last) = (
        BangkokTime(secondsSince1970: asOf).iso8601, BangkokTime(secondsSince1970: published).iso8601
      )
      self.init(
        .usage,
        th:
          "--as-of \(moment) อยู่ก่อนเวลาของผลที่เผยแพร่ไว้ครั้งล่าสุด (\(last)) จึงไม่ทำงาน โปรดตรวจสอบ --as-of หรือให้เหตุผลด้วย --reason",
        en:
          "--as-of \(moment) is earlier than what was published last (\(last)); check --as-of, or give the reason with --reason"
      )
    case .interrupted:
      self.init(.interrupted, th: "ถูกหยุดกลางคัน ผลเดิมยังอยู่ครบ", en: "interrupted; the old output is intact")
    }
  }
}

extension CommandFailure {
  /// What helps where the ledger's content is lost.
  private static let repair = BilingualText(
    th: """
      โปรดกู้คืนบัญชีสำรองด้วย ruamphon ledger restore หรือสร้างบัญชีใหม่จากกล่องรับไฟล์ด้วย --rebuild \
      ซึ่งประวัติและการปิดงวดที่อ่านไม่ได้จะหายไป
      """,
    en: """
      Restore a backup (ruamphon ledger restore), or make a new one from the inbox with --rebuild, which loses the \
      history and closings that cannot be read
      """)

  init(_ error: LedgerError) {
    switch error {
    case .busy(let pid, let since):
      let process = pid.map(String.init) ?? "?"
      let start = since.map { BangkokTime(secondsSince1970: $0).iso8601 } ?? "?"
      self.init(
        .busy, th: "มีการประมวลผลอื่นใช้บัญชีข้อมูลนี้อยู่ (โปรเซส \(process) เริ่ม \(start)) โปรดรอให้เสร็จก่อน",
        en: "another run holds the ledger: process \(process), since \(start); wait until it is done")
    case .newer(let path):
      self.init(
        .failed,
        th:
          "บัญชีข้อมูล \(path) เขียนโดย ruamphon รุ่นใหม่กว่า จึงไม่แตะต้อง โปรดใช้โปรแกรมรุ่นใหม่ หรือสร้างบัญชีใหม่ด้วย --rebuild",
        en:
          "a newer ruamphon wrote \(path); it was left alone. Use the newer version, or --rebuild for a new ledger"
      )
    case .damaged(let path, let reason):
      self.init(
        .failed,
        th: "บัญชีข้อมูล \(path) เสียหาย (\(reason)) จึงไม่แตะต้อง \(Self.repair.th)",
        en: "\(path) is damaged (\(reason)) and was left alone. \(Self.repair.en)")
    case .altered(let path, let reason):
      self.init(
        .failed,
        th:
          "บัญชีข้อมูล \(path) มีเนื้อหาที่ไม่ตรงกับที่โปรแกรมเขียนไว้ (\(reason)) ส่วนที่อาศัยเนื้อหานี้จึงไม่ได้เผยแพร่ ผลเดิมยังอยู่ครบ \(Self.repair.th)",
        en:
          "\(path) is not as the program wrote it (\(reason)); what rests on it was not published, and the old output is intact. \(Self.repair.en)"
      )
    case .surveyToRead(let file):
      self.init(
        .failed,
        th: """
          ไฟล์แบบสอบถาม \(file) อ่านไว้ด้วยโปรแกรมรุ่นก่อน จึงเทียบกับอีกไฟล์ของเขตเดียวกันไม่ได้จนกว่าจะอ่านใหม่ ผลเดิมยังอยู่ครบ \
          โปรดตรวจสอบว่าเปิดไฟล์นี้ได้ แล้วสั่งประมวลผล (ruamphon run)
          """,
        en: """
          an earlier version read the survey \(file); it must be read again before it can be compared with another one \
          of its office, and the old output is intact. Make sure that the file can be opened, then run (ruamphon run)
          """)
    case .noLedger(let path, let reason):
      let thai = ["is empty": "เป็นไฟล์ว่าง", "is a folder": "เป็นโฟลเดอร์"][reason] ?? "ไม่ใช่บัญชีข้อมูล"
      self.init(
        .failed, th: "\(path) \(thai) จึงไม่แตะต้อง \(Self.repair.th)",
        en: "\(path) \(reason) and was left alone. \(Self.repair.en)")
    case .onNetwork(let folder, let system):
      self.init(
        .failed,
        th: """
          บัญชีข้อมูลเก็บในโฟลเดอร์ \(folder) ไม่ได้ เพราะอยู่บนระบบไฟล์เครือข่าย (\(system)) โปรดกำหนด --ledger \
          (หรือ RUAMPHON_LEDGER หรือ "ledger" ในไฟล์ค่ากำหนด) เป็นโฟลเดอร์ในดิสก์ของเครื่องนี้ \
          และย้าย ruamphon.sqlite เดิมไปด้วยหากมี
          """,
        en: """
          the ledger cannot be kept in \(folder), which is on a network file system (\(system)). Set --ledger (or \
          RUAMPHON_LEDGER, or "ledger" in the configuration file) to a folder on a disk of this machine, and move \
          an old ruamphon.sqlite there
          """)
    case .elsewhere(let ledger, let output):
      self.init(
        .failed,
        th: """
          บัญชีข้อมูลของผลใน \(output) อยู่ใน \(ledger) แล้ว โปรดกำหนด --ledger ให้ตรงกัน \
          หรือย้าย ruamphon.sqlite ไปยังโฟลเดอร์ใหม่ก่อน
          """,
        en: """
          the ledger of the output \(output) is in \(ledger). Give that folder with --ledger, or move \
          ruamphon.sqlite to the new one first
          """)
    case .closingsLost(let path, let periods):
      let list = periods.map(\.description).joined(separator: ", ")
      self.init(
        .failed,
        th: """
          อ่านประวัติจาก \(path) ไม่ได้ หากสร้างบัญชีใหม่ งวดที่ปิดแล้วจะกลับเป็นงวดเปิด: \(list) \
          โปรดกู้คืนบัญชีสำรองด้วย ruamphon ledger restore หรือสั่งใหม่พร้อมเหตุผล (--reason "…")
          """,
        en: """
          the history in \(path) cannot be read; a new ledger would open these closed months again: \(list). \
          Restore a backup (ruamphon ledger restore), or give the reason (--reason "…")
          """)
    case .shard(let fault): self.init(ShardRefusal([fault]))
    case .unexpected(let path, let reason):
      self.init(
        .failed,
        th: "ข้อผิดพลาดภายในของโปรแกรมขณะอ่าน \(path): \(reason) ไฟล์ไม่เสียหายและผลเดิมยังอยู่ครบ โปรดแจ้งผู้ดูแลโปรแกรม",
        en:
          "internal error over \(path): \(reason). The file is not damaged and the old output is intact; please report this"
      )
    case .unusable(let path, let reason):
      self.init(
        .failed, th: "ใช้ \(path) ไม่ได้: \(reason) ผลที่เผยแพร่ไว้แล้วยังอยู่ครบ",
        en: "cannot use \(path): \(reason); what was published is intact")
    }
  }
}

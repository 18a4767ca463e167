internal import CommandLineKit
internal import Ledger
internal import Records
internal import Standards

extension CommandFailure {
  /// Each shard that nothing is published from, by name, with what to do.
  init(_ refusal: ShardRefusal) {
    self.init(
      refusal.faults.allSatisfy(\.isMissing) ? .notFound : .shardsRefused,
      [
        BilingualText(
          th: "ไม่เผยแพร่จากส่วนที่แบ่งอ่าน ผลเดิมยังอยู่ครบ:",
          en: "nothing is published from these shards; the old output is intact:")
      ] + refusal.faults.map(\.message))
  }
}

extension ShardFault {
  fileprivate var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  private static let readAgain = BilingualText(
    th: "โปรดอ่านส่วนนั้นใหม่ด้วย ruamphon read", en: "read that shard again (ruamphon read)")

  /// What is wrong with which shard, and what to do.
  var message: BilingualText {
    let again = Self.readAgain
    switch self {
    case .missing(let path):
      return BilingualText(
        th: "\(path): ไม่พบบัญชีของส่วน (ruamphon-shard.sqlite) โปรดตรวจสอบ --from",
        en: "\(path): no shard's ledger (ruamphon-shard.sqlite) is there; check --from")
    case .noShard(let path):
      return BilingualText(
        th: "\(path): ไม่ใช่บัญชีของส่วน โปรดใช้บัญชีที่ ruamphon read เขียน",
        en: "\(path): it is no shard's ledger; give one that ruamphon read wrote")
    case .damaged(let path, let reason):
      return BilingualText(
        th: "\(path): บัญชีของส่วนเสียหาย (\(reason)) \(again.th)",
        en: "\(path): it is damaged (\(reason)); \(again.en)")
    case .unusable(let path, let reason):
      return BilingualText(th: "\(path): เปิดไม่ได้ (\(reason))", en: "\(path): it cannot be used (\(reason))")
    case .unfinished(let path):
      return BilingualText(
        th: "\(path): ยังอ่านไม่จบ หรือถูกหยุดกลางคัน โปรดรอให้จบหรืออ่านส่วนนั้นใหม่ด้วย ruamphon read",
        en: "\(path): its reading goes on or was broken off; wait for it, or \(again.en)")
    case .otherVersion(let path, let version):
      let name = version.map { " (\($0))" } ?? ""
      return BilingualText(
        th: "\(path): อ่านด้วย ruamphon รุ่นอื่น\(name) ไม่ใช่ \(ToolTable.version) โปรดใช้รุ่นเดียวกันทุกเครื่องแล้วอ่านใหม่",
        en:
          "\(path): another version of ruamphon\(name) read it, not \(ToolTable.version); use one version and \(again.en)"
      )
    case .otherRules(let path):
      return BilingualText(
        th: """
          \(path): อ่านด้วยทะเบียน กรอบ คำศัพท์ หรือค่ากำหนดอื่น (--offices --groups --frameworks --vocabulary \
          --review-from --external-from --max-file-size) โปรดใช้ค่ากำหนดเดียวกันแล้วอ่านใหม่
          """,
        en: """
          \(path): it was read under another registry, framework, vocabulary or setting (--offices, --groups, \
          --frameworks, --vocabulary, --review-from, --external-from, --max-file-size); use the same and \(again.en)
          """)
    case .otherPeriod(let path, let period):
      let name = period.map(\.description) ?? ""
      return BilingualText(
        th: "\(path): อ่านไว้เฉพาะงวด \(name) โปรดเผยแพร่ด้วย --period \(name) หรืออ่านทุกงวด",
        en: "\(path): it was read for \(name) alone; publish with --period \(name), or read all months")
    case .otherCount(let path, let shard, let count):
      return BilingualText(
        th: "\(path): เป็นส่วนที่ \(shard) แต่ส่วนอื่นแบ่งเป็น \(count) ส่วน \(again.th)",
        en: "\(path): it is shard \(shard), while the others are of \(count); \(again.en)")
    case .otherInbox(let path, let readAt, let newest, let newestReadAt):
      return BilingualText(
        th: """
          \(path): อ่านเมื่อ \(Self.time(readAt)) ขณะกล่องรับไฟล์ไม่เหมือนตอนที่อ่าน \(newest) (\(Self.time(newestReadAt))) \(again.th)
          """,
        en: """
          \(path): when it was read (\(Self.time(readAt))) the inbox was not as it was for \(newest) \
          (\(Self.time(newestReadAt))); \(again.en)
          """)
    case .twice(let shard, let path, let other):
      return BilingualText(
        th: "\(path): เป็นส่วนที่ \(shard) เช่นเดียวกับ \(other) โปรดระบุแต่ละส่วนเพียงครั้งเดียว",
        en: "\(path): it is shard \(shard), as \(other) is; give each shard once")
    case .lacking(let numbers, let count):
      let list = Self.numbers(numbers)
      return BilingualText(
        th: "ขาดส่วนที่ \(list) จากทั้งหมด \(count) ส่วน โปรดระบุให้ครบด้วย --from หรืออ่านส่วนที่ขาดด้วย ruamphon read",
        en: "of \(count) shards these lack: \(list); name them with --from, or read them (ruamphon read)")
    case .unread(let path, let files, let count):
      return BilingualText(
        th: "\(path): มี \(count) ไฟล์ที่เครื่องอ่านไม่ได้หรือยังคัดลอกไม่เสร็จ: \(Self.names(files, count)) \(again.th)",
        en:
          "\(path): \(count) files could not be read or were still arriving: \(Self.names(files, count)); \(again.en)"
      )
    case .incomplete:
      return BilingualText(
        th: "ไฟล์ในทุกส่วนรวมกันไม่ตรงกับรายการไฟล์ของกล่องรับไฟล์ โปรดอ่านทุกส่วนใหม่ด้วย ruamphon read",
        en:
          "the shards together do not hold the files that the inbox had; read all of them again (ruamphon read)"
      )
    case .changed(let path):
      return BilingualText(
        th: "\(path): ถูกแทนที่ขณะที่อ่าน โปรดสั่งอีกครั้ง", en: "\(path): it was replaced meanwhile; run again")
    case .staleInbox(let inbox, let files, let count):
      return BilingualText(
        th:
          "กล่องรับไฟล์ \(inbox) เปลี่ยนไปหลังการอ่าน: \(Self.names(files, count)) โปรดอ่านทุกส่วนใหม่ด้วย ruamphon read",
        en:
          "the inbox \(inbox) changed after it was read: \(Self.names(files, count)); read the shards again (ruamphon read)"
      )
    case .olderThanKnown(let files, let count, let readAt):
      return BilingualText(
        th: """
          ผลที่เผยแพร่แล้วมีไฟล์ที่ใหม่กว่าส่วนเหล่านี้ ซึ่งอ่านเมื่อ \(Self.time(readAt)): \(Self.names(files, count)) \
          โปรดอ่านทุกส่วนใหม่ หรือให้เหตุผลด้วย --reason
          """,
        en: """
          what was published rests on newer files than these shards, read \(Self.time(readAt)): \
          \(Self.names(files, count)); read the shards again, or give the reason with --reason
          """)
    }
  }

  private static func time(_ moment: Int) -> String { BangkokTime(secondsSince1970: moment).iso8601 }

  /// The first names of some files, and how many there are beside them.
  private static func names(_ files: [SourcePath], _ count: Int) -> String {
    let more = count > files.count && !files.isEmpty ? ", … (\(count))" : ""
    return files.map(\.text).joined(separator: ", ") + more
  }

  /// Numbers as runs: `1, 4-6`.
  private static func numbers(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}

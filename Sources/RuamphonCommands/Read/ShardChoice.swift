internal import CommandLineKit
internal import Discovery

/// Which shard a process is: as it was told, or as the cluster that started it numbers its tasks.
///
/// Source: Cluster, *Which shard*.
enum ShardChoice {
  static let option = OptionKey<String>.text(
    "shard", .text(placeholder: "I/N"),
    help: BilingualText(
      th: "ส่วนที่ I จากทั้งหมด N ส่วน (I นับจาก 1) หรือ /N เมื่อคลัสเตอร์เป็นผู้นับ I",
      en: "share I of N, I from 1; or /N where the cluster counts I"),
    defaultHelp: BilingualText(th: "ตามงานของ Slurm", en: "the task of a Slurm array"), sources: .environment)

  /// - Parameters:
  ///   - text: what was given; nil leaves it to the cluster.
  ///   - environment: all variables of the process.
  /// - Throws: exit code 2 where no shard, or more than one, is meant.
  static func shard(_ text: String?, _ environment: [String: String]) throws(CommandFailure) -> Shard {
    guard let text else {
      if let shard = try slurmShard(environment) { return shard }
      throw CommandFailure(
        .usage,
        th: environment[kubernetesIndex] == nil
          ? "ต้องระบุ --shard I/N เช่น --shard 1/4"
          : "Kubernetes บอกลำดับของงานแต่ไม่บอกจำนวนทั้งหมด โปรดระบุ --shard /N เช่น --shard /4",
        en: environment[kubernetesIndex] == nil
          ? "--shard I/N is required, such as --shard 1/4"
          : "Kubernetes tells which task this is, but not of how many; give --shard /N, such as --shard /4")
    }
    let parts = text.withASCIIDigits.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = number(parts[1]) else { throw wrong(text) }
    if !parts[0].isEmpty {
      guard let number = number(parts[0]), let shard = Shard(number, of: count) else { throw wrong(text) }
      return shard
    }
    return try clusterShard(of: count, text, environment)
  }

  private static func clusterShard(
    of count: Int, _ text: String, _ environment: [String: String]
  ) throws(CommandFailure) -> Shard {
    if let shard = try slurmShard(environment) {
      guard shard.count == count else {
        throw CommandFailure(
          .usage,
          th: "งานชุดของ Slurm มี \(shard.count) งาน แต่ --shard ระบุ \(count) ส่วน โปรดระบุ --shard I/N ให้ครบ",
          en: "the Slurm array has \(shard.count) tasks, but --shard says \(count); give --shard I/N in full")
      }
      return shard
    }
    guard let index = environment[kubernetesIndex].flatMap({ number(Substring($0)) }) else {
      throw CommandFailure(
        .usage, th: "ไม่มีคลัสเตอร์ใดบอกลำดับของงานนี้ โปรดระบุ --shard I/\(count)",
        en: "no cluster says which task this is; give --shard I/\(count)")
    }
    guard let shard = Shard(index + 1, of: count) else { throw wrong(text) }
    return shard
  }

  /// Kubernetes counts the pods of an indexed job from 0.
  private static let kubernetesIndex = "JOB_COMPLETION_INDEX"

  /// The task of a Slurm array, whose numbers may begin anywhere and be steps apart; nil outside of one.
  private static func slurmShard(_ environment: [String: String]) throws(CommandFailure) -> Shard? {
    func value(_ name: String) -> Int? { environment["SLURM_ARRAY_TASK_" + name].flatMap { Int($0) } }
    guard let id = value("ID") else { return nil }
    let step = value("STEP") ?? 1
    guard let count = value("COUNT"), let first = value("MIN"), let last = value("MAX"), step > 0,
      // An array such as 1,4-6 leaves gaps: a task cannot tell which of them it is.
      (last - first) == (count - 1) * step, (id - first).isMultiple(of: step),
      let shard = Shard((id - first) / step + 1, of: count)
    else {
      throw CommandFailure(
        .usage, th: "งานชุดของ Slurm ไม่ได้นับต่อเนื่องกัน โปรดใช้ --array=1-N หรือระบุ --shard I/N",
        en: "the tasks of the Slurm array are not numbered without gaps; use --array=1-N, or give --shard I/N"
      )
    }
    return shard
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func wrong(_ text: String) -> CommandFailure {
    CommandFailure(
      .usage,
      th: "--shard พบ \"\(text)\" แต่ต้องเป็น I/N เช่น 1/4 โดย I ไม่เกิน N และ N ไม่เกิน \(Shard.most)",
      en: "--shard is \"\(text)\" but must be I/N such as 1/4, I at most N, N at most \(Shard.most)")
  }
}

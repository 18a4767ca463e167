internal import Assessment
internal import Basics
internal import Records
internal import Sheets
internal import Standards

/// A task in the words of `หน้าแรก`.
struct TaskWords {
  let work: String
  let owner: String
  /// What it gives; nil where nothing waits for it.
  let gain: String?
}

extension FrontPage {
  func words(of task: OfficeTask) -> TaskWords {
    TaskWords(work: work(of: task), owner: task.ownerText, gain: gain(of: task))
  }

  /// How many items a task names.
  private static let mostItems = 6

  private func work(of task: OfficeTask) -> String {
    switch task.work {
    case .send(let kind, let isRejected):
      let form = "\(kind.thaiName)\(fileName(kind))"
      return isRejected ? "ส่ง\(form) ใหม่ ที่ส่งมานำเข้าไม่ได้" : "ส่ง\(form)"
    case .complete(let kind, let items):
      let named = items.prefix(Self.mostItems).joined(separator: ", ")
      let rest = items.count > Self.mostItems ? " และอีก \(items.count - Self.mostItems) รายการ" : ""
      return "เติม\(kind.thaiName): \(named)\(rest)"
    case .mend(let kind, let count):
      return "แก้ข้อผิดพลาด \(count) แห่งใน\(kind?.thaiName ?? "ไฟล์ที่ไม่รู้จักแบบ")"
    case .raise(let id): return "ยกระดับ \(id) \(NodeNames(plan).title(of: id))"
    }
  }

  /// The file of the blank form, of what offices fill in themselves.
  private func fileName(_ kind: SheetKind) -> String {
    kind.isSentByOffices ? " (\(kind.rawValue)-\(plan.fiscalYear).csv)" : ""
  }

  private func gain(of task: OfficeTask) -> String? {
    switch task.work {
    case .raise(let id): raise(id)
    case .mend where task.blocked.isEmpty: "ค่าที่ผิดยังไม่ถูกนำมาคิด ดู\(SheetNames.corrections)"
    default:
      unlocked(task.unlocked).map { "ได้ระดับ \($0)" }
        ?? unlocked(task.blocked).map { "เป็นส่วนหนึ่งของ \($0) ที่รอแบบอื่นด้วย" }
        ?? "เป็นแบบที่ต้องส่ง ไม่มีระดับที่รออยู่"
    }
  }

  /// `3 ตัวบ่งชี้ 1 มาตรฐาน และภาพรวม`; nil where there is nothing.
  private func unlocked(_ ids: [String]) -> String? {
    let kinds: [Node.Kind] = [.criterion, .consideration, .indicator, .standard]
    let nodes = ids.compactMap { plan.node($0)?.kind }
    // Items below an indicator are told only where it is all that they give.
    let hasParents = nodes.contains { $0 == .indicator || $0 == .standard }
    let counts = kinds.compactMap { kind -> String? in
      let count = nodes.count { $0 == kind }
      if count == 0 || hasParents && (kind == .criterion || kind == .consideration) { return nil }
      return "\(count) \(kind.thaiName)"
    }
    let overall = ids.contains(OfficeResult.overallID) ? [plan.framework.overall.title] : []
    if counts.isEmpty { return overall.first }
    return (counts + overall.map { "และ\($0)" }).joined(separator: " ")
  }

  /// The least that raises an indicator, as `explain` says it.
  private func raise(_ id: String) -> String? {
    guard let node = assessment.explanation(of: id, ofOffice: index), let raise = node.raise else {
      return nil
    }
    return RaiseText(language: .thai, scale: plan.framework.scale).text(raise, of: node)
  }
}

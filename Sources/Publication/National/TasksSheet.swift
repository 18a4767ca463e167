internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `สิ่งที่ต้องทำ`: one row a task, the most pressing first, with the least that unlocks or raises a level.
///
/// Source: Workbooks, *What to do next*.
struct TasksSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let offices = published.linkedOfficeColumns
    let details = TaskDetails(published: published)
    let tasks = published.tasks
    let rows = tasks.isEmpty ? [nil] : tasks.map(Optional.some)
    func column(
      _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard,
      _ cell: @escaping (OfficeTask) -> SheetCell
    ) -> Column<OfficeTask?> {
      Column(title, look, width: width) { $0.map(cell) ?? .missing }
    }
    func office(_ task: OfficeTask) -> Office { assessment.offices[task.officeIndex] }
    let columns: [Column<OfficeTask?>] = [
      column("สพท.", .text, width: .fixed(26)) { offices.name(of: office($0)) },
      column("ลำดับความสำคัญ", .text, width: .fixed(15)) { .text($0.priority.thaiText) },
      column("สิ่งที่ต้องทำ", .text, width: .fixed(32)) { .text($0.shortText) },
      Column("ทำอย่างไรจึงพอ", .text, width: .fixed(52)) { task in
        .text(task.map(details.text) ?? "ไม่มีสิ่งที่ต้องทำ")
      },
      column("ระดับที่รอ", .count) { .count($0.blocked.count) }.totalled(.sum),
      column("ผู้รับผิดชอบ", .text, width: .fixed(14)) { .text($0.ownerText) },
      column("กำหนดส่ง", .date) { .date(orMissing: $0.due) },
      column("ช้ากว่ากำหนด (วัน)", .count) { .count(orMissing: $0.daysLate) },
      column("รหัสเขต", .code) { .text(office($0).code) }.totalled(.rows),
      column("ประเภท", .code) { .text(office($0).type) },
      column("ภูมิภาค", .text, width: .fixed(14)) { .text(orMissing: office($0).region) },
    ]
    return TableSheet(
      name: SheetNames.tasks, summary: "งานที่ควรทำต่อของทุกเขต เรียงตามความเร่งด่วน และสิ่งที่น้อยที่สุดที่จะได้ระดับ",
      table: TableBlock("Tasks", columns: columns, rows: rows, dataCount: tasks.count), frozenColumns: 1)
  }
}

/// What a task takes and gives, in words.
struct TaskDetails: PeriodSheet {
  let published: PublishedPeriod

  func text(_ task: OfficeTask) -> String {
    switch task.work {
    case .send: unlocked(task)
    case .complete(_, let items): "รายการที่ขาด: \(Self.listed(items)) · \(unlocked(task))"
    case .mend(let kind, _): mending(task, kind)
    case .raise(let id): raising(id, task)
    }
  }

  private func unlocked(_ task: OfficeTask) -> String {
    if task.blocked.isEmpty { return "ไม่มีระดับที่รอแบบรายงานนี้" }
    let rest = task.blocked.count - task.unlocked.count
    let names = task.unlocked.map { $0 == OfficeResult.overallID ? plan.framework.overall.title : $0 }
    let gained = names.isEmpty ? "" : "จะได้ระดับของ \(Self.listed(names))"
    let others = rest == 0 ? "" : "อีก \(rest) ระดับรอข้อมูลอื่นด้วย"
    return [gained, others].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The first error, and how many others there are.
  private func mending(_ task: OfficeTask, _ kind: SheetKind?) -> String {
    let code = assessment.offices[task.officeIndex].code
    let errors = published.findings(of: code).filter {
      $0.kind.severity == .error && $0.sheetKind == kind
    }
    guard let first = errors.first else { return "ดูแผ่นงาน\(SheetNames.findings)" }
    let place = [first.path?.text, first.cell.map { "เซลล์ \($0)" }].compactMap { $0 }.joined(separator: " ")
    let others = errors.count > 1 ? " · และอีก \(errors.count - 1) รายการในแผ่นงาน\(SheetNames.findings)" : ""
    return "\(place): \(first.message(published.language))\(others)"
  }

  private func raising(_ id: String, _ task: OfficeTask) -> String {
    let index = task.officeIndex
    guard let node = assessment.explanation(of: id, ofOffice: index), let raise = node.raise,
      let level = node.result.level
    else { return SheetCell.missingText }
    let text = RaiseText(language: published.language, scale: plan.framework.scale).text(raise, of: node)
    return "\(id) \(plan.node(id)?.title ?? "") ขณะนี้ระดับ \(level) · \(text)"
  }

  private static let mostListed = 12

  private static func listed(_ ids: [String]) -> String {
    let rest = ids.count - mostListed
    return ids.prefix(mostListed).joined(separator: ", ") + (rest > 0 ? " และอีก \(rest)" : "")
  }
}

internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A group's duty for one criterion: a row of an office's `ผู้รับผิดชอบ`.
private struct Duty {
  /// Nil where no main group is named.
  let group: String?
  let isMain: Bool
  let responsibility: Responsibility
  let node: Node
  let reports: [CriterionReport]

  /// Where the assignment stands: the office's own cells, nowhere else.
  var source: String {
    let cells = (isMain ? responsibility.mainCells : responsibility.supportCells).map { "\"\($0)\"" }
      .joined(separator: ", ")
    if group != nil { return "แบบรายงานของเขต: \(cells)" }
    return cells.isEmpty ? "ไม่ระบุในแบบรายงานของเขต" : "แบบรายงานของเขต: \(cells) ซึ่งไม่พบในทะเบียนกลุ่ม"
  }

  var isAchieved: String? { responsibility.isAchieved.map { $0 ? "บรรลุ" : "ไม่บรรลุ" } }

  /// What the office names as evidence, by category where it has several.
  var evidence: String? {
    let texts = reports.compactMap { report in
      report.evidence.map { text in report.category.map { "หมวด \($0): \(text)" } ?? text }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}

/// `ผู้รับผิดชอบ` of an office: each group's duties, and the evidence listed beside the evidence named.
///
/// Owners and evidence of the framework's form are one office's draft, so they stand in columns that say so and
/// assign nothing. Nil where the framework has no groups. Source: Workbooks, *Office workbooks*; Requirements, 003-5 and 003-6.
struct DutiesSheet: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var sheet: TableSheet? {
    guard let groups = published.groups, plan.hasGroups else { return nil }
    let daysLate = criteriaDaysLate
    let columns: [Column<Duty>] = [
      Column("กลุ่ม", .text, width: .fixed(30)) { .text($0.group.map(published.groupName) ?? "ไม่ระบุกลุ่มหลัก") },
      Column("หน้าที่", .code) { .text($0.isMain ? GroupRole.main : GroupRole.support) },
      Column("เกณฑ์", .code) { .text($0.node.id) },
      Column("ชื่อเกณฑ์", .text, width: .fixed(40)) { .text($0.node.title) },
      Column("รายงาน", .code) { .text($0.responsibility.isReported ? "รายงานแล้ว" : "ยังไม่รายงาน") },
      Column("ส่งช้า (วัน)", .count) { .count(orMissing: $0.responsibility.isReported ? daysLate : nil) },
      Column("ตัวชี้วัด", .code) { .text(orMissing: $0.isAchieved) },
      Column("ที่มาของผู้รับผิดชอบ", .text, width: .fixed(28)) { .text($0.source) },
      Column("หลักฐานที่เขตระบุ", .text, width: .fixed(32)) { Self.once($0, $0.evidence) },
      Column("หลักฐานในร่างแบบประเมินของเขตหนึ่ง (ใช้ตรวจทาน)", .text, width: .fixed(48)) {
        Self.once($0, $0.node.form.flatMap(Self.expectedEvidence))
      },
      Column("ผู้รับผิดชอบในร่างแบบประเมินของเขตหนึ่ง (ไม่ใช่การมอบหมาย)", .text, width: .fixed(30)) {
        Self.once($0, $0.node.form.flatMap(suggestion))
      },
    ]
    return TableSheet(
      name: SheetNames.responsibilities, summary: "หน้าที่ของแต่ละกลุ่มตามที่เขตระบุ และหลักฐานรายเกณฑ์",
      table: TableBlock("Duties", columns: columns, rows: duties(of: groups)), frozenColumns: 1)
  }

  /// How late the sheet of the criteria came.
  ///
  /// Nil for a missing one too: how late that is changes from day to day, and the national workbook counts it.
  private var criteriaDaysLate: Int? {
    let code = office.code
    return published.submissions.first {
      $0.officeCode == code && $0.kind == .criteria && [.received, .carried].contains($0.state)
    }?.daysLate
  }

  /// What is said once for a criterion stands in the row of its first main group.
  private static func once(_ duty: Duty, _ text: String?) -> SheetCell {
    let isFirst = duty.isMain && duty.group == duty.responsibility.main.first
    return isFirst ? .text(orMissing: text) : .text("ดูแถวกลุ่มหลักของเกณฑ์นี้")
  }

  private func duties(of groups: GroupRegistry) -> [Duty] {
    let reports = reports.criteria
    let rows = assessment.responsibilities(officeAt: index, groups: groups).flatMap { duty -> [Duty] in
      guard let node = plan.node(duty.criterionID) else { return [] }
      func row(_ group: String?, isMain: Bool) -> Duty {
        Duty(
          group: group, isMain: isMain, responsibility: duty, node: node, reports: reports[node.id] ?? [])
      }
      let main = duty.main.isEmpty ? [row(nil, isMain: true)] : duty.main.map { row($0, isMain: true) }
      return main + duty.support.map { row($0, isMain: false) }
    }
    let order = Dictionary(
      groups.groups.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ duty: Duty) -> (Int, Int) {
      (duty.group.map { order[$0] ?? order.count } ?? .max, duty.isMain ? 0 : 1)
    }
    return rows.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  private func suggestion(_ form: CriterionForm) -> String? {
    let owners = form.allOwners
    let parts = [(GroupRole.main, owners.main), (GroupRole.support, owners.support)].compactMap {
      $1.isEmpty ? nil : "\($0): \($1.map(published.groupName).joined(separator: ", "))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// As a list with long items and long lists cut: the form often narrates instead of naming documents, and no row is
  /// higher than 409 points.
  private static func expectedEvidence(_ form: CriterionForm) -> String? {
    let (mostItems, mostCharacters) = (8, 70)
    let evidence = form.allEvidence
    let items = evidence.prefix(mostItems).map { item in
      "• " + (item.count > mostCharacters ? item.prefix(mostCharacters) + "…" : item)
    }
    let rest = evidence.count - items.count
    let lines = items + (rest > 0 ? ["และอีก \(rest) รายการในร่างแบบประเมิน"] : [])
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

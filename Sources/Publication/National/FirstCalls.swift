internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// An office that should be called first, and why.
struct FirstCall {
  let office: Office
  /// The most important first: a page with little room leaves the last out.
  let reason: [String]
}

extension PublishedPeriod {
  /// What everybody can do for every office, the most pressing first.
  var tasks: [OfficeTask] {
    var errors: [String: [SheetKind?: Int]] = [:]
    for finding in findings where finding.kind.severity == .error {
      guard let code = finding.officeCode else { continue }
      errors[code, default: [:]][finding.sheetKind, default: 0] += finding.count
    }
    return assessment.tasks(submissions, errors: errors)
  }

  /// The offices with the most pressing tasks, each with all of its own that levels wait for.
  func firstCalls(most: Int) -> [FirstCall] {
    let pressing = tasks.filter { $0.priority < .raise }
    var order: [Int] = []
    for task in pressing where order.count < most && !order.contains(task.officeIndex) {
      order.append(task.officeIndex)
    }
    return order.map { index in
      FirstCall(
        office: assessment.offices[index],
        reason: reason(of: pressing.filter { $0.officeIndex == index }))
    }
  }

  /// The most important first.
  private func reason(of tasks: [OfficeTask]) -> [String] {
    let waiting = Set(tasks.flatMap(\.blocked)).count
    let late = tasks.compactMap(\.daysLate).max()
    let parts = [
      tasks.count == 1 ? tasks.first.map { $0.shortText } : "\(tasks.count) อย่าง เริ่มที่\(tasks[0].shortText)",
      waiting > 0 ? "รอ \(waiting) ระดับ" : nil, late.map { "ช้า \($0) วัน" },
    ]
    return parts.compactMap { $0 }
  }
}

extension OfficeTask {
  /// Who has to do it: the office itself, as rounds call it, where nobody else owes it.
  var ownerText: String { owner ?? "สพท." }

  /// The task without its details.
  var shortText: String {
    switch work {
    case .send(let kind, isRejected: true): "ส่ง\(kind.thaiName)ใหม่"
    case .send(let kind, isRejected: false): "ส่ง\(kind.thaiName)"
    case .complete(let kind, let items): "เติม\(kind.thaiName) \(items.count) รายการ"
    case .mend(let kind, let count): "แก้\(kind?.thaiName ?? "ไฟล์ที่อ่านไม่ได้") \(count) แห่ง"
    case .raise(let id): "ยกระดับ \(id)"
    }
  }
}

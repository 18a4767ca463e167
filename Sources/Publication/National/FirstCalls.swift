internal import Assessment
internal import Basics
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
    allTasks.value(of: period) { _ in
      let errors = assessment.offices.map { ($0.code, errorCounts(of: $0.code)) }
      return assessment.tasks(submissions, errors: Dictionary(uniqueKeysWithValues: errors))
    }
  }

  /// How many errors an office has in each kind of sheet; nil stands for files of no known kind.
  func errorCounts(of officeCode: String) -> [SheetKind?: Int] {
    findings(of: officeCode).reduce(into: [:]) { counts, finding in
      if finding.kind.severity == .error { counts[finding.sheetKind, default: 0] += finding.count }
    }
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

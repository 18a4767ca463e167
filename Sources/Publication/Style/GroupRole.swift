internal import Standards

/// The words for what a group is to a criterion.
enum GroupRole {
  static let main = "หลัก"
  static let support = "ร่วม"
}

extension PublishedPeriod {
  /// What readers call a group, by its key; the words of the sources for every group and for everyone.
  func groupName(_ key: String) -> String {
    switch key {
    case Group.allGroups: "ทุกกลุ่ม"
    case Group.allStaff: "ทุกคน"
    default:
      (groups?.groups.last { $0.key == key && ($0.validFrom.map { $0 <= period } ?? true) }
        ?? groups?.groups.first { $0.key == key })?.name ?? key
    }
  }
}

extension RoundFramework {
  /// Whether the framework's assessment form names groups of an office.
  var hasGroups: Bool { nodes.contains { $0.form.map { !$0.allOwners.keys.isEmpty } ?? false } }
}

extension CriterionForm {
  /// The owners of the criterion and of its categories, each key once and main ones not among the others.
  var allOwners: (main: [String], support: [String], keys: [String]) {
    let all = [owners] + categories.map(\.owners)
    var seen: Set<String> = []
    let main = all.flatMap(\.main).filter { seen.insert($0).inserted }
    let support = all.flatMap(\.support).filter { seen.insert($0).inserted }
    return (main, support, main + support)
  }

  /// What shows that the conditions hold, of the criterion and of its categories.
  var allEvidence: [String] { evidence + categories.flatMap(\.evidence) }
}

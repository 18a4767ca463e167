/// The groups that area offices have or had, in the order of the registry file.
package struct GroupRegistry: Sendable {
  package let groups: [Group]

  /// - Throws: when two groups of the same office type and time share a key, or one has the key of a pseudo-group.
  package init(groups: [Group], file: String) throws(DataFileError) {
    for (index, group) in groups.enumerated() {
      if [Group.allGroups, Group.allStaff].contains(group.key) {
        throw DataFileError(
          file: file, path: "key \(group.key)", reason: "stands for all groups or all staff")
      }
      if groups[..<index].contains(where: { $0.key == group.key && $0.overlaps(group) }) {
        throw DataFileError(file: file, path: "key \(group.key)", reason: "is repeated")
      }
    }
    self.groups = groups
  }

  /// The groups that an office of the type has in the period.
  package func groups(of officeType: String, in period: Period) -> [Group] {
    groups.filter { $0.exists(in: officeType, period) }
  }

  /// The keys with `allGroups` replaced by the groups that an office of the type has, each key once.
  package func expanded(_ keys: [String], of officeType: String, in period: Period) -> [String] {
    var seen: Set<String> = []
    return keys.flatMap { key in
      key == Group.allGroups ? groups(of: officeType, in: period).map(\.key) : [key]
    }.filter { seen.insert($0).inserted }
  }
}

extension Group {
  fileprivate func overlaps(_ other: Group) -> Bool {
    let isSameType = officeType == nil || other.officeType == nil || officeType == other.officeType
    let endsBefore = validTo.map { end in other.validFrom.map { end < $0 } ?? false } ?? false
    let beginsAfter = validFrom.map { start in other.validTo.map { $0 < start } ?? false } ?? false
    return isSameType && !endsBefore && !beginsAfter
  }
}

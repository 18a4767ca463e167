/// A group (กลุ่ม) or unit within an area office, as the registry of groups knows it.
///
/// Groups are data with validity, because the set differs by time and office type. Source: Glossary, *Groups of an office*.
package struct Group: Hashable, Sendable {
  package let key: String
  package let name: String
  package let abbreviation: String
  package let aliases: [String]
  /// The only office type that has the group; nil for every type.
  package let officeType: String?
  /// The first month in which the group exists; nil for ever before.
  package let validFrom: Period?
  /// The last month in which it exists; nil for ever after.
  package let validTo: Period?

  package init(
    key: String, name: String, abbreviation: String, aliases: [String], officeType: String?,
    validFrom: Period?, validTo: Period?
  ) {
    self.key = key
    self.name = name
    self.abbreviation = abbreviation
    self.aliases = aliases
    self.officeType = officeType
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether offices of a type have the group in a period.
  package func exists(in officeType: String, _ period: Period) -> Bool {
    (self.officeType.map { $0 == officeType } ?? true)
      && (validFrom.map { $0 <= period } ?? true) && (validTo.map { period <= $0 } ?? true)
  }

  /// The key that stands for every group of an office (ทุกกลุ่ม).
  package static let allGroups = "allGroups"
  /// The key that stands for everyone in an office (ทุกคน).
  package static let allStaff = "allStaff"
}

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

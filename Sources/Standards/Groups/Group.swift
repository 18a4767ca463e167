/// A group (กลุ่ม) or unit within an area office, as the registry of groups knows it.
///
/// Groups are data with validity, for the set differs by time and office type. Source: Glossary, *Groups of an office*.
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

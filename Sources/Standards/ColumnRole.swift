/// What a column of a sheet means; the raw value names it in the vocabulary file.
///
/// Source: SheetKinds, *Names of columns*.
package enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  case officeCode
  case office
  case standard
  case indicator
  case consideration
  case implemented
  case clear
  case evidence
  case target
  case outstanding
  case remark
  case item
  case grade
  case school
  case numerator
  case denominator
  case percent
  case timestamp
  case respondent
  case comment
  case score
  case level
  case recommendation
  case category
  case result
  case mainOwner
  case supportOwner
  case step
  case owner
  case due
  case done
}

/// One kind of fault that the audit knows: a permanent code, and what it says in Thai and English.
package struct FaultKind: Hashable, Sendable {
  /// Never changes once published; lower case with hyphens.
  package let code: String
  package let thai: String
  package let english: String

  init(_ code: String, th thai: String, en english: String) {
    self.code = code
    self.thai = thai
    self.english = english
  }
}

/// What can be said about the data of an inbox: a permanent code, its severity and its texts.
///
/// The files beside this one declare them by what they speak of; two kinds are one only if their identity is. Texts
/// are templates whose `{name}` places are filled from a finding when it is shown. Source: Findings.
package struct FindingKind: Sendable {
  package let identity: FindingIdentity
  package let code: String
  package let severity: Severity
  package let thai: String
  package let english: String

  package init(_ identity: FindingIdentity, _ severity: Severity, thai: String, english: String) {
    self.identity = identity
    code = identity.code
    self.severity = severity
    self.thai = thai
    self.english = english
  }
}

extension FindingKind: Hashable {
  package static func == (left: FindingKind, right: FindingKind) -> Bool { left.identity == right.identity }

  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}

/// How much a finding matters: an error lost something, a warning changed or doubted something.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  case error
  case warning
  case info

  /// The word that Thai readers see.
  package var thaiName: String {
    switch self {
    case .error: "ต้องแก้ไข"
    case .warning: "ควรตรวจสอบ"
    case .info: "แจ้งให้ทราบ"
    }
  }
}

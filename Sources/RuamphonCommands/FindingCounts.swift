internal import Basics
internal import CommandLineKit
internal import Records

/// How many findings there are of each severity; a folded one counts for all its places.
struct FindingCounts: Equatable, Encodable {
  let errors: Int
  let warnings: Int
  let infos: Int

  init(_ findings: [Finding]) {
    func count(_ severity: Severity) -> Int {
      findings.reduce(0) { $0 + ($1.kind.severity == severity ? $1.count : 0) }
    }
    errors = count(.error)
    warnings = count(.warning)
    infos = count(.info)
  }

  var level: LogLevel { errors > 0 ? .error : warnings > 0 ? .warning : .info }

  /// `, errors 2, warnings 1`, those that are none left out.
  func text(_ language: Language) -> String {
    let words =
      language == .thai ? Severity.allCases.map(\.thaiName) : ["errors", "warnings", "notes"]
    return zip([errors, warnings, infos], words).filter { $0.0 > 0 }.map { ", \($1) \($0)" }.joined()
  }
}

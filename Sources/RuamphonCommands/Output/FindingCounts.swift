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

/// All findings of one code and severity: what the end of a run says once.
struct FindingCause {
  let kind: FindingKind
  /// How many places there are.
  let count: Int
  let first: Finding
  let last: Finding
  /// Whether the findings lie in one place only.
  let isSingle: Bool

  /// Each cause once, the most severe first, then by code.
  /// - Parameter findings: in published order, which says what is first and last.
  static func causes(_ findings: [Finding]) -> [FindingCause] {
    let order = Severity.allCases
    return Dictionary(grouping: findings, by: Cause.init).values.compactMap(FindingCause.init).sorted {
      left, right in
      let x = order.firstIndex(of: left.kind.severity) ?? 0
      let y = order.firstIndex(of: right.kind.severity) ?? 0
      return x == y ? left.kind.code < right.kind.code : x < y
    }
  }

  /// A foreign file may be a loss or harmless: one code, two severities.
  private struct Cause: Hashable {
    let code: String
    let severity: Severity

    init(_ finding: Finding) {
      code = finding.kind.code
      severity = finding.kind.severity
    }
  }

  private init?(_ findings: [Finding]) {
    guard let first = findings.first, let last = findings.last else { return nil }
    kind = first.kind
    count = findings.reduce(0) { $0 + $1.count }
    self.first = first
    self.last = last
    isSingle = findings.count == 1
  }
}

internal import Records

/// All findings of one code: what the end of a run says once.
struct FindingCause {
  let kind: FindingKind
  /// How many places there are.
  let count: Int
  let first: Finding
  let last: Finding
  /// Whether the findings lie in one place only.
  let isSingle: Bool

  /// Each cause once, the gravest first, then by code.
  /// - Parameter findings: in published order, which says what is first and last.
  static func causes(_ findings: [Finding]) -> [FindingCause] {
    let order = Severity.allCases
    return Dictionary(grouping: findings) { $0.kind.code }.values.compactMap(FindingCause.init).sorted {
      left, right in
      let x = order.firstIndex(of: left.kind.severity) ?? 0
      let y = order.firstIndex(of: right.kind.severity) ?? 0
      return x == y ? left.kind.code < right.kind.code : x < y
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

package import Assessment
package import Records
package import Standards

/// A period that was not published because too many offices would have lost a sheet.
package struct LossRefusal: Sendable {
  package let period: Period
  /// By office and kind.
  package let lost: [LostSheet]
  /// How many offices may lose something before a period is refused.
  package let allowed: Int
  /// Short names of all offices of the registry, by code.
  package let officeNames: [String: String]
  /// What stands in its place; nothing where the period was never published.
  package let standing: StandingPeriod
}

/// A period of which no sheet came, nor is carried forward to it.
package struct EmptyPeriod: Sendable {
  package let period: Period
  /// In published order: what lies in its folder and is no sheet.
  package let findings: [Finding]
  package let overdue: [OverdueSheet]
  /// Whether an earlier publication of it stands.
  package let wasPublished: Bool

  var outcome: RunOutcome {
    RunOutcome(hasErrors: findings.contains { $0.kind.severity == .error }, overdue: overdue)
  }
}

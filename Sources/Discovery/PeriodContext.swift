package import Records
package import Reference
package import Standards

/// What a period's files are found and consolidated by: its round, its offices, and who may send what.
package struct PeriodContext: Sendable {
  package let period: Period
  package let plan: RoundFramework
  package let wordBook: WordBook
  /// Which folders the sheets that judge offices are taken from.
  package let authority: SheetAuthority
  package let matcher: OfficeMatcher
  package let officeInName: OfficeInName
  /// The type of each office that exists in the period, by code.
  package let officeTypes: [String: String]

  /// - Parameter matcher: of the registry, of a month with the same offices; nil makes one.
  package init(
    period: Period, plan: RoundFramework, registry: OfficeRegistry, wordBook: WordBook,
    authority: SheetAuthority = SheetAuthority(), matcher: OfficeMatcher? = nil
  ) {
    self.period = period
    self.plan = plan
    self.wordBook = wordBook
    self.authority = authority
    self.matcher = matcher ?? OfficeMatcher(registry: registry, period: period)
    officeInName = OfficeInName(matcher: self.matcher)
    officeTypes = Dictionary(
      registry.valid(in: period).map { ($0.code, $0.type) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a sheet of a kind may be sent from where a file lies.
  package func allows(_ kind: SheetKind, at path: SourcePath) -> Bool {
    authority.folders(of: kind).map { $0.cover(path) } ?? true
  }

  /// The offices that a file's name and folders tell, by code.
  package func officesNamed(by path: SourcePath) -> Set<String> {
    let named = officeInName.offices(of: path)
    return Set([named.byFile, named.byFolder, named.byInnerFolder].compactMap { $0?.code })
  }
}

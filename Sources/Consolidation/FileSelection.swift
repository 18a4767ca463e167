internal import Discovery
internal import Records
internal import Standards

/// Decides which files count: the highest revision of each name, and one of identical copies.
///
/// Within office and period; the highest revision counts even if it was itself rejected.
/// Source: Inbox, *Revisions* and *Parts and copies*.
struct FileSelection {
  /// What counts, in path order, with the findings on what does not.
  let readings: [FileReading]

  /// - Parameter published: the run that published the period last.
  init(_ readings: [FileReading], _ context: PeriodContext, published: Int? = nil) {
    let named = readings.map { NamedReading($0, context) }
    let revisions = FileRevisions(named, published: published)
    var seen: [String: [Int]] = [:]
    var replaced: [(older: Int, office: String, newer: Int)] = []
    var selected: [FileReading] = named.indices.map { index in
      let reading = named[index]
      let newer = reading.offices.compactMap { office in
        revisions.newer(than: index, of: office).map { (office, $0) }
      }
      replaced += newer.map { (index, $0.0, $0.1) }
      let kept = reading.offices.subtracting(newer.map(\.0))
      if kept.isEmpty, let other = newer.map(\.1).min() {
        return reading.reading.replaced(
          by: .superseded, details: ["other": named[other].reading.source.path.name])
      }
      if let digest = reading.reading.source.sha256, !reading.reading.sheets.isEmpty {
        if let twin = seen[digest]?.first(where: { named[$0].offices == reading.offices }) {
          return reading.reading.replaced(
            by: .identicalCopy, details: ["other": named[twin].reading.source.path.text])
        }
        seen[digest, default: []].append(index)
      }
      return reading.reading.keeping(kept)
    }
    let lacking = LackingItems(plan: context.plan, counted: selected)
    for (older, office, newer) in replaced.sorted(by: { ($0.older, $0.office) < ($1.older, $1.office) }) {
      selected[newer].findings += lacking.findings(of: readings[older], office, by: readings[newer])
    }
    self.readings = selected
  }
}

extension FileReading {
  /// The reading without its sheets and findings, with the one that says why it does not count.
  fileprivate func replaced(by kind: FindingKind, details: [String: String] = [:]) -> FileReading {
    var reading = self
    var finding = Finding(kind, details: details)
    finding.path = source.path
    finding.officeCode = findings.first?.officeCode ?? sheets.first?.officeCode
    finding.sheetKind = sheets.first?.kind
    reading.sheets = []
    reading.findings = [finding]
    return reading
  }

  fileprivate func keeping(_ offices: Set<String>) -> FileReading {
    var reading = self
    if sheets.contains(where: { !offices.contains($0.officeCode) }) {
      reading.sheets = sheets.filter { offices.contains($0.officeCode) }
    }
    return reading
  }
}

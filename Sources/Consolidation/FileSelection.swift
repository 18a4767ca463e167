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
    var revisions = FileRevision.Known()
    let named = readings.map { NamedReading($0, &revisions) }
    let newest = FileRevisions(named, context, published: published)
    var seen: [String: [Int]] = [:]
    var replaced: [(older: Int, office: String, newer: Int)] = []
    var selected: [FileReading] = named.indices.map { index in
      let reading = named[index]
      let newer = reading.offices.compactMap { office in
        newest.newer(than: index, of: office).map { (office, $0) }
      }
      replaced += newer.map { (index, $0.0, $0.1) }
      let kept = newer.isEmpty ? reading.offices : reading.offices.subtracting(newer.map(\.0))
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

/// A reading with what its name says of revision and office.
struct NamedReading {
  struct Key: Hashable {
    let name: FileRevision.Name
    let office: String
  }

  let reading: FileReading
  let revision: FileRevision
  /// The offices that it speaks for: by content, else by path, else its folder stands for the unknown one.
  let offices: Set<String>
  /// The folder, in place of an office that a rejected file does not tell; no office's code begins so.
  private let folder: String

  init(_ reading: FileReading, _ revisions: inout FileRevision.Known) {
    self.reading = reading
    revision = revisions[reading.source.path]
    let contents = Set(reading.sheets.map(\.officeCode))
    folder = "/" + reading.source.path.foldersBelow(reading.source.period).names.joined(separator: "/")
    offices = contents.isEmpty ? [reading.namedOffice ?? folder] : contents
  }

  func key(_ office: String) -> Key { Key(name: revision.name, office: office) }

  /// Where a file that supersedes this one may be found: under the office, or rejected in the same folder before
  /// it told its office.
  func rivals(_ office: String) -> [Key] { [key(office), key(folder)] }

  /// Whether the file takes the place of an older one that has the same name but for its mark.
  ///
  /// A later mark says so unless the files are of different kinds, or may not be sent from the same place. A bare number
  /// in brackets may also count parts: those share no item, and of surveys no file is without a number.
  /// - Parameter hasUnnumbered: whether there is a file of the name without any mark.
  func supersedes(
    _ older: NamedReading, of office: String, hasUnnumbered: Bool, _ context: PeriodContext
  ) -> Bool {
    guard revision.number > older.revision.number, !isUnauthorised, !older.isUnauthorised else {
      return false
    }
    let (own, others) = (sheets(of: office), older.sheets(of: office))
    if others.isEmpty { return true }
    guard !own.isEmpty else {
      if let kind = reading.rejectedSlot?.kind { return others.contains { $0.kind == kind } }
      return others.allSatisfy { context.allows($0.kind, at: reading.source.path) }
    }
    return own.contains { sheet in
      others.contains { other in
        guard sheet.kind == other.kind else { return false }
        if !revision.isCopyNumber { return true }
        return sheet.kind == .survey ? hasUnnumbered : sheet.rows.sharesItem(with: other.rows)
      }
    }
  }

  private func sheets(of office: String) -> [SheetReading] {
    reading.sheets.filter { $0.officeCode == office }
  }

  /// Whether nothing of the file counts since it may not be sent from where it lies.
  private var isUnauthorised: Bool {
    reading.sheets.isEmpty && reading.findings.contains { $0.kind == .notAuthorised }
  }
}

extension SheetRows {
  /// The items that rows of the sheet speak of, with the node of each; of a survey none.
  /// - Parameter reported: whether rows that report nothing are left out.
  func items(reported: Bool = false) -> [String: String] {
    guard let type = kind.content as? any ItemRow.Type else { return [:] }
    return type.items(of: self, reported: reported)
  }

  func sharesItem(with other: SheetRows) -> Bool {
    let own = items()
    return other.items().keys.contains { own[$0] != nil }
  }
}

extension ItemRow {
  fileprivate static func items(of sheet: SheetRows, reported: Bool) -> [String: String] {
    Dictionary(
      rows(of: sheet).filter { !reported || $0.isReported }.map { ($0.wholeID, $0.nodeID) },
      uniquingKeysWith: { first, _ in first })
  }
}

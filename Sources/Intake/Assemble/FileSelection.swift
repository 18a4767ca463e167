internal import Records
internal import Standards

/// Decides which files count: the highest revision of each name, and one of identical copies.
///
/// Within office and period; the highest revision counts even if it was itself rejected.
/// Source: intake.md, *Inbox* (Revisions, Parts).
struct FileSelection {
  /// What counts, in path order, with the findings on what does not.
  let readings: [FileReading]

  /// - Parameter published: the run that published the period last.
  init(_ readings: [FileReading], published: Int? = nil) {
    let named = readings.map(NamedReading.init)
    let newest = Self.newestRevisions(named)
    // A revision that nobody could read yet takes nothing away that was published.
    func stands(_ reading: FileReading, beside newer: FileReading) -> Bool {
      guard newer.isUnknown, let published, let firstRun = reading.firstRun else { return false }
      return firstRun <= published
    }
    var seen: [String: [Int]] = [:]
    self.readings = named.indices.map { index in
      let reading = named[index]
      let newer = reading.offices.compactMap { office in
        reading.rivals(office).compactMap { newest[$0] }
          .first {
            named[$0].revision.number > reading.revision.number
              && !stands(reading.reading, beside: named[$0].reading)
          }.map { (office, $0) }
      }
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
  }

  /// The index of the highest revision of each name.
  private static func newestRevisions(_ readings: [NamedReading]) -> [NamedReading.Key: Int] {
    var newest: [NamedReading.Key: Int] = [:]
    for (index, reading) in readings.enumerated() {
      for key in reading.offices.map(reading.key) {
        let known = newest[key].map { readings[$0].revision.number } ?? -1
        if reading.revision.number > known { newest[key] = index }
      }
    }
    return newest
  }
}

/// A reading with what its name says of revision and office.
private struct NamedReading {
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

  init(_ reading: FileReading) {
    self.reading = reading
    revision = FileRevision(fileName: reading.source.path.name)
    let contents = Set(reading.sheets.map(\.officeCode))
    let folders = reading.source.path.components.dropLast().map { String(decoding: $0, as: UTF8.self) }
    // Every folder of the month is the same one.
    let month = reading.source.period
    let path = folders.first.flatMap(MonthName.period) == month ? Array(folders.dropFirst()) : folders
    folder = "/" + path.joined(separator: "/")
    offices = contents.isEmpty ? [reading.namedOffice ?? folder] : contents
  }

  func key(_ office: String) -> Key { Key(name: revision.name, office: office) }

  /// Where a file that supersedes this one may be found: under the office, or rejected in the same folder before
  /// it told its office.
  func rivals(_ office: String) -> [Key] { [key(office), key(folder)] }
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

extension FindingKind {
  static let superseded = FindingKind(
    .superseded, .info,
    thai: "มีไฟล์ฉบับแก้ไขที่ใหม่กว่า คือ {other} จึงใช้ไฟล์นั้น และไม่นับไฟล์นี้ ไม่ต้องดำเนินการใด",
    english: "A later revision, {other}, was sent; it counts and this file does not. Nothing is to be done.")

  static let identicalCopy = FindingKind(
    .identicalCopy, .info,
    thai: "ข้อมูลในไฟล์นี้มีอยู่ในไฟล์ {other} แล้วทั้งหมด จึงนับเพียงครั้งเดียว ไม่ต้องดำเนินการใด",
    english: "All of this file stands in {other} too and counts once. Nothing is to be done.")
}

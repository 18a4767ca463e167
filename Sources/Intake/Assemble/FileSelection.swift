internal import Records
internal import Standards

/// Decides which files count: the highest revision of each name, and one of identical copies.
///
/// Within office and period; the highest revision counts even if it was itself rejected.
/// Source: intake.md, *Inbox* (Revisions, Parts).
struct FileSelection {
  /// What counts, in path order, with the findings on what does not.
  let readings: [FileReading]

  init(_ readings: [FileReading]) {
    let named = readings.map(NamedReading.init)
    let newest = Self.newestRevisions(named)
    var seen: [String: [Int]] = [:]
    self.readings = named.indices.map { index in
      let reading = named[index]
      let kept = reading.offices.filter { office in
        newest[reading.key(office)].map { reading.revision.number >= $0 } ?? true
      }
      if kept.isEmpty, !reading.offices.isEmpty { return reading.reading.replaced(by: .superseded) }
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

  private static func newestRevisions(_ readings: [NamedReading]) -> [NamedReading.Key: Int] {
    var newest: [NamedReading.Key: Int] = [:]
    for reading in readings {
      for office in reading.offices {
        newest[reading.key(office)] = max(newest[reading.key(office)] ?? 0, reading.revision.number)
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

  init(_ reading: FileReading) {
    self.reading = reading
    revision = FileRevision(fileName: reading.source.path.name)
    let contents = Set(reading.sheets.map(\.officeCode))
    let folder = reading.source.path.components.dropLast().map { String(decoding: $0, as: UTF8.self) }
    offices = contents.isEmpty ? [reading.officeByPath ?? "/" + folder.joined(separator: "/")] : contents
  }

  func key(_ office: String) -> Key { Key(name: revision.name, office: office) }
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
    "superseded", .info,
    thai: "มีไฟล์ฉบับแก้ไขที่ใหม่กว่าในชื่อเดียวกัน จึงใช้ฉบับใหม่ และไม่นับไฟล์นี้",
    english: "A later revision of the same name was sent; it counts and this file does not.")

  static let identicalCopy = FindingKind(
    "identical-copy", .info,
    thai: "เนื้อหาซ้ำกับไฟล์ {other} จึงนับครั้งเดียว",
    english: "The content stands in {other} too and counts once.")
}

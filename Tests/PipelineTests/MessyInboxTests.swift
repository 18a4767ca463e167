import Assessment
import Basics
import Consolidation
import Demonstration
import Discovery
import FileSystem
import Publication
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

/// Whatever offices do to a sheet without changing what it says must not change what is published.
@Suite("A messy inbox")
struct MessyInboxTests {
  @Test("The same sheets written in any way give the same results.csv", arguments: [1, 2, 3])
  func sameResults(seed: UInt64) throws {
    let library = try FrameworkLibrary.read()
    let registry = try OfficeRegistry.readEmbedded()
    let demo = try DemoInbox(
      library: library, registry: registry, officeCount: 20, respondents: 24, seed: seed)
    let (clean, messy) = (try TemporaryFolder(), try TemporaryFolder())
    var random = SeededGenerator(seed: seed)
    for sheet in demo.sheets {
      let bytes = sheet.chunks.flatMap(\.self)
      try clean.write(bytes, to: sheet.path)
      try mess(String(decoding: bytes, as: UTF8.self), sheet.path, in: messy, &random)
    }
    var told: Set<String> = []
    for month in demo.months {
      let context = ReadingContext(
        period: month.period, plan: month.framework, registry: registry, wordBook: try WordBook.read())
      let expected = try results(clean, context, registry)
      let found = try results(messy, context, registry)
      #expect(expected.twin.count > 100_000)
      #expect(expected.errors == [])
      #expect(found.errors == [])
      #expect(firstDifference(found.twin, expected.twin) == nil)
      told.formUnion(found.codes)
    }
    // The mess is there, or the test would show nothing.
    let mess = [
      "footer-row", "identical-copy", "merged-cell", "mojibake-repaired", "repeated-header", "sheet-in-parts",
      "superseded", "text-normalised", "total-row", "unknown-column",
    ]
    #expect(mess.filter { !told.contains($0) } == [])
  }

  /// Writes a sheet in one of the ways that leave its meaning: whole, in parts, or after a revision.
  private func mess(
    _ text: String, _ path: String, in folder: TemporaryFolder, _ random: inout SeededGenerator
  ) throws {
    let sheet = MessySheet(text)
    let stem = String(path.dropLast(4))
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      for (index, part) in sheet.parts(&random).enumerated() {
        try write(part, to: "\(stem) ส่วนที่ \(index + 1).csv", in: folder, &random)
      }
    case 1:
      let marks = [("", "-r2"), ("", " (1)"), ("-r9", "-r10"), (" แก้ไข", " แก้ไขครั้งที่ ๒"), ("", "_ฉบับแก้ไข")]
      let (old, new) = marks.randomElement(using: &random) ?? ("", "-r2")
      try write(sheet.outdated(&random), to: stem + old + ".csv", in: folder, &random, copies: false)
      try write(sheet, to: stem + new + ".csv", in: folder, &random)
    default: try write(sheet, to: path, in: folder, &random)
    }
  }

  private func write(
    _ sheet: MessySheet, to path: String, in folder: TemporaryFolder, _ random: inout SeededGenerator,
    copies: Bool = true
  ) throws {
    var sheet = sheet
    sheet.mess(&random)
    let bytes = MessyFile(&random).bytes(sheet)
    try folder.write(bytes, to: path)
    if copies, Int.random(in: 0..<8, using: &random) == 0 {
      try folder.write(bytes, to: path.replacing(".csv", with: " สำเนา.CSV"))
    }
  }

  private func results(
    _ folder: TemporaryFolder, _ context: ReadingContext, _ registry: OfficeRegistry
  ) throws -> (twin: [UInt8], errors: [String], codes: Set<String>) {
    let discovery = try Inbox(root: DiskPath(folder.path)).discover(context.period)
    let readings = discovery.files.map { FileReader(context: context).read($0) }
    let consolidated = ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base)
    let assessment = PeriodAssessment(
      period: context.period, plan: context.plan, offices: registry.valid(in: context.period),
      reports: consolidated.reports)
    let published = PublishedPeriod(
      assessment: assessment, findings: consolidated.findings, files: consolidated.files, asOf: 0,
      isOfficial: true,
      language: .thai, font: "TH Sarabun New", softwareVersion: "0")
    let errors = consolidated.findings.filter { $0.kind.severity == .error }
    return (
      ResultsCSV(published).bytes,
      errors.map { "\($0.path?.text ?? "") \($0.cell ?? "") \($0.message(.english))" },
      Set(consolidated.findings.map(\.kind.code))
    )
  }

  /// The first lines that differ, for a reader of the failure.
  private func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> String? {
    if found == expected { return nil }
    let (found, expected) = (
      String(decoding: found, as: UTF8.self), String(decoding: expected, as: UTF8.self)
    )
    let pairs = zip(found.split(separator: "\r\n"), expected.split(separator: "\r\n"))
    return pairs.first { $0 != $1 }.map { "\($0) ≠ \($1)" } ?? "of different length"
  }
}

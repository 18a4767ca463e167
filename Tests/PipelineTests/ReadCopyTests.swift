import FileSystem
import Foundation
import RunSupport
import SQLiteStore
import TestSupport
import Testing

@testable import Ledger

/// The copy for analysts and the files of `data/` take over what changed; made from nothing they must say the same.
@Suite("What is brought up to date for analysts")
struct ReadCopyTests {
  private let fixture: RunFixture
  private static let copy = "ruamphon-read.sqlite"

  init() async throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(85), to: "2565-02/2402/measures.csv")
    try fixture.write(SmallSheets.survey([5, 4, 2, 3, 3]), to: "2565-02/1001/survey.csv")
    try fixture.write(SmallSheets.survey([5, 4, 2, 3, 3]), to: "2565-02/2402/survey.csv")
    try fixture.write(SmallSheets.measures(65), to: "2565-03/1001/measures.csv")
    try await fixture.run()
  }

  private func path(_ out: String) -> String { fixture.folder.path + "/" + out }

  /// Every row of every table, by table.
  private func rows(_ out: String) throws -> [String: [String]] {
    let database = try Connection(path: "\(path(out))/\(Self.copy)", access: .readOnly)
    let tables = try database.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_migrations'"
    ) { try $0.text(0) }
    return try tables.reduce(into: [:]) { rows, table in
      rows[table] = try database.rows("SELECT * FROM \(table)") { row in
        var bytes: [UInt8] = []
        row.append(to: &bytes)
        return bytes.map { String($0, radix: 16) }.joined(separator: " ")
      }.sorted()
    }
  }

  /// Makes copy and files anew from the ledger alone, beside the output, and compares.
  private func expectAsMadeFromNothing(_ location: SourceLocation = #_sourceLocation) throws {
    try? fixture.folder.remove("anew")
    try FileManager.default.createDirectory(atPath: path("anew"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: path("out") + "/ruamphon.sqlite", toPath: path("anew") + "/ruamphon.sqlite")
    do {
      let ledger = try Ledger(folder: DiskPath(path("anew")), startedAt: 1)
      _ = try ledger.refreshDataTables(in: DiskPath(path("anew")), mode: nil)
      try ledger.refreshReadCopy(in: DiskPath(path("anew")))
    }
    let (updated, anew) = (try rows("out"), try rows("anew"))
    #expect(updated.keys.sorted() == anew.keys.sorted(), sourceLocation: location)
    for table in anew.keys { #expect(updated[table] == anew[table], "\(table)", sourceLocation: location) }
    #expect(
      try fixture.folder.contents(below: "out/data") == fixture.folder.contents(below: "anew/data"),
      sourceLocation: location)
    try Ledger.look(at: DiskPath("\(path("out"))/\(Self.copy)")) { try $0.verify() }
  }

  @Test("says the same after a new month, a correction, few respondents and many again, and a file that went")
  func steps() async throws {
    try expectAsMadeFromNothing()
    try fixture.write(SmallSheets.measures(70), to: "2565-04/2402/measures.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 30)
    try expectAsMadeFromNothing()
    try fixture.write(SmallSheets.measures(75), to: "2565-03/1001/measures.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 31)
    try expectAsMadeFromNothing()
    try fixture.write(SmallSheets.survey([5, 4]), to: "2565-04/1001/survey.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 32)
    try expectAsMadeFromNothing()
    try fixture.write(SmallSheets.survey([5, 4, 4, 4, 4, 4]), to: "2565-04/1001/survey.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 33)
    try expectAsMadeFromNothing()
    try fixture.remove("2565-04/2402")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 34)
    try expectAsMadeFromNothing()
  }

  @Test("takes nothing over from a copy or a file that somebody changed")
  func changed() async throws {
    do {
      let copy = try Connection(path: path("out") + "/" + Self.copy, access: .readWrite(), journal: .delete)
      try copy.execute("UPDATE results SET score = 500")
    }
    let results = "out/data/results.csv"
    try fixture.folder.write([results: try fixture.folder.text(results).replacing("2402", with: "2403")])
    try fixture.write(SmallSheets.measures(70), to: "2565-04/2402/measures.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 30)
    try expectAsMadeFromNothing()
  }
}

import Digest
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
  private func expectAsMadeFromNothing(_ location: SourceLocation = #_sourceLocation) async throws {
    try? fixture.folder.remove("anew")
    try FileManager.default.createDirectory(atPath: path("anew"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: path("out") + "/ruamphon.sqlite", toPath: path("anew") + "/ruamphon.sqlite")
    do {
      let (ledger, anew) = (try Ledger(folder: DiskPath(path("anew")), startedAt: 1), DiskPath(path("anew")))
      let copy = try ledger.readCopyState(in: anew)
      _ = try await ledger.refreshDataTables(in: anew, copy, mode: nil, width: 2)
      try ledger.refreshReadCopy(in: anew, copy)
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
    try await expectAsMadeFromNothing()
    try fixture.write(SmallSheets.measures(70), to: "2565-04/2402/measures.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 30)
    try await expectAsMadeFromNothing()
    try fixture.write(SmallSheets.measures(75), to: "2565-03/1001/measures.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 31)
    try await expectAsMadeFromNothing()
    try fixture.write(SmallSheets.survey([5, 4]), to: "2565-04/1001/survey.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 32)
    try await expectAsMadeFromNothing()
    try fixture.write(SmallSheets.survey([5, 4, 4, 4, 4, 4]), to: "2565-04/1001/survey.csv")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 33)
    try await expectAsMadeFromNothing()
    try fixture.remove("2565-04/2402")
    try await fixture.run(asOf: RunFixture.moment + 86_400 * 34)
    try await expectAsMadeFromNothing()
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
    try await expectAsMadeFromNothing()
  }

  @Test("goes on with a copy that was begun, unless somebody wrote the standing one meanwhile")
  func begun() async throws {
    let (out, place) = (DiskPath(path("out")), "\(path("out"))/\(Self.copy)")
    #expect(try fixture.ledger().readCopyState(in: out).start == nil)
    try publishBesideCopy()
    do {
      let ledger = try fixture.ledger()
      let state = try ledger.readCopyState(in: out)
      let start = try #require(state.start)
      #expect(start.begin())
      start.discard()
      #expect(!fixture.folder.exists("out/\(Self.copy).partial"))
      #expect(start.begin())
      try Connection(path: place, access: .readWrite(), journal: .delete).execute(
        "UPDATE results SET score = 500")
      #expect(try ledger.readCopyState(in: out).start == nil)
      try ledger.refreshReadCopy(in: out, state, isBegun: true)
    }
    #expect(!fixture.folder.exists("out/\(Self.copy).partial"))
    #expect(
      try Connection(path: place, access: .readOnly).rows("SELECT 1 FROM results WHERE score = 500") { _ in 1
      } == [])
    try Ledger.look(at: DiskPath(place)) { try $0.verify() }
    try publishBesideCopy()
    do {
      let ledger = try fixture.ledger()
      let state = try ledger.readCopyState(in: out)
      #expect(try #require(state.start).begin())
      try ledger.refreshReadCopy(in: out, state, isBegun: true)
      #expect(try ledger.readCopyState(in: out).isCurrent)
    }
    try Ledger.look(at: DiskPath(place)) { try $0.verify() }
  }

  /// A publication that the copy does not hold yet.
  private func publishBesideCopy() throws {
    let ledger = try fixture.ledger()
    try ledger.connection.execute("UPDATE periods SET look = look || 'x' WHERE period = '2565-03'")
    try Seals.renew(.standing, "2565-03", in: ledger.connection)
  }

  @Test("is written alike however many tables are written at once", arguments: [1, 3, 8])
  func width(width: Int) async throws {
    try publishBesideCopy()
    let ledger = try fixture.ledger()
    let before = try fixture.folder.contents(below: "out/data")
    let copy = try ledger.readCopyState(in: DiskPath(path("out")))
    _ = try await ledger.refreshDataTables(in: DiskPath(path("other")), copy, mode: nil, width: width)
    #expect(try fixture.folder.contents(below: "other/data") == before)
    _ = try await ledger.refreshDataTables(in: DiskPath(path("out")), copy, mode: nil, width: width)
    #expect(try fixture.folder.contents(below: "out/data") == before)
  }

  @Test("keeps the rows of a month whatever stands between quotes, and none of a file that is another")
  func monthRows() throws {
    let text = "period,a\r\n2565-02,1\r\n2565-02,\"x\n2565-09,y\"\r\n2565-03,\"\"\"\n\"\r\n2565-03,2\r\n"
    // Rows that end in the midst of a block, and blocks in the midst of a row.
    let long = (0..<3 * InputFile.blockLength / 10).map { "2565-\(10 + $0 / 30_000),\($0 % 7)\r\n" }
    try fixture.folder.write([
      "rows.csv": text, "none.csv": "period,a\r\n", "long.csv": "period,a\r\n" + long.joined(),
    ])
    #expect(
      try texts("rows.csv") == [
        "2565-02": "2565-02,1\r\n2565-02,\"x\n2565-09,y\"\r\n",
        "2565-03": "2565-03,\"\"\"\n\"\r\n2565-03,2\r\n",
      ])
    #expect(try texts("none.csv") == [:])
    #expect(try texts("rows.csv", as: "none.csv") == nil)
    let months = Dictionary(grouping: long) { String($0.prefix(7)) }
    #expect(try texts("long.csv") == months.mapValues { $0.joined() })
  }

  @Test("says of the rows of a file that somebody wrote that they are not as they were found")
  func changedRows() throws {
    try fixture.folder.write(["rows.csv": "period,a\r\n2565-02,1\r\n"])
    let rows = try #require(try monthRows("rows.csv", as: "rows.csv"))
    #expect(rows.areAsFound)
    try fixture.folder.write(["rows.csv": "period,a\r\n2565-02,1\r\n2565-03,1\r\n"])
    #expect(!rows.areAsFound)
  }

  @Test(
    "makes a table from the ledger where somebody wrote the old one while its rows were taken over",
    arguments: [false, true])
  func rowsGoneMidway(isCutShort: Bool) throws {
    let folder = DataFolder(path: DiskPath(path("out/data")), mode: nil)
    let table = try #require(DataTable.all.first { $0.name == "results" })
    let name = "out/data/\(table.file)"
    let whole = try InputFile.contents(of: DiskPath(path(name)))
    let rows = try #require(try monthRows(name, as: name))
    let months = rows.places.keys.sorted()
    #expect(!months.isEmpty)
    // Nothing of what is there is what the ledger says, and half of it is not there at all.
    let forged = [UInt8](repeating: UInt8(ascii: "x"), count: isCutShort ? whole.count / 2 : whole.count)
    try fixture.folder.write(forged, to: name)
    try Directory.make(DiskPath(path("out/data/.publishing")))
    _ = try folder.write(table, from: fixture.ledger().connection.path, months, keeping: (Set(months), rows))
    #expect(try InputFile.contents(of: DiskPath(path("out/data/.publishing/\(table.file)"))) == whole)
  }

  private func monthRows(_ name: String, as other: String) throws -> MonthRows? {
    let digest = try FileDigest(of: DiskPath(path(other)))
    return MonthRows(
      in: DiskPath(path(name)), as: DataPackage([(DataTable.all[0], digest)]).resources[0])
  }

  /// The texts of the months; nil where the file is not the one that it must be.
  private func texts(_ name: String, as other: String? = nil) throws -> [String: String]? {
    let bytes = try InputFile.contents(of: DiskPath(path(name)))
    return try monthRows(name, as: other ?? name)?.places.mapValues {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}

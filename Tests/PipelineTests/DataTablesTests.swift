import FileSystem
import Foundation
import RunSupport
import SQLiteStore
import TestSupport
import Testing

@testable import Ledger

/// What `data/` holds after runs; that all figures can be made of it again is checked over the samples.
@Suite("The tables over all months")
struct DataTablesTests {
  private let fixture: RunFixture
  private let names = DataTable.all.map(\.file) + [DataPackage.file]

  init() async throws {
    fixture = try RunFixture()
    for office in ["1001", "2402"] {
      try fixture.write(SmallSheets.measures(85), to: "2565-03/\(office)/measures.csv")
    }
    try await fixture.run()
  }

  private func tables(_ out: String = "out") throws -> [String: [UInt8]] {
    try fixture.folder.contents(below: out + "/data")
  }

  private func lines(_ table: String, _ text: String) throws -> [String] {
    try fixture.folder.text("out/data/\(table).csv").split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains(text) }
  }

  private func place(_ name: String) -> DiskPath { DiskPath(fixture.folder.path + "/out/data/" + name) }

  @Test("hold every month, with counts and parts of values in columns of their own")
  func months() async throws {
    let parts =
      "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับชั้น,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,1,ป.6,40,50\n3,3,1,ม.3,30,50\n"
    try fixture.write(parts, to: "2565-04/2402/measures.csv")
    try fixture.write(SmallSheets.considerations("ไม่ชัดเจน"), to: "2565-04/2402/considerations.csv")
    try await fixture.run()
    #expect(try tables().keys.sorted() == names.sorted())
    #expect(
      try lines("results", "2565-03,2565,2022-03-01,1001,สพป.,กลาง,3.3.1,consideration,3,85,").count == 1)
    #expect(try lines("results", "2565-04,2565,2022-04-01,2402,").first?.contains(",1,standard,1,") == true)
    #expect(try lines("results", ",2402,สพป.,ตะวันออก,1.1,indicator,1,,6,0,").count == 1)
    let measures = try lines("measures", "2565-04").filter { $0.contains(",2402,") && $0.contains(",3.3.1,") }
    #expect(
      measures.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[7...13].joined(separator: ",")
      } == [
        "0,,,,70,100,70.00", "1,,ป.6,,40,50,80.00", "2,,ม.3,,30,50,60.00",
      ])
  }

  @Test(
    "are the same from an empty ledger, and left alone where nothing was published; one that is gone comes back"
  )
  func unchanged() async throws {
    let before = try tables()
    let status = try FileStatus(of: place("results.csv"))
    try await fixture.run()
    #expect(try FileStatus(of: place("results.csv")) == status)
    try await fixture.run(out: "other")
    #expect(try tables("other") == before)
    try fixture.folder.remove("out/data/survey.csv")
    try await fixture.run()
    #expect(try tables() == before)
    #expect(try FileStatus(of: place("results.csv")) == status)
  }

  @Test("stand as they were where new ones cannot be written, and the next run writes them")
  func failure() async throws {
    let before = try tables()
    try fixture.write(SmallSheets.measures(45), to: "2565-03/2402/measures.csv")
    // A file in the place of the folder in which new ones wait.
    try fixture.folder.write(["out/data/.publishing": ""])
    await #expect(throws: (any Error).self) { try await fixture.run() }
    try fixture.folder.remove("out/data/.publishing")
    #expect(try tables() == before)
    try await fixture.run()
    #expect(try lines("results", ",2402,").contains { $0.contains(",3.3.1,consideration,3,45,") })
    #expect(try lines("corrections", ",2402,3.3.1,85,").count == 1)
    #expect(try tables().keys.sorted() == names.sorted())
  }

  @Test("tell nothing of a few people: no figure of their group, and of few respondents the result alone")
  func smallGroups() async throws {
    let few = "16/11/2564 10:00:00,นักเรียน,1,2\n16/11/2564 10:01:00,ผู้ปกครอง,2,2\n"
    try fixture.write(SmallSheets.survey([5, 4, 2, 3, 3]) + few, to: "2565-03/2402/survey.csv")
    try fixture.write(SmallSheets.survey([5, 4]), to: "2565-03/9101/survey.csv")
    try await fixture.run()
    let hidden = try lines("survey", ",true")
    // Behind scope, item and group there is nothing, but for the mean of the office whose result rests on it.
    let told = hidden.filter { !$0.contains(",,,,,,,,,,,,true") }
    #expect(hidden.count > told.count && told.count == 1)
    #expect(told.first?.contains("office,9101,survey,(all),ทุกกลุ่ม,,,,4.") == true, "\(told)")
    #expect(try lines("survey", "office,2402,survey,").count == 4)
  }

  @Test("of a month that an older version published hold what it kept, and keys that others refer to")
  func olderVersion() async throws {
    do {
      let ledger = try fixture.ledger()
      for table in DataTableSchema.tables { try ledger.connection.execute("DELETE FROM \(table.name)") }
      try Seals.sealAll(ledger.connection)
    }
    try fixture.folder.remove("out/data")
    try fixture.write(SmallSheets.measures(45), to: "2565-04/2402/measures.csv")
    try await fixture.run()
    #expect(try lines("results", "2565-03,2565,2022-03-01,1001,,,3.3.1,,,85,").count == 1)
    #expect(try lines("nodes", "2565-03,2565,2022-03-01,3.3.1,,").count == 1)
    #expect(try lines("offices", "2565-03,2565,2022-03-01,1001,,").count == 1)
    #expect(try lines("results", "2565-04,2565,2022-04-01,1001,สพป.,กลาง,3.3.1,consideration,").count == 1)
  }

  @Test("are described column by column, as the views have them")
  func views() throws {
    let ledger = try fixture.ledger()
    for table in DataTable.all {
      let columns = try ledger.connection.rows("SELECT name FROM pragma_table_info('\(table.view)')") {
        try $0.text(0)
      }
      #expect(columns == table.fields.map(\.name), "\(table.name)")
      #expect(Set(columns).isSuperset(of: table.key))
    }
  }
}

import Reference
import Standards
import Testing

@Suite("Groups of an office")
struct GroupTests {
  private static let registry = try? GroupRegistry.readEmbedded()

  private func matcher(_ type: String = "สพป.") throws -> GroupMatcher {
    GroupMatcher(
      registry: try #require(Self.registry), officeType: type, period: try #require(Period("2556-03")),
      allGroups: ["ทุกกลุ่ม"], allStaff: ["ทุกคน"])
  }

  @Test(
    "A cell names groups by name, abbreviation or alias, one or several",
    arguments: [
      ("กลุ่มอำนวยการ", ["administration"]), ("อก.", ["administration"]), ("อก", ["administration"]),
      ("อำนวยการ", ["administration"]), ("บุคคล", ["personnel"]), ("กลุ่มบุคคล", ["personnel"]),
      ("กลุ่มนโยบายและแผน", ["policyPlanning"]),
      ("กลุ่มนโยบายและแผนและกลุ่มอำนวยการ", ["policyPlanning", "administration"]),
      ("กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา", ["supervision"]), ("กลุ่มนิเทศฯ", ["supervision"]),
      (
        "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา กลุ่มบริหารงานการเงินและสินทรัพย์",
        ["supervision", "financeAssets"]
      ),
      ("1. กลุ่มอำนวยการ\n2. กลุ่มบริหารงานบุคคล", ["administration", "personnel"]),
      ("นผ./อก., บค.", ["policyPlanning", "administration", "personnel"]), ("อก. อก.", ["administration"]),
      ("ทุกกลุ่ม", ["allGroups"]), ("ทุกคน", ["allStaff"]), ("DL-ICT", ["distanceLearningICT"]),
      ("หน่วยตรวจสอบภายใน", ["internalAudit"]), ("", []),
    ])
  func names(cell: String, keys: [String]) throws {
    let reading = try matcher().read(cell)
    #expect(reading.keys == keys)
    #expect(reading.unknown == [])
  }

  @Test(
    "What names no group is told apart from what does",
    arguments: [
      ("ฝ่ายพัสดุ", [], ["ฝ่ายพัสดุ"]), ("กลุ่มอำนวยการ และฝ่ายพัสดุ", ["administration"], ["ฝ่ายพัสดุ"]),
      ("นโยบาย", [], ["นโยบาย"]), ("ฝ่ายพัสดุ และ อก. และ งานกลาง", ["administration"], ["ฝ่ายพัสดุ", "งานกลาง"]),
      ("ฝ่ายพัสดุและงานกลาง", [], ["ฝ่ายพัสดุ และ งานกลาง"]), ("อก., นายทะเบียน", ["administration"], ["นายทะเบียน"]),
    ] as [(String, [String], [String])])
  func strangers(cell: String, keys: [String], unknown: [String]) throws {
    let reading = try matcher().read(cell)
    #expect(reading.keys == keys)
    #expect(reading.unknown == unknown)
  }

  @Test("A cell of thousands of words is read as one of a few is")
  func longCell() throws {
    let words = (0..<5_000).map { "คำที่\($0)" }.joined(separator: " ")
    let reading = try matcher().read("อก. " + words + " กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา")
    #expect(reading.keys == ["administration", "supervision"])
    #expect(reading.unknown == [words])
  }

  @Test("All groups are those of the office's type: eleven in a primary one, ten in a secondary one")
  func expanded() throws {
    let registry = try #require(Self.registry)
    let period = try #require(Period("2556-03"))
    #expect(registry.expanded(["allGroups"], of: "สพป.", in: period).count == 11)
    let secondary = registry.expanded(["supervision", "allGroups", "allStaff"], of: "สพม.", in: period)
    #expect(secondary.count == 11 && secondary.first == "supervision" && secondary.last == "allStaff")
    #expect(!secondary.contains("privateSchoolPromotion"))
  }

  private func registry(_ rows: String) throws -> GroupRegistry {
    let text = "office_type,key,name,abbreviation,aliases,valid_from,valid_to\n" + rows
    return try GroupRegistry.read(DataFile(path: "g.csv", bytes: Array(text.utf8)))
  }

  @Test("A group exists in its time: two of one key may follow each other")
  func validity() throws {
    let registry = try registry(",a,กลุ่มเดิม,,,,2555-12\n,a,กลุ่มใหม่,,,2556-01,\n")
    func names(_ period: String) throws -> [String] {
      registry.groups(of: "สพป.", in: try #require(Period(period))).map(\.name)
    }
    #expect(try names("2555-12") == ["กลุ่มเดิม"])
    #expect(try names("2556-01") == ["กลุ่มใหม่"])
  }

  @Test(
    "A wrong registry of groups is refused with its place",
    arguments: [
      (",a,กลุ่ม,,,,\n,a,กลุ่มอื่น,,,2556-01,\n", "key a"), (",allGroups,ทุกกลุ่ม,,,,\n", "key allGroups"),
      (",a,,,,,\n", "line 2"), (",a,กลุ่ม,,,2556,\n", "line 2"),
    ])
  func refused(rows: String, place: String) {
    let error = #expect(throws: DataFileError.self) { try registry(rows) }
    #expect(error?.path == place)
  }
}

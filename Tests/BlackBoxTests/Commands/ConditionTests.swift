import Foundation
import RunSupport
import TestSupport
import Testing

/// The 2554 form with ticks and counts, through the program.
@Suite("Desired conditions from file to explanation")
struct ConditionTests {
  private let fixture: RunFixture

  private static let sheet = """
    มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,ข้อที่บรรลุ,จำนวนที่ได้,จำนวนทั้งหมด,ผลการดำเนินงาน
    5,2,1,,,"วิชาการ, บุคคล และทั่วไป",,,
    2,1,1,1,มี,,,,
    2,1,2,1,มี,,,,
    2,1,2,2,ไม่มี,,,,
    2,1,2,3,มี,,,,
    2,1,3,1,,,84,105,
    2,1,3,2,,,,,70
    2,2,1,,,,183,200,
    """

  init() throws {
    fixture = try RunFixture()
    try fixture.write(Self.sheet, to: "2556-09/2402/criteria.csv")
  }

  private func explain(_ words: String...) throws -> String {
    let outcome = try Program.run(["explain", "2402", "--out", fixture.folder.path + "/out"] + words)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test("explain names what is ticked, what is not, and what every condition lacks")
  func explained() async throws {
    try await fixture.run()
    let ticked = try explain("5.2.1")
    for part in [
      "2556-09/2402/criteria.csv:2  ข้อที่บรรลุ \"1, 2, 4\" (F2)\n", "มี 3 จาก 4 ข้อ ตัวชี้วัดกำหนด 4 ด้าน",
      "ข้อที่ยังไม่บรรลุ: 3 การบริหารงบประมาณ\n", "ขาดอีก 0.2; ข้อที่ยังไม่บรรลุ: 3 การบริหารงบประมาณ",
    ] { #expect(ticked.contains(part), "\(part)\n\(ticked)") }
    let lacking = try explain("2.1.1", "--lang", "en")
    for part in [
      "criteria.csv:3  condition \"1\" (D3)  there yes (E3)",
      "not counted, for each of the 2 needs its answer",
      "lacks: no usable result of 2.1.1 ข้อ 2",
    ] { #expect(lacking.contains(part), "\(part)\n\(lacking)") }
    let every = try explain("2.1.3")
    for part in [
      "ข้อ 1: 100 × 84 ÷ 105 = 80.00 ตัวชี้วัดกำหนด 80  2556-09/2402/criteria.csv:7",
      "ข้อ 2: 70 ตัวชี้วัดกำหนด 80  2556-09/2402/criteria.csv:8", "ทุกข้อต้องได้ 80 ขึ้นไป: ข้อ 2 ขาดอีก 10",
    ] { #expect(every.contains(part), "\(part)\n\(every)") }
    #expect(try explain("2.2.1").contains("100 × 183 ÷ 200 = 91.50"))
  }

  @Test("explain --json has the conditions by number")
  func json() async throws {
    try await fixture.run()
    let output = try explain("2.1.2", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let node = try #require(object["node"] as? [String: Any])
    let conditions = try #require((node["conditions"] as? [[String: Any]])?.first)
    #expect(conditions["met"] as? Int == 2 && conditions["listed"] as? Int == 3)
    #expect(conditions["required"] as? String == "3")
    let unmet = try #require((conditions["unmet"] as? [[String: String]])?.first)
    #expect(unmet == ["number": "2", "text": "มีการกำหนดวิธีการและแนวปฏิบัติในการขับเคลื่อนนโยบาย"])
  }

  @Test("The self-assessment report names the conditions that are not met")
  func report() async throws {
    try await fixture.run()
    let text = try WorkbookText(fixture.folder, "out/2556-09/offices/2402.xlsx")
    let rows = text.rows(of: "รายงานการประเมินตนเอง")
    let header = try #require(rows.first { $0.contains("รายการที่") })
    let column = try #require(header.firstIndex(of: "ข้อที่ยังไม่บรรลุ"))
    #expect(header[column - 1] == "บรรลุตัวชี้วัด")
    func cell(_ id: String) throws -> String { try #require(rows.first { $0.first == id })[column] }
    #expect(try cell("5.2.1") == "3 การบริหารงบประมาณ")
    #expect(try cell("2.1.1").hasSuffix("(ยังไม่รายงาน)"))
    #expect(try cell("2.1.3") == "2 เป็นไปตามระยะเวลาที่กำหนดอย่างน้อยร้อยละ ๘๐")
    #expect(try cell("2.2.1") == "–")
  }
}

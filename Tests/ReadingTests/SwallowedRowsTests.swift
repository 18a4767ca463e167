import Basics
import InboxSupport
import Records
import Standards
import Testing

@Suite("Quotes that swallow rows")
struct SwallowedRowsTests {
  private static let recommendation = """
    "ควรเร่งรัดงานต่อไปนี้
    การวางแผน, การจัดสรร, การติดตาม, การนิเทศ, การรายงาน
    1, 2, 3, 4, 5
    แล้วสรุปผลให้สถานศึกษาทราบ"
    """

  private static let measures = Sheet.measuresHeader
  private static let header = String(Sheet.measuresHeader.dropLast())

  /// Name, text, and the row where the quote opens.
  private static let swallowing: [(String, String, Int)] = [
    ("review.csv", "\(Sheet.reviewHeader)3,1,,4,\"ควรขยายผล\n3,2,,5,\n3,5,,3,ดี\"\n", 2),
    ("review.csv", "\(Sheet.reviewHeader)3,5,,3,ดี\n3,1,,4,\"ก\nมาตรฐานที่ ๓,ตัวบ่งชี้ที่ 2,,5,ข\"\n", 3),
    ("survey.csv", "\(Sheet.surveyHeader)1/3/2565,ครู,5,\"4\n2/3/2565,ครู,5,4\n3/3/2565,ครู,4,5\"\n", 2),
    ("survey.csv", "\(Sheet.surveyHeader)1/3/2565,ครู,5,\"4\n2/3/2565\",ครู,5,4\n", 2),
    ("survey.csv", "\(Sheet.surveyHeader),ครู,5,\"4\n,ครู,5\",4\n", 2),
    ("m.csv", "\(measures)3,4,2,\"ก,1,2,,\n3,4,3,ข,1,2,,\n3,4,4,\",1,2,,\n", 2),
    ("m.csv", "\(measures)3,3,4,\"x,40,50,,\n3,3,5,y\",30,50,,\n", 2),
    ("m.csv", "\(measures)3,3,3,ก,1,2,,\n3,3,4,\"x,40,50,,\n,,5,y\",30,50,,\n", 3),
    ("m.csv", "\(measures)\"3,3,4,x,40,50,,\n3,3,5,y\",30,50,,\n", 2),
    ("m.csv", "\(measures)3,3,4,\"x,40,50,,\n3\",3,5,y,30,50,,\n", 2),
    ("m.csv", "\(measures)3,3,4,\"x,40,50\n3,3,5,y\",30,50\n", 2),
    ("m.csv", "\(measures)3,3,4,\"x,40,50,,\nรวม,,,\",900,1000,,\n", 2),
    // In the header, and in a title above it.
    ("m.csv", header.replacing("หมายเหตุ", with: "\"หมายเหตุ\n3\"") + ",3,4,x,40,50,,\n3,3,5,y,3,5,,\n", 1),
    ("m.csv", "\"แบบ\n\(measures)3,3,4,x\",40,50,,\n\(measures)3,3,5,y,3,5,,\n", 1),
  ]

  @Test(
    "A quote that closes again at a later one loses its file, naming the line where the row began",
    arguments: swallowing)
  func swallowed(name: String, text: String, row: Int) throws {
    let inbox = try ReadInbox(["2402/" + name: text])
    let finding = try #require(inbox.findings("malformed-csv").first)
    #expect(finding.row == row)
    #expect(finding.details["line"] == String(row))
    #expect(finding.message(.thai).contains("กลืนแถว") && finding.message(.english).contains("swallowed"))
    #expect(inbox.reports("2402").isEmpty)
  }

  @Test("A recommendation of many lines and commas stays text")
  func text() throws {
    let inbox = try ReadInbox([
      "2402/review.csv": Sheet.review("3,1,,4,\(Self.recommendation)", "3,2,,5,")
    ])
    #expect(inbox.codes == [])
    #expect(inbox.reports("2402").reviews["3.1"]?.recommendation?.contains("การวางแผน, การจัดสรร") == true)
    #expect(inbox.reports("2402").reviews["3.2"]?.level?.value == 5)
  }

  @Test("A swallowed row is found in the file's own delimiter alone")
  func delimiter() throws {
    let semicolons = Sheet.reviewHeader.replacing(",", with: ";")
    let lost = try ReadInbox(["2402/r.csv": semicolons + "3;1;;4;\"ก\n3;2;;5;ข\"\n"])
    #expect(lost.codes == ["malformed-csv"])
    let kept = try ReadInbox(["2402/r.csv": semicolons + "3;1;;4;\"ก\n3,2,,5,ข\"\n"])
    #expect(kept.codes == [])
  }
}

import Basics
import Records
import Testing

@Suite("Gathering the findings of a file")
struct FindingCollectorTests {
  private let kind = FindingKind(
    .badNumber, .error, thai: "อ่าน \"{value}\" ไม่ได้", english: "\"{value}\" under {header}")

  private func finding(row: Int, column: Int = 5, value: String) -> Finding {
    Finding(kind, row: row, column: column, header: "จำนวน", value: value)
  }

  @Test("The 20th repetition still has its line, the 21st begins one for all that follow")
  func folds() {
    var collector = FindingCollector()
    for row in 1...20 { collector.add(finding(row: row, value: "ก")) }
    #expect(collector.collected().map(\.count) == Array(repeating: 1, count: 20))
    for row in 21...57 { collector.add(finding(row: row, value: "ก")) }
    let folded = collector.collected()
    #expect(folded.count == 21)
    #expect(folded.last?.count == 37)
    #expect(folded.last?.row == 21)
    #expect(folded.last?.lastRow == 57)
    #expect(folded.last?.message(.english).hasSuffix("(37 places, rows 21 to 57)") == true)
  }

  @Test("Another column, value or code is another line")
  func foldsApart() {
    var collector = FindingCollector()
    for row in 1...30 {
      collector.add(finding(row: row, value: "ก"))
      collector.add(finding(row: row, column: 6, value: "ก"))
      collector.add(finding(row: row, value: "ข"))
    }
    #expect(collector.collected().count == 63)
    #expect(collector.collected().reduce(0) { $0 + $1.count } == 90)
  }

  @Test("A file has at most 10,000 lines, and none of its findings goes uncounted")
  func capsLines() {
    var collector = FindingCollector()
    for row in 1...10_050 { collector.add(finding(row: row, value: String(row))) }
    for row in 1...50 { collector.add(finding(row: 20_000 + row, value: "ซ้ำ")) }
    let collected = collector.collected()
    #expect(collected.count == 10_000)
    #expect(collected.reduce(0) { $0 + $1.count } == 10_100)
    #expect(collected.last.map { [$0.row, $0.lastRow] } == [10_000, 20_050])
  }

  @Test("What is said once is said once for each code, column and value")
  func once() {
    var collector = FindingCollector()
    for row in 1...5 {
      collector.addOnce(finding(row: row, value: "ก"))
      collector.addOnce(finding(row: row, value: "ข"))
    }
    #expect(collector.collected().map(\.row) == [1, 1])
  }
}

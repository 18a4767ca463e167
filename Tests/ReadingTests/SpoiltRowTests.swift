import InboxSupport
import Reading
import Records
import Standards
import TestSupport
import Testing

/// One property above all: what happens to one row of input is the matter of that row's item.
@Suite("A row that is spoilt or gone")
struct SpoiltRowTests {
  @Test(
    "One row that is spoilt or gone changes no other item's value, except to say that it lacks",
    arguments: 1...20)
  func one(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let inbox = RandomInbox(&random)
    let before = try inbox.read()
    #expect(before.errors.isEmpty, "\(before.errors)")
    for _ in 0..<8 {
      var spoilt = inbox
      let owners = spoilt.spoil(&random)
      let after = try spoilt.read()
      for (office, values) in after.values {
        let own = Set(
          owners.filter { $0.hasPrefix(office + " ") }.map { String($0.dropFirst(office.count + 1)) })
        let found = values.differences(from: try #require(before.values[office]), excused: own)
        #expect(found.changed.isEmpty, "\(office) \(found.changed): \(spoilt.difference(from: inbox))")
        #expect(
          found.lacking.isEmpty || !after.errors.isEmpty,
          "\(office) \(found.lacking): \(spoilt.difference(from: inbox))")
      }
    }
  }
}

extension RandomInbox {
  /// The spoilt file, for a reader of the failure.
  fileprivate func difference(from before: RandomInbox) -> String {
    let changed = zip(files, before.files).first { pair in pair.0.text != pair.1.text }
    guard let file = changed?.0 else { return "" }
    return "\(file.path)\n\(file.text)"
  }
}

/// A sheet whose rows each say something of one item, to be spoilt in a test.
struct SpoilableSheet: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let period: String
  let header: String
  /// Each with the item that it is of; lines of a quoted cell are part of their row.
  let rows: [(item: String, text: String)]

  init(_ name: String, period: String = "2565-03", _ header: String, _ rows: [(item: String, text: String)]) {
    (testDescription, self.period, self.header, self.rows) = (name, period, header, rows)
  }

  var text: String { header + rows.map { $0.text + "\n" }.joined() }

  /// The row of each scalar of the text, from 0; -1 for the header.
  var rowOfScalar: [Int] {
    let lengths = [header.unicodeScalars.count] + rows.map { $0.text.unicodeScalars.count + 1 }
    return lengths.enumerated().flatMap { row, length in Array(repeating: row - 1, count: length) }
  }

  var isSurvey: Bool { header.hasPrefix("ประทับเวลา") }

  static let all = [
    SpoilableSheet(
      "considerations", Sheet.considerationsHeader,
      [
        ("1.1.1", "1,1,1,มี,ชัดเจน,\(Sheet.evidence)"),
        ("1.1.2", "1,1,2,มี,ไม่ชัดเจน,\"แผน, รายงาน\n1, 2, 3 และ 4\n- อื่น ๆ\""),
        ("1.1.3", "1,1,3,ไม่มี,,"), ("1.1.4", "\"1\",\"1\",\"4\",\"มี\",\"ชัดเจน\",\"แผน\""),
        ("1.1.5", "1,1,5,มี,ไม่ชัดเจน,รายงาน"), ("1.1.6", "1,1,6,มี,ชัดเจน,\"แผน\""),
      ]),
    SpoilableSheet(
      "measures", Sheet.measuresHeader,
      [
        ("3.3.1", "3,3,1,ก,45,50,,"), ("3.3.4", "3,3,4,\"ป.1, ป.2\nและ ป.3, 4\",40,50,,ตรวจแล้ว"),
        ("3.3.5", "3,3,5,\"ข\",30,50,60,\"ข้อมูล ณ วันที่ 10\n1,200 คน, 3,300 คน\""),
        ("3.4.1", "3,4,1,,900,\"1,000\",,"), ("3.4.3", "3,4,3,\"ค\",70,80,,"), ("3.4.4", "3,4,4,ง,9,10,90,"),
      ]),
    SpoilableSheet(
      "measures with merged cells", Sheet.measuresHeader,
      [
        ("3.3.1", "3,3,1,ก,45,50,,"), ("3.3.4", ",,4,\"ข\",40,50,,"), ("3.3.5", ",,5,\"ค\nง, จ\",30,50,,"),
        ("3.4.1", ",4,1,ฉ,90,95,,"), ("3.4.3", ",,3,ช,70,80,,\"ซ\""), ("3.4.4", ",,4,\"ฌ\",9,10,,"),
      ]),
    SpoilableSheet(
      "short rows", "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด,หมายเหตุ,หลักฐาน\n",
      [
        ("3.3.1", "3,3,1,45,50"), ("3.3.4", "3,3,4,40,50,\"ตรวจแล้ว\n, ซ้ำ\""), ("3.3.5", "3,3,5,30,50"),
        ("3.4.1", "3,4,1,90,95,\"x\""), ("3.4.3", "3,4,3,70,80"),
      ]),
    SpoilableSheet(
      "review", Sheet.reviewHeader,
      [
        ("3.1", "3,1,,4,ควรขยายผล"),
        ("3.2", "3,2,,5,\"ควรเร่งรัด\nการวางแผน, การจัดสรร, การติดตาม, การนิเทศ\n1, 2, 3\""),
        ("3.3", "3,3,,3,"), ("3.4.1", "3,4,1,2,\"ดี\""), ("3.4.2", "3,4,2,4,"), ("3.5", "3,5,,5,\"a\""),
      ]),
    SpoilableSheet(
      "review in another order", "ข้อเสนอแนะเพื่อการพัฒนา,ระดับคุณภาพ,มาตรฐานที่,ตัวบ่งชี้ที่\n",
      [
        ("3.1", "ควรขยายผล,4,3,1"), ("3.2", "\"ควรเร่งรัด\nการวางแผน, การจัดสรร\",5,3,2"), ("3.3", ",3,3,3"),
        ("3.5", "\"ดี\",2,3,5"),
      ]),
    SpoilableSheet(
      "external", period: "2564-09", "มาตรฐานที่,คะแนน,รหัสเขต,ระดับ,หมายเหตุ\n",
      [("1", "1,450,{code},5,\"ก\nข, ค\""), ("2", "2,300,{code},3,\"ง\"")]),
    SpoilableSheet(
      "criteria", period: "2556-03",
      "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ผลการดำเนินงาน,หลักฐาน,หมายเหตุ\n",
      [
        ("1.1.1", "1,1,1,,มี,\"แผน, รายงาน\nคำสั่ง, ประกาศ\","), ("1.1.4 หมวด 1", "1,1,4,1,11 ข้อ,,\"ก\""),
        ("1.1.4 หมวด 2", ",,,2,9 ข้อ,\"ข\","), ("1.1.5", "1,1,5,,4 รายการ,,"),
        ("2.2.1", "2,2,1,,85.25,\"ค\",\"ง\nจ, ฉ\""),
      ]),
    SpoilableSheet(
      "criteria by list and counts", period: "2556-03",
      "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่บรรลุ,จำนวนที่ได้,จำนวนทั้งหมด,หลักฐาน\n",
      [
        ("1.1.5", "1,1,5,\"1, 2, 4-5\",,,\"แผน, รายงาน\nคำสั่ง, ประกาศ\""), ("1.1.6", "1,1,6,\"1\n3\",,,"),
        ("2.1.1", "2,1,1,ทุกข้อ,,,\"ก\""), ("2.2.1", "2,2,1,,84,105,"), ("5.2.1", "5,2,1,\"วิชาการ, บุคคล\",,,ข"),
      ]),
    SpoilableSheet(
      "progress", period: "2556-03", Sheet.progressHeader,
      [
        ("step 1", "1,\"กลุ่มนโยบาย\nและแผน, กลุ่มอำนวยการ\",5/10/2555,6/10/2555"), ("step 2", "2,ก,20/10/2555,"),
        ("step 3", "3,\"ข\",25/11/2555,\"26/11/2555\""), ("step 4", "4,ค,5/12/2555,"),
      ]),
    SpoilableSheet(
      "survey", Sheet.surveyHeader.dropLast() + ",ข้อเสนอแนะ\n",
      [
        ("1", "\"1/3/2565, 8:00:00\",ครู,5,4,ดี"),
        ("2", "\"1/3/2565, 8:01:00\",ครู,4,4,\"ควรเร่งรัด\nก, ข, ค\n1, 2\""),
        ("3", "\"2/3/2565, 8:02:00\",ครู,3,5,"), ("4", "2/3/2565,ผู้บริหารสถานศึกษา,\"2\",3,\"x\""),
        ("5", "3/3/2565,ครู,1,2,"),
      ]),
    SpoilableSheet(
      "survey of bare times", "ประทับเวลา,สถานภาพผู้ตอบ,ข้อเสนอแนะ,1.1 ก,1.2 ข\n",
      [
        ("1", "1/3/2565 8:00:00,ครู,\"ดี\nมาก, จริง\",5,4"), ("2", "1/3/2565 8:01:00,ครู,,4,4"),
        ("3", ",ครู,\"y\",3,5"), ("4", "2/3/2565 9:00:00,ครู,z,2,3"), ("5", "44623.5,ครู,\"\",1,2"),
      ]),
  ]
}

/// What an office reported, by item, in words that tell two values apart.
struct ReportedValues: Equatable {
  var items: [String: String] = [:]
  /// Of a survey: how many times each question was given each answer.
  var answers: [[Int]] = []

  init(_ reports: OfficeReports) {
    for (id, report) in reports.considerations { items[id] = "\(report.isImplemented) \(report.isClear)" }
    for (id, report) in reports.measures { items[id] = "\(report.percentage.map { "\($0)" } ?? "–")" }
    for (id, report) in reports.reviews where report.level != nil {
      items[id] = "\(report.level?.value ?? 0)"
    }
    for (id, report) in reports.externals {
      items[id] = "\(report.points.map { "\($0)" } ?? "–") \(report.level?.value ?? 0)"
    }
    for (id, rows) in reports.criteria {
      for row in rows where row.result != nil {
        items[Node.item(id, category: row.category)] = row.result.map { "\($0)" }
      }
    }
    for (step, report) in reports.progress {
      items["step \(step)"] = "\(report.due.map { "\($0)" } ?? "–") \(report.done.map { "\($0)" } ?? "–")"
    }
    guard let survey = reports.survey else { return }
    answers = (0..<survey.shape.questionCount).map { question in
      (0...5).map { survey.count(of: $0, question: question) }
    }
  }

  /// The items that say something else than before, and those that lack, by name; none of them is excused.
  func differences(from before: ReportedValues, excused: Set<String>) -> (
    changed: [String], lacking: [String]
  ) {
    let ids = Set(items.keys).union(before.items.keys).subtracting(excused)
    var changed = ids.filter { items[$0] != nil && items[$0] != before.items[$0] }.sorted()
    let lacking = ids.filter { items[$0] == nil }.sorted()
    if answers.isEmpty || before.answers.isEmpty {
      return (changed, lacking + (answers == before.answers ? [] : ["survey"]))
    }
    let respondents = excused.count
    for (question, pair) in zip(answers, before.answers).enumerated() {
      let changes = zip(pair.0, pair.1).map { $0 - $1 }
      let more = changes.filter { $0 > 0 }.reduce(0, +)
      let fewer = -changes.filter { $0 < 0 }.reduce(0, +)
      if more > respondents || fewer > respondents { changed.append("question \(question)") }
    }
    return (changed, lacking)
  }
}

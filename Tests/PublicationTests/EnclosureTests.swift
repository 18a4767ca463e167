import Assessment
import Records
import Standards
import Testing

@testable import Publication

@Suite("The enclosure of the letter of 2564")
struct EnclosureTests {
  private static let advice = "ควรใช้กระบวนการวิจัย"

  /// The worked example of Scoring, *Levels*: indicators 3, 4, 4, 5, 4, 5 by the committee.
  private func enclosure(externals: [String: ExternalReport] = [:], without missing: String? = nil) throws
    -> Enclosure
  {
    let plan = try DataFiles.plan(fiscalYear: 2564)
    let place = Provenance(path: SourcePath("2564-09/review.csv"), row: 2)
    var reports = OfficeReports()
    for (index, level) in [3, 4, 4, 5, 4, 5].enumerated() where "3.\(index + 1)" != missing {
      reports.reviews["3.\(index + 1)"] = ReviewReport(
        level: QualityLevel(level), recommendation: index == 5 ? Self.advice : nil, provenance: place)
    }
    reports.externals = externals
    let office = try SmallPeriod.office("2402", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 2")
    return Enclosure(
      plan: plan, office: office, result: OfficeScorer(plan: plan).score(office, reports))
  }

  @Test("Three lines name the assessment, the office and the year")
  func heading() throws {
    #expect(
      try enclosure().heading == [
        "ผลการติดตามและประเมินผลการบริหารและการจัดการศึกษาขั้นพื้นฐาน",
        "ของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาฉะเชิงเทรา เขต 2",
        "ตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา (พ.ศ. 2560) ปีงบประมาณ พ.ศ. 2564",
      ])
  }

  @Test(
    "The first column names what the edition lists", arguments: [(2556, "เกณฑ์"), (2564, "ประเด็นการพิจารณา")])
  func columnTitles(year: Int, leaf: String) throws {
    let office = try SmallPeriod.office("2402", "เขต 2")
    let plan = try DataFiles.plan(fiscalYear: year)
    let enclosure = Enclosure(
      plan: plan, office: office, result: OfficeScorer(plan: plan).score(office, OfficeReports()))
    #expect(enclosure.columnTitles.first == "มาตรฐาน/ตัวบ่งชี้/\(leaf)")
  }

  @Test("The standard ends with its summary: ดีมาก, as published, and with no other row")
  func workedExample() throws {
    let rows = try enclosure().rows
    let summary = try #require(rows.first { $0.title == "สรุปภาพรวมมาตรฐานที่ 3" })
    #expect(summary.level == "ดีมาก")
    #expect(summary.note.isEmpty)
    #expect(rows.filter { $0.weight == .summary }.count == 1)
    #expect(rows.filter { $0.weight == .standard }.allSatisfy { $0.level.isEmpty && $0.note.isEmpty })
    #expect(
      rows.filter { $0.weight == .indicator }.map(\.level) == ["ดี", "ดีมาก", "ดีมาก", "ดีเยี่ยม", "ดีมาก", "ดีเยี่ยม"])
    #expect(rows.last { $0.weight == .indicator }?.note == Self.advice)
  }

  @Test("Considerations stand numbered under their indicator")
  func considerations() throws {
    let row = try #require(try enclosure().rows.first { $0.title.hasPrefix("ตัวบ่งชี้ที่ 3 ") })
    let lines = row.title.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0].hasSuffix(" ประกอบด้วย"))
    #expect(lines[1] == "1) ผลการประเมินพัฒนาการของเด็กปฐมวัย")
  }

  @Test("A standard that others judge says who does, and has no summary, also where its result came")
  func externals() throws {
    let note = "ใช้ผลการประเมินการเป็นระบบราชการ 4.0 ของ กพร. สพฐ."
    let place = Provenance(path: SourcePath("2564-09/external.csv"), row: 2)
    let enclosure = try enclosure(externals: [
      "2": ExternalReport(points: Ratio(412), level: nil, provenance: place)
    ])
    #expect(!enclosure.rows.contains { ["สรุปภาพรวมมาตรฐานที่ 1", "สรุปภาพรวมมาตรฐานที่ 2"].contains($0.title) })
    #expect(
      enclosure.rows.first { $0.weight == .standard }?.title
        == "มาตรฐานที่ 1 การบริหารจัดการองค์การสู่ความเป็นเลิศ (\(note))")
    #expect(enclosure.withoutLevel.isEmpty)
    #expect(enclosure.notes.contains("– มาตรฐานที่ 1 ยังไม่ได้รับผลจากหน่วยงานที่ประเมิน"))
  }

  @Test("Where several standards are judged the overall result stands last")
  func overall() throws {
    let plan = try DataFiles.plan(fiscalYear: 2565)
    let office = try SmallPeriod.office("2402", "เขต 2")
    let enclosure = Enclosure(
      plan: plan, office: office, result: OfficeScorer(plan: plan).score(office, OfficeReports()))
    #expect(enclosure.rows.last?.title.hasSuffix("ทุกมาตรฐาน") == true)
    #expect(enclosure.withoutLevel.count > 3)
    #expect(enclosure.notes.contains { $0.hasPrefix("– ตัวบ่งชี้ที่ 1.1 ขาด 1.1.1") })
    #expect(enclosure.notes.last?.hasSuffix("ยังไม่มีข้อมูล") == true)
  }

  @Test("Exactly the marks that it prints are explained")
  func marks() throws {
    #expect(try !enclosure().notes.contains { $0.hasPrefix("[") })
    let plan = try SmallPeriod.plan
    let office = try SmallPeriod.office("1001", "เขตหนึ่ง")
    var reports = SmallPeriod.reports
    reports.reviews = [:]
    let result = OfficeScorer(plan: plan).score(office, reports)
    let notes = Enclosure(plan: plan, office: office, result: result).notes
    #expect(notes.map { $0.prefix(3) } == ["[p]", "[a]"])
    let revised = result.mapping { node in
      var node = node
      node.isRevised = node.nodeID == "1"
      return node
    }
    let enclosure = Enclosure(plan: plan, office: office, result: revised)
    #expect(enclosure.notes.map { $0.prefix(3) } == ["[p]", "[r]", "[a]"])
  }

  @Test("It ends with thanks and, where somebody signs, the post; a missing name leaves room")
  func end() throws {
    var enclosure = try enclosure()
    #expect(enclosure.thanks.hasSuffix("ไว้ ณ โอกาสนี้"))
    #expect(enclosure.signature.isEmpty)
    enclosure.signatory = Signatory(position: "รองผู้อำนวยการ", form: .acting, principal: "ผู้อำนวยการ")
    #expect(enclosure.signature == ["(\(LetterWording.blankName))", "รองผู้อำนวยการ", "รักษาราชการแทนผู้อำนวยการ"])
  }

  @Test("What lacks is named in a note, and a draft says so first; a complete one has neither")
  func lacks() throws {
    var incomplete = try enclosure(without: "3.5")
    let summary = try #require(incomplete.rows.first { $0.title == "สรุปภาพรวมมาตรฐานที่ 3" })
    #expect(summary.level == "–" && summary.note.isEmpty)
    #expect(incomplete.withoutLevel == ["มาตรฐานที่ 3", "ตัวบ่งชี้ที่ 3.5"])
    #expect(incomplete.notes.first == "หมายเหตุ ข้อมูลยังไม่ครบ จึงยังไม่ออกเอกสารฉบับนี้")
    #expect(incomplete.notes.contains("– ตัวบ่งชี้ที่ 3.5 ยังไม่มีข้อมูล"))
    #expect(incomplete.warning.isEmpty)
    incomplete.draft = [.lacking]
    #expect(incomplete.warning == [LetterDraft.mark, "(ยังได้รับข้อมูลที่ต้องส่งไม่ครบ)"])
    let place = Provenance(path: SourcePath("2564-09/external.csv"), row: 2)
    let external = ExternalReport(points: nil, level: QualityLevel(4), provenance: place)
    #expect(try enclosure(externals: ["1": external, "2": external]).notes.isEmpty)
  }
}

internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// Something that a reader of tables must know: a row of `หมายเหตุ`.
struct Note {
  let subject: String
  /// The mark, word or thing that is explained.
  let item: String
  let text: String
  /// How many levels it concerns, where it concerns levels.
  var levelCount: Int?
}

/// `หมายเหตุ`: what the other sheets leave unexplained; nil where the layout explains on the sheets themselves.
struct NotesSheet: PeriodSheet {
  let published: PublishedPeriod
  private let results: [OfficeResult]
  private let marks: [(String, String)]
  private let hidesGroups: Bool

  /// The notes of the whole period.
  init(published: PublishedPeriod) {
    self.published = published
    results = published.assessment.results
    marks = Marks.explanations
    hidesGroups = published.smallGroups.isAnyHidden
  }

  /// The notes of one office, which rest on its own results alone, as its whole workbook does.
  init(published: PublishedPeriod, index: Int) {
    self.published = published
    results = [published.assessment.results[index]]
    marks = Marks.briefly
    hidesGroups = published.hidesGroups(ofOffice: index)
  }

  var sheet: TableSheet? {
    guard published.layout.hasNotesSheet else { return nil }
    let columns: [Column<Note>] = [
      Column("เรื่อง", .text, width: .fixed(24)) { .text($0.subject) },
      Column("รายการ", .text, width: .fixed(44)) { .text($0.item) },
      Column("คำอธิบาย", .text, width: .fixed(64)) { .text($0.text) },
      Column("จำนวนระดับ", .count) { $0.levelCount.map(SheetCell.count) ?? .notApplicable },
    ]
    return TableSheet(
      name: SheetNames.notes, summary: "ระดับคุณภาพ เครื่องหมาย สัญลักษณ์ ค่าที่สมมติ และผู้ให้ข้อมูล",
      table: TableBlock("Notes", columns: columns, rows: notes))
  }

  private var notes: [Note] {
    levelNotes(plan.framework.scale, "ระดับคุณภาพ")
      + (plan.survey.map { levelNotes($0.scale, "ระดับความพึงพอใจ") } ?? [])
      + Marks.explained(marks, in: results).map { mark, text in
        Note(
          subject: Marks.columnTitle, item: mark, text: text,
          levelCount: published.markedCount(mark, in: results))
      }
      + (hidesGroups
        ? [
          Note(
            subject: Marks.columnTitle, item: SheetCell.smallGroupText,
            text: published.smallGroupExplanation)
        ] : [])
      + Self.signs.map { Note(subject: "สัญลักษณ์และคำ", item: $0.0, text: $0.1) }
      + plan.assumptions(in: results).map {
        Note(subject: "ค่าที่สมมติ", item: $0.title, text: $0.reason, levelCount: $0.levelCount)
      }
      + plan.disputedCounts.map { Note(subject: "จำนวนในเอกสาร", item: "จำนวน\($0.noun)", text: $0.thaiText) }
      + [contactNote]
  }

  private func levelNotes(_ scale: LevelScale, _ subject: String) -> [Note] {
    scale.bands.map { band in
      Note(
        subject: subject, item: "\(band.level) \(scale.label(of: band.level))",
        text: "ค่าเฉลี่ยตั้งแต่ \(band.fromText)")
    }
  }

  private static let signs = [
    (SheetCell.missingText, "ไม่มีข้อมูล หรือข้อมูลไม่พอที่จะคำนวณ ไม่ใช่ศูนย์"),
    (SheetCell.notApplicableText, "รายการนั้นไม่ใช้กับเขตหรือแถวนั้น"),
    ("▲ ▼ =", "เพิ่มขึ้น ลดลง เท่าเดิม ตามด้วยผลต่าง"),
    (SheetCell.otherCriteriaText, "เทียบกันไม่ได้ เพราะใช้เกณฑ์หรือการประเมินอื่น"),
    (SheetCell.redrawnText, "เทียบกันไม่ได้ เพราะเขตรวมหรือแยกจากเขตอื่น"),
    ("ข้อความที่ขีดเส้นใต้", "ลิงก์ ชื่อเขตเปิดสมุดงานของเขตนั้น ชื่อแผ่นงานเปิดแผ่นงานนั้น"),
  ]

  private var contactNote: Note {
    let settings = published.letters.settings
    return Note(
      subject: "ติดต่อสอบถาม", item: settings.unit,
      text: ([LetterWording.issuer] + [settings.phone.map { "โทร. \($0)" }].compactMap { $0 })
        .joined(separator: " "))
  }
}

/// The marks that stand beside levels.
///
/// Source: Scoring, *Marks*.
enum Marks {
  static let provisional = "[p]"
  static let revised = "[r]"
  static let assumed = "[a]"
  static let carried = "[c]"
  static let overruled = "[o]"
  static let doubted = "[d]"
  static let columnTitle = "เครื่องหมาย"

  /// What each means, in the order in which they stand.
  static let explanations = [
    (provisional, "ผลเบื้องต้น: ระดับจากการประเมินตนเอง คณะกรรมการยังไม่ได้ประเมิน"),
    (revised, "ผลที่แก้ไขหลังปิดงวด ต่างจากที่เผยแพร่เมื่อปิดงวด"),
    (assumed, "ระดับหรือคะแนนที่อาศัยเกณฑ์ที่สมมติ เพราะเอกสารต้นทางไม่ได้ระบุเกณฑ์ไว้ รวมถึงที่คิดจากรายการย่อยเช่นนั้น"),
    (carried, "ใช้ข้อมูลที่ส่งไว้ในเดือนก่อนของปีงบประมาณเดียวกัน เพราะเดือนนี้ไม่ได้ส่งใหม่ ดูเดือนที่ใช้ในแผ่นงานแหล่งข้อมูล"),
  ]

  /// The meanings of marks that few periods have; each is explained only where it occurs.
  static let rareExplanations = [
    (overruled, "คณะกรรมการกำหนดระดับไม่ตรงกับคะแนนของรายการย่อย จึงใช้ระดับของคณะกรรมการ รวมทั้งในการคิดภาพรวม"),
    (doubted, "ตัวเลขอยู่นอกช่วงที่เป็นไปได้ของรายการ อาจเป็นตัวเลขของมาตราส่วนอื่น โปรดตรวจสอบ"),
  ]

  /// The same where an office reads them.
  static let briefly = [
    (provisional, "ผลเบื้องต้น คณะกรรมการยังไม่ได้ประเมิน"), (revised, "ผลที่แก้ไขหลังปิดงวด"),
    (assumed, "ระดับหรือคะแนนที่อาศัยเกณฑ์ที่สมมติ เพราะเอกสารต้นทางไม่ได้ระบุเกณฑ์ไว้"),
    (carried, "ใช้ข้อมูลของเดือนก่อนในปีงบประมาณเดียวกัน"),
  ]

  /// In a word or two, for the foot of a printed page.
  static let printed = PrintedMarks(
    column: columnTitle, assumed: assumed,
    words: [
      (provisional, "เบื้องต้น"), (revised, "แก้หลังปิดงวด"), (assumed, "เกณฑ์สมมติ"), (carried, "ใช้ของเดือนก่อน"),
      (overruled, "กรรมการกำหนดต่างจากคะแนน"), (doubted, "ตัวเลขผิดปกติ"),
      (SheetCell.smallGroupText, "ผู้ตอบน้อย ไม่แสดง"),
    ])

  /// Explanations with those of the rare marks that any result has.
  static func explained(
    _ explanations: [(String, String)], in results: [OfficeResult]
  ) -> [(String, String)] {
    explanations
      + rareExplanations.filter { mark, _ in
        results.contains { $0.nodes.contains { $0.marks.contains(mark) } }
      }
  }

  /// The marks of some results, each once, in the order of their explanation.
  static func joined(_ results: [NodeResult]) -> String? {
    var present: [String] = []
    for result in results {
      for mark in result.marks where !present.contains(mark) { present.append(mark) }
    }
    let shown = [provisional, revised, assumed, carried, overruled, doubted].filter(present.contains)
    return shown.isEmpty ? nil : shown.joined(separator: " ")
  }
}

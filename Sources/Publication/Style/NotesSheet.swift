internal import Assessment
internal import Records
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

extension PublishedPeriod {
  /// `หมายเหตุ` of the whole period; nil where the layout explains on the sheets themselves.
  func notesSheet() -> TableSheet? {
    notesSheet(over: assessment.results, marks: Marks.explanations)
  }

  /// `หมายเหตุ` of one office, which rests on its own results alone, as its whole workbook does.
  func notesSheet(officeAt index: Int) -> TableSheet? {
    notesSheet(over: [assessment.results[index]], marks: Marks.briefly)
  }

  private func notesSheet(over results: [OfficeResult], marks: [(String, String)]) -> TableSheet? {
    guard layout.hasNotesSheet else { return nil }
    let columns: [Column<Note>] = [
      Column("เรื่อง", .text, width: .fixed(24)) { .text($0.subject) },
      Column("รายการ", .text, width: .fixed(44)) { .text($0.item) },
      Column("คำอธิบาย", .text, width: .fixed(64)) { .text($0.text) },
      Column("จำนวนระดับ", .count) { $0.levelCount.map(SheetCell.count) ?? .notApplicable },
    ]
    return TableSheet(
      name: SheetNames.notes, summary: "ระดับคุณภาพ เครื่องหมาย สัญลักษณ์ ค่าที่สมมติ และผู้ให้ข้อมูล",
      table: TableBlock("Notes", columns: columns, rows: notes(over: results, marks: marks)))
  }

  private func notes(over results: [OfficeResult], marks: [(String, String)]) -> [Note] {
    levelNotes(plan.framework.scale, "ระดับคุณภาพ")
      + (plan.survey.map { levelNotes($0.scale, "ระดับความพึงพอใจ") } ?? [])
      + Marks.explained(marks, in: results).map { mark, text in
        Note(subject: Marks.columnTitle, item: mark, text: text, levelCount: markedCount(mark, in: results))
      }
      + Self.signs.map { Note(subject: "สัญลักษณ์และคำ", item: $0.0, text: $0.1) }
      + assumptions(in: results).map {
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
    let settings = letters.settings
    return Note(
      subject: "ติดต่อสอบถาม", item: settings.unit,
      text: ([LetterWording.issuer] + [settings.phone.map { "โทร. \($0)" }].compactMap { $0 })
        .joined(separator: " "))
  }
}

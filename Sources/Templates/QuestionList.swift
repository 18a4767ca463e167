internal import Reference
internal import Standards

/// The questions of a survey as a text to paste into a form tool, dimension by dimension, one question a line.
///
/// The question's number stays in front: by it the exported header is recognised, also that of a grid
/// (`ด้านการบริหารวิชาการ [1.1 …]`). Source: SheetKinds, *survey*.
package struct QuestionList {
  private let source: FormSource
  private let survey: Survey

  /// Nil where the round asks nobody.
  package init?(_ source: FormSource) {
    guard let survey = source.plan.survey else { return nil }
    self.source = source
    self.survey = survey
  }

  /// Its file in the folder of the forms: `survey-questions-2565.txt`.
  package var fileName: String { "\(SheetKind.survey.rawValue)-questions-\(source.plan.fiscalYear).txt" }

  /// UTF-8 with a byte order mark and CRLF, as Windows' own editor reads it.
  package var bytes: [UInt8] { FormCSV.byteOrderMark + lines.flatMap { Array("\($0)\r\n".utf8) } }

  private var lines: [String] {
    var lines = [survey.title, "ปีงบประมาณ พ.ศ. \(source.plan.fiscalYear)", ""]
    lines += instructions
    lines += [
      "", "[1] \(source.header(.respondent, in: .survey))",
      "ชนิดคำถาม: หลายตัวเลือก (เลือกได้หนึ่งข้อ จำเป็นต้องตอบ)", "ตัวเลือก:",
    ]
    lines += survey.respondentGroups.map(\.title)
    for (index, dimension) in survey.dimensions.enumerated() {
      lines += ["", "[\(index + 2)] \(dimension.title)", "ชนิดคำถาม: ตารางหลายตัวเลือก", "แถว:"]
      lines += dimension.questions.map { "\($0.id) \($0.title)" }
      lines += ["คอลัมน์:"]
      lines += scale
    }
    lines += [
      "", "[\(survey.dimensions.count + 2)] \(source.header(.comment, in: .survey))",
      "ชนิดคำถาม: ย่อหน้า (ไม่บังคับตอบ)",
    ]
    return lines
  }

  private var instructions: [String] {
    [
      "วิธีใช้",
      "1. สร้างคำถามตามหัวข้อ [1] ถึง [\(survey.dimensions.count + 2)] โดยใช้ข้อความหลังวงเล็บเหลี่ยมเป็นชื่อคำถาม",
      "2. คัดลอกบรรทัดใต้ \"ตัวเลือก\" \"แถว\" และ \"คอลัมน์\" ไปวาง เครื่องมือส่วนมากแยกให้บรรทัดละรายการ",
      "3. คงเลขข้อหน้าคำถามไว้ ระบบใช้เลขข้อจับคู่คำถาม และไม่ต้องขอชื่อ โทรศัพท์ หรืออีเมลของผู้ตอบ",
      "4. เมื่อเก็บข้อมูลครบ ให้ส่งออกเป็น CSV คอลัมน์ \"\(source.header(.timestamp, in: .survey))\" เครื่องมือเพิ่มให้เอง",
    ]
  }

  private var scale: [String] { QualityLevel.allDescending.map { survey.scale.label(of: $0) } }
}

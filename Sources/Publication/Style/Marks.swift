internal import Records

/// The marks that stand beside levels.
///
/// Source: Scoring, *Marks*.
enum Marks {
  static let provisional = "[p]"
  static let revised = "[r]"
  static let assumed = "[a]"
  static let carried = "[c]"
  static let doubted = "[d]"
  static let columnTitle = "เครื่องหมาย"

  /// What each means, in the order in which they stand.
  static let explanations = [
    (provisional, "ผลเบื้องต้น: ระดับจากการประเมินตนเอง คณะกรรมการยังไม่ได้ประเมิน"),
    (revised, "ผลที่แก้ไขหลังปิดงวด ต่างจากที่เผยแพร่เมื่อปิดงวด"),
    (assumed, "ระดับที่วัดด้วยเกณฑ์ซึ่งเอกสารต้นทางไม่ได้ระบุไว้ เป็นเกณฑ์ที่สมมติ"),
    (carried, "ใช้ข้อมูลที่ส่งไว้ในเดือนก่อนของปีงบประมาณเดียวกัน เพราะเดือนนี้ไม่ได้ส่งใหม่ ดูเดือนที่ใช้ในแผ่นงานแหล่งข้อมูล"),
  ]

  /// What the mark means that hardly any period has, so that it is explained only where it stands.
  static let doubtedExplanation = (
    doubted, "ตัวเลขอยู่นอกช่วงที่เป็นไปได้ของรายการ อาจเป็นตัวเลขของมาตราส่วนอื่น โปรดตรวจสอบ"
  )

  /// The same where an office reads them.
  static let briefly = [
    (provisional, "ผลเบื้องต้น คณะกรรมการยังไม่ได้ประเมิน"), (revised, "ผลที่แก้ไขหลังปิดงวด"),
    (assumed, "ระดับที่วัดด้วยเกณฑ์ซึ่งเอกสารต้นทางไม่ได้ระบุไว้"),
    (carried, "ใช้ข้อมูลของเดือนก่อนในปีงบประมาณเดียวกัน"),
  ]

  /// Explanations with that of the doubt, where any result has it.
  static func explained(
    _ explanations: [(String, String)], in results: [OfficeResult]
  ) -> [(String, String)] {
    let isShown = results.contains { $0.nodes.contains { $0.marks.contains(doubted) } }
    return explanations + (isShown ? [doubtedExplanation] : [])
  }

  /// The marks of some results, each once, in the order of their explanation.
  static func joined(_ results: [NodeResult]) -> String? {
    let shown = [provisional, revised, assumed, carried, doubted].filter { mark in
      results.contains { $0.marks.contains(mark) }
    }
    return shown.isEmpty ? nil : shown.joined(separator: " ")
  }
}

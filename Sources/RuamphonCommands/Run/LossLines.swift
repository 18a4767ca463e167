internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Standards

/// The offices that lost a sheet, a line each, with what is gone and why.
struct LossLines {
  let lines: [LogLine]

  /// - Parameters:
  ///   - level: an error where the period was refused for it.
  ///   - names: the short name of an office by its code.
  init(
    _ lost: [LostSheet], of period: Period, level: LogLevel, names: [String: String], language: Language
  ) {
    let lead = language == .thai ? "ข้อมูลหายไป:" : "lost:"
    lines = Dictionary(grouping: lost) { $0.officeCode ?? "" }.sorted { $0.key < $1.key }.map {
      code, sheets in
      let unknown = language == .thai ? "ไม่ทราบเขต" : "office unknown"
      let office = code.isEmpty ? unknown : [code, names[code]].compactMap { $0 }.joined(separator: " ")
      let what = sheets.map { Self.text($0, language) }.joined(separator: ", ")
      return LogLine(
        "lost-sheets", level: level, lead: lead, " \(period): \(office): \(what)",
        fields: [
          "period": .text(period.description), "office": .text(code),
          "kinds": .texts(sheets.compactMap { $0.kind?.rawValue }),
          "causes": .texts(sheets.map(\.cause.rawValue)),
        ], isEssential: true)
    }
  }

  private static func text(_ sheet: LostSheet, _ language: Language) -> String {
    let cause = sheet.cause.text[language]
    guard let kind = sheet.kind else { return cause }
    return "\(language == .thai ? kind.thaiName : kind.rawValue) (\(cause))"
  }
}

extension LostSheet.Cause {
  fileprivate var text: BilingualText {
    switch self {
    case .gone: BilingualText(th: "ไม่มีไฟล์แล้ว", en: "its files are gone")
    case .older: BilingualText(th: "ไฟล์หายไป เหลือเพียงของเดือนก่อน", en: "only an earlier month's is left")
    case .rejected: BilingualText(th: "ไฟล์ถูกปฏิเสธ", en: "its files were rejected")
    case .nothingCounts: BilingualText(th: "ไม่มีข้อมูลที่ใช้ได้", en: "nothing in its files counts")
    case .unreadable: BilingualText(th: "เปิดอ่านไฟล์ไม่ได้", en: "its file cannot be read")
    case .noOffice:
      BilingualText(th: "ไม่มีเขตนี้ในทะเบียนของงวด", en: "the registry has no such office in this month")
    }
  }
}

extension LossRefusal {
  /// Why the period was not published, and what can be done.
  func line(_ language: Language) -> LogLine {
    let count = lost.officeCount
    let text =
      language == .thai
      ? """
      \(period): ไม่เผยแพร่ เพราะมี \(count) เขตที่ข้อมูลซึ่งเคยใช้อยู่หายไป (ยอมรับได้ \(allowed) เขต) ผลเดิมยังอยู่ครบ \
      โปรดตรวจสอบโฟลเดอร์รับข้อมูล หากตั้งใจให้เป็นเช่นนี้ สั่งอีกครั้งพร้อม --accept-loss --reason "เหตุผล"
      """
      : """
      \(period): not published: \(count) offices would lose what counted (allowed: \(allowed)); the old output is \
      intact. Check the inbox; if this is meant, run again with --accept-loss --reason TEXT
      """
    return LogLine(
      "loss-refused", level: .error, text,
      fields: ["period": .text(period.description), "offices": .count(count), "allowed": .count(allowed)],
      isEssential: true)
  }
}

extension EmptyPeriod {
  func line(_ language: Language) -> LogLine {
    let text =
      language == .thai
      ? "\(period): ไม่มีแบบรายงานใดส่งมาหรือใช้ของเดือนก่อนได้ จึงไม่เผยแพร่"
        + (wasPublished ? " ผลที่เผยแพร่ไว้คงเดิม" : "")
      : "\(period): no sheet came or is carried forward, so nothing is published"
        + (wasPublished ? "; what was published stands" : "")
    return LogLine(
      "empty-period", level: .warning, text, fields: ["period": .text(period.description)], isEssential: true)
  }
}

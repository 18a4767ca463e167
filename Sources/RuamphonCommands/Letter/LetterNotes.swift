internal import CommandLineKit
internal import Publication
internal import Standards

/// What in right settings keeps letters from being final, said before anybody waits for them.
///
/// Source: TheLetter, *Draft or final*.
struct LetterNotes {
  /// A line each.
  let all: [BilingualText]

  /// - Parameter textKeys: the keys of the member that holds for every period.
  init(_ register: LetterRegister, textKeys: Set<String>) {
    let unused = LetterReader.documentKeys.filter(textKeys.contains)
    all =
      (unused.isEmpty ? [] : [Self.unused(unused)])
      + register.periods.sorted { $0.key < $1.key }.flatMap { Self.notes(of: $0.key, $0.value, register) }
  }

  /// A number and a date belong to the letters of one period: those that hold for all are not used.
  private static func unused(_ keys: [String]) -> BilingualText {
    let paths = keys.map { "\(LetterFile.key).\($0)" }.joined(separator: ", ")
    return BilingualText(
      th: """
        \(paths): ไม่ใช้แล้ว เพราะเลขที่และวันที่เป็นของหนังสืองวดเดียว หนังสือที่ไม่มีเลขที่และวันที่ของงวดตนเองจะเป็นร่าง \
        โปรดย้ายไปไว้ที่งวดของหนังสือนั้น เช่น "\(LetterFile.periodsKey)": {"2564-09": {"documentNo": "…", "date": "…"}}
        """,
      en: """
        \(paths): no longer used, since number and date belong to the letters of one month; letters without those of \
        their own month stay drafts. Move them to their month, such as \
        "\(LetterFile.periodsKey)": {"2564-09": {"documentNo": "…", "date": "…"}}
        """)
  }

  private static func notes(
    of period: Period, _ settings: LetterSettings, _ register: LetterRegister
  ) -> [BilingualText] {
    let path = "\(LetterFile.periodsKey).\(period)"
    var notes = register.numbersTaken(from: period).sorted { $0.key < $1.key }.map { taken, other in
      let number = settings.text(of: taken)
      return BilingualText(
        th: "\(path): เลขที่ “\(number)” ซ้ำกับงวด \(other) หนังสือของงวดนี้จะเป็นร่างจนกว่าจะแก้",
        en: "\(path): number “\(number)” is that of \(other) too; the letters stay drafts until it is another"
      )
    }
    if ([settings.document] + settings.corrections.values).contains(where: { $0.isBefore(endOf: period) }) {
      notes.append(
        BilingualText(
          th: "\(path): มีวันที่ที่อยู่ก่อนวันสิ้นงวด หนังสือจะเป็นร่างจนกว่าจะแก้",
          en: "\(path): a date lies before the month's end; the letter stays a draft until it is a later one")
      )
    }
    if settings.emblem == nil {
      notes.append(
        BilingualText(
          th: "\(path): ยังไม่ได้กำหนด emblemPNG (ตราของหน่วยงาน) หนังสือจะเป็นร่าง",
          en: "\(path): emblemPNG is not set; the letters stay drafts"))
    }
    return notes
  }
}

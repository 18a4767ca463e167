package import Records
package import Standards

/// Why a letter must not be sent yet.
///
/// Source: TheLetter, *Draft or final*.
package enum LetterDraft: Hashable, Sendable {
  /// The period is not closed: figures may still change.
  case open
  /// A sheet that is owed for the office has not come, or was rejected.
  case lacking
  /// The overall result is not final.
  case notFinal
  /// Standards or indicators of the enclosure have no level: their headings.
  case withoutLevel([String])
  /// Number or date are not configured; nor, in a correction, those of the letter that it refers to.
  case unnumbered
  /// Another letter has the number, of another period or that which this one corrects.
  case numberUsed(in: Period)
  /// The date lies before the end of the period that the letter is about.
  case early(end: String)
  /// No emblem is configured.
  case noEmblem

  /// The mark on the letter.
  package static let mark = "ร่าง – ห้ามส่ง"

  /// Whether the configuration of the letters can mend it; the rest lies in what the enclosure says.
  var isOfSettings: Bool {
    switch self {
    case .open, .lacking, .notFinal, .withoutLevel: false
    case .unnumbered, .numberUsed, .early, .noEmblem: true
    }
  }

  var thaiText: String {
    switch self {
    case .open: "ยังไม่ปิดงวด"
    case .lacking: "ยังได้รับข้อมูลที่ต้องส่งไม่ครบ"
    case .notFinal: "ผลภาพรวมยังไม่เป็นผลสรุป"
    case .withoutLevel(let headings): "ยังไม่มีระดับคุณภาพของ\(Self.listed(headings))"
    case .unnumbered: "ยังไม่ได้กำหนดเลขที่หรือวันที่ของหนังสือ"
    case .numberUsed(let period): "เลขที่หนังสือซ้ำกับหนังสือของงวด\(period.thaiTitle)"
    case .early(let end): "วันที่ของหนังสืออยู่ก่อนวันสิ้นงวด (\(end))"
    case .noEmblem: "ยังไม่ได้กำหนดตราของหน่วยงาน"
    }
  }

  /// Few of them by name; the enclosure names the rest.
  private static func listed(_ headings: [String]) -> String {
    let most = 2
    let named = headings.prefix(most).joined(separator: " ")
    return headings.count > most ? "\(named) และอีก \(headings.count - most) รายการ" : named
  }
}

extension LetterDraft {
  /// What a letter's being final depends on.
  package struct Conditions: Sendable {
    package var isClosed: Bool
    /// Whether anything that is owed for the office in this month has not come.
    package var lacksOwed: Bool
    /// Of the office's overall result.
    package var status: ResultStatus
    /// The headings of printed standards and indicators without a level.
    package var withoutLevel: [String]
    /// Whether the letter and what it refers to have number and date.
    package var isNumbered: Bool
    /// The period of another letter that has the number.
    package var numberUsedIn: Period?
    /// Whether the letter or what it refers to has a date before the period's end.
    package var isEarly: Bool
    package var hasEmblem: Bool

    /// The reasons that hold, in the order of the cases; none means that the letter may be sent.
    package func reasons(in period: Period) -> [LetterDraft] {
      let last = "\(period.days) \(period.thaiTitle)"
      return [
        isClosed ? nil : .open, lacksOwed ? .lacking : nil, status == .final ? nil : .notFinal,
        withoutLevel.isEmpty ? nil : .withoutLevel(withoutLevel), isNumbered ? nil : .unnumbered,
        numberUsedIn.map { .numberUsed(in: $0) }, isEarly ? .early(end: last) : nil,
        hasEmblem ? nil : .noEmblem,
      ].compactMap { $0 }
    }
  }
}

package import Records

/// Why a letter must not be sent yet.
///
/// Source: TheLetter, *Draft or final*.
package enum LetterDraft: Hashable, Sendable, CaseIterable {
  /// The period is not closed: figures may still change.
  case open
  /// A sheet that is owed for the office has not come, or was rejected.
  case lacking
  /// The overall result is not final.
  case unsettled
  /// Number or date are not configured; nor, in a correction, those of the letter that it refers to.
  case unnumbered

  /// The mark on the letter.
  package static let mark = "ร่าง – ห้ามส่ง"

  /// The reasons that hold, in the order of the cases; none means that the letter may be sent.
  ///
  /// - Parameters:
  ///   - isClosed: whether the period is.
  ///   - lacksOwed: whether anything that is owed for the office in this month has not come.
  ///   - status: of the office's overall result.
  ///   - isNumbered: whether the letter and what it refers to have number and date.
  package static func reasons(
    isClosed: Bool, lacksOwed: Bool, status: ResultStatus, isNumbered: Bool
  ) -> [LetterDraft] {
    allCases.filter { reason in
      switch reason {
      case .open: !isClosed
      case .lacking: lacksOwed
      case .unsettled: status != .final
      case .unnumbered: !isNumbered
      }
    }
  }

  var thaiText: String {
    switch self {
    case .open: "ยังไม่ปิดงวด"
    case .lacking: "ยังได้รับข้อมูลที่ต้องส่งไม่ครบ"
    case .unsettled: "ยังไม่เป็นผลสรุป"
    case .unnumbered: "ยังไม่ได้กำหนดเลขที่หรือวันที่ของหนังสือ"
    }
  }
}

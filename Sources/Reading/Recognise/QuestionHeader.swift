internal import Reference
internal import Standards
internal import ThaiText

/// Recognises the header of a survey's answers by the question's number.
///
/// `1.1 …`, `๑.๑ …`, `ข้อ 1.1 …` and the grid form `ด้านวิชาการ [1.1 …]`. Source: SheetKinds, *survey*.
struct QuestionHeader: Sendable {
  private let labels: [String]
  private let indexOfNumber: [[Int]: Int]

  init(survey: Survey?, wordBook: WordBook) {
    labels = wordBook.labels(of: .question)
    let numbers = (survey?.questions ?? []).map { $0.id.split(separator: ".").compactMap { Int($0) } }
    indexOfNumber = Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the question that a header cell is for; nil for any other header.
  func question(of header: String) -> Int? {
    if let open = header.lastIndex(of: "["), let close = header[open...].firstIndex(of: "]") {
      return number(String(header[header.index(after: open)..<close]))
    }
    return number(header)
  }

  private func number(_ text: String) -> Int? {
    DottedNumber(leading: text, labels: labels).flatMap { indexOfNumber[$0.parts] }
  }
}

package import Standards
package import XLSXWorkbook

/// What one cell of a published table says; how it looks is its column's business.
package enum SheetCell {
  case text(String)
  case link(String, to: LinkTarget)
  case count(Int)
  /// A place among so many, which shows as `12 จาก 120` and stays a number.
  case rank(Int, of: Int)
  case quantity(Ratio)
  case figure(Hundredths)
  /// A figure that fewer than half of those stand behind whom it speaks of: grey, so that nobody compares it.
  case faint(Hundredths)
  /// A figure that readers go on calculating with: shown to two decimals, kept as it is.
  case exact(Ratio)
  /// A percentage as a number of hundred: 71.43 shows as `71.43%`.
  case percentage(Ratio)
  /// By how many levels the second value is above the first.
  case change(Int)
  /// A score less an earlier one.
  case difference(Hundredths)
  /// A word that stands in place of a number.
  case word(String)
  /// A level, which shows with its word; an assumed one also with its mark.
  case level(QualityLevel, isAssumed: Bool)
  /// A level that may still change, where nothing but its digit is shown.
  case provisional(QualityLevel)
  /// Seconds since 1970, UTC.
  case time(Int)
  case date(CalendarDay)
  case missing
  case notApplicable
  /// Nothing at all, in tables for programs: what calculates takes a dash for a text.
  case blank

  package static let missingText = "–"
  /// In place of a figure that few people stand behind.
  package static let smallGroupText = "[s]"
  package static let notApplicableText = "ไม่เกี่ยวข้อง"
  /// The same where a cell has room for one sign.
  package static let notApplicableSign = "·"
}

extension SheetCell {
  /// Optional values, which show as missing rather than as 0 or blank.
  package static func text(orMissing text: String?) -> SheetCell {
    guard let text, !text.isEmpty else { return .missing }
    return .text(text)
  }

  package static func count(orMissing count: Int?) -> SheetCell { count.map(SheetCell.count) ?? .missing }

  package static func figure(orMissing figure: Hundredths?) -> SheetCell {
    figure.map(SheetCell.figure) ?? .missing
  }

  package static func figure(orMissing figure: Hundredths?, isFaint: Bool) -> SheetCell {
    figure.map { isFaint ? .faint($0) : .figure($0) } ?? .missing
  }

  package static func difference(orMissing difference: Hundredths?) -> SheetCell {
    difference.map(SheetCell.difference) ?? .missing
  }

  package static func level(orMissing level: QualityLevel?) -> SheetCell {
    level.map { .level($0, isAssumed: false) } ?? .missing
  }

  package static func date(orMissing day: CalendarDay?) -> SheetCell { day.map(SheetCell.date) ?? .missing }

  /// A share of one as a percentage.
  package static func share(_ share: Ratio?) -> SheetCell {
    share.map { .percentage($0 * Ratio(100)) } ?? .missing
  }
}

extension SheetCell {
  /// Optional values in tables for programs.
  package static func text(orBlank text: String?) -> SheetCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  package static func count(orBlank count: Int?) -> SheetCell { count.map(SheetCell.count) ?? .blank }

  package static func figure(orBlank figure: Hundredths?) -> SheetCell {
    figure.map(SheetCell.figure) ?? .blank
  }

  package static func quantity(orBlank quantity: Ratio?) -> SheetCell {
    quantity.map(SheetCell.quantity) ?? .blank
  }

  /// 1 for true and 0 for false, so that a sum counts.
  package static func truth(orBlank truth: Bool?) -> SheetCell {
    truth.map { .count($0 ? 1 : 0) } ?? .blank
  }
}

extension SheetCell {
  /// What the cell says in a line of text.
  package var plainText: String {
    switch self {
    case .text(let text), .link(let text, _), .word(let text): text
    case .count(let count), .change(let count): "\(count)"
    case .rank(let rank, let all): "\(rank) จาก \(all)"
    case .quantity(let quantity): "\(Hundredths(rounding: quantity))"
    case .figure(let figure), .faint(let figure), .difference(let figure): "\(figure)"
    case .exact(let value): "\(Hundredths(rounding: value))"
    case .percentage(let percentage): "\(Hundredths(rounding: percentage))%"
    case .level(let level, _), .provisional(let level): "\(level)"
    case .time(let seconds): BangkokTime(secondsSince1970: seconds).thaiText
    case .date(let day): BangkokTime(secondsSince1970: day.secondsSince1970).thaiDate
    case .missing: Self.missingText
    case .notApplicable: Self.notApplicableText
    case .blank: ""
    }
  }
}

extension CellValue {
  /// A text as far as a cell can hold it; one that is cut says so at its end.
  ///
  /// What a sheet puts together of several cells may be longer than Excel keeps in one, and that must cost the end of
  /// the text, never the workbook.
  package static func text(fitting text: String) -> CellValue {
    .text(XMLText.fitted(text, ending: "… (ยาวเกินช่องของสมุดงาน ข้อความเต็มอยู่ในไฟล์ที่เขตส่ง)"))
  }
}

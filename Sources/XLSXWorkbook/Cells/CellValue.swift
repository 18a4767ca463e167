internal import Basics

/// What one cell holds; text is always text, never read as a formula or a number.
package enum CellValue: Hashable, Sendable {
  case blank
  case text(String)
  /// A finite number.
  case number(Double)
  /// At most 15 digits.
  case integer(Int)
  /// An exact decimal as its hundredths: 325 is 3.25.
  case hundredths(Int)
  case bool(Bool)
  /// A Gregorian date; the format shows the Buddhist year.
  case date(year: Int, month: Int, day: Int)
  /// A Gregorian date with a wall-clock time.
  case dateTime(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)
  /// A formula that starts with `=`, and the number readers show that do not calculate.
  case formula(String, cachedNumber: Double)
  /// A formula that starts with `=`, and the text readers show that do not calculate.
  case formulaText(String, cached: String)
  /// Text that leads somewhere.
  case link(LinkTarget, text: String)
}

/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// A cell of this workbook.
  case cell(sheet: String, row: Int, column: Int)
  /// A file relative to the workbook's folder, with `/` between folders: `offices/1001.xlsx`.
  case file(String)
  /// An `http`, `https` or `mailto` address.
  case web(String)
}

/// Excel's day numbers: 1 is 1900-01-01, with a 29 February 1900 that never was.
enum SerialDate {
  /// The day number of a Gregorian date, or nil where it does not exist or precedes 1900-03-01, the end of that error.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= GregorianCalendar.days(inMonth: month, of: year) else { return nil }
    let serial = GregorianCalendar.daysSince1970(year: year, month: month, day: day) + 25_569
    return serial >= 61 ? serial : nil
  }

  /// The day number with the time as its fraction, or nil where either does not exist.
  static func serial(date: Int?, hour: Int, minute: Int, second: Int) -> Double? {
    guard let date, (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    return Double(date) + Double(hour * 3_600 + minute * 60 + second) / 86_400
  }
}

extension LinkTarget {
  /// The target as libxlsxwriter takes it, or an error where it would be read as another kind of link.
  ///
  /// A file goes in as a plain relative address with `/`: its `external:` form would turn them into `\`, which
  /// LibreOffice does not follow.
  func address(at place: WorkbookError.Place) throws(WorkbookError) -> String {
    switch self {
    case .cell(let sheet, let row, let column):
      let range = CellRange(row: row, column: column)
      guard range.isOnSheet else { throw .outsideSheet(place) }
      // A sheet's name may not hold a colon, so it cannot contain another scheme.
      return "internal:\(CellRange.quoted(sheet))!\(range.name)"
    case .file(let path):
      guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(UInt8(ascii: ":")) else {
        throw .link(place)
      }
      return try Self.plain(path, at: place)
    case .web(let address):
      guard ["http://", "https://", "mailto:"].contains(where: address.hasPrefix) else { throw .link(place) }
      guard !address.contains("internal:"), !address.contains("external:") else { throw .link(place) }
      return try Self.plain(address, at: place)
    }
  }

  /// Excel's limit is 2,079; libxlsxwriter counts bytes after escaping, so half of it is left for that.
  private static func plain(_ address: String, at place: WorkbookError.Place) throws(WorkbookError) -> String
  {
    guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" && $0 != "\u{7F}" }) else {
      throw .link(place)
    }
    guard XMLText.cleaned(address) == address else { throw .link(place) }
    guard address.utf8.count <= 1_000 else { throw .tooLong(what: "link (bytes)", limit: 1_000, place) }
    return address
  }
}

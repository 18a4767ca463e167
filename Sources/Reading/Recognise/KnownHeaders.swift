internal import Basics
internal import CSVTokens
internal import Records
internal import Standards
internal import ThaiText

/// What the first row of files turned out to be where it was their header: most offices' files begin with the same one.
///
/// Nothing stands above a first row, so that its bytes alone tell what it is.
struct KnownHeaders: Sendable {
  /// What a first row is known by.
  struct Key: Hashable, Sendable {
    /// Bytes of the longest row that is remembered.
    private static let longest = 1 << 14

    private let bytes: [UInt8]

    /// Nil for a row that is no file's first, and for one that is remembered by nobody.
    init?(_ record: borrowing CSVRecord) {
      guard record.start.row == 1, record.strayQuoteCount == 0 else { return nil }
      var bytes: [UInt8] = []
      for column in 0..<record.count {
        let cell = record[column]
        guard bytes.count + cell.count < Self.longest else { return nil }
        unsafe cell.withUnsafeBufferPointer { cell in unsafe bytes.append(contentsOf: cell) }
        // Stands in no text.
        bytes.append(0xFF)
      }
      self.bytes = bytes
    }

    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
    }
  }

  private let headers = SharedMemo<Key, CheckedHeader>(capacity: 1024)

  subscript(key: Key) -> CheckedHeader? { headers.known(of: key) }

  /// Remembers a header.
  func keep(_ header: CheckedHeader, for key: Key) { _ = headers.value(of: key) { _ in header } }
}

/// A header with what was found of it, whatever stands above it and whosever file it is.
struct CheckedHeader: Sendable {
  /// As it was recognised.
  let recognised: SheetLayout
  /// Without the columns that are no questions of the survey.
  let layout: SheetLayout
  /// What is said of its questions.
  let findings: [Finding]
  /// Why nothing below it is read, where that is so.
  let fault: Finding?
}

extension ReadingContext {
  /// Looks at a header by itself: of a survey also at its questions and at the scale that it states.
  func checked(_ layout: SheetLayout) -> CheckedHeader {
    guard layout.kind == .survey else {
      return CheckedHeader(recognised: layout, layout: layout, findings: [], fault: nil)
    }
    let contrary = layout.header.indices.first { index in
      !layout.isFreeText(index) && statedScale.contradicts(layout.header[index], in: .header)
    }
    if let column = contrary {
      let header = layout.header[column]
      let fault = Finding(
        .statedScale, row: layout.headerRow, column: column + 1, header: header, value: header)
      return CheckedHeader(recognised: layout, layout: layout, findings: [], fault: fault)
    }
    let checked = questionTitles.check(layout)
    return CheckedHeader(
      recognised: layout, layout: layout.asking(checked.questions), findings: checked.findings, fault: nil)
  }
}

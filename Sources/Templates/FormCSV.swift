internal import Basics

/// A blank form as a CSV file: UTF-8 with byte order mark, CRLF, the header in the first line.
package struct FormCSV {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package let bytes: [UInt8]

  /// An office's own form begins with a column for its code, for there is no cell above a header.
  package init(_ form: BlankForm) {
    let office = form.office.map { [$0.header] } ?? []
    let blank = form.office.map { _ in [""] } ?? []
    var text = CSVText(hasByteOrderMark: true, endsLinesWithCRLF: true)
    text.row(office + form.columns.map(\.header))
    for row in form.rows { text.row(blank + row.map(\.text)) }
    bytes = text.bytes
  }
}

/// A blank form as a CSV file: UTF-8 with byte order mark, CRLF, the header in the first line.
package struct FormCSV {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")

  package let bytes: [UInt8]

  /// An office's own form begins with a column for its code, for there is no cell above a header.
  package init(_ form: BlankForm) {
    let office = form.office.map { [$0.header] } ?? []
    let blank = form.office.map { _ in [""] } ?? []
    let rows = [office + form.columns.map(\.header)] + form.rows.map { blank + $0.map(\.text) }
    bytes = Self.byteOrderMark + rows.flatMap(Self.line)
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    let fields = cells.map { field($0) }
    return Array(fields.joined(separator: [UInt8(ascii: ",")])) + [0x0D, 0x0A]
  }

  private static func field(_ text: String) -> [UInt8] {
    let special: Set<UInt8> = [quote, UInt8(ascii: ","), 0x0D, 0x0A]
    guard text.utf8.contains(where: special.contains) else { return Array(text.utf8) }
    return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}

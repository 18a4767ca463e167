/// Rows and columns that both repeat on the pages of a sheet.
///
/// libxlsxwriter 1.1.4 keeps 127 bytes of the reference, which names the sheet twice, and cuts a Thai name in the middle. So it
/// is told of the rows alone, and the columns are put in once the workbook is whole.
struct PrintTitles {
  let sheet: String
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Puts the columns of several sheets into the names that the workbook's part defines.
  static func add(_ titles: [PrintTitles], to content: [UInt8]) throws(WorkbookError) -> [UInt8] {
    var content = content
    for title in titles {
      let places = content.places(of: title.written)
      guard places.count == 1, let place = places.first else {
        throw .library(operation: "repeat columns", code: 0, place: .init(sheet: title.sheet))
      }
      content.replaceSubrange(place, with: title.wanted)
    }
    return content
  }

  private var prefix: String { "\(XMLText.escaped(CellRange.quoted(sheet)))!" }
  private var rowReference: String { "\(prefix)$\(rows.lowerBound + 1):$\(rows.upperBound + 1)" }
  private var written: [UInt8] { Array(">\(rowReference)</definedName>".utf8) }

  private var wanted: [UInt8] {
    let (first, last) = (Self.letters(columns.lowerBound), Self.letters(columns.upperBound))
    return Array(">\(prefix)$\(first):$\(last),\(rowReference)</definedName>".utf8)
  }

  /// A column's letters: the name of its first cell without the row.
  private static func letters(_ column: Int) -> String {
    String(CellRange.cellName(row: 0, column: column).dropLast())
  }
}

extension [UInt8] {
  /// Where a text begins and ends; the standard library's search takes many times as long.
  func places(of text: [UInt8]) -> [Range<Int>] {
    guard let first = text.first, text.count <= count else { return [] }
    return (0...count - text.count).filter { start in
      self[start] == first && self[start..<start + text.count].elementsEqual(text)
    }.map { $0..<$0 + text.count }
  }
}

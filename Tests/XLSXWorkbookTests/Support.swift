import Foundation
import Testing

@testable import XLSXWorkbook

let sarabun = Font(name: "TH Sarabun New", size: 14)

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/xlsx-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func workbook(_ name: String = "book.xlsx", title: String = "") throws -> Workbook {
    try Workbook(
      path: file(name), temporaryDirectory: path,
      properties: WorkbookProperties(title: title, created: 1_759_251_600), defaultFont: sarabun)
  }

  /// The parts of a closed workbook by name, read by Python's zip library.
  func parts(of name: String = "book.xlsx") throws -> [String: String] {
    try unzipped(name).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The parts of an archive by name, which then stand below `unzipped`.
  func unzipped(_ name: String = "book.xlsx") throws -> [String: Data] {
    let target = file("unzipped")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])"
    python.arguments = ["python3", "-c", script, file(name), target]
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    var parts: [String: Data] = [:]
    let found = try #require(FileManager.default.enumerator(atPath: target))
    for case let part as String in found {
      parts[part] = try? Data(contentsOf: URL(fileURLWithPath: target + "/" + part))
    }
    return parts
  }
}

/// Fills one sheet of a new workbook, closes it and returns its parts.
func written(
  _ fill: (Worksheet) throws -> Void
) throws -> [String: String] {
  let folder = try TemporaryFolder()
  let book = try folder.workbook()
  try fill(book.addWorksheet(named: "ผล"))
  try book.close()
  return try folder.parts()
}

/// The error with which filling a sheet, or closing its workbook, fails.
func failure(_ fill: (Worksheet) throws -> Void) throws -> WorkbookError? {
  do {
    _ = try written(fill)
    return nil
  } catch let error as WorkbookError {
    return error
  }
}

/// A place on the sheet that `written(_:)` and `failure(_:)` fill.
func place(_ cells: String? = nil) -> WorkbookError.Place {
  WorkbookError.Place(sheet: "ผล", range: cells.map(range))
}

/// The range of a name in A1 notation, also of one that lies on no sheet.
private func range(_ name: String) -> CellRange {
  let ends = name.split(separator: ":").map { end in
    let letters = end.prefix { !$0.isNumber && $0 != "-" }
    let column = letters == "?" ? -1 : letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    return (row: (Int(end.dropFirst(letters.count)) ?? 0) - 1, column: column)
  }
  let last = ends[ends.count - 1]
  return CellRange(
    firstRow: ends[0].row, firstColumn: ends[0].column, lastRow: last.row, lastColumn: last.column)
}

extension [String: String] {
  var sheet: String { self["xl/worksheets/sheet1.xml"] ?? "" }
}

/// A square PNG of one grey pixel.
let onePixel: [UInt8] = Array(
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")!)

internal import Foundation
package import TestSupport

/// The cells of a workbook as text, strings resolved, formats aside.
package struct WorkbookText {
  /// The archive could not be unzipped.
  private struct NotUnzipped: Error {}

  private var sheets: [(name: String, rows: [[String]])] = []

  /// Unzips a workbook of the folder beside it and reads every sheet.
  package init(_ folder: TemporaryFolder, _ path: String) throws {
    let target = path + ".parts"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-m", "zipfile", "-e", folder.path + "/" + path, folder.path + "/" + target,
    ]
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw NotUnzipped() }
    defer { try? folder.remove(target) }
    let ofRun = /(?s)<t[^>]*>(.*?)<\/t>/
    // The runs of a text are joined.
    let strings = try folder.text(target + "/xl/sharedStrings.xml").matches(of: /(?s)<si>(.*?)<\/si>/)
      .map { $0.1.matches(of: ofRun).map { String($0.1) }.joined() }
    let names = try folder.text(target + "/xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/)
    for (index, name) in names.enumerated() {
      let xml = try folder.text("\(target)/xl/worksheets/sheet\(index + 1).xml")
      sheets.append((String(name.1), Self.rows(xml, strings)))
    }
  }

  /// The rows of a sheet that hold anything, each with its cells' values from left to right.
  package func rows(of sheet: String) -> [[String]] { sheets.first { $0.name == sheet }?.rows ?? [] }

  private static func rows(_ xml: String, _ strings: [String]) -> [[String]] {
    let ofCell = /(?s)<c r="[^"]*"([^>]*)>(?:<f>.*?<\/f>)?<v>(.*?)<\/v><\/c>/
    return xml.matches(of: /(?s)<row [^>]*>(.*?)<\/row>/).map { row in
      row.1.matches(of: ofCell).map { cell in
        cell.1.contains("t=\"s\"") ? Int(cell.2).map { strings[$0] } ?? "" : String(cell.2)
      }
    }
  }
}

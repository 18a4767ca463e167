internal import CPartFiles
internal import Glibc

/// A workbook as it was written.
package struct FinishedWorkbook: Sendable {
  /// In the order of the file.
  package let parts: [WorkbookPart]
  /// The whole file.
  package let bytes: [UInt8]

  /// Packs parts, of which those of the theme and of the workbook get other content.
  init(
    _ parts: [WorkbookPart], theme: Theme, hasFormulas: Bool, printTitles: [PrintTitles] = []
  ) throws(WorkbookError) {
    guard let place = parts.firstIndex(where: { $0.name == Theme.part }) else {
      throw .library(operation: "make the theme", code: 0, place: .init())
    }
    var parts = parts
    parts[place] = WorkbookPart(name: Theme.part, content: Array(theme.xml.utf8))
    try parts.leaveOutCalculation(keepsFormulas: hasFormulas)
    try parts.add(printTitles)
    guard let bytes = PartArchive.bytes(of: parts) else {
      throw .library(operation: "pack the parts", code: 0, place: .init())
    }
    self.parts = parts
    self.bytes = bytes
  }
}

/// A part of a workbook by its name within the file, such as `xl/workbook.xml`.
package struct WorkbookPart: Sendable {
  package let name: String
  package let content: [UInt8]
}

extension [WorkbookPart] {
  /// libxlsxwriter 1.1.4 asks every reader to calculate the workbook anew when it is opened.
  private static var calculation: [UInt8] {
    [UInt8]("<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>".utf8)
  }
  private static var workbook: String { "xl/workbook.xml" }

  /// The calculation of today's Excel: of a workbook that an older one calculated it would do so again.
  private static var calculated: [UInt8] { [UInt8]("<calcPr calcId=\"191029\"/>".utf8) }

  /// Adds the columns that repeat on printed pages.
  fileprivate mutating func add(_ titles: [PrintTitles]) throws(WorkbookError) {
    guard !titles.isEmpty, let place = firstIndex(where: { $0.name == Self.workbook }) else { return }
    self[place] = WorkbookPart(
      name: Self.workbook, content: try PrintTitles.add(titles, to: self[place].content))
  }

  /// Asks nobody to calculate: every formula has its value, and Excel would ask on closing to save what nobody changed.
  ///
  /// - Parameter keepsFormulas: whether the part says which Excel calculated the formulas; else it says nothing of it.
  mutating func leaveOutCalculation(keepsFormulas: Bool) throws(WorkbookError) {
    let found = indices.filter { self[$0].name == Self.workbook }
    let places = found.flatMap { self[$0].content.places(of: Self.calculation) }
    guard found.count == 1, places.count == 1 else {
      throw .library(operation: "leave out the calculation", code: 0, place: .init())
    }
    var content = self[found[0]].content
    content.replaceSubrange(places[0], with: keepsFormulas ? Self.calculated : [])
    self[found[0]] = WorkbookPart(name: Self.workbook, content: content)
  }
}

extension WorkbookPart {
  /// What libxlsxwriter packed last on this thread, and nobody took yet.
  ///
  /// - Parameter path: of the file that it is for.
  static func packed(for path: String) throws(WorkbookError) -> [WorkbookPart] {
    // A program that was linked otherwise could publish a workbook with holes.
    guard ruamphon_parts_are_in_memory(), let packed = unsafe ruamphon_take_packed_parts() else {
      throw .partsOnDisk
    }
    defer { unsafe ruamphon_free_packed_parts(packed) }
    guard unsafe ruamphon_packed_parts_are_whole(packed), !ruamphon_part_was_cut() else {
      throw .unwritable(path: path, code: ENOMEM)
    }
    return unsafe (0..<ruamphon_packed_part_count(packed)).map { index in
      let content = unsafe UnsafeRawBufferPointer(
        start: ruamphon_packed_part_bytes(packed, index), count: ruamphon_packed_part_size(packed, index))
      let part = unsafe WorkbookPart(
        name: String(cString: ruamphon_packed_part_name(packed, index)), content: Array(content))
      // A large sheet need not be there twice while the others are taken over.
      unsafe ruamphon_free_packed_part_bytes(packed, index)
      return part
    }
  }

  /// Frees what was packed on this thread for a workbook that failed.
  static func dropPacked() {
    unsafe ruamphon_free_packed_parts(ruamphon_take_packed_parts())
  }
}

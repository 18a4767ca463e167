/// Something wrong with a finished workbook: the kind, the sheet, and the first place where it was found.
///
/// It never holds a cell's value, so that it may be logged.
package struct WorkbookFault: Hashable, Sendable {
  package let kind: FaultKind
  /// The sheet's name; nil where the fault is not on one.
  package let sheet: String?
  /// A cell or range in A1 notation, the name of an object, or a part of the file; nil for the sheet or file as a whole.
  package let place: String?
  /// How many such places there are on the sheet or, without one, in the file.
  package internal(set) var count: Int
}

/// The faults found so far; those of one kind on one sheet are counted, not listed.
struct FaultList {
  private struct Key: Hashable {
    let code: String
    let sheet: String?
  }

  private(set) var all: [WorkbookFault] = []
  private var positions: [Key: Int] = [:]

  mutating func add(_ kind: FaultKind, sheet: String? = nil, at place: String? = nil) {
    let key = Key(code: kind.code, sheet: sheet)
    if let position = positions[key] {
      all[position].count += 1
      return
    }
    positions[key] = all.count
    all.append(WorkbookFault(kind: kind, sheet: sheet, place: place, count: 1))
  }
}

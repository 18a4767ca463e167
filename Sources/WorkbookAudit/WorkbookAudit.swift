/// Audits a finished workbook for what spreadsheet programs repair or refuse, and for what keeps people from reading it.
///
/// It reads the parts as any other reader would, apart from the code that wrote them, keeps nothing between two calls and
/// may run on any number of tasks at once. Source: Workbooks, *The audit*.
package enum WorkbookAudit {
  /// All checks of a workbook as a whole; those of single cells run while these are read.
  private static let checks: [@Sendable (AuditedWorkbook, inout FaultList) -> Void] = [
    SheetNameCheck.check, DefinedNameCheck.check, TableCheck.check, TableHeaderCheck.check,
    MergeCheck.check, LinkCheck.check, ValidationCheck.check, PrintTitleCheck.check,
    AlternativeTextCheck.check, ChartCheck.check, ContrastCheck.check, PropertiesCheck.check,
    NumberAsTextCheck.check, CalculationCheck.check,
  ]

  /// Looks a workbook through whose parts are at hand, so that nothing is unpacked.
  ///
  /// - Parameters:
  ///   - parts: their names and contents in the order of the file.
  ///   - archive: the .xlsx file that was packed from them; that its directory lists something else is a fault too.
  /// - Returns: the faults by check, those of one kind on one sheet as one; nothing where all is well.
  package static func faults(
    in parts: [(name: String, content: [UInt8])], packedAs archive: [UInt8]
  ) -> [WorkbookFault] {
    var faults = FaultList()
    if !isPacked(parts, as: archive) { faults.add(PartsCheck.archive) }
    return check(parts.map { PartContent(name: $0.name, bytes: $0.content) }, &faults)
  }

  /// Looks a file through.
  ///
  /// - Parameter archive: a whole .xlsx file; anything else is a fault too.
  /// - Returns: as for parts.
  package static func faults(in archive: [UInt8]) -> [WorkbookFault] {
    var faults = FaultList()
    guard let parts = unsafe archive.withUnsafeBytes({ unsafe ZipContents($0)?.parts }) else {
      faults.add(PartsCheck.archive)
      return faults.all
    }
    return check(parts, &faults)
  }

  private static func check(_ parts: [PartContent], _ faults: inout FaultList) -> [WorkbookFault] {
    guard let workbook = WorkbookReader(parts).read(&faults) else { return faults.all }
    for check in checks { check(workbook, &faults) }
    return faults.all
  }

  private static func isPacked(
    _ parts: [(name: String, content: [UInt8])], as archive: [UInt8]
  ) -> Bool {
    unsafe archive.withUnsafeBytes { bytes in
      guard let contents = unsafe ZipContents(bytes) else { return false }
      return contents.entries.elementsEqual(parts) { $0.name == $1.name && $0.size == $1.content.count }
    }
  }

  /// Every kind of fault, in the order of the checks.
  package static let kinds: [FaultKind] =
    PartsCheck.kinds + CellPlaceCheck.kinds + FormatCheck.kinds + NumberCheck.kinds + TextCheck.kinds
    + FormulaCheck.kinds + SheetNameCheck.kinds + DefinedNameCheck.kinds + TableCheck.kinds
    + TableHeaderCheck.kinds + MergeCheck.kinds + LinkCheck.kinds + ValidationCheck.kinds
    + PrintTitleCheck.kinds + AlternativeTextCheck.kinds + ChartCheck.kinds + ContrastCheck.kinds
    + PropertiesCheck.kinds + NumberAsTextCheck.kinds + CalculationCheck.kinds
}

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

/// What a part holds.
struct PartContent {
  let name: String
  /// Nil where the archive does not hold it whole.
  let bytes: [UInt8]?
}

/// One kind of fault that the audit knows: a permanent code, and what it says in Thai and English.
package struct FaultKind: Hashable, Sendable {
  /// Never changes once published; lower case with hyphens.
  package let code: String
  package let thai: String
  package let english: String

  init(_ code: String, th thai: String, en english: String) {
    self.code = code
    self.thai = thai
    self.english = english
  }
}

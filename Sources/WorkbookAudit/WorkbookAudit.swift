/// Audits a finished workbook for what spreadsheet programs repair or refuse, and for what keeps people from reading it.
///
/// It reads the file as any other reader would, apart from the code that wrote it, keeps nothing between two calls and
/// may run on any number of tasks at once. Source: Workbooks, *The audit*.
package enum WorkbookAudit {
  /// All checks of a workbook as a whole; those of single cells run while these are read.
  private static let checks: [@Sendable (AuditedWorkbook, inout FaultList) -> Void] = [
    SheetNameCheck.check, DefinedNameCheck.check, TableCheck.check, TableHeaderCheck.check,
    MergeCheck.check, LinkCheck.check, ValidationCheck.check, PrintTitleCheck.check,
    AlternativeTextCheck.check, ChartCheck.check, ContrastCheck.check, PropertiesCheck.check,
  ]

  /// Looks a file through.
  ///
  /// - Parameter bytes: a whole .xlsx file; anything else is a fault too.
  /// - Returns: the faults by check, those of one kind on one sheet as one; nothing where all is well.
  package static func faults(in bytes: [UInt8]) -> [WorkbookFault] {
    var faults = FaultList()
    guard let workbook = unsafe bytes.withUnsafeBytes({ unsafe read($0, &faults) }) else { return faults.all }
    for check in checks { check(workbook, &faults) }
    return faults.all
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, _ faults: inout FaultList) -> AuditedWorkbook? {
    guard let reader = unsafe WorkbookReader(bytes) else {
      faults.add(PartsCheck.archive)
      return nil
    }
    return reader.read(&faults)
  }

  /// Every kind of fault, in the order of the checks.
  package static let kinds: [FaultKind] =
    PartsCheck.kinds + CellPlaceCheck.kinds + FormatCheck.kinds + NumberCheck.kinds + TextCheck.kinds
    + FormulaCheck.kinds + SheetNameCheck.kinds + DefinedNameCheck.kinds + TableCheck.kinds
    + TableHeaderCheck.kinds + MergeCheck.kinds + LinkCheck.kinds + ValidationCheck.kinds
    + PrintTitleCheck.kinds + AlternativeTextCheck.kinds + ChartCheck.kinds + ContrastCheck.kinds
    + PropertiesCheck.kinds
}

package import WorkbookAudit

/// What publishing a period did to the output folder.
package struct PublicationReport: Hashable, Sendable {
  /// All files of the period except run.json: national workbook, office workbooks by code, twins.
  package let files: [PublishedFile]
  /// Paths of office workbooks that were no longer due, relative to the period's folder.
  package let removed: [String]
  /// What somebody has open, so that the old one still stands.
  package internal(set) var waiting: [WaitingFile] = []
  package internal(set) var phases: [PhaseTime]

  package var workbookCount: Int { files.count { $0.path.hasSuffix(".xlsx") } }

  /// How many places the audit of the workbooks made this time found something wrong at.
  package var auditFaultCount: Int { files.reduce(0) { $0 + $1.faults.reduce(0) { $0 + $1.count } } }
}

/// One file of a period as it now stands.
package struct PublishedFile: Hashable, Sendable {
  /// Relative to the period's folder, such as `offices/1001.xlsx`.
  package let path: String
  package let byteCount: Int
  /// 64 hexadecimal digits.
  package let sha256: String
  /// Whether the content differs from what was there before; otherwise the old file was left alone.
  package let isChanged: Bool
  /// What the audit found in a workbook that was made now; nothing for a kept one or another file.
  package internal(set) var faults: [WorkbookFault] = []
}

package import Digest
package import FileSystem
package import WorkbookAudit
package import XLSXWorkbook

/// What publishing a period did to the output folder.
package struct PublicationReport: Hashable, Sendable {
  /// All files of the period except run.json: national workbook, office workbooks by code, CSV files.
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

/// Why a period was not published; whatever was published before is still there, but for `halfReplaced`.
package enum PublicationError: Error, Equatable, Sendable {
  /// A call of the system failed.
  case disk(FileError)
  /// A call of the system failed after the first files had been replaced; the next run makes the set whole.
  case halfReplaced(FileError)
  /// A workbook could not be made.
  case workbook(path: String, reason: WorkbookError)
  /// A file could not be hashed.
  case digest(path: String, reason: DigestError)
  /// A value of run.json cannot be written as JSON.
  case manifest(reason: String)
  /// The task was cancelled before anything was renamed.
  case interrupted
}

extension PublicationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .disk(let error), .halfReplaced(let error): error.description
    case .workbook(_, .unwritable(let path, let code)):
      FileError(path: DiskPath(path), operation: "write", errno: code).description
    case .workbook(let path, let reason): "cannot make '\(path)': \(reason)"
    case .digest(let path, let reason): "cannot hash '\(path)': \(reason)"
    case .manifest(let reason): "cannot write run.json: \(reason)"
    case .interrupted: "interrupted; nothing was published"
    }
  }
}

/// Does some work on the disk, whose failure is one of publishing.
func onDisk<Result: ~Copyable>(
  _ work: @autoclosure () throws(FileError) -> Result
) throws(PublicationError) -> Result {
  do {
    return try work()
  } catch {
    throw .disk(error)
  }
}

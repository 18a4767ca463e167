package import Digest
package import FileSystem
package import XLSXWorkbook

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

/// Runs some work on the disk, whose failure is one of publishing.
func onDisk<Result: ~Copyable>(_ work: () throws(FileError) -> Result) throws(PublicationError) -> Result {
  do {
    return try work()
  } catch {
    throw .disk(error)
  }
}

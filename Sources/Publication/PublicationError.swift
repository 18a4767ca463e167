package import Digest
internal import Glibc
package import XLSXWorkbook

/// Why a period was not published; whatever was published before is still there.
package enum PublicationError: Error, Equatable, Sendable {
  /// A call of the system failed; `code` is its `errno`.
  case disk(operation: String, path: String, code: Int32)
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
    case .disk(let operation, let path, let code): "cannot \(operation) '\(path)': \(Self.text(of: code))"
    case .workbook(_, .unwritable(let path, let code)): "cannot write '\(path)': \(Self.text(of: code))"
    case .workbook(let path, let reason): "cannot make '\(path)': \(reason)"
    case .digest(let path, let reason): "cannot hash '\(path)': \(reason)"
    case .manifest(let reason): "cannot write run.json: \(reason)"
    case .interrupted: "interrupted; nothing was published"
    }
  }

  /// The system's words for an `errno`.
  private static func text(of code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Why a file is not read now, so that what it said before keeps counting.
///
/// The machine is at fault, or a copy that has not ended; never the data. What was published from the file stands.
package struct FileHold: Hashable, Sendable {
  package enum Cause: String, Sendable {
    /// The file cannot be opened or read to its end.
    case unreadable
    /// The file, or a folder above it, cannot be looked at; the discovery says so once for all that lies below.
    case unreachable
    /// It changed while it was being read.
    case changing
    /// It, or another file of its office, is so young that it may still be being copied.
    case arriving
  }

  package let cause: Cause
  /// The operating system's own words; empty where it said nothing.
  package let reason: String

  package init(_ cause: Cause, reason: String = "") {
    self.cause = cause
    self.reason = reason
  }
}

extension Finding {
  /// Whether it is about the machine or a copy that goes on, not about what the office sent.
  ///
  /// Such a finding stands in the national workbook and the CSV twin alone: no office can mend it, and its workbook
  /// stays as it was.
  package var isOfHold: Bool {
    [.unreadableFile, .changedWhileRead, .stillArriving].contains(kind.identity)
  }
}

extension FileHold {
  /// What is said of a held file; nil where the discovery says it of a whole folder.
  package var finding: Finding? {
    switch cause {
    case .unreadable: Finding(.unreadableFile, details: ["reason": reason])
    case .unreachable: nil
    case .changing: Finding(.changedWhileRead)
    case .arriving: Finding(.stillArriving)
    }
  }
}

/// All that one file of the inbox turned out to say.
package struct FileReading: Hashable, Sendable {
  package var source: SourceFile
  package var sheets: [SheetReading]
  package var findings: [Finding]
  /// The office that the file's name or folder tells.
  package let namedOffice: String?
  /// Why the file itself was not read; its sheets are then those of an earlier reading, if there was one.
  package private(set) var hold: FileHold?
  /// The run that first read this content; nil where no run has kept it.
  package var firstRun: Int?

  package init(source: SourceFile, sheets: [SheetReading], findings: [Finding], namedOffice: String?) {
    self.source = source
    self.sheets = sheets
    self.findings = findings
    self.namedOffice = namedOffice
  }
}

extension FileReading {
  /// Holds what the file said before, and says why.
  package mutating func hold(_ hold: FileHold) {
    self.hold = hold
    guard var finding = hold.finding else { return }
    let offices = Set(source.contents.map(\.officeCode))
    let kinds = Set(source.contents.map(\.kind))
    finding.path = source.path
    finding.officeCode = offices.count == 1 ? offices.first : namedOffice
    finding.sheetKind = kinds.count == 1 ? kinds.first : nil
    findings.append(finding)
  }

  /// Whether nothing is known of the file: it is not read now, and never was.
  package var isUnknown: Bool {
    hold != nil && source.sha256 == nil && findings.allSatisfy(\.isOfHold)
  }
}

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

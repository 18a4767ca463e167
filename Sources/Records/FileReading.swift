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

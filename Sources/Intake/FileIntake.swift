internal import CSVTokens
internal import Digest
internal import FileSystem
package import Records
internal import Standards

/// All that one file of the inbox turned out to say.
package struct FileReading: Hashable, Sendable {
  package var source: SourceFile
  package var sheets: [SheetReading]
  package var findings: [Finding]
  /// The office that the file's name or folder tells.
  package let namedOffice: String?

  package init(source: SourceFile, sheets: [SheetReading], findings: [Finding], namedOffice: String?) {
    self.source = source
    self.sheets = sheets
    self.findings = findings
    self.namedOffice = namedOffice
  }
}

/// Reads one file from its bytes to its sheets: the whole file decides the encoding, then its rows are read.
///
/// Memory is bounded whatever the file's size; what is wrong with the file becomes a finding.
package struct FileIntake: Sendable {
  private let context: IntakeContext

  package init(context: IntakeContext) {
    self.context = context
  }

  /// Reads a file; never throws, for a file that cannot be read is a finding like any other.
  package func read(_ file: InboxFile) -> FileReading {
    var source = SourceFile(
      path: file.path, period: file.period, size: file.status.size, modified: file.status.modifiedSeconds)
    var parser = FileParser(context: context, path: file.path)
    var sheets: [SheetReading] = []
    var notes: [Finding] = []
    do {
      sheets = try read(file, &parser, &source, &notes)
    } catch let error as FileError {
      parser.reject(Finding(.unreadableFile, details: ["reason": error.reason]))
    } catch {
      parser.reject(Finding(.unreadableFile, details: ["reason": String(describing: error)]))
    }
    source.rowCount = parser.lastRow
    source.contents = sheets.map { .init(officeCode: $0.officeCode, kind: $0.kind) }
    return FileReading(
      source: source, sheets: sheets, findings: findings(notes, of: parser, file, sheets),
      namedOffice: parser.namedOffice?.code)
  }

  /// The hashes of one office's survey rows in a file; the context must keep them.
  func surveyRows(of file: InboxFile, officeCode: String) -> [UInt64] {
    read(file).sheets.filter { $0.officeCode == officeCode }.flatMap { sheet -> [UInt64] in
      guard case .survey(let survey) = sheet.rows else { return [] }
      return survey.rowHashes ?? []
    }
  }

  private func read(
    _ file: InboxFile, _ parser: inout FileParser, _ source: inout SourceFile, _ notes: inout [Finding]
  ) throws -> [SheetReading] {
    let input = try InputFile(file.location)
    let fresh = parser
    let decoded = try FileDecoder(isHeader: context.headerMatcher.isHeader).read(
      input,
      start: { delimiter in
        parser = fresh
        parser.delimiter = delimiter ?? parser.delimiter
      }, record: { parser.consume($0) })
    source.sha256 = decoded.sha256
    source.encoding = decoded.encoding?.rawValue
    source.delimiter = decoded.delimiter
    notes = decoded.notes
    if let fault = decoded.fault { parser.reject(fault) }
    if try !input.isUnchanged(since: file.status) { parser.reject(Finding(.changedWhileRead)) }
    return parser.finish()
  }

  /// The file's findings with what all of them share: path, sheet kind, and the office where there is one.
  private func findings(
    _ notes: [Finding], of parser: FileParser, _ file: InboxFile, _ sheets: [SheetReading]
  ) -> [Finding] {
    let offices = Set(sheets.map(\.officeCode))
    let office = offices.count == 1 ? offices.first : parser.namedOffice?.code
    return (notes + parser.findings.collected()).map { finding in
      var finding = finding
      finding.path = file.path
      finding.sheetKind = parser.kind
      finding.officeCode = finding.officeCode ?? office
      return finding
    }
  }
}

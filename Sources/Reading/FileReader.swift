internal import CSVTokens
internal import Digest
package import Discovery
internal import FileSystem
package import Records
internal import Standards

/// Reads one file from its bytes to its sheets: the whole file decides the encoding, then its rows are read.
///
/// Memory is bounded whatever the file's size; what is wrong with the file becomes a finding.
package struct FileReader: Sendable {
  private let context: ReadingContext

  package init(context: ReadingContext) {
    self.context = context
  }

  /// Reads a file; never throws, for one that the disk does not give is held, and the others are not.
  package func read(_ file: InboxFile) -> FileReading {
    var source = SourceFile(
      path: file.path, period: file.period, size: file.status.size, modified: file.status.modifiedSeconds)
    var parser = FileParser(context: context, path: file.path)
    var sheets: [SheetReading] = []
    var notes: [Finding] = []
    var hold: FileHold?
    do {
      sheets = try read(file, &parser, &source, &notes)
    } catch is ChangedWhileRead {
      hold = FileHold(.changing)
    } catch let error as FileError {
      hold = FileHold(.unreadable, reason: error.reason)
    } catch {
      hold = FileHold(.unreadable, reason: String(describing: error))
    }
    if let hold {
      var held = FileReading(
        source: SourceFile(
          path: file.path, period: file.period, size: file.status.size,
          modified: file.status.modifiedSeconds),
        sheets: [], findings: [], namedOffice: parser.namedOffice?.code)
      held.hold(hold)
      return held
    }
    source.rowCount = parser.lastRow
    source.contents = sheets.map { .init(officeCode: $0.officeCode, kind: $0.kind) }
    return FileReading(
      source: source, sheets: sheets, findings: findings(notes, of: parser, file, sheets),
      namedOffice: parser.namedOffice?.code)
  }

  /// What was read of a file is neither its old content nor its new one.
  private struct ChangedWhileRead: Error {}

  private func read(
    _ file: InboxFile, _ parser: inout FileParser, _ source: inout SourceFile, _ notes: inout [Finding]
  ) throws -> [SheetReading] {
    if file.status.size > context.maxFileSize {
      parser.reject(Finding(.fileTooLarge, details: ["most": FileSize.text(context.maxFileSize)]))
      return []
    }
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
    guard try input.isUnchanged(since: file.status) else { throw ChangedWhileRead() }
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

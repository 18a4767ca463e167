internal import CSVTokens
internal import Digest
internal import FileSystem
package import Records
internal import Standards

/// All that one file of the inbox turned out to say.
package struct FileReading: Sendable {
  package var source: SourceFile
  package var sheets: [SheetReading]
  package var findings: [Finding]
  /// The office that the file's name or folder tells.
  let officeByPath: String?
}

/// Reads one file from its bytes to its sheets: the whole file decides the encoding, then its rows are read.
///
/// Memory is bounded whatever the file's size; what is wrong with the file becomes a finding.
package struct FileIntake: Sendable {
  private static let chunkLength = 256 << 10

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
    do {
      let input = try InputFile(file.location)
      sheets = try read(input, &parser, &source)
    } catch let error as FileError {
      parser.reject(Finding(.unreadableFile, details: ["reason": error.reason]))
    } catch {
      parser.reject(Finding(.unreadableFile, details: ["reason": String(describing: error)]))
    }
    source.rowCount = parser.lastRow
    source.contents = sheets.map { .init(officeCode: $0.officeCode, kind: $0.kind) }
    let officeByPath = parser.officeByPath?.code
    return FileReading(
      source: source, sheets: sheets, findings: findings(of: parser, file, sheets), officeByPath: officeByPath
    )
  }

  /// The hashes of one office's survey rows in a file; the context must keep them.
  func surveyRows(of file: InboxFile, officeCode: String) -> [UInt64] {
    read(file).sheets.filter { $0.officeCode == officeCode }.flatMap { sheet -> [UInt64] in
      guard case .survey(let survey) = sheet.rows else { return [] }
      return survey.rowHashes ?? []
    }
  }

  private func read(
    _ input: borrowing InputFile, _ parser: inout FileParser, _ source: inout SourceFile
  ) throws -> [SheetReading] {
    var buffer = [UInt8](repeating: 0, count: Self.chunkLength)
    let survey = try ByteSurvey(of: input, buffer: &buffer)
    source.sha256 = survey.digest.description
    guard survey.firstInvalidByte == nil else {
      parser.reject(Finding(.badEncoding, details: ["offset": String(survey.firstInvalidByte ?? 0)]))
      return []
    }
    let encoding: TextEncoding = survey.hasByteOrderMark ? .utf8WithMark : .utf8
    source.encoding = encoding.rawValue
    source.delimiter = ","
    try input.rewind()
    do {
      try tokenise(input, skipping: encoding.markLength, &buffer, &parser)
    } catch let error as CSVError {
      parser.reject(error.finding)
    }
    return parser.finish()
  }

  private func tokenise(
    _ input: borrowing InputFile, skipping mark: Int, _ buffer: inout [UInt8], _ parser: inout FileParser
  ) throws {
    var reader = try CSVReader(delimiter: UInt8(ascii: ","))
    var skipped = mark
    while true {
      let length = try input.read(into: &buffer)
      try reader.feed(buffer.span.extracting(min(skipped, length)..<length)) { parser.consume($0) }
      skipped = 0
      if length < buffer.count { break }
    }
    try reader.finish { parser.consume($0) }
  }

  /// The file's findings with what all of them share: path, sheet kind, and the office where there is one.
  private func findings(of parser: FileParser, _ file: InboxFile, _ sheets: [SheetReading]) -> [Finding] {
    let offices = Set(sheets.map(\.officeCode))
    let office = offices.count == 1 ? offices.first : parser.officeByPath?.code
    return parser.findings.collected().map { finding in
      var finding = finding
      finding.path = file.path
      finding.sheetKind = parser.kind
      finding.officeCode = finding.officeCode ?? office
      return finding
    }
  }
}

internal import Basics
package import Records
internal import SQLiteStore
package import Standards

/// A survey's respondent groups and dimensions by their ids, as tables name them.
struct SurveyTables {
  /// The group of unknown words, and all dimensions together; no id of a framework is like them.
  static let unknownGroup = "(unknown)"
  static let allDimensions = "(all)"
  static let allGroups = "(all)"

  let groups: [String]
  let dimensions: [String]
  private let shape: SurveyShape

  init(_ survey: Survey) {
    let names = SurveyNames(survey)
    groups = names.groups + [Self.unknownGroup]
    dimensions = names.dimensions.map(\.id) + [Self.allDimensions]
    shape = SurveyShape(survey)
  }

  /// A dimension's index as tallies count them; nil stands for all.
  func dimension(at index: Int) -> Int? { index < shape.dimensionCount ? index : nil }
}

/// The rows that hold the figures of survey sheets, one each.
enum KeptTallies {
  /// - Parameter names: those that the tally's shape was made of.
  static func insert(
    _ tally: SurveyTally, _ names: KeptNames, sheet: Int, into connection: borrowing Connection
  ) throws {
    try names.keep(in: connection)
    try connection.execute(
      "INSERT INTO survey_tallies VALUES (?, ?, ?)",
      [.integer(sheet), .integer(names.key), .bytes(PackedFigures.bytes(of: tally.figures))])
  }

  /// - Throws: ``AlteredRows`` where the figures are not as many as the shape has.
  static func tally(_ bytes: [UInt8], _ shape: SurveyShape, sheet: Int) throws -> SurveyTally {
    guard let figures = PackedFigures.figures(of: bytes, count: shape.figureCount),
      let tally = SurveyTally(shape: shape, figures: figures)
    else { throw AlteredRows(scope: "survey_tallies", key: String(sheet)) }
    return tally
  }
}

/// Makes the rows of survey sheets tallies again, one sheet after the other.
final class SurveyLoad {
  let survey: Survey
  /// The tally of a sheet without any rows; one for all, as a month may have a hundred thousand.
  let empty: SurveyTally
  private let names: SurveyNames
  private let shape: SurveyShape
  /// By the key that rows refer to.
  private var keptNames: [Int: (names: SurveyNames, shape: SurveyShape)] = [:]

  init(_ survey: Survey) {
    self.survey = survey
    names = SurveyNames(survey)
    shape = SurveyShape(survey)
    empty = SurveyTally(shape: shape)
  }

  /// The tally that was kept of a sheet; what names nothing of the survey is left out.
  func tally(ofSheet sheet: Int, in connection: borrowing Connection) throws -> SurveyTally {
    try connection.rows("SELECT shape, figures FROM survey_tallies WHERE sheet = ?", [.integer(sheet)]) {
      try tally($0, from: 0, ofSheet: sheet, in: connection)
    }.first ?? empty
  }

  /// The tally of a row whose columns from an index on are shape and figures, or NULL where none was kept.
  func tally(
    _ row: borrowing Row, from first: Int, ofSheet sheet: Int, in connection: borrowing Connection
  ) throws -> SurveyTally {
    guard let key = try row.optionalInt(first) else { return empty }
    let (own, ownShape) = try names(under: key, in: connection)
    let tally = try KeptTallies.tally(try row.bytes(first + 1), ownShape, sheet: sheet)
    return own == names ? tally : tally.renamed(from: own, to: names)
  }

  private func names(
    under key: Int, in connection: borrowing Connection
  ) throws -> (names: SurveyNames, shape: SurveyShape) {
    if let known = keptNames[key] { return known }
    let names = try SurveyNames(key: key, in: connection)
    let known = (names, names == self.names ? shape : names.shape)
    keptNames[key] = known
    return known
  }
}

extension Ledger {
  /// Keeps what a survey sheet said.
  func insert(_ answers: SurveySheet, _ survey: Survey, sheet: Int) throws {
    if keptSurvey?.survey != survey {
      keptSurvey = (survey, SurveyTables(survey).groups, try KeptNames(SurveyNames(survey)))
    }
    guard let (_, groups, names) = keptSurvey else { return }
    try KeptTallies.insert(answers.tally, names, sheet: sheet, into: connection)
    try insert(answers.comments, groups, sheet: sheet)
    try insert(rowHashes: answers.rowHashes, sheet: sheet)
  }

  private func insert(_ comments: SurveyComments, _ groups: [String], sheet: Int) throws {
    if comments.isEmpty { return }
    let statement = try connection.statement("INSERT INTO survey_comments VALUES (?, ?, ?, ?)")
    for (position, comment) in comments.comments.enumerated() {
      try statement.run([
        .integer(sheet), .integer(position), .text(groups[comment.group]), .text(comment.text),
      ])
    }
  }
}

extension Ledger {
  /// What an office's respondents wrote in some survey files, in the order of the files and their rows.
  package func comments(
    of officeCode: String, in paths: [SourcePath], survey: Survey
  ) throws(LedgerError) -> SurveyComments {
    let groups = SurveyTables(survey).groups
    return try attempt {
      try connection.snapshot {
        var comments = SurveyComments()
        for path in paths { comments.add(try self.comments(of: officeCode, in: path, groups)) }
        return comments
      }
    }
  }

  private func comments(
    of officeCode: String, in path: SourcePath, _ groups: [String]
  ) throws -> SurveyComments {
    let sheets = try connection.rows(
      """
      SELECT s.id, s.comment_rows, s.blank_comment_rows FROM files AS f JOIN sheets AS s ON s.file = f.id
      WHERE f.path = ? AND s.office = ? ORDER BY s.position
      """, [.bytes(path.bytes), .text(officeCode)]
    ) { (id: try $0.int(0), rowCount: try $0.int(1), blankRowCount: try $0.int(2)) }
    var comments = SurveyComments(
      rowCount: sheets.reduce(0) { $0 + $1.rowCount },
      blankRowCount: sheets.reduce(0) { $0 + $1.blankRowCount })
    for sheet in sheets where sheet.rowCount > 0 {
      try connection.statement(
        "SELECT respondent_group, text FROM survey_comments WHERE sheet = ? ORDER BY position"
      ).forEachRow([.integer(sheet.id)]) { row in
        let name = try row.text(0)
        comments.keep(.init(group: groups.firstIndex(of: name) ?? groups.count - 1, text: try row.text(1)))
      }
    }
    return comments
  }
}

/// The hashes of survey rows, kept when a file is read, so that no file is read again to be compared.
extension Ledger {
  /// The hashes of an office's rows in some survey files, file by file, in no order of rows.
  ///
  /// - Throws: `surveyToRead` where the file was last read by a version that kept no hashes; those that lack although they
  ///   were kept are damage.
  package func rowHashes(of paths: [SourcePath], officeCode: String) throws(LedgerError) -> [[UInt64]] {
    try attempt {
      let statement = try connection.statement(
        """
        SELECT s.id, s.seal, r.hashes FROM sheets AS s JOIN files AS f ON f.id = s.file
        LEFT JOIN survey_rows AS r ON r.sheet = s.id
        WHERE f.path = ? AND s.office = ? AND s.kind = ? ORDER BY s.position
        """)
      let kind = SQLValue.text(SheetKind.survey.rawValue)
      return try paths.map { path in
        var hashes: [UInt64] = []
        try statement.forEachRow([.bytes(path.bytes), .text(officeCode), kind]) { row in
          guard let bytes = try row.optionalBytes(2) else {
            let (id, seal) = (try row.int(0), try row.optionalInt(1))
            let fault = try Seals.faultOfSheet(id, seal: seal, at: path.bytes, in: connection)
            throw fault ?? LedgerError.surveyToRead(file: path.text)
          }
          hashes += Self.hashes(bytes)
        }
        return hashes
      }
    }
  }

  private func insert(rowHashes: [UInt64], sheet: Int) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * rowHashes.count)
    for hash in rowHashes.radixSorted() {
      unsafe withUnsafeBytes(of: hash.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    try connection.execute("INSERT INTO survey_rows VALUES (?, ?)", [.integer(sheet), .bytes(bytes)])
  }

  /// Eight bytes each, the least significant first.
  private static func hashes(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << ($1 * 8) }
    }
  }
}

package import Records
internal import SQLiteStore
package import Standards

extension SurveyTables {
  func insert(_ comments: SurveyComments, sheet: Int, into connection: borrowing Connection) throws {
    if comments.isEmpty { return }
    try connection.execute(
      "UPDATE sheets SET comment_rows = ? WHERE id = ?", [.integer(comments.rowCount), .integer(sheet)])
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
      var comments = SurveyComments()
      for path in paths {
        let values: [SQLValue] = [.bytes(path.bytes), .text(officeCode)]
        let sheets = "JOIN files AS f ON f.id = s.file WHERE f.path = ? AND s.office = ?"
        let rows = try connection.rows("SELECT s.comment_rows FROM sheets AS s \(sheets)", values) {
          try $0.int(0)
        }
        var part = SurveyComments(rowCount: rows.reduce(0, +))
        try connection.statement(
          """
          SELECT c.respondent_group, c.text FROM survey_comments AS c JOIN sheets AS s ON s.id = c.sheet \(sheets)
          ORDER BY s.position, c.position
          """
        ).forEachRow(values) { row in
          let name = try row.text(0)
          part.keep(.init(group: groups.firstIndex(of: name) ?? groups.count - 1, text: try row.text(1)))
        }
        comments.add(part)
      }
      return comments
    }
  }
}

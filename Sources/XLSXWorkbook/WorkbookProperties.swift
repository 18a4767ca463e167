/// What a file manager shows of a workbook; the creation time also makes its bytes repeatable.
package struct WorkbookProperties: Hashable, Sendable {
  /// At most 255 UTF-16 units, as every text here; empty is left out.
  package var title: String
  package var subject: String
  package var author: String
  package var company: String
  package var category: String
  package var keywords: String
  package var comments: String
  /// Seconds since 1970-01-01 00:00 UTC, the same for all workbooks of a process.
  ///
  /// libxlsxwriter converts it with `gmtime`, whose result threads share: equal times make that harmless.
  package var created: Int

  package init(
    title: String = "", subject: String = "", author: String = "", company: String = "",
    category: String = "",
    keywords: String = "", comments: String = "", created: Int
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.category = category
    self.keywords = keywords
    self.comments = comments
    self.created = created
  }
}

package import Standards
internal import ThaiText

/// The tally of a survey's rows.
///
/// Source: SheetKinds, *survey*.
package struct SurveySheet: SheetContent {
  package let tally: SurveyTally
  /// A hash of each row's time, group and answers, by which files are compared.
  ///
  /// Empty where the sheet comes from the ledger, which gives them only when asked.
  package let rowHashes: [UInt64]
  /// Empty where the sheet comes from the ledger, which gives comments only when asked.
  package let comments: SurveyComments

  package init(
    tally: SurveyTally, rowHashes: [UInt64] = [], comments: SurveyComments = SurveyComments()
  ) {
    self.tally = tally
    self.rowHashes = rowHashes
    self.comments = comments
  }

  package static let kind = SheetKind.survey

  package static let columns = SheetColumns(
    required: [[.timestamp, .respondent]], optional: [.officeCode, .office, .comment], needsQuestions: true)
}

/// What respondents wrote in their own words: masked, distinct, at most as many as an office's sheet shows.
///
/// Source: Workbooks, *Office workbooks*.
package struct SurveyComments: Hashable, Sendable {
  /// A text with the group of who wrote it, by index within the survey.
  package struct Comment: Hashable, Sendable {
    package let group: Int
    package let text: String

    package init(group: Int, text: String) {
      self.group = group
      self.text = text
    }
  }

  /// How many distinct comments are kept.
  package static let most = 2_000

  /// Distinct, in the order of their first rows.
  package private(set) var comments: [Comment] = []
  /// Rows that hold a comment, repetitions and those beyond the most included.
  package private(set) var rowCount: Int
  /// Rows that say in words that there is no comment.
  package private(set) var blankRowCount: Int
  private var known: [Int: Set<BytewiseText>] = [:]

  package init(rowCount: Int = 0, blankRowCount: Int = 0) {
    (self.rowCount, self.blankRowCount) = (rowCount, blankRowCount)
  }

  package var isEmpty: Bool { rowCount == 0 }

  /// Adds the comment of one row.
  package mutating func add(_ comment: Comment) {
    rowCount += 1
    keep(comment)
  }

  /// Counts a row whose comment is known to be kept already.
  package mutating func addRepetition() { rowCount += 1 }

  /// Counts a row that says that there is no comment.
  package mutating func addBlank() { blankRowCount += 1 }

  /// Adds those of another part of the survey.
  package mutating func add(_ other: SurveyComments) {
    rowCount += other.rowCount
    blankRowCount += other.blankRowCount
    for comment in other.comments { keep(comment) }
  }

  /// Keeps a comment, without counting its row, while there is room.
  package mutating func keep(_ comment: Comment) {
    guard comments.count < Self.most,
      known[comment.group, default: []].insert(BytewiseText(comment.text)).inserted
    else { return }
    comments.append(comment)
  }
}

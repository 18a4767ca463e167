internal import Basics
internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Tallies a satisfaction survey, one respondent a row; nothing of a person remains.
///
/// The one hot path of reading: no String is made for a cell that was seen before. Source: Performance, *Reading*.
struct SurveyReader: TableReader {
  /// What an answer cell says: 1–5, a case of ``SurveyTally/Answer``, or from here on why it is none.
  private static let firstMisfit: UInt8 = 7
  private static let misfits: [Likert.Misfit] = [.unreadable, .otherNumber, .fraction, .contradiction]
  private static let zero = firstMisfit + UInt8(misfits.count)

  /// What remains of one office's rows.
  private struct Counted {
    var tally: SurveyTally
    var scale = ScaleCount()
    var rowHashes: [UInt64] = []
  }

  private let layout: SheetLayout
  private let questions: [SheetLayout.QuestionColumn]
  private let vocabulary: Vocabulary
  private let shape: SurveyShape
  private let groupOfWord: [MatchingKey: Int]
  private let respondentColumn: Int
  private let timestampColumn: Int
  private let fiscalYear: Int
  private let mostMisfits: Int
  private var asides: SurveyAsides
  /// Offices of which nothing counts, for their answers are of another scale or unreadable.
  private var refused: Set<String> = []
  private var answers: [UInt8]
  /// What all files' answers mean; the file's own are found without asking it.
  private let knownAnswers: SharedMemo<BytewiseText, UInt8>
  private var answerMemo = ByteMemo<UInt8>()
  private var groupMemo = ByteMemo<Int?>()
  private var timestamps: TimestampColumn
  private var comments: CommentColumn?
  private var recent = RecentRows()
  private var counts: [String: Counted] = [:]
  private var current: (officeCode: String, counted: Counted)?

  /// - Returns: nil when the round has no survey or the sheet lacks a required column.
  init?(layout: SheetLayout, context: ReadingContext) {
    guard let survey = context.plan.survey, let shape = context.surveyShape,
      let respondent = layout.columns[.respondent], let timestamp = layout.columns[.timestamp]
    else { return nil }
    self.layout = layout
    questions = layout.questions
    self.shape = shape
    timestamps = TimestampColumn(context: context)
    vocabulary = context.vocabulary
    knownAnswers = context.answers
    comments = layout.columns[.comment].map {
      CommentColumn($0, groupCount: shape.unknownGroup + 1, vocabulary: context.vocabulary)
    }
    respondentColumn = respondent
    timestampColumn = timestamp
    fiscalYear = context.period.fiscalYear
    mostMisfits = survey.mostMisfits
    asides = SurveyAsides(layout: layout, respondent: respondent, timestamp: timestamp, context: context)
    answers = Array(repeating: SurveyTally.Answer.blank, count: shape.questionCount)
    groupOfWord = context.groupOfWord
  }

  mutating func read(
    _ record: borrowing CSVRecord, officeCode: String, path: SourcePath, _ findings: inout FindingCollector
  ) {
    let known = knownGroup(record)
    if known == nil || asides.mayBeAside(record), asides.isAside(record) {
      findings.add(Finding(.totalRow, row: record.start.row))
      return
    }
    switchOffice(to: officeCode)
    let group = known ?? unknownGroup(record, &findings)
    var hash = FNVHash()
    hash.add(UInt8(truncatingIfNeeded: group))
    let plain = Self.readPlainAnswers(record, questions, answerMemo, into: &answers, &hash)
    for question in questions[plain...] {
      let answer = answer(record, question, &findings)
      answers[question.question] = answer
      hash.add(answer)
    }
    if timestampColumn < record.count { checkTimestamp(record, &hash, &findings) }
    for kind in comments?.read(record, officeCode: officeCode, group: group) ?? [] {
      findings.add(finding(kind, record, layout.columns[.comment] ?? 0))
    }
    current?.counted.rowHashes.append(hash.value)
    current?.counted.tally.add(group: group, answers: answers)
  }

  mutating func readNote(_ record: borrowing CSVRecord) { asides.readNote(record) }

  mutating func finish(_ findings: inout FindingCollector) {
    if let current { counts[current.officeCode] = current.counted }
    current = nil
    let outside = timestamps.outside
    if outside.count > 0 {
      var finding = Finding(
        .answerOutsideYear, row: outside.firstRow, column: timestampColumn + 1,
        header: layout.header[timestampColumn],
        details: ["count": String(outside.count), "expected": String(fiscalYear)])
      (finding.count, finding.lastRow) = (outside.count, outside.lastRow)
      findings.add(finding)
    }
    let verdicts = SurveyVerdicts(layout: layout, shape: shape, mostMisfits: mostMisfits)
    let offices = counts.map { ($0.key, $0.value.tally, $0.value.scale) }
    refused = verdicts.judge(offices, stated: asides.stated, &findings)
  }

  func collected() -> [String: SheetRows] {
    counts.filter { !refused.contains($0.key) }.reduce(into: [:]) { sheets, entry in
      sheets[entry.key] = .survey(
        SurveySheet(
          tally: entry.value.tally, rowHashes: entry.value.rowHashes,
          comments: comments?.comments(of: entry.key) ?? SurveyComments()))
    }
  }

  private mutating func switchOffice(to code: String) {
    if current?.officeCode == code { return }
    if let current { counts[current.officeCode] = current.counted }
    current = nil
    current = (code, counts.removeValue(forKey: code) ?? Counted(tally: SurveyTally(shape: shape)))
  }

  /// Reads answers up to the first that is new or none on the scale, which nearly no row has.
  ///
  /// - Returns: how many questions it got to.
  private static func readPlainAnswers(
    _ record: borrowing CSVRecord, _ questions: [SheetLayout.QuestionColumn], _ memo: ByteMemo<UInt8>,
    into answers: inout [UInt8], _ hash: inout FNVHash
  ) -> Int {
    var answers = answers.mutableSpan
    let questions = questions.span
    for index in questions.indices {
      let question = questions[index]
      guard let answer = knownAnswer(record, question.column, memo), answer < firstMisfit else {
        return index
      }
      answers[question.question] = answer
      hash.add(answer)
    }
    return questions.count
  }

  /// What an answer cell says; nil for what was not seen before.
  @inline(__always)
  private static func knownAnswer(
    _ record: borrowing CSVRecord, _ column: Int, _ memo: ByteMemo<UInt8>
  ) -> UInt8? {
    let digit = record.onlyByte(column) &- UInt8(ascii: "0")
    if 1...5 ~= digit { return digit }
    guard column < record.count else { return SurveyTally.Answer.blank }
    let cell = record[column]
    return cell.isEmpty ? SurveyTally.Answer.blank : memo.known(cell)
  }

  private mutating func answer(
    _ record: borrowing CSVRecord, _ question: SheetLayout.QuestionColumn, _ findings: inout FindingCollector
  ) -> UInt8 {
    let column = question.column
    let answer = Self.knownAnswer(record, column, answerMemo) ?? newAnswer(record, column, &findings)
    guard answer >= Self.firstMisfit else { return answer }
    findings.add(finding(.badLikert, record, column))
    let isZero = answer == Self.zero
    let misfit = isZero ? .otherNumber : Self.misfits[Int(answer - Self.firstMisfit)]
    current?.counted.scale.add(
      misfit, isZero: isZero, question: question.question, row: record.start.row)
    return SurveyTally.Answer.blank
  }

  /// Reads an answer that was not seen before, with the finding that its spelling calls for.
  private mutating func newAnswer(
    _ record: borrowing CSVRecord, _ column: Int, _ findings: inout FindingCollector
  ) -> UInt8 {
    let text = CellText(record, column)
    for kind in text.findings where kind == .controlCharacter || kind == .strayQuote {
      findings.add(finding(kind, record, column, value: ""))
    }
    let answer = knownAnswers.value(of: BytewiseText(text.text)) { _ in self.answer(of: text.text) }
    return answerMemo.remember(answer, for: record[column])
  }

  private func answer(of text: String) -> UInt8 {
    switch Likert.parse(text, vocabulary: vocabulary) {
    case .value(let value): UInt8(value)
    case .noAnswer: SurveyTally.Answer.none
    case .unreported: SurveyTally.Answer.blank
    case .invalid: misfit(of: text)
    }
  }

  private func misfit(of text: String) -> UInt8 {
    let misfit = Likert.misfit(of: text, vocabulary: vocabulary)
    if misfit == .otherNumber, Digits.foldedToASCII(text).allSatisfy({ "0.".contains($0) }) {
      return Self.zero
    }
    return Self.firstMisfit + UInt8(Self.misfits.firstIndex(of: misfit) ?? 0)
  }

  /// The respondent's group, by its index; nil for a word that names none, and where there is no word.
  private mutating func knownGroup(_ record: borrowing CSVRecord) -> Int? {
    guard respondentColumn < record.count else { return nil }
    let cell = record[respondentColumn]
    return groupMemo.known(cell) ?? groupMemo.remember(groupOfWord[.word(String(utf8: cell))], for: cell)
  }

  /// The group of those that name none known, told once a word.
  private func unknownGroup(_ record: borrowing CSVRecord, _ findings: inout FindingCollector) -> Int {
    if respondentColumn < record.count, !vocabulary.isUnreported(record.text(at: respondentColumn)) {
      findings.addOnce(finding(.unknownRespondentGroup, record, respondentColumn))
    }
    return shape.unknownGroup
  }

  /// A date cannot tell two people apart, a time to the second can.
  private mutating func checkTimestamp(
    _ record: borrowing CSVRecord, _ hash: inout FNVHash, _ findings: inout FindingCollector
  ) {
    let cell = record[timestampColumn]
    switch timestamps.check(cell, row: record.start.row) {
    case .nothing: break
    case .hold: timestamps.hold(record.text(at: timestampColumn), row: record.start.row)
    case .report(let kind):
      findings.add(dateFinding(kind, record.text(at: timestampColumn), row: record.start.row))
      for held in timestamps.released() { findings.add(dateFinding(.badDate, held.value, row: held.row)) }
    }
    var colons = 0
    for index in cell.indices {
      hash.add(cell[index])
      if cell[index] == UInt8(ascii: ":") { colons += 1 }
    }
    if colons > 1, recent.contains(orInsert: hash.value) {
      findings.add(Finding(.duplicateResponse, row: record.start.row))
    }
  }

  /// A finding on the timestamp, of which nothing beyond its date is repeated.
  private func dateFinding(_ kind: FindingKind, _ text: String, row: Int) -> Finding {
    finding(kind, TimestampText.withoutClock(text), row: row, timestampColumn)
  }

  private func finding(
    _ kind: FindingKind, _ record: borrowing CSVRecord, _ column: Int, value: String? = nil
  ) -> Finding {
    finding(kind, value ?? record.text(at: column), row: record.start.row, column)
  }

  private func finding(_ kind: FindingKind, _ value: String, row: Int, _ column: Int) -> Finding {
    Finding(
      kind, row: row, column: column + 1, header: layout.header[column], value: value, masking: .suspicion)
  }
}

extension SurveySheet: ReadableContent {
  static func reader(
    _ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8
  ) -> any TableReader {
    SurveyReader(layout: layout, context: context) ?? SkippedTable(kind: .survey)
  }

  static var keyRoles: [ColumnRole] { [.timestamp, .respondent] }

  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key {
    if let time = shape.filled(.timestamp, in: cells), shape.isDate(time) { return .whole }
    guard let word = shape.filled(.respondent, in: cells), let survey = shape.context.plan.survey else {
      return .none
    }
    let key = MatchingKey.word(word)
    let isKnown = survey.respondentGroups.contains { group in
      ([group.title] + group.aliases).contains { .word($0) == key }
    }
    return isKnown ? .partial : .none
  }

  static func valueColumns(of layout: SheetLayout) -> [Int] {
    layout.questions.map(\.column)
  }

  static func isReadable(_ text: String, in shape: RowShape) -> Bool {
    if case .invalid = Likert.parse(text, vocabulary: shape.context.vocabulary) { false } else { true }
  }
}

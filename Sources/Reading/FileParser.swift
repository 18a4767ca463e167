internal import CSVTokens
internal import Discovery
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Turns the records of one file into sheets: title rows, a header, then rows of its kind; perhaps again.
///
/// Source: Reading, *Finding the header*.
struct FileParser {
  private enum State {
    /// Indirect, as the rows of a table would copy it.
    indirect case seekingHeader(HeaderSearch)
    case inTable(OpenTable)
    /// The rest of the file is of somebody who may not send it; what follows is only counted.
    case refused
    /// The file cannot be used; what follows is only counted.
    case rejected
  }

  /// What parts the cells of the file's rows.
  var delimiter = UInt8(ascii: ",")

  private let context: ReadingContext
  private let path: SourcePath
  private var state: State
  private var office: FileOffice
  /// The name behind a label above the header that no office has.
  private var unknownOffice: String?
  /// The rows above the header, which may state a survey's scale.
  private var titles: [String] = []
  /// The fiscal years that the lines above the header speak of.
  private var fiscalYears: Set<Int> = []
  private var finished: [SheetReading] = []
  private(set) var kind: SheetKind?
  private(set) var findings = FindingCollector()
  private(set) var lastRow = 0

  init(context: ReadingContext, path: SourcePath) {
    self.context = context
    self.path = path
    office = FileOffice(context.officeInName.offices(of: path))
    state = .seekingHeader(HeaderSearch(matcher: context.headerMatcher))
  }

  /// The office that the file's name, its folder or else a line above its header tells.
  var namedOffice: Office? { office.byPath ?? office.byLine }

  mutating func consume(_ record: borrowing CSVRecord) {
    lastRow = record.start.row
    switch state {
    case .seekingHeader(let search): seekHeader(record, search)
    case .inTable(let table):
      if table.readPlain(record, path: path, &findings) { return }
      if let fault = table.swallowed(in: record) ?? table.cutOff(in: record) { return reject(fault) }
      switch table.read(record, path: path, &findings) {
      case .sameTable: break
      case .otherTable(let other): beginSecond(other, at: record, after: table)
      case .nothing(let fault): reject(fault)
      }
    case .refused, .rejected: break
    }
  }

  /// The sheets of the file, one for each office and table in it.
  mutating func finish() -> [SheetReading] {
    switch state {
    case .seekingHeader(let search): findings.add(search.failure)
    case .inTable(let table): close(table)
    case .refused: break
    case .rejected: return []
    }
    return finished
  }

  /// Ends the file without its sheets, for a fault that makes all of it doubtful.
  mutating func reject(_ finding: Finding) {
    findings.add(finding)
    finished = []
    state = .rejected
  }

  private mutating func seekHeader(_ record: borrowing CSVRecord, _ search: HeaderSearch) {
    var search = search
    // Too far down for a header: what is still to be known is whether the file is blank.
    if search.isOver && search.hasText { return }
    let key = KnownHeaders.Key(record)
    if let key, let known = context.knownHeaders[key] { return begin(known, at: record) }
    let cells = (0..<record.count).map { column in
      let text = ThaiText.normalise(record.text(at: column), lineBreaks: .folded).text
      // Half of a pair of quotes says nothing of what a column is called.
      return record.hasStrayQuote(column) ? text.replacing("\"", with: "") : text
    }
    switch search.look(at: cells, row: record.start.row) {
    case .rejected(let finding): reject(finding)
    case .header(let layout, let isTwoRows):
      if isTwoRows { findings.add(Finding(.twoRowHeader, row: record.start.row)) }
      let header = context.checked(layout)
      if let key { context.knownHeaders.keep(header, for: key) }
      begin(header, at: record)
    case .title:
      let swallowed = SwallowedHeader(matcher: context.headerMatcher, delimiter: delimiter)
      if let fault = swallowed.finding(in: record) { return reject(fault) }
      titles.append(cells.filter { !$0.isEmpty }.joined(separator: " "))
      noteOffice(context.officeLine.read(cells), cells)
      fiscalYears.formUnion(context.fiscalYearLine.years(in: cells))
      state = .seekingHeader(search)
    }
  }

  private mutating func noteOffice(_ line: OfficeLine.Outcome, _ cells: [String]) {
    switch line {
    case .office(let named): office.note(line: named)
    case .unknown(let name): unknownOffice = unknownOffice ?? name
    case .noOffice:
      guard let mentioned = context.officeLine.mention(in: cells, context.officeInName) else { return }
      office.note(mention: mentioned)
    }
  }

  private mutating func begin(_ header: CheckedHeader, at record: borrowing CSVRecord) {
    let layout = header.recognised
    kind = kind ?? layout.kind
    if let folders = context.authority.folders(of: layout.kind), !folders.cover(path) {
      findings.add(
        Finding(
          .notAuthorised, row: layout.headerRow,
          details: ["kind": layout.kind.thaiName, "folder": folders.description]))
      state = .refused
      return
    }
    if layout.kind == .considerations { noteCommittee(layout) }
    let namesOffice = layout.columns[.office] != nil || layout.columns[.officeCode] != nil
    switch office.outcome {
    case .conflict(let finding):
      reject(finding)
      return
    case _ where !fiscalYears.isEmpty && !fiscalYears.contains(context.period.fiscalYear):
      reject(otherFiscalYear)
      return
    case .none where !namesOffice:
      reject(noOffice)
      return
    default: break
    }
    if layout.kind == .survey,
      let stated = titles.first(where: { context.statedScale.contradicts($0, in: .title) })
    {
      return reject(Finding(.statedScale, value: stated))
    }
    if let fault = header.fault { return reject(fault) }
    for finding in header.findings { findings.add(finding) }
    beginTable(header.layout, at: record)
  }

  private mutating func beginTable(_ layout: SheetLayout, at record: borrowing CSVRecord) {
    for column in layout.unknownColumns {
      let header = shownHeader(of: column, layout)
      findings.addOnce(
        Finding(.unknownColumn, row: layout.headerRow, column: column + 1, header: header, value: header))
    }
    let table = OpenTable(layout, header: record, delimiter: delimiter, file: office, context: context)
    state = .inTable(table)
    if let fault = table.swallowed(in: record, isHeader: true) { reject(fault) }
  }

  /// A column's header as messages show it: behind the word for an assessor there may be a name.
  private func shownHeader(of column: Int, _ layout: SheetLayout) -> String {
    guard speaksOfAssessors(column, layout),
      let name = context.wordBook.headers(of: .assessor, in: .review).first
    else { return layout.header[column] }
    return name
  }

  private func speaksOfAssessors(_ column: Int, _ layout: SheetLayout) -> Bool {
    context.wordBook.headers(of: .assessor, in: .review).first.map { name in
      layout.headerKeys[column].dropping(prefix: .header(name)) != nil
    } ?? false
  }

  /// Says of an office's own sheet that it might be the committee's: by a column of it, or by where it lies.
  private mutating func noteCommittee(_ layout: SheetLayout) {
    if let assessors = layout.unknownColumns.first(where: { speaksOfAssessors($0, layout) }) {
      findings.addOnce(
        Finding(
          .ownWithAssessors, row: layout.headerRow, column: assessors + 1,
          header: shownHeader(of: assessors, layout), value: shownHeader(of: assessors, layout)))
    } else if context.authority.review?.cover(path) == true {
      findings.addOnce(Finding(.committeeOrOffice, row: layout.headerRow))
    }
  }

  private var otherFiscalYear: Finding {
    Finding(
      .otherFiscalYear, value: fiscalYears.sorted().map(String.init).joined(separator: ", "),
      details: ["period": "\(context.period)", "expected": "\(context.period.fiscalYear)"])
  }

  /// What to say of a file that tells no office: also that it names one which does not exist.
  private var noOffice: Finding {
    guard let unknownOffice else { return Finding(.noOffice) }
    let nearest = context.matcher.nearestNames(to: unknownOffice)
    return Finding(.noSuchOffice, value: unknownOffice, details: ["nearest": nearest])
  }

  private mutating func beginSecond(
    _ layout: SheetLayout, at record: borrowing CSVRecord, after table: OpenTable
  ) {
    findings.add(Finding(.secondSheet, row: layout.headerRow, details: ["kind": layout.kind.thaiName]))
    close(table)
    begin(context.checked(layout), at: record)
  }

  private mutating func close(_ table: OpenTable) {
    if table.dataRows == 0, finished.isEmpty { findings.add(Finding(.emptySheet)) }
    finished += table.sheets(path: path, &findings)
  }
}

internal import CSVTokens
internal import Discovery
internal import Reading
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// What parsers promise of any bytes: they come back, and normalising a text first changes no reading of it.
///
/// Of what a target could do with an input it does one thing, chosen by the input's bytes: more inputs a second find more,
/// and the one that failed fails again.
struct ParserPromises {
  private let context: ReadingContext
  private let vocabulary: Vocabulary
  private let values: [ValueReader]

  init(_ context: ReadingContext, _ registry: OfficeRegistry, _ words: WordBook) {
    self.context = context
    vocabulary = words.vocabulary
    // Offices are a target of their own: looking for one takes longer than everything else.
    values = ValueKind.allCases.filter { $0 != .office }.map { kind in
      ValueReader(
        kind, wordBook: words, registry: registry, period: context.period, keepsLines: kind == .text)
    }
  }

  func violation(of target: FuzzTarget, by bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let choice = bytes.reduce(0) { $0 &+ Int($1) }
    switch target {
    case .tokens: return tokens(bytes)
    case .text: return normalising(text, choice)
    case .number: return agrees(text) { ThaiNumber.parse($0, vocabulary: vocabulary) }
    case .date: return date(text, choice)
    case .answer: return answer(text, choice)
    case .dotted: return agrees(text) { DottedNumber(leading: $0, labels: ["ข้อ", "ตัวบ่งชี้ที่"]) }
    case .value: return value(text, choice)
    case .header: return header(text)
    case .office: return office(text)
    case .name: return name(text, SourcePath(bytes: bytes))
    case .json:
      _ = try? WordBook.read(extending: [DataFile(path: "vocabulary.json", bytes: bytes)])
      return nil
    case .sheet, .file, .pair, .period, .workbook, .bulk: return nil
    }
  }

  /// Normalising is idempotent, and a text that is called normal does not change.
  private func normalising(_ text: String, _ choice: Int) -> String? {
    let lineBreaks = choice % 2 == 0 ? ThaiText.LineBreaks.kept : .folded
    let once = ThaiText.normalise(text, lineBreaks: lineBreaks)
    switch choice % 4 {
    case 0, 1:
      if same(once.text, text), once.changes.beyondSpaces { return "a change is told and none is made" }
      return same(ThaiText.normalise(once.text, lineBreaks: lineBreaks).text, once.text)
        ? nil : "normalising twice"
    case 2: return MatchingKey.word(once.text) == .word(text) ? nil : "the key of a word"
    default:
      if MatchingKey.name(once.text) != .name(text) { return "the key of a name" }
      return MatchingKey.header(once.text) == .header(text) ? nil : "the key of a header"
    }
  }

  private func date(_ text: String, _ choice: Int) -> String? {
    let near = (buddhistYear: 2565, month: 3)
    return agrees(text) {
      ThaiDate.parse(
        $0, near: near, order: choice % 2 == 0 ? .dayFirst : .monthFirst, vocabulary: vocabulary)
    }
  }

  private func answer(_ text: String, _ choice: Int) -> String? {
    switch choice % 3 {
    case 0: agrees(text) { YesNo.parse($0, vocabulary: vocabulary) }
    case 1: agrees(text) { Likert.parse($0, vocabulary: vocabulary) }
    default: agrees(text) { QualityLevelWord.parse($0, vocabulary: vocabulary) }
    }
  }

  /// What was read is read as itself again, but for what is no longer doubtful.
  private func value(_ text: String, _ choice: Int) -> String? {
    let reader = values[choice % values.count]
    let reading = reader.read(text)
    guard case .text(let read)? = reading.value else {
      return reading == reader.read(text) ? nil : "a cell read twice"
    }
    return reader.read(read).value == nil ? "\(read) was read and is not read again" : nil
  }

  private func header(_ text: String) -> String? {
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let isHeader = context.isHeader(cells)
    return context.isHeader(cells) == isHeader ? nil : "a header looked at twice"
  }

  private func office(_ text: String) -> String? {
    let matcher = context.base.matcher
    guard let office = matcher.match(text) else {
      return matcher.nearest(to: text).count > 3 ? "more than three are near" : nil
    }
    return matcher.match(ThaiText.normalise(text).text) == office ? nil : "normalising changes the office"
  }

  private func name(_ text: String, _ path: SourcePath) -> String? {
    let named = context.base.officesNamed(by: path)
    if named != context.base.officesNamed(by: path) { return "a path looked at twice" }
    let stem = FileName.stem(text)
    if stem.utf8.count > text.utf8.count { return "a stem longer than its name" }
    guard let period = MonthName.period(text) else { return nil }
    return MonthName.period(period.description) == period ? nil : "a month that is not its own name"
  }

  private func agrees<Reading: Equatable>(_ text: String, _ read: (String) -> Reading) -> String? {
    let (raw, normal) = (read(text), read(ThaiText.normalise(text).text))
    return raw == normal ? nil : "\(raw) becomes \(normal) by normalising"
  }

  /// Equal by scalars: canonical equivalence would hide what normalising left undone.
  private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}

extension ParserPromises {
  private struct Tokens: Equatable {
    var rows: [[[UInt8]]] = []
    var starts: [CSVPosition] = []
    var error: CSVError?
  }

  /// The tokens of a sheet read at once are those of the same sheet in small chunks.
  private func tokens(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let sheet = Array(bytes.dropFirst())
    let delimiter = CSVDialect.delimiters[Int(first) & 3]
    let whole = tokens(of: sheet, delimiter, chunk: max(1, sheet.count))
    let chunked = tokens(of: sheet, delimiter, chunk: 1 + Int(first >> 2))
    return whole == chunked ? nil : "the tokens depend on the chunks"
  }

  private func tokens(of sheet: [UInt8], _ delimiter: UInt8, chunk: Int) -> Tokens {
    var tokens = Tokens()
    let keep = { (record: borrowing CSVRecord) in
      tokens.rows.append((0..<record.count).map { record.copy($0) })
      tokens.starts.append(record.start)
    }
    do throws(CSVError) {
      var reader = try CSVReader(delimiter: delimiter)
      for start in stride(from: 0, to: sheet.count, by: chunk) {
        try reader.feed(sheet.span.extracting(start..<min(sheet.count, start + chunk)), keep)
      }
      try reader.finish(keep)
    } catch { tokens.error = error }
    return tokens
  }
}

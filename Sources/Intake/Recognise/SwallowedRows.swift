internal import CSVTokens
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Catches a quote that swallowed rows and closed again at a later one, which no parser can tell from text.
///
/// A quoted cell is suspect when one of its lines has the header's number of cells and key cells that read as that
/// sheet's keys: numbers of an existing node, an office, a timestamp. A recommendation of many lines and commas
/// stays text. Source: intake.md, *Encodings and dialects*.
struct SwallowedRows {
  private let layout: SheetLayout
  private let delimiter: UInt8
  private let context: IntakeContext

  init(layout: SheetLayout, delimiter: UInt8, context: IntakeContext) {
    self.layout = layout
    self.delimiter = delimiter
    self.context = context
  }

  /// The fault of a record whose quoted cell holds a row of the sheet; nil for every other record.
  func finding(in record: borrowing CSVRecord) -> Finding? {
    for column in 0..<record.count where record.isQuoted(column) && hasLineBreak(record[column]) {
      guard holdsRow(record[column]) else { continue }
      let reason = "เครื่องหมายคำพูด (\") ที่เปิดในแถวนี้ปิดผิดที่ จึงกลืนแถวถัดไปเข้ามาในช่องเดียว"
      return Finding(
        .malformedCSV, row: record.start.row, column: column + 1,
        header: column < layout.header.count ? layout.header[column] : nil,
        details: [
          "line": String(record.start.line), "offset": String(record.start.offset), "reason": reason,
          "reasonInEnglish":
            "a quote that opens in this row closes at a later one and swallowed the rows between",
        ])
    }
    return nil
  }

  private func hasLineBreak(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0x0A || cell[index] == 0x0D { return true }
    return false
  }

  /// Whether a line of the cell reads as a row; the quote's other half makes one cell more or less quoted, so
  /// quotes do not count.
  private func holdsRow(_ cell: Span<UInt8>) -> Bool {
    var cells = [""]
    var bytes: [UInt8] = []
    var isFirstLine = true
    func endCell() {
      cells[cells.count - 1] = String(decoding: bytes, as: UTF8.self)
      bytes = []
    }
    for index in cell.indices {
      let byte = cell[index]
      if byte == delimiter {
        endCell()
        cells.append("")
      } else if byte == 0x0A || byte == 0x0D {
        endCell()
        if !isFirstLine, isRow(cells) { return true }
        isFirstLine = false
        cells = [""]
      } else if byte != UInt8(ascii: "\"") {
        bytes.append(byte)
      }
    }
    endCell()
    return !isFirstLine && isRow(cells)
  }

  /// The last line ends where the quote closed, so it may be short by the cells behind.
  private func isRow(_ cells: [String]) -> Bool {
    guard cells.count == layout.header.count else { return false }
    func cell(_ role: ColumnRole) -> String? { layout.columns[role].map { cells[$0] } }
    switch layout.kind {
    case .survey: return cell(.timestamp).map(isTimestamp) ?? false
    case .external: return [cell(.officeCode), cell(.office)].compactMap { $0 }.contains { isOffice($0) }
    case .considerations, .measures, .review, .criteria: return isNode(cell)
    case .progress: return isStep(cell)
    }
  }

  /// A step's number beside a date when it is due.
  private func isStep(_ cell: (ColumnRole) -> String?) -> Bool {
    guard let step = cell(.step), let due = cell(.due), isTimestamp(due) else { return false }
    let number = DottedNumber(leading: step, labels: context.wordBook.labels(of: .step))
    return number?.parts.first.flatMap { context.plan.round.process?.step($0) } != nil
  }

  private func isTimestamp(_ text: String) -> Bool {
    let near = (buddhistYear: context.period.buddhistYear, month: context.period.month)
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      if case .date = ThaiDate.parse(text, near: near, order: order, vocabulary: context.vocabulary) {
        true
      } else {
        false
      }
    }
  }

  private func isOffice(_ text: String) -> Bool { context.matcher.match(text) != nil }

  private func isNode(_ cell: (ColumnRole) -> String?) -> Bool {
    let numbers = ItemRows.keyRoles.compactMap { role -> Int? in
      guard let text = cell(role) else { return nil }
      let labels = context.wordBook.numberLabels(of: role)
      return ThaiNumber.dottedNumber(text, labels: labels)?.last
    }
    let id = numbers.map(String.init).joined(separator: ".")
    return numbers.count > 1 && (context.plan.node(id) != nil || context.plan.isUnused(id))
  }
}

import Testing

@testable import CSVTokens

@Suite("Agreement with libcsv")
struct LibCSVAgreementTests {
  /// A small generator with a seed, so that a failure can be repeated.
  struct Random {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let pieces = ["a", "bc", "\"", "\"\"", ",", ";", "\n", "\r", " ", "\t", "ก", "ครูและบุคลากร"]
    .map { Array($0.utf8) }

  /// Bytes of the awkward alphabet; `quotes` of 12 pieces may hold quotes.
  private func sheet(_ random: inout Random, pieceCount: Int, hasQuotes: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < pieceCount {
      let index = random.next(below: Self.pieces.count)
      if hasQuotes || !(2...3).contains(index) { bytes += Self.pieces[index] }
    }
    return bytes
  }

  @Test("holds on random bytes for every delimiter and chunking", arguments: [1, 2, 3, 4], [true, false])
  func holdsOnRandomBytes(seed: UInt64, hasQuotes: Bool) {
    var random = Random(state: seed)
    for _ in 0..<1500 {
      let bytes = sheet(&random, pieceCount: random.next(below: 60), hasQuotes: hasQuotes)
      let delimiter = CSVDialect.delimiters[random.next(below: 4)]
      let whole = Reading(bytes, delimiter: delimiter)
      let reference = plainLibCSVRecords(bytes, delimiter: delimiter)
      let isSame =
        whole.error == nil
        ? whole.rows.map(\.cells) == reference
        : whole.rows.map(\.cells) == Array(reference.prefix(whole.rows.count))
      #expect(isSame, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      for chunk in [1, 2, 3, 7] {
        #expect(Reading(bytes, delimiter: delimiter, chunk: chunk) == whole, "\(bytes) in chunks of \(chunk)")
      }
      checkPlaces(whole, in: bytes)
    }
  }

  @Test("holds on well-formed rows with quoted cells", arguments: [1, 2, 3])
  func holdsOnWellFormedRows(seed: UInt64) {
    var random = Random(state: seed)
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<random.next(below: 6) {
        bytes += (0...random.next(below: 6)).map { _ in cell(&random) }.joined(separator: [0x2C])
        bytes += [[0x0A], [0x0D], [0x0D, 0x0A]][random.next(below: 3)]
      }
      let whole = Reading(bytes)
      #expect(whole.error == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      #expect(whole.rows.map(\.cells) == plainLibCSVRecords(bytes, delimiter: 0x2C))
      for chunk in [1, 2, 3, 7] { #expect(Reading(bytes, chunk: chunk) == whole) }
      checkPlaces(whole, in: bytes)
    }
  }

  @Test(
    "holds on every short sheet without a quote, which libcsv never sees", arguments: CSVDialect.delimiters)
  func holdsWithoutQuotes(delimiter: UInt8) {
    let alphabet = [0x61, 0x20, 0x09, 0x0A, 0x0D, delimiter]
    forEverySheet(of: delimiter == 0x09 ? alphabet.dropLast() : alphabet, upTo: 5) { bytes in
      let reading = Reading(bytes, delimiter: delimiter)
      #expect(reading.error == nil)
      #expect(reading.rows.map(\.cells) == plainLibCSVRecords(bytes, delimiter: delimiter), "\(bytes)")
    }
  }

  @Test("holds on every short sheet with quotes that is not refused", arguments: [0x2C, 0x09] as [UInt8])
  func holdsWithQuotes(delimiter: UInt8) {
    forEverySheet(of: [0x61, 0x20, 0x22, 0x0A, delimiter], upTo: 6) { bytes in
      let reading = Reading(bytes, delimiter: delimiter)
      let reference = plainLibCSVRecords(bytes, delimiter: delimiter)
      #expect(reading.rows.map(\.cells) == Array(reference.prefix(reading.rows.count)), "\(bytes)")
      #expect(reading.error != nil || reading.rows.count == reference.count, "\(bytes)")
    }
  }

  @Test("holds on every short sheet with quotes, CR and LF that is not refused")
  func holdsWithQuotedLineEnds() {
    forEverySheet(of: [0x61, 0x22, 0x0A, 0x0D, 0x2C], upTo: 6) { bytes in
      let reading = Reading(bytes)
      let reference = plainLibCSVRecords(bytes, delimiter: 0x2C)
      #expect(reading.rows.map(\.cells) == Array(reference.prefix(reading.rows.count)), "\(bytes)")
      #expect(reading.error != nil || reading.rows.count == reference.count, "\(bytes)")
    }
  }

  @Test("holds wherever a cell of any form stands beside the blocks that are looked at together")
  func holdsAroundBlocks() {
    let cells = ["", "b", " b ", "\"b\"", "\"b,\nc\"", "\"b\"\"c\"", " \"b\"", "\"b\" ", "b\"c", "\"\""]
    for length in 0...140 {
      let before = String(repeating: "a", count: length)
      for cell in cells {
        for end in ["", "\n", ",\r\n", ",d\r"] {
          let bytes = Array("\(before),\(cell)\(end)".utf8)
          let whole = Reading(bytes)
          #expect(whole.error == nil)
          #expect(whole.rows.map(\.cells) == plainLibCSVRecords(bytes, delimiter: 0x2C), "\(length) \(cell)")
          for chunk in [63, 64, 65] { #expect(Reading(bytes, chunk: chunk) == whole) }
        }
      }
    }
  }

  @Test("holds where the blocks of a file end within rows of a form", arguments: 0..<12)
  func holdsAcrossFileBlocks(shift: Int) {
    let row = "\"1/3/2565, 00:48:33\",ครู, \"มาก\" ,\"ดี\r\n\"\"มาก\"\"\",น้อย,=\"1\",\"ปรับ\nปรุง\"\r\n"
    let block = 256 << 10
    let text = String(repeating: "x", count: shift) + "\n" + String(repeating: row, count: block / 50)
    let bytes = Array(text.utf8)
    let reading = Reading(bytes, chunk: block)
    #expect(bytes.count > 2 * block)
    #expect(reading.error == nil)
    #expect(reading.rows.map(\.cells) == plainLibCSVRecords(bytes, delimiter: 0x2C))
    let cut = Reading(bytes + Array("\"offen".utf8), chunk: block)
    #expect(cut.error?.kind == .unclosedQuote)
    #expect(cut.rows == reading.rows)
    let nul = Reading(bytes + [0x22, 0], chunk: block)
    #expect(nul.error?.kind == .nulByte)
    #expect(nul.rows == reading.rows)
  }

  @Test("marks quoted cells and stray quotes alike, whoever cuts the cell")
  func marksAlike() {
    let row = Reading("\"a\",\"b\"\"\", \"c\",d\"e,\"f\" ,g\n").rows.first
    #expect(row?.quoted == [true, true, true, false, true, false])
    #expect(row?.stray == [false, false, false, true, false, false])
  }

  @Test(
    "holds for every byte in an unquoted and in a quoted record", arguments: 1...255 as ClosedRange<UInt8>)
  func holdsForEveryByte(byte: UInt8) {
    for bytes in [[0x61, byte, 0x2C, byte, 0x62, 0x0A], [byte, 0x2C, 0x22, byte, 0x22, 0x0A]] as [[UInt8]]
    where byte != 0x22 {
      #expect(Reading(bytes).rows.map(\.cells) == plainLibCSVRecords(bytes, delimiter: 0x2C))
    }
  }

  private func forEverySheet(of alphabet: [UInt8], upTo count: Int, _ body: ([UInt8]) -> Void) {
    var sheets: [[UInt8]] = [[]]
    for _ in 0..<count {
      sheets = sheets.flatMap { sheet in alphabet.map { sheet + [$0] } }
      for sheet in sheets { body(sheet) }
    }
  }

  private func cell(_ random: inout Random) -> [UInt8] {
    let text = (0..<random.next(below: 4)).map { _ in Self.pieces[random.next(below: Self.pieces.count)] }
    guard random.next(below: 2) == 0 else {
      return Array(text.joined()).filter { !"\",\r\n".utf8.contains($0) }
    }
    let quoted = text.joined().flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
    return [0x22] + quoted + [0x22] + Array(repeating: 0x20, count: random.next(below: 2))
  }

  /// Checks each line number against the line ends before the record's offset.
  private func checkPlaces(_ reading: Reading, in bytes: [UInt8]) {
    for row in reading.rows {
      var line = 1
      for offset in 0..<row.start.offset {
        let isLineFeed = bytes[offset] == 0x0A && (offset == 0 || bytes[offset - 1] != 0x0D)
        if isLineFeed || bytes[offset] == 0x0D { line += 1 }
      }
      #expect(row.start.line == line)
    }
  }
}

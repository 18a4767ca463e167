internal import CSVTokens
internal import FileSystem
internal import Records

/// Decides how the bytes of a file spell text; the whole file decides, and it is Thai that decides.
///
/// Source: Reading, *Encodings*.
struct EncodingJudge {
  /// What was decided.
  enum Verdict {
    case text(TextForm)
    /// Text that cannot be read: the first wrong byte, in the reading that comes nearest.
    case unreadable(FindingKind, offset: Int, nearest: TextForm)
    /// Thai that is lost for good, with a cell that shows it.
    case lost(CSVPrefix.Record, cell: Int)
  }

  let detector: DialectDetector
  /// Where the looking ends, in whole blocks, because what comes before refuses the file; nil means the file's own end.
  var end: Int?

  init(detector: DialectDetector) {
    self.detector = detector
  }

  /// Whether the beginning alone settles that a file is Thai in UTF-8, as long as no invalid byte follows.
  func isPlainThai(_ head: FileHead) -> TextForm? {
    let form: TextForm
    switch ByteOrderMark.read(head.bytes) {
    case .none: form = TextForm(encoding: .utf8)
    case .text(let marked) where marked.encoding == .utf8WithMark: form = marked
    default: return nil
    }
    guard FileSignature.foreignKind(head.bytes) == nil, ThaiEvidence.hasThai(head.bytes),
      MojibakePage.suspected(in: head.bytes) == nil
    else { return nil }
    return form
  }

  /// - Parameters:
  ///   - firstInvalidByte: where the file stops being UTF-8, if it does.
  ///   - evidence: of the whole file.
  func judge(
    _ file: borrowing InputFile, _ head: FileHead, firstInvalidByte: Int?, evidence: ThaiEvidence
  ) throws -> Verdict {
    switch ByteOrderMark.read(head.bytes) {
    case .utf32: return .unreadable(.badEncoding, offset: 0, nearest: TextForm(encoding: .utf8))
    case .text(let form) where form.encoding == .utf8WithMark:
      if let firstInvalidByte { return try judgeInvalid(file, firstInvalidByte, evidence, marked: form) }
      return try judgeValid(file, head, evidence, form)
    case .text(let form): return try judgeUTF16(file, form)
    case .none: break
    }
    if let form = try unmarkedUTF16(file, head) { return try judgeUTF16(file, form) }
    if let firstInvalidByte { return try judgeInvalid(file, firstInvalidByte, evidence, marked: nil) }
    return try judgeValid(file, head, evidence, TextForm(encoding: .utf8))
  }

  private func judgeInvalid(
    _ file: borrowing InputFile, _ firstInvalidByte: Int, _ evidence: ThaiEvidence, marked: TextForm?
  ) throws -> Verdict {
    if let thai = evidence.firstSureUTF8 {
      let line = try BrokenLine(of: file, around: firstInvalidByte)
      let isMixed = line.hasWindows874
      return .unreadable(
        isMixed ? .mixedEncoding : .badEncoding,
        offset: isMixed ? max(thai, firstInvalidByte) : firstInvalidByte,
        nearest: marked ?? TextForm(encoding: .utf8))
    }
    if let marked { return .unreadable(.badEncoding, offset: firstInvalidByte, nearest: marked) }
    let isMac = evidence.hasMacMark
    let form = TextForm(encoding: isMac ? .macThai : .windows874)
    if let undefined = isMac ? evidence.firstUndefinedMacByte : evidence.firstUndefinedByte {
      return .unreadable(.badEncoding, offset: undefined, nearest: form)
    }
    return .text(form)
  }

  private func judgeValid(
    _ file: borrowing InputFile, _ head: FileHead, _ evidence: ThaiEvidence, _ form: TextForm
  ) throws -> Verdict {
    if !evidence.hasUTF8Thai, let verdict = try judgeWithoutThai(file, head, evidence, form) {
      return verdict
    }
    guard let page = MojibakePage.suspected(in: head.bytes) else { return .text(form) }
    var repaired = form
    repaired.mojibake = page
    guard let fault = try firstFault(of: file, as: repaired) else { return .text(repaired) }
    return .unreadable(.badEncoding, offset: fault, nearest: form)
  }

  /// - Returns: nil when the file is UTF-8 as far as its lack of Thai tells.
  private func judgeWithoutThai(
    _ file: borrowing InputFile, _ head: FileHead, _ evidence: ThaiEvidence, _ form: TextForm
  ) throws -> Verdict? {
    let reading = detector.read(head.text(as: form), isWholeFile: head.isWholeFile)
    if reading.isRecognised || MojibakePage.suspected(in: head.bytes) != nil { return nil }
    if let (record, cell) = LostText.example(in: reading.records) { return .lost(record, cell: cell) }
    guard form.markLength == 0, !evidence.isASCII, evidence.firstUndefinedByte == nil else { return nil }
    let other = TextForm(encoding: .windows874)
    if detector.read(head.text(as: other), isWholeFile: head.isWholeFile).isRecognised { return .text(other) }
    var pairs = ThaiLetterPairs()
    try file.forEachChunk(upTo: end) { pairs.note($0) }
    return pairs.isFound ? .text(other) : nil
  }
}

/// What a whole file shows of Thai in each of the two encodings that spell it in single bytes.
struct ThaiEvidence {
  private(set) var isASCII = true
  /// Whether a Thai character stands somewhere in UTF-8.
  private(set) var hasUTF8Thai = false
  /// The offset of the first Thai in UTF-8 that Windows-874 text never has: two characters side by side, or one
  /// that would hold a control character.
  private(set) var firstSureUTF8: Int?
  /// The offset of the first byte that Windows-874 does not define.
  private(set) var firstUndefinedByte: Int?
  /// Whether a byte stands behind a Thai letter that is a mark in MacThai alone.
  private(set) var hasMacMark = false
  /// The offset of the first byte that MacThai does not define.
  private(set) var firstUndefinedMacByte: Int?
  /// The last bytes, newest lowest; 0 behind an ASCII byte.
  private var window: UInt64 = 0
  private var offset = 0

  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 { window = 0 } else { note(byte, at: offset + index) }
    }
    offset += bytes.count
  }

  private mutating func note(_ byte: UInt8, at place: Int) {
    isASCII = false
    window = window << 8 | UInt64(byte)
    if firstUndefinedByte == nil, !Windows874.isAssigned(byte) { firstUndefinedByte = place }
    if firstUndefinedMacByte == nil, !MacThai.isAssigned(byte) { firstUndefinedMacByte = place }
    if !hasMacMark, MacThai.isOwnMark(byte) {
      hasMacMark = Windows874.isThaiLetter(UInt8(truncatingIfNeeded: window >> 8))
    }
    guard byte < 0xC0, ThaiEvidence.endsInThai(window) else { return }
    hasUTF8Thai = true
    guard firstSureUTF8 == nil else { return }
    if ThaiEvidence.endsInThai(window >> 24) {
      firstSureUTF8 = place - 5
    } else if Windows874.isControl(byte) {
      firstSureUTF8 = place - 2
    }
  }

  /// Whether the three lowest bytes are an assigned character of the Thai block.
  static func endsInThai(_ window: UInt64) -> Bool {
    switch window & 0xFFFFFF {
    case 0xE0B881...0xE0B8BA, 0xE0B8BF, 0xE0B980...0xE0B99B: true
    default: false
    }
  }

  /// Whether Thai stands in the beginning of a file in UTF-8.
  static func hasThai(_ head: [UInt8]) -> Bool {
    var window: UInt64 = 0
    for byte in head {
      window = window << 8 | UInt64(byte)
      if byte > 0x7F, endsInThai(window) { return true }
    }
    return false
  }
}

/// Looks for what only Windows-874 can mean in a file that is also valid UTF-8.
///
/// The bytes of spaces, dashes and signs of UTF-8 look Thai in Windows-874 and never count.
struct ThaiLetterPairs {
  private(set) var isFound = false
  private var isBehindLetter = false
  /// The bytes of the UTF-8 character in progress and how many are to come.
  private var character: UInt32 = 0
  private var missing = 0

  /// Takes the next bytes of valid UTF-8.
  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices where !isFound { note(bytes[index]) }
  }

  private mutating func note(_ byte: UInt8) {
    if byte < 0x80 {
      isBehindLetter = false
    } else if byte >= 0xC0 {
      character = UInt32(byte)
      missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    } else {
      character = character << 8 | UInt32(byte)
      missing -= 1
      if missing == 0 { noteCharacter() }
    }
  }

  private mutating func noteCharacter() {
    switch character {
    case 0xC2A0, 0xE28080...0xE2AFBF, 0xEFBBBF:
      isBehindLetter = false
    default:
      for shift in [24, 16, 8, 0] as [UInt32] where character >> shift != 0 {
        let isLetter = Windows874.isThaiLetter(UInt8(truncatingIfNeeded: character >> shift))
        if isLetter, isBehindLetter { isFound = true }
        isBehindLetter = isLetter
      }
    }
  }
}

extension CSVError {
  /// The finding that names the row, the physical line and the byte of the fault.
  /// - Parameter byteOffset: of the file, before it was decoded.
  func finding(byteOffset: Int) -> Finding {
    Finding(
      .malformedCSV, row: position.row,
      details: [
        "line": String(position.line), "offset": String(byteOffset), "reason": reason.thai,
        "reasonInEnglish": reason.english,
      ])
  }

  private var reason: (thai: String, english: String) {
    switch kind {
    case .unclosedQuote:
      ("เครื่องหมายคำพูด (\") ที่เปิดตรงนี้ไม่มีตัวปิด", "the quote (\") that opens here is never closed")
    case .textAfterClosingQuote:
      ("มีข้อความต่อท้ายเครื่องหมายคำพูดปิด (\")", "text follows a closing quote (\")")
    case .nulByte: ("มีอักขระว่าง (NUL) ซึ่งไม่ใช่ข้อความ", "a NUL stands here, which is no text")
    case .tooManyColumns(let limit): ("มีเกิน \(limit) คอลัมน์", "there are more than \(limit) columns")
    case .recordTooLong:
      (
        "แถวยาวเกินไป มักเกิดจากเครื่องหมายคำพูด (\") ที่ไม่มีตัวปิด",
        "the row is too long, mostly for want of a closing quote (\")"
      )
    case .library(let code): ("ตัวอ่าน CSV แจ้งข้อผิดพลาด \(code)", "the CSV reader reports error \(code)")
    }
  }
}

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

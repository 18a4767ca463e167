internal import Records

/// Tells files of other programs by their first bytes, also when they are named `.csv`.
///
/// Source: Inbox, *What is read*.
enum FileSignature {
  /// The finding kind that says what the file is and which clicks make a CSV of it; nil for text.
  static func foreignKind(_ head: [UInt8]) -> FindingKind? {
    for (kind, signatures) in signatures where signatures.contains(where: { head.starts(with: $0) }) {
      return kind
    }
    if head.starts(with: Array("PK".utf8)) { return zipKind(head) }
    if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return .renamedImage
    }
    if head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return .renamedImage }
    return markupKind(head)
  }

  private static let signatures: [(FindingKind, [[UInt8]])] = [
    (.renamedSpreadsheet, [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]),
    (.renamedPDF, [Array("%PDF-".utf8), [0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8)]),
    (
      .renamedArchive,
      [
        Array("Rar!\u{1A}\u{07}".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 0x08],
        Array("BZh".utf8) + [0x31], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
      ]
    ),
    (
      .renamedImage,
      [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
        Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
      ]
    ),
    (.renamedDocument, [Array("{\\rtf".utf8)]),
  ]

  private static let markupBeginnings: [[UInt8]] = [
    "<!doctype", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<?xml", "<workbook",
    "<!--",
    "mime-version:",
  ].map { Array($0.utf8) }

  /// Spreadsheets are ZIP archives that name their parts; any other archive may hold anything.
  private static func zipKind(_ head: [UInt8]) -> FindingKind? {
    guard head.count > 3, [[3, 4], [5, 6], [7, 8]].contains(Array(head[2...3])) else { return nil }
    let parts = String(decoding: head.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    if parts.contains("xl/") || parts.contains("opendocument.spreadsheet") { return .renamedSpreadsheet }
    if parts.contains("word/") || parts.contains("ppt/") || parts.contains("opendocument.") {
      return .renamedDocument
    }
    return parts.contains("[Content_Types].xml") ? .renamedSpreadsheet : .renamedArchive
  }

  /// Web pages and XML, which some systems offer as an export for spreadsheets; UTF-16 ones have NULs between.
  private static func markupKind(_ head: [UInt8]) -> FindingKind? {
    let start = head.prefix(512).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }.prefix(16)
    let lowercased = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return markupBeginnings.contains { lowercased.starts(with: $0) } ? .renamedWebPage : nil
  }
}

/// Tells when the bytes of a file so far refuse it, whatever follows: a huge file is not read to its end for that.
struct EarlyRefusal {
  /// Bytes up to which a refused file is read on all the same, so that its hash is known.
  static let hashedSize = 64 << 20

  private let isUTF16: Bool
  /// Whether the file begins with the mark of UTF-8, so that it is nothing else.
  private let isMarked: Bool

  init(_ head: FileHead, _ judge: EncodingJudge) {
    isUTF16 = judge.mayBeUTF16(head)
    isMarked = ByteOrderMark.read(head.bytes) == .text(TextForm(encoding: .utf8WithMark, markLength: 3))
  }

  /// Whether the file is refused, when a block of it was noted.
  func isDecided(
    by block: Span<UInt8>, firstInvalidByte: Int?, _ evidence: ThaiEvidence
  ) -> Bool {
    if isUTF16 { return EarlyRefusal.hasNULUnit(block) }
    if EarlyRefusal.hasNUL(block) { return true }
    guard firstInvalidByte != nil else { return false }
    return isMarked || evidence.firstSureUTF8 != nil || evidence.firstUndefinedByte != nil
  }

  /// Written without an early exit so that it compiles to vector instructions.
  private static func hasNUL(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices { found |= bytes[index] == 0 ? 1 : 0 }
    return found != 0
  }

  /// Blocks have an even length, so that their units are the file's.
  private static func hasNULUnit(_ bytes: Span<UInt8>) -> Bool {
    for index in stride(from: 0, to: bytes.count - 1, by: 2) where bytes[index] == 0 && bytes[index + 1] == 0
    {
      return true
    }
    return false
  }
}

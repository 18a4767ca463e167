internal import FileSystem
internal import Records

extension EncodingJudge {
  /// UTF-16 without a mark, when it is unmistakable: even length, nine of ten units Latin or Thai, a known header.
  func unmarkedUTF16(_ file: borrowing InputFile, _ head: FileHead) throws -> TextForm? {
    for form in unmarkedUTF16(head) {
      var shares = UnitShares()
      try file.forEachChunk(upTo: end) { shares.note($0) }
      if shares.isEven, shares.isText(form.encoding) { return form }
    }
    return nil
  }

  /// Whether the beginning leaves open that the file is UTF-16, of which every other byte may be NUL.
  func mayBeUTF16(_ head: FileHead) -> Bool {
    if case .text(let form) = ByteOrderMark.read(head.bytes) { return form.encoding != .utf8WithMark }
    return !unmarkedUTF16(head).isEmpty
  }

  private func unmarkedUTF16(_ head: FileHead) -> [TextForm] {
    var sample = UnitShares()
    sample.note(head.bytes.span)
    return [TextForm(encoding: .utf16LittleEndian), TextForm(encoding: .utf16BigEndian)].filter { form in
      sample.isText(form.encoding)
        && detector.read(head.text(as: form), isWholeFile: head.isWholeFile).isRecognised
    }
  }

  func judgeUTF16(_ file: borrowing InputFile, _ form: TextForm) throws -> Verdict {
    guard let fault = try firstFault(of: file, as: form) else { return .text(form) }
    return .unreadable(.badEncoding, offset: fault, nearest: form)
  }

  /// Decodes the file to its first fault.
  /// - Returns: the offset of the first byte that cannot be decoded, or that does not give UTF-8.
  func firstFault(of file: borrowing InputFile, as form: TextForm) throws -> Int? {
    var decoder = form.makeDecoder()
    var validator = UTF8Validator()
    var toSkip = form.markLength
    var passed = 0
    try file.forEachChunk(until: { chunk in
      let skipped = min(toSkip, chunk.count)
      toSkip -= skipped
      passed += chunk.count
      decoder.decode(chunk.extracting(droppingFirst: skipped)) { validator.validate($0) }
      return decoder.firstFault != nil || validator.firstInvalidByte != nil || passed >= end ?? .max
    })
    if passed < end ?? .max {
      decoder.finish { validator.validate($0) }
      validator.finish()
    }
    if let fault = decoder.firstFault { return fault + form.markLength }
    guard let fault = validator.firstInvalidByte else { return nil }
    return try file.offset(ofDecodedByte: fault, as: form)
  }
}

/// How many units of a file are Latin or Thai in UTF-16 of either byte order.
private struct UnitShares {
  private var count = 0
  private var littleEndian = 0
  private var bigEndian = 0
  private var openByte: UInt8?

  mutating func note(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      guard let first = openByte else {
        openByte = bytes[index]
        continue
      }
      openByte = nil
      count += 1
      if UnitShares.isText(high: bytes[index], low: first) { littleEndian += 1 }
      if UnitShares.isText(high: first, low: bytes[index]) { bigEndian += 1 }
    }
  }

  var isEven: Bool { openByte == nil }

  func isText(_ encoding: TextEncoding) -> Bool {
    let good = encoding == .utf16BigEndian ? bigEndian : littleEndian
    return count > 0 && 10 * good >= 9 * count
  }

  private static func isText(high: UInt8, low: UInt8) -> Bool { high == 0 || (high == 0x0E && low < 0x80) }
}

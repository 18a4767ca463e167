/// Turns the bytes of one file into UTF-8, a chunk at a time; its memory is bounded by the chunk.
struct TextDecoder {
  private enum Step {
    case singleByte(SingleByteDecoder)
    case utf16(UTF16Decoder)
    case repair(MojibakeRepair)
  }

  private var step: Step?
  private var output: [UInt8] = []

  init(_ form: TextForm) {
    switch form.encoding {
    case .utf8, .utf8WithMark: step = form.mojibake.map { .repair(MojibakeRepair($0)) }
    case .utf16LittleEndian: step = .utf16(UTF16Decoder(isBigEndian: false))
    case .utf16BigEndian: step = .utf16(UTF16Decoder(isBigEndian: true))
    case .windows874: step = .singleByte(.windows874)
    case .macThai: step = .singleByte(.macThai)
    }
  }

  /// Decodes the next bytes and hands the text that they complete to the body.
  ///
  /// UTF-8 is handed on where it lies.
  mutating func decode<Failure: Error>(
    _ chunk: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard let step else { return try body(chunk) }
    // No decoder makes more than three bytes of one, or more than eight of what it carried over.
    if output.count < 3 * chunk.count + 8 { output = [UInt8](repeating: 0, count: 3 * chunk.count + 8) }
    let used: Int
    switch step {
    case .singleByte(let decoder): used = decoder.decode(chunk, into: &output)
    case .utf16(var decoder):
      used = decoder.decode(chunk, into: &output)
      self.step = .utf16(decoder)
    case .repair(var decoder):
      used = decoder.decode(chunk, into: &output)
      self.step = .repair(decoder)
    }
    try body(output.span.extracting(first: used))
  }

  /// Hands over what the end of the file completes.
  mutating func finish<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    guard case .utf16(var decoder) = step else { return }
    if output.count < 8 { output = [UInt8](repeating: 0, count: 8) }
    let used = decoder.finish(into: &output)
    step = .utf16(decoder)
    try body(output.span.extracting(first: used))
  }

  /// The offset behind the mark of the first byte that the decoding found to be wrong.
  var firstFault: Int? {
    switch step {
    case .utf16(let decoder): decoder.firstFault
    case .repair(let decoder): decoder.firstFault
    case .singleByte, nil: nil
    }
  }
}

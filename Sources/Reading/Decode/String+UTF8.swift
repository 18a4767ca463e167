extension String {
  /// The text of bytes that the whole-file check has found to be UTF-8; others would show as `�`.
  init(utf8 bytes: Span<UInt8>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes))
    } catch {
      self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}

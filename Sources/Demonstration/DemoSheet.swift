package import Standards

/// One made-up file of the demonstration inbox: where it lies and its bytes, in chunks.
///
/// A survey is made while its chunks are read, so that a file of any length needs little memory.
package struct DemoSheet: Sendable {
  /// The path inside the inbox, `/` between its parts.
  package let path: String
  /// What its header row makes of it.
  package let kind: SheetKind
  let content: Content

  enum Content: Sendable {
    case bytes([UInt8])
    case survey(SurveySheet)
  }

  /// The bytes of the file, in order; reading them again gives the same bytes.
  package var chunks: Chunks {
    switch content {
    case .bytes(let bytes): Chunks(whole: bytes)
    case .survey(let survey): Chunks(survey: survey)
    }
  }

  /// The chunks of a file: a whole small sheet, or a survey's rows in pieces of about 64 KiB.
  package struct Chunks: Sequence, IteratorProtocol {
    var whole: [UInt8]?
    var survey: SurveySheet?

    /// The next bytes of the file; nil at its end.
    package mutating func next() -> [UInt8]? {
      if let bytes = whole {
        whole = nil
        return bytes
      }
      return survey?.nextChunk()
    }
  }
}

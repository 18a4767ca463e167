/// Splits chunks of a stream at line feeds; memory stays bounded, for the rest of an endless line is dropped.
struct LineSplitter {
  /// A line without its line feed, or that it was longer than any value.
  enum Line {
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  private let longest: Int
  private var pending: [UInt8] = []
  private var isTooLong = false
  private var number = 0

  /// - Parameter longest: bytes of the longest line that is kept.
  init(longest: Int) {
    self.longest = longest
  }

  /// Calls with every line that ends in a chunk and its number, counted from 1.
  /// - Parameter chunk: nil at the end of the stream, which ends the last line too.
  mutating func split(_ chunk: ArraySlice<UInt8>?, _ take: (Line, Int) throws -> Void) rethrows {
    guard let chunk else {
      if isTooLong || !pending.isEmpty { try end([], take) }
      return
    }
    var rest = chunk
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      try end(rest[..<feed], take)
      rest = rest[(feed + 1)...]
    }
    keep(rest)
  }

  private mutating func end(_ tail: ArraySlice<UInt8>, _ take: (Line, Int) throws -> Void) rethrows {
    number += 1
    if pending.isEmpty, !isTooLong, tail.count <= longest { return try take(.bytes(tail), number) }
    keep(tail)
    let line = isTooLong ? Line.tooLong : .bytes(pending[...])
    pending.removeAll(keepingCapacity: true)
    isTooLong = false
    try take(line, number)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if isTooLong { return }
    if pending.count + bytes.count > longest {
      isTooLong = true
      pending.removeAll(keepingCapacity: true)
    } else {
      pending += bytes
    }
  }
}

/// Whole numbers from 0, most of them 0, as few bytes.
///
/// A number stands as groups of seven bits, the lowest first, all but the last with the eighth bit set; behind a 0 stands
/// likewise how many more zeros follow.
enum PackedFigures {
  static func bytes(of figures: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    var zeros = 0
    func endZeros() {
      if zeros == 0 { return }
      bytes.append(0)
      append(UInt(zeros - 1), to: &bytes)
      zeros = 0
    }
    for figure in figures {
      if figure == 0 {
        zeros += 1
      } else {
        endZeros()
        append(UInt(bitPattern: figure), to: &bytes)
      }
    }
    endZeros()
    return bytes
  }

  private static func append(_ number: UInt, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// - Returns: nil where the bytes do not hold exactly as many figures.
  static func figures(of bytes: [UInt8], count: Int) -> [Int]? {
    var figures = [Int](repeating: 0, count: count)
    var places = figures.mutableSpan
    return unpack(bytes.span, into: &places) ? figures : nil
  }

  /// - Parameter figures: all 0.
  private static func unpack(_ bytes: Span<UInt8>, into figures: inout MutableSpan<Int>) -> Bool {
    var (place, index) = (0, 0)
    while place < bytes.count {
      guard index < figures.count, let number = number(bytes, &place) else { return false }
      if number != 0 {
        figures[index] = Int(bitPattern: number)
        index += 1
      } else {
        guard let more = self.number(bytes, &place), more < UInt(figures.count - index) else { return false }
        index += Int(more) + 1
      }
    }
    return index == figures.count
  }

  /// - Returns: nil where the bytes end within a number, or it is too large.
  private static func number(_ bytes: Span<UInt8>, _ place: inout Int) -> UInt? {
    var number: UInt = 0
    for shift in stride(from: 0, to: UInt.bitWidth, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}

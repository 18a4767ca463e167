extension [UInt64] {
  /// The numbers in rising order, sorted by one byte after the other, the lowest first.
  ///
  /// Of thousands of hashes this takes a third of the time of comparing them.
  package func radixSorted() -> [UInt64] {
    if count < 256 { return sorted() }
    var from = self
    var to = [UInt64](repeating: 0, count: count)
    for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
      Self.sort(from.span, byByteAt: shift, into: &to)
      swap(&from, &to)
    }
    return from
  }

  /// Numbers of the same byte stay in their order.
  private static func sort(_ numbers: Span<UInt64>, byByteAt shift: Int, into sorted: inout [UInt64]) {
    var sorted = sorted.mutableSpan
    var counts = [Int](repeating: 0, count: 256)
    var places = counts.mutableSpan
    for index in numbers.indices { places[Int(numbers[index] >> shift & 0xFF)] += 1 }
    var place = 0
    for byte in places.indices { (places[byte], place) = (place, place + places[byte]) }
    for index in numbers.indices {
      let byte = Int(numbers[index] >> shift & 0xFF)
      sorted[places[byte]] = numbers[index]
      places[byte] += 1
    }
  }
}

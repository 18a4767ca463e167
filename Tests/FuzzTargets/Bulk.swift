/// Blows a small input up to 1 MiB, so that what is bad only at length is found among short inputs.
enum Bulk {
  static let byteCount = 1 << 20

  /// What stands before the first NUL, then the rest over and over.
  static func file(from bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    var file = parts.count > 1 ? Array(parts[0].prefix(byteCount)) : []
    guard let pattern = parts.last, !pattern.isEmpty else { return file }
    file.reserveCapacity(byteCount)
    while file.count < byteCount { file += pattern.prefix(byteCount - file.count) }
    return file
  }
}

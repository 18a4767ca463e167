internal import Digest
internal import FileSystem

/// The rows of each month in a file of `data/` that stands, to be taken over into the next.
struct MonthRows {
  let file: DiskPath
  /// Where the rows of each month stand among its bytes.
  let places: [String: Range<Int>]
  private let status: FileStatus

  /// - Parameter resource: what the file must be; nil where it is anything else.
  init?(in file: DiskPath, as resource: DataPackage.Resource) {
    var (scan, places) = (MonthScan(), [String: Range<Int>]())
    guard let input = try? InputFile(file), let status = try? input.status(),
      let digest = try? FileDigest(
        of: input, beside: { block in for (month, rows) in scan.add(block.span) { places[month] = rows } }),
      resource.hash == "sha256:\(digest.sha256)"
    else { return nil }
    if let (month, rows) = scan.last { places[month] = rows }
    self.file = file
    self.places = places
    self.status = status
  }

  /// Whether nothing happened to the file since its rows were found.
  var areAsFound: Bool { (try? FileStatus(of: file)) == status }
}

/// Tells where the rows of one month end and those of the next begin, block by block.
private struct MonthScan {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  /// How many bytes came before the block.
  private var passed = 0
  private var rowStart = 0
  private var isQuoted = false
  /// Whether the bytes are of a row's first field; the header's names no month.
  private var isName = false
  private var name: [UInt8] = []
  private var month: [UInt8] = []
  private var monthStart = 0

  /// - Returns: the months that end in the block.
  mutating func add(_ bytes: Span<UInt8>) -> [(month: String, rows: Range<Int>)] {
    var ended: [(month: String, rows: Range<Int>)] = []
    var position = 0
    while position < bytes.count {
      if isName {
        let byte = bytes[position]
        position += 1
        if byte != Self.comma {
          name.append(byte)
        } else {
          isName = false
          guard name != month else { continue }
          if let month = rows(upTo: rowStart) { ended.append(month) }
          (month, monthStart) = (name, rowStart)
        }
      } else {
        position = rowEnd(in: bytes, from: position)
      }
    }
    passed += bytes.count
    return ended
  }

  /// The month whose rows the file ends with; nil where there are none.
  var last: (month: String, rows: Range<Int>)? { rows(upTo: passed) }

  private func rows(upTo end: Int) -> (month: String, rows: Range<Int>)? {
    month.isEmpty ? nil : (String(decoding: month, as: UTF8.self), monthStart..<end)
  }

  /// Behind the line feed that stands between no quotes, or at the end of the block.
  private mutating func rowEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var (position, isQuoted) = (start, isQuoted)
    defer { self.isQuoted = isQuoted }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote { isQuoted.toggle() }
      if byte == Self.lineFeed, !isQuoted {
        rowStart = passed + position
        isName = true
        name.removeAll(keepingCapacity: true)
        break
      }
    }
    return position
  }
}

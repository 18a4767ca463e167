internal import Digest
package import Discovery
internal import FileSystem
package import Records
package import Standards

/// What a look at an inbox found, by names and `stat` alone: what a run knows of it that opens no file.
///
/// Source: Cluster, *What a shard holds*.
package struct InboxListing: Sendable {
  /// The month that was asked for; nil where all of them were looked at.
  package let period: Period?
  package let months: [Period: DiscoveredMonth]
  /// What stands beside the months and means none.
  package let misplaced: [SourcePath]
  package let yearsWithoutFramework: [Int]

  package init(
    period: Period?, months: [Period: DiscoveredMonth], misplaced: [SourcePath], yearsWithoutFramework: [Int]
  ) {
    self.period = period
    self.months = months
    self.misplaced = misplaced
    self.yearsWithoutFramework = yearsWithoutFramework
  }

  /// All files, month by month.
  package var files: [InboxFile] { months.sorted { $0.key < $1.key }.flatMap(\.value.files) }

  /// The SHA-256 of all that makes one state of an inbox, equal on every machine that sees the same.
  ///
  /// Devices, inodes and times of change are left out: they are those of a mount, not of the inbox.
  package func digest() throws -> String {
    var fields = try ListingFields()
    try fields.add([Array((period?.description ?? "").utf8)])
    for (month, found) in months.sorted(by: { $0.key < $1.key }) {
      try fields.add([[0], Array(month.description.utf8)])
      for file in found.files.sorted(by: { $0.path < $1.path }) {
        try fields.add([
          [1], file.path.bytes, Array("\(file.status.size) \(file.status.modified)".utf8),
        ])
      }
      for finding in found.findings {
        let details = finding.details.sorted { $0.key < $1.key }.flatMap {
          [Array($0.key.utf8), Array($0.value.utf8)]
        }
        try fields.add(
          [[2], Array(finding.kind.identity.rawValue.utf8), finding.path?.bytes ?? []] + details)
      }
      for path in found.unreadable { try fields.add([[3], path.bytes]) }
    }
    for path in misplaced { try fields.add([[4], path.bytes]) }
    for year in yearsWithoutFramework { try fields.add([[5], Array("\(year)".utf8)]) }
    return try fields.finish()
  }

  /// The paths of files that are not in both listings, or not the same; in path order.
  package func difference(from other: InboxListing) -> [SourcePath] {
    let (own, others) = (states, other.states)
    let changed = own.filter { others[$0.key] != $0.value }.map(\.key)
    return (changed + others.keys.filter { own[$0] == nil }).sorted()
  }

  private var states: [SourcePath: [Int]] {
    Dictionary(
      files.map { ($0.path, [$0.status.size, $0.status.modified]) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Lists of fields, hashed one behind the other, each after its length, so that no two listings hash alike.
private struct ListingFields: ~Copyable {
  private var stream: SHA256Stream
  private var bytes: [UInt8] = []

  private static let chunk = 1 << 16

  init() throws { stream = try SHA256Stream() }

  mutating func add(_ fields: [[UInt8]]) throws {
    bytes += Array("\(fields.count);".utf8)
    for field in fields {
      bytes += Array("\(field.count):".utf8)
      bytes += field
    }
    if bytes.count < Self.chunk { return }
    let full = bytes
    bytes = []
    try stream.update(full.span)
  }

  consuming func finish() throws -> String {
    let rest = bytes
    try stream.update(rest.span)
    return try stream.finish().description
  }
}

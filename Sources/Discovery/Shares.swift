internal import FileSystem
internal import Records
internal import Standards

/// One of several machines that share out the reading of an inbox; counted from 1.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
  package let number: Int
  package let count: Int

  /// More than any cluster starts for one inbox.
  package static let most = 1000

  /// Nil unless the number is one of so many, of at most ``most``.
  package init?(_ number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// `I/N`, as it is written on the command line.
  package var description: String { "\(number)/\(count)" }
}

/// The files of an inbox shared out: of each month the largest first, each to the shard that has least of the month so far.
///
/// It depends on paths and sizes alone, so that machines that see the same inbox agree without a word between them. A
/// month's shares do not depend on other months, so that what was read of those can stay where it is.
/// Source: Cluster, *Shares*.
package struct Shares: Sendable {
  /// The files of each shard, month by month in path order.
  private var files: [[InboxFile]]

  /// - Parameter count: how many shards there are, at least one.
  package init(_ files: [InboxFile], count: Int) {
    self.files = [[InboxFile]](repeating: [], count: max(1, count))
    for (month, files) in Dictionary(grouping: files, by: \.period).sorted(by: { $0.key < $1.key }) {
      share(files, from: month.buddhistYear * 12 + month.month)
    }
  }

  /// - Parameter first: the shard that comes first, so that the largest file of each month is not always the same one's.
  private mutating func share(_ files: [InboxFile], from first: Int) {
    let largestFirst = files.sorted { left, right in
      left.status.size == right.status.size
        ? left.path < right.path : left.status.size > right.status.size
    }
    var shares = [[InboxFile]](repeating: [], count: self.files.count)
    var loads = [Int](repeating: 0, count: shares.count)
    for file in largestFirst {
      var lightest = 0
      for index in loads.indices where loads[index] < loads[lightest] { lightest = index }
      shares[lightest].append(file)
      loads[lightest] += file.weight
    }
    for (index, share) in shares.enumerated() {
      self.files[(first + index) % shares.count] += share.sorted { $0.path < $1.path }
    }
  }

  /// The files that a shard reads, month by month in path order.
  package func files(of shard: Shard) -> [InboxFile] { files[shard.number - 1] }
}

extension InboxFile {
  /// What reading it costs, in bytes: its own, and as many as cost what opening, hashing and storing any file does.
  package var weight: Int { status.size + 8192 }
}

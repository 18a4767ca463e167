import Discovery
import FileSystem
import Foundation
import Records
import Standards
import TestSupport
import Testing

@Suite("An inbox is shared out alike on every machine")
struct SharesTests {
  private static func file(_ path: String, _ size: Int, seed: Int = 0) throws -> InboxFile {
    InboxFile(
      path: SourcePath(path), location: DiskPath("/somewhere/" + path),
      period: try #require(Period("2565-03")),
      status: FileStatus(
        size: size, modified: seed, changed: seed, device: UInt64(seed), inode: UInt64(seed)))
  }

  private static func files(_ seed: UInt64, _ count: Int, largest: Int = 1 << 20) throws -> [InboxFile] {
    var generator = SeededGenerator(seed: seed)
    return try (0..<count).map {
      try file("2565-03/\($0)/sheet.csv", Int.random(in: 0...largest, using: &generator))
    }
  }

  private static func paths(_ files: [InboxFile], _ count: Int) -> [[SourcePath]] {
    let shares = Shares(files, count: count)
    return (1...count).map { number in
      Shard(number, of: count).map { shares.files(of: $0).map(\.path) } ?? []
    }
  }

  @Test(
    "Every file is in exactly one share, whatever the number of shares", arguments: [1, 2, 3, 5, 64, 1000])
  func partition(count: Int) throws {
    let files = try Self.files(7, 300)
    let all = Self.paths(files, count).flatMap { $0 }
    #expect(all.count == files.count && Set(all) == Set(files.map(\.path)))
  }

  @Test("Neither the order of the listing nor times, inodes or devices change a share")
  func determinism() throws {
    let files = try Self.files(3, 200, largest: 9)
    var generator = SeededGenerator(seed: 11)
    let elsewhere = try files.shuffled(using: &generator).map {
      try Self.file($0.path.text, $0.status.size, seed: Int.random(in: 1...1000, using: &generator))
    }
    #expect(Self.paths(files, 7) == Self.paths(elsewhere, 7))
  }

  @Test("No share has more than another by more than one file", arguments: 1...UInt64(5))
  func balance(seed: UInt64) throws {
    let files = try Self.files(seed, 500)
    let shares = Shares(files, count: 8)
    let sizes = try (1...8).map { number in
      shares.files(of: try #require(Shard(number, of: 8))).reduce(0) { $0 + $1.status.size }
    }
    let largest = files.map(\.status.size).max() ?? 0
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= largest)
  }

  @Test("A month's shares stay as they are when files of another month come")
  func months() throws {
    let files = try Self.files(5, 100)
    let others = try files.map {
      InboxFile(
        path: SourcePath($0.path.text.replacingOccurrences(of: "2565-03", with: "2565-04")),
        location: $0.location, period: try #require(Period("2565-04")), status: $0.status)
    }
    let both = Self.paths(files + others, 7)
    #expect(both.map { $0.filter { $0.text.hasPrefix("2565-03") } } == Self.paths(files, 7))
    #expect(
      both.map { $0.filter { $0.text.hasPrefix("2565-04") }.count } != Self.paths(files, 7).map(\.count),
      "the largest of each month is not always the same shard's")
  }

  @Test("Empty files are shared out too, not left to one machine")
  func empty() throws {
    let files = try (0..<40).map { try Self.file("2565-03/\($0).csv", 0) }
    #expect(Self.paths(files, 4).map(\.count) == [10, 10, 10, 10])
  }

  @Test("A shard is one of at least one and at most a thousand, counted from one")
  func range() {
    #expect(Shard(1, of: 1)?.description == "1/1" && Shard(1000, of: 1000) != nil)
    for (number, count) in [(0, 1), (2, 1), (-1, 3), (1, 0), (1, 1001)] {
      #expect(Shard(number, of: count) == nil)
    }
  }
}

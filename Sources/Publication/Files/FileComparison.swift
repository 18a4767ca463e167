internal import Digest
internal import FileSystem

/// Compares a new file with the old one of its name while hashing it, in one reading of both.
enum FileComparison {
  /// - Parameter path: the name under which the file is published.
  static func compare(new: String, old: String, as path: String) throws(PublicationError) -> PublishedFile {
    let reader = try open(new)
    var hash = try FileHash(path: path)
    var size = 0
    var difference = try Difference(old: old)
    var block = [UInt8](repeating: 0, count: blockLength)
    while true {
      let count = try onDisk { () throws(FileError) in try reader.read(into: &block) }
      try hash.update(block.span.extracting(first: count))
      try difference.read(beside: block, count)
      size += count
      if count < block.count { break }
    }
    let isChanged = difference.isFound
    return PublishedFile(path: path, byteCount: size, sha256: try hash.finish(), isChanged: isChanged)
  }

  /// A file that stands published already and is left alone.
  static func standing(_ place: String, as path: String) throws(PublicationError) -> PublishedFile {
    let reader = try open(place)
    var hash = try FileHash(path: path)
    var size = 0
    var block = [UInt8](repeating: 0, count: blockLength)
    while true {
      let count = try onDisk { () throws(FileError) in try reader.read(into: &block) }
      try hash.update(block.span.extracting(first: count))
      size += count
      if count < block.count { break }
    }
    return PublishedFile(path: path, byteCount: size, sha256: try hash.finish(), isChanged: false)
  }

  private static let blockLength = 256 << 10

  private static func open(_ path: String) throws(PublicationError) -> InputFile {
    try onDisk { () throws(FileError) in try InputFile(DiskPath(path)) }
  }

  /// Whether the old file has parted from the new one yet; one that is not there has from the start.
  private struct Difference: ~Copyable {
    private var reader: InputFile?
    private var block = [UInt8](repeating: 0, count: blockLength)
    private(set) var isFound: Bool

    init(old: String) throws(PublicationError) {
      let isThere = (try? FileStatus(of: DiskPath(old))) != nil
      reader = isThere ? try open(old) : nil
      isFound = !isThere
    }

    mutating func read(beside new: [UInt8], _ count: Int) throws(PublicationError) {
      guard !isFound, let length = try onDisk({ () throws(FileError) in try reader?.read(into: &block) })
      else { return }
      isFound = length != count || block[..<length] != new[..<count]
    }
  }

  /// The SHA-256 of a file, with its path in errors.
  private struct FileHash: ~Copyable {
    private let path: String
    private var stream: SHA256Stream

    init(path: String) throws(PublicationError) {
      self.path = path
      do throws(DigestError) { stream = try SHA256Stream() } catch {
        throw .digest(path: path, reason: error)
      }
    }

    mutating func update(_ bytes: Span<UInt8>) throws(PublicationError) {
      do throws(DigestError) { try stream.update(bytes) } catch {
        throw .digest(path: path, reason: error)
      }
    }

    consuming func finish() throws(PublicationError) -> String {
      let path = path
      do throws(DigestError) {
        return try stream.finish().description
      } catch {
        throw .digest(path: path, reason: error)
      }
    }
  }
}

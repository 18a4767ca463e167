internal import Digest

/// Compares a new file with the old one of its name while hashing it, in one reading of both.
enum FileComparison {
  /// - Parameter path: the name under which the file is published.
  static func compare(new: String, old: String, as path: String) throws(PublicationError) -> PublishedFile {
    guard var reader = try FileReader(ifThere: new) else { throw Disk.failure("open", new) }
    var hash = try FileHash(path: path)
    var size = 0
    var difference = try Difference(old: old)
    repeat {
      try reader.readBlock()
      try hash.update(reader.block)
      try difference.read(beside: reader.block)
      size += reader.block.count
    } while !reader.block.isEmpty
    let isChanged = difference.isFound
    return PublishedFile(path: path, byteCount: size, sha256: try hash.finish(), isChanged: isChanged)
  }

  /// Whether the old file has parted from the new one yet; one that is not there has from the start.
  private struct Difference: ~Copyable {
    private var reader: FileReader?
    private(set) var isFound: Bool

    init(old: String) throws(PublicationError) {
      reader = try FileReader(ifThere: old)
      isFound = reader == nil
    }

    mutating func read(beside block: [UInt8]) throws(PublicationError) {
      guard !isFound else { return }
      try reader?.readBlock()
      isFound = reader?.block != block
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

    mutating func update(_ bytes: [UInt8]) throws(PublicationError) {
      do throws(DigestError) { try stream.update(bytes.span) } catch {
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

internal import Basics
internal import Digest
internal import FileSystem
internal import FoundationEssentials
package import Standards

/// The files of a period as they are in the output folder, compared with what `run.json` says of them.
///
/// Source: Workbooks, *Files of a month*.
package struct PublishedSet: Sendable {
  private let files: PublicationFiles

  package init(outputFolder: String, period: Period) {
    files = PublicationFiles(outputFolder: outputFolder, period: period.description)
  }

  init(_ files: PublicationFiles) {
    self.files = files
  }

  /// The SHA-256 of each file that `run.json` lists; nothing where no set was finished.
  var hashes: [String: String] {
    let listed = (isThere ? manifest : nil)?.files ?? []
    return Dictionary(listed.map { ($0.path, $0.sha256) }, uniquingKeysWith: { _, last in last })
  }

  /// The codes of the offices whose workbooks `run.json` lists.
  package var offices: Set<String> {
    Set(hashes.keys.compactMap { PublicationFiles.officeCode(of: $0) })
  }

  /// Whether a set was ever finished here and none was broken off since.
  package var isThere: Bool {
    (try? FileStatus(of: DiskPath(files.published(PublicationFiles.manifest)))) != nil
      && !Directory.isThere(DiskPath(files.staging))
  }

  /// Reads `run.json` and every file that it lists.
  ///
  /// - Parameter width: how many are read at once.
  package func read(width: Int) async -> ReadSet {
    guard isThere, let status = manifestStatus, let manifest else { return ReadSet() }
    let listed = manifest.files.map { DiskPath(files.published($0.path)) }
    return ReadSet(
      manifest: manifest, status: status, digests: await DigestMemory(of: listed, width: width))
  }

  /// Whether every file that `run.json` lists has the hash that it lists.
  ///
  /// - Parameters:
  ///   - known: what was read already; the rest is read now.
  ///   - width: how many are read at once.
  package func isWhole(knowing known: ReadSet, width: Int) async -> Bool {
    guard isThere, let status = manifestStatus else { return false }
    guard let manifest = status == known.status ? known.manifest : manifest,
      manifest.waiting?.isEmpty ?? true
    else { return false }
    let stand = { @Sendable (file: Manifest.File) in
      let path = files.published(file.path)
      let standing = try? FileComparison.standing(path, as: file.path, knowing: known.digests)
      return standing?.sha256 == file.sha256
    }
    return await parallelMap(manifest.files, width: width, make: { $0 }, stand).allSatisfy { $0 }
  }

  /// The part of `run.json` that lists files.
  fileprivate struct Manifest: Decodable, Sendable {
    struct File: Decodable, Sendable {
      let path: String
      let sha256: String
    }

    struct Waiting: Decodable, Sendable {}

    let files: [File]
    let waiting: [Waiting]?
  }

  private var manifestStatus: FileStatus? {
    try? FileStatus(of: DiskPath(files.published(PublicationFiles.manifest)))
  }

  private var manifest: Manifest? {
    guard let bytes = try? InputFile.contents(of: DiskPath(files.published(PublicationFiles.manifest))) else {
      return nil
    }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }
}

/// What a period's files were found to be while other things were done; it holds for those that are as they were.
package struct ReadSet: Sendable {
  fileprivate var manifest: PublishedSet.Manifest?
  /// What the disk said of `run.json` before it was read.
  fileprivate var status: FileStatus?
  fileprivate var digests = DigestMemory()

  /// Nothing was read.
  package init() {}

  fileprivate init(manifest: PublishedSet.Manifest, status: FileStatus, digests: DigestMemory) {
    (self.manifest, self.status, self.digests) = (manifest, status, digests)
  }
}

/// The office workbooks of the last publication that need not be made again.
///
/// Beside what all offices share, a workbook rests on its own office's sheets and findings, on last year's month and on
/// what the office is compared with, so that it stands as long as they do; it must also still be as `run.json` says. Source: Workbooks, *Files of a month*.
package struct KeptWorkbooks: Sendable {
  private let files: PublicationFiles
  private let listed: [String: String]
  private let known: DigestMemory

  /// - Parameter known: what was read already; the rest is read now.
  package init(outputFolder: String, period: Period, knowing known: ReadSet) {
    files = PublicationFiles(outputFolder: outputFolder, period: period.description)
    listed = PublishedSet(files).hashes
    self.known = known.digests
  }

  /// The workbook of an office as it stands; nil where it must be made.
  package func workbook(of code: String) -> PublishedFile? {
    let path = PublicationFiles.office(code)
    guard let sha256 = listed[path] else { return nil }
    let file = try? FileComparison.standing(files.published(path), as: path, knowing: known)
    return file?.sha256 == sha256 ? file : nil
  }
}

/// What a file of the set is, and whether it differs from the one that was there.
enum FileComparison {
  /// A new file beside the old one of its name.
  ///
  /// - Parameters:
  ///   - bytes: what the new file holds.
  ///   - path: the name under which the file is published.
  static func compare(
    new bytes: [UInt8], old: String, as path: String
  ) throws(PublicationError) -> PublishedFile {
    let digest: FileDigest
    do throws(DigestError) { digest = try FileDigest(of: bytes) } catch {
      throw .digest(path: path, reason: error)
    }
    return PublishedFile(path, digest, isChanged: try onDisk(try differs(DiskPath(old), from: bytes)))
  }

  /// A file that stands published already and is left alone.
  static func standing(
    _ place: String, as path: String, knowing known: DigestMemory
  ) throws(PublicationError) -> PublishedFile {
    do throws(FileDigestError) {
      return PublishedFile(path, try known.digest(of: DiskPath(place)), isChanged: false)
    } catch {
      switch error {
      case .disk(let error): throw .disk(error)
      case .digest(let error): throw .digest(path: path, reason: error)
      }
    }
  }

  /// Whether a file holds other bytes; one that is not there does.
  private static func differs(_ old: DiskPath, from bytes: [UInt8]) throws(FileError) -> Bool {
    guard (try? FileStatus(of: old)) != nil else { return true }
    let file = try InputFile(old)
    var block = [UInt8](repeating: 0, count: min(InputFile.blockLength, bytes.count + 1))
    var start = 0
    while true {
      let count = try file.read(into: &block)
      if block[..<count] != bytes[start...].prefix(count) { return true }
      start += count
      if count < block.count { return start < bytes.count }
    }
  }
}

extension PublishedFile {
  fileprivate init(_ path: String, _ digest: FileDigest, isChanged: Bool) {
    self.init(
      path: path, byteCount: digest.byteCount, sha256: digest.sha256.description, isChanged: isChanged)
  }
}

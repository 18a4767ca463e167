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
  ///
  /// - Parameter known: what was read already.
  func hashes(knowing known: PublishedSnapshot) -> [String: String] {
    let listed = (isThere ? manifest(knowing: known) : nil)?.files ?? []
    return Dictionary(listed.map { ($0.path, $0.sha256) }, uniquingKeysWith: { _, last in last })
  }

  /// The codes of the offices whose workbooks `run.json` lists.
  package var offices: Set<String> {
    Set(hashes(knowing: PublishedSnapshot()).keys.compactMap { PublicationFiles.officeCode(of: $0) })
  }

  /// Whether a set was ever finished here and none was broken off since.
  package var isThere: Bool {
    manifestStatus != nil && !Directory.isThere(DiskPath(files.staging))
  }

  /// Reads `run.json` and every file that it lists.
  ///
  /// - Parameter width: how many are read at once.
  package func snapshot(width: Int) async -> PublishedSnapshot {
    guard isThere, let status = manifestStatus, let manifest = manifest() else { return PublishedSnapshot() }
    let listed = manifest.files.map { DiskPath(files.published($0.path)) }
    return PublishedSnapshot(
      manifest: manifest, manifestStatus: status, digests: await DigestMemory(of: listed, width: width))
  }

  /// Whether every file that `run.json` lists has the hash that it lists.
  ///
  /// - Parameters:
  ///   - known: what was read already; the rest is read now.
  ///   - width: how many are read at once.
  package func isWhole(knowing known: PublishedSnapshot, width: Int) async -> Bool {
    guard isThere, let manifest = manifest(knowing: known), manifest.waiting?.isEmpty ?? true
    else { return false }
    let stand = { @Sendable (file: Manifest.File) in
      let path = files.published(file.path)
      let standing = try? FileComparison.standing(path, as: file.path, knowing: known.digests)
      return standing?.sha256 == file.sha256
    }
    return await parallelMap(manifest.files, width: width, make: { $0 }, stand).allSatisfy { $0 }
  }

  /// The part of `run.json` that lists files.
  struct Manifest: Decodable, Sendable {
    struct File: Decodable, Sendable {
      let path: String
      let sha256: String
    }

    struct Waiting: Decodable, Sendable {}

    let files: [File]
    let waiting: [Waiting]?
  }

  private var manifestPath: DiskPath { DiskPath(files.published(PublicationFiles.manifest)) }

  private var manifestStatus: FileStatus? { try? FileStatus(of: manifestPath) }

  private func manifest(knowing known: PublishedSnapshot) -> Manifest? {
    if let manifest = known.manifest, manifestStatus == known.manifestStatus { return manifest }
    return manifest()
  }

  private func manifest() -> Manifest? {
    guard let bytes = try? InputFile.contents(of: manifestPath) else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }
}

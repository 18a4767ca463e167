internal import FileSystem
internal import FoundationEssentials
package import Standards

/// The files of a period as they are in the output folder, compared with what `run.json` says of them.
///
/// Source: Workbooks, *Files of a month*.
package struct PublishedSet {
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

  /// Whether every file that `run.json` lists has the hash that it lists; reads all of them.
  package var isWhole: Bool {
    guard isThere, let manifest, manifest.waiting?.isEmpty ?? true else { return false }
    return manifest.files.allSatisfy { file in
      let path = files.published(file.path)
      return (try? FileComparison.standing(path, as: file.path))?.sha256 == file.sha256
    }
  }

  /// The part of `run.json` that lists files.
  private struct Manifest: Decodable {
    struct File: Decodable {
      let path: String
      let sha256: String
    }

    struct Waiting: Decodable {}

    let files: [File]
    let waiting: [Waiting]?
  }

  private var manifest: Manifest? {
    guard let bytes = try? InputFile.contents(of: DiskPath(files.published(PublicationFiles.manifest))) else {
      return nil
    }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }
}

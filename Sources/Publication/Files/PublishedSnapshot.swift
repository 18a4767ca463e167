internal import Digest
internal import FileSystem

/// What was read of a period's published files; it holds for those to which nothing happened since.
package struct PublishedSnapshot: Sendable {
  let manifest: PublishedSet.Manifest?
  /// What the disk said of `run.json` before it was read.
  let manifestStatus: FileStatus?
  let digests: DigestMemory

  /// Nothing was read.
  package init() {
    manifest = nil
    manifestStatus = nil
    digests = DigestMemory()
  }

  init(manifest: PublishedSet.Manifest, manifestStatus: FileStatus, digests: DigestMemory) {
    self.manifest = manifest
    self.manifestStatus = manifestStatus
    self.digests = digests
  }
}

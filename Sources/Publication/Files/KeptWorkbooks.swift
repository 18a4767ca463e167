internal import Digest
package import Standards

/// The office workbooks of the last publication that need not be made again.
///
/// Beside what all offices share, a workbook rests on its own office's sheets and findings, on last year's month and on
/// what the office is compared with, so that it stands as long as they do; it must also still be as `run.json` says.
/// Source: Workbooks, *Files of a month*.
package struct KeptWorkbooks: Sendable {
  private let files: PublicationFiles
  private let listed: [String: String]
  private let known: DigestMemory

  /// - Parameter known: what was read already; the rest is read now.
  package init(outputFolder: String, period: Period, knowing known: PublishedSnapshot) {
    files = PublicationFiles(outputFolder: outputFolder, period: period.description)
    listed = PublishedSet(files).hashes(knowing: known)
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

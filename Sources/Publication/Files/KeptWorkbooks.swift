/// The office workbooks of the last publication that need not be made again.
///
/// A workbook rests on its own office's sheets and findings alone, so that it stands as long as they do; it must also
/// still be as `run.json` says. Source: workbooks.md, first section.
struct KeptWorkbooks: Sendable {
  private let files: PublicationFiles
  /// Nil means that every workbook is made.
  private let remaking: Set<String>?
  private let listed: [String: String]

  /// - Parameter remaking: the codes of the offices whose workbooks are made again.
  init(_ files: PublicationFiles, remaking: Set<String>?) {
    self.files = files
    self.remaking = remaking
    listed = remaking == nil ? [:] : PublishedSet(files).hashes
  }

  /// The workbook of an office as it stands; nil where it must be made.
  func workbook(of code: String) -> PublishedFile? {
    let path = PublicationFiles.office(code)
    guard let remaking, !remaking.contains(code), let sha256 = listed[path] else { return nil }
    let file = try? FileComparison.standing(files.published(path), as: path)
    return file?.sha256 == sha256 ? file : nil
  }
}

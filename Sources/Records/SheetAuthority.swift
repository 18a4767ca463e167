package import Standards

/// From which folders of a month the sheets are taken that judge offices: the committee's result and the external one.
///
/// Unset, they are taken from anywhere, an office's own folder too.
package struct SheetAuthority: Hashable, Sendable {
  /// Nil where nothing is set.
  package let review: FolderPatterns?
  package let external: FolderPatterns?

  package init(review: FolderPatterns? = nil, external: FolderPatterns? = nil) {
    self.review = review
    self.external = external
  }

  /// The folders that a kind of sheet has to come from; nil where it may come from any.
  package func folders(of kind: SheetKind) -> FolderPatterns? {
    switch kind {
    case .review: review
    case .external: external
    default: nil
    }
  }

  /// What readings rest on of it; empty where nothing is set.
  package var fingerprint: String {
    [("review", review), ("external", external)].compactMap { name, folders in
      folders.map { "\(name) from \($0)" }
    }.joined(separator: "; ")
  }
}

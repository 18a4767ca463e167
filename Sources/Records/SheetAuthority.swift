package import Standards
internal import ThaiText

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

/// Folders below a month's by pattern: `คณะกรรมการ`, `คณะกรรมการ/กลุ่ม *`, several parted by `|`.
///
/// A pattern covers the folders below the one that it names. `*` stands for any signs of one name, `?` for one; letter
/// case and the spelling of Thai do not count.
package struct FolderPatterns: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  /// The names of each pattern, from the month's folder down.
  private let patterns: [[[Unicode.Scalar]]]

  /// - Returns: nil for a text that names no folder, or goes up (`..`).
  package init?(_ text: String) {
    let patterns = text.split(separator: "|").map { pattern in
      pattern.split(separator: "/").map { Self.folded(String($0)) }.filter { !$0.isEmpty && $0 != ["."] }
    }
    guard !patterns.isEmpty, patterns.allSatisfy({ !$0.isEmpty && !$0.contains([".", "."]) }) else {
      return nil
    }
    description = text
    self.patterns = patterns
  }

  /// Whether a file lies in one of the folders or below it.
  /// - Parameter path: from the inbox, so that its first name is the month's folder.
  package func cover(_ path: SourcePath) -> Bool {
    let folders = path.components.dropFirst().dropLast().map {
      Self.folded(String(decoding: $0, as: UTF8.self))
    }
    return patterns.contains { names in
      names.count <= folders.count && zip(names, folders).allSatisfy { Self.matches($0[...], $1[...]) }
    }
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(ThaiText.normalise(name, lineBreaks: .folded).text.lowercased().unicodeScalars)
  }

  private static func matches(
    _ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    // Where the last `*` stood, to let it stand for one more sign.
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<Unicode.Scalar>, name: ArraySlice<Unicode.Scalar>)?
    while true {
      if let sign = pattern.first, sign == "*" {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let sign = pattern.first, let other = name.first, sign == "?" || sign == other {
        (pattern, name) = (pattern.dropFirst(), name.dropFirst())
      } else if pattern.isEmpty, name.isEmpty {
        return true
      } else if let last = retry, !last.name.isEmpty {
        retry = (last.pattern, last.name.dropFirst())
        (pattern, name) = (last.pattern, last.name.dropFirst())
      } else {
        return false
      }
    }
  }
}

extension StringProtocol {
  /// The columns that the text takes on a terminal: combining marks, Thai vowels above and below included, take none.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.takesColumn ? 1 : 0) }
  }

  /// The text followed by spaces up to `width` columns; unchanged when it is as wide already.
  func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }
}

extension Unicode.Scalar {
  /// False for marks drawn over or under the letter before, and for format characters.
  fileprivate var takesColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: false
    default: true
    }
  }
}

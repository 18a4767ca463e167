extension HeaderMatcher {
  /// Whether a row is the header of some sheet kind, be it with a fault that its own finding names.
  func isHeader(_ cells: [String]) -> Bool {
    if case .noHeader = match(cells, row: 1) { return false }
    return true
  }
}

extension ReadingContext {
  /// Whether a row is the header of some sheet kind; for those who try rows without a file.
  package func isHeader(_ cells: [String]) -> Bool { headerMatcher.isHeader(cells) }
}

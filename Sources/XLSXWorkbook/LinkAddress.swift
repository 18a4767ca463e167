extension LinkTarget {
  /// The target as libxlsxwriter takes it, or an error where it would be read as another kind of link.
  ///
  /// A file goes in as a plain relative address with `/`: its `external:` form would turn them into `\`, which
  /// LibreOffice does not follow.
  func address(at place: WorkbookError.Place) throws(WorkbookError) -> String {
    switch self {
    case .cell(let sheet, let row, let column):
      let range = CellRange(row: row, column: column)
      guard range.isOnSheet else { throw .outsideSheet(place) }
      // A sheet's name may not hold a colon, so it cannot contain another scheme.
      return "internal:\(CellRange.quoted(sheet))!\(range.name)"
    case .file(let path):
      guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(UInt8(ascii: ":")) else {
        throw .link(place)
      }
      return try Self.plain(path, at: place)
    case .web(let address):
      guard ["http://", "https://", "mailto:"].contains(where: address.hasPrefix) else { throw .link(place) }
      guard !address.contains("internal:"), !address.contains("external:") else { throw .link(place) }
      return try Self.plain(address, at: place)
    }
  }

  /// Excel's limit is 2,079; libxlsxwriter counts bytes after escaping, so half of it is left for that.
  private static func plain(_ address: String, at place: WorkbookError.Place) throws(WorkbookError) -> String
  {
    guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" && $0 != "\u{7F}" }) else {
      throw .link(place)
    }
    guard XMLText.cleaned(address) == address else { throw .link(place) }
    guard address.utf8.count <= 1_000 else { throw .tooLong(what: "link (bytes)", limit: 1_000, place) }
    return address
  }
}

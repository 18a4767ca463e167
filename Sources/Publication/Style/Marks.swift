internal import Records

/// The marks that stand beside levels.
///
/// Source: workbooks.md, *How a workbook must feel*.
enum Marks {
  static let provisional = "[p]"
  static let revised = "[r]"
  static let assumed = "[a]"
  static let carried = "[c]"
  static let columnTitle = "เครื่องหมาย"

  /// The marks of some results, each once, in the order of their explanation.
  static func joined(_ results: [NodeResult]) -> String? {
    let shown = [provisional, revised, assumed, carried].filter { mark in
      results.contains { $0.marks.contains(mark) }
    }
    return shown.isEmpty ? nil : shown.joined(separator: " ")
  }
}

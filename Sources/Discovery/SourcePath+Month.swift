package import Records
package import Standards

extension SourcePath {
  /// The names of the folders below the month's, outermost first.
  ///
  /// A file outside any inbox has no folder of a month: then all are given, and they are not whole.
  package func foldersBelow(_ month: Period) -> (names: [String], isWhole: Bool) {
    let folders = components.dropLast().map { String(decoding: $0, as: UTF8.self) }
    // Every folder of the month is the same one, however it is spelt.
    guard folders.first.flatMap(MonthName.period) == month else { return (folders, false) }
    return (Array(folders.dropFirst()), true)
  }
}

internal import Discovery
internal import FileSystem
internal import Records
internal import Standards

/// Paths to check that belong together: of one period of one inbox, or outside any.
struct CheckTarget {
  /// A path as the user wrote it, and where it is within the root.
  struct Selection {
    let written: String
    let path: SourcePath
  }

  let root: DiskPath
  /// The inbox's own folder of the month; nil outside any inbox.
  let folder: Period?
  var selections: [Selection]
  /// Whether the target also answers for what stands beside the months.
  let tellsMisplaced: Bool

  /// The path of a file as the user would write it.
  func written(_ path: SourcePath) -> String {
    guard let selection = selections.first(where: { path.isAtOrBelow($0.path) }) else { return path.text }
    let rest = path.bytes.dropFirst(selection.path.bytes.count).drop { $0 == UInt8(ascii: "/") }
    if rest.isEmpty { return selection.written }
    let separator = selection.written.hasSuffix("/") ? "" : "/"
    return selection.written + separator + String(decoding: rest, as: UTF8.self)
  }

  /// Sorts the paths of a command line by the inbox and period that they lie in.
  /// - Parameter period: the only period of interest where a path is a whole inbox.
  /// - Throws: `.pathNotFound` for the first path where nothing is.
  static func targets(_ paths: [DiskPath], period: Period?) throws(PipelineError) -> [CheckTarget] {
    var targets: [CheckTarget] = []
    for path in paths {
      for target in try found(path, period: period) {
        if let known = targets.firstIndex(where: { $0.joins(target) }) {
          targets[known].selections += target.selections
        } else {
          targets.append(target)
        }
      }
    }
    return targets
  }

  private func joins(_ other: CheckTarget) -> Bool {
    root == other.root && folder == other.folder && tellsMisplaced == other.tellsMisplaced
  }

  private static func found(_ path: DiskPath, period: Period?) throws(PipelineError) -> [CheckTarget] {
    let real: DiskPath
    do throws(FileError) {
      real = try path.resolvingLinks()
    } catch {
      throw error.isMissing ? .pathNotFound(path) : .unreadable(error)
    }
    if let place = place(of: real) {
      let selection = Selection(written: path.text, path: place.path)
      return [
        CheckTarget(root: place.root, folder: place.period, selections: [selection], tellsMisplaced: false)
      ]
    }
    let months = ((try? Inbox(root: real).periods()) ?? []).filter { $0 == period ?? $0 }
    if !months.isEmpty {
      let selection = Selection(written: path.text, path: SourcePath(""))
      return months.map {
        CheckTarget(root: real, folder: $0, selections: [selection], tellsMisplaced: $0 == months.last)
      }
    }
    let loose = Selection(written: path.text, path: SourcePath(bytes: Array(real.bytes.dropFirst())))
    return [CheckTarget(root: DiskPath("/"), folder: nil, selections: [loose], tellsMisplaced: false)]
  }

  /// The inbox and period that a path lies in.
  ///
  /// The nearest folder that is named as a period is; where none is, the nearest that means a month by another name,
  /// or the outermost of those around it that mean the same month.
  private static func place(of path: DiskPath) -> (root: DiskPath, period: Period, path: SourcePath)? {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
    guard let index = parts.lastIndex(where: { Period(text($0)) != nil }) ?? otherwiseNamed(parts),
      let period = MonthName.period(text(parts[index]))
    else { return nil }
    let inner = SourcePath(bytes: Array(parts[index...].joined(separator: [UInt8(ascii: "/")])))
    return (folder(parts[..<index]), period, inner)
  }

  private static func otherwiseNamed(_ parts: [ArraySlice<UInt8>]) -> Int? {
    let isFolder = Directory.isThere(folder(parts[...]))
    // A file may be named after its month, and lies in no folder of it for that.
    let folders = isFolder ? parts[...] : parts.dropLast()
    guard let nearest = folders.lastIndex(where: { MonthName.period(text($0)) != nil }) else { return nil }
    let month = MonthName.period(text(folders[nearest]))
    return folders[...nearest].firstIndex { MonthName.period(text($0)) == month }
  }

  private static func folder(_ parts: ArraySlice<ArraySlice<UInt8>>) -> DiskPath {
    DiskPath(bytes: [UInt8(ascii: "/")] + parts.joined(separator: [UInt8(ascii: "/")]))
  }

  private static func text(_ name: ArraySlice<UInt8>) -> String { String(decoding: name, as: UTF8.self) }
}

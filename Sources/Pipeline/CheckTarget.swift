internal import FileSystem
internal import Intake
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
        if let known = targets.firstIndex(where: { $0.root == target.root && $0.folder == target.folder }) {
          targets[known].selections += target.selections
        } else {
          targets.append(target)
        }
      }
    }
    return targets
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
      return [CheckTarget(root: place.root, folder: place.period, selections: [selection])]
    }
    let months = ((try? Inbox(root: real).periods()) ?? []).filter { $0 == period ?? $0 }
    if !months.isEmpty {
      let selection = Selection(written: path.text, path: SourcePath(""))
      return months.map { CheckTarget(root: real, folder: $0, selections: [selection]) }
    }
    let loose = Selection(written: path.text, path: SourcePath(bytes: Array(real.bytes.dropFirst())))
    return [CheckTarget(root: DiskPath("/"), folder: nil, selections: [loose])]
  }

  /// The inbox and period that a path lies in, by the nearest folder that is named as a period is.
  private static func place(of path: DiskPath) -> (root: DiskPath, period: Period, path: SourcePath)? {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
    for index in parts.indices.reversed() {
      guard let period = Period(String(decoding: parts[index], as: UTF8.self)) else { continue }
      let root = DiskPath(bytes: [UInt8(ascii: "/")] + parts[..<index].joined(separator: [UInt8(ascii: "/")]))
      let inner = SourcePath(bytes: Array(parts[index...].joined(separator: [UInt8(ascii: "/")])))
      return (root, period, inner)
    }
    return nil
  }
}

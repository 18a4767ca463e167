internal import FoundationEssentials

/// A fresh folder of one test, removed with the last reference to it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.path() + "/ruamphon-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes files by their paths in the folder, as an inbox is laid out.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  /// Writes one file of any bytes, making the folders above it.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Copies a file or a whole tree into the folder.
  package func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path + "/" + name)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Makes a symbolic link that may lead nowhere.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  package func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// What changes when a file is written anew, even with the same bytes: its inode and modification time.
  package func identity(_ name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    let inode = attributes[.systemFileNumber] as? UInt64 ?? 0
    let modified = attributes[.modificationDate] as? Date ?? .distantPast
    return "\(inode) \(modified.timeIntervalSince1970)"
  }

  package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The paths of all files below the folder or a part of it, sorted.
  package func files(below name: String = "") -> [String] {
    let root = name.isEmpty ? path : path + "/" + name
    let found = try? FileManager.default.subpathsOfDirectory(atPath: root)
    return (found ?? []).filter { entry in
      var isFolder = false
      return FileManager.default.fileExists(atPath: root + "/" + entry, isDirectory: &isFolder) && !isFolder
    }.sorted()
  }

  /// The contents of all files below a part of the folder, by path.
  package func contents(below name: String = "") throws -> [String: [UInt8]] {
    let prefix = name.isEmpty ? "" : name + "/"
    return try Dictionary(uniqueKeysWithValues: files(below: name).map { ($0, try bytes(prefix + $0)) })
  }

  /// What a run published in an output folder: its content without the ledger, which remembers every run.
  package func published(in name: String = "out") throws -> [String: [UInt8]] {
    try contents(below: name).filter { !$0.key.hasPrefix("ruamphon") }
  }
}

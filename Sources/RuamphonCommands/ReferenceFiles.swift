internal import CommandLineKit
internal import FileSystem
internal import Ledger
internal import Reference
internal import Standards

/// The registries, frameworks and vocabulary that a command works with: embedded, or the user's.
struct ReferenceFiles {
  let library: FrameworkLibrary
  let registry: OfficeRegistry
  let wordBook: WordBook
  let groups: GroupRegistry
  /// The user's files among them.
  private let ownFiles: [DataFile]

  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    do throws(DataFileError) {
      let frameworks = try Self.frameworkFiles(arguments[CommonOptions.frameworks])
      library = try FrameworkLibrary.read(overriding: frameworks)
      let offices = try Self.files(arguments[CommonOptions.offices])
      let units = try Self.files(arguments[CommonOptions.groups])
      (registry, groups) = try Self.registries(offices: offices.first, groups: units.first)
      let words = try Self.files(arguments[CommonOptions.vocabulary])
      wordBook = try WordBook.read(extending: words)
      ownFiles = frameworks + offices + units + words
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Both registries alone, for a command to which a wrong framework is no reason to stop.
  static func registries(
    _ arguments: ParsedArguments
  ) throws(CommandFailure) -> (offices: OfficeRegistry, groups: GroupRegistry) {
    do throws(DataFileError) {
      return try registries(
        offices: files(arguments[CommonOptions.offices]).first,
        groups: files(arguments[CommonOptions.groups]).first)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func registries(
    offices: DataFile?, groups: DataFile?
  ) throws(DataFileError) -> (offices: OfficeRegistry, groups: GroupRegistry) {
    let registry =
      if let offices { try OfficeRegistry.read(offices) } else { try OfficeRegistry.readEmbedded() }
    let units = if let groups { try GroupRegistry.read(groups) } else { try GroupRegistry.readEmbedded() }
    return (registry, units)
  }

  /// What readings rest on beside their files.
  func fingerprint() throws(CommandFailure) -> String {
    do {
      return try Fingerprint.of(ownFiles, version: ToolTable.version)
    } catch {
      throw CommandFailure(.failed, th: "\(error)", en: "\(error)")
    }
  }

  private static func files(_ path: String?) throws(DataFileError) -> [DataFile] {
    guard let path else { return [] }
    return [try file(path)]
  }

  /// Reads one file of the user's.
  static func file(_ path: String) throws(DataFileError) -> DataFile {
    do {
      return DataFile(path: path, bytes: try InputFile.contents(of: DiskPath(path)))
    } catch {
      throw DataFileError(file: path, path: "$", reason: error.reason)
    }
  }

  /// The JSON files of both subfolders, under the names by which the library tells them apart.
  private static func frameworkFiles(_ folder: String?) throws(DataFileError) -> [DataFile] {
    guard let folder else { return [] }
    var files: [DataFile] = []
    var found = false
    for kind in ["frameworks", "rounds"] {
      guard let names = try? Directory.names(in: DiskPath(folder).appending(kind)) else { continue }
      found = true
      for name in names.map({ String(decoding: $0, as: UTF8.self) }) where name.hasSuffix(".json") {
        let file = try file("\(folder)/\(kind)/\(name)")
        files.append(DataFile(path: "\(kind)/\(name)", bytes: file.bytes))
      }
    }
    guard found else {
      throw DataFileError(
        file: folder, path: "$", reason: "has neither a folder \"frameworks\" nor \"rounds\"")
    }
    return files
  }
}

internal import CommandLineKit
internal import FileSystem
internal import Ledger
internal import Records
internal import Reference
internal import Standards

/// The registries, frameworks and vocabulary that a command works with: embedded, or the user's.
struct ReferenceFiles {
  let library: FrameworkLibrary
  let registry: OfficeRegistry
  let wordBook: WordBook
  let groups: GroupRegistry
  let provinceMap: ProvinceMap
  /// The user's files among them.
  private let ownFiles: [DataFile]

  /// Reads the frameworks beside the rest, which takes about as long: every command waits for both.
  /// - Throws: what is wrong with the first of the files, however many are.
  init(_ arguments: ParsedArguments) async throws(CommandFailure) {
    async let read = Result { () throws(DataFileError) in
      let files = try Self.frameworkFiles(arguments[CommonOptions.frameworks])
      return (files, library: try FrameworkLibrary.read(overriding: files))
    }
    let others = Result { () throws(DataFileError) in try Self.others(arguments) }
    do throws(DataFileError) {
      let frameworks: [DataFile]
      (frameworks, library) = try await read.get()
      let others = try others.get()
      (registry, groups, wordBook) = (others.registry, others.groups, others.wordBook)
      provinceMap = try ProvinceMap.readEmbedded()
      ownFiles = frameworks + others.files
    } catch {
      throw CommandFailure(error)
    }
  }

  /// All but the frameworks, and the user's files among them.
  private static func others(
    _ arguments: ParsedArguments
  ) throws(DataFileError) -> (
    registry: OfficeRegistry, groups: GroupRegistry, wordBook: WordBook, files: [DataFile]
  ) {
    let offices = try files(arguments[CommonOptions.offices])
    let units = try files(arguments[CommonOptions.groups])
    let registry = try registry(offices.first)
    let groups = try groups(units.first)
    let words = try files(arguments[CommonOptions.vocabulary], isJSON: true)
    return (registry, groups, try WordBook.read(extending: words), offices + units + words)
  }

  /// Both registries alone, for a command that a wrong framework need not stop.
  static func registries(
    _ arguments: ParsedArguments
  ) throws(CommandFailure) -> (offices: OfficeRegistry, groups: GroupRegistry) {
    do throws(DataFileError) {
      return (try registry(arguments), try groups(arguments))
    } catch {
      throw CommandFailure(error)
    }
  }

  static func registry(_ arguments: ParsedArguments) throws(DataFileError) -> OfficeRegistry {
    try registry(files(arguments[CommonOptions.offices]).first)
  }

  private static func registry(_ file: DataFile?) throws(DataFileError) -> OfficeRegistry {
    if let file { try OfficeRegistry.read(file) } else { try OfficeRegistry.readEmbedded() }
  }

  static func groups(_ arguments: ParsedArguments) throws(DataFileError) -> GroupRegistry {
    try groups(files(arguments[CommonOptions.groups]).first)
  }

  private static func groups(_ file: DataFile?) throws(DataFileError) -> GroupRegistry {
    if let file { try GroupRegistry.read(file) } else { try GroupRegistry.readEmbedded() }
  }

  static func wordBook(_ arguments: ParsedArguments) throws(DataFileError) -> WordBook {
    try WordBook.read(extending: files(arguments[CommonOptions.vocabulary], isJSON: true))
  }

  /// The rules of readings and results: the data files and the version.
  func fingerprint() throws(CommandFailure) -> String {
    do {
      return try Fingerprint.of(ownFiles, version: ToolTable.version)
    } catch {
      throw CommandFailure(.failed, th: "\(error)", en: "\(error)")
    }
  }

  private static func files(_ path: String?, isJSON: Bool = false) throws(DataFileError) -> [DataFile] {
    guard let path else { return [] }
    return [try file(path, isJSON: isJSON)]
  }

  /// Reads one file of the user's.
  /// - Parameter isJSON: whether it is held against the depth of such files, too.
  static func file(_ path: String, isJSON: Bool) throws(DataFileError) -> DataFile {
    do {
      return DataFile(path: path, bytes: try NamedFile.contents(of: path, isJSON: isJSON))
    } catch {
      throw DataFileError(file: path, path: "$", reason: error.reason.en)
    }
  }

  /// The JSON files of both subfolders, under the names by which the library tells them apart.
  private static func frameworkFiles(_ folder: String?) throws(DataFileError) -> [DataFile] {
    guard let folder else { return [] }
    var files: [DataFile] = []
    for (path, name) in try frameworkPaths(folder) {
      files.append(DataFile(path: name, bytes: try file(path, isJSON: true).bytes))
    }
    return files
  }

  /// Where the JSON files of both subfolders lie, and the names by which the library tells them apart.
  static func frameworkPaths(_ folder: String) throws(DataFileError) -> [(path: String, name: String)] {
    var files: [(path: String, name: String)] = []
    var found = false
    for kind in ["frameworks", "rounds"] {
      guard let names = try? Directory.names(in: DiskPath(folder).appending(kind)) else { continue }
      found = true
      for name in names.map({ String(decoding: $0, as: UTF8.self) }) where name.hasSuffix(".json") {
        files.append((path: "\(folder)/\(kind)/\(name)", name: "\(kind)/\(name)"))
      }
    }
    guard found else {
      throw DataFileError(
        file: folder, path: "$", reason: "has neither a folder \"frameworks\" nor \"rounds\"")
    }
    return files
  }
}

extension ReferenceFiles {
  /// Everything that is wrong with the files that the settings name, each looked at whatever is wrong with the others.
  ///
  /// - Returns: the faults, and the registry of offices where that is right.
  static func faults(_ arguments: ParsedArguments) -> (faults: [DataFileError], registry: OfficeRegistry?) {
    var faults = frameworkFaults(arguments[CommonOptions.frameworks])
    var registry: OfficeRegistry?
    do throws(DataFileError) { registry = try Self.registry(arguments) } catch { faults.append(error) }
    do throws(DataFileError) { _ = try groups(arguments) } catch { faults.append(error) }
    do throws(DataFileError) { _ = try wordBook(arguments) } catch { faults.append(error) }
    return (faults, registry)
  }

  private static func frameworkFaults(_ folder: String?) -> [DataFileError] {
    guard let folder else { return [] }
    var faults: [DataFileError] = []
    do throws(DataFileError) {
      var sound: [DataFile] = []
      for (path, name) in try frameworkPaths(folder) {
        do throws(DataFileError) { sound.append(try framework(at: path, named: name)) } catch {
          faults.append(error)
        }
      }
      // What does not fit together is told once each file is right by itself.
      if faults.isEmpty { _ = try FrameworkLibrary.read(overriding: sound) }
    } catch {
      faults.append(error)
    }
    return faults
  }

  /// A framework or round that is right by itself.
  private static func framework(at path: String, named name: String) throws(DataFileError) -> DataFile {
    let bytes = try file(path, isJSON: true).bytes
    if name.hasPrefix("rounds/") {
      _ = try Round.read(bytes, file: path)
    } else {
      _ = try Framework.read(bytes, file: path)
    }
    return DataFile(path: name, bytes: bytes)
  }
}

internal import CommandLineKit
internal import FileSystem
internal import Reference
internal import Standards

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

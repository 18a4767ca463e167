internal import CommandLineKit
internal import FileSystem
internal import Reference
internal import Standards

/// Everything that is wrong with what the settings name: data files, the letter's offices, missing folders.
struct ConfigurationCheck {
  /// A line each; empty where nothing is wrong.
  let problems: [BilingualText]

  init(_ arguments: ParsedArguments) {
    let data = ReferenceFiles.faults(arguments)
    problems =
      data.faults.map { CommandFailure($0).message }
      + Self.letter(arguments, data.registry)
      + Self.senders(arguments)
      + Self.folders(arguments)
  }

  /// What is wrong within the letter is told with the rest of the file.
  private static func letter(_ arguments: ParsedArguments, _ registry: OfficeRegistry?) -> [BilingualText] {
    guard let registry, let path = arguments[CommonOptions.configuration],
      let bytes = try? NamedFile.contents(of: path, isJSON: true)
    else { return [] }
    return LetterFile(bytes, in: LetterFile.folder(of: path)).unknownOffices(registry).map { $0.of(path) }
  }

  private static func senders(_ arguments: ParsedArguments) -> [BilingualText] {
    do throws(CommandFailure) {
      _ = try SheetSenders.authority(arguments)
      return []
    } catch {
      return [error.message]
    }
  }

  private static func folders(_ arguments: ParsedArguments) -> [BilingualText] {
    // An output folder is made by the run, but not the place that it stands in: a wrong one is a typing mistake.
    let outputs = [CommonOptions.officialOutput, RunCommand.output].compactMap { key in
      arguments[key].flatMap { outputFault($0, of: key.spec) }
    }
    let inbox = arguments[RunCommand.inbox].flatMap { path in
      Directory.isThere(DiskPath(path)) ? nil : missing(path, of: RunCommand.inbox.spec)
    }
    let metrics = arguments[RunReporter.metrics].flatMap { path in
      Directory.isThere(parent(of: path)) ? nil : missing(parent(of: path).text, of: RunReporter.metrics.spec)
    }
    return [inbox].compactMap { $0 } + outputs + [metrics].compactMap { $0 }
  }

  private static func outputFault(_ path: String, of option: OptionSpec) -> BilingualText? {
    if Directory.isThere(DiskPath(path)) { return nil }
    if (try? FileStatus(of: DiskPath(path))) != nil {
      return BilingualText(
        th: "\(option.configurationKey): \(path) ไม่ใช่โฟลเดอร์",
        en: "\(option.configurationKey): \(path) is no folder")
    }
    let parent = parent(of: path)
    return Directory.isThere(parent) ? nil : missing(parent.text, of: option)
  }

  private static func missing(_ path: String, of option: OptionSpec) -> BilingualText {
    BilingualText(
      th: "\(option.configurationKey): ไม่พบโฟลเดอร์ \(path)",
      en: "\(option.configurationKey): there is no folder \(path)")
  }

  /// The folder that a path lies in, whatever of it exists.
  private static func parent(of path: String) -> DiskPath {
    let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
    return DiskPath(LetterFile.folder(of: trimmed.isEmpty ? "/" : trimmed) ?? ".")
  }
}

import Foundation
import TestSupport

/// What one run over the planted inbox printed and wrote, workbooks unzipped.
struct Publication {
  let run: Program.Outcome
  /// By path within the output folder; a workbook's parts by `<workbook>/<part>`.
  private(set) var files: [String: String] = [:]

  init(language: String, files inbox: [String: String] = PlantedInbox.files) throws {
    let folder = try TemporaryFolder()
    for (path, text) in inbox { try folder.write(Array(text.utf8), to: "inbox/" + path) }
    run = try Program.run([
      "run", "--inbox", folder.path + "/inbox", "--out", folder.path + "/out", "--lang", language, "--as-of",
      "2022-04-01T09:00:00+07:00",
    ])
    for path in folder.files(below: "out") {
      if path.hasSuffix(".xlsx") { try Self.unzip("out/" + path, to: "parts/" + path, in: folder) }
      files[path] = try folder.text("out/" + path)
    }
    for path in folder.files(below: "parts") { files[path] = try folder.text("parts/" + path) }
  }

  private static func unzip(_ workbook: String, to parts: String, in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-m", "zipfile", "-e", folder.path + "/" + workbook, folder.path + "/" + parts,
    ]
    try process.run()
    process.waitUntilExit()
  }
}

internal import CommandLineKit
internal import FileSystem

/// A file that an option or a setting names, read whole before anything is done with it.
enum NamedFile {
  /// - Throws: for what cannot be read, what is no regular file, and what is larger or deeper than such files are.
  static func contents(of path: String, isJSON: Bool) throws(Fault) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.contents(of: DiskPath(path))
    } catch {
      throw Fault(path: path, reason: reason(error))
    }
    guard !(isJSON && NestingDepth.isTooDeep(bytes)) else {
      throw Fault(
        path: path,
        reason: BilingualText(
          th: "JSON ซ้อนกันลึกกว่า \(NestingDepth.deepest) ชั้น",
          en: "JSON nested deeper than \(NestingDepth.deepest) levels"))
    }
    return bytes
  }

  /// Why a named file was not read.
  struct Fault: Error {
    let path: String
    let reason: BilingualText

    var message: BilingualText {
      BilingualText(
        th: "อ่านไฟล์ \(path) ไม่ได้: \(reason.th)", en: "cannot read \(path): \(reason.en)")
    }
  }

  private static func reason(_ error: SmallFileError) -> BilingualText {
    switch error {
    case .disk(let error): BilingualText(same: error.reason)
    case .notRegular: BilingualText(th: "ไม่ใช่ไฟล์ธรรมดา", en: "it is no regular file")
    case .tooLarge:
      BilingualText(
        th: "ใหญ่กว่า \(SmallFile.largest >> 20) MiB", en: "it is larger than \(SmallFile.largest >> 20) MiB")
    }
  }
}

/// How deep lists and objects of a JSON text stand in one another, told without parsing it.
enum NestingDepth {
  /// More than any file of settings has; parsers call themselves once for each level.
  static let deepest = 64

  static func isTooDeep(_ json: [UInt8]) -> Bool {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for byte in json {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > deepest { return true }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return false
  }
}

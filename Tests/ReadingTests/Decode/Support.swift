import CSVTokens
import FileSystem
import Records
import Reference
import Standards
import TestSupport
import Testing

@testable import Discovery
@testable import Reading

extension TemporaryFolder {
  func write(_ bytes: [UInt8], _ name: String = "1001_sheet.csv") throws -> DiskPath {
    try write(bytes, to: name)
    return DiskPath(path + "/" + name)
  }
}

/// Bytes of a file as a test's argument, of which a list of cases shows the beginning.
struct FileBytes: CustomStringConvertible, Sendable {
  let bytes: [UInt8]

  init(_ parts: [UInt8]...) { bytes = parts.flatMap(\.self) }

  var description: String {
    String(decoding: bytes.prefix(48), as: UTF8.self) + (bytes.count > 48 ? "… (\(bytes.count) bytes)" : "")
  }
}

/// Everything that one file's bytes turned into.
struct Decoding {
  var file: DecodedFile
  var rows: [[String]]
  var starts: [CSVPosition]

  init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let input = try InputFile(try folder.write(bytes))
    var rows: [[String]] = []
    var starts: [CSVPosition] = []
    file = try FileDecoder(isHeader: Decoding.context.get().headerMatcher.isHeader).read(
      input,
      start: { _ in
        rows = []
        starts = []
      },
      record: { record in
        rows.append((0..<record.count).map { String(decoding: record.copy($0), as: UTF8.self) })
        starts.append(record.start)
      })
    self.rows = rows
    self.starts = starts
  }

  /// The encoding, or the code of the finding that refused the file.
  var outcome: String { file.fault?.kind.code ?? file.encoding?.rawValue ?? "nothing" }

  /// What the product itself knows of March 2565, made once.
  static let context = Result {
    let period = try #require(Period("2565-03"))
    let plan = try #require(try FrameworkLibrary.read().roundFramework(fiscalYear: period.fiscalYear))
    return ReadingContext(
      period: period, plan: plan, registry: try OfficeRegistry.readEmbedded(), wordBook: try WordBook.read())
  }
}

/// Reads bytes as the file of an office, through every step of reading.
func readFile(_ bytes: [UInt8]) throws -> FileReading {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes)
  return try readFile(path, status: try FileStatus(of: path))
}

/// Reads a file that was found with a status.
func readFile(_ path: DiskPath, status: FileStatus) throws -> FileReading {
  let context = try Decoding.context.get()
  return FileReader(context: context).read(
    InboxFile(
      path: SourcePath(bytes: Array("2565-03/1001_sheet.csv".utf8)), location: path, period: context.period,
      status: status))
}

/// Encoders of the tests' own, so that no table checks itself.
enum Encode {
  static func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80: UInt8(scalar.value)
      case 0xA0: 0xA0
      case 0x0E01...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
      case 0x80...0x9F: UInt8(scalar.value)
      case 0x20AC: 0x80
      case 0x2026: 0x85
      case 0x2018, 0x2019: UInt8(scalar.value - 0x2018 + 0x91)
      case 0x201C, 0x201D: UInt8(scalar.value - 0x201C + 0x93)
      case 0x2022: 0x95
      case 0x2013, 0x2014: UInt8(scalar.value - 0x2013 + 0x96)
      default: preconditionFailure("\(scalar) is not in Windows-874")
      }
    }
  }

  static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let mark8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// UTF-8 read as Windows-874 and saved as UTF-8 again.
  static func mojibake874(_ text: String) -> [UInt8] {
    let special: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
      0x96: 0x2013, 0x97: 0x2014,
    ]
    let scalars = text.utf8.map { byte -> UInt32 in
      byte > 0xA0 ? 0x0E00 + UInt32(byte) - 0xA0 : special[byte] ?? UInt32(byte)
    }
    return utf8(String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0)! })))
  }

  static func mojibakeLatin1(_ text: String) -> [UInt8] {
    utf8(String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) })))
  }
}

let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน\n"
let sheet = header + "1,1,1,มี,ชัดเจน\n1,1,2,มี,ไม่ชัดเจน\n1,1,3,ไม่มี,\n"
let englishSheet = "standard,indicator,consideration,implemented,clear\n1,1,1,yes,yes\n"

internal import CommandLineKit
internal import FoundationEssentials

/// What `--json` prints: a published type with its schema's number, apart from the types that the program works with.
enum JSONResult {
  static let option = OptionKey<Bool>.flag(
    "json", help: BilingualText(th: "พิมพ์ผลเป็น JSON", en: "print the result as JSON"), sources: .environment)

  /// The text of a result: keys sorted, absent members left out.
  static func text(_ value: some Encodable) throws -> JSONText {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return JSONText(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

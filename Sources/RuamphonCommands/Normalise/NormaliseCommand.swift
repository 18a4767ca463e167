internal import CommandLineKit
internal import FileSystem
internal import Reading
internal import Standards

/// `ruamphon normalise`: shows how single values are read, one line in, one line out.
enum NormaliseCommand {
  static let command = Command(spec: spec, run: run)

  static let kind = OptionKey<ValueKind>.choice(
    "as", help: BilingualText(th: "ค่านั้นควรเป็นอะไร", en: "what the values are meant to be"),
    sources: .commandLine)
  private static let chunkLength = 64 << 10

  private static let spec = CommandSpec(
    name: "normalise",
    summary: BilingualText(
      th: "แสดงว่าระบบอ่านค่าแต่ละค่าอย่างไร", en: "show how values are read: lines in, value TAB findings out"),
    discussion: BilingualText(
      th: """
        อ่านบรรทัดจาก stdin (UTF-8) พิมพ์ ค่า แท็บ รหัสของข้อสังเกตคั่นด้วยจุลภาค หนึ่งบรรทัดต่อหนึ่งบรรทัด ค่าว่างคือยังไม่รายงาน

        ด้วย --json แต่ละบรรทัดเข้าเป็นสตริง JSON และออกเป็น {"input", "value", "findings"}
        """,
      en: """
        Reads lines from stdin (UTF-8) and prints for each the value, a tab, and the codes of its findings joined \
        by commas; an empty value is unreported.

        With --json each line in is a JSON string and each line out {"input", "value", "findings"}; numbers are \
        decimal text, dates ISO 8601, offices codes, levels and Likert answers integers, yes and no true and \
        false, and what is unreported is null.
        """),
    examples: [
      CommandExample(
        "echo '๑,๒๓๔.๕๐ คน' | ruamphon normalise --as number", BilingualText(same: "1234.50"))
    ],
    options: [kind.required, OfficesCommand.period.spec, JSONResult.option.spec],
    exitCodes: [.done, .failed, .usage, .configuration, .hungUp, .interrupted, .terminated])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let reference = try await ReferenceFiles(arguments)
    let isJSON = arguments.flag(JSONResult.option)
    let reader = ValueReader(
      try arguments.require(kind), wordBook: reference.wordBook, registry: reference.registry,
      period: try CurrentPeriod.of(arguments, option: OfficesCommand.period), keepsLines: isJSON)
    let format: any ValueLineFormat = isJSON ? JSONValueLine(reader: reader) : PlainValueLine(reader: reader)
    var lines = LineSplitter(longest: isJSON ? JSONValueLine.longest : PlainValueLine.longest)
    var buffer = [UInt8](repeating: 0, count: chunkLength)
    while true {
      let count = try read(into: &buffer)
      if Task.isCancelled { return .interrupted }
      var output: [any ShownLine] = []
      // A chunk is a line on a terminal, and whatever a pipe holds: who waits for an answer gets it.
      defer { console.result(output) }
      try lines.split(count == 0 ? nil : buffer.prefix(count)) { line, number in
        output.append(try format.answer(line, number: number))
      }
      if count == 0 { return .done }
    }
  }

  private static func read(into buffer: inout [UInt8]) throws(CommandFailure) -> Int {
    do {
      return try StandardInput.read(into: &buffer) { Task.isCancelled }
    } catch {
      throw CommandFailure(.failed, th: "อ่าน stdin ไม่ได้: \(error.reason)", en: error.description)
    }
  }
}

/// Splits chunks of a stream at line feeds; memory stays bounded, because the rest of an endless line is dropped.
struct LineSplitter {
  /// A line without its line feed, or that it was longer than any value.
  enum Line {
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  private let longest: Int
  private var pending: [UInt8] = []
  private var isTooLong = false
  private var number = 0

  /// - Parameter longest: bytes of the longest line that is kept.
  init(longest: Int) {
    self.longest = longest
  }

  /// Calls with every line that ends in a chunk and its number, counted from 1.
  /// - Parameter chunk: nil at the end of the stream, which ends the last line too.
  mutating func split(_ chunk: ArraySlice<UInt8>?, _ take: (Line, Int) throws -> Void) rethrows {
    guard let chunk else {
      if isTooLong || !pending.isEmpty { try end([], take) }
      return
    }
    var rest = chunk
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      try end(rest[..<feed], take)
      rest = rest[(feed + 1)...]
    }
    keep(rest)
  }

  private mutating func end(_ tail: ArraySlice<UInt8>, _ take: (Line, Int) throws -> Void) rethrows {
    number += 1
    if pending.isEmpty, !isTooLong, tail.count <= longest { return try take(.bytes(tail), number) }
    keep(tail)
    let line = isTooLong ? Line.tooLong : .bytes(pending[...])
    pending.removeAll(keepingCapacity: true)
    isTooLong = false
    try take(line, number)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if isTooLong { return }
    if pending.count + bytes.count > longest {
      isTooLong = true
      pending.removeAll(keepingCapacity: true)
    } else {
      pending += bytes
    }
  }
}

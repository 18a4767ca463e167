internal import CommandLineKit
internal import Standards

/// `ruamphon offices`: the registry of a month, or how a name matches it.
enum OfficesCommand {
  static let command = Command(spec: spec, run: run)

  static let match = OptionKey<String>.text(
    "match", .text(placeholder: "TEXT"),
    help: BilingualText(th: "ชื่อหรือรหัสที่จะลองหา", en: "a name or code to look up"), sources: .commandLine)
  static let period = OptionKey<String>.text(
    "period", .period, help: BilingualText(th: "งวดที่ต้องการ (พ.ศ.)", en: "the month, Buddhist era"),
    defaultHelp: BilingualText(th: "เดือนปัจจุบัน", en: "the current month"))

  private static let spec = CommandSpec(
    name: "offices",
    summary: BilingualText(
      th: "แสดงทะเบียนเขตพื้นที่ หรือลองหาเขตจากชื่อ", en: "list the registry of offices, or how a name matches"),
    discussion: BilingualText(
      th: "ชื่อที่ไม่ตรงกับเขตใดจะแสดงทุกเขตของจังหวัดชื่อนั้น หรือเขตที่ใกล้เคียงสามเขต และจบด้วยรหัส 10",
      en: """
        For a name that matches no office all offices of the province of that name, or the nearest three, are shown and \
        the exit code is 10.
        """),
    examples: [
      CommandExample(
        "ruamphon offices --match \"สพป.ฉช.2\"",
        BilingualText(th: "ชื่อนี้คือเขตใด", en: "which office this name is")),
      CommandExample(
        "ruamphon offices --period 2563-12",
        BilingualText(th: "ทะเบียนก่อนเปลี่ยน สพม.", en: "the registry before the สพม. changed")),
    ],
    options: [match.spec, period.spec, JSONResult.option.spec],
    exitCodes: [.done, .failed, .usage, .notFound, .configuration])

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let registry = try await ReferenceFiles(arguments).registry
    let period = try CurrentPeriod.of(arguments, option: period)
    guard let text = arguments[match] else {
      let offices = registry.valid(in: period)
      try print(OfficesJSON(period: period, offices: offices), of: offices, arguments, console)
      return .done
    }
    let matcher = OfficeMatcher(registry: registry, period: period)
    if let office = matcher.match(text) {
      let spelling = OfficeSpelling(of: text, for: office)
      let json = OfficesJSON(period: period, query: text, match: office, by: spelling)
      try print(json, of: [office], arguments, console, note: words(for: spelling)[console.language])
      return .done
    }
    let ofProvince = matcher.offices(ofProvince: text)
    let nearest = ofProvince.isEmpty ? matcher.nearest(to: text) : ofProvince
    try print(OfficesJSON(period: period, query: text, nearest: nearest), of: nearest, arguments, console)
    throw CommandFailure(
      .notFound,
      th: "ไม่มีเขต \"\(text)\" ในทะเบียนของงวด \(period)" + (nearest.isEmpty ? "" : " เขตที่ใกล้เคียงแสดงไว้แล้ว"),
      en: "no office \"\(text)\" in the registry of \(period)"
        + (nearest.isEmpty ? "" : "; the nearest are shown"))
  }

  /// - Parameter note: stands behind every office.
  private static func print(
    _ json: OfficesJSON, of offices: [Office], _ arguments: ParsedArguments, _ console: Console,
    note: String? = nil
  ) throws {
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(json))
    } else {
      let rows = offices.map { [$0.code, $0.type, $0.shortName, $0.abbreviation, $0.region] }
      for line in TextTable.lines(rows.map { $0 + (note.map { [$0] } ?? []) }) { console.result(line) }
    }
  }

  private static func words(for spelling: OfficeSpelling) -> BilingualText {
    switch spelling {
    case .code: BilingualText(th: "ตรงกับรหัส", en: "matched by its code")
    case .name: BilingualText(th: "ตรงกับชื่อเต็ม", en: "matched by its full name")
    case .shortName: BilingualText(th: "ตรงกับชื่อย่อ", en: "matched by its short name")
    case .abbreviation: BilingualText(th: "ตรงกับอักษรย่อ", en: "matched by its abbreviation")
    case .alias: BilingualText(th: "ตรงกับชื่ออื่นในทะเบียน", en: "matched by an alias of the registry")
    case .variant: BilingualText(th: "ตรงกับวิธีเขียนอื่นของชื่อ", en: "matched by a usual variant of its name")
    }
  }
}

/// What `ruamphon offices --json` prints; `offices` without `--match`, else `match` or `nearest`.
struct OfficesJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// `YYYY-MM` of the Buddhist era.
  let period: String
  private(set) var query: String?
  private(set) var offices: [Entry]?
  private(set) var match: Entry?
  /// `code`, `name`, `short-name`, `abbreviation`, `alias` or `variant`.
  private(set) var matchedBy: String?
  private(set) var nearest: [Entry]?

  struct Entry: Encodable {
    let code: String
    let type: String
    let name: String
    let shortName: String
    let abbreviation: String
    let provinces: [String]
    let region: String
    let validFrom: String
    let validTo: String?

    init(_ office: Office) {
      code = office.code
      type = office.type
      name = office.name
      shortName = office.shortName
      abbreviation = office.abbreviation
      provinces = office.provinces
      region = office.region
      validFrom = office.validFrom.description
      validTo = office.validTo?.description
    }
  }

  init(period: Period, offices: [Office]) {
    self.period = period.description
    self.offices = offices.map(Entry.init)
  }

  init(period: Period, query: String, match: Office, by spelling: OfficeSpelling) {
    self.period = period.description
    self.query = query
    self.match = Entry(match)
    matchedBy = spelling.rawValue
  }

  init(period: Period, query: String, nearest: [Office]) {
    self.period = period.description
    self.query = query
    self.nearest = nearest.map(Entry.init)
  }
}

internal import Basics
internal import CommandLineKit
internal import Glibc
internal import Publication
internal import Standards

/// Options that every command takes.
enum CommonOptions {
  static let configuration = OptionKey<String>.text(
    "config", .file,
    help: BilingualText(th: "ไฟล์ค่ากำหนด (JSON)", en: "configuration file (JSON)"), sources: .environment)

  static let offices = OptionKey<String>.text(
    "offices", .file,
    help: BilingualText(
      th: "ทะเบียนเขตพื้นที่ (CSV) แทนที่ฝังมา", en: "registry of offices (CSV) instead of the embedded one"))

  static let groups = OptionKey<String>.text(
    "groups", .file,
    help: BilingualText(
      th: "ทะเบียนกลุ่มในเขต (CSV) แทนที่ฝังมา",
      en: "registry of an office's groups (CSV) instead of the embedded one"))

  static let frameworks = OptionKey<String>.text(
    "frameworks", .directory,
    help: BilingualText(
      th: "โฟลเดอร์กรอบมาตรฐานและรอบปี (frameworks/*.json, rounds/*.json) ที่เพิ่มหรือแทนของเดิม",
      en:
        "folder of frameworks and rounds (frameworks/*.json, rounds/*.json) that extend or replace the embedded ones"
    ))

  static let vocabulary = OptionKey<String>.text(
    "vocabulary", .file,
    help: BilingualText(
      th: "ไฟล์คำศัพท์ (JSON) ที่เพิ่มจากของเดิม", en: "vocabulary (JSON) that extends the embedded one"))

  static let officialOutput = OptionKey<String>.text(
    "official-out", .directory,
    help: BilingualText(
      th: "โฟลเดอร์ของผลทางการ สมุดงานในโฟลเดอร์อื่นจะระบุว่าเป็นสำเนาทดลอง",
      en: "the folder of the official workbooks; those of any other are marked as trial copies"),
    defaultHelp: BilingualText(th: "ไม่มี ทุกชุดเป็นสำเนาทดลอง", en: "none: every output is a trial copy"))

  static let jobs = OptionKey<Int>.integer(
    "jobs", 1...64, short: "j", help: BilingualText(th: "จำนวนงานที่ทำพร้อมกัน", en: "how many tasks work at once"),
    defaultHelp: BilingualText(th: "จำนวนแกนประมวลผล", en: "number of cores"))

  static let language = OptionKey<Language>.choice(
    "lang",
    help: BilingualText(
      th: "ภาษาของข้อความบนหน้าจอ ไม่มีผลต่อสิ่งที่เผยแพร่",
      en: "language of messages on the screen; changes nothing that is published"), default: .thai)

  static let publicationLanguage = OptionKey<Language>.choice(
    "publication-lang",
    help: BilingualText(
      th: "ภาษาของข้อสังเกตในสมุดงานและ findings.csv ที่เผยแพร่ ไม่ขึ้นกับ --lang",
      en: "language of the findings in published workbooks and findings.csv, whatever --lang says"),
    default: .thai)

  static let font = OptionKey<String>.text(
    "font", .text(placeholder: "NAME"),
    help: BilingualText(th: "แบบอักษรของสมุดงาน", en: "font of the workbooks"),
    default: PublishedPeriod.defaultFont)

  static let layout = OptionKey<WorkbookLayout>.choice(
    "layout",
    help: BilingualText(
      th:
        "รูปแบบของสมุดงาน: analysis สำหรับวิเคราะห์ publication สำหรับเผยแพร่ให้ทุกคนเข้าถึงได้ (ไม่มีตัวกรอง แถวตรึง และสีพื้น)",
      en:
        "the workbooks: analysis, or publication under accessibility rules (no filters, frozen panes or fills)"
    ),
    default: .analysis)

  static let asOf = OptionKey<String>.text(
    "as-of", .time,
    help: BilingualText(
      th: "เวลาที่ถือเป็นปัจจุบัน (ISO 8601 เขตเวลา +07:00 หากไม่ระบุ)",
      en: "the moment taken as now (ISO 8601, +07:00 unless it says otherwise)"),
    defaultHelp: BilingualText(th: "เวลาปัจจุบัน", en: "now"))

  static let quiet = OptionKey<Bool>.flag(
    "quiet", short: "q",
    help: BilingualText(
      th: "แสดงเฉพาะไฟล์ที่ไม่ได้นำเข้าและบรรทัดสุดท้าย", en: "print rejected files and the last line only"))

  static let verbose = OptionKey<Bool>.flag(
    "verbose", short: "v", help: BilingualText(th: "แสดงผลการอ่านทีละไฟล์", en: "print a line for each file"))

  static let logFormat = OptionKey<LogFormat>.choice(
    "log-format",
    help: BilingualText(
      th: "รูปแบบบรรทัดของ stderr: ข้อความ หรือ JSON บรรทัดละออบเจกต์",
      en: "the lines of stderr: text, or a JSON object each"), default: .text)

  static let noColour = OptionKey<Bool>.flag(
    "no-color", help: BilingualText(th: "ไม่ใช้สี (เหมือนตั้ง NO_COLOR)", en: "use no colours, as NO_COLOR does"),
    presenceVariable: "NO_COLOR")

  /// Flags that contradict each other.
  static let exclusive = [ExclusiveFlags(quiet, verbose)]

  static let all: [OptionSpec] = [
    configuration.spec, offices.spec, groups.spec, frameworks.spec, vocabulary.spec, officialOutput.spec,
    SheetSenders.reviewFrom.spec, SheetSenders.externalFrom.spec,
    jobs.spec, language.spec, publicationLanguage.spec, font.spec,
    layout.spec,
    asOf.spec, quiet.spec, verbose.spec, logFormat.spec, noColour.spec,
  ]
}

/// The month that a command without an inbox works in: `--period`, else that of `--as-of`.
enum CurrentPeriod {
  static func of(_ arguments: ParsedArguments, option: OptionKey<String>) throws(CommandFailure) -> Period {
    let now = arguments[CommonOptions.asOf].flatMap { Instant.seconds($0) } ?? Instant.now
    let month = CalendarDay(secondsSince1970: now).period
    guard let period = arguments[option].flatMap({ Period($0) }) ?? month else {
      throw CommandFailure(.usage, th: "โปรดระบุ --period", en: "give a month with --period")
    }
    return period
  }
}

/// Moments in seconds since 1970, UTC.
enum Instant {
  static var now: Int { time(nil) }

  /// Reads an ISO 8601 time whose shape the parser has checked; the zone is Bangkok's unless it says otherwise.
  static func seconds(_ text: String) -> Int? {
    let halves = text.split(separator: "T", maxSplits: 1)
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    guard date.count == 3 else { return nil }
    let days = GregorianCalendar.daysSince1970(year: date[0], month: date[1], day: date[2])
    guard halves.count == 2 else { return days * 86_400 - CalendarDay.bangkokOffset }
    let (clock, offset) = zone(halves[1])
    let parts = clock.split(separator: ":").compactMap { Int($0.prefix { $0 != "." }) }
    guard parts.count >= 2 else { return nil }
    let ofDay = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return days * 86_400 + ofDay - offset
  }

  /// The clock without its zone, and the zone's seconds ahead of UTC.
  private static func zone(_ text: Substring) -> (clock: Substring, offset: Int) {
    if text.hasSuffix("Z") { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else {
      return (text, CalendarDay.bangkokOffset)
    }
    let parts = text[text.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
    let offset = (parts.first ?? 0) * 3600 + (parts.count > 1 ? parts[1] : 0) * 60
    return (text[..<sign], text[sign] == "-" ? -offset : offset)
  }
}

/// The processor cores that this process may use.
enum Processors {
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Publication
internal import Records
internal import Standards

/// What `--verbose` prints: each file with what it was recognised as and how many findings it has, in path order.
struct FileLines {
  let lines: [LogLine]

  init(_ result: RunResult, language: Language) {
    let sources = Dictionary(result.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let located = result.findings.compactMap { finding in finding.path.map { ($0, finding) } }
    let findings = Dictionary(grouping: located, by: \.0).mapValues { $0.map(\.1) }
    lines = Set(sources.keys).union(findings.keys).sorted().map { path in
      Self.line(path, source: sources[path], counts: FindingCounts(findings[path] ?? []), language)
    }
  }

  private static func line(
    _ path: SourcePath, source: SourceFile?, counts: FindingCounts, _ language: Language
  ) -> LogLine {
    var fields: [String: LogLine.Field] = [
      "path": .text(path.text), "errors": .count(counts.errors), "warnings": .count(counts.warnings),
      "infos": .count(counts.infos),
    ]
    guard let source else {
      return LogLine(
        "file", level: counts.level,
        "\(path.text): \(language == .thai ? "ไม่ได้อ่าน" : "not read")\(counts.text(language))",
        fields: fields)
    }
    fields["kinds"] = .texts(unique(source.contents.map(\.kind.rawValue)))
    fields["offices"] = .texts(unique(source.contents.map(\.officeCode)))
    fields["encoding"] = source.encoding.map { .text($0) }
    fields["delimiter"] = source.delimiter.map { .text($0) }
    fields["rows"] = .count(source.rowCount)
    return LogLine(
      "file", level: counts.level, "\(path.text): \(description(source, language))\(counts.text(language))",
      fields: fields)
  }

  /// `measures 2402, UTF-8, ",", 19 rows`.
  private static func description(_ source: SourceFile, _ language: Language) -> String {
    let sheets = source.contents.map { sheet in
      "\(language == .thai ? sheet.kind.thaiName : sheet.kind.rawValue) \(sheet.officeCode)"
    }
    // One file may hold hundreds of offices.
    let shown = sheets.prefix(3).joined(separator: "; ") + (sheets.count > 3 ? "; … (\(sheets.count))" : "")
    let nothing = language == .thai ? "ไม่พบข้อมูลที่ใช้ได้" : "nothing usable"
    return [
      sheets.isEmpty ? nothing : shown, source.encoding, source.delimiter.map { "\"\($0)\"" },
      "\(source.rowCount) \(language == .thai ? "แถว" : "rows")",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func unique(_ texts: [String]) -> [String] { Set(texts).sorted() }
}

/// The files that were not read now, and those that could not be replaced, a line each.
enum HeldFileLines {
  /// The most files of a month and cause that are named; findings.csv names all.
  private static let mostNamed = 20

  /// What is said of files that keep counting as they were read before, or that nobody could read yet.
  static func lines(_ files: [HeldFile], _ language: Language) -> [LogLine] {
    let groups = Dictionary(grouping: files) {
      Group(period: $0.period, isArriving: $0.hold.cause == .arriving)
    }
    return groups.keys.sorted().flatMap { group in
      let files = groups[group, default: []].sorted { $0.path < $1.path }
      let named = files.prefix(mostNamed).map { line($0, group, language) }
      return named + others(files.count - mostNamed, group, language)
    }
  }

  private struct Group: Hashable, Comparable {
    let period: Period
    let isArriving: Bool

    var level: LogLevel { isArriving ? .warning : .error }

    static func < (one: Group, other: Group) -> Bool {
      one.period == other.period ? !one.isArriving && other.isArriving : one.period < other.period
    }
  }

  private static func line(_ file: HeldFile, _ group: Group, _ language: Language) -> LogLine {
    LogLine(
      "held-file", level: group.level, lead: lead(group.isArriving, language),
      " \(file.path.text): \(text(file, language))",
      fields: [
        "path": .text(file.path.text), "period": .text(group.period.description),
        "cause": .text(file.hold.cause.rawValue), "isKnown": .count(file.isKnown ? 1 : 0),
      ], isEssential: true)
  }

  private static func others(_ count: Int, _ group: Group, _ language: Language) -> [LogLine] {
    guard count > 0 else { return [] }
    let text =
      language == .thai
      ? " \(group.period): และอีก \(count) ไฟล์ ดูทั้งหมดใน findings.csv"
      : " \(group.period): and \(count) more; findings.csv names them all"
    return [
      LogLine(
        "held-files", level: group.level, lead: lead(group.isArriving, language), text,
        fields: ["period": .text(group.period.description), "count": .count(count)], isEssential: true)
    ]
  }

  private static func lead(_ isArriving: Bool, _ language: Language) -> String {
    switch (isArriving, language) {
    case (true, .thai): "ไฟล์ที่รอไว้ก่อน:"
    case (true, .english): "left for the next run:"
    case (false, .thai): "ไฟล์ที่อ่านไม่ได้:"
    case (false, .english): "unreadable file:"
    }
  }

  private static func text(_ file: HeldFile, _ language: Language) -> String {
    let isThai = language == .thai
    let cause =
      switch file.hold.cause {
      case .unreadable: file.hold.reason
      case .unreachable: isThai ? "เปิดโฟลเดอร์หรือไฟล์ไม่ได้" : "it or its folder cannot be looked at"
      case .changing: isThai ? "ถูกแก้ไขขณะที่อ่าน" : "it changed while it was read"
      case .arriving: isThai ? "อาจยังคัดลอกไม่เสร็จ" : "it may still be being copied"
      }
    let consequence =
      file.isKnown
      ? (isThai ? "ใช้ข้อมูลที่อ่านไว้ครั้งก่อน" : "what was read before counts")
      : (isThai ? "ยังไม่มีข้อมูลของไฟล์นี้" : "nothing of it is known yet")
    return "\(cause); \(consequence)"
  }

  /// What is said of files of a publication that somebody has open.
  static func waiting(_ files: [WaitingFile], of period: String, _ language: Language) -> [LogLine] {
    waiting(files, in: period, language)
  }

  /// What is said of tables over all months that somebody has open.
  static func waiting(tables names: [String], _ language: Language) -> [LogLine] {
    waiting(names.map { WaitingFile(path: $0, file: $0 + ".waiting") }, in: "data", language)
  }

  private static func waiting(
    _ files: [WaitingFile], in folder: String, _ language: Language
  ) -> [LogLine] {
    files.map { file in
      let path = "\(folder)/\(file.path)"
      let place = file.file.map { "\(folder)/\($0)" }
      let text: String =
        switch (language, place) {
        case (.thai, let place?):
          "\(path) มีผู้เปิดค้างไว้ จึงยังแทนที่ไม่ได้ โปรดปิดไฟล์นี้ใน Excel ฉบับใหม่รออยู่ที่ \(place) การสั่งครั้งถัดไปจะแทนที่ให้"
        case (.thai, nil): "\(path) มีผู้เปิดค้างไว้ จึงยังลบไม่ได้ โปรดปิดไฟล์นี้ใน Excel การสั่งครั้งถัดไปจะลบให้"
        case (.english, let place?):
          "\(path) is held open and was not replaced; close it in Excel. The new one waits at \(place); the next run replaces it"
        case (.english, nil):
          "\(path) is held open and was not removed; close it in Excel. The next run removes it"
        }
      var fields: [String: LogLine.Field] = ["path": .text(path)]
      if let place { fields["waiting"] = .text(place) }
      return LogLine("held-open", level: .error, text, fields: fields, isEssential: true)
    }
  }
}

internal import Basics
internal import CommandLineKit
internal import Pipeline
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
      Self.line(path, sources[path], FindingCounts(findings[path] ?? []), language)
    }
  }

  private static func line(
    _ path: SourcePath, _ source: SourceFile?, _ counts: FindingCounts, _ language: Language
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

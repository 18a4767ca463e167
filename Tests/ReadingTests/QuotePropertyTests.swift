import Basics
import Consolidation
import InboxSupport
import Records
import Standards
import TestSupport
import Testing

@testable import Reading

/// Whatever happens to the quotes of a file, no row but the one that they stand in changes its value in silence.
@Suite("A quote too many or too few")
struct QuotePropertyTests {
  /// A file with other quotes, and the rows in which they were changed.
  private struct Spoilt {
    let text: String
    let rows: [Int]
  }

  @Test(
    "One quote more or less, anywhere, changes no other row's value without an error",
    arguments: SpoilableSheet.all)
  func one(sheet: SpoilableSheet) throws {
    let scalars = Array(sheet.text.unicodeScalars)
    let rows = sheet.rowOfScalar
    var spoilt: [Spoilt] = []
    for place in scalars.indices {
      var more = scalars
      more.insert("\"", at: place)
      spoilt.append(Spoilt(text: String(String.UnicodeScalarView(more)), rows: [rows[place]]))
      guard scalars[place] == "\"" else { continue }
      var fewer = scalars
      fewer.remove(at: place)
      spoilt.append(Spoilt(text: String(String.UnicodeScalarView(fewer)), rows: [rows[place]]))
    }
    try check(spoilt, sheet)
  }

  @Test(
    "A quote that opens at one cell and closes behind another changes no row's value without an error",
    arguments: SpoilableSheet.all)
  func pair(sheet: SpoilableSheet) throws {
    // Without quotes of its own, so that the two are halves of one.
    let plain = SpoilableSheet(
      sheet.testDescription, period: sheet.period, sheet.header.replacing("\"", with: ""), sheet.plainRows)
    let scalars = Array(plain.text.unicodeScalars)
    let rows = plain.rowOfScalar
    let starts = scalars.indices.filter { $0 == 0 || ",\n".unicodeScalars.contains(scalars[$0 - 1]) }
    let ends = scalars.indices.filter { ",\n".unicodeScalars.contains(scalars[$0]) }
    var spoilt: [Spoilt] = []
    for start in starts {
      for end in ends where end >= start && rows[end] > rows[start] {
        var text = scalars
        text.insert("\"", at: end)
        text.insert("\"", at: start)
        spoilt.append(Spoilt(text: String(String.UnicodeScalarView(text)), rows: []))
      }
    }
    var random = SeededGenerator(seed: 1)
    try check(Array(spoilt.shuffled(using: &random).prefix(400)), plain)
  }

  @Test(
    "Some quotes more and some less change no other row's value without an error",
    arguments: SpoilableSheet.all)
  func several(sheet: SpoilableSheet) throws {
    var random = SeededGenerator(seed: 2)
    let rows = sheet.rowOfScalar
    let spoilt = (0..<300).map { _ in
      var scalars = Array(sheet.text.unicodeScalars)
      let places = Set(
        (0..<Int.random(in: 2...4, using: &random)).map { _ in
          scalars.indices.randomElement(using: &random) ?? 0
        })
      for place in places.sorted(by: >) {
        // Where a cell begins or ends, a quote does the most harm.
        let near = scalars[place...].firstIndex { ",\"\n".unicodeScalars.contains($0) } ?? place
        if scalars[near] == "\"" {
          scalars.remove(at: near)
        } else {
          scalars.insert("\"", at: near + Int.random(in: 0...1, using: &random))
        }
      }
      let edited = places.flatMap { [rows[$0], rows[min($0 + 40, rows.count - 1)]] }
      return Spoilt(text: String(String.UnicodeScalarView(scalars)), rows: edited)
    }
    try check(spoilt, sheet)
  }

  /// Reads many spoilt files at once, each as that of an office of its own.
  private func check(_ spoilt: [Spoilt], _ sheet: SpoilableSheet) throws {
    let context = try #require(ReadInbox.contexts[sheet.period])
    let codes = Array(
      context.officeTypes.filter { $0.value == context.officeTypes["2402"] }.keys.sorted().prefix(100))
    let before = try read([sheet.text], codes, sheet.period)[0]
    #expect(before.errors.isEmpty, "\(before.errors)")
    for start in stride(from: 0, to: spoilt.count, by: codes.count) {
      let some = Array(spoilt[start..<min(start + codes.count, spoilt.count)])
      for (file, after) in zip(some, try read(some.map(\.text), codes, sheet.period)) {
        let excused = Set(file.rows.compactMap { $0 >= 0 ? sheet.rows[$0].item : nil })
        let found = after.values.differences(from: before.values, excused: excused)
        #expect(found.changed.isEmpty, "\(found.changed) of \(file.text)")
        #expect(found.lacking.isEmpty || !after.errors.isEmpty, "\(found.lacking) of \(file.text)")
      }
    }
  }

  private func read(
    _ texts: [String], _ codes: [String], _ period: String
  ) throws -> [(values: ReportedValues, errors: [String])] {
    var files: [String: String] = [:]
    for (code, text) in zip(codes, texts) { files["\(code)/x.csv"] = text.replacing("{code}", with: code) }
    let inbox = try ReadInbox(files, period: period)
    let errors = Dictionary(
      grouping: inbox.consolidated.findings.filter { $0.kind.severity == .error },
      by: { String(decoding: $0.path?.components.dropLast().last ?? [], as: UTF8.self) })
    return zip(codes, texts).map { code, _ in
      (ReportedValues(inbox.reports(code)), (errors[code] ?? []).map { $0.message(.english) })
    }
  }
}

extension SpoilableSheet {
  /// The rows as they would be without quotes: a comma or line break in a cell becomes a blank.
  fileprivate var plainRows: [(item: String, text: String)] {
    rows.map { row in
      var isQuoted = false
      var text = String.UnicodeScalarView()
      for scalar in row.text.unicodeScalars {
        if scalar == "\"" {
          isQuoted.toggle()
        } else {
          text.append(isQuoted && ",\n".unicodeScalars.contains(scalar) ? " " : scalar)
        }
      }
      return (row.item, String(text).replacing("1 000", with: "1000"))
    }
  }
}

import Demonstration
import Standards
import Testing

@Suite("The demonstration inbox")
struct DemoInboxTests {
  @Test("The same parameters give the same files, another seed gives others")
  func isDeterministic() throws {
    let first = try Fixture.inbox().sheets.map { [$0.path, $0.text] }
    let again = try Fixture.inbox().sheets.map { [$0.path, $0.text] }
    let other = try Fixture.inbox(seed: 2).sheets.map { [$0.path, $0.text] }
    #expect(first == again)
    #expect(first.map(\.first) == other.map(\.first))
    #expect(zip(first, other).allSatisfy { $0 != $1 })
  }

  @Test("An office's files do not depend on how many respondents or later offices there are")
  func officesAreIndependent() throws {
    let few = try Fixture.inbox(respondents: 5).months[0].sheets(ofOfficeAt: 0)
    let many = try Fixture.inbox(respondents: 50).months[0].sheets(ofOfficeAt: 0)
    for (one, other) in zip(few, many) where one.kind != .survey {
      #expect(one.text == other.text)
    }
  }

  @Test("Every path is its own and lies in a month's folder")
  func pathsAreUnique() throws {
    let paths = try Fixture.inbox(offices: 245, respondents: 1).sheets.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { path in DemoInbox.periods.contains { path.hasPrefix("\($0)/") } })
  }

  @Test("The round decides which kinds are sent")
  func kindsFollowTheRound() throws {
    let months = try Fixture.inbox().months
    let kinds = months.map { month in
      Set(month.offices.indices.flatMap { month.sheets(ofOfficeAt: $0) }.map(\.kind))
    }
    #expect(kinds == [[.measures, .survey, .review], [.considerations, .measures, .survey, .review]])
    #expect(months.map { $0.nationalSheets.map(\.path) } == [["2564-09/กพร/pmqa.csv"], []])
  }

  @Test("Both office types send, as many offices as asked for", arguments: [2, 3, 12, 100, 245])
  func officesAreSpread(count: Int) throws {
    for month in try Fixture.inbox(offices: count).months {
      #expect(month.offices.count == count)
      #expect(Set(month.offices.map(\.code)).count == count)
      #expect(Set(month.offices.map(\.type)) == ["สพป.", "สพม."])
    }
  }

  @Test("More offices than exist means all of them, none means none", arguments: [(9_999, 245), (0, 0)])
  func countIsBounded(asked: Int, given: Int) throws {
    #expect(try Fixture.inbox(offices: asked, respondents: 0).months.map(\.offices.count) == [given, given])
  }

  @Test("Months in a row end with the newest and cross the turn of a year")
  func monthsInARow() throws {
    #expect(DemoInbox.periods(1) == ["2565-03"])
    #expect(DemoInbox.periods(4) == ["2564-12", "2565-01", "2565-02", "2565-03"])
    #expect(DemoInbox.periods(24).first == "2563-04")
    let alone = try Fixture.inbox(periods: DemoInbox.periods(1)).months[0]
    let last = try Fixture.inbox(periods: DemoInbox.periods(6)).months[5]
    #expect(last.sheets(ofOfficeAt: 3).map(\.text) == alone.sheets(ofOfficeAt: 3).map(\.text))
  }

  @Test("Plain files lie in the office's folder under the kind's own name, and all look alike")
  func plainFiles() throws {
    let month = try Fixture.inbox(offices: 245, respondents: 1, isPlain: true).months[1]
    var headers: Set<String> = []
    for (index, office) in month.offices.enumerated() {
      for sheet in month.sheets(ofOfficeAt: index) {
        let folder = sheet.kind == .review ? "คณะกรรมการ/\(office.code)" : office.code
        #expect(sheet.path == "2565-03/\(folder)/\(sheet.kind.rawValue).csv")
        #expect(["@", "\r", "\u{feff}"].allSatisfy { !sheet.text.contains($0) }, "\(sheet.path)")
        headers.insert(String(sheet.text.prefix { !$0.isNewline }))
      }
    }
    #expect(headers.count == 4)
  }

  @Test("A month that no round covers is refused by its fiscal year")
  func missingRound() throws {
    let library = try FrameworkLibrary(frameworks: [], rounds: [])
    let error = #expect(throws: DataFileError.self) {
      try DemoInbox(
        library: library, registry: Fixture.registry(), officeCount: 1, respondents: 1, seed: 1)
    }
    #expect(error?.reason.contains("2564") == true)
  }

  @Test("All files are UTF-8 and end with a line end")
  func filesAreClean() throws {
    for sheet in try Fixture.inbox().sheets {
      #expect(String(validating: sheet.allBytes, as: UTF8.self) != nil, "\(sheet.path)")
      #expect(sheet.allBytes.last == UInt8(ascii: "\n"), "\(sheet.path)")
    }
  }

  @Test("E-mail addresses stand in one office's surveys only, all of the domain for examples")
  func addressesAreMadeUp() throws {
    let withAddresses = try Fixture.inbox().sheets.filter { $0.text.contains("@") }
    #expect(withAddresses.map(\.kind) == [.survey, .survey])
    for sheet in withAddresses {
      #expect(sheet.text.split(separator: "@").dropFirst().allSatisfy { $0.hasPrefix("example.com") })
    }
  }

  @Test("Offices write in every way that the samples promise")
  func habitsAreSeen() throws {
    let sheets = try Fixture.inbox().sheets.map { ($0.path, $0.text) }
    #expect(sheets.contains { $1.hasPrefix("\u{feff}") && $1.contains("\r\n") })
    #expect(sheets.contains { $1.contains("๓,๓,๔") })
    #expect(sheets.contains { $1.contains("\nสำนักงานเขตพื้นที่การศึกษา: สำนักงาน") })
    #expect(sheets.contains { $1.hasPrefix("มาตรฐาน,ตัวบ่งชี้,") })
    #expect(sheets.contains { $1.hasPrefix("สพท.,") })
    #expect(sheets.contains { path, _ in path.contains("/สพป.") })
    #expect(sheets.contains { $1.contains("มาตรฐานที่ 3,ตัวบ่งชี้ที่ 3") })
    #expect(sheets.contains { $1.contains("ไม่มีการจัดการศึกษาระดับนี้") })
  }
}

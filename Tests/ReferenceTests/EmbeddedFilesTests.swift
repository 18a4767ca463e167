import Reference
import Standards
import Testing

@Suite("The embedded data files")
struct EmbeddedFilesTests {
  private func plan(_ year: Int) throws -> RoundFramework? {
    try FrameworkLibrary.read().roundFramework(fiscalYear: year)
  }

  @Test("All of them are read, and only the years whose texts are at hand have a round")
  func rounds() throws {
    let library = try FrameworkLibrary.read()
    let covered = (2553...2570).filter { library.roundFramework(fiscalYear: $0) != nil }
    #expect(covered == Array(2554...2556) + Array(2560...2570))
    #expect(try plan(2563)?.round.id == "2560-2563")
  }

  @Test("In 2564 standards 1 and 2 come from elsewhere, in the years around it they do not")
  func external() throws {
    for (year, external) in [(2563, []), (2564, ["1", "2"]), (2565, [])] {
      let plan = try #require(try plan(year))
      #expect(plan.round.externalStandards.keys.sorted() == external)
      #expect(plan.standards.map(\.id) == ["1", "2", "3"])
    }
    #expect(try plan(2564)?.isUnused("1.1.3") == true)
    #expect(try plan(2564)?.standards.first?.children.isEmpty == true)
  }

  @Test("The tree counts 6 indicators and 14 considerations of standard 3, whatever a document states")
  func counts() throws {
    let plan = try #require(try plan(2564))
    let third = try #require(plan.node("3"))
    #expect(third.children.map(\.id) == (1...6).map { "3.\($0)" })
    #expect(third.flattened.count { $0.children.isEmpty } == 14)
    #expect(plan.computedCount(of: .consideration) == 10)
    #expect(plan.round.statedCounts?.considerations == 17)
  }

  @Test("What no source states is said to be assumed")
  func assumptions() throws {
    let plan = try #require(try plan(2564))
    for node in plan.nodes {
      if case .bands = node.rule { #expect(node.assumedThreshold != nil, "\(node.id)") }
      if case .external = node.rule { #expect(node.assumedThreshold != nil, "\(node.id)") }
    }
  }

  @Test("The registry holds 245 offices of today in code order, all with the facts that sheets print")
  func registry() throws {
    let registry = try OfficeRegistry.readEmbedded()
    #expect(registry.offices.map(\.code) == registry.offices.map(\.code).sorted())
    let today = registry.valid(in: try #require(Period("2565-03")))
    #expect(today.count { $0.type == "สพป." } == 183)
    #expect(today.count { $0.type == "สพม." } == 62)
    #expect(today.allSatisfy { !$0.region.isEmpty && !$0.provinces.isEmpty })
    #expect(registry.office(code: "2402")?.shortName == "สพป.ฉะเชิงเทรา เขต 2")
  }

  @Test("Every successor took over when its predecessor ended")
  func successors() throws {
    let registry = try OfficeRegistry.readEmbedded()
    let ended = registry.offices.filter { $0.validTo != nil }
    #expect(!ended.isEmpty, "or this shows nothing")
    for office in ended {
      let end = try #require(office.validTo)
      #expect(!office.successors.isEmpty)
      for code in office.successors {
        let successor = try #require(registry.office(code: code))
        #expect(!successor.isValid(in: end))
        #expect(successor.type == office.type)
      }
    }
  }

  @Test("The vocabulary names every required column of every kind")
  func vocabulary() throws {
    let book = try WordBook.read()
    for kind in SheetKind.allCases {
      #expect(!book.headers(of: .officeCode, in: kind).isEmpty)
      #expect(!book.headers(of: .office, in: kind).isEmpty)
    }
    #expect(book.headers(of: .clear, in: .considerations).first == "ความชัดเจน")
    #expect(book.labels(of: .indicator).contains("ตัวบ่งชี้ที่"))
  }
}

@Suite("The steps of the self-assessment report")
struct WorkProcessDataTests {
  private func process(_ year: Int) throws -> WorkProcess? {
    try #require(FrameworkLibrary.read().roundFramework(fiscalYear: year)).round.process
  }

  @Test("Fiscal years 2554–2556 know nine steps, of which two are open-ended and the second is the approval")
  func steps() throws {
    let process = try #require(try process(2556))
    #expect(process.steps.count == 9)
    #expect(process.steps.filter { $0.duration == nil }.map(\.number) == [6, 9])
    #expect(process.steps.filter(\.isApproval).map(\.number) == [2])
    #expect(process.steps.filter { $0.symbol == .startOrEnd }.map(\.number) == [1, 9])
    #expect(process.assumed != nil)
  }

  @Test("One group leads; a secondary office has no private-school group beside it")
  func owners() throws {
    let process = try #require(try process(2554))
    for (type, count) in [("สพป.", 7), ("สพม.", 6)] {
      #expect(process.owners(.main, officeType: type).map(\.title) == ["กลุ่มอำนวยการ"])
      #expect(process.owners(.support, officeType: type).count == count)
    }
  }

  @Test("Later rounds know no steps, for no source of theirs names any", arguments: [2560, 2564, 2565])
  func later(year: Int) throws {
    #expect(try process(year) == nil)
  }
}

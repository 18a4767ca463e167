internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A group of offices or one office, with all its levels: a row of `แผงคะแนน`.
private struct BoardRow {
  enum Kind {
    case group(Scope)
    case office(OfficeRow, name: SheetCell)
  }

  let kind: Kind
  /// Of the overall since the last published month; of a group over matched offices.
  let change: Hundredths?

  var office: OfficeRow? { if case .office(let office, _) = kind { office } else { nil } }
}

/// `แผงคะแนน`: every office on one line of digits: overall, standards, indicators; the nation, types and regions first.
///
/// Source: Workbooks, *national.xlsx*.
struct BoardSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let nodes = plan.standards.filter(\.givesLevel)
    let columns =
      leading + nodes.map { digit($0, title: "ม.\($0.id)") } + nodes.flatMap(indicators) + trailing
    return TableSheet(
      name: SheetNames.board,
      summary: "ระดับของทุกเขตทุกตัวบ่งชี้ในบรรทัดเดียว มีค่าเฉลี่ยของประเทศ ประเภท และภูมิภาคอยู่บนสุด",
      table: TableBlock("Board", columns: columns, rows: rows), frozenColumns: 2,
      notes: notes(nodes))
  }

  private var rows: [BoardRow] {
    let offices = published.linkedOfficeColumns
    let groups = assessment.scopes.filter { [.nation, .type, .region].contains($0.kind) }
    let overall = OfficeResult.overallID
    let earlier = history.lastPublished
    let compared = earlier.map { ComparedPeriod(plan, with: $0) }
    return groups.map { scope in
      BoardRow(
        kind: .group(scope),
        change: earlier.flatMap { assessment.matchedMeans(of: overall, since: $0, in: scope)?.change })
    }
      + OfficeRow.all(of: assessment).map { row in
        let before = compared?.score(of: row.office.code, nodeID: overall).score
        return BoardRow(
          kind: .office(row, name: offices.name(of: row.office)),
          change: Comparison.change(from: before, to: row.result.overall.comparedScore))
      }
  }

  /// The first two stay in view: together they take less than 260 pixels of a small screen.
  private var leading: [Column<BoardRow>] {
    let overall = OfficeResult.overallID
    let published = published
    return [
      Column("สพท.", .text, width: .fixed(24)) { row in
        switch row.kind {
        case .group(let scope): .text(scope.title)
        case .office(_, let name): name
        }
      },
      Column("ภาพรวม", .digit(plan.framework.scale), width: .fixed(8)) { row in
        switch row.kind {
        case .group(let scope):
          let distribution = published.assessment.distribution(of: overall, in: scope)
          return .figure(orMissing: distribution.meanScore, isFaint: distribution.isThin)
        case .office(let office, _):
          return SheetCell(office.result.overall.publishedScore, of: office.result.overall)
        }
      },
      digit(overall, title: "ระดับ", width: 7),
      Column("เปลี่ยน", .change, width: .fixed(10)) { row in
        .difference(orMissing: row.change)
      },
    ]
  }

  private func indicators(of standard: Node) -> [Column<BoardRow>] {
    standard.children.filter(\.givesLevel).map { digit($0, title: $0.id) }
  }

  private func digit(_ node: Node, title: String) -> Column<BoardRow> {
    digit(node.id, title: title, width: 6)
  }

  private func digit(_ id: String, title: String, width: Double) -> Column<BoardRow> {
    let published = published
    return Column(title, .digit(plan.framework.scale), width: .fixed(width)) { row in
      switch row.kind {
      case .group(let scope):
        let distribution = published.assessment.distribution(of: id, in: scope)
        return .figure(orMissing: distribution.levels?.mean, isFaint: distribution.isThin)
      case .office(let office, _):
        return SheetCell(
          digitOf: id == OfficeResult.overallID ? office.result.overall : office.result[id: id])
      }
    }
  }

  /// By which readers filter.
  private var trailing: [Column<BoardRow>] {
    func column(_ title: String, _ text: @escaping (BoardRow) -> String?) -> Column<BoardRow> {
      Column(title, .code, width: .measured(atMost: 18)) { .text(orMissing: text($0)) }
    }
    let published = published
    return [
      column("มีผล/ทั้งหมด") { row in
        guard case .group(let scope) = row.kind else { return nil }
        let counts = published.officeCounts(in: scope)
        return "\(counts.withResult)/\(counts.registered)"
      },
      column("ประเภท") { row in
        row.office?.office.type ?? "กลุ่ม"
      },
      column("ภูมิภาค") { row in
        switch row.kind {
        case .group(let scope): scope.kind == .region ? scope.title : nil
        case .office(let office, _): office.office.region
        }
      },
      column("สถานะ") { row in
        row.office?.result.overall.status.thaiName
      },
      column("รหัสเขต") { row in
        row.office?.office.code
      },
    ]
  }

  private func notes(_ standards: [Node]) -> [String] {
    let since = history.lastPublished.map {
      " เปลี่ยน: เทียบกับ\($0.period.thaiTitle) ของกลุ่มคิดจากเขตที่มีผลทั้งสองเดือน"
    }
    let nodes = standards.flatMap { [$0] + $0.children.filter(\.givesLevel) }
    let names = nodes.map { ($0.kind == .standard ? "ม." : "") + "\($0.id) \($0.title)" }
    return [
      """
      หมายเหตุ: ตัวเลขคือระดับคุณภาพ 1–5 ตัวเอนคือผลเบื้องต้น \(SheetCell.missingText) คือยังไม่มีระดับ \
      \(SheetCell.notApplicableSign) คือไม่เกี่ยวข้อง แถวของกลุ่มเป็นค่าเฉลี่ย สีเทาตัวเอนคือมีผลไม่ถึงครึ่งของเขต\(since ?? "")
      """
    ] + names
  }
}

extension SheetCell {
  /// A level as a digit: slanted where it may still change.
  fileprivate init(digitOf result: NodeResult?) {
    guard let result, result.status != .notApplicable else {
      self = result == nil ? .missing : .word(Self.notApplicableSign)
      return
    }
    guard let level = result.level else {
      self = .missing
      return
    }
    self = result.status == .provisional ? .provisional(level) : .level(level, isAssumed: false)
  }
}

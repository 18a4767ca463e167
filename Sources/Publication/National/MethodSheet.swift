internal import Assessment
internal import Basics
internal import Records
internal import Sheets
internal import Standards

/// `เกณฑ์และวิธีคำนวณ`: framework and round as used, and what of it no source states.
struct MethodSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let columns: [Column<MethodRow>] = [
      Column("รหัสรายการ", .code) { .text($0.id) },
      Column("ประเภทรายการ", .text) { .text($0.kind) },
      Column("รายการ", .text, width: .fixed(50)) { .text($0.title) },
      Column("วิธีคำนวณ", .text, width: .fixed(42)) { .text(orMissing: $0.rule) },
      Column("เกณฑ์", .text, width: .fixed(46)) { .text(orMissing: $0.edges) },
      Column("แหล่งที่มา", .text, width: .fixed(34)) { .text(orMissing: $0.source) },
      Column("เป็นค่าสมมติ", .code) { .text($0.assumed == nil ? "ไม่ใช่" : "ใช่") },
      Column("เหตุผลที่สมมติ", .text, width: .fixed(42)) { .text(orMissing: $0.assumed) },
    ]
    let rows =
      scaleRows + plan.framework.adoptionRows + plan.nodes.map(row(of:)) + [overallRow, comparisonRow]
      + surveyRows + published.authority.methodRows + plan.countRows
    return TableSheet(
      name: SheetNames.method, summary: "กรอบมาตรฐาน เกณฑ์ และค่าที่สมมติ",
      table: TableBlock("Method", columns: columns, rows: rows), frozenColumns: 2)
  }

  private func row(of node: Node) -> MethodRow {
    MethodRow(
      id: node.id, kind: node.kind.thaiName, title: node.title, rule: node.methodText,
      edges: node.effectiveRule.edges(plan.framework), source: plan.framework.edition,
      assumed: node.assumed ?? node.effectiveRule.assumed)
  }

  private var scaleRows: [MethodRow] {
    let scale = plan.framework.scale
    let since = plan.round.rulesSince.map { since in
      """
      ; เกณฑ์ของมาตรฐานที่ \(since.standards.joined(separator: ", ")) ใช้ตั้งแต่งวด \(since.period) \
      ผลของงวดก่อนหน้านั้นใช้เกณฑ์อื่น
      """
    }
    return [
      MethodRow(
        id: plan.framework.id, kind: "กรอบมาตรฐาน", title: plan.framework.edition,
        rule: "รอบการประเมิน \(plan.round.id) ปีงบประมาณ พ.ศ. \(plan.fiscalYear)" + (since ?? ""),
        edges: scale.text(.thai),
        source: plan.framework.edition, assumed: scale.assumed)
    ]
  }

  private var overallRow: MethodRow {
    let overall = plan.framework.overall
    return MethodRow(
      id: OfficeResult.overallID, kind: overall.title, title: overall.title,
      rule: overall.text(.thai), edges: overall.rule.edges(plan.framework),
      source: plan.framework.edition, assumed: overall.assumed)
  }

  private var comparisonRow: MethodRow {
    MethodRow(
      id: "comparison", kind: "การเปรียบเทียบ", title: "เปรียบเทียบกับเดือนก่อนและเดือนเดียวกันของปีก่อน",
      rule: """
        ผลต่างของคะแนนที่เผยแพร่ เฉพาะรายการที่ใช้เกณฑ์เดียวกันทั้งสองเดือน หรือที่กรอบมาตรฐานระบุว่าเปรียบเทียบกันได้ \
        มาตรฐานที่ใช้ผลจากแหล่งอื่นในปีใดปีหนึ่ง และภาพรวมที่มีมาตรฐานเช่นนั้น แสดง "เปลี่ยนเกณฑ์" \
        เขตที่รวมหรือแยกจากเขตอื่นแสดง "เปลี่ยนเขต"
        """)
  }

  private var surveyRows: [MethodRow] {
    guard let survey = plan.survey else { return [] }
    return [
      MethodRow(
        id: survey.id, kind: "แบบสอบถาม", title: survey.title,
        rule: "\(survey.dimensions.count) ด้าน \(survey.questions.count) ข้อคำถาม",
        edges: survey.scale.text(.thai),
        source: plan.framework.edition, assumed: survey.assumed)
    ]
  }
}

extension Node {
  /// How the node's level comes to be, and which older nodes it may be compared with.
  fileprivate var methodText: String {
    let older = comparableWith.map { "\($0.frameworkID):\($0.nodeID)" }.joined(separator: ", ")
    let compared = comparableWith.isEmpty ? nil : "เปรียบเทียบได้กับ \(older)"
    return ([effectiveRule.text(.thai), unleveledText(.thai), compared] as [String?]).compactMap(\.self)
      .joined(separator: "; ")
  }
}

/// A node, scale, count or fact of the edition and how it is judged: a row of `เกณฑ์และวิธีคำนวณ`.
struct MethodRow {
  let id: String
  let kind: String
  let title: String
  var rule: String?
  var edges: String?
  var source: String?
  var assumed: String?
}

extension Framework {
  /// How the edition came into force, as its announcement states it; no row where no source gives an announcement.
  ///
  /// Source: Requirements, 000-2.
  var adoptionRows: [MethodRow] {
    guard let adoption else { return [] }
    let facts: [(String, String?)] = [
      ("ประกาศโดย", "\(adoption.issuer) เมื่อวันที่ \(adoption.announced.thaiTitle)"),
      (
        "มีผลตั้งแต่",
        "วันที่ \(adoption.effectiveFrom.thaiTitle)" + (adoption.effectiveText.map { " (\($0))" } ?? "")
      ),
      ("ผู้ลงนาม", adoption.signatoryPost),
      ("วัตถุประสงค์", adoption.purpose),
    ]
    let bases = adoption.legalBasis.enumerated().map { ("ฐานอำนาจ ข้อ \($0 + 1)", Optional($1)) }
    return (facts + bases).compactMap { name, text in
      text.map {
        MethodRow(
          id: id, kind: "การประกาศใช้", title: name, rule: $0, source: sources.first, assumed: adoption.assumed
        )
      }
    }
  }
}

extension SheetAuthority {
  /// Whose word is taken for the committee's, and for the external assessors'.
  var methodRows: [MethodRow] {
    [(SheetKind.review, "reviewFrom"), (.external, "externalFrom")].map { kind, setting in
      MethodRow(
        id: setting, kind: "ผู้มีสิทธิ์ส่ง", title: kind.thaiName,
        rule: folders(of: kind).map { "รับเฉพาะจากโฟลเดอร์ \($0) ของงวด" }
          ?? "รับจากทุกโฟลเดอร์ แม้แต่โฟลเดอร์ของเขตเอง เพราะยังไม่ได้กำหนด \(setting) ในไฟล์ค่ากำหนด")
    }
  }
}

extension RoundFramework {
  /// What the tree counts, beside what a document of the year states and what the KPIs claim of their own form.
  ///
  /// Source: Requirements, 003-3 and 004-4.
  var countRows: [MethodRow] { [computedCountRow] + statedCountRows + claimedCountRows }

  private var computedCountRow: MethodRow {
    let counts = countedNouns.compactMap { noun, _, computed in computed > 0 ? "\(computed) \(noun)" : nil }
    return MethodRow(
      id: framework.id, kind: "จำนวนที่นับได้", title: "จำนวนรายการของกรอบมาตรฐาน",
      rule: counts.joined(separator: " ") + leafNote, source: framework.edition)
  }

  private var leafNote: String {
    let areCounted = computedCount(of: .criterion) == 0 && leafCount > computedCount(of: .consideration)
    return areCounted ? " (ตัวบ่งชี้ที่ไม่มีประเด็นย่อยนับเป็นหนึ่งประเด็น)" : ""
  }

  private var statedCountRows: [MethodRow] {
    guard let stated = round.statedCounts else { return [] }
    return countedNouns.compactMap { noun, count, computed in
      count.map {
        MethodRow(
          id: round.id, kind: "จำนวนในเอกสาร", title: "จำนวน\(noun)", rule: "เอกสารระบุ \($0) นับได้ \(computed)",
          source: stated.source)
      }
    }
  }

  private var claimedCountRows: [MethodRow] {
    framework.warnings.filter(\.isAboutCounts).map { warning in
      MethodRow(
        id: framework.id, kind: "จำนวนในแบบประเมิน", title: warning.thai, source: framework.sources.last)
    }
  }
}

extension DataTable {
  /// Every table, in the order in which `datapackage.json` lists them; a new column goes to the end of its table.
  static let all = [results, measures, survey, submissions, corrections, offices, nodes]

  static let statuses = ["final", "provisional", "measured", "missing", "not-applicable"]

  private static let toOffices = Reference(["period", "office_code"], "offices")
  private static let toNodes = Reference(["period", "node"], "nodes")

  private static let results = DataTable(
    name: "results", title: "ผลการประเมินรายเขตและรายการ",
    description: "One row for each month, office and item of the framework, the overall too.",
    fields: DataField.time + DataField.office + [
      .node,
      DataField(
        "kind", .word(["standard", "indicator", "consideration", "criterion", "overall"]), "ประเภทรายการ",
        "Kind of item."),
      DataField("standard", .code, "มาตรฐานที่", "Standard that the item belongs to; blank of the overall."),
    ] + DataField.value() + DataField.counts + [
      DataField("last_year", .figure, "ค่าปีก่อน", "What a rule that looks back compared with."),
      DataField(
        "is_trend_achieved", .truth, "บรรลุแนวโน้ม", "Whether the change is the one that a trend asks for."),
      DataField("kpis_achieved", .integer, "ตัวชี้วัดที่บรรลุ", "KPIs achieved at or below the item."),
      DataField("kpis_reported", .integer, "ตัวชี้วัดที่รายงาน", "KPIs reported at or below the item."),
      DataField("self_level", .level, "ระดับที่ประเมินตนเอง", "Level by the office itself."),
      DataField("review_level", .level, "ระดับที่คณะกรรมการให้", "Level by the committee."),
      DataField("level", .level, "ระดับ", "Level as published."), .label,
      DataField(
        "score", .figure, "คะแนน", "Score as published: a mean, or the level of an external standard."),
      DataField("status", .word(statuses), "สถานะ", "How final the result is.", isRequired: true),
      DataField(
        "missing", .text, "รายการที่ขาด", "Children that lack, where there is no level; ; between them."),
    ] + marks,
    key: ["period", "office_code", "node"], references: [toOffices, toNodes])

  private static let marks = [
    ("is_provisional", "ผลเบื้องต้น [p]", "A self level stands underneath."),
    ("is_revised", "แก้ไขหลังปิดเดือน [r]", "Differs from what was published when the month was closed."),
    ("is_assumed", "อาศัยค่าที่สมมติ [a]", "Rests on a threshold that no source states."),
    ("is_carried_forward", "ใช้ข้อมูลเดือนก่อน [c]", "Rests on a sheet of an earlier month."),
    (
      "is_overruled", "คณะกรรมการให้ต่างจากคะแนน [o]",
      "The committee's level is not the one that the score makes."
    ),
    ("is_doubted", "ค่าที่น่าสงสัย [d]", "The figure behind the level is not plausible."),
  ].map { DataField($0.0, .truth, $0.1, $0.2, isRequired: true) }

  private static let measures = DataTable(
    name: "measures", title: "ข้อมูลเชิงปริมาณรายเขตและรายการ",
    description:
      "One row for each measured item of an office (part_number 0), and one for each row that was added up.",
    fields: DataField.time + DataField.office + [
      .node,
      DataField(
        "part_number", .integer, "ส่วนที่", "0 of the item as a whole; of what was added up, 1 and on.",
        isRequired: true),
      DataField("item", .text, "รายการย่อย", "The row's own word for its item."),
      DataField("grade", .text, "ชั้น", "The row's own word for its grade."),
      DataField("school", .text, "สถานศึกษา", "The row's own word for its school."),
    ] + DataField.counts + [
      DataField("percentage", .figure, "ร้อยละ", "Percentage as published."),
      DataField("file", .text, "ไฟล์", "File that the item was read from, within the inbox."),
      DataField("file_row", .integer, "แถว", "First row of the item, as a spreadsheet counts it."),
    ], key: ["period", "office_code", "node", "part_number"],
    references: [toOffices, toNodes, Reference(["period", "office_code", "node"], "results")])

  private static let survey = DataTable(
    name: "survey", title: "ความพึงพอใจ",
    description: """
      One row for each item and respondent group, of the nation, each region and each office. Questions by group are \
      there for the nation and regions. Figures of few people are blank, and is_hidden says so.
      """,
    fields: DataField.time + [
      DataField(
        "scope_kind", .word(["nation", "region", "office"]), "ขอบเขต", "Whose answers were pooled.",
        isRequired: true),
      DataField(
        "scope", .code, "ภูมิภาคหรือรหัสเขต", "Region, or code of the office; (all) of the nation.",
        isRequired: true),
      DataField(
        "node", .code, "รายการที่",
        "survey, survey. and a dimension, or that and a question: an item of nodes.", isRequired: true),
      DataField(
        "respondent_group", .code, "รหัสกลุ่มผู้ตอบ", "Respondent group; (all) of them, (unknown) words.",
        isRequired: true),
      DataField("group_title", .text, "กลุ่มผู้ตอบ", "Name of the respondent group."),
      DataField("respondents", .integer, "จำนวนผู้ตอบ", "People with at least one answer."),
      DataField("answers", .integer, "จำนวนคำตอบ", "Answers of 1 to 5."),
      DataField("no_opinion", .integer, "ไม่แสดงความเห็น", "Answers that said to have no opinion."),
      DataField("mean", .figure, "ค่าเฉลี่ย", "Mean of the answers as published."),
      DataField("deviation", .figure, "SD", "Sample standard deviation."),
      DataField("alpha", .figure, "สัมประสิทธิ์แอลฟา", "Cronbach's alpha over complete cases."),
      DataField("level", .level, "ระดับ", "Level of the mean."), .label,
      DataField("answers_of_4_and_5", .integer, "คำตอบระดับ 4–5", "Answers of 4 or 5."),
      DataField("answer_sum", .integer, "ผลรวมคำตอบ", "Sum of the answers."),
      DataField("answer_squares", .integer, "ผลรวมกำลังสองของคำตอบ", "Sum of the squares of the answers."),
      DataField(
        "is_hidden", .truth, "ไม่แสดงตัวเลข", "Whether too few people stand behind the figures.",
        isRequired: true),
    ], key: ["period", "scope_kind", "scope", "node", "respondent_group"], references: [toNodes])

  private static let submissions = DataTable(
    name: "submissions", title: "สถานะการส่งข้อมูล",
    description: "One row for each sheet that is owed for an office so far in the fiscal year, or came.",
    fields: DataField.time + DataField.office + [
      DataField("kind", .code, "รหัสแบบรายงาน", "Kind of sheet.", isRequired: true),
      DataField("title", .text, "แบบรายงาน", "Name of the kind of sheet.", isRequired: true),
      DataField("owed_by", .text, "ผู้มีหน้าที่ส่ง", "Who owes it; blank where nobody does so far."),
      DataField("due", .date, "กำหนดส่ง", "Last day on which it is in time."),
      DataField(
        "state", .word(["received", "carried", "held", "rejected", "not-yet-due", "missing"]), "สถานะ",
        "What came of it.", isRequired: true),
      DataField("used_period", .code, "ใช้ของเดือน", "Month of the sheet that counts, as period."),
      DataField("received", .date, "วันที่ของไฟล์", "Day on which the content was seen first."),
      DataField("days_late", .integer, "ช้ากว่ากำหนด (วัน)", "Whole days after the due day; blank in time."),
    ], key: ["period", "office_code", "kind"], references: [toOffices])

  private static let corrections = DataTable(
    name: "corrections", title: "ประวัติการแก้ไข",
    description: "One row for each published figure that a later run changed, the oldest first.",
    fields: DataField.time + [
      DataField("number", .integer, "ลำดับ", "Counted within the month.", isRequired: true),
      DataField(
        "corrected_at", .moment, "แก้ไขเมื่อ", "Moment that the run stood for, in Thailand.",
        isRequired: true),
      .officeCode,
      DataField(
        "node", .code, "รายการที่", "Item, or survey and its dimensions; it may be gone from nodes.",
        isRequired: true),
    ] + DataField.figures("_before", " before", title: "เดิม")
      + DataField.figures("_after", " after", title: "ใหม่") + [
        DataField("file", .text, "ไฟล์", "File that the item's own values are from."),
        DataField("reason", .text, "เหตุผล", "Reason that was given."),
      ], key: ["period", "number"])

  private static let offices = DataTable(
    name: "offices", title: "สำนักงานเขตพื้นที่การศึกษา",
    description: "One row for each month and office that was valid in it, as it was called then.",
    fields: DataField.time + [
      .officeCode,
      DataField("name", .text, "ชื่อเต็ม", "Full name."),
      DataField("short_name", .text, "สพท.", "Short name."),
      .officeType, .region,
      DataField("provinces", .text, "จังหวัด", "Provinces; ; between them."),
      DataField(
        "groupings", .text, "การจัดกลุ่มอื่น", "Further columns of the registry, column=group; ; between."),
      DataField("has_data", .truth, "มีข้อมูล", "Whether anything of the office counts in the month."),
    ], key: ["period", "office_code"])

  private static let nodes = DataTable(
    name: "nodes", title: "รายการของกรอบมาตรฐาน",
    description: "One row for each month and item of its framework, the overall and the survey's items too.",
    fields: DataField.time + [
      .node,
      DataField("position", .integer, "ลำดับ", "Place in the framework's order."),
      DataField(
        "kind",
        .word([
          "standard", "indicator", "consideration", "criterion", "overall", "survey", "dimension", "question",
        ]), "ประเภทรายการ", "Kind of item."),
      DataField("standard", .code, "มาตรฐานที่", "Standard that it belongs to."),
      DataField("parent", .code, "อยู่ภายใต้", "The item above it."),
      DataField("title", .text, "รายการ", "Title."),
      DataField("rule", .text, "วิธีคิด", "Rule by which its level comes to be."),
      DataField(
        "has_levels", .truth, "ให้ระดับ", "Whether it can have a level, so that it has a distribution."),
    ], key: ["period", "node"])
}

/// What can be said of a committee's judgements: assessors who differ, levels that do, what it left open.
extension FindingKind {
  package static let assessorsDiffer = FindingKind(
    .assessorsDiffer, .info,
    thai: """
      กรรมการเห็นต่างกันในประเด็น {item} (มี:ไม่มีการดำเนินการ {implemented} ชัดเจน:ไม่ชัดเจน {clear}) \
      จึงใช้เสียงข้างมาก ไม่ต้องแก้ไข
      """,
    english: """
      The assessors differ on consideration {item} (implemented {implemented}, clear {clear}); the majority decides. \
      No action is needed.
      """)

  package static let assessorsTied = FindingKind(
    .assessorsTied, .info,
    thai: """
      กรรมการเห็นต่างกันในประเด็น {item} (มี:ไม่มีการดำเนินการ {implemented} ชัดเจน:ไม่ชัดเจน {clear}) \
      โดยไม่มีเสียงข้างมาก จึงถือว่าคณะกรรมการยังไม่ได้พิจารณาประเด็นนี้ หากได้ข้อยุติแล้ว โปรดแก้ไฟล์แล้วส่งใหม่
      """,
    english: """
      The assessors differ on consideration {item} (implemented {implemented}, clear {clear}) without a majority, so \
      the committee has not decided it. Correct the file and send it again when they agree.
      """)

  package static let levelsDiffer = FindingKind(
    .levelsDiffer, .info,
    thai: "กรรมการให้ระดับของรายการ {item} ต่างกัน (ระดับและจำนวนกรรมการ: {levels}) จึงใช้เสียงข้างมาก ไม่ต้องแก้ไข",
    english: """
      The assessors give item {item} different levels (level and how many: {levels}); the majority decides. \
      No action is needed.
      """)

  package static let levelsTied = FindingKind(
    .levelsTied, .info,
    thai: """
      กรรมการให้ระดับของรายการ {item} ต่างกัน (ระดับและจำนวนกรรมการ: {levels}) และไม่มีระดับใดได้เสียงเกินกึ่งหนึ่ง \
      จึงถือว่าคณะกรรมการยังไม่ได้ให้ระดับ หากได้ข้อยุติแล้ว โปรดแก้ไฟล์แล้วส่งใหม่
      """,
    english: """
      The assessors give item {item} different levels (level and how many: {levels}) and none has more than half, so the \
      committee has given none. Correct the file and send it again when they agree.
      """)

  package static let assessorsApart = FindingKind(
    .assessorsApart, .error,
    thai: """
      ผลของกรรมการในรายการ {item} อยู่ทั้งในแถวนี้และในแถวที่ {earlierRow} ของไฟล์ {earlierFile} ซึ่งเป็นคนละตารางหรือคนละไฟล์ \
      และไม่ตรงกัน ระบบไม่เก็บชื่อกรรมการ จึงไม่ทราบว่าเป็นคนเดียวกันหรือไม่ และถือว่าคณะกรรมการยังไม่ได้พิจารณารายการนี้ \
      โปรดรวมแถวของกรรมการทุกคนไว้ในตารางเดียว
      """,
    english: """
      Assessors judge item {item} both here and in row {earlierRow} of {earlierFile}, in another table or file, and not \
      alike. Their names are not kept, so nobody can tell whether they are the same; the item counts as not reviewed. \
      Put the rows of all assessors into one table.
      """)

  package static let blankAssessor = FindingKind(
    .blankAssessor, .error,
    thai: """
      แถวนี้ไม่ระบุกรรมการ แต่แถวที่ {earlierRow} ของรายการ {item} ระบุ จึงไม่ทราบว่าเป็นผลของกรรมการคนใด \
      และถือว่าคณะกรรมการยังไม่ได้พิจารณารายการนี้ โปรดระบุกรรมการให้ครบทุกแถว
      """,
    english: """
      The row names no assessor but row {earlierRow} of item {item} does, so nobody can tell whose it is; the item counts \
      as not reviewed. Name the assessor in every row.
      """)

  package static let judgementOfLevel = FindingKind(
    .judgementOfLevel, .error,
    thai: """
      รายการ {item} รับระดับจากคณะกรรมการ ไม่ได้พิจารณาการดำเนินการและความชัดเจน จึงไม่นำเข้า "{value}" \
      แต่นำเข้าระดับและข้อเสนอแนะของแถวนี้ โปรดลบออก หรือแก้เลขรายการ
      """,
    english: """
      Item {item} takes a level of the committee, and is not judged as implemented and clear; "{value}" was not taken in, \
      the row's level and recommendation were. Remove it, or correct the number of the item.
      """)

  package static let reviewLevelDiffers = FindingKind(
    .reviewLevelDiffers, .warning,
    thai: """
      คณะกรรมการให้ตัวบ่งชี้ {item} ระดับ {value} แต่ผลพิจารณารายประเด็นของคณะกรรมการเอง (ดำเนินการ {implemented} \
      ชัดเจน {clear}) ได้ระดับ {computed} ตามเกณฑ์ จึงใช้ระดับที่ให้ โปรดตรวจสอบว่าค่าใดถูกต้อง
      """,
    english: """
      The committee gives indicator {item} level {value}, but by its own judgements ({implemented} implemented, {clear} \
      clear) the rubric gives {computed}. The level given stands; check which of them is right.
      """)

  package static let reviewIncomplete = FindingKind(
    .reviewIncomplete, .warning,
    thai: """
      คณะกรรมการพิจารณาตัวบ่งชี้ {item} ไม่ครบทุกประเด็น ยังไม่มีผลของประเด็น {lacking} และไม่ได้ให้ระดับ \
      จึงยังไม่มีระดับของคณะกรรมการ และใช้ผลการประเมินตนเอง โปรดเติมประเด็นที่ขาดหรือให้ระดับ
      """,
    english: """
      The committee judged indicator {item} but not its considerations {lacking}, and gave no level; so there is no level \
      of the committee and the office's own counts. Add what lacks, or give a level.
      """)

  package static let committeeOrOffice = FindingKind(
    .committeeOrOffice, .warning,
    thai: """
      ไฟล์นี้อยู่ในโฟลเดอร์ของคณะกรรมการ แต่ไม่มีคอลัมน์ "กรรมการ" จึงอ่านเป็นการประเมินตนเองของเขต \
      หากเป็นผลพิจารณาของคณะกรรมการ โปรดเพิ่มคอลัมน์ "กรรมการ" (เว้นว่างได้) แล้วส่งใหม่
      """,
    english: """
      The file lies in the committee's folder but has no column "กรรมการ", so it was read as the office's own assessment. \
      If it is the committee's, add the column "กรรมการ", which may be blank, and send it again.
      """)

  package static let ownWithAssessors = FindingKind(
    .ownWithAssessors, .warning,
    thai: """
      ตารางนี้มีทั้งคอลัมน์ "{header}" ของคณะกรรมการ และคอลัมน์ที่มีเฉพาะในแบบของเขต เช่น "หลักฐาน" \
      จึงอ่านเป็นการประเมินตนเองของเขต และไม่อ่านคอลัมน์ "{header}" หากเป็นผลพิจารณาของคณะกรรมการ โปรดลบคอลัมน์ของเขตแล้วส่งใหม่
      """,
    english: """
      The table has the committee's column "{header}" and columns that only an office's own sheet has, such as "หลักฐาน"; \
      it was read as the office's own, without that column. If it is the committee's, remove the office's columns and \
      send it again.
      """)
}

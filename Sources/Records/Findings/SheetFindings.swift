/// What can be said of sheets that came in several files, of what they lack, and of a period that is closed.
extension FindingKind {
  package static let clearWithoutImplemented = FindingKind(
    .clearWithoutImplemented, .error,
    thai: """
      ประเด็น {item} ระบุว่าชัดเจนแต่ไม่มีการดำเนินการ ซึ่งเป็นไปไม่ได้ จึงถือว่ายังไม่รายงาน \
      โปรดแก้คอลัมน์ "การดำเนินการ" หรือ "ความชัดเจน"
      """,
    english: """
      Consideration {item} is said to be clear but not implemented, which cannot be; it counts as unreported. \
      Correct one of the two.
      """)

  package static let missingEvidence = FindingKind(
    .missingEvidence, .info,
    thai: "ตัวบ่งชี้ {item} ยังไม่ระบุเอกสารที่ต้องนำส่ง: {documents} ระดับคุณภาพไม่เปลี่ยน แต่โปรดระบุในคอลัมน์ \"หลักฐาน\"",
    english:
      "Indicator {item} names no evidence for {documents}. Its level is unchanged; please name it under \"หลักฐาน\"."
  )

  package static let superseded = FindingKind(
    .superseded, .info,
    thai: "มีไฟล์ฉบับแก้ไขที่ใหม่กว่า คือ {other} จึงใช้ไฟล์นั้น และไม่นับไฟล์นี้ ไม่ต้องดำเนินการใด",
    english: "A later revision, {other}, was sent; it counts and this file does not. No action is needed.")

  package static let identicalCopy = FindingKind(
    .identicalCopy, .info,
    thai: "ข้อมูลในไฟล์นี้มีอยู่ในไฟล์ {other} แล้วทั้งหมด จึงนับเพียงครั้งเดียว ไม่ต้องดำเนินการใด",
    english: "Everything in this file is also in {other} and counts once. No action is needed.")

  package static let revisionLacksItems = FindingKind(
    .revisionLacksItems, .warning,
    thai: """
      ไฟล์นี้ใช้แทน {other} แต่ใน "{kind}" ไม่มีรายการที่ไฟล์เดิมรายงานไว้ คือ {lacking} รายการเหล่านี้จึงถือว่ายังไม่รายงาน \
      หากยังใช้ข้อมูลเดิม โปรดเติมลงในไฟล์นี้แล้วส่งใหม่
      """,
    english: """
      The file replaces {other} but lacks, in "{kind}", what that one reported: {lacking}. These count as unreported. \
      If they still hold, add them to this file and send it again.
      """)

  package static let fewRespondents = FindingKind(
    .fewRespondents, .warning,
    thai:
      "มีผู้ตอบแบบสอบถาม {count} คน น้อยกว่าขั้นต่ำ {minimum} คน ระดับความพึงพอใจจึงเป็นผลเบื้องต้นจนกว่าคณะกรรมการจะพิจารณา หากยังมีคำตอบที่ไม่ได้ส่ง โปรดส่งเพิ่ม",
    english:
      "Only {count} respondents answered, fewer than {minimum}; the level is provisional until reviewed. Send any answers still missing."
  )

  package static let duplicateStep = FindingKind(
    .duplicateStep, .error,
    thai: """
      ขั้นตอนที่ {item} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงานขั้นตอนนี้ \
      โปรดเหลือไว้เพียงแถวที่ถูกต้อง
      """,
    english: """
      Step {item} disagrees with row {earlierRow} of {earlierFile}, so it counts as unreported. \
      Keep the right row only.
      """)

  package static let closedPeriodChange = FindingKind(
    .closedPeriodChange, .error,
    thai: """
      งวด {period} ปิดแล้วเมื่อ {closed} แต่ไฟล์ที่งวดนี้ใช้เปลี่ยนไป จึงยังไม่เผยแพร่ใหม่ \
      หากต้องการแก้ผลที่ปิดแล้ว โปรดสั่งใหม่พร้อมเหตุผล (--reason "…")
      """,
    english: """
      The period {period} was closed on {closed} but files that it rests on have changed; it was not published \
      again. To revise it, run again with the reason (--reason "…").
      """)
}

extension FindingKind {
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

extension Vocabulary {
  /// The lists of intake.md, *Text and numerals*, as one value for whoever uses this library by itself.
  package static var standardLists: [List: [String]] {
    [
      .unreported: ["-", "–", "—", "ไม่มีข้อมูล", "N/A"],
      .yes: [
        "มี", "ใช่", "ดำเนินการ", "ดำเนินการแล้ว", "มีการดำเนินการ", "มีความชัดเจน", "ครบ", "ครบถ้วน", "ชัดเจน", "ผ่าน", "✓",
        "✔", "☑",
        "√",
        "/", "1", "y", "yes", "true",
      ],
      .no: [
        "ไม่มี", "ไม่ใช่", "ไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ไม่มีการดำเนินการ",
        "ไม่มีความชัดเจน", "ยังไม่มี", "ยังไม่ครบ", "ยังไม่ชัดเจน", "ยังไม่ผ่าน",
        "ไม่ครบ", "ไม่ชัดเจน", "ไม่ผ่าน", "✗", "✘", "☐",
        "0", "n", "no", "false",
      ],
      .countedYes: ["มี"],
      .letterTick: ["P", "R", "ü", "þ"],
      .letterCross: ["O", "û"],
      .ambiguousMark: ["×", "x", "☒"],
      .tickedBox: ["☑", "✓", "✔", "√", "☒"],
      .emptyBox: ["☐", "□"],
      .level5: ["ดีเยี่ยม"],
      .level4: ["ดีมาก"],
      .level3: ["ดี"],
      .level2: ["พอใช้"],
      .level1: ["ปรับปรุง", "ควรปรับปรุง", "ต้องปรับปรุง"],
      .levelPrefix: ["ระดับ", "ระดับคุณภาพ"],
      .likert5: ["มากที่สุด"],
      .likert4: ["มาก"],
      .likert3: ["ปานกลาง"],
      .likert2: ["น้อย"],
      .likert1: ["น้อยที่สุด"],
      .likertPrefix: ["ระดับ", "พอใจ", "พึงพอใจ", "ความพึงพอใจ", "มีความพึงพอใจ", "ระดับความพึงพอใจ"],
      .likertUnit: ["คะแนน", "แต้ม", "points", "point", "pts"],
      .agreement5: ["เห็นด้วยอย่างยิ่ง", "เห็นด้วยเป็นอย่างยิ่ง", "เห็นด้วยมากที่สุด", "strongly agree"],
      .agreement4: ["เห็นด้วย", "เห็นด้วยมาก", "agree"],
      .agreement3: ["ไม่แน่ใจ", "เห็นด้วยปานกลาง", "neutral", "neither agree nor disagree"],
      .agreement2: ["ไม่เห็นด้วย", "เห็นด้วยน้อย", "disagree"],
      .agreement1: ["ไม่เห็นด้วยอย่างยิ่ง", "ไม่เห็นด้วยเป็นอย่างยิ่ง", "เห็นด้วยน้อยที่สุด", "strongly disagree"],
      .noAnswer: ["ไม่แสดงความเห็น", "ไม่เกี่ยวข้อง", "ไม่ทราบ", "ไม่มีความเห็น"],
      .unit: ["คน", "แห่ง", "ข้อ", "รายการ", "โรงเรียน"],
      .percent: ["%", "ร้อยละ", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น"],
    ]
  }

  /// A vocabulary of ``standardLists``.
  package static let standard = Vocabulary(trusted: standardLists)
}

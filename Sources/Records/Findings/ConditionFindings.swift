/// What can be wrong with the desired conditions of a criterion that an office ticks, and with figures beside them.
extension FindingKind {
  package static let unknownCondition = FindingKind(
    .unknownCondition, .error,
    thai: """
      เกณฑ์ {item} ไม่มีข้อ "{value}" ในแบบประเมินที่มีอยู่ จึงไม่นำเข้าแถวนี้ และยังนับข้อของเกณฑ์นี้ไม่ได้ \
      โปรดแก้เลขในคอลัมน์ "{header}" หากแบบของเขตมีข้อนี้ ให้ลบแถวรายข้อแล้วกรอกจำนวนข้อใน "ผลการดำเนินงาน" แทน
      """,
    english: """
      Criterion {item} has no condition "{value}" in the form at hand; the row was left out, and the criterion's conditions \
      cannot be counted. Correct the number under "{header}". If your own form has it, remove the rows of conditions and \
      write how many are met under "ผลการดำเนินงาน".
      """)

  package static let unknownConditionInList = FindingKind(
    .unknownConditionInList, .error,
    thai: """
      อ่าน "{value}" ในคอลัมน์ "{header}" เป็นข้อของเกณฑ์ {item} ไม่ได้ จึงยังไม่นับข้อของเกณฑ์นี้และถือว่ายังไม่รายงาน \
      โปรดใส่เลขข้อตามแบบประเมิน เช่น 1, 2, 4-6 หรือ "ทุกข้อ" หากแบบของเขตมีข้อมากกว่านี้ ให้เว้นช่องนี้แล้วกรอกจำนวนข้อใน \
      "ผลการดำเนินงาน" แทน
      """,
    english: """
      "{value}" under "{header}" names no condition of criterion {item}, so none is counted and it counts as unreported. \
      Write the numbers of the form, such as 1, 2, 4-6, or "ทุกข้อ" for all. If your own form has more, leave the cell blank \
      and write how many are met under "ผลการดำเนินงาน".
      """)

  package static let conditionsAsDate = FindingKind(
    .conditionsAsDate, .error,
    thai: """
      "{value}" ในคอลัมน์ "{header}" เป็นวันที่ซึ่งโปรแกรมตารางคำนวณแปลงจากเลขข้อ จึงไม่ทราบว่าเขตบรรลุข้อใดของเกณฑ์ {item} \
      และถือว่ายังไม่รายงาน โปรดตั้งคอลัมน์เป็นข้อความ แล้วกรอกใหม่ เช่น 1, 2, 4-6
      """,
    english: """
      "{value}" under "{header}" is a date that a spreadsheet made of numbers, so that nobody can tell which conditions of \
      criterion {item} are met; it counts as unreported. Set the column to text and write them again, such as 1, 2, 4-6.
      """)

  package static let blankCondition = FindingKind(
    .blankCondition, .error,
    thai: """
      เกณฑ์ {item} พิจารณาเป็นรายข้อ แต่แถวนี้ไม่มีเลขในคอลัมน์ "ข้อที่" จึงไม่ทราบว่าผลเป็นของข้อใด และไม่นับให้ข้อใด \
      โปรดแยกเป็นแถวละข้อพร้อมใส่เลขข้อ
      """,
    english: """
      Criterion {item} is judged condition by condition, but the row has no number under "ข้อที่", so that its result is of \
      none of them. Write a row for each condition, with its number.
      """)

  package static let conditionsResultDiffer = FindingKind(
    .conditionsResultDiffer, .warning,
    thai: """
      เกณฑ์ {item} แจ้งผล {value} แต่ข้อที่ระบุว่ามีนับได้ {count} ข้อ จึงใช้จำนวนข้อที่นับได้ ซึ่งตรวจย้อนได้เป็นรายข้อ \
      โปรดแก้ผลหรือข้อที่ระบุให้ตรงกัน
      """,
    english: """
      Criterion {item} states {value}, but {count} conditions are said to be met; that number is used, for each can be \
      traced. Make the two agree.
      """)

  package static let conditionsAnswerDiffer = FindingKind(
    .conditionsAnswerDiffer, .warning,
    thai: """
      ผลของเกณฑ์ {item} ไม่ตรงกับข้อที่ระบุ: มี {count} จาก {expected} ข้อ จึงใช้ผลที่แจ้งใน "ผลการดำเนินงาน" \
      โปรดแก้ผลหรือข้อที่ระบุให้ตรงกัน
      """,
    english: """
      The result of criterion {item} is not that of its conditions, of which {count} of {expected} are met; the result under \
      "ผลการดำเนินงาน" is used. Make the two agree.
      """)

  package static let shortConditionList = FindingKind(
    .shortConditionList, .warning,
    thai: """
      เกณฑ์ {item} มีครบทั้ง {count} ข้อที่แบบประเมินที่มีอยู่ระบุไว้ แต่ตัวชี้วัดกำหนด {expected} ข้อ จึงนับได้ {count} ข้อ \
      หากเขตมีมากกว่านี้ โปรดกรอกจำนวนข้อทั้งหมดใน "ผลการดำเนินงาน" ด้วย
      """,
    english: """
      All {count} conditions that the form at hand lists of criterion {item} are met, but the KPI asks for {expected}, so \
      that {count} are counted. If the office has more, also write how many under "ผลการดำเนินงาน".
      """)

  package static let noPercentage = FindingKind(
    .noPercentage, .error,
    thai: """
      ตัวชี้วัดของเกณฑ์ {item} ไม่ได้วัดเป็นร้อยละ จึงไม่ใช้ "จำนวนที่ได้" และ "จำนวนทั้งหมด" ของแถวนี้ แต่นำเข้าข้อมูลอื่น \
      โปรดกรอกผลตามตัวชี้วัดใน "ผลการดำเนินงาน" หรือระบุข้อที่บรรลุ
      """,
    english: """
      The KPI of criterion {item} is no percentage, so the row's counts are not used; the rest of it is. Write the result \
      that the KPI asks for under "ผลการดำเนินงาน", or the conditions that are met.
      """)
}

/// What can be wrong with a cell: keys, words and numbers.
extension FindingKind {
  package static let badNumber = FindingKind(
    .badNumber, .error,
    thai: "อ่าน \"{value}\" ในคอลัมน์ \"{header}\" เป็นตัวเลขไม่ได้ จึงถือว่ายังไม่รายงาน โปรดใส่ตัวเลขอย่างเดียว เช่น 85.5",
    english:
      "\"{value}\" under \"{header}\" is not a number and counts as unreported. Write a number only, such as 85.5."
  )

  package static let numberTooLarge = FindingKind(
    .numberTooLarge, .error,
    thai: "\"{value}\" ในคอลัมน์ \"{header}\" เกินค่าสูงสุด {most} จึงถือว่ายังไม่รายงาน โปรดตรวจสอบตัวเลข",
    english:
      "\"{value}\" under \"{header}\" is above {most}, the maximum, and counts as unreported. Check it."
  )

  package static let badYesNo = FindingKind(
    .badYesNo, .error,
    thai:
      "อ่าน \"{value}\" ในคอลัมน์ \"{header}\" ไม่ได้ว่ามีหรือไม่มี จึงถือว่ายังไม่รายงาน โปรดใส่ \"มี\" หรือ \"ไม่มี\" หรือ \"ชัดเจน\" หรือ \"ไม่ชัดเจน\"",
    english:
      "\"{value}\" under \"{header}\" is neither yes nor no and counts as unreported. Write \"มี\" or \"ไม่มี\"."
  )

  package static let ambiguousMark = FindingKind(
    .ambiguousMark, .error,
    thai:
      "เครื่องหมาย \"{value}\" ในคอลัมน์ \"{header}\" อาจหมายถึงเลือกหรือไม่เลือกก็ได้ จึงถือว่ายังไม่รายงาน โปรดใส่ \"มี\" หรือ \"ไม่มี\"",
    english:
      "The mark \"{value}\" under \"{header}\" may mean yes or no and counts as unreported. Write \"มี\" or \"ไม่มี\"."
  )

  package static let badLevel = FindingKind(
    .badLevel, .error,
    thai:
      "อ่าน \"{value}\" ในคอลัมน์ \"{header}\" เป็นระดับคุณภาพไม่ได้ จึงถือว่ายังไม่รายงาน โปรดใส่เลข 1 ถึง 5 หรือคำ เช่น \"ดีมาก\" ให้ตรงกัน",
    english:
      "\"{value}\" under \"{header}\" is not a quality level and counts as unreported. Write 1 to 5 or its word."
  )

  package static let cellTooLong = FindingKind(
    .cellTooLong, .error,
    thai: "ข้อความในคอลัมน์ \"{header}\" ยาวเกิน 32,767 อักขระ จึงถือว่ายังไม่รายงาน โปรดย่อข้อความแล้วส่งใหม่",
    english:
      "The text under \"{header}\" has more than 32,767 characters and counts as unreported. Shorten it.")

  package static let excelArmour = FindingKind(
    .excelArmour, .info,
    thai:
      "ไฟล์นี้มีเครื่องหมายที่ Excel ใส่กันการแปลงรหัส (=\"…\" หรือ ') เริ่มที่คอลัมน์ \"{header}\" จึงถอดออกก่อนอ่าน ไม่ต้องแก้ไข",
    english:
      "Cells of this file, first under \"{header}\", were wrapped by Excel (=\"…\" or '); the wrapping was removed. No action is needed."
  )

  package static let strayQuote = FindingKind(
    .strayQuote, .warning,
    thai: "มีเครื่องหมาย \" กลางข้อความในคอลัมน์ \"{header}\" จึงเก็บไว้ตามเดิม โปรดตรวจสอบว่าข้อความครบถ้วน",
    english: "A quote stands inside the text under \"{header}\" and was kept. Check that the text is whole.")

  package static let controlCharacter = FindingKind(
    .controlCharacter, .warning,
    thai: "มีอักขระควบคุมที่มองไม่เห็นในคอลัมน์ \"{header}\" จึงตัดออก โปรดตรวจสอบว่าข้อความครบถ้วน",
    english: "Control characters under \"{header}\" were dropped. Check that the text is whole.")

  package static let doubtfulText = FindingKind(
    .doubtfulText, .warning,
    thai: "ข้อความ \"{value}\" มีวรรณยุกต์ต่างกันสองตัวบนพยัญชนะเดียว จึงเก็บไว้ตามเดิม โปรดตรวจสอบการสะกด",
    english: "\"{value}\" has two different tone marks on one consonant and was kept. Check its spelling.")

  package static let textNormalised = FindingKind(
    .textNormalised, .info,
    thai: "ปรับลำดับและรูปของอักขระไทยในไฟล์นี้ให้เป็นมาตรฐานเดียวกัน และตัดรหัส HTML ออกหากมี ความหมายคงเดิม ไม่ต้องแก้ไข",
    english:
      "The spelling of Thai characters was made regular in this file and HTML taken out; the meaning is unchanged. No action is needed."
  )

  package static let unknownCategory = FindingKind(
    .unknownCategory, .error,
    thai: "เกณฑ์ {item} ไม่มีหมวด \"{value}\" จึงไม่นำเข้าแถวนี้ โปรดแก้เลขในคอลัมน์ \"{header}\" ให้ตรงกับแบบประเมิน",
    english:
      "Criterion {item} has no category \"{value}\"; the row was left out. Correct the number under \"{header}\"."
  )

  package static let unusedCategory = FindingKind(
    .unusedCategory, .info,
    thai: "เกณฑ์ {item} ไม่แบ่งเป็นหมวด จึงไม่ใช้เลขหมวด \"{value}\" แต่นำเข้าข้อมูลอื่นของแถว ไม่ต้องแก้ไข",
    english:
      "Criterion {item} has no categories, so \"{value}\" is not used; the rest of the row is. No action is needed."
  )

  package static let unknownGroup = FindingKind(
    .unknownGroup, .warning,
    thai: "\"{value}\" ในคอลัมน์ \"{header}\" ไม่ตรงกับกลุ่มใดของเขต จึงเก็บไว้ตามที่เขียน โปรดใช้ชื่อหรืออักษรย่อของกลุ่ม",
    english:
      "\"{value}\" under \"{header}\" is not the name of a group of the office and was kept as written. Use a group's name."
  )

  package static let numberOfOtherType = FindingKind(
    .numberOfOtherType, .error,
    thai:
      "ตัวชี้วัดนี้นับเป็นจำนวน แต่ \"{value}\" ในคอลัมน์ \"{header}\" เป็นร้อยละ จึงถือว่ายังไม่รายงาน โปรดใส่จำนวนที่นับได้ เช่น 4",
    english:
      "The KPI counts, but \"{value}\" under \"{header}\" is a percentage; it counts as unreported. Write a count such as 4."
  )

  package static let noWholeCount = FindingKind(
    .noWholeCount, .error,
    thai:
      "ตัวชี้วัดนี้นับเป็นจำนวนข้อหรือรายการ \"{value}\" ในคอลัมน์ \"{header}\" จึงใช้ไม่ได้และถือว่ายังไม่รายงาน โปรดใส่จำนวนเต็มที่ไม่ใช่ร้อยละ เช่น 4",
    english:
      "The KPI counts items, so \"{value}\" under \"{header}\" cannot be used and counts as unreported. Write a whole number that is not a percentage, such as 4."
  )

  package static let implausiblePoints = FindingKind(
    .implausiblePoints, .warning,
    thai: """
      คะแนน {value} น้อยผิดปกติสำหรับคะแนนเต็ม {scale} อาจเป็นร้อยละหรือคะแนนของมาตราส่วนอื่น \
      ระดับที่คิดจากคะแนนจึงเป็นผลเบื้องต้นและมีเครื่องหมาย [d] โปรดตรวจสอบกับ กพร. สพฐ.
      """,
    english: """
      {value} points are unusually few of {scale} and may be a percentage or of another scale; a level that follows \
      from them is provisional and marked [d]. Please check.
      """)

  package static let levelPointsMismatch = FindingKind(
    .levelPointsMismatch, .warning,
    thai: "ระดับ \"{value}\" ไม่ตรงกับคะแนน {points} ตามเกณฑ์ที่ใช้ จึงใช้ระดับตามที่แจ้ง โปรดตรวจสอบกับ กพร. สพฐ.",
    english:
      "The level \"{value}\" does not follow from {points} points; the given level stands. Please check.")

  package static let unknownItem = FindingKind(
    .unknownItem, .error,
    thai: "ไม่มีรายการ {item} ในมาตรฐานของปีงบประมาณนี้ จึงไม่นำเข้าแถวนี้ โปรดตรวจสอบเลขมาตรฐาน ตัวบ่งชี้ และประเด็น",
    english: "This fiscal year's standards have no item {item}; the row was left out. Check its numbers.")

  package static let unusedItem = FindingKind(
    .unusedItem, .info,
    thai: "รายการ {value} ในปีงบประมาณนี้ใช้ผลจากแหล่งอื่น จึงไม่ได้ใช้ข้อมูลจากแผ่นงานนี้ ไม่ต้องแก้ไข",
    english:
      "Item {value} is judged from another source this fiscal year; this sheet's rows on it are not used.")

  package static let itemOfOtherType = FindingKind(
    .itemOfOtherType, .info,
    thai: "รายการ {value} ใช้กับเขตอีกประเภทหนึ่งเท่านั้น จึงไม่นำข้อมูลของรายการนี้มาคิดผลของเขตนี้ ไม่ต้องแก้ไข",
    english:
      "Item {value} is for offices of another type only; what is reported of it here is not used. No action is needed."
  )

  package static let brokenCount = FindingKind(
    .brokenCount, .error,
    thai: """
      "{value}" ในคอลัมน์ "{header}" เป็นจำนวนที่มีทศนิยม จึงถือว่ายังไม่รายงาน จุดอาจใช้คั่นหลักพัน \
      โปรดใส่จำนวนเต็มโดยไม่มีจุด เช่น 1100
      """,
    english: """
      "{value}" under "{header}" is a count with decimals and counts as unreported; its point may part thousands. \
      Write a whole number without a point, such as 1100.
      """)

  package static let blankKey = FindingKind(
    .blankKey, .error,
    thai: "แถวนี้ไม่มีเลขในคอลัมน์ \"{header}\" จึงไม่ทราบว่าเป็นรายการใด และไม่ได้นำเข้าแถวนี้ โปรดเติมเลขให้ครบ",
    english:
      "The row has no number under \"{header}\", so its item is unknown and it was left out. Fill in its numbers."
  )

  package static let unreadableNumber = FindingKind(
    .unreadableNumber, .error,
    thai: "\"{value}\" ในคอลัมน์ \"{header}\" ไม่ใช่เลขของมาตรฐาน ตัวบ่งชี้ หรือประเด็น โปรดใส่เลข เช่น 1 หรือ 1.1.3",
    english:
      "\"{value}\" under \"{header}\" is not the number of a standard, indicator or item. Write 1 or 1.1.3."
  )

  package static let numberAsDate = FindingKind(
    .numberAsDate, .error,
    thai: """
      "{value}" ในคอลัมน์ "{header}" เป็นวันที่ซึ่งโปรแกรมตารางคำนวณแปลงจากเลข จึงไม่ทราบเลขเดิมและไม่นำเข้าแถวนี้ \
      โปรดตั้งคอลัมน์เป็นข้อความ กรอกเลขใหม่ เช่น 3.3 แล้วส่งใหม่
      """,
    english: """
      "{value}" under "{header}" is a date that a spreadsheet made of a number; which one is lost, and the row was left \
      out. Format the column as text, enter the number again, such as 3.3, and send the file again.
      """)

  package static let numberPrefixMismatch = FindingKind(
    .numberPrefixMismatch, .error,
    thai: "เลข \"{value}\" ไม่ตรงกับคอลัมน์อื่นของแถว (ควรอยู่ใต้ {expected}) จึงไม่นำเข้าแถวนี้ โปรดแก้เลขให้ตรงกัน",
    english: "The number \"{value}\" disagrees with the row's other columns ({expected}). Make them agree.")

  package static let titleMismatch = FindingKind(
    .titleMismatch, .error,
    thai: "เลขรายการเป็น {item} แต่ชื่อ \"{value}\" เป็นของรายการ {other} จึงไม่นำเข้าแถวนี้ โปรดแก้เลขหรือชื่อให้ตรงกัน",
    english:
      "The number is {item} but \"{value}\" is the title of {other}; the row was left out. Make them agree.")

  package static let titleDiffers = FindingKind(
    .titleDiffers, .info,
    thai: "ชื่อรายการ {item} ในไฟล์เขียนต่างจากชื่อในมาตรฐาน จึงยึดตามเลขรายการ หากเลขถูกต้องแล้ว ไม่ต้องแก้ไข",
    english:
      "The title of item {item} is worded differently in the file; its number was taken. If that is right, no action is needed."
  )

  package static let unknownStep = FindingKind(
    .unknownStep, .error,
    thai:
      "ไม่มีขั้นตอน \"{value}\" ในปฏิทินปฏิบัติงาน จึงไม่นำเข้าแถวนี้ โปรดใส่เลข 1 ถึง {count} ในคอลัมน์ \"{header}\"",
    english:
      "The work calendar has no step \"{value}\"; the row was left out. Write 1 to {count} under \"{header}\"."
  )

  package static let notReviewable = FindingKind(
    .notReviewable, .error,
    thai:
      "รายการ {item} ไม่มีระดับจากคณะกรรมการ เพราะใช้ผลจากแหล่งอื่นหรือนับรวมในตัวบ่งชี้ จึงไม่นำเข้าแถวนี้ โปรดลบแถวนี้หรือแก้เลขรายการ",
    english:
      "Item {item} takes no committee level: it is judged elsewhere or within its indicator. Remove the row.")

  package static let badStepDate = FindingKind(
    .badStepDate, .warning,
    thai:
      "อ่านวันที่ \"{value}\" ในคอลัมน์ \"{header}\" ไม่ได้ จึงถือว่ายังไม่รายงานวันที่นี้ แต่นำเข้าข้อมูลอื่นของแถว โปรดเขียนวันที่ เช่น 16/11/2564",
    english:
      "The date \"{value}\" under \"{header}\" cannot be read and counts as unreported; the rest of the row counts. Write it as 16/11/2564."
  )

  package static let personalDataMasked = FindingKind(
    .personalDataMasked, .warning,
    thai: """
      พบอีเมล เลขประจำตัวประชาชน หรือหมายเลขโทรศัพท์ในคอลัมน์ "{header}" จึงปิดไว้เป็น *** ก่อนจัดเก็บ \
      โปรดลบข้อมูลส่วนบุคคลออกจากไฟล์ก่อนส่งครั้งต่อไป
      """,
    english: """
      An e-mail address, citizen id or phone number under "{header}" was masked as *** before anything was kept. \
      Take personal data out of the file before it is sent again.
      """)
}

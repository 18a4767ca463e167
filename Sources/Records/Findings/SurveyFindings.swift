/// What can be wrong with a satisfaction survey.
extension FindingKind {
  package static let sameSurvey = FindingKind(
    .sameSurvey, .warning,
    thai:
      "ไฟล์นี้เหมือนไฟล์ {other} ของอีกเขตทุกประการ ทั้งสองไฟล์ยังนับอยู่ โปรดตรวจสอบว่าเป็นแบบสอบถามของเขตใด แล้วลบไฟล์ที่วางผิดโฟลเดอร์",
    english:
      "The file is byte for byte {other} of another office; both still count. Check whose survey it is, and remove the one in the wrong folder."
  )

  package static let sentAgain = FindingKind(
    .sentAgain, .warning,
    thai:
      "ไฟล์นี้เหมือนไฟล์ {other} ที่ส่งในเดือนก่อนทุกประการ จึงไม่มีคำตอบใหม่ ไฟล์ยังนับอยู่ หากมีแบบสอบถามรอบใหม่ โปรดส่งแทน",
    english:
      "The file is byte for byte {other}, sent in an earlier month, so it brings no new answers; it still counts. Send the new survey if there is one."
  )

  package static let sheetInParts = FindingKind(
    .sheetInParts, .info,
    thai: "ข้อมูลชุดนี้ส่งมาเป็น {count} ไฟล์ จึงนับรวมกันทุกไฟล์ หากมีไฟล์ที่ไม่ควรนับ โปรดลบออก",
    english: "This sheet came in {count} files, which count together. Remove any that should not count.")

  package static let duplicateSheet = FindingKind(
    .duplicateSheet, .error,
    thai: """
      คำตอบในไฟล์นี้ซ้ำกับไฟล์ {other} เกินครึ่ง จึงไม่นับทั้งสองไฟล์ \
      โปรดส่งไฟล์ฉบับสมบูรณ์เพียงไฟล์เดียว หรือตั้งชื่อฉบับใหม่ลงท้ายด้วย -r2
      """,
    english: """
      More than half of this file's responses are also in {other}; neither counts. Send the whole survey in one \
      file, or end the name of the newer one with -r2.
      """)

  package static let badLikert = FindingKind(
    .badLikert, .warning,
    thai:
      "คำตอบ \"{value}\" ในคอลัมน์ \"{header}\" ไม่ใช่ระดับความพึงพอใจ จึงนับเป็นไม่ตอบ โปรดใช้คำ เช่น \"มาก\" หรือเลข 1 ถึง 5",
    english:
      "The answer \"{value}\" under \"{header}\" is not a satisfaction level and counts as no answer. Use 1 to 5 or its word."
  )

  package static let duplicateResponse = FindingKind(
    .duplicateResponse, .warning,
    thai: "คำตอบแถวนี้เหมือนแถวก่อนหน้าทุกช่องและส่งในวินาทีเดียวกัน ยังนับทั้งสองแถว โปรดตรวจสอบว่าส่งซ้ำหรือไม่",
    english:
      "The response equals an earlier one in every answer and second; both count. Check whether it was sent twice."
  )

  package static let unknownRespondentGroup = FindingKind(
    .unknownRespondentGroup, .warning,
    thai: "สถานภาพผู้ตอบ \"{value}\" ไม่อยู่ในรายการ จึงนับรวมใน \"ไม่ระบุ/อื่น ๆ\" หากเป็นกลุ่มที่รู้จัก โปรดเพิ่มคำนี้ในไฟล์คำศัพท์",
    english:
      "The respondent group \"{value}\" is not known and counts under \"ไม่ระบุ/อื่น ๆ\". If it is a known one, add the word to the vocabulary."
  )

  package static let surveyScale = FindingKind(
    .surveyScale, .error,
    thai: """
      คำตอบ {count} จาก {answers} คำตอบ เช่นในคอลัมน์ "{header}" ไม่อยู่ในมาตร 1 ถึง 5 จึงไม่นับทั้งไฟล์ \
      โปรดส่งคำตอบตามมาตร 5 ระดับ ซึ่ง 5 คือมากที่สุด
      """,
    english: """
      {count} of {answers} answers, such as those under "{header}", are not on the scale of 1 to 5; nothing of the \
      file counts. Send answers on the scale of five, where 5 is the best.
      """)

  package static let statedScale = FindingKind(
    .statedScale, .error,
    thai: """
      ข้อความ "{value}" ระบุมาตรที่ไม่ใช่ 1 ถึง 5 ซึ่ง 5 คือมากที่สุด จึงไม่นับทั้งไฟล์ \
      โปรดส่งคำตอบตามมาตร 5 ระดับ หรือแก้ข้อความให้ถูกต้อง
      """,
    english: """
      "{value}" states another scale than 1 to 5 with 5 for the best; nothing of the file counts. Send answers on \
      that scale, or correct the text.
      """)

  package static let noAnswerRead = FindingKind(
    .noAnswerRead, .error,
    thai:
      "อ่านคำตอบของผู้ตอบ {count} คนไม่ได้เลย จึงไม่มีผลความพึงพอใจจากไฟล์นี้ โปรดใช้เลข 1 ถึง 5 หรือคำ เช่น \"มากที่สุด\" แล้วส่งใหม่",
    english:
      "No answer of {count} respondents could be read, so the file gives no satisfaction. Use 1 to 5 or words such as \"มากที่สุด\", and send it again."
  )

  package static let narrowScale = FindingKind(
    .narrowScale, .warning,
    thai:
      "ไม่มีผู้ใดตอบ {count} เลย แม้มีผู้ตอบระดับใกล้เคียงจำนวนมาก โปรดตรวจสอบว่าแบบสอบถามใช้มาตร 5 ระดับ ไม่ใช่ 3 หรือ 4 ระดับ คำตอบยังนับตามเดิม",
    english:
      "Nobody answered {count}, though many gave the answers beside it; they still count. Check that the survey has five steps, not three or four."
  )

  package static let badDate = FindingKind(
    .badDate, .warning,
    thai:
      "อ่านวันที่ \"{value}\" ในคอลัมน์ \"{header}\" ไม่ได้ คำตอบในแถวนี้ยังนับตามปกติ โปรดตรวจสอบรูปแบบวันที่ เช่น 16/11/2564",
    english:
      "The date \"{value}\" under \"{header}\" cannot be read; the row still counts. Check its form, such as 16/11/2564."
  )

  package static let monthFirst = FindingKind(
    .monthFirst, .info,
    thai:
      "วันที่ในคอลัมน์ \"{header}\" เขียนเดือนก่อนวัน จึงอ่านทั้งคอลัมน์แบบเดือนก่อนวัน หากไม่ถูกต้อง โปรดตั้งรูปแบบวันที่เป็น วัน/เดือน/ปี แล้วส่งใหม่",
    english:
      "Dates under \"{header}\" put the month before the day; the whole column was read that way. If that is wrong, put the day first and send it again."
  )

  package static let answerOutsideYear = FindingKind(
    .answerOutsideYear, .warning,
    thai:
      "มีคำตอบ {count} แถวที่วันที่ในคอลัมน์ \"{header}\" อยู่นอกปีงบประมาณ {expected} คำตอบเหล่านี้ยังนับอยู่ โปรดตรวจสอบว่าไม่ใช่แบบสอบถามของปีก่อน",
    english:
      "{count} responses are dated outside fiscal year {expected} under \"{header}\"; they still count. Check that this is not the survey of another year."
  )

  package static let questionMismatch = FindingKind(
    .questionMismatch, .error,
    thai:
      "หัวคอลัมน์เป็นข้อ {item} แต่ข้อความ \"{value}\" เป็นของข้อ {other} จึงไม่นับคำตอบในคอลัมน์นี้ โปรดแก้เลขข้อหรือข้อความให้ตรงกัน",
    english:
      "The column is numbered {item}, but \"{value}\" is the text of question {other}; its answers do not count. Make them agree."
  )

  package static let foreignQuestion = FindingKind(
    .foreignQuestion, .error,
    thai:
      "หัวคอลัมน์ \"{value}\" ขึ้นต้นด้วยเลขข้อ {item} แต่ไม่ใช่ข้อคำถามของแบบสอบถาม จึงไม่นับคำตอบในคอลัมน์นี้ โปรดใช้ข้อความตามแบบสอบถาม หรือเอาเลขข้อออก",
    english:
      "The column \"{value}\" bears the number {item} but is not a question of the survey; its answers do not count. Use the survey's wording, or take the number away."
  )

  package static let questionDiffers = FindingKind(
    .questionDiffers, .info,
    thai: "ข้อความของข้อ {item} ในไฟล์เขียนต่างจากแบบสอบถาม จึงยึดตามเลขข้อ หากเลขถูกต้องแล้ว ไม่ต้องแก้ไข",
    english:
      "Question {item} is worded differently in the file; its number was taken. If that is right, no action is needed."
  )
}

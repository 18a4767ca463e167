/// What can be wrong with a file before its table is looked at: its place, its size, its bytes.
extension FindingKind {
  package static let badEncoding = FindingKind(
    .badEncoding, .error,
    thai: """
      อ่านรหัสอักขระของไฟล์นี้ไม่ได้ (ไบต์ที่ {offset}) จึงยังไม่ได้นำเข้า \
      โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8
      """,
    english: """
      The file's encoding cannot be read (byte {offset}), so it was not taken in. Open it in a spreadsheet and \
      save it as CSV UTF-8.
      """)

  package static let mixedEncoding = FindingKind(
    .mixedEncoding, .error,
    thai: """
      ไฟล์นี้มีทั้ง UTF-8 และ Windows-874 ปนกัน เริ่มต่างจากเดิมที่แถวนี้ (ไบต์ที่ {offset}) จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      มักเกิดจากการนำไฟล์สองไฟล์มาต่อกัน โปรดส่งแยกไฟล์ หรือรวมในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8
      """,
    english: """
      The file mixes UTF-8 and Windows-874; from this row on (byte {offset}) it is not what it was before. It was \
      not taken in. Send the files that were joined one by one, or join them in a spreadsheet and save as CSV UTF-8.
      """)

  package static let mojibakeRepaired = FindingKind(
    .mojibakeRepaired, .warning,
    thai: """
      ข้อความไทยในไฟล์นี้ถูกอ่านผิดรหัสอักขระแล้วบันทึกซ้ำ (เช่น "เธชเธ" แทน "ส") ระบบแก้กลับให้ครบทุกตัวแล้ว \
      โปรดตรวจสอบ และครั้งต่อไปเปิดไฟล์ด้วย ข้อมูล > จากข้อความ/CSV แล้วเลือก UTF-8
      """,
    english: """
      The Thai text of this file was read in the wrong encoding and saved again; every character could be put \
      right. Check it, and next time open the file by Data > From Text/CSV with UTF-8.
      """)

  package static let lostText = FindingKind(
    .lostText, .error,
    thai: """
      ข้อความไทยในไฟล์นี้กลายเป็น "{value}" และกู้คืนไม่ได้ จึงยังไม่ได้นำเข้า \
      โปรดเปิดไฟล์ต้นฉบับแล้วบันทึกเป็น CSV UTF-8 (อย่าใช้ "CSV (คั่นด้วยจุลภาค)" แบบเดิม)
      """,
    english: """
      The Thai text of this file has become "{value}" and cannot be brought back, so it was not taken in. Open the \
      original and save it as CSV UTF-8, not as plain CSV.
      """)

  package static let changedWhileRead = FindingKind(
    .changedWhileRead, .error,
    thai: """
      ไฟล์นี้ถูกแก้ไขหรือกำลังคัดลอกอยู่ขณะที่อ่าน จึงยังไม่ได้นำเข้า ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม \
      โปรดรอให้คัดลอกเสร็จแล้วสั่งนำเข้าอีกครั้ง
      """,
    english: """
      The file was changed, or was still being copied, while it was read; it was not taken in, and what was published \
      from it still counts. Run again when it is complete.
      """)

  package static let cutOff = FindingKind(
    .cutOff, .error,
    thai: """
      ไฟล์นี้ขาดตอนท้าย: แถวที่ {line} ซึ่งเป็นแถวสุดท้ายมี {count} ช่องจาก {expected} ช่องและไม่จบบรรทัด \
      จึงยังไม่ได้นำเข้าทั้งไฟล์ เพราะไม่ทราบว่ายังขาดอะไรอีก โปรดคัดลอกไฟล์ต้นฉบับมาวางใหม่ทั้งไฟล์ \
      หากไฟล์ครบแล้ว โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8 อีกครั้ง
      """,
    english: """
      The end of the file is missing: row {line}, the last one, has {count} of {expected} cells and no line end. Nobody \
      knows what else lacks, so the file was not taken in. Copy the whole file again; if it is complete, open it in a \
      spreadsheet and save it as CSV UTF-8 once more.
      """)

  package static let malformedCSV = FindingKind(
    .malformedCSV, .error,
    thai: "รูปแบบ CSV ผิดที่บรรทัด {line} (ไบต์ที่ {offset}): {reason} จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดแก้ไขแล้วบันทึกใหม่",
    english:
      "The CSV is malformed at line {line} (byte {offset}): {reasonInEnglish}. The file was not taken in; correct it and save it again."
  )

  package static let renamedSpreadsheet = FindingKind(
    .renamedSpreadsheet, .error,
    thai: """
      ไฟล์นี้เป็นไฟล์ของโปรแกรมตารางคำนวณ ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดเปิดใน Excel เลือก ไฟล์ > บันทึกเป็น > \
      CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv) หรือใน LibreOffice เลือก แฟ้ม > บันทึกเป็น > ข้อความ CSV แล้วส่งใหม่
      """,
    english: """
      This is a spreadsheet, not CSV, and was not taken in. Open it in Excel and choose File > Save As > \
      CSV UTF-8 (Comma delimited) (*.csv), or in LibreOffice File > Save As > Text CSV, and send that file.
      """)

  package static let renamedPDF = FindingKind(
    .renamedPDF, .error,
    thai: """
      ไฟล์นี้เป็น PDF ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดเปิดไฟล์ตารางต้นฉบับใน Excel เลือก ไฟล์ > บันทึกเป็น > \
      CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv) แล้วส่งใหม่
      """,
    english: """
      This is a PDF, not CSV, and was not taken in. Open the sheet that it was made from in Excel, choose \
      File > Save As > CSV UTF-8 (Comma delimited) (*.csv), and send that file.
      """)

  package static let renamedArchive = FindingKind(
    .renamedArchive, .error,
    thai: """
      ไฟล์นี้เป็นไฟล์บีบอัด ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดคลิกขวาที่ไฟล์ เลือก แยกทั้งหมด (Extract All) \
      แล้วส่งไฟล์ .csv ที่อยู่ข้างใน
      """,
    english: """
      This is an archive, not CSV, and was not taken in. Right-click it, choose Extract All, and send the .csv \
      files that were in it.
      """)

  package static let renamedWebPage = FindingKind(
    .renamedWebPage, .error,
    thai: """
      ไฟล์นี้เป็นหน้าเว็บหรือ XML ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดเปิดใน Excel เลือก ไฟล์ > บันทึกเป็น > \
      CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv) แล้วส่งใหม่ หากดาวน์โหลดจากเว็บ โปรดลงชื่อเข้าใช้แล้วดาวน์โหลดอีกครั้ง
      """,
    english: """
      This is a web page or XML, not CSV, and was not taken in. Open it in Excel, choose File > Save As > \
      CSV UTF-8 (Comma delimited) (*.csv), and send that file. If it was downloaded, sign in and download it again.
      """)

  package static let renamedImage = FindingKind(
    .renamedImage, .error,
    thai: """
      ไฟล์นี้เป็นรูปภาพ ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดเปิดไฟล์ตารางต้นฉบับใน Excel เลือก ไฟล์ > บันทึกเป็น > \
      CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv) แล้วส่งใหม่
      """,
    english: """
      This is a picture, not CSV, and was not taken in. Open the sheet that it shows in Excel, choose \
      File > Save As > CSV UTF-8 (Comma delimited) (*.csv), and send that file.
      """)

  package static let renamedDocument = FindingKind(
    .renamedDocument, .error,
    thai: """
      ไฟล์นี้เป็นเอกสาร ไม่ใช่ CSV จึงยังไม่ได้นำเข้า โปรดคัดลอกตารางไปวางใน Excel เลือก ไฟล์ > บันทึกเป็น > \
      CSV UTF-8 (คั่นด้วยจุลภาค) (*.csv) แล้วส่งใหม่
      """,
    english: """
      This is a document, not CSV, and was not taken in. Copy its table into Excel, choose File > Save As > \
      CSV UTF-8 (Comma delimited) (*.csv), and send that file.
      """)

  package static let notCSV = FindingKind(
    .notCSV, .warning,
    thai: "ไฟล์นี้ไม่ใช่ CSV จึงไม่ได้อ่าน หากไม่ใช่ข้อมูลที่ต้องส่ง ไม่ต้องแก้ไข",
    english: "This is not a CSV file and was not read. If it holds no data to send, no action is needed.")

  package static let documentNotCSV = FindingKind(
    .documentNotCSV, .error,
    thai: """
      ไฟล์นี้ไม่ใช่ CSV จึงยังไม่ได้นำเข้า หากเป็นตาราง โปรดเปิดใน Excel หรือ LibreOffice เลือก ไฟล์ > บันทึกเป็น > \
      "CSV UTF-8 (คั่นด้วยจุลภาค)" แล้วส่งไฟล์ .csv นั้น
      """,
    english: """
      This is not a CSV file and was not taken in. If it holds a table, open it in Excel or LibreOffice, choose \
      File > Save As > "CSV UTF-8 (Comma delimited)" and send that .csv file.
      """)

  package static let misnamedCSV = FindingKind(
    .misnamedCSV, .error,
    thai: """
      ชื่อไฟล์นี้ไม่ลงท้ายด้วย .csv จึงยังไม่ได้นำเข้า หากเป็นข้อมูลที่ต้องส่ง โปรดแก้ชื่อให้ลงท้ายด้วย .csv \
      หากเป็นสำเนาที่ไม่ใช้ โปรดลบออก
      """,
    english: """
      The file's name does not end in .csv, so it was not taken in. If it holds data to send, make its name end in .csv; \
      if it is a copy that is not needed, remove it.
      """)

  package static let outsideInbox = FindingKind(
    .outsideInbox, .error,
    thai: "รายการนี้เป็นลิงก์ที่ชี้ออกนอกโฟลเดอร์รับข้อมูล จึงไม่ได้อ่าน โปรดคัดลอกไฟล์จริงมาวางแทน",
    english:
      "This link leads out of the inbox and was not followed. Put a copy of the file itself in its place.")

  package static let badPeriod = FindingKind(
    .badPeriod, .error,
    thai: """
      รายการนี้ไม่ได้อยู่ในโฟลเดอร์ของงวด จึงยังไม่ได้นำเข้า โปรดย้ายไปไว้ในโฟลเดอร์ของเดือนที่เป็นเจ้าของข้อมูล \
      หรือแก้ชื่อโฟลเดอร์เป็น ปี พ.ศ.-เดือน เช่น 2565-03 (มีนาคม 2565)
      """,
    english: """
      This is not in the folder of a month and was not taken in. Move it to the folder of the month that it is of, or \
      name its folder by year of the Buddhist era and month, such as 2565-03 for March 2565.
      """)

  package static let periodFolderReadAs = FindingKind(
    .periodFolderReadAs, .info,
    thai: "ชื่อโฟลเดอร์นี้อ่านเป็นงวด {folder} จึงนำเข้าไฟล์ในโฟลเดอร์ตามปกติ ไม่ต้องแก้ไข ชื่อมาตรฐานคือ {folder}",
    english:
      "The folder's name was read as the month {folder}; its files were taken in. No action is needed; the usual name is {folder}."
  )

  /// After it the same file may say something else when it is read again.
  package static let unreadableFile = FindingKind(
    .unreadableFile, .error,
    thai: """
      เปิดอ่านไฟล์หรือโฟลเดอร์นี้ไม่ได้ ({reason}) ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม \
      โปรดตรวจสอบสิทธิ์และการเชื่อมต่อของโฟลเดอร์รับข้อมูล แล้วสั่งประมวลผลอีกครั้ง
      """,
    english: """
      The file or folder cannot be read ({reason}). What was published from it still counts. Check permissions and \
      the connection of the inbox, then run again.
      """)

  package static let stillArriving = FindingKind(
    .stillArriving, .warning,
    thai: """
      ไฟล์นี้หรือไฟล์อื่นของเขตเดียวกันเพิ่งถูกวางและอาจยังคัดลอกไม่เสร็จ จึงยังไม่อ่าน \
      ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม การสั่งประมวลผลครั้งถัดไปจะอ่านให้
      """,
    english: """
      This file or another of its office is new and may not be complete yet; it was not read. What was \
      published from it still counts. The next run reads it.
      """)

  package static let fileTooLarge = FindingKind(
    .fileTooLarge, .error,
    thai: """
      ไฟล์นี้ใหญ่กว่า {most} จึงไม่ได้อ่านและไม่ได้นำเข้า โปรดตรวจสอบว่าเป็นไฟล์ที่ต้องส่ง หากใช่ โปรดแบ่งเป็นหลายไฟล์ \
      หรือแจ้งผู้ดูแลระบบให้เพิ่มค่า --max-file-size
      """,
    english: """
      The file is larger than {most}, so it was neither read nor taken in. Check that it is the file to send; if so, \
      split it into several, or have --max-file-size raised.
      """)
}

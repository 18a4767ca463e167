/// What can be wrong with counts and percentages of an item.
extension FindingKind {
  package static let rowsSummed = FindingKind(
    .rowsSummed, .info,
    thai: "รายการ {item} แยกเป็น {count} แถว จึงรวมจำนวนที่ได้และจำนวนทั้งหมดของทุกแถวก่อนคิดร้อยละ",
    english: "Item {item} appears in {count} rows; their counts were added before the percentage was taken.")

  package static let rowsSummedButBlank = FindingKind(
    .rowsSummedButBlank, .info,
    thai: """
      รายการ {item} แยกเป็น {count} แถว ซึ่ง {blank} แถวไม่มีตัวเลข จึงคิดร้อยละจากจำนวนของแถวที่เหลือ \
      หากยังรายงานไม่ครบ โปรดเติมตัวเลขแล้วส่งใหม่
      """,
    english: """
      Item {item} appears in {count} rows of which {blank} have no number; the counts of the others make the percentage. \
      If something is still to be reported, fill it in and send the file again.
      """)

  package static let partsByResult = FindingKind(
    .partsByResult, .error,
    thai: """
      รายการ {item} แยกเป็น {count} แถวตามผลการประเมินของผู้เรียนกลุ่มเดียวกัน จึงรวมกันไม่ได้และถือว่ายังไม่รายงาน \
      โปรดส่งแถวเดียวที่มีจำนวนผู้ที่ได้ตามเกณฑ์และจำนวนทั้งหมด
      """,
    english: """
      Item {item} appears in {count} rows by the result of the same pupils; they cannot be added, and it counts as \
      unreported. Send one row with the number that met the criterion and the number of all.
      """)

  package static let implausibleValue = FindingKind(
    .implausibleValue, .warning,
    thai: """
      ร้อยละ {value} ของรายการ {item} อยู่นอกช่วงที่เป็นไปได้ อาจเป็นสัดส่วนหรือตัวเลขของมาตราส่วนอื่น \
      ระดับจึงเป็นผลเบื้องต้นและมีเครื่องหมาย [d] โปรดตรวจสอบตัวเลข
      """,
    english: """
      {value} percent is outside what is plausible of item {item} and may be a fraction or of another scale; \
      its level is provisional and marked [d]. Check the figure.
      """)

  package static let implausibleLastYear = FindingKind(
    .implausibleLastYear, .warning,
    thai: """
      ค่าปีก่อน {value} ของรายการ {item} อยู่นอกช่วงที่เป็นไปได้ อาจเป็นตัวเลขของมาตราส่วนอื่น \
      การเทียบกับปีก่อนจึงมีเครื่องหมาย [d] โปรดตรวจสอบตัวเลขของปีก่อน
      """,
    english: """
      Last year's figure {value} of item {item} is outside what is plausible and may be of another scale; the comparison is \
      marked [d]. Check last year's figure.
      """)

  package static let partNotReported = FindingKind(
    .partNotReported, .info,
    thai: """
      รายการ {item} แยกเป็นแถว แต่ไม่มีแถวของ {lacking} จึงคิดร้อยละจากแถวที่มี หากเขตมีข้อมูลของ {lacking} \
      โปรดเพิ่มแถวแล้วส่งใหม่
      """,
    english: """
      Item {item} is reported in parts, but none is of {lacking}; the percentage is that of the others. If the office has \
      figures of {lacking}, add the row and send the file again.
      """)

  package static let previousYearDiffers = FindingKind(
    .previousYearDiffers, .warning,
    thai: """
      ค่าปีก่อน {value} ของรายการ {item} ไม่ตรงกับ {known} ที่เขตรายงานไว้ในเดือน {month} จึงใช้ {known} \
      หากตัวเลขเดิมผิด โปรดส่งไฟล์ของเดือน {month} ใหม่
      """,
    english: """
      The figure of last year, {value}, of item {item} is not the {known} that the office reported in {month}; {known} is \
      used. If that figure is wrong, send the file of {month} again.
      """)

  package static let previousYearOfParts = FindingKind(
    .previousYearOfParts, .info,
    thai: """
      รายการ {item} แยกเป็น {count} แถว ค่าปีก่อนของแถวย่อยรวมกันไม่ได้ จึงไม่ใช้ \
      หากต้องการเทียบกับปีก่อน โปรดใส่ค่าปีก่อนในแถวรวมของรายการ
      """,
    english: """
      Item {item} appears in {count} rows; last year's figures of parts cannot be put together and are not used. To \
      compare with last year, write its figure in a total row of the item.
      """)

  package static let previousYearTooLarge = FindingKind(
    .previousYearTooLarge, .warning,
    thai: "ร้อยละปีก่อน {value} ของรายการ {item} มากกว่า 100 จึงไม่ใช้เทียบ โปรดตรวจสอบตัวเลข",
    english: "Last year's percentage {value} of item {item} is above 100 and is not used. Check the figure.")

  package static let sumMismatch = FindingKind(
    .sumMismatch, .warning,
    thai: "แถวรวมของรายการ {item} ไม่ตรงกับผลรวมของแถวย่อย ({sum}) จึงใช้ผลรวมของแถวย่อย โปรดตรวจสอบ",
    english: "The total row of item {item} is not the sum of its rows ({sum}); the sum is used. Please check."
  )

  package static let badMeasure = FindingKind(
    .badMeasure, .error,
    thai: """
      รายการ {item} มีจำนวนที่ได้มากกว่าจำนวนทั้งหมด หรือจำนวนทั้งหมดเป็น 0 จึงถือว่ายังไม่รายงาน \
      โปรดตรวจสอบตัวเลขทั้งสอง
      """,
    english: """
      Item {item} has a numerator above its denominator, or a denominator of 0; it counts as unreported. \
      Check both numbers.
      """)

  package static let nothingCounted = FindingKind(
    .nothingCounted, .error,
    thai: """
      รายการ {item} แจ้งจำนวนเป็น 0 จาก 0 แต่ทุกเขตมีข้อมูลของรายการนี้ จึงถือว่ายังไม่รายงาน โปรดใส่จำนวนที่ถูกต้อง
      """,
    english: """
      Item {item} is reported as 0 of 0, but every office has something to count for it; it counts as unreported. \
      Send the counts.
      """)

  package static let halfOfCounts = FindingKind(
    .halfOfCounts, .error,
    thai: """
      รายการ {item} แจ้งจำนวนที่ได้หรือจำนวนทั้งหมดเพียงอย่างเดียว จึงคิดร้อยละไม่ได้และถือว่ายังไม่รายงาน \
      โปรดใส่ให้ครบทั้งสองจำนวน
      """,
    english: """
      Item {item} has a numerator or a denominator alone, so there is no percentage and it counts as unreported. \
      Send both counts.
      """)

  package static let percentageTooLarge = FindingKind(
    .percentageTooLarge, .error,
    thai: "รายการ {item} แจ้งร้อยละเกิน 100 จึงถือว่ายังไม่รายงาน โปรดตรวจสอบร้อยละ",
    english: "Item {item} states more than 100 percent; it counts as unreported. Check the percentage.")

  package static let percentOnly = FindingKind(
    .percentOnly, .warning,
    thai: "รายการ {item} มีเพียงร้อยละ ไม่มีจำนวนที่ใช้ได้ จึงใช้ร้อยละที่แจ้ง โปรดส่งจำนวนที่ได้และจำนวนทั้งหมดด้วย",
    english:
      "Item {item} has a percentage but no usable counts; it is used as given. Please send the counts too.")

  package static let measureMismatch = FindingKind(
    .measureMismatch, .error,
    thai: """
      รายการ {item} แจ้งร้อยละ {value} แต่คำนวณจากจำนวนได้ {computed} จึงไม่ทราบว่าค่าใดถูกและถือว่ายังไม่รายงาน \
      โปรดแก้ร้อยละหรือจำนวนให้ตรงกัน
      """,
    english: """
      Item {item} states {value} percent but its counts give {computed}; which is right is unknown, and it counts as \
      unreported. Make them agree.
      """)

  package static let notApplicable = FindingKind(
    .notApplicable, .info,
    thai: "รายการ {item} ไม่เกี่ยวข้องกับเขตนี้ จึงไม่นำมาคิดค่าเฉลี่ย",
    english: "Item {item} does not apply to this office and is left out of the mean.")

  package static let partNotApplicable = FindingKind(
    .partNotApplicable, .info,
    thai: "แถวนี้ของรายการ {item} ไม่เกี่ยวข้องกับเขตนี้ จึงคิดรายการนี้จากแถวอื่น ไม่ต้องแก้ไข",
    english:
      "This row of item {item} does not apply to this office; its other rows are used. No action is needed."
  )

  package static let partsWithoutCounts = FindingKind(
    .partsWithoutCounts, .error,
    thai: """
      รายการ {item} แยกเป็น {count} แถวแต่มีแถวที่แจ้งเพียงร้อยละ จึงรวมกันไม่ได้และถือว่ายังไม่รายงาน \
      โปรดส่งจำนวนที่ได้และจำนวนทั้งหมดของทุกแถว
      """,
    english: """
      Item {item} appears in {count} rows of which some give only a percentage; they cannot be added, and it counts \
      as unreported. Send both counts of every row.
      """)

  package static let partsTooLarge = FindingKind(
    .partsTooLarge, .error,
    thai: """
      รายการ {item} แยกเป็น {count} แถวซึ่งรวมกันแล้วได้จำนวนมากเกินจริง จึงถือว่ายังไม่รายงาน \
      โปรดตรวจสอบตัวเลขของทุกแถว
      """,
    english: """
      Item {item} appears in {count} rows whose counts add up to more than can be; it counts as unreported. \
      Check the numbers of every row.
      """)
}

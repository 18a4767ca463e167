/// Numbers, levels and words that mean something else than they seem to.
extension OddInbox {
  static let ofValues: [OddInbox] = [
    OddInbox(
      "ratio085", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ\n3,3,4,0.85\n"
      ],
      results: ["2402 3.3.4": "0.85 1 provisional"],
      says: ["warning implausible-value", "warning percent-only"]),
    OddInbox(
      "ratio085 counts", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,85,100,0.85,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error measure-mismatch"]),
    OddInbox(
      "ratio 332", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,0.45,\n"
      ],
      results: ["2402 3.3.2": "0.45 measured"], says: ["warning implausible-value"]),
    OddInbox(
      "contradict", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,20,100,85,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error measure-mismatch"]),
    OddInbox(
      "contradict pct", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,20,100,85,\n"
      ],
      results: ["2402 3.3.2": "missing"], says: ["error measure-mismatch"]),
    OddInbox(
      "dropout", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,4,2,,,,99.5,\n"
      ],
      results: ["2402 3.4.2": "99.50 measured"],
      says: ["warning implausible-value", "warning percent-only"]),
    OddInbox(
      "dropout counts", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,4,2,,995,1000,,\n"
      ],
      results: ["2402 3.4.2": "99.50 measured"], says: ["warning implausible-value"]),
    OddInbox(
      "0085", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,0,0,85,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "zeros", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,1,,0,0,,\n3,3,2,,0,0,,\n3,3,3,,0,0,,\n3,3,4,,0,0,,\n3,3,5,,0,0,,\n3,3,6,,0,0,,\n3,3,7,,0,0,,\n"
      ],
      results: ["2402 3.3": "missing"], says: ["error bad-measure", "error unknown-item"]),
    OddInbox(
      "pmqa45", exit: 4,
      [
        "2564-09/กพร/p.csv":
          "รหัสเขต,มาตรฐานที่,คะแนน\n2402,,4.5\n"
      ],
      results: ["2402 1": "4.50 1 provisional", "2402 2": "4.50 1 provisional"],
      says: ["warning implausible-value"]),
    OddInbox(
      "pmqa90", exit: 4,
      [
        "2564-09/กพร/p.csv":
          "รหัสเขต,มาตรฐานที่,คะแนน\n2402,,90\n"
      ],
      results: ["2402 1": "90.00 1 provisional", "2402 2": "90.00 1 provisional"],
      says: ["warning implausible-value"]),
    OddInbox(
      "sum rej", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,1,ป.1,80,100,,\n3,3,1,ป.2,abc,100,,\n"
      ],
      results: ["2402 3.3.1": "missing"], says: ["error bad-number"]),
    OddInbox(
      "sum rej2", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,1,ป.1,80,100,,\n3,3,1,ป.2,90,100,,,,extra\n"
      ],
      results: ["2402 3.3.1": "missing"], says: ["error conflicting-rows", "error ragged-row"]),
    OddInbox(
      "levels share", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,1,ดี,30,100,,\n3,3,1,พอใช้,50,100,,\n"
      ],
      results: ["2402 3.3.1": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "s markup", exit: 3,
      [
        "2565-03/คณะกรรมการ/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n3,1,,<s>ดี</s>มาก,\n"
      ],
      results: ["2402 3.1": "missing"], says: ["error bad-level"]),
    OddInbox(
      "level 4.0", exit: 3,
      [
        "2565-03/คณะกรรมการ/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n3,1,,4.0,\n3,2,,4.5,\n"
      ],
      results: ["2402 3.1": "4 final", "2402 3.2": "missing"], says: ["error bad-level"]),
    OddInbox(
      "ynwords", exit: 0,
      [
        "2565-03/2402/c.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน\n1,1,1,ยังไม่มี,ยังไม่ชัดเจน,\n1,1,2,มี 5 รายการ,ชัดเจน,\n1,1,3,มี,มี,\n"
      ],
      results: [
        "2402 1.1.1": "no/no provisional", "2402 1.1.2": "yes/yes provisional",
        "2402 1.1.3": "yes/yes provisional",
      ], says: []),
    OddInbox(
      "wingdings", exit: 0,
      [
        "2565-03/2402/c.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน\n1,1,1,P,P,\n1,1,2,P,O,\n1,1,3,ü,ü,\n"
      ],
      results: [
        "2402 1.1.1": "yes/yes provisional", "2402 1.1.2": "yes/no provisional",
        "2402 1.1.3": "yes/yes provisional",
      ], says: []),
    OddInbox(
      "unused cons", exit: 0,
      [
        "2565-03/2402/c.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน\n1,2,1,มี,ชัดเจน,\n2,1,3,มี,ชัดเจน,\n3,3,1,มี,ชัดเจน,\n"
      ],
      results: ["2402 1.2": "missing"], says: []),
    OddInbox(
      "numforms", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,40.,50,,\n3,3,2,,,,100 เปอร์เซ็นต์,\n"
      ],
      results: ["2402 3.3.2": "100.00 measured", "2402 3.3.4": "80.00 4 provisional"], says: []),
    OddInbox(
      "counts beside", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,45,90,50,\n"
      ],
      results: ["2402 3.3.2": "50.00 measured"], says: []),
    OddInbox(
      "swap", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,100,85,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "neg", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,-85,100,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "pct850", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,850,\n"
      ],
      results: ["2402 3.3.2": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "review 9", exit: 3,
      [
        "2565-03/คณะกรรมการ/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n3,1,,9,\n3,2,,ดี/ดีมาก,\n3,3,,4-5,\n3,4,,ระดับ 3 หรือ 4,\n"
      ],
      results: ["2402 3.1": "missing", "2402 3.2": "missing", "2402 3.3": "missing", "2402 3.4": "missing"],
      says: ["error bad-level"]),
    OddInbox(
      "comma dec", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่;ตัวบ่งชี้ที่;ประเด็นที่;ร้อยละ\n3;3;4;85,5\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "pct over", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,100,100,100.4,\n"
      ],
      results: ["2402 3.3.2": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "zero parts", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,ป.1,0,0,,\n3,3,4,ป.2,0,0,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "pct thai word", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,ร้อยละ ๘๕.๕๐,\n"
      ],
      results: ["2402 3.3.2": "85.50 measured"], says: []),
    OddInbox(
      "pct fraction text", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,85/100,\n3,3,4,,40/50,,,\n"
      ],
      results: ["2402 3.3.2": "missing", "2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "excel error", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,#DIV/0!,\n3,3,4,,#REF!,50,,\n"
      ],
      results: ["2402 3.3.2": "missing", "2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "thai digit sum", exit: 0,
      [
        "2565-03/2402/m.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n๓,๓,๔,,๔๐,๕๐,,\n๓,๓,๔,,๔๐,๕๐,,\n"
      ],
      results: ["2402 3.3.4": "80.00 4 provisional"], says: []),
    OddInbox(
      "pct 100x", exit: 3,
      [
        "2565-03/2402/m.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,8550,\n"
      ],
      results: ["2402 3.3.2": "missing"], says: ["error bad-measure"]),
    OddInbox(
      "nan", exit: 3,
      [
        "2565-03/2402/m.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,2,,,,nan,\n3,3,4,,inf,50,,\n"
      ],
      results: ["2402 3.3.2": "missing", "2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "level word neg", exit: 3,
      [
        "2565-03/คณะกรรมการ/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n3,1,,ไม่ดี,\n3,2,,ยังไม่ดี,\n3,3,,ดีพอใช้,\n3,4,,ดี (เบื้องต้น),\n3,5,,~~ดี~~,\n"
      ],
      results: [
        "2402 3.1": "missing", "2402 3.2": "missing", "2402 3.3": "missing", "2402 3.4": "missing",
        "2402 3.5": "missing",
      ], says: ["error bad-level"]),
    OddInbox(
      "yn neg", exit: 3,
      [
        "2565-03/2402/c.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน\n1,1,1,มี?,ชัดเจน?,\n1,1,2,มีบางส่วน,ไม่ค่อยชัดเจน,\n1,1,3,กำลังดำเนินการ,อยู่ระหว่างดำเนินการ,\n1,1,4,ไม่มีการดำเนินการ,ไม่มีความชัดเจน,\n"
      ],
      results: [
        "2402 1.1.1": "missing", "2402 1.1.2": "missing", "2402 1.1.3": "missing",
        "2402 1.1.4": "no/no provisional",
      ], says: ["error bad-yes-no"]),
  ]
}

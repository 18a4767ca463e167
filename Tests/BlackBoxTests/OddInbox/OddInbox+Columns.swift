/// Columns that hold a target, an older year or another thing than the result.
extension OddInbox {
  static let ofColumns: [OddInbox] = [
    OddInbox(
      "target col", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (เป้าหมาย),ร้อยละ (ผล)\n3,3,4,95,62\n"
      ],
      results: ["2402 3.3.4": "62.00 2 provisional"], says: ["warning percent-only"]),
    OddInbox(
      "target only", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (เป้าหมาย)\n3,3,4,95\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error other-meaning"]),
    OddInbox(
      "target two row", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,เป้าหมาย,,ผล,\n,,,จำนวนที่ได้,จำนวนทั้งหมด,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,4,95,100,62,100\n"
      ],
      results: ["2402 3.3.4": "62.00 2 provisional"], says: []),
    OddInbox(
      "not passed", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละที่ไม่ผ่าน\n3,3,4,12\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error unknown-sheet"]),
    OddInbox(
      "last year", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (ปีก่อน),ร้อยละ\n3,3,4,95,60\n"
      ],
      results: ["2402 3.3.4": "60.00 2 provisional"], says: ["warning percent-only"]),
    OddInbox(
      "last year 2564", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ ปี 2563,ร้อยละ ปี 2564\n3,3,4,95,60\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error unknown-sheet"]),
    OddInbox(
      "percent sign col", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,% เป้าหมาย,% ที่ทำได้\n3,3,4,95,60\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error unknown-sheet"]),
    OddInbox(
      "plan col", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวน (แผน),จำนวน (ผล),จำนวนทั้งหมด\n3,3,4,95,60,100\n"
      ],
      results: ["2402 3.3.4": "60.00 2 provisional"], says: []),
    OddInbox(
      "remain col", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวน (คงเหลือ),จำนวนทั้งหมด\n3,3,4,5,100\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error other-meaning"]),
    OddInbox(
      "diff col", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (เพิ่มขึ้น)\n3,3,4,5\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error other-meaning"]),
    OddInbox(
      "second table target", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,60,100,,\nมาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ (เป้าหมาย)\n3,3,5,95\n"
      ],
      results: ["2402 3.3.4": "missing", "2402 3.3.5": "missing"], says: ["error other-meaning"]),
    OddInbox(
      "lower target", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ,\n,,,เป้าหมาย,ผล\n3,3,4,95,60\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error other-meaning"]),
    OddInbox(
      "goal reached", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละที่บรรลุเป้าหมาย\n3,3,4,85\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error unknown-sheet"]),
    OddInbox(
      "mixed lang cols", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "standard,indicator,consideration,numerator,denominator\n3,3,4,40,50\n"
      ],
      results: ["2402 3.3.4": "80.00 4 provisional"], says: []),
    OddInbox(
      "review 1 level col", exit: 0,
      [
        "2565-03/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ (ปีก่อน),ระดับคุณภาพ\n3,1,,5,3\n"
      ],
      results: ["2402 3.1": "3 final"], says: []),
    OddInbox(
      "review self committee", exit: 3,
      [
        "2565-03/2402/r.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ (ตนเอง),ระดับคุณภาพ (กรรมการ)\n3,1,,5,3\n"
      ],
      results: ["2402 3.1": "missing"], says: ["error duplicate-column"]),
    OddInbox(
      "cons last year", exit: 0,
      [
        "2565-03/2402/c.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ (ปี 2563),การดำเนินการ,ความชัดเจน\n1,1,1,มี,ไม่มี,ไม่ชัดเจน\n"
      ],
      results: ["2402 1.1.1": "no/no provisional"], says: []),
    OddInbox(
      "school year col", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ร้อยละ ปีการศึกษา 2564\n3,3,4,85\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error unknown-sheet"]),
    OddInbox(
      "target row", exit: 3,
      [
        "2565-03/2402/m.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,เป้าหมาย,95,100,,\n3,3,4,ผล,60,100,,\n"
      ],
      results: ["2402 3.3.4": "60.00 2 provisional"], says: ["error other-meaning"]),
  ]
}

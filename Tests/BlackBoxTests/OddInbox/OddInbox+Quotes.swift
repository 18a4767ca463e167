/// Quotes, commas and keys that a spreadsheet or a hand broke.
extension OddInbox {
  static let ofQuotes: [OddInbox] = [
    OddInbox(
      "quote swallow", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,\"x,40,50,,\n3,3,5,y\",30,50,,\n"
      ],
      results: ["2402 3.3.4": "missing", "2402 3.3.5": "missing"], says: ["error malformed-csv"]),
    OddInbox(
      "quote open end", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,x,40,50,,\"ดี\n3,3,5,y,30,50,,\n3,3,6,z,1,2,,\"\n"
      ],
      results: ["2402 3.3.4": "missing", "2402 3.3.5": "missing"], says: ["error malformed-csv"]),
    OddInbox(
      "quote legit", exit: 0,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,x,40,50,,\"บรรทัด 1\nบรรทัด 2, 3, 4\"\n3,3,5,y,30,50,,\n"
      ],
      results: ["2402 3.3.4": "80.00 4 provisional", "2402 3.3.5": "60.00 2 provisional"], says: []),
    OddInbox(
      "thousands", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,x,4,500,5,000,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error ragged-row"]),
    OddInbox(
      "thousands2", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,4,1,200,50000\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error ragged-row"]),
    OddInbox(
      "thousands3", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,x,4,500,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error ragged-row"]),
    OddInbox(
      "1.100", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,1.100,1200,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-number"]),
    OddInbox(
      "datekey", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "ตัวบ่งชี้ที่,มาตรฐานที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3-มี.ค.,3,4,50,100\n3-Mar,3,5,50,100\n"
      ],
      results: ["2402 3.3.4": "missing", "2402 3.3.5": "missing"], says: ["error number-as-date"]),
    OddInbox(
      "trailing name", exit: 0,
      [
        "2565-03/2402/measures.csv ":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,40,50,,\n"
      ],
      results: ["2402 3.3.4": "80.00 4 provisional"], says: []),
    OddInbox(
      "dot name", exit: 0,
      [
        "2565-03/2402/measures.csv.":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,40,50,,\n"
      ],
      results: ["2402 3.3.4": "80.00 4 provisional"], says: []),
    OddInbox(
      "two items one row", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,\"4,5\",,40,50,,\n3,3,4-5,,40,50,,\n"
      ],
      results: ["2402 3.3.4": "missing", "2402 3.3.5": "missing"],
      says: ["error number-as-date", "error unknown-item"]),
    OddInbox(
      "counts decimal", exit: 3,
      [
        "2565-03/2402/measures.csv":
          "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n3,3,4,,40.5,50,,\n"
      ],
      results: ["2402 3.3.4": "missing"], says: ["error bad-number"]),
  ]
}

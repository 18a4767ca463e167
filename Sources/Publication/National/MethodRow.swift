/// A node, scale, count or fact of the edition and how it is judged: a row of `เกณฑ์และวิธีคำนวณ`.
struct MethodRow {
  let id: String
  let kind: String
  let title: String
  var rule: String?
  var edges: String?
  var source: String?
  var assumed: String?
}

import Records
import TestSupport
import Testing

/// One property above all: what happens to one row of input is the matter of that row's item.
@Suite("A row that is spoilt or gone")
struct SpoiltRowTests {
  @Test(
    "One row that is spoilt or gone changes no other item's value, except to say that it lacks",
    arguments: 1...20)
  func one(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let inbox = RandomInbox(&random)
    let before = try inbox.read()
    #expect(before.errors.isEmpty, "\(before.errors)")
    for _ in 0..<8 {
      var spoilt = inbox
      let owners = spoilt.spoil(&random)
      let after = try spoilt.read()
      for (office, values) in after.values {
        let own = Set(
          owners.filter { $0.hasPrefix(office + " ") }.map { String($0.dropFirst(office.count + 1)) })
        let found = values.differences(from: try #require(before.values[office]), excused: own)
        #expect(found.changed.isEmpty, "\(office) \(found.changed): \(spoilt.difference(from: inbox))")
        #expect(
          found.lacking.isEmpty || !after.errors.isEmpty,
          "\(office) \(found.lacking): \(spoilt.difference(from: inbox))")
      }
    }
  }
}

extension RandomInbox {
  /// The spoilt file, for a reader of the failure.
  fileprivate func difference(from before: RandomInbox) -> String {
    let changed = zip(files, before.files).first { pair in pair.0.text != pair.1.text }
    guard let file = changed?.0 else { return "" }
    return "\(file.path)\n\(file.text)"
  }
}

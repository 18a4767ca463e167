import Foundation
import TestSupport
import Testing

@Suite("The lines of stderr")
struct LogTests {
  @Test("look")
  func look() throws {
    let inbox = try SmallInbox()
    for more in [[], ["-v"], ["-q"], ["--log-format", "json"]] { print(try inbox.run(more).errors) }
    let t = try Program.runOnTerminal(inbox.words, environment: ["TERM": "xterm"])
    print(t.errors.debugDescription)
  }
}

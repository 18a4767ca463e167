import Basics
import Glibc
import Synchronization
import Testing

@Suite("Parallel work in order")
struct ParallelForEachTests {
  @Test("Results keep the order of the inputs, whatever the width", arguments: [0, 1, 2, 7, 64])
  func order(width: Int) async throws {
    let inputs = Array(0..<500)
    #expect(try await parallelMap(inputs, width: width) { $0 * 2 } == inputs.map { $0 * 2 })
    #expect(try await parallelMap([Int](), width: width) { $0 } == [])
  }

  @Test("Never more tasks work at once than the width allows", arguments: [1, 2, 3])
  func width(width: Int) async throws {
    let running = Atomic(0)
    let most = Atomic(0)
    _ = try await parallelMap(Array(0..<200), width: width) { _ in
      let now = running.add(1, ordering: .sequentiallyConsistent).newValue
      most.max(now, ordering: .sequentiallyConsistent)
      // Long enough that tasks overlap where nothing keeps them from it.
      usleep(500)
      running.subtract(1, ordering: .sequentiallyConsistent)
    }
    #expect(most.load(ordering: .sequentiallyConsistent) <= width)
  }
}

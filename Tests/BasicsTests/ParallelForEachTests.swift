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

  private struct Broken: Error {}

  @Test(
    "What one task makes is worked on by others in order, but for what it leaves out",
    arguments: [0, 1, 2, 7])
  func makingFirst(width: Int) async throws {
    let running = Atomic(0)
    let most = Atomic(0)
    var made: [Int] = []
    let results = try await parallelMap(Array(0..<300), width: width) { input throws(Broken) in
      made.append(input)
      return input % 3 == 0 ? nil : input
    } _: { number in
      let now = running.add(1, ordering: .sequentiallyConsistent).newValue
      most.max(now, ordering: .sequentiallyConsistent)
      usleep(100)
      running.subtract(1, ordering: .sequentiallyConsistent)
      return number * 2
    }
    #expect(made == Array(0..<300))
    #expect(results == (0..<300).filter { $0 % 3 != 0 }.map { $0 * 2 })
    #expect(most.load(ordering: .sequentiallyConsistent) <= max(width, 1))
  }

  @Test("What cannot be made ends the work", arguments: [1, 3])
  func failingToMake(width: Int) async {
    var made = 0
    await #expect(throws: Broken.self) {
      _ = try await parallelMap(Array(0..<100), width: width) { input throws(Broken) -> Int? in
        made += 1
        if input == 20 { throw Broken() }
        return input
      } _: {
        $0
      }
    }
    #expect(made == 21)
  }
}

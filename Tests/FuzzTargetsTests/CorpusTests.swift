import FuzzTargets
import TestSupport
import Testing

@Suite("Inputs that a fuzzer once found or should start from")
struct CorpusTests {
  @Test("No input of the corpus breaks a promise", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let bench = try FuzzBench()
    let folder = try TemporaryFolder()
    let seeds = Repository.path + "/Tests/FuzzCorpus/" + target.rawValue
    try folder.copy(seeds, to: "seeds")
    let names = folder.files(below: "seeds")
    #expect(!names.isEmpty)
    for name in names {
      #expect(bench.violation(of: target, by: try folder.bytes("seeds/" + name)) == nil, "\(name)")
    }
  }
}

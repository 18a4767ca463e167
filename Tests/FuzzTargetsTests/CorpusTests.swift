import FuzzTargets
import TestSupport
import Testing

@Suite("Inputs that a fuzzer once found or should start from")
struct CorpusTests {
  /// A megabyte shows no more than this of what is bad at length; `Scripts/fuzz` reads one.
  private static let bulkSize = Soak.count(64 << 10, soak: 1 << 20)

  private func seeds(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.path + "/" + target.seeds, to: "seeds")
    return try folder.files(below: "seeds").sorted().map { ($0, try folder.bytes("seeds/" + $0)) }
  }

  @Test("No input of the corpus breaks a promise", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let bench = try FuzzBench(target, bulkSize: Self.bulkSize)
    let seeds = try seeds(of: target)
    #expect(!seeds.isEmpty)
    for seed in seeds { #expect(bench.violation(by: seed.bytes) == nil, "\(seed.name)") }
  }

  @Test("Nor does what becomes of them by chance", arguments: FuzzTarget.allCases)
  func mutations(target: FuzzTarget) throws {
    let bench = try FuzzBench(target, bulkSize: Self.bulkSize)
    let seeds = try seeds(of: target).map(\.bytes)
    var mutator = Mutator(seeds: seeds, generator: SeededGenerator(seed: Soak.seed))
    for round in 0..<Soak.count(target.usualMutations, soak: 50 * target.usualMutations) {
      let input = mutator.next()
      #expect(bench.violation(by: input) == nil, "seed \(Soak.seed), round \(round): \(input.prefix(400))")
    }
  }
}

extension FuzzTarget {
  /// As many as take about a second; a data file is read with all others of the product.
  fileprivate var usualMutations: Int {
    switch self {
    case .office, .json: 100
    case _ where Self.parsers.contains(self): 1000
    case .sheet: 200
    case .file, .pair: 50
    case .period: 20
    case .workbook, .bulk: 3
    default: 0
    }
  }
}

internal import Consolidation
internal import Digest
internal import Publication
internal import Standards

/// What a period stands on: digests of its files and the rules that they are read and published by.
struct PeriodBasis {
  let inputs: String
  let contents: String
  let rules: String
  let letters: String

  init(_ state: PeriodState, rules: String, letters: String) throws(PipelineError) {
    do throws(DigestError) {
      inputs = try state.digest(includingTimes: true)
      contents = try state.digest(includingTimes: false)
    } catch {
      throw .publication(.digest(path: state.period.description, reason: error))
    }
    self.rules = rules
    self.letters = letters
  }
}

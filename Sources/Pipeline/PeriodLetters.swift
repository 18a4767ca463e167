internal import Digest
internal import Ledger
internal import Publication
internal import Standards

/// The letters of one period as they would be made now: their settings, and which of their numbers are not theirs.
struct PeriodLetters {
  let settings: LetterSettings
  /// The numbers that letters of another period have, by the configuration or by what was published.
  let numbersTaken: [LetterNumber: Period]
  /// Whether the period was asked for by name.
  private let isAskedFor: Bool

  init(_ request: RunRequest, _ period: Period, ledger: Ledger) throws(PipelineError) {
    let published = try remembering(try ledger.letterNumbers()).mapValues { Set($0.map(LetterNumber.init)) }
    settings = request.letters.settings(of: period)
    numbersTaken = request.letters.numbersTaken(from: period, published: published)
    isAskedFor = request.period != nil
  }

  /// What they would rest on beside the results; that all are settled is known once they are made.
  func basis(_ closing: PeriodStanding.Closing?) throws(PipelineError) -> PublicationBasis.Letters {
    do throws(DigestError) {
      return PublicationBasis.Letters(
        settings: try settings.fingerprint(numbersTaken: numbersTaken), closedRun: closing?.run,
        areNumbered: false)
    } catch {
      throw .publication(.digest(path: "letter", reason: error))
    }
  }

  /// Whether those that were published need not be made again.
  ///
  /// Those of a closed period follow their settings until all are settled, since number and date are known after
  /// closing; from then on they may have been sent, and change only when the period is asked for by name.
  func stand(_ standing: PeriodStanding) throws(PipelineError) -> Bool {
    let now = try basis(standing.closing)
    let made = standing.basis.letters
    if made.closedRun != now.closedRun { return false }
    return made.settings == now.settings || standing.closing != nil && !isAskedFor && made.areNumbered
  }
}

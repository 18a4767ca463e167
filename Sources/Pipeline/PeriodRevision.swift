internal import Assessment

/// What a publication changes of the one before it.
struct PeriodRevision {
  var before: [ResultKey: PublishedResult] = [:]
  let after: [ResultKey: PublishedResult]
  /// Empty for a first publication, which changes nothing that anybody saw.
  var changes: [ResultChange] = []
  var corrections: [Correction] = []
  /// The offices of which anything changed; nil means that it may be any.
  var touched: Set<String>?
}

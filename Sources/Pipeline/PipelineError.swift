package import FileSystem
package import Ledger
package import Publication
package import Records
package import Standards

/// Why a period could not be published at all: the environment is broken, not the data.
package enum PipelineError: Error, Sendable {
  case inboxNotFound(DiskPath)
  /// The inbox has no folder of any month; what it has instead.
  case noPeriods(DiskPath, misplaced: [SourcePath])
  case periodNotFound(Period, inbox: DiskPath)
  /// No round covers the fiscal year, as for 2557–2559.
  case noFramework(fiscalYear: Int)
  /// A file or folder to check that is not there.
  case pathNotFound(DiskPath)
  case unreadable(FileError)
  /// Nothing may be published from these shards, and why.
  case shards(ShardRefusal)
  case publication(PublicationError)
  case ledger(LedgerError)
  /// The run would stand for an earlier moment than what it would replace, and no reason was given.
  case earlierMoment(asOf: Int, published: Int)
  case interrupted
}

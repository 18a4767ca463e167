package import FileSystem
package import Records
package import Reference
package import Standards

/// What a run is asked to do, after every setting is known.
package struct RunRequest: Sendable {
  package let inbox: DiskPath
  package let output: String
  /// The month to publish; nil means the newest in the inbox.
  package let period: Period?
  /// Seconds since 1970, UTC: the moment that the publication stands for.
  package let asOf: Int
  /// Seconds since 1970, UTC: when the process began.
  package let startedAt: Int
  package let jobs: Int
  package let language: Finding.Language
  package let font: String
  package let version: String
  /// Whether everything is done but writing.
  package let isDryRun: Bool
  package let library: FrameworkLibrary
  package let registry: OfficeRegistry
  package let wordBook: WordBook

  package init(
    inbox: DiskPath, output: String, period: Period?, asOf: Int, startedAt: Int, jobs: Int,
    language: Finding.Language, font: String, version: String, isDryRun: Bool, library: FrameworkLibrary,
    registry: OfficeRegistry, wordBook: WordBook
  ) {
    self.inbox = inbox
    self.output = output
    self.period = period
    self.asOf = asOf
    self.startedAt = startedAt
    self.jobs = jobs
    self.language = language
    self.font = font
    self.version = version
    self.isDryRun = isDryRun
    self.library = library
    self.registry = registry
    self.wordBook = wordBook
  }
}

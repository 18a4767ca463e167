package import Basics
internal import Discovery
package import FileSystem
internal import Ledger
package import Publication
internal import Reading
package import Records
package import Reference
package import Standards

/// What a run is asked to do, after every setting is known.
package struct RunRequest: Sendable {
  /// Empty where a run publishes from shards and need not look at the inbox.
  package let inbox: DiskPath
  /// The ledgers of shards to publish from; empty where the inbox itself is read.
  package let shards: [DiskPath]
  package let output: String
  /// The offices to read again, by code; nil means every file that changed.
  package let offices: Set<String>?
  /// The month to publish; nil means every open one that changed.
  package let period: Period?
  /// Seconds since 1970, UTC: the moment that the publication stands for.
  package let asOf: Int
  /// Seconds since 1970, UTC: when the process began.
  package let startedAt: Int
  package let jobs: Int
  /// The language of what is published, whatever the terminal's is.
  package let language: Language
  package let font: String
  package let layout: WorkbookLayout
  package let version: String
  /// What the configuration says of the letters to the offices, period by period.
  package let letters: LetterRegister
  /// Whether everything is done but writing.
  package let isDryRun: Bool
  /// Whether the output is the configured official one; any other says that it is a trial.
  package let isOfficial: Bool
  /// How the ledger is used.
  package let ledger: LedgerUse
  /// Who may read what is published, whatever the process's umask; nil leaves that to it, 0644 at most.
  package let fileMode: FileMode?
  /// How what is published is guarded against accidents of the machine.
  package let safety: RunSafety
  /// Which folders the sheets that judge offices are taken from.
  package let authority: SheetAuthority
  package let library: FrameworkLibrary
  package let registry: OfficeRegistry
  package let wordBook: WordBook
  /// The groups that owner cells may name.
  package let groups: GroupRegistry?
  /// Where provinces stand on the map of the national workbook.
  package let provinceMap: ProvinceMap?

  package init(
    inbox: DiskPath, shards: [DiskPath] = [], output: String, offices: Set<String>? = nil, period: Period?,
    asOf: Int, startedAt: Int,
    jobs: Int, language: Language, font: String, layout: WorkbookLayout = .analysis, version: String,
    letters: LetterRegister = LetterRegister(), isDryRun: Bool, isOfficial: Bool,
    ledger: LedgerUse, safety: RunSafety = RunSafety(), fileMode: FileMode? = nil,
    authority: SheetAuthority = SheetAuthority(),
    library: FrameworkLibrary, registry: OfficeRegistry, wordBook: WordBook, groups: GroupRegistry? = nil,
    provinceMap: ProvinceMap? = nil
  ) {
    self.inbox = inbox
    self.shards = shards
    self.output = output
    self.offices = offices
    self.period = period
    self.asOf = asOf
    self.startedAt = startedAt
    self.jobs = jobs
    self.language = language
    self.font = font
    self.layout = layout
    self.version = version
    self.letters = letters
    self.isDryRun = isDryRun
    self.isOfficial = isOfficial
    self.ledger = ledger
    self.safety = safety
    self.fileMode = fileMode
    self.authority = authority
    self.library = library
    self.registry = registry
    self.wordBook = wordBook
    self.groups = groups
    self.provinceMap = provinceMap
  }
}

/// How a run uses the ledger of its output folder.
package struct LedgerUse: Sendable {
  /// Of the data files and the version: what was read under another one is read again.
  package let fingerprint: String
  package let user: String
  package let command: String
  /// Why figures change, which lets a closed period be published again.
  package let reason: String?
  /// Whether an old ledger is put aside for a new one.
  package let isRebuild: Bool
  /// Whether every file is hashed and the whole ledger checked.
  package let isVerify: Bool
  /// The folder that it lies in; nil means the output's.
  package let folder: DiskPath?

  package init(
    fingerprint: String, user: String, command: String, reason: String? = nil, isRebuild: Bool = false,
    isVerify: Bool = false, folder: DiskPath? = nil
  ) {
    self.fingerprint = fingerprint
    self.user = user
    self.command = command
    self.reason = reason
    self.isRebuild = isRebuild
    self.isVerify = isVerify
    self.folder = folder
  }
}

extension RunRequest {
  var ledgerPlace: LedgerPlace { LedgerPlace(output: DiskPath(output), ledger: ledger.folder) }

  /// The settings that published bytes depend on beside the inbox, the rules and the moment they stand for.
  var look: String { "\(language.rawValue) \(font) \(isOfficial) \(layout.rawValue)" }

  /// What readings rest on beside their files: the rules, and who may send what.
  var fingerprint: String {
    let senders = authority.fingerprint
    return senders.isEmpty ? ledger.fingerprint : "\(ledger.fingerprint) \(senders)"
  }

  /// What the reading of a file rests on beside the file: one that is too large is read once the limit allows it.
  func fingerprint(of file: InboxFile) -> String {
    file.status.size <= safety.maxFileSize ? fingerprint : "\(fingerprint) at most \(safety.maxFileSize)"
  }
}

/// How a run guards what is published against accidents of the machine.
package struct RunSafety: Sendable {
  /// How many offices may lose a kind of sheet before a period is refused.
  package let maxLoss: Int
  /// Whether a loss was looked at and is to be published.
  package let acceptsLoss: Bool
  /// Seconds that a file must have been left alone before it is read.
  package let settle: Int
  /// Seconds for which a file that somebody has open is tried again.
  package let lockWait: Int
  /// Bytes of the largest file that is read.
  package let maxFileSize: Int

  package init(
    maxLoss: Int = 5, acceptsLoss: Bool = false, settle: Int = 0, lockWait: Int = 30,
    maxFileSize: Int = FileSize.most
  ) {
    self.maxLoss = maxLoss
    self.acceptsLoss = acceptsLoss
    self.settle = settle
    self.lockWait = lockWait
    self.maxFileSize = maxFileSize
  }
}

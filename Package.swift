// swift-tools-version: 6.2
import PackageDescription

/// A Debian library that Swift sees through a module map; exactly one target imports each.
let systemLibraries: [Target] = [
  .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
  .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
  .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
  .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
  .systemLibrary(name: "CStatfs"),
]

/// C of the house: the data files of the product, compiled into the binary, and what libxlsxwriter hands its parts to.
let ownC: [Target] = [
  .target(name: "CEmbeddedData", exclude: ["Data"]),
  .target(name: "CPartFiles"),
]

/// The house in the order in which data flows: a target imports only targets above it.
let house: [Target] = [
  .target(name: "Basics"),
  .target(name: "ThaiText", dependencies: ["Basics", "CUTF8Proc"]),
  .target(name: "Standards", dependencies: ["Basics", "ThaiText"]),
  .target(name: "Records", dependencies: ["Basics", "Standards", "ThaiText"]),
  .target(name: "FileSystem", dependencies: ["CStatfs"]),
  .target(name: "CSVTokens", dependencies: ["CLibCSV"]),
  .target(name: "ThaiTypography"),
  .target(name: "XLSXWorkbook", dependencies: ["Basics", "CLibDeflate", "CLibXLSXWriter", "CPartFiles"]),
  .target(name: "WorkbookAudit", dependencies: ["CExpat", "CLibZip"]),
  .target(name: "Sheets", dependencies: ["Standards", "ThaiText", "ThaiTypography", "XLSXWorkbook"]),
  .target(name: "SQLiteStore", dependencies: ["CSQLite"]),
  .target(name: "Digest", dependencies: ["Basics", "CCrypto", "FileSystem"]),
  .target(
    name: "Reference", dependencies: ["Basics", "CEmbeddedData", "CSVTokens", "Standards", "ThaiText"]),
  .target(
    name: "Discovery",
    dependencies: ["Basics", "FileSystem", "Records", "Reference", "Standards", "ThaiText"]),
  .target(
    name: "Reading",
    dependencies: [
      "Basics", "CSVTokens", "Digest", "Discovery", "FileSystem", "Records", "Reference", "Standards",
      "ThaiText",
    ]),
  .target(
    name: "Ledger",
    dependencies: [
      "Assessment", "Basics", "Digest", "Discovery", "FileSystem", "Records", "SQLiteStore", "Standards",
    ]),
  .target(
    name: "Consolidation",
    dependencies: ["Basics", "Digest", "Discovery", "Records", "Reference", "Standards", "ThaiText"]),
  .target(name: "Assessment", dependencies: ["Basics", "Records", "Standards"]),
  .target(
    name: "Publication",
    dependencies: [
      "Basics", "Assessment", "Digest", "FileSystem", "Records", "Sheets", "Standards", "ThaiText",
      "WorkbookAudit", "XLSXWorkbook",
    ]),
  .target(
    name: "Pipeline",
    dependencies: [
      "Basics", "Assessment", "Consolidation", "Digest", "Discovery", "FileSystem", "Ledger", "Publication",
      "Reading",
      "Records", "Reference", "Standards",
    ]),
  .target(
    name: "Templates",
    dependencies: [
      "Basics", "FileSystem", "Records", "Reference", "Sheets", "Standards", "ThaiText", "XLSXWorkbook",
    ]),
  .target(name: "Demonstration", dependencies: ["Basics", "Standards"]),
  .target(name: "CommandLineKit", dependencies: ["Basics"]),
  .target(
    name: "RuamphonCommands",
    dependencies: [
      "Basics", "Assessment", "CommandLineKit", "Consolidation", "Demonstration", "Discovery", "FileSystem",
      "Ledger",
      "Pipeline", "Publication", "Reading", "Records", "Reference", "Standards", "Templates", "WorkbookAudit",
      "XLSXWorkbook",
    ]),
  .executableTarget(name: "ruamphon", dependencies: ["CommandLineKit", "RuamphonCommands"]),
]

/// Tests mirror the house; the list names what each of them reaches into.
let tests: [Target] = [
  .target(name: "TestSupport", path: "Tests/TestSupport"),
  .target(
    name: "FuzzTargets",
    dependencies: [
      "Assessment", "Consolidation", "CSVTokens", "Discovery", "FileSystem", "Publication", "Reading",
      "Records", "Reference", "Standards", "TestSupport", "ThaiText",
    ],
    path: "Tests/FuzzTargets"),
  .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "TestSupport"]),
  .testTarget(name: "BasicsTests", dependencies: ["Basics", "Standards", "TestSupport"]),
  .testTarget(name: "ThaiTextTests", dependencies: ["ThaiText"]),
  .testTarget(name: "StandardsTests", dependencies: ["Reference", "Standards", "TestSupport", "ThaiText"]),
  .testTarget(name: "RecordsTests", dependencies: ["Records", "Standards", "TestSupport"]),
  .testTarget(name: "FileSystemTests", dependencies: ["FileSystem", "TestSupport"]),
  .testTarget(name: "CSVTokensTests", dependencies: ["CLibCSV", "CSVTokens"]),
  .testTarget(name: "ThaiTypographyTests", dependencies: ["ThaiTypography"]),
  .testTarget(name: "XLSXWorkbookTests", dependencies: ["CLibXLSXWriter", "CPartFiles", "XLSXWorkbook"]),
  .testTarget(
    name: "WorkbookAuditTests", dependencies: ["TestSupport", "WorkbookAudit", "XLSXWorkbook"]),
  .testTarget(name: "SQLiteStoreTests", dependencies: ["SQLiteStore"]),
  .testTarget(
    name: "LedgerTests",
    dependencies: [
      "Discovery", "FileSystem", "Ledger", "Reading", "Records", "Reference", "RunSupport", "SQLiteStore",
      "Standards", "TestSupport",
    ]),
  .testTarget(name: "DigestTests", dependencies: ["Digest", "FileSystem", "TestSupport"]),
  .testTarget(name: "ReferenceTests", dependencies: ["Reference", "Standards", "TestSupport"]),
  .target(
    name: "InboxSupport",
    dependencies: [
      "Consolidation", "Discovery", "FileSystem", "Reading", "Records", "Reference", "Standards",
      "TestSupport",
    ],
    path: "Tests/InboxSupport"),
  .testTarget(
    name: "DiscoveryTests",
    dependencies: [
      "Consolidation", "Discovery", "FileSystem", "InboxSupport", "Reading", "Records", "Standards",
      "TestSupport",
    ]),
  .testTarget(
    name: "ReadingTests",
    dependencies: [
      "Consolidation", "CSVTokens", "Discovery", "FileSystem", "InboxSupport", "Reading", "Records",
      "Reference", "Standards", "TestSupport", "ThaiText",
    ]),
  .testTarget(
    name: "ConsolidationTests",
    dependencies: ["Consolidation", "InboxSupport", "Records", "Standards", "TestSupport"]),
  .testTarget(
    name: "AssessmentTests",
    dependencies: [
      "Assessment", "Consolidation", "Discovery", "FileSystem", "Reading", "Records", "Reference",
      "Standards", "TestSupport",
    ]),
  .testTarget(
    name: "PublicationTests",
    dependencies: [
      "Assessment", "Basics", "FileSystem", "Publication", "Records", "Sheets", "Standards", "TestSupport",
      "XLSXWorkbook",
    ]),
  .target(
    name: "RunSupport",
    dependencies: [
      "Basics", "FileSystem", "Ledger", "Pipeline", "Publication", "Records", "Reference", "Standards",
      "TestSupport",
    ],
    path: "Tests/RunSupport"),
  .testTarget(
    name: "PipelineTests",
    dependencies: [
      "Assessment", "Basics", "Consolidation", "Demonstration", "Digest", "Discovery", "FileSystem", "Ledger",
      "Pipeline", "Publication", "Reading", "Records", "Reference", "RunSupport", "SQLiteStore", "Standards",
      "TestSupport",
    ]),
  .testTarget(name: "TemplatesTests", dependencies: ["Reference", "Standards", "Templates"]),
  .testTarget(name: "DemonstrationTests", dependencies: ["Demonstration", "Standards"]),
  .testTarget(name: "CommandLineKitTests", dependencies: ["Basics", "CommandLineKit"]),
  .testTarget(
    name: "RuamphonCommandsTests",
    dependencies: [
      "Basics", "CommandLineKit", "Discovery", "Pipeline", "Publication", "RuamphonCommands", "TestSupport",
      "WorkbookAudit",
    ]),
  .testTarget(
    name: "BlackBoxTests",
    dependencies: [
      "Assessment", "CommandLineKit", "FileSystem", "InboxSupport", "Ledger", "ruamphon", "RunSupport",
      "SQLiteStore", "Standards", "TestSupport",
    ]),
  .testTarget(
    name: "CrashTests", dependencies: ["ruamphon", "SQLiteStore", "TestSupport"], exclude: ["Shim"]),
  .testTarget(
    name: "PrivacyTests",
    dependencies: ["Consolidation", "Discovery", "Reading", "Records", "ruamphon", "TestSupport"]),
]

/// The loop around `FuzzTargets`, which only `Scripts/fuzz` builds: it needs the sanitizer's library.
let fuzzing: [Target] =
  Context.environment["RUAMPHON_FUZZ"] == nil
  ? []
  : [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "FuzzTargets"], path: "Tests/Fuzz", exclude: ["CFuzzer"]),
  ]

/// Targets whose types borrow memory: the compiler then proves that no slice outlives its buffer.
let targetsWithLifetimes: Set<String> = ["Basics", "CSVTokens", "Reading", "WorkbookAudit"]

for target in house + tests + fuzzing where target.name != "CFuzzer" {
  var settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if targetsWithLifetimes.contains(target.name) { settings.append(.enableExperimentalFeature("Lifetimes")) }
  // What is tested is optimised; the tests around it would only take longer to compile, and longer still were their
  // modules, which nothing imports, written by a process of their own that expands every macro once more.
  if target.type == .test {
    settings.append(
      .unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"], .when(configuration: .release)))
  }
  target.swiftSettings = settings
}

let package = Package(
  name: "Ruamphon", targets: systemLibraries + ownC + house + tests + fuzzing,
  cLanguageStandard: .c2x)

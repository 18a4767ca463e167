// swift-tools-version: 6.2
import PackageDescription

/// A Debian library that Swift sees through a module map; exactly one target imports each.
let systemLibraries: [Target] = [
  .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
  .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
]

/// The house in the order in which data flows: a target imports only targets above it.
let house: [Target] = [
  .target(name: "Standards"),
  .target(name: "Records", dependencies: ["Standards"]),
  .target(name: "Assessment", dependencies: ["Standards", "Records"]),
  .target(name: "ThaiTypography"),
  .target(name: "XLSXWorkbook", dependencies: ["CLibXLSXWriter"]),
  .testTarget(
    name: "ThaiTypographyTests", dependencies: ["ThaiTypography"], path: "Tests/ThaiTypographyTests"),
  .testTarget(name: "XLSXWorkbookTests", dependencies: ["XLSXWorkbook"], path: "Tests/XLSXWorkbookTests"),
  .target(name: "CSVTokens", dependencies: ["CLibCSV"]),
  .testTarget(name: "CSVTokensTests", dependencies: ["CSVTokens"], path: "Tests/CSVTokensTests"),
  .target(name: "SQLiteStore", dependencies: ["CSQLite"]),
  .testTarget(name: "SQLiteStoreTests", dependencies: ["SQLiteStore"], path: "Tests/SQLiteStoreTests"),
  .target(name: "Digest", dependencies: ["CCrypto"]),
  .testTarget(name: "DigestTests", dependencies: ["Digest"], path: "Tests/DigestTests"),
  .target(
    name: "Publication",
    dependencies: ["Standards", "Records", "Assessment", "XLSXWorkbook", "ThaiTypography", "Digest"]),
  .testTarget(
    name: "PublicationTests",
    dependencies: ["Publication", "Standards", "Records", "Assessment", "XLSXWorkbook"],
    path: "Tests/PublicationTests"),
]

/// Targets that hold C handles; everywhere else the compiler checks memory safety strictly.
let targetsOverC: Set<String> = ["CSVTokens", "XLSXWorkbook", "SQLiteStore", "Digest"]

/// Targets whose types borrow C memory: the compiler then proves that no slice outlives its buffer.
let targetsWithLifetimes: Set<String> = ["CSVTokens"]

for target in house {
  var settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if !targetsOverC.contains(target.name) { settings.append(.strictMemorySafety()) }
  if targetsWithLifetimes.contains(target.name) { settings.append(.enableExperimentalFeature("Lifetimes")) }
  target.swiftSettings = settings
}

let package = Package(name: "Ruamphon", targets: systemLibraries + house)

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(
      name: "Entente",
      targets: [
        "EntenteModel", "EntenteExtraction", "EntenteGraph", "EntenteStore", "EntenteRender",
        "EntenteReport",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Values only; every other module speaks in them.
    .target(name: "EntenteModel", swiftSettings: strict),
    // Where a module's files are, wherever the program was put.
    .target(name: "EntenteResources", dependencies: ["EntenteModel"], swiftSettings: strict),
    // Text to relations: language packs, mentions, predicates, grammar.
    .target(
      name: "EntenteExtraction",
      dependencies: [
        "EntenteModel", "EntenteResources", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.copy("Languages")],
      swiftSettings: strict),
    // Evidence to a signed, weighted graph; filters, diff, graph formats.
    .target(
      name: "EntenteGraph", dependencies: ["EntenteModel"],
      exclude: ["Formats/graph.schema.json"], swiftSettings: strict),
    // Corpus readers, the evidence store, imports.
    .target(
      name: "EntenteStore",
      dependencies: [
        "EntenteModel", "CCompression", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Import/events.tsv")],
      swiftSettings: strict),
    .systemLibrary(
      name: "CCompression", providers: [.apt(["zlib1g-dev", "libzstd-dev"])]),
    // Graph to DOT to picture, through Graphviz in a child process.
    .target(
      name: "EntenteRender",
      dependencies: ["EntenteModel", "EntenteGraph", "CGraphviz"],
      swiftSettings: strict),
    .target(name: "CGraphviz"),
    // Graph and finished SVG to one HTML file; the page itself is in the folder Page.
    .target(
      name: "EntenteReport",
      dependencies: [
        "EntenteModel", "EntenteGraph", "EntenteResources",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.copy("Page")],
      swiftSettings: strict),
    .executableTarget(
      name: "entente",
      dependencies: [
        "EntenteModel", "EntenteExtraction", "EntenteGraph", "EntenteStore", "EntenteRender",
        "EntenteReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Marked-range text, snapshots and a runner for the built command.
    .target(
      name: "EntenteTestSupport",
      dependencies: ["EntenteModel"],
      path: "Tests/EntenteTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "EntenteModelTests",
      dependencies: ["EntenteModel", "EntenteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteExtractionTests",
      dependencies: [
        "EntenteExtraction", "EntenteModel", "EntenteResources", "EntenteTestSupport",
      ],
      exclude: ["known-failures.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteGraphTests",
      dependencies: ["EntenteGraph", "EntenteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteStoreTests",
      dependencies: [
        "EntenteStore", "CCompression", "EntenteTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Events"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteRenderTests",
      dependencies: ["EntenteRender", "EntenteTestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteReportTests",
      dependencies: ["EntenteReport", "EntenteGraph", "EntenteModel", "EntenteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EntenteCommandTests",
      dependencies: ["entente", "EntenteModel", "EntenteStore", "EntenteTestSupport"],
      swiftSettings: strict),
    // The library as a whole, on the samples.
    .testTarget(
      name: "EntenteTests",
      dependencies: [
        "EntenteModel", "EntenteExtraction", "EntenteGraph", "EntenteStore", "EntenteRender",
        "EntenteTestSupport",
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict),
  ]
)

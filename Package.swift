// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]

let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")

let codecLibraries = [
    "openjp2", "openjph", "charls", "jpeg", "gdcmjpeg8", "gdcmjpeg12", "gdcmjpeg16", "jxl", "jxl_threads", "png",
    "webp",
    "webpmux", "lcms2", "gif", "seccomp",
]

let package = Package(
    name: "aloft",
    products: [
        .executable(name: "aloft", targets: ["aloft"]),
        .executable(name: "dicom-codecs", targets: ["dicom-codecs"]),
        .library(name: "DICOMWeb", targets: ["DICOMWeb"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: ["JSON", "CommandLineArguments"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.45.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CLibCrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "CChecksum"),
        .target(name: "CFileRead"),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CCodecMessage"),
        .target(
            name: "CCodecs", dependencies: ["CCodecMessage"],
            linkerSettings: codecLibraries.map { .linkedLibrary($0) }),

        room("DICOM", ["CExpat", "CZlib"]),
        room("DICOMImage", ["CCodecMessage", "DICOM"] + nio),
        room("DICOMNetwork", nio + [nioSSL]),
        room(
            "DICOMWeb",
            [
                "DICOM", httpTypes, nioSSL, .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
            ] + nio),
        room("Sealing", ["CLibCrypto", "CChecksum", crypto]),
        room("Packs", ["CZstd", "Sealing"]),
        room("Stores", ["CFileRead"]),
        room("Identity", ["DICOM", "Sealing"]),
        room("Vault", ["DICOM", "Sealing", "CSQLite"]),
        room("Access", ["Sealing"]),
        room(
            "Archive", ["DICOM", "DICOMImage", "Sealing", "Packs", "Stores", "Identity", "Vault", "Access", "Gateway"]),
        room("Gateway", ["DICOM", "DICOMImage", "Identity", "Packs", "Sealing", "Stores"]),
        // Its pages are part of the program: nothing has to be found at run time.
        .target(name: "Viewer", resources: [.embedInCode("Pages")], swiftSettings: settings),
        room(
            "Service",
            [
                "Access", "Archive", "CZlib", "CZstd", "DICOM", "DICOMImage", "DICOMNetwork", "DICOMWeb", "Gateway",
                "Identity", "Sealing", "Stores", "Vault", "Viewer", httpTypes, logging,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP2", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
            ] + nio),
        .executableTarget(
            name: "aloft",
            dependencies: [
                "Archive", "CArchive", "CMalloc", "DICOM", "DICOMImage", "DICOMNetwork", "DICOMWeb", "Sealing",
                "Service",
                "Stores", "Vault", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "_NIOFileSystem", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ] + nio,
            swiftSettings: settings),
        // The only program that C and C++ codecs run in.
        .executableTarget(
            name: "dicom-codecs", dependencies: ["CCodecMessage", "CCodecs"], swiftSettings: settings),
        .executableTarget(
            name: "AloftBench", dependencies: ["DICOM", "DICOMImage", "Sealing", "Vault"],
            path: "Benchmarks/AloftBench", swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["DICOM", "Sealing"], path: "Tests/TestSupport", swiftSettings: settings),
        suite("DICOMTests", ["DICOM", "TestSupport"]),
        suite("DICOMImageTests", ["DICOMImage", "DICOM", "TestSupport"]),
        .testTarget(
            name: "DICOMNetworkTests",
            dependencies: ["DICOMNetwork", "TestSupport", .product(name: "NIOEmbedded", package: "swift-nio")] + nio,
            exclude: ["Captures"], swiftSettings: settings),
        suite("DICOMWebTests", ["DICOMWeb", "DICOM", "TestSupport", httpTypes] + nio),
        suite("SealingTests", ["Sealing", "TestSupport", crypto]),
        .testTarget(
            name: "PacksTests", dependencies: ["Packs", "Sealing", "TestSupport", crypto], exclude: ["Vectors"],
            swiftSettings: settings),
        suite("StoresTests", ["Stores"]),
        suite("VaultTests", ["Vault", "DICOM", "Sealing", "TestSupport"]),
        suite(
            "ServiceTests",
            [
                "Service", "Vault", "DICOM", "DICOMNetwork", "DICOMWeb", "TestSupport", httpTypes, logging,
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ] + nio),
        suite("AccessTests", ["Access", "Sealing"]),
        suite("IdentityTests", ["Identity", "DICOM", "Sealing", "TestSupport"]),
        suite(
            "ArchiveTests",
            ["Archive", "Access", "Gateway", "Identity", "Vault", "Packs", "Stores", "Sealing", "DICOM", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

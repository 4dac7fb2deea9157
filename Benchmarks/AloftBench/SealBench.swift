import DICOM
import Sealing

/// How fast picture items are sealed and opened, one after the other in one thread.
struct SealBench {
    private let total: Double
    private let items: [[UInt8]]

    init(_ arguments: inout Arguments) throws {
        total = arguments.seconds(default: 3)
        items = try arguments.files().map { path in
            let file = contents(of: path)
            let header = try Part10Header(parsing: file[...])
            let body = file[header.envelopeByteCount...]
            let dataSet = try DataSet(parsing: body, transferSyntax: header.transferSyntax)
            guard let pixels = dataSet[.pixelData]?.value, !pixels.isEmpty else { fail("\(path) has no pixel data") }
            return Array(pixels)
        }
    }

    func run() throws {
        let root = RootKey(random: SystemRandom())
        let ring = try KeyRing.make(root: root, installation: InstallationID(random: SystemRandom())).ring
        let key = try ring.makeDataKey(.picture).key
        let byteCount = items.reduce(0) { $0 + $1.count }
        print("items: \(items.count) of \(fixed(Double(byteCount) / Double(items.count) / 1024)) KiB on average")

        var place: [UInt8] = []
        place.reserveCapacity((items.map(\.count).max() ?? 0) + 65_536)
        func seal(_ item: [UInt8]) throws {
            place.removeAll(keepingCapacity: true)
            var sealer = try ItemSealer(kind: 3, dataKey: key)
            try sealer.seal(item, into: &place)
            use(try sealer.finish(into: &place))
        }
        report("seal", byteCount, try rounds(for: total) { for item in items { try seal(item) } })

        var sealed: [[UInt8]] = []
        for item in items {
            try seal(item)
            sealed.append(place)
        }
        var plaintext = [UInt8](repeating: 0, count: items.map(\.count).max() ?? 0)
        report(
            "open, into memory that is there", byteCount,
            try rounds(for: total) {
                for (item, original) in zip(sealed, items) {
                    let opener = try ItemOpener(prefix: item[...], dataKey: key)
                    try item.withUnsafeBytes { sealed in
                        try plaintext.withUnsafeMutableBytes { plaintext in
                            try opener.open(
                                UnsafeRawBufferPointer(rebasing: sealed.dropFirst(ItemHeader.sealedPrefixByteCount)),
                                firstSegment: 0, endsItem: true,
                                into: UnsafeMutableRawBufferPointer(rebasing: plaintext.prefix(original.count)))
                        }
                    }
                }
            })
        report(
            "open, as new arrays", byteCount,
            try rounds(for: total) {
                for item in sealed { use(try ItemOpener.openWhole(item[...], dataKey: key)) }
            })
    }

    private func report(_ what: String, _ byteCount: Int, _ time: (best: Double, median: Double)) {
        let best = Double(byteCount) / time.best / 1e9
        let median = Double(byteCount) / time.median / 1e9
        print("\(what): best \(fixed(best, 2)) GB/s, median \(fixed(median, 2)) GB/s")
    }
}

import DICOM

/// How fast headers are read and files written, from memory to memory.
struct ParseBench {
    private enum Operation: String { case view, walk, write }

    private let operation: Operation
    private let total: Double
    private let files: [[UInt8]]

    init(_ arguments: inout Arguments) {
        guard let operation = Operation(rawValue: arguments.option("--operation") ?? "view") else { fail(usage) }
        self.operation = operation
        total = arguments.seconds(default: 3)
        files = arguments.files().map(contents)
    }

    func run() throws {
        let byteCount = files.reduce(0) { $0 + $1.count }
        let time: (best: Double, median: Double)
        switch operation {
        case .view: time = try rounds(for: total) { for file in files { use(try Self.view(file).dataSet) } }
        case .walk:
            time = try rounds(for: total) {
                var counts = Counts()
                for file in files { try Self.walk(Self.view(file).dataSet, &counts) }
                use(counts)
            }
        case .write:
            let views = try files.map { try Self.view($0) }
            time = try rounds(for: total) {
                for (file, view) in zip(files, views) { use(try Self.written(file, view.header, view.dataSet)) }
            }
        }
        print(
            """
            {"operation": "\(operation)", "files": \(files.count), "bytes": \(byteCount), \
            "best": \(Double(files.count) / time.best), "median": \(Double(files.count) / time.median)}
            """)
    }

    private static func view(_ file: [UInt8]) throws(DICOMError) -> (header: Part10Header, dataSet: DataSet) {
        let header = try Part10Header(parsing: file[...])
        let body = file[header.envelopeByteCount...]
        return (header, try DataSet(parsing: body, transferSyntax: header.transferSyntax))
    }

    private struct Counts { var elements = 0, characters = 0 }

    private static func walk(_ dataSet: DataSet, _ counts: inout Counts) throws(DICOMError) {
        for element in dataSet.elements where element.tag != .pixelData {
            counts.elements += 1
            if element.isSequence {
                for item in try element.items() { try walk(item, &counts) }
            } else if element.vr.isText {
                for text in element.strings() { counts.characters += text.utf8.count }
            }
        }
    }

    private static func written(
        _ file: [UInt8], _ header: Part10Header, _ dataSet: DataSet
    ) throws(DICOMError) -> [UInt8] {
        var writer = DataSetWriter(dataSet.encoding)
        try writer.append(dataSet)
        return Array(file[..<header.envelopeByteCount]) + writer.bytes
    }
}

extension VR {
    fileprivate var isText: Bool {
        switch self {
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: true
        default: false
        }
    }
}

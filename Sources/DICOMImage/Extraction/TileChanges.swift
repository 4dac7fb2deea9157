import DICOM

/// Tiles of an image whose frames' numbers say where they lie, TILED_FULL: some of them need a place each, TILED_SPARSE (PS3.3
/// C.7.6.17.3, C.8.12.6).
struct TileChanges {
    private let dataSet: DataSet
    private let encoding: WireEncoding
    private let columns: Int
    private let rows: Int
    private let tilesPerRow: Int
    private let tilesPerPlane: Int
    private let planeCount: Int
    /// Of optical paths, or segments.
    private let channelCount: Int
    /// Frames of the whole that come before this instance's first: of a concatenation.
    private let offset: Int
    private let geometry: Geometry
    private let pointers: [Tag]
    private let opticalPaths: [[UInt8]]

    static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        let tiles = try TileChanges(dataSet, frames, changes.encoding)
        changes.set(.dimensionOrganizationType, .CS, strings: ["TILED_SPARSE"])
        var items: [[UInt8]] = []
        items.reserveCapacity(frames.count)
        for number in frames.numbers { items.append(tiles.item(number)) }
        changes.set(.perFrameFunctionalGroupsSequence, items: items)
    }

    private init(_ dataSet: DataSet, _ frames: ChosenFrames, _ encoding: WireEncoding) throws(FrameExtractionError) {
        func number(_ tag: Tag, default fallback: Int? = nil) throws(FrameExtractionError) -> Int {
            guard let value = dataSet.integer(tag) ?? fallback, (1...Int(Int32.max)).contains(value) else {
                throw .unextractable(.inconsistent(tag))
            }
            return value
        }
        // Groups of their own say more than can be made up here.
        guard dataSet.isEmpty(.perFrameFunctionalGroupsSequence) else {
            throw .unextractable(.inconsistent(.perFrameFunctionalGroupsSequence))
        }
        (self.dataSet, self.encoding) = (dataSet, encoding)
        columns = try number(.columns)
        rows = try number(.rows)
        let (width, height) = (try number(.totalPixelMatrixColumns), try number(.totalPixelMatrixRows))
        tilesPerRow = (width + columns - 1) / columns
        // Below 2^31 times 2^31.
        tilesPerPlane = tilesPerRow * ((height + rows - 1) / rows)
        planeCount = try number(.totalPixelMatrixFocalPlanes, default: 1)
        let segments = dataSet.items(.segmentSequence)
        channelCount = segments.isEmpty ? try number(.numberOfOpticalPaths, default: 1) : segments.count
        offset = max(0, dataSet.integer(.concatenationFrameOffsetNumber) ?? 0)
        let planes = tilesPerPlane.multipliedReportingOverflow(by: planeCount)
        let all = planes.partialValue.multipliedReportingOverflow(by: channelCount)
        let end = offset.addingReportingOverflow(frames.oldCount)
        guard !planes.overflow, !all.overflow, !end.overflow, end.partialValue <= all.partialValue else {
            throw .unextractable(.inconsistent(.numberOfFrames))
        }
        guard let geometry = Geometry(dataSet, needsPlanes: planeCount > 1) else {
            throw .unextractable(.inconsistent(.totalPixelMatrixOriginSequence))
        }
        self.geometry = geometry
        pointers = dataSet.items(.dimensionIndexSequence).map { $0[.dimensionIndexPointer]?.tags().first ?? Tag(0, 0) }
        opticalPaths = Self.channels(dataSet, segments: segments, encoding)
    }

    /// What names each channel in a frame's item; nothing where the shared groups do.
    private static func channels(_ dataSet: DataSet, segments: [DataSet], _ encoding: WireEncoding) -> [[UInt8]] {
        let shared = dataSet.items(.sharedFunctionalGroupsSequence).first
        if !segments.isEmpty {
            guard shared?[.segmentIdentificationSequence] == nil else { return [] }
            return segments.map { segment in
                var writer = DataSetWriter(encoding)
                writer.append(.referencedSegmentNumber, .US, integers: [segment.integer(.segmentNumber) ?? 1])
                var sequence = DataSetWriter(encoding)
                sequence.appendSequence(.segmentIdentificationSequence, items: [writer.bytes])
                return sequence.bytes
            }
        }
        guard shared?[.opticalPathIdentificationSequence] == nil else { return [] }
        return dataSet.items(.opticalPathSequence).map { path in
            var writer = DataSetWriter(encoding)
            writer.append(.opticalPathIdentifier, .SH, string: path.string(.opticalPathIdentifier) ?? "1")
            var sequence = DataSetWriter(encoding)
            sequence.appendSequence(.opticalPathIdentificationSequence, items: [writer.bytes])
            return sequence.bytes
        }
    }

    /// Tiles lie row by row, then plane by plane, then channel by channel.
    private func item(_ number: Int) -> [UInt8] {
        let index = offset + number - 1
        let tile = index % tilesPerPlane
        let (tileColumn, tileRow) = (tile % tilesPerRow, tile / tilesPerRow)
        let plane = index / tilesPerPlane % planeCount
        let channel = index / tilesPerPlane / planeCount
        var item = DataSetWriter(encoding)
        var content = DataSetWriter(encoding)
        if !pointers.isEmpty {
            content.append(
                .dimensionIndexValues, .UL,
                integers: pointers.map { pointer in
                    switch pointer {
                    case .columnPositionInTotalImagePixelMatrix, .xOffsetInSlideCoordinateSystem: tileColumn + 1
                    case .rowPositionInTotalImagePixelMatrix, .yOffsetInSlideCoordinateSystem: tileRow + 1
                    case .zOffsetInSlideCoordinateSystem: plane + 1
                    case .opticalPathIdentifier, .referencedSegmentNumber: channel + 1
                    default: 1
                    }
                })
        }
        item.appendSequence(.frameContentSequence, items: [content.bytes])
        var position = DataSetWriter(encoding)
        let place = geometry.place(column: tileColumn * columns, row: tileRow * rows, plane: plane)
        for (tag, value) in zip(Self.offsets, place) {
            position.append(tag, .DS, string: DecimalString.text(value))
        }
        position.append(.columnPositionInTotalImagePixelMatrix, .SL, integers: [tileColumn * columns + 1])
        position.append(.rowPositionInTotalImagePixelMatrix, .SL, integers: [tileRow * rows + 1])
        var parts = [(Tag.planePositionSlideSequence, Self.sequence(.planePositionSlideSequence, position, encoding))]
        if opticalPaths.indices.contains(channel) {
            let isSegment = dataSet[.segmentSequence] != nil
            let tag: Tag = isSegment ? .segmentIdentificationSequence : .opticalPathIdentificationSequence
            parts.append((tag, opticalPaths[channel]))
        }
        return item.bytes + parts.sorted { $0.0 < $1.0 }.flatMap { $0.1 }
    }

    private static func sequence(_ tag: Tag, _ item: DataSetWriter, _ encoding: WireEncoding) -> [UInt8] {
        var writer = DataSetWriter(encoding)
        writer.appendSequence(tag, items: [item.bytes])
        return writer.bytes
    }

    private static let offsets: [Tag] = [
        .xOffsetInSlideCoordinateSystem, .yOffsetInSlideCoordinateSystem, .zOffsetInSlideCoordinateSystem,
    ]
}

extension TileChanges {
    /// From places in the total pixel matrix to millimetres on the slide.
    private struct Geometry {
        let origin: [Double]
        let axes: [Double]
        /// Between rows, and between columns.
        let spacing: [Double]
        let planeDistance: Double

        init?(_ dataSet: DataSet, needsPlanes: Bool) {
            guard let start = dataSet.items(.totalPixelMatrixOriginSequence).first,
                let x = start.number(.xOffsetInSlideCoordinateSystem),
                let y = start.number(.yOffsetInSlideCoordinateSystem),
                let axes = dataSet.numbers(.imageOrientationSlide, count: 6),
                let measures = dataSet.items(.sharedFunctionalGroupsSequence).first?.items(.pixelMeasuresSequence)
                    .first,
                let spacing = measures.numbers(.pixelSpacing, count: 2)
            else { return nil }
            let distance = measures.number(.spacingBetweenSlices)
            guard distance != nil || !needsPlanes else { return nil }
            (self.axes, self.spacing, planeDistance) = (axes, spacing, distance ?? 0)
            origin = [x, y, start.number(.zOffsetInSlideCoordinateSystem) ?? 0]
        }

        func place(column: Int, row: Int, plane: Int) -> [Double] {
            let (across, down) = (Double(column) * spacing[1], Double(row) * spacing[0])
            let up = [0, 0, Double(plane) * planeDistance]
            return (0..<3).map { axis in
                // To the nanometre, as sums of decimals are not exact.
                let value: Double = origin[axis] + axes[axis] * across + axes[axis + 3] * down + up[axis]
                return (value * 1e6).rounded() / 1e6
            }
        }
    }
}

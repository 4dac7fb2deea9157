import DICOM

/// Writes elements anew whose items may hold pixel data of their own, as icons do (PS3.3 F.7): fragments become native there,
/// which every transfer syntax allows in an item (PS3.5 A.4).
struct NestedPixelData: Sendable {
    let plan: TranscodingPlan
    let codec: any FrameCoding

    /// - Throws: ``ImageError`` when nested fragments can't be decoded.
    func rewritten(_ dataSet: DataSet) async throws(ImageError) -> [UInt8] {
        var writer = DataSetWriter(plan.encoding)
        let native = try await decoded(dataSet)
        for element in dataSet.elements {
            guard !element.tag.isPixelData || native == nil else { continue }
            if native?.changed[element.tag] != nil { continue }
            do throws(DICOMError) {
                guard plan.mayHoldOtherFrames, element.isSequence, element.value.holdsFragments else {
                    try writer.append(element)
                    continue
                }
                let items = try element.items()
                var written: [[UInt8]] = []
                for item in items { written.append(try await nested(item)) }
                writer.appendSequence(element.tag, items: written)
            } catch { throw .unreadable(error) }
        }
        guard let native else { return writer.bytes }
        return try merged(writer.bytes, native)
    }

    /// The error of a nested item as one of reading: its place in the element is all that is known.
    private func nested(_ item: DataSet) async throws(DICOMError) -> [UInt8] {
        do throws(ImageError) {
            return try await rewritten(item)
        } catch {
            throw DICOMError(.badSequence, tag: .pixelData, at: 0)
        }
    }

    private struct Native {
        var changed: [Tag: [UInt8]]
        var pixelData: [UInt8]
    }

    /// The fragments of the data set itself, decoded; nothing where it has none.
    private func decoded(_ dataSet: DataSet) async throws(ImageError) -> Native? {
        guard plan.mayHoldOtherFrames, let element = dataSet[.pixelData], element.isEncapsulated else { return nil }
        let reader = try FrameReader(dataSet)
        var joiner = NativeFrameJoiner(reader.description)
        var value: [UInt8] = []
        var last: Frame?
        for frameIndex in 0..<reader.frameCount {
            let stored = try reader.frame(frameIndex)
            let frame = try await codec.decode(stored[...], reader.description, transferSyntax: reader.transferSyntax)
            let encoded = try NativeCodec.encode(frame, isBigEndian: plan.target.isBigEndian)
            guard value.count + encoded.count <= ImageLimits.heldByteCount else { throw .tooLarge }
            value += joiner.append(encoded)
            last = frame
        }
        value += joiner.finish()
        guard let after = last?.description else { throw .framesUnknown }
        let changed = PixelAttributes.changed(
            dataSet, after, photometricInterpretation: after.photometricInterpretation, plan)
        var writer = DataSetWriter(plan.encoding)
        writer.append(.pixelData, PixelDataRewriter.nativeVR(after, plan.target), bytes: value)
        return Native(changed: changed, pixelData: writer.bytes)
    }

    /// Puts changed attributes and pixel data where their tags belong.
    private func merged(_ bytes: [UInt8], _ native: Native) throws(ImageError) -> [UInt8] {
        let dataSet: DataSet
        do throws(DICOMError) {
            dataSet = try DataSet(parsing: bytes, transferSyntax: plan.target)
        } catch { throw .unreadable(error) }
        var held = HeldElements()
        for element in dataSet.elements {
            var writer = DataSetWriter(plan.encoding)
            do throws(DICOMError) { try writer.append(element) } catch { throw .unreadable(error) }
            try held.append(element.tag, writer.bytes)
        }
        return held.joined(replacing: native.changed.merging([.pixelData: native.pixelData]) { first, _ in first })
    }
}

extension ArraySlice<UInt8> {
    /// Whether pixel data of undefined length stand in it, in explicit VR little endian as in every encapsulated transfer
    /// syntax. May be true by chance.
    fileprivate var holdsFragments: Bool {
        let mark: [UInt8] = [0xE0, 0x7F, 0x10, 0x00]
        return withUnsafeBufferPointer { bytes in
            guard bytes.count >= 12 else { return false }
            for start in 0...(bytes.count &- 12) where bytes[start] == mark[0] && bytes[start &+ 1] == mark[1] {
                let hasTag = bytes[start &+ 2] == mark[2] && bytes[start &+ 3] == mark[3]
                if hasTag, (8..<12).allSatisfy({ bytes[start &+ $0] == 0xFF }) { return true }
            }
            return false
        }
    }
}

import DICOM

/// Writes elements anew whose items may hold pixel data of their own, as icons do (PS3.3 F.7): fragments become native there,
/// which every transfer syntax allows in an item (PS3.5 A.4).
struct NestedPixelData: Sendable {
    let plan: TranscodingPlan
    let codec: any FrameCoding
    /// Whether VRs that implicit VR leaves open must be written now.
    let choosesVR: Bool

    /// - Parameter isSigned: Pixel Representation of the data set that it stands in.
    /// - Throws: ``ImageError`` when nested fragments can't be decoded.
    func rewritten(_ dataSet: DataSet, isSigned: Bool) async throws(ImageError) -> [UInt8] {
        let native = try await decoded(dataSet)
        var held = HeldElements()
        let isSigned = dataSet.integer(.pixelRepresentation).map { $0 == 1 } ?? isSigned
        for element in dataSet.elements where native == nil || !element.tag.isPixelData {
            let bytes = try await rewritten(element, isSigned: choosesVR && isSigned)
            try held.append(element.tag, bytes)
        }
        return held.joined(replacing: native ?? [:])
    }

    private func rewritten(_ element: Element, isSigned: Bool) async throws(ImageError) -> [UInt8] {
        var writer = DataSetWriter(plan.encoding)
        do throws(DICOMError) {
            guard element.isSequence, isSigned || plan.mayHoldOtherFrames && element.value.holdsFragments else {
                try writer.append(element)
                return isSigned ? writer.bytes.signed(element.tag) : writer.bytes
            }
        } catch { throw .unreadable(error) }
        let items: [DataSet]
        do throws(DICOMError) { items = try element.items() } catch { throw .unreadable(error) }
        var written: [[UInt8]] = []
        var byteCount = 0
        for item in items {
            let bytes = try await rewritten(item, isSigned: isSigned)
            byteCount += bytes.count
            guard byteCount <= ImageLimits.heldByteCount else { throw .tooLarge }
            written.append(bytes)
        }
        writer.appendSequence(element.tag, items: written)
        return writer.bytes
    }

    /// What takes the place of the data set's own fragments and of what describes them; nothing where it has none.
    private func decoded(_ dataSet: DataSet) async throws(ImageError) -> [Tag: [UInt8]]? {
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
        var elements = PixelAttributes.changed(
            dataSet, after, photometricInterpretation: after.photometricInterpretation, plan)
        var writer = DataSetWriter(plan.encoding)
        writer.append(.pixelData, PixelDataRewriter.nativeVR(after, plan.target), bytes: value)
        elements[.pixelData] = writer.bytes
        return elements
    }
}

extension [UInt8] {
    /// An element in explicit VR as signed, where Pixel Representation says which it is (PS3.6 6, "US or SS").
    fileprivate func signed(_ tag: Tag) -> [UInt8] {
        guard DataDictionary.isSignedByPixelRepresentation(tag), count >= 6, self[4] == 0x55, self[5] == 0x53
        else { return self }
        var bytes = self
        (bytes[4], bytes[5]) = (0x53, 0x53)
        return bytes
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

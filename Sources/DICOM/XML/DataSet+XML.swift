extension DataSet {
    /// Appends the data set as a document of the Native DICOM Model (PS3.19 A.1): media type `application/dicom+xml`.
    ///
    /// - Group lengths are left out. Specific Character Set becomes `ISO_IR 192`, as the document is UTF-8.
    /// - An element without value has no content; an empty value among others is an empty `Value` or `PersonName`.
    /// - Values in characters are as they stand, without padding; floats that are not finite are `NaN`, `INF` and `-INF`.
    /// - Private elements name their creator; the block that it had here is not told (the tag has `00` there), and
    ///   creators whose blocks hold something are no elements of their own. What no creator owns keeps its tag.
    /// - Characters that XML 1.0 can't say (control characters other than tab and line ends) become U+FFFD.
    /// - Binary values are little endian. Encapsulated pixel data that no `BulkData` stands for keep their items.
    ///
    /// - Throws: ``DICOMError/Code/tooDeep`` and what reading a sequence throws; the bytes appended then are no document.
    public func appendNativeModelXML(
        to bytes: inout [UInt8], options: ModelOptions = .inline
    ) throws(DICOMError) {
        var writer = NativeModelWriter(options: options)
        swap(&writer.output.bytes, &bytes)
        defer { swap(&writer.output.bytes, &bytes) }
        writer.output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NativeDicomModel")
        writer.output.raw(" xmlns=\"http://dicom.nema.org/PS3.19/models/NativeDICOM\" xml:space=\"preserve\">")
        try writer.write(self, isSigned: false)
        writer.output.raw("</NativeDicomModel>\n")
    }

    /// The data set as a document of the Native DICOM Model.
    public func nativeModelXML(options: ModelOptions = .inline) throws(DICOMError) -> [UInt8] {
        var bytes: [UInt8] = []
        try appendNativeModelXML(to: &bytes, options: options)
        return bytes
    }
}

/// Walks a data set and its sequences.
struct NativeModelWriter {
    var output = XMLOutput(bytes: [])
    let options: ModelOptions
    private var path = ItemPath()

    init(options: ModelOptions) { self.options = options }

    /// - Parameter isSigned: what Pixel Representation of the data set around this one says.
    mutating func write(_ dataSet: DataSet, isSigned: Bool) throws(DICOMError) {
        guard path.steps.count <= ParseLimits.default.maximumDepth else { throw DICOMError(.tooDeep, at: 0) }
        let isSigned = dataSet.integer(.pixelRepresentation).map { $0 == 1 } ?? isSigned
        let elements = dataSet.distinctElements
        let blocks = PrivateBlocks(of: elements, in: dataSet)
        for element in elements where !element.tag.isGroupLength && !blocks.isTold(element) {
            try write(element, of: dataSet, blocks, isSigned: isSigned)
        }
    }

    private mutating func write(
        _ element: Element, of dataSet: DataSet, _ blocks: PrivateBlocks, isSigned: Bool
    ) throws(DICOMError) {
        let vr = dataSet.toldVR(of: element, isSigned: isSigned)
        let creator = blocks.creator(of: element.tag)
        output.raw("<DicomAttribute")
        output.attribute("tag", (creator?.shortTag ?? element.tag).hexadecimal)
        output.attribute("vr", vr.letters)
        if let keyword = DataDictionary.keyword(of: element.tag), !keyword.isEmpty {
            output.attribute("keyword", keyword)
        }
        if let creator { output.attribute("privateCreator", creator.name) }
        output.raw(">")
        if vr == .SQ {
            try writeItems(of: element, isSigned: isSigned)
        } else if element.tag == .specificCharacterSet {
            output.raw("<Value number=\"1\">ISO_IR 192</Value>")
        } else if !element.value.isEmpty {
            if let uri = options.bulkDataURI?(path, element.tag, vr, element.value.count) {
                output.raw("<BulkData")
                output.attribute("uri", uri)
                output.raw("/>")
            } else {
                // UN holds little endian whatever is around it (PS3.5 6.2.2).
                let isBigEndian = element.vr != .UN && dataSet.encoding.isBigEndian
                output.append(element.value, vr, isBigEndian: isBigEndian, characterSet: dataSet.characterSet)
            }
        }
        output.raw("</DicomAttribute>")
    }

    private mutating func writeItems(of element: Element, isSigned: Bool) throws(DICOMError) {
        for (index, item) in try element.items().enumerated() {
            output.raw("<Item")
            output.attribute("number", String(index + 1))
            output.raw(">")
            path.steps.append(ItemPath.Step(sequence: element.tag, itemNumber: index + 1))
            try write(item, isSigned: isSigned)
            path.steps.removeLast()
            output.raw("</Item>")
        }
    }
}

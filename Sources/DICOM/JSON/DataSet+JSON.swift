extension DataSet {
    /// Appends the data set as a DICOM JSON object (PS3.18 F.2).
    ///
    /// - Group lengths are left out (F.2.2). Specific Character Set becomes `ISO_IR 192`, as JSON is UTF-8.
    /// - An element without value has neither `Value` nor `InlineBinary` nor `BulkDataURI`; an empty value among others
    ///   is null (F.2.5).
    /// - DS and IS are numbers with the digits they came with; what is no number is a string, as table F.2.3-1 allows.
    ///   SV and UV beyond 2⁵³ are strings. A float that is not finite is the string `NaN`, `inf` or `-inf`.
    /// - Binary values are little endian. Encapsulated pixel data that no `BulkDataURI` stands for keep their items.
    /// - An element of VR UN that the dictionary knows has the dictionary's VR.
    ///
    /// - Throws: ``DICOMError/Code/tooDeep`` and what reading a sequence throws; the bytes appended then are no JSON.
    public func appendJSON(to bytes: inout [UInt8], options: ModelOptions = .inline) throws(DICOMError) {
        var writer = DataSetJSONWriter(output: JSONOutput(bytes: []), options: options)
        swap(&writer.output.bytes, &bytes)
        defer { swap(&writer.output.bytes, &bytes) }
        try writer.write(self, isSigned: false)
    }

    /// The data set as a DICOM JSON object.
    public func json(options: ModelOptions = .inline) throws(DICOMError) -> [UInt8] {
        var bytes: [UInt8] = []
        try appendJSON(to: &bytes, options: options)
        return bytes
    }
}

/// Walks a data set and its sequences.
struct DataSetJSONWriter {
    var output: JSONOutput
    let options: ModelOptions
    private var path = ItemPath()

    init(output: JSONOutput, options: ModelOptions) {
        self.output = output
        self.options = options
    }

    /// - Parameter isSigned: what Pixel Representation of the data set around this one says.
    mutating func write(_ dataSet: DataSet, isSigned: Bool) throws(DICOMError) {
        guard path.steps.count <= ParseLimits.default.maximumDepth else { throw DICOMError(.tooDeep, at: 0) }
        let isSigned = dataSet.integer(.pixelRepresentation).map { $0 == 1 } ?? isSigned
        var isFirst = true
        output.raw("{")
        for element in dataSet.distinctElements where !element.tag.isGroupLength {
            if !isFirst { output.raw(",") }
            isFirst = false
            try write(element, of: dataSet, isSigned: isSigned)
        }
        output.raw("}")
    }

    private mutating func write(_ element: Element, of dataSet: DataSet, isSigned: Bool) throws(DICOMError) {
        let vr = dataSet.toldVR(of: element, isSigned: isSigned)
        output.raw("\"")
        output.hexadecimal(element.tag.rawValue)
        output.raw("\":{\"vr\":\"")
        output.bytes.append(contentsOf: vr.letters.utf8)
        output.raw("\"")
        if vr == .SQ {
            try writeItems(of: element, isSigned: isSigned)
        } else if element.tag == .specificCharacterSet {
            output.raw(",\"Value\":[\"ISO_IR 192\"]")
        } else if !element.value.isEmpty {
            let uri = options.bulkDataURI?(path, element.tag, vr, element.value.count)
            if let uri {
                output.raw(",\"BulkDataURI\":")
                output.string(uri)
            } else {
                // UN holds little endian whatever is around it (PS3.5 6.2.2).
                let isBigEndian = element.vr != .UN && dataSet.encoding.isBigEndian
                output.append(element.value, vr, isBigEndian: isBigEndian, characterSet: dataSet.characterSet)
            }
        }
        output.raw("}")
    }

    private mutating func writeItems(of element: Element, isSigned: Bool) throws(DICOMError) {
        let items = try element.items()
        if items.isEmpty { return }
        output.raw(",\"Value\":[")
        for (index, item) in items.enumerated() {
            if index > 0 { output.raw(",") }
            path.steps.append(ItemPath.Step(sequence: element.tag, itemNumber: index + 1))
            try write(item, isSigned: isSigned)
            path.steps.removeLast()
        }
        output.raw("]")
    }
}

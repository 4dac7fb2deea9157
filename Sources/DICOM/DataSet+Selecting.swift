extension DataSet {
    /// The chosen top-level elements that are present, as a data set in explicit VR little endian with text in UTF-8:
    /// (0008,0005) is `ISO_IR 192` and leads, whether it was chosen or not. Sequences come whole, their text in UTF-8
    /// too.
    ///
    /// A sequence that doesn't read is left out, so that one broken item does not hide the rest.
    public func selecting(_ tags: Set<Tag>) -> [UInt8] { selecting(where: { tags.contains($0.tag) }) }

    /// The elements that satisfy a condition, as ``selecting(_:)-(Set<Tag>)``.
    public func selecting(where isChosen: (Element) -> Bool) -> [UInt8] {
        var writer = DataSetWriter(.explicitVRLittleEndian, text: .utf8)
        var mayComeBefore = true
        for element in elements where element.tag != .characterSetOfDataSet && isChosen(element) {
            if mayComeBefore, element.tag > .characterSetOfDataSet {
                writer.append(.characterSetOfDataSet, .CS, string: "ISO_IR 192")
                mayComeBefore = false
            }
            try? writer.append(element)
        }
        if mayComeBefore { writer.append(.characterSetOfDataSet, .CS, string: "ISO_IR 192") }
        return writer.bytes
    }
}

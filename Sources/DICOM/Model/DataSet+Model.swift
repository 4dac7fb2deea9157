/// What the writers of JSON and XML agree on.
extension DataSet {
    /// The elements in ascending order: of those with one tag the last, as it is for ``subscript(_:)``.
    var distinctElements: [Element] {
        if zip(elements, elements.dropFirst()).allSatisfy({ $0.tag < $1.tag }) { return elements }
        let last = Dictionary(elements.indices.map { (elements[$0].tag, $0) }, uniquingKeysWith: { max($0, $1) })
        return last.values.sorted { elements[$0].tag < elements[$1].tag }.map { elements[$0] }
    }

    /// The VR that is told: the element's, or a better one where the wire had none or UN.
    /// - Parameter isSigned: what Pixel Representation of this data set, or of one around it, says.
    func toldVR(of element: Element, isSigned: Bool) -> VR {
        if element.isSequence { return .SQ }
        if element.isEncapsulated { return .OB }  // PS3.5 A.4
        var vr = element.vr
        if vr == .UN, let known = DataDictionary.vr(of: element.tag) {
            if known == .SQ && !element.value.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) { return .UN }
            vr = known
        }
        let isChosenByUs = encoding.isImplicitVR || element.vr == .UN
        guard isSigned, isChosenByUs, vr == .US, DataDictionary.isSignedByPixelRepresentation(element.tag) else {
            return vr
        }
        return .SS
    }
}

extension CharacterSet {
    /// The values of a VR that is written in characters, without padding; none where there is nothing but padding.
    func values(_ value: ArraySlice<UInt8>, _ vr: VR) -> [String] {
        let set = vr.dependsOnCharacterSet ? self : .default
        let texts = (vr.isMultiValued ? set.split(value) : [value]).map {
            set.decode($0, vr: vr).trimming(leading: vr.ignoresLeadingSpaces)
        }
        return texts.count > 1 || texts.first?.isEmpty == false ? texts : []
    }
}

import DICOM

/// Elements that wait until the first frame has shown what must be said of the pixel data.
struct HeldElements: Sendable {
    private var elements: [(tag: Tag, bytes: [UInt8])] = []
    private var byteCount = 0

    /// Appends an element, or more of the last one.
    mutating func append(_ tag: Tag, _ bytes: [UInt8]) throws(ImageError) {
        byteCount += bytes.count
        guard byteCount <= ImageLimits.heldByteCount else { throw .tooLarge }
        if let last = elements.indices.last, elements[last].tag == tag {
            elements[last].bytes += bytes
        } else {
            elements.append((tag, bytes))
        }
    }

    /// Everything in the order it came, but for what is replaced: each of those stands once, in the order of tags.
    func joined(replacing replacements: [Tag: [UInt8]]) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(byteCount + 256)
        var rest = replacements.keys.sorted()[...]
        for (tag, bytes) in elements {
            while let next = rest.first, next <= tag {
                joined += replacements[next] ?? []
                rest.removeFirst()
            }
            if replacements[tag] == nil { joined += bytes }
        }
        for tag in rest { joined += replacements[tag] ?? [] }
        return joined
    }
}

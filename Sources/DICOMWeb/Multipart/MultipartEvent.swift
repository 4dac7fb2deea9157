public import HTTPTypes

/// What happened in a multipart body, in its order.
public enum MultipartEvent: Hashable, Sendable {
    /// A part begins; its headers are complete.
    case partBegan(HTTPFields)
    /// Content: these bytes of the chunk just given, counted from the chunk's first. Nothing is copied.
    case partBytes(Range<Int>)
    /// Content that ended earlier chunks and looked like the begin of a boundary until now: less than 150 bytes.
    case heldBytes([UInt8])
    /// The part is whole: a boundary followed it.
    case partEnded
    /// The part was cut: the body ended or failed within it. Never followed by ``partEnded``.
    case partTruncated
    /// The closing boundary came. What follows it (the epilogue) is passed over.
    case finished
    /// The body can't be read on. The last event.
    case failed(MultipartError)
}

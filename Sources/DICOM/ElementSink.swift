/// What ``DataSetScanner`` tells while it reads.
///
/// The bytes of all elements, then of ``trailing(_:)``, joined, are the bytes that were scanned.
public protocol ElementSink {
    /// An element of the data set itself starts. Nested ones are not reported.
    mutating func begin(_ header: ElementHeader) throws(DICOMError)
    /// Bytes of the element that began last, from its header to its delimiter, in order and in pieces.
    mutating func bytes(_ raw: UnsafeRawBufferPointer) throws(DICOMError)
    /// A fragment of an encapsulated value begins: where its bytes stand in the stream (PS3.5 A.4). The first one is
    /// the Basic Offset Table. Comes before its bytes do.
    mutating func fragment(offset: Int, byteCount: Int) throws(DICOMError)
    /// The element is complete.
    mutating func end() throws(DICOMError)
    /// What follows the last element and is none: fewer bytes than a header, or anything after a stray item delimiter.
    /// Other readers pass over it, so it is no error; who keeps every byte must keep these.
    mutating func trailing(_ raw: UnsafeRawBufferPointer) throws(DICOMError)
}

extension ElementSink {
    public mutating func fragment(offset: Int, byteCount: Int) throws(DICOMError) {}
    public mutating func trailing(_ raw: UnsafeRawBufferPointer) throws(DICOMError) {}
}

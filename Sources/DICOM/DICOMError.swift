/// Why bytes are not the DICOM they say they are. Carries a place, never a value.
public struct DICOMError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable, CaseIterable {
        /// The bytes end inside an element, a sequence or the file meta information.
        case truncated
        /// A length that its element can't have.
        case badLength
        /// Something other than an item or a delimiter where one must stand (PS3.5 7.5).
        case badSequence
        /// Nested deeper than ``ParseLimits/maximumDepth``.
        case tooDeep
        /// More elements or items than ``ParseLimits`` allows.
        case tooManyElements
        /// More bytes than a limit allows.
        case tooLarge
        /// Neither a Part 10 file nor a bare data set.
        case notDICOM
        /// The file meta information doesn't read (PS3.10 7.1).
        case badFileMeta
        /// A deflated data set doesn't inflate (PS3.5 A.5).
        case badDeflate
        /// A value that its VR can't have.
        case badValue
        /// Not the DICOM JSON model (PS3.18 F).
        case badJSON
        /// Not the Native DICOM Model (PS3.19 A.1).
        case badXML
    }

    /// What is wrong.
    public let code: Code
    /// The element in which it is, where one is known.
    public let tag: Tag?
    /// The byte at which it was noticed, counted from the start of what was read.
    public let offset: Int

    public init(_ code: Code, tag: Tag? = nil, at offset: Int) {
        self.code = code
        self.tag = tag
        self.offset = offset
    }
}

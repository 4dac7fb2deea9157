import CExpat

/// Reads documents of the Native DICOM Model (PS3.19 A.1).
public enum NativeModelDataSet {
    /// Reads one document. It becomes a data set in explicit VR little endian, its text in UTF-8.
    ///
    /// Elements come out in ascending order, without group lengths. Private elements get a block for their creator:
    /// the one in their tag if it has one that is free, else the first free one. A missing `vr` is taken from the
    /// dictionary, a missing `number` is the next; values and items may come in any order of their numbers. The
    /// `SingleByte` of the first edition is understood, and elements that are in no namespace.
    ///
    /// A document type declaration is refused, and with it every entity of its own. Depth, elements and bytes have the
    /// limits of the other readers.
    ///
    /// - Parameter bulkData: fetches what the `uri` or `uuid` of a `BulkData` stands for; nil where it can't.
    /// - Throws: ``DICOMError/Code/badXML`` for what is no XML or not this model, ``DICOMError/Code/badValue`` with the
    ///   tag for a value that its VR can't have and for bulk data that is not to be had, and the codes of limits.
    public static func parse(
        _ bytes: [UInt8], limits: ParseLimits = .default, bulkData: (_ uri: String) -> [UInt8]? = { _ in nil }
    ) throws(DICOMError) -> [UInt8] {
        guard bytes.count <= min(limits.maximumHeadByteCount, Int(Int32.max)) else {
            throw DICOMError(.tooLarge, at: bytes.count)
        }
        let outcome: Result<[UInt8], DICOMError> = withoutActuallyEscaping(bulkData) { bulkData in
            let builder = NativeModelBuilder(limits: limits, bulkData: bulkData)
            do throws(DICOMError) {
                try XMLReader(builder).read(bytes)
                return .success(try builder.finished().bytes)
            } catch { return .failure(error) }
        }
        return try outcome.get()
    }
}

/// Expat, and where its events go.
private final class XMLReader {
    private let builder: NativeModelBuilder
    private let parser: XML_Parser?
    private var error: DICOMError?

    /// Stands between the namespace and the name; no name has it.
    private static let separator = UInt8(ascii: "|")

    init(_ builder: NativeModelBuilder) {
        self.builder = builder
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
    }

    deinit { if let parser { XML_ParserFree(parser) } }

    /// - Precondition: the bytes are counted by an `Int32`.
    func read(_ bytes: [UInt8]) throws(DICOMError) {
        guard let parser else { throw DICOMError(.tooLarge, at: 0) }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                XMLReader.from(context)?.note { reader throws(DICOMError) in
                    let name = try reader.local(name)
                    try reader.builder.start(name, XMLAttributes(attributes), at: reader.offset)
                }
            },
            { context, _ in
                XMLReader.from(context)?.note { reader throws(DICOMError) in
                    try reader.builder.end(at: reader.offset)
                }
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            XMLReader.from(context)?.note { reader throws(DICOMError) in
                guard let text else { return }
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
                try reader.builder.characters(bytes, at: reader.offset)
            }
        }
        // No entity but the five that need no declaration, so nothing can grow.
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLReader.from(context)?.note { reader throws(DICOMError) in
                throw DICOMError(.badXML, at: reader.offset)
            }
        }
        let status = bytes.withUnsafeBytes { raw in
            XML_Parse(parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: raw.count), 1)
        }
        if let error { throw error }
        guard status == XML_STATUS_OK else { throw DICOMError(.badXML, at: offset) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
        context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Where the event begins that is told now.
    private var offset: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

    /// Lets an event be looked at. After an error Expat may still have one or two: they are passed over.
    private func note(_ body: (XMLReader) throws(DICOMError) -> Void) {
        guard error == nil else { return }
        do throws(DICOMError) { try body(self) } catch {
            self.error = error
            XML_StopParser(parser, 0)
        }
    }

    /// The name of an element of the model, which has the model's namespace or none.
    private func local(_ name: UnsafePointer<XML_Char>?) throws(DICOMError) -> String {
        guard let name else { throw DICOMError(.badXML, at: offset) }
        let parts = String(cString: name).utf8.split(separator: Self.separator, omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return String(Substring(parts[0]))
        case 2 where parts[0].elementsEqual("http://dicom.nema.org/PS3.19/models/NativeDICOM".utf8):
            return String(Substring(parts[1]))
        default: throw DICOMError(.badXML, at: offset)
        }
    }
}

/// The attributes of a start tag, while Expat tells it.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) { self.list = list }

    /// The value of an attribute that is in no namespace.
    subscript(_ name: String) -> String? {
        guard var place = list else { return nil }
        while let key = place[0], let value = place[1] {
            if String(cString: key) == name { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

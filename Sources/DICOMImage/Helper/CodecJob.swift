import CCodecMessage

/// One piece of work for a helper process.
struct CodecJob: Sendable {
    /// What is to be done; places and lengths are filled in by ``HelperProcess``.
    var request: codec_request
    /// The input, in parts that are put one behind another.
    var input: [ArraySlice<UInt8>]
    /// The most bytes that may come out.
    var outputCapacity: Int

    init(
        _ operation: Int, _ format: Int, frame: codec_frame = codec_frame(), input: [ArraySlice<UInt8>],
        outputCapacity: Int
    ) {
        request = codec_request()
        request.version = UInt32(CODEC_MESSAGE_VERSION)
        request.operation = UInt32(operation)
        request.format = UInt32(format)
        request.frame = frame
        self.input = input
        self.outputCapacity = outputCapacity
    }

    var inputByteCount: Int { input.reduce(0) { $0 + $1.count } }

    /// Sets one of the parameters that the message's header names.
    mutating func set(_ index: Int, _ value: Int) {
        withUnsafeMutableBytes(of: &request.parameters) { raw in
            raw.bindMemory(to: Int32.self)[index] = Int32(clamping: value)
        }
    }
}

/// What a helper gave back.
struct CodecResult: Sendable {
    var output: [UInt8]
    /// What the code stream says of its samples.
    var frame: codec_frame
    var undidColourTransform: Bool
    /// What it says of its colours: one of CODEC_COLOURS_….
    var colours: Int
}

extension ImageError {
    /// What a helper's status means; nothing where it did what was asked.
    init?(_ reply: codec_reply) {
        switch Int(reply.status) {
        case Int(CODEC_OK): return nil
        case Int(CODEC_DAMAGED): self = .damaged(Self.text(of: reply))
        case Int(CODEC_DIFFERENT): self = .differs
        case Int(CODEC_NO_ROOM), Int(CODEC_NO_MEMORY): self = .tooLarge
        default: self = .unsupportedCodeStream(Self.text(of: reply))
        }
    }

    /// Printable ASCII only: the text comes from a process that may have been taken over.
    private static func text(of reply: codec_reply) -> String {
        withUnsafeBytes(of: reply.text) { raw in
            String(decoding: raw.prefix { $0 != 0 }.filter { (0x20..<0x7F).contains($0) }, as: UTF8.self)
        }
    }
}

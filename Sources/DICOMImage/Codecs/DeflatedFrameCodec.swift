import DICOM

/// Deflated Image Frame Compression: the bytes of each native frame as a raw deflate stream (PS3.5 8.2.16, A.4.13).
public enum DeflatedFrameCodec {
    /// Decodes one frame. No more is inflated than the frame can have, whatever the stream expands to.
    public static func decode(
        _ encoded: ArraySlice<UInt8>, _ description: PixelDescription
    ) throws(ImageError) -> Frame {
        guard description.nativeFrameByteCount <= ImageLimits.frameByteCount else { throw .tooLarge }
        // A writer may have put the NUL that makes a native value even into the stream.
        let limit = description.nativeFrameByteCount + 1
        let native: [UInt8]
        do throws(DICOMError) {
            native = try Inflater.inflate(encoded, limit: limit)
        } catch {
            throw error.code == .tooLarge ? .differs : .damaged("deflate stream")
        }
        return try NativeCodec.decode(native[...], description)
    }

    /// Encodes one frame, with the NUL that makes it even.
    public static func encode(_ frame: Frame) throws(ImageError) -> [UInt8] {
        let native = try NativeCodec.encode(frame)
        do throws(DICOMError) {
            return try Deflater.deflate(native[...])
        } catch {
            throw .unreadable(error)
        }
    }
}

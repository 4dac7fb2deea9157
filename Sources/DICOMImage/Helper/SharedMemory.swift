import CCodecMessage
import Glibc

/// Memory that two processes see (memfd_create(2)). It grows and never shrinks, so that neither side can pull it away
/// under the other.
///
/// Owned by one ``HelperProcess``, which only one thread uses at a time.
final class SharedMemory {
    /// What both sides reserve in their address spaces: no memory is used before it is touched.
    static let reservedByteCount = ImageLimits.frameByteCount + ImageLimits.codeStreamByteCount + (1 << 20)
    /// More than this is given back to the system after a frame.
    private static let keptByteCount = 64 << 20

    let descriptor: CInt
    let start: UnsafeMutableRawPointer
    private var byteCount = 0

    init() throws(ImageError) {
        let descriptor = codec_shared_memory()
        guard descriptor >= 0 else { throw .codecUnavailable }
        let mapped = mmap(nil, Self.reservedByteCount, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else {
            close(descriptor)
            throw .codecUnavailable
        }
        self.descriptor = descriptor
        start = mapped
    }

    deinit {
        munmap(start, Self.reservedByteCount)
        close(descriptor)
    }

    /// Makes sure that the first bytes can be used.
    func reserve(_ wanted: Int) throws(ImageError) {
        guard wanted <= Self.reservedByteCount else { throw .tooLarge }
        guard wanted > byteCount else { return }
        let rounded = min((wanted | (1 << 20) - 1) + 1, Self.reservedByteCount)
        guard ftruncate(descriptor, off_t(rounded)) == 0 else { throw .codecUnavailable }
        byteCount = rounded
    }

    /// Makes zeros of the first bytes, so that the next frame's codec does not see this one's, and gives back what one
    /// unusually large frame took.
    func forget(_ used: Int) {
        start.initializeMemory(as: UInt8.self, repeating: 0, count: min(used, Self.keptByteCount))
        guard byteCount > Self.keptByteCount else { return }
        codec_give_back(start + Self.keptByteCount, byteCount - Self.keptByteCount)
    }
}

extension PixelDescription {
    /// The same, or at full resolution where a native value has as many bytes as that takes.
    ///
    /// Decoders that undo the subsampling of a code stream often leave YBR_FULL_422 in the data set (PS3.3
    /// C.7.6.3.1.2).
    func mended(nativeByteCount: Int) -> PixelDescription {
        guard isSubsampled, photometricInterpretation == .ybrFull422 else { return self }
        var full = self
        full.photometricInterpretation = .ybrFull
        guard let needed = full.nativeValueByteCount, nativeByteCount >= needed else { return self }
        return full
    }

    /// Bytes of all native frames, without padding; `nil` when they are more than can be counted.
    var nativeValueByteCount: Int? {
        let (bits, overflow) = nativeFrameBitCount.multipliedReportingOverflow(by: frameCount)
        return overflow ? nil : (bits / 8) + (bits % 8 > 0 ? 1 : 0)
    }
}

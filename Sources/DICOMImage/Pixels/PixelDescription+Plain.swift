extension PixelDescription {
    /// One frame of grey values that start at their lowest bit.
    public init(rows: Int, columns: Int, bitsStored: Int, isSigned: Bool = false) {
        self.rows = rows
        self.columns = columns
        samplesPerPixel = 1
        bitsAllocated = bitsStored <= 8 ? 8 : bitsStored <= 16 ? 16 : 32
        self.bitsStored = bitsStored
        highBit = bitsStored - 1
        self.isSigned = isSigned
        photometricInterpretation = .monochrome2
        isPlanar = false
        frameCount = 1
        sampleKind = .integer
    }
}

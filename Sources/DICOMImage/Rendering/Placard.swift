extension RenderedImage {
    /// A sheet with a word on it: the picture of what has none.
    ///
    /// - Parameters:
    ///   - word: in letters of ASCII; 16 at most are written.
    ///   - side: of the picture, which is square, in pixels: 16 to 2048.
    public static func placard(_ word: String, side: Int) throws(ImageError) -> RenderedImage {
        let side = min(max(side, 16), 2048)
        let size = Double(side)
        let bytes = [UInt8](repeating: 32, count: side * side)
        var canvas = GraphicCanvas(RenderedImage(columns: side, rows: side, components: 1, bytes: bytes))
        let (left, right, top, bottom, fold) = (0.22 * size, 0.78 * size, 0.12 * size, 0.88 * size, 0.16 * size)
        let outline = [
            (left, top), (right - fold, top), (right, top + fold), (right, bottom), (left, bottom), (left, top),
        ]
        let corner = [(right - fold, top), (right - fold, top + fold), (right, top + fold)]
        for line in [outline, corner] {
            try canvas.draw(
                line.map { GraphicPoint(x: $0.0, y: $0.1) }, thickness: max(1, size / 80), DisplayColor(gray: 160))
        }
        let text = Graphic.Text(lines: [String(word.prefix(16))], justification: .center, hasBox: true)
        let box = [
            GraphicPoint(x: left + 0.04 * size, y: 0.46 * size), GraphicPoint(x: right - 0.04 * size, y: 0.64 * size),
        ]
        try canvas.write(text, box, .white)
        return canvas.image
    }
}

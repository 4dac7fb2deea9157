import ArgumentParser
import DICOM
import DICOMImage
import Foundation
import Service

struct ImageRender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Make a picture of a frame, or a moving one of all.",
        discussion: """
            The name's ending chooses the format: .png, .jpg, .webp, .jxl, .gif.

            Examples:
              aloft image render ct.dcm ct.png --window 40,400
              aloft image render mammogram.dcm small.jpg --size 800x800
              aloft image render ct.dcm ct.png --presentation-state gsps.dcm
              aloft image render echo.dcm echo.webp --all-frames
            """)

    @Argument(help: "A DICOM file.") var file: String
    @Argument(help: "The picture.") var output: String
    @Option(help: "Which frame, from 1.") var frame: Int?
    @Flag(help: "All frames, one after another (.webp, .gif).") var allFrames = false
    @Option(help: "Centre, width and, if not linear, the function: 40,400 or 40,400,sigmoid.") var window: String?
    @Option(help: "The size that the picture must fit into: 800x600, 800x or x600.") var size: String?
    @Option(help: "The part of the image to show, in its pixels: x,y,width,height.") var region: String?
    @Option(help: "A presentation state to apply.") var presentationState: String?
    @Flag(help: "Leave overlays out.") var noOverlays = false
    @Option(help: "1 to 100 (90).") var quality = 90
    @OptionGroup var codecs: CodecOptions

    func validate() throws {
        guard (1...100).contains(quality) else { throw ValidationError("--quality is a number from 1 to 100") }
        guard format != nil else { throw ValidationError("the picture's name ends in .png, .jpg, .webp, .jxl or .gif") }
        guard (1...Int(Int32.max)).contains(frame ?? 1) else { throw ValidationError("--frame is a number from 1") }
        guard !allFrames || frame == nil else { throw ValidationError("--frame and --all-frames exclude each other") }
        guard !allFrames || format?.canBeAnimated == true else {
            throw ValidationError("--all-frames needs .webp or .gif")
        }
        _ = try parameters()
    }

    func run() async throws {
        let dataSet = try ImageFile(file).dataSet()
        let state = try presentationState.map { try ImageFile($0).dataSet() }
        let parameters = try parameters()
        guard let format else { return }
        let codec = codecs.codec
        let bytes: [UInt8]
        do throws(ImageError) {
            var presentation: PresentationState?
            if let state { presentation = try PresentationState(state) }
            let rendering = try ImageRendering(dataSet, presentation: presentation)
            let reader = try FrameReader(dataSet)
            let frameIndexes = allFrames ? Array(0..<reader.frameCount) : [(frame ?? 1) - 1]
            var images: [RenderedImage] = []
            for frameIndex in frameIndexes {
                let image = try await Self.image(frameIndex, reader, rendering, parameters, codec, dataSet)
                images.append(image)
            }
            if let only = images.first, images.count == 1 {
                bytes = try await codec.pool.picture(only, as: format)
            } else {
                bytes = try await codec.pool.animation(images, as: format, frameTime: FrameTime.of(dataSet))
            }
        } catch { throw ImageFile.failed(error) }
        try ImageFile.write(bytes, to: output)
    }

    private static func image(
        _ frameIndex: Int, _ reader: FrameReader, _ rendering: ImageRendering, _ parameters: RenderingParameters,
        _ codec: FrameCodec, _ dataSet: DataSet
    ) async throws(ImageError) -> RenderedImage {
        let stored = try reader.frame(frameIndex)
        let levels = try rendering.reducibleLevels(frameIndex: frameIndex, parameters)
        let frame = try await codec.decode(
            stored[...], reader.description, transferSyntax: reader.transferSyntax, reducing: levels)
        let image = try rendering.render(frame, frameIndex: frameIndex, parameters)
        return await codec.pool.shownInSRGB(image, profile: dataSet[.iccProfile]?.value)
    }

    private var format: PictureFormat? {
        switch (output as NSString).pathExtension.lowercased() {
        case "png": .png
        case "jpg", "jpeg": .jpeg(quality: quality)
        case "webp": .webP(quality: quality)
        case "jxl": .jpegXL(quality: quality)
        case "gif": .gif
        default: nil
        }
    }

    private func parameters() throws -> RenderingParameters {
        var parameters = RenderingParameters()
        parameters.showsOverlays = !noOverlays
        if let window { parameters.valuesOfInterest = .window(try Self.window(window)) }
        if let size {
            let sides = size.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
            let parts = size.lowercased().split(separator: "x", omittingEmptySubsequences: false)
            let areRead = zip(parts, sides).allSatisfy { $0.isEmpty || ($1 ?? 0) > 0 }
            guard sides.count == 2, sides.contains(where: { $0 != nil }), areRead else {
                throw ValidationError("--size is like 800x600, 800x or x600")
            }
            parameters.viewport = RenderingParameters.Viewport(width: sides[0], height: sides[1])
        }
        if let region {
            let parts = region.split(separator: ",", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Double($0) }
            guard parts.count == 4, numbers.count == 4, numbers.allSatisfy(\.isFinite) else {
                throw ValidationError("--region is x,y,width,height")
            }
            parameters.region = RenderingParameters.Region(
                x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
        }
        return parameters
    }

    private static func window(_ text: String) throws -> VOIWindow {
        let parts = text.split(separator: ",").map(String.init)
        let name = parts.count > 2 ? parts[2].uppercased().replacingOccurrences(of: "-", with: "_") : "LINEAR"
        guard (2...3).contains(parts.count), let center = Double(parts[0]), let width = Double(parts[1]),
            let function = VOIWindow.Function(rawValue: name),
            let window = VOIWindow(center: center, width: width, function: function)
        else { throw ValidationError("--window is centre,width or centre,width,linear|linear-exact|sigmoid") }
        return window
    }
}

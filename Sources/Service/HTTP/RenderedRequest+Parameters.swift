import DICOMImage
import DICOMWeb
import Gateway

extension PictureFormat {
    /// By the media type that was agreed on. Quality 90 is what the eye can't tell from the original on a screen.
    init(_ essence: String, quality: Int?) {
        self =
            switch essence {
            case "image/png": .png
            case "image/webp": .webP(quality: quality ?? 90)
            case "image/jxl": .jpegXL(quality: quality ?? 90)
            case "image/gif": .gif
            default: .jpeg(quality: quality ?? 90)
            }
    }
}

extension RenderingParameters {
    init(_ request: RenderedRequest) {
        self.init()
        if let wanted = request.viewport {
            viewport = Viewport(width: wanted.width, height: wanted.height)
            region = wanted.region.map {
                // A size that is left out: as far as the image goes.
                Region(
                    x: $0.x, y: $0.y, width: $0.width ?? .greatestFiniteMagnitude,
                    height: $0.height ?? .greatestFiniteMagnitude)
            }
        } else if request.isThumbnail {
            viewport = Thumbnail.parameters.viewport
        }
        if let window = request.window {
            let function: VOIWindow.Function =
                switch window.function {
                case .linear: .linear
                case .linearExact: .linearExact
                case .sigmoid: .sigmoid
                }
            // The request was refused already where there is no such window.
            if let window = VOIWindow(center: window.center, width: window.width, function: function) {
                valuesOfInterest = .window(window)
            }
        }
    }
}

extension RenderedRequest {
    /// Whether a thumbnail that lies ready is what is asked for, in its media type.
    var isOfThumbnailAsItIs: Bool { canonicalText == "thumbnail" && frameNumbers.isEmpty }
}

extension InstanceRenderer.Finish {
    init(_ request: RenderedRequest) {
        self.init()
        switch request.iccProfile {
        case nil: break
        case .some(.none): convertsColors = false
        case .embedded, .srgb: profile = .sRGB
        case .adobeRGB: profile = .adobeRGB
        case .rommRGB: profile = .rommRGB
        }
        annotatesPatient = request.annotations.contains(.patient)
        annotatesTechnique = request.annotations.contains(.technique)
    }
}

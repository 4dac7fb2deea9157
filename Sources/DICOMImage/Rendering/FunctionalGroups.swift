import DICOM

/// What a multi-frame object says of each frame (PS3.3 C.7.6.16).
struct FunctionalGroups: Sendable {
    private let topLevel: DataSet
    private let shared: DataSet?
    /// The macros of each frame that were asked for: no more is held, as a slide has a hundred thousand frames.
    private let frames: [[Element]]

    /// - Parameter macros: the sequences that will be asked for.
    init(_ dataSet: DataSet, _ macros: Set<Tag>) {
        topLevel = dataSet
        shared = dataSet.items(.sharedFunctionalGroupsSequence).first
        var frames: [[Element]] = []
        // A sequence that doesn't read to its end tells of the frames before that.
        try? dataSet[.perFrameFunctionalGroupsSequence]?.forEachItem { item in
            frames.append(item.elements.filter { macros.contains($0.tag) })
        }
        self.frames = frames
    }

    /// Where to look for the attributes of a macro, the nearest first: the frame's item, the shared one, the top level.
    func places(_ macro: Tag, frameIndex: Int) -> [DataSet] {
        var places: [DataSet] = []
        if frames.indices.contains(frameIndex),
            let element = frames[frameIndex].first(where: { $0.tag == macro }),
            let item = try? element.items().first
        {
            places.append(item)
        }
        if let item = shared?.items(macro).first { places.append(item) }
        return places + [topLevel]
    }
}

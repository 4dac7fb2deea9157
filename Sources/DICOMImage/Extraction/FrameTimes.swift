import DICOM

/// When the frames of an instance were made.
enum FrameTimes {
    /// Milliseconds from Content Time (0008,0033) to each frame (PS3.3 C.7.6.5.1.1, C.7.6.5.1.2, C.7.6.16.2.2.1); nil where the
    /// instance does not say it of all.
    static func milliseconds(_ dataSet: DataSet, frameCount: Int) -> [Double]? {
        guard frameCount <= ImageLimits.frameCount else { return nil }
        if dataSet[.perFrameFunctionalGroupsSequence] != nil { return ofGroups(dataSet, frameCount: frameCount) }
        guard let offsets = offsets(dataSet, frameCount: frameCount) else { return nil }
        let delay = dataSet.number(.frameDelay) ?? 0
        return offsets.map { $0 + delay }
    }

    /// Milliseconds from the first frame to each; nil where neither Frame Time nor Frame Time Vector says it.
    static func offsets(_ dataSet: DataSet, frameCount: Int) -> [Double]? {
        guard let tag = timingTag(dataSet) else { return nil }
        if tag == .frameTime {
            guard let time = dataSet.number(.frameTime), time > 0 else { return nil }
            return (0..<frameCount).map { Double($0) * time }
        }
        guard let steps = dataSet.numbers(.frameTimeVector, count: frameCount) else { return nil }
        var (time, times) = (0.0, [Double]())
        times.reserveCapacity(frameCount)
        // The first value is no step: there is no frame before.
        for (index, step) in steps.enumerated() {
            if index > 0 { time += step }
            times.append(time)
        }
        return times.allSatisfy(\.isFinite) ? times : nil
    }

    /// What Frame Increment Pointer (0028,0009) names of the two, else the one that is there.
    static func timingTag(_ dataSet: DataSet) -> Tag? {
        let named = dataSet[.frameIncrementPointer]?.tags() ?? []
        let tags: [Tag] = [.frameTimeVector, .frameTime]
        if let tag = tags.first(where: { named.contains($0) && !dataSet.isEmpty($0) }) { return tag }
        return named.isEmpty ? tags.first { !dataSet.isEmpty($0) } : nil
    }

    /// Of the moments in Frame Content Sequence.
    private static func ofGroups(_ dataSet: DataSet, frameCount: Int) -> [Double]? {
        guard let date = dataSet.string(.contentDate).flatMap({ DICOMDate(parsing: $0) }), date.day != nil,
            let time = dataSet.string(.contentTime).flatMap({ DICOMTime(parsing: $0) })
        else { return nil }
        let zone = dataSet.string(.timezoneOffsetFromUTC).flatMap { DICOMDateTime.offset(parsing: $0) }
        let start = DICOMDateTime(date: date, time: time, offsetFromUTC: zone)
        var times: [Double] = []
        do {
            try dataSet[.perFrameFunctionalGroupsSequence]?.forEachItem { item in
                guard let content = item.items(.frameContentSequence).first, let start,
                    let text = content.string(.frameAcquisitionDateTime) ?? content.string(.frameReferenceDateTime),
                    let time = Self.microseconds(text, zone: zone)
                else { return }
                times.append(Double(time - start.interval.lowerBound) / 1000)
            }
        } catch { return nil }
        return times.count == frameCount ? times : nil
    }

    /// Microseconds on the scale of Content Time: where no zone is known for that, a value's own means nothing.
    private static func microseconds(_ text: String, zone: Int?) -> Int64? {
        guard let moment = DICOMDateTime(parsing: text, defaultOffset: zone), moment.time != nil else { return nil }
        let own = zone == nil ? DICOMDateTime(date: moment.date, time: moment.time) : moment
        return own?.interval.lowerBound
    }
}

import DICOM

/// What an instance says of the times of its frames, for some of them (PS3.3 C.7.6.5; PS3.17, Frame Extraction).
enum FrameTimeChanges {
    static func add(to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames) {
        guard !frames.isWhole else { return }
        changes.remove(.effectiveDuration)
        rates(&changes, dataSet, frames)
        guard dataSet[.perFrameFunctionalGroupsSequence] == nil, let timing = FrameTimes.timingTag(dataSet),
            let times = FrameTimes.offsets(dataSet, frameCount: frames.oldCount)
        else { return }
        steps(&changes, dataSet, frames, timing: timing, times: times)
        let shift = times[frames.first - 1]
        guard shift > 0 else { return }
        moments(&changes, dataSet, microseconds: (shift * 1000).rounded(in: 0...(1 << 50)))
        if let delay = dataSet.number(.imageTriggerDelay) {
            changes.set(.imageTriggerDelay, decimals: [delay + shift])
        }
    }

    /// How much lies between neighbours: more where frames between them are left out.
    private static func steps(
        _ changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames, timing: Tag, times: [Double]
    ) {
        let own = frames.numbers.map { times[$0 - 1] }
        if timing == .frameTime, let step = frames.step {
            if step > 1, let time = dataSet.number(.frameTime) {
                changes.set(.frameTime, decimals: [time * Double(step)])
            }
            changes.remove(.frameTimeVector)
            return
        }
        changes.set(.frameTimeVector, decimals: [0] + zip(own, own.dropFirst()).map { $1 - $0 })
        guard timing == .frameTime else { return }
        // Frames that don't follow at one distance need a time each.
        changes.remove(.frameTime)
        let named = dataSet[.frameIncrementPointer]?.tags() ?? []
        let tags = named.isEmpty ? [.frameTimeVector] : named.map { $0 == .frameTime ? .frameTimeVector : $0 }
        changes.set(
            .frameIncrementPointer, .AT, integers: tags.flatMap { [Int($0.group), Int($0.element)] })
    }

    /// Frames a second: fewer where only every so many are left.
    private static func rates(_ changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames) {
        guard !frames.isContiguous else { return }
        for tag in [Tag.cineRate, .recommendedDisplayFrameRate] where dataSet[tag] != nil {
            if let step = frames.step, let rate = dataSet.number(tag), rate > 0 {
                let slower = max(1, (rate / Double(step)).rounded(in: 1...1_000_000))
                changes.set(tag, .IS, strings: [String(slower)])
            } else {
                changes.remove(tag)
            }
        }
    }

    /// The moments of the first frame.
    private static func moments(_ changes: inout ElementChanges, _ dataSet: DataSet, microseconds shift: Int) {
        let pairs: [(Tag, Tag)] = [(.contentDate, .contentTime), (.acquisitionDate, .acquisitionTime)]
        for (dateTag, timeTag) in pairs {
            guard let time = dataSet.string(timeTag).flatMap({ DICOMTime(parsing: $0) }), time.second != nil else {
                continue
            }
            let date = dataSet.string(dateTag).flatMap { DICOMDate(parsing: $0) }
            let moved = Moment(date: date, time: time).later(by: Int64(shift))
            changes.set(timeTag, .TM, strings: [moved.timeText])
            if let date, let newDate = moved.date, newDate != date {
                changes.set(dateTag, .DA, strings: [newDate.formatted])
            }
        }
        guard let text = dataSet.string(.acquisitionDateTime), let moment = DICOMDateTime(parsing: text),
            let time = moment.time, time.second != nil
        else { return }
        let moved = Moment(date: moment.date, time: time).later(by: Int64(shift))
        guard let date = moved.date, let newTime = DICOMTime(parsing: moved.timeText),
            let new = DICOMDateTime(date: date, time: newTime, offsetFromUTC: moment.offsetFromUTC)
        else { return }
        changes.set(.acquisitionDateTime, .DT, strings: [new.formatted])
    }
}

/// A time of a day, to the second at least.
private struct Moment {
    var date: DICOMDate?
    /// From midnight.
    var microseconds: Int64

    private static let day: Int64 = 86_400_000_000

    init(date: DICOMDate?, time: DICOMTime) { (self.date, microseconds) = (date, time.interval.lowerBound) }

    func later(by shift: Int64) -> Moment {
        var moved = self
        moved.microseconds += shift
        // A leap second is the last of its day; shifts have years at most.
        while moved.microseconds >= Self.day {
            moved.microseconds -= Self.day
            moved.date = moved.date.flatMap(Self.next)
        }
        return moved
    }

    private static func next(_ date: DICOMDate) -> DICOMDate? {
        guard let month = date.month, let day = date.day else { return nil }
        return DICOMDate(year: date.year, month: month, day: day + 1)
            ?? DICOMDate(year: date.year, month: month + 1, day: 1) ?? DICOMDate(year: date.year + 1, month: 1, day: 1)
    }

    var timeText: String {
        func digits(_ number: Int64, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        let seconds = microseconds / 1_000_000
        let fraction = microseconds % 1_000_000
        return digits(seconds / 3600, 2) + digits(seconds / 60 % 60, 2) + digits(seconds % 60, 2)
            + (fraction > 0 ? "." + digits(fraction, 6) : "")
    }
}

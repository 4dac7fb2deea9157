import NIOCore
import Synchronization
import Testing

@testable import DICOMNetwork

@Suite struct ReceiveWindowTests {
    private let resumed = Resumed()
    private final class Resumed: Sendable {
        let count = Mutex(0)
    }
    private func window(bytes: Int = 100, events: Int = 10) -> ReceiveWindow {
        var limits = NetworkLimits()
        (limits.receiveWindowByteCount, limits.receiveWindowEventCount) = (bytes, events)
        return ReceiveWindow(limits: limits) { [resumed] in resumed.count.withLock { $0 += 1 } }
    }
    private let piece = ReceiveWindow.Event.dataSet(ByteBuffer(repeating: 0, count: 25))

    @Test("a full window stops reading, and half an empty one starts it again, once") func bytes() async throws {
        let window = window()
        for _ in 0..<3 { window.offer(piece) }
        #expect(!window.isPaused)
        window.offer(piece)
        #expect(window.isPaused)
        _ = try await window.next()
        #expect(window.isPaused)
        _ = try await window.next()
        #expect(!window.isPaused)
        _ = try await window.next()
        #expect(resumed.count.withLock { $0 } == 1)
    }

    @Test("many small events fill it too") func events() {
        let window = window()
        for _ in 0..<10 { window.offer(.endOfDataSet) }
        #expect(window.isPaused)
    }

    @Test("the end comes after what was received, and its first reason counts") func end() async throws {
        let window = window()
        window.offer(piece)
        window.finish(.timedOut)
        window.finish(.connectionClosed)
        window.offer(piece)
        #expect(try await window.next() == piece)
        await #expect(throws: NetworkError.timedOut) { _ = try await window.next() }
    }

    @Test("stopping wakes who waits between messages, not who is inside one") func stop() async throws {
        let window = window()
        window.stop()
        #expect(try await window.next(isStoppable: true) == nil)
        window.offer(piece)
        #expect(try await window.next() == piece)
    }

    @Test("cancelling the task ends its wait") func cancel() async {
        let window = window()
        let task = Task { try await window.next() }
        task.cancel()
        await #expect(throws: NetworkError.cancelled) { _ = try await task.value }
    }
}

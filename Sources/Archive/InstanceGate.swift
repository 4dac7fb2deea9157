import Sealing

/// Arrivals for one instance wait for each other; others pass.
actor InstanceGate {
    private var waiting: [PseudonymousUID: [CheckedContinuation<Void, Never>]] = [:]

    func enter(_ instance: PseudonymousUID) async {
        if waiting[instance] == nil {
            waiting[instance] = []
            return
        }
        await withCheckedContinuation { waiting[instance, default: []].append($0) }
    }

    func leave(_ instance: PseudonymousUID) {
        guard var queue = waiting[instance], !queue.isEmpty else {
            waiting[instance] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[instance] = queue
        next.resume()
    }
}

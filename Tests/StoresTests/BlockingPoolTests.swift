import Glibc
import Stores
import Testing

@Suite struct BlockingPoolTests {
    @Test("every call is answered, with no more threads than were allowed")
    func bounded() async {
        let pool = BlockingPool(threadCount: 3)
        let answers = await withTaskGroup(of: (Int, pthread_t).self) { group in
            for number in 1...1000 { group.addTask { await pool.run { (number, pthread_self()) } } }
            return await group.reduce(into: [(Int, pthread_t)]()) { $0.append($1) }
        }
        #expect(answers.map(\.0).sorted() == Array(1...1000))
        #expect(Set(answers.map(\.1)).count <= 3)
        pool.shutdown()
    }

    @Test("an error comes through with its type")
    func errors() async {
        let pool = BlockingPool(threadCount: 1)
        do throws(StoreError) {
            try await pool.run { () throws(StoreError) in throw .outOfSpace }
            Issue.record("nothing was thrown")
        } catch {
            #expect(error == .outOfSpace)
        }
    }

    @Test("work after the shutdown is done, not lost")
    func lateWork() async {
        let pool = BlockingPool(threadCount: 2)
        pool.shutdown()
        #expect(await pool.run { 5 } == 5)
        pool.shutdown()
    }
}

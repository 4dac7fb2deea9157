import NIOCore
import NIOPosix
import Synchronization
import TestSupport

@testable import DICOMNetwork

extension PDU {
    var bytes: [UInt8] {
        var buffer = ByteBuffer()
        PDUWriter.write(self, into: &buffer)
        return Array(buffer.readableBytesView)
    }

    /// Every PDU in these bytes.
    static func all(in bytes: [UInt8], limits: NetworkLimits = NetworkLimits()) throws(PDUError) -> [PDU] {
        var reader = PDUReader(limits: limits)
        reader.append(ByteBuffer(bytes: bytes))
        var pdus: [PDU] = []
        while let pdu = try reader.next() { pdus.append(pdu) }
        return pdus
    }

    static func random(using random: inout SeededRandom) -> PDU {
        func uid() -> String { "1.2.840." + String(UInt32.random(in: 0 ... .max, using: &random)) }
        func user() -> UserInformation {
            var user = UserInformation()
            user.maximumPDUByteCount = .random(in: 0 ... .max, using: &random)
            user.implementationClassUID = Bool.random(using: &random) ? uid() : nil
            user.implementationVersionName = Bool.random(using: &random) ? "VERSION_1" : nil
            if Bool.random(using: &random) { user.asynchronousOperations = .init(invoked: 3, performed: 0) }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                user.roles.append(.init(sopClassUID: uid(), isSCU: Bool.random(using: &random), isSCP: true))
            }
            func bytes() -> [UInt8] {
                (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                user.extendedNegotiations.append(.init(sopClassUID: uid(), applicationInformation: bytes()))
                user.commonExtendedNegotiations.append(
                    .init(
                        sopClassUID: uid(), serviceClassUID: uid(),
                        relatedGeneralSOPClassUIDs: (0..<Int.random(in: 0...3, using: &random)).map { _ in uid() }))
            }
            if Bool.random(using: &random) {
                user.userIdentity = UserIdentity(
                    kind: .init(code: .random(in: 1...6, using: &random)),
                    wantsResponse: .random(using: &random), primary: bytes(), secondary: bytes())
            }
            if Bool.random(using: &random) { user.userIdentityResponse = bytes() }
            if Bool.random(using: &random) { user.others = [.init(type: 0x60, value: bytes())] }
            return user
        }
        let count = Int.random(in: 0...8, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
            return .associateRequest(
                AssociateRequest(
                    calledAETitle: "CALLED", callingAETitle: "CALLING AE TITLE",
                    presentationContexts: (0..<count).map { index in
                        PresentationContextProposal(
                            id: UInt8(index * 2 + 1), abstractSyntaxUID: uid(),
                            transferSyntaxUIDs: (0..<Int.random(in: 0...4, using: &random)).map { _ in uid() })
                    }, userInformation: user()))
        case 1:
            return .associateAccept(
                AssociateAccept(
                    calledAETitle: "CALLED", callingAETitle: "",
                    presentationContexts: (0..<count).map { index in
                        PresentationContextAnswer(
                            id: UInt8(index * 2 + 1), result: .init(rawValue: UInt8(index % 5))!,
                            transferSyntaxUID: uid())
                    }, userInformation: user()))
        case 2: return .associateReject(AssociateReject(result: 2, source: 3, reason: 1))
        case 3: return .releaseRequest
        case 4: return .releaseReply
        case 5: return .abort(Abort(source: 2, reason: 6))
        default:
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            return .data(
                PresentationDataValue(
                    contextID: 1, isCommand: Bool.random(using: &random), isLast: Bool.random(using: &random),
                    fragment: ByteBuffer(bytes: bytes)))
        }
    }
}

let ctImageStorage = "1.2.840.10008.5.1.4.1.1.2"
let testImplementation = Implementation(classUID: "1.2.3.4", versionName: "TEST_1")

/// Keeps what comes, and notes how associations end.
final class KeepingService: AssociationService {
    struct Kept: Sendable {
        var request: CStoreRequest
        var bytes: [UInt8]
        var pieceCount: Int
        var largestPiece: Int
        var error: NetworkError?
    }
    private let state = Mutex((kept: [Kept](), ends: [NetworkError?]()))
    /// Called before each pull.
    let beforePull: @Sendable () async -> Void
    /// Answers without reading.
    let ignoresDataSets: Bool

    init(ignoresDataSets: Bool = false, beforePull: @escaping @Sendable () async -> Void = {}) {
        (self.ignoresDataSets, self.beforePull) = (ignoresDataSets, beforePull)
    }
    var kept: [Kept] { state.withLock { $0.kept } }
    var ends: [NetworkError?] { state.withLock { $0.ends } }

    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer {
        if ignoresDataSets { return CStoreAnswer(.outOfResources, errorComment: "no room") }
        var kept = Kept(request: request, bytes: [], pieceCount: 0, largestPiece: 0)
        let iterator = dataSet.makeAsyncIterator()
        do throws(NetworkError) {
            var iterator = iterator
            await beforePull()
            while let piece = try await iterator.next() {
                kept.bytes += piece.readableBytesView
                kept.pieceCount += 1
                kept.largestPiece = max(kept.largestPiece, piece.readableBytes)
                await beforePull()
            }
        } catch {
            kept.error = error
        }
        state.withLock { $0.kept.append(kept) }
        return CStoreAnswer(.success)
    }

    func ended(_ association: AssociationInfo, error: NetworkError?) async { state.withLock { $0.ends.append(error) } }
}

/// Runs an acceptor on a free port of the loopback for as long as the body takes.
@discardableResult
func withServer<Service: AssociationService, Result>(
    _ service: Service, limits: NetworkLimits = NetworkLimits(), grace: Duration = .seconds(5),
    _ body: (Acceptor, Int) async throws -> Result
) async throws -> Result {
    var configuration = AcceptorConfiguration(
        aeTitle: "SCP", contexts: .storage { $0.hasPrefix("1.2.840.10008.5.1.4.1.1.") },
        implementation: testImplementation)
    configuration.limits = limits
    let acceptor = Acceptor(configuration: configuration, group: MultiThreadedEventLoopGroup.singleton)
    let address = try await acceptor.start(host: "127.0.0.1", port: 0)
    async let running: Void = acceptor.run(service)
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(acceptor, address.port ?? 0)) } catch { outcome = .failure(error) }
    await acceptor.shutdown(grace: grace)
    try await running
    return try outcome.get()
}

func associate(
    port: Int, called: String = "SCP", calling: String = "SCU", limits: NetworkLimits = NetworkLimits()
) async throws(NetworkError) -> Requestor {
    var configuration = RequestorConfiguration(
        callingAETitle: calling, calledAETitle: called,
        proposals: [
            .verification,
            .init(abstractSyntaxUID: ctImageStorage, transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian]),
        ], implementation: testImplementation)
    configuration.limits = limits
    return try await Requestor.associate(
        host: "127.0.0.1", port: port, configuration: configuration, group: MultiThreadedEventLoopGroup.singleton)
}

func ctContext(_ requestor: Requestor) throws -> PresentationContext {
    guard
        let context = requestor.context(
            sopClassUID: ctImageStorage, transferSyntaxUID: DICOMUID.explicitVRLittleEndian)
    else { throw NetworkError.noPresentationContext }
    return context
}

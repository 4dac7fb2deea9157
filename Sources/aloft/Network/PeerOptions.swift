import ArgumentParser
import DICOMNetwork
import Foundation
import Service

/// Options that every command takes that calls a peer by DIMSE.
struct PeerOptions: ParsableArguments {
    @OptionGroup var site: SiteOptions
    @Option(help: "The AE title that we call ourselves ($ALOFT_AE_TITLE, else ALOFT).") var calling: String?
    @Option(help: "The user to name to the peer (user identity).") var user: String?
    @Option(help: "A file whose first line is the user's passcode.") var passcodeFile: String?
    @Option(help: "Give up when the peer is silent for so many seconds (15 until it is connected, then 600).")
    var timeout: Int?
    @OptionGroup var tls: PeerTLSOptions
    @Flag(name: .shortAndLong, help: "Show what was proposed and accepted, context by context.") var verbose = false

    func validate() throws {
        if let calling, !PeerAddress.isAETitle(calling) {
            throw ValidationError("--calling takes an AE title: 1 to 16 characters")
        }
        if let timeout, !(1...86_400).contains(timeout) { throw ValidationError("--timeout takes 1 to 86400 seconds") }
        if passcodeFile != nil, user == nil { throw ValidationError("--passcode-file is for --user") }
    }

    /// Who we are to the peer.
    var callingAETitle: String {
        calling ?? SiteConfiguration.forCommand(data: site.data, keyFolder: site.keyFolder).aeTitle
    }

    /// Ready to call the peer that `text` names.
    func caller(_ text: String) async throws -> Caller {
        ProcessProtection.apply()
        var address = try await PeerAddress.resolve(text, site: site)
        if tls.isWanted { address.usesTLS = true }
        var limits = NetworkLimits()
        limits.artim = .seconds(timeout ?? 15)
        if let timeout { limits.idle = .seconds(timeout) }
        return Caller(
            address: address, callingAETitle: callingAETitle, limits: limits, userIdentity: try identity(),
            tls: address.usesTLS ? try tls.credentials() : nil, isVerbose: verbose)
    }

    private func identity() throws -> UserIdentity? {
        guard let user else { return nil }
        guard let passcodeFile else {
            return UserIdentity(kind: .username, wantsResponse: true, primary: Array(user.utf8))
        }
        guard let text = try? String(contentsOfFile: passcodeFile, encoding: .utf8) else {
            Output.error("the passcode file '\(Output.shown(passcodeFile))' can't be read")
            throw ExitStatus.cannotOpen.exitCode
        }
        let passcode = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return UserIdentity(
            kind: .usernameAndPasscode, wantsResponse: true, primary: Array(user.utf8),
            secondary: Array(passcode.utf8))
    }
}

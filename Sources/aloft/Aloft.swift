import ArgumentParser

/// The command line.
@main
struct Aloft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aloft",
        abstract: "A cloud archive for medical images: pictures in packs, people in the vault.",
        discussion: """
            Start with:
              aloft serve --data ~/aloft-data
              aloft import --data ~/aloft-data /media/cdrom
              aloft find --data ~/aloft-data --patient-name 'DOE*'
              aloft echo PACS@10.0.0.5:104

            Exit codes: 0 success; 1 something was refused or differs; 2 wrong use; 3 the archive could not be opened;
            4 not found; 5 denied; 6 may pass: try again later. Shell completions: aloft --generate-completion-script bash
            """,
        version: "aloft \(aloftVersion)",
        subcommands: [
            Serve.self, Import.self, Media.self, Find.self, Export.self, Verify.self, Rebuild.self, Keys.self,
            Status.self, Stats.self,
            Exceptions.self, Reject.self, Restore.self, Forget.self, Image.self, PeerCommand.self, Forward.self,
            Jobs.self,
            Echo.self, Store.self, Move.self, Get.self, Commit.self, Web.self,
        ])
}

let aloftVersion = "0.1.0"

import ArgumentParser
import DICOM
import DICOMWeb

struct WebMetadata: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metadata", abstract: "Show the attributes of instances at a DICOMweb server (WADO-RS metadata).",
        discussion: """
            With --json each instance is an object of the DICOM JSON model (PS3.18 F.2), one a line, as the server wrote it;
            large values are a BulkDataURI there. Without it each attribute is a line, and large values are left out.
            """)

    @Argument(help: "Where /studies is below, as https://pacs.example/dicom-web.") var url: String
    @Argument(help: "What: KEYWORD=VALUE, as StudyInstanceUID=1.2.3.") var keys: [String]
    @OptionGroup var options: WebClientOptions

    func validate() throws { _ = try WebKeys(keys) }

    func run() async throws {
        let (keys, isJSON) = (try WebKeys(keys), options.json)
        let count = try await options.with(url) { client in
            var count = 0
            for resource in try await keys.resources(client) {
                let answer = try await client.metadata(of: resource)
                answer.noteWarnings()
                count += answer.objects.count
                if isJSON {
                    for object in answer.objects { Output.line(String(decoding: object, as: UTF8.self)) }
                    continue
                }
                for bytes in try answer.dataSets() {
                    guard let instance = try? DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian) else {
                        continue
                    }
                    Self.show(instance, indent: "")
                    Output.line("")
                }
            }
            return count
        }
        Output.note("\(count) \(count == 1 ? "instance" : "instances")")
        if count == 0 { throw ExitStatus.notFound.exitCode }
    }

    /// A line for each attribute; the reader of data sets bounds how deep this goes.
    private static func show(_ dataSet: DataSet, indent: String) {
        for element in dataSet.elements {
            let name =
                DataDictionary.keyword(of: element.tag) ?? dataSet.creator(of: element.tag).map {
                    "[\(Output.shown($0))]"
                } ?? ""
            Output.line(
                "\(indent)\(element.tag) \(element.vr.letters) \(name)  \(MatchTable.cell(element))"
                    .trimmingTrailingSpaces)
            guard element.isSequence, let items = try? element.items() else { continue }
            for (index, item) in items.enumerated() {
                Output.line("\(indent)  item \(index + 1)")
                show(item, indent: indent + "    ")
            }
        }
    }
}

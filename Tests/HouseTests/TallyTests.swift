import Foundation
import Testing

@Suite("make test counts what ran, and silence is no success") struct TallyTests {
    private static let results = """
        <testsuites><testsuite>
            <testcase classname="ATests.S" name="ok()" time="0.001" />
            <testcase classname="ATests.S" name="bad()" time="0.001" >
              <failure message="Expectation failed: &quot;passed&quot; &lt;skipped&gt;" />
              <failure message="another issue of the same test" />
            </testcase>
            <testcase classname="ATests.S" name="skip()" >
              <skipped>no root</skipped>
            </testcase>
            <testcase classname="BTests" name="free()" time="0.001" />
            <testcase classname="CTests" name="other()" >
              <skipped />
            </testcase>
        </testsuite></testsuites>
        """

    private func tally(_ results: String, _ arguments: String...) throws -> Finished {
        let script = Checkout.root.appendingPathComponent(".house/tally").path
        return try Shell.run("results=$1; shift; printf '%s\\n' \"$results\" | sh \"$@\"", [results, script] + arguments)
    }

    @Test("a test counts once, with two issues or with none")
    func counts() throws {
        let told = try tally(Self.results, "1", "ATests", "BTests")
        #expect(told.output == "2 passed, 1 failed, 2 skipped\n")
        #expect(told.status == 1)
    }

    @Test("a suite that is not in the results, or only skipped, fails")
    func missingSuites() throws {
        let told = try tally(Self.results.replacing("<failure", with: "<system-out"), "0", "ATests", "BTests", "CTests", "DTests")
        #expect(told.output == "DID NOT RUN: CTests\nDID NOT RUN: DTests\n3 passed, 2 failed, 2 skipped\n")
        #expect(told.status == 1)
    }

    @Test("green is green")
    func green() throws {
        let told = try tally("<testcase classname=\"BTests\" name=\"free()\" time=\"0.001\" />", "0", "BTests")
        #expect(told.output == "1 passed, 0 failed, 0 skipped\n")
        #expect(told.status == 0)
    }

    @Test("no results, no suites, or a bad end without a failed test: each is a failure")
    func silence() throws {
        let crashed = try tally("", "139", "BTests")
        #expect(crashed.output == "DID NOT RUN: BTests\n0 passed, 1 failed, 0 skipped\n" && crashed.status == 1)
        let empty = try tally("", "0")
        #expect(empty.output.hasSuffix("0 passed, 1 failed, 0 skipped\n") && empty.status == 1)
        let badEnd = try tally("<testcase classname=\"BTests\" name=\"free()\" />", "1", "BTests")
        #expect(badEnd.output.hasSuffix("1 passed, 1 failed, 0 skipped\n") && badEnd.status == 1)
    }
}

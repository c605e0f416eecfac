import Canvas
import TestKit
import Testing
import ViewModels

@testable import Screens

@Suite struct TriangleArtTests {
    private func picture(_ view: TriangleView, _ scale: TriangleArt.Scale, showsLevels: Bool = true, unicode: Bool = true) -> String {
        TriangleArt.rows(view, scale: scale, showsLevels: showsLevels, unicode: unicode).map(\.text).joined(separator: "\n") + "\n"
    }

    @Test func pictures() {
        var all = ""
        for unicode in [true, false] {
            for scale in TriangleArt.Scale.allCases {
                for lit in 0..<8 {
                    let view = TriangleView(
                        latency: lit == 0 ? nil : 4, fairness: lit % 5, revenue: 3, latencyFairness: lit & 1 != 0,
                        latencyRevenue: lit & 2 != 0, fairnessRevenue: lit & 4 != 0)
                    all += picture(view, scale, unicode: unicode) + "\n"
                }
            }
        }
        #expect(Golden.difference(all, from: "triangles") == nil)
    }

    @Test func everyRowIsAsWideAsItsScale() {
        for unicode in [true, false] {
            for scale in TriangleArt.Scale.allCases {
                for showsLevels in [true, false] {
                    let rows = TriangleArt.rows(SampleViews.triangle, scale: scale, showsLevels: showsLevels, unicode: unicode)
                    for row in rows { #expect(row.columns == scale.columns, "\(row.text)") }
                    if !unicode { #expect(rows.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } }) }
                }
            }
        }
    }

    @Test func eachEdgeChangesThePictureWithoutColour() {
        let none = TriangleView(
            latency: 3, fairness: 3, revenue: 3, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false)
        var left = none
        left.latencyFairness = true
        var right = none
        right.latencyRevenue = true
        var base = none
        base.fairnessRevenue = true
        for unicode in [true, false] {
            for scale in TriangleArt.Scale.allCases {
                #expect(Set([none, left, right, base].map { picture($0, scale, unicode: unicode) }).count == 4)
            }
        }
    }

    @Test func noNumberWhileTheyAreKeptBack() {
        for scale in TriangleArt.Scale.allCases {
            #expect(!picture(SampleViews.triangle, scale, showsLevels: false).contains { $0.isNumber || $0 == "■" || $0 == "●" })
        }
    }
}

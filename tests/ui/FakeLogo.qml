// SPDX-License-Identifier: GPL-3.0-or-later
// A company's logo: none, unless a test or a picture paints one.
import QtQuick
import Aufwind.Test

QtObject {
    id: logo

    property var image: undefined
    property bool present: false
    property var calls: []
    // What the next choice answers.
    property string answer: ""

    signal chosen(string trouble)

    function paint() {
        image = PaintedLogo.image
        present = true
    }
    function choose(file) {
        calls = calls.concat([String(file)])
        if (answer === "")
            paint()
        chosen(answer)
    }
    function remove() {
        image = undefined
        present = false
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Finds of whatever words it is given; where it is slow, once it is told to answer.
import Aufwind.Test

FakeList {
    property string words
    property string answered
    property bool slow: false
    property var find: words => []

    onWordsChanged: if (!slow) answer()

    function answer() {
        rows = find(words)
        answered = words
    }
}

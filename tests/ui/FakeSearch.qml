// SPDX-License-Identifier: GPL-3.0-or-later
// Finds of whatever words it is given.
import Aufwind.Test

FakeList {
    property string words
    property string answered
    property var find: words => []

    onWordsChanged: {
        rows = find(words)
        answered = words
    }
}

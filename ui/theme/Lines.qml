// SPDX-License-Identifier: GPL-3.0-or-later
// How wide lines are.
import QtQuick

QtObject {
    readonly property int border: 1
    readonly property real check: 1.5
    readonly property int selected: 2
    readonly property int focus: 2
    readonly property int focusGap: 2
    readonly property int edge: 3
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How many.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property int count: 0
    property bool danger: false

    implicitWidth: Math.max(implicitHeight, Math.ceil(label.implicitWidth) + 2 * Theme.space.xs)
    implicitHeight: Theme.size.count
    radius: height / 2
    color: danger ? Theme.colour.dangerTint : Theme.colour.track

    PlainText {
        id: label
        anchors.centerIn: parent
        kind: "caption"
        medium: true
        text: root.count.toLocaleString(Format.locale, "f", 0)
        color: root.danger ? Theme.colour.dangerText : Theme.colour.textMuted
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Who is being dragged, beside the pointer, and onto whom.
import QtQuick
import Aufwind.Ui

Raised {
    id: root

    property string name
    property string onto

    width: Math.min(Theme.size.popupMost, words.implicitWidth + 2 * Theme.space.m)
    height: words.implicitHeight + 2 * Theme.space.s

    Column {
        id: words
        x: Theme.space.m
        y: Theme.space.s
        width: parent.width - 2 * x

        PlainText {
            width: Math.min(implicitWidth, Theme.size.popupMost - 2 * Theme.space.m)
            kind: "small"
            medium: true
            elide: Text.ElideRight
            text: root.name
        }
        PlainText {
            width: Math.min(implicitWidth, Theme.size.popupMost - 2 * Theme.space.m)
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: root.onto !== "" ? qsTr("reports to %1").arg(root.onto) : qsTr("Drop onto a manager")
        }
    }
}

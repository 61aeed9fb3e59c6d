// SPDX-License-Identifier: GPL-3.0-or-later
// That this person meets already at that time; it hinders nothing.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // As SeriesEdits answers: title, starts, ends; empty where nothing overlaps.
    required property var clash

    readonly property bool found: clash.title !== undefined

    spacing: Theme.space.s
    visible: found
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Icon {
        id: mark
        glyph: "warning"
        extent: Theme.size.iconTiny
        color: Theme.colour.warningText
        y: Theme.space.half
    }
    PlainText {
        id: words
        objectName: "overlap"
        width: parent.width - mark.width - parent.spacing
        kind: "small"
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        color: Theme.colour.warningText
        text: root.found ? qsTr("Overlaps with “%1”, %2, %3–%4").arg(Format.apart(root.clash.title)).arg(Format.weekdayDay(root.clash.starts))
                           .arg(Format.time(root.clash.starts)).arg(Format.time(root.clash.ends)) : ""
    }
}

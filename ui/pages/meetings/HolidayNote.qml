// SPDX-License-Identifier: GPL-3.0-or-later
// That somebody who takes part has a day off then; it hinders nothing.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // As SeriesEdits answers: name, location, people; empty where there is none.
    required property var holiday

    readonly property bool found: holiday.name !== undefined

    spacing: Theme.space.s
    visible: found
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Icon {
        id: mark
        glyph: "info"
        extent: Theme.size.iconTiny
        color: Theme.colour.warningText
        y: Theme.space.half
    }
    PlainText {
        id: words
        objectName: "holidayNote"
        width: parent.width - mark.width - parent.spacing
        kind: "small"
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        color: Theme.colour.warningText
        text: !root.found ? "" : root.holiday.location !== "" ? qsTr("“%1” is a holiday in %2 on that day").arg(root.holiday.name).arg(root.holiday.location)
            : qsTr("“%1” is a holiday on that day").arg(root.holiday.name)
    }
}

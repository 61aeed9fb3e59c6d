// SPDX-License-Identifier: GPL-3.0-or-later
// One event of a calendar file: what it is, what would become of it, what of it is left out.
import QtQuick
import Aufwind.Ui

CheckField {
    id: row

    required property var model

    signal choose(bool chosen)

    implicitHeight: words.implicitHeight
    firstLine: Theme.type.smallLine
    enabled: row.model.choosable
    checked: row.model.chosen
    accessibleName: row.model.title + ", " + row.model.kindText + (row.model.notes !== "" ? ", " + row.model.notes : "")
    onToggled: {
        row.choose(row.checked)
        // What the model says counts again.
        row.checked = Qt.binding(() => row.model.chosen)
    }
    contentItem: Item {
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.size.check + Theme.space.m
            width: parent.width - anchors.leftMargin - state.width - 2 * Theme.space.m
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: row.model.title
                color: row.model.choosable ? Theme.colour.text : Theme.colour.textMuted
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                wrapMode: Text.Wrap
                visible: text !== ""
                color: Theme.colour.textMuted
                text: row.model.when + (row.model.people !== "" ? " · " + row.model.people : "")
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                wrapMode: Text.Wrap
                visible: text !== ""
                color: row.model.choosable ? Theme.colour.warningText : Theme.colour.textMuted
                text: row.model.notes
                Accessible.ignored: true
            }
        }
        Chip {
            id: state
            anchors.right: parent.right
            // Beside the bar that scrolls.
            anchors.rightMargin: Theme.space.m
            kind: row.model.kind === "create" ? "success" : row.model.kind === "update" ? "info"
                : row.model.kind === "older" ? "warning" : "neutral"
            text: row.model.kindText
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One notification, with a dot while it is new.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model
    required property int index
    readonly property var glyphs: ({ mention: "speech", action: "check", point: "clipboard-check", series: "calendar", prepare: "clock", followUp: "pencil", processor: "lock", import: "upload", survey: "bar-chart",
                                 goalMention: "speech", checkIn: "clock", approve: "clipboard-check", approved: "check", returned: "undo" })

    objectName: "newsRow"
    title: model.title
    subtitle: model.text
    Accessible.name: (model.unread ? qsTr("New: %1").arg(model.title) : model.title) + ", " + model.text
    leading: Tile { glyph: row.glyphs[row.model.kind] ?? "bell" }
    trailing: [
        PlainText {
            kind: "caption"
            color: Theme.colour.textMuted
            text: Format.known(row.model.at) ? Format.sinceThen(row.model.at) : ""
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        },
        Rectangle {
            objectName: "newDot"
            width: Theme.size.dot
            height: width
            radius: width / 2
            color: Theme.colour.accent
            opacity: row.model.unread ? 1 : 0
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        }
    ]
}

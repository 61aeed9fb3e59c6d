// SPDX-License-Identifier: GPL-3.0-or-later
// Who has received what is confidential about this person because of a role, and not because it is theirs.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    readonly property string state_: security.viewsState

    title: qsTr("Who received your confidential data")

    PlainText {
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("By a role, such as HR. One line for each person, role and day. Your own reading is not listed.")
    }
    Repeater {
        id: list
        model: card.security.views

        Item {
            id: row

            required property var model
            readonly property string role: model.detail.startsWith("role=") ? model.detail.slice(5) : ""
            readonly property string reader: model.actorName !== "" ? model.actorName : qsTr("Somebody who has left")

            objectName: "viewRow"
            width: parent ? parent.width : 0
            height: Math.max(Theme.size.listRowCompact, name.implicitHeight + what.implicitHeight + Theme.space.s)
            Accessible.role: Accessible.StaticText
            Accessible.name: name.text + ", " + what.text

            PlainText {
                id: name
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: row.reader
                Accessible.ignored: true
            }
            PlainText {
                id: what
                y: name.height
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: [Format.moment(row.model.at), row.role !== "" ? qsTr("by the role “%1”").arg(Format.apart(row.role)) : qsTr("by a built-in role")].join(" · ")
                Accessible.ignored: true
            }
        }
    }
    PlainText {
        objectName: "noViews"
        width: parent ? parent.width : 0
        visible: list.count === 0 && card.state_ === "ready"
        kind: "small"
        wrapMode: Text.Wrap
        text: card.security.viewsMore ? qsTr("Nobody in the newest part of the log.") : qsTr("Nobody so far.")
    }
    LoadingLines {
        width: parent ? parent.width : 0
        visible: list.count === 0 && (card.state_ === "loading" || card.state_ === "unknown")
        rows: 2
    }
    FieldNote {
        objectName: "viewsFailure"
        width: parent ? parent.width : 0
        error: card.state_ === "offline" ? qsTr("This needs a connection.") : card.state_ === "failed" ? qsTr("This cannot be shown at the moment.") : ""
    }
    PushButton {
        anchors.left: parent ? parent.left : undefined
        objectName: "moreViews"
        visible: card.security.viewsMore && card.state_ !== "unknown"
        extent: "small"
        text: qsTr("Look further back")
        enabled: card.state_ !== "loading"
        onClicked: card.security.moreViews()
    }
}

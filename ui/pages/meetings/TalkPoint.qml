// SPDX-License-Identifier: GPL-3.0-or-later
// The point that is being talked about: large, with its time and what was said about it before.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string seriesId
    // A row of the agenda, or null.
    required property var point
    property string section
    property int seconds: 0
    // The seconds as one reads them.
    property string time

    readonly property int minutes: point?.minutes ?? 0
    readonly property bool isLate: minutes > 0 && seconds > minutes * 60
    // A private point has no comments.
    readonly property string threadOf: point?.kind === "point" ? point.id : ""

    signal offerUndo(string text, var undo)
    signal done
    signal openGoal(string id)

    spacing: Theme.space.m

    onThreadOfChanged: show()
    Component.onCompleted: show()

    // A thread reads its drafts as it is made, so each point has one of its own.
    function show() {
        if (threadOf === "")
            thread.source = ""
        else
            thread.setSource(Qt.resolvedUrl("CommentThread.qml"), { app: root.app, pointId: root.threadOf, seriesId: root.seriesId, inset: 0 })
    }

    PlainText {
        visible: text !== ""
        width: parent.width
        kind: "small"
        strong: true
        color: Theme.colour.textMuted
        elide: Text.ElideRight
        text: root.section
    }
    PlainText {
        objectName: "talkTitle"
        width: parent.width
        kind: "display"
        wrapMode: Text.Wrap
        text: root.point?.title ?? ""
        Accessible.role: Accessible.Heading
    }
    Row {
        anchors.left: parent.left
        spacing: Theme.space.s

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.size.avatarSmall
            personId: root.point?.authorId ?? ""
            initials: root.point?.authorInitials ?? ""
            name: root.point?.authorName ?? ""
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            kind: "body"
            color: Theme.colour.textMuted
            text: root.point?.authorName ?? ""
        }
        Chip {
            anchors.verticalCenter: parent.verticalCenter
            visible: (root.point?.carried ?? 0) > 0
            kind: "warning"
            text: qsTr("carried ×%1").arg(root.point?.carried ?? 0)
        }
        Chip {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.point?.kind === "private"
            glyph: "eye-off"
            text: qsTr("Only you see this")
        }
        Chip {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.point?.ticked ?? false
            kind: "success"
            glyph: "check"
            text: qsTr("Discussed")
        }
    }
    Row {
        visible: root.minutes > 0
        spacing: Theme.space.m
        width: parent.width

        ProgressTrack {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - words.width - parent.spacing
            value: root.minutes > 0 ? root.seconds / (root.minutes * 60) : 0
            accessibleName: qsTr("Time for this point")
        }
        PlainText {
            id: words
            objectName: "pointTime"
            anchors.verticalCenter: parent.verticalCenter
            kind: "body"
            color: root.isLate ? Theme.colour.warningText : Theme.colour.textMuted
            text: qsTr("%1 of %2 min").arg(root.time).arg(root.minutes)
        }
    }
    Loader {
        id: thread
        width: parent.width
        active: root.threadOf !== ""
    }
    Connections {
        target: thread.item as CommentThread
        function onOfferUndo(text: string, undo: var) { root.offerUndo(text, undo) }
        function onLeave() { root.done() }
        function onOpenGoal(id: string) { root.openGoal(id) }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A goal in two short lines: how it stands, what it is called, how far it is and where it should be by now.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.AbstractButton {
    id: row

    required property var app
    required property string goalId
    // What the list says of it, until the goals have been read.
    property string title: ""
    // Says when somebody last said how it stands.
    property bool dated: false
    // It can be put on an agenda.
    property bool discussable: false

    readonly property var goal: goalOf(app.goals?.count ?? 0)
    readonly property string called: Format.apart((goal.title ?? row.title).replace(/[\r\n\u2028\u2029]+/g, " "))
    readonly property bool measured: goal.progress !== undefined
    readonly property string figure: measured ? Format.percent((goal.percent ?? 0) / 100) : "–"
    readonly property string said: !dated ? "" : goal.checkedIn !== undefined && Format.known(goal.checkedIn) ? qsTr("checked in %1").arg(Format.relativeDay(goal.checkedIn)) : qsTr("no check-in yet")

    signal discussed

    // The count tells whenever a goal is another.
    function goalOf(count: int): var { return app.goals?.goal(goalId) ?? {} }

    objectName: "goalBrief"
    implicitHeight: words.implicitHeight + 2 * Theme.space.s
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    Accessible.role: Accessible.ListItem
    Accessible.name: called
    Accessible.description: mark.look.text + ", " + (measured ? figure : qsTr("nothing to measure yet")) + (said !== "" ? ", " + said : "")

    contentItem: Item {
        implicitHeight: words.implicitHeight

        StatusMark {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            anchors.top: words.top
            anchors.topMargin: Theme.space.half
            labelled: false
            status: row.goal.mark ?? "draft"
        }
        Column {
            id: words
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s
            anchors.right: adder.visible ? adder.left : parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.xs

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                maximumLineCount: 1
                text: row.called
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: share.implicitHeight

                ProgressTrack {
                    anchors.left: parent.left
                    anchors.right: share.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    value: row.goal.progress ?? 0
                    expected: row.goal.expected ?? -1
                    accessibleName: row.called
                }
                PlainText {
                    id: share
                    anchors.right: parent.right
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: row.figure
                    Accessible.ignored: true
                }
            }
            PlainText {
                width: parent.width
                visible: text !== ""
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: row.said
                Accessible.ignored: true
            }
        }
        IconButton {
            id: adder
            objectName: "discussGoal"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: row.discussable
            small: true
            glyph: "plus"
            text: qsTr("Add “%1” to the agenda").arg(row.called)
            onClicked: row.discussed()
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: row.down ? Theme.colour.pressed : row.hovered ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: row.visualFocus
            gap: 0
        }
    }
}

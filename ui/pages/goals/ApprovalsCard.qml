// SPDX-License-Identifier: GPL-3.0-or-later
// Goals that wait for this person's yes. Absent where none does.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    // The goal that is being returned with a remark.
    property string returning: ""

    signal opened(string goalId)
    signal offerUndo(string text, var undo)

    function approve(row: var) {
        const app = card.app, id = row.id, before = app.goalCycles.decision(id)
        if (app.goalEdits.approve(id, ""))
            offerUndo(qsTr("“%1” approved").arg(Format.apart(row.title)), () => app.goalCycles.takeDecisionBack(id, before))
    }
    function sendBack(row: var, remark: string) {
        const app = card.app, id = row.id, before = app.goalCycles.decision(id)
        if (!app.goalEdits.sendBack(id, remark))
            return
        returning = ""
        offerUndo(qsTr("“%1” returned").arg(Format.apart(row.title)), () => app.goalCycles.takeDecisionBack(id, before))
    }

    title: qsTr("Waiting for approval")
    note: watch.count > 0 ? Format.number(watch.count) : ""
    visible: watch.count > 0

    RowWatch {
        id: watch
        model: card.app.model("goal.toApprove", "")
        roles: ["id", "title", "ownerId", "owner", "person", "cycle", "submitted", "keyResults", "report"]
    }
    Repeater {
        model: watch.model

        Column {
            id: line
            required property var model
            readonly property bool returns: card.returning === model.id
            objectName: "approvalRow"
            width: parent ? parent.width : 0
            spacing: Theme.space.s
            bottomPadding: Theme.space.s

            // For what comes later, as the row goes with the list.
            function told() { return { id: line.model.id, title: line.model.title } }
            function sendBack() {
                const words = remark.text.trim()
                remark.error = words === "" ? qsTr("Say what should change") : ""
                if (remark.error === "")
                    card.sendBack(line.told(), words)
                else
                    remark.forceActiveFocus(Qt.OtherFocusReason)
            }

            Item {
                width: parent.width
                height: Math.max(Theme.size.listRowCompact, acts.height)

                Avatar {
                    id: face
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    personId: line.model.ownerId
                    initials: line.model.person?.initials ?? ""
                    name: line.model.owner
                }
                Column {
                    anchors.left: face.right
                    anchors.leftMargin: Theme.space.m
                    anchors.right: acts.left
                    anchors.rightMargin: Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter

                    GoalLink {
                        anchors.left: parent.left
                        width: Math.min(implicitWidth, parent.width)
                        text: Format.apart(line.model.title.replace(/[\r\n\u2028\u2029]+/g, " "))
                        onClicked: card.opened(line.model.id)
                    }
                    PlainText {
                        width: parent.width
                        kind: "caption"
                        elide: Text.ElideRight
                        color: Theme.colour.textMuted
                        text: [line.model.owner, line.model.cycle, qsTr("%n key result(s)", "", line.model.keyResults.length)].filter(part => part !== "").join(" · ")
                    }
                }
                Row {
                    id: acts
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.s

                    PushButton {
                        objectName: "returnGoal"
                        text: qsTr("Return…")
                        Accessible.name: text + ": " + line.model.title
                        onClicked: {
                            remark.error = ""
                            card.returning = line.returns ? "" : line.model.id
                            if (line.returns)
                                remark.forceActiveFocus(Qt.OtherFocusReason)
                        }
                    }
                    PushButton {
                        objectName: "approveGoal"
                        text: qsTr("Approve")
                        Accessible.name: text + ": " + line.model.title
                        onClicked: card.approve(line.told())
                    }
                }
            }
            Row {
                width: parent.width
                visible: line.returns
                spacing: Theme.space.s

                InputField {
                    id: remark
                    objectName: "returnRemark"
                    width: parent.width - sender.width - parent.spacing
                    placeholder: qsTr("What should be another")
                    maximumLength: 500
                    onEdited: error = ""
                    onAccepted: line.sendBack()
                }
                PushButton {
                    id: sender
                    objectName: "returnGo"
                    text: qsTr("Return")
                    onClicked: line.sendBack()
                }
            }
        }
    }
}

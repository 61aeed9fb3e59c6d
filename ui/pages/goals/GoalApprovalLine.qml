// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a goal is agreed, where the company wants that, and what one can do about it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string goalId
    // As app.goalEdits.details() answers.
    required property var details
    readonly property var approval: details.approval ?? ({})
    readonly property var rights: details.rights ?? ({})
    readonly property string state_: approval.state ?? "open"
    readonly property string unseen: approval.unseen ?? ""
    // "approve" or "return" while a remark is being written.
    property string deciding: ""

    signal say(string text, string glyph)

    onGoalIdChanged: deciding = ""
    visible: approval.needed === true
    spacing: Theme.space.s

    function begin(what: string) {
        deciding = what
        remark.text = ""
        remark.error = ""
        remark.forceActiveFocus(Qt.OtherFocusReason)
    }
    // What is being written in goes with it, and the keyboard must not stay there.
    function giveUp() {
        const returned = deciding === "return"
        deciding = ""
        if (returned)
            returner.forceActiveFocus(Qt.OtherFocusReason)
        else
            approver.forceActiveFocus(Qt.OtherFocusReason)
    }
    function decide() {
        if (deciding === "")
            return
        const said = remark.text.trim()
        if (deciding === "return" && said === "") {
            remark.error = qsTr("Say what should change")
            return
        }
        if (TextChange.bytes(said) > 2000) {
            remark.error = qsTr("This is too long")
            return
        }
        const kept = deciding === "approve" ? app.goalEdits.approve(goalId, said) : app.goalEdits.sendBack(goalId, said)
        if (!kept) {
            remark.error = qsTr("This could not be kept. Try again.")
            return
        }
        say(deciding === "approve" ? qsTr("Goal approved") : qsTr("Goal returned"), "check")
        deciding = ""
        // Not to one of the buttons, which are about to go, too; and here a second Return does nothing.
        words.forceActiveFocus(Qt.OtherFocusReason)
    }

    Item {
        width: parent.width
        height: Math.max(words.implicitHeight, acts.height)

        Icon {
            id: mark
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.state_ === "approved" && !root.approval.changed ? "check" : root.state_ === "returned" || root.approval.changed ? "warning" : "clock"
            color: root.state_ === "approved" && !root.approval.changed ? Theme.colour.success
                 : root.state_ === "returned" || root.approval.changed ? Theme.colour.warningText : Theme.colour.textMuted
        }
        PlainText {
            id: words
            objectName: "approvalState"
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s
            anchors.right: acts.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            wrapMode: Text.Wrap
            text: {
                const by = Format.apart(root.approval.by ?? "")
                switch (root.state_) {
                case "approved": return root.approval.changed ? qsTr("Approved by %1, changed since").arg(by) : qsTr("Approved by %1").arg(by)
                case "returned": return root.approval.remark ? qsTr("Returned by %1: %2").arg(by).arg(root.approval.remark) : qsTr("Returned by %1").arg(by)
                case "waiting": return root.approval.waitsFor ? qsTr("Waits for %1").arg(Format.apart(root.approval.waitsFor)) : qsTr("Waits for HR")
                }
                return qsTr("Not submitted yet: it does not count for the goal above")
            }
            Accessible.focusable: true

            FocusRing {
                shown: words.activeFocus
                around: Theme.radius.small
            }
        }
        Row {
            id: acts
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            PushButton {
                objectName: "submitGoal"
                extent: "small"
                visible: root.unseen === "" && root.rights.change === true && (root.state_ === "open" || root.state_ === "returned" || root.state_ === "approved" && root.approval.changed === true)
                text: root.state_ === "open" ? qsTr("Submit for approval") : qsTr("Submit again")
                onClicked: if (root.app.goalEdits.submit(root.goalId, true)) root.say(qsTr("Submitted for approval"), "check")
            }
            PushButton {
                id: returner
                objectName: "returnGoal"
                extent: "small"
                visible: root.rights.approve === true && root.state_ === "waiting" && root.deciding === ""
                text: qsTr("Return")
                onClicked: root.begin("return")
            }
            PushButton {
                id: approver
                objectName: "approveGoal"
                extent: "small"
                visible: root.rights.approve === true && (root.state_ === "waiting" || root.approval.changed === true) && root.deciding === ""
                text: qsTr("Approve")
                onClicked: root.begin("approve")
            }
        }
    }
    PlainText {
        objectName: "approvalUnseen"
        width: parent.width
        visible: text !== "" && (root.state_ !== "approved" || root.approval.changed === true)
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.unseen
    }
    InputField {
        id: remark
        objectName: "approvalRemark"
        width: parent.width
        visible: root.deciding !== ""
        label: root.deciding === "return" ? qsTr("What should change?") : qsTr("Remark (may stay empty)")
        onEdited: error = ""
        onAccepted: root.decide()
        Keys.onEscapePressed: root.giveUp()
    }
    Row {
        anchors.right: parent.right
        visible: root.deciding !== ""
        spacing: Theme.space.s

        PushButton {
            extent: "small"
            text: qsTr("Cancel")
            onClicked: root.giveUp()
        }
        PushButton {
            objectName: "decideGoal"
            extent: "small"
            text: root.deciding === "return" ? qsTr("Return") : qsTr("Approve")
            onClicked: root.decide()
        }
    }
}

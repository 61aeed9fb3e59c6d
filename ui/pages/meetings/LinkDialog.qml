// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the web, or a goal, for a talking point.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string pointId: ""
    // "page" or "goal"
    property string kind: "page"
    // Sent and not answered yet.
    property bool sending: false

    title: qsTr("Add a link")
    text: kind === "page" ? qsTr("Everyone in the meeting can open it.")
                          : qsTr("Whoever may see the goal can open it; others read that there is a goal they cannot see.")

    function start(point: string) {
        pointId = point
        address.text = ""
        address.error = ""
        called.text = ""
        called.error = ""
        goal.goalId = ""
        goal.show()
        kind = "page"
        sending = false
        open()
        address.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        if (sending)
            return
        if (kind === "goal")
            return submitGoal()
        const wanted = address.text.trim()
        if (!app.isWebAddress(wanted)) {
            address.error = qsTr("An address begins with https:// and has no blanks")
            return address.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (TextChange.bytes(called.text.trim()) > 300) {
            called.error = qsTr("This is too long. Shorten it, then press Return.")
            return called.forceActiveFocus(Qt.OtherFocusReason)
        }
        sending = true
        app.addLink(pointId, wanted, called.text, reason => {
            dialog.sending = false
            if (reason === "")
                dialog.close()
            else
                address.error = reason
        })
    }

    function submitGoal() {
        if (goal.goalId === "") {
            goal.error = qsTr("Choose a goal from the list")
            return goal.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (app.goalEdits.linkToPoint(goal.goalId, pointId) !== "")
            close()
        else
            goal.error = qsTr("The link could not be added. Try again.")
    }
    function choose(wanted: string) {
        kind = wanted
        if (wanted === "goal")
            app.goals.ask()
    }

    Segments {
        objectName: "linkKind"
        anchors.left: parent ? parent.left : undefined
        visible: !(dialog.app.modulesOff ?? []).includes("goals")
        accessibleName: qsTr("What it leads to")
        value: dialog.kind
        options: [{ value: "page", text: qsTr("Page of the web") }, { value: "goal", text: qsTr("Goal") }]
        onChosen: value => dialog.choose(value)
    }
    GoalField {
        id: goal
        objectName: "linkGoal"
        width: parent.width
        visible: dialog.kind === "goal"
        app: dialog.app
        label: qsTr("Goal")
    }
    InputField {
        id: address
        objectName: "linkAddress"
        width: parent.width
        visible: dialog.kind === "page"
        focus: true
        label: qsTr("Address")
        placeholder: "https://"
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    InputField {
        id: called
        objectName: "linkTitle"
        width: parent.width
        visible: dialog.kind === "page"
        label: qsTr("Title")
        hint: qsTr("Without one, the name of the site is shown")
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "addLink"
            kind: "primary"
            text: qsTr("Add")
            onClicked: dialog.submit()
        }
    ]
}

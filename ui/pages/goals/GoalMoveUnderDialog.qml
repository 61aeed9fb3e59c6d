// SPDX-License-Identifier: GPL-3.0-or-later
// The goal that another one is to support, found by its words.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string goalId
    readonly property var goal: dialog.goalId !== "" ? dialog.app.goals.goal(dialog.goalId) : ({})

    signal picked(string goalId, string parentId)

    title: qsTr("Move under…")
    text: dialog.goal.title ? qsTr("Which goal does “%1” support?").arg(Format.apart(dialog.goal.title)) : ""

    function ask(id: string) {
        goalId = id
        words.text = ""
        list.currentIndex = 0
        open()
        words.forceActiveFocus(Qt.OtherFocusReason)
    }
    function take() {
        const parentId = found.idAt(list.currentIndex)
        if (parentId === "")
            return
        dialog.close()
        dialog.picked(dialog.goalId, parentId)
    }

    SearchField {
        id: words
        objectName: "moveWords"
        width: parent ? parent.width : 0
        focus: true
        placeholder: qsTr("Words of the title")
        onAccepted: dialog.take()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
    }
    ListView {
        id: list
        objectName: "moveTargets"
        width: parent ? parent.width : 0
        height: 5 * Theme.size.listRowCompact
        clip: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Goals")
        model: GoalList {
            id: found
            goals: dialog.app.goals
            isFlat: true
            filter: ({ words: words.text })
        }
        delegate: ListRow {
            id: one
            required property var model
            required property int index
            readonly property var about: model.goal ?? ({})
            width: list.width
            compact: true
            focusPolicy: Qt.NoFocus
            selected: ListView.isCurrentItem
            title: about.title ?? ""
            subtitle: [about.ofCompany ? qsTr("Company") : about.owner ?? "", about.cycle ?? ""].filter(part => part !== "").join(" · ")
            leading: GoalSign { goal: one.about }
            onClicked: {
                list.currentIndex = index
                dialog.take()
            }
        }
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "moveHere"
            kind: "primary"
            text: qsTr("Move")
            enabled: found.count > 0
            onClicked: dialog.take()
        }
    ]
}

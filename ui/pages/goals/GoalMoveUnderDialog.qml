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

    // What is found is made anew for each letter.
    property int revision: 0
    readonly property string obstacle: obstacleOf(list.currentIndex, revision)

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
    function obstacleOf(row: int, revision: int): string {
        const parentId = found.idAt(row)
        return parentId !== "" ? app.goals.obstacle(goalId, parentId) : "unknown"
    }
    function take() {
        const parentId = found.idAt(list.currentIndex)
        if (parentId === "" || app.goals.obstacle(goalId, parentId) !== "")
            return
        dialog.close()
        dialog.picked(dialog.goalId, parentId)
    }

    Connections {
        target: found
        function onRowsInserted() { ++dialog.revision }
        function onRowsRemoved() { ++dialog.revision }
        function onDataChanged() { ++dialog.revision }
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
    Item {
        width: parent ? parent.width : 0
        height: 5 * Theme.size.listRowCompact

        ListView {
            id: list
            objectName: "moveTargets"
            anchors.fill: parent
            clip: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            // Where all that was there has gone, what comes has no current row.
            onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
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
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            height: Theme.size.listRowCompact
            visible: list.count === 0
            kind: "small"
            color: Theme.colour.textMuted
            text: qsTr("No goal has these words")
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
            enabled: dialog.obstacle === ""
            onClicked: dialog.take()
        }
    ]
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The goals of one person, shortly: those of now that whoever looks sees.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    // Whose; empty for one's own.
    property string personId: ""
    property int most: 5
    property bool dated: false
    property bool discussable: false
    property string emptyText: qsTr("No goals of now.")

    readonly property bool mine: personId === "" || personId === app.me.id
    readonly property var shown: watch.rows.filter(row => !row.closed && row.status !== "dropped")
    readonly property int rest: Math.max(0, shown.length - most)

    signal opened(string goalId)
    signal discussed(string goalId)
    signal all

    sidePadding: Theme.space.s
    note: shown.length > 0 ? Format.number(shown.length) : ""
    Component.onCompleted: if (!(card.app.modulesOff ?? []).includes("goals")) card.app.goals?.ask()

    RowWatch {
        id: watch
        model: card.mine ? card.app.model("goals.mine", "") : card.app.model("goals.of", card.personId)
        roles: ["id", "title", "closed", "status"]
    }
    Repeater {
        model: card.shown.slice(0, card.most)

        GoalBriefRow {
            required property var modelData
            width: parent ? parent.width : 0
            app: card.app
            goalId: modelData.id
            title: modelData.title
            dated: card.dated
            discussable: card.discussable
            onClicked: card.opened(modelData.id)
            onDiscussed: card.discussed(modelData.id)
        }
    }
    PlainText {
        objectName: "noGoals"
        width: parent ? parent.width : 0
        visible: card.shown.length === 0
        kind: "small"
        wrapMode: Text.Wrap
        leftPadding: Theme.space.s
        rightPadding: Theme.space.s
        color: Theme.colour.textMuted
        text: card.emptyText
    }
    LinkButton {
        objectName: "allGoals"
        anchors.left: parent ? parent.left : undefined
        anchors.leftMargin: Theme.space.s
        visible: card.rest > 0
        text: qsTr("%n more", "", card.rest)
        onClicked: card.all()
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The day: what is to be done and whom one meets.
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property string greeting: {
        const hour = Format.now.getHours()
        const name = page.app.me.firstName
        if (hour < 11)
            return qsTr("Good morning, %1").arg(Format.apart(name))
        return hour < 18 ? qsTr("Hello, %1").arg(Format.apart(name)) : qsTr("Good evening, %1").arg(Format.apart(name))
    }

    // All of what is to do comes from one of the two.
    readonly property bool meets: !(page.app.modulesOff ?? []).includes("meetings")
    readonly property bool aims: !(page.app.modulesOff ?? []).includes("goals")

    // Beside each other where both have room, else one below the other.
    readonly property bool wide: width >= Theme.size.railHome + Theme.size.formWidth * 1.5 + 3 * Theme.space.xl

    Item {
        id: head
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        width: parent.width - 2 * Theme.space.xl
        height: Math.max(Theme.space.huge + Theme.space.xl - Theme.space.xs, greeted.implicitHeight + Theme.space.xl)

        PlainText {
            id: greeted
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - day.width - Theme.space.xl
            kind: "display"
            elide: Text.ElideRight
            text: page.greeting
            Accessible.role: Accessible.Heading
        }
        PlainText {
            id: day
            anchors.right: parent.right
            anchors.baseline: greeted.baseline
            color: Theme.colour.textMuted
            text: page.wide ? Format.longDay(Format.now) : Format.weekdayDay(Format.now)
        }
    }
    EmptyState {
        objectName: "homeWithout"
        visible: !page.meets && !page.aims
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        glyph: "people"
        title: qsTr("Nothing to do here")
        text: qsTr("Your company does without meetings and goals in Aufwind. Its people and teams are under People.")

        PushButton {
            text: qsTr("To the people")
            onClicked: page.go("people", {})
        }
    }
    ScrollArea {
        id: below
        visible: (page.meets || page.aims) && !page.wide
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        Item {
            id: column
            width: parent ? parent.width : 0
            height: todo.y + todo.height + (goals.visible ? Theme.space.l + goals.height : 0)
        }
    }
    TodoCard {
        id: todo
        visible: page.meets || page.aims
        // One card in either place, as in the page of a meeting.
        parent: page.wide ? page : column
        app: page.app
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? Theme.space.xl : 0
        y: page.wide ? head.height : page.meets ? today.height + Theme.space.l : 0
        width: page.wide ? page.width - Theme.size.railHome - 3 * Theme.space.xl : column.width
        height: page.height - head.height - Theme.space.xl
        onGo: (name, request) => page.go(name, request)
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
    }
    // What stands in the right column shares it.
    readonly property real railRoom: height - head.height - Theme.size.supportFree

    TodayCard {
        id: today
        visible: page.meets
        parent: page.wide ? page : column
        app: page.app
        anchors.right: parent.right
        anchors.rightMargin: page.wide ? Theme.space.xl : 0
        y: page.wide ? head.height : 0
        width: page.wide ? Theme.size.railHome : column.width
        most: page.wide ? page.railRoom - (goals.visible ? goals.height + Theme.space.l : 0) : Infinity
        height: Math.min(implicitHeight, most)
        onGo: (name, request) => page.go(name, request)
    }
    GoalBriefCard {
        id: goals
        objectName: "homeGoals"
        visible: page.aims
        parent: page.wide ? page : column
        app: page.app
        title: qsTr("My goals")
        emptyText: qsTr("Goals that you own appear here while their cycle runs.")
        // At most half of the column where meetings stand above.
        most: page.wide && page.meets ? Math.max(1, Math.min(5, Math.floor((page.railRoom / 2 - Theme.size.listRow) / Theme.size.listRow))) : 5
        anchors.right: parent.right
        anchors.rightMargin: page.wide ? Theme.space.xl : 0
        y: page.wide ? (page.meets ? today.y + today.height + Theme.space.l : head.height) : todo.y + todo.height + Theme.space.l
        width: page.wide ? Theme.size.railHome : column.width
        onOpened: goalId => page.go("goals", { goal: goalId })
        onAll: page.go("goals", { owner: page.app.me.id })
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One person in detail.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

SidePanel {
    id: panel

    required property var app
    property string personId

    signal meet
    signal together
    signal changeManager
    signal leaves
    signal returns
    signal goTo(string personId)
    signal editOwn
    signal openGoal(string goalId)
    signal allGoals
    signal say(string text, string glyph)

    // The revision makes it answer anew.
    property int revision: 0
    readonly property var person: personId !== "" ? personOf(revision) : ({})
    readonly property var profile: personId !== "" ? profileOf(revision) : ({})
    readonly property bool gone: profile.status === "left"
    readonly property bool away: profile.status === "on_leave"
    // The last day was noted, and has passed.
    readonly property bool overdue: !gone && profile.endDate !== undefined && Format.known(profile.endDate) && Format.daysFromNow(profile.endDate) < 0

    function personOf(revision: int): var { return app.person(personId) }
    function profileOf(revision: int): var { return app.profile(personId) }
    function mayReturn(revision: int): bool { return app.employment.canReturn(personId) }
    function mayLeave(revision: int): bool { return app.employment.canLeave(personId) }

    Connections {
        target: panel.app.employment
        function onChanged() { ++panel.revision }
    }

    trail: qsTr("People")

    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        Avatar {
            personId: panel.personId
            initials: panel.person.initials ?? ""
            name: panel.person.name ?? ""
            extent: Theme.size.avatarHuge
        }
        Column {
            width: parent.width - Theme.size.avatarHuge - Theme.space.m
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                kind: "heading"
                wrapMode: Text.Wrap
                text: panel.person.name ?? ""
            }
            PlainText {
                width: parent.width
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: panel.person.title ?? ""
            }
            PlainText {
                width: parent.width
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                visible: text !== ""
                text: panel.profile.pronouns ?? ""
            }
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.l
    }
    Item {
        width: parent ? parent.width : 0
        height: visible ? left_.height + Theme.space.s : 0
        visible: panel.gone || panel.away

        Chip {
            id: left_
            objectName: "personLeft"
            anchors.left: parent.left
            kind: "neutral"
            text: panel.gone ? qsTr("Has left") : qsTr("On leave")
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: visible ? late.height + Theme.space.s : 0
        visible: panel.overdue && panel.mayLeave(panel.revision)

        Banner {
            id: late
            objectName: "personOverdue"
            anchors.left: parent.left
            width: parent.width
            text: qsTr("The last day has passed. Choose “Leaves the company” to hand over what is theirs.")
        }
    }
    PersonAbout {
        width: parent ? parent.width : 0
        app: panel.app
        personId: panel.personId
        person: panel.person
        profile: panel.profile
        onOpened: personId => panel.goTo(personId)
        onSay: (text, glyph) => panel.say(text, glyph)
    }
    Item {
        width: parent ? parent.width : 0
        height: visible ? theirs.height + Theme.space.l : 0
        visible: panel.personId !== "" && !(panel.app.modulesOff ?? []).includes("goals") && theirs.shown.length > 0

        GoalBriefCard {
            id: theirs
            objectName: "personGoals"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            app: panel.app
            personId: panel.personId
            title: qsTr("Goals")
            most: 3
            onOpened: goalId => panel.openGoal(goalId)
            onAll: panel.allGoals()
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.l
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        spacing: Theme.space.s

        PushButton {
            anchors.left: parent ? parent.left : undefined
            visible: panel.personId !== panel.app.me.id && !panel.gone
            kind: "primary"
            glyph: "calendar"
            text: qsTr("New 1:1")
            onClicked: panel.meet()
        }
        PushButton {
            objectName: "personEdit"
            anchors.left: parent ? parent.left : undefined
            visible: panel.personId === panel.app.me.id
            glyph: "pencil"
            text: qsTr("Edit my details…")
            onClicked: panel.editOwn()
        }
        PushButton {
            objectName: "personTogether"
            anchors.left: parent ? parent.left : undefined
            visible: panel.personId !== panel.app.me.id
            glyph: "clock"
            text: qsTr("What was discussed")
            onClicked: panel.together()
        }
        PushButton {
            objectName: "personManager"
            anchors.left: parent ? parent.left : undefined
            visible: panel.app.organisation.canMove && !panel.gone
            glyph: "people"
            text: qsTr("Change manager…")
            onClicked: panel.changeManager()
        }
        PushButton {
            objectName: "personLeaves"
            anchors.left: parent ? parent.left : undefined
            visible: panel.personId !== "" && panel.mayLeave(panel.revision)
            glyph: "logout"
            text: qsTr("Leaves the company…")
            onClicked: panel.leaves()
        }
        PushButton {
            objectName: "personReturns"
            anchors.left: parent ? parent.left : undefined
            visible: panel.personId !== "" && panel.mayReturn(panel.revision)
            glyph: "undo"
            text: qsTr("Comes back…")
            onClicked: panel.returns()
        }
    }
}

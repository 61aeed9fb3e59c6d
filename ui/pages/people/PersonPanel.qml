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

    // The revision makes it answer anew.
    property int revision: 0
    readonly property var person: personId !== "" ? personOf(revision) : ({})
    readonly property var profile: personId !== "" ? profileOf(revision) : ({})
    readonly property bool gone: profile.status === "left"

    function personOf(revision: int): var { return app.person(personId) }
    function profileOf(revision: int): var { return app.profile(personId) }
    function mayReturn(revision: int): bool { return app.employment.canReturn(personId) }
    function mayLeave(revision: int): bool { return app.employment.canLeave(personId) }

    Connections {
        target: panel.app.employment
        function onChanged() { ++panel.revision }
    }

    readonly property real names: Math.max(Theme.size.listRow + Theme.space.xxl, Math.ceil(Math.max(team.nameNeeds, manager.nameNeeds, email.nameNeeds, lastDay.nameNeeds)) + Theme.space.l)

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
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.l
    }
    Item {
        width: parent ? parent.width : 0
        height: visible ? left_.height + Theme.space.s : 0
        visible: panel.gone

        Chip {
            id: left_
            objectName: "personLeft"
            anchors.left: parent.left
            kind: "neutral"
            text: qsTr("Has left")
        }
    }
    FactLine {
        id: team
        nameWidth: panel.names
        name: qsTr("Team")
        value: panel.person.team ?? ""
    }
    FactLine {
        id: manager
        nameWidth: panel.names
        name: qsTr("Manager")
        value: panel.person.managerName ?? ""
    }
    FactLine {
        id: email
        nameWidth: panel.names
        name: qsTr("E-mail")
        value: panel.person.email ?? ""
    }
    FactLine {
        id: lastDay
        objectName: "personLastDay"
        nameWidth: panel.names
        name: qsTr("Last day")
        value: panel.profile.endDate ? Format.dayMonthYear(panel.profile.endDate) : ""
    }
    // What the company has added; what is confidential only those have who may see it.
    Repeater {
        model: panel.personId !== "" ? panel.app.model("facts", panel.personId) : null

        FactLine {
            required property var model
            nameWidth: panel.names
            name: model.name
            value: model.text
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

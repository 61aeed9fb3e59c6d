// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a person: where they stand, where and since when they work, how to reach them.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    property string personId
    property var person: ({})
    property var profile: ({})
    readonly property bool mine: personId === app.me.id
    readonly property real names: Math.max(Theme.size.listRow + Theme.space.xxl, Math.ceil(Math.max(
        team.nameNeeds, leads.nameNeeds, manager.nameNeeds, dotted.nameNeeds, reports.nameNeeds, place.nameNeeds, firstDay.nameNeeds, lastDay.nameNeeds,
        email.nameNeeds)) + Theme.space.l)

    signal opened(string personId)
    signal say(string text, string glyph)

    // What a clock shows there, so many minutes from UTC.
    function clockAt(offset: int, now: date): string { return Format.time(new Date(now.getTime() + (offset + now.getTimezoneOffset()) * 60000)) }
    function placeText(): string {
        const there = profile.location ?? ""
        return there === "" || profile.utcOffset === undefined ? there : qsTr("%1, %2 there now").arg(there).arg(clockAt(profile.utcOffset, Format.now))
    }
    function sinceText(): string {
        const start = profile.startDate
        if (!start || !Format.known(start))
            return ""
        const day = Format.dayMonthYear(start), now = Format.now
        const years = now.getFullYear() - start.getFullYear()
        if (profile.status === "left" || start > now || years < 1)
            return day
        const isToday = now.getMonth() === start.getMonth() && now.getDate() === start.getDate()
        const isPast = now.getMonth() > start.getMonth() || now.getMonth() === start.getMonth() && now.getDate() >= start.getDate()
        if (isToday)
            return qsTr("%1, %n year(s) today", "", years).arg(day)
        const whole = isPast ? years : years - 1
        return whole < 1 ? day : qsTr("%1, %n year(s)", "", whole).arg(day)
    }

    FactLine {
        id: team
        nameWidth: root.names
        name: (root.profile.teams ?? []).length > 1 ? qsTr("Teams") : qsTr("Team")
        value: (root.profile.teams ?? []).join(", ")
    }
    FactLine {
        id: leads
        nameWidth: root.names
        name: qsTr("Leads")
        value: (root.profile.leads ?? []).join(", ")
    }
    PersonLinks {
        id: manager
        nameWidth: root.names
        name: qsTr("Manager")
        people: root.profile.manager?.id ? [root.profile.manager] : []
        onOpened: personId => root.opened(personId)
    }
    PersonLinks {
        id: dotted
        nameWidth: root.names
        name: qsTr("Dotted line")
        people: root.profile.dotted ?? []
        onOpened: personId => root.opened(personId)
    }
    PersonLinks {
        id: reports
        objectName: "personReports"
        nameWidth: root.names
        name: qsTr("Reports")
        people: root.profile.reports ?? []
        more: Math.max(0, (root.profile.reportCount ?? 0) - people.length)
        onOpened: personId => root.opened(personId)
    }
    FactLine {
        id: place
        objectName: "personPlace"
        nameWidth: root.names
        name: qsTr("Location")
        value: root.placeText()
    }
    FactLine {
        id: firstDay
        objectName: "personSince"
        nameWidth: root.names
        name: qsTr("First day")
        value: root.sinceText()
    }
    FactLine {
        id: lastDay
        objectName: "personLastDay"
        nameWidth: root.names
        name: qsTr("Last day")
        value: root.profile.endDate ? Format.dayMonthYear(root.profile.endDate) : ""
    }
    Item {
        width: root.width
        height: email.visible ? Math.max(email.height, copy.height) : 0

        FactLine {
            id: email
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - copy.width
            nameWidth: root.names
            name: qsTr("E-mail")
            value: root.person.email ?? ""
        }
        IconButton {
            id: copy
            objectName: "personCopy"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: email.visible
            small: true
            glyph: "copy"
            text: qsTr("Copy the address")
            onClicked: {
                root.app.copyText(root.person.email)
                root.say(qsTr("The address is in the clipboard"), "copy")
            }
        }
    }
    // What the company has added; what is confidential only those have who may see it.
    Repeater {
        model: root.personId !== "" ? root.app.model("facts", root.personId) : null

        FactLine {
            required property var model
            nameWidth: root.names
            name: model.name
            value: model.text
        }
    }
    PlainText {
        width: root.width
        visible: (root.profile.confidential ?? []).length > 0
        topPadding: Theme.space.m
        bottomPadding: Theme.space.xs
        kind: "small"
        strong: true
        text: qsTr("Confidential")
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.profile.confidential ?? []

        FactLine {
            required property var modelData
            objectName: "personConfidential"
            nameWidth: root.names
            name: modelData.name
            value: modelData.text
        }
    }
    PlainText {
        width: root.width
        visible: (root.profile.confidential ?? []).length > 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.mine ? qsTr("Only you, HR and whoever holds a role for it see this.") : qsTr("Only %1, HR and whoever holds a role for it see this.").arg(root.person.firstName ?? "")
    }
}

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
            return qsTr("Good morning, %1").arg(name)
        return hour < 18 ? qsTr("Hello, %1").arg(name) : qsTr("Good evening, %1").arg(name)
    }

    Item {
        id: head
        x: Theme.space.xl
        width: parent.width - 2 * Theme.space.xl
        height: Theme.space.huge + Theme.space.xl - Theme.space.xs

        PlainText {
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
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.l + Theme.space.xs
            color: Theme.colour.textMuted
            text: Format.longDay(Format.now)
        }
    }
    TodoCard {
        app: page.app
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        anchors.right: today.left
        anchors.rightMargin: Theme.space.xl
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.xl
        onGo: (name, request) => page.go(name, request)
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
    }
    TodayCard {
        id: today
        app: page.app
        width: Theme.size.railHome
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        anchors.top: head.bottom
        height: Math.min(implicitHeight, page.height - head.height - Theme.size.supportFree)
        onGo: (name, request) => page.go(name, request)
    }
}

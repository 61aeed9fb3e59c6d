// SPDX-License-Identifier: GPL-3.0-or-later
// To whom the company's bills go, how many people are paid for, and the bills so far.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app

    signal say(string text, string glyph)

    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        PageHead {
            anchors.leftMargin: 0
            width: parent ? parent.width : 0
            title: qsTr("Billing")
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            BillingCard {
                objectName: "billingCard"
                width: parent.width
                app: part.app
                onSaved: part.say(qsTr("Saved"), "check")
            }
            InvoicesCard {
                objectName: "invoicesCard"
                width: parent.width
                app: part.app
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the company and whoever runs the server owe each other and its people about personal data. All of it is here, also
// without a connection; what is changed waits like any edit.
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
            title: qsTr("Data protection")
        }
        Column {
            anchors.left: parent ? parent.left : undefined
            width: Math.min(parent ? parent.width : 0, Theme.size.readingWidth + Theme.size.railSync / 2)
            spacing: Theme.space.l

            AgreementCard {
                objectName: "agreementCard"
                width: parent.width
                app: part.app
                onSay: (text, glyph) => part.say(text, glyph)
            }
            ProcessorsCard {
                objectName: "processorsCard"
                width: parent.width
                app: part.app
            }
            RequestsCard {
                objectName: "requestsCard"
                width: parent.width
                app: part.app
            }
            RetentionCard {
                objectName: "retentionCard"
                width: parent.width
                app: part.app
                onSay: (text, glyph) => part.say(text, glyph)
            }
            ProtectionCard {
                objectName: "protectionCard"
                width: parent.width
                app: part.app
                onSay: (text, glyph) => part.say(text, glyph)
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Signed in, but the role or the company asks for a second factor: it is set up before anything is fetched.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    readonly property var security: root.app.security
    readonly property bool hasCodes: security.recoveryCodes.length > 0
    property string failure: ""

    color: Theme.colour.window

    Component.onCompleted: begin()
    function begin() {
        failure = ""
        if (!hasCodes && security.uri === "")
            security.beginSecondFactor()
    }

    Connections {
        target: root.security
        ignoreUnknownSignals: true
        function onFailed(act: string, reason: string) {
            if (act === "begin")
                root.failure = reason !== "" ? reason : qsTr("Nothing can be read here before a second factor is set up.")
        }
    }
    ScrollArea {
        anchors.fill: parent
        topGap: Math.max(Theme.space.xl, Math.round((height - column.implicitHeight) / 3))
        bottomGap: Theme.space.xxl

        Column {
            id: column
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            width: Math.min(Theme.size.readingWidth + Theme.space.huge, parent ? parent.width - 2 * Theme.space.xl : 0)
            spacing: Theme.space.l

            BrandMark {
                anchors.left: parent.left
                extent: Theme.size.controlLarge
            }
            PlainText {
                width: parent.width
                wrapMode: Text.Wrap
                kind: "title"
                text: root.hasCodes ? qsTr("Your recovery codes") : qsTr("Set up a second factor")
                Accessible.role: Accessible.Heading
            }
            PlainText {
                width: parent.width
                visible: !root.hasCodes
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("Your role or your company asks for one. It takes a minute and an authenticator on your phone; after that your data is fetched.")
            }
            Banner {
                objectName: "trouble"
                width: parent.width
                visible: root.failure !== ""
                kind: "danger"
                glyph: "warning"
                text: root.failure

                PushButton {
                    objectName: "tryAgain"
                    text: qsTr("Try again")
                    onClicked: root.begin()
                }
            }
            Card {
                width: parent.width
                lead: Theme.space.l
                foot: Theme.space.l
                visible: root.failure === ""

                LoadingLines {
                    width: parent.width
                    visible: !root.hasCodes && root.security.uri === ""
                    rows: 4
                }
                SecondFactorSetUp {
                    width: parent.width
                    visible: !root.hasCodes && root.security.uri !== ""
                    focus: visible
                    app: root.app
                }
                RecoveryCodes {
                    width: parent.width
                    visible: root.hasCodes
                    focus: visible
                    app: root.app
                    onTaken: root.app.goOn()
                }
            }
            LinkButton {
                anchors.left: parent.left
                objectName: "leave"
                visible: !root.hasCodes
                text: qsTr("Sign out")
                onClicked: root.app.signOut()
            }
        }
    }
    ConfirmDialog {
        app: root.app
        parent: root
    }
}

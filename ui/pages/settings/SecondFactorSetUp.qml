// SPDX-License-Identifier: GPL-3.0-or-later
// A second factor is set up: the picture that a phone scans, the same as a key to be typed, and the first code.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    readonly property var security: root.app.security
    property string failure: ""
    // Groups of four, as one reads them aloud.
    readonly property string spaced: (security.secret.match(/.{1,4}/g) ?? []).join(" ")
    readonly property bool wide: width >= picture.width + Theme.space.xl + Theme.size.formWidth / 2

    implicitHeight: wide ? Math.max(picture.height, words.implicitHeight) : words.y + words.implicitHeight
    onVisibleChanged: reset()
    Component.onCompleted: reset()

    function reset() {
        code.text = ""
        code.error = ""
        if (visible)
            code.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        if (security.busy)
            return
        const written = code.text.replace(/\s/g, "")
        code.error = /^\d{6}$/.test(written) ? "" : qsTr("The code has six digits")
        if (code.error === "")
            security.finishSecondFactor(written)
        else
            code.forceActiveFocus(Qt.OtherFocusReason)
    }

    Connections {
        target: root.security
        enabled: root.visible
        ignoreUnknownSignals: true
        function onFailed(act: string, reason: string) {
            if (act !== "finish")
                return
            code.error = reason
            code.forceActiveFocus(Qt.OtherFocusReason)
            code.selectAll()
        }
    }
    Rectangle {
        id: picture
        anchors.left: parent.left
        width: qr.width + 2 * Theme.line.border
        height: width
        color: "transparent"
        border.width: Theme.line.border
        border.color: Theme.colour.border

        QrCode {
            id: qr
            objectName: "qrCode"
            anchors.centerIn: parent
            width: modules * Theme.space.xs
            height: width
            text: root.security.uri
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the key. The key stands beside it as text.")
        }
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: root.wide ? picture.width + Theme.space.xl : 0
        y: root.wide ? 0 : picture.height + Theme.space.l
        width: parent.width - anchors.leftMargin
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("1. Scan the picture with an authenticator on your phone, or type this key into it.")
        }
        Rectangle {
            width: parent.width
            height: key.implicitHeight + 2 * Theme.space.s
            radius: Theme.radius.control
            color: Theme.colour.sunken

            PlainText {
                id: key
                objectName: "secret"
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                y: Theme.space.s
                width: parent.width - 2 * anchors.leftMargin
                kind: "small"
                wrapMode: Text.Wrap
                text: root.spaced
            }
        }
        PushButton {
            anchors.left: parent.left
            objectName: "copySecret"
            extent: "small"
            glyph: "copy"
            text: qsTr("Copy key")
            onClicked: root.app.copyText(root.security.secret)
        }
        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("2. Enter the six digits that it shows then.")
        }
        Item {
            width: parent.width
            height: code.implicitHeight

            InputField {
                id: code
                anchors.left: parent.left
                objectName: "setUpCode"
                width: parent.width - turnOn.width - Theme.space.s
                focus: true
                label: qsTr("Code")
                maximumLength: 12
                inputMethodHints: Qt.ImhDigitsOnly
                onEdited: error = ""
                onAccepted: root.submit()
            }
            PushButton {
                id: turnOn
                objectName: "turnOn"
                anchors.right: parent.right
                // Beside the field, whatever stands below it.
                y: code.baselineOffset - height / 2
                kind: "primary"
                text: qsTr("Turn on")
                enabled: !root.security.busy
                onClicked: root.submit()
            }
        }
    }
}

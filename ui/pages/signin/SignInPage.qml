// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, and unlocking the store where the system keeps no keys.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    property bool locked: false

    color: Theme.colour.surface

    SignInPicture {
        id: picture
        width: Math.min(Theme.size.signInPane, Math.round(root.width * 0.44))
        height: parent.height
    }
    LanguageChoice {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.rightMargin: Theme.space.xl
        anchors.topMargin: Theme.space.l + Theme.space.xs
        app: root.app
    }
    ScrollArea {
        anchors.left: picture.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.size.topBar + Theme.space.l
        topGap: Math.max(0, Math.round((height - form.implicitHeight) / 2 - Theme.space.xxl))
        bottomGap: Theme.space.xxl

        SignInForm {
            id: form
            objectName: "signInForm"
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            width: Math.min(Theme.size.formWidth, parent ? parent.width - 2 * Theme.space.xl : 0)
            app: root.app
            locked: root.locked
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, and unlocking the store where the system keeps no keys.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    property bool locked: false
    // What stands below the form.
    property alias foot: feet.data

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

        Column {
            id: form
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            width: Math.min(Theme.size.formWidth, parent ? parent.width - 2 * Theme.space.xl : 0)
            spacing: Theme.space.l

            SignInForm {
                objectName: "signInForm"
                width: parent.width
                app: root.app
                locked: root.locked
            }
            Column {
                id: feet
                width: parent.width
                visible: children.length > 0
                spacing: Theme.space.m
            }
        }
    }
}

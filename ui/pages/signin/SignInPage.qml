// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, and unlocking the store where the system keeps no keys.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    property bool locked: false
    // "signIn", or "newPassword" for a forgotten one and for an invitation
    property string step: "signIn"
    // What stands below the form.
    property alias foot: feet.data

    color: Theme.colour.surface

    function choose(place: var, invited: bool) {
        step = "newPassword"
        newPassword.begin(place, invited)
    }

    SignInPicture {
        id: picture
        anchors.left: parent.left
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
                id: signIn
                objectName: "signInForm"
                width: parent.width
                visible: root.step === "signIn"
                app: root.app
                locked: root.locked
                onForgotten: place => root.choose(place, false)
                onInvited: place => root.choose(place, true)
            }
            NewPasswordForm {
                id: newPassword
                objectName: "newPasswordForm"
                width: parent.width
                visible: root.step === "newPassword"
                app: root.app
                onGaveUp: {
                    root.step = "signIn"
                    signIn.forceActiveFocus(Qt.OtherFocusReason)
                }
                onChosen: (place, secret) => {
                    root.step = "signIn"
                    signIn.forceActiveFocus(Qt.OtherFocusReason)
                    signIn.signInWith(place, secret)
                }
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

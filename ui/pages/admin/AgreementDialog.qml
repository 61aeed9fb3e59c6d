// SPDX-License-Identifier: GPL-3.0-or-later
// The text of the agreement, to read and then to sign.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // The newest version is signed already.
    property bool mayAgain: false
    property string language: "en"
    readonly property var shown: dialog.opened || dialog.visible ? dialog.app.agreements.text(dialog.app.agreements.version, dialog.language) : ({})

    signal signWanted(string language)

    objectName: "agreementDialog"
    width: Math.min(Theme.size.dialog * 1.8, (parent ? parent.width : Theme.size.dialog * 1.8) - 2 * Theme.space.l)
    title: qsTr("Data processing agreement, version %1").arg(app.agreements.version)
    parent: T.Overlay.overlay

    function begin() {
        language = app.language
        open()
    }

    Segments {
        objectName: "agreementLanguage"
        accessibleName: qsTr("Language")
        value: dialog.language
        options: [{ value: "en", text: "English" }, { value: "de", text: "Deutsch" }]
        onChosen: value => dialog.language = value
    }
    Column {
        objectName: "agreementText"
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        Repeater {
            model: dialog.shown.lines ?? []

            Item {
                id: line
                required property var modelData
                required property int index
                readonly property bool isHeading: modelData.kind === "heading"
                readonly property real lead: isHeading && index > 0 ? Theme.space.m : 0
                readonly property real aside: modelData.kind === "bullet" ? Theme.space.l : 0
                width: parent ? parent.width : 0
                implicitHeight: words.implicitHeight + lead

                PlainText {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.xs
                    y: line.lead
                    visible: line.aside > 0
                    text: "•"
                    lineHeight: words.lineHeight
                    Accessible.ignored: true
                }
                PlainText {
                    id: words
                    anchors.left: parent.left
                    anchors.leftMargin: line.aside
                    y: line.lead
                    width: parent.width - anchors.leftMargin
                    kind: line.isHeading || line.modelData.kind === "title" ? "heading" : "body"
                    wrapMode: Text.Wrap
                    text: line.modelData.text
                    Accessible.role: strong ? Accessible.Heading : Accessible.StaticText
                }
            }
        }
    }
    Hairline {
        width: parent ? parent.width : 0
    }
    PlainText {
        objectName: "agreementHash"
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.WrapAnywhere
        color: Theme.colour.textMuted
        text: qsTr("SHA-256 of this text: %1").arg(dialog.shown.hash ?? "")
    }
    foot: [
        PushButton {
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "beginSigning"
            kind: dialog.mayAgain ? "secondary" : "primary"
            text: dialog.mayAgain ? qsTr("Sign again…") : qsTr("Sign…")
            onClicked: {
                dialog.close()
                dialog.signWanted(dialog.language)
            }
        }
    ]
}

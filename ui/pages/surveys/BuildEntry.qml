// SPDX-License-Identifier: GPL-3.0-or-later
// A section or question in the middle of the builder: as those who answer see it, or to be written once it is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: entry

    required property var app
    required property var draft
    required property string surveyId
    required property var model
    required property int index
    property bool chosen: false
    readonly property bool isSection: model.kind === "section"

    signal picked
    signal duplicated
    signal removed
    signal inserted
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    // Of one of two kinds.
    readonly property var written: editor.item

    objectName: "buildEntry"
    implicitHeight: body.height + (foot.visible ? foot.height : 0) + Theme.space.m

    function write() {
        entry.forceActiveFocus(Qt.OtherFocusReason)
        written?.write()
    }
    // One that is chosen is made to be written; all others are cheap.
    function settle() {
        if (chosen)
            editor.setSource(Qt.resolvedUrl(isSection ? "BuildSection.qml" : "BuildQuestion.qml"),
                             { app: entry.app, draft: entry.draft, surveyId: entry.surveyId, itemId: entry.model.id })
        else
            editor.source = ""
    }
    onChosenChanged: settle()
    Component.onCompleted: if (chosen) settle()

    Item {
        id: body
        width: parent.width
        height: editor.item ? editor.implicitHeight : plain.implicitHeight

        Pressable {
            id: plain
            objectName: "plainEntry"
            width: parent.width
            height: implicitHeight
            implicitHeight: entry.isSection ? Math.max(Theme.size.control, heading.implicitHeight + Theme.space.s) : card.implicitHeight
            visible: !editor.item
            focusPolicy: Qt.ClickFocus
            text: entry.isSection ? heading.text : card.shownTitle
            onClicked: entry.picked()

            contentItem: Item {
                PlainText {
                    id: heading
                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.xs
                    width: parent.width - Theme.space.xs
                    visible: entry.isSection
                    kind: "small"
                    medium: true
                    own: true
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: entry.model.title !== "" ? entry.model.title : qsTr("Untitled section")
                    Accessible.role: Accessible.Heading
                }
                BuildPlainQuestion {
                    id: card
                    width: parent.width
                    visible: !entry.isSection
                    model: entry.model
                    hovered: plain.hovered
                }
            }
        }
        Loader {
            id: editor
            width: parent.width
            focus: true
        }
        Connections {
            target: editor.item
            ignoreUnknownSignals: true
            function onDuplicated() { entry.duplicated() }
            function onRemoved() { entry.removed() }
            function onSay(text: string, glyph: string) { entry.say(text, glyph) }
            function onOfferUndo(text: string, undo: var) { entry.offerUndo(text, undo) }
        }
    }
    Item {
        id: foot
        anchors.top: body.bottom
        width: parent.width
        height: Theme.size.control + Theme.space.m
        visible: entry.chosen

        Hairline {
            anchors.left: parent.left
            anchors.right: adder.left
            anchors.verticalCenter: parent.verticalCenter
        }
        PushButton {
            id: adder
            objectName: "insertQuestion"
            anchors.centerIn: parent
            anchors.verticalCenterOffset: Theme.space.xs
            kind: "quiet"
            extent: "small"
            glyph: "plus"
            text: qsTr("Insert")
            Accessible.name: qsTr("Insert a question here")
            onClicked: entry.inserted()
        }
        Hairline {
            anchors.left: adder.right
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}

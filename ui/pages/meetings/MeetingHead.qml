// SPDX-License-Identifier: GPL-3.0-or-later
// Who meets, how often, who can see it, and the step that ends it.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var series
    required property var others
    // The occurrence that is shown, or null.
    property var occurrence: null

    signal finish
    signal skip
    signal minutes
    signal together

    readonly property bool oneOnOne: series.kind === "oneOnOne"
    readonly property bool open: occurrence !== null && occurrence.status === "planned"

    implicitHeight: Theme.size.topBar + Theme.space.l

    AvatarStack {
        id: faces
        x: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        most: 3
        overlapping: true
        extent: Theme.size.avatarLarge
        ringColour: Theme.colour.window
        people: root.series.people ?? []
    }
    Column {
        anchors.left: faces.right
        anchors.leftMargin: Theme.space.m
        anchors.right: buttons.left
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            kind: "title"
            elide: Text.ElideRight
            text: root.series.title ?? ""
            Accessible.role: Accessible.Heading
        }
        Row {
            width: parent.width
            spacing: Theme.space.xs

            Icon {
                glyph: root.oneOnOne ? "lock" : "people"
                extent: Theme.size.iconTiny
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                width: parent.width - x
                kind: "small"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: [root.oneOnOne ? qsTr("1:1") : qsTr("Team"), root.series.rhythmText ?? "",
                       root.oneOnOne ? qsTr("only the two of you can see this") : qsTr("the team can see this")]
                      .filter(part => part !== "").join(" · ")
            }
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.m

        IconButton {
            objectName: "together"
            visible: root.oneOnOne && root.others.length === 1
            glyph: "clock"
            text: qsTr("What was discussed so far")
            onClicked: root.together()
        }
        IconButton {
            id: more
            glyph: "more"
            text: qsTr("More")
            onClicked: menu.open()

            PopupMenu {
                id: menu
                x: more.width - width
                y: more.height + Theme.space.xs

                MenuEntry {
                    glyph: "repeat"
                    text: qsTr("Skip this meeting")
                    enabled: root.open
                    onTriggered: root.skip()
                }
                MenuEntry {
                    objectName: "minutes"
                    glyph: "download"
                    text: qsTr("Save as PDF or print…")
                    enabled: root.occurrence !== null
                    onTriggered: root.minutes()
                }
            }
        }
        PushButton {
            objectName: "finish"
            kind: "primary"
            glyph: "check"
            text: root.occurrence !== null && root.occurrence.status === "held" ? qsTr("Finished") : qsTr("Finish meeting")
            enabled: root.open
            onClicked: root.finish()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

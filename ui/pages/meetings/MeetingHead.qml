// SPDX-License-Identifier: GPL-3.0-or-later
// Who meets, how often, who can see it, and the step that ends it.
pragma ComponentBehavior: Bound
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
    // What SeriesActions does.
    signal wanted(string act)
    signal together
    signal talk

    readonly property bool oneOnOne: series.kind === "oneOnOne"
    // Null until it is asked for.
    readonly property SeriesMenu menu: menuOnce.item as SeriesMenu
    // Where the words have hardly any room left the way to meeting mode is its sign alone.
    readonly property bool tight: width - faces.width - 3 * Theme.space.xl - (chip.visible ? chip.width : 0) - modeButton.implicitWidth - finishButton.implicitWidth < 1.3 * Theme.size.formWidth
    readonly property bool open: occurrence !== null && occurrence.status === "planned"

    implicitHeight: Theme.size.topBar + Theme.space.l

    function openMenu() {
        menuOnce.need()
        menu.open()
    }

    AvatarStack {
        id: faces
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
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
                width: parent.width - Theme.size.iconTiny - parent.spacing
                kind: "small"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: [root.oneOnOne ? qsTr("1:1") : root.series.kind === "team" ? qsTr("Team") : qsTr("One-off"),
                       root.series.ended ? qsTr("ended") : root.series.rhythmText ?? "", root.series.place ?? "",
                       root.oneOnOne ? qsTr("only the two of you can see this") : qsTr("those who take part can see this")]
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

        Chip {
            id: chip
            objectName: "headOverlap"
            visible: root.open && !!root.occurrence.overlaps
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width / 4)
            clip: true
            kind: "warning"
            glyph: "warning"
            text: visible ? qsTr("Overlaps with %1").arg(root.occurrence.overlaps) : ""
        }
        IconButton {
            objectName: "together"
            visible: root.oneOnOne && root.others.length === 1
            glyph: "clock"
            text: qsTr("What was discussed so far")
            onClicked: root.together()
        }
        IconButton {
            id: more
            objectName: "more"
            glyph: "more"
            text: qsTr("More")
            onClicked: root.openMenu()

            Deferred {
                id: menuOnce
                sourceComponent: SeriesMenu {
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    series: root.series
                    occurrence: root.occurrence
                    organiser: root.series.organiserId === root.app.me.id
                    onWanted: act => root.wanted(act)
                }
            }
        }
        IconButton {
            objectName: "talkSign"
            visible: root.tight
            glyph: "arrow-right"
            text: modeButton.text
            enabled: modeButton.enabled
            onClicked: root.talk()
        }
        PushButton {
            id: modeButton
            objectName: "talk"
            visible: !root.tight
            text: qsTr("Meeting mode")
            enabled: root.occurrence !== null
            onClicked: root.talk()
        }
        PushButton {
            id: finishButton
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

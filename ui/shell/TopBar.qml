// SPDX-License-Identifier: GPL-3.0-or-later
// Search, the state of sync, what is new, and what one can create.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    required property KeyMap keyMap
    property alias searchText: search.text
    property alias commands: commands

    signal go(string name, var request)
    signal newMeeting(string kind)
    signal showKeys
    signal startTour
    signal showDetails
    signal toggleNavigation
    signal goBack

    function showNews() { news.open() }

    implicitHeight: Theme.size.topBar
    color: Theme.colour.surface

    function startSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
        results.offer(search.text)
    }
    Keys.onEscapePressed: event => {
        event.accepted = results.visible
        results.close()
    }

    Commands {
        id: commands
        app: root.app
        keyMap: root.keyMap
        onGo: (name, request) => root.go(name, request)
        onNewMeeting: kind => root.newMeeting(kind)
        onShowKeys: root.showKeys()
        onShowNews: root.showNews()
        onStartTour: root.startTour()
        onShowDetails: root.showDetails()
        onToggleNavigation: root.toggleNavigation()
        onGoBack: root.goBack()
    }

    SearchField {
        id: search
        objectName: "search"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Theme.size.searchField, root.width - right.width - 3 * Theme.space.xl)
        quiet: true
        placeholder: commands.meets && commands.aims ? qsTr("Search people, goals, notes") : commands.meets ? qsTr("Search people and meetings")
                   : commands.aims ? qsTr("Search people and goals") : qsTr("Search people")
        keys: text === "" && width > Theme.size.searchField / 2 ? qsTr("Ctrl K", "keys that start a search") : ""
        onEdited: results.look(text)
        onAccepted: results.openCurrent()
        Keys.onDownPressed: results.step(1)
        Keys.onUpPressed: results.step(-1)
        onActiveFocusChanged: if (!activeFocus) results.close()
    }

    SearchResults {
        id: results
        app: root.app
        commands: commands
        parent: search
        x: Theme.mirrored ? search.width - width : 0
        y: search.height + Theme.space.xs
        width: Theme.size.searchPopup
        onGo: (name, request) => {
            search.text = ""
            root.go(name, request)
        }
        onDone: search.text = ""
    }

    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        SyncChip {
            id: chip
            objectName: "syncChip"
            sync: root.app.sync
            // Its words go before the search has no room for any.
            compact: root.width < Theme.size.searchField / 2 + fullWidth + bell.width + creator.width + 2 * right.spacing + 3 * Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.go("sync", {})
        }
        IconButton {
            id: bell
            glyph: "bell"
            objectName: "bell"
            readonly property int unread: root.app.notices.unread
            text: root.app.sync.refused > 0 ? qsTr("Notifications, something needs you")
                : unread > 0 ? qsTr("Notifications, %n unread", "", unread) : qsTr("Notifications")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: news.open()

            Rectangle {
                objectName: "bellDot"
                visible: root.app.sync.refused > 0 || root.app.sync.merged > 0 || bell.unread > 0
                anchors.right: parent.right
                anchors.rightMargin: Math.round((parent.width - Theme.size.icon) / 2)
                y: Math.round((parent.height - Theme.size.icon) / 2)
                width: Theme.size.dot
                height: width
                radius: width / 2
                color: Theme.colour.accent
                border.width: Theme.line.border
                border.color: root.color
            }

            NewsPopup {
                id: news
                app: root.app
                x: Theme.mirrored ? 0 : bell.width - width
                y: bell.height + Theme.space.xs
                onGo: (name, request) => root.go(name, request)
            }
        }
        PushButton {
            id: creator
            objectName: "creator"
            glyph: "plus"
            text: qsTr("Create")
            // There is nothing else to create.
            visible: commands.meets || commands.aims
            anchors.verticalCenter: parent.verticalCenter
            onClicked: createMenu.open()

            PopupMenu {
                id: createMenu
                x: Theme.mirrored ? creator.width - width : 0
                y: creator.height + Theme.space.xs

                MenuEntry {
                    visible: commands.meets
                    glyph: "calendar"
                    text: qsTr("1:1 meeting")
                    keys: qsTr("Ctrl N", "keys that create a meeting")
                    onTriggered: root.newMeeting("oneOnOne")
                }
                MenuEntry {
                    visible: commands.meets
                    glyph: "people"
                    text: qsTr("Team series")
                    onTriggered: root.newMeeting("team")
                }
                MenuEntry {
                    visible: commands.meets
                    glyph: "clock"
                    text: qsTr("One-off meeting")
                    onTriggered: root.newMeeting("oneOff")
                }
                MenuEntry {
                    objectName: "createGoal"
                    visible: commands.aims
                    glyph: "target"
                    text: qsTr("Goal")
                    onTriggered: root.go("goals", { create: true })
                }
            }
        }
    }

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

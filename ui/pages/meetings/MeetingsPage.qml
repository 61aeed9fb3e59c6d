// SPDX-License-Identifier: GPL-3.0-or-later
// Every series this person takes part in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Page {
    id: page

    property string which: "running"
    readonly property bool past: which === "past"

    // Series whose meetings were all skipped or lapsed get new ones.
    Component.onCompleted: {
        page.app.planAhead("")
        page.obey()
    }
    onRequestChanged: obey()

    // { calendar: "import" } and { calendar: "export", seriesId } come from the list of commands and from a meeting.
    function obey() {
        const wanted = page.request.calendar
        if (wanted === "import")
            files.importFile()
        else if (wanted === "export")
            files.exportFile(page.request.seriesId ?? "")
    }

    CalendarFiles {
        id: files
        anchors.fill: parent
        app: page.app
        onSay: (text, glyph) => page.say(text, glyph)
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
    }

    PageHead {
        id: head
        title: qsTr("Meetings")

        SearchField {
            id: search
            objectName: "noteSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room - tabs.width - starter.width - more.width - 3 * Theme.space.s))
            placeholder: qsTr("Search past notes")
        }
        Segments {
            id: tabs
            objectName: "which"
            accessibleName: qsTr("Which meetings")
            value: page.which
            options: [{ value: "running", text: qsTr("Current") }, { value: "past", text: qsTr("Past") }]
            onChosen: value => page.which = value
        }
        PushButton {
            id: starter
            // Large letters in a narrow window leave room for the sign only.
            readonly property string words: qsTr("New meeting")
            objectName: "newMeeting"
            kind: "primary"
            glyph: "plus"
            text: head.room > 2 * Theme.size.formWidth - Theme.space.huge ? words : ""
            Accessible.name: words
            onClicked: page.newMeeting("oneOnOne")
        }
        IconButton {
            id: more
            objectName: "more"
            glyph: "more"
            text: qsTr("More")
            onClicked: menu.open()

            PopupMenu {
                id: menu
                x: Theme.mirrored ? 0 : more.width - width
                y: more.height + Theme.space.xs

                MenuEntry {
                    glyph: "upload"
                    text: qsTr("Import a calendar file…")
                    onTriggered: files.importFile()
                }
                MenuEntry {
                    glyph: "download"
                    text: qsTr("Export all my meetings…")
                    onTriggered: files.exportFile("")
                }
            }
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        visible: !results.visible
        height: list.count > 0 ? Math.min(list.contentHeight + 2 * Theme.space.s, page.height - y - Theme.space.xl) : implicitHeight
        sidePadding: Theme.space.s
        lead: Theme.space.s

        ListView {
            id: list
            width: parent ? parent.width : 0
            height: card.height - 2 * Theme.space.s
            visible: count > 0
            clip: true
            focus: true
            model: page.past ? page.app.model("meetings.past") : page.app.model("meetings", "")
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            // The last row can be pulled up from below the support button, and no text lies below the bar.
            bottomMargin: interactive ? Theme.size.supportFree - Theme.space.xl : 0
            interactive: contentHeight > height
            delegate: MeetingRow {
                width: list.width - (list.interactive ? Theme.size.scrollBar : 0)
                onClicked: page.go("meeting", { seriesId: model.seriesId })
            }
        }
        ListState {
            width: parent ? parent.width : 0
            sync: page.app.sync
            list: list.model
            count: list.count
            glyph: "calendar"
            title: page.past ? qsTr("Nothing is over yet") : qsTr("No meetings yet")
            text: page.past ? qsTr("Series that have ended and single meetings that are over stand here.")
                            : qsTr("A 1:1 has an agenda that both of you fill, notes, and action items that do not get lost.")

            PushButton {
                visible: !page.past
                text: qsTr("Start a 1:1")
                onClicked: page.newMeeting("oneOnOne")
            }
        }
    }
    Card {
        id: results
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        visible: search.text.trim() !== ""
        height: Math.min(found.implicitHeight + 2 * Theme.space.s, page.height - y - Theme.space.xl)
        sidePadding: Theme.space.s
        lead: Theme.space.s

        FoundNotes {
            id: found
            width: parent ? parent.width : 0
            height: results.height - 2 * Theme.space.s
            visible: words !== ""
            app: page.app
            words: search.text.trim()
            onChosen: (seriesId, occurrenceId) => page.go("meeting", { seriesId: seriesId, occurrenceId: occurrenceId })
        }
    }
}

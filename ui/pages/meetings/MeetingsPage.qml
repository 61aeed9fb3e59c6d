// SPDX-License-Identifier: GPL-3.0-or-later
// Every series this person takes part in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Page {
    id: page

    // Series whose meetings were all skipped or lapsed get new ones.
    Component.onCompleted: page.app.planAhead("")

    PageHead {
        id: head
        title: qsTr("Meetings")

        SearchField {
            id: search
            objectName: "noteSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room - Theme.size.menuLeast))
            placeholder: qsTr("Search past notes")
        }
        PushButton {
            kind: "primary"
            glyph: "plus"
            text: qsTr("New 1:1")
            onClicked: page.newOneOnOne()
        }
    }
    Card {
        id: card
        x: Theme.space.xl
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
            model: page.app.model("meetings", "")
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: MeetingRow {
                width: list.width
                onClicked: page.go("meeting", { seriesId: model.seriesId })
            }
        }
        ListState {
            width: parent ? parent.width : 0
            sync: page.app.sync
            list: list.model
            count: list.count
            glyph: "calendar"
            title: qsTr("No meetings yet")
            text: qsTr("A 1:1 has an agenda that both of you fill, notes, and action items that do not get lost.")

            PushButton {
                text: qsTr("Start a 1:1")
                onClicked: page.newOneOnOne()
            }
        }
    }
    Card {
        id: results
        x: Theme.space.xl
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

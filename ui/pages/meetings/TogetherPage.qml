// SPDX-License-Identifier: GPL-3.0-or-later
// What was discussed with one person, meeting by meeting.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Page {
    id: page

    readonly property string personId: request.personId ?? ""
    readonly property var person: personId !== "" ? app.person(personId) : ({})
    readonly property int step: 30
    property int most: step

    onPersonIdChanged: {
        search.text = ""
        most = step
    }

    // The longer list is another one; what was last in sight stays there.
    function showEarlier() {
        const last = list.count - 1
        most += step
        list.forceLayout()
        list.positionViewAtIndex(last, ListView.End)
    }

    PageHead {
        id: head
        title: qsTr("With %1").arg(Format.apart(page.person.name ?? ""))

        SearchField {
            id: search
            objectName: "togetherSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room))
            placeholder: qsTr("Points, notes, action items")
            onEdited: page.most = page.step
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        height: list.count > 0 ? Math.min(list.contentHeight + 2 * Theme.space.m, page.height - y - Theme.space.xl) : implicitHeight
        sidePadding: Theme.space.l
        lead: Theme.space.m

        ListView {
            id: list
            objectName: "togetherList"
            // Its bar stands in the margin of the card.
            width: parent ? parent.width + Theme.space.m : 0
            height: card.height - 2 * Theme.space.m
            visible: count > 0
            clip: true
            spacing: Theme.space.s
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: head.title
            model: page.app.model("together", { person: page.personId, words: search.text.trim(), most: page.most })
            delegate: TogetherRow {
                width: list.width - Theme.space.m
                last: index === list.count - 1
                onOpen: page.go("meeting", { seriesId: model.seriesId, occurrenceId: model.occurrenceId })
                onEarlier: page.showEarlier()
            }
        }
        ListState {
            width: parent ? parent.width : 0
            sync: page.app.sync
            list: list.model
            count: list.count
            glyph: search.text === "" ? "calendar" : "search"
            title: search.text === "" ? qsTr("No meeting has taken place yet") : qsTr("Nothing has “%1”").arg(search.text)
            text: search.text === "" ? qsTr("What the two of you discuss, note and agree appears here, the newest first.") : qsTr("Search looks at titles, discussed points, shared notes and action items.")

            PushButton {
                visible: search.text !== ""
                text: qsTr("Clear search")
                onClicked: search.text = ""
            }
        }
    }
}

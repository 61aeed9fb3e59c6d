// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds, below the search field. The field keeps the keyboard; this list only follows it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    required property var app
    property string looked: ""

    signal go(string name, var request)

    padding: Theme.space.xs
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    implicitHeight: (list.count > 0 ? Math.min(list.contentHeight, 8 * Theme.size.listRow) : empty.implicitHeight) + 2 * padding
    background: Raised {}

    function look(text: string) {
        looked = text.trim()
        list.currentIndex = 0
        visible = looked !== ""
    }
    function step(by: int) {
        if (list.count > 0)
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
    }
    function openCurrent() {
        if (visible && list.currentRow)
            follow(list.currentRow.model)
    }
    // A person has a page of its own; everything else is found in a meeting.
    function follow(hit: var) {
        close()
        const person = ["employee", "person"].includes(hit.entity)
        const series = hit.entity === "meeting_series" ? hit.id : hit.seriesId
        go(person ? "people" : "meeting", person ? { id: hit.id } : { seriesId: series, id: hit.id })
    }

    contentItem: Item {
        ListView {
            id: list
            readonly property SearchRow currentRow: currentItem as SearchRow
            anchors.fill: parent
            clip: true
            model: popup.looked === "" ? null : popup.app.model("search", popup.looked)
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: SearchRow {
                width: ListView.view ? ListView.view.width : 0
                current: ListView.isCurrentItem
                onClicked: popup.follow(model)
            }
        }
        EmptyState {
            id: empty
            width: parent.width
            visible: list.count === 0
            glyph: "search"
            title: qsTr("Nothing matches “%1”").arg(popup.looked)
            text: qsTr("Search looks at people, meetings, talking points and action items on this device.")
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What is new for this person: what sync has to say, then what others did and what their meetings remind of. Whatever
// was listed when it closes counts as seen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    required property var app
    readonly property int total: list.count + (popup.app.sync.refused > 0 ? 1 : 0) + (popup.app.sync.merged > 0 ? 1 : 0)

    signal go(string name, var request)

    function leave(name: string, request: var) {
        close()
        go(name, request)
    }

    width: Theme.size.newsPopup
    implicitHeight: column.implicitHeight + 2 * padding
    padding: Theme.space.s
    focus: true
    background: Raised {}
    onOpened: head.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: popup.app.notices.markSeen()

    contentItem: FocusScope {
        id: head
        focus: true
        implicitHeight: column.implicitHeight

        Column {
            id: column
            width: parent.width

            Item {
                width: parent.width
                height: Theme.size.control

                PlainText {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.s
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    kind: "heading"
                    text: qsTr("Notifications")
                    Accessible.role: Accessible.Heading
                }
                LinkButton {
                    objectName: "markSeen"
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    visible: popup.app.notices.unread > 0
                    text: qsTr("Mark all as read")
                    onClicked: popup.app.notices.markSeen()
                }
            }
            ListRow {
                width: parent.width
                visible: popup.app.sync.refused > 0
                title: qsTr("%n change(s) refused", "", popup.app.sync.refused)
                subtitle: qsTr("Your text is kept. See what would make sending again work.")
                leading: Tile { glyph: "warning"; danger: true }
                onClicked: popup.leave("sync", {})
            }
            ListRow {
                width: parent.width
                visible: popup.app.sync.merged > 0
                title: qsTr("%n change(s) merged", "", popup.app.sync.merged)
                subtitle: qsTr("Two people changed the same. The other version is kept.")
                leading: Tile { glyph: "refresh" }
                onClicked: popup.leave("sync", {})
            }
            RowList {
                id: list
                objectName: "news"
                width: parent.width
                height: Math.min(contentHeight, Theme.size.popupMost)
                model: popup.app.model("notices", "")
                Accessible.name: qsTr("Notifications")
                delegate: NewsRow {
                    width: ListView.view ? ListView.view.width - Theme.size.scrollBar : 0
                    focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                    onClicked: {
                        if (model.kind === "processor")
                            popup.leave("admin", { part: "privacy" })
                        else if (model.kind === "import")
                            popup.leave("admin", { part: "audit" })
                        else if (model.kind === "checkIn")
                            popup.leave("checkIns", {})
                        else if (model.kind === "survey")
                            popup.leave("answer", { round: model.roundId })
                        else if ((model.goalId ?? "") !== "")
                            popup.leave("goals", { goal: model.goalId })
                        else
                            popup.leave("meeting", { seriesId: model.seriesId, occurrenceId: model.occurrenceId, id: model.subjectId })
                    }
                }
            }
            EmptyState {
                width: parent.width
                visible: popup.total === 0
                glyph: "bell"
                title: qsTr("Nothing new")
                text: qsTr("When somebody mentions you, gives you an action item or invites you, it appears here; so does a reminder of your meetings, goals and surveys.")
            }
        }
    }
}

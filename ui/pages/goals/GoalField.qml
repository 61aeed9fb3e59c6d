// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds a goal by the words of its title. Empty is none.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

InputField {
    id: root

    required property var app
    property string goalId: ""
    // Only goals below which this one may stand.
    property string exceptId: ""
    property var found: []
    readonly property int most: 8

    signal picked(string id)

    leadingGlyph: "target"
    placeholder: qsTr("Words of its title")
    onGoalIdChanged: show()
    Component.onCompleted: show()

    function show() {
        text = goalId !== "" ? app.goals.goal(goalId).title ?? qsTr("A goal that you cannot see") : ""
        error = ""
    }
    function take(id: string) {
        popup.close()
        goalId = id
        show()
        picked(id)
    }
    function look() { found = app.goalEdits.find(text.trim(), exceptId, most) }

    onEdited: {
        list.currentIndex = 0
        error = ""
        if (text.trim() === "") {
            popup.close()
            goalId = ""
            picked("")
            return
        }
        look()
        popup.open()
    }
    onAccepted: if (popup.visible && list.currentIndex >= 0 && list.currentIndex < found.length) take(found[list.currentIndex].id)
    // What was written and not chosen is no goal.
    field.onActiveFocusChanged: {
        if (field.activeFocus)
            return
        popup.close()
        show()
    }
    Keys.onShortcutOverride: event => event.accepted = popup.visible && event.key === Qt.Key_Escape
    Keys.onEscapePressed: event => {
        event.accepted = popup.visible
        popup.close()
        show()
    }
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()

    T.Popup {
        id: popup
        y: root.height + Theme.space.xs
        width: root.width
        padding: Theme.space.xs
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        implicitHeight: Math.max(Theme.size.listRowCompact, Math.min(list.contentHeight, 5 * Theme.size.listRowCompact)) + 2 * padding
        background: Raised {}
        contentItem: Item {
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                model: root.found
                boundsBehavior: Flickable.StopAtBounds
                delegate: ListRow {
                    id: option

                    required property var modelData
                    required property int index
                    width: list.width
                    compact: true
                    focusPolicy: Qt.NoFocus
                    title: modelData.title
                    subtitle: modelData.cycle ? modelData.owner + " · " + modelData.cycle : modelData.owner
                    selected: ListView.isCurrentItem
                    onClicked: root.take(modelData.id)
                    leading: Avatar {
                        extent: Theme.size.avatarSmall
                        personId: option.modelData.ownerId
                        initials: option.modelData.initials
                    }
                }
            }
            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.s
                height: Theme.size.listRowCompact
                visible: list.count === 0
                kind: "small"
                color: Theme.colour.textMuted
                text: qsTr("No goal has these words")
            }
        }
    }
}

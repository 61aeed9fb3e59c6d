// SPDX-License-Identifier: GPL-3.0-or-later
// A section or question in the outline. Its list knows what is carried or chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Pressable {
    id: row

    required property var model
    required property int index
    required property var outline
    readonly property bool isSection: model.kind === "section"
    readonly property bool selected: model.id === row.outline.chosenId
    readonly property bool carried: model.id === row.outline.carriedId
    readonly property string shownTitle: model.title !== "" ? model.title : isSection ? qsTr("Untitled section") : qsTr("Without a text yet")

    signal picked
    signal written
    signal fold(bool folded)
    signal added
    signal duplicated
    signal removed
    signal movedBy(int by)

    // One that waits to be used again would be read out where it stood.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    objectName: "outlineRow"
    implicitHeight: Theme.size.agendaRow + (isSection ? Theme.space.xs : 0)
    Accessible.role: Accessible.TreeItem
    Accessible.selected: selected
    Accessible.name: spoken()

    function spoken(): string {
        const parts = [isSection ? qsTr("Section") : model.number > 0 ? qsTr("Question %1").arg(model.number) : qsTr("Text"), shownTitle,
                       model.required ? qsTr("required") : "", model.hasLogic ? qsTr("with logic") : "", model.reverse ? qsTr("reverse-scored") : "",
                       isSection ? qsTr("%n question(s)", "", model.count) : "", isSection && model.folded ? qsTr("folded") : "",
                       model.findings > 0 ? qsTr("%n finding(s)", "", model.findings) : ""]
        return parts.filter(part => part !== "").join(", ")
    }

    onClicked: row.picked()
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        const enters = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier
        event.accepted = true
        if (event.modifiers === Qt.AltModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            row.movedBy(event.key === Qt.Key_Up ? -1 : 1)
        else if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_D)
            row.duplicated()
        else if (event.modifiers === Qt.ControlModifier && enters)
            row.added()
        else if (plain && event.key === Qt.Key_Delete)
            row.removed()
        else if (plain && (enters || event.key === Qt.Key_F2))
            row.written()
        else if (plain && isSection && event.key === Theme.onwardKey && model.folded)
            row.fold(false)
        else if (plain && isSection && event.key === Theme.backKey && !model.folded)
            row.fold(true)
        else
            event.accepted = false
    }

    background: Rectangle {
        anchors.leftMargin: Theme.space.s
        radius: Theme.radius.control
        color: row.selected ? Theme.colour.accentTintStrong : row.hovered ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: row.visualFocus
            gap: -Theme.line.focus
        }
    }
    contentItem: Item {
        opacity: row.carried ? 0.5 : 1

        MouseArea {
            id: mouse

            property point from
            property bool carries: false

            anchors.fill: parent
            preventStealing: true
            cursorShape: carries ? Qt.DragMoveCursor : Qt.ArrowCursor
            onPressed: event => {
                row.byMouse = true
                row.forceActiveFocus(Qt.MouseFocusReason)
                from = Qt.point(event.x, event.y)
                carries = false
            }
            onPositionChanged: event => {
                // Given up by the Escape key: until the button is pressed again.
                if (carries && row.outline.carriedId === "")
                    return
                carries = carries || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > Qt.styleHints.startDragDistance
                if (carries)
                    row.outline.carry(row.model.id, row.shownTitle, mouse.mapToItem(row.outline, event.x, event.y))
            }
            onReleased: {
                const dragged = carries
                carries = false
                if (dragged)
                    row.outline.drop()
                else if (containsMouse)
                    row.clicked()
            }
            onDoubleClicked: row.written()
            onCanceled: {
                carries = false
                row.outline.cancelDrag()
            }
        }
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            glyph: "drag"
            visible: row.hovered || row.selected
            color: row.selected ? Theme.colour.accentText : Theme.colour.textFaint
        }
        IconButton {
            id: chevron
            objectName: "sectionFold"
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            visible: row.isSection
            small: true
            focusPolicy: Qt.NoFocus
            glyph: row.model.folded ? (Theme.mirrored ? "chevron-left" : "chevron-right") : "chevron-down"
            text: row.model.folded ? qsTr("Unfold") : qsTr("Fold")
            onClicked: row.fold(!row.model.folded)
        }
        PlainText {
            id: number
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            width: chevron.width + Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            kind: "caption"
            visible: !row.isSection && row.model.number > 0
            text: Format.number(row.model.number)
            color: row.selected ? Theme.colour.text : Theme.colour.textMuted
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: number.right
            anchors.leftMargin: row.isSection ? 0 : Theme.space.s
            anchors.right: signs.left
            anchors.rightMargin: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            medium: row.isSection
            elide: Text.ElideRight
            text: row.shownTitle
            color: row.model.title === "" ? Theme.colour.textFaint : row.isSection ? Theme.colour.textMuted : Theme.colour.text
            Accessible.ignored: true
        }
        Row {
            id: signs
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.xs

            Icon {
                glyph: row.model.reverse ? "refresh" : ""
                visible: glyph !== ""
                color: Theme.colour.textMuted
            }
            Icon {
                glyph: row.model.hasLogic ? "tree" : ""
                visible: glyph !== ""
                color: Theme.colour.textMuted
            }
            Icon {
                objectName: "outlineFinding"
                glyph: row.model.findings > 0 ? "warning" : ""
                visible: glyph !== ""
                color: row.model.blocks ? Theme.colour.dangerText : Theme.colour.warningText
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The points of a scale with what they are called, each written where it stands.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Grid {
    id: root

    required property var app
    required property var draft
    required property string surveyId
    property string questionId
    readonly property int count: points.count
    // So that a word fits; else they stand below each other, beside their point. By the spacing that they would have,
    // because the one that they have depends on this.
    readonly property bool beside: count > 0 && (width - (count - 1) * Theme.space.s) / count >= 72 * Theme.scale

    columns: beside ? Math.max(1, count) : 1
    spacing: beside ? Theme.space.s : Theme.space.xs

    Repeater {
        id: points
        model: root.questionId !== "" ? root.draft.parts(root.questionId, "labels") : null

        Rectangle {
            id: tile
            required property var model
            required property int index

            objectName: "pointLabel"
            width: root.beside ? (root.width - (root.count - 1) * root.spacing) / root.count : root.width
            height: root.beside ? Math.max(Theme.size.treeRow * 2, label.implicitHeight + Theme.size.check + 3 * Theme.space.m)
                                : Math.max(Theme.size.control, label.implicitHeight + Theme.space.s)
            radius: Theme.radius.control
            color: "transparent"
            border.width: Theme.line.border
            border.color: label.editor.activeFocus ? Theme.colour.focus : Theme.colour.border

            Rectangle {
                id: dot
                x: root.beside ? (parent.width - width) / 2 : Theme.mirrored ? parent.width - width - Theme.space.m : Theme.space.m
                y: root.beside ? Theme.space.m : (parent.height - height) / 2
                width: Theme.size.check
                height: width
                radius: width / 2
                color: Theme.colour.surface
                border.width: Theme.line.border
                border.color: Theme.colour.control
            }
            SharedTextLine {
                id: label
                x: root.beside ? Theme.space.xs : Theme.mirrored ? Theme.space.m : dot.width + 2 * Theme.space.m
                y: root.beside ? dot.y + dot.height + Theme.space.m : (parent.height - height) / 2
                width: root.beside ? parent.width - 2 * Theme.space.xs : parent.width - dot.width - 3 * Theme.space.m
                height: implicitHeight
                kind: "small"
                horizontalAlignment: root.beside ? TextEdit.AlignHCenter : TextEdit.AlignLeft
                session: root.app.surveyLabel(root.surveyId, root.questionId, tile.model.point)
                placeholder: Format.number(tile.model.point)
                accessibleName: qsTr("What point %1 is called").arg(tile.model.point)
                takeLines: text => {
                    const lines = text.split("\n").map(one => one.trim()).filter(one => one !== "")
                    const room = root.count - tile.index
                    if (lines.length > 1 && room > 1)
                        root.app.surveyEdits.setLabelsFrom(root.questionId, tile.model.point, lines.slice(0, room))
                    return lines.length > 1 && room > 1
                }
                onAccepted: {
                    const next = points.itemAt(tile.index + 1)
                    if (next)
                        next.forceActiveFocus(Qt.TabFocusReason)
                }
            }
            onActiveFocusChanged: if (activeFocus) label.forceActiveFocus(Qt.TabFocusReason)
            TapHandler { onTapped: label.forceActiveFocus(Qt.MouseFocusReason) }
        }
    }
}

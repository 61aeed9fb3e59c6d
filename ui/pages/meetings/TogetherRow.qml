// SPDX-License-Identifier: GPL-3.0-or-later
// One past meeting: what was discussed, noted and agreed.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: row

    required property var model
    required property int index
    property bool last: false
    readonly property var points: model?.points ?? []
    readonly property var actions: model?.actions ?? []

    signal open
    signal earlier

    spacing: Theme.space.xs
    bottomPadding: Theme.space.s

    LinkButton {
        anchors.left: parent.left
        kind: "body"
        strong: true
        text: row.model ? Format.dayMonthYear(row.model.starts) + " · " + Format.apart(row.model.title) : ""
        width: Math.min(implicitWidth, row.width)
        onClicked: row.open()
    }
    PlainText {
        width: parent.width
        visible: row.points.length === 0 && row.actions.length === 0 && text !== "" && (row.model?.excerpt ?? "") === ""
        kind: "small"
        color: Theme.colour.textMuted
        text: qsTr("Nothing was ticked or noted.")
    }
    Repeater {
        model: row.points

        Row {
            id: point
            required property string modelData
            width: row.width
            spacing: Theme.space.s

            Icon {
                id: tick
                y: Theme.space.half
                glyph: "check"
                extent: Theme.size.iconTiny
                color: Theme.colour.textMuted
            }
            PlainText {
                width: parent.width - tick.width - parent.spacing
                kind: "small"
                wrapMode: Text.Wrap
                text: point.modelData
            }
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        kind: "small"
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: Theme.colour.textMuted
        text: row.model?.excerpt ?? ""
    }
    Repeater {
        model: row.actions

        Row {
            id: action
            required property var modelData
            width: row.width
            spacing: Theme.space.s

            Icon {
                id: state
                y: Theme.space.half
                glyph: action.modelData.done ? "clipboard-check" : "mark-box"
                extent: Theme.size.iconTiny
                color: action.modelData.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            }
            PlainText {
                width: parent.width - state.width - parent.spacing
                kind: "small"
                wrapMode: Text.Wrap
                text: {
                    const parts = [action.modelData.title]
                    if (action.modelData.owner !== "")
                        parts.push(action.modelData.owner)
                    if (action.modelData.done)
                        parts.push(qsTr("done"))
                    else if (Format.known(action.modelData.due))
                        parts.push(action.modelData.overdue ? qsTr("overdue since %1").arg(Format.dayMonthYear(action.modelData.due)) : qsTr("due %1").arg(Format.dayMonthYear(action.modelData.due)))
                    else
                        parts.push(qsTr("open"))
                    let line = ""
                    for (const part of parts)
                        line += (line === "" ? "" : " · ") + part
                    return line
                }
            }
        }
    }
    Item {
        visible: !row.last
        width: parent.width
        height: Theme.space.m

        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    // Part of the last row: a footer of the list cannot be bound on Qt 6.4.
    PushButton {
        anchors.left: parent.left
        visible: row.model?.more ?? false
        text: qsTr("Show earlier ones")
        onClicked: row.earlier()
    }
}

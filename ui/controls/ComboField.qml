// SPDX-License-Identifier: GPL-3.0-or-later
// One of several values from a list. A prefix turns it into a filter: "Status  Any".
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.ComboBox {
    id: control

    property string prefix
    property string leadingGlyph
    property string accessibleName: prefix
    property real leastWidth: Theme.size.menuLeast
    // What stands before the value.
    readonly property real before: (leadingGlyph !== "" ? Theme.size.iconSmall + row.spacing : 0) + (prefix !== "" ? lead.implicitWidth + row.spacing : 0)
    readonly property real signRoom: Theme.space.s + Theme.size.iconSmall + Theme.space.s

    implicitWidth: Math.max(leastWidth, Math.ceil(before + valueText.implicitWidth) + leftPadding + rightPadding)
    implicitHeight: Theme.size.control
    leftPadding: mirrored ? signRoom : Theme.space.m
    rightPadding: mirrored ? Theme.space.m : signRoom
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: accessibleName !== "" ? accessibleName : displayText

    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            Icon {
                glyph: control.leadingGlyph
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: lead
                kind: "small"
                text: control.prefix
                visible: text !== ""
                color: Theme.colour.textMuted
            }
            PlainText {
                id: valueText
                kind: "small"
                medium: true
                text: control.displayText
                color: control.enabled ? Theme.colour.text : Theme.colour.textDisabled
                elide: Text.ElideRight
                width: Math.min(implicitWidth, control.availableWidth - control.before)
                Accessible.ignored: true
            }
        }
    }

    indicator: Icon {
        x: control.mirrored ? Theme.space.s : control.width - width - Theme.space.s
        y: Math.round((control.height - height) / 2)
        glyph: control.popup.visible ? "chevron-up" : "chevron-down"
    }

    background: FieldFrame {
        focused: control.visualFocus || control.popup.visible
        hovered: control.hovered
    }

    delegate: T.ItemDelegate {
        id: option

        required property int index

        width: ListView.view ? ListView.view.width : implicitWidth
        implicitHeight: Theme.size.menuItem
        implicitWidth: Math.ceil(optionText.implicitWidth) + Theme.size.iconSmall + 4 * Theme.space.s
        highlighted: control.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: optionText.text

        contentItem: PlainText {
            id: optionText
            leftPadding: Theme.mirrored ? Theme.size.iconSmall + Theme.space.s : Theme.space.s
            rightPadding: Theme.mirrored ? Theme.space.s : Theme.size.iconSmall + Theme.space.s
            kind: "small"
            text: control.textAt(option.index)
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radius.control
            color: option.highlighted ? (Theme.dark ? Theme.colour.pressed : Theme.colour.hover) : "transparent"

            Icon {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                glyph: control.currentIndex === option.index ? "check" : ""
                color: Theme.colour.accentText
            }
        }
    }

    popup: T.Popup {
        x: Theme.mirrored ? control.width - width : 0
        y: control.height + Theme.space.xs
        width: control.width
        // What the options need is known once they are there; bound to that, the width would follow itself.
        onOpened: width = Math.max(control.width, list.contentItem.childrenRect.width + 2 * padding)
        implicitHeight: Math.min(list.contentHeight + 2 * padding, Theme.size.popupMost)
        padding: Theme.space.xs
        margins: Theme.space.s

        contentItem: ListView {
            id: list
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
        }
        background: Raised {}
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a goal stands below, and what stands below it.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var details
    readonly property var supports: details.supports ?? ({})
    readonly property bool hasParent: !!supports.id
    readonly property int children_: details.children ?? 0
    // The longer of the two words before the lines.
    readonly property real lead: Math.max(above.implicitWidth, below.implicitWidth) + Theme.space.m

    signal openGoal(string id)
    signal openBelow

    visible: hasParent || children_ > 0 || !!details.continues
    spacing: Theme.space.xs

    PlainText {
        anchors.left: parent ? parent.left : undefined
        strong: true
        height: Theme.size.control
        text: qsTr("Alignment")
        Accessible.role: Accessible.Heading
    }
    Item {
        width: parent.width
        height: Theme.size.controlSmall
        visible: root.hasParent

        PlainText {
            id: above
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("Supports")
        }
        Avatar {
            id: face
            anchors.left: parent.left
            anchors.leftMargin: root.lead
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.size.avatarTiny
            personId: root.supports.ownerId ?? ""
            initials: root.supports.ownerInitials ?? ""
            name: root.supports.ownerName ?? ""
        }
        Pressable {
            id: parentLink
            objectName: "goalParent"
            anchors.left: face.right
            anchors.leftMargin: Theme.space.s
            anchors.right: parentPercent.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.type.bodyLine
            text: qsTr("Supports %1, %2").arg(root.supports.title ?? "").arg(root.supports.percent ?? "")
            Accessible.role: Accessible.Link
            onClicked: root.openGoal(root.supports.id)

            contentItem: PlainText {
                kind: "small"
                elide: Text.ElideRight
                text: root.supports.title ?? ""
                font.underline: parentLink.hovered
                Accessible.ignored: true
            }
            background: Item {
                FocusRing {
                    shown: parentLink.visualFocus
                    around: Theme.radius.small
                }
            }
        }
        PlainText {
            id: parentPercent
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: root.supports.percent ?? ""
        }
    }
    Item {
        width: parent.width
        height: Theme.size.controlSmall
        visible: root.children_ > 0

        PlainText {
            id: below
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("From")
        }
        AvatarStack {
            id: faces
            anchors.left: parent.left
            anchors.leftMargin: root.lead
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.size.avatarTiny
            overlapping: true
            most: 4
            people: root.details.childPeople ?? []
        }
        LinkButton {
            objectName: "goalChildren"
            anchors.left: faces.right
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            ink: Theme.colour.text
            medium: false
            text: qsTr("%n goal(s)", "", root.children_)
            onClicked: root.openBelow()
        }
        PlainText {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: root.details.childMean ? qsTr("mean %1").arg(root.details.childMean) : ""
        }
    }
    GoalLink {
        objectName: "goalBefore"
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        visible: !!root.details.continues
        kind: "caption"
        text: qsTr("Continues %1").arg(root.details.continues ?? "")
        onClicked: root.openGoal(root.details.continuesId)
    }
}

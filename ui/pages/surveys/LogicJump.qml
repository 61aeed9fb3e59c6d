// SPDX-License-Identifier: GPL-3.0-or-later
// Where one goes on from a question, and if.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var logic
    required property string questionId
    // id, sectionId, section, when
    required property var jump
    required property int place
    required property int count
    property var findings: []

    signal offerUndo(string text, var undo)

    readonly property string jumpId: jump.id ?? ""
    property bool near: false
    readonly property var sections: near ? logic.sectionsBehind(questionId) : [{ value: jump.sectionId ?? "", text: jump.section ?? "" }]
    readonly property var offered: sections.some(one => one.value === (jump.sectionId ?? "")) ? sections : [{ value: jump.sectionId ?? "", text: jump.section ?? "" }, ...sections]

    spacing: Theme.space.s
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Go on with %1").arg(jump.section ?? "")

    function remove() {
        const own = logic, id = jumpId
        if (own.remove("jump", id))
            offerUndo(qsTr("Jump removed"), () => own.restore("jump", [id]))
    }

    LogicCondition {
        width: parent.width
        logic: root.logic
        kind: "jump"
        ownerId: root.jumpId
        when: root.jump.when ?? []
        findings: root.findings
        jump: root.place
        onOfferUndo: (text, undo) => root.offerUndo(text, undo)
    }
    Flow {
        width: parent.width
        spacing: Theme.space.s

        PlainText {
            height: Theme.size.control
            verticalAlignment: Text.AlignVCenter
            kind: "small"
            medium: true
            color: Theme.colour.textMuted
            text: (root.jump.when ?? []).length > 0 ? qsTr("go on with") : qsTr("Always go on with")
        }
        ChoiceField {
            objectName: "jumpSection"
            width: Math.min(parent.width, Theme.size.searchField)
            accessibleName: qsTr("Section to go on with")
            options: root.offered
            value: root.jump.sectionId ?? ""
            onChosen: value => root.logic.setJumpSection(root.jumpId, value)
            HoverHandler { onHoveredChanged: if (hovered) root.near = true }
            box.onActiveFocusChanged: if (box.activeFocus) root.near = true
        }
        IconButton {
            objectName: "jumpUp"
            visible: root.count > 1
            enabled: root.place > 0
            glyph: "chevron-up"
            text: qsTr("Look at this jump earlier")
            onClicked: root.logic.moveJump(root.jumpId, -1)
        }
        IconButton {
            objectName: "jumpDown"
            visible: root.count > 1
            enabled: root.place < root.count - 1
            glyph: "chevron-down"
            text: qsTr("Look at this jump later")
            onClicked: root.logic.moveJump(root.jumpId, 1)
        }
        IconButton {
            objectName: "removeJump"
            glyph: "trash"
            text: qsTr("Remove this jump")
            onClicked: root.remove()
        }
    }
    LogicFindings {
        width: parent.width
        told: root.findings.filter(one => one.jump === root.place && one.clause < 0)
    }
}

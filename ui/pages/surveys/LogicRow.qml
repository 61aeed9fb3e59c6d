// SPDX-License-Identifier: GPL-3.0-or-later
// A section or question with the condition under which it is asked, and where one goes on from it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var model
    required property var logic

    signal offerUndo(string text, var undo)
    signal edit(string id)
    signal quote(string id)

    readonly property string itemId: model.id ?? ""
    readonly property bool isSection: model.kind === "section"
    readonly property var when: model.when ?? []
    readonly property var jumps: model.jumps ?? []
    readonly property var findings: model.findings ?? []
    readonly property string called: (model.number > 0 ? model.number + ". " : "") + (model.title !== "" ? model.title : qsTr("Question without a text"))

    implicitHeight: column.implicitHeight + (isSection ? Theme.space.xl : Theme.space.m) + Theme.space.m
    Accessible.role: Accessible.ListItem
    Accessible.name: called

    function takeFocus() { (firstAdd.visible ? firstAdd : editor).forceActiveFocus(Qt.TabFocusReason) }
    function removeAll() {
        const own = logic
        const gone = own.removeCondition(model.kind, itemId)
        if (gone.length > 0)
            offerUndo(qsTr("It is always asked now"), () => own.restore("clause", gone))
    }

    Column {
        id: column
        y: root.isSection ? Theme.space.xl : Theme.space.m
        anchors.left: parent.left
        anchors.leftMargin: root.isSection ? 0 : Theme.space.l
        width: parent.width - anchors.leftMargin
        spacing: Theme.space.s

        Item {
            width: parent.width
            height: Math.max(called.implicitHeight, buttons.implicitHeight)

            PlainText {
                id: called
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - buttons.width - Theme.space.m
                kind: root.isSection ? "heading" : "small"
                medium: true
                elide: Text.ElideRight
                text: root.called
                Accessible.ignored: true
            }
            Row {
                id: buttons
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.m

                LinkButton {
                    id: firstAdd
                    objectName: "addCondition"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.when.length === 0
                    kind: "caption"
                    text: qsTr("Ask only if …")
                    onClicked: root.logic.addClause(root.model.kind, root.itemId, -1)
                }
                LinkButton {
                    objectName: "removeCondition"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.when.length > 0
                    kind: "caption"
                    text: qsTr("Always ask")
                    onClicked: root.removeAll()
                }
                LinkButton {
                    objectName: "addJump"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.model.mayJump ?? false
                    kind: "caption"
                    text: qsTr("Add a jump")
                    onClicked: root.logic.addJump(root.itemId)
                }
                LinkButton {
                    objectName: "quoteAnswers"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.isSection
                    kind: "caption"
                    text: qsTr("Quote an answer")
                    onClicked: root.quote(root.itemId)
                }
                IconButton {
                    id: editor
                    objectName: "editQuestion"
                    visible: !root.isSection
                    small: true
                    glyph: "pencil"
                    text: qsTr("Edit the question")
                    onClicked: root.edit(root.itemId)
                }
            }
        }
        LogicCondition {
            width: parent.width
            visible: root.when.length > 0
            logic: root.logic
            kind: root.model.kind
            ownerId: root.itemId
            when: root.when
            findings: root.findings
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
        Repeater {
            model: root.jumps.length

            LogicJump {
                required property int index
                objectName: "jump" + index
                width: column.width
                logic: root.logic
                questionId: root.itemId
                jump: root.jumps[index] ?? ({})
                place: index
                count: root.jumps.length
                findings: root.findings
                onOfferUndo: (text, undo) => root.offerUndo(text, undo)
            }
        }
        LogicFindings {
            width: parent.width
            told: root.findings.filter(one => one.jump < 0 && one.clause < 0)
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

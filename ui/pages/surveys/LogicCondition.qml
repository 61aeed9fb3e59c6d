// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as sentences: clauses that hold together, and alternatives to them.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var logic
    // "section", "question" or "jump"
    required property string kind
    required property string ownerId
    // Lists of clauses.
    property var when: []
    // Of the owner; those about a clause of this condition are told below it.
    property var findings: []
    property int jump: -1
    property string lead: kind === "jump" ? qsTr("If") : qsTr("Asked if")

    signal offerUndo(string text, var undo)

    spacing: Theme.space.s

    // Which clause it is, counted through the lists, as findings count them.
    function countBefore(list: int): int {
        let sum = 0
        for (let i = 0; i < list; ++i)
            sum += when[i].length
        return sum
    }
    function told(place: int): var { return findings.filter(one => one.jump === root.jump && one.clause === place) }
    function add(list: int) { logic.addClause(kind, ownerId, list) }
    function remove(id: string) {
        const own = logic
        if (own.remove("clause", id))
            offerUndo(qsTr("Condition removed"), () => own.restore("clause", [id]))
    }

    Repeater {
        // By numbers: lists that came anew would take the keyboard away.
        model: root.when.length

        Column {
            id: list

            required property int index
            readonly property var clauses: root.when[index] ?? []

            width: root.width
            spacing: Theme.space.xs

            Repeater {
                model: list.clauses.length

                Column {
                    id: part

                    required property int index
                    readonly property var said: list.clauses[index] ?? ({})

                    width: list.width
                    spacing: Theme.space.xs

                    LogicClause {
                        objectName: "clause"
                        width: parent.width
                        logic: root.logic
                        kind: root.kind
                        ownerId: root.ownerId
                        clause: part.said
                        lead: part.index > 0 ? qsTr("and") : list.index > 0 ? qsTr("or if") : root.lead
                        onRemoved: root.remove(part.said.id)
                    }
                    LogicFindings {
                        width: parent.width
                        told: root.told(root.countBefore(list.index) + part.index)
                    }
                }
            }
            Row {
                anchors.left: parent.left
                spacing: Theme.space.l

                LinkButton {
                    objectName: "addAnd"
                    kind: "caption"
                    text: qsTr("and …")
                    Accessible.name: qsTr("Add what has to hold as well")
                    onClicked: root.add(list.index)
                }
                LinkButton {
                    objectName: "addOr"
                    visible: list.index === root.when.length - 1
                    kind: "caption"
                    text: qsTr("or …")
                    Accessible.name: qsTr("Add what suffices instead")
                    onClicked: root.add(-1)
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One clause of a condition as a piece of a sentence: which question, what is said of its answer.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Flow {
    id: root

    required property var logic
    required property string kind
    required property string ownerId
    // As SurveyLogic::list has it.
    required property var clause
    property string lead

    signal removed

    readonly property string clauseId: clause.id ?? ""
    readonly property string aboutId: clause.aboutId ?? ""
    // All that could be asked about is gathered once somebody comes near.
    property bool near: false
    readonly property var questions: near ? logic.askedBefore(kind, ownerId) : [{ value: aboutId, text: clause.about ?? "" }]
    readonly property var facts: aboutId !== "" ? logic.facts(aboutId, clause.rowId ?? "") : ({})
    readonly property string needs: clause.needs ?? ""
    // Also where the question is gone that it was about.
    readonly property var offered: questions.some(one => one.value === aboutId) ? questions : [{ value: aboutId, text: aboutId === "" ? qsTr("Choose a question") : clause.about ?? "" }, ...questions]

    spacing: Theme.space.s
    Accessible.role: Accessible.Grouping
    Accessible.name: [lead, clause.about, clause.row, clause.testText, clause.value].filter(part => (part ?? "") !== "").join(" ")

    function change(wanted: var) { logic.changeClause(clauseId, wanted) }
    function takeFocus() { about.box.forceActiveFocus(Qt.TabFocusReason) }
    function limited(most: real): real { return Math.max(Theme.size.menuLeast / 2, Math.min(root.width, most)) }

    PlainText {
        height: Theme.size.control
        verticalAlignment: Text.AlignVCenter
        kind: "small"
        medium: true
        color: Theme.colour.textMuted
        text: root.lead
        Accessible.ignored: true
    }
    ChoiceField {
        id: about
        objectName: "clauseAbout"
        width: root.limited(Theme.size.formWidth * 0.8)
        accessibleName: qsTr("Question")
        options: root.offered
        value: root.aboutId
        onChosen: value => root.change({ aboutId: value })
        HoverHandler { onHoveredChanged: if (hovered) root.near = true }
        box.onActiveFocusChanged: if (box.activeFocus) root.near = true
    }
    ChoiceField {
        objectName: "clauseRow"
        width: root.limited(Theme.size.searchField / 2)
        visible: root.facts.isMatrix ?? false
        accessibleName: qsTr("Row")
        options: root.facts.rows ?? []
        value: root.clause.rowId ?? ""
        onChosen: value => root.change({ rowId: value })
    }
    ChoiceField {
        objectName: "clauseTest"
        width: root.limited(Theme.size.menuLeast)
        visible: root.aboutId !== ""
        accessibleName: qsTr("Test")
        options: root.facts.tests ?? []
        value: root.clause.test ?? ""
        onChosen: value => root.change({ test: value })
    }
    ChoiceField {
        objectName: "clausePoint"
        width: root.limited(Theme.size.searchField / 2)
        visible: root.needs === "point"
        accessibleName: qsTr("Point")
        options: root.facts.points ?? []
        value: root.clause.number ?? 0
        onChosen: value => root.change({ number: value })
    }
    ChoiceField {
        objectName: "clauseOption"
        width: root.limited(Theme.size.searchField / 2)
        visible: root.needs === "option"
        accessibleName: qsTr("Option")
        options: root.facts.options ?? []
        value: root.clause.optionId ?? ""
        onChosen: value => root.change({ optionId: value })
    }
    InputField {
        id: number
        objectName: "clauseNumber"
        width: root.limited(Theme.size.menuLeast)
        visible: root.needs === "number"
        accessibleName: qsTr("Value")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.needs === "number" ? (root.clause.number ?? 0).toLocaleString(Format.locale, "g", 12) : ""
        function commit() {
            let read = NaN
            try {
                read = Number.fromLocaleString(Format.locale, text.trim())
            } catch (failed) {
                read = NaN
            }
            error = isNaN(read) ? qsTr("This is no number") : ""
            if (error === "")
                root.change({ number: read })
        }
        onEdited: error = ""
        onAccepted: commit()
        field.onActiveFocusChanged: if (!field.activeFocus && visible) commit()
    }
    DateField {
        objectName: "clauseDay"
        width: root.limited(Theme.size.menuLeast)
        visible: root.needs === "day"
        accessibleName: qsTr("Day")
        needed: true
        day: root.needs === "day" ? new Date(1970, 0, 1 + (root.clause.number ?? 0)) : undefined
        onPicked: day => {
            if (day && Format.dayNumber(day) !== root.clause.number)
                root.change({ number: Format.dayNumber(day) })
        }
    }
    IconButton {
        objectName: "removeClause"
        glyph: "close"
        text: qsTr("Remove this condition")
        onClicked: root.removed()
    }
}

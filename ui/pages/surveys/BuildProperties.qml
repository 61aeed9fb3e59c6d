// SPDX-License-Identifier: GPL-3.0-or-later
// What a question or section is besides its texts.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property var draft
    property string chosenId
    property string kind
    readonly property var edits: root.app.surveyEdits
    readonly property var question: {
        root.draft.revision
        return root.kind === "question" ? root.draft.question(root.chosenId) : ({})
    }
    readonly property var section: {
        root.draft.revision
        return root.kind === "section" ? root.draft.section(root.chosenId) : ({})
    }
    readonly property string type: question.type ?? ""
    readonly property bool isQuestion: type !== ""
    readonly property bool asks: isQuestion && type !== "statement"

    signal showTab(string name)

    // Without types, which end the compiler of Qt 6.4 here.
    function set(wanted) { edits.change(kind, chosenId, wanted) }

    spacing: Theme.space.m

    SurveyWords { id: words }
    PlainText {
        width: parent.width
        strong: true
        wrapMode: Text.Wrap
        text: root.asks ? qsTr("Question %1").arg(root.question.number) : root.isQuestion ? qsTr("Text") : root.kind === "section" ? qsTr("Section") : qsTr("Choose a question")
        Accessible.role: Accessible.Heading
    }
    BuildSwitch {
        objectName: "propertyRequired"
        width: parent.width
        visible: root.asks
        name: qsTr("Required")
        checked: root.question.required ?? false
        onChosen: on => root.set({ required: on })
    }
    BuildSwitch {
        objectName: "propertyScored"
        width: parent.width
        visible: root.question.canScore ?? false
        name: qsTr("Counts in the results")
        note: qsTr("more is better")
        checked: !(root.question.unscored ?? false)
        onChosen: on => root.set({ unscored: !on })
    }
    BuildSwitch {
        objectName: "propertyReverse"
        width: parent.width
        visible: (root.question.canScore ?? false) && !root.question.unscored
        name: qsTr("Reverse-scored")
        note: qsTr("agreeing counts as low")
        checked: root.question.reverse ?? false
        onChosen: on => root.set({ reverse: on })
    }
    BuildSwitch {
        objectName: "propertyCore"
        width: parent.width
        visible: root.asks
        name: qsTr("In every round")
        note: qsTr("of a pulse that asks some of its questions each time")
        checked: root.question.core ?? false
        onChosen: on => root.set({ core: on })
    }
    BuildSwitch {
        objectName: "propertyRandom"
        width: parent.width
        visible: root.kind === "section" || words.options(root.type) || root.type === "matrix"
        name: qsTr("Random order")
        note: root.kind === "section" ? qsTr("of its questions, for everybody another one") : root.type === "matrix" ? qsTr("of rows, for everybody another one") : qsTr("of options, for everybody another one")
        checked: (root.kind === "section" ? root.section.randomOrder : root.question.randomOrder) ?? false
        onChosen: on => root.set({ randomOrder: on })
    }
    BuildScale {
        width: parent.width
        visible: words.points(root.type)
        app: root.app
        question: root.question
        onChanged: wanted => root.set(wanted)
        onPointed: points => root.edits.setPoints(root.chosenId, points)
    }
    GoalNumberField {
        objectName: "propertyMostChosen"
        width: parent.width
        visible: root.type === "multiple_choice"
        label: qsTr("At most chosen")
        hint: qsTr("Empty: any number of them")
        value: (root.question.mostChosen ?? 0) > 0 ? root.question.mostChosen : undefined
        onAccepted: commit()
        field.onActiveFocusChanged: if (!field.activeFocus && visible) commit()
        onChosen: value => { if ((value ?? 0) !== (root.question.mostChosen ?? 0)) root.set({ mostChosen: value === undefined ? undefined : Math.round(value) }) }
    }
    Repeater {
        model: root.type === "slider" ? [{ name: "least", label: qsTr("From") }, { name: "most", label: qsTr("To") }, { name: "step", label: qsTr("In steps of") }] : []

        GoalNumberField {
            required property var modelData
            objectName: "slider_" + modelData.name
            width: root.width
            label: modelData.label
            needed: true
            value: root.question[modelData.name]
            onAccepted: commit()
            field.onActiveFocusChanged: if (!field.activeFocus) commit()
            onChosen: value => {
                if (value === root.question[modelData.name])
                    return
                const wanted = {}
                wanted[modelData.name] = value
                root.set(wanted)
            }
        }
    }
    BuildDriver {
        objectName: "propertyDriver"
        width: parent.width
        visible: root.asks
        app: root.app
        draft: root.draft
        question: root.question
    }
    Hairline {
        width: parent.width
        visible: logic.visible
    }
    Column {
        id: logic
        width: parent.width
        visible: root.kind !== ""
        spacing: Theme.space.s

        Item {
            width: parent.width
            height: Math.max(heading.implicitHeight, ruler.implicitHeight)

            PlainText {
                id: heading
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: qsTr("Logic")
                Accessible.role: Accessible.Heading
            }
            LinkButton {
                id: ruler
                objectName: "toLogic"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                text: logicText.rules > 0 ? qsTr("Change") : qsTr("Add rule")
                onClicked: root.showTab("logic")
            }
        }
        PlainText {
            id: logicText
            readonly property bool conditional: (root.kind === "section" ? root.section.hasCondition : root.question.hasCondition) ?? false
            readonly property int jumps: root.question.jumps ?? 0
            readonly property int rules: (conditional ? 1 : 0) + jumps
            objectName: "logicText"
            width: parent.width
            kind: "small"
            wrapMode: Text.Wrap
            color: rules > 0 ? Theme.colour.text : Theme.colour.textMuted
            text: rules === 0 ? qsTr("Asked of everybody")
                : (conditional ? qsTr("Asked under a condition") : "") + (conditional && jumps > 0 ? ", " : "")
                  + (jumps > 0 ? qsTr("%n jump(s) after it", "", jumps) : "")
        }
    }
    Column {
        width: parent.width
        visible: root.isQuestion && root.draft.languages.length > 0
        spacing: Theme.space.s

        Hairline { width: parent.width }
        PlainText {
            width: parent.width
            kind: "caption"
            medium: true
            color: Theme.colour.textMuted
            text: qsTr("Translations")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            id: translations
            property var told: []
            model: told

            function ask() { told = root.isQuestion ? root.draft.translationsOf(root.chosenId) : [] }
            Component.onCompleted: ask()

            Item {
                id: line
                required property var modelData
                readonly property bool complete: modelData.missing === 0
                width: root.width
                height: Theme.size.controlSmall

                Icon {
                    id: sign
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: line.complete ? "check" : "warning"
                    color: line.complete ? Theme.colour.successText : Theme.colour.warningText
                }
                PlainText {
                    anchors.left: sign.right
                    anchors.leftMargin: Theme.space.s
                    anchors.right: state.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    elide: Text.ElideRight
                    text: words.languageText(line.modelData.language)
                }
                PlainText {
                    id: state
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    color: line.complete ? Theme.colour.textMuted : Theme.colour.warningText
                    text: line.complete ? qsTr("complete") : qsTr("%n missing", "", line.modelData.missing)
                }
            }
        }
        Connections {
            target: root.draft
            function onFindingsChanged() { translations.ask() }
        }
        Connections {
            target: root
            function onChosenIdChanged() { translations.ask() }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.space.s
        visible: root.kind !== ""

        Icon {
            glyph: "lock"
            color: Theme.colour.textMuted
        }
        PlainText {
            width: parent.width - Theme.size.iconSmall - parent.spacing
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Anonymous. Nobody sees who answered what, and results show from a number of answers on.")
        }
    }
}

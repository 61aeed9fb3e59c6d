// SPDX-License-Identifier: GPL-3.0-or-later
// A question that is being written where it stands, with what there is to answer.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var draft
    required property string surveyId
    required property string itemId
    readonly property var edits: root.app.surveyEdits
    readonly property var question: {
        root.draft.revision
        return root.draft.question(root.itemId)
    }
    readonly property string type: question.type ?? ""

    signal duplicated
    signal removed
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    implicitHeight: column.implicitHeight + 2 * Theme.space.l

    function write() { text.forceActiveFocus(Qt.OtherFocusReason) }

    SurveyWords { id: words }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.card
        color: Theme.colour.surface
        border.width: Theme.line.selected
        border.color: Theme.colour.accent
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        width: parent.width - 2 * Theme.space.l
        y: Theme.space.l
        spacing: Theme.space.m

        Item {
            width: parent.width
            height: Theme.size.control

            Rectangle {
                id: badge
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(height, number.implicitWidth + Theme.space.s)
                height: Theme.size.iconButtonSmall
                radius: Theme.radius.small
                color: Theme.colour.accent
                visible: (root.question.number ?? 0) > 0

                PlainText {
                    id: number
                    anchors.centerIn: parent
                    kind: "caption"
                    medium: true
                    color: Theme.colour.textOnAccent
                    text: Format.number(root.question.number ?? 0)
                }
            }
            ComboField {
                id: kind
                objectName: "questionType"
                anchors.left: badge.visible ? badge.right : parent.left
                anchors.leftMargin: badge.visible ? Theme.space.s : 0
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - (badge.visible ? badge.width + Theme.space.s : 0) - tools.width - Theme.space.s)
                accessibleName: qsTr("Kind of question")
                leadingGlyph: words.typeGlyph(root.type)
                model: words.types
                textRole: "text"
                valueRole: "value"
                currentIndex: words.types.findIndex(one => one.value === root.type)
                onActivated: index => {
                    const wanted = words.types[index].value
                    if (wanted !== root.type)
                        root.edits.setType(root.itemId, wanted)
                }
            }
            Row {
                id: tools
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs

                IconButton {
                    objectName: "duplicateItem"
                    glyph: "copy"
                    text: qsTr("Duplicate the question")
                    keys: "Ctrl+D"
                    onClicked: root.duplicated()
                }
                IconButton {
                    objectName: "removeItem"
                    glyph: "trash"
                    text: qsTr("Remove the question")
                    onClicked: root.removed()
                }
            }
        }
        Column {
            width: parent.width
            spacing: Theme.space.s

            SharedTextLine {
                id: text
                objectName: "questionText"
                width: parent.width
                focus: true
                kind: "body"
                medium: true
                several: root.type === "statement"
                session: root.app.textSession("survey_question", root.itemId, "text")
                placeholder: root.type === "statement" ? qsTr("What is to be said") : qsTr("What you ask")
                accessibleName: qsTr("Text of the question")
                onAccepted: description.forceActiveFocus(Qt.TabFocusReason)
            }
            Rectangle {
                width: parent.width
                height: text.editor.activeFocus ? Theme.line.selected : Theme.line.border
                color: text.editor.activeFocus ? Theme.colour.accent : Theme.colour.borderStrong
            }
            SharedTextLine {
                id: description
                objectName: "questionDescription"
                width: parent.width
                several: true
                session: root.app.textSession("survey_question", root.itemId, "description")
                placeholder: qsTr("Add a description")
                accessibleName: qsTr("Description")
            }
        }
        BuildLabels {
            objectName: "questionLabels"
            width: parent.width
            visible: words.points(root.type)
            app: root.app
            draft: root.draft
            surveyId: root.surveyId
            questionId: visible ? root.itemId : ""
        }
        BuildOptions {
            objectName: "questionRows"
            width: parent.width
            visible: root.type === "matrix"
            app: root.app
            draft: root.draft
            questionId: visible ? root.itemId : ""
            isRow: true
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
        BuildOptions {
            objectName: "questionOptions"
            width: parent.width
            visible: words.options(root.type)
            app: root.app
            draft: root.draft
            questionId: visible ? root.itemId : ""
            type: root.type
            takesOther: root.question.takesOther ?? false
            takesExclusive: root.question.takesExclusive ?? false
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
        BuildAnswer {
            width: parent.width
            visible: !words.points(root.type) && !words.options(root.type) && root.type !== "statement"
            type: root.type
            least: root.question.least ?? 0
            most: root.question.most ?? 100
        }
        Item {
            width: parent.width
            height: Theme.size.control
            visible: root.type !== "statement"

            Segments {
                id: points
                objectName: "questionPoints"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: words.points(root.type)
                accessibleName: qsTr("Points of the scale")
                // Another number is chosen at the right, and shown here, too.
                readonly property var usual: [5, 7, 10]
                readonly property int now: root.question.points ?? 5
                options: (usual.includes(now) ? usual : usual.concat(now).sort((a, b) => a - b)).map(one => ({ value: one, text: one === now ? qsTr("%n points", "", one) : Format.number(one) }))
                value: now
                onChosen: value => root.edits.setPoints(root.itemId, value)
            }
            CheckField {
                objectName: "notApplicable"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - (points.visible ? points.width + Theme.space.m : 0))
                text: qsTr("Offer “not applicable”")
                checked: root.question.offersNotApplicable ?? false
                onToggled: root.edits.change("question", root.itemId, { offersNotApplicable: checked })
            }
        }
        BuildFindings {
            width: parent.width
            draft: root.draft
            itemId: root.itemId
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One question of a survey as a participant sees it, with the control for its answer.
//
// property var question: a map of plain data, its texts in one language and with earlier answers filled in already:
//     key, type ("statement", "scale", "enps", "single_choice", "multiple_choice", "matrix", "ranking", "slider", "short_text",
//     "long_text", "date"), text, description, required, offersNotApplicable,
//     points (of a scale or matrix), labels (of the points: none, or one for each, which may be empty),
//     options [{ key, text, other, exclusive }] in the order to be shown, mostChosen (0: any number), rows [{ key, text }],
//     least, most, step (of a slider, in its own unit)
// property var answer: undefined where there is none, else a map with the members that its type takes:
//     notApplicable (true, then nothing else), number (a point; of a slider the value in its own unit; of a date the days since
//     1970-01-01), options (keys; of a ranking all of them, the first first), rows (a point by the row's key, 0: not applicable),
//     text (also what is written beside the "other" option)
// signal answered(var answer): what it is now; the view shows it once `answer` says so. Whoever takes it decides whether it fits.
// property string trouble: why one cannot go on, below the answer. property int number: stands before the text; 0: none.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer
    property string trouble
    property int number: 0

    signal answered(var answer)

    readonly property string key: question?.key ?? ""
    readonly property string type: question?.type ?? ""
    readonly property bool isAsked: type !== "" && type !== "statement"
    // A matrix offers it row by row.
    readonly property bool offersNotApplicable: isAsked && type !== "matrix" && (question?.offersNotApplicable ?? false)
    readonly property bool setAside: offersNotApplicable && (answer?.notApplicable ?? false)

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: question?.text ?? ""
    Accessible.description: trouble

    function takeFocus() {
        const control = holder.item
        if (control && !setAside)
            control.takeFocus()
        else if (offersNotApplicable)
            apart.forceActiveFocus(Qt.TabFocusReason)
    }
    // Each question has a control of its own: nothing half-written goes on to the next. No Loader: that of Qt 6.4 cannot make a
    // bound component.
    readonly property string made: key + " " + type
    onMadeChanged: if (complete) renew()
    property bool complete: false
    Component.onCompleted: {
        complete = true
        renew()
    }
    function renew() {
        holder.item?.destroy()
        holder.item = componentOf(type)?.createObject(holder) ?? null
    }
    function componentOf(type: string): Component {
        switch (type) {
        case "scale": return scale
        case "enps": return enps
        case "single_choice":
        case "multiple_choice": return choice
        case "matrix": return matrix
        case "ranking": return ranking
        case "slider": return slider
        case "short_text":
        case "long_text": return words
        case "date": return date
        }
        return null
    }

    Column {
        id: column
        width: root.width
        spacing: Theme.space.l

        Column {
            width: parent.width
            spacing: Theme.space.xs

            PlainText {
                objectName: "questionText"
                width: parent.width
                kind: root.type === "statement" ? "body" : "heading"
                own: true
                wrapMode: Text.Wrap
                text: (root.number > 0 ? root.number + ". " : "") + (root.question?.text ?? "") + (root.question?.required && root.isAsked ? " *" : "")
                visible: text !== ""
            }
            PlainText {
                objectName: "questionDescription"
                width: parent.width
                kind: "small"
                own: true
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: root.question?.description ?? ""
                visible: text !== ""
            }
            PlainText {
                width: parent.width
                kind: "caption"
                color: Theme.colour.textMuted
                text: qsTr("* needs an answer")
                visible: root.isAsked && (root.question?.required ?? false)
            }
        }
        FocusScope {
            id: holder
            objectName: "answerControl"

            // Whichever it is, it can take the keyboard.
            property var item: null

            width: parent.width
            height: item?.implicitHeight ?? 0
            visible: item !== null
            enabled: !root.setAside
            focus: true
        }
        CheckField {
            id: apart
            objectName: "notApplicable"
            visible: root.offersNotApplicable
            text: qsTr("Does not apply to me")
            checked: root.setAside
            onClicked: root.answered(root.setAside ? undefined : { notApplicable: true })
        }
        FieldNote {
            objectName: "questionTrouble"
            width: parent.width
            error: root.trouble
        }
    }

    Component {
        id: scale
        ScaleAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: enps
        EnpsAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: choice
        ChoiceAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: matrix
        MatrixAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: ranking
        RankingAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: slider
        SliderAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: words
        TextAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
    Component {
        id: date
        DateAnswer {
            width: holder.width
            focus: true
            question: root.question
            answer: root.answer
            onAnswered: given => root.answered(given)
        }
    }
}

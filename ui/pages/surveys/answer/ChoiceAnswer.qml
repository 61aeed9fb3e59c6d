// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a choice of one or of several options, with a text of one's own where an option takes it. See QuestionView for
// what it takes.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    readonly property bool single: (question?.type ?? "") !== "multiple_choice"
    readonly property var options: question?.options ?? []
    readonly property var chosen: answer?.options ?? []
    readonly property int most: question?.mostChosen ?? 0
    readonly property bool full: !single && most > 0 && chosen.length >= most
    // The arrow keys walk the options of which one is chosen, so Tab stops at one of them.
    readonly property int stop: Math.max(0, options.findIndex(option => chosen.includes(option.key)))

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: question?.text ?? ""

    function takeFocus() {
        lines.itemAt(single ? stop : 0)?.takeFocus()
    }
    function takesText(keys: var): bool { return options.some(option => option.other && keys.includes(option.key)) }
    function give(keys: var, text: string) {
        const made = { options: keys }
        if (text !== "" && takesText(keys))
            made.text = text
        answered(keys.length > 0 ? made : undefined)
    }
    // With Control the key goes on to the next question.
    function chooseBy(event: var, index: int) {
        event.accepted = !(event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            choose(index)
    }
    function choose(index: int) {
        const option = options[index]
        if (option)
            give([option.key], answer?.text ?? "")
    }
    function toggle(index: int) {
        const option = options[index]
        if (!option)
            return
        const left = chosen.filter(key => key !== option.key)
        if (left.length < chosen.length)
            return give(left, answer?.text ?? "")
        // What is exclusive stands alone, whichever came first.
        const others = option.exclusive ? [] : left.filter(key => !options.some(one => one.exclusive && one.key === key))
        if (most > 0 && others.length >= most)
            return
        const keys = [...others, option.key]
        give(options.map(one => one.key).filter(key => keys.includes(key)), answer?.text ?? "")
    }
    function walk(from: int, by: int) {
        const next = from + by
        if (!single || next < 0 || next >= options.length)
            return
        lines.itemAt(next).takeFocus()
        choose(next)
    }

    Column {
        id: column
        width: root.width
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            kind: "caption"
            color: Theme.colour.textMuted
            visible: root.most > 0 && !root.single
            text: qsTr("At most %n option(s)", "", root.most)
        }
        Repeater {
            id: lines
            // By its number: a map that came anew would take the keyboard away.
            model: root.options.length

            FocusScope {
                id: line

                required property int index
                readonly property var option: root.options[index] ?? ({})
                readonly property bool isChosen: root.chosen.includes(option.key ?? "")

                width: root.width
                implicitHeight: inside.implicitHeight

                function takeFocus() { (root.single ? radio : check).forceActiveFocus(Qt.TabFocusReason) }

                Column {
                    id: inside
                    width: parent.width
                    spacing: Theme.space.s

                    RadioField {
                        id: radio
                        objectName: visible ? "option" + line.index : ""
                        width: parent.width
                        visible: root.single
                        text: line.option.text ?? ""
                        autoExclusive: false
                        checked: line.isChosen
                        focusPolicy: root.stop === line.index ? Qt.StrongFocus : Qt.ClickFocus
                        onClicked: {
                            checked = Qt.binding(() => line.isChosen)
                            root.choose(line.index)
                        }
                        Keys.onUpPressed: root.walk(line.index, -1)
                        Keys.onDownPressed: root.walk(line.index, 1)
                        Keys.onReturnPressed: event => root.chooseBy(event, line.index)
                        Keys.onEnterPressed: event => root.chooseBy(event, line.index)
                    }
                    CheckField {
                        id: check
                        objectName: visible ? "option" + line.index : ""
                        width: parent.width
                        visible: !root.single
                        text: line.option.text ?? ""
                        enabled: line.isChosen || !root.full || (line.option.exclusive ?? false)
                        checked: line.isChosen
                        onClicked: {
                            checked = Qt.binding(() => line.isChosen)
                            root.toggle(line.index)
                        }
                    }
                    InputField {
                        id: own
                        objectName: "ownText"
                        x: Theme.mirrored ? 0 : Theme.size.check + Theme.space.s
                        width: Math.max(0, Math.min(parent.width - Theme.size.check - Theme.space.s, Theme.size.formWidth))
                        visible: line.isChosen && (line.option.other ?? false)
                        accessibleName: qsTr("In your own words")
                        placeholder: qsTr("In your own words")
                        maximumLength: 500
                        error: TextChange.bytes(text) > 500 ? qsTr("This is too long") : ""
                        text: root.answer?.text ?? ""
                        onEdited: root.give(root.chosen, text)
                    }
                }
            }
        }
    }
}

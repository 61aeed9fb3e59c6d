// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one key result, as it was said last and to be said anew.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // {id, title, metric, unit, value, start, target, milestones, milestonesDone}
    required property var result
    readonly property bool counted: result.metric === "milestones"
    readonly property bool answered: result.metric === "yesNo"
    // Whether the keyboard stops here.
    readonly property bool stops: !counted
    property bool done: (result.value ?? 0) > 0
    // Something was said here.
    property bool touched: false
    property alias text: field.text
    readonly property string unit: result.metric === "percent" ? "%" : result.unit
    readonly property string span: answered || counted ? "" : qsTr("from %1 to %2").arg(written(result.start)).arg(written(result.target)) + (unit !== "" ? " " + unit : "")

    signal next

    implicitHeight: Math.max(words.implicitHeight, control.height)
    height: implicitHeight

    // As one types it: no signs between thousands.
    function written(value: real): string {
        return String(Math.round(value * 1000000) / 1000000).replace(".", Format.locale.decimalPoint)
    }
    // What was typed, as a number; nothing where it is none.
    function read(): var {
        const plain = field.text.trim().replace(Format.locale.decimalPoint, ".").replace("−", "-")
        return new RegExp("^-?[0-9]{1,12}(\\.[0-9]{1,6})?$").test(plain) ? Number(plain) : undefined
    }
    // What there is to send, and whether it can be; says what is wrong.
    function check(): bool {
        field.error = !stops || answered || read() !== undefined ? "" : qsTr("A number such as %1").arg(written(12.5))
        return field.error === ""
    }
    // What it is now, as long as nothing was said.
    function follow(latest: var) {
        result = latest
        if (touched)
            return
        done = (latest.value ?? 0) > 0
        const shown = written(latest.value ?? 0)
        if (field.text !== shown)
            field.text = shown
    }
    function value(): var { return answered ? (done ? 1 : 0) : read() }
    function takeFocus() {
        if (answered)
            choice.takeFocus()
        else if (stops) {
            field.forceActiveFocus(Qt.TabFocusReason)
            field.selectAll()
        }
    }
    Component.onCompleted: field.text = written(result.value ?? 0)

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: control.left
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            kind: "small"
            elide: Text.ElideRight
            maximumLineCount: 1
            text: Format.apart(root.result.title)
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: root.span
        }
    }
    Item {
        id: control
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.size.menuLeast, root.answered ? choice.implicitWidth : root.counted ? counting.implicitWidth : 0)
        height: root.counted ? counting.implicitHeight : root.answered ? choice.implicitHeight : field.implicitHeight

        InputField {
            id: field
            objectName: "measure"
            visible: !root.counted && !root.answered
            width: parent.width
            accessibleName: root.unit !== "" ? root.result.title + " (" + root.unit + ")" : root.result.title
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            maximumLength: 24
            onEdited: {
                error = ""
                root.touched = true
            }
            onAccepted: root.next()

            PlainText {
                visible: root.unit !== ""
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.unit
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                Accessible.ignored: true
            }
        }
        Segments {
            id: choice
            objectName: "measureYesNo"
            visible: root.answered
            anchors.right: parent.right
            accessibleName: root.result.title
            value: root.done
            options: [{ value: false, text: qsTr("Not yet") }, { value: true, text: qsTr("Done") }]
            onChosen: value => {
                // The same again, by the enter key: on to the next.
                if (value === root.done)
                    root.next()
                else {
                    root.touched = true
                    root.done = value
                }
            }
        }
        PlainText {
            id: counting
            visible: root.counted
            anchors.right: parent.right
            kind: "small"
            color: Theme.colour.textMuted
            text: qsTr("%1 of %n milestone(s)", "", root.result.milestones ?? 0).arg(Format.number(root.result.milestonesDone ?? 0))
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a question measures, together with others.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property var draft
    property var question: ({})
    property bool naming: false
    // That what is being named is there already, for all of its questions.
    property bool renaming: false
    readonly property var edits: root.app.surveyEdits
    readonly property var options: [{ value: "", text: qsTr("None") }].concat(draft.drivers.map(one => ({ value: one.id, text: one.name })),
        [{ value: "new", text: qsTr("Another one…") }], driver ? [{ value: "rename", text: qsTr("Rename…") }] : [])
    readonly property var driver: draft.drivers.find(one => one.id === question.driverId) ?? null
    readonly property var others: driver ? driver.questions.filter(number => number !== question.number) : []

    spacing: Theme.space.xs

    function keep() {
        const name = field.text.trim()
        if (renaming && name !== "" && name !== driver?.name)
            edits.change("driver", driver.id, { name: name })
        else if (!renaming && name !== "")
            edits.giveDriver(question.id, name)
        naming = false
        renaming = false
    }
    function begin(anew: bool) {
        renaming = !anew
        field.text = anew ? "" : driver.name
        naming = true
        field.forceActiveFocus(Qt.OtherFocusReason)
    }

    Hairline { width: parent.width }
    PlainText {
        topPadding: Theme.space.s
        kind: "caption"
        medium: true
        color: Theme.colour.textMuted
        text: qsTr("Driver")
        Accessible.ignored: true
    }
    ComboField {
        objectName: "driverField"
        width: parent.width
        visible: !root.naming
        accessibleName: qsTr("Driver")
        model: root.options
        textRole: "text"
        valueRole: "value"
        currentIndex: Math.max(0, root.options.findIndex(one => one.value === (root.question.driverId ?? "")))
        onActivated: index => {
            const wanted = root.options[index].value
            if (wanted === "new" || wanted === "rename") {
                root.begin(wanted === "new")
            } else if (wanted !== (root.question.driverId ?? "")) {
                root.edits.change("question", root.question.id, { driver: wanted })
            }
        }
    }
    InputField {
        id: field
        objectName: "driverName"
        width: parent.width
        visible: root.naming
        maximumLength: 100
        placeholder: qsTr("Name of the driver")
        onAccepted: root.keep()
        field.onActiveFocusChanged: if (!field.field.activeFocus && root.naming) root.keep()
        Keys.onEscapePressed: {
            text = ""
            root.naming = false
            root.renaming = false
        }
    }
    PlainText {
        objectName: "driverOthers"
        width: parent.width
        visible: text !== ""
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.others.length > 0 ? qsTr("Also measured by: %1").arg(root.others.map(number => Format.number(number)).join(", "))
            : root.driver ? qsTr("Measured by this question alone") : ""
    }
}

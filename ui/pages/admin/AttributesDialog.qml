// SPDX-License-Identifier: GPL-3.0-or-later
// What the company has added to the picture of its people: attributes are defined, renamed and removed here. Their kind, and
// whether they are confidential, stays what it was: values depend on it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    objectName: "attributesDialog"
    required property var app
    readonly property var attributes: visible ? app.model("list.custom_attribute") : null
    readonly property var kinds: [
        { value: "text", text: qsTr("Text") },
        { value: "number", text: qsTr("Number") },
        { value: "date", text: qsTr("Date") },
        { value: "choice", text: qsTr("Choice") },
        { value: "yes_no", text: qsTr("Yes or no") }
    ]
    // Of the one that is being changed; empty: a new one.
    property string changing
    property string kind: "text"
    property string error

    signal offerUndo(string text, var undo)

    title: qsTr("Attributes")
    text: qsTr("They become columns of this table, and stand in each person's profile.")
    width: Theme.size.dialog * 1.3

    onAboutToShow: clear()

    function clear() {
        changing = ""
        kind = "text"
        error = ""
        name.text = ""
        options.text = ""
        confidential.checked = false
    }
    function change(row: var) {
        clear()
        changing = row.id
        kind = row.kind
        name.text = row.name
        options.text = row.options ?? ""
        confidential.checked = row.confidential ?? false
        name.field.forceActiveFocus(Qt.TabFocusReason)
    }
    // The server's limits, in bytes: what it refused would be lost with the form.
    function trouble(called: string, lines: var): string {
        if (called === "")
            return qsTr("Give the attribute a name")
        if (TextChange.bytes(called) > 100)
            return qsTr("This name is too long")
        if (!lines)
            return ""
        if (lines.length === 0)
            return qsTr("Name at least one choice")
        if (lines.length > 100)
            return qsTr("There can be 100 choices at most")
        return TextChange.bytes(lines.join("\n")) > 4000 ? qsTr("The choices are too long. Shorten them, or name fewer") : ""
    }
    function save() {
        const called = name.text.trim()
        const lines = options.text.split("\n").map(line => line.trim()).filter((line, at, all) => line !== "" && all.indexOf(line) === at)
        error = trouble(called, kind === "choice" ? lines : null)
        if (error !== "")
            return
        const fields = { name: called, options: kind === "choice" ? lines.join("\n") : undefined }
        if (changing !== "")
            app.set("custom_attribute", changing, fields)
        else
            app.create("custom_attribute", Object.assign(fields, { kind: kind, confidential: confidential.checked }))
        clear()
    }
    function remove(row: var) {
        const called = row.name
        const id = row.id
        app.remove("custom_attribute", id)
        clear()
        offerUndo(qsTr("“%1” was removed").arg(called), () => app.restore("custom_attribute", id))
    }

    Column {
        width: parent ? parent.width : 0

        Repeater {
            id: lines
            model: dialog.attributes

            Item {
                id: line

                required property var model

                width: parent ? parent.width : 0
                height: Theme.size.tableRow
                Accessible.role: Accessible.ListItem
                Accessible.name: line.model.name

                Icon {
                    id: lock
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    extent: Theme.size.iconTiny
                    glyph: line.model.confidential ? "lock" : "list"
                }
                PlainText {
                    anchors.left: lock.right
                    anchors.leftMargin: Theme.space.s
                    anchors.right: kindText.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    medium: true
                    elide: Text.ElideRight
                    text: line.model.name
                    Accessible.ignored: true
                }
                PlainText {
                    id: kindText
                    anchors.right: pencil.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: {
                        const known = dialog.kinds.find(one => one.value === line.model.kind)
                        const words = known ? known.text : ""
                        return line.model.confidential ? qsTr("%1, confidential").arg(words) : words
                    }
                }
                IconButton {
                    id: pencil
                    objectName: "attributeEdit"
                    anchors.right: bin.left
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    glyph: "pencil"
                    text: qsTr("Change %1").arg(line.model.name)
                    onClicked: dialog.change(line.model)
                }
                IconButton {
                    id: bin
                    objectName: "attributeRemove"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    glyph: "trash"
                    text: qsTr("Remove %1").arg(line.model.name)
                    onClicked: dialog.remove(line.model)
                }
                Hairline {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: lines.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("There are none yet. Add what your company needs to know, such as a desk or a first-aid course.")
    }
    InputField {
        id: name
        objectName: "attributeName"
        width: parent ? parent.width : 0
        label: dialog.changing === "" ? qsTr("New attribute") : qsTr("Name")
        placeholder: qsTr("Name")
        maximumLength: 100
        error: dialog.error
        onEdited: dialog.error = ""
        onAccepted: dialog.save()
    }
    ChoiceField {
        objectName: "attributeKind"
        width: parent ? parent.width : 0
        label: qsTr("Kind")
        enabled: dialog.changing === ""
        options: dialog.kinds
        value: dialog.kind
        onChosen: value => {
            dialog.kind = value
            dialog.error = ""
        }
    }
    InputArea {
        id: options
        objectName: "attributeOptions"
        width: parent ? parent.width : 0
        visible: dialog.kind === "choice"
        label: qsTr("Choices, a line each")
    }
    CheckField {
        id: confidential
        objectName: "attributeConfidential"
        width: parent ? parent.width : 0
        enabled: dialog.changing === ""
        text: qsTr("Confidential: only the person and HR see it")
    }

    foot: [
        PushButton {
            objectName: "attributeCancel"
            visible: dialog.changing !== ""
            text: qsTr("Cancel")
            onClicked: dialog.clear()
        },
        PushButton {
            objectName: "attributeSave"
            kind: "primary"
            text: dialog.changing === "" ? qsTr("Add") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}

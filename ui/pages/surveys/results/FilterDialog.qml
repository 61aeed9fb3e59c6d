// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the server for those who meet several terms at once. What it may not show it says so; what was asked for once is
// kept, so that nobody has to ask again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    required property var results
    // By cut, the values that are ticked.
    property var terms: ({})
    property string cut: ""
    readonly property var cuts: dialog.results.cuts ?? []
    readonly property var filters: dialog.results.filters ?? []
    readonly property var values: cut !== "" ? dialog.results.values(cut) : []
    readonly property int ticked: Object.keys(terms).reduce((sum, key) => sum + terms[key].length, 0)

    signal chosen(string filterId)
    signal offerUndo(string text, var undo)

    objectName: "filterDialog"
    title: qsTr("Filter the answers")
    text: qsTr("The server works out what may be shown of those whom it finds. That takes a connection; the result then stays here.")
    width: Theme.size.dialog + Theme.size.menuLeast
    parent: T.Overlay.overlay

    function begin() {
        terms = {}
        cut = cuts.length > 0 ? cuts[0].key : ""
        called.text = ""
        open()
    }
    function isTicked(value: int): bool { return (terms[cut] ?? []).includes(value) }
    function tick(value: int, on: bool) {
        const next = Object.assign({}, terms)
        const left = (next[cut] ?? []).filter(one => one !== value)
        next[cut] = on ? left.concat([value]) : left
        if (next[cut].length === 0)
            delete next[cut]
        terms = next
    }
    function ask() {
        const made = dialog.results.ask(called.text.trim(), terms)
        if (made === "")
            return
        close()
        chosen(made)
    }

    Column {
        width: parent ? parent.width : 0
        visible: dialog.filters.length > 0
        spacing: Theme.space.half

        PlainText {
            kind: "small"
            medium: true
            text: qsTr("Asked before")
        }
        Repeater {
            objectName: "filterList"
            model: dialog.filters

            FilterRow {
                required property var modelData
                width: parent ? parent.width : 0
                filter: modelData
                onShowAsked: {
                    dialog.close()
                    dialog.chosen(modelData.id)
                }
                onRemoveAsked: {
                    const id = modelData.id
                    const rounds = dialog.app.surveyRounds
                    if (rounds.removeFilter(id))
                        dialog.offerUndo(qsTr("Filter removed"), () => rounds.restoreFilter(id))
                }
            }
        }
    }
    ComboField {
        objectName: "filterCut"
        width: parent ? parent.width : 0
        visible: dialog.cuts.length > 0
        prefix: qsTr("By")
        model: dialog.cuts.map(one => one.name + ((dialog.terms[one.key] ?? []).length > 0 ? " · " + dialog.terms[one.key].length : ""))
        currentIndex: Math.max(0, dialog.cuts.findIndex(one => one.key === dialog.cut))
        onActivated: index => dialog.cut = dialog.cuts[index].key
    }
    RowList {
        id: list
        objectName: "filterValues"
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, Theme.size.popupMost / 2)
        model: dialog.values
        Accessible.name: qsTr("Values")
        delegate: CheckField {
            required property int index
            required property var modelData
            width: list.width - Theme.size.scrollBar
            height: Theme.size.menuItem
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            text: modelData.name
            checked: dialog.isTicked(modelData.value)
            onToggled: dialog.tick(modelData.value, checked)
        }
    }
    InputField {
        id: called
        objectName: "filterName"
        width: parent ? parent.width : 0
        label: qsTr("Name, if it needs one")
        maximumLength: 120
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "askFilter"
            kind: "primary"
            enabled: dialog.ticked > 0
            text: qsTr("Ask")
            onClicked: dialog.ask()
        }
    ]
}

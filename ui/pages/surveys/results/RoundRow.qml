// SPDX-License-Identifier: GPL-3.0-or-later
// One round of a survey: when, of how many, how far, and what can be done with it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model
    required property int index

    // "open", "change", "share", "close"
    signal wanted(string act)

    readonly property bool running: ["waiting", "open"].includes(model.state)
    readonly property var states: ({
        waiting: { text: qsTr("Scheduled"), kind: "info", glyph: "clock" }, open: { text: qsTr("Open"), kind: "success", glyph: "mark-disc" },
        closed: { text: qsTr("Being counted"), kind: "neutral", glyph: "clock" }, counted: { text: qsTr("Counted"), kind: "outline", glyph: "check" },
        refused: { text: qsTr("Refused"), kind: "danger", glyph: "warning" }, tooFew: { text: qsTr("Too few answers"), kind: "warning", glyph: "lock" }
    })
    readonly property var shown: model.closing ? { text: qsTr("Closing"), kind: "neutral", glyph: "clock" } : states[model.state] ?? states.waiting
    readonly property string when: {
        const opens = Format.known(model.opens) ? Format.dayMonthYear(model.opens) : ""
        const closes = Format.known(model.closes) ? Format.dayMonthYear(model.closes) : ""
        return opens !== "" && closes !== "" ? opens + " – " + closes : opens + closes
    }
    // Nothing is told of answers before they are counted, but how many asked for the right to give one.
    readonly property string howMany: model.state === "counted" && model.answered >= 0 ? qsTr("%1 of %2 answered").arg(Format.number(model.answered)).arg(Format.number(model.invited))
                                    : model.drawn >= 0 ? qsTr("%1 of %2 took part").arg(Format.number(model.drawn)).arg(Format.number(model.invited))
                                    : model.invited >= 0 ? qsTr("%n person(s) invited", "", model.invited) : ""

    objectName: "roundRow"
    title: model.number > 0 ? qsTr("%1, round %2").arg(model.title).arg(model.number) : model.title
    subtitle: model.refusal !== "" ? model.refusal
            : [when, howMany, model.shares > 0 ? qsTr("shared with %n manager(s)", "", model.shares) : ""].filter(part => part !== "").join(" · ")
    Accessible.name: [title, shown.text, subtitle].join(", ")
    divided: true
    leading: Tile {
        glyph: "bar-chart"
        danger: row.model.state === "refused"
    }
    onClicked: row.wanted("open")
    Keys.onMenuPressed: menu.open()

    trailing: [
        Chip {
            objectName: "roundState"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            kind: row.shown.kind
            glyph: row.shown.glyph
            text: row.shown.text
        },
        IconButton {
            id: more
            objectName: "roundMenu"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            focusPolicy: row.focusPolicy === Qt.StrongFocus ? Qt.StrongFocus : Qt.ClickFocus
            glyph: "more"
            text: qsTr("More about %1").arg(Format.apart(row.title))
            onClicked: menu.open()

            PopupMenu {
                id: menu
                x: Theme.mirrored ? 0 : more.width - width
                y: more.height + Theme.space.xs

                MenuEntry {
                    glyph: "bar-chart"
                    text: qsTr("Results")
                    onTriggered: row.wanted("open")
                }
                MenuEntry {
                    objectName: "roundChange"
                    visible: row.running
                    glyph: "calendar"
                    text: qsTr("Dates, threshold, reminders…")
                    onTriggered: row.wanted("change")
                }
                MenuEntry {
                    objectName: "roundShare"
                    visible: row.model.state === "counted" && row.model.managersRead
                    glyph: "people"
                    text: qsTr("Share with managers…")
                    onTriggered: row.wanted("share")
                }
                MenuLine { visible: row.running && !row.model.closing }
                MenuEntry {
                    objectName: "roundClose"
                    visible: row.running && !row.model.closing
                    glyph: "lock"
                    danger: true
                    text: row.model.state === "waiting" ? qsTr("Call it off…") : qsTr("Close now…")
                    onTriggered: row.wanted("close")
                }
            }
        }
    ]
}

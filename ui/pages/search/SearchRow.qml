// SPDX-License-Identifier: GPL-3.0-or-later
// One find; the first of its kind has the heading above it.
import QtQuick
import Aufwind.Ui

Column {
    id: row

    required property var model
    property bool current: false
    property bool first: false

    signal clicked

    // Words of a meeting that one has left are found, but there is no page that shows them.
    readonly property bool leads: model.seriesId !== "" || (model.goalId ?? "") !== "" || (model.surveyId ?? "") !== "" || ["employee", "team"].includes(model.entity)
    readonly property var glyphs: ({ employee: "user", team: "people", meeting_series: "calendar", talking_point: "clipboard-check", private_point: "eye-off", point_link: "link", action_item: "check", comment: "speech", shared_note: "pencil", private_note: "lock", agenda_template: "file", goal: "target", key_result: "target", milestone: "flag", initiative: "check", check_in: "refresh", goal_comment: "speech", survey: "bar-chart", survey_section: "bar-chart", survey_question: "help", survey_round: "bar-chart" })
    // What was written is the name of a note and of a comment; of anything else it stands below, where it says more.
    readonly property bool isText: ["comments", "notes"].includes(model.group)
    readonly property bool more: !isText && model.snippet !== "" && model.snippet !== model.title

    SearchHeading {
        width: parent.width
        visible: row.first
        group: row.model.group
    }
    ListRow {
        width: parent.width
        focusPolicy: Qt.NoFocus
        title: row.isText ? row.model.snippet : row.model.title
        subtitle: !row.leads ? qsTr("From a meeting that is not here any more")
                : row.more && row.model.where !== "" && row.model.group !== "meetings" ? row.model.where + " · " + row.model.snippet
                : row.more ? row.model.snippet : row.model.where
        enabled: row.leads
        selected: row.current
        leading: Tile { glyph: row.glyphs[row.model.entity] ?? "file" }
        onClicked: row.clicked()
    }
}

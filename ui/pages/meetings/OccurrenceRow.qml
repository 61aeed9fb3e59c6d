// SPDX-License-Identifier: GPL-3.0-or-later
// One occurrence: when, and how far its agenda is.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model

    // The model is null for a moment while a row goes.
    readonly property int open: model ? model.points - model.discussed : 0

    compact: true
    Accessible.selectable: true
    Accessible.selected: selected
    title: model ? Format.weekdayDay(model.starts) : ""
    struck: model?.status === "skipped" || model?.status === "cancelled"
    subtitleColour: model?.overlaps && model.status === "planned" ? Theme.colour.warningText : Theme.colour.textMuted
    subtitle: {
        if (!model)
            return ""
        if (model.status === "skipped")
            return model.note ? qsTr("skipped · %1").arg(model.note) : qsTr("skipped")
        if (model.status === "cancelled")
            return qsTr("cancelled")
        if (model.overlaps)
            return qsTr("overlaps with %1").arg(model.overlaps)
        if (model.group === "today")
            return model.points > 0 ? qsTr("%1 of %2 discussed").arg(model.discussed).arg(model.points) : qsTr("no points")
        if (model.points === 0)
            return qsTr("no points")
        const all = qsTr("%n point(s)", "", model.points)
        return model.group === "past" && open > 0 ? all + ", " + qsTr("%n open", "", open) : all
    }
}

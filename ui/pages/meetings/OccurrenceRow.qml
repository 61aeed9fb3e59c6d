// SPDX-License-Identifier: GPL-3.0-or-later
// One occurrence: when, and how far its agenda is.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model

    readonly property int open: model.points - model.discussed

    compact: true
    title: Format.weekdayDay(model.starts)
    struck: model.status === "skipped"
    subtitle: {
        if (model.status === "skipped")
            return model.note ? qsTr("skipped · %1").arg(model.note) : qsTr("skipped")
        if (model.group === "today")
            return model.points > 0 ? qsTr("%1 of %2 discussed").arg(model.discussed).arg(model.points) : qsTr("no points")
        if (model.points === 0)
            return qsTr("no points")
        const all = qsTr("%n point(s)", "", model.points)
        return model.group === "past" && open > 0 ? all + ", " + qsTr("%n open", "", open) : all
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A role of the company: its name, what it allows, and how many were granted it.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var app
    required property var model
    required property int index
    required property var permissions
    readonly property var grants: row.app.model("list.custom_role_grant", { role: model.id })
    readonly property string allows: row.permissions.filter(one => row.model[one.flag] === true).map(one => one.text).join(", ")

    objectName: "roleRow"
    title: model.name
    subtitle: [allows !== "" ? allows : qsTr("Allows nothing yet"), qsTr("%n grants", "", grants ? grants.count : 0)].join(" · ")
}

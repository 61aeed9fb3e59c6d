// SPDX-License-Identifier: GPL-3.0-or-later
// One person in a list.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model

    title: model.name
    subtitle: [model.title, model.team].filter(part => part).map(part => Format.apart(part)).join(" · ")
    leading: Avatar {
        personId: row.model.id
        initials: row.model.initials
        name: row.model.name
        extent: row.compact ? Theme.size.avatarMedium : Theme.size.avatar
    }
}

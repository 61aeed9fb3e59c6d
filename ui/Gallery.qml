// SPDX-License-Identifier: GPL-3.0-or-later
// Every control in every state, laid out as the sheets are. For the people who build Aufwind; nothing leads here.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    color: Theme.colour.window

    component Title: PlainText {
        kind: "caption"
        medium: true
        color: Theme.colour.textMuted
    }

    Column {
        x: Theme.space.xl
        y: Theme.space.l
        width: Theme.size.formWidth
        spacing: Theme.space.m

        Title { text: "Buttons" }
        Repeater {
            model: [["Submit", "primary", ""], ["Save", "secondary", ""], ["Open", "ghost", ""], ["Delete", "danger", ""], ["Add", "secondary", "plus"], ["Drop", "quiet", "trash"]]

            Row {
                id: line
                required property var modelData
                spacing: Theme.space.s

                PushButton { text: line.modelData[0]; kind: line.modelData[1]; glyph: line.modelData[2] }
                PushButton { text: line.modelData[0]; kind: line.modelData[1]; glyph: line.modelData[2]; extent: "small" }
                PushButton { text: line.modelData[0]; kind: line.modelData[1]; glyph: line.modelData[2]; down: true }
                PushButton { text: line.modelData[0]; kind: line.modelData[1]; glyph: line.modelData[2]; enabled: false }
            }
        }
        Row {
            spacing: Theme.space.s
            IconButton { glyph: "more"; text: "More" }
            IconButton { glyph: "bell"; text: "News" }
            IconButton { glyph: "bell"; text: "News"; enabled: false }
            IconButton { glyph: "pencil"; text: "Edit"; small: true }
            LinkButton { text: "Hand over" }
        }
        Title { text: "Fields" }
        Row {
            spacing: Theme.space.m
            InputField { width: 186; placeholder: "Title" }
            InputField { width: 186; text: "Platform weekly" }
        }
        Row {
            spacing: Theme.space.m
            SearchField { width: 186; keys: "Ctrl F" }
            InputField { width: 186; secret: true; text: "Kennwort" }
        }
        Row {
            spacing: Theme.space.m
            DateField { width: 186; label: "Start date"; text: "31.02.2026"; error: "This day does not exist" }
            InputField { width: 186; label: "Weight"; enabled: false; placeholder: "Locked after launch"; hint: "Percent, whole numbers" }
        }
        Row {
            spacing: Theme.space.l
            CheckField { text: "Off" }
            CheckField { text: "On"; checked: true }
            CheckField { text: "Mixed"; tristate: true; checkState: Qt.PartiallyChecked }
            CheckField { text: "Disabled"; enabled: false }
        }
        Row {
            spacing: Theme.space.l
            RadioField { text: "Off" }
            RadioField { text: "On"; checked: true; autoExclusive: false }
            RadioField { text: "Disabled"; enabled: false }
        }
        Row {
            spacing: Theme.space.l
            SwitchField { text: "Off" }
            SwitchField { text: "On"; checked: true }
            SwitchField { text: "Disabled"; enabled: false }
        }
        Row {
            spacing: Theme.space.m
            ProgressTrack { value: 0.62; expected: 0.59; accessibleName: "Progress" }
            Spinner {}
            ValueSlider { value: 0.6; accessibleName: "Value" }
        }
    }

    Column {
        x: 438
        y: Theme.space.l
        width: 396
        spacing: Theme.space.m

        Title { text: "Chips and badges" }
        Flow {
            width: parent.width
            spacing: Theme.space.s
            Chip { text: "Draft" }
            Chip { text: "carried ×2"; kind: "warning" }
            Chip { text: "LS-40 goal"; kind: "info"; glyph: "link" }
            Chip { text: "Overdue"; kind: "danger"; glyph: "clock" }
            Chip { text: "Shared"; kind: "success"; glyph: "check" }
            Chip { text: "Leipzig"; kind: "outline" }
            Chip { text: "Engineering"; kind: "outline"; removable: true }
            CountBadge { count: 11 }
            CountBadge { count: 3; danger: true }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.m
            Repeater {
                model: ["on_track", "behind", "at_risk", "done", "dropped", "draft"]
                StatusMark { required property string modelData; status: modelData }
            }
        }
        TabStrip {
            width: parent.width
            value: "a"
            options: [{ value: "a", text: "Questions" }, { value: "b", text: "Heatmap" }, { value: "c", text: "Comments", count: 24 }]
        }
        Rectangle {
            width: parent.width
            height: head.height + 3 * Theme.size.tableRow
            color: Theme.colour.surface
            border.color: Theme.colour.border

            TableHead {
                id: head
                width: parent.width
                sortKey: "name"
                columns: [{ key: "name", text: "Name", width: 0, sortable: true }, { key: "team", text: "Team", width: 90 }, { key: "status", text: "Status", width: 90 }]
            }
            Repeater {
                model: [["Ben Adeyemi", "on_track", false], ["Amelie Roth", "done", true], ["Sofia Marques", "dropped", false]]

                TableRow {
                    id: row
                    required property var modelData
                    required property int index
                    y: head.height + index * height
                    width: head.width
                    selected: modelData[2]
                    enabled: index < 2

                    PlainText { width: head.widthOf(head.columns[0]); height: row.height; kind: "small"; text: row.modelData[0] }
                    PlainText { width: head.widthOf(head.columns[1]); height: row.height; kind: "small"; text: "Platform"; color: Theme.colour.textMuted }
                    StatusMark { height: row.height; status: row.modelData[1] }
                }
            }
        }
        Row {
            spacing: Theme.space.m
            Avatar { personId: "a"; initials: "JV"; extent: Theme.size.avatarLarge }
            Avatar { personId: "b"; initials: "BA" }
            Avatar { personId: "c"; initials: "LH"; present: true }
            Avatar { personId: "d"; initials: "DK"; extent: Theme.size.avatarSmall }
            Avatar {}
            AvatarStack { overlapping: true; people: [{ id: "a", initials: "OB" }, { id: "e", initials: "PR" }, { id: "f", initials: "XX" }, { id: "g", initials: "YY" }] }
        }
        Row {
            spacing: Theme.space.m
            Segments { value: 1; options: [{ value: 1, text: "Tree" }, { value: 2, text: "List" }, { value: 3, text: "Cards" }] }
            HatchedField { width: 120 }
        }
        Toast { width: parent.width; glyph: "trash"; text: "Talking point deleted"; action: "Undo" }
        Toast { width: parent.width; text: "16 changes applied"; counting: false }
        Banner {
            width: parent.width
            kind: "warning"
            glyph: "cloud-off"
            lead: "Offline since 09:12."
            text: "Everything is saved here."
        }
        Veil { width: parent.width }
        InputArea { width: parent.width; placeholder: "What went well?" }
    }

    Column {
        x: 860
        y: Theme.space.l
        width: 396
        spacing: Theme.space.m

        Title { text: "Combo and menu" }
        Row {
            spacing: Theme.space.m
            ComboField { model: ["Q3 2026", "Q4 2026"]; currentIndex: 1 }
            ComboField { prefix: "Status"; model: ["Any", "On track"] }
        }
        Raised {
            width: 196
            height: menu.height + 2 * Theme.space.xs

            Column {
                id: menu
                x: Theme.space.xs
                y: Theme.space.xs
                width: parent.width - 2 * x
                MenuEntry { width: parent.width; glyph: "pencil"; text: "Rename"; keys: "F2" }
                MenuEntry { width: parent.width; glyph: "copy"; text: "Duplicate"; keys: "Ctrl D"; highlighted: true }
                MenuEntry { width: parent.width; glyph: "lock"; text: "Make private"; enabled: false }
                MenuLine { width: parent.width }
                MenuEntry { width: parent.width; glyph: "trash"; text: "Delete"; keys: "Del"; danger: true }
            }
        }
        Raised {
            width: calendar.implicitWidth
            height: calendar.implicitHeight
            CalendarGrid {
                id: calendar
                width: parent.width
                height: parent.height
                chosen: new Date(2026, 10, 27)
            }
        }
        Card {
            width: parent.width
            title: "My goals"
            note: "Q4 2026"
            divided: true
            EmptyState {
                width: parent ? parent.width : 0
                glyph: "target"
                title: "No goals yet"
                text: "Start with one thing that should be different."
                topPadding: Theme.space.m
                bottomPadding: Theme.space.s
            }
        }
        LoadingLines { width: parent.width; rows: 1; immediately: true }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One role: what it allows, and who holds it for whom.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

SidePanel {
    id: panel

    required property var app
    // "new" is one that is not there yet.
    property string roleId
    required property var permissions
    property string failure
    readonly property bool fresh: roleId === "new"
    readonly property var role: fresh ? ({}) : roles.rows.find(one => one.id === roleId) ?? ({})
    readonly property bool held: grants.rows.some(one => one.person === app.me.id)
    readonly property bool busy: app.security.busy
    readonly property var reaches: [
        { word: "everyone", text: qsTr("Everybody") },
        { word: "location", text: qsTr("A location"), value: qsTr("Location") },
        { word: "department", text: qsTr("A department"), value: qsTr("Department") },
        { word: "cost_centre", text: qsTr("A cost centre"), value: qsTr("Cost centre") },
        { word: "direct_reports", text: qsTr("Own direct reports") },
        { word: "dotted_reports", text: qsTr("Own dotted-line reports") },
        { word: "all_reports", text: qsTr("Everybody below in the tree") }
    ]
    property bool asking: false

    // Something that is critical; whoever hears it asks for the password first.
    signal wanted(var work)
    signal made(string id)

    trail: qsTr("Roles")

    // What is being written stays, whatever comes from elsewhere meanwhile.
    property bool touched: false

    onRoleIdChanged: {
        touched = asking = false
        person.choose("")
        value.text = ""
        reach.currentIndex = 0
        name.error = person.error = value.error = ""
        later.restart()
        if (fresh)
            name.forceActiveFocus(Qt.OtherFocusReason)
    }
    onRoleChanged: if (!touched) later.restart()

    // Once all that follows from the choice is there.
    Timer {
        id: later
        interval: 0
        onTriggered: panel.begin()
    }

    function begin() {
        if (touched)
            return
        name.text = role.name ?? ""
        about.text = role.description ?? ""
        for (let i = 0; i < boxes.count; ++i) {
            const box = boxes.itemAt(i) as PermissionBox
            box.checked = role[box.modelData.flag] === true
        }
    }
    function reachText(grant: var): string {
        const known = reaches.find(one => one.word === grant.reach)
        if (!known)
            return ""
        return known.value ? known.value + ": " + ((grant.value ?? "") !== "" ? grant.value : "–") : known.text
    }
    function save() {
        name.error = name.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (name.error !== "") {
            name.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const fields = { name: name.text.trim() }
        if (about.text.trim() !== "" || (role.description ?? "") !== "")
            fields.description = about.text.trim()
        for (let i = 0; i < boxes.count; ++i) {
            const box = boxes.itemAt(i) as PermissionBox
            if (box.checked !== (role[box.modelData.flag] === true))
                fields[box.modelData.flag] = box.checked
        }
        const id = roleId
        wanted(() => {
            panel.touched = false
            if (id !== "new") {
                panel.app.set("custom_role", id, fields)
                return
            }
            const made = panel.app.create("custom_role", fields)
            if (made !== "")
                panel.made(made)
        })
    }
    function grant() {
        const kind = reaches[reach.currentIndex]
        person.error = person.personId === "" ? qsTr("Choose somebody")
            : person.personId === app.me.id ? qsTr("Nobody grants a role to themselves") : ""
        value.error = kind.value && value.text.trim() === "" ? qsTr("Please fill this in") : ""
        const wrong = person.error !== "" ? person : value.error !== "" ? value : null
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const fields = { person: person.personId, role: roleId, reach: kind.word }
        if (kind.value)
            fields.value = value.text.trim()
        wanted(() => {
            panel.app.create("custom_role_grant", fields)
            person.choose("")
            value.text = ""
        })
    }
    function remove() {
        const id = roleId
        wanted(() => {
            panel.app.remove("custom_role", id)
            panel.closed()
        })
    }

    RowWatch {
        id: roles
        model: panel.app.model("list.custom_role", {})
    }
    RowWatch {
        id: grants
        model: panel.fresh || panel.roleId === "" ? null : panel.app.model("list.custom_role_grant", { role: panel.roleId })
    }
    InputField {
        id: name
        objectName: "roleName"
        width: parent ? parent.width : 0
        label: qsTr("Name")
        placeholder: qsTr("HR partner Berlin")
        maximumLength: 100
        readOnly: panel.held
        onEdited: {
            error = ""
            panel.touched = true
        }
        onAccepted: panel.save()
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.m
    }
    InputField {
        id: about
        objectName: "roleDescription"
        width: parent ? parent.width : 0
        label: qsTr("What it is for")
        maximumLength: 1000
        readOnly: panel.held
        onEdited: panel.touched = true
        onAccepted: panel.save()
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.m
    }
    SectionHeader {
        width: parent ? parent.width : 0
        title: qsTr("What it allows")
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        Repeater {
            id: boxes
            model: panel.permissions

            PermissionBox {
                enabled: !panel.held
                onToggled: panel.touched = true
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        topPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: panel.held ? qsTr("You hold this role. Somebody else has to change it.")
            : qsTr("Teams, settings and the audit log are the whole company’s: they count only where the role is granted for everybody.")
    }
    FieldNote {
        objectName: "roleFailure"
        width: parent ? parent.width : 0
        error: panel.failure
    }
    Flow {
        width: parent ? parent.width : 0
        topPadding: Theme.space.s
        spacing: Theme.space.s

        PushButton {
            objectName: "saveRole"
            kind: "primary"
            text: panel.fresh ? qsTr("Create") : qsTr("Save")
            enabled: !panel.busy && !panel.held
            onClicked: panel.save()
        }
        PushButton {
            objectName: "keepRole"
            visible: panel.asking
            kind: "quiet"
            text: qsTr("Keep")
            onClicked: panel.asking = false
        }
        PushButton {
            objectName: "removeRole"
            visible: !panel.fresh
            kind: panel.asking ? "danger" : "secondary"
            text: panel.asking ? qsTr("Remove for everybody") : qsTr("Remove")
            enabled: !panel.busy && !panel.held
            onClicked: panel.asking ? panel.remove() : panel.asking = true
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.m
    }
    SectionHeader {
        width: parent ? parent.width : 0
        visible: !panel.fresh
        title: qsTr("Who holds it")
    }
    Repeater {
        model: panel.fresh ? [] : grants.rows

        SettingLine {
            id: line
            required property var modelData
            objectName: "grantRow"
            name: panel.app.person(modelData.person).name ?? ""
            note: panel.reachText(modelData)

            IconButton {
                objectName: "removeGrant"
                visible: line.modelData.person !== panel.app.me.id
                glyph: "close"
                text: qsTr("Take the role from %1").arg(line.name)
                enabled: !panel.busy
                onClicked: {
                    const id = line.modelData.id
                    panel.wanted(() => panel.app.remove("custom_role_grant", id))
                }
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: !panel.fresh && grants.count === 0
        kind: "small"
        color: Theme.colour.textMuted
        text: qsTr("Nobody yet.")
    }
    Column {
        width: parent ? parent.width : 0
        visible: !panel.fresh
        topPadding: Theme.space.m
        bottomPadding: Theme.size.supportFree
        spacing: Theme.space.m

        PersonField {
            id: person
            objectName: "grantPerson"
            width: parent.width
            app: panel.app
            label: qsTr("Grant it to")
            onPicked: error = ""
        }
        ComboField {
            id: reach
            objectName: "grantReach"
            width: parent.width
            accessibleName: qsTr("For whom")
            prefix: qsTr("For")
            model: panel.reaches.map(one => one.text)
            onActivated: value.error = ""
        }
        InputField {
            id: value
            objectName: "grantValue"
            width: parent.width
            visible: panel.reaches[reach.currentIndex].value !== undefined
            label: panel.reaches[reach.currentIndex].value ?? ""
            hint: qsTr("Exactly as it stands in the profiles.")
            maximumLength: 120
            onEdited: error = ""
            onAccepted: panel.grant()
        }
        PushButton {
            anchors.left: parent.left
            objectName: "grantRole"
            text: qsTr("Grant")
            enabled: !panel.busy
            onClicked: panel.grant()
        }
    }
}

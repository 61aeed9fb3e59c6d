// SPDX-License-Identifier: GPL-3.0-or-later
// Each control under the name of the role that somebody who does not see it has to be told.
import QtQuick
import Aufwind.Ui

Window {
    id: window

    width: 800
    height: 800
    visible: true

    property FakeApp app: FakeApp {}

    Column {
        PushButton { objectName: "Button"; text: "Save" }
        LinkButton { objectName: "Link"; text: "Show" }
        LinkButton { objectName: "Button"; Accessible.role: Accessible.Button; text: "Close" }
        IconButton { objectName: "Button"; glyph: "bell"; text: "News" }
        CheckField { objectName: "CheckBox"; text: "Check" }
        RadioField { objectName: "RadioButton"; text: "Radio" }
        SwitchField { objectName: "CheckBox"; text: "Switch" }
        ComboField { objectName: "ComboBox"; model: ["One", "Two"] }
        ListRow { objectName: "ListItem"; width: 200; title: "Row" }
        TableRow { objectName: "Row"; width: 200 }
        NavEntry { objectName: "PageTab"; width: 200; glyph: "home"; text: "Home" }
        MeButton { objectName: "ButtonMenu"; width: 200; app: window.app }
        SupportButton { objectName: "ButtonMenu" }
        AvatarButton { objectName: "ButtonMenu"; name: "Ben" }
        Banner { objectName: "AlertMessage"; width: 200; text: "Text" }
        Segments { objectName: "PageTabList"; options: [{ value: 1, text: "One" }]; value: 1 }
    }
}

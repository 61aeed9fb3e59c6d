// SPDX-License-Identifier: GPL-3.0-or-later
// A control shows that the mouse is on it, that it is pressed, that it has the keyboard, and that it is off: each state is
// another picture than the others, in both themes.
import QtQuick
import QtTest
import Aufwind.Ui

Rectangle {
    id: stage

    width: 640
    height: 400
    color: Theme.colour.window

    // With room for a ring around it.
    Rectangle {
        id: ground
        x: 40
        y: 40
        width: 420
        height: 120
        color: Theme.colour.surface
    }
    property Component push: PushButton { text: "Save" }
    property Component primary: PushButton { kind: "primary"; text: "Submit" }
    property Component danger: PushButton { kind: "danger"; text: "Delete" }
    property Component ghost: PushButton { kind: "ghost"; text: "Open" }
    property Component quiet: PushButton { kind: "quiet"; glyph: "trash"; text: "Drop" }
    property Component icon: IconButton { glyph: "bell"; text: "News" }
    property Component link: LinkButton { text: "Show" }
    property Component check: CheckField { text: "Check" }
    property Component checked: CheckField { text: "Check"; checked: true }
    property Component radio: RadioField { text: "Radio" }
    property Component toggle: SwitchField { text: "Switch" }
    property Component combo: ComboField { model: ["One", "Two"] }
    property Component segments: Segments { value: "a"; options: [{ value: "a", text: "A" }, { value: "b", text: "B" }] }
    property Component tabs: TabStrip { width: 300; value: "a"; options: [{ value: "a", text: "A" }, { value: "b", text: "B" }] }
    property Component field: InputField { width: 200; placeholder: "Title" }
    property Component area: InputArea { width: 200; placeholder: "Text" }
    property Component search: SearchField { width: 200 }
    property Component day: DateField { width: 200 }
    property Component row: ListRow { width: 300; title: "Row" }
    property Component tableRow: TableRow { width: 300; PlainText { height: parent.height; text: "Row" } }
    property Component slider: ValueSlider { value: 0.5; accessibleName: "Value" }
    property Component entry: NavEntry { width: 200; glyph: "home"; text: "Home" }

    TestCase {
        name: "States"
        when: windowShown

        property var control: null

        // What has no look of its own for a state.
        readonly property var without: ({
            // A field is entered, not pressed; a combo opens, a switch moves, a tab turns; the destructive fill is the same as hovered.
            pressed: ["field", "area", "search", "day", "segments", "tabs", "link", "combo", "toggle", "danger"],
            hovered: ["segments"],
            // These are never off.
            off: ["row", "tabs", "segments", "entry", "search", "day", "area"]
        })
        // Where the mouse goes instead of the middle: a tab that is not shown already.
        readonly property var spots: ({ tabs: [40, 20] })

        property bool hovering: false
        function initTestCase() {
            // Without a desktop Qt leaves it off.
            hovering = Qt.styleHints.useHoverEffects
            Qt.styleHints.useHoverEffects = true
            Theme.reducedMotion = true
        }
        function cleanupTestCase() {
            Qt.styleHints.useHoverEffects = hovering
            Theme.reducedMotion = false
        }
        function cleanup() {
            mouseRelease(stage, 630, 390)
            mouseMove(stage, 630, 390)
            control.destroy()
            control = null
            Theme.mode = "light"
            wait(0)
        }
        function look() {
            wait(0)
            return grabImage(ground)
        }
        function channel(value) { return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4) }
        function luminance(colour) { return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b) }
        function test_the_knob_of_a_switch_is_seen_in_every_state_data() {
            const cases = []
            for (const mode of ["light", "dark"])
                for (const on of [false, true])
                    for (const hovered of [false, true])
                        cases.push({ tag: mode + (on ? " on" : " off") + (hovered ? " hovered" : ""), mode: mode, on: on, hovered: hovered })
            return cases
        }
        function test_the_knob_of_a_switch_is_seen_in_every_state(data) {
            Theme.mode = data.mode
            control = stage.toggle.createObject(ground, { x: 60, y: 40, checked: data.on })
            mouseMove(data.hovered ? control : stage, data.hovered ? 10 : 630, data.hovered ? 10 : 390)
            tryCompare(control, "hovered", data.hovered)

            const track = luminance(control.indicator.color) + 0.05, knob = luminance(control.indicator.children[0].color) + 0.05
            verify(Math.max(track, knob) / Math.min(track, knob) >= 3)
            // One that is on has the accent, whose contrast is that of all filled controls.
            const sheet = luminance(Theme.colour.surface) + 0.05
            verify(data.on || Math.max(track, sheet) / Math.min(track, sheet) >= 3)
        }
        function test_every_state_is_another_picture_data() {
            const names = ["push", "primary", "danger", "ghost", "quiet", "icon", "link", "check", "checked", "radio", "toggle", "combo", "segments", "tabs", "field",
                           "area", "search", "day", "row", "tableRow", "slider", "entry"]
            const cases = []
            for (const mode of ["light", "dark"])
                for (const name of names)
                    cases.push({ tag: name + " " + mode, name: name, mode: mode })
            return cases
        }
        function test_every_state_is_another_picture(data) {
            Theme.mode = data.mode
            control = stage[data.name].createObject(ground, { x: 60, y: 40 })
            const middle = spots[data.name] ?? [control.width / 2, control.height / 2]
            mouseMove(stage, 630, 390)
            const rest = look()
            const seen = [rest]
            const differs = (state, picture) => {
                if ((without[state] ?? []).includes(data.name))
                    return
                verify(seen.every(other => !other.equals(picture)), state + " looks like another state")
                seen.push(picture)
            }

            mouseMove(control, middle[0], middle[1])
            differs("hovered", look())
            mousePress(control, middle[0], middle[1])
            differs("pressed", look())
            mouseRelease(control, middle[0], middle[1])
            mouseMove(stage, 630, 390)
            control.destroy()
            wait(0)

            control = stage[data.name].createObject(ground, { x: 60, y: 40 })
            stage.forceActiveFocus()
            look()
            keyClick(Qt.Key_Tab)
            differs("with the keyboard", look())
            stage.forceActiveFocus()
            control.enabled = false
            differs("off", look())
        }
    }
}

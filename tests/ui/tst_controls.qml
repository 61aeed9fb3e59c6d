// SPDX-License-Identifier: GPL-3.0-or-later
// Every control does by keyboard what it does by mouse.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 800
    height: 600

    Column {
        id: column
        spacing: 8

        PushButton { id: button; text: "Save" }
        IconButton { id: iconButton; glyph: "bell"; text: "News" }
        LinkButton { id: link; text: "Show" }
        CheckField { id: check; text: "Check" }
        RadioField { id: radio; text: "Radio" }
        SwitchField { id: toggle; text: "Switch" }
        ComboField { id: combo; model: ["One", "Two", "Three"] }
        Segments {
            id: segments
            value: "a"
            options: [{ value: "a", text: "A" }, { value: "b", text: "B" }]
            onChosen: value => segments.value = value
        }
        TabStrip {
            id: tabs
            value: "a"
            options: [{ value: "a", text: "A" }, { value: "b", text: "B" }]
            onChosen: value => tabs.value = value
        }
        InputField { id: field; width: 200; label: "Name" }
        SearchField { id: search; width: 200 }
        DateField { id: dateField; width: 200; label: "Day"; onPicked: day => dateField.day = day }
        CalendarGrid { id: calendar; chosen: new Date(2026, 10, 27) }
        ListRow { id: row; width: 200; title: "Row" }
        ValueSlider { id: slider; stepSize: 0.25; accessibleName: "Value" }
    }
    PopupMenu {
        id: menu
        MenuEntry { id: firstEntry; text: "First" }
        MenuEntry { id: secondEntry; text: "Second" }
    }
    DialogBox { id: dialog; title: "Question" }
    ToastHost { id: toasts; anchors.bottom: parent.bottom }

    QtObject {
        id: brokenList
        property bool failed: false
        property int refreshed: 0
        function refresh() { refreshed += 1 }
    }
    FakeSync { id: typing }
    property Component listState: ListState { sync: typing; width: 300 }
    property Component chips: SyncChip {}

    SignalSpy { id: clicks; signalName: "clicked" }
    SignalSpy { id: picked; target: calendar; signalName: "picked" }
    SignalSpy { id: triggered; target: secondEntry; signalName: "triggered" }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            Format.language = "en"
            Format.now = new Date(2026, 10, 24, 9, 41)
            clicks.clear()
        }

        function all(item, wanted) {
            const found = wanted(item) ? [item] : []
            for (let i = 0; i < item.children.length; ++i)
                found.push(...all(item.children[i], wanted))
            return found
        }
        function test_buttons_answer_return_and_space_data() {
            return [{ tag: "button", item: button }, { tag: "icon", item: iconButton }, { tag: "link", item: link }, { tag: "row", item: row }]
        }
        function test_buttons_answer_return_and_space(data) {
            clicks.target = data.item
            data.item.forceActiveFocus(Qt.TabFocusReason)

            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Space)

            compare(clicks.count, 2)
            verify(data.item.visualFocus)
        }
        function test_space_toggles_data() {
            return [{ tag: "check", item: check }, { tag: "switch", item: toggle }]
        }
        function test_space_toggles(data) {
            data.item.checked = false
            data.item.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(data.item.checked)
            keyClick(Qt.Key_Space)
            verify(!data.item.checked)
        }
        function test_space_chooses_a_radio() {
            radio.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(radio.checked)
        }
        function test_arrows_change_a_combo() {
            combo.currentIndex = 0
            combo.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(combo.currentIndex, 1)

            keyClick(Qt.Key_Space)
            tryCompare(combo.popup, "opened", true)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(combo.popup, "visible", false)
            compare(combo.currentIndex, 2)
        }
        function test_arrows_change_segments_and_tabs_data() { return [{ tag: "segments", item: segments }, { tag: "tabs", item: tabs }] }
        function test_arrows_change_segments_and_tabs(data) {
            data.item.value = "a"
            row.forceActiveFocus()
            data.item.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(data.item.value, "b")
            keyClick(Qt.Key_Right)
            compare(data.item.value, "b")
            keyClick(Qt.Key_Left)
            compare(data.item.value, "a")
        }
        function test_escape_empties_a_search() {
            search.forceActiveFocus()
            keyClick(Qt.Key_A)
            compare(search.text, "a")
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
        }
        function test_a_day_is_read_as_people_write_it_data() {
            return [
                { tag: "27.11.", written: "27.11.", day: new Date(2026, 10, 27) },
                { tag: "+3", written: "+3", day: new Date(2026, 10, 27) },
                { tag: "1 Dec", written: "1 Dec", day: new Date(2026, 11, 1) },
                { tag: "ISO", written: "2027-02-01", day: new Date(2027, 1, 1) }
            ]
        }
        function test_a_day_is_read_as_people_write_it(data) {
            dateField.day = undefined
            dateField.forceActiveFocus()
            dateField.text = data.written
            keyClick(Qt.Key_Return)
            compare(dateField.error, "")
            verify(Format.sameDay(dateField.day, data.day))
        }
        function test_a_day_that_does_not_exist_is_refused() {
            dateField.forceActiveFocus()
            dateField.text = "31.02.2026"
            keyClick(Qt.Key_Return)
            verify(dateField.error !== "")
        }
        function test_arrows_move_through_the_calendar() {
            picked.clear()
            calendar.forceActiveFocus()
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_PageDown)
            keyClick(Qt.Key_Return)
            compare(picked.count, 1)
            verify(Format.sameDay(picked.signalArguments[0][0], new Date(2027, 0, 5)))
        }
        function test_the_calendar_numbers_weeks_as_iso_does() {
            compare(Format.isoWeek(new Date(2026, 10, 23)), 48)
            compare(Format.isoWeek(new Date(2026, 11, 28)), 53)
            compare(Format.isoWeek(new Date(2027, 0, 4)), 1)
        }
        function test_a_menu_is_chosen_from_with_arrows() {
            triggered.clear()
            menu.open()
            tryCompare(menu, "opened", true)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(triggered.count, 1)
            tryCompare(menu, "visible", false)
        }
        function test_escape_closes_a_dialog() {
            dialog.open()
            tryCompare(dialog, "opened", true)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "visible", false)
        }
        function test_arrows_move_a_slider() {
            slider.value = 0
            slider.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(slider.value, 0.25)
        }
        function toastTexts() {
            const texts = []
            for (let i = 0; i < toasts.children.length; ++i)
                if (toasts.children[i].action !== undefined)
                    texts.push(toasts.children[i].text)
            return texts
        }
        function clearToasts() {
            for (let i = toasts.children.length - 1; i >= 0; --i)
                if (toasts.children[i].action !== undefined)
                    toasts.children[i].closed()
            tryVerify(() => toastTexts().length === 0)
        }
        function test_notices_and_further_undos_take_no_undo_away() {
            clearToasts()
            let undone = ""
            for (const name of ["a", "b", "c", "d"])
                toasts.offerUndo(name, () => undone += name)
            for (const name of ["1", "2", "3", "4", "5"])
                toasts.say(name, "info")

            compare(toastTexts(), ["a", "b", "c", "d", "3", "4", "5"])
            toasts.children[0].acted()
            compare(undone, "a")
            clearToasts()
        }
        function test_the_same_notice_is_shown_once() {
            clearToasts()
            for (let i = 0; i < 20; ++i)
                toasts.say("The disk is full", "warning")
            compare(toastTexts(), ["The disk is full"])
            clearToasts()
        }
        function test_a_text_that_would_be_lost_waits_to_be_copied() {
            clearToasts()
            let copied = 0
            toasts.offerCopy("It was removed", () => copied += 1)
            compare(toasts.children[0].counting, false)
            toasts.children[0].acted()
            compare(copied, 1)
            clearToasts()
        }
        function test_a_list_that_cannot_be_read_offers_to_try_again() {
            brokenList.failed = true
            const state = stage.listState.createObject(stage, { list: brokenList })
            const button = findChild(state, "tryAgain")
            verify(findChild(state, "listFailed").visible)
            button.clicked()
            compare(brokenList.refreshed, 1)
            brokenList.failed = false
            verify(!findChild(state, "listFailed").visible)
            state.destroy()
        }
        function test_the_chip_does_not_flicker_while_one_types() {
            const chip = stage.chips.createObject(stage, { sync: typing })
            compare(chip.phase, "upToDate")
            typing.state = "saving"
            compare(chip.phase, "saving")
            for (const state of ["syncing", "upToDate", "saving", "syncing", "upToDate"]) {
                typing.state = state
                compare(chip.phase, "saving")
            }
            tryCompare(chip, "phase", "upToDate", 5000)
            typing.state = "offline"
            compare(chip.phase, "offline")
            typing.state = "upToDate"
            compare(chip.phase, "upToDate")
            chip.destroy()
        }
        function test_undo_of_a_toast_runs_once_and_the_toast_goes() {
            let undone = 0
            toasts.offerUndo("Talking point deleted", () => undone += 1)
            const toast = toasts.children[0]
            toast.acted()
            compare(undone, 1)
            tryVerify(() => {
                for (let i = 0; i < toasts.children.length; ++i) {
                    if (toasts.children[i].action !== undefined)
                        return false
                }
                return true
            })
        }
        function test_a_button_shortens_its_words_before_they_leave_it() {
            const words = "Sign in with the account that your company gave you"
            const button = createTemporaryQmlObject("import Aufwind.Ui; PushButton { text: '" + words + "'; glyph: 'key'; width: 200 }", stage)
            const label = all(button, item => item instanceof Text && item.text === words)[0]
            verify(label.truncated)
            const at = label.mapToItem(button, 0, 0)
            verify(at.x >= 0 && at.x + label.width <= button.width)

            button.width = button.implicitWidth
            verify(!label.truncated)
        }
        function test_the_box_of_several_lines_stands_beside_the_first() {
            const wide = createTemporaryQmlObject("import Aufwind.Ui; CheckField { width: 160; text: 'Addresses count though nobody has verified them yet' }", stage)
            verify(wide.height > 2 * wide.indicator.height)
            verify(wide.indicator.y < wide.indicator.height / 2)

            compare(check.indicator.y, Math.round((check.height - check.indicator.height) / 2))
        }
        function test_a_dialog_that_is_too_tall_scrolls_and_keeps_its_foot_in_sight() {
            const tall = createTemporaryQmlObject("import QtQuick; import Aufwind.Ui; DialogBox { title: 'Long'; Item { width: 1; height: 4000 } foot: [ PushButton { objectName: 'go'; text: 'Go' } ] }", stage)
            tall.open()
            tryCompare(tall, "opened", true)
            const go = findChild(tall.contentItem, "go")
            tryVerify(() => go.mapToItem(stage, 0, go.height).y <= stage.height)
            verify(tall.height <= stage.height)
            tall.close()
            tryCompare(tall, "visible", false)
        }
        function test_every_control_has_a_name_and_a_role() {
            for (const item of [button, iconButton, link, check, radio, toggle, combo, row, slider]) {
                verify(item.Accessible.name !== "", item)
                verify(item.Accessible.role !== Accessible.NoRole, item)
            }
        }
        function test_days_and_numbers_follow_the_language() {
            compare(Format.weekdayDay(new Date(2026, 10, 24)), "Tue 24 Nov")
            compare(Format.longDay(new Date(2026, 10, 24)), "Tuesday, 24 November 2026")
            compare(Format.percent(0.62), "62%")
            Format.language = "de"
            compare(Format.weekdayDay(new Date(2026, 10, 24)), "Di. 24.11.")
            compare(Format.longDay(new Date(2026, 10, 24)), "Dienstag, 24. November 2026")
            compare(Format.percent(0.62), "62 %")
            compare(Format.number(2227), "2.227")
        }
    }
}

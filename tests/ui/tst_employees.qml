// SPDX-License-Identifier: GPL-3.0-or-later
// The table of employees, by mouse and by keys alone.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property var view: null

    TestCase {
        name: "Employees"
        when: windowShown

        function show(fill, role) {
            stage.app = stage.apps.createObject(stage, { role: role ?? "hr", fill: fill ?? "normal" })
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "employees" })
            waitForRendering(stage)
            tryVerify(() => item("employeeList") !== null)
            if (fill !== "empty")
                tryVerify(() => item("employeeList").currentItem !== null)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            Theme.scale = 1
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        function grid() { return stage.app.model("employees") }
        function list() { return item("employeeList") }
        function enter() {
            list().currentIndex = 0
            list().takeFocus()
            keyClick(Qt.Key_Right)
        }
        function press(one) {
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function type(words) {
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const letter of words)
                keyClick(letter)
        }
        function editFirst(words) {
            enter()
            keyClick(Qt.Key_F2)
            tryVerify(() => item("cellEditor") !== null)
            type(words)
        }
        function toasts(action) {
            const found = []
            for (let i = 0; i < stage.view.toasts.children.length; ++i) {
                const one = stage.view.toasts.children[i]
                if (one.action === action)
                    found.push(one)
            }
            return found
        }

        function test_a_cell_is_edited_where_it_stands_by_keys_alone() {
            show()
            enter()
            keyClick(Qt.Key_F2)
            tryVerify(() => item("cellEditor") !== null)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const letter of "Director")
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(grid().called("setCell"), [["p1", "title", "Director"]])
            tryVerify(() => item("cellEditor") === null)
            verify(list().currentItem.activeFocus)
        }
        function test_escape_leaves_a_cell_as_it_was() {
            show()
            enter()
            keyClick(Qt.Key_Return)
            tryVerify(() => item("cellEditor") !== null)
            keyClick("x")
            keyClick(Qt.Key_Escape)
            tryVerify(() => item("cellEditor") === null)
            compare(grid().called("setCell").length, 0)
            verify(list().currentItem.activeFocus)
        }
        function test_tab_keeps_and_goes_on_to_the_next_cell() {
            show()
            enter()
            keyClick(Qt.Key_F2)
            tryVerify(() => item("cellEditor") !== null)
            keyClick(Qt.Key_Tab)
            compare(grid().called("setCell").length, 1)
            tryVerify(() => item("cellEditor") !== null && item("cellEditor").column.key === "department")
        }
        function test_what_is_refused_stays_open_and_says_why() {
            show()
            enter()
            grid().reason = "Too long"
            keyClick(Qt.Key_F2)
            tryVerify(() => item("cellEditor") !== null)
            keyClick(Qt.Key_Return)
            wait(0)
            verify(item("cellEditor") !== null)
        }
        function test_rows_are_chosen_by_keys_and_changed_together() {
            show()
            list().currentIndex = 0
            list().takeFocus()
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            compare(grid().chosenCount, 2)
            tryVerify(() => item("bulkChange").visible)
            const value = item("bulkValue")
            value.begin()
            for (const letter of "Lead")
                keyClick(letter)
            press(item("bulkChange"))
            compare(grid().called("setChosen"), [["title", "Lead"]])
            list().takeFocus()
            keyClick(Qt.Key_A, Qt.ControlModifier)
            compare(grid().chosenCount, 8)
            keyClick(Qt.Key_Escape)
            compare(grid().chosenCount, 0)
        }
        function test_a_change_of_many_offers_no_undo_that_could_take_back_another_step() {
            show()
            grid().changed(2, 1)
            compare(toasts("Undo").length, 0)
            compare(toasts("").length, 1)
            verify(toasts("")[0].text.includes("Ctrl+Z"))
            verify(toasts("")[0].text.includes("circle"))
        }
        function test_where_nobody_was_changed_nothing_is_to_be_taken_back() {
            show()
            grid().changed(0, 0)
            compare(toasts("Undo").length, 0)
            verify(!toasts("")[0].text.includes("Ctrl+Z"))
        }
        function test_what_is_typed_in_a_cell_is_kept_before_the_rows_move() {
            show()
            editFirst("Director")
            mouseClick(item("sort_department"))
            compare(grid().called("setCell"), [["p1", "title", "Director"]])
            compare(grid().sortKey, "department")
            editFirst("Lead")
            item("employeeSearch").text = "lena"
            tryCompare(grid(), "search", "lena")
            compare(grid().called("setCell").length, 2)
        }
        function test_the_rows_stay_while_a_cell_cannot_be_kept() {
            show()
            grid().reason = "Too long"
            editFirst("Director")
            mouseClick(item("sort_department"))
            compare(grid().sortKey, "")
            verify(item("cellEditor") !== null)
            grid().reason = ""
        }
        function test_what_the_table_is_searched_for_stands_in_its_field_again() {
            show()
            item("employeeSearch").text = "lena"
            tryCompare(grid(), "search", "lena")
            stage.view.stack.go("admin", { part: "company" })
            tryVerify(() => item("employeeSearch") === null)
            stage.view.stack.go("admin", { part: "employees" })
            tryVerify(() => item("employeeSearch") !== null)
            compare(item("employeeSearch").text, "lena")
            compare(grid().search, "lena")
        }
        function test_a_click_on_a_column_sorts_and_the_next_turns_it() {
            show()
            mouseClick(item("sort_department"))
            compare(grid().sortKey, "department")
            mouseClick(item("sort_department"))
            verify(grid().descending)
        }
        function test_the_columns_move_under_the_name_as_the_keyboard_goes() {
            show()
            enter()
            for (let i = 0; i < 8; ++i)
                keyClick(Qt.Key_Right)
            verify(list().currentItem.table.shift > 0)
            for (let i = 0; i < 9; ++i)
                keyClick(Qt.Key_Left)
            compare(list().currentItem.table.shift, 0)
            compare(list().currentItem.table.column, -1)
        }
        function test_nobody_found_says_so_and_shows_everybody_again() {
            show("empty")
            verify(!item("clearAll").visible)
            item("employeeSearch").text = "nobody"
            tryVerify(() => item("clearAll").visible)
            tryCompare(grid(), "search", "nobody")
            press(item("clearAll"))
            compare(item("employeeSearch").text, "")
        }
        function dialog(name) {
            const found = item(name)
            verify(found !== null, name)
            tryVerify(() => found.opened)
            return part => findChild(found.contentItem, part)
        }
        function test_an_attribute_is_defined_renamed_and_removed() {
            show()
            item("attributesDialog").open()
            const part = dialog("attributesDialog")
            part("attributeName").text = " Desk "
            press(part("attributeSave"))
            compare(stage.app.called("create"), [["custom_attribute", { name: "Desk", options: undefined, kind: "text", confidential: false }]])
            press(part("attributeSave"))
            verify(part("attributeName").error !== "")
            press(part("attributeEdit"))
            compare(part("attributeName").text, "Shoe size")
            verify(!part("attributeKind").enabled)
            part("attributeName").text = "Size"
            press(part("attributeSave"))
            compare(stage.app.called("set")[0][2].name, "Size")
            press(part("attributeRemove"))
            compare(stage.app.called("remove")[0][0], "custom_attribute")
            toasts("Undo")[0].acted()
            compare(stage.app.called("restore"), [["custom_attribute", "a1"]])
            compare(stage.app.called("undo").length, 0)
        }
        function test_an_attribute_that_the_server_would_refuse_stays_in_the_form() {
            show()
            item("attributesDialog").open()
            const part = dialog("attributesDialog")
            item("attributesDialog").kind = "choice"
            part("attributeName").text = "ü".repeat(51)
            part("attributeOptions").text = "Meat"
            press(part("attributeSave"))
            verify(part("attributeName").error !== "")
            part("attributeName").text = "Canteen"
            let many = ""
            for (let i = 0; i < 101; ++i)
                many += i + "\n"
            part("attributeOptions").text = many
            press(part("attributeSave"))
            verify(part("attributeName").error !== "")
            part("attributeOptions").text = "ü".repeat(2001)
            press(part("attributeSave"))
            verify(part("attributeName").error !== "")
            compare(part("attributeName").text, "Canteen")
            compare(stage.app.called("create").length, 0)
        }
        function test_a_choice_needs_its_choices() {
            show()
            item("attributesDialog").open()
            const part = dialog("attributesDialog")
            item("attributesDialog").kind = "choice"
            part("attributeName").text = "Canteen"
            press(part("attributeSave"))
            compare(stage.app.called("create").length, 0)
            part("attributeOptions").text = "Meat\n\n Vegan \n"
            press(part("attributeSave"))
            compare(stage.app.called("create")[0][1].options, "Meat\nVegan")
        }
        function test_a_filter_becomes_a_team() {
            show()
            grid().filter = "location is \"Leipzig\""
            item("smartTeams").open()
            const part = dialog("smartTeams")
            part("teamName").text = "Leipzig"
            grid().trouble = "confidential"
            press(part("saveTeam"))
            compare(stage.app.called("create").length, 0)
            compare(part("teamName").error, "confidential")
            grid().trouble = ""
            press(part("saveTeam"))
            compare(stage.app.called("create"), [["team", { name: "Leipzig", rule: "location is \"Leipzig\"" }]])
            // Who may make a team need not be allowed to remove it.
            compare(toasts("Undo").length, 0)
        }
        function test_a_new_team_is_taken_back_alone_by_whoever_may_remove_it() {
            show("normal", "admin")
            grid().filter = "location is \"Leipzig\""
            item("smartTeams").open()
            const part = dialog("smartTeams")
            part("teamName").text = "Leipzig"
            press(part("saveTeam"))
            toasts("Undo")[0].acted()
            compare(stage.app.called("remove"), [["team", "new"]])
            compare(stage.app.called("undo").length, 0)
        }
        function test_a_team_whose_filter_cannot_be_shown_leaves_the_list_open() {
            show()
            grid().refusesFilter = true
            item("smartTeams").open()
            const part = dialog("smartTeams")
            item("smartTeams").show({ name: "Later", rule: "height over 2" })
            verify(item("smartTeams").opened)
            grid().refusesFilter = false
            item("smartTeams").show({ name: "Leipzig", rule: "" })
            tryVerify(() => !item("smartTeams").opened)
        }
        function test_a_condition_is_added_and_a_refused_one_says_why() {
            show()
            press(item("employeeFilter"))
            const filter = dialog("filterDialog")
            filter("filterValue").begin()
            for (const letter of "Lead")
                keyClick(letter)
            grid().reason = "No"
            press(filter("addCondition"))
            compare(filter("filterError").error, "No")
            grid().reason = ""
            press(filter("addCondition"))
            compare(grid().conditions.length, 1)
            tryVerify(() => item("condition_0") !== null && item("condition_0").visible)
            press(item("clearFilter"))
            compare(grid().conditions.length, 0)
        }
        function test_columns_are_chosen_and_kept_on_this_device() {
            show()
            press(item("employeeColumns"))
            const columns = dialog("columnsDialog")
            mouseClick(columns("column_email"))
            verify(!grid().shown.includes("email"))
            compare(stage.app.draft("employees.view"), grid().shown.join(","))
            mouseClick(columns("column_email"))
            compare(grid().shown.indexOf("email"), 4)
        }
        function test_an_export_asks_for_the_password_first() {
            show()
            item("employeeExporter").begin("xlsx")
            compare(stage.app.security.called("allowCritical").length, 1)
            verify(item("employeeExporter").waits)
            stage.app.security.failed("allowCritical", "")
            verify(!item("employeeExporter").waits)
        }
        function test_twenty_thousand_people_have_as_few_rows_as_fit() {
            show("full")
            compare(list().count, 20000)
            let rows = list().contentItem.children.length
            verify(rows < 60, rows)
            list().positionViewAtEnd()
            waitForRendering(stage)
            verify(list().contentItem.children.length < 80)
        }
    }
}

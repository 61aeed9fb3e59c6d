// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/company.h"
#include "tests/system/driven_window.h"

namespace aufwind::system_test {

/// Starts the window, signs somebody of the company in, and waits until everything has arrived. The main thread.
inline bool signIn(DrivenWindow& window, Company& company, const char* email) {
    window.start({"--server", company.server().url(), "--ca", company.server().ca(), "--no-tour", "--lang", "en"});
    return window.sees("Button", "Sign in") && window.click("EditableText", "Workspace") && window.type("demo") &&
           window.press("Tab") && window.type(email) && window.press("Tab") && window.type(kPassword) &&
           window.press("Return") && window.sees("Heading", "To do") && window.sees("Button", "Sync: Up to date");
}

}  // namespace aufwind::system_test

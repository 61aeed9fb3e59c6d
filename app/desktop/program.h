// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window.h"

#include <functional>

class QGuiApplication;

namespace aufwind::desktop {

/// Called once the window is loaded, before the event loop. Thread rule: the window's.
using Shown = std::function<void(Window&)>;

/// The whole program: reads the command line, opens the profile, shows the window, and runs until it is closed. The
/// exit code for main(). The executable has to import the QML modules' plugins.
int runProgram(int argc, char** argv);
/// The same with an application of one's own, for who looks on or drives.
int runProgram(const QGuiApplication& application, const Shown& shown = {});

}  // namespace aufwind::desktop

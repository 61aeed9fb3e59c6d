// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"

/// Every control in every state, without an account or stored data. Thread rule: the window's.
namespace aufwind::desktop {

/// Until the window is closed, or the picture of --shot is taken. The exit code of the program.
int showGallery(const Options& options);

}  // namespace aufwind::desktop

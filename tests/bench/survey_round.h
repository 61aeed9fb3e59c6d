// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace aufwind::bench {

/// A round of the large survey from its plan to its results, as a server makes them. Prints its figures; whether all
/// answers were counted and everything was shown that can be. One thread.
bool measureRound();

}  // namespace aufwind::bench

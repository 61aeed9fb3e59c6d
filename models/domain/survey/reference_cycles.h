// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form_index.h"

#include <cstdint>
#include <vector>

namespace aufwind::survey {

/// Questions whose conditions, or whose sections' conditions, speak of each other in a circle, however long: the
/// strongly connected components of more than one (Tarjan 1972), each in the form's order. Linear; pure; any thread.
std::vector<std::vector<std::uint32_t>> referenceCycles(const FormIndex& index);

}  // namespace aufwind::survey

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/plant.h"

#include <optional>
#include <string_view>

/// The names of the defects that can be put in (sync/merge/plant.h). Pure; any thread.
namespace aufwind::sim {

std::optional<Plant> plantOf(std::string_view name);

/// Puts the defect into everything that runs on this thread, for as long as the object lives.
class Planting {
  public:
    explicit Planting(Plant plant) { plantedHere = {plant, 0}; }
    ~Planting() { plantedHere = {}; }
    Planting(const Planting&) = delete;
    Planting& operator=(const Planting&) = delete;
};

}  // namespace aufwind::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

/// Talking points and private points stand in one list; these are the fields that both have. Pure; any thread.
namespace aufwind::domain {

struct PointFields {
    EntityNumber entity = 0;
    FieldNumber series = 0;
    FieldNumber title = 0;
    FieldNumber position = 0;
    FieldNumber raised = 0;
    FieldNumber discussed = 0;
    FieldNumber minutes = 0;
};

/// Of what everybody in the meeting sees, and of what its author alone does.
const PointFields& sharedPoint();
const PointFields& privatePoint();

/// Of the point's own kind.
const PointFields& pointFields(const Record& point);
bool isPrivatePoint(const Record& point);
/// A heading among the points.
bool isSection(const Record& point);

}  // namespace aufwind::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/point_fields.h"

#include "models/domain/fields.h"

namespace aufwind::domain {

const PointFields& sharedPoint() {
    static constexpr PointFields kFields{.entity = schema::kTalkingPoint,
                                         .series = field::kPointSeries,
                                         .title = field::kPointTitle,
                                         .position = field::kPointPosition,
                                         .raised = field::kPointRaised,
                                         .discussed = field::kPointDiscussed,
                                         .minutes = field::kPointMinutes};
    return kFields;
}

const PointFields& privatePoint() {
    static constexpr PointFields kFields{.entity = schema::kPrivatePoint,
                                         .series = field::kSecretSeries,
                                         .title = field::kSecretTitle,
                                         .position = field::kSecretPosition,
                                         .raised = field::kSecretRaised,
                                         .discussed = field::kSecretDiscussed,
                                         .minutes = field::kSecretMinutes};
    return kFields;
}

const PointFields& pointFields(const Record& point) {
    return isPrivatePoint(point) ? privatePoint() : sharedPoint();
}

bool isPrivatePoint(const Record& point) {
    return point.entity == schema::kPrivatePoint;
}

bool isSection(const Record& point) {
    return !isPrivatePoint(point) && point.flag(field::kPointSection);
}

}  // namespace aufwind::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/byte_stream.h"
#include "models/domain/survey/respondent_set.h"

/// Sets in as few bits as their density allows: the gaps between members, or between those who are none where these are
/// fewer, in Golomb's code with a power of two (Rice and Plaunt, IEEE Transactions on Communication Technology 19(6),
/// 1971). Pure; any thread.
namespace aufwind::survey {

void writeSet(ByteWriter& out, const RespondentSet& set);
/// Of members below `room`; else the reader is not whole.
RespondentSet readSet(ByteReader& in, std::uint32_t room);

}  // namespace aufwind::survey

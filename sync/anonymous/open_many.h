// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/sealed_answer.h"

#include <functional>
#include <string>
#include <vector>

/// Much that was sealed to one key, opened on as many threads as there are cores, while more of it is read and what is
/// open already is taken.
namespace aufwind::anonymous {

struct SealedText {
    SealedPlace place;
    std::string sealed;
};

/// The next of them; none behind the last. Called on a thread of its own, one call after the other.
using SealedTexts = std::function<Result<std::vector<SealedText>>()>;

/// Hands over each in the order in which they come, on the thread of whoever asks, with what openText() says of it. No
/// more than three of what `next` answers are in memory at once. An error of `next` ends it and is the answer. Blocks.
Result<void> openMany(const HpkeKeyPair& key, const SealedTexts& next,
                      const std::function<void(const SealedPlace& place, Result<std::string> text)>& take);

}  // namespace aufwind::anonymous

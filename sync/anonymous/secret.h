// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aufwind::anonymous {

/// Bytes that are wiped when they are given back, however few they are: they are never in the object itself, so that
/// moving it leaves no copy behind, as moving a short string does. Held so are private keys, what they are derived
/// from, the inverse of a blinding factor, and whatever of a draw would tell, together with what the server has, whose
/// an answer is: the salt, the encoded message, the message behind its prefix. Not wiped is what is sent (a proof, a
/// sealed text) and what openText() gives. A plain value; any thread.
class Secret {
  public:
    Secret() = default;
    /// Wipes what it is made of.
    explicit Secret(std::string&& bytes);
    explicit Secret(std::string_view bytes) : bytes_(bytes.begin(), bytes.end()) {}
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    std::string_view view() const { return {bytes_.data(), bytes_.size()}; }
    std::size_t size() const { return bytes_.size(); }
    /// In a time that depends on the lengths alone.
    bool operator==(const Secret& other) const;

  private:
    void wipe();

    std::vector<char> bytes_;
};

}  // namespace aufwind::anonymous

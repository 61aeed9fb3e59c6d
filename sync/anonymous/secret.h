// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace aufwind::anonymous {

/// Bytes that are wiped when they are given back. They are 32 or more wherever this is used: a string keeps fewer than
/// 16 in itself, and moving it would leave a copy behind. A plain value; any thread.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::string bytes) : bytes_(std::move(bytes)) {}
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    std::string_view view() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }
    /// In a time that depends on the lengths alone.
    bool operator==(const Secret& other) const;

  private:
    void wipe();

    std::string bytes_;
};

}  // namespace aufwind::anonymous

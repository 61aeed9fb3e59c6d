// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <memory>
#include <string>
#include <string_view>

/// The parts of a ZIP archive in memory, as an Office document is one. libzip unpacks; here is the bound on what comes
/// out of it, whatever an entry says of its size. One thread at a time.
namespace aufwind::roster {

class Archive {
  public:
    /// `damaged` where it is none. The bytes must outlive it.
    static Result<Archive> open(std::string_view bytes);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    bool has(const std::string& name) const;
    /// `notFound`; `damaged` where it does not unpack; `tooLarge` where all that was read from the archive would be
    /// larger than kUnpackedMaximum.
    Result<std::string> read(const std::string& name);

    static constexpr std::size_t kUnpackedMaximum = 256 * 1024 * 1024;

  private:
    struct Opened;
    explicit Archive(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> opened_;
};

}  // namespace aufwind::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/mailer.h"
#include "sync/server/operator/home.h"

#include <charconv>
#include <ctime>

namespace aufwind::server {
namespace {

class SpoolMailer : public Mailer {
  public:
    SpoolMailer(std::filesystem::path directory, std::string from, std::uint64_t last)
        : directory_(std::move(directory)), from_(std::move(from)), last_(last) {}

    Result<void> send(const Mail& mail) override {
        const std::string number = std::to_string(last_ + 1);
        const std::string id = number + "@spool.invalid";
        const std::string message = messageOf(mail, from_, std::time(nullptr) * std::int64_t{1000}, id);
        // Under its name only once it is whole: somebody may be watching.
        const auto half = directory_ / (number + ".part");
        if (auto written = writeFile(half, message, true); !written) return written;
        std::error_code failure;
        std::filesystem::rename(half, directory_ / (number + ".eml"), failure);
        if (failure) return Error{ErrorCode::io, "the mail could not be put into the spool"};
        last_ += 1;
        return {};
    }

  private:
    const std::filesystem::path directory_;
    const std::string from_;
    std::uint64_t last_;
};

}  // namespace

Result<std::unique_ptr<Mailer>> spoolMailer(const std::filesystem::path& directory, std::string from) {
    std::error_code failure;
    std::filesystem::create_directories(directory, failure);
    std::uint64_t last = 0;
    for (const auto& entry : std::filesystem::directory_iterator(directory, failure)) {
        const std::string name = entry.path().stem().string();
        std::uint64_t number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        last = std::max(last, number);
    }
    if (failure) return Error{ErrorCode::io, "the directory for mails: " + failure.message()};
    return std::unique_ptr<Mailer>(std::make_unique<SpoolMailer>(directory, std::move(from), last));
}

}  // namespace aufwind::server

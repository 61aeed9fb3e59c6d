// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/aufwind.pb.h"
#include "sync/server/auth/keys.h"
#include "sync/server/tenancy/tenant_service.h"
#include "sync/server/tenancy/unit.h"

/// The contents that rows name (PROTOCOL.md, "Contents"): taken in part by part, sealed, handed out to who sees a row
/// that names them, and dropped when none does.
///
/// Knowing a hash is no right. A row hands out a content only where whoever wrote the reference has proven to have it,
/// by sending all of it or by having read it in that same row; and whether somebody else has sent the same is told to
/// nobody.
/// Thread rule: that of the store.
namespace aufwind::server {

class Contents {
  public:
    /// Sealed under keys that are derived from the store's.
    Contents(const Facts& facts, TenantStore& store, Audience& audience, RowCache& cache, const Clock& clock,
             const Uuid& tenant);

    /// Errors: `invalid`; `tooLarge` with the detail "size" or "quota"; `throttled` with too many unfinished ones;
    /// `conflict` where the whole is not what the hash says. What had been received of it is gone then.
    Result<wire::ContentState> take(const Caller& caller, const wire::ContentSend& sent, const ContentRules& rules);
    /// `notFound` whatever the reason. `damaged` where a part at rest is not what was stored.
    Result<wire::ContentPart> part(const Caller& caller, const wire::ContentFetch& wanted,
                                   const std::function<void(const Alert&)>& alert);

    /// An accepted mutation by `person`, nil where it is the server's own: what its rows name now and did before.
    void note(Unit& unit, const Uuid& person);
    /// What the rows of it named before and no row names now is gone at once, and is nobody's.
    void forgetUnnamed(Unit& unit);
    /// One bounded step: unfinished uploads that nobody goes on with, and contents that no row has named for a day.
    /// Answers the bytes that went.
    std::uint64_t collect();
    /// The same for the parts as TenantStore::resealSome() for the rest.
    bool resealSome();
    /// Opens every part of every whole content.
    Result<void> check();

  private:
    struct Named {
        std::string hash;
        Stamp stamp;
        Uuid author;
        std::uint64_t size = 0;

        bool operator==(const Named&) const = default;
    };
    static std::vector<Named> namedIn(const Record& row, const schema::Field& field);
    bool names(const Record& row, std::string_view hash) const;
    bool hasProven(const Named& named) {
        return named.author.isNil() || store_.isContentHolder(named.hash, named.author);
    }

    Result<void> admit(const Caller& caller, const wire::ContentSend& sent, const ContentRules& rules);
    Result<wire::ContentState> complete(StoredContent upload);
    Result<bool> isWhatItSays(const StoredContent& content);
    Result<std::string> opened(const StoredContent& content, std::uint64_t part);
    Result<std::string> unsealed(const StoredContent& content, std::uint64_t part, std::string_view sealed) const;
    void resealParts(std::size_t& left);
    std::string bindingOf(const StoredContent& content, std::uint64_t part) const;
    bool isNamed(std::string_view hash);
    void drop(const StoredContent& content);

    const Facts& facts_;
    TenantStore& store_;
    Audience& audience_;
    RowCache& cache_;
    const Clock& clock_;
    const Uuid tenant_;
    std::uint64_t largest_ = 0;  ///< that a field of the schema takes
    std::uint64_t collectedUpTo_ = 0;

    /// How far the parts were looked through for those under the key of before.
    struct Pass {
        std::uint64_t upTo = 0;  ///< contents that are done
        std::optional<StoredContent> content{};
        std::uint64_t part = 0;
        bool found = false;
    };
    Pass pass_;
};

}  // namespace aufwind::server

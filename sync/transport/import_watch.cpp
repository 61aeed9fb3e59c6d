// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/import_watch.h"

#include "models/store/import_news.h"

#include <cstdlib>

namespace aufwind::transport {
namespace {

/// Of 500 lines each; what is left comes with the next look.
constexpr int kMostPages = 20;

}  // namespace

bool ImportWatch::isDue() const {
    return !isAsking_ && std::llabs(clock_.now() - lookedAt_) >= kEveryMs;
}

void ImportWatch::look(bool isAdmin) {
    lookedAt_ = clock_.now();
    if (isAdmin) {
        isAsking_ = true;
        return ask(kMostPages);
    }
    if (store::importNews(reader_).looked == 0) return;
    // Where the disk refuses the next look does it.
    static_cast<void>(store::dropImportNews(store_));
}

void ImportWatch::ask(int pages) {
    calls_.auditBehind(store::importNews(reader_).looked, "people_import.refused",
                       [this, pages](const Result<AuditPart>& part) { take(part, pages); });
}

void ImportWatch::take(const Result<AuditPart>& part, int pages) {
    isAsking_ = false;
    if (!part) return;  // the next look asks the same
    const store::ImportNews before = store::importNews(reader_);
    store::ImportNews news = before;
    news.take(*part, clock_.now() - kKeptMs);
    if (news.looked == before.looked) return;
    if (!store::keepImportNews(store_, news)) return;
    if (part->end || pages <= 1) return;
    isAsking_ = true;
    ask(pages - 1);
}

}  // namespace aufwind::transport

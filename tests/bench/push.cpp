// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

namespace aufwind::bench {
namespace {

constexpr int kEdits = 20'000;
constexpr FieldNumber kSeries = 1;  // of action_item
constexpr FieldNumber kTitle = 4;
constexpr FieldNumber kDone = 7;

Result<Uuid> anySeries(Device& device) {
    auto reader = device.store().reader();
    store::Query query;
    query.entity = schema::kMeetingSeries;
    query.limit = 1;
    auto found = reader ? (*reader)->list(query) : reader.error();
    if (!found) {
        return found.error();
    }
    return !found->empty() ? Result<Uuid>(found->front().id) : Error{ErrorCode::internal, "no meeting to write in"};
}

// Half of the edits make an action item, the other half tick one off.
Result<void> writeOffline(Device& device) {
    auto series = anySeries(device);
    if (!series) {
        return series.error();
    }
    for (int i = 0; i < kEdits / 2; ++i) {
        const std::string title = "Prepare the figures of week " + std::to_string(i);
        auto made = device.engine().create(schema::kActionItem, {{kSeries, *series}, {kTitle, title}});
        if (!made) {
            return made.error();
        }
        if (auto done = device.engine().set(schema::kActionItem, *made, {{kDone, true}}); !done) {
            return done;
        }
    }
    auto status = device.engine().status();
    if (!status) {
        return status.error();
    }
    return status->waiting == kEdits ? Result<void>() : Error{ErrorCode::internal, "not every edit is a mutation"};
}

Result<void> allArrived(Company& company, const Site& site, Device& writer) {
    auto status = writer.engine().status();
    if (!status) {
        return status.error();
    }
    if (status->waiting != 0 || status->refused != 0) {
        return Error{ErrorCode::internal, "edits were refused or are left"};
    }
    auto other = Device::enter(site, kSmallPerson, company.fresh("other"));
    if (!other) {
        return other.error();
    }
    auto synced = (*other)->sync();
    auto here = synced ? writer.engine().digest() : synced.error();
    auto there = here ? (*other)->engine().digest() : here;
    if (!there) {
        return there.error();
    }
    return *here == *there ? Result<void>() : Error{ErrorCode::internal, "another device does not get the same"};
}

}  // namespace

Result<void> push(Company& company) {
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    auto device = Device::enter(*site, kSmallPerson, company.fresh("push"));
    auto ready = device ? (*device)->sync() : device.error();
    ready = ready ? (*device)->reopen(false) : ready;
    ready = ready ? writeOffline(**device) : ready;
    ready = ready ? (*device)->reopen(true) : ready;
    if (!ready) {
        return ready;
    }
    Result<void> pushed;
    const double processor = processorTime();
    const double ms = millisecondsOf([&] { pushed = (*device)->sync(); });
    const double used = processorTime() - processor;
    pushed = pushed ? allArrived(company, *site, **device) : pushed;
    if (!pushed) {
        return pushed;
    }
    print({"push",
           kEdits / ms * 1e3,
           "mutations/s",
           std::nullopt,
           "nothing: see push_vs_pouchdb",
           {{"mutations", kEdits}, {"processor_ms", used}}});
    return {};
}

}  // namespace aufwind::bench

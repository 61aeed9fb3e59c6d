// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/entities.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <boost/json/array.hpp>

/// Two records of one person become one.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::string_view kJoinedAccounts[] = {"none", "moved", "ended"};
constexpr std::size_t kMostSeenBytes = 64;

std::string_view kindOf(EntityNumber number) {
    const schema::Entity* entity = schema::kSchema.entity(number);
    return entity != nullptr ? entity->name : std::string_view();
}

json::array fieldsOf(const std::vector<FieldNumber>& fields) {
    json::array names;
    for (const FieldNumber field : fields)
        names.emplace_back(schema::kSchema.entity(schema::kEmployee)->field(field)->name);
    return names;
}

Reply joinReply(const JoinPreview& preview) {
    json::array kinds;
    for (const auto& [entity, kind] : preview.kinds) {
        kinds.push_back(json::object{{"kind", kindOf(entity)},
                                     {"pointed", kind.pointed},
                                     {"moved", kind.moved},
                                     {"joined", kind.joined},
                                     {"stays", kind.stays}});
    }
    json::array obstacles;
    for (const JoinPreview::Obstacle& one : preview.obstacles) {
        obstacles.push_back(json::object{{"reason", one.reason}, {"kind", kindOf(one.entity)}, {"count", one.count}});
    }
    return jsonReply({{"kinds", std::move(kinds)},
                      {"taken", fieldsOf(preview.taken)},
                      {"against", fieldsOf(preview.against)},
                      {"account", kJoinedAccounts[static_cast<std::size_t>(preview.account)]},
                      {"devices", preview.devices},
                      {"obstacles", std::move(obstacles)},
                      {"seen", preview.seen},
                      {"done", preview.isOver}});
}

struct JoinWanted {
    Uuid keep;
    Uuid gone;
    std::string seen{};
};

std::optional<JoinWanted> joinIn(const Request& request, int depth) {
    const auto object = parseObject(request.body, depth);
    if (!object) return std::nullopt;
    const auto keep = Uuid::parse(textMember(*object, "keep", kMostIdBytes).value_or(""));
    const auto gone = Uuid::parse(textMember(*object, "gone", kMostIdBytes).value_or(""));
    if (!keep || !gone || *keep == *gone) return std::nullopt;
    return JoinWanted{*keep, *gone, textMember(*object, "seen", kMostSeenBytes).value_or("")};
}

}  // namespace

asio::awaitable<Reply> Api::previewJoin(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto wanted = joinIn(request, parts_.limits.jsonDepth);
    if (!wanted) co_return malformedReply();
    const std::function<Answered<JoinPreview>()> work = [this, session = admission.session, asked = *wanted] {
        return parts_.joins.preview(*session, asked.keep, asked.gone);
    };
    co_return co_await answered<JoinPreview>(request, admission, work, joinReply);
}

asio::awaitable<Reply> Api::joinPeople(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto wanted = joinIn(request, parts_.limits.jsonDepth);
    if (!wanted || wanted->seen.empty()) co_return malformedReply();
    const std::function<Answered<JoinPreview>()> work = [this, session = admission.session, asked = *wanted] {
        return parts_.joins.join(*session, asked.keep, asked.gone, asked.seen);
    };
    co_return co_await answered<JoinPreview>(request, admission, work, joinReply);
}

}  // namespace aufwind::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/light_device.h"

#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/protocol/codec.h"
#include "sync/server/http/wait.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace aufwind::bench {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
using server::kAwait;

namespace {

constexpr FieldNumber kSeriesTitle = 1;  // of meeting_series
constexpr FieldNumber kSeriesKind = 2;
constexpr FieldNumber kSeriesOrganiser = 4;
constexpr FieldNumber kParticipantSeries = 1;  // of series_participant
constexpr FieldNumber kParticipantPerson = 2;
constexpr FieldNumber kItemSeries = 1;  // of action_item
constexpr FieldNumber kItemSpan = 2;
constexpr FieldNumber kItemTitle = 4;
constexpr FieldNumber kItemOwner = 5;
constexpr FieldNumber kItemDone = 7;
constexpr std::size_t kMostItems = 20;
constexpr int kMostPushed = 100;
// Access tokens live a quarter of an hour.
constexpr std::chrono::minutes kRenewAfter{10};
constexpr std::chrono::seconds kPause{1};

std::string bytes(const Uuid& id) {
    return std::string(id.view());
}

wire::Value reference(const Uuid& id) {
    wire::Value value;
    value.set_reference(bytes(id));
    return value;
}

wire::Value text(const std::string& utf8) {
    wire::Value value;
    value.set_text(utf8);
    return value;
}

wire::Operation& create(wire::Mutation& mutation, EntityNumber entity, const Uuid& id,
                        const std::vector<std::pair<FieldNumber, wire::Value>>& values) {
    wire::Operation& operation = *mutation.add_operations();
    operation.set_kind(wire::Operation::CREATE);
    operation.set_entity(entity);
    operation.set_id(bytes(id));
    for (const auto& [field, value] : values) {
        wire::Initial& initial = *operation.add_initial();
        initial.set_field(field);
        *initial.mutable_value() = value;
    }
    return operation;
}

void createParticipant(wire::Mutation& mutation, const Uuid& series, const Uuid& person) {
    const schema::Entity& entity = *schema::kSchema.entity(schema::kSeriesParticipant);
    const Uuid id = merge::derivedId(entity, {{kParticipantSeries, series}, {kParticipantPerson, person}}, person);
    create(mutation, schema::kSeriesParticipant, id,
           {{kParticipantSeries, reference(series)}, {kParticipantPerson, reference(person)}});
}

}  // namespace

LightDevice::LightDevice(const Place& place, const Clock& clock, Entropy& entropy, Tally& tally, std::string email)
    : place_(place),
      clock_(clock),
      entropy_(entropy),
      tally_(tally),
      email_(std::move(email)),
      line_(place),
      wake_(place.io, asio::steady_timer::time_point::max()) {}

void LightDevice::takeTokens(const std::string& json) {
    const auto answer = boost::json::parse(json).as_object();
    access_ = answer.at("access_token").as_string().c_str();
    refresh_ = answer.at("refresh_token").as_string().c_str();
    renewed_ = std::chrono::steady_clock::now();
}

asio::awaitable<Result<void>> LightDevice::signIn(const std::string& workspace, const std::string& password) {
    const boost::json::object body{
        {"workspace", workspace}, {"email", email_}, {"password", password}, {"device", {{"name", "load"}}}};
    const Post post{"/v1/auth/sign-in", boost::json::serialize(body), "application/json", {}, {}};
    auto reply = co_await line_.post(post);
    if (!reply) co_return reply.error();
    if (reply->status != 200) co_return Error{ErrorCode::unauthenticated, "HTTP " + std::to_string(reply->status)};
    takeTokens(reply->body);
    const auto answer = boost::json::parse(reply->body).as_object();
    person_ = Uuid::parse(answer.at("person").as_string().c_str()).value_or(Uuid{});
    device_ = Uuid::parse(answer.at("device").as_string().c_str()).value_or(Uuid{});
    co_return Result<void>();
}

asio::awaitable<Result<void>> LightDevice::renewWhereOld() {
    if (std::chrono::steady_clock::now() - renewed_ < kRenewAfter) co_return Result<void>();
    const std::string body = boost::json::serialize(boost::json::object{{"refresh_token", refresh_}});
    const Post post{"/v1/auth/refresh", body, "application/json", {}, {}};
    auto reply = co_await line_.post(post);
    if (!reply) co_return reply.error();
    if (reply->status != 200) co_return Error{ErrorCode::unauthenticated, "HTTP " + std::to_string(reply->status)};
    takeTokens(reply->body);
    co_return Result<void>();
}

wire::Request LightDevice::request() {
    wire::Request request;
    wire::Hello& hello = *request.mutable_hello();
    hello.set_protocol(protocol::kProtocolVersion);
    hello.set_schema(schema::kSchemaVersion);
    hello.set_device(bytes(device_));
    hello.set_time(clock_.now());
    hello.set_last_mutation(results_);
    hello.set_cursor(cursor_);
    hello.set_scopes(protocol::scopesDigest({scopes_.begin(), scopes_.end()}));
    for (const auto& [scope, at] : filling_) {
        wire::ScopePosition& position = *hello.add_filling();
        protocol::encode(scope, scopes_.at(scope), *position.mutable_scope());
        position.set_cursor(at);
    }
    hello.set_exchange(++exchanges_);
    for (const Waiting& waiting : outbox_) {
        if (request.push_size() == kMostPushed) break;
        *request.add_push() = waiting.mutation;
    }
    return request;
}

// True where there is more to fetch.
asio::awaitable<Result<bool>> LightDevice::exchange() {
    if (auto renewed = co_await renewWhereOld(); !renewed) co_return renewed.error();
    const Post post{"/v1/sync/exchange", protocol::compress(request().SerializeAsString()), "application/x-protobuf",
                    "zstd", access_};
    auto reply = co_await line_.post(post);
    if (!reply) co_return reply.error();
    if (reply->status != 200) co_return Error{ErrorCode::invalid, "HTTP " + std::to_string(reply->status)};
    auto content = protocol::decompress(reply->body, protocol::kMaximumMessage);
    wire::Response response;
    if (!content || !response.ParseFromString(*content) || response.exchange() != exchanges_) {
        co_return Error{ErrorCode::damaged, "the answer is not understood"};
    }
    if (response.has_reset()) co_return Error{ErrorCode::conflict, "the server asks to begin anew"};
    tally_.exchanges += 1;
    co_return take(response);
}

void LightDevice::takePlan(const wire::Plan& plan) {
    std::map<Scope, std::uint64_t> keep;
    for (const wire::ScopeRef& ref : plan.keep()) {
        if (auto scope = protocol::decode(ref)) keep.insert(*scope);
    }
    std::erase_if(filling_, [&](const auto& one) {
        const auto at = keep.find(one.first);
        return at == keep.end() || at->second != scopes_.at(one.first);
    });
    for (const auto& [scope, epoch] : keep) {
        const auto held = scopes_.find(scope);
        if (held == scopes_.end() || held->second != epoch) filling_[scope] = 0;
    }
    scopes_ = std::move(keep);
}

void LightDevice::takeResults(const wire::Commit& commit) {
    const auto now = std::chrono::steady_clock::now();
    for (const wire::MutationResult& result : commit.results()) {
        results_ = std::max(results_, result.number());
        while (!outbox_.empty() && outbox_.front().mutation.number() <= result.number()) {
            const std::chrono::duration<double, std::milli> took = now - outbox_.front().due;
            tally_.acknowledged.push_back(took.count());
            outbox_.pop_front();
        }
        if (result.status() != 0) tally_.wrong("a mutation was refused with " + std::to_string(result.status()));
    }
}

bool LightDevice::take(const wire::Response& response) {
    takeResults(response.commit());
    if (response.has_plan()) takePlan(response.plan());
    tally_.rows += static_cast<std::uint64_t>(response.page().put_size());
    filling_.clear();
    for (const wire::ScopePosition& position : response.commit().filling()) {
        auto scope = protocol::decode(position.scope());
        if (scope) filling_[scope->first] = position.cursor();
    }
    cursor_ = std::max(cursor_, response.commit().cursor());
    return response.commit().more();
}

asio::awaitable<Result<void>> LightDevice::sync() {
    bool more = true;
    while (more || !outbox_.empty()) {
        const std::size_t before = outbox_.size();
        auto again = co_await exchange();
        if (!again) co_return again.error();
        more = *again;
        if (!more && !outbox_.empty() && outbox_.size() == before) {
            co_return Error{ErrorCode::internal, "a mutation gets no result"};
        }
    }
    co_return Result<void>();
}

asio::awaitable<Result<void>> LightDevice::listen() {
    auto opened = co_await openTls(place_);
    if (!opened) co_return opened.error();
    boost::beast::get_lowest_layer(**opened).expires_never();
    live_ = std::make_unique<websocket::stream<TlsStream>>(std::move(**opened));
    live_->set_option(websocket::stream_base::timeout::suggested(boost::beast::role_type::client));
    live_->set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
        request.set(boost::beast::http::field::authorization, "Bearer " + access_);
    }));
    auto [failed] =
        co_await live_->async_handshake("127.0.0.1:" + std::to_string(place_.port), "/v1/sync/live", kAwait);
    if (failed) co_return Error{ErrorCode::offline, "live: " + failed.message()};
    asio::co_spawn(place_.io, hear(), asio::detached);
    co_return Result<void>();
}

asio::awaitable<void> LightDevice::hear() {
    boost::beast::flat_buffer buffer;
    while (true) {
        auto [failed, size] = co_await live_->async_read(buffer, kAwait);
        if (failed) {
            tally_.wrong("a live connection ended: " + failed.message());
            co_return;
        }
        wire::Hint hint;
        if (hint.ParseFromArray(buffer.data().data(), static_cast<int>(size)) && hint.head() > cursor_) {
            tally_.hints += 1;
            hinted_ = std::max(hinted_, hint.head());
            wake_.cancel();
        }
        buffer.clear();
    }
}

asio::awaitable<void> LightDevice::work() {
    bool more = false;
    while (true) {
        if (!more && outbox_.empty() && hinted_ <= cursor_) {
            co_await wake_.async_wait(kAwait);
            continue;
        }
        const std::uint64_t asked = hinted_;
        auto again = co_await exchange();
        if (!again) {
            tally_.wrong(again.error().detail);
            asio::steady_timer pause(place_.io, kPause);
            co_await pause.async_wait(kAwait);
            continue;
        }
        more = *again;
        // Asked once for each hint: what it told of may concern another device of this person.
        if (!more && hinted_ == asked) hinted_ = 0;
    }
}

wire::Mutation& LightDevice::newMutation(Moment due) {
    stamp_ = std::max(static_cast<std::uint64_t>(clock_.now()) << 16, stamp_ + 1);
    wire::Mutation& mutation = outbox_.emplace_back(Waiting{{}, due}).mutation;
    mutation.set_number(++numbers_);
    mutation.set_schema(schema::kSchemaVersion);
    protocol::encode(Stamp{stamp_, device_}, *mutation.mutable_stamp());
    return mutation;
}

void LightDevice::makeMeeting(const Uuid& other) {
    series_ = entropy_.uuid(clock_.now());
    wire::Mutation& mutation = newMutation(std::chrono::steady_clock::now());
    wire::Value kind;
    kind.set_number(0);
    create(mutation, schema::kMeetingSeries, series_,
           {{kSeriesTitle, text("Under load")}, {kSeriesKind, kind}, {kSeriesOrganiser, reference(person_)}});
    createParticipant(mutation, series_, person_);
    createParticipant(mutation, series_, other);
}

void LightDevice::write(Moment due) {
    wire::Mutation& mutation = newMutation(due);
    if (!items_.empty() && (items_.size() > kMostItems || entropy_.next() % 2 == 0)) {
        wire::Operation& tick = *mutation.add_operations();
        tick.set_kind(wire::Operation::SET);
        tick.set_entity(schema::kActionItem);
        tick.set_id(bytes(items_.back()));
        tick.set_field(kItemDone);
        tick.mutable_value()->set_flag(true);
        items_.pop_back();
    } else {
        const Uuid id = items_.emplace_back(entropy_.uuid(clock_.now()));
        // The first span of a meeting has its id.
        create(mutation, schema::kActionItem, id,
               {{kItemSeries, reference(series_)},
                {kItemSpan, reference(series_)},
                {kItemTitle, text("Prepare the figures of week " + std::to_string(numbers_))},
                {kItemOwner, reference(person_)}});
    }
    wake_.cancel();
}

}  // namespace aufwind::bench

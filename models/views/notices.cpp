// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/notices.h"

#include "models/domain/fields.h"
#include "models/views/values.h"

#include <QQmlEngine>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr int kMinute = 60'000;
/// After a commit, so that many of them are one.
constexpr int kPause = 120;
constexpr std::size_t kMostShown = 100;
const std::string kLedger = "notices";
const QByteArrayList kRoles{"kind",     "title",        "text",      "at",     "unread",
                            "seriesId", "occurrenceId", "subjectId", "goalId", "roundId"};

}  // namespace

class NoticesModel : public RowListModel {
  public:
    explicit NoticesModel(LocalData& data, const Notices& notices) : RowListModel(data, kRoles), notices_(notices) {}

  protected:
    Result<std::vector<Row>> compose() override {
        std::vector<Row> rows;
        for (const Notices::Item& item : notices_.items()) {
            const domain::Notice& notice = item.notice;
            rows.push_back(
                {toText(domain::keyOf(notice)),
                 {toText(domain::nameOf(notice.kind)), item.words.title, item.words.text,
                  PageContext::moment(notice.at), item.unread, toText(notice.series), toText(item.words.occurrence),
                  toText(notice.subject), toText(notice.goal), toText(item.words.round)}});
        }
        return rows;
    }
    bool concerns(const store::Change&) const override { return false; }  // told by the notices

  private:
    const Notices& notices_;
};

Notices::Notices(QObject* parent) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(kPause);
    minutes_.setInterval(kMinute);
    connect(&soon_, &QTimer::timeout, this, &Notices::compose);
    connect(&minutes_, &QTimer::timeout, this, &Notices::compose);
}

Notices::~Notices() = default;

void Notices::attach(const std::optional<PageContext>& context, SyncControl* control) {
    soon_.stop();
    minutes_.stop();
    list_.reset();
    if (context_) context_->data().disconnect(&listening_);
    if (control_ != nullptr) control_->disconnect(&listening_);
    items_.clear();
    // A copy of a context is the same one; there is no assignment, for it holds references.
    context_.reset();
    if (context) context_.emplace(*context);
    control_ = context ? control : nullptr;
    ledger_ = {};
    seen_ = {};
    if (context_) {
        list_ = std::make_unique<NoticesModel>(context_->data(), *this);
        // QML takes what a function answers for its own, and would let it go a second time.
        QQmlEngine::setObjectOwnership(list_.get(), QQmlEngine::CppOwnership);
        const auto kept = context_->reader().state(kLedger);
        if (kept && *kept) ledger_ = NoticeLedger::parse(**kept);
        connect(&context_->data(), &LocalData::changed, &listening_, [this](const store::ChangeSet& changes) {
            const bool concerned = std::ranges::any_of(
                changes, [](const store::Change& change) { return domain::concernsNotices(change.entity); });
            if (concerned && !soon_.isActive()) soon_.start();
        });
        if (control_ != nullptr) {
            // The end of a fill is no commit.
            connect(control_, &SyncControl::figuresChanged, &listening_, [this, was = isFilling()]() mutable {
                if (std::exchange(was, isFilling()) && !was) soon_.start();
            });
        }
        soon_.start();
        minutes_.start();
    }
    emit changed();
}

RowListModel* Notices::list() {
    return list_.get();
}

void Notices::compose() {
    if (!context_ || !read()) return;
    list_->refresh();
    emit changed();
}

Result<void> Notices::read() {
    const auto settings =
        context_->reader().list({.entity = schema::kPersonalSettings,
                                 .where = {{schema::kAuthor, store::Compare::equal, Value{context_->data().me()}}},
                                 .limit = 1});
    if (!settings) return settings.error();
    const auto company = context_->reader().list({.entity = schema::kTenantSettings, .limit = 1});
    if (!company) return company.error();
    const auto sources = readNoticeRows(context_->reader(), context_->data().me(), context_->now());
    if (!sources) return sources.error();
    readSettings(settings->empty() ? nullptr : &settings->front(), company->empty() ? nullptr : &company->front());
    const auto all = domain::notices(sources->rows, context_->now());
    // What arrives with the first load is neither late nor new.
    if (!isFilling() && ledger_.note(all, seen_, context_->now())) keepLedger();
    items_.clear();
    for (const domain::Notice& notice : all) {
        if (items_.size() == kMostShown) break;
        if (!domain::isWanted(notice, switches_)) continue;
        NoticeWords words = wordsOf(notice, *context_, *sources);
        if (words.title.isEmpty()) continue;
        items_.push_back({notice, std::move(words), ledger_.isUnread(notice, seen_)});
    }
    return {};
}

void Notices::readSettings(const Record* own, const Record* company) {
    switches_ = domain::noticeSwitches(own, company);
    if (own == nullptr) return;
    // An own mark that is on its way to the disk counts already.
    seen_.until = std::max(seen_.until, own->number(field::kSettingsSeen));
    seen_.sequence = own->seq;
}

int Notices::unread() const {
    return static_cast<int>(std::ranges::count_if(items_, [](const Item& item) { return item.unread; }));
}

std::vector<Notices::Item> Notices::takeUntold() {
    std::vector<Item> untold;
    if (!context_ || isFilling()) return untold;
    for (const Item& item : items_) {
        if (!item.unread || ledger_.isTold(item.notice)) continue;
        ledger_.tell(item.notice);
        untold.push_back(item);
    }
    if (!untold.empty()) keepLedger();
    return untold;
}

void Notices::markSeen() {
    if (!context_ || unread() == 0) return;
    std::int64_t until = std::max(seen_.until, context_->now());
    // The clock of whoever wrote may be ahead of this one.
    for (const Item& item : items_) until = std::max(until, ledger_.newsAt(item.notice));
    seen_.until = until;
    for (Item& item : items_) item.unread = false;
    set(field::kSettingsSeen, Value{until});
    list_->refresh();
    emit changed();
}

void Notices::setReminders(bool on) {
    set(field::kSettingsNoReminders, Value{!on});
}

void Notices::setMentions(bool on) {
    set(field::kSettingsNoMentions, Value{!on});
}

void Notices::setDesktop(bool on) {
    set(field::kSettingsNoDesktop, Value{!on});
}

void Notices::setMail(bool on) {
    set(field::kSettingsNoMail, Value{!on});
}

// The id follows from the person, so that the first device to write makes the row and every other changes it.
void Notices::set(FieldNumber number, const Value& value) {
    if (!context_) return;
    context_->data().post([number, value](Bench& bench) -> Result<void> {
        const auto made = bench.editor.create(schema::kPersonalSettings, {{number, value}});
        return made ? Result<void>{} : Result<void>{made.error()};
    });
}

void Notices::keepLedger() {
    const auto work = [text = ledger_.text()](Bench& bench) {
        return bench.store.write([&](store::Writer& writer) { return writer.setState(kLedger, text); });
    };
    // Where the disk refuses, the worst is to be told something twice.
    context_->data().post(work, [](const Result<void>&) {});
}

}  // namespace aufwind::views

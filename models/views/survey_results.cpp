// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_results.h"

#include "models/domain/survey/segment_filter.h"
#include "models/schema/entities.h"
#include "models/views/values.h"

#include <QQmlEngine>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QVariant momentOf(std::int64_t milliseconds) {
    return PageContext::moment(milliseconds);
}

QString readByName(ReadBy by) {
    return key(by == ReadBy::editors ? "editors" : by == ReadBy::reader ? "reader" : "participants");
}

bool concerns(const store::Change& change) {
    constexpr EntityNumber kTold[] = {schema::kSurveyForm, schema::kSurveyResult, schema::kSurveyRound,
                                      schema::kSurveyFilter};
    return std::ranges::find(kTold, change.entity) != std::end(kTold);
}

}  // namespace

SurveyResults::SurveyResults(QObject* parent) : QObject(parent) {
    QQmlEngine::setObjectOwnership(&heatmap_, QQmlEngine::CppOwnership);
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &SurveyResults::read);
}

void SurveyResults::setRounds(SurveyRounds* rounds) {
    if (rounds == rounds_) return;
    rounds_ = rounds;
    emit wantedChanged();
    readSoon();
}

void SurveyResults::setPromised(bool on) {
    if (on == promised_) return;
    promised_ = on;
    showAnother();
}

void SurveyResults::setRoundId(const QString& id) {
    if (id == roundId_) return;
    roundId_ = id;
    showAnother();
}

void SurveyResults::showAnother() {
    otherId_.clear();
    brought_.clear();
    place_.clear();
    ++turn_;
    show(nullptr);
    emit wantedChanged();
    readSoon();
}

void SurveyResults::setOtherId(const QString& id) {
    if (id == otherId_) return;
    otherId_ = id;
    emit wantedChanged();
    readSoon();
}

void SurveyResults::setPlace(const QVariantMap& place) {
    if (place == place_) return;
    place_ = place;
    emit shownChanged();
}

void SurveyResults::readSoon() {
    again_ = isReading_;
    soon_.start();
}

void SurveyResults::refresh() {
    readSoon();
}

void SurveyResults::follow(const store::ChangeSet& changes) {
    if (std::ranges::any_of(changes, concerns)) readSoon();
}

void SurveyResults::read() {
    const Uuid round = idFrom(roundId_);
    if (!rounds_ || !rounds_->context() || round.isNil() || isReading_) return;
    isReading_ = true;
    LocalData& data = rounds_->context()->data();
    disconnect(following_);
    following_ = connect(&data, &LocalData::changed, this, &SurveyResults::follow);
    const RoundsWanted wanted{round, idFrom(otherId_), comparing_, brought_};
    const auto made = [wanted, promised = promised_,
                       me = data.me()](Result<store::Reader*> reader) -> std::shared_ptr<const SurveyReading> {
        if (!reader) return nullptr;
        auto reading = readSurvey(**reader, wanted, {me, promised});
        return reading ? std::make_shared<const SurveyReading>(std::move(*reading)) : nullptr;
    };
    Behind* thread = rounds_->behind();
    if (thread == nullptr) return take(made(&data.reader()), turn_);
    thread->read([made, self = QPointer<SurveyResults>(this), turn = turn_, &data](Result<store::Reader*> reader) {
        const auto reading = made(std::move(reader));
        data.later([self, reading, turn] {
            if (self) self->take(reading, turn);
        });
    });
}

void SurveyResults::take(std::shared_ptr<const SurveyReading> reading, std::uint64_t turn) {
    isReading_ = false;
    const bool again = std::exchange(again_, false) || turn != turn_;
    if (turn == turn_) {
        failed_ = reading == nullptr;
        // What is shown goes on where it cannot be read again.
        if (reading != nullptr) show(std::move(reading));
        if (failed_) emit shownChanged();
    }
    if (again) soon_.start();
}

void SurveyResults::show(std::shared_ptr<const SurveyReading> reading) {
    reading_ = std::move(reading);
    heatmap_.setReading(reading_, locale());
    emit shownChanged();
}

QLocale SurveyResults::locale() const {
    return rounds_ && rounds_->context() ? rounds_->context()->wording().locale()
                                         : QLocale{QLocale::English, QLocale::UnitedKingdom};
}

const ReadRound* SurveyResults::shown() const {
    return reading_ && reading_->shown ? &reading_->rounds[*reading_->shown] : nullptr;
}

std::optional<ResultsView> SurveyResults::view() const {
    const ReadRound* one = shown();
    if (one == nullptr || !one->hasFigures()) return std::nullopt;
    const ReadRound* other = reading_->other ? &reading_->rounds[*reading_->other] : nullptr;
    return ResultsView{.round = *one, .other = other, .place = placeOf(place_), .locale = locale()};
}

FigurePlace SurveyResults::placeOf(const QVariantMap& map) const {
    const QString filter = map.value(key("filter")).toString();
    if (!filter.isEmpty()) return {fromText(filter), std::nullopt};
    const QString cut = map.value(key("cut")).toString();
    if (cut.isEmpty()) return {};
    return {fromText(cut), static_cast<std::uint16_t>(map.value(key("value")).toUInt())};
}

const ReadRound* SurveyResults::roundOf(const QVariantMap& side) const {
    const Uuid id = idFrom(side.value(key("round")).toString());
    if (!reading_) return nullptr;
    if (id.isNil()) return shown();
    for (const auto* rounds : {&reading_->rounds, &reading_->brought}) {
        const auto found = std::ranges::find(*rounds, id, &ReadRound::round);
        if (found != rounds->end()) return &*found;
    }
    return nullptr;
}

QString SurveyResults::state() const {
    if (!reading_) return {};
    const ReadRound* one = shown();
    if (one == nullptr) return key("absent");
    if (one->items.empty() && one->isDamaged) return key("damaged");
    switch (one->state) {
        case RoundState::open:
            return key("open");
        case RoundState::closed:
            return key("closed");
        case RoundState::tooFew:
            return key("tooFew");
        case RoundState::counted:
            break;
    }
    return key(one->hasFigures() ? "counted" : one->isDamaged ? "damaged" : "unread");
}

QVariantMap SurveyResults::round() const {
    const ReadRound* one = shown();
    if (one == nullptr) return {};
    QVariantMap map{{key("id"), toText(one->round)},
                    {key("title"), toText(one->title)},
                    {key("opens"), momentOf(one->opens)},
                    {key("closes"), momentOf(one->closes)},
                    {key("threshold"), static_cast<int>(one->published.threshold)},
                    {key("invited"), static_cast<int>(one->published.invited)},
                    {key("hash"), toText(one->hash)},
                    {key("readBy"), readByName(one->readBy)},
                    {key("damaged"), one->isDamaged}};
    if (reading_->other) {
        const ReadRound& other = reading_->rounds[*reading_->other];
        map[key("other")] = toText(other.round);
        map[key("otherTitle")] = toText(other.title);
        map[key("otherCloses")] = momentOf(other.closes);
    }
    return map;
}

namespace {

/// Of a ReadRound or an OtherRound, to choose from.
QVariantMap choiceOf(const auto& round) {
    return {
        {key("id"), toText(round.round)}, {key("title"), toText(round.title)}, {key("closes"), momentOf(round.closes)}};
}

}  // namespace

QVariantList SurveyResults::series() const {
    QVariantList series;
    if (!reading_) return series;
    for (const ReadRound& one : reading_->rounds) {
        if (!one.hasFigures()) continue;
        series << choiceOf(one);
    }
    return series;
}

QVariantList SurveyResults::elsewhere() const {
    QVariantList rounds;
    if (!reading_) return rounds;
    for (const OtherRound& one : reading_->elsewhere) {
        rounds << choiceOf(one);
    }
    return rounds;
}

void SurveyResults::setComparing(bool on) {
    if (on == comparing_) return;
    comparing_ = on;
    emit wantedChanged();
    readSoon();
}

void SurveyResults::bring(const QString& roundId) {
    if (const Uuid id = idFrom(roundId); !id.isNil() && brought_.insert(id).second) readSoon();
}

QVariantList SurveyResults::cuts() const {
    QVariantList cuts;
    const ReadRound* one = shown();
    if (one == nullptr) return cuts;
    for (const survey::Cut& cut : one->published.cuts) {
        cuts << QVariantMap{{key("key"), toText(cut.key)},
                            {key("name"), SurveyWords::cutName(cut)},
                            {key("figures"), one->figures.contains(cut.key)}};
    }
    return cuts;
}

QVariantList SurveyResults::values(const QString& cut) const {
    QVariantList values;
    const ReadRound* one = shown();
    const survey::Cut* known = one == nullptr ? nullptr : cutOf(*one, fromText(cut));
    if (known == nullptr) return values;
    for (const CutLine& line : linesOf(*one, known->key)) {
        const survey::SegmentFigures* figures = figuresAt(*one, {known->key, line.value});
        const bool isHidden = figures != nullptr && figures->hidden;
        values << QVariantMap{{key("value"), line.value},
                              {key("name"), SurveyWords::valueName(*known, line.value)},
                              {key("depth"), line.depth},
                              {key("hidden"), isHidden ? SurveyWords::reason(*figures->hidden) : QString{}}};
    }
    return values;
}

QString SurveyResults::placeText() const {
    return sideText(place_);
}

QString SurveyResults::sideText(const QVariantMap& side) const {
    const ReadRound* one = roundOf(side);
    return one == nullptr ? QString{} : placeName(*reading_, *one, placeOf(side));
}

QString SurveyResults::placeHidden() const {
    const auto one = view();
    if (!one) return {};
    const survey::SegmentFigures* figures = figuresAt(one->round, one->place);
    return figures != nullptr && figures->hidden ? SurveyWords::reason(*figures->hidden) : QString{};
}

QVariantMap SurveyResults::cards() const {
    const auto one = view();
    return one ? cardsOf(*one) : QVariantMap{};
}

QVariantList SurveyResults::questions() const {
    const auto one = view();
    return one ? questionsOf(*one) : QVariantList{};
}

QVariantMap SurveyResults::impact() const {
    const auto one = view();
    return one ? impactOf(*one) : QVariantMap{};
}

QVariantMap SurveyResults::trends() const {
    return view() ? trendsOf(reading_->rounds, *reading_->shown, locale()) : QVariantMap{};
}

QVariantList SurveyResults::filters() const {
    QVariantList filters;
    const ReadRound* one = shown();
    if (one == nullptr) return filters;
    const Uuid me = rounds_ && rounds_->context() ? rounds_->context()->data().me() : Uuid{};
    for (const ReadFilter& filter : reading_->filters) {
        const survey::SegmentFigures* figures = figuresAt(*one, {filter.id.toString(), std::nullopt});
        QString state = key("waiting");
        QString reason;
        if (!filter.refusal.empty()) {
            state = key("refused");
            reason = SurveyWords::refusal(filter.refusal);
        } else if (figures != nullptr) {
            state = key(figures->hidden ? "hidden" : "shown");
            if (figures->hidden) reason = SurveyWords::reason(*figures->hidden);
        }
        filters << QVariantMap{{key("id"), toText(filter.id)},
                               {key("name"), toText(filter.name)},
                               {key("terms"), SurveyWords::terms(one->published, filter.terms)},
                               {key("mine"), filter.author == me},
                               {key("state"), state},
                               {key("reason"), reason}};
    }
    return filters;
}

QVariantList SurveyResults::written() const {
    QVariantList written;
    const ReadRound* one = shown();
    if (one == nullptr) return written;
    const SurveyWords words(locale());
    const survey::Form& form = one->published.form;
    for (const survey::Section& section : form.sections) {
        for (const survey::Question& question : section.questions) {
            const bool isText =
                question.type == survey::QuestionType::shortText || question.type == survey::QuestionType::longText;
            const bool hasOther = std::ranges::any_of(question.options, &survey::Option::other);
            if (!isText && !hasOther) continue;
            written << QVariantMap{{key("key"), toText(question.key)}, {key("text"), words.text(form, question.text)}};
        }
    }
    return written;
}

QVariantList SurveyResults::compared(const QVariantMap& first, const QVariantMap& second) const {
    const ReadRound* a = roundOf(first);
    const ReadRound* b = roundOf(second);
    if (a == nullptr || b == nullptr || !a->hasFigures() || !b->hasFigures()) return {};
    return comparisonOf({*a, placeOf(first)}, {*b, placeOf(second)}, locale());
}

QString SurveyResults::ask(const QString& name, const QVariantMap& terms) {
    const ReadRound* one = shown();
    if (one == nullptr || !rounds_) return {};
    survey::SegmentFilter filter;
    for (std::size_t i = 0; i < one->published.cuts.size(); ++i) {
        const QVariantList wanted = terms.value(toText(one->published.cuts[i].key)).toList();
        if (wanted.isEmpty()) continue;
        survey::SegmentTerm term{.attribute = i, .values = {}};
        for (const QVariant& value : wanted) term.values.push_back(static_cast<std::uint16_t>(value.toUInt()));
        filter.push_back(std::move(term));
    }
    if (filter.empty()) return {};
    const std::string text = survey::segmentFilterText(one->published.cuts, filter);
    if (!survey::readSegmentFilter(one->published.cuts, text)) return {};
    return rounds_->askFor(roundId_, name, text);
}

}  // namespace aufwind::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_chart.h"

#include "models/views/page_context.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgArrangement;
using domain::OrgKind;

/// Of so many cards a layout takes no longer than a key press has time for.
constexpr std::size_t kAtOnce = 1500;
constexpr std::size_t kUnplacedShown = 200;

}  // namespace

/// What a drawing is made of, on whatever thread.
struct OrgChart::Wanted {
    std::shared_ptr<const OrgSnapshot> people;
    std::shared_ptr<const OrgTree> tree;  ///< that of before, where people and arrangement are the same
    OrgArrangement arrangement;
    OrgKeys unfolded;
    domain::OrgSizes sizes;

    std::shared_ptr<const OrgDrawing> make() const {
        const auto drawn = tree ? tree : std::make_shared<const OrgTree>(people, arrangement);
        return std::make_shared<const OrgDrawing>(drawn, unfolded, sizes);
    }
};

OrgChart::OrgChart(QObject* parent) : QObject(parent) {}

OrgChart::~OrgChart() {
    if (organisation_ && isUsing_) organisation_->leave();
}

void OrgChart::setOrganisation(Organisation* organisation) {
    if (organisation_ == organisation) return;
    if (organisation_) {
        organisation_->disconnect(this);
        if (std::exchange(isUsing_, false)) organisation_->leave();
    }
    organisation_ = organisation;
    emit organisationChanged();
    if (organisation_ == nullptr) return;
    connect(organisation_, &Organisation::changed, this, &OrgChart::follow);
    isUsing_ = true;
    organisation_->use();
    follow();
}

void OrgChart::follow() {
    if (!organisation_->ready()) {
        // Whoever has signed out leaves nothing on the screen.
        drawing_.reset();
        begun_[0] = begun_[1] = false;
        unfolded_.clear();
        emit drawn();
        return;
    }
    // What may be done, and whether it could be read, changes without the people.
    if (drawing_ && drawing_->tree->people == organisation_->snapshot()) {
        emit drawn();
        return;
    }
    anchor_.reset();
    draw();
}

QString OrgChart::arrangement() const {
    return arrangement_ == OrgArrangement::byTeam ? QStringLiteral("team") : QStringLiteral("manager");
}

void OrgChart::setArrangement(const QString& arrangement) {
    const auto wanted = arrangement == QLatin1String("team") ? OrgArrangement::byTeam : OrgArrangement::byManager;
    if (wanted == arrangement_) return;
    arrangement_ = wanted;
    emit arrangementChanged();
    const QString person = chosenPerson();
    chosenKey_.reset();
    anchor_.reset();
    draw();
    emit chosenChanged();
    if (!person.isEmpty() && !isDrawing_) reveal(person);
}

QString OrgChart::state() const {
    if (organisation_ && organisation_->failed() && !drawing_) return QStringLiteral("failed");
    if (!drawing_) return QStringLiteral("loading");
    return drawing_->layout.cards.empty() ? QStringLiteral("empty") : QStringLiteral("ready");
}

QVariantMap OrgChart::sizes() const {
    return {{QStringLiteral("width"), sizes_.width}, {QStringLiteral("height"), sizes_.height},
            {QStringLiteral("gap"), sizes_.gap},     {QStringLiteral("level"), sizes_.level},
            {QStringLiteral("pair"), sizes_.pair},   {QStringLiteral("row"), sizes_.row}};
}

void OrgChart::setSizes(const QVariantMap& sizes) {
    domain::OrgSizes wanted = sizes_;
    const auto take = [&](const char* name, double& into) {
        const double value = sizes.value(QLatin1String(name)).toDouble();
        if (value >= 1 && value < 10'000) into = value;
    };
    take("width", wanted.width);
    take("height", wanted.height);
    take("gap", wanted.gap);
    take("level", wanted.level);
    take("pair", wanted.pair);
    take("row", wanted.row);
    if (wanted == sizes_) return;
    sizes_ = wanted;
    emit sizesChanged();
    if (drawing_) draw();
}

void OrgChart::draw() {
    if (!organisation_ || !organisation_->ready()) return;
    if (isDrawing_) {
        again_ = true;
        return;
    }
    Wanted wanted{organisation_->snapshot(), nullptr, arrangement_, {}, sizes_};
    const bool isSame = drawing_ && drawing_->tree->people == wanted.people && drawnAs_ == arrangement_;
    if (isSame) wanted.tree = drawing_->tree;
    auto& begun = begun_[static_cast<std::size_t>(arrangement_)];
    const bool isSmall = wanted.people->company.people.size() <= kAtOnce || (isSame && unfolded_.size() < kAtOnce / 30);
    const bool isFirst = !std::exchange(begun, true);
    const auto make = [isFirst, me = idFrom(organisation_->me())](Wanted from) {
        if (isFirst) {
            from.tree = std::make_shared<const OrgTree>(from.people, from.arrangement);
            from.unfolded.merge(firstUnfolded(*from.tree, me));
        }
        return std::pair(from.make(), from.unfolded);
    };
    wanted.unfolded = unfolded_;
    if (isSmall) {
        auto [drawing, unfolded] = make(std::move(wanted));
        unfolded_ = std::move(unfolded);
        return take(std::move(drawing), arrangement_);
    }
    isDrawing_ = true;
    QThreadPool::globalInstance()->start(
        [make, wanted = std::move(wanted), self = QPointer<OrgChart>(this), isFirst, as = arrangement_] {
            const auto made = make(wanted);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, made, isFirst, as] {
                    if (!self) return;
                    self->isDrawing_ = false;
                    // What was folded meanwhile is drawn next.
                    if (isFirst) self->unfolded_.insert(made.second.begin(), made.second.end());
                    self->take(made.first, as);
                    if (std::exchange(self->again_, false)) self->draw();
                },
                Qt::QueuedConnection);
        });
}

void OrgChart::take(std::shared_ptr<const OrgDrawing> drawing, OrgArrangement arrangement) {
    // Somebody may have signed out meanwhile.
    if (!organisation_ || !organisation_->ready()) return;
    drawing_ = std::move(drawing);
    drawnAs_ = arrangement;
    emit drawn();
    emit chosenChanged();
    if (std::exchange(showChosen_, false) && chosen() >= 0) emit shown(chosen());
}

std::uint32_t OrgChart::nodeOf(const std::optional<OrgKey>& key) const {
    return drawing_ && key ? drawing_->tree->find(*key) : kNoNode;
}

int OrgChart::chosen() const {
    const std::uint32_t node = nodeOf(chosenKey_);
    return node == kNoNode ? -1 : static_cast<int>(node);
}

void OrgChart::choose(int node) {
    const bool isThere = drawing_ && node >= 0 && static_cast<std::size_t>(node) < drawing_->tree->keys.size();
    const auto key = isThere ? std::optional(drawing_->tree->keys[static_cast<std::size_t>(node)]) : std::nullopt;
    if (key == chosenKey_) return;
    chosenKey_ = key;
    emit chosenChanged();
}

QString OrgChart::chosenPerson() const {
    const std::uint32_t node = nodeOf(chosenKey_);
    return node != kNoNode ? toText(chosenKey_->person) : QString{};
}

int OrgChart::people() const {
    if (!drawing_ || drawing_->tree->forest.empty()) return 0;
    int count = 0;
    for (const domain::OrgPerson& person : drawing_->tree->people->company.people) count += person.here ? 1 : 0;
    return count;
}

int OrgChart::unplacedCount() const {
    return drawing_ ? static_cast<int>(drawing_->tree->people->unplaced.size()) : 0;
}

QVariantList OrgChart::unplaced() const {
    QVariantList list;
    if (!drawing_) return list;
    const OrgSnapshot& people = *drawing_->tree->people;
    static constexpr const char* kWhy[] = {"left", "gone", "never"};
    for (std::size_t i = 0; i < std::min(people.unplaced.size(), kUnplacedShown); ++i) {
        const auto [at, why] = people.unplaced[i];
        const domain::OrgPerson& person = people.company.people[at];
        const domain::OrgPerson* manager = people.company.person(person.manager);
        list << QVariantMap{
            {QStringLiteral("id"), toText(person.id)},
            {QStringLiteral("name"), people.names[at]},
            {QStringLiteral("title"), people.titles[at]},
            {QStringLiteral("initials"), people.initials[at]},
            {QStringLiteral("why"), QString::fromLatin1(kWhy[static_cast<std::size_t>(why)])},
            {QStringLiteral("ends"), manager != nullptr && manager->ends != 0 ? dayFrom(manager->ends) : QDateTime()},
            {QStringLiteral("starts"), person.starts != 0 ? dayFrom(person.starts) : QDateTime()}};
    }
    return list;
}

QString OrgChart::nameOf(std::uint32_t node) const {
    const OrgTree& tree = *drawing_->tree;
    const domain::OrgNode& one = tree.forest[node];
    if (one.kind == OrgKind::person) return tree.people->names[one.subject];
    if (one.kind == OrgKind::team) return tree.people->teamNames[one.subject];
    return one.kind == OrgKind::company ? toText(tree.people->company.name) : QString{};
}

QVariantMap OrgChart::card(int number) const {
    static constexpr const char* kKinds[] = {"company", "team", "rest", "person"};
    if (!drawing_ || number < 0 || static_cast<std::size_t>(number) >= drawing_->tree->forest.size()) return {};
    const auto node = static_cast<std::uint32_t>(number);
    const OrgTree& tree = *drawing_->tree;
    const domain::OrgNode& one = tree.forest[node];
    QVariantMap card{{QStringLiteral("kind"), QString::fromLatin1(kKinds[static_cast<std::size_t>(one.kind)])},
                     {QStringLiteral("name"), nameOf(node)},
                     {QStringLiteral("title"), QString{}},
                     {QStringLiteral("personId"), QString{}},
                     {QStringLiteral("children"), static_cast<int>(one.children)},
                     {QStringLiteral("below"), static_cast<int>(one.below)},
                     {QStringLiteral("unfolded"), static_cast<bool>(drawing_->unfolded[node])},
                     {QStringLiteral("lead"), one.isLead}};
    if (one.kind != OrgKind::person) return card;
    const domain::OrgPerson& person = tree.people->company.people[one.subject];
    const domain::OrgPerson* manager = tree.people->company.person(person.manager);
    card.insert(QStringLiteral("personId"), toText(person.id));
    card.insert(QStringLiteral("title"), tree.people->titles[one.subject]);
    card.insert(QStringLiteral("initials"), tree.people->initials[one.subject]);
    card.insert(QStringLiteral("location"), toText(person.location));
    card.insert(QStringLiteral("manager"), manager != nullptr ? toText(manager->name) : QString{});
    card.insert(QStringLiteral("starts"), person.starts != 0 ? QVariant{dayFrom(person.starts)} : QVariant{});
    return card;
}

}  // namespace aufwind::views

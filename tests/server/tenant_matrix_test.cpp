// SPDX-License-Identifier: GPL-3.0-or-later
// The access matrix (resources/access/matrix.tsv), walked in full: for every entity each operation is really tried by
// everybody who can stand in some relation to the row, and what comes is held beside what the table says.
#include "tests/places.h"
#include "tests/server/access_scene.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;
using schema::Entity;
using schema::Field;
using schema::Merge;

namespace {

/// All that differs, by name.
class Differences {
  public:
    void expect(const std::string& what, Actor actor, const std::string& came, const std::string& expected) {
        ++tries_;
        if (came != expected) {
            all_ += what + " by " + name(actor) + ": " + came + " and not " + expected + "\n";
        }
    }
    const std::string& all() const { return all_; }
    std::size_t tries() const { return tries_; }

  private:
    std::string all_;
    std::size_t tries_ = 0;
};

std::vector<Actor> actors() {
    std::vector<Actor> all;
    for (std::size_t i = 0; i < kActors; ++i) {
        all.push_back(static_cast<Actor>(i));
    }
    return all;
}

/// Whether its row has the same id in every company, which names nothing of any: for somebody of another company it is
/// their own, and what they were refused to make is what a change of it hangs on.
bool isOneEverywhere(const Entity& entity) {
    for (const schema::FieldNumber part : entity.identity) {
        if (part == schema::kAuthor || schema::isReference(entity.field(part)->type)) return false;
    }
    return !entity.identity.empty();
}

std::string asOneself(const Entity& entity, Actor actor, std::string came) {
    const bool isOwn = actor == Actor::otherCompany && isOneEverywhere(entity);
    return isOwn && came == "depends_on_refused" ? "not_found" : came;
}

constexpr int kWalkedWhole = 1;

/// The choice that who receives its rows hangs on; null where there is none.
const schema::Field* conditionOf(const Entity& entity) {
    for (const schema::ScopeRule& rule : entity.scopes) {
        if (rule.when != 0) return entity.field(rule.when);
    }
    return nullptr;
}

}  // namespace

class TenantMatrixTest : public QObject {
    Q_OBJECT

    // For whoever does not receive a row it is as if there were none; who has left the company is told so.
    static std::string refusalFor(Scene& scene, Actor actor) {
        if (actor == Actor::removed) {
            return "forbidden";
        }
        return scene.receives(actor) ? "forbidden" : "not_found";
    }

    void tryChanges(const Entity& entity, const Field& field) {
        const std::string operation = "change " + std::string(field.name);
        for (const Actor actor : actors()) {
            Scene scene(*cast_, table_, entity, false, shown_);
            Device& device = scene.device(actor);
            const bool mayWrite = scene.receives(actor) && scene.may(actor, operation);
            const bool isFixed = field.merge == Merge::fixed || field.merge == Merge::serverOwned;
            const std::string came = asOneself(entity, actor, device.push(scene.change(actor, field)));
            std::string expected = mayWrite && !isFixed ? "accepted" : refusalFor(scene, actor);
            if (mayWrite && field.merge == Merge::fixed) {
                expected = "invalid";
            }
            if (mayWrite && !scene.seesWhatItNames(actor, field)) {
                expected = "not_found";
            }
            differences_.expect(operation + " of " + std::string(entity.name), actor, came, expected);
        }
    }

    void tryLife(const Entity& entity, OperationKind kind) {
        const bool restores = kind == OperationKind::restore;
        for (const Actor actor : actors()) {
            Scene scene(*cast_, table_, entity, false, shown_);
            Device& device = scene.device(actor);
            if (restores) {
                scene.remove();
            }
            const bool may =
                scene.receives(actor) && scene.may(actor, "remove") && (!restores || scene.may(actor, "create"));
            // Whoever is removed has left the company.
            const bool isGone = restores && entity.number == schema::kEmployee && actor == Actor::self;
            const std::string came =
                asOneself(entity, actor, device.push(lifeOperation(kind, entity.number, scene.id())));
            differences_.expect((restores ? "restore " : "remove ") + std::string(entity.name), actor, came,
                                may      ? "accepted"
                                : isGone ? "forbidden"
                                         : refusalFor(scene, actor));
        }
    }

    void tryCreation(const Entity& entity) {
        for (const Actor actor : actors()) {
            Scene scene(*cast_, table_, entity, true, shown_);
            const std::uint64_t head = cast_->world.service->figures().head;
            std::string came = scene.device(actor).push(scene.create(actor));
            // What names nothing of here is a row of the other company, and changes nothing in this one.
            const bool isElsewhere = actor == Actor::otherCompany && cast_->world.service->figures().head == head;
            if (isElsewhere) came = "refused";
            differences_.expect("create " + std::string(entity.name), actor, came == "accepted" ? came : "refused",
                                scene.mayCreate(actor) ? "accepted" : "refused");
        }
    }

    void tryReceiving(const Entity& entity) {
        for (const Actor actor : actors()) {
            Scene scene(*cast_, table_, entity, false, shown_);
            Device& device = scene.device(actor);
            device.sync();
            differences_.expect("receive " + std::string(entity.name), actor,
                                device.holds(entity.number, scene.id()) ? "received" : "nothing",
                                scene.receives(actor) ? "received" : "nothing");
        }
    }

  private slots:
    // Of their own for each entity: what the walks before have left would be received by everybody once more.
    void init() {
        cast_ = std::make_unique<Cast>();
        differences_ = {};
        shown_ = 0;
    }

    void control_02_and_03_everybody_may_do_what_the_matrix_says_and_nothing_else_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("shown");
        for (const Entity& entity : schema::kEntities) {
            const schema::Field* choice = conditionOf(entity);
            for (std::size_t shown = 0; shown < (choice != nullptr ? choice->choices.size() : 1); ++shown) {
                const std::string word = choice != nullptr ? ", " + std::string(choice->choices[shown]) : "";
                QTest::newRow((std::string(entity.name) + word).c_str())
                    << static_cast<int>(entity.number) << static_cast<int>(shown);
            }
        }
    }

    void control_02_and_03_everybody_may_do_what_the_matrix_says_and_nothing_else() {
        QFETCH(int, number);
        QFETCH(int, shown);
        const Entity& entity = *schema::kSchema.entity(static_cast<EntityNumber>(number));
        shown_ = shown;
        // Who changes what does not hang on the choice, but for who receives it: one word tells of all that.
        const bool isWhole = conditionOf(entity) == nullptr || shown == kWalkedWhole;

        tryReceiving(entity);
        tryCreation(entity);
        if (isWhole) {
            for (const Field& field : entity.fields) {
                tryChanges(entity, field);
            }
            tryLife(entity, OperationKind::remove);
            tryLife(entity, OperationKind::restore);
        }

        QVERIFY2(differences_.all().empty(), ("\n" + differences_.all()).c_str());
        QCOMPARE(differences_.tries(), kActors * (isWhole ? entity.fields.size() + 4 : 2));
    }

    // A walk that finds nothing would prove nothing.
    void a_line_that_says_something_else_is_found_by_name() {
        const Entity& entity = *schema::kSchema.entity("comment");
        for (const auto& [operation, who] : {std::pair("change", "member(span)"), std::pair("remove", "author"),
                                             std::pair("receive", "tenant"), std::pair("create", "nobody")}) {
            differences_ = {};
            const AccessTable written = table_;
            table_.say("comment", operation, who);

            tryReceiving(entity);
            tryCreation(entity);
            tryChanges(entity, *entity.field("text"));
            tryLife(entity, OperationKind::remove);

            table_ = written;
            QVERIFY2(differences_.all().find("comment by") != std::string::npos, operation);
        }
    }

    void control_02_whoever_is_nobody_gets_no_answer() {
        Device nobody(cast_->world, Uuid{});

        const auto response = nobody.exchange();

        QVERIFY(!response.ok());
    }

    void control_06_what_is_not_received_answers_like_what_is_not_there() {
        for (const Entity& entity : schema::kEntities) {
            Scene scene(*cast_, table_, entity, false);
            for (const Actor actor : {Actor::stranger, Actor::otherCompany}) {
                if (scene.receives(actor)) {
                    continue;
                }
                Device& device = scene.device(actor);
                const auto there = asOneself(
                    entity, actor, device.push(lifeOperation(OperationKind::remove, entity.number, scene.id())));
                const auto absent =
                    device.push(lifeOperation(OperationKind::remove, entity.number, device.world.newId()));
                QCOMPARE(there, absent);
            }
        }
    }

  private:
    AccessTable table_{std::string(kSources) + "/resources/access/matrix.tsv"};
    std::unique_ptr<Cast> cast_;
    Differences differences_;
    std::int64_t shown_ = 0;
};

QTEST_GUILESS_MAIN(TenantMatrixTest)
#include "tenant_matrix_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/security.h"

#include "models/views/qr_code.h"
#include "tests/views/fake_security_control.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;

class SecurityTest : public QObject {
    Q_OBJECT

  private:
    Wording wording_;
    std::unique_ptr<FakeSecurityControl> control_;
    std::unique_ptr<Security> security_;

    QStringList shown() const {
        QStringList names;
        auto* list = security_->devices();
        for (int i = 0; i < list->rowCount(); ++i) {
            names << list->data(list->index(i), list->roleNames().key("name")).toString();
        }
        return names;
    }

  private slots:
    void init() {
        control_ = std::make_unique<FakeSecurityControl>();
        security_ = std::make_unique<Security>();
        security_->attach(control_.get(), &wording_);
    }
    void cleanup() { security_.reset(); }

    void what_the_server_says_is_shown() {
        control_->factor = {true, true, 7};

        security_->load();

        QCOMPARE(security_->state(), "ready");
        QCOMPARE(shown(), (QStringList{"device 1", "device 2", "device 3"}));
        QVERIFY(security_->secondFactorOn() && security_->secondFactorRequired());
        QCOMPARE(security_->codesLeft(), 7);
    }

    void without_a_connection_it_says_so_in_words_and_comes_back() {
        control_->loadRefusal = Error{ErrorCode::offline, "network error 3"};
        security_->load();
        QCOMPARE(security_->state(), "offline");
        QVERIFY(!security_->trouble().isEmpty() && !security_->trouble().contains("network error"));

        control_->loadRefusal.reset();
        security_->load();

        QCOMPARE(security_->state(), "ready");
        QVERIFY(security_->trouble().isEmpty());
    }

    void another_failure_is_no_lack_of_connection() {
        control_->loadRefusal = Error{ErrorCode::damaged, "x"};
        security_->load();
        QCOMPARE(security_->state(), "failed");
    }

    void views_are_asked_for_until_there_is_enough_to_show_and_further_back_on_demand() {
        const auto view = [](std::int64_t number) {
            return AuditRecord{number, 1, idOf(1).toString(), "confidential_record.viewed", idOf(2).toString(), {}};
        };
        AuditPart first{{}, 90, false};
        AuditPart second{{}, 40, false};
        for (std::int64_t i = 0; i < 10; ++i) second.records.push_back(view(80 - i));
        control_->log = {first, second, AuditPart{{view(3)}, 1, true}};

        security_->loadViews();
        const int atFirst = security_->views()->count();
        const bool more = security_->viewsMore();
        security_->moreViews();
        security_->moreViews();

        QCOMPARE(atFirst, 10);
        QVERIFY(more && !security_->viewsMore());
        QCOMPARE(security_->views()->count(), 11);
        QCOMPARE(security_->viewsState(), "ready");
        QCOMPARE(control_->calls, (QStringList{"views 0", "views 90", "views 40"}));
    }

    void views_say_when_there_is_no_connection_and_go_with_the_person() {
        control_->loadRefusal = Error{ErrorCode::offline, "network error 3"};
        security_->loadViews();
        const QString without = security_->viewsState();
        control_->loadRefusal.reset();
        control_->log = {AuditPart{{{3, 1, idOf(1).toString(), "confidential_record.viewed", {}, {}}}, 1, true}};
        security_->loadViews();
        const int shown = security_->views()->count();

        security_->attach(nullptr, &wording_);

        QCOMPARE(without, "offline");
        QCOMPARE(shown, 1);
        QCOMPARE(security_->views()->count(), 0);
    }

    void an_address_of_the_calendar_is_made_with_the_password_shown_once_and_revoked() {
        security_->loadCalendar();
        QCOMPARE(security_->calendarState(), "ready");
        QVERIFY(!security_->calendarSince().isValid());
        control_->refusals = {refused(AccountReason::confirm)};

        security_->makeCalendar();
        QVERIFY(security_->confirming());
        security_->confirm("a password", {});

        QCOMPARE(security_->calendarAddress(), "https://localhost/v1/calendar/A.ics");
        QCOMPARE(security_->calendarSince().toMSecsSinceEpoch(), 1'795'000'000'000);
        security_->takeCalendarAddress();
        QVERIFY(security_->calendarAddress().isEmpty());
        security_->makeCalendar();
        QSignalSpy done{security_.get(), &Security::done};
        security_->removeCalendar();
        QCOMPARE(done.count(), 1);
        QVERIFY(security_->calendarAddress().isEmpty() && !security_->calendarSince().isValid());
    }

    void without_a_connection_nothing_is_said_of_the_calendar_and_another_person_knows_nothing_of_it() {
        control_->loadRefusal = Error{ErrorCode::offline, "network error 3"};
        security_->loadCalendar();
        QCOMPARE(security_->calendarState(), "offline");
        control_->loadRefusal = Error{ErrorCode::damaged, "x"};
        security_->loadCalendar();
        QCOMPARE(security_->calendarState(), "failed");
        QVERIFY(!security_->calendarTrouble().isEmpty());
        control_->loadRefusal.reset();
        security_->makeCalendar();
        QVERIFY(!security_->calendarAddress().isEmpty());

        security_->attach(nullptr, &wording_);

        QCOMPARE(security_->calendarState(), "unknown");
        QVERIFY(security_->calendarAddress().isEmpty() && !security_->calendarSince().isValid());
    }

    void after_signing_out_everywhere_the_address_is_asked_for_anew() {
        security_->makeCalendar();
        control_->calendar.reset();

        security_->signOutEverywhere();

        QVERIFY(security_->calendarAddress().isEmpty());
        QCOMPARE(security_->calendarState(), "unknown");
    }

    void a_removed_device_leaves_the_list_and_the_others_stay_where_they_are() {
        security_->load();
        const QAbstractItemModelTester tester{security_->devices()};
        QSignalSpy reset{security_->devices(), &QAbstractItemModel::modelReset};
        QSignalSpy done{security_.get(), &Security::done};

        security_->removeDevice(QString::fromStdString(idOf(2).toString()));

        QCOMPARE(done.count(), 1);
        QCOMPARE(shown(), (QStringList{"device 1", "device 3"}));
        QCOMPARE(reset.count(), 0);
    }

    void a_list_in_another_order_is_shown_so() {
        security_->load();
        const QAbstractItemModelTester tester{security_->devices()};

        control_->known = {device(3), device(4), device(1, true)};
        security_->load();

        QCOMPARE(shown(), (QStringList{"device 3", "device 4", "device 1"}));
    }

    void a_device_named_twice_does_no_harm() {
        const QAbstractItemModelTester tester{security_->devices()};
        control_->known = {device(1), device(1), device(2)};
        security_->load();
        control_->known = {device(2), device(1), device(1)};
        security_->load();
        QCOMPARE(security_->devices()->rowCount(), 3);
    }

    void the_password_is_asked_for_and_the_act_repeated() {
        QSignalSpy done{security_.get(), &Security::done};
        control_->refusals = {refused(AccountReason::confirm)};

        security_->changePassword("new words");
        QVERIFY(security_->confirming() && security_->busy());
        QCOMPARE(done.count(), 0);
        security_->confirm("old words", "");

        QCOMPARE(control_->calls.mid(0, 3),
                 (QStringList{"password new words", "confirm old words ", "password new words"}));
        QVERIFY(!security_->confirming() && !security_->busy());
        QCOMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toString(), "changePassword");
    }

    void a_wrong_password_is_asked_for_again() {
        control_->refusals = {refused(AccountReason::confirm)};
        control_->confirmRefusals = {Error{ErrorCode::unauthenticated, "credentials"}};
        security_->changePassword("new words");

        security_->confirm("wrong", "");

        QVERIFY(security_->confirming());
        QVERIFY(!security_->confirmProblem().isEmpty());
        QVERIFY(!security_->confirmingCode());
        security_->confirm("right", "");
        QVERIFY(!security_->confirming());
    }

    void the_code_is_asked_for_where_the_account_has_a_second_factor() {
        control_->refusals = {refused(AccountReason::confirm)};
        const Error missing{ErrorCode::unauthenticated, "second_factor"};
        control_->confirmRefusals = {missing, missing};
        security_->removeSecondFactor();

        security_->confirm("right", "");
        QVERIFY(security_->confirmingCode());
        QVERIFY2(security_->confirmProblem().isEmpty(), "a question is no mistake");
        security_->confirm("right", "111111");
        QVERIFY(!security_->confirmProblem().isEmpty());
        security_->confirm("right", " 222222 ");

        QVERIFY(!security_->confirming());
        QCOMPARE(control_->calls.last(), "remove factor");
        QVERIFY(control_->calls.contains("confirm right 222222"));
    }

    void giving_the_question_up_ends_the_act_without_a_reason() {
        QSignalSpy failed{security_.get(), &Security::failed};
        control_->refusals = {refused(AccountReason::confirm)};
        security_->beginSecondFactor();

        security_->cancelConfirm();

        QVERIFY(!security_->busy() && !security_->confirming());
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().at(1).toString().isEmpty());
    }

    void one_act_at_a_time() {
        control_->refusals = {refused(AccountReason::confirm)};
        security_->beginSecondFactor();
        security_->signOutEverywhere();
        QCOMPARE(control_->calls, QStringList{"begin"});
    }

    void the_password_is_entered_once_more_for_what_was_done_elsewhere() {
        QSignalSpy done{security_.get(), &Security::done};
        security_->allowCritical();
        QVERIFY(security_->confirming());
        QVERIFY(done.isEmpty());

        security_->confirm("secret", {});

        QCOMPARE(done.first().at(0).toString(), "allowCritical");
        QVERIFY(!security_->confirming() && !security_->busy());
        security_->allowCritical();
        security_->cancelConfirm();
        QCOMPARE(done.size(), 1);
    }

    void another_address_takes_the_code_that_was_sent_there() {
        control_->refusals = {refused(AccountReason::confirm)};
        QSignalSpy done{security_.get(), &Security::done};
        QSignalSpy failed{security_.get(), &Security::failed};

        security_->changeEmail(" ada@new.example ");
        security_->confirm("secret", {});
        QCOMPARE(done.first().at(0).toString(), "changeEmail");
        control_->refusals = {refused(AccountReason::code)};
        security_->finishEmail("ABCDE");
        QVERIFY(failed.first().at(1).toString().contains("code"));
        security_->finishEmail(" FGHIJ ");

        QCOMPARE(done.last().at(0).toString(), "finishEmail");
        QVERIFY(control_->calls.contains("email ada@new.example") && control_->calls.contains("email code FGHIJ"));
    }

    void who_signs_in_with_the_directory_confirms_with_its_password() {
        control_->offered = {false, false, true};
        security_->load();
        QVERIFY(security_->directoryBound() && !security_->providerBound());
        control_->refusals = {refused(AccountReason::confirm)};
        QSignalSpy done{security_.get(), &Security::done};

        security_->signOutEverywhere();
        QVERIFY(security_->confirming() && !security_->atProvider());
        security_->confirm("that of the directory", {});

        QCOMPARE(done.size(), 1);
    }

    void who_signs_in_with_a_provider_confirms_in_the_browser() {
        control_->offered = {true, true};
        security_->load();
        QVERIFY(security_->providerOffered() && security_->providerBound());
        control_->refusals = {refused(AccountReason::confirm)};
        control_->calls.clear();
        QSignalSpy done{security_.get(), &Security::done};

        security_->signOutEverywhere();
        QVERIFY(security_->confirming() && !security_->atProvider());
        security_->confirmWithProvider();
        QVERIFY(security_->atProvider() && security_->confirmBusy());
        security_->confirmWithProvider();
        QCOMPARE(control_->calls, (QStringList{"everywhere", "confirm in browser en"}));
        std::exchange(control_->browser, {})({});

        QVERIFY(!security_->confirming() && !security_->atProvider());
        QCOMPARE(done.first().at(0).toString(), "signOutEverywhere");
    }

    void an_act_from_elsewhere_knows_of_the_provider_as_well() {
        control_->offered = {true, true};
        QCOMPARE(security_->state(), "unknown");

        security_->act("invite", [](const Security::Done& then) { then(refused(AccountReason::confirm)); });

        QVERIFY(security_->confirming() && security_->providerBound());
    }

    void a_confirmation_in_the_browser_is_given_up_with_its_dialog() {
        control_->offered = {true, true};
        security_->load();
        control_->refusals = {refused(AccountReason::confirm)};
        QSignalSpy failed{security_.get(), &Security::failed};
        security_->signOutEverywhere();
        security_->confirmWithProvider();

        security_->cancelConfirm();

        QVERIFY(control_->calls.contains("leave browser"));
        QVERIFY(!security_->confirming() && !security_->busy() && !security_->atProvider());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().at(1).toString(), QString());
    }

    void the_password_is_asked_for_before_the_browser_opens_to_go_over_to_the_provider() {
        control_->offered = {true, false};
        security_->load();
        control_->calls.clear();
        QSignalSpy done{security_.get(), &Security::done};
        QSignalSpy failed{security_.get(), &Security::failed};

        security_->linkProvider();
        QVERIFY(security_->confirming());
        QVERIFY(control_->calls.isEmpty());
        security_->confirm("secret", {});
        QVERIFY(security_->atProvider());
        security_->leaveProvider();
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().at(1).toString().contains("browser"));
        QVERIFY(!security_->providerBound() && !security_->busy());

        security_->linkProvider();
        security_->confirm("secret", {});
        control_->offered.bound = true;
        std::exchange(control_->browser, {})({});

        QCOMPARE(done.first().at(0).toString(), "linkProvider");
        QVERIFY(security_->providerBound());
    }

    void a_second_factor_is_set_up_and_its_secret_forgotten() {
        security_->beginSecondFactor();
        QCOMPARE(security_->secret(), "ABCD");
        control_->refusals = {refused(AccountReason::code)};
        QSignalSpy failed{security_.get(), &Security::failed};
        security_->finishSecondFactor("1");
        QVERIFY(failed.first().at(1).toString().contains("authenticator"));
        QCOMPARE(security_->secret(), "ABCD");

        security_->finishSecondFactor("2");

        QVERIFY(security_->secret().isEmpty() && security_->uri().isEmpty());
        QVERIFY(security_->secondFactorOn());
        QCOMPARE(security_->recoveryCodes(), (QStringList{"A-B", "C-D"}));
        security_->takeCodes();
        QVERIFY(security_->recoveryCodes().isEmpty());
        QCOMPARE(security_->codesLeft(), 2);
    }

    void every_reason_has_its_own_words() {
        QSet<QString> words;
        int count = 0;
        for (const AccountReason reason :
             {AccountReason::passwordShort, AccountReason::passwordLong, AccountReason::passwordEasy,
              AccountReason::passwordCharacter, AccountReason::code, AccountReason::secondFactor,
              AccountReason::credentials, AccountReason::offline, AccountReason::throttled, AccountReason::ended,
              AccountReason::deviceRemoved, AccountReason::forbidden, AccountReason::secondFactorRequired}) {
            words.insert(wording_.account(reason));
            ++count;
        }
        QCOMPARE(words.size(), count);
    }

    void an_answer_for_somebody_who_has_left_is_dropped() {
        control_->hold = true;
        security_->load();
        security_->attach(nullptr, &wording_);

        control_->held();

        QCOMPARE(security_->state(), "unknown");
        QCOMPARE(security_->devices()->rowCount(), 0);
    }

    void a_picture_is_black_on_white_with_a_quiet_zone_and_whole_pixels() {
        QrCode code;
        code.setText("otpauth://totp/Aufwind:ada?secret=ABCDEFGH&issuer=Aufwind");
        QVERIFY(code.modules() >= 29);
        const int side = code.modules() * 4;
        code.setSize(QSizeF(side, side));
        QImage image{side, side, QImage::Format_RGB32};
        image.fill(Qt::red);
        QPainter painter{&image};

        code.paint(&painter);
        painter.end();

        const auto black = [&](int x, int y) {
            return image.pixel(x, y) == qRgb(0, 0, 0);
        };
        QSet<QRgb> colours;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) colours.insert(image.pixel(x, y));
        }
        QCOMPARE(colours, (QSet<QRgb>{qRgb(0, 0, 0), qRgb(255, 255, 255)}));
        QVERIFY2(!black(15, 15) && black(16, 16) && black(16 + 27, 16) && !black(16 + 28, 16),
                 "the finder, seven modules wide, after four quiet ones");
    }

    void nothing_is_drawn_for_what_does_not_fit() {
        QrCode code;
        code.setText(QString(5000, 'x'));
        QCOMPARE(code.modules(), 0);
        code.setText("");
        QCOMPARE(code.modules(), 0);
    }
};

QTEST_MAIN(SecurityTest)
#include "security_test.moc"

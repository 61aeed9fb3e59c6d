// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/order_key.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>
#include <vector>

using aufwind::merge::keyBetween;

class OrderKeyTest : public QObject {
    Q_OBJECT

  private slots:
    void a_key_lies_strictly_between_any_two_neighbours() {
        std::mt19937 random(20261124);
        std::vector<std::string> keys{keyBetween("", "", 7)};
        for (int i = 0; i < 5000; ++i) {
            const std::size_t at = random() % (keys.size() + 1);
            const std::string low = at == 0 ? "" : keys[at - 1];
            const std::string high = at == keys.size() ? "" : keys[at];

            const std::string key = keyBetween(low, high, static_cast<std::uint32_t>(random()));

            QVERIFY2(low < key && (high.empty() || key < high), qPrintable(QString("seed 20261124, step %1").arg(i)));
            QVERIFY(key.back() != '\0');
            keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
        }
        QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    }

    void always_the_same_gap_still_has_room() {
        std::string low = keyBetween("", "", 1);
        const std::string high = keyBetween(low, "", 1);
        for (int i = 0; i < 500; ++i) {
            const std::string key = keyBetween(low, high, static_cast<std::uint32_t>(i) * 2'654'435'761U);
            QVERIFY(low < key && key < high);
            low = key;
        }
    }

    void a_thousand_appended_rows_stay_under_the_limit() {
        std::string last;
        for (int i = 0; i < 1000; ++i) {
            last = keyBetween(last, "", 0xFFFFFFFFU);
        }
        QVERIFY2(last.size() <= aufwind::merge::kOrderKeyMaximum, qPrintable(QString::number(last.size())));
    }

    void two_people_who_choose_one_gap_choose_differently() {
        const std::string low = keyBetween("", "", 5);
        QVERIFY(keyBetween(low, "", 0x12345678) != keyBetween(low, "", 0x12995678));
    }

    void equal_or_swapped_neighbours_give_a_key_behind_the_first() {
        const std::string key = keyBetween("", "", 5);
        QVERIFY(keyBetween(key, key, 9) > key);
        QVERIFY(keyBetween("b", "a", 9) > "b");
    }
};

QTEST_APPLESS_MAIN(OrderKeyTest)
#include "order_key_test.moc"

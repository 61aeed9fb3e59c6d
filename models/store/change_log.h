// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <deque>
#include <map>
#include <mutex>

/// From writes to notices: what one commit did to shown rows, and who is told.
namespace aufwind::store {

/// Collects the writes of one transaction. Belongs to the writer.
class ChangeLog {
  public:
    /// A row was shown before this write, is shown after it, and these of its fields differ.
    void note(EntityNumber entity, const Uuid& id, bool before, bool after, const std::vector<FieldNumber>& fields);
    /// In the order in which the rows were first touched; rows that nobody saw before or after are left out.
    ChangeSet take() const;

  private:
    struct Entry {
        EntityNumber entity = 0;
        Uuid id;
        bool before = false;
        bool after = false;
        std::vector<FieldNumber> fields;
    };
    std::vector<Entry> entries_;
    std::map<std::pair<EntityNumber, Uuid>, std::size_t> index_;
};

/// The listeners of a store. Any thread may come and go; notices are delivered in the order of the commits, one at a
/// time. What a listener's own write causes comes after the notice that it is handling.
class Listeners {
  public:
    std::uint64_t add(std::function<void(const ChangeSet&)> listener);
    void remove(std::uint64_t number);
    void push(ChangeSet changes);
    /// Calls the listeners on this thread until nothing waits, unless that is going on already.
    void deliver();

  private:
    std::mutex mutex_;
    std::map<std::uint64_t, std::shared_ptr<std::function<void(const ChangeSet&)>>> listeners_;
    std::deque<ChangeSet> waiting_;
    std::uint64_t last_ = 0;
    bool delivering_ = false;
};

}  // namespace aufwind::store

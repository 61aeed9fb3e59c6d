// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tidy_tree.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// The names are those of the paper.
struct Step {
    double prelim = 0;
    double mod = 0;
    double shift = 0;
    double change = 0;
    std::uint32_t leftThread = kNone;
    std::uint32_t rightThread = kNone;
    std::uint32_t extremeLeft = 0;
    std::uint32_t extremeRight = 0;
    double modsumLeft = 0;
    double modsumRight = 0;
};

/// A sibling, and how far down its right side reaches: the lowest first, those hidden behind others gone.
struct Low {
    double y = 0;
    std::uint32_t sibling = 0;
};

class Tidying {
  public:
    explicit Tidying(std::vector<TidyBox>& boxes) : boxes_(boxes), steps_(boxes.size()) {}

    void run() {
        for (std::size_t i = 1; i < boxes_.size(); ++i) {
            const TidyBox& parent = boxes_[boxes_[i].parent];
            boxes_[i].y = parent.y + parent.height;
        }
        // From the last to the first: everything below a box was placed before it.
        for (std::size_t i = boxes_.size(); i-- > 0;) placeChildren(static_cast<std::uint32_t>(i));
        settle();
    }

  private:
    double bottom(std::uint32_t at) const { return boxes_[at].y + boxes_[at].height; }
    std::uint32_t child(std::uint32_t at, std::uint32_t which) const { return boxes_[at].firstChild + which; }
    std::uint32_t lastChild(std::uint32_t at) const { return child(at, boxes_[at].children - 1); }
    std::uint32_t nextOnLeft(std::uint32_t at) const {
        return boxes_[at].children == 0 ? steps_[at].leftThread : boxes_[at].firstChild;
    }
    std::uint32_t nextOnRight(std::uint32_t at) const {
        return boxes_[at].children == 0 ? steps_[at].rightThread : lastChild(at);
    }

    void placeChildren(std::uint32_t at) {
        Step& own = steps_[at];
        if (boxes_[at].children == 0) {
            own.extremeLeft = at;
            own.extremeRight = at;
            return;
        }
        lows_.assign(1, {bottom(steps_[child(at, 0)].extremeLeft), 0});
        for (std::uint32_t which = 1; which < boxes_[at].children; ++which) {
            const double low = bottom(steps_[child(at, which)].extremeRight);
            separate(at, which);
            while (!lows_.empty() && low >= lows_.back().y) lows_.pop_back();
            lows_.push_back({low, which});
        }
        const Step& first = steps_[child(at, 0)];
        const Step& last = steps_[lastChild(at)];
        own.prelim = (first.prelim + first.mod + last.mod + last.prelim + boxes_[lastChild(at)].width) / 2 -
                     boxes_[at].width / 2;
        own.extremeLeft = first.extremeLeft;
        own.modsumLeft = first.modsumLeft;
        own.extremeRight = last.extremeRight;
        own.modsumRight = last.modsumRight;
    }

    /// Moves a child as far as it has to be from those on its left.
    void separate(std::uint32_t at, std::uint32_t which) {
        std::uint32_t right = child(at, which - 1);  // the right side of what stands there already
        std::uint32_t left = child(at, which);       // the left side of what comes
        double rightSum = steps_[right].mod;
        double leftSum = steps_[left].mod;
        std::size_t low = lows_.size() - 1;
        while (right != kNone && left != kNone) {
            while (low > 0 && bottom(right) > lows_[low].y) --low;
            const double overlap =
                rightSum + steps_[right].prelim + boxes_[right].width - (leftSum + steps_[left].prelim);
            if (overlap > 0) {
                leftSum += overlap;
                moveSubtree(at, which, lows_[low].sibling, overlap);
            }
            const double rightBottom = bottom(right);
            const double leftBottom = bottom(left);
            if (rightBottom <= leftBottom) {
                right = nextOnRight(right);
                if (right != kNone) rightSum += steps_[right].mod;
            }
            if (rightBottom >= leftBottom) {
                left = nextOnLeft(left);
                if (left != kNone) leftSum += steps_[left].mod;
            }
        }
        if (right == kNone && left != kNone) threadLeft(at, which, left, leftSum);
        if (right != kNone && left == kNone) threadRight(at, which, right, rightSum);
    }

    void moveSubtree(std::uint32_t at, std::uint32_t which, std::uint32_t from, double distance) {
        Step& moved = steps_[child(at, which)];
        moved.mod += distance;
        moved.modsumLeft += distance;
        moved.modsumRight += distance;
        // Those in between share the room.
        if (from + 1 >= which) return;
        const double shares = which - from;
        steps_[child(at, from + 1)].shift += distance / shares;
        moved.shift -= distance / shares;
        moved.change -= distance - distance / shares;
    }

    void threadLeft(std::uint32_t at, std::uint32_t which, std::uint32_t to, double sum) {
        Step& first = steps_[child(at, 0)];
        const Step& coming = steps_[child(at, which)];
        Step& end = steps_[first.extremeLeft];
        end.leftThread = to;
        const double difference = sum - steps_[to].mod - first.modsumLeft;
        end.mod += difference;
        end.prelim -= difference;
        first.extremeLeft = coming.extremeLeft;
        first.modsumLeft = coming.modsumLeft;
    }
    void threadRight(std::uint32_t at, std::uint32_t which, std::uint32_t to, double sum) {
        Step& coming = steps_[child(at, which)];
        const Step& before = steps_[child(at, which - 1)];
        Step& end = steps_[coming.extremeRight];
        end.rightThread = to;
        const double difference = sum - steps_[to].mod - coming.modsumRight;
        end.mod += difference;
        end.prelim -= difference;
        coming.extremeRight = before.extremeRight;
        coming.modsumRight = before.modsumRight;
    }

    void settle() {
        std::vector<double> sums(boxes_.size(), 0);
        double least = 0;
        for (std::uint32_t at = 0; at < boxes_.size(); ++at) {
            sums[at] = (at == 0 ? 0 : sums[boxes_[at].parent]) + steps_[at].mod;
            boxes_[at].x = steps_[at].prelim + sums[at];
            least = at == 0 ? boxes_[at].x : std::min(least, boxes_[at].x);
            double shift = 0;
            double moved = 0;
            for (std::uint32_t which = 0; which < boxes_[at].children; ++which) {
                Step& each = steps_[child(at, which)];
                shift += each.shift;
                moved += shift + each.change;
                each.mod += moved;
            }
        }
        for (TidyBox& box : boxes_) box.x -= least;
    }

    std::vector<TidyBox>& boxes_;
    std::vector<Step> steps_;
    std::vector<Low> lows_;
};

}  // namespace

void layOutTidily(std::vector<TidyBox>& boxes) {
    if (!boxes.empty()) Tidying{boxes}.run();
}

}  // namespace aufwind::domain

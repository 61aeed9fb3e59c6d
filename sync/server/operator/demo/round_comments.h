// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What the made-up people write in the rounds of their survey. To be shown at all a question needs more comments than
/// the threshold of the survey, and so does a team for its manager; likewise it is told who wants replies only where
/// enough do and enough do not. Constants; any thread.
namespace aufwind::server::demo {

struct PlannedComment {
    int round;   ///< from 0
    int person;  ///< index
    std::string_view question;
    std::string_view text;
    bool wantsReplies = false;
    std::string_view reply{};   ///< of human resources
    std::string_view answer{};  ///< to that
};

inline constexpr std::string_view kBest = "open_best";
inline constexpr std::string_view kBetter = "open_better";

inline constexpr PlannedComment kComments[] = {
    {0, 12, kBetter, "Feedback comes once a year. By then I have forgotten what it is about."},
    {0, 20, kBetter, "Plans change on Thursday for what we started on Monday."},
    {0, 32, kBetter, "Tell us why something was decided, not only what."},
    {0, 36, kBetter, "The second test bench has been waiting for a spare part since spring."},
    {0, 48, kBetter, "I learn from customers which release is late. I would like to know it first."},
    {0, 56, kBetter, "Too many tools for the same thing. Nobody knows where the current version is."},
    {0, 43, kBetter, "A day without meetings would do wonders."},
    {0, 13, kBest, "Whoever you ask takes the time to explain."},
    {0, 26, kBest, "We build things that work for twenty years, and I can say which part of it is mine."},
    {0, 30, kBest, "People talk to each other as equals, wherever they sit."},
    {0, 35, kBest, "My shift: we help each other without being asked."},
    {0, 50, kBest, "I may decide on the spot what a customer needs."},
    {0, 59, kBest, "Flexible hours. That is worth more to me than a rise."},

    {1, 11, kBetter, "Being on call every third week is too often for a team of our size.", true,
     "Thank you for saying so. We are hiring a second reliability engineer; would every fifth week be all right until "
     "then?",
     "Yes, that would help a lot. It matters most that nights are followed by a free morning."},
    {1, 12, kBetter, "Let us finish one migration before the next one begins."},
    {1, 13, kBetter, "I would like to know what a senior engineer is expected to do here, in writing.", true},
    {1, 14, kBetter, "Alerts that nobody acts upon should be switched off. I am tired of them."},
    {1, 15, kBetter, "Fewer urgent requests past the planning."},
    {1, 17, kBetter, "More time with the people who use our data. I guess too much."},
    {1, 39, kBetter, "Priorities have to hold for a whole quarter, else we start everything and finish little."},
    {1, 52, kBetter, "Ask those who install it before a date is promised to a customer."},
    {1, 37, kBetter, "The tools in assembly are worn out. Ordering new ones takes four signatures.", true},
    {1, 51, kBetter, "The same service report is typed into two systems."},
    {1, 48, kBetter, "Success with customers is noticed when it is large. The daily work is not.", true},
    {1, 55, kBetter, "Promotions: please say openly how they are decided.", true},
    {1, 6, kBest, "The weekly meetings in pairs. Things are said before they become large."},
    {1, 16, kBest, "I get feedback while I can still do something about it. That is new, and it is good.", true},
    {1, 24, kBest, "When something breaks we look for the cause, not for the culprit."},
    {1, 29, kBest, "Room to try out ideas of one's own."},
    {1, 34, kBest, "The goals are written down, and I can see where my part is in them."},
    {1, 46, kBest, "Colleagues in all three places who pick up the phone."},
    {1, 58, kBest, "I was thanked for the closing of the year by somebody who knew what it had taken."},
};

}  // namespace aufwind::server::demo

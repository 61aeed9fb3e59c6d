// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/texts.h"

/// The English texts. Included by texts.cpp alone.
namespace aufwind::server::demo::english {

inline constexpr Topic kTechnology[] = {
    {"Flaky integration tests on the sensor gateway", "Three red builds this week, all of them the same timeout.",
     "I traced it to the simulator starting twice. A fix is on review."},
    {"Who owns the calibration service after the split?",
     "Quality expects it to be us, Firmware expects it to be Quality.",
     "Let us write down two sentences and take them to Anselm."},
    {"On-call: two nights in a row with the same alert", "It was the disk alarm both times, nobody needed to get up.",
     "Then the threshold is wrong, not the disk. I will change it."},
    {"Design review for the offline store", "I would like a second opinion before I build the migration."},
    {"Time for the conference talk in Porto", "The abstract was accepted. I need about four days to prepare.",
     "Take them. I will move the gateway work to the sprint after."},
    {"Pairing with Firmware on the new protocol"},
    {"Reviewing faster: pull requests wait two days", "Half of mine are older than Monday.",
     "Shall we try a fixed hour after lunch?"},
    {"Next step towards staff engineer", "I would like to know which of the expectations I do not meet yet."},
    {"Upgrade of the build machines", "Compile times went from nine to four minutes on the trial machine."},
    {"Incident of the lost readings: what we learnt", "The report is finished apart from the customer's timeline."},
    {"Less meetings on Thursdays?"},
    {"The tolerance tables are still in a spreadsheet", "Metrology changes them by hand before each release."},
    {"Mentoring for our working student", "Nele asked for harder tasks. I have two in mind."},
    {"Temperature drift above 60 °C", "Reproduced on three of five units; the fourth has the older board."},
};

inline constexpr Topic kOperations[] = {
    {"Second shift for the pressure line", "Orders for January are a fifth above plan.",
     "We can start with three people if training begins next week."},
    {"Accreditation audit: open findings", "Two minor ones, both about records of the climate chamber."},
    {"Supplier for the sapphire windows is late again", "They promise the 14th now.",
     "Please ask for a part delivery; thirty would carry us over the month."},
    {"Handover when Teresa is on leave"},
    {"Scrap rate after the change of the adhesive", "Down from 3.1 to 1.8 percent in four weeks."},
    {"Training plan for the new calibration bench", "Carlos can teach two at a time."},
    {"Budget for the test stand", "The quote is eleven percent above what we planned."},
    {"Shelf labels and the new packaging"},
};

inline constexpr Topic kCustomers[] = {
    {"Renewal with Skagen Offshore", "They want the service contract to cover recalibration on board.",
     "Wiebke thinks two visits a year are realistic."},
    {"Complaints about the display in bright light", "Five tickets, all from solar parks in Portugal."},
    {"Quarter is at 82 percent with five weeks left", "Three deals are with legal, one is waiting for a demo unit."},
    {"Visit to the brewery in Cork", "They would show us how they really use the flow meters."},
    {"Answer times in support", "The median is four hours; the slowest tenth takes three days.",
     "Most of those wait for Firmware. Can we agree on a hand-over?"},
    {"Joint webinar with Metrology"},
    {"Spare units for the trade fair in Hanover"},
    {"A better first week for new account managers", "I met the product only in my second month."},
};

inline constexpr Topic kGeneral[] = {
    {"How are you, really?"},
    {"Holidays around the turn of the year", "I would like the 21st to the 3rd, if the release allows it."},
    {"Feedback on the presentation for the board", "You were clear on the numbers; the ending came too fast."},
    {"What should I stop doing?"},
    {"Working from Lisbon in February"},
    {"Goals for the next quarter", "My draft has four. That is probably one too many.",
     "Drop the one you would not miss."},
    {"Too many things started at once", "I count six that are half done."},
    {"Parental leave from April", "Nothing is official yet; I wanted you to know early."},
    {"English or German in the team channel?"},
    {"A course on facilitation", "Aoife took it and runs much better workshops since."},
};

inline constexpr Topic kTeam[] = {
    {"Round: one thing that went well"},
    {"What blocks us this week", "The shared test bench is booked until Wednesday."},
    {"Demo: what we finished", "Five minutes each, no slides."},
    {"Newcomers and visitors", "Two interns join us on Monday."},
    {"Numbers of the week", "Green, apart from the returns."},
    {"Decisions we owe others", "Product waits for our estimate.", "You will have it by Thursday noon."},
    {"Who covers the holidays?"},
    {"Ideas for the team day in spring", "Sailing, or the observatory in Bergedorf."},
    {"Retrospective: what we change", "We agreed to close the review column before taking new work."},
    {"News from the leadership round"},
};

inline constexpr Note kNotes[] = {
    {"We went through the open points first. Nothing is on fire, but the week was full.\n\nMain topic was how to share "
     "the work on the gateway. We agreed that one person owns the plan and two carry it out.\n",
     "\nAdded afterwards: I will write the plan by Wednesday and ask for comments, not for approval.\n"},
    {"Good week. The release went out a day early and nobody noticed, which is the best kind of release.\n\nTalked "
     "about "
     "what comes after it. There is interest in the data side; a small project with Metrology would fit.\n",
     "\nI have asked Annika, she likes the idea and has a data set that nobody has looked at yet.\n"},
    {"Short one today because of the audit.\n\n- Holiday is fine.\n- The estimate for January stays as it is.\n- We "
     "look "
     "at the review times again in two weeks.\n",
     "- One more: the new monitor never arrived. I will ask Filipa.\n"},
    {"We talked about workload. Six things at once is too many; three of them can wait until the new year without "
     "anybody "
     "being hurt.\n\nWe made a list of what is paused and who has to know.\n",
     "\nI told the two who were waiting. Both were relieved rather than annoyed.\n"},
    {"Career conversation. What goes well: judgement, calm in incidents, writing. What is missing for the next level "
     "is "
     "mostly visibility: decisions are made in small rooms and stay there.\n",
     "\nMy takeaway: present the storage design to the wider group, and write down decisions where others can find "
     "them.\n"},
    {"The customer visit was worth the trip. They use the device in a way that we did not think of: the display faces "
     "the "
     "wall, and people read it in a mirror.\n\nWe collected four changes, two of them small.\n",
     "\nThe mirrored display is one line of code. I would love to ship it as a joke that is not one.\n"},
    {"Looked at the incident again without looking for somebody to blame. The alarm worked, the runbook did "
     "not.\n\nNext: "
     "a runbook that a tired person can follow at three in the morning.\n",
     "\nFirst draft is in the wiki. Please read it when you are tired.\n"},
    {"We spent most of the time on the plan for the quarter. Four goals became three.\n", ""},
};

inline constexpr std::string_view kPrivateNotes[] = {
    "Seemed tired. Ask next time whether the nights on call are really the reason.",
    "Ready for more responsibility. Mention in the talent round, with the storage design as the example.",
    "Do not forget: salary review is due in January, and the gap to the market is real.",
    "I talked too much today. Next time, let the silence stand.",
    "Worried about the relation with Firmware. Speak with Farid before it grows.",
    "Very good question about strategy that I could not answer. Find out.",
    "My own preparation: say thank you for the weekend work, and say that it must stay an exception.",
};

inline constexpr std::string_view kActions[] = {
    "Write down the split of duties and send it round",
    "Book the climate chamber for two days",
    "Ask Legal about the data processing agreement",
    "Prepare ten minutes on the storage design",
    "Fix the threshold of the disk alarm",
    "Introduce Nele to the Metrology team",
    "Send the draft of the quarter's goals",
    "Collect the four wishes from the customer visit",
    "Find a date for the visit in Cork",
    "Update the runbook for lost readings",
    "Talk to Filipa about the missing monitor",
    "Review the migration before Friday",
    "Check the quote for the test stand",
    "Pass the conference programme on to the team",
};

}  // namespace aufwind::server::demo::english

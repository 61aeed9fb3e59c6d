#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent reader: FILE COUNT prints "UID SECONDS" for the first COUNT recurrences of each event of the file.

Zones are counted by the file's own VTIMEZONE alone, so that a wrong one shows.
"""
import sys
from datetime import timezone

import icalendar
from dateutil import rrule, tz

path, count = sys.argv[1], int(sys.argv[2])
with open(path, "rb") as file:
    data = file.read()
calendar = icalendar.Calendar.from_ical(data)
zones = tz.tzical(path)


def instant(value, zone):
    """Seconds since 1970 of what the file's own zone makes of the wall clock."""
    wall = value.replace(tzinfo=None)
    own = timezone.utc if zone is None else zones.get(zone)
    return int(wall.replace(tzinfo=own).timestamp())


def zone_of(prop):
    return prop.params.get("TZID")


whole, moved = [], {}
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(f"errors: {event.errors}")
    for needed in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE"):
        if needed not in event:
            sys.exit(f"{needed} is missing")
    if "RECURRENCE-ID" in event:
        number = event["RECURRENCE-ID"]
        moved[str(event["UID"]), instant(number.dt, zone_of(number))] = instant(
            event["DTSTART"].dt, zone_of(event["DTSTART"]))
    else:
        whole.append(event)

for event in whole:
    uid, start = str(event["UID"]), event["DTSTART"]
    zone = zone_of(start)
    gone = set()
    dates = event.get("EXDATE", [])
    for one in dates if isinstance(dates, list) else [dates]:
        gone |= {instant(date.dt, zone_of(one)) for date in one.dts}
    rule = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start.dt.replace(tzinfo=None))
    for wall in list(rule[:count]):
        at = instant(wall, zone)
        if at not in gone:
            print(uid, moved.get((uid, at), at))

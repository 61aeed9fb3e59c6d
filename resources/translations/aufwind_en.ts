<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AccountPanel</name>
        <message>
            <source>Accounts</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Second factor</translation>
        </message>
        <message>
            <source>On</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Last used</translation>
        </message>
        <message>
            <source>Invite again</source>
            <translation>Invite again</translation>
        </message>
        <message>
            <source>Invite</source>
            <translation>Invite</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Disable</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Enable</translation>
        </message>
        <message>
            <source>Remove second factor</source>
            <translation>Remove second factor</translation>
        </message>
        <message>
            <source>This is your own account. Somebody else has to change it.</source>
            <translation>This is your own account. Somebody else has to change it.</translation>
        </message>
        <message>
            <source>Nothing of this person’s work was removed.</source>
            <translation>Nothing of this person’s work was removed.</translation>
        </message>
        <message>
            <source>Disabling ends every session within seconds. Nothing of this person’s work is removed.</source>
            <translation>Disabling ends every session within seconds. Nothing of this person’s work is removed.</translation>
        </message>
        <message>
            <source>Show in the audit log</source>
            <translation>Show in the audit log</translation>
        </message>
    </context>
    <context>
        <name>AccountRow</name>
        <message>
            <source>On</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
    </context>
    <context>
        <name>AccountsPart</name>
        <message>
            <source>Invited</source>
            <translation>Invited</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Disabled</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>No account</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Accounts</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, team or title</source>
            <translation>Name, team or title</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Second factor</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Last used</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Nobody here yet</translation>
        </message>
        <message>
            <source>Nobody matches “%1”</source>
            <translation>Nobody matches “%1”</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>The people of your company appear here once they have been loaded.</translation>
        </message>
        <message>
            <source>Search looks at names, teams and titles.</source>
            <translation>Search looks at names, teams and titles.</translation>
        </message>
    </context>
    <context>
        <name>ActionRow</name>
        <message>
            <source>Done: %1</source>
            <translation>Done: %1</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1, overdue</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Action item</translation>
        </message>
        <message>
            <source>Change given up</source>
            <translation>Change given up</translation>
        </message>
        <message>
            <source>Continue writing</source>
            <translation>Continue writing</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
    </context>
    <context>
        <name>ActionsPart</name>
        <message>
            <source>Action items</source>
            <translation>Action items</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Action item deleted</source>
            <translation>Action item deleted</translation>
        </message>
        <message>
            <source>What is to be done, then Return</source>
            <translation>What is to be done, then Return</translation>
        </message>
    </context>
    <context>
        <name>AddLine</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
    </context>
    <context>
        <name>AdminPage</name>
        <message>
            <source>Accounts</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Sign-in and security</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Audit log</translation>
        </message>
        <message>
            <source>The invitation is on its way</source>
            <translation>The invitation is on its way</translation>
        </message>
        <message>
            <source>The account is disabled, and its sessions have ended</source>
            <translation>The account is disabled, and its sessions have ended</translation>
        </message>
        <message>
            <source>The account is enabled</source>
            <translation>The account is enabled</translation>
        </message>
        <message>
            <source>The second factor was removed</source>
            <translation>The second factor was removed</translation>
        </message>
        <message>
            <source>It counts from the next sign-in</source>
            <translation>It counts from the next sign-in</translation>
        </message>
        <message>
            <source>The provider is set</source>
            <translation>The provider is set</translation>
        </message>
        <message>
            <source>The provider was removed</source>
            <translation>The provider was removed</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>Alerts go to this address from now on</source>
            <translation>Alerts go to this address from now on</translation>
        </message>
        <message>
            <source>The webhook was removed</source>
            <translation>The webhook was removed</translation>
        </message>
        <message>
            <source>The webhook answered as it should</source>
            <translation>The webhook answered as it should</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Employees</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>The token is worth nothing any more</source>
            <translation>The token is worth nothing any more</translation>
        </message>
        <message>
            <source>Billing</source>
            <translation>Billing</translation>
        </message>
        <message>
            <source>The request is written down</source>
            <translation>The request is written down</translation>
        </message>
        <message>
            <source>It is decided</source>
            <translation>It is decided</translation>
        </message>
        <message>
            <source>The request is taken back</source>
            <translation>The request is taken back</translation>
        </message>
        <message>
            <source>The archive is saved; nobody else can read the file</source>
            <translation>The archive is saved; nobody else can read the file</translation>
        </message>
        <message>
            <source>Data protection</source>
            <translation>Data protection</translation>
        </message>
    </context>
    <context>
        <name>AdminTrouble</name>
        <message>
            <source>This needs a connection</source>
            <translation>This needs a connection</translation>
        </message>
        <message>
            <source>This is not yours to see</source>
            <translation>This is not yours to see</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>This cannot be shown</translation>
        </message>
        <message>
            <source>Accounts, sign-in and the audit log are kept on the server. Everything else works as always.</source>
            <translation>Accounts, sign-in and the audit log are kept on the server. Everything else works as always.</translation>
        </message>
        <message>
            <source>Your role has changed, or the company keeps this to others. An owner can grant it.</source>
            <translation>Your role has changed, or the company keeps this to others. An owner can grant it.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>AgendaFacts</name>
        <message>
            <source>Kept on this device, not sent yet</source>
            <translation>Kept on this device, not sent yet</translation>
        </message>
        <message>
            <source>carried ×%1</source>
            <translation>carried ×%1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Continue writing</source>
            <translation>Continue writing</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n link</numerusform>
                <numerusform>%n links</numerusform>
            </translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Only you</translation>
        </message>
    </context>
    <context>
        <name>AgendaPart</name>
        <message>
            <source>Talking point deleted</source>
            <translation>Talking point deleted</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 of %2 discussed</translation>
        </message>
        <message>
            <source>Add a talking point</source>
            <translation>Add a talking point</translation>
        </message>
        <message>
            <source>Shared with %1</source>
            <translation>Shared with %1</translation>
        </message>
        <message>
            <source>Shared with the team</source>
            <translation>Shared with the team</translation>
        </message>
        <message>
            <source>Nothing to talk about yet. Everyone in the meeting sees what you write.</source>
            <translation>Nothing to talk about yet. Everyone in the meeting sees what you write.</translation>
        </message>
        <message>
            <source>Share with %1</source>
            <translation>Share with %1</translation>
        </message>
        <message>
            <source>Share with the team</source>
            <translation>Share with the team</translation>
        </message>
        <message>
            <source>Section deleted</source>
            <translation>Section deleted</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) added from “%1”</source>
            <translation>
                <numerusform>%n point added from “%1”</numerusform>
                <numerusform>%n points added from “%1”</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 min planned</source>
            <translation>%1 of %2 min planned</translation>
        </message>
        <message>
            <source>%1 min planned</source>
            <translation>%1 min planned</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Only you</translation>
        </message>
    </context>
    <context>
        <name>AgendaRow</name>
        <message>
            <source>discussed</source>
            <translation>discussed</translation>
        </message>
        <message>
            <source>Discussed: %1</source>
            <translation>Discussed: %1</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Talking point</translation>
        </message>
        <message>
            <source>Change given up</source>
            <translation>Change given up</translation>
        </message>
        <message numerus="yes">
            <source>carried over %n time(s)</source>
            <translation>
                <numerusform>carried over %n time</numerusform>
                <numerusform>carried over %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>by %1</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>not sent yet</translation>
        </message>
        <message>
            <source>Everyone in the meeting sees this point now</source>
            <translation>Everyone in the meeting sees this point now</translation>
        </message>
        <message>
            <source>Action item added</source>
            <translation>Action item added</translation>
        </message>
        <message>
            <source>Section: %1</source>
            <translation>Section: %1</translation>
        </message>
        <message>
            <source>only you see this</source>
            <translation>only you see this</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n link</numerusform>
                <numerusform>%n links</numerusform>
            </translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
    </context>
    <context>
        <name>AlertsCard</name>
        <message>
            <source>Alerts</source>
            <translation>Alerts</translation>
        </message>
        <message>
            <source>It begins with https://</source>
            <translation>It begins with https://</translation>
        </message>
        <message>
            <source>When somebody tries to get at data that is not theirs, admins get an e-mail within a minute. A webhook can tell a program of your own as well.</source>
            <translation>When somebody tries to get at data that is not theirs, admins get an e-mail within a minute. A webhook can tell a program of your own as well.</translation>
        </message>
        <message>
            <source>No webhook</source>
            <translation>No webhook</translation>
        </message>
        <message>
            <source>Each alert is sent there as JSON, signed with the secret.</source>
            <translation>Each alert is sent there as JSON, signed with the secret.</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Try it out</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>This is the secret. It is shown once.</source>
            <translation>This is the secret. It is shown once.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>I have kept it</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>A new secret is made each time.</source>
            <translation>A new secret is made each time.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>%1 tried to get at data of others</source>
            <translation>%1 tried to get at data of others</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AppContext</name>
        <message>
            <source>%1 and %2</source>
            <translation>%1 and %2</translation>
        </message>
    </context>
    <context>
        <name>AuditPart</name>
        <message>
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Audit log</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>No line fits</source>
            <translation>No line fits</translation>
        </message>
        <message>
            <source>The log holds who changed accounts, roles, people, teams and settings, and when. It never holds what people write.</source>
            <translation>The log holds who changed accounts, roles, people, teams and settings, and when. It never holds what people write.</translation>
        </message>
        <message>
            <source>Accounts and signing in</source>
            <translation>Accounts and signing in</translation>
        </message>
        <message>
            <source>Sign-in settings and refusals</source>
            <translation>Sign-in settings and refusals</translation>
        </message>
        <message>
            <source>Roles and permissions</source>
            <translation>Roles and permissions</translation>
        </message>
        <message>
            <source>The company’s settings</source>
            <translation>The company’s settings</translation>
        </message>
        <message>
            <source>What roles let people read</source>
            <translation>What roles let people read</translation>
        </message>
        <message>
            <source>row …%1</source>
            <translation>row …%1</translation>
        </message>
        <message>
            <source>person …%1</source>
            <translation>person …%1</translation>
        </message>
        <message>
            <source>Done by %1</source>
            <translation>Done by %1</translation>
        </message>
        <message>
            <source>About %1</source>
            <translation>About %1</translation>
        </message>
        <message>
            <source>By or about %1</source>
            <translation>By or about %1</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n line(s) are in %1. A file has no more: choose fewer days for the others.</source>
            <translation>
                <numerusform>The newest %n line is in %1. A file has no more: choose fewer days for the others.</numerusform>
                <numerusform>The newest %n lines are in %1. A file has no more: choose fewer days for the others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) exported to %1</source>
            <translation>
                <numerusform>%n line exported to %1</numerusform>
                <numerusform>%n lines exported to %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Verify the log</source>
            <translation>Verify the log</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Name, act, detail</source>
            <translation>Name, act, detail</translation>
        </message>
        <message>
            <source>From the first</source>
            <translation>From the first</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To today</source>
            <translation>To today</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Show everything</translation>
        </message>
        <message>
            <source>Nothing back to %1</source>
            <translation>Nothing back to %1</translation>
        </message>
        <message>
            <source>Older lines were not looked at yet.</source>
            <translation>Older lines were not looked at yet.</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Look further back</translation>
        </message>
    </context>
    <context>
        <name>AvatarButton</name>
        <message>
            <source>Owner: %1</source>
            <translation>Owner: %1</translation>
        </message>
    </context>
    <context>
        <name>AvatarStack</name>
        <message numerus="yes">
            <source>%n more person(s)</source>
            <translation>
                <numerusform>%n more person</numerusform>
                <numerusform>%n more people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarGrid</name>
        <message>
            <source>Previous month</source>
            <translation>Previous month</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Next month</translation>
        </message>
        <message>
            <source>W</source>
            <comment>week, head of a column of week numbers</comment>
            <translation>W</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Sync and this device</source>
            <translation>Sync and this device</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Go to: %1</source>
            <translation>Go to: %1</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>New 1:1</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>Theme: %1</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Language: %1</source>
            <translation>Language: %1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Security</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Import a calendar file</source>
            <translation>Import a calendar file</translation>
        </message>
        <message>
            <source>Export all my meetings</source>
            <translation>Export all my meetings</translation>
        </message>
        <message>
            <source>New team series</source>
            <translation>New team series</translation>
        </message>
        <message>
            <source>New one-off meeting</source>
            <translation>New one-off meeting</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Mark all notifications as read</source>
            <translation>Mark all notifications as read</translation>
        </message>
        <message>
            <source>Back to the page before</source>
            <translation>Back to the page before</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Show or hide the navigation</source>
            <translation>Show or hide the navigation</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Show me around</source>
            <translation>Show me around</translation>
        </message>
        <message>
            <source>Details for support</source>
            <translation>Details for support</translation>
        </message>
        <message>
            <source>New goal</source>
            <translation>New goal</translation>
        </message>
        <message>
            <source>Check in on goals</source>
            <translation>Check in on goals</translation>
        </message>
        <message>
            <source>New survey</source>
            <translation>New survey</translation>
        </message>
    </context>
    <context>
        <name>CommentCount</name>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CommentRow</name>
        <message>
            <source>Reply</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
    </context>
    <context>
        <name>CommentThread</name>
        <message>
            <source>Comment deleted</source>
            <translation>Comment deleted</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>Reply to %1</translation>
        </message>
        <message>
            <source>Write a comment</source>
            <translation>Write a comment</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>Link removed</source>
            <translation>Link removed</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Enter your password again</source>
            <translation>Enter your password again</translation>
        </message>
        <message>
            <source>So that nobody else can do this at your open window. You are not asked again for ten minutes.</source>
            <translation>So that nobody else can do this at your open window. You are not asked again for ten minutes.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Six digits of your authenticator, or a recovery code</source>
            <translation>Six digits of your authenticator, or a recovery code</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Sign in again</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened in the browser. This window continues by itself.</source>
            <translation>Sign in on the page that has opened in the browser. This window continues by itself.</translation>
        </message>
        <message>
            <source>Continue in the browser</source>
            <translation>Continue in the browser</translation>
        </message>
    </context>
    <context>
        <name>ContentsCard</name>
        <message>
            <source>My meetings</source>
            <translation>My meetings</translation>
        </message>
        <message>
            <source>Company directory</source>
            <translation>Company directory</translation>
        </message>
        <message>
            <source>What is on this device</source>
            <translation>What is on this device</translation>
        </message>
        <message>
            <source>All of it works offline.</source>
            <translation>All of it works offline.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Day, or +3</source>
            <translation>Day, or +3</translation>
        </message>
        <message>
            <source>This day does not exist</source>
            <translation>This day does not exist</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Choose a day</translation>
        </message>
    </context>
    <context>
        <name>DeviceCard</name>
        <message>
            <source>This device</source>
            <translation>This device</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Last sync</source>
            <translation>Last sync</translation>
        </message>
        <message>
            <source>never</source>
            <translation>never</translation>
        </message>
        <message>
            <source>Rows here</source>
            <translation>Rows here</translation>
        </message>
        <message>
            <source>On disk</source>
            <translation>On disk</translation>
        </message>
        <message>
            <source>%1, encrypted</source>
            <translation>%1, encrypted</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>right within 1 s</source>
            <translation>right within 1 s</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) off</source>
            <translation>
                <numerusform>%n second off</numerusform>
                <numerusform>%n seconds off</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeviceRow</name>
        <message>
            <source>This device</source>
            <translation>This device</translation>
        </message>
        <message>
            <source>It wipes itself as soon as it is online, with what it has not sent yet.</source>
            <translation>It wipes itself as soon as it is online, with what it has not sent yet.</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>last used %1</translation>
        </message>
        <message>
            <source>signed out, last used %1</source>
            <translation>signed out, last used %1</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Remove for good</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message>
            <source>Devices</source>
            <translation>Devices</translation>
        </message>
        <message>
            <source>Everywhere else</source>
            <translation>Everywhere else</translation>
        </message>
        <message>
            <source>Ends every other session; what is stored there stays.</source>
            <translation>Ends every other session; what is stored there stays.</translation>
        </message>
        <message>
            <source>Sign out there</source>
            <translation>Sign out there</translation>
        </message>
    </context>
    <context>
        <name>DialogBox</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>DirectoryCard</name>
        <message>
            <source>Directory</source>
            <translation>Directory</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>It begins with ldaps://</source>
            <translation>It begins with ldaps://</translation>
        </message>
        <message>
            <source>{email} or {user} has to be in it</source>
            <translation>{email} or {user} has to be in it</translation>
        </message>
        <message>
            <source>These sign in.</source>
            <translation>These sign in.</translation>
        </message>
        <message>
            <source>The directory does not answer.</source>
            <translation>The directory does not answer.</translation>
        </message>
        <message>
            <source>The directory’s certificate is not trusted any more.</source>
            <translation>The directory’s certificate is not trusted any more.</translation>
        </message>
        <message>
            <source>The directory does not let the service account in any more.</source>
            <translation>The directory does not let the service account in any more.</translation>
        </message>
        <message>
            <source>The directory cannot be searched like this any more.</source>
            <translation>The directory cannot be searched like this any more.</translation>
        </message>
        <message>
            <source>Nobody has this address there.</source>
            <translation>Nobody has this address there.</translation>
        </message>
        <message>
            <source>Several people have this address there.</source>
            <translation>Several people have this address there.</translation>
        </message>
        <message>
            <source>The password is wrong, or the account may not sign in there.</source>
            <translation>The password is wrong, or the account may not sign in there.</translation>
        </message>
        <message>
            <source>The directory answers what none should.</source>
            <translation>The directory answers what none should.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>For addresses of %1</source>
            <translation>For addresses of %1</translation>
        </message>
        <message>
            <source>nobody has a password here</source>
            <translation>nobody has a password here</translation>
        </message>
        <message>
            <source>Active Directory, OpenLDAP and everything else that speaks LDAPS: people sign in with its passwords.</source>
            <translation>Active Directory, OpenLDAP and everything else that speaks LDAPS: people sign in with its passwords.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Try it out</translation>
        </message>
        <message>
            <source>With somebody’s password. Nobody is signed in.</source>
            <translation>With somebody’s password. Nobody is signed in.</translation>
        </message>
        <message>
            <source>Try out</source>
            <translation>Try out</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-mail address</translation>
        </message>
        <message>
            <source>Password in the directory</source>
            <translation>Password in the directory</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Only an owner can change the directory.</source>
            <translation>Only an owner can change the directory.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Only over TLS. Without a port it is 636.</source>
            <translation>Only over TLS. Without a port it is 636.</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Of the e-mail addresses that the directory may speak for.</source>
            <translation>Of the e-mail addresses that the directory may speak for.</translation>
        </message>
        <message>
            <source>How people are found</source>
            <translation>How people are found</translation>
        </message>
        <message>
            <source>A service account searches for their address</source>
            <translation>A service account searches for their address</translation>
        </message>
        <message>
            <source>Their address makes the name that they sign in with</source>
            <translation>Their address makes the name that they sign in with</translation>
        </message>
        <message>
            <source>Search below</source>
            <translation>Search below</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>{email} is the whole address, {user} what stands before the @.</source>
            <translation>{email} is the whole address, {user} what stands before the @.</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>Service account</translation>
        </message>
        <message>
            <source>Its password</source>
            <translation>Its password</translation>
        </message>
        <message>
            <source>One is kept. Leave this empty to keep it.</source>
            <translation>One is kept. Leave this empty to keep it.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Certificate of its authority</source>
            <translation>Certificate of its authority</translation>
        </message>
        <message>
            <source>Only where the server’s system does not know it.</source>
            <translation>Only where the server’s system does not know it.</translation>
        </message>
        <message>
            <source>Take in whom the company does not know yet</source>
            <translation>Take in whom the company does not know yet</translation>
        </message>
        <message>
            <source>Nobody has a password here</source>
            <translation>Nobody has a password here</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>With {user} it can be for one domain alone</source>
            <translation>With {user} it can be for one domain alone</translation>
        </message>
        <message>
            <source>It stands in brackets</source>
            <translation>It stands in brackets</translation>
        </message>
        <message>
            <source>It looks like DC=example,DC=com</source>
            <translation>It looks like DC=example,DC=com</translation>
        </message>
        <message>
            <source>It begins with -----BEGIN CERTIFICATE-----</source>
            <translation>It begins with -----BEGIN CERTIFICATE-----</translation>
        </message>
    </context>
    <context>
        <name>DoneFoot</name>
        <message numerus="yes">
            <source>%n done this week</source>
            <translation>
                <numerusform>%n done this week</numerusform>
                <numerusform>%n done this week</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the to-dos</source>
            <translation>Back to the to-dos</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Show what was done this week</source>
            <translation>Show what was done this week</translation>
        </message>
    </context>
    <context>
        <name>DoneRow</name>
        <message>
            <source>Reopen</source>
            <translation>Reopen</translation>
        </message>
    </context>
    <context>
        <name>EmailCard</name>
        <message>
            <source>E-mail address</source>
            <translation>E-mail address</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>This is not an e-mail address</source>
            <translation>This is not an e-mail address</translation>
        </message>
        <message>
            <source>Another address to sign in with</source>
            <translation>Another address to sign in with</translation>
        </message>
        <message>
            <source>A code is sent there. Until you enter it, the old address stays.</source>
            <translation>A code is sent there. Until you enter it, the old address stays.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>New e-mail address</source>
            <translation>New e-mail address</translation>
        </message>
        <message>
            <source>Code from the mail</source>
            <translation>Code from the mail</translation>
        </message>
        <message>
            <source>Sent to %1 where nobody else of your company has that address. It is good for an hour.</source>
            <translation>Sent to %1 where nobody else of your company has that address. It is good for an hour.</translation>
        </message>
        <message>
            <source>Send a code</source>
            <translation>Send a code</translation>
        </message>
        <message>
            <source>Take over the address</source>
            <translation>Take over the address</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ErrorPage</name>
        <message>
            <source>Aufwind could not open your data</source>
            <translation>Aufwind could not open your data</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>FillBanner</name>
        <message>
            <source>Sync is paused.</source>
            <translation>Sync is paused.</translation>
        </message>
        <message>
            <source>%1 of %2 have arrived</source>
            <translation>%1 of %2 have arrived</translation>
        </message>
        <message>
            <source>Everything you write is saved on this device and sent later.</source>
            <translation>Everything you write is saved on this device and sent later.</translation>
        </message>
    </context>
    <context>
        <name>FirstSyncPage</name>
        <message>
            <source>Your data is on its way</source>
            <translation>Your data is on its way</translation>
        </message>
        <message>
            <source>First load</source>
            <translation>First load</translation>
        </message>
        <message>
            <source>No connection. It goes on by itself.</source>
            <translation>No connection. It goes on by itself.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Connecting …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <source>This happens once on this device. You can look inside already, pause it or close the window; it goes on where it stopped.</source>
            <translation>This happens once on this device. You can look inside already, pause it or close the window; it goes on where it stopped.</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Look inside already</source>
            <translation>Look inside already</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>KB</source>
            <translation>KB</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>today %1</source>
            <comment>time of day</comment>
            <translation>today %1</translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <comment>time of day</comment>
            <translation>yesterday %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>in %n minute</numerusform>
                <numerusform>in %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>less than a minute left</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of “%2”</source>
            <comment>field of thing</comment>
            <translation>%1 of “%2”</translation>
        </message>
    </context>
    <context>
        <name>HatchedField</name>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Hidden to protect anonymity</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Good morning, %1</source>
            <translation>Good morning, %1</translation>
        </message>
        <message>
            <source>Hello, %1</source>
            <translation>Hello, %1</translation>
        </message>
        <message>
            <source>Good evening, %1</source>
            <translation>Good evening, %1</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Nothing to do here</translation>
        </message>
        <message>
            <source>To the people</source>
            <translation>To the people</translation>
        </message>
        <message>
            <source>Your company does without meetings and goals in Aufwind. Its people and teams are under People.</source>
            <translation>Your company does without meetings and goals in Aufwind. Its people and teams are under People.</translation>
        </message>
        <message>
            <source>My goals</source>
            <translation>My goals</translation>
        </message>
        <message>
            <source>Goals that you own appear here while their cycle runs.</source>
            <translation>Goals that you own appear here while their cycle runs.</translation>
        </message>
    </context>
    <context>
        <name>InputField</name>
        <message>
            <source>Hide password</source>
            <translation>Hide password</translation>
        </message>
        <message>
            <source>Show password</source>
            <translation>Show password</translation>
        </message>
    </context>
    <context>
        <name>LanguageChoice</name>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
    </context>
    <context>
        <name>LeaseEndedPage</name>
        <message>
            <source>So that a lost device does not stay readable, your data is closed until the server has answered. What you wrote is kept. With a connection it goes on by itself.</source>
            <translation>So that a lost device does not stay readable, your data is closed until the server has answered. What you wrote is kept. With a connection it goes on by itself.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Connecting …</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <source>This device has not been in touch for too long</source>
            <translation>This device has not been in touch for too long</translation>
        </message>
    </context>
    <context>
        <name>LeftAsIsDialog</name>
        <message>
            <source>Changed by somebody else since</source>
            <translation>Changed by somebody else since</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>You wanted</source>
            <translation>You wanted</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Use this</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep it as it is</source>
            <translation>Keep it as it is</translation>
        </message>
        <message>
            <source>So it stays as it is now. What you wanted is below it.</source>
            <translation>So it stays as it is now. What you wanted is below it.</translation>
        </message>
    </context>
    <context>
        <name>LeftValues</name>
        <message>
            <source>It is there</source>
            <translation>It is there</translation>
        </message>
        <message>
            <source>It is deleted</source>
            <translation>It is deleted</translation>
        </message>
    </context>
    <context>
        <name>ListState</name>
        <message>
            <source>Not on this device yet</source>
            <translation>Not on this device yet</translation>
        </message>
        <message>
            <source>You are offline. This page loads once and then stays with you.</source>
            <translation>You are offline. This page loads once and then stays with you.</translation>
        </message>
        <message>
            <source>This list cannot be read</source>
            <translation>This list cannot be read</translation>
        </message>
        <message>
            <source>Nothing was changed. Try again; if it stays so, start Aufwind once more.</source>
            <translation>Nothing was changed. Try again; if it stays so, start Aufwind once more.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>LoadingLines</name>
        <message>
            <source>Loading</source>
            <translation>Loading</translation>
        </message>
    </context>
    <context>
        <name>MeButton</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Sync and this device</source>
            <translation>Sync and this device</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
    </context>
    <context>
        <name>MeetingHead</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>only the two of you can see this</source>
            <translation>only the two of you can see this</translation>
        </message>
        <message>
            <source>the team can see this</source>
            <translation>the team can see this</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Skip this meeting</source>
            <translation>Skip this meeting</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Finish meeting</source>
            <translation>Finish meeting</translation>
        </message>
        <message>
            <source>Export to a calendar file…</source>
            <translation>Export to a calendar file…</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>One-off</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>those who take part can see this</source>
            <translation>those who take part can see this</translation>
        </message>
        <message>
            <source>Overlaps with %1</source>
            <translation>Overlaps with %1</translation>
        </message>
        <message>
            <source>Save as PDF or print…</source>
            <translation>Save as PDF or print…</translation>
        </message>
        <message>
            <source>What was discussed so far</source>
            <translation>What was discussed so far</translation>
        </message>
        <message>
            <source>Meeting mode</source>
            <translation>Meeting mode</translation>
        </message>
    </context>
    <context>
        <name>MeetingPage</name>
        <message>
            <source>Meeting finished. Open points go on to the next one.</source>
            <translation>Meeting finished. Open points go on to the next one.</translation>
        </message>
        <message>
            <source>Meeting skipped</source>
            <translation>Meeting skipped</translation>
        </message>
        <message>
            <source>This meeting is not here</source>
            <translation>This meeting is not here</translation>
        </message>
        <message>
            <source>It may have been removed, or you no longer take part in it.</source>
            <translation>It may have been removed, or you no longer take part in it.</translation>
        </message>
        <message>
            <source>See all meetings</source>
            <translation>See all meetings</translation>
        </message>
        <message>
            <source>Version restored</source>
            <translation>Version restored</translation>
        </message>
        <message>
            <source>Added to the agenda</source>
            <translation>Added to the agenda</translation>
        </message>
        <message>
            <source>Goals of %1</source>
            <translation>Goals of %1</translation>
        </message>
        <message>
            <source>None that you see.</source>
            <translation>None that you see.</translation>
        </message>
    </context>
    <context>
        <name>MeetingRow</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message numerus="yes">
            <source>%n action item(s)</source>
            <translation>
                <numerusform>%n action item</numerusform>
                <numerusform>%n action items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open point(s)</source>
            <translation>
                <numerusform>%n open point</numerusform>
                <numerusform>%n open points</numerusform>
            </translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>not planned</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>One-off</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>ended</translation>
        </message>
    </context>
    <context>
        <name>MeetingsPage</name>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>New 1:1</translation>
        </message>
        <message>
            <source>No meetings yet</source>
            <translation>No meetings yet</translation>
        </message>
        <message>
            <source>A 1:1 has an agenda that both of you fill, notes, and action items that do not get lost.</source>
            <translation>A 1:1 has an agenda that both of you fill, notes, and action items that do not get lost.</translation>
        </message>
        <message>
            <source>Start a 1:1</source>
            <translation>Start a 1:1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Import a calendar file…</source>
            <translation>Import a calendar file…</translation>
        </message>
        <message>
            <source>Export all my meetings…</source>
            <translation>Export all my meetings…</translation>
        </message>
        <message>
            <source>Which meetings</source>
            <translation>Which meetings</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Current</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Past</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>New meeting</translation>
        </message>
        <message>
            <source>Nothing is over yet</source>
            <translation>Nothing is over yet</translation>
        </message>
        <message>
            <source>Series that have ended and single meetings that are over stand here.</source>
            <translation>Series that have ended and single meetings that are over stand here.</translation>
        </message>
        <message>
            <source>Search past notes</source>
            <translation>Search past notes</translation>
        </message>
    </context>
    <context>
        <name>MergedCard</name>
        <message>
            <source>Merged</source>
            <translation>Merged</translation>
        </message>
        <message>
            <source>versions that lost are kept for 30 days</source>
            <translation>versions that lost are kept for 30 days</translation>
        </message>
        <message>
            <source>Version restored</source>
            <translation>Version restored</translation>
        </message>
    </context>
    <context>
        <name>MergedRow</name>
        <message>
            <source>%1 and %2 changed it · %3</source>
            <translation>%1 and %2 changed it · %3</translation>
        </message>
        <message>
            <source>Hide versions</source>
            <translation>Hide versions</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>Compare versions</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
    </context>
    <context>
        <name>Modules</name>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Surveys</translation>
        </message>
    </context>
    <context>
        <name>NewPasswordForm</name>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>The two are not the same</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>New password</translation>
        </message>
        <message>
            <source>Choose your password with the code of your invitation. It holds for seven days.</source>
            <translation>Choose your password with the code of your invitation. It holds for seven days.</translation>
        </message>
        <message>
            <source>Choose it with the code of the mail. It holds for one hour.</source>
            <translation>Choose it with the code of the mail. It holds for one hour.</translation>
        </message>
        <message>
            <source>A mail with a code goes to your address. With it you choose a new password.</source>
            <translation>A mail with a code goes to your address. With it you choose a new password.</translation>
        </message>
        <message>
            <source>If there is such an account, a mail with a code is on its way to it.</source>
            <translation>If there is such an account, a mail with a code is on its way to it.</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Workspace</translation>
        </message>
        <message>
            <source>your-company</source>
            <translation>your-company</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-mail address</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <source>Code of the mail</source>
            <translation>Code of the mail</translation>
        </message>
        <message>
            <source>Twelve characters or more. Several words are easy to keep.</source>
            <translation>Twelve characters or more. Several words are easy to keep.</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>New password again</translation>
        </message>
        <message>
            <source>One moment …</source>
            <translation>One moment …</translation>
        </message>
        <message>
            <source>Choose password and sign in</source>
            <translation>Choose password and sign in</translation>
        </message>
        <message>
            <source>Send code</source>
            <translation>Send code</translation>
        </message>
        <message>
            <source>Back to signing in</source>
            <translation>Back to signing in</translation>
        </message>
        <message>
            <source>I have a code already</source>
            <translation>I have a code already</translation>
        </message>
        <message>
            <source>Send another code</source>
            <translation>Send another code</translation>
        </message>
    </context>
    <context>
        <name>NewsPopup</name>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) refused</source>
            <translation>
                <numerusform>%n change refused</numerusform>
                <numerusform>%n changes refused</numerusform>
            </translation>
        </message>
        <message>
            <source>Your text is kept. See what would make sending again work.</source>
            <translation>Your text is kept. See what would make sending again work.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>%n change merged</numerusform>
                <numerusform>%n changes merged</numerusform>
            </translation>
        </message>
        <message>
            <source>Two people changed the same. The other version is kept.</source>
            <translation>Two people changed the same. The other version is kept.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nothing new</translation>
        </message>
        <message>
            <source>Mark all as read</source>
            <translation>Mark all as read</translation>
        </message>
        <message>
            <source>When somebody mentions you, gives you an action item or invites you, it appears here; so does a reminder of your meetings, goals and surveys.</source>
            <translation>When somebody mentions you, gives you an action item or invites you, it appears here; so does a reminder of your meetings, goals and surveys.</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceList</name>
        <message>
            <source>Coming up</source>
            <translation>Coming up</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Past</translation>
        </message>
        <message>
            <source>No date is planned yet.</source>
            <translation>No date is planned yet.</translation>
        </message>
        <message>
            <source>Meetings of this series</source>
            <translation>Meetings of this series</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceRow</name>
        <message>
            <source>skipped · %1</source>
            <translation>skipped · %1</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>skipped</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 of %2 discussed</translation>
        </message>
        <message>
            <source>no points</source>
            <translation>no points</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>overlaps with %1</source>
            <translation>overlaps with %1</translation>
        </message>
    </context>
    <context>
        <name>OfflineBanner</name>
        <message>
            <source>Offline since %1.</source>
            <translation>Offline since %1.</translation>
        </message>
        <message>
            <source>Offline.</source>
            <translation>Offline.</translation>
        </message>
        <message numerus="yes">
            <source>Everything you write is saved on this device. Next try in %n second(s).</source>
            <translation>
                <numerusform>Everything you write is saved on this device. Next try in %n second.</numerusform>
                <numerusform>Everything you write is saved on this device. Next try in %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything you write is saved on this device.</source>
            <translation>Everything you write is saved on this device.</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
    </context>
    <context>
        <name>PageContext</name>
        <message>
            <source>you</source>
            <translation>you</translation>
        </message>
    </context>
    <context>
        <name>PasscodeCard</name>
        <message>
            <source>Lock of this device</source>
            <translation>Lock of this device</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more</source>
            <translation>
                <numerusform>%n characters or more</numerusform>
                <numerusform>%n characters or more</numerusform>
            </translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>The two are not the same</translation>
        </message>
        <message>
            <source>The passcode is set</source>
            <translation>The passcode is set</translation>
        </message>
        <message>
            <source>The passcode was removed</source>
            <translation>The passcode was removed</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Passcode</source>
            <translation>Passcode</translation>
        </message>
        <message>
            <source>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L.</source>
            <translation>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L.</translation>
        </message>
        <message>
            <source>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L. Nobody can recover it.</source>
            <translation>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L. Nobody can recover it.</translation>
        </message>
        <message>
            <source>Locks what is stored here, also after ten minutes without use and with Ctrl+L. Nobody can recover it.</source>
            <translation>Locks what is stored here, also after ten minutes without use and with Ctrl+L. Nobody can recover it.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lock now</translation>
        </message>
        <message>
            <source>Present passcode</source>
            <translation>Present passcode</translation>
        </message>
        <message>
            <source>New passcode</source>
            <translation>New passcode</translation>
        </message>
        <message>
            <source>New passcode again</source>
            <translation>New passcode again</translation>
        </message>
        <message>
            <source>Remove passcode</source>
            <translation>Remove passcode</translation>
        </message>
        <message>
            <source>Set passcode</source>
            <translation>Set passcode</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>PasswordCard</name>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>The two are not the same</translation>
        </message>
        <message>
            <source>Another password</source>
            <translation>Another password</translation>
        </message>
        <message>
            <source>Ends every other session. Your second factor stays.</source>
            <translation>Ends every other session. Your second factor stays.</translation>
        </message>
        <message>
            <source>Confirm your password</source>
            <translation>Confirm your password</translation>
        </message>
        <message>
            <source>Allows sensitive changes, such as granting a role, for ten minutes.</source>
            <translation>Allows sensitive changes, such as granting a role, for ten minutes.</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>New password</translation>
        </message>
        <message>
            <source>Twelve characters or more. Several words are easy to keep.</source>
            <translation>Twelve characters or more. Several words are easy to keep.</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>New password again</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Change password</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>Sign-in</translation>
        </message>
        <message>
            <source>Your company account</source>
            <translation>Your company account</translation>
        </message>
        <message>
            <source>You sign in there, and have no password here.</source>
            <translation>You sign in there, and have no password here.</translation>
        </message>
        <message>
            <source>Sign in once more</source>
            <translation>Sign in once more</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Sign in with your company account</source>
            <translation>Sign in with your company account</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened in the browser.</source>
            <translation>Sign in on the page that has opened in the browser.</translation>
        </message>
        <message>
            <source>From then on you have no password here. Every other session ends.</source>
            <translation>From then on you have no password here. Every other session ends.</translation>
        </message>
        <message>
            <source>Go over</source>
            <translation>Go over</translation>
        </message>
        <message>
            <source>Your company’s directory</source>
            <translation>Your company’s directory</translation>
        </message>
        <message>
            <source>You sign in with the password that you have there, and change it there.</source>
            <translation>You sign in with the password that you have there, and change it there.</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more: your company asks for that. Several words are easy to keep.</source>
            <translation>
                <numerusform>%n character or more: your company asks for that. Several words are easy to keep.</numerusform>
                <numerusform>%n characters or more: your company asks for that. Several words are easy to keep.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseButton</name>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, team or title</source>
            <translation>Name, team or title</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Nobody here yet</translation>
        </message>
        <message>
            <source>Nobody matches “%1”</source>
            <translation>Nobody matches “%1”</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>The people of your company appear here once they have been loaded.</translation>
        </message>
        <message>
            <source>Search looks at names, teams and titles.</source>
            <translation>Search looks at names, teams and titles.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Clear search</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>Save as picture…</source>
            <translation>Save as picture…</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Directory</translation>
        </message>
        <message>
            <source>Org chart</source>
            <translation>Org chart</translation>
        </message>
    </context>
    <context>
        <name>PersonField</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nobody has this name</source>
            <translation>Nobody has this name</translation>
        </message>
    </context>
    <context>
        <name>PersonPanel</name>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>New 1:1</translation>
        </message>
        <message>
            <source>What was discussed</source>
            <translation>What was discussed</translation>
        </message>
        <message>
            <source>Change manager…</source>
            <translation>Change manager…</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>Has left</translation>
        </message>
        <message>
            <source>Leaves the company…</source>
            <translation>Leaves the company…</translation>
        </message>
        <message>
            <source>Comes back…</source>
            <translation>Comes back…</translation>
        </message>
        <message>
            <source>Edit my details…</source>
            <translation>Edit my details…</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>On leave</translation>
        </message>
        <message>
            <source>The last day has passed. Choose “Leaves the company” to hand over what is theirs.</source>
            <translation>The last day has passed. Choose “Leaves the company” to hand over what is theirs.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
    </context>
    <context>
        <name>PresenceCaret</name>
        <message>
            <source>%1 is writing here</source>
            <translation>%1 is writing here</translation>
        </message>
    </context>
    <context>
        <name>PrivateNotesCard</name>
        <message>
            <source>Private notes</source>
            <translation>Private notes</translation>
        </message>
        <message>
            <source>only you</source>
            <translation>only you</translation>
        </message>
        <message>
            <source>Only you will ever read this</source>
            <translation>Only you will ever read this</translation>
        </message>
        <message>
            <source>Hide notes</source>
            <translation>Hide notes</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>ProviderCard</name>
        <message>
            <source>Identity provider</source>
            <translation>Identity provider</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>It begins with https://</source>
            <translation>It begins with https://</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>For addresses of %1</source>
            <translation>For addresses of %1</translation>
        </message>
        <message>
            <source>nobody signs in with a password</source>
            <translation>nobody signs in with a password</translation>
        </message>
        <message>
            <source>Google, Okta, Microsoft Entra and everything else that speaks OpenID Connect.</source>
            <translation>Google, Okta, Microsoft Entra and everything else that speaks OpenID Connect.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>Only an owner can change the provider.</source>
            <translation>Only an owner can change the provider.</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Issuer</translation>
        </message>
        <message>
            <source>What the provider calls itself. Aufwind asks there for the rest.</source>
            <translation>What the provider calls itself. Aufwind asks there for the rest.</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Client id</translation>
        </message>
        <message>
            <source>Of an application of the kind “native” or “desktop” with the redirect address http://127.0.0.1/</source>
            <translation>Of an application of the kind “native” or “desktop” with the redirect address http://127.0.0.1/</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Client secret</translation>
        </message>
        <message>
            <source>One is kept. Leave this empty to keep it.</source>
            <translation>One is kept. Leave this empty to keep it.</translation>
        </message>
        <message>
            <source>Only where the provider gives one.</source>
            <translation>Only where the provider gives one.</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Of the e-mail addresses that the provider may speak for.</source>
            <translation>Of the e-mail addresses that the provider may speak for.</translation>
        </message>
        <message>
            <source>Take in whom the company does not know yet</source>
            <translation>Take in whom the company does not know yet</translation>
        </message>
        <message>
            <source>Nobody signs in with a password</source>
            <translation>Nobody signs in with a password</translation>
        </message>
        <message>
            <source>Addresses count though unverified (Microsoft Entra)</source>
            <translation>Addresses count though unverified (Microsoft Entra)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCodes</name>
        <message>
            <source>Each of these works once in place of a code, should you lose your phone. They are shown only now: print them, or keep them in a password manager.</source>
            <translation>Each of these works once in place of a code, should you lose your phone. They are shown only now: print them, or keep them in a password manager.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Copy all</translation>
        </message>
        <message>
            <source>I have kept them</source>
            <translation>I have kept them</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>your text is kept until you drop it</source>
            <translation>your text is kept until you drop it</translation>
        </message>
        <message>
            <source>Text copied</source>
            <translation>Text copied</translation>
        </message>
    </context>
    <context>
        <name>RefusedRow</name>
        <message>
            <source>Written %1 · refused by the server %2</source>
            <translation>Written %1 · refused by the server %2</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Your text</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Edit and send again</source>
            <translation>Edit and send again</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Drop for good</source>
            <translation>Drop for good</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Drop</translation>
        </message>
    </context>
    <context>
        <name>RemovalLine</name>
        <message>
            <source>Remove this way to sign in</source>
            <translation>Remove this way to sign in</translation>
        </message>
        <message>
            <source>Nobody signs in with it any more. Whoever has no password asks for a code by mail.</source>
            <translation>Nobody signs in with it any more. Whoever has no password asks for a code by mail.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>RolePanel</name>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>A location</source>
            <translation>A location</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>A department</source>
            <translation>A department</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>A cost centre</source>
            <translation>A cost centre</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Cost centre</translation>
        </message>
        <message>
            <source>Own direct reports</source>
            <translation>Own direct reports</translation>
        </message>
        <message>
            <source>Own dotted-line reports</source>
            <translation>Own dotted-line reports</translation>
        </message>
        <message>
            <source>Everybody below in the tree</source>
            <translation>Everybody below in the tree</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Choose somebody</source>
            <translation>Choose somebody</translation>
        </message>
        <message>
            <source>Nobody grants a role to themselves</source>
            <translation>Nobody grants a role to themselves</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>HR partner Berlin</source>
            <translation>HR partner Berlin</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>What it is for</translation>
        </message>
        <message>
            <source>What it allows</source>
            <translation>What it allows</translation>
        </message>
        <message>
            <source>You hold this role. Somebody else has to change it.</source>
            <translation>You hold this role. Somebody else has to change it.</translation>
        </message>
        <message>
            <source>Teams, settings and the audit log are the whole company’s: they count only where the role is granted for everybody.</source>
            <translation>Teams, settings and the audit log are the whole company’s: they count only where the role is granted for everybody.</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Remove for everybody</source>
            <translation>Remove for everybody</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Who holds it</source>
            <translation>Who holds it</translation>
        </message>
        <message>
            <source>Take the role from %1</source>
            <translation>Take the role from %1</translation>
        </message>
        <message>
            <source>Nobody yet.</source>
            <translation>Nobody yet.</translation>
        </message>
        <message>
            <source>Grant it to</source>
            <translation>Grant it to</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Exactly as it stands in the profiles.</source>
            <translation>Exactly as it stands in the profiles.</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>Grant</translation>
        </message>
    </context>
    <context>
        <name>RoleRow</name>
        <message>
            <source>Allows nothing yet</source>
            <translation>Allows nothing yet</translation>
        </message>
        <message numerus="yes">
            <source>%n grants</source>
            <translation>
                <numerusform>%n grant</numerusform>
                <numerusform>%n grants</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RolesPart</name>
        <message>
            <source>Receive confidential data</source>
            <translation>Receive confidential data</translation>
        </message>
        <message>
            <source>Birthday, gender, private address and what HR keeps.</source>
            <translation>Birthday, gender, private address and what HR keeps.</translation>
        </message>
        <message>
            <source>Change confidential data</source>
            <translation>Change confidential data</translation>
        </message>
        <message>
            <source>Takes receiving it.</source>
            <translation>Takes receiving it.</translation>
        </message>
        <message>
            <source>Change profiles</source>
            <translation>Change profiles</translation>
        </message>
        <message>
            <source>Names, title, level, dates, status and the company’s own attributes. Never the manager, the location, the department or the address.</source>
            <translation>Names, title, level, dates, status and the company’s own attributes. Never the manager, the location, the department or the address.</translation>
        </message>
        <message>
            <source>Manage accounts</source>
            <translation>Manage accounts</translation>
        </message>
        <message>
            <source>Invite, disable and enable. Never those of people with a role.</source>
            <translation>Invite, disable and enable. Never those of people with a role.</translation>
        </message>
        <message>
            <source>Change teams</source>
            <translation>Change teams</translation>
        </message>
        <message>
            <source>Create teams, and say who is in them.</source>
            <translation>Create teams, and say who is in them.</translation>
        </message>
        <message>
            <source>Change the company’s settings</source>
            <translation>Change the company’s settings</translation>
        </message>
        <message>
            <source>Name, language, time zone, support contact, colour, values and holidays.</source>
            <translation>Name, language, time zone, support contact, colour, values and holidays.</translation>
        </message>
        <message>
            <source>Read the audit log</source>
            <translation>Read the audit log</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>Everybody. Own data, own meetings, and what is for the whole company.</source>
            <translation>Everybody. Own data, own meetings, and what is for the whole company.</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Follows from who reports to whom. Nobody grants it.</source>
            <translation>Follows from who reports to whom. Nobody grants it.</translation>
        </message>
        <message>
            <source>HR</source>
            <translation>HR</translation>
        </message>
        <message>
            <source>People, teams and confidential data of everybody.</source>
            <translation>People, teams and confidential data of everybody.</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>What HR may, and accounts, roles, the audit log and the company’s settings.</source>
            <translation>What HR may, and accounts, roles, the audit log and the company’s settings.</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Everything, also other owners and the identity provider.</source>
            <translation>Everything, also other owners and the identity provider.</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>New role</source>
            <translation>New role</translation>
        </message>
        <message>
            <source>Roles of your company</source>
            <translation>Roles of your company</translation>
        </message>
        <message>
            <source>None yet. A role gives somebody what HR or admins may, as far as it reaches: an HR partner of one location, for instance.</source>
            <translation>None yet. A role gives somebody what HR or admins may, as far as it reaches: an HR partner of one location, for instance.</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Built in</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, language, time zone, colour, values and holidays.</source>
            <translation>Name, language, time zone, colour, values and holidays.</translation>
        </message>
    </context>
    <context>
        <name>Schema</name>
        <message>
            <source>Tenant settings</source>
            <translation>Tenant settings</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Team membership</source>
            <translation>Team membership</translation>
        </message>
        <message>
            <source>Role grant</source>
            <translation>Role grant</translation>
        </message>
        <message>
            <source>Meeting series</source>
            <translation>Meeting series</translation>
        </message>
        <message>
            <source>Series participant</source>
            <translation>Series participant</translation>
        </message>
        <message>
            <source>Occurrence</source>
            <translation>Occurrence</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Talking point</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Shared note</source>
            <translation>Shared note</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>Private note</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Action item</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Body</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Organiser</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>Done at</translation>
        </message>
        <message>
            <source>Confidential record</source>
            <translation>Confidential record</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>Personal address</source>
            <translation>Personal address</translation>
        </message>
        <message>
            <source>Personal phone</source>
            <translation>Personal phone</translation>
        </message>
        <message>
            <source>Employment type</source>
            <translation>Employment type</translation>
        </message>
        <message>
            <source>Contract end</source>
            <translation>Contract end</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Remarks</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Starts</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ends</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Discussed in</source>
            <translation>Discussed in</translation>
        </message>
        <message>
            <source>Raised in</source>
            <translation>Raised in</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Preferred name</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronouns</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Skipped</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>External id</source>
            <translation>External id</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>First name</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Cost centre</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Dotted line managers</source>
            <translation>Dotted line managers</translation>
        </message>
        <message>
            <source>Start date</source>
            <translation>Start date</translation>
        </message>
        <message>
            <source>End date</source>
            <translation>End date</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>Parent</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Shares history</source>
            <translation>Shares history</translation>
        </message>
        <message>
            <source>Meeting span</source>
            <translation>Meeting span</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Span member</source>
            <translation>Span member</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>Span</translation>
        </message>
        <message>
            <source>Recurrence id</source>
            <translation>Recurrence id</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>En</source>
            <translation>En</translation>
        </message>
        <message>
            <source>De</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>On leave</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Hr</source>
            <translation>Hr</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>One on one</source>
            <translation>One on one</translation>
        </message>
        <message>
            <source>One off</source>
            <translation>One off</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>Custom role</source>
            <translation>Custom role</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Confidential read</source>
            <translation>Read confidential data</translation>
        </message>
        <message>
            <source>Confidential change</source>
            <translation>Change confidential data</translation>
        </message>
        <message>
            <source>People change</source>
            <translation>Change profiles</translation>
        </message>
        <message>
            <source>Teams change</source>
            <translation>Change teams</translation>
        </message>
        <message>
            <source>Settings change</source>
            <translation>Change the company’s settings</translation>
        </message>
        <message>
            <source>Accounts manage</source>
            <translation>Manage accounts</translation>
        </message>
        <message>
            <source>Audit read</source>
            <translation>Read the audit log</translation>
        </message>
        <message>
            <source>Custom role grant</source>
            <translation>Custom role grant</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Reach</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>Direct reports</source>
            <translation>Direct reports</translation>
        </message>
        <message>
            <source>Dotted reports</source>
            <translation>Dotted-line reports</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>All reports below</translation>
        </message>
        <message>
            <source>Security alert</source>
            <translation>Security alert</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Times</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>Told</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Reference</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>Private point</source>
            <translation>Private point</translation>
        </message>
        <message>
            <source>Point link</source>
            <translation>Point link</translation>
        </message>
        <message>
            <source>Agenda template</source>
            <translation>Agenda template</translation>
        </message>
        <message>
            <source>Personal settings</source>
            <translation>Personal settings</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Calendar uid</source>
            <translation>Calendar uid</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Mentions</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Seen until</source>
            <translation>Seen until</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>No reminders</translation>
        </message>
        <message>
            <source>No mentions</source>
            <translation>No mentions</translation>
        </message>
        <message>
            <source>No desktop</source>
            <translation>No desktop</translation>
        </message>
        <message>
            <source>No mail</source>
            <translation>No mail</translation>
        </message>
        <message>
            <source>Support contact</source>
            <translation>Support contact</translation>
        </message>
        <message>
            <source>Accent</source>
            <translation>Accent</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>Company value</source>
            <translation>Company value</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>Holiday</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Custom attribute</source>
            <translation>Custom attribute</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>Yes no</source>
            <translation>Yes no</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Custom value</source>
            <translation>Custom value</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Attribute</translation>
        </message>
        <message>
            <source>Confidential value</source>
            <translation>Confidential value</translation>
        </message>
        <message>
            <source>Import mapping</source>
            <translation>Import mapping</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Heads</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Meetings off</source>
            <translation>Meetings off</translation>
        </message>
        <message>
            <source>Billing details</source>
            <translation>Billing details</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Whose</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Country</translation>
        </message>
        <message>
            <source>Vat id</source>
            <translation>Vat id</translation>
        </message>
        <message>
            <source>Order reference</source>
            <translation>Order reference</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Seats</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Invoice</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Net</translation>
        </message>
        <message>
            <source>Tax rate</source>
            <translation>Tax rate</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Data processing</source>
            <translation>Data processing</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>Signed at</translation>
        </message>
        <message>
            <source>Sub processor</source>
            <translation>Sub processor</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Announced</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Begins</translation>
        </message>
        <message>
            <source>Data protection</source>
            <translation>Data protection</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Four eyes</source>
            <translation>Four eyes</translation>
        </message>
        <message>
            <source>Erasure wait</source>
            <translation>Erasure wait</translation>
        </message>
        <message>
            <source>Retention rule</source>
            <translation>Retention rule</translation>
        </message>
        <message>
            <source>Meeting contents</source>
            <translation>Meeting contents</translation>
        </message>
        <message>
            <source>Done action items</source>
            <translation>Done action items</translation>
        </message>
        <message>
            <source>Left people</source>
            <translation>Left people</translation>
        </message>
        <message>
            <source>Security alerts</source>
            <translation>Security alerts</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Privacy request</source>
            <translation>Privacy request</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Erasure</source>
            <translation>Erasure</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Asked by</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Asked</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>Destroyed</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>Goal cycle</source>
            <translation>Goal cycle</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Check in days</source>
            <translation>Check in days</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Cycle</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confidence</translation>
        </message>
        <message>
            <source>Visibility</source>
            <translation>Visibility</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>Contributors</translation>
        </message>
        <message>
            <source>Of company</source>
            <translation>Of company</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Checked in</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Submitted</translation>
        </message>
        <message>
            <source>Continues</source>
            <translation>Continues</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Key result</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>Metric</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Current</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Weight</translation>
        </message>
        <message>
            <source>Shown to</source>
            <translation>Shown to</translation>
        </message>
        <message>
            <source>Shown team</source>
            <translation>Shown team</translation>
        </message>
        <message>
            <source>Goal owner</source>
            <translation>Goal owner</translation>
        </message>
        <message>
            <source>Shown contributors</source>
            <translation>Shown contributors</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Milestone</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Initiative</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>At</source>
            <translation>At</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Measurement</translation>
        </message>
        <message>
            <source>Goal comment</source>
            <translation>Goal comment</translation>
        </message>
        <message>
            <source>Goal approval</source>
            <translation>Goal approval</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Goal template</source>
            <translation>Goal template</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Saved view</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Goals off</source>
            <translation>Goals off</translation>
        </message>
        <message>
            <source>Goals need approval</source>
            <translation>Goals need approval</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Half year</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Own</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>Drafting</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Behind</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Dropped</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Private</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Percent</translation>
        </message>
        <message>
            <source>Milestones</source>
            <translation>Milestones</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Umfrage</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Zielgruppe</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Endet</translation>
        </message>
        <message>
            <source>Remind days</source>
            <translation>Tage bis zur Erinnerung</translation>
        </message>
        <message>
            <source>Rhythm days</source>
            <translation>Tage des Rhythmus</translation>
        </message>
        <message>
            <source>Questions each</source>
            <translation>Fragen je Runde</translation>
        </message>
        <message>
            <source>Managers read</source>
            <translation>Führungskräfte lesen mit</translation>
        </message>
        <message>
            <source>Participants read</source>
            <translation>Teilnehmende lesen mit</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>Survey language</source>
            <translation>Sprache der Umfrage</translation>
        </message>
        <message>
            <source>Survey driver</source>
            <translation>Treiber der Umfrage</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Zielgröße</translation>
        </message>
        <message>
            <source>Survey section</source>
            <translation>Abschnitt der Umfrage</translation>
        </message>
        <message>
            <source>Random order</source>
            <translation>Zufällige Reihenfolge</translation>
        </message>
        <message>
            <source>Survey question</source>
            <translation>Frage der Umfrage</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>Umgekehrt gewertet</translation>
        </message>
        <message>
            <source>Offers not applicable</source>
            <translation>Bietet „trifft nicht zu“</translation>
        </message>
        <message>
            <source>Unscored</source>
            <translation>Ohne Wertung</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Favourable from</source>
            <translation>Günstig ab</translation>
        </message>
        <message>
            <source>Unfavourable to</source>
            <translation>Ungünstig bis</translation>
        </message>
        <message>
            <source>Most chosen</source>
            <translation>Höchstens gewählt</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Kleinster Wert</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Größter Wert</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Survey option</source>
            <translation>Antwortmöglichkeit</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Is row</source>
            <translation>Ist Zeile</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Exclusive</source>
            <translation>Schließt andere aus</translation>
        </message>
        <message>
            <source>Survey label</source>
            <translation>Beschriftung</translation>
        </message>
        <message>
            <source>Survey jump</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <source>Survey clause</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Jump</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Antwortmöglichkeit</translation>
        </message>
        <message>
            <source>Survey text</source>
            <translation>Übersetzter Text</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>Einmal</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Fortnightly</source>
            <translation>Alle zwei Wochen</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Monatlich</translation>
        </message>
        <message>
            <source>Quarterly</source>
            <translation>Vierteljährlich</translation>
        </message>
        <message>
            <source>After start</source>
            <translation>Nach dem ersten Tag</translation>
        </message>
        <message>
            <source>After end</source>
            <translation>Nach dem letzten Tag</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Enps</source>
            <translation>eNPS</translation>
        </message>
        <message>
            <source>Single choice</source>
            <translation>Einfachauswahl</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>Mehrfachauswahl</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Rangfolge</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Regler</translation>
        </message>
        <message>
            <source>Short text</source>
            <translation>Kurzer Text</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Langer Text</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Nicht beantwortet</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Trifft nicht zu</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Ist</translation>
        </message>
        <message>
            <source>Is not</source>
            <translation>Ist nicht</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Nicht gewählt</translation>
        </message>
        <message>
            <source>Survey round</source>
            <translation>Umfragerunde</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Fragebogen</translation>
        </message>
        <message>
            <source>Cuts</source>
            <translation>Auswertungsmerkmale</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>Grund der Ablehnung</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Eingeladen</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Antwortrechte abgeholt</translation>
        </message>
        <message>
            <source>Refused draws</source>
            <translation>Abgelehnte Antwortrechte</translation>
        </message>
        <message>
            <source>Form hash</source>
            <translation>Prüfsumme des Fragebogens</translation>
        </message>
        <message>
            <source>Survey form</source>
            <translation>Fragebogen einer Runde</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Survey invitation</source>
            <translation>Einladung zur Umfrage</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Survey key</source>
            <translation>Schlüssel einer Runde</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signieren</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Survey draw</source>
            <translation>Abgeholtes Antwortrecht</translation>
        </message>
        <message>
            <source>Blinded</source>
            <translation>Verblindeter Wert</translation>
        </message>
        <message>
            <source>Survey answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Versiegelt</translation>
        </message>
        <message>
            <source>Survey message</source>
            <translation>Nachricht zu einer Antwort</translation>
        </message>
        <message>
            <source>Survey snapshot</source>
            <translation>Stand der Eingeladenen</translation>
        </message>
        <message>
            <source>Survey memory</source>
            <translation>Gedächtnis der Freigaben</translation>
        </message>
        <message>
            <source>Survey result</source>
            <translation>Ergebnis einer Umfrage</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Auswertungsmerkmal</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Wird gelesen von</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>Leser</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Survey comment</source>
            <translation>Umfragekommentar</translation>
        </message>
        <message>
            <source>Answerable</source>
            <translation>Kann beantwortet werden</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>Folgt auf</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Survey reply</source>
            <translation>Antwort auf einen Kommentar</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Zugestellt</translation>
        </message>
        <message>
            <source>Survey share</source>
            <translation>Freigabe von Ergebnissen</translation>
        </message>
        <message>
            <source>Survey filter</source>
            <translation>Filter einer Umfrage</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Terme</translation>
        </message>
        <message>
            <source>Core</source>
            <translation>In jeder Runde</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Ausgezählt</translation>
        </message>
        <message>
            <source>Too few</source>
            <translation>Zu wenige</translation>
        </message>
        <message>
            <source>Editors</source>
            <translation>Redaktion</translation>
        </message>
        <message>
            <source>Survey answers</source>
            <translation>Survey answers</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message>
            <source>Nothing matches “%1”</source>
            <translation>Nothing matches “%1”</translation>
        </message>
        <message>
            <source>Search looks at people, meetings, notes, talking points, comments and action items on this device.</source>
            <translation>Search looks at people, meetings, notes, talking points, comments and action items on this device.</translation>
        </message>
    </context>
    <context>
        <name>SearchRow</name>
        <message>
            <source>From a meeting that is not here any more</source>
            <translation>From a meeting that is not here any more</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorCard</name>
        <message>
            <source>Second factor</source>
            <translation>Second factor</translation>
        </message>
        <message>
            <source>On</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Signing in takes a code of your authenticator besides the password.</source>
            <translation>Signing in takes a code of your authenticator besides the password.</translation>
        </message>
        <message>
            <source>Your role or your company asks for one.</source>
            <translation>Your role or your company asks for one.</translation>
        </message>
        <message>
            <source>A code of your phone besides the password. Whoever guesses one still lacks the other.</source>
            <translation>A code of your phone besides the password. Whoever guesses one still lacks the other.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Recovery codes</source>
            <translation>Recovery codes</translation>
        </message>
        <message numerus="yes">
            <source>%n left. New ones replace them all.</source>
            <translation>
                <numerusform>%n left. New ones replace them all.</numerusform>
                <numerusform>%n left. New ones replace them all.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make new ones</source>
            <translation>Make new ones</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorPage</name>
        <message>
            <source>Nothing can be read here before a second factor is set up.</source>
            <translation>Nothing can be read here before a second factor is set up.</translation>
        </message>
        <message>
            <source>Your recovery codes</source>
            <translation>Your recovery codes</translation>
        </message>
        <message>
            <source>Set up a second factor</source>
            <translation>Set up a second factor</translation>
        </message>
        <message>
            <source>Your role or your company asks for one. It takes a minute and an authenticator on your phone; after that your data is fetched.</source>
            <translation>Your role or your company asks for one. It takes a minute and an authenticator on your phone; after that your data is fetched.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorSetUp</name>
        <message>
            <source>The code has six digits</source>
            <translation>The code has six digits</translation>
        </message>
        <message>
            <source>QR code of the key. The key stands beside it as text.</source>
            <translation>QR code of the key. The key stands beside it as text.</translation>
        </message>
        <message>
            <source>1. Scan the picture with an authenticator on your phone, or type this key into it.</source>
            <translation>1. Scan the picture with an authenticator on your phone, or type this key into it.</translation>
        </message>
        <message>
            <source>Copy key</source>
            <translation>Copy key</translation>
        </message>
        <message>
            <source>2. Enter the six digits that it shows then.</source>
            <translation>2. Enter the six digits that it shows then.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Turn on</source>
            <translation>Turn on</translation>
        </message>
    </context>
    <context>
        <name>SecurityPage</name>
        <message>
            <source>The device was removed</source>
            <translation>The device was removed</translation>
        </message>
        <message>
            <source>Signed out everywhere else</source>
            <translation>Signed out everywhere else</translation>
        </message>
        <message>
            <source>The password was changed</source>
            <translation>The password was changed</translation>
        </message>
        <message>
            <source>Allowed for ten minutes</source>
            <translation>Allowed for ten minutes</translation>
        </message>
        <message>
            <source>The second factor is on</source>
            <translation>The second factor is on</translation>
        </message>
        <message>
            <source>The second factor was removed</source>
            <translation>The second factor was removed</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Security</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>This needs a connection</source>
            <translation>This needs a connection</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>This cannot be shown</translation>
        </message>
        <message>
            <source>Devices, password and second factor are kept on the server. Everything else works as always.</source>
            <translation>Devices, password and second factor are kept on the server. Everything else works as always.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>You sign in with your company account now</source>
            <translation>You sign in with your company account now</translation>
        </message>
        <message>
            <source>You sign in with the new address from now on</source>
            <translation>You sign in with the new address from now on</translation>
        </message>
        <message>
            <source>Your request is written down</source>
            <translation>Your request is written down</translation>
        </message>
        <message>
            <source>The request is taken back</source>
            <translation>The request is taken back</translation>
        </message>
        <message>
            <source>The archive is saved; nobody else can read the file</source>
            <translation>The archive is saved; nobody else can read the file</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Takes effect at once</source>
            <translation>Takes effect at once</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>“System” follows your desktop</source>
            <translation>“System” follows your desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) have not been sent yet. Signing out keeps them, encrypted, until you sign in again.</source>
            <translation>
                <numerusform>%n change has not been sent yet. Signing out keeps it, encrypted, until you sign in again.</numerusform>
                <numerusform>%n changes have not been sent yet. Signing out keeps them, encrypted, until you sign in again.</numerusform>
            </translation>
        </message>
        <message>
            <source>Signing out removes nothing that others need.</source>
            <translation>Signing out removes nothing that others need.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Text size</translation>
        </message>
        <message>
            <source>Letters and everything around them</source>
            <translation>Letters and everything around them</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Less motion</translation>
        </message>
        <message>
            <source>Things change place at once</source>
            <translation>Things change place at once</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Security</translation>
        </message>
        <message>
            <source>Your devices, your password and a second factor</source>
            <translation>Your devices, your password and a second factor</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>The address was revoked</source>
            <translation>The address was revoked</translation>
        </message>
    </context>
    <context>
        <name>SharedNotesPart</name>
        <message>
            <source>Shared notes</source>
            <translation>Shared notes</translation>
        </message>
        <message>
            <source>saved %1</source>
            <translation>saved %1</translation>
        </message>
        <message>
            <source>%1 is writing</source>
            <translation>%1 is writing</translation>
        </message>
        <message numerus="yes">
            <source>%n people are here</source>
            <translation>
                <numerusform>%n person is here</numerusform>
                <numerusform>%n people are here</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is here</source>
            <translation>%1 is here</translation>
        </message>
        <message>
            <source>What was said and decided</source>
            <translation>What was said and decided</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Nothing can be saved at the moment.</source>
            <translation>Nothing can be saved at the moment.</translation>
        </message>
        <message>
            <source>Set a passcode first, in the settings under Security.</source>
            <translation>Set a passcode first, in the settings under Security.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>New meeting</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Navigation</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <source>Show navigation</source>
            <translation>Show navigation</translation>
        </message>
        <message>
            <source>Hide navigation</source>
            <translation>Hide navigation</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Your data on this device is locked with your passphrase.</source>
            <translation>Your data on this device is locked with your passphrase.</translation>
        </message>
        <message>
            <source>With the details from your company.</source>
            <translation>With the details from your company.</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Workspace</translation>
        </message>
        <message>
            <source>your-company</source>
            <translation>your-company</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-mail address</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Passphrase for this device</source>
            <translation>Passphrase for this device</translation>
        </message>
        <message>
            <source>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</source>
            <translation>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</translation>
        </message>
        <message>
            <source>Other server</source>
            <translation>Other server</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Signing in …</translation>
        </message>
        <message>
            <source>The first sign-in loads your data, mostly in less than a minute. After that, Aufwind starts at once.</source>
            <translation>The first sign-in loads your data, mostly in less than a minute. After that, Aufwind starts at once.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Second factor</translation>
        </message>
        <message>
            <source>Enter the six digits that your authenticator shows now, or one of your recovery codes.</source>
            <translation>Enter the six digits that your authenticator shows now, or one of your recovery codes.</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>Forgotten?</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>I have an invitation</source>
            <translation>I have an invitation</translation>
        </message>
        <message>
            <source>Your data on this device is locked with your passcode.</source>
            <translation>Your data on this device is locked with your passcode.</translation>
        </message>
        <message>
            <source>Passcode of this device</source>
            <translation>Passcode of this device</translation>
        </message>
        <message>
            <source>Continue in the browser</source>
            <translation>Continue in the browser</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened there. This window continues by itself.</source>
            <translation>Sign in on the page that has opened there. This window continues by itself.</translation>
        </message>
        <message>
            <source>Sign in with your company account</source>
            <translation>Sign in with your company account</translation>
        </message>
        <message>
            <source>With e-mail and password</source>
            <translation>With e-mail and password</translation>
        </message>
        <message>
            <source>With your company account</source>
            <translation>With your company account</translation>
        </message>
        <message>
            <source>Open the page again</source>
            <translation>Open the page again</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>SignInPart</name>
        <message>
            <source>Sign-in and security</source>
            <translation>Sign-in and security</translation>
        </message>
    </context>
    <context>
        <name>SignInPicture</name>
        <message>
            <source>Meetings, goals and reviews.
Even without a network.</source>
            <translation>Meetings, goals and reviews.
Even without a network.</translation>
        </message>
        <message>
            <source>What you write is first kept encrypted on this device, and then goes to your company’s server.</source>
            <translation>What you write is first kept encrypted on this device, and then goes to your company’s server.</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Loading</translation>
        </message>
    </context>
    <context>
        <name>StartAnewForm</name>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>New passphrase for this device</source>
            <translation>New passphrase for this device</translation>
        </message>
        <message>
            <source>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</source>
            <translation>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</translation>
        </message>
        <message>
            <source>Setting aside …</source>
            <translation>Setting aside …</translation>
        </message>
        <message>
            <source>Set the old data aside</source>
            <translation>Set the old data aside</translation>
        </message>
        <message>
            <source>Passphrase for this device</source>
            <translation>Passphrase for this device</translation>
        </message>
        <message>
            <source>Passcode of this device</source>
            <translation>Passcode of this device</translation>
        </message>
    </context>
    <context>
        <name>StatusMark</name>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Behind</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Dropped</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
    </context>
    <context>
        <name>SupportButton</name>
        <message>
            <source>Help and support</source>
            <translation>Help and support</translation>
        </message>
        <message>
            <source>Sync and this device</source>
            <translation>Sync and this device</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Show me around</source>
            <translation>Show me around</translation>
        </message>
        <message>
            <source>Details for support</source>
            <translation>Details for support</translation>
        </message>
    </context>
    <context>
        <name>SyncChip</name>
        <message>
            <source>Saving on this device</source>
            <translation>Saving on this device</translation>
        </message>
        <message>
            <source>Syncing %1 of %2</source>
            <translation>Syncing %1 of %2</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Syncing</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>Offline since %1</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n change waiting</numerusform>
                <numerusform>%n changes waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Needs attention</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Up to date</translation>
        </message>
        <message>
            <source>Sync: %1</source>
            <translation>Sync: %1</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Paused</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Everything is sent</translation>
        </message>
        <message>
            <source>Nothing waits on this device, nothing was refused, nothing had to be merged.</source>
            <translation>Nothing waits on this device, nothing was refused, nothing had to be merged.</translation>
        </message>
    </context>
    <context>
        <name>TitleEdit</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Copy text</translation>
        </message>
    </context>
    <context>
        <name>TodayCard</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
            </translation>
        </message>
        <message>
            <source>No meetings today</source>
            <translation>No meetings today</translation>
        </message>
    </context>
    <context>
        <name>TodayRow</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open point(s)</source>
            <translation>
                <numerusform>%n open point</numerusform>
                <numerusform>%n open points</numerusform>
            </translation>
        </message>
        <message>
            <source>no agenda yet</source>
            <translation>no agenda yet</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>One-off</translation>
        </message>
        <message>
            <source>Meeting mode</source>
            <translation>Meeting mode</translation>
        </message>
    </context>
    <context>
        <name>TodoCard</name>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Whose to-dos</source>
            <translation>Whose to-dos</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>All %1</translation>
        </message>
        <message>
            <source>Mine %1</source>
            <translation>Mine %1</translation>
        </message>
        <message>
            <source>Team %1</source>
            <translation>Team %1</translation>
        </message>
        <message>
            <source>Action item done</source>
            <translation>Action item done</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>Nothing to do</translation>
        </message>
        <message>
            <source>Meetings to prepare and your action items appear here.</source>
            <translation>Meetings to prepare and your action items appear here.</translation>
        </message>
        <message>
            <source>See all meetings</source>
            <translation>See all meetings</translation>
        </message>
        <message>
            <source>Done this week</source>
            <translation>Done this week</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n day overdue</numerusform>
                <numerusform>%n days overdue</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing open in your team</source>
            <translation>Nothing open in your team</translation>
        </message>
        <message>
            <source>Nothing to do for you</source>
            <translation>Nothing to do for you</translation>
        </message>
        <message>
            <source>See all to-dos</source>
            <translation>See all to-dos</translation>
        </message>
        <message>
            <source>Meetings to prepare, your action items and goals that wait for you appear here.</source>
            <translation>Meetings to prepare, your action items and goals that wait for you appear here.</translation>
        </message>
        <message>
            <source>Goals that wait for a check-in or for your yes appear here.</source>
            <translation>Goals that wait for a check-in or for your yes appear here.</translation>
        </message>
        <message>
            <source>See all goals</source>
            <translation>See all goals</translation>
        </message>
    </context>
    <context>
        <name>TodoRow</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n day overdue</numerusform>
                <numerusform>%n days overdue</numerusform>
            </translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>Prepare</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Mark done</translation>
        </message>
        <message>
            <source>Open the meeting of %1</source>
            <translation>Open the meeting of %1</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
    </context>
    <context>
        <name>TodoSection</name>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
    </context>
    <context>
        <name>TodosModel</name>
        <message>
            <source>no agenda yet</source>
            <translation>no agenda yet</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new point(s), %1 carried over</source>
            <translation>
                <numerusform>%n new point, %1 carried over</numerusform>
                <numerusform>%n new points, %1 carried over</numerusform>
            </translation>
        </message>
        <message>
            <source>Prepare your 1:1 with %1</source>
            <translation>Prepare your 1:1 with %1</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Prepare %1</translation>
        </message>
        <message>
            <source>Meetings · %1</source>
            <translation>Meetings · %1</translation>
        </message>
        <message>
            <source>Goals · %1</source>
            <translation>Goals · %1</translation>
        </message>
        <message>
            <source>Check in on “%1”</source>
            <translation>Check in on “%1”</translation>
        </message>
        <message numerus="yes">
            <source>Check in on %n goal(s)</source>
            <translation>
                <numerusform>Check in on %n goal</numerusform>
                <numerusform>Check in on %n goals</numerusform>
            </translation>
        </message>
        <message>
            <source>Approve “%1”</source>
            <translation>Approve “%1”</translation>
        </message>
        <message numerus="yes">
            <source>Approve %n goal(s)</source>
            <translation>
                <numerusform>Approve %n goal</numerusform>
                <numerusform>Approve %n goals</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish “%1”</source>
            <translation>Finish “%1”</translation>
        </message>
        <message>
            <source>Answer “%1”</source>
            <translation>Answer “%1”</translation>
        </message>
        <message>
            <source>Surveys · anonymous</source>
            <translation>Surveys · anonymous</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search people and meetings</source>
            <translation>Search people and meetings</translation>
        </message>
        <message>
            <source>Ctrl K</source>
            <comment>keys that start a search</comment>
            <translation>Ctrl K</translation>
        </message>
        <message>
            <source>Notifications, something needs you</source>
            <translation>Notifications, something needs you</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>1:1 meeting</source>
            <translation>1:1 meeting</translation>
        </message>
        <message>
            <source>Ctrl N</source>
            <comment>keys that create a meeting</comment>
            <translation>Ctrl N</translation>
        </message>
        <message>
            <source>Team series</source>
            <translation>Team series</translation>
        </message>
        <message>
            <source>One-off meeting</source>
            <translation>One-off meeting</translation>
        </message>
        <message numerus="yes">
            <source>Notifications, %n unread</source>
            <translation>
                <numerusform>Notifications, %n unread</numerusform>
                <numerusform>Notifications, %n unread</numerusform>
            </translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Search people</translation>
        </message>
        <message>
            <source>Search people, goals, notes</source>
            <translation>Search people, goals, notes</translation>
        </message>
        <message>
            <source>Search people and goals</source>
            <translation>Search people and goals</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
    </context>
    <context>
        <name>TroubleBanner</name>
        <message>
            <source>Sync needs you.</source>
            <translation>Sync needs you.</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Forgot the passphrase?</source>
            <translation>Forgot the passphrase?</translation>
        </message>
        <message>
            <source>Without the passphrase nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</source>
            <translation>Without the passphrase nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</translation>
        </message>
        <message>
            <source>Forgot the passcode?</source>
            <translation>Forgot the passcode?</translation>
        </message>
        <message>
            <source>Without the passcode nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</source>
            <translation>Without the passcode nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</translation>
        </message>
    </context>
    <context>
        <name>Veil</name>
        <message>
            <source>Show notes</source>
            <translation>Show notes</translation>
        </message>
    </context>
    <context>
        <name>VersionBox</name>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Lost</translation>
        </message>
    </context>
    <context>
        <name>ViewsCard</name>
        <message>
            <source>Who received your confidential data</source>
            <translation>Who received your confidential data</translation>
        </message>
        <message>
            <source>By a role, such as HR. One line for each person, role and day. Your own reading is not listed.</source>
            <translation>By a role, such as HR. One line for each person, role and day. Your own reading is not listed.</translation>
        </message>
        <message>
            <source>Somebody who has left</source>
            <translation>Somebody who has left</translation>
        </message>
        <message>
            <source>by the role “%1”</source>
            <translation>by the role “%1”</translation>
        </message>
        <message>
            <source>by a built-in role</source>
            <translation>by a built-in role</translation>
        </message>
        <message>
            <source>Nobody in the newest part of the log.</source>
            <translation>Nobody in the newest part of the log.</translation>
        </message>
        <message>
            <source>Nobody so far.</source>
            <translation>Nobody so far.</translation>
        </message>
        <message>
            <source>This needs a connection.</source>
            <translation>This needs a connection.</translation>
        </message>
        <message>
            <source>This cannot be shown at the moment.</source>
            <translation>This cannot be shown at the moment.</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Look further back</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>sent in this order as soon as the server answers</source>
            <translation>sent in this order as soon as the server answers</translation>
        </message>
    </context>
    <context>
        <name>WaitingModel</name>
        <message>
            <source>new</source>
            <translation>new</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1 changed</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>moved</translation>
        </message>
        <message>
            <source>text written</source>
            <translation>text written</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restored</translation>
        </message>
    </context>
    <context>
        <name>WaitingRow</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>once, %1</source>
            <translation>once, %1</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>every day</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>every %1</source>
            <translation>every %1</translation>
        </message>
        <message>
            <source>every second %1</source>
            <translation>every second %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s), %1</source>
            <translation>
                <numerusform>every %n week, %1</numerusform>
                <numerusform>every %n weeks, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>every month</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every %n month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message>
            <source>every year</source>
            <translation>every year</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>You may not change this any more. Once the organiser lets you in again, you can send it again.</source>
            <translation>You may not change this any more. Once the organiser lets you in again, you can send it again.</translation>
        </message>
        <message>
            <source>What this belongs to is not there any more for you. Write it elsewhere, or ask to be added again.</source>
            <translation>What this belongs to is not there any more for you. Write it elsewhere, or ask to be added again.</translation>
        </message>
        <message>
            <source>It was deleted meanwhile. Restore it, then you can send this again.</source>
            <translation>It was deleted meanwhile. Restore it, then you can send this again.</translation>
        </message>
        <message>
            <source>Somebody changed it first. Look at what it is now; if yours still holds, send it again.</source>
            <translation>Somebody changed it first. Look at what it is now; if yours still holds, send it again.</translation>
        </message>
        <message>
            <source>It needs something else that was refused. Send that again first.</source>
            <translation>It needs something else that was refused. Send that again first.</translation>
        </message>
        <message>
            <source>It is too long. Shorten it, then send it again.</source>
            <translation>It is too long. Shorten it, then send it again.</translation>
        </message>
        <message>
            <source>This is critical and needs your password once more. Enter it under Settings, Security, then send this again.</source>
            <translation>This is critical and needs your password once more. Enter it under Settings, Security, then send this again.</translation>
        </message>
        <message>
            <source>The server could not take it as it is. Change it, then send it again.</source>
            <translation>The server could not take it as it is. Change it, then send it again.</translation>
        </message>
        <message>
            <source>The stored data was written by a newer version of Aufwind. Install that version; nothing was changed.</source>
            <translation>The stored data was written by a newer version of Aufwind. Install that version; nothing was changed.</translation>
        </message>
        <message>
            <source>The disk is full. What you see is kept in the window; make room, and it is saved by itself.</source>
            <translation>The disk is full. What you see is kept in the window; make room, and it is saved by itself.</translation>
        </message>
        <message>
            <source>The folder of this profile cannot be written to. Nothing was changed. Allow writing there, then start again.</source>
            <translation>The folder of this profile cannot be written to. Nothing was changed. Allow writing there, then start again.</translation>
        </message>
        <message>
            <source>Another window has this profile open. Close it, then try again.</source>
            <translation>Another window has this profile open. Close it, then try again.</translation>
        </message>
        <message>
            <source>The system refused to read or write. Nothing was lost; try again.</source>
            <translation>The system refused to read or write. Nothing was lost; try again.</translation>
        </message>
        <message>
            <source>The server does not answer. Check the address and your connection, then try again.</source>
            <translation>The server does not answer. Check the address and your connection, then try again.</translation>
        </message>
        <message>
            <source>Workspace, e-mail address or password is wrong.</source>
            <translation>Workspace, e-mail address or password is wrong.</translation>
        </message>
        <message>
            <source>The server asks to wait. Nothing was lost; try again in a minute.</source>
            <translation>The server asks to wait. Nothing was lost; try again in a minute.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, so nothing was sent. Ask your administrator for the right address or certificate.</source>
            <translation>The server's certificate is not trusted, so nothing was sent. Ask your administrator for the right address or certificate.</translation>
        </message>
        <message>
            <source>Nobody has signed in here yet.</source>
            <translation>Nobody has signed in here yet.</translation>
        </message>
        <message>
            <source>That is too long. Shorten it and try again.</source>
            <translation>That is too long. Shorten it and try again.</translation>
        </message>
        <message>
            <source>Somebody else changed it meanwhile. Look at what it is now, then try again.</source>
            <translation>Somebody else changed it meanwhile. Look at what it is now, then try again.</translation>
        </message>
        <message>
            <source>The server needs a newer version of Aufwind. What waits here is kept and sent after the update.</source>
            <translation>The server needs a newer version of Aufwind. What waits here is kept and sent after the update.</translation>
        </message>
        <message>
            <source>That did not work. Nothing was lost; try again.</source>
            <translation>That did not work. Nothing was lost; try again.</translation>
        </message>
        <message>
            <source>The server ended this session. Sign out and in again; what waits here is kept and sent then.</source>
            <translation>The server ended this session. Sign out and in again; what waits here is kept and sent then.</translation>
        </message>
        <message>
            <source>The server does not know this device any more. Sign out and in again; what waits here is kept.</source>
            <translation>The server does not know this device any more. Sign out and in again; what waits here is kept.</translation>
        </message>
        <message>
            <source>The server gave an answer that this version does not understand. What you write is kept here.</source>
            <translation>The server gave an answer that this version does not understand. What you write is kept here.</translation>
        </message>
        <message>
            <source>That is not the passphrase of this device. Nothing was changed.</source>
            <translation>That is not the passphrase of this device. Nothing was changed.</translation>
        </message>
        <message>
            <source>The server's address begins with https:// and has no path.</source>
            <translation>The server's address begins with https:// and has no path.</translation>
        </message>
        <message>
            <source>This device holds the data of somebody else. Use another profile for this account.</source>
            <translation>This device holds the data of somebody else. Use another profile for this account.</translation>
        </message>
        <message>
            <source>This system keeps no keys. Choose a passphrase for this device.</source>
            <translation>This system keeps no keys. Choose a passphrase for this device.</translation>
        </message>
        <message>
            <source>The key of this device does not open the stored data. Nothing was changed. The old data can be set aside and everything fetched anew; what was not sent stays in the old data.</source>
            <translation>The key of this device does not open the stored data. Nothing was changed. The old data can be set aside and everything fetched anew; what was not sent stays in the old data.</translation>
        </message>
        <message>
            <source>The stored data is damaged. It can be set aside and fetched anew; what was not sent is saved first.</source>
            <translation>The stored data is damaged. It can be set aside and fetched anew; what was not sent is saved first.</translation>
        </message>
        <message>
            <source>The old data was set aside. What was not sent stays in it. Sign in to fetch the rest anew.</source>
            <translation>The old data was set aside. What was not sent stays in it. Sign in to fetch the rest anew.</translation>
        </message>
        <message numerus="yes">
            <source>The old data was set aside. %n change(s) that were not sent are kept and sent once you have signed in.</source>
            <translation>
                <numerusform>The old data was set aside. %n change that was not sent is kept and sent once you have signed in.</numerusform>
                <numerusform>The old data was set aside. %n changes that were not sent are kept and sent once you have signed in.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not there any more: it was removed, here or by somebody else. Nothing else was changed.</source>
            <translation>It is not there any more: it was removed, here or by somebody else. Nothing else was changed.</translation>
        </message>
        <message>
            <source>You may not change this. Ask the organiser of the meeting.</source>
            <translation>You may not change this. Ask the organiser of the meeting.</translation>
        </message>
        <message>
            <source>That does not fit here. Write it in another way and try again.</source>
            <translation>That does not fit here. Write it in another way and try again.</translation>
        </message>
        <message>
            <source>This needs a newer version of Aufwind. Update it, then try again.</source>
            <translation>This needs a newer version of Aufwind. Update it, then try again.</translation>
        </message>
        <message>
            <source>That did not work and nothing was changed. Try again.</source>
            <translation>That did not work and nothing was changed. Try again.</translation>
        </message>
        <message>
            <source>The disk is full. Notes that you write are kept in this window and saved as soon as there is room; other changes are not taken until then.</source>
            <translation>The disk is full. Notes that you write are kept in this window and saved as soon as there is room; other changes are not taken until then.</translation>
        </message>
        <message>
            <source>The folder of this profile cannot be written to. Notes that you write are kept in this window; allow writing there, and they are saved.</source>
            <translation>The folder of this profile cannot be written to. Notes that you write are kept in this window; allow writing there, and they are saved.</translation>
        </message>
        <message>
            <source>The system refuses to save. Notes that you write are kept in this window and tried again; leave it open until this message is gone.</source>
            <translation>The system refuses to save. Notes that you write are kept in this window and tried again; leave it open until this message is gone.</translation>
        </message>
        <message numerus="yes">
            <source>This device's clock is %n minute(s) fast.</source>
            <translation>
                <numerusform>This device's clock is one minute fast.</numerusform>
                <numerusform>This device's clock is %n minutes fast.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This device's clock is %n minute(s) slow.</source>
            <translation>
                <numerusform>This device's clock is one minute slow.</numerusform>
                <numerusform>This device's clock is %n minutes slow.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where two people change the same, the wrong one may win. Set the clock in the system's settings.</source>
            <translation>Where two people change the same, the wrong one may win. Set the clock in the system's settings.</translation>
        </message>
        <message>
            <source>The old data was set aside and is kept. No change that was still to be sent was found in it. Sign in to fetch everything anew.</source>
            <translation>The old data was set aside and is kept. No change that was still to be sent was found in it. Sign in to fetch everything anew.</translation>
        </message>
        <message>
            <source>That is not your password. Nothing was changed.</source>
            <translation>That is not your password. Nothing was changed.</translation>
        </message>
        <message>
            <source>That code is wrong or was used already. Wait for the next one, then try again.</source>
            <translation>That code is wrong or was used already. Wait for the next one, then try again.</translation>
        </message>
        <message>
            <source>Your role or your company asks for a second factor. Set one up first; it cannot be removed.</source>
            <translation>Your role or your company asks for a second factor. Set one up first; it cannot be removed.</translation>
        </message>
        <message>
            <source>This password is too long. Choose a shorter one.</source>
            <translation>This password is too long. Choose a shorter one.</translation>
        </message>
        <message>
            <source>This password is easy to guess. Choose a longer one, or one that nobody else has.</source>
            <translation>This password is easy to guess. Choose a longer one, or one that nobody else has.</translation>
        </message>
        <message>
            <source>This password has a character that cannot be used, such as a line break. Choose another.</source>
            <translation>This password has a character that cannot be used, such as a line break. Choose another.</translation>
        </message>
        <message>
            <source>This code is wrong, was used already or is too old. Check it, or ask for a new one.</source>
            <translation>This code is wrong, was used already or is too old. Check it, or ask for a new one.</translation>
        </message>
        <message>
            <source>That is not the code that the authenticator shows now. Enter the newest one; if it stays so, check the clock of your phone.</source>
            <translation>That is not the code that the authenticator shows now. Enter the newest one; if it stays so, check the clock of your phone.</translation>
        </message>
        <message>
            <source>This needs your password once more. Nothing was changed.</source>
            <translation>This needs your password once more. Nothing was changed.</translation>
        </message>
        <message>
            <source>You may not do this. Ask an administrator of your company.</source>
            <translation>You may not do this. Ask an administrator of your company.</translation>
        </message>
        <message>
            <source>There were too many attempts. Wait a minute, then try again.</source>
            <translation>There were too many attempts. Wait a minute, then try again.</translation>
        </message>
        <message>
            <source>The server does not answer, and this needs it. Nothing was changed; try again later.</source>
            <translation>The server does not answer, and this needs it. Nothing was changed; try again later.</translation>
        </message>
        <message>
            <source>That did not work. Nothing was changed; try again.</source>
            <translation>That did not work. Nothing was changed; try again.</translation>
        </message>
        <message>
            <source>This device was removed, by you elsewhere or by an administrator. What was stored here is deleted. Your account is as it was; sign in to use this device again.</source>
            <translation>This device was removed, by you elsewhere or by an administrator. What was stored here is deleted. Your account is as it was; sign in to use this device again.</translation>
        </message>
        <message>
            <source>That is not the passcode of this device. Nothing was changed.</source>
            <translation>That is not the passcode of this device. Nothing was changed.</translation>
        </message>
        <message>
            <source>This passcode cannot be used. Choose another.</source>
            <translation>This passcode cannot be used. Choose another.</translation>
        </message>
        <message>
            <source>The system did not keep the key. Nothing was changed; try again.</source>
            <translation>The system did not keep the key. Nothing was changed; try again.</translation>
        </message>
        <message>
            <source>This workspace has no identity provider, or there is no such workspace. Sign in with a password.</source>
            <translation>This workspace has no identity provider, or there is no such workspace. Sign in with a password.</translation>
        </message>
        <message>
            <source>What your provider answered lets nobody in. Try again; if it stays so, ask your administrator.</source>
            <translation>What your provider answered lets nobody in. Try again; if it stays so, ask your administrator.</translation>
        </message>
        <message>
            <source>Your provider knows you, but your company does not let you in here so far. Ask an administrator to add you. If you have a password, sign in with it and go over to the provider under Settings, Security.</source>
            <translation>Your provider knows you, but your company does not let you in here so far. Ask an administrator to add you. If you have a password, sign in with it and go over to the provider under Settings, Security.</translation>
        </message>
        <message>
            <source>Your company's provider does not answer as it should. Nothing was changed; try again later.</source>
            <translation>Your company's provider does not answer as it should. Nothing was changed; try again later.</translation>
        </message>
        <message>
            <source>People of your company sign in with its provider. There is no password to choose.</source>
            <translation>People of your company sign in with its provider. There is no password to choose.</translation>
        </message>
        <message>
            <source>The sign-in in the browser was not finished. Nothing was changed.</source>
            <translation>The sign-in in the browser was not finished. Nothing was changed.</translation>
        </message>
        <message>
            <source>No browser could be opened. Set one as the system's standard, then try again.</source>
            <translation>No browser could be opened. Set one as the system's standard, then try again.</translation>
        </message>
        <message>
            <source>That is done</source>
            <translation>That is done</translation>
        </message>
        <message>
            <source>Go back to Aufwind. You can close this page.</source>
            <translation>Go back to Aufwind. You can close this page.</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Signed in</translation>
        </message>
        <message>
            <source>Signed in on a new device</source>
            <translation>Signed in on a new device</translation>
        </message>
        <message>
            <source>Many wrong passwords</source>
            <translation>Many wrong passwords</translation>
        </message>
        <message>
            <source>A session was used twice and ended</source>
            <translation>A session was used twice and ended</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Password changed</translation>
        </message>
        <message>
            <source>Password chosen with a code</source>
            <translation>Password chosen with a code</translation>
        </message>
        <message>
            <source>Code for a new password sent</source>
            <translation>Code for a new password sent</translation>
        </message>
        <message>
            <source>Code for a new address sent</source>
            <translation>Code for a new address sent</translation>
        </message>
        <message>
            <source>Address changed</source>
            <translation>Address changed</translation>
        </message>
        <message>
            <source>Second factor set up</source>
            <translation>Second factor set up</translation>
        </message>
        <message>
            <source>Second factor removed</source>
            <translation>Second factor removed</translation>
        </message>
        <message>
            <source>New recovery codes</source>
            <translation>New recovery codes</translation>
        </message>
        <message>
            <source>Device removed</source>
            <translation>Device removed</translation>
        </message>
        <message>
            <source>Signed out everywhere</source>
            <translation>Signed out everywhere</translation>
        </message>
        <message>
            <source>Account disabled</source>
            <translation>Account disabled</translation>
        </message>
        <message>
            <source>Account enabled</source>
            <translation>Account enabled</translation>
        </message>
        <message>
            <source>Signs in with the provider</source>
            <translation>Signs in with the provider</translation>
        </message>
        <message>
            <source>Sign-in settings changed</source>
            <translation>Sign-in settings changed</translation>
        </message>
        <message>
            <source>Key of the data changed</source>
            <translation>Key of the data changed</translation>
        </message>
        <message>
            <source>%1 created</source>
            <translation>%1 created</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1 changed</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 removed</translation>
        </message>
        <message>
            <source>%1 restored</source>
            <translation>%1 restored</translation>
        </message>
        <message>
            <source>This is not there any more. Nothing was changed.</source>
            <translation>This is not there any more. Nothing was changed.</translation>
        </message>
        <message>
            <source>Another account of your company has this address. Nothing was changed.</source>
            <translation>Another account of your company has this address. Nothing was changed.</translation>
        </message>
        <message>
            <source>This person has an account already. Nothing was changed.</source>
            <translation>This person has an account already. Nothing was changed.</translation>
        </message>
        <message>
            <source>This person has no e-mail address. Enter one first, then invite them.</source>
            <translation>This person has no e-mail address. Enter one first, then invite them.</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Invited</translation>
        </message>
        <message>
            <source>Address for alerts changed</source>
            <translation>Address for alerts changed</translation>
        </message>
        <message>
            <source>Directory changed</source>
            <translation>Directory changed</translation>
        </message>
        <message>
            <source>Signs in with the directory</source>
            <translation>Signs in with the directory</translation>
        </message>
        <message>
            <source>Asked for what is not theirs</source>
            <translation>Asked for what is not theirs</translation>
        </message>
        <message>
            <source>The address does not answer as it should. Anything but a 200 counts as a failure.</source>
            <translation>The address does not answer as it should. Anything but a 200 counts as a failure.</translation>
        </message>
        <message>
            <source>%1 received by a role</source>
            <translation>%1 received by a role</translation>
        </message>
        <message>
            <source>People of your company sign in with its directory. There is no password to choose.</source>
            <translation>People of your company sign in with its directory. There is no password to choose.</translation>
        </message>
        <message>
            <source>Your company's directory does not answer as it should. Nothing was changed; try again later.</source>
            <translation>Your company's directory does not answer as it should. Nothing was changed; try again later.</translation>
        </message>
        <message>
            <source>Nothing answers at this address. Check it, the port and the firewall. Nothing was changed.</source>
            <translation>Nothing answers at this address. Check it, the port and the firewall. Nothing was changed.</translation>
        </message>
        <message>
            <source>The directory's certificate is not trusted, or it is not one for this name. Nothing was changed.</source>
            <translation>The directory's certificate is not trusted, or it is not one for this name. Nothing was changed.</translation>
        </message>
        <message>
            <source>What answers at this address is no directory. Nothing was changed.</source>
            <translation>What answers at this address is no directory. Nothing was changed.</translation>
        </message>
        <message>
            <source>The directory does not let the service account in. Check its name and its password. Nothing was changed.</source>
            <translation>The directory does not let the service account in. Check its name and its password. Nothing was changed.</translation>
        </message>
        <message>
            <source>The directory cannot be searched like this. Check the base and the filter. Nothing was changed.</source>
            <translation>The directory cannot be searched like this. Check the base and the filter. Nothing was changed.</translation>
        </message>
        <message>
            <source>There is a file of this name already. It was left as it is; choose another name.</source>
            <translation>There is a file of this name already. It was left as it is; choose another name.</translation>
        </message>
        <message>
            <source>This folder does not exist. Nothing was written; choose another one.</source>
            <translation>This folder does not exist. Nothing was written; choose another one.</translation>
        </message>
        <message>
            <source>Address of the calendar made</source>
            <translation>Address of the calendar made</translation>
        </message>
        <message>
            <source>Address of the calendar revoked</source>
            <translation>Address of the calendar revoked</translation>
        </message>
        <message>
            <source>Token for provisioning made</source>
            <translation>Token for provisioning made</translation>
        </message>
        <message>
            <source>Token for provisioning revoked</source>
            <translation>Token for provisioning revoked</translation>
        </message>
        <message>
            <source>This person holds a role, and whoever does is not erased. Take the role away first.</source>
            <translation>This person holds a role, and whoever does is not erased. Take the role away first.</translation>
        </message>
        <message>
            <source>There is such a request for this person already, and it is not over.</source>
            <translation>There is such a request for this person already, and it is not over.</translation>
        </message>
        <message>
            <source>This request is decided or over already. Nothing was changed.</source>
            <translation>This request is decided or over already. Nothing was changed.</translation>
        </message>
        <message>
            <source>Your company wants two for this: another admin has to decide, neither who asked nor the person.</source>
            <translation>Your company wants two for this: another admin has to decide, neither who asked nor the person.</translation>
        </message>
        <message>
            <source>The archive would be too large to be packed at once. Ask whoever runs your server.</source>
            <translation>The archive would be too large to be packed at once. Ask whoever runs your server.</translation>
        </message>
        <message>
            <source>Old contents of meetings removed by a rule</source>
            <translation>Old contents of meetings removed by a rule</translation>
        </message>
        <message>
            <source>Old action items removed by a rule</source>
            <translation>Old action items removed by a rule</translation>
        </message>
        <message>
            <source>Old security alerts removed by a rule</source>
            <translation>Old security alerts removed by a rule</translation>
        </message>
        <message>
            <source>People imported from a file of the server</source>
            <translation>People imported from a file of the server</translation>
        </message>
        <message>
            <source>A file of people on the server was refused</source>
            <translation>A file of people on the server was refused</translation>
        </message>
        <message>
            <source>This password is too short for your company. Several words are easy to keep, and each makes it longer.</source>
            <translation>This password is too short for your company. Several words are easy to keep, and each makes it longer.</translation>
        </message>
        <message>
            <source>Your company gives no account to addresses of this domain. Nothing was changed.</source>
            <translation>Your company gives no account to addresses of this domain. Nothing was changed.</translation>
        </message>
        <message>
            <source>Table exported to a file</source>
            <translation>Table exported to a file</translation>
        </message>
        <message>
            <source>Something about one of the two has changed meanwhile. Nothing was done; look at it again.</source>
            <translation>Something about one of the two has changed meanwhile. Nothing was done; look at it again.</translation>
        </message>
        <message>
            <source>Something is in the way by now. Nothing was done.</source>
            <translation>Something is in the way by now. Nothing was done.</translation>
        </message>
        <message>
            <source>Rows of a record became another person&apos;s</source>
            <translation>Rows of a record became another person&apos;s</translation>
        </message>
        <message>
            <source>Two records of a person became one</source>
            <translation>Two records of a person became one</translation>
        </message>
        <message>
            <source>You may not change this goal. Its owner, the owner&apos;s manager or HR can; ask one of them, then send it again.</source>
            <translation>You may not change this goal. Its owner, the owner&apos;s manager or HR can; ask one of them, then send it again.</translation>
        </message>
        <message>
            <source>You do not see this goal, or the one above it, any more. Ask its owner to let you see it, then send it again.</source>
            <translation>You do not see this goal, or the one above it, any more. Ask its owner to let you see it, then send it again.</translation>
        </message>
        <message>
            <source>It would stand below itself, because somebody moved another one meanwhile. Move it elsewhere.</source>
            <translation>It would stand below itself, because somebody moved another one meanwhile. Move it elsewhere.</translation>
        </message>
        <message>
            <source>%1 was not moved under %2, because somebody moved %2 below it meanwhile. Everything else is as it was. Move %2 elsewhere first, then send it again.</source>
            <translation>%1 was not moved under %2, because somebody moved %2 below it meanwhile. Everything else is as it was. Move %2 elsewhere first, then send it again.</translation>
        </message>
    </context>
    <context>
        <name>AgendaIdeas</name>
        <message>
            <source>Follow up</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>Add to the agenda: %1</source>
            <translation>Add to the agenda: %1</translation>
        </message>
        <message>
            <source>%1, due %2</source>
            <translation>%1, due %2</translation>
        </message>
    </context>
    <context>
        <name>LinkChip</name>
        <message>
            <source>%1, opens %2</source>
            <translation>%1, opens %2</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Remove the link</translation>
        </message>
        <message>
            <source>Goal: %1</source>
            <translation>Goal: %1</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Add a link</source>
            <translation>Add a link</translation>
        </message>
        <message>
            <source>Everyone in the meeting can open it.</source>
            <translation>Everyone in the meeting can open it.</translation>
        </message>
        <message>
            <source>An address begins with https:// and has no blanks</source>
            <translation>An address begins with https:// and has no blanks</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Without one, the name of the site is shown</source>
            <translation>Without one, the name of the site is shown</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Whoever may see the goal can open it; others read that there is a goal they cannot see.</source>
            <translation>Whoever may see the goal can open it; others read that there is a goal they cannot see.</translation>
        </message>
        <message>
            <source>Choose a goal from the list</source>
            <translation>Choose a goal from the list</translation>
        </message>
        <message>
            <source>The link could not be added. Try again.</source>
            <translation>The link could not be added. Try again.</translation>
        </message>
        <message>
            <source>What it leads to</source>
            <translation>What it leads to</translation>
        </message>
        <message>
            <source>Page of the web</source>
            <translation>Page of the web</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
    </context>
    <context>
        <name>MentionMenu</name>
        <message>
            <source>People to mention</source>
            <translation>People to mention</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Keep this agenda as a template</source>
            <translation>Keep this agenda as a template</translation>
        </message>
        <message>
            <source>Begin with a template</source>
            <translation>Begin with a template</translation>
        </message>
        <message>
            <source>Everybody in your company can use it. Private points are left out.</source>
            <translation>Everybody in your company can use it. Private points are left out.</translation>
        </message>
        <message>
            <source>A template needs a name</source>
            <translation>A template needs a name</translation>
        </message>
        <message>
            <source>This name is too long. Shorten it.</source>
            <translation>This name is too long. Shorten it.</translation>
        </message>
        <message>
            <source>This agenda is too long for a template. Remove some points.</source>
            <translation>This agenda is too long for a template. Remove some points.</translation>
        </message>
        <message>
            <source>Template “%1” kept</source>
            <translation>Template “%1” kept</translation>
        </message>
        <message>
            <source>Template “%1” deleted</source>
            <translation>Template “%1” deleted</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>%1, of your company</source>
            <translation>%1, of your company</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Keep this agenda…</source>
            <translation>Keep this agenda…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>Add to the agenda</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
    </context>
    <context>
        <name>TalkPage</name>
        <message>
            <source>Meeting mode</source>
            <translation>Meeting mode</translation>
        </message>
        <message>
            <source>Meeting finished. Open points go on to the next one.</source>
            <translation>Meeting finished. Open points go on to the next one.</translation>
        </message>
        <message>
            <source>Action item added</source>
            <translation>Action item added</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 of %2 discussed</translation>
        </message>
        <message>
            <source>%1, paused</source>
            <translation>%1, paused</translation>
        </message>
        <message>
            <source>Time so far: %1</source>
            <translation>Time so far: %1</translation>
        </message>
        <message>
            <source>Let the time run</source>
            <translation>Let the time run</translation>
        </message>
        <message>
            <source>Pause the time</source>
            <translation>Pause the time</translation>
        </message>
        <message>
            <source>Leave meeting mode</source>
            <translation>Leave meeting mode</translation>
        </message>
        <message>
            <source>Everything is discussed</source>
            <translation>Everything is discussed</translation>
        </message>
        <message>
            <source>Nothing on the agenda</source>
            <translation>Nothing on the agenda</translation>
        </message>
        <message>
            <source>Return finishes the meeting. Something to agree on still? A writes an action item.</source>
            <translation>Return finishes the meeting. Something to agree on still? A writes an action item.</translation>
        </message>
        <message>
            <source>Leave meeting mode to add talking points.</source>
            <translation>Leave meeting mode to add talking points.</translation>
        </message>
        <message>
            <source>Finish meeting</source>
            <translation>Finish meeting</translation>
        </message>
        <message>
            <source>New action item, then Return</source>
            <translation>New action item, then Return</translation>
        </message>
        <message>
            <source>Shared notes</source>
            <translation>Shared notes</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key that ticks a point</comment>
            <translation>Space</translation>
        </message>
        <message>
            <source>Discussed, next</source>
            <translation>Discussed, next</translation>
        </message>
        <message>
            <source>Look at another</source>
            <translation>Look at another</translation>
        </message>
        <message>
            <source>Backspace</source>
            <comment>key that takes the last tick back</comment>
            <translation>Backspace</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Action item</translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>key that leaves</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Leave</translation>
        </message>
    </context>
    <context>
        <name>TalkLine</name>
        <message>
            <source>%1, discussed</source>
            <translation>%1, discussed</translation>
        </message>
    </context>
    <context>
        <name>TalkPoint</name>
        <message>
            <source>carried ×%1</source>
            <translation>carried ×%1</translation>
        </message>
        <message>
            <source>Only you see this</source>
            <translation>Only you see this</translation>
        </message>
        <message>
            <source>Discussed</source>
            <translation>Discussed</translation>
        </message>
        <message>
            <source>Time for this point</source>
            <translation>Time for this point</translation>
        </message>
        <message>
            <source>%1 of %2 min</source>
            <translation>%1 of %2 min</translation>
        </message>
    </context>
    <context>
        <name>TalkNotes</name>
        <message>
            <source>Shared notes</source>
            <translation>Shared notes</translation>
        </message>
        <message>
            <source>What was said and decided</source>
            <translation>What was said and decided</translation>
        </message>
    </context>
    <context>
        <name>CalendarFileDialog</name>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>Calendar files (*.ics)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Export meetings</source>
            <translation>Export meetings</translation>
        </message>
        <message>
            <source>Import a calendar file</source>
            <translation>Import a calendar file</translation>
        </message>
    </context>
    <context>
        <name>CalendarFiles</name>
        <message numerus="yes">
            <source>%n meeting(s) exported to %1</source>
            <translation>
                <numerusform>%n meeting exported to %1</numerusform>
                <numerusform>%n meetings exported to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s) imported. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n meeting imported. Ctrl+Z takes that back.</numerusform>
                <numerusform>%n meetings imported. Ctrl+Z takes that back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportCalendarDialog</name>
        <message>
            <source>Import a calendar file</source>
            <translation>Import a calendar file</translation>
        </message>
        <message>
            <source>You become the organiser of new meetings. Nobody gets an e-mail.</source>
            <translation>You become the organiser of new meetings. Nobody gets an e-mail.</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no event in this file.</source>
            <translation>There is no event in this file.</translation>
        </message>
        <message numerus="yes">
            <source>%n more event(s) were not looked at: the file is too large.</source>
            <translation>
                <numerusform>%n more event was not looked at: the file is too large.</numerusform>
                <numerusform>%n more events were not looked at: the file is too large.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Import %n meeting(s)</source>
            <translation>
                <numerusform>Import %n meeting</numerusform>
                <numerusform>Import %n meetings</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
    </context>
    <context>
        <name>CalendarWords</name>
        <message>
            <source>It lasts whole days, and a meeting has a time.</source>
            <translation>It lasts whole days, and a meeting has a time.</translation>
        </message>
        <message>
            <source>It has no start that can be read.</source>
            <translation>It has no start that can be read.</translation>
        </message>
        <message>
            <source>It has no identifier, so it could not be recognised next time.</source>
            <translation>It has no identifier, so it could not be recognised next time.</translation>
        </message>
        <message>
            <source>Its time zone is not known here, so its time would be a guess.</source>
            <translation>Its time zone is not known here, so its time would be a guess.</translation>
        </message>
        <message>
            <source>It repeats in a way that a series here cannot.</source>
            <translation>It repeats in a way that a series here cannot.</translation>
        </message>
        <message>
            <source>It is over.</source>
            <translation>It is over.</translation>
        </message>
        <message>
            <source>It lasts longer than a day.</source>
            <translation>It lasts longer than a day.</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>It was cancelled.</translation>
        </message>
        <message>
            <source>It changes one date of an event that is not in the file.</source>
            <translation>It changes one date of an event that is not in the file.</translation>
        </message>
        <message>
            <source>Its time has no zone; yours is taken.</source>
            <translation>Its time has no zone; yours is taken.</translation>
        </message>
        <message>
            <source>Dates besides its rule are left out.</source>
            <translation>Dates besides its rule are left out.</translation>
        </message>
        <message>
            <source>A second rule that takes dates away is left out.</source>
            <translation>A second rule that takes dates away is left out.</translation>
        </message>
        <message>
            <source>A change of one date and all later ones is taken for that date alone.</source>
            <translation>A change of one date and all later ones is taken for that date alone.</translation>
        </message>
        <message>
            <source>Some dates have a title or place of their own, which are left out.</source>
            <translation>Some dates have a title or place of their own, which are left out.</translation>
        </message>
        <message>
            <source>Only the first 500 changed dates are taken.</source>
            <translation>Only the first 500 changed dates are taken.</translation>
        </message>
        <message>
            <source>Only the first 200 people are taken.</source>
            <translation>Only the first 200 people are taken.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>Already here</translation>
        </message>
        <message>
            <source>Older than here</source>
            <translation>Older than here</translation>
        </message>
        <message>
            <source>Somebody else’s</source>
            <translation>Somebody else’s</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Left out</translation>
        </message>
        <message numerus="yes">
            <source>Not in this workspace and left out: %1 and %n more.</source>
            <translation>
                <numerusform>Not in this workspace and left out: %1 and %n more.</numerusform>
                <numerusform>Not in this workspace and left out: %1 and %n more.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in this workspace and left out: %1.</source>
            <translation>Not in this workspace and left out: %1.</translation>
        </message>
        <message>
            <source>Untitled meeting</source>
            <translation>Untitled meeting</translation>
        </message>
        <message>
            <source>This is no calendar file that can be read here. Export it as iCalendar (.ics) and try again.</source>
            <translation>This is no calendar file that can be read here. Export it as iCalendar (.ics) and try again.</translation>
        </message>
        <message>
            <source>This is too much at once. Nothing was changed. Choose fewer events.</source>
            <translation>This is too much at once. Nothing was changed. Choose fewer events.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>The file cannot be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>The file cannot be written there. Choose another place.</source>
            <translation>The file cannot be written there. Choose another place.</translation>
        </message>
        <message>
            <source>There is no meeting to export.</source>
            <translation>There is no meeting to export.</translation>
        </message>
    </context>
    <context>
        <name>Rhythm</name>
        <message>
            <source>%1 and %2</source>
            <comment>the last two of a list</comment>
            <translation>%1 and %2</translation>
        </message>
        <message>
            <source>first</source>
            <comment>of the month</comment>
            <translation>first</translation>
        </message>
        <message>
            <source>second</source>
            <comment>of the month</comment>
            <translation>second</translation>
        </message>
        <message>
            <source>third</source>
            <comment>of the month</comment>
            <translation>third</translation>
        </message>
        <message>
            <source>fourth</source>
            <comment>of the month</comment>
            <translation>fourth</translation>
        </message>
        <message>
            <source>fifth</source>
            <comment>of the month</comment>
            <translation>fifth</translation>
        </message>
        <message>
            <source>last but one</source>
            <comment>of the month</comment>
            <translation>last but one</translation>
        </message>
        <message>
            <source>last</source>
            <comment>of the month</comment>
            <translation>last</translation>
        </message>
        <message>
            <source>every day from Monday to Friday</source>
            <translation>every day from Monday to Friday</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>every day</translation>
        </message>
        <message>
            <source>every %1</source>
            <comment>weekdays</comment>
            <translation>every %1</translation>
        </message>
        <message>
            <source>every second %1</source>
            <comment>weekday</comment>
            <translation>every second %1</translation>
        </message>
        <message>
            <source>every second week: %1</source>
            <translation>every second week: %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s): %1</source>
            <translation>
                <numerusform>every week: %1</numerusform>
                <numerusform>every %n weeks: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s) on the %1</source>
            <translation>
                <numerusform>every month on the %1</numerusform>
                <numerusform>every %n months on the %1</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>every month</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message>
            <source>every %1 %2 of the month</source>
            <comment>ordinal, weekday</comment>
            <translation>every %1 %2 of the month</translation>
        </message>
        <message>
            <source>on the last day of every month</source>
            <translation>on the last day of every month</translation>
        </message>
        <message>
            <source>last day</source>
            <comment>of the month</comment>
            <translation>last day</translation>
        </message>
        <message>
            <source>on day %1 of every month</source>
            <translation>on day %1 of every month</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s) on day %1</source>
            <translation>
                <numerusform>every month on day %1</numerusform>
                <numerusform>every %n months on day %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>every year on %1</source>
            <translation>every year on %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n year(s) on %1</source>
            <translation>
                <numerusform>every year on %1</numerusform>
                <numerusform>every %n years on %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n time(s)</source>
            <translation>
                <numerusform>%1, once</numerusform>
                <numerusform>%1, %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, until %2</translation>
        </message>
        <message>
            <source>once</source>
            <translation>once</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>1 to %1</source>
            <translation>1 to %1</translation>
        </message>
    </context>
    <context>
        <name>WeekDays</name>
        <message>
            <source>Days of the week</source>
            <translation>Days of the week</translation>
        </message>
    </context>
    <context>
        <name>RecurrencePicker</name>
        <message>
            <source>Repeats</source>
            <translation>Repeats</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Not at all</translation>
        </message>
        <message>
            <source>By days</source>
            <translation>By days</translation>
        </message>
        <message>
            <source>By weeks</source>
            <translation>By weeks</translation>
        </message>
        <message>
            <source>By months</source>
            <translation>By months</translation>
        </message>
        <message>
            <source>By years</source>
            <translation>By years</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>As before</translation>
        </message>
        <message>
            <source>Every … days</source>
            <translation>Every … days</translation>
        </message>
        <message>
            <source>Every … weeks</source>
            <translation>Every … weeks</translation>
        </message>
        <message>
            <source>Every … months</source>
            <translation>Every … months</translation>
        </message>
        <message>
            <source>Every … years</source>
            <translation>Every … years</translation>
        </message>
        <message>
            <source>Which day of the month</source>
            <translation>Which day of the month</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ends</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Never</translation>
        </message>
        <message>
            <source>On a day</source>
            <translation>On a day</translation>
        </message>
        <message>
            <source>After so many meetings</source>
            <translation>After so many meetings</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>How many</translation>
        </message>
        <message>
            <source>There is no such date. Choose another rule.</source>
            <translation>There is no such date. Choose another rule.</translation>
        </message>
        <message>
            <source>Meets %1, first on %2.</source>
            <translation>Meets %1, first on %2.</translation>
        </message>
        <message>
            <source>Meets %1.</source>
            <translation>Meets %1.</translation>
        </message>
    </context>
    <context>
        <name>WhenFields</name>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>A time looks like 10:30</source>
            <translation>A time looks like 10:30</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Length</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
    </context>
    <context>
        <name>OverlapNote</name>
        <message>
            <source>Overlaps with “%1”, %2, %3–%4</source>
            <translation>Overlaps with “%1”, %2, %3–%4</translation>
        </message>
    </context>
    <context>
        <name>MeetingDialog</name>
        <message>
            <source>Edit the meeting</source>
            <translation>Edit the meeting</translation>
        </message>
        <message>
            <source>Edit the series</source>
            <translation>Edit the series</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>New 1:1</translation>
        </message>
        <message>
            <source>New team series</source>
            <translation>New team series</translation>
        </message>
        <message>
            <source>New one-off meeting</source>
            <translation>New one-off meeting</translation>
        </message>
        <message>
            <source>Day, time and rule hold for this meeting and all that follow. Meetings moved by hand stay where they are.</source>
            <translation>Day, time and rule hold for this meeting and all that follow. Meetings moved by hand stay where they are.</translation>
        </message>
        <message>
            <source>Both of you see the agenda, the notes and the action items. Nobody else does.</source>
            <translation>Both of you see the agenda, the notes and the action items. Nobody else does.</translation>
        </message>
        <message>
            <source>Those who take part see the agenda, the notes and the action items. Nobody else does.</source>
            <translation>Those who take part see the agenda, the notes and the action items. Nobody else does.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Choose a person from the list</translation>
        </message>
        <message>
            <source>Choose somebody else</source>
            <translation>Choose somebody else</translation>
        </message>
        <message>
            <source>Choose somebody else: a 1:1 needs two people</source>
            <translation>Choose somebody else: a 1:1 needs two people</translation>
        </message>
        <message>
            <source>What is it about?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>The meeting could not be made. Try again.</source>
            <translation>The meeting could not be made. Try again.</translation>
        </message>
        <message>
            <source>The meeting could not be changed. Try again.</source>
            <translation>The meeting could not be changed. Try again.</translation>
        </message>
        <message>
            <source>What kind of meeting</source>
            <translation>What kind of meeting</translation>
        </message>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team series</source>
            <translation>Team series</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>One-off</translation>
        </message>
        <message>
            <source>With</source>
            <translation>With</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>The names of both, if you leave this empty</source>
            <translation>The names of both, if you leave this empty</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>This meeting</source>
            <translation>This meeting</translation>
        </message>
        <message>
            <source>First meeting</source>
            <translation>First meeting</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>A room, or the address of a call</source>
            <translation>A room, or the address of a call</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
    </context>
    <context>
        <name>PostponeDialog</name>
        <message>
            <source>Postpone this meeting</source>
            <translation>Postpone this meeting</translation>
        </message>
        <message>
            <source>Only this one moves, with its agenda and its notes.</source>
            <translation>Only this one moves, with its agenda and its notes.</translation>
        </message>
        <message>
            <source>The meeting could not be changed. Try again.</source>
            <translation>The meeting could not be changed. Try again.</translation>
        </message>
        <message>
            <source>New day</source>
            <translation>New day</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>Postpone</translation>
        </message>
    </context>
    <context>
        <name>ParticipantRow</name>
        <message>
            <source>Organiser</source>
            <translation>Organiser</translation>
        </message>
        <message>
            <source>Make organiser</source>
            <translation>Make organiser</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsDialog</name>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>A 1:1 stays between the two of you.</source>
            <translation>A 1:1 stays between the two of you.</translation>
        </message>
        <message>
            <source>People you remove receive nothing new from then on.</source>
            <translation>People you remove receive nothing new from then on.</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Choose a person from the list</translation>
        </message>
        <message>
            <source>Takes part already</source>
            <translation>Takes part already</translation>
        </message>
        <message>
            <source>This could not be done. Try again.</source>
            <translation>This could not be done. Try again.</translation>
        </message>
        <message>
            <source>%1 then changes the series, not you.</source>
            <translation>%1 then changes the series, not you.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Add somebody</translation>
        </message>
        <message>
            <source>Share what was written before</source>
            <translation>Share what was written before</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>They took part before: they keep what they had and receive what comes from now on.</source>
            <translation>They took part before: they keep what they had and receive what comes from now on.</translation>
        </message>
    </context>
    <context>
        <name>LeaveDialog</name>
        <message>
            <source>Leave this series?</source>
            <translation>Leave this series?</translation>
        </message>
        <message>
            <source>You will no longer receive its agenda and notes. Only the organiser can invite you again.</source>
            <translation>You will no longer receive its agenda and notes. Only the organiser can invite you again.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Leave</translation>
        </message>
    </context>
    <context>
        <name>SeriesMenu</name>
        <message>
            <source>Postpone…</source>
            <translation>Postpone…</translation>
        </message>
        <message>
            <source>Hold it now</source>
            <translation>Hold it now</translation>
        </message>
        <message>
            <source>Skip this meeting</source>
            <translation>Skip this meeting</translation>
        </message>
        <message>
            <source>Cancel this meeting</source>
            <translation>Cancel this meeting</translation>
        </message>
        <message>
            <source>Bring this meeting back</source>
            <translation>Bring this meeting back</translation>
        </message>
        <message>
            <source>Edit the meeting…</source>
            <translation>Edit the meeting…</translation>
        </message>
        <message>
            <source>Edit the series…</source>
            <translation>Edit the series…</translation>
        </message>
        <message>
            <source>People…</source>
            <translation>People…</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Put it away</translation>
        </message>
        <message>
            <source>End the series</source>
            <translation>End the series</translation>
        </message>
        <message>
            <source>Go on with the series</source>
            <translation>Go on with the series</translation>
        </message>
        <message>
            <source>Leave…</source>
            <translation>Leave…</translation>
        </message>
        <message>
            <source>Export to a calendar file…</source>
            <translation>Export to a calendar file…</translation>
        </message>
        <message>
            <source>Save as PDF or print…</source>
            <translation>Save as PDF or print…</translation>
        </message>
    </context>
    <context>
        <name>SeriesActions</name>
        <message>
            <source>The meeting is taking place now</source>
            <translation>The meeting is taking place now</translation>
        </message>
        <message>
            <source>Meeting skipped</source>
            <translation>Meeting skipped</translation>
        </message>
        <message>
            <source>Meeting cancelled</source>
            <translation>Meeting cancelled</translation>
        </message>
        <message>
            <source>The meeting takes place again</source>
            <translation>The meeting takes place again</translation>
        </message>
        <message>
            <source>Meeting put away</source>
            <translation>Meeting put away</translation>
        </message>
        <message>
            <source>Series ended</source>
            <translation>Series ended</translation>
        </message>
        <message>
            <source>The series goes on</source>
            <translation>The series goes on</translation>
        </message>
        <message>
            <source>Meeting changed</source>
            <translation>Meeting changed</translation>
        </message>
        <message>
            <source>Meeting postponed</source>
            <translation>Meeting postponed</translation>
        </message>
        <message>
            <source>%1 was removed</source>
            <translation>%1 was removed</translation>
        </message>
    </context>
    <context>
        <name>PeopleChoice</name>
        <message>
            <source>Choose a person from the list</source>
            <translation>Choose a person from the list</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Everywhere</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Search and commands</source>
            <translation>Search and commands</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>New 1:1</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Back to the page before</source>
            <translation>Back to the page before</translation>
        </message>
        <message>
            <source>Show or hide the navigation</source>
            <translation>Show or hide the navigation</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>This list</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Close the window</translation>
        </message>
        <message>
            <source>In a list</source>
            <translation>In a list</translation>
        </message>
        <message>
            <source>Next or previous row</source>
            <translation>Next or previous row</translation>
        </message>
        <message>
            <source>First and last row</source>
            <translation>First and last row</translation>
        </message>
        <message>
            <source>As many rows as fit</source>
            <translation>As many rows as fit</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Close what was opened</source>
            <translation>Close what was opened</translation>
        </message>
        <message>
            <source>Talking points</source>
            <translation>Talking points</translation>
        </message>
        <message>
            <source>Discussed or not</source>
            <translation>Discussed or not</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Show or hide comments</source>
            <translation>Show or hide comments</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Action items</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <comment>key</comment>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <comment>key</comment>
            <translation>Shift</translation>
        </message>
        <message>
            <source>Alt</source>
            <comment>key</comment>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Home</source>
            <comment>key</comment>
            <translation>Home</translation>
        </message>
        <message>
            <source>End</source>
            <comment>key</comment>
            <translation>End</translation>
        </message>
        <message>
            <source>PgUp</source>
            <comment>key</comment>
            <translation>PgUp</translation>
        </message>
        <message>
            <source>PgDn</source>
            <comment>key</comment>
            <translation>PgDn</translation>
        </message>
        <message>
            <source>Enter</source>
            <comment>key</comment>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>key</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key</comment>
            <translation>Space</translation>
        </message>
        <message>
            <source>Del</source>
            <comment>key</comment>
            <translation>Del</translation>
        </message>
        <message>
            <source>During a meeting</source>
            <translation>During a meeting</translation>
        </message>
        <message>
            <source>Go through the points one by one</source>
            <translation>Go through the points one by one</translation>
        </message>
        <message>
            <source>Discussed, on to the next</source>
            <translation>Discussed, on to the next</translation>
        </message>
        <message>
            <source>Next or previous point</source>
            <translation>Next or previous point</translation>
        </message>
        <message>
            <source>Back to the last one</source>
            <translation>Back to the last one</translation>
        </message>
        <message>
            <source>Write notes</source>
            <translation>Write notes</translation>
        </message>
        <message>
            <source>New action item</source>
            <translation>New action item</translation>
        </message>
        <message>
            <source>Pause the clock</source>
            <translation>Pause the clock</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Leave</translation>
        </message>
        <message>
            <source>Backspace</source>
            <comment>key</comment>
            <translation>Backspace</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>New meeting</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Unfold or fold</source>
            <translation>Unfold or fold</translation>
        </message>
        <message>
            <source>Unfold or fold, or open</source>
            <translation>Unfold or fold, or open</translation>
        </message>
        <message>
            <source>Cut a goal, to align it with another</source>
            <translation>Cut a goal, to align it with another</translation>
        </message>
        <message>
            <source>Put it below the current one</source>
            <translation>Put it below the current one</translation>
        </message>
        <message>
            <source>Check-ins</source>
            <translation>Check-ins</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Next field</translation>
        </message>
        <message>
            <source>Check in, on to the next goal</source>
            <translation>Check in, on to the next goal</translation>
        </message>
        <message>
            <source>Unchanged, on to the next goal</source>
            <translation>Unchanged, on to the next goal</translation>
        </message>
        <message>
            <source>How sure you are</source>
            <translation>How sure you are</translation>
        </message>
        <message>
            <source>In a goal</source>
            <translation>In a goal</translation>
        </message>
        <message>
            <source>Edit a key result or an initiative</source>
            <translation>Edit a key result or an initiative</translation>
        </message>
        <message>
            <source>Move it</source>
            <translation>Move it</translation>
        </message>
        <message>
            <source>Remove it, or a check-in</source>
            <translation>Remove it, or a check-in</translation>
        </message>
        <message>
            <source>Survey builder</source>
            <translation>Survey builder</translation>
        </message>
        <message>
            <source>Write the question</source>
            <translation>Write the question</translation>
        </message>
        <message>
            <source>New question behind this one</source>
            <translation>New question behind this one</translation>
        </message>
        <message>
            <source>Move a question or section</source>
            <translation>Move a question or section</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>Unfold or fold a section</source>
            <translation>Unfold or fold a section</translation>
        </message>
    </context>
    <context>
        <name>NewsRow</name>
        <message>
            <source>New: %1</source>
            <translation>New: %1</translation>
        </message>
    </context>
    <context>
        <name>NotificationsCard</name>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>Reminders of meetings</source>
            <translation>Reminders of meetings</translation>
        </message>
        <message>
            <source>Two hours before, to prepare, and two hours after, for the action items</source>
            <translation>Two hours before, to prepare, and two hours after, for the action items</translation>
        </message>
        <message>
            <source>Mentions and new talking points</source>
            <translation>Mentions and new talking points</translation>
        </message>
        <message>
            <source>What others write in your meetings</source>
            <translation>What others write in your meetings</translation>
        </message>
        <message>
            <source>On the desktop, too</source>
            <translation>On the desktop, too</translation>
        </message>
        <message>
            <source>Who and which meeting; never what was written</source>
            <translation>Who and which meeting; never what was written</translation>
        </message>
        <message>
            <source>Action items and invitations always appear behind the bell. These settings follow you to your other devices.</source>
            <translation>Action items and invitations always appear behind the bell. These settings follow you to your other devices.</translation>
        </message>
        <message>
            <source>Invitations to meetings by mail</source>
            <translation>Invitations to meetings by mail</translation>
        </message>
        <message>
            <source>Where your company&apos;s server sends mail: new meetings of others with you, changes and cancellations, for your calendar. Never what is said in them. Mails about your account always come.</source>
            <translation>Where your company&apos;s server sends mail: new meetings of others with you, changes and cancellations, for your calendar. Never what is said in them. Mails about your account always come.</translation>
        </message>
        <message>
            <source>Action items and invitations always appear behind the bell. These settings follow you to your other devices; until you choose, they are as your company has them.</source>
            <translation>Action items and invitations always appear behind the bell. These settings follow you to your other devices; until you choose, they are as your company has them.</translation>
        </message>
    </context>
    <context>
        <name>TourDialog</name>
        <message>
            <source>Your day at a glance</source>
            <translation>Your day at a glance</translation>
        </message>
        <message>
            <source>Home shows what is due: meetings to prepare and action items of yours, the overdue ones first. On the right are today’s meetings.</source>
            <translation>Home shows what is due: meetings to prepare and action items of yours, the overdue ones first. On the right are today’s meetings.</translation>
        </message>
        <message>
            <source>Meetings, also without a connection</source>
            <translation>Meetings, also without a connection</translation>
        </message>
        <message>
            <source>Collect talking points together, write notes at the same time, agree on who does what. Everything is saved on this device at once and sent when there is a connection; the mark at the top says how far that is.</source>
            <translation>Collect talking points together, write notes at the same time, agree on who does what. Everything is saved on this device at once and sent when there is a connection; the mark at the top says how far that is.</translation>
        </message>
        <message>
            <source>Find and do everything with %1</source>
            <translation>Find and do everything with %1</translation>
        </message>
        <message>
            <source>Search finds people, meetings, notes and action items, and every command by its name. %1 shows all keyboard shortcuts.</source>
            <translation>Search finds people, meetings, notes and action items, and every command by its name. %1 shows all keyboard shortcuts.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Get started</source>
            <translation>Get started</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
    </context>
    <context>
        <name>SearchHeading</name>
        <message>
            <source>Commands</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>Talking points</source>
            <translation>Talking points</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Action items</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Surveys</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Starts %1</source>
            <translation>Starts %1</translation>
        </message>
        <message>
            <source>%1 mentioned you</source>
            <translation>%1 mentioned you</translation>
        </message>
        <message>
            <source>%1 gave you an action item</source>
            <translation>%1 gave you an action item</translation>
        </message>
        <message>
            <source>%1 added a talking point</source>
            <translation>%1 added a talking point</translation>
        </message>
        <message>
            <source>%1 invited you to a meeting</source>
            <translation>%1 invited you to a meeting</translation>
        </message>
        <message>
            <source>Prepare your 1:1 with %1</source>
            <translation>Prepare your 1:1 with %1</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Prepare “%1”</translation>
        </message>
        <message>
            <source>What came out of your 1:1 with %1?</source>
            <translation>What came out of your 1:1 with %1?</translation>
        </message>
        <message>
            <source>What came out of %1?</source>
            <translation>What came out of “%1”?</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>Note who does what by when.</source>
            <translation>Note who does what by when.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message numerus="yes">
            <source>%n new notification(s)</source>
            <translation>
                <numerusform>%n new notification</numerusform>
                <numerusform>%n new notifications</numerusform>
            </translation>
        </message>
        <message>
            <source>Sub-processors: %1 was announced</source>
            <translation>Sub-processors: %1 was announced</translation>
        </message>
        <message>
            <source>From %1 on</source>
            <translation>From %1 on</translation>
        </message>
        <message>
            <source>A file of people on the server was refused</source>
            <translation>A file of people on the server was refused</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) with an error.</source>
            <translation>
                <numerusform>%n row with an error.</numerusform>
                <numerusform>%n rows with an error.</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is wrong by itself.</source>
            <translation>No row is wrong by itself.</translation>
        </message>
        <message>
            <source>Which file it is stands in the mail, and what is wrong in the report of whoever runs the server.</source>
            <translation>Which file it is stands in the mail, and what is wrong in the report of whoever runs the server.</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) wait for a check-in</source>
            <translation>
                <numerusform>%n goal waits for a check-in</numerusform>
                <numerusform>%n goals wait for a check-in</numerusform>
            </translation>
        </message>
        <message>
            <source>How do your goals stand?</source>
            <translation>How do your goals stand?</translation>
        </message>
        <message>
            <source>%1 asks you to approve a goal</source>
            <translation>%1 asks you to approve a goal</translation>
        </message>
        <message>
            <source>%1 approved your goal</source>
            <translation>%1 approved your goal</translation>
        </message>
        <message>
            <source>%1 returned your goal</source>
            <translation>%1 returned your goal</translation>
        </message>
        <message>
            <source>A survey still waits for your answer</source>
            <translation>A survey still waits for your answer</translation>
        </message>
        <message>
            <source>You are asked in a survey</source>
            <translation>You are asked in a survey</translation>
        </message>
        <message>
            <source>%1 · open until %2</source>
            <translation>%1 · open until %2</translation>
        </message>
    </context>
    <context>
        <name>SharedTextArea</name>
        <message>
            <source>Ctrl+click</source>
            <translation>Ctrl+click</translation>
        </message>
    </context>
    <context>
        <name>NotePastPanel</name>
        <message>
            <source>Shared notes · history</source>
            <translation>Shared notes · history</translation>
        </message>
        <message>
            <source>Private notes · history</source>
            <translation>Private notes · history</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation>Nothing has been written yet.</translation>
        </message>
        <message>
            <source>Version %1 of %2</source>
            <translation>Version %1 of %2</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) written</source>
            <translation>
                <numerusform>%n letter written</numerusform>
                <numerusform>%n letters written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>Earlier version</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>Later version</translation>
        </message>
        <message>
            <source>Struck through: not there any more. Underlined: written since.</source>
            <translation>Struck through: not there any more. Underlined: written since.</translation>
        </message>
        <message>
            <source>The note as it was, with what has changed since</source>
            <translation>The note as it was, with what has changed since</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Restore this version</translation>
        </message>
    </context>
    <context>
        <name>MinutesDialog</name>
        <message>
            <source>Save or print the minutes</source>
            <translation>Save or print the minutes</translation>
        </message>
        <message>
            <source>Title, date, participants, agenda, shared notes and action items.</source>
            <translation>Title, date, participants, agenda, shared notes and action items.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Include what only I can see: private points and notes</source>
            <translation>Include what only I can see: private points and notes</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Opened for printing</source>
            <translation>Opened for printing</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
    </context>
    <context>
        <name>FoundNotes</name>
        <message>
            <source>Notes found</source>
            <translation>Notes found</translation>
        </message>
        <message>
            <source>No note has “%1”</source>
            <translation>No note has “%1”</translation>
        </message>
        <message>
            <source>Search looks at the shared notes of all meetings that have begun.</source>
            <translation>Search looks at the shared notes of all meetings that have begun.</translation>
        </message>
    </context>
    <context>
        <name>TogetherRow</name>
        <message>
            <source>Nothing was ticked or noted.</source>
            <translation>Nothing was ticked or noted.</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>overdue since %1</source>
            <translation>overdue since %1</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Show earlier ones</source>
            <translation>Show earlier ones</translation>
        </message>
    </context>
    <context>
        <name>TogetherPage</name>
        <message>
            <source>With %1</source>
            <translation>With %1</translation>
        </message>
        <message>
            <source>Points, notes, action items</source>
            <translation>Points, notes, action items</translation>
        </message>
        <message>
            <source>No meeting has taken place yet</source>
            <translation>No meeting has taken place yet</translation>
        </message>
        <message>
            <source>Nothing has “%1”</source>
            <translation>Nothing has “%1”</translation>
        </message>
        <message>
            <source>What the two of you discuss, note and agree appears here, the newest first.</source>
            <translation>What the two of you discuss, note and agree appears here, the newest first.</translation>
        </message>
        <message>
            <source>Search looks at titles, discussed points, shared notes and action items.</source>
            <translation>Search looks at titles, discussed points, shared notes and action items.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Clear search</translation>
        </message>
    </context>
    <context>
        <name>Minutes</name>
        <message>
            <source>Shared notes</source>
            <translation>Shared notes</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Nothing was written.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>No points.</source>
            <translation>No points.</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Action items</translation>
        </message>
        <message>
            <source>No action items.</source>
            <translation>No action items.</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>Points that only you see</source>
            <translation>Points that only you see</translation>
        </message>
        <message>
            <source>Notes that only you see</source>
            <translation>Notes that only you see</translation>
        </message>
    </context>
    <context>
        <name>ImportPart</name>
        <message>
            <source>All rows</source>
            <translation>All rows</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>Deactivated</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Import people</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>Dates such as 03/04/2026 stand in this file. Which comes first?</source>
            <translation>Dates such as 03/04/2026 stand in this file. Which comes first?</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>The day</translation>
        </message>
        <message>
            <source>The month</source>
            <translation>The month</translation>
        </message>
        <message>
            <source>Choose a file of people</source>
            <translation>Choose a file of people</translation>
        </message>
        <message>
            <source>CSV or Excel (.xlsx). An external id or an e-mail address says who is meant. You see every change before anything happens.</source>
            <translation>CSV or Excel (.xlsx). An external id or an e-mail address says who is meant. You see every change before anything happens.</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>Choose file</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In the file</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>What stands there</translation>
        </message>
        <message>
            <source>In Aufwind</source>
            <translation>In Aufwind</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>What happens</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>Columns of the file</translation>
        </message>
        <message>
            <source>The file is imported</source>
            <translation>The file is imported</translation>
        </message>
        <message>
            <source>Ctrl+Z takes all of it back.</source>
            <translation>Ctrl+Z takes all of it back.</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>Import another file</translation>
        </message>
        <message>
            <source>Reading the file …</source>
            <translation>Reading the file …</translation>
        </message>
        <message>
            <source>Comparing with the people here …</source>
            <translation>Comparing with the people here …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>All or nothing, can be undone</source>
            <translation>All or nothing, can be undone</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) were not looked at: import them with a second file.</source>
            <translation>
                <numerusform>%n more row was not looked at: import it with a second file.</numerusform>
                <numerusform>%n more rows were not looked at: import them with a second file.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deactivated</source>
            <translation>
                <numerusform>%n deactivated</numerusform>
                <numerusform>%n deactivated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave out the %n row(s) with errors</source>
            <translation>
                <numerusform>Leave out the %n row with errors</numerusform>
                <numerusform>Leave out the %n rows with errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>Apply %n change</numerusform>
                <numerusform>Apply %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportSteps</name>
        <message>
            <source>Step %1 of %2: %3</source>
            <translation>Step %1 of %2: %3</translation>
        </message>
    </context>
    <context>
        <name>ImportColumnRow</name>
        <message>
            <source>Leave out</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>Column %1</translation>
        </message>
        <message>
            <source>What “%1” is</source>
            <translation>What “%1” is</translation>
        </message>
    </context>
    <context>
        <name>ImportFault</name>
        <message>
            <source>Correct %1</source>
            <translation>Correct %1</translation>
        </message>
        <message>
            <source>Choose person</source>
            <translation>Choose person</translation>
        </message>
    </context>
    <context>
        <name>ImportRow</name>
        <message>
            <source>Line %1: %2</source>
            <translation>Line %1: %2</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Show all %1</translation>
        </message>
        <message>
            <source>%1: %2 becomes %3</source>
            <translation>%1: %2 becomes %3</translation>
        </message>
    </context>
    <context>
        <name>ImportFileDialog</name>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
            <translation>Tables (*.csv *.tsv *.txt *.xlsx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Import people</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>Neither an external id nor an e-mail address: nobody could be recognised by this row</source>
            <translation>Neither an external id nor an e-mail address: nobody could be recognised by this row</translation>
        </message>
        <message>
            <source>%1 is missing, and the person is new</source>
            <translation>%1 is missing, and the person is new</translation>
        </message>
        <message>
            <source>%1 cannot be cleared</source>
            <translation>%1 cannot be cleared</translation>
        </message>
        <message>
            <source>%1 is too long</source>
            <translation>%1 is too long</translation>
        </message>
        <message>
            <source>%1 “%2” is no date</source>
            <translation>%1 “%2” is no date</translation>
        </message>
        <message>
            <source>%1 “%2” does not exist</source>
            <translation>%1 “%2” does not exist</translation>
        </message>
        <message>
            <source>%1 “%2” could be two dates. Say above which comes first, the day or the month</source>
            <translation>%1 “%2” could be two dates. Say above which comes first, the day or the month</translation>
        </message>
        <message>
            <source>“%1” is no e-mail address</source>
            <translation>“%1” is no e-mail address</translation>
        </message>
        <message>
            <source>%1 “%2” is not known</source>
            <translation>%1 “%2” is not known</translation>
        </message>
        <message>
            <source>Same person as line %1 (%2)</source>
            <translation>Same person as line %1 (%2)</translation>
        </message>
        <message>
            <source>The address belongs to %1, who has another external id</source>
            <translation>The address belongs to %1, who has another external id</translation>
        </message>
        <message>
            <source>%1 “%2” is nobody, in this file or in Aufwind</source>
            <translation>%1 “%2” is nobody, in this file or in Aufwind</translation>
        </message>
        <message>
            <source>%1 “%2” could be several people. Write an id or an address</source>
            <translation>%1 “%2” could be several people. Write an id or an address</translation>
        </message>
        <message>
            <source>%1 would be the person’s own</source>
            <translation>%1 would be the person’s own</translation>
        </message>
        <message>
            <source>The managers would go round in a circle: %1</source>
            <translation>The managers would go round in a circle: %1</translation>
        </message>
        <message>
            <source>%1 is new in line %2, which has an error itself</source>
            <translation>%1 is new in line %2, which has an error itself</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>Deactivated</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>The file is too large: at most 32 MB, 50,000 rows and 200 columns. Nothing was changed.</source>
            <translation>The file is too large: at most 32 MB, 50,000 rows and 200 columns. Nothing was changed.</translation>
        </message>
        <message>
            <source>This is neither a CSV file nor an Excel workbook (.xlsx) that can be read. Nothing was changed.</source>
            <translation>This is neither a CSV file nor an Excel workbook (.xlsx) that can be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>A quotation mark that opens in line %1 is never closed. Nothing was changed.</source>
            <translation>A quotation mark that opens in line %1 is never closed. Nothing was changed.</translation>
        </message>
        <message>
            <source>There is no row beside the header. Nothing was changed.</source>
            <translation>There is no row beside the header. Nothing was changed.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>The file cannot be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>Somebody has changed people since you looked. Nothing was done yet: please look at the changes again.</source>
            <translation>Somebody has changed people since you looked. Nothing was done yet: please look at the changes again.</translation>
        </message>
        <message>
            <source>Choose a column for the external id or the e-mail address: people are recognised by them.</source>
            <translation>Choose a column for the external id or the e-mail address: people are recognised by them.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>starts %1</source>
            <translation>starts %1</translation>
        </message>
        <message>
            <source>Leaves on %1</source>
            <translation>Leaves on %1</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>Has left</translation>
        </message>
        <message>
            <source>manager %1</source>
            <translation>manager %1</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) have no manager then</source>
            <translation>
                <numerusform>%n report has no manager then</numerusform>
                <numerusform>%n reports have no manager then</numerusform>
            </translation>
        </message>
        <message>
            <source>The row has more cells than the header: “%1” is one too many</source>
            <translation>The row has more cells than the header: “%1” is one too many</translation>
        </message>
        <message>
            <source>%1: “%2” is none of: %3</source>
            <translation>%1: “%2” is none of: %3</translation>
        </message>
        <message>
            <source>%1 “%2” is no number, with at most six digits behind the point</source>
            <translation>%1 “%2” is no number, with at most six digits behind the point</translation>
        </message>
        <message>
            <source>%1 “%2” could be two numbers. Write it without a mark for the thousands</source>
            <translation>%1 “%2” could be two numbers. Write it without a mark for the thousands</translation>
        </message>
        <message>
            <source>%1 “%2” is neither yes nor no</source>
            <translation>%1 “%2” is neither yes nor no</translation>
        </message>
    </context>
    <context>
        <name>SupportDialog</name>
        <message>
            <source>Details for support</source>
            <translation>Details for support</translation>
        </message>
        <message>
            <source>Send these with your question to whoever looks after Aufwind in your company. Nothing that people wrote, and no names, are in them.</source>
            <translation>Send these with your question to whoever looks after Aufwind in your company. Nothing that people wrote, and no names, are in them.</translation>
        </message>
        <message>
            <source>The details are in the clipboard</source>
            <translation>The details are in the clipboard</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Data format</source>
            <translation>Data format</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Last sync</source>
            <translation>Last sync</translation>
        </message>
        <message>
            <source>never</source>
            <translation>never</translation>
        </message>
        <message>
            <source>Waiting, refused</source>
            <translation>Waiting, refused</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copy details</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Whom to ask</translation>
        </message>
    </context>
    <context>
        <name>CalendarCard</name>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>Other calendars can show your meetings. Whoever knows the address reads when they are, what they are called, where, and with whom, without signing in; never what is said in them.</source>
            <translation>Other calendars can show your meetings. Whoever knows the address reads when they are, what they are called, where, and with whom, without signing in; never what is said in them.</translation>
        </message>
        <message>
            <source>This needs a connection</source>
            <translation>This needs a connection</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>This cannot be shown</translation>
        </message>
        <message>
            <source>The address is kept on the server.</source>
            <translation>The address is kept on the server.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>There has been an address since %1</source>
            <translation>There has been an address since %1</translation>
        </message>
        <message>
            <source>There is no address</source>
            <translation>There is no address</translation>
        </message>
        <message>
            <source>The one of today is worth nothing then: calendars that have it need the new one.</source>
            <translation>The one of today is worth nothing then: calendars that have it need the new one.</translation>
        </message>
        <message>
            <source>Calendars that have it show your meetings no more.</source>
            <translation>Calendars that have it show your meetings no more.</translation>
        </message>
        <message>
            <source>Signing out everywhere else revokes it as well.</source>
            <translation>Signing out everywhere else revokes it as well.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>Make a new one</source>
            <translation>Make a new one</translation>
        </message>
        <message>
            <source>Make an address</source>
            <translation>Make an address</translation>
        </message>
        <message>
            <source>This is the address. It is shown once: subscribe to it in your calendar.</source>
            <translation>This is the address. It is shown once: subscribe to it in your calendar.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>I have kept it</translation>
        </message>
    </context>
    <context>
        <name>AgendaMenu</name>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>F2</source>
            <comment>key that renames</comment>
            <translation>F2</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Add a link</source>
            <translation>Add a link</translation>
        </message>
        <message>
            <source>Make an action item</source>
            <translation>Make an action item</translation>
        </message>
        <message>
            <source>Set a time</source>
            <translation>Set a time</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Del</source>
            <comment>key that deletes</comment>
            <translation>Del</translation>
        </message>
    </context>
    <context>
        <name>MinutesMenu</name>
        <message>
            <source>No time</source>
            <translation>No time</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
    </context>
    <context>
        <name>DueMenu</name>
        <message>
            <source>No due date</source>
            <translation>No due date</translation>
        </message>
    </context>
    <context>
        <name>EmployeesPart</name>
        <message>
            <source>“%1” cannot be changed here.</source>
            <translation>“%1” cannot be changed here.</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people changed</source>
            <translation>
                <numerusform>%n person changed</numerusform>
                <numerusform>%n people changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) exported to %1</source>
            <translation>
                <numerusform>%n row exported to %1</numerusform>
                <numerusform>%n rows exported to %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Employees</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, title, place</source>
            <translation>Name, title, place</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Smart teams</source>
            <translation>Smart teams</translation>
        </message>
        <message>
            <source>Remove all</source>
            <translation>Remove all</translation>
        </message>
        <message>
            <source>Nobody is found by this filter</source>
            <translation>Nobody is found by this filter</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Nobody here yet</translation>
        </message>
        <message>
            <source>Remove a condition, or look for other words.</source>
            <translation>Remove a condition, or look for other words.</translation>
        </message>
        <message>
            <source>Import people from a file, and they appear here.</source>
            <translation>Import people from a file, and they appear here.</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Show everybody</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people changed. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n person changed. Ctrl+Z takes that back.</numerusform>
                <numerusform>%n people changed. Ctrl+Z takes that back.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody was changed.</source>
            <translation>Nobody was changed.</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people kept their manager: with the new one it would go round in a circle.</source>
            <translation>
                <numerusform>%n person kept their manager: with the new one it would go round in a circle.</numerusform>
                <numerusform>%n people kept their managers: with the new one it would go round in a circle.</numerusform>
            </translation>
        </message>
        <message>
            <source>Their reports, teams and roles stay as they are: who leaves alone is asked about them.</source>
            <translation>Their reports, teams and roles stay as they are: who leaves alone is asked about them.</translation>
        </message>
    </context>
    <context>
        <name>EmployeeGridHead</name>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>EmployeeGridRow</name>
        <message>
            <source>Choose %1</source>
            <translation>Choose %1</translation>
        </message>
    </context>
    <context>
        <name>EmployeeColumnsDialog</name>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>The name always stands first.</source>
            <translation>The name always stands first.</translation>
        </message>
        <message>
            <source>Attributes …</source>
            <translation>Attributes …</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>EmployeeFilterDialog</name>
        <message>
            <source>Add a condition</source>
            <translation>Add a condition</translation>
        </message>
        <message>
            <source>Shown is whoever meets every condition.</source>
            <translation>Shown is whoever meets every condition.</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
    </context>
    <context>
        <name>EmployeeBulkBar</name>
        <message>
            <source>Change what is chosen</source>
            <translation>Change what is chosen</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Choose nobody</source>
            <translation>Choose nobody</translation>
        </message>
        <message>
            <source>Changing …</source>
            <translation>Changing …</translation>
        </message>
        <message>
            <source>Exporting …</source>
            <translation>Exporting …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Merge …</source>
            <translation>Merge …</translation>
        </message>
    </context>
    <context>
        <name>EmployeeExport</name>
        <message>
            <source>CSV, for any program</source>
            <translation>CSV, for any program</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>Excel (.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>EmployeeExportDialog</name>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Comma separated values (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Export employees</source>
            <translation>Export employees</translation>
        </message>
    </context>
    <context>
        <name>AttributesDialog</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Yes or no</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Attributes</translation>
        </message>
        <message>
            <source>They become columns of this table, and stand in each person&apos;s profile.</source>
            <translation>They become columns of this table, and stand in each person&apos;s profile.</translation>
        </message>
        <message>
            <source>Give the attribute a name</source>
            <translation>Give the attribute a name</translation>
        </message>
        <message>
            <source>Name at least one choice</source>
            <translation>Name at least one choice</translation>
        </message>
        <message>
            <source>“%1” was removed</source>
            <translation>“%1” was removed</translation>
        </message>
        <message>
            <source>%1, confidential</source>
            <translation>%1, confidential</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Change %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
        <message>
            <source>There are none yet. Add what your company needs to know, such as a desk or a first-aid course.</source>
            <translation>There are none yet. Add what your company needs to know, such as a desk or a first-aid course.</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>New attribute</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Choices, a line each</source>
            <translation>Choices, a line each</translation>
        </message>
        <message>
            <source>Confidential: only the person and HR see it</source>
            <translation>Confidential: only the person and HR see it</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>This name is too long</source>
            <translation>This name is too long</translation>
        </message>
        <message>
            <source>There can be 100 choices at most</source>
            <translation>There can be 100 choices at most</translation>
        </message>
        <message>
            <source>The choices are too long. Shorten them, or name fewer</source>
            <translation>The choices are too long. Shorten them, or name fewer</translation>
        </message>
    </context>
    <context>
        <name>SmartTeamsDialog</name>
        <message>
            <source>Smart teams</source>
            <translation>Smart teams</translation>
        </message>
        <message>
            <source>Whoever a team&apos;s filter finds is in it. Those who have left are not, unless the filter asks for a status.</source>
            <translation>Whoever a team&apos;s filter finds is in it. Those who have left are not, unless the filter asks for a status.</translation>
        </message>
        <message>
            <source>Give the team a name</source>
            <translation>Give the team a name</translation>
        </message>
        <message>
            <source>“%1” follows this filter</source>
            <translation>“%1” follows this filter</translation>
        </message>
        <message>
            <source>“%1” was removed</source>
            <translation>“%1” was removed</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
        <message>
            <source>New team that follows the present filter</source>
            <translation>New team that follows the present filter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Filter the table first: what it shows then can become a team.</source>
            <translation>Filter the table first: what it shows then can become a team.</translation>
        </message>
        <message>
            <source>Make a team</source>
            <translation>Make a team</translation>
        </message>
        <message>
            <source>The filter of “%1” cannot be shown here.</source>
            <translation>The filter of “%1” cannot be shown here.</translation>
        </message>
    </context>
    <context>
        <name>GridWords</name>
        <message>
            <source>is</source>
            <translation>is</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>is not</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>contains</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>is empty</translation>
        </message>
        <message>
            <source>is filled in</source>
            <translation>is filled in</translation>
        </message>
        <message>
            <source>is less than</source>
            <translation>is less than</translation>
        </message>
        <message>
            <source>is before</source>
            <translation>is before</translation>
        </message>
        <message>
            <source>is more than</source>
            <translation>is more than</translation>
        </message>
        <message>
            <source>is after</source>
            <translation>is after</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>“%1” cannot be empty.</source>
            <translation>“%1” cannot be empty.</translation>
        </message>
        <message>
            <source>That is too long for “%1”. Shorten it.</source>
            <translation>That is too long for “%1”. Shorten it.</translation>
        </message>
        <message>
            <source>This is no e-mail address.</source>
            <translation>This is no e-mail address.</translation>
        </message>
        <message>
            <source>This is no number.</source>
            <translation>This is no number.</translation>
        </message>
        <message>
            <source>This day does not exist.</source>
            <translation>This day does not exist.</translation>
        </message>
        <message>
            <source>This is none of the choices.</source>
            <translation>This is none of the choices.</translation>
        </message>
        <message>
            <source>Choose a person from the list.</source>
            <translation>Choose a person from the list.</translation>
        </message>
        <message>
            <source>Nobody is their own manager.</source>
            <translation>Nobody is their own manager.</translation>
        </message>
        <message>
            <source>“%1” cannot be changed here.</source>
            <translation>“%1” cannot be changed here.</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place, or make room there.</source>
            <translation>The file could not be written. Choose another place, or make room there.</translation>
        </message>
        <message>
            <source>There is nobody in this list to export.</source>
            <translation>There is nobody in this list to export.</translation>
        </message>
        <message>
            <source>That is more than a filter can hold. Remove a condition first.</source>
            <translation>That is more than a filter can hold. Remove a condition first.</translation>
        </message>
        <message>
            <source>A team cannot follow a confidential attribute: whoever sees the team would learn it.</source>
            <translation>A team cannot follow a confidential attribute: whoever sees the team would learn it.</translation>
        </message>
        <message>
            <source>That would go round in a circle: that manager reports to this person, directly or through others.</source>
            <translation>That would go round in a circle: that manager reports to this person, directly or through others.</translation>
        </message>
        <message>
            <source>This column is not there any more. Choose another one.</source>
            <translation>This column is not there any more. Choose another one.</translation>
        </message>
    </context>
    <context>
        <name>CompanyPart</name>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Everybody in your company sees this colour now</source>
            <translation>Everybody in your company sees this colour now</translation>
        </message>
    </context>
    <context>
        <name>CompanyCard</name>
        <message>
            <source>About the company</source>
            <translation>About the company</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Choose a zone from the list</source>
            <translation>Choose a zone from the list</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>What your company writes in. Everybody chooses the language of their own window.</source>
            <translation>What your company writes in. Everybody chooses the language of their own window.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>Where most of your people work, such as Europe/Berlin.</source>
            <translation>Where most of your people work, such as Europe/Berlin.</translation>
        </message>
        <message>
            <source>Whom people ask first</source>
            <translation>Whom people ask first</translation>
        </message>
        <message>
            <source>An address or a number. It stands in the details for support, behind the question mark.</source>
            <translation>An address or a number. It stands in the details for support, behind the question mark.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>ZoneField</name>
        <message>
            <source>A city</source>
            <translation>A city</translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation>Time zones</translation>
        </message>
        <message>
            <source>No zone has this name</source>
            <translation>No zone has this name</translation>
        </message>
    </context>
    <context>
        <name>AccentCard</name>
        <message>
            <source>Colour</source>
            <translation>Colour</translation>
        </message>
        <message>
            <source>Buttons, links and what is chosen have it, in every window of your company. Lighter and darker tones follow by themselves, so that everything stays readable in both themes.</source>
            <translation>Buttons, links and what is chosen have it, in every window of your company. Lighter and darker tones follow by themselves, so that everything stays readable in both themes.</translation>
        </message>
        <message>
            <source>Colours to choose from</source>
            <translation>Colours to choose from</translation>
        </message>
        <message>
            <source>Or one of your own</source>
            <translation>Or one of your own</translation>
        </message>
        <message>
            <source>A colour is written as #2b59c3</source>
            <translation>A colour is written as #2b59c3</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>White text on it has a contrast of %1 to 1 only; to be read it needs 4.5 to 1. The nearest that has it is %2.</source>
            <translation>White text on it has a contrast of %1 to 1 only; to be read it needs 4.5 to 1. The nearest that has it is %2.</translation>
        </message>
        <message>
            <source>Take %1</source>
            <translation>Take %1</translation>
        </message>
        <message>
            <source>Use for everybody</source>
            <translation>Use for everybody</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>AccentPreview</name>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>%1: %2 to 1</source>
            <comment>theme: contrast</comment>
            <translation>%1: %2 to 1</translation>
        </message>
    </context>
    <context>
        <name>ValuesCard</name>
        <message>
            <source>Values</source>
            <translation>Values</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Value “%1” removed</source>
            <translation>Value “%1” removed</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>Change “%1”</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>Remove “%1”</translation>
        </message>
        <message>
            <source>None yet. Three to five words that people of your company know by heart are enough.</source>
            <translation>None yet. Three to five words that people of your company know by heart are enough.</translation>
        </message>
    </context>
    <context>
        <name>ValueDialog</name>
        <message>
            <source>New value</source>
            <translation>New value</translation>
        </message>
        <message>
            <source>Change the value</source>
            <translation>Change the value</translation>
        </message>
        <message>
            <source>A value needs a name</source>
            <translation>A value needs a name</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Candour</source>
            <translation>Candour</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>What it means</translation>
        </message>
        <message>
            <source>We say what we think, and how we came to it.</source>
            <translation>We say what we think, and how we came to it.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>HolidaysCard</name>
        <message>
            <source>Holidays</source>
            <translation>Holidays</translation>
        </message>
        <message>
            <source>The year before</source>
            <translation>The year before</translation>
        </message>
        <message>
            <source>The year after</source>
            <translation>The year after</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Holiday “%1” removed</source>
            <translation>Holiday “%1” removed</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>day · location</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>everywhere</source>
            <translation>everywhere</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>Change “%1”</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>Remove “%1”</translation>
        </message>
        <message>
            <source>None in %1 yet. With them, whoever plans a meeting sees that somebody has a day off.</source>
            <translation>None in %1 yet. With them, whoever plans a meeting sees that somebody has a day off.</translation>
        </message>
    </context>
    <context>
        <name>HolidayDialog</name>
        <message>
            <source>New holiday</source>
            <translation>New holiday</translation>
        </message>
        <message>
            <source>Change the holiday</source>
            <translation>Change the holiday</translation>
        </message>
        <message>
            <source>A holiday needs a name</source>
            <translation>A holiday needs a name</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New Year’s Day</source>
            <translation>New Year’s Day</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Exactly as it stands in the profiles, where it is a holiday for some only.</source>
            <translation>Exactly as it stands in the profiles, where it is a holiday for some only.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>HolidayNote</name>
        <message>
            <source>“%1” is a holiday in %2 on that day</source>
            <translation>“%1” is a holiday in %2 on that day</translation>
        </message>
        <message>
            <source>“%1” is a holiday on that day</source>
            <translation>“%1” is a holiday on that day</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>Aufwind’s own blue</source>
            <translation>Aufwind’s own blue</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Teal</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Green</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Raspberry</source>
            <translation>Raspberry</translation>
        </message>
        <message>
            <source>Brick</source>
            <translation>Brick</translation>
        </message>
        <message>
            <source>Ochre</source>
            <translation>Ochre</translation>
        </message>
        <message>
            <source>Graphite</source>
            <translation>Graphite</translation>
        </message>
    </context>
    <context>
        <name>OrgView</name>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Without a team</source>
            <translation>Without a team</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n report</numerusform>
                <numerusform>%n reports</numerusform>
            </translation>
        </message>
        <message>
            <source>People: %1</source>
            <translation>People: %1</translation>
        </message>
        <message>
            <source>Org chart</source>
            <translation>Org chart</translation>
        </message>
    </context>
    <context>
        <name>OrgCard</name>
        <message>
            <source>Unfolded</source>
            <translation>Unfolded</translation>
        </message>
        <message>
            <source>Folded</source>
            <translation>Folded</translation>
        </message>
    </context>
    <context>
        <name>OrgCarried</name>
        <message>
            <source>reports to %1</source>
            <translation>reports to %1</translation>
        </message>
        <message>
            <source>Drop onto a manager</source>
            <translation>Drop onto a manager</translation>
        </message>
    </context>
    <context>
        <name>OrgLegend</name>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Dotted line</source>
            <translation>Dotted line</translation>
        </message>
    </context>
    <context>
        <name>OrgTools</name>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Full size, now %1</source>
            <translation>Full size, now %1</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Fit to window</source>
            <translation>Fit to window</translation>
        </message>
    </context>
    <context>
        <name>OrgState</name>
        <message>
            <source>Nobody here yet</source>
            <translation>Nobody here yet</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>The people of your company appear here once they have been loaded.</translation>
        </message>
        <message>
            <source>The org chart cannot be read</source>
            <translation>The org chart cannot be read</translation>
        </message>
        <message>
            <source>Nothing was changed. Try again; if it stays so, start Aufwind once more.</source>
            <translation>Nothing was changed. Try again; if it stays so, start Aufwind once more.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>OrgHead</name>
        <message>
            <source>Arrangement</source>
            <translation>Arrangement</translation>
        </message>
        <message>
            <source>By manager</source>
            <translation>By manager</translation>
        </message>
        <message>
            <source>By team</source>
            <translation>By team</translation>
        </message>
        <message>
            <source>Fold and unfold</source>
            <translation>Fold and unfold</translation>
        </message>
        <message>
            <source>Unfold everything</source>
            <translation>Unfold everything</translation>
        </message>
        <message>
            <source>Fold everything</source>
            <translation>Fold everything</translation>
        </message>
    </context>
    <context>
        <name>OrgFind</name>
        <message>
            <source>Find in chart</source>
            <translation>Find in chart</translation>
        </message>
        <message>
            <source>Nobody has this name</source>
            <translation>Nobody has this name</translation>
        </message>
    </context>
    <context>
        <name>OrgSide</name>
        <message>
            <source>Beside the org chart</source>
            <translation>Beside the org chart</translation>
        </message>
        <message>
            <source>Choose somebody to see more. Arrow keys go from card to card, the space bar folds, Return opens.</source>
            <translation>Choose somebody to see more. Arrow keys go from card to card, the space bar folds, Return opens.</translation>
        </message>
    </context>
    <context>
        <name>OrgUnplaced</name>
        <message>
            <source>Manager left on %1</source>
            <translation>Manager left on %1</translation>
        </message>
        <message>
            <source>Manager has left</source>
            <translation>Manager has left</translation>
        </message>
        <message>
            <source>Manager was removed</source>
            <translation>Manager was removed</translation>
        </message>
        <message>
            <source>Starts %1, no manager yet</source>
            <translation>Starts %1, no manager yet</translation>
        </message>
        <message>
            <source>No manager yet</source>
            <translation>No manager yet</translation>
        </message>
        <message>
            <source>No manager</source>
            <translation>No manager</translation>
        </message>
        <message>
            <source>Drag a person onto a card. You see what changes before anything happens.</source>
            <translation>Drag a person onto a card. You see what changes before anything happens.</translation>
        </message>
    </context>
    <context>
        <name>OrgUnplacedCard</name>
        <message>
            <source>Change manager…</source>
            <translation>Change manager…</translation>
        </message>
    </context>
    <context>
        <name>OrgChosen</name>
        <message>
            <source>Without a team</source>
            <translation>Without a team</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>%1 direct, %2 in all</source>
            <translation>%1 direct, %2 in all</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Open profile</source>
            <translation>Open profile</translation>
        </message>
        <message>
            <source>Change manager…</source>
            <translation>Change manager…</translation>
        </message>
    </context>
    <context>
        <name>OrgMoveDialog</name>
        <message>
            <source>Change the manager of %1</source>
            <translation>Change the manager of %1</translation>
        </message>
        <message>
            <source>%1 reports to %2 now</source>
            <translation>%1 reports to %2 now</translation>
        </message>
        <message>
            <source>%1 has no manager now</source>
            <translation>%1 has no manager now</translation>
        </message>
        <message>
            <source>New manager</source>
            <translation>New manager</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Empty: nobody</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Change manager</source>
            <translation>Change manager</translation>
        </message>
    </context>
    <context>
        <name>OrgConsequences</name>
        <message>
            <source>%1 reports to %2, directly or through others. Nobody can report to somebody below them. Move %1 first.</source>
            <translation>%1 reports to %2, directly or through others. Nobody can report to somebody below them. Move %1 first.</translation>
        </message>
        <message>
            <source>Nobody reports to themselves.</source>
            <translation>Nobody reports to themselves.</translation>
        </message>
        <message>
            <source>%1 is the manager already.</source>
            <translation>%1 is the manager already.</translation>
        </message>
        <message>
            <source>There is no manager to take away. Choose one.</source>
            <translation>There is no manager to take away. Choose one.</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Choose somebody from the list.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) below move along.</source>
            <translation>
                <numerusform>%n person below moves along.</numerusform>
                <numerusform>%n people below move along.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody else moves along.</source>
            <translation>Nobody else moves along.</translation>
        </message>
        <message>
            <source>%1 is no longer the manager.</source>
            <translation>%1 is no longer the manager.</translation>
        </message>
        <message numerus="yes">
            <source>%1: the role “%2” reaches %n more person(s).</source>
            <translation>
                <numerusform>%1: the role “%2” reaches %n more person.</numerusform>
                <numerusform>%1: the role “%2” reaches %n more people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: the role “%2” reaches %n fewer person(s).</source>
            <translation>
                <numerusform>%1: the role “%2” reaches %n person fewer.</numerusform>
                <numerusform>%1: the role “%2” reaches %n fewer people.</numerusform>
            </translation>
        </message>
        <message>
            <source>No role reaches anybody else through this.</source>
            <translation>No role reaches anybody else through this.</translation>
        </message>
        <message>
            <source>Roles that others hold for their own reports follow. Only admins see whose.</source>
            <translation>Roles that others hold for their own reports follow. Only admins see whose.</translation>
        </message>
        <message>
            <source>1:1s of %1 and %2 stay theirs. %3 sees nothing of them.</source>
            <translation>1:1s of %1 and %2 stay theirs. %3 sees nothing of them.</translation>
        </message>
        <message>
            <source>1:1s of %1 and %2 stay theirs.</source>
            <translation>1:1s of %1 and %2 stay theirs.</translation>
        </message>
        <message>
            <source>Dotted lines stay: %1</source>
            <translation>Dotted lines stay: %1</translation>
        </message>
    </context>
    <context>
        <name>OrgFiles</name>
        <message>
            <source>Org chart, %1</source>
            <comment>date</comment>
            <translation>Org chart, %1</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
        <message>
            <source>The file cannot be written. Nothing was saved.</source>
            <translation>The file cannot be written. Nothing was saved.</translation>
        </message>
    </context>
    <context>
        <name>OrgFileDialog</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Pictures (*.png)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Save the org chart</source>
            <translation>Save the org chart</translation>
        </message>
    </context>
    <context>
        <name>aufwind::views::OrgFile</name>
        <message>
            <source>The file cannot be written. Nothing was saved.</source>
            <translation>The file cannot be written. Nothing was saved.</translation>
        </message>
    </context>
    <context>
        <name>ProvisioningCard</name>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Provisioning (SCIM)</source>
            <translation>Provisioning (SCIM)</translation>
        </message>
        <message>
            <source>Okta, Microsoft Entra and others that speak SCIM 2.0 keep people and teams in order here. Whoever they deactivate is signed out, and their devices forget everything.</source>
            <translation>Okta, Microsoft Entra and others that speak SCIM 2.0 keep people and teams in order here. Whoever they deactivate is signed out, and their devices forget everything.</translation>
        </message>
        <message>
            <source>The provider that has it writes nothing here any more. People and teams stay as they are.</source>
            <translation>The provider that has it writes nothing here any more. People and teams stay as they are.</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>Since %1</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>last used %1</translation>
        </message>
        <message>
            <source>not used yet</source>
            <translation>not used yet</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>Revoke %1</translation>
        </message>
        <message>
            <source>No token</source>
            <translation>No token</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Only an owner can make one.</source>
            <translation>Only an owner can make one.</translation>
        </message>
        <message>
            <source>These are as many as there can be: revoke one first.</source>
            <translation>These are as many as there can be: revoke one first.</translation>
        </message>
        <message>
            <source>New token</source>
            <translation>New token</translation>
        </message>
        <message>
            <source>Give these to the provider. The token is shown once.</source>
            <translation>Give these to the provider. The token is shown once.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copy the address</translation>
        </message>
        <message>
            <source>Copy the token</source>
            <translation>Copy the token</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>I have kept it</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>So that you know later which one it is.</source>
            <translation>So that you know later which one it is.</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Make it</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>LeavingDialog</name>
        <message>
            <source>%1 leaves</source>
            <translation>%1 leaves</translation>
        </message>
        <message>
            <source>All of it is one step that can be undone.</source>
            <translation>All of it is one step that can be undone.</translation>
        </message>
        <message>
            <source>%1 leaves on %2</source>
            <translation>%1 leaves on %2</translation>
        </message>
        <message>
            <source>%1 has left</source>
            <translation>%1 has left</translation>
        </message>
        <message>
            <source>%1 has left already.</source>
            <translation>%1 has left already.</translation>
        </message>
        <message>
            <source>Choose the last day.</source>
            <translation>Choose the last day.</translation>
        </message>
        <message>
            <source>That is before the first day.</source>
            <translation>That is before the first day.</translation>
        </message>
        <message>
            <source>Reports cannot stay with whoever leaves. Choose somebody else.</source>
            <translation>Reports cannot stay with whoever leaves. Choose somebody else.</translation>
        </message>
        <message>
            <source>Whoever is to take over has left. Choose somebody else.</source>
            <translation>Whoever is to take over has left. Choose somebody else.</translation>
        </message>
        <message>
            <source>This person is not known any more.</source>
            <translation>This person is not known any more.</translation>
        </message>
        <message>
            <source>To take away roles takes your password. Without it, leave them.</source>
            <translation>To take away roles takes your password. Without it, leave them.</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>Until then everything stays as it is. Once that day is over, the account ends and the reports go to the manager above by themselves. Choose this again on that day to hand over the rest.</source>
            <translation>Until then everything stays as it is. Once that day is over, the account ends and the reports go to the manager above by themselves. Choose this again on that day to hand over the rest.</translation>
        </message>
        <message>
            <source>Who takes over the reports</source>
            <translation>Who takes over the reports</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Empty: nobody</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Choose somebody from the list.</translation>
        </message>
        <message>
            <source>Who leads the teams</source>
            <translation>Who leads the teams</translation>
        </message>
        <message numerus="yes">
            <source>Take over %n open action item(s) from meetings of yours</source>
            <translation>
                <numerusform>Take over %n open action item from meetings of yours</numerusform>
                <numerusform>Take over %n open action items from meetings of yours</numerusform>
            </translation>
        </message>
        <message>
            <source>End: %1</source>
            <translation>End: %1</translation>
        </message>
        <message>
            <source>Go on without %1: %2</source>
            <translation>Go on without %1: %2</translation>
        </message>
        <message>
            <source>End: %1. Go on without %2: %3</source>
            <translation>End: %1. Go on without %2: %3</translation>
        </message>
        <message>
            <source>Take away: %1</source>
            <translation>Take away: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Note the last day</source>
            <translation>Note the last day</translation>
        </message>
        <message>
            <source>Mark as left</source>
            <translation>Mark as left</translation>
        </message>
        <message numerus="yes">
            <source>Give %n open goal(s) to %1</source>
            <translation>
                <numerusform>Give %n open goal to %1</numerusform>
                <numerusform>Give %n open goals to %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Who takes over the reports and goals</source>
            <translation>Who takes over the reports and goals</translation>
        </message>
        <message>
            <source>Who takes over the goals</source>
            <translation>Who takes over the goals</translation>
        </message>
    </context>
    <context>
        <name>LeavingLines</name>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 and %2 more</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) report to %1: %2</source>
            <translation>
                <numerusform>%n person reports to %1: %2</numerusform>
                <numerusform>%n people report to %1: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another manager.</source>
            <translation>Only HR gives them another manager.</translation>
        </message>
        <message>
            <source>%1 reports to %2 instead: nobody can report to somebody below them.</source>
            <translation>%1 reports to %2 instead: nobody can report to somebody below them.</translation>
        </message>
        <message>
            <source>%1 has no manager then: nobody can report to somebody below them.</source>
            <translation>%1 has no manager then: nobody can report to somebody below them.</translation>
        </message>
        <message numerus="yes">
            <source>%n dotted line(s) to %1 end.</source>
            <translation>
                <numerusform>%n dotted line to %1 ends.</numerusform>
                <numerusform>%n dotted lines to %1 end.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dotted line(s) to %1 stay.</source>
            <translation>
                <numerusform>%n dotted line to %1 stays.</numerusform>
                <numerusform>%n dotted lines to %1 stay.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leads %n team(s): %1</source>
            <translation>
                <numerusform>Leads %n team: %1</numerusform>
                <numerusform>Leads %n teams: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another lead.</source>
            <translation>Only HR gives them another lead.</translation>
        </message>
        <message>
            <source>Only %1 can hand over these meetings, and has to before the account is disabled: %2</source>
            <translation>Only %1 can hand over these meetings, and has to before the account is disabled: %2</translation>
        </message>
        <message>
            <source>1:1s and meetings that you do not take part in stay with those who do. They are not counted here.</source>
            <translation>1:1s and meetings that you do not take part in stay with those who do. They are not counted here.</translation>
        </message>
        <message>
            <source>You may not take away: %1</source>
            <translation>You may not take away: %1</translation>
        </message>
        <message>
            <source>Only admins see which roles %1 holds, and take them away.</source>
            <translation>Only admins see which roles %1 holds, and take them away.</translation>
        </message>
        <message>
            <source>The account can sign in until it is disabled under Admin, Accounts.</source>
            <translation>The account can sign in until it is disabled under Admin, Accounts.</translation>
        </message>
        <message numerus="yes">
            <source>Owns %n open goal(s): %1</source>
            <translation>
                <numerusform>Owns %n open goal: %1</numerusform>
                <numerusform>Owns %n open goals: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another owner.</source>
            <translation>Only HR gives them another owner.</translation>
        </message>
        <message>
            <source>They stay with %1: nobody is named to whom you may give them. Nobody of HR takes over goals by their own hand.</source>
            <translation>They stay with %1: nobody is named to whom you may give them. Nobody of HR takes over goals by their own hand.</translation>
        </message>
    </context>
    <context>
        <name>ReturnDialog</name>
        <message>
            <source>%1 comes back</source>
            <translation>%1 comes back</translation>
        </message>
        <message>
            <source>%1 is back</source>
            <translation>%1 is back</translation>
        </message>
        <message>
            <source>%1 is here already.</source>
            <translation>%1 is here already.</translation>
        </message>
        <message>
            <source>Choose the first day.</source>
            <translation>Choose the first day.</translation>
        </message>
        <message>
            <source>That is not after the last day.</source>
            <translation>That is not after the last day.</translation>
        </message>
        <message>
            <source>Nobody reports to themselves.</source>
            <translation>Nobody reports to themselves.</translation>
        </message>
        <message>
            <source>Whoever is to be the manager has left. Choose somebody else.</source>
            <translation>Whoever is to be the manager has left. Choose somebody else.</translation>
        </message>
        <message>
            <source>The manager would report to %1. Choose somebody else.</source>
            <translation>The manager would report to %1. Choose somebody else.</translation>
        </message>
        <message>
            <source>This person is not known any more.</source>
            <translation>This person is not known any more.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Empty: nobody</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Choose somebody from the list.</translation>
        </message>
        <message>
            <source>Was here</source>
            <translation>Was here</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>Everything from before is still there under the same name: meetings, notes, teams. The audit log keeps the earlier days. Who reported to %1 stays where they are, and roles are given anew. An account that was disabled is enabled under Admin, Accounts.</source>
            <translation>Everything from before is still there under the same name: meetings, notes, teams. The audit log keeps the earlier days. Who reported to %1 stays where they are, and roles are given anew. An account that was disabled is enabled under Admin, Accounts.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
    </context>
    <context>
        <name>PersonLinks</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonAbout</name>
        <message>
            <source>%1, %2 there now</source>
            <translation>%1, %2 there now</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n year(s) today</source>
            <translation>
                <numerusform>%1, %n year today</numerusform>
                <numerusform>%1, %n years today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n year(s)</source>
            <translation>
                <numerusform>%1, %n year</numerusform>
                <numerusform>%1, %n years</numerusform>
            </translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Dotted line</source>
            <translation>Dotted line</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copy the address</translation>
        </message>
        <message>
            <source>The address is in the clipboard</source>
            <translation>The address is in the clipboard</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Only you, HR and whoever holds a role for it see this.</source>
            <translation>Only you, HR and whoever holds a role for it see this.</translation>
        </message>
        <message>
            <source>Only %1, HR and whoever holds a role for it see this.</source>
            <translation>Only %1, HR and whoever holds a role for it see this.</translation>
        </message>
    </context>
    <context>
        <name>OwnDetailsDialog</name>
        <message>
            <source>My details</source>
            <translation>My details</translation>
        </message>
        <message>
            <source>Everybody sees this</source>
            <translation>Everybody sees this</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Preferred name</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronouns</translation>
        </message>
        <message>
            <source>Only you, HR and whoever holds a role for it</source>
            <translation>Only you, HR and whoever holds a role for it</translation>
        </message>
        <message>
            <source>Personal phone</source>
            <translation>Personal phone</translation>
        </message>
        <message>
            <source>Personal address</source>
            <translation>Personal address</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>AuditRow</name>
        <message>
            <source>Follow</source>
            <translation>Follow</translation>
        </message>
    </context>
    <context>
        <name>AuditMenu</name>
        <message>
            <source>this person</source>
            <translation>this person</translation>
        </message>
        <message>
            <source>What %1 did</source>
            <translation>What %1 did</translation>
        </message>
        <message>
            <source>All by or about %1</source>
            <translation>All by or about %1</translation>
        </message>
        <message>
            <source>What happened to %1</source>
            <translation>What happened to %1</translation>
        </message>
        <message>
            <source>What happened to this row</source>
            <translation>What happened to this row</translation>
        </message>
    </context>
    <context>
        <name>AuditFoot</name>
        <message>
            <source>Looking further back …</source>
            <translation>Looking further back …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Look further back</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s), looked back to %1.</source>
            <translation>
                <numerusform>%n line, looked back to %1.</numerusform>
                <numerusform>%n lines, looked back to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) so far</source>
            <translation>
                <numerusform>%n line so far</numerusform>
                <numerusform>%n lines so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) fit, and no older one.</source>
            <translation>
                <numerusform>%n line fits, and no older one.</numerusform>
                <numerusform>%n lines fit, and no older one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s), back to the first.</source>
            <translation>
                <numerusform>%n line, back to the first.</numerusform>
                <numerusform>%n lines, back to the first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditBusyBar</name>
        <message>
            <source>Exporting …</source>
            <translation>Exporting …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>AuditExportDialog</name>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Comma separated values (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>Export the audit log</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>AuditVerifyDialog</name>
        <message>
            <source>Verify the log</source>
            <translation>Verify the log</translation>
        </message>
        <message>
            <source>Each line is bound to all before it by SHA-256. Every minute that the log grew, the server writes an anchor, which says where it stood, into its file audit.anchors and its own log. Ask whoever runs it for one that was kept elsewhere. This device then reads every line up to it and reckons the chain anew.</source>
            <translation>Each line is bound to all before it by SHA-256. Every minute that the log grew, the server writes an anchor, which says where it stood, into its file audit.anchors and its own log. Ask whoever runs it for one that was kept elsewhere. This device then reads every line up to it and reckons the chain anew.</translation>
        </message>
        <message>
            <source>Whole up to line %1: none of these lines was changed, removed, added or moved since the anchor was written. Lines behind it are not proven.</source>
            <translation>Whole up to line %1: none of these lines was changed, removed, added or moved since the anchor was written. Lines behind it are not proven.</translation>
        </message>
        <message>
            <source>Not whole: at least one of the lines %1 to %2 is not what was written.</source>
            <translation>Not whole: at least one of the lines %1 to %2 is not what was written.</translation>
        </message>
        <message>
            <source>Not whole: a line up to %1 is not what was written, or this is the anchor of another company.</source>
            <translation>Not whole: a line up to %1 is not what was written, or this is the anchor of another company.</translation>
        </message>
        <message>
            <source>Not whole: line %1 is missing.</source>
            <translation>Not whole: line %1 is missing.</translation>
        </message>
        <message>
            <source>Not whole: the log ends at line %1, and an anchor stands at line %2.</source>
            <translation>Not whole: the log ends at line %1, and an anchor stands at line %2.</translation>
        </message>
        <message>
            <source>There is no anchor in this. One reads: time, company, number of the line, and 64 digits and letters.</source>
            <translation>There is no anchor in this. One reads: time, company, number of the line, and 64 digits and letters.</translation>
        </message>
        <message>
            <source>These are anchors of several companies. Leave only those of yours.</source>
            <translation>These are anchors of several companies. Leave only those of yours.</translation>
        </message>
        <message>
            <source>Anchors</source>
            <translation>Anchors</translation>
        </message>
        <message>
            <source>One or more lines, as they stand in audit.anchors</source>
            <translation>One or more lines, as they stand in audit.anchors</translation>
        </message>
        <message>
            <source>Reading the log …</source>
            <translation>Reading the log …</translation>
        </message>
        <message>
            <source>Whoever runs the server checks every company against all its anchors with “aufwindd audit verify”.</source>
            <translation>Whoever runs the server checks every company against all its anchors with “aufwindd audit verify”.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Verify</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>When (UTC)</source>
            <translation>When (UTC)</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Who, id</source>
            <translation>Who, id</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>What, as stored</source>
            <translation>What, as stored</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Whom</translation>
        </message>
        <message>
            <source>Whom, id</source>
            <translation>Whom, id</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place, or make room there.</source>
            <translation>The file could not be written. Choose another place, or make room there.</translation>
        </message>
        <message>
            <source>No line fits, so there is nothing to export.</source>
            <translation>No line fits, so there is nothing to export.</translation>
        </message>
    </context>
    <context>
        <name>NotificationDefaultsCard</name>
        <message>
            <source>Reminders of meetings</source>
            <translation>Reminders of meetings</translation>
        </message>
        <message>
            <source>Mentions and new talking points</source>
            <translation>Mentions and new talking points</translation>
        </message>
        <message>
            <source>On the desktop, too</source>
            <translation>On the desktop, too</translation>
        </message>
        <message>
            <source>Invitations to meetings by mail</source>
            <translation>Invitations to meetings by mail</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Notifications</translation>
        </message>
        <message>
            <source>For everybody who has not chosen otherwise in their own settings. Mails about an account always come.</source>
            <translation>For everybody who has not chosen otherwise in their own settings. Mails about an account always come.</translation>
        </message>
    </context>
    <context>
        <name>BillingPart</name>
        <message>
            <source>Billing</source>
            <translation>Billing</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
    </context>
    <context>
        <name>BillingCard</name>
        <message>
            <source>Who pays</source>
            <translation>Who pays</translation>
        </message>
        <message>
            <source>It begins with the two letters of its country, such as DE or AT. Outside the European Union leave it empty.</source>
            <translation>It begins with the two letters of its country, such as DE or AT. Outside the European Union leave it empty.</translation>
        </message>
        <message>
            <source>In this country it is written as %1, where each 9 is a digit.</source>
            <translation>In this country it is written as %1, where each 9 is a digit.</translation>
        </message>
        <message>
            <source>A digit is wrong, or two have changed places: the check digit does not fit.</source>
            <translation>A digit is wrong, or two have changed places: the check digit does not fit.</translation>
        </message>
        <message>
            <source>It is from another country than the address.</source>
            <translation>It is from another country than the address.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>Two letters, such as DE, AT or FR</source>
            <translation>Two letters, such as DE, AT or FR</translation>
        </message>
        <message>
            <source>This is no e-mail address</source>
            <translation>This is no e-mail address</translation>
        </message>
        <message>
            <source>A whole number</source>
            <translation>A whole number</translation>
        </message>
        <message>
            <source>Only admins see this page. To change something the password is asked for.</source>
            <translation>Only admins see this page. To change something the password is asked for.</translation>
        </message>
        <message>
            <source>Name of the company on bills</source>
            <translation>Name of the company on bills</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Country</translation>
        </message>
        <message>
            <source>Its two letters</source>
            <translation>Its two letters</translation>
        </message>
        <message>
            <source>VAT id</source>
            <translation>VAT id</translation>
        </message>
        <message>
            <source>Bills go to</source>
            <translation>Bills go to</translation>
        </message>
        <message>
            <source>Your order number</source>
            <translation>Your order number</translation>
        </message>
        <message>
            <source>It stands on every bill.</source>
            <translation>It stands on every bill.</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Seats</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) of your company work here now.</source>
            <translation>
                <numerusform>%n person of your company works here now.</numerusform>
                <numerusform>%n people of your company work here now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) work here, more than there are seats. Nobody is locked out; the next bill counts them.</source>
            <translation>
                <numerusform>%n person works here, more than there are seats. Nobody is locked out; the next bill counts them.</numerusform>
                <numerusform>%n people work here, more than there are seats. Nobody is locked out; the next bill counts them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>InvoicesCard</name>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>paid</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>Bills</source>
            <translation>Bills</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>of %1</translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 net, %2% VAT</source>
            <comment>percent, such as 19</comment>
            <translation>%1 net, %2% VAT</translation>
        </message>
        <message>
            <source>to be paid by %1</source>
            <translation>to be paid by %1</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>None yet. They appear here as soon as whoever runs your server writes one.</source>
            <translation>None yet. They appear here as soon as whoever runs your server writes one.</translation>
        </message>
    </context>
    <context>
        <name>ModulesCard</name>
        <message>
            <source>Meetings</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>1:1s and team meetings, their notes and action items, and invitations by mail</source>
            <translation>1:1s and team meetings, their notes and action items, and invitations by mail</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>What is off is not seen by anybody, nor told by mail. Nothing is deleted: on again, everything is as it was.</source>
            <translation>What is off is not seen by anybody, nor told by mail. Nothing is deleted: on again, everything is as it was.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Goals with their key results, cycles and check-ins, and their reminders</source>
            <translation>Goals with their key results, cycles and check-ins, and their reminders</translation>
        </message>
    </context>
    <context>
        <name>PageStack</name>
        <message>
            <source>Your company does without this part of Aufwind.</source>
            <translation>Your company does without this part of Aufwind.</translation>
        </message>
        <message>
            <source>This part of Aufwind is for HR.</source>
            <translation>This part of Aufwind is for HR.</translation>
        </message>
    </context>
    <context>
        <name>ArchiveDialog</name>
        <message>
            <source>Archives (*.zip)</source>
            <translation>Archives (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Save the archive</source>
            <translation>Save the archive</translation>
        </message>
    </context>
    <context>
        <name>PrivacyWords</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Erasure</source>
            <translation>Erasure</translation>
        </message>
        <message>
            <source>waits for an admin</source>
            <translation>waits for an admin</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>approved</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refused</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>of %1</translation>
        </message>
        <message>
            <source>takes effect on %1</source>
            <translation>takes effect on %1</translation>
        </message>
        <message>
            <source>done on %1</source>
            <translation>done on %1</translation>
        </message>
        <message>
            <source>%1 rows destroyed, %2 kept without words or names</source>
            <translation>%1 rows destroyed, %2 kept without words or names</translation>
        </message>
    </context>
    <context>
        <name>YourDataCard</name>
        <message>
            <source>Your data</source>
            <translation>Your data</translation>
        </message>
        <message>
            <source>Everything that is kept about you</source>
            <translation>Everything that is kept about you</translation>
        </message>
        <message>
            <source>What others wrote about you, what you wrote, your account, and who has looked at your data: as pages to read and as data for programs.</source>
            <translation>What others wrote about you, what you wrote, your account, and who has looked at your data: as pages to read and as data for programs.</translation>
        </message>
        <message>
            <source>Ask for an archive</source>
            <translation>Ask for an archive</translation>
        </message>
        <message>
            <source>Save the archive</source>
            <translation>Save the archive</translation>
        </message>
        <message>
            <source>Being erased</source>
            <translation>Being erased</translation>
        </message>
        <message numerus="yes">
            <source>An admin decides. %n day(s) later your account ends and everything about you is destroyed, also on devices and in backups; until then you and the admins can take it back.</source>
            <translation>
                <numerusform>An admin decides. %n day later your account ends and everything about you is destroyed, also on devices and in backups; until then you and the admins can take it back.</numerusform>
                <numerusform>An admin decides. %n days later your account ends and everything about you is destroyed, also on devices and in backups; until then you and the admins can take it back.</numerusform>
            </translation>
        </message>
        <message>
            <source>When you leave and nothing of you is to stay.</source>
            <translation>When you leave and nothing of you is to stay.</translation>
        </message>
        <message>
            <source>Keep everything</source>
            <translation>Keep everything</translation>
        </message>
        <message>
            <source>Ask to be erased</source>
            <translation>Ask to be erased</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Take it back</translation>
        </message>
        <message>
            <source>Your company’s data protection officer: %1</source>
            <translation>Your company’s data protection officer: %1</translation>
        </message>
    </context>
    <context>
        <name>RequestsCard</name>
        <message>
            <source>Requests</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>For somebody</source>
            <translation>For somebody</translation>
        </message>
        <message>
            <source>Choose somebody from the list</source>
            <translation>Choose somebody from the list</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>asked by the rule for people who have left</source>
            <translation>asked by the rule for people who have left</translation>
        </message>
        <message>
            <source>asked by themselves</source>
            <translation>asked by themselves</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>asked by %1</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Whose data</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>What is asked</translation>
        </message>
        <message>
            <source>You receive what admins may see. Meetings and private notes are only in the archive that the person saves.</source>
            <translation>You receive what admins may see. Meetings and private notes are only in the archive that the person saves.</translation>
        </message>
        <message>
            <source>After the waiting time the account ends and everything about the person is destroyed, also on devices and in backups. What others need stays without words or names.</source>
            <translation>After the waiting time the account ends and everything about the person is destroyed, also on devices and in backups. What others need stays without words or names.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Erase</translation>
        </message>
        <message>
            <source>Make the archive</source>
            <translation>Make the archive</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>kind: person</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Take it back</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>None yet. People ask in their settings, under Security; whoever cannot is asked for here.</source>
            <translation>None yet. People ask in their settings, under Security; whoever cannot is asked for here.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n that are over</source>
            <translation>
                <numerusform>Show %n that is over</numerusform>
                <numerusform>Show %n that are over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrivacyPart</name>
        <message>
            <source>Data protection</source>
            <translation>Data protection</translation>
        </message>
    </context>
    <context>
        <name>AgreementCard</name>
        <message>
            <source>Data processing agreement</source>
            <translation>Data processing agreement</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>German</source>
            <translation>German</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>%1 · version %2, %3</source>
            <comment>role · version, language</comment>
            <translation>%1 · version %2, %3</translation>
        </message>
        <message>
            <source>signed in as %1</source>
            <translation>signed in as %1</translation>
        </message>
        <message>
            <source>Version %1 is signed</source>
            <translation>Version %1 is signed</translation>
        </message>
        <message>
            <source>Version %1 is to be signed anew</source>
            <translation>Version %1 is to be signed anew</translation>
        </message>
        <message>
            <source>Version %1 is not signed yet</source>
            <translation>Version %1 is not signed yet</translation>
        </message>
        <message>
            <source>By %1, %2.</source>
            <translation>By %1, %2.</translation>
        </message>
        <message>
            <source>What was signed before holds until then.</source>
            <translation>What was signed before holds until then.</translation>
        </message>
        <message>
            <source>It says what whoever runs the server may do with your company’s data, as Article 28 GDPR asks for.</source>
            <translation>It says what whoever runs the server may do with your company’s data, as Article 28 GDPR asks for.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Read</translation>
        </message>
        <message>
            <source>Read and sign</source>
            <translation>Read and sign</translation>
        </message>
        <message>
            <source>Not valid: another text</source>
            <translation>Not valid: another text</translation>
        </message>
        <message>
            <source>Not checked: unknown version</source>
            <translation>Not checked: unknown version</translation>
        </message>
    </context>
    <context>
        <name>AgreementDialog</name>
        <message>
            <source>Data processing agreement, version %1</source>
            <translation>Data processing agreement, version %1</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>SHA-256 of this text: %1</source>
            <translation>SHA-256 of this text: %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Sign again…</source>
            <translation>Sign again…</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Sign…</translation>
        </message>
    </context>
    <context>
        <name>AgreementSignDialog</name>
        <message>
            <source>Sign the agreement</source>
            <translation>Sign the agreement</translation>
        </message>
        <message>
            <source>Version %1 in German, for your company. It cannot be taken back; a newer version replaces it.</source>
            <translation>Version %1 in German, for your company. It cannot be taken back; a newer version replaces it.</translation>
        </message>
        <message>
            <source>Version %1 in English, for your company. It cannot be taken back; a newer version replaces it.</source>
            <translation>Version %1 in English, for your company. It cannot be taken back; a newer version replaces it.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Please fill this in</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>The agreement is signed</source>
            <translation>The agreement is signed</translation>
        </message>
        <message>
            <source>It could not be written on this device. Please try again.</source>
            <translation>It could not be written on this device. Please try again.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Managing director</source>
            <translation>Managing director</translation>
        </message>
        <message>
            <source>As whom you may sign for your company.</source>
            <translation>As whom you may sign for your company.</translation>
        </message>
        <message>
            <source>SHA-256 of this text: %1</source>
            <translation>SHA-256 of this text: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
    </context>
    <context>
        <name>AgreementExportDialog</name>
        <message>
            <source>Web page (*.html)</source>
            <translation>Web page (*.html)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Export the agreement</source>
            <translation>Export the agreement</translation>
        </message>
    </context>
    <context>
        <name>AgreementExport</name>
        <message>
            <source>The agreement is in %1</source>
            <translation>The agreement is in %1</translation>
        </message>
        <message>
            <source>The file cannot be written there. Please choose another place.</source>
            <translation>The file cannot be written there. Please choose another place.</translation>
        </message>
    </context>
    <context>
        <name>RetentionCard</name>
        <message>
            <source>What is written in meetings</source>
            <translation>What is written in meetings</translation>
        </message>
        <message>
            <source>Talking points, comments, links, shared and private notes of meetings that are over. A talking point that is still open stays as long as its series goes on.</source>
            <translation>Talking points, comments, links, shared and private notes of meetings that are over. A talking point that is still open stays as long as its series goes on.</translation>
        </message>
        <message>
            <source>Action items that are done</source>
            <translation>Action items that are done</translation>
        </message>
        <message>
            <source>From the day on which they were ticked. Open ones stay.</source>
            <translation>From the day on which they were ticked. Open ones stay.</translation>
        </message>
        <message>
            <source>People who have left</source>
            <translation>People who have left</translation>
        </message>
        <message>
            <source>From their last day on. They are erased as under a request for erasure.</source>
            <translation>From their last day on. They are erased as under a request for erasure.</translation>
        </message>
        <message>
            <source>Security alerts</source>
            <translation>Security alerts</translation>
        </message>
        <message>
            <source>From the last time that you were told of them. The audit log keeps its lines.</source>
            <translation>From the last time that you were told of them. The audit log keeps its lines.</translation>
        </message>
        <message>
            <source>How long data are kept</source>
            <translation>How long data are kept</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message>
            <source>As long as you want</source>
            <translation>As long as you want</translation>
        </message>
        <message>
            <source>The server removes what is older, once a day and when you change a rule. It cannot be brought back. Devices forget it the next time that they are connected.</source>
            <translation>The server removes what is older, once a day and when you change a rule. It cannot be brought back. Devices forget it the next time that they are connected.</translation>
        </message>
        <message>
            <source>%1: %2. Change</source>
            <comment>rule: how long</comment>
            <translation>%1: %2. Change</translation>
        </message>
        <message>
            <source>The rule is kept, and the server follows it from now on</source>
            <translation>The rule is kept, and the server follows it from now on</translation>
        </message>
        <message>
            <source>Answers to surveys</source>
            <translation>Answers to surveys</translation>
        </message>
        <message>
            <source>From the day on which they were counted. They are sealed, and nobody reads one; once they are gone, no other group can be asked for. Results and comments stay. After twelve months answers go in any case.</source>
            <translation>From the day on which they were counted. They are sealed, and nobody reads one; once they are gone, no other group can be asked for. Results and comments stay. After twelve months answers go in any case.</translation>
        </message>
    </context>
    <context>
        <name>RetentionDialog</name>
        <message>
            <source>What is older is removed for good, on the server and then on every device.</source>
            <translation>What is older is removed for good, on the server and then on every device.</translation>
        </message>
        <message>
            <source>Nothing is removed by itself.</source>
            <translation>Nothing is removed by itself.</translation>
        </message>
        <message>
            <source>From 1 to 120 months</source>
            <translation>From 1 to 120 months</translation>
        </message>
        <message>
            <source>As long as you want</source>
            <translation>As long as you want</translation>
        </message>
        <message>
            <source>So many months</source>
            <translation>So many months</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Months of the calendar, on the clock of your company.</source>
            <translation>Months of the calendar, on the clock of your company.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>ProtectionCard</name>
        <message>
            <source>Officer and erasure</source>
            <translation>Officer and erasure</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>From 0 to 365 days</source>
            <translation>From 0 to 365 days</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Data protection officer</source>
            <translation>Data protection officer</translation>
        </message>
        <message>
            <source>An address or a number. Everybody in your company may see it.</source>
            <translation>An address or a number. Everybody in your company may see it.</translation>
        </message>
        <message>
            <source>Erasing somebody takes two admins</source>
            <translation>Erasing somebody takes two admins</translation>
        </message>
        <message>
            <source>One asks, another one decides. Nobody decides what they have asked for.</source>
            <translation>One asks, another one decides. Nobody decides what they have asked for.</translation>
        </message>
        <message>
            <source>Days before an erasure</source>
            <translation>Days before an erasure</translation>
        </message>
        <message>
            <source>Between the decision and the erasure, from 0 to 365: until then it can be taken back.</source>
            <translation>Between the decision and the erasure, from 0 to 365: until then it can be taken back.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
    </context>
    <context>
        <name>ProcessorsCard</name>
        <message>
            <source>Sub-processors</source>
            <translation>Sub-processors</translation>
        </message>
        <message>
            <source>Ended on %1</source>
            <translation>Ended on %1</translation>
        </message>
        <message>
            <source>From %1 on</source>
            <translation>From %1 on</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Until %1</translation>
        </message>
        <message>
            <source>To whom whoever runs the server hands personal data of your company. Admins are told of every change before it begins; the agreement says how you can object.</source>
            <translation>To whom whoever runs the server hands personal data of your company. Admins are told of every change before it begins; the agreement says how you can object.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>None was named. Whoever runs the server keeps this list.</source>
            <translation>None was named. Whoever runs the server keeps this list.</translation>
        </message>
    </context>
    <context>
        <name>CompanySign</name>
        <message>
            <source>Logo of the company</source>
            <translation>Logo of the company</translation>
        </message>
    </context>
    <context>
        <name>LogoFileDialog</name>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Pictures (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Logo of the company</source>
            <translation>Logo of the company</translation>
        </message>
    </context>
    <context>
        <name>LogoCard</name>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>This file could not be read. Choose another one.</source>
            <translation>This file could not be read. Choose another one.</translation>
        </message>
        <message>
            <source>This is no picture that can be read here: choose a PNG or JPEG file. The logo stays as it was.</source>
            <translation>This is no picture that can be read here: choose a PNG or JPEG file. The logo stays as it was.</translation>
        </message>
        <message>
            <source>This picture is too large: choose one of at most 10 MB and 16 million pixels. The logo stays as it was.</source>
            <translation>This picture is too large: choose one of at most 10 MB and 16 million pixels. The logo stays as it was.</translation>
        </message>
        <message>
            <source>The logo could not be saved and stays as it was. Try again.</source>
            <translation>The logo could not be saved and stays as it was. Try again.</translation>
        </message>
        <message>
            <source>Logo removed</source>
            <translation>Logo removed</translation>
        </message>
        <message>
            <source>Everybody in your company sees this logo now</source>
            <translation>Everybody in your company sees this logo now</translation>
        </message>
        <message>
            <source>It stands above the navigation, in every window of your company. A PNG file without a background looks best; what is kept of a picture is what one sees of it, made smaller.</source>
            <translation>It stands above the navigation, in every window of your company. A PNG file without a background looks best; what is kept of a picture is what one sees of it, made smaller.</translation>
        </message>
        <message>
            <source>On its way here</source>
            <translation>On its way here</translation>
        </message>
        <message>
            <source>Another picture</source>
            <translation>Another picture</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Choose a picture</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
    </context>
    <context>
        <name>SignInRulesCard</name>
        <message>
            <source>Rules</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>These are no domains: %1</source>
            <translation>These are no domains: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n characters</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message>
            <source>Who needs a second factor</source>
            <translation>Who needs a second factor</translation>
        </message>
        <message>
            <source>Whoever has none sets one up at the next sign-in, before anything is fetched.</source>
            <translation>Whoever has none sets one up at the next sign-in, before anything is fetched.</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>HR and above</source>
            <translation>HR and above</translation>
        </message>
        <message>
            <source>Admins and owners</source>
            <translation>Admins and owners</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Owners</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>Shortest password</source>
            <translation>Shortest password</translation>
        </message>
        <message>
            <source>Of new passwords; those that are there stay. Below twelve characters it has to be hard to guess besides.</source>
            <translation>Of new passwords; those that are there stay. Below twelve characters it has to be hard to guess besides.</translation>
        </message>
        <message>
            <source>Sign in again after</source>
            <translation>Sign in again after</translation>
        </message>
        <message>
            <source>Whatever was done meanwhile. Sessions that are older end at once.</source>
            <translation>Whatever was done meanwhile. Sessions that are older end at once.</translation>
        </message>
        <message>
            <source>Without use, after</source>
            <translation>Without use, after</translation>
        </message>
        <message>
            <source>A device that the server has not heard of for so long is signed out.</source>
            <translation>A device that the server has not heard of for so long is signed out.</translation>
        </message>
        <message>
            <source>Readable without a network</source>
            <translation>Readable without a network</translation>
        </message>
        <message>
            <source>So long a device shows what it holds without the server; then it is closed until it has answered. What was written is kept.</source>
            <translation>So long a device shows what it holds without the server; then it is closed until it has answered. What was written is kept.</translation>
        </message>
        <message>
            <source>Addresses that get an account</source>
            <translation>Addresses that get an account</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Any</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Only addresses of these get an account. Whoever has one keeps it; an invitation that nobody has used yet is worth nothing then. Leave this empty for any address.</source>
            <translation>Only addresses of these get an account. Whoever has one keeps it; an invitation that nobody has used yet is worth nothing then. Leave this empty for any address.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>There is no domain in it</source>
            <translation>There is no domain in it</translation>
        </message>
        <message>
            <source>At most %1 domains</source>
            <translation>At most %1 domains</translation>
        </message>
    </context>
    <context>
        <name>ExportNotes</name>
        <message>
            <source>Too many files have been exported without a connection. Connect to the server, then export again.</source>
            <translation>Too many files have been exported without a connection. Connect to the server, then export again.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge two records of one person</source>
            <translation>Merge two records of one person</translation>
        </message>
        <message>
            <source>Everything of the one becomes the other&apos;s. This cannot be undone.</source>
            <translation>Everything of the one becomes the other&apos;s. This cannot be undone.</translation>
        </message>
        <message>
            <source>Nobody merges a record of their own. Another admin has to do it.</source>
            <translation>Nobody merges a record of their own. Another admin has to do it.</translation>
        </message>
        <message>
            <source>%1 holds a role. Take it away first, or let this record stay.</source>
            <translation>%1 holds a role. Take it away first, or let this record stay.</translation>
        </message>
        <message>
            <source>%1 holds a higher role than you.</source>
            <translation>%1 holds a higher role than you.</translation>
        </message>
        <message>
            <source>One of the two is erased.</source>
            <translation>One of the two is erased.</translation>
        </message>
        <message>
            <source>For one of the two there is a request for erasure that is not over.</source>
            <translation>For one of the two there is a request for erasure that is not over.</translation>
        </message>
        <message>
            <source>The two meet each other and nobody else (%1: %2). One person cannot be both.</source>
            <translation>The two meet each other and nobody else (%1: %2). One person cannot be both.</translation>
        </message>
        <message>
            <source>One of the two has become another person already, or is about to.</source>
            <translation>One of the two has become another person already, or is about to.</translation>
        </message>
        <message>
            <source>Your server says that this cannot be done.</source>
            <translation>Your server says that this cannot be done.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1: %n row</numerusform>
                <numerusform>%1: %n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 of them together with one that %3 has</source>
            <translation>%1, %2 of them together with one that %3 has</translation>
        </message>
        <message>
            <source>Filled in at %1: %2</source>
            <translation>Filled in at %1: %2</translation>
        </message>
        <message>
            <source>Different in both: %1. What %2 has counts; the other is kept for 30 days where it is a text or a day.</source>
            <translation>Different in both: %1. What %2 has counts; the other is kept for 30 days where it is a text or a day.</translation>
        </message>
        <message>
            <source>%1 signs in as %2 from then on, with the same address and password.</source>
            <translation>%1 signs in as %2 from then on, with the same address and password.</translation>
        </message>
        <message>
            <source>Both have an account. That of %1 is disabled; sign in with that of %2.</source>
            <translation>Both have an account. That of %1 is disabled; sign in with that of %2.</translation>
        </message>
        <message>
            <source>%1 has no account.</source>
            <translation>%1 has no account.</translation>
        </message>
        <message>
            <source>%1 is one person now.</source>
            <translation>%1 is one person now.</translation>
        </message>
        <message>
            <source>It has begun. Your server finishes it by itself.</source>
            <translation>It has begun. Your server finishes it by itself.</translation>
        </message>
        <message>
            <source>Which record stays?</source>
            <translation>Which record stays?</translation>
        </message>
        <message>
            <source>This needs a connection to your server.</source>
            <translation>This needs a connection to your server.</translation>
        </message>
        <message numerus="yes">
            <source>%n device(s) of %1 erase what they hold at their next contact. What was not sent from there is lost.</source>
            <translation>
                <numerusform>%n device of %1 erases what it holds at its next contact. What was not sent from there is lost.</numerusform>
                <numerusform>%n devices of %1 erase what they hold at their next contact. What was not sent from there is lost.</numerusform>
            </translation>
        </message>
        <message>
            <source>For 30 days the record of %1 stays among those who have left, so that what others write about it without a network arrives at %2. Then it is removed.</source>
            <translation>For 30 days the record of %1 stays among those who have left, so that what others write about it without a network arrives at %2. Then it is removed.</translation>
        </message>
        <message>
            <source>Some texts are too long to be put together. They stay in the record that goes, where nobody reads them.</source>
            <translation>Some texts are too long to be put together. They stay in the record that goes, where nobody reads them.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>%1 has signed in already. Only a record that nobody has used yet becomes a part of another; let this one stay.</source>
            <translation>%1 has signed in already. Only a record that nobody has used yet becomes a part of another; let this one stay.</translation>
        </message>
        <message>
            <source>%1 has written something already (%2: %3). Let this record stay.</source>
            <translation>%1 has written something already (%2: %3). Let this record stay.</translation>
        </message>
        <message>
            <source>%1 takes part in meetings (%2: %3). Take them out there first, or let this record stay.</source>
            <translation>%1 takes part in meetings (%2: %3). Take them out there first, or let this record stay.</translation>
        </message>
        <message>
            <source>%1 has left, and %2 has not. Let the other record stay.</source>
            <translation>%1 has left, and %2 has not. Let the other record stay.</translation>
        </message>
        <message>
            <source>Some texts are too long to become one (%1: %2). Make one of them shorter first.</source>
            <translation>Some texts are too long to become one (%1: %2). Make one of them shorter first.</translation>
        </message>
    </context>
    <context>
        <name>GoalCards</name>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
    </context>
    <context>
        <name>GoalLineMenu</name>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Check in…</source>
            <translation>Check in…</translation>
        </message>
        <message>
            <source>Add a goal below it…</source>
            <translation>Add a goal below it…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>Move under…</source>
            <translation>Move under…</translation>
        </message>
        <message>
            <source>Move to the top</source>
            <translation>Move to the top</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Copy link</translation>
        </message>
    </context>
    <context>
        <name>GoalMeter</name>
        <message>
            <source>nothing to measure yet</source>
            <translation>nothing to measure yet</translation>
        </message>
        <message>
            <source>%1, expected by today %2</source>
            <translation>%1, expected by today %2</translation>
        </message>
    </context>
    <context>
        <name>GoalMoveUnderDialog</name>
        <message>
            <source>Move under…</source>
            <translation>Move under…</translation>
        </message>
        <message>
            <source>Which goal does “%1” support?</source>
            <translation>Which goal does “%1” support?</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Words of the title</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>No goal has these words</source>
            <translation>No goal has these words</translation>
        </message>
    </context>
    <context>
        <name>GoalTile</name>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
    </context>
    <context>
        <name>GoalTimeline</name>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
    </context>
    <context>
        <name>GoalTimelineRow</name>
        <message>
            <source>from %1 to %2</source>
            <translation>from %1 to %2</translation>
        </message>
        <message>
            <source>without days</source>
            <translation>without days</translation>
        </message>
    </context>
    <context>
        <name>GoalTreeRow</name>
        <message>
            <source>company goal</source>
            <translation>company goal</translation>
        </message>
        <message>
            <source>waits for approval</source>
            <translation>waits for approval</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>level %1</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>unfolded</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) below</source>
            <translation>
                <numerusform>%n goal below</numerusform>
                <numerusform>%n goals below</numerusform>
            </translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Fold</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>Unfold</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Waits</translation>
        </message>
    </context>
    <context>
        <name>GoalTreeView</name>
        <message>
            <source>Cut. Paste it onto the goal that it supports.</source>
            <translation>Cut. Paste it onto the goal that it supports.</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Add a company goal</source>
            <translation>Add a company goal</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>Add a goal</translation>
        </message>
        <message>
            <source>supports %1</source>
            <translation>supports %1</translation>
        </message>
        <message>
            <source>stands by itself, at the top</source>
            <translation>stands by itself, at the top</translation>
        </message>
        <message>
            <source>Drop onto the goal that it supports</source>
            <translation>Drop onto the goal that it supports</translation>
        </message>
    </context>
    <context>
        <name>GoalViewNameDialog</name>
        <message>
            <source>Save this view</source>
            <translation>Save this view</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>Rename the view</translation>
        </message>
        <message>
            <source>Only you see it.</source>
            <translation>Only you see it.</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Give it a name</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>GoalViewsMenu</name>
        <message>
            <source>Save this view…</source>
            <translation>Save this view…</translation>
        </message>
        <message>
            <source>Rename “%1”…</source>
            <translation>Rename “%1”…</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>Remove “%1”</translation>
        </message>
    </context>
    <context>
        <name>GoalsFilters</name>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Me</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Somebody else…</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Any</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Behind</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Dropped</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Cycle</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>GoalsMenu</name>
        <message>
            <source>Check-ins</source>
            <translation>Check-ins</translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Cycles</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>Unfold all</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>Fold all</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>Templates…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Views…</source>
            <translation>Views…</translation>
        </message>
    </context>
    <context>
        <name>GoalsPage</name>
        <message>
            <source>Only its owner, their manager and HR can move this goal.</source>
            <translation>Only its owner, their manager and HR can move this goal.</translation>
        </message>
        <message>
            <source>This goal is not here any more.</source>
            <translation>This goal is not here any more.</translation>
        </message>
        <message>
            <source>A goal cannot support itself, nor one that stands below it.</source>
            <translation>A goal cannot support itself, nor one that stands below it.</translation>
        </message>
        <message>
            <source>Moved below “%1”</source>
            <translation>Moved below “%1”</translation>
        </message>
        <message>
            <source>Moved to the top</source>
            <translation>Moved to the top</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>View</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Tree</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Cards</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>View “%1” removed</source>
            <translation>View “%1” removed</translation>
        </message>
        <message>
            <source>No goal is found by this filter</source>
            <translation>No goal is found by this filter</translation>
        </message>
        <message>
            <source>No goals here yet</source>
            <translation>No goals here yet</translation>
        </message>
        <message>
            <source>Remove a condition, or look for other words.</source>
            <translation>Remove a condition, or look for other words.</translation>
        </message>
        <message>
            <source>A goal says what is to be reached, and by its key results how far it is.</source>
            <translation>A goal says what is to be reached, and by its key results how far it is.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Clear filter</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>Add a goal</translation>
        </message>
    </context>
    <context>
        <name>CheckInDialog</name>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>The check-in could not be kept. Try again.</source>
            <translation>The check-in could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Milestones are ticked in the goal itself.</source>
            <translation>Milestones are ticked in the goal itself.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confidence</translation>
        </message>
        <message>
            <source>Confidence, 1 is low and 5 is high</source>
            <translation>Confidence, 1 is low and 5 is high</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Not said</translation>
        </message>
        <message>
            <source>How sure you are that the goal is reached in time: 1 is low, 5 is high.</source>
            <translation>How sure you are that the goal is reached in time: 1 is low, 5 is high.</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>What has moved, and what stands in the way</source>
            <translation>What has moved, and what stands in the way</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>GoalAlignmentPart</name>
        <message>
            <source>Alignment</source>
            <translation>Alignment</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Supports</translation>
        </message>
        <message>
            <source>Supports %1, %2</source>
            <translation>Supports %1, %2</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n goal</numerusform>
                <numerusform>%n goals</numerusform>
            </translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>mean %1</translation>
        </message>
        <message>
            <source>Continues %1</source>
            <translation>Continues %1</translation>
        </message>
    </context>
    <context>
        <name>GoalApprovalLine</name>
        <message>
            <source>Say what should change</source>
            <translation>Say what should change</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Goal approved</source>
            <translation>Goal approved</translation>
        </message>
        <message>
            <source>Goal returned</source>
            <translation>Goal returned</translation>
        </message>
        <message>
            <source>Approved by %1, changed since</source>
            <translation>Approved by %1, changed since</translation>
        </message>
        <message>
            <source>Approved by %1</source>
            <translation>Approved by %1</translation>
        </message>
        <message>
            <source>Returned by %1: %2</source>
            <translation>Returned by %1: %2</translation>
        </message>
        <message>
            <source>Returned by %1</source>
            <translation>Returned by %1</translation>
        </message>
        <message>
            <source>Waits for %1</source>
            <translation>Waits for %1</translation>
        </message>
        <message>
            <source>Waits for HR</source>
            <translation>Waits for HR</translation>
        </message>
        <message>
            <source>Not submitted yet: it does not count for the goal above</source>
            <translation>Not submitted yet: it does not count for the goal above</translation>
        </message>
        <message>
            <source>Submit for approval</source>
            <translation>Submit for approval</translation>
        </message>
        <message>
            <source>Submit again</source>
            <translation>Submit again</translation>
        </message>
        <message>
            <source>Submitted for approval</source>
            <translation>Submitted for approval</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>What should change?</source>
            <translation>What should change?</translation>
        </message>
        <message>
            <source>Remark (may stay empty)</source>
            <translation>Remark (may stay empty)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInRow</name>
        <message>
            <source>%1 · confidence %2 of 5</source>
            <translation>%1 · confidence %2 of 5</translation>
        </message>
        <message>
            <source>Add a comment</source>
            <translation>Add a comment</translation>
        </message>
        <message>
            <source>Change the comment</source>
            <translation>Change the comment</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInsPart</name>
        <message>
            <source>Check-in deleted. The values of the key results stay as they are.</source>
            <translation>Check-in deleted. The values of the key results stay as they are.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Check-ins</source>
            <translation>Check-ins</translation>
        </message>
        <message>
            <source>Nobody has said yet how it goes. “Check in” begins the history.</source>
            <translation>Nobody has said yet how it goes. “Check in” begins the history.</translation>
        </message>
        <message>
            <source>Nobody has said yet how it goes.</source>
            <translation>Nobody has said yet how it goes.</translation>
        </message>
        <message>
            <source>Comment on the check-in</source>
            <translation>Comment on the check-in</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Show all %1</translation>
        </message>
    </context>
    <context>
        <name>GoalCommentsPart</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Comment deleted</source>
            <translation>Comment deleted</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Change the comment</source>
            <translation>Change the comment</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>Reply to %1</translation>
        </message>
        <message>
            <source>Write a comment</source>
            <translation>Write a comment</translation>
        </message>
    </context>
    <context>
        <name>GoalDescriptionPart</name>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Why this matters, and how one will know</source>
            <translation>Why this matters, and how one will know</translation>
        </message>
    </context>
    <context>
        <name>GoalDialog</name>
        <message>
            <source>New goal</source>
            <translation>New goal</translation>
        </message>
        <message>
            <source>Change the goal</source>
            <translation>Change the goal</translation>
        </message>
        <message>
            <source>What is to be reached?</source>
            <translation>What is to be reached?</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Choose a person from the list</translation>
        </message>
        <message>
            <source>You can make goals for yourself and for those who report to you</source>
            <translation>You can make goals for yourself and for those who report to you</translation>
        </message>
        <message>
            <source>Choose the team that sees the goal</source>
            <translation>Choose the team that sees the goal</translation>
        </message>
        <message>
            <source>The last day comes before the first</source>
            <translation>The last day comes before the first</translation>
        </message>
        <message>
            <source>1 to 365 days</source>
            <translation>1 to 365 days</translation>
        </message>
        <message>
            <source>The goal could not be made. Try again.</source>
            <translation>The goal could not be made. Try again.</translation>
        </message>
        <message>
            <source>The goal could not be changed. Try again.</source>
            <translation>The goal could not be changed. Try again.</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>What is to be reached</source>
            <translation>What is to be reached</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Cycle</translation>
        </message>
        <message>
            <source>None: days of its own</source>
            <translation>None: days of its own</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Supports</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>Contributors</translation>
        </message>
        <message>
            <source>Who sees it</source>
            <translation>Who sees it</translation>
        </message>
        <message>
            <source>The company</source>
            <translation>The company</translation>
        </message>
        <message>
            <source>A team</source>
            <translation>A team</translation>
        </message>
        <message>
            <source>Those who take part</source>
            <translation>Those who take part</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>Only the owner</translation>
        </message>
        <message>
            <source>Will be seen by: %1</source>
            <translation>Will be seen by: %1</translation>
        </message>
        <message>
            <source>A goal of the company</source>
            <translation>A goal of the company</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>Check in every</source>
            <translation>Check in every</translation>
        </message>
        <message>
            <source>days</source>
            <translation>days</translation>
        </message>
        <message>
            <source>Without a cycle and days of its own nothing is expected by a day.</source>
            <translation>Without a cycle and days of its own nothing is expected by a day.</translation>
        </message>
        <message>
            <source>What is left empty follows the cycle.</source>
            <translation>What is left empty follows the cycle.</translation>
        </message>
        <message>
            <source>Leave out %1</source>
            <translation>Leave out %1</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Key result</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>HR hands on goals of others, a manager among those who report to them</source>
            <translation>HR hands on goals of others, a manager among those who report to them</translation>
        </message>
        <message>
            <source>You would not see this goal yourself: choose a wider visibility, or ask its owner to make it.</source>
            <translation>You would not see this goal yourself: choose a wider visibility, or ask its owner to make it.</translation>
        </message>
        <message>
            <source>You would not see this goal any more: choose a wider visibility.</source>
            <translation>You would not see this goal any more: choose a wider visibility.</translation>
        </message>
    </context>
    <context>
        <name>GoalDiscussDialog</name>
        <message>
            <source>Discuss in a meeting</source>
            <translation>Discuss in a meeting</translation>
        </message>
        <message>
            <source>Everybody in the meeting reads the point. The goal itself is shown only to those who may see it.</source>
            <translation>Everybody in the meeting reads the point. The goal itself is shown only to those who may see it.</translation>
        </message>
        <message>
            <source>How the goal is going</source>
            <translation>How the goal is going</translation>
        </message>
        <message>
            <source>A point needs a title</source>
            <translation>A point needs a title</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>The point could not be added. Try again.</source>
            <translation>The point could not be added. Try again.</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Talking point</translation>
        </message>
        <message>
            <source>You take part in no meeting yet.</source>
            <translation>You take part in no meeting yet.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add the point</source>
            <translation>Add the point</translation>
        </message>
    </context>
    <context>
        <name>GoalDrawer</name>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message numerus="yes">
            <source>Goal deleted. The %n goal(s) below it stand at the top now.</source>
            <translation>
                <numerusform>Goal deleted. The goal below it stands at the top now.</numerusform>
                <numerusform>Goal deleted. The %n goals below it stand at the top now.</numerusform>
            </translation>
        </message>
        <message>
            <source>Goal deleted</source>
            <translation>Goal deleted</translation>
        </message>
        <message>
            <source>Status changed</source>
            <translation>Status changed</translation>
        </message>
        <message>
            <source>Due %1</source>
            <translation>Due %1</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>Check-in %1</source>
            <translation>Check-in %1</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Private</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Copy the link</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Link copied</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>This goal is not here. It may have been deleted, or you may not see it.</source>
            <translation>This goal is not here. It may have been deleted, or you may not see it.</translation>
        </message>
        <message>
            <source>Reading the goals…</source>
            <translation>Reading the goals…</translation>
        </message>
        <message>
            <source>Seen by: %1</source>
            <translation>Seen by: %1</translation>
        </message>
        <message>
            <source>The owner, contributors, the owner’s managers and HR say how it stands</source>
            <translation>The owner, contributors, the owner’s managers and HR say how it stands</translation>
        </message>
        <message>
            <source>With</source>
            <translation>With</translation>
        </message>
        <message>
            <source>Initiatives</source>
            <translation>Initiatives</translation>
        </message>
        <message>
            <source>What is done for it, then Return</source>
            <translation>What is done for it, then Return</translation>
        </message>
        <message>
            <source>Add comment</source>
            <translation>Add comment</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>The owner and the contributors say how it goes</source>
            <translation>The owner and the contributors say how it goes</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Checked in</translation>
        </message>
        <message>
            <source>Added to %1</source>
            <translation>Added to %1</translation>
        </message>
    </context>
    <context>
        <name>GoalField</name>
        <message>
            <source>Words of its title</source>
            <translation>Words of its title</translation>
        </message>
        <message>
            <source>A goal that you cannot see</source>
            <translation>A goal that you cannot see</translation>
        </message>
        <message>
            <source>No goal has these words</source>
            <translation>No goal has these words</translation>
        </message>
    </context>
    <context>
        <name>GoalKeyResultRow</name>
        <message>
            <source>weight %1</source>
            <translation>weight %1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>Alt+↑</source>
            <translation>Alt+↑</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>Alt+↓</source>
            <translation>Alt+↓</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Add a milestone</source>
            <translation>Add a milestone</translation>
        </message>
    </context>
    <context>
        <name>GoalKeyResultsPart</name>
        <message>
            <source>Key result deleted</source>
            <translation>Key result deleted</translation>
        </message>
        <message>
            <source>Key results</source>
            <translation>Key results</translation>
        </message>
        <message>
            <source>%1, weighted</source>
            <translation>%1, weighted</translation>
        </message>
        <message>
            <source>Add a key result</source>
            <translation>Add a key result</translation>
        </message>
        <message>
            <source>Nothing is measured yet. A key result says by which number one sees that the goal is reached.</source>
            <translation>Nothing is measured yet. A key result says by which number one sees that the goal is reached.</translation>
        </message>
        <message>
            <source>Nothing is measured here. The progress is the mean of the goals below, where there are any.</source>
            <translation>Nothing is measured here. The progress is the mean of the goals below, where there are any.</translation>
        </message>
    </context>
    <context>
        <name>GoalMenu</name>
        <message>
            <source>Edit…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>Discuss in…</source>
            <translation>Discuss in…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>GoalNumberField</name>
        <message>
            <source>Enter a number</source>
            <translation>Enter a number</translation>
        </message>
        <message>
            <source>This is not a number</source>
            <translation>This is not a number</translation>
        </message>
        <message>
            <source>This number is too large</source>
            <translation>This number is too large</translation>
        </message>
    </context>
    <context>
        <name>GoalSparkline</name>
        <message>
            <source>Progress: %1</source>
            <translation>Progress: %1</translation>
        </message>
        <message>
            <source>Nothing is measured yet</source>
            <translation>Nothing is measured yet</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>expected %1</translation>
        </message>
        <message>
            <source>nothing is measured yet</source>
            <translation>nothing is measured yet</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>expected by today %1</translation>
        </message>
        <message>
            <source>week %1 of %2</source>
            <translation>week %1 of %2</translation>
        </message>
        <message>
            <source>Course: %1</source>
            <translation>Course: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalStatusField</name>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Behind</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Dropped</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>Status: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalTalkPart</name>
        <message>
            <source>In meetings</source>
            <translation>In meetings</translation>
        </message>
        <message>
            <source>Discuss in…</source>
            <translation>Discuss in…</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1, in %2</translation>
        </message>
    </context>
    <context>
        <name>GoalTaskList</name>
        <message>
            <source>Milestone deleted</source>
            <translation>Milestone deleted</translation>
        </message>
        <message>
            <source>Initiative deleted</source>
            <translation>Initiative deleted</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
    </context>
    <context>
        <name>GoalTaskRow</name>
        <message>
            <source>Done: %1</source>
            <translation>Done: %1</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Milestone</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Initiative</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1, overdue</translation>
        </message>
    </context>
    <context>
        <name>GoalTitle</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Press Return to change the title</source>
            <translation>Press Return to change the title</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
    </context>
    <context>
        <name>GoalValueField</name>
        <message>
            <source>%1: done</source>
            <translation>%1: done</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>last %1</translation>
        </message>
    </context>
    <context>
        <name>GoalWords</name>
        <message>
            <source>A goal that you cannot see</source>
            <translation>A goal that you cannot see</translation>
        </message>
        <message>
            <source>you and your managers</source>
            <translation>you and your managers</translation>
        </message>
        <message>
            <source>%1 and the managers above</source>
            <translation>%1 and the managers above</translation>
        </message>
        <message numerus="yes">
            <source>you, %n contributor(s) and your managers</source>
            <translation>
                <numerusform>you, %n contributor and your managers</numerusform>
                <numerusform>you, %n contributors and your managers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n contributor(s) and the managers above %1</source>
            <translation>
                <numerusform>%1, %n contributor and the managers above %1</numerusform>
                <numerusform>%1, %n contributors and the managers above %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Everybody in the company</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Only you</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>Only %1</translation>
        </message>
        <message>
            <source>Team %1, %2</source>
            <translation>Team %1, %2</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>no milestones yet</source>
            <translation>no milestones yet</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 of %2 done</translation>
        </message>
        <message>
            <source>now %1, target %2</source>
            <translation>now %1, target %2</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) over</source>
            <translation>
                <numerusform>%n point over</numerusform>
                <numerusform>%n points over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) below the start</source>
            <translation>
                <numerusform>%n point below the start</numerusform>
                <numerusform>%n points below the start</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody who could approve a private goal sees it. Let at least the participants see it, then submit it.</source>
            <translation>Nobody who could approve a private goal sees it. Let at least the participants see it, then submit it.</translation>
        </message>
        <message>
            <source>The owner has no manager, so HR approves, and HR does not see this goal. Let the company see it, then submit it.</source>
            <translation>The owner has no manager, so HR approves, and HR does not see this goal. Let the company see it, then submit it.</translation>
        </message>
    </context>
    <context>
        <name>KeyResultDialog</name>
        <message>
            <source>New key result</source>
            <translation>New key result</translation>
        </message>
        <message>
            <source>Change the key result</source>
            <translation>Change the key result</translation>
        </message>
        <message>
            <source>What is measured?</source>
            <translation>What is measured?</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>0 or more</source>
            <translation>0 or more</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>What is measured</source>
            <translation>What is measured</translation>
        </message>
        <message>
            <source>Minutes per unit</source>
            <translation>Minutes per unit</translation>
        </message>
        <message>
            <source>Measured as</source>
            <translation>Measured as</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Percent</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Yes or no</translation>
        </message>
        <message>
            <source>Milestones</source>
            <translation>Milestones</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>The target lies below the start: less is better here.</source>
            <translation>The target lies below the start: less is better here.</translation>
        </message>
        <message>
            <source>It is either done or not.</source>
            <translation>It is either done or not.</translation>
        </message>
        <message>
            <source>The progress is the part of the milestones that is done.</source>
            <translation>The progress is the part of the milestones that is done.</translation>
        </message>
        <message>
            <source>One a line; more can be added later</source>
            <translation>One a line; more can be added later</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Weight</translation>
        </message>
        <message>
            <source>How much it counts beside the others; 0 is shown and does not count</source>
            <translation>How much it counts beside the others; 0 is shown and does not count</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>ApprovalsCard</name>
        <message>
            <source>“%1” approved</source>
            <translation>“%1” approved</translation>
        </message>
        <message>
            <source>“%1” returned</source>
            <translation>“%1” returned</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>Waiting for approval</translation>
        </message>
        <message numerus="yes">
            <source>%n key result(s)</source>
            <translation>
                <numerusform>%n key result</numerusform>
                <numerusform>%n key results</numerusform>
            </translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>Return…</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>What should be another</source>
            <translation>What should be another</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Say what should change</source>
            <translation>Say what should change</translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message>
            <source>Roll goals over</source>
            <translation>Roll goals over</translation>
        </message>
        <message>
            <source>Duplicate goals</source>
            <translation>Duplicate goals</translation>
        </message>
        <message>
            <source>Each goal goes on as a new one: its key results begin where they are now. What is done of milestones and initiatives stays behind.</source>
            <translation>Each goal goes on as a new one: its key results begin where they are now. What is done of milestones and initiatives stays behind.</translation>
        </message>
        <message>
            <source>Each goal is made anew: its key results begin where they began. What is done of milestones and initiatives stays behind.</source>
            <translation>Each goal is made anew: its key results begin where they began. What is done of milestones and initiatives stays behind.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Into</translation>
        </message>
        <message>
            <source>There is no other cycle that is not closed.</source>
            <translation>There is no other cycle that is not closed.</translation>
        </message>
        <message>
            <source>New cycle…</source>
            <translation>New cycle…</translation>
        </message>
        <message>
            <source>Which goals</source>
            <translation>Which goals</translation>
        </message>
        <message>
            <source>Open goals</source>
            <translation>Open goals</translation>
        </message>
        <message>
            <source>All goals</source>
            <translation>All goals</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) will be made.</source>
            <translation>
                <numerusform>%n goal will be made.</numerusform>
                <numerusform>%n goals will be made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are continued there already and stay as they are.</source>
            <translation>
                <numerusform>%n is continued there already and stays as it is.</numerusform>
                <numerusform>%n are continued there already and stay as they are.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Roll over</source>
            <translation>Roll over</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicate</translation>
        </message>
    </context>
    <context>
        <name>CheckInEntry</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Undo the check-in of “%1”</source>
            <translation>Undo the check-in of “%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n day overdue</numerusform>
                <numerusform>%n days overdue</numerusform>
            </translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>Progress of “%1”</source>
            <translation>Progress of “%1”</translation>
        </message>
        <message>
            <source>How “%1” stands</source>
            <translation>How “%1” stands</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Behind</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>How sure you are, from 1 to 5</source>
            <translation>How sure you are, from 1 to 5</translation>
        </message>
        <message>
            <source>What changed, and what is next</source>
            <translation>What changed, and what is next</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>Check in on “%1”</source>
            <translation>Check in on “%1”</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>“%1” stands as before</source>
            <translation>“%1” stands as before</translation>
        </message>
    </context>
    <context>
        <name>CheckInsPage</name>
        <message>
            <source>Check-ins</source>
            <translation>Check-ins</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 of %2 done</translation>
        </message>
        <message>
            <source>Which goals</source>
            <translation>Which goals</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>All mine</source>
            <translation>All mine</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>next field</translation>
        </message>
        <message>
            <source>check in, on to the next goal</source>
            <translation>check in, on to the next goal</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <source>how sure you are</source>
            <translation>how sure you are</translation>
        </message>
        <message>
            <source>All check-ins are done.</source>
            <translation>All check-ins are done.</translation>
        </message>
        <message>
            <source>To the goals</source>
            <translation>To the goals</translation>
        </message>
        <message>
            <source>No check-in is due</source>
            <translation>No check-in is due</translation>
        </message>
        <message>
            <source>No goal asks for check-ins</source>
            <translation>No goal asks for check-ins</translation>
        </message>
        <message>
            <source>Goals appear here when their cycle asks how they stand.</source>
            <translation>Goals appear here when their cycle asks how they stand.</translation>
        </message>
        <message>
            <source>Goals of an active cycle with a rhythm appear here.</source>
            <translation>Goals of an active cycle with a rhythm appear here.</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
    </context>
    <context>
        <name>CycleCloseDialog</name>
        <message>
            <source>Close %1</source>
            <translation>Close %1</translation>
        </message>
        <message>
            <source>Its goals stay as they are and can be read. Nobody is asked about them any more, and you can open it again.</source>
            <translation>Its goals stay as they are and can be read. Nobody is asked about them any more, and you can open it again.</translation>
        </message>
        <message>
            <source>Every goal is done or dropped.</source>
            <translation>Every goal is done or dropped.</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) are still open.</source>
            <translation>
                <numerusform>%n goal is still open.</numerusform>
                <numerusform>%n goals are still open.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 and %2 more</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Roll them over first…</source>
            <translation>Roll them over first…</translation>
        </message>
        <message>
            <source>Close the cycle</source>
            <translation>Close the cycle</translation>
        </message>
    </context>
    <context>
        <name>CycleDialog</name>
        <message>
            <source>New cycle</source>
            <translation>New cycle</translation>
        </message>
        <message>
            <source>Change the cycle</source>
            <translation>Change the cycle</translation>
        </message>
        <message>
            <source>It begins as a draft: goals are written, and nobody is asked about them until you activate it.</source>
            <translation>It begins as a draft: goals are written, and nobody is asked about them until you activate it.</translation>
        </message>
        <message>
            <source>A cycle needs a name</source>
            <translation>A cycle needs a name</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>It cannot end before it begins</source>
            <translation>It cannot end before it begins</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>How long</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Half year</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Own dates</source>
            <translation>Own dates</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>How often goals are asked about</source>
            <translation>How often goals are asked about</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Never</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Every week</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>Every two weeks</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Every month</translation>
        </message>
        <message numerus="yes">
            <source>Every %n day(s)</source>
            <translation>
                <numerusform>Every day</numerusform>
                <numerusform>Every %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>CycleMenu</name>
        <message>
            <source>Open again</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>Activate</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Close…</translation>
        </message>
        <message>
            <source>Back to drafting</source>
            <translation>Back to drafting</translation>
        </message>
        <message>
            <source>Roll goals over…</source>
            <translation>Roll goals over…</translation>
        </message>
        <message>
            <source>Duplicate goals…</source>
            <translation>Duplicate goals…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>CycleRow</name>
        <message>
            <source>Active</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>Drafting</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Half year</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Own dates</source>
            <translation>Own dates</translation>
        </message>
        <message>
            <source>Goals of %1</source>
            <translation>Goals of %1</translation>
        </message>
        <message numerus="yes">
            <source>check-in every %n day(s)</source>
            <translation>
                <numerusform>check-in every day</numerusform>
                <numerusform>check-in every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n goal</numerusform>
                <numerusform>%n goals</numerusform>
            </translation>
        </message>
        <message>
            <source>Mean progress of the goals of %1</source>
            <translation>Mean progress of the goals of %1</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Close…</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>Activate</translation>
        </message>
        <message>
            <source>More with “%1”</source>
            <translation>More with “%1”</translation>
        </message>
    </context>
    <context>
        <name>CyclesPage</name>
        <message>
            <source>%1 is active</source>
            <translation>%1 is active</translation>
        </message>
        <message>
            <source>%1 is closed</source>
            <translation>%1 is closed</translation>
        </message>
        <message>
            <source>%1 is a draft again</source>
            <translation>%1 is a draft again</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 removed</translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n goal(s) were made; do it again for the rest.</source>
            <translation>
                <numerusform>Stopped. %n goal was made; do it again for the rest.</numerusform>
                <numerusform>Stopped. %n goals were made; do it again for the rest.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) go on.</source>
            <translation>
                <numerusform>%n goal goes on.</numerusform>
                <numerusform>%n goals go on.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Cycles</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>Templates…</translation>
        </message>
        <message>
            <source>New cycle</source>
            <translation>New cycle</translation>
        </message>
        <message>
            <source>Cycles are the same for the whole company. Only HR makes, opens and closes them.</source>
            <translation>Cycles are the same for the whole company. Only HR makes, opens and closes them.</translation>
        </message>
        <message>
            <source>Carrying goals over: %1 of %2</source>
            <translation>Carrying goals over: %1 of %2</translation>
        </message>
        <message>
            <source>No cycle yet</source>
            <translation>No cycle yet</translation>
        </message>
        <message>
            <source>A cycle is the time that goals run: a quarter, a half year, a year, or days of your own.</source>
            <translation>A cycle is the time that goals run: a quarter, a half year, a year, or days of your own.</translation>
        </message>
        <message>
            <source>HR begins the first one.</source>
            <translation>HR begins the first one.</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approval</translation>
        </message>
        <message>
            <source>Goals need approval</source>
            <translation>Goals need approval</translation>
        </message>
        <message>
            <source>A goal counts for those above it once its owner’s manager, or HR, has said yes.</source>
            <translation>A goal counts for those above it once its owner’s manager, or HR, has said yes.</translation>
        </message>
        <message>
            <source>A goal counts for those above it once its owner’s manager, or HR, has said yes. Only admins change this.</source>
            <translation>A goal counts for those above it once its owner’s manager, or HR, has said yes. Only admins change this.</translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation>%1 saved</translation>
        </message>
        <message numerus="yes">
            <source>%n stayed behind, for their owner is not here any more: give them another owner first.</source>
            <translation>
                <numerusform>%n stayed behind, for its owner is not here any more: give it another owner first.</numerusform>
                <numerusform>%n stayed behind, for their owner is not here any more: give them another owner first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalBriefCard</name>
        <message>
            <source>No goals of now.</source>
            <translation>No goals of now.</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalBriefRow</name>
        <message>
            <source>checked in %1</source>
            <translation>checked in %1</translation>
        </message>
        <message>
            <source>no check-in yet</source>
            <translation>no check-in yet</translation>
        </message>
        <message>
            <source>nothing to measure yet</source>
            <translation>nothing to measure yet</translation>
        </message>
        <message>
            <source>Add “%1” to the agenda</source>
            <translation>Add “%1” to the agenda</translation>
        </message>
    </context>
    <context>
        <name>GoalTemplates</name>
        <message>
            <source>A line begins with #, - or *</source>
            <translation>A line begins with #, - or *</translation>
        </message>
        <message>
            <source>A goal has to come first: a line with # and its title</source>
            <translation>A goal has to come first: a line with # and its title</translation>
        </message>
        <message>
            <source>Milestones follow a key result with the metric “milestones”</source>
            <translation>Milestones follow a key result with the metric “milestones”</translation>
        </message>
        <message>
            <source>The title is missing</source>
            <translation>The title is missing</translation>
        </message>
        <message>
            <source>The title or the unit is too long</source>
            <translation>The title or the unit is too long</translation>
        </message>
        <message>
            <source>The metric is number, percent, currency, yes_no or milestones</source>
            <translation>The metric is number, percent, currency, yes_no or milestones</translation>
        </message>
        <message>
            <source>Start, target and weight are numbers such as 12.5</source>
            <translation>Start, target and weight are numbers such as 12.5</translation>
        </message>
        <message>
            <source>A weight is not below 0</source>
            <translation>A weight is not below 0</translation>
        </message>
        <message>
            <source>There is a bar too many; within a text write \|</source>
            <translation>There is a bar too many; within a text write \|</translation>
        </message>
        <message>
            <source>These are too many lines</source>
            <translation>These are too many lines</translation>
        </message>
    </context>
    <context>
        <name>MeasureField</name>
        <message>
            <source>from %1 to %2</source>
            <translation>from %1 to %2</translation>
        </message>
        <message>
            <source>A number such as %1</source>
            <translation>A number such as %1</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n milestone(s)</source>
            <translation>
                <numerusform>%1 of %n milestone</numerusform>
                <numerusform>%1 of %n milestones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TemplatesDialog</name>
        <message>
            <source>Begin with a template</source>
            <translation>Begin with a template</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>New template</translation>
        </message>
        <message>
            <source>Change the template</source>
            <translation>Change the template</translation>
        </message>
        <message>
            <source>Everybody in your company can use it.</source>
            <translation>Everybody in your company can use it.</translation>
        </message>
        <message>
            <source>A template needs a name</source>
            <translation>A template needs a name</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Template “%1” deleted</source>
            <translation>Template “%1” deleted</translation>
        </message>
        <message>
            <source>Of your company</source>
            <translation>Of your company</translation>
        </message>
        <message numerus="yes">
            <source>%n key result(s)</source>
            <translation>
                <numerusform>%n key result</numerusform>
                <numerusform>%n key results</numerusform>
            </translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Cycle</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Who sees them</source>
            <translation>Who sees them</translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Everybody in the company</translation>
        </message>
        <message>
            <source>Those who take part, and your managers</source>
            <translation>Those who take part, and your managers</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Only you</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source># Goal
- Key result | number | start | target | unit | weight
* Milestone of the key result above, where its metric is milestones</source>
            <translation># Goal
- Key result | number | start | target | unit | weight
* Milestone of the key result above, where its metric is milestones</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Line %1: %2</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>New template…</source>
            <translation>New template…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Use</translation>
        </message>
    </context>
    <context>
        <name>GoalFileDialog</name>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
            <translation>Tables (*.csv *.tsv *.txt *.xlsx)</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Import goals</source>
            <translation>Import goals</translation>
        </message>
        <message>
            <source>Export goals</source>
            <translation>Export goals</translation>
        </message>
    </context>
    <context>
        <name>GoalFiles</name>
        <message numerus="yes">
            <source>%n row(s) imported. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n row imported. Ctrl+Z takes that back.</numerusform>
                <numerusform>%n rows imported. Ctrl+Z takes that back.</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalExportDialog</name>
        <message>
            <source>Export goals</source>
            <translation>Export goals</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s), with what you see of them. The company’s audit log notes every export.</source>
            <translation>
                <numerusform>%n goal, with what you see of it. The company’s audit log notes every export.</numerusform>
                <numerusform>%n goals, with what you see of them. The company’s audit log notes every export.</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Kind of file</translation>
        </message>
        <message>
            <source>CSV, for any program; it can be imported again</source>
            <translation>CSV, for any program; it can be imported again</translation>
        </message>
        <message>
            <source>Excel (.xlsx); it can be imported again</source>
            <translation>Excel (.xlsx); it can be imported again</translation>
        </message>
        <message>
            <source>PDF, to read and to print</source>
            <translation>PDF, to read and to print</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Choose a place…</translation>
        </message>
    </context>
    <context>
        <name>GoalImportDialog</name>
        <message>
            <source>Import goals</source>
            <translation>Import goals</translation>
        </message>
        <message>
            <source>Nothing has changed yet. What you see here is done as one step, and Ctrl+Z takes all of it back.</source>
            <translation>Nothing has changed yet. What you see here is done as one step, and Ctrl+Z takes all of it back.</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Importing</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>%n unchanged</numerusform>
                <numerusform>%n unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with an error</source>
            <translation>
                <numerusform>%n with an error</numerusform>
                <numerusform>%n with an error</numerusform>
            </translation>
        </message>
        <message>
            <source>In dates, first comes</source>
            <translation>In dates, first comes</translation>
        </message>
        <message>
            <source>the day</source>
            <translation>the day</translation>
        </message>
        <message>
            <source>the month</source>
            <translation>the month</translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) were not looked at: the file is too large.</source>
            <translation>
                <numerusform>%n more row was not looked at: the file is too large.</numerusform>
                <numerusform>%n more rows were not looked at: the file is too large.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>Import %n row</numerusform>
                <numerusform>Import %n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
    </context>
    <context>
        <name>GoalImportRow</name>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Key result</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Changes: %1</source>
            <translation>Changes: %1</translation>
        </message>
        <message>
            <source>Line %1: %2, %3, %4</source>
            <translation>Line %1: %2, %3, %4</translation>
        </message>
    </context>
    <context>
        <name>TeamCourseCard</name>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n goal</numerusform>
                <numerusform>%n goals</numerusform>
            </translation>
        </message>
        <message>
            <source>Progress: %1</source>
            <translation>Progress: %1</translation>
        </message>
        <message>
            <source>Nothing is measured yet</source>
            <translation>Nothing is measured yet</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>expected by today %1</translation>
        </message>
        <message>
            <source>nothing is measured yet</source>
            <translation>nothing is measured yet</translation>
        </message>
        <message>
            <source>Course of %1; the table tells it week by week</source>
            <translation>Course of %1; the table tells it week by week</translation>
        </message>
        <message>
            <source>In the table below</source>
            <translation>In the table below</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Show as a table</translation>
        </message>
        <message>
            <source>Show %1 as a table</source>
            <translation>Show %1 as a table</translation>
        </message>
    </context>
    <context>
        <name>TeamCourseTable</name>
        <message>
            <source>Week until</source>
            <translation>Week until</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Expected</translation>
        </message>
        <message numerus="yes">
            <source>Until %1: %2, expected %3, %n goal(s)</source>
            <translation>
                <numerusform>Until %1: %2, expected %3, %n goal</numerusform>
                <numerusform>Until %1: %2, expected %3, %n goals</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Cycle</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>The mean of the goals as of their last check-in, solid; what was expected of them, dashed. Drafts and dropped goals do not count.</source>
            <translation>The mean of the goals as of their last check-in, solid; what was expected of them, dashed. Drafts and dropped goals do not count.</translation>
        </message>
        <message>
            <source>No goals in this cycle yet</source>
            <translation>No goals in this cycle yet</translation>
        </message>
        <message>
            <source>As soon as goals are checked in, their course appears here, week by week.</source>
            <translation>As soon as goals are checked in, their course appears here, week by week.</translation>
        </message>
    </context>
    <context>
        <name>GoalProgress</name>
        <message>
            <source>All goals</source>
            <translation>All goals</translation>
        </message>
    </context>
    <context>
        <name>GoalExport</name>
        <message>
            <source>The file cannot be written there.</source>
            <translation>The file cannot be written there.</translation>
        </message>
        <message>
            <source>There is no goal to write.</source>
            <translation>There is no goal to write.</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>expected by today %1</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Goals</translation>
        </message>
        <message>
            <source>There are no goals.</source>
            <translation>There are no goals.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>GoalImport</name>
        <message>
            <source>The title is missing</source>
            <translation>The title is missing</translation>
        </message>
        <message>
            <source>A key result belongs to a goal: %1 is empty</source>
            <translation>A key result belongs to a goal: %1 is empty</translation>
        </message>
        <message>
            <source>“%1” does not fit: it is a goal or a key result</source>
            <translation>“%1” does not fit: it is a goal or a key result</translation>
        </message>
        <message>
            <source>The same as line %1</source>
            <translation>The same as line %1</translation>
        </message>
        <message>
            <source>%1 “%2” is neither in this file nor in Aufwind</source>
            <translation>%1 “%2” is neither in this file nor in Aufwind</translation>
        </message>
        <message>
            <source>%1 “%2” could be several. Write an id</source>
            <translation>%1 “%2” could be several. Write an id</translation>
        </message>
        <message>
            <source>%1 “%2” is not known</source>
            <translation>%1 “%2” is not known</translation>
        </message>
        <message>
            <source>%1 “%2” is no number that can stand here</source>
            <translation>%1 “%2” is no number that can stand here</translation>
        </message>
        <message>
            <source>%1 “%2” is no date</source>
            <translation>%1 “%2” is no date</translation>
        </message>
        <message>
            <source>%1 “%2” could be two dates. Say above which comes first</source>
            <translation>%1 “%2” could be two dates. Say above which comes first</translation>
        </message>
        <message>
            <source>%1 is too long</source>
            <translation>%1 is too long</translation>
        </message>
        <message>
            <source>%1 of a key result never changes. Make a new one</source>
            <translation>%1 of a key result never changes. Make a new one</translation>
        </message>
        <message>
            <source>It would end before it begins</source>
            <translation>It would end before it begins</translation>
        </message>
        <message>
            <source>The goals would go round in a circle: %1</source>
            <translation>The goals would go round in a circle: %1</translation>
        </message>
        <message>
            <source>What it hangs on is left out, see line %1</source>
            <translation>What it hangs on is left out, see line %1</translation>
        </message>
        <message>
            <source>Left out with line %1, for a goal and its key results come together</source>
            <translation>Left out with line %1, for a goal and its key results come together</translation>
        </message>
        <message>
            <source>There is no column of titles: its head is “Title” or “Titel”. Nothing was changed.</source>
            <translation>There is no column of titles: its head is “Title” or “Titel”. Nothing was changed.</translation>
        </message>
        <message>
            <source>Somebody has changed goals since you looked. Nothing was done yet: please look at the changes again.</source>
            <translation>Somebody has changed goals since you looked. Nothing was done yet: please look at the changes again.</translation>
        </message>
        <message>
            <source>You would not see this goal yourself. Write a wider visibility, or let its owner import it</source>
            <translation>You would not see this goal yourself. Write a wider visibility, or let its owner import it</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInDeleteDialog</name>
        <message>
            <source>Delete the check-in by %1?</source>
            <translation>Delete the check-in by %1?</translation>
        </message>
        <message>
            <source>This cannot be undone. The values of the key results stay as they are.</source>
            <translation>This cannot be undone. The values of the key results stay as they are.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>AnswerPage</name>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>There is no such survey here</source>
            <translation>There is no such survey here</translation>
        </message>
        <message>
            <source>It has not arrived on this device yet, or its answers were deleted.</source>
            <translation>It has not arrived on this device yet, or its answers were deleted.</translation>
        </message>
        <message>
            <source>To the overview</source>
            <translation>To the overview</translation>
        </message>
        <message>
            <source>How far you are</source>
            <translation>How far you are</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>To the review</source>
            <translation>To the review</translation>
        </message>
        <message>
            <source>Kept on this device as you type</source>
            <translation>Kept on this device as you type</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Hand in</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Change the answer</source>
            <translation>Change the answer</translation>
        </message>
    </context>
    <context>
        <name>AnswerPromise</name>
        <message>
            <source>%1 people are asked. Nothing is shown to anybody before at least %2 of them have answered, and no figure of a group with fewer.</source>
            <translation>%1 people are asked. Nothing is shown to anybody before at least %2 of them have answered, and no figure of a group with fewer.</translation>
        </message>
        <message>
            <source>Whoever runs the survey reads figures from %1 answers on, and texts as they were written, without a name and shuffled. What you write may still give you away.</source>
            <translation>Whoever runs the survey reads figures from %1 answers on, and texts as they were written, without a name and shuffled. What you write may still give you away.</translation>
        </message>
        <message>
            <source>Managers may be shown the figures of their own people, by the same rule.</source>
            <translation>Managers may be shown the figures of their own people, by the same rule.</translation>
        </message>
        <message>
            <source>Managers are shown nothing of it by Aufwind.</source>
            <translation>Managers are shown nothing of it by Aufwind.</translation>
        </message>
        <message>
            <source>Everybody who is asked is shown the figures of all together afterwards.</source>
            <translation>Everybody who is asked is shown the figures of all together afterwards.</translation>
        </message>
        <message>
            <source>Those who are asked are not shown the results by Aufwind.</source>
            <translation>Those who are asked are not shown the results by Aufwind.</translation>
        </message>
        <message>
            <source>Along with your answer goes to which groups you belong by: %1. It is never more exact than at least %2 people share.</source>
            <translation>Along with your answer goes to which groups you belong by: %1. It is never more exact than at least %2 people share.</translation>
        </message>
        <message>
            <source>Nothing about you goes along with your answer.</source>
            <translation>Nothing about you goes along with your answer.</translation>
        </message>
        <message>
            <source>The server knows that you are asked, and that this device has drawn the right to answer, as every device does. It does not know which answer is yours, nor whether you have answered.</source>
            <translation>The server knows that you are asked, and that this device has drawn the right to answer, as every device does. It does not know which answer is yours, nor whether you have answered.</translation>
        </message>
        <message>
            <source>So that no clock gives you away, your answer is sent at a random time after you hand it in. You can change it until the survey closes, on this device alone.</source>
            <translation>So that no clock gives you away, your answer is sent at a random time after you hand it in. You can change it until the survey closes, on this device alone.</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Location</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Length of service</source>
            <translation>Length of service</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Cost centre</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>Who may read what</source>
            <translation>Who may read what</translation>
        </message>
        <message>
            <source>Open until %1, %2.</source>
            <translation>Open until %1, %2.</translation>
        </message>
        <message>
            <source>Everybody who is asked sees the same survey if they see the same mark: %1</source>
            <translation>Everybody who is asked sees the same survey if they see the same mark: %1</translation>
        </message>
    </context>
    <context>
        <name>AnswerReview</name>
        <message>
            <source>Your answers</source>
            <translation>Your answers</translation>
        </message>
        <message>
            <source>Change: %1</source>
            <translation>Change: %1</translation>
        </message>
        <message>
            <source>Needs an answer</source>
            <translation>Needs an answer</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Not answered</translation>
        </message>
        <message>
            <source>Whoever runs the survey may reply to what I wrote, without learning who I am</source>
            <translation>Whoever runs the survey may reply to what I wrote, without learning who I am</translation>
        </message>
    </context>
    <context>
        <name>AnswerState</name>
        <message>
            <source>Thank you</source>
            <translation>Thank you</translation>
        </message>
        <message>
            <source>I have no other device</source>
            <translation>I have no other device</translation>
        </message>
    </context>
    <context>
        <name>AnswerThread</name>
        <message>
            <source>Replies</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>Nobody has replied yet. Aufwind looks about once a day, at a random time.</source>
            <translation>Nobody has replied yet. Aufwind looks about once a day, at a random time.</translation>
        </message>
        <message>
            <source>You, without a name</source>
            <translation>You, without a name</translation>
        </message>
        <message>
            <source>Whoever runs the survey</source>
            <translation>Whoever runs the survey</translation>
        </message>
        <message>
            <source>Write back</source>
            <translation>Write back</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Send later</translation>
        </message>
    </context>
    <context>
        <name>Answering</name>
        <message>
            <source>This answer is too long.</source>
            <translation>This answer is too long.</translation>
        </message>
        <message>
            <source>This answer does not fit the question.</source>
            <translation>This answer does not fit the question.</translation>
        </message>
        <message>
            <source>Each row needs an answer.</source>
            <translation>Each row needs an answer.</translation>
        </message>
        <message>
            <source>This question needs an answer.</source>
            <translation>This question needs an answer.</translation>
        </message>
        <message>
            <source>The survey has been closed meanwhile.</source>
            <translation>The survey has been closed meanwhile.</translation>
        </message>
        <message>
            <source>Does not apply to me</source>
            <translation>Does not apply to me</translation>
        </message>
        <message>
            <source>To be answered</source>
            <translation>To be answered</translation>
        </message>
        <message>
            <source>Being answered</source>
            <translation>Being answered</translation>
        </message>
        <message>
            <source>Finished. It will be sent at some time after this device has got the right to answer.</source>
            <translation>Finished. It will be sent at some time after this device has got the right to answer.</translation>
        </message>
        <message>
            <source>Finished. As the survey closes soon, it will be sent at some time until %1.</source>
            <translation>Finished. As the survey closes soon, it will be sent at some time until %1.</translation>
        </message>
        <message>
            <source>Finished. It will be sent at some time until %1.</source>
            <translation>Finished. It will be sent at some time until %1.</translation>
        </message>
        <message>
            <source>Sent. You can change it until the survey closes.</source>
            <translation>Sent. You can change it until the survey closes.</translation>
        </message>
        <message>
            <source>Being changed. What was sent before counts until you finish again.</source>
            <translation>Being changed. What was sent before counts until you finish again.</translation>
        </message>
        <message>
            <source>Closed. Nothing was answered on this device.</source>
            <translation>Closed. Nothing was answered on this device.</translation>
        </message>
        <message>
            <source>Closed. Aufwind will look whether your answer still stands as you sent it.</source>
            <translation>Closed. Aufwind will look whether your answer still stands as you sent it.</translation>
        </message>
        <message>
            <source>Closed. Your answer was found as you sent it.</source>
            <translation>Closed. Your answer was found as you sent it.</translation>
        </message>
        <message>
            <source>Closed. In the place of your answer another one was found. Tell whoever runs the survey.</source>
            <translation>Closed. In the place of your answer another one was found. Tell whoever runs the survey.</translation>
        </message>
        <message>
            <source>Closed. Your answer was sent and is not there any more. Tell whoever runs the survey.</source>
            <translation>Closed. Your answer was sent and is not there any more. Tell whoever runs the survey.</translation>
        </message>
        <message>
            <source>Closed. It could not be compared whether your answer still stood.</source>
            <translation>Closed. It could not be compared whether your answer still stood.</translation>
        </message>
        <message>
            <source>Your answer could not be handed in.</source>
            <translation>Your answer could not be handed in.</translation>
        </message>
        <message>
            <source>This version of Aufwind does not understand the survey. Update it.</source>
            <translation>This version of Aufwind does not understand the survey. Update it.</translation>
        </message>
        <message>
            <source>Too few people are asked for an answer to be anonymous, so this device sends none.</source>
            <translation>Too few people are asked for an answer to be anonymous, so this device sends none.</translation>
        </message>
        <message>
            <source>The survey is not the one that arrived here at first, so this device sends no answer. Tell whoever runs it.</source>
            <translation>The survey is not the one that arrived here at first, so this device sends no answer. Tell whoever runs it.</translation>
        </message>
        <message>
            <source>You answer this survey on the device that was the first to receive it.</source>
            <translation>You answer this survey on the device that was the first to receive it.</translation>
        </message>
        <message>
            <source>The server has not given this device the right to answer. That is told to whoever runs the survey. Your answers stay here.</source>
            <translation>The server has not given this device the right to answer. That is told to whoever runs the survey. Your answers stay here.</translation>
        </message>
        <message>
            <source>The server refused the right to answer at first and gave it later. That was told to whoever runs the survey.</source>
            <translation>The server refused the right to answer at first and gave it later. That was told to whoever runs the survey.</translation>
        </message>
        <message>
            <source>Not taken any more</source>
            <translation>Not taken any more</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Will be sent within two hours</source>
            <translation>Will be sent within two hours</translation>
        </message>
    </context>
    <context>
        <name>SurveyWords</name>
        <message>
            <source>Scale</source>
            <translation>Scale</translation>
        </message>
        <message>
            <source>Recommendation, 0 to 10</source>
            <translation>Recommendation, 0 to 10</translation>
        </message>
        <message>
            <source>One of several</source>
            <translation>One of several</translation>
        </message>
        <message>
            <source>Several of several</source>
            <translation>Several of several</translation>
        </message>
        <message>
            <source>Table of scales</source>
            <translation>Table of scales</translation>
        </message>
        <message>
            <source>Order of preference</source>
            <translation>Order of preference</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Slider</translation>
        </message>
        <message>
            <source>Short text</source>
            <translation>Short text</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Long text</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Text without a question</source>
            <translation>Text without a question</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Scheduled</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>The file cannot be written there.</source>
            <translation>The file cannot be written there.</translation>
        </message>
        <message>
            <source>There are no results to write.</source>
            <translation>There are no results to write.</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Closed on %1</translation>
        </message>
        <message numerus="yes">
            <source>Figures are only of more than %n people.</source>
            <translation>
                <numerusform>Figures are only of more than %n people.</numerusform>
                <numerusform>Figures are only of more than %n people.</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Over the rounds</source>
            <translation>Over the rounds</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 answers</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>eNPS</source>
            <translation>eNPS</translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Favourable</translation>
        </message>
        <message>
            <source>Scores; orange is low, blue is high. Hidden figures protect anonymity; a dash is no data.</source>
            <translation>Scores; orange is low, blue is high. Hidden figures protect anonymity; a dash is no data.</translation>
        </message>
        <message>
            <source>Differences in points; orange is less, blue is more. Hidden figures protect anonymity; a dash is no data.</source>
            <translation>Differences in points; orange is less, blue is more. Hidden figures protect anonymity; a dash is no data.</translation>
        </message>
        <message>
            <source>Too few people to be told apart from each other.</source>
            <translation>Too few people to be told apart from each other.</translation>
        </message>
        <message>
            <source>Together with other figures shown here it would tell what a few people answered.</source>
            <translation>Together with other figures shown here it would tell what a few people answered.</translation>
        </message>
        <message>
            <source>Compared with a figure that was shown before it would tell what a few people answered.</source>
            <translation>Compared with a figure that was shown before it would tell what a few people answered.</translation>
        </message>
        <message>
            <source>Combined with several figures that were shown before it would tell what a few people answered.</source>
            <translation>Combined with several figures that were shown before it would tell what a few people answered.</translation>
        </message>
        <message>
            <source>Too much was asked at once to make sure that it tells of nobody. With fewer filters it may appear.</source>
            <translation>Too much was asked at once to make sure that it tells of nobody. With fewer filters it may appear.</translation>
        </message>
        <message>
            <source>It cannot be worked out: what it looks for is not part of this round any more.</source>
            <translation>It cannot be worked out: what it looks for is not part of this round any more.</translation>
        </message>
        <message>
            <source>It was closed before it opened.</source>
            <translation>It was closed before it opened.</translation>
        </message>
        <message>
            <source>Its end had passed before it could open.</source>
            <translation>Its end had passed before it could open.</translation>
        </message>
        <message>
            <source>Its threshold is out of range.</source>
            <translation>Its threshold is out of range.</translation>
        </message>
        <message>
            <source>The server does not read such a form. It may be older than this program.</source>
            <translation>The server does not read such a form. It may be older than this program.</translation>
        </message>
        <message>
            <source>Its questions have errors that have to be mended first.</source>
            <translation>Its questions have errors that have to be mended first.</translation>
        </message>
        <message>
            <source>Fewer people are in its audience than its threshold asks for.</source>
            <translation>Fewer people are in its audience than its threshold asks for.</translation>
        </message>
        <message>
            <source>Its form, its audience and what it is cut by are too much together. Cut it by less.</source>
            <translation>Its form, its audience and what it is cut by are too much together. Cut it by less.</translation>
        </message>
        <message>
            <source>Years here</source>
            <translation>Years here</translation>
        </message>
        <message>
            <source>Others, or not stated</source>
            <translation>Others, or not stated</translation>
        </message>
        <message>
            <source>Hidden: %1</source>
            <translation>Hidden: %1</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Driver</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Percent</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>No data</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Thread</source>
            <translation>Thread</translation>
        </message>
        <message>
            <source>The threshold lies between %1 and %2.</source>
            <translation>The threshold lies between %1 and %2.</translation>
        </message>
        <message>
            <source>Say when the round closes.</source>
            <translation>Say when the round closes.</translation>
        </message>
        <message>
            <source>The round would close in the past.</source>
            <translation>The round would close in the past.</translation>
        </message>
        <message>
            <source>The round would close before it opens.</source>
            <translation>The round would close before it opens.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) have to be mended before it can be launched.</source>
            <translation>
                <numerusform>%n thing have to be mended before it can be launched.</numerusform>
                <numerusform>%n things have to be mended before it can be launched.</numerusform>
            </translation>
        </message>
        <message>
            <source>Some of its parts were made by a newer version of Aufwind. Update this one first.</source>
            <translation>Some of its parts were made by a newer version of Aufwind. Update this one first.</translation>
        </message>
        <message>
            <source>The round could not be made.</source>
            <translation>The round could not be made.</translation>
        </message>
        <message>
            <source>The round is not on this device.</source>
            <translation>The round is not on this device.</translation>
        </message>
        <message>
            <source>The threshold only ever rises: those who were asked were promised this one.</source>
            <translation>The threshold only ever rises: those who were asked were promised this one.</translation>
        </message>
        <message>
            <source>The round could not be changed.</source>
            <translation>The round could not be changed.</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%1 since %2</translation>
        </message>
        <message>
            <source>mean rank %1</source>
            <translation>mean rank %1</translation>
        </message>
        <message>
            <source>Your people</source>
            <translation>Your people</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>hidden to protect anonymity</source>
            <translation>hidden to protect anonymity</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>no data</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <comment>segment, column, figure</comment>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>difference, month</comment>
            <translation>%1 since %2</translation>
        </message>
    </context>
    <context>
        <name>BuildAnswer</name>
        <message>
            <source>Choose a day</source>
            <translation>Choose a day</translation>
        </message>
        <message>
            <source>Answer in your own words</source>
            <translation>Answer in your own words</translation>
        </message>
        <message>
            <source>A few words</source>
            <translation>A few words</translation>
        </message>
    </context>
    <context>
        <name>BuildCanvas</name>
        <message numerus="yes">
            <source>%n thing(s) to put right before it can be launched.</source>
            <translation>
                <numerusform>%n thing to put right before it can be launched.</numerusform>
                <numerusform>%n things to put right before it can be launched.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at.</source>
            <translation>
                <numerusform>%n thing to look at.</numerusform>
                <numerusform>%n things to look at.</numerusform>
            </translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>The one before</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>The next one</translation>
        </message>
    </context>
    <context>
        <name>BuildDriver</name>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Another one…</source>
            <translation>Another one…</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Driver</translation>
        </message>
        <message>
            <source>Name of the driver</source>
            <translation>Name of the driver</translation>
        </message>
        <message>
            <source>Also measured by: %1</source>
            <translation>Also measured by: %1</translation>
        </message>
        <message>
            <source>Measured by this question alone</source>
            <translation>Measured by this question alone</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Rename…</translation>
        </message>
    </context>
    <context>
        <name>BuildEntry</name>
        <message>
            <source>Untitled section</source>
            <translation>Untitled section</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insert</translation>
        </message>
        <message>
            <source>Insert a question here</source>
            <translation>Insert a question here</translation>
        </message>
    </context>
    <context>
        <name>BuildLabels</name>
        <message>
            <source>What point %1 is called</source>
            <translation>What point %1 is called</translation>
        </message>
    </context>
    <context>
        <name>BuildOptions</name>
        <message>
            <source>Row removed</source>
            <translation>Row removed</translation>
        </message>
        <message>
            <source>Option removed</source>
            <translation>Option removed</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Row %1</translation>
        </message>
        <message>
            <source>Option %1</source>
            <translation>Option %1</translation>
        </message>
        <message>
            <source>with a text</source>
            <translation>with a text</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>alone</translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>More about %1</translation>
        </message>
        <message>
            <source>With a text of one’s own</source>
            <translation>With a text of one’s own</translation>
        </message>
        <message>
            <source>Not together with others</source>
            <translation>Not together with others</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Add a row</source>
            <translation>Add a row</translation>
        </message>
        <message>
            <source>Add an option</source>
            <translation>Add an option</translation>
        </message>
    </context>
    <context>
        <name>BuildOutline</name>
        <message>
            <source>Outline</source>
            <translation>Outline</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>Add a question</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Add a section</source>
            <translation>Add a section</translation>
        </message>
        <message>
            <source>Questions from the library</source>
            <translation>Questions from the library</translation>
        </message>
    </context>
    <context>
        <name>BuildOutlineRow</name>
        <message>
            <source>Untitled section</source>
            <translation>Untitled section</translation>
        </message>
        <message>
            <source>Without a text yet</source>
            <translation>Without a text yet</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Question %1</source>
            <translation>Question %1</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>required</source>
            <translation>required</translation>
        </message>
        <message>
            <source>with logic</source>
            <translation>with logic</translation>
        </message>
        <message>
            <source>reverse-scored</source>
            <translation>reverse-scored</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>folded</source>
            <translation>folded</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>Unfold</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Fold</translation>
        </message>
    </context>
    <context>
        <name>BuildPlainQuestion</name>
        <message>
            <source>Without a text yet</source>
            <translation>Without a text yet</translation>
        </message>
        <message>
            <source>Empty option</source>
            <translation>Empty option</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BuildProperties</name>
        <message>
            <source>Question %1</source>
            <translation>Question %1</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Choose a question</source>
            <translation>Choose a question</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Required</translation>
        </message>
        <message>
            <source>Counts in the results</source>
            <translation>Counts in the results</translation>
        </message>
        <message>
            <source>more is better</source>
            <translation>more is better</translation>
        </message>
        <message>
            <source>Reverse-scored</source>
            <translation>Reverse-scored</translation>
        </message>
        <message>
            <source>agreeing counts as low</source>
            <translation>agreeing counts as low</translation>
        </message>
        <message>
            <source>In every round</source>
            <translation>In every round</translation>
        </message>
        <message>
            <source>of a pulse that asks some of its questions each time</source>
            <translation>of a pulse that asks some of its questions each time</translation>
        </message>
        <message>
            <source>Random order</source>
            <translation>Random order</translation>
        </message>
        <message>
            <source>of its questions, for everybody another one</source>
            <translation>of its questions, for everybody another one</translation>
        </message>
        <message>
            <source>of rows, for everybody another one</source>
            <translation>of rows, for everybody another one</translation>
        </message>
        <message>
            <source>of options, for everybody another one</source>
            <translation>of options, for everybody another one</translation>
        </message>
        <message>
            <source>At most chosen</source>
            <translation>At most chosen</translation>
        </message>
        <message>
            <source>Empty: any number of them</source>
            <translation>Empty: any number of them</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>In steps of</source>
            <translation>In steps of</translation>
        </message>
        <message>
            <source>Logic</source>
            <translation>Logic</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Add rule</translation>
        </message>
        <message>
            <source>Asked of everybody</source>
            <translation>Asked of everybody</translation>
        </message>
        <message>
            <source>Asked under a condition</source>
            <translation>Asked under a condition</translation>
        </message>
        <message numerus="yes">
            <source>%n jump(s) after it</source>
            <translation>
                <numerusform>%n jump after it</numerusform>
                <numerusform>%n jumps after it</numerusform>
            </translation>
        </message>
        <message>
            <source>Translations</source>
            <translation>Translations</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>complete</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message>
            <source>Anonymous. Nobody sees who answered what, and results show from a number of answers on.</source>
            <translation>Anonymous. Nobody sees who answered what, and results show from a number of answers on.</translation>
        </message>
    </context>
    <context>
        <name>BuildQuestion</name>
        <message>
            <source>Kind of question</source>
            <translation>Kind of question</translation>
        </message>
        <message>
            <source>Duplicate the question</source>
            <translation>Duplicate the question</translation>
        </message>
        <message>
            <source>Remove the question</source>
            <translation>Remove the question</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>What is to be said</translation>
        </message>
        <message>
            <source>What you ask</source>
            <translation>What you ask</translation>
        </message>
        <message>
            <source>Text of the question</source>
            <translation>Text of the question</translation>
        </message>
        <message>
            <source>Add a description</source>
            <translation>Add a description</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Points of the scale</source>
            <translation>Points of the scale</translation>
        </message>
        <message numerus="yes">
            <source>%n points</source>
            <translation>
                <numerusform>%n points</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message>
            <source>Offer “not applicable”</source>
            <translation>Offer “not applicable”</translation>
        </message>
    </context>
    <context>
        <name>BuildScale</name>
        <message>
            <source>Points of the scale</source>
            <translation>Points of the scale</translation>
        </message>
        <message>
            <source>Own bands</source>
            <translation>Own bands</translation>
        </message>
        <message>
            <source>favourable from %1 on, unfavourable up to %2</source>
            <translation>favourable from %1 on, unfavourable up to %2</translation>
        </message>
        <message>
            <source>Favourable from</source>
            <translation>Favourable from</translation>
        </message>
        <message>
            <source>Unfavourable up to</source>
            <translation>Unfavourable up to</translation>
        </message>
    </context>
    <context>
        <name>BuildSection</name>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Duplicate the section</source>
            <translation>Duplicate the section</translation>
        </message>
        <message>
            <source>Remove the section</source>
            <translation>Remove the section</translation>
        </message>
        <message>
            <source>Title of the section</source>
            <translation>Title of the section</translation>
        </message>
        <message>
            <source>Add a description</source>
            <translation>Add a description</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
    </context>
    <context>
        <name>BuildTab</name>
        <message>
            <source>“%1” removed</source>
            <translation>“%1” removed</translation>
        </message>
        <message>
            <source>Section removed</source>
            <translation>Section removed</translation>
        </message>
        <message>
            <source>Question removed</source>
            <translation>Question removed</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) added</source>
            <translation>
                <numerusform>%n question added</numerusform>
                <numerusform>%n questions added</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyPage</name>
        <message>
            <source>Launch…</source>
            <translation>Launch…</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Build</translation>
        </message>
        <message>
            <source>All surveys</source>
            <translation>All surveys</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>saved %1</source>
            <translation>saved %1</translation>
        </message>
        <message>
            <source>This survey is not here</source>
            <translation>This survey is not here</translation>
        </message>
        <message>
            <source>It was removed, or it has not arrived on this device yet.</source>
            <translation>It was removed, or it has not arrived on this device yet.</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Logic</source>
            <translation>Logic</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Translate</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Audience</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>For SurveyJS…</source>
            <translation>For SurveyJS…</translation>
        </message>
        <message>
            <source>For Aufwind…</source>
            <translation>For Aufwind…</translation>
        </message>
    </context>
    <context>
        <name>SurveyRow</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>changed %1</source>
            <translation>changed %1</translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>More about %1</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>Back from the archive</source>
            <translation>Back from the archive</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
    </context>
    <context>
        <name>SurveyTitle</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>This is too long. Shorten it, then press Return.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>This could not be kept. Try again.</translation>
        </message>
        <message>
            <source>Press Return to change the title</source>
            <translation>Press Return to change the title</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
    </context>
    <context>
        <name>SurveysPage</name>
        <message>
            <source>New survey</source>
            <translation>New survey</translation>
        </message>
        <message>
            <source>%1, copy</source>
            <translation>%1, copy</translation>
        </message>
        <message>
            <source>“%1” removed</source>
            <translation>“%1” removed</translation>
        </message>
        <message>
            <source>“%1” is in the archive</source>
            <translation>“%1” is in the archive</translation>
        </message>
        <message>
            <source>“%1” is back from the archive</source>
            <translation>“%1” is back from the archive</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Surveys</translation>
        </message>
        <message>
            <source>Search surveys</source>
            <translation>Search surveys</translation>
        </message>
        <message>
            <source>Which surveys</source>
            <translation>Which surveys</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Current</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>No survey is called so</source>
            <translation>No survey is called so</translation>
        </message>
        <message>
            <source>Nothing is in the archive</source>
            <translation>Nothing is in the archive</translation>
        </message>
        <message>
            <source>No surveys yet</source>
            <translation>No surveys yet</translation>
        </message>
        <message>
            <source>Look for other words, or in the archive.</source>
            <translation>Look for other words, or in the archive.</translation>
        </message>
        <message>
            <source>What is over can be put here. Its results stay.</source>
            <translation>What is over can be put here. Its results stay.</translation>
        </message>
        <message>
            <source>Ask how people are, what helps them and what is in their way. Answers are anonymous.</source>
            <translation>Ask how people are, what helps them and what is in their way. Answers are anonymous.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Clear search</translation>
        </message>
        <message>
            <source>Write a survey</source>
            <translation>Write a survey</translation>
        </message>
        <message>
            <source>New from a template or a file</source>
            <translation>New from a template or a file</translation>
        </message>
    </context>
    <context>
        <name>SurveyFindings</name>
        <message>
            <source>The survey asks nothing yet. Add a question.</source>
            <translation>The survey asks nothing yet. Add a question.</translation>
        </message>
        <message>
            <source>Its key cannot be used, or another one has it already.</source>
            <translation>Its key cannot be used, or another one has it already.</translation>
        </message>
        <message>
            <source>“%1” is no language, or is there twice.</source>
            <translation>“%1” is no language, or is there twice.</translation>
        </message>
        <message>
            <source>A text is missing. Write it, or remove what has none.</source>
            <translation>A text is missing. Write it, or remove what has none.</translation>
        </message>
        <message>
            <source>A text is too long. Shorten it.</source>
            <translation>A text is too long. Shorten it.</translation>
        </message>
        <message>
            <source>A text cannot be read. Write it anew.</source>
            <translation>A text cannot be read. Write it anew.</translation>
        </message>
        <message>
            <source>There are more parts than a survey can have.</source>
            <translation>There are more parts than a survey can have.</translation>
        </message>
        <message>
            <source>There is nothing to choose from. Add options.</source>
            <translation>There is nothing to choose from. Add options.</translation>
        </message>
        <message>
            <source>There are no rows to answer. Add some.</source>
            <translation>There are no rows to answer. Add some.</translation>
        </message>
        <message>
            <source>Two options or rows say the same.</source>
            <translation>Two options or rows say the same.</translation>
        </message>
        <message>
            <source>Name each point of the scale, or none.</source>
            <translation>Name each point of the scale, or none.</translation>
        </message>
        <message>
            <source>An option with a text of one&apos;s own is not possible here.</source>
            <translation>An option with a text of one&apos;s own is not possible here.</translation>
        </message>
        <message>
            <source>An option that excludes the others is not possible here.</source>
            <translation>An option that excludes the others is not possible here.</translation>
        </message>
        <message>
            <source>A scale has 3 to 10 points.</source>
            <translation>A scale has 3 to 10 points.</translation>
        </message>
        <message>
            <source>A point counts as favourable and as unfavourable at once.</source>
            <translation>A point counts as favourable and as unfavourable at once.</translation>
        </message>
        <message>
            <source>The slider ends where it begins, or before.</source>
            <translation>The slider ends where it begins, or before.</translation>
        </message>
        <message>
            <source>The slider&apos;s step does not lead to its end.</source>
            <translation>The slider&apos;s step does not lead to its end.</translation>
        </message>
        <message>
            <source>More may be chosen than there are options.</source>
            <translation>More may be chosen than there are options.</translation>
        </message>
        <message>
            <source>Its driver is not there any more.</source>
            <translation>Its driver is not there any more.</translation>
        </message>
        <message>
            <source>No question measures the driver “%1”.</source>
            <translation>No question measures the driver “%1”.</translation>
        </message>
        <message>
            <source>A condition is about the question itself.</source>
            <translation>A condition is about the question itself.</translation>
        </message>
        <message>
            <source>A condition is about “%1”, which is asked later.</source>
            <translation>A condition is about “%1”, which is asked later.</translation>
        </message>
        <message>
            <source>A condition is about a question that is not there any more.</source>
            <translation>A condition is about a question that is not there any more.</translation>
        </message>
        <message>
            <source>A condition is about a text that nobody answers.</source>
            <translation>A condition is about a text that nobody answers.</translation>
        </message>
        <message>
            <source>A condition does not fit the kind of its question.</source>
            <translation>A condition does not fit the kind of its question.</translation>
        </message>
        <message>
            <source>A condition names an option that is not there any more.</source>
            <translation>A condition names an option that is not there any more.</translation>
        </message>
        <message>
            <source>A condition names a value that nobody can choose.</source>
            <translation>A condition names a value that nobody can choose.</translation>
        </message>
        <message>
            <source>A condition waits for “not applicable”, which is not offered.</source>
            <translation>A condition waits for “not applicable”, which is not offered.</translation>
        </message>
        <message>
            <source>Conditions wait for each other in a circle.</source>
            <translation>Conditions wait for each other in a circle.</translation>
        </message>
        <message>
            <source>A jump leads backwards.</source>
            <translation>A jump leads backwards.</translation>
        </message>
        <message>
            <source>A jump leads into its own section.</source>
            <translation>A jump leads into its own section.</translation>
        </message>
        <message>
            <source>A jump leads to a section that is not there any more.</source>
            <translation>A jump leads to a section that is not there any more.</translation>
        </message>
        <message>
            <source>The text quotes an answer to a question that is not there.</source>
            <translation>The text quotes an answer to a question that is not there.</translation>
        </message>
        <message>
            <source>The text quotes an answer that is given later.</source>
            <translation>The text quotes an answer that is given later.</translation>
        </message>
        <message>
            <source>The text quotes an answer that not everybody gives.</source>
            <translation>The text quotes an answer that not everybody gives.</translation>
        </message>
        <message>
            <source>Nobody ever comes to this.</source>
            <translation>Nobody ever comes to this.</translation>
        </message>
        <message>
            <source>It has to be answered, but nobody ever comes to it.</source>
            <translation>It has to be answered, but nobody ever comes to it.</translation>
        </message>
        <message>
            <source>A condition never holds.</source>
            <translation>A condition never holds.</translation>
        </message>
        <message>
            <source>A condition always holds.</source>
            <translation>A condition always holds.</translation>
        </message>
        <message>
            <source>A jump never happens.</source>
            <translation>A jump never happens.</translation>
        </message>
    </context>
    <context>
        <name>CommentsPart</name>
        <message>
            <source>All questions</source>
            <translation>All questions</translation>
        </message>
        <message>
            <source>Search comments</source>
            <translation>Search comments</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Your answer is on its way</source>
            <translation>Your answer is on its way</translation>
        </message>
        <message>
            <source>No comment is like that</source>
            <translation>No comment is like that</translation>
        </message>
        <message>
            <source>No comments</source>
            <translation>No comments</translation>
        </message>
        <message>
            <source>Look for other words, or in all questions.</source>
            <translation>Look for other words, or in all questions.</translation>
        </message>
        <message>
            <source>Nobody wrote anything, or it is hidden because too few did.</source>
            <translation>Nobody wrote anything, or it is hidden because too few did.</translation>
        </message>
    </context>
    <context>
        <name>ComparePart</name>
        <message>
            <source>Driver or question</source>
            <translation>Driver or question</translation>
        </message>
        <message>
            <source>First</source>
            <translation>First</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>Second</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparison</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Nothing to compare</translation>
        </message>
        <message>
            <source>Choose two rounds, or two segments of one.</source>
            <translation>Choose two rounds, or two segments of one.</translation>
        </message>
    </context>
    <context>
        <name>CompareSide</name>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>%1 (hidden)</source>
            <translation>%1 (hidden)</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>no data</source>
            <translation>no data</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Filter the answers</source>
            <translation>Filter the answers</translation>
        </message>
        <message>
            <source>The server works out what may be shown of those whom it finds. That takes a connection; the result then stays here.</source>
            <translation>The server works out what may be shown of those whom it finds. That takes a connection; the result then stays here.</translation>
        </message>
        <message>
            <source>Asked before</source>
            <translation>Asked before</translation>
        </message>
        <message>
            <source>Filter removed</source>
            <translation>Filter removed</translation>
        </message>
        <message>
            <source>By</source>
            <translation>By</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Values</translation>
        </message>
        <message>
            <source>Name, if it needs one</source>
            <translation>Name, if it needs one</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Ask</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>is being worked out by the server</source>
            <translation>is being worked out by the server</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Remove the filter %1</source>
            <translation>Remove the filter %1</translation>
        </message>
    </context>
    <context>
        <name>HeatLegend</name>
        <message>
            <source>under 45</source>
            <translation>under 45</translation>
        </message>
        <message>
            <source>78 and more</source>
            <translation>78 and more</translation>
        </message>
        <message>
            <source>−10 and less</source>
            <translation>−10 and less</translation>
        </message>
        <message>
            <source>+10 and more</source>
            <translation>+10 and more</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Legend</translation>
        </message>
        <message>
            <source>Percent favourable</source>
            <translation>Percent favourable</translation>
        </message>
        <message>
            <source>Change, in points</source>
            <translation>Change, in points</translation>
        </message>
        <message>
            <source>Difference to all, in points</source>
            <translation>Difference to all, in points</translation>
        </message>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Hidden to protect anonymity</translation>
        </message>
        <message>
            <source>– No data</source>
            <translation>– No data</translation>
        </message>
    </context>
    <context>
        <name>HeatRow</name>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 answers</translation>
        </message>
    </context>
    <context>
        <name>HeatmapPart</name>
        <message>
            <source>Favourable, percent</source>
            <translation>Favourable, percent</translation>
        </message>
        <message>
            <source>Difference to all</source>
            <translation>Difference to all</translation>
        </message>
        <message>
            <source>Change since the last round</source>
            <translation>Change since the last round</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Drivers</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>This round is cut by nothing. What it is cut by is chosen when it is launched.</source>
            <translation>This round is cut by nothing. What it is cut by is chosen when it is launched.</translation>
        </message>
        <message>
            <source>Columns in sight</source>
            <translation>Columns in sight</translation>
        </message>
    </context>
    <context>
        <name>HiddenNote</name>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Hidden to protect anonymity</translation>
        </message>
    </context>
    <context>
        <name>ImpactPart</name>
        <message>
            <source>Work on this first</source>
            <translation>Work on this first</translation>
        </message>
        <message>
            <source>Keep it up</source>
            <translation>Keep it up</translation>
        </message>
        <message>
            <source>Can wait</source>
            <translation>Can wait</translation>
        </message>
        <message>
            <source>Good, and matters less</source>
            <translation>Good, and matters less</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Driver</translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Favourable</translation>
        </message>
        <message>
            <source>Goes with</source>
            <translation>Goes with</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>How favourable each driver is, against how closely it goes with %1. That two go together does not say that one brings about the other.</source>
            <translation>How favourable each driver is, against how closely it goes with %1. That two go together does not say that one brings about the other.</translation>
        </message>
        <message>
            <source>Drivers by score and correlation; the table tells the same</source>
            <translation>Drivers by score and correlation; the table tells the same</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Drivers</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Nothing to compare</translation>
        </message>
        <message>
            <source>This needs drivers, one of which is an outcome, and enough answers of everybody.</source>
            <translation>This needs drivers, one of which is an outcome, and enough answers of everybody.</translation>
        </message>
    </context>
    <context>
        <name>LaunchDialog</name>
        <message>
            <source>The round is on its way. The server opens it and invites everybody.</source>
            <translation>The round is on its way. The server opens it and invites everybody.</translation>
        </message>
        <message>
            <source>everybody in the company</source>
            <translation>everybody in the company</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n team(s)</source>
            <translation>
                <numerusform>%n team</numerusform>
                <numerusform>%n teams</numerusform>
            </translation>
        </message>
        <message>
            <source>whom a rule finds</source>
            <translation>whom a rule finds</translation>
        </message>
        <message>
            <source>Launch a round</source>
            <translation>Launch a round</translation>
        </message>
        <message>
            <source>It asks the survey as it stands now; later changes concern the next round.</source>
            <translation>It asks the survey as it stands now; later changes concern the next round.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) have to be mended first</source>
            <translation>
                <numerusform>%n thing have to be mended first</numerusform>
                <numerusform>%n things have to be mended first</numerusform>
            </translation>
        </message>
        <message>
            <source>Asks</source>
            <translation>Asks</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>What everybody is promised</source>
            <translation>What everybody is promised</translation>
        </message>
        <message>
            <source>Answers are anonymous: nobody, not even the server, knows whose an answer is.</source>
            <translation>Answers are anonymous: nobody, not even the server, knows whose an answer is.</translation>
        </message>
        <message numerus="yes">
            <source>Figures are shown only of more than %n people.</source>
            <translation>
                <numerusform>Figures are shown only of more than %n people.</numerusform>
                <numerusform>Figures are shown only of more than %n people.</numerusform>
            </translation>
        </message>
        <message>
            <source>Managers may read what their own people answered, once it is shared with them.</source>
            <translation>Managers may read what their own people answered, once it is shared with them.</translation>
        </message>
        <message>
            <source>Managers do not read the results.</source>
            <translation>Managers do not read the results.</translation>
        </message>
        <message>
            <source>Whoever was asked reads the results of everybody together.</source>
            <translation>Whoever was asked reads the results of everybody together.</translation>
        </message>
        <message>
            <source>Whoever was asked does not read the results here.</source>
            <translation>Whoever was asked does not read the results here.</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Opens</translation>
        </message>
        <message>
            <source>At once where it is empty</source>
            <translation>At once where it is empty</translation>
        </message>
        <message>
            <source>Closes at the end of</source>
            <translation>Closes at the end of</translation>
        </message>
        <message>
            <source>Shown of more than</source>
            <translation>Shown of more than</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n people</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>Remind</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Never</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Cut the answers by</source>
            <translation>Cut the answers by</translation>
        </message>
        <message>
            <source>Fewer show more: small groups are joined until each is large enough. What is ticked first keeps most of its groups.</source>
            <translation>Fewer show more: small groups are joined until each is large enough. What is ticked first keeps most of its groups.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>Launch</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>cut, its place</comment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>QuestionResult</name>
        <message>
            <source>hidden to protect anonymity</source>
            <translation>hidden to protect anonymity</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>no data</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 answers</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>No data</translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n skipped</numerusform>
                <numerusform>%n skipped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not applicable</source>
            <translation>
                <numerusform>%n not applicable</numerusform>
                <numerusform>%n not applicable</numerusform>
            </translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>mean %1</translation>
        </message>
        <message>
            <source>unfavourable %1</source>
            <translation>unfavourable %1</translation>
        </message>
        <message>
            <source>neutral %1</source>
            <translation>neutral %1</translation>
        </message>
        <message>
            <source>favourable %1</source>
            <translation>favourable %1</translation>
        </message>
    </context>
    <context>
        <name>QuestionsPart</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Nothing that is counted</source>
            <translation>Nothing that is counted</translation>
        </message>
        <message>
            <source>The questions of this round are answered in words alone.</source>
            <translation>The questions of this round are answered in words alone.</translation>
        </message>
    </context>
    <context>
        <name>ResultCards</name>
        <message>
            <source>Summary</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>%1 of %2 invited</source>
            <translation>%1 of %2 invited</translation>
        </message>
        <message>
            <source>eNPS</source>
            <translation>eNPS</translation>
        </message>
        <message numerus="yes">
            <source>%n detractor(s)</source>
            <translation>
                <numerusform>%n detractor</numerusform>
                <numerusform>%n detractors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passive(s)</source>
            <translation>
                <numerusform>%n passive</numerusform>
                <numerusform>%n passives</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promoter(s)</source>
            <translation>
                <numerusform>%n promoter</numerusform>
                <numerusform>%n promoters</numerusform>
            </translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Favourable</translation>
        </message>
        <message>
            <source>Lowest: %1</source>
            <translation>Lowest: %1</translation>
        </message>
    </context>
    <context>
        <name>ResultComment</name>
        <message>
            <source>Write something first</source>
            <translation>Write something first</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>on its way</translation>
        </message>
        <message>
            <source>The same person, later</source>
            <translation>The same person, later</translation>
        </message>
        <message>
            <source>Write back</source>
            <translation>Write back</translation>
        </message>
        <message>
            <source>To whoever wrote this</source>
            <translation>To whoever wrote this</translation>
        </message>
        <message>
            <source>They read it the next time they open the survey. Who they are stays unknown to you, unless they say so.</source>
            <translation>They read it the next time they open the survey. Who they are stays unknown to you, unless they say so.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ResultsExportDialog</name>
        <message>
            <source>Questions, with how each was answered</source>
            <translation>Questions, with how each was answered</translation>
        </message>
        <message>
            <source>Segments, as in the heat map</source>
            <translation>Segments, as in the heat map</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Export results</source>
            <translation>Export results</translation>
        </message>
        <message>
            <source>Only what you see is written; what is hidden says so. The company’s audit log notes every export.</source>
            <translation>Only what you see is written; what is hidden says so. The company’s audit log notes every export.</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Kind of file</translation>
        </message>
        <message>
            <source>PDF, a report with charts</source>
            <translation>PDF, a report with charts</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>Excel (.xlsx)</translation>
        </message>
        <message>
            <source>CSV, for any program</source>
            <translation>CSV, for any program</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Choose a place…</translation>
        </message>
    </context>
    <context>
        <name>ResultsFileDialog</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Export results</source>
            <translation>Export results</translation>
        </message>
    </context>
    <context>
        <name>ResultsFiles</name>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
    </context>
    <context>
        <name>ResultsPlace</name>
        <message>
            <source>Your people</source>
            <translation>Your people</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>%1 (hidden)</source>
            <translation>%1 (hidden)</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>Filter…</translation>
        </message>
    </context>
    <context>
        <name>ResultsTab</name>
        <message>
            <source>All rounds</source>
            <translation>All rounds</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Round</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Share with managers</source>
            <translation>Share with managers</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Heat map</source>
            <translation>Heat map</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Impact</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Trends</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Not on this device yet</source>
            <translation>Not on this device yet</translation>
        </message>
        <message>
            <source>The results arrive with the next sync.</source>
            <translation>The results arrive with the next sync.</translation>
        </message>
        <message>
            <source>The round is open</source>
            <translation>The round is open</translation>
        </message>
        <message>
            <source>Nothing is told of answers before it has closed and been counted.</source>
            <translation>Nothing is told of answers before it has closed and been counted.</translation>
        </message>
        <message>
            <source>It is being counted</source>
            <translation>It is being counted</translation>
        </message>
        <message>
            <source>The round has closed. The results arrive as soon as the server has counted it.</source>
            <translation>The round has closed. The results arrive as soon as the server has counted it.</translation>
        </message>
        <message>
            <source>Too few answered</source>
            <translation>Too few answered</translation>
        </message>
        <message>
            <source>Fewer people took part than were promised to be shown together. Nothing of it is shown, to anybody.</source>
            <translation>Fewer people took part than were promised to be shown together. Nothing of it is shown, to anybody.</translation>
        </message>
        <message>
            <source>Nothing that you may read</source>
            <translation>Nothing that you may read</translation>
        </message>
        <message>
            <source>Either it has not arrived here yet, or what it says of your people is hidden to protect them.</source>
            <translation>Either it has not arrived here yet, or what it says of your people is hidden to protect them.</translation>
        </message>
        <message>
            <source>This program cannot read it</source>
            <translation>This program cannot read it</translation>
        </message>
        <message>
            <source>The results are of a newer version of Aufwind, or damaged. Update this program, then look again.</source>
            <translation>The results are of a newer version of Aufwind, or damaged. Update this program, then look again.</translation>
        </message>
        <message>
            <source>Some of these results are of a newer version of Aufwind, and left out.</source>
            <translation>Some of these results are of a newer version of Aufwind, and left out.</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Saved views</translation>
        </message>
        <message>
            <source>View “%1” removed</source>
            <translation>View “%1” removed</translation>
        </message>
        <message numerus="yes">
            <source>of more than %n people</source>
            <translation>
                <numerusform>of more than %n people</numerusform>
                <numerusform>of more than %n people</numerusform>
            </translation>
        </message>
        <message>
            <source>is being computed by the server. It appears here by itself, as soon as there is a connection.</source>
            <translation>is being computed by the server. It appears here by itself, as soon as there is a connection.</translation>
        </message>
        <message>
            <source>The filter is shown as soon as the server has answered</source>
            <translation>The filter is shown as soon as the server has answered</translation>
        </message>
    </context>
    <context>
        <name>ResultsViewsMenu</name>
        <message>
            <source>Save this view…</source>
            <translation>Save this view…</translation>
        </message>
        <message>
            <source>Rename “%1”…</source>
            <translation>Rename “%1”…</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>Remove “%1”</translation>
        </message>
    </context>
    <context>
        <name>RoundCloseDialog</name>
        <message>
            <source>Close the round now?</source>
            <translation>Close the round now?</translation>
        </message>
        <message>
            <source>Call the round off?</source>
            <translation>Call the round off?</translation>
        </message>
        <message>
            <source>Nobody can answer any more, and what was answered is counted. This cannot be taken back.</source>
            <translation>Nobody can answer any more, and what was answered is counted. This cannot be taken back.</translation>
        </message>
        <message>
            <source>Nobody will be asked. This cannot be taken back; another round can be launched at any time.</source>
            <translation>Nobody will be asked. This cannot be taken back; another round can be launched at any time.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>Close it</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Call it off</translation>
        </message>
    </context>
    <context>
        <name>RoundDialog</name>
        <message>
            <source>Change the round</source>
            <translation>Change the round</translation>
        </message>
        <message>
            <source>What is asked, of whom and by what it is cut stays as it was launched.</source>
            <translation>What is asked, of whom and by what it is cut stays as it was launched.</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Opens</translation>
        </message>
        <message>
            <source>Closes at the end of</source>
            <translation>Closes at the end of</translation>
        </message>
        <message>
            <source>Shown of more than</source>
            <translation>Shown of more than</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n people</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>Remind</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Never</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>RoundRow</name>
        <message>
            <source>Scheduled</source>
            <translation>Scheduled</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Being counted</source>
            <translation>Being counted</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Counted</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Too few answers</source>
            <translation>Too few answers</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%1 of %2 answered</translation>
        </message>
        <message>
            <source>%1 of %2 took part</source>
            <translation>%1 of %2 took part</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) invited</source>
            <translation>
                <numerusform>%n person invited</numerusform>
                <numerusform>%n people invited</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, round %2</source>
            <translation>%1, round %2</translation>
        </message>
        <message numerus="yes">
            <source>shared with %n manager(s)</source>
            <translation>
                <numerusform>shared with %n manager</numerusform>
                <numerusform>shared with %n managers</numerusform>
            </translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>More about %1</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Dates, threshold, reminders…</source>
            <translation>Dates, threshold, reminders…</translation>
        </message>
        <message>
            <source>Share with managers…</source>
            <translation>Share with managers…</translation>
        </message>
        <message>
            <source>Call it off…</source>
            <translation>Call it off…</translation>
        </message>
        <message>
            <source>Close now…</source>
            <translation>Close now…</translation>
        </message>
    </context>
    <context>
        <name>RoundsCard</name>
        <message>
            <source>Rounds</source>
            <translation>Rounds</translation>
        </message>
        <message>
            <source>Launch a round…</source>
            <translation>Launch a round…</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Not asked yet</translation>
        </message>
        <message>
            <source>A round asks this survey as it stands now. Later changes concern the next round.</source>
            <translation>A round asks this survey as it stands now. Later changes concern the next round.</translation>
        </message>
        <message>
            <source>The round has been changed</source>
            <translation>The round has been changed</translation>
        </message>
        <message>
            <source>The server closes the round now</source>
            <translation>The server closes the round now</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>Share with managers</source>
            <translation>Share with managers</translation>
        </message>
        <message>
            <source>They read from now on what “%1” says of the people below them, as far as that is enough people. Comments come without names.</source>
            <translation>They read from now on what “%1” says of the people below them, as far as that is enough people. Comments come without names.</translation>
        </message>
        <message numerus="yes">
            <source>Shared with %n manager(s)</source>
            <translation>
                <numerusform>Shared with %n manager</numerusform>
                <numerusform>Shared with %n managers</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 does not read it any more</source>
            <translation>%1 does not read it any more</translation>
        </message>
        <message>
            <source>Managers</source>
            <translation>Managers</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n person(s)</source>
            <translation>
                <numerusform>%1, %n person</numerusform>
                <numerusform>%1, %n people</numerusform>
            </translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Withdraw from %1</source>
            <translation>Withdraw from %1</translation>
        </message>
        <message>
            <source>Nobody leads people yet</source>
            <translation>Nobody leads people yet</translation>
        </message>
        <message>
            <source>Say in People who reports to whom, or who leads a team.</source>
            <translation>Say in People who reports to whom, or who leads a team.</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Tick all</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>Share with %n manager(s)</source>
            <translation>
                <numerusform>Share with %n manager</numerusform>
                <numerusform>Share with %n managers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n person(s)</source>
            <comment>manager</comment>
            <translation>
                <numerusform>%1, %n person</numerusform>
                <numerusform>%1, %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SharedResultsPage</name>
        <message>
            <source>Surveys</source>
            <translation>Surveys</translation>
        </message>
        <message>
            <source>of your people</source>
            <translation>of your people</translation>
        </message>
        <message>
            <source>of everybody who was asked</source>
            <translation>of everybody who was asked</translation>
        </message>
        <message>
            <source>All results</source>
            <translation>All results</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>closed %1</source>
            <translation>closed %1</translation>
        </message>
        <message>
            <source>shared with you %1</source>
            <translation>shared with you %1</translation>
        </message>
        <message>
            <source>No results yet</source>
            <translation>No results yet</translation>
        </message>
        <message>
            <source>Results appear here once a survey has been counted and you may read it. Surveys that wait for your answer are on Home.</source>
            <translation>Results appear here once a survey has been counted and you may read it. Surveys that wait for your answer are on Home.</translation>
        </message>
    </context>
    <context>
        <name>TrendLine</name>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>no data</translation>
        </message>
    </context>
    <context>
        <name>TrendsPart</name>
        <message>
            <source>What is shown</source>
            <translation>What is shown</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Drivers</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Trends</translation>
        </message>
        <message>
            <source>One round makes no trend yet</source>
            <translation>One round makes no trend yet</translation>
        </message>
        <message>
            <source>As soon as a second round of this survey is counted, its scores stand here beside those of this one.</source>
            <translation>As soon as a second round of this survey is counted, its scores stand here beside those of this one.</translation>
        </message>
    </context>
    <context>
        <name>AudienceNumber</name>
        <message>
            <source>Write a whole number</source>
            <translation>Write a whole number</translation>
        </message>
    </context>
    <context>
        <name>AudiencePeople</name>
        <message>
            <source>%1 is not asked any more</source>
            <translation>%1 is not asked any more</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Everybody in the company</translation>
        </message>
        <message>
            <source>Chosen people, teams, or whoever a rule finds</source>
            <translation>Chosen people, teams, or whoever a rule finds</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Somebody who is not here any more</source>
            <translation>Somebody who is not here any more</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Add a team</source>
            <translation>Add a team</translation>
        </message>
        <message>
            <source>A team that is not here any more</source>
            <translation>A team that is not here any more</translation>
        </message>
        <message>
            <source>Whoever meets every condition</source>
            <translation>Whoever meets every condition</translation>
        </message>
        <message>
            <source>Add a condition</source>
            <translation>Add a condition</translation>
        </message>
        <message>
            <source>Whoever meets every condition is asked.</source>
            <translation>Whoever meets every condition is asked.</translation>
        </message>
    </context>
    <context>
        <name>AudiencePromise</name>
        <message>
            <source>Your answers are anonymous. They reach the server without your name, and nobody there can tell which are yours.</source>
            <translation>Your answers are anonymous. They reach the server without your name, and nobody there can tell which are yours.</translation>
        </message>
        <message>
            <source>Figures show for groups of more than %1 answers only. Whoever is in a smaller group stays hidden in a larger one.</source>
            <translation>Figures show for groups of more than %1 answers only. Whoever is in a smaller group stays hidden in a larger one.</translation>
        </message>
        <message>
            <source>Comments are read as you wrote them, without your name, in no order of time. Leave out what gives you away.</source>
            <translation>Comments are read as you wrote them, without your name, in no order of time. Leave out what gives you away.</translation>
        </message>
        <message>
            <source>You can change your answers until %1, %2.</source>
            <translation>You can change your answers until %1, %2.</translation>
        </message>
        <message>
            <source>You can change your answers until the survey closes.</source>
            <translation>You can change your answers until the survey closes.</translation>
        </message>
        <message numerus="yes">
            <source>As long as you have not taken part, you are reminded every %n day(s).</source>
            <translation>
                <numerusform>As long as you have not taken part, you are reminded every %n day.</numerusform>
                <numerusform>As long as you have not taken part, you are reminded every %n days.</numerusform>
            </translation>
        </message>
        <message>
            <source>You are asked once and not reminded.</source>
            <translation>You are asked once and not reminded.</translation>
        </message>
        <message>
            <source>The results are read by HR, by managers for their own teams, and for the whole company by everybody who was asked.</source>
            <translation>The results are read by HR, by managers for their own teams, and for the whole company by everybody who was asked.</translation>
        </message>
        <message>
            <source>The results are read by HR, and by managers for their own teams.</source>
            <translation>The results are read by HR, and by managers for their own teams.</translation>
        </message>
        <message>
            <source>The results are read by HR, and for the whole company by everybody who was asked.</source>
            <translation>The results are read by HR, and for the whole company by everybody who was asked.</translation>
        </message>
        <message>
            <source>The results are read by HR alone.</source>
            <translation>The results are read by HR alone.</translation>
        </message>
    </context>
    <context>
        <name>AudienceTab</name>
        <message>
            <source>Who is asked</source>
            <translation>Who is asked</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who reads the results</source>
            <translation>Who reads the results</translation>
        </message>
        <message>
            <source>HR reads all results. Nobody reads single answers.</source>
            <translation>HR reads all results. Nobody reads single answers.</translation>
        </message>
        <message>
            <source>Managers, those of their own teams where enough people answered</source>
            <translation>Managers, those of their own teams where enough people answered</translation>
        </message>
        <message>
            <source>Everybody who was asked, those of the whole company</source>
            <translation>Everybody who was asked, those of the whole company</translation>
        </message>
        <message>
            <source>Results show for more than … answers</source>
            <translation>Results show for more than … answers</translation>
        </message>
        <message>
            <source>%1 to %2. After the launch it can only rise.</source>
            <translation>%1 to %2. After the launch it can only rise.</translation>
        </message>
        <message>
            <source>%1 to %2. The more, the better single people are hidden, and the fewer small teams are seen.</source>
            <translation>%1 to %2. The more, the better single people are hidden, and the fewer small teams are seen.</translation>
        </message>
        <message>
            <source>At present</source>
            <translation>At present</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>Being counted …</translation>
        </message>
        <message>
            <source>people belong to it; each is asked when their day has come</source>
            <translation>people belong to it; each is asked when their day has come</translation>
        </message>
        <message>
            <source>people would be asked now</source>
            <translation>people would be asked now</translation>
        </message>
        <message>
            <source>Fewer than %1 people are asked, so no result could ever show.</source>
            <translation>Fewer than %1 people are asked, so no result could ever show.</translation>
        </message>
        <message>
            <source>What participants are told</source>
            <translation>What participants are told</translation>
        </message>
    </context>
    <context>
        <name>AudienceTimes</name>
        <message>
            <source>Once</source>
            <translation>Once</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Every week</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>Every two weeks</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Every month</translation>
        </message>
        <message>
            <source>Every quarter</source>
            <translation>Every quarter</translation>
        </message>
        <message>
            <source>After somebody&apos;s first day</source>
            <translation>After somebody&apos;s first day</translation>
        </message>
        <message>
            <source>After somebody&apos;s last day</source>
            <translation>After somebody&apos;s last day</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>How often</translation>
        </message>
        <message>
            <source>Days after the first day</source>
            <translation>Days after the first day</translation>
        </message>
        <message>
            <source>Days after the last day</source>
            <translation>Days after the last day</translation>
        </message>
        <message>
            <source>Each person is asked once, when their day has come.</source>
            <translation>Each person is asked once, when their day has come.</translation>
        </message>
        <message>
            <source>First round opens</source>
            <translation>First round opens</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Opens</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>at %1</translation>
        </message>
        <message>
            <source>when it is launched</source>
            <translation>when it is launched</translation>
        </message>
        <message>
            <source>First round closes</source>
            <translation>First round closes</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Closes</translation>
        </message>
        <message>
            <source>chosen at the launch</source>
            <translation>chosen at the launch</translation>
        </message>
        <message>
            <source>Remind every … days</source>
            <translation>Remind every … days</translation>
        </message>
        <message>
            <source>never</source>
            <translation>never</translation>
        </message>
        <message>
            <source>Only whoever has not taken part yet is reminded.</source>
            <translation>Only whoever has not taken part yet is reminded.</translation>
        </message>
        <message>
            <source>Questions in each round</source>
            <translation>Questions in each round</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message>
            <source>%1 come in every round, the others take turns.</source>
            <translation>%1 come in every round, the others take turns.</translation>
        </message>
        <message>
            <source>All %1 questions come in every round.</source>
            <translation>All %1 questions come in every round.</translation>
        </message>
        <message>
            <source>In every round</source>
            <translation>In every round</translation>
        </message>
    </context>
    <context>
        <name>ChoiceAnswer</name>
        <message numerus="yes">
            <source>At most %n option(s)</source>
            <translation>
                <numerusform>At most %n option</numerusform>
                <numerusform>At most %n options</numerusform>
            </translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>In your own words</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
    </context>
    <context>
        <name>EnpsAnswer</name>
        <message>
            <source>Not at all likely</source>
            <translation>Not at all likely</translation>
        </message>
        <message>
            <source>Extremely likely</source>
            <translation>Extremely likely</translation>
        </message>
    </context>
    <context>
        <name>ImportSurveyDialog</name>
        <message>
            <source>Import a survey</source>
            <translation>Import a survey</translation>
        </message>
        <message>
            <source>Nothing has changed yet. A new survey is made as one step, and Ctrl+Z takes it back.</source>
            <translation>Nothing has changed yet. A new survey is made as one step, and Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Not here</translation>
        </message>
        <message>
            <source>Not quite as it was</source>
            <translation>Not quite as it was</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>As it was</translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>What became of its parts</source>
            <translation>What became of its parts</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Make the survey</source>
            <translation>Make the survey</translation>
        </message>
    </context>
    <context>
        <name>LanguageDialog</name>
        <message>
            <source>Add a language</source>
            <translation>Add a language</translation>
        </message>
        <message>
            <source>Search languages</source>
            <translation>Search languages</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>LibraryDialog</name>
        <message>
            <source>Question library</source>
            <translation>Question library</translation>
        </message>
        <message>
            <source>Questions that keep their wording can be compared from one survey to the next.</source>
            <translation>Questions that keep their wording can be compared from one survey to the next.</translation>
        </message>
        <message>
            <source>Search questions</source>
            <translation>Search questions</translation>
        </message>
        <message>
            <source>What they measure</source>
            <translation>What they measure</translation>
        </message>
        <message>
            <source>All drivers</source>
            <translation>All drivers</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>No question has these words.</source>
            <translation>No question has these words.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Add %n question(s)</source>
            <translation>
                <numerusform>Add %n question</numerusform>
                <numerusform>Add %n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
    </context>
    <context>
        <name>LogicClause</name>
        <message>
            <source>Choose a question</source>
            <translation>Choose a question</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>This is no number</source>
            <translation>This is no number</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Remove this condition</source>
            <translation>Remove this condition</translation>
        </message>
    </context>
    <context>
        <name>LogicCondition</name>
        <message>
            <source>If</source>
            <translation>If</translation>
        </message>
        <message>
            <source>Asked if</source>
            <translation>Asked if</translation>
        </message>
        <message>
            <source>Condition removed</source>
            <translation>Condition removed</translation>
        </message>
        <message>
            <source>and</source>
            <translation>and</translation>
        </message>
        <message>
            <source>or if</source>
            <translation>or if</translation>
        </message>
        <message>
            <source>and …</source>
            <translation>and …</translation>
        </message>
        <message>
            <source>Add what has to hold as well</source>
            <translation>Add what has to hold as well</translation>
        </message>
        <message>
            <source>or …</source>
            <translation>or …</translation>
        </message>
        <message>
            <source>Add what suffices instead</source>
            <translation>Add what suffices instead</translation>
        </message>
    </context>
    <context>
        <name>LogicJump</name>
        <message>
            <source>Go on with %1</source>
            <translation>Go on with %1</translation>
        </message>
        <message>
            <source>Jump removed</source>
            <translation>Jump removed</translation>
        </message>
        <message>
            <source>go on with</source>
            <translation>go on with</translation>
        </message>
        <message>
            <source>Always go on with</source>
            <translation>Always go on with</translation>
        </message>
        <message>
            <source>Section to go on with</source>
            <translation>Section to go on with</translation>
        </message>
        <message>
            <source>Look at this jump earlier</source>
            <translation>Look at this jump earlier</translation>
        </message>
        <message>
            <source>Look at this jump later</source>
            <translation>Look at this jump later</translation>
        </message>
        <message>
            <source>Remove this jump</source>
            <translation>Remove this jump</translation>
        </message>
    </context>
    <context>
        <name>LogicRow</name>
        <message>
            <source>Question without a text</source>
            <translation>Question without a text</translation>
        </message>
        <message>
            <source>It is always asked now</source>
            <translation>It is always asked now</translation>
        </message>
        <message>
            <source>Ask only if …</source>
            <translation>Ask only if …</translation>
        </message>
        <message>
            <source>Always ask</source>
            <translation>Always ask</translation>
        </message>
        <message>
            <source>Add a jump</source>
            <translation>Add a jump</translation>
        </message>
        <message>
            <source>Quote an answer</source>
            <translation>Quote an answer</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Edit the question</translation>
        </message>
    </context>
    <context>
        <name>LogicTab</name>
        <message>
            <source>Whatever has no condition is always asked.</source>
            <translation>Whatever has no condition is always asked.</translation>
        </message>
        <message>
            <source>Only with rules</source>
            <translation>Only with rules</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Conditions and jumps</source>
            <translation>Conditions and jumps</translation>
        </message>
        <message>
            <source>No conditions yet</source>
            <translation>No conditions yet</translation>
        </message>
        <message>
            <source>Nothing is asked yet</source>
            <translation>Nothing is asked yet</translation>
        </message>
        <message>
            <source>Everybody gets all questions, one after the other.</source>
            <translation>Everybody gets all questions, one after the other.</translation>
        </message>
        <message>
            <source>Add questions first. Here you say then who gets which.</source>
            <translation>Add questions first. Here you say then who gets which.</translation>
        </message>
        <message>
            <source>Copied. Put it into the text of the question.</source>
            <translation>Copied. Put it into the text of the question.</translation>
        </message>
    </context>
    <context>
        <name>MatrixAnswer</name>
        <message>
            <source>Does not apply</source>
            <translation>Does not apply</translation>
        </message>
    </context>
    <context>
        <name>NewSurveyDialog</name>
        <message>
            <source>Empty survey</source>
            <translation>Empty survey</translation>
        </message>
        <message>
            <source>One section, for questions of your own.</source>
            <translation>One section, for questions of your own.</translation>
        </message>
        <message>
            <source>New survey</source>
            <translation>New survey</translation>
        </message>
        <message>
            <source>The survey needs a title</source>
            <translation>The survey needs a title</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Templates</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Takes about %n minute(s)</source>
            <translation>
                <numerusform>Takes about %n minute</numerusform>
                <numerusform>Takes about %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Written in</source>
            <translation>Written in</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>From a file…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Make it</translation>
        </message>
    </context>
    <context>
        <name>PointRow</name>
        <message>
            <source>Does not apply to me</source>
            <translation>Does not apply to me</translation>
        </message>
    </context>
    <context>
        <name>PreviewTab</name>
        <message>
            <source>Preview, nothing is kept</source>
            <translation>Preview, nothing is kept</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>From the beginning</translation>
        </message>
        <message>
            <source>How far one is</source>
            <translation>How far one is</translation>
        </message>
        <message>
            <source>Thank you</source>
            <translation>Thank you</translation>
        </message>
        <message>
            <source>Question %1 of %2</source>
            <translation>Question %1 of %2</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Finish</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Nothing is asked yet</source>
            <translation>Nothing is asked yet</translation>
        </message>
        <message>
            <source>Write a question, then go through the survey here as those do who are asked.</source>
            <translation>Write a question, then go through the survey here as those do who are asked.</translation>
        </message>
    </context>
    <context>
        <name>QuestionView</name>
        <message>
            <source>* needs an answer</source>
            <translation>* needs an answer</translation>
        </message>
        <message>
            <source>Does not apply to me</source>
            <translation>Does not apply to me</translation>
        </message>
    </context>
    <context>
        <name>QuoteDialog</name>
        <message>
            <source>Quote an answer</source>
            <translation>Quote an answer</translation>
        </message>
        <message>
            <source>The placeholder becomes the answer that this person gave. Copy it, and put it into the text of the question.</source>
            <translation>The placeholder becomes the answer that this person gave. Copy it, and put it into the text of the question.</translation>
        </message>
        <message>
            <source>Nothing is asked before this question, so there is no answer to quote.</source>
            <translation>Nothing is asked before this question, so there is no answer to quote.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>RankingAnswer</name>
        <message>
            <source>Choose the most important one first, then the next. Alt with the arrow keys moves a line.</source>
            <translation>Choose the most important one first, then the next. Alt with the arrow keys moves a line.</translation>
        </message>
        <message>
            <source>%1, place %2</source>
            <translation>%1, place %2</translation>
        </message>
        <message>
            <source>%1, no place yet</source>
            <translation>%1, no place yet</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Start again</translation>
        </message>
    </context>
    <context>
        <name>SliderAnswer</name>
        <message>
            <source>Move the slider to answer</source>
            <translation>Move the slider to answer</translation>
        </message>
    </context>
    <context>
        <name>SurveyAudience</name>
        <message>
            <source>Choose a number from %1 to %2.</source>
            <translation>Choose a number from %1 to %2.</translation>
        </message>
        <message>
            <source>People can be reminded every 1 to %1 days.</source>
            <translation>People can be reminded every 1 to %1 days.</translation>
        </message>
        <message>
            <source>From 0 to %1 days.</source>
            <translation>From 0 to %1 days.</translation>
        </message>
        <message>
            <source>From 1 to %1 questions.</source>
            <translation>From 1 to %1 questions.</translation>
        </message>
        <message>
            <source>It would close before it opens.</source>
            <translation>It would close before it opens.</translation>
        </message>
        <message>
            <source>This cannot be.</source>
            <translation>This cannot be.</translation>
        </message>
    </context>
    <context>
        <name>SurveyFileDialog</name>
        <message>
            <source>Surveys (*.json *.lss)</source>
            <translation>Surveys (*.json *.lss)</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON files (*.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Import a survey</source>
            <translation>Import a survey</translation>
        </message>
        <message>
            <source>Export the survey</source>
            <translation>Export the survey</translation>
        </message>
    </context>
    <context>
        <name>SurveyFiles</name>
        <message>
            <source>Survey imported. Ctrl+Z takes that back.</source>
            <translation>Survey imported. Ctrl+Z takes that back.</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
    </context>
    <context>
        <name>SurveyLibrary</name>
        <message>
            <source>once a year</source>
            <translation>once a year</translation>
        </message>
        <message>
            <source>every half year</source>
            <translation>every half year</translation>
        </message>
        <message>
            <source>every quarter</source>
            <translation>every quarter</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>every month</translation>
        </message>
        <message>
            <source>once for each person</source>
            <translation>once for each person</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Others</translation>
        </message>
    </context>
    <context>
        <name>SurveyLogic</name>
        <message>
            <source>is answered</source>
            <translation>is answered</translation>
        </message>
        <message>
            <source>is not answered</source>
            <translation>is not answered</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>does not apply</translation>
        </message>
        <message>
            <source>is</source>
            <translation>is</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>is not</translation>
        </message>
        <message>
            <source>is at most</source>
            <translation>is at most</translation>
        </message>
        <message>
            <source>is at least</source>
            <translation>is at least</translation>
        </message>
        <message>
            <source>has chosen</source>
            <translation>has chosen</translation>
        </message>
        <message>
            <source>has not chosen</source>
            <translation>has not chosen</translation>
        </message>
        <message>
            <source>Question without a text</source>
            <translation>Question without a text</translation>
        </message>
        <message>
            <source>the end</source>
            <translation>the end</translation>
        </message>
        <message>
            <source>Section without a title</source>
            <translation>Section without a title</translation>
        </message>
    </context>
    <context>
        <name>SurveyNoteWords</name>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further language(s)</source>
            <translation>
                <numerusform>%n further language</numerusform>
                <numerusform>%n further languages</numerusform>
            </translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>As it was</translation>
        </message>
        <message>
            <source>Asked in the nearest way there is here, instead of “%1”</source>
            <translation>Asked in the nearest way there is here, instead of “%1”</translation>
        </message>
        <message numerus="yes">
            <source>Asked as %n question(s)</source>
            <translation>
                <numerusform>Asked as %n question</numerusform>
                <numerusform>Asked as %n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Called “%1” here</source>
            <translation>Called “%1” here</translation>
        </message>
        <message>
            <source>Formatted text has become plain</source>
            <translation>Formatted text has become plain</translation>
        </message>
        <message>
            <source>A text that was too long was cut</source>
            <translation>A text that was too long was cut</translation>
        </message>
        <message>
            <source>The condition holds by other rules here: %1</source>
            <translation>The condition holds by other rules here: %1</translation>
        </message>
        <message>
            <source>Some options have become one, or were left</source>
            <translation>Some options have become one, or were left</translation>
        </message>
        <message>
            <source>The scale or limit was brought within what is possible here</source>
            <translation>The scale or limit was brought within what is possible here</translation>
        </message>
        <message>
            <source>The random order is drawn in another way</source>
            <translation>The random order is drawn in another way</translation>
        </message>
        <message>
            <source>Not quite as it was</source>
            <translation>Not quite as it was</translation>
        </message>
        <message>
            <source>Not quite as it was: %1</source>
            <translation>Not quite as it was: %1</translation>
        </message>
        <message>
            <source>There is no such question here: “%1”</source>
            <translation>There is no such question here: “%1”</translation>
        </message>
        <message>
            <source>The condition cannot be said here, so it is always asked: %1</source>
            <translation>The condition cannot be said here, so it is always asked: %1</translation>
        </message>
        <message>
            <source>The jump cannot be said here: %1</source>
            <translation>The jump cannot be said here: %1</translation>
        </message>
        <message>
            <source>Nothing fills the placeholder “%1”; it stands as it was written</source>
            <translation>Nothing fills the placeholder “%1”; it stands as it was written</translation>
        </message>
        <message>
            <source>Nothing checks what is entered: %1</source>
            <translation>Nothing checks what is entered: %1</translation>
        </message>
        <message>
            <source>The options are loaded from elsewhere</source>
            <translation>The options are loaded from elsewhere</translation>
        </message>
        <message>
            <source>No answer is there from the beginning</source>
            <translation>No answer is there from the beginning</translation>
        </message>
        <message>
            <source>Nothing is calculated: %1</source>
            <translation>Nothing is calculated: %1</translation>
        </message>
        <message>
            <source>Program text</source>
            <translation>Program text</translation>
        </message>
        <message>
            <source>A picture, sound or film</source>
            <translation>A picture, sound or film</translation>
        </message>
        <message>
            <source>The random order</source>
            <translation>The random order</translation>
        </message>
        <message>
            <source>The limit on answers</source>
            <translation>The limit on answers</translation>
        </message>
        <message>
            <source>Points for answers</source>
            <translation>Points for answers</translation>
        </message>
        <message>
            <source>The language “%1”</source>
            <translation>The language “%1”</translation>
        </message>
        <message>
            <source>It names “%1”, which is not there</source>
            <translation>It names “%1”, which is not there</translation>
        </message>
        <message numerus="yes">
            <source>%n more than a survey holds</source>
            <translation>
                <numerusform>%n more than a survey holds</numerusform>
                <numerusform>%n more than a survey holds</numerusform>
            </translation>
        </message>
        <message>
            <source>The setting “%1”</source>
            <translation>The setting “%1”</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Not here</translation>
        </message>
        <message>
            <source>Not here: %1</source>
            <translation>Not here: %1</translation>
        </message>
        <message>
            <source>The file is too large for a survey. Nothing was changed.</source>
            <translation>The file is too large for a survey. Nothing was changed.</translation>
        </message>
        <message>
            <source>The file is damaged and cannot be read. Nothing was changed.</source>
            <translation>The file is damaged and cannot be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>A newer version of Aufwind wrote this file. Update Aufwind to read it. Nothing was changed.</source>
            <translation>A newer version of Aufwind wrote this file. Update Aufwind to read it. Nothing was changed.</translation>
        </message>
        <message>
            <source>This is no survey of SurveyJS (.json), LimeSurvey (.lss) or Aufwind (.json) that can be read. Nothing was changed.</source>
            <translation>This is no survey of SurveyJS (.json), LimeSurvey (.lss) or Aufwind (.json) that can be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>The file cannot be read. Nothing was changed.</translation>
        </message>
        <message>
            <source>The survey needs a title.</source>
            <translation>The survey needs a title.</translation>
        </message>
        <message>
            <source>The file cannot be written there.</source>
            <translation>The file cannot be written there.</translation>
        </message>
    </context>
    <context>
        <name>SurveyPreview</name>
        <message>
            <source>This answer is too long.</source>
            <translation>This answer is too long.</translation>
        </message>
        <message>
            <source>This answer does not fit the question.</source>
            <translation>This answer does not fit the question.</translation>
        </message>
        <message>
            <source>Each row needs an answer.</source>
            <translation>Each row needs an answer.</translation>
        </message>
        <message>
            <source>This question needs an answer.</source>
            <translation>This question needs an answer.</translation>
        </message>
    </context>
    <context>
        <name>TextAnswer</name>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Your answer</translation>
        </message>
    </context>
    <context>
        <name>TranslateLanguages</name>
        <message>
            <source>%1 removed. Its texts are kept.</source>
            <translation>%1 removed. Its texts are kept.</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Written in %1. Who has none of these languages reads that one.</source>
            <translation>Written in %1. Who has none of these languages reads that one.</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>complete</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n missing</source>
            <translation>
                <numerusform>%1, %n missing</numerusform>
                <numerusform>%1, %n missing</numerusform>
            </translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>Move %1 up</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Remove %1</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Add a language</translation>
        </message>
    </context>
    <context>
        <name>TranslateRow</name>
        <message>
            <source>Not translated yet</source>
            <translation>Not translated yet</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>This is too long</translation>
        </message>
    </context>
    <context>
        <name>TranslateTab</name>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Thanks</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Driver</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Section</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Option</translation>
        </message>
        <message>
            <source>Point of the scale</source>
            <translation>Point of the scale</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Nothing is missing in %1</source>
            <translation>Nothing is missing in %1</translation>
        </message>
        <message>
            <source>Only what is missing</source>
            <translation>Only what is missing</translation>
        </message>
        <message>
            <source>Next missing</source>
            <translation>Next missing</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texts</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Nothing is missing</translation>
        </message>
        <message>
            <source>There is no text yet</source>
            <translation>There is no text yet</translation>
        </message>
        <message>
            <source>Every text is there in %1.</source>
            <translation>Every text is there in %1.</translation>
        </message>
        <message>
            <source>Write the survey first.</source>
            <translation>Write the survey first.</translation>
        </message>
        <message>
            <source>Ctrl+Enter leads to the next missing text, Ctrl with an arrow key up and down.</source>
            <translation>Ctrl+Enter leads to the next missing text, Ctrl with an arrow key up and down.</translation>
        </message>
        <message>
            <source>Only in %1 so far</source>
            <translation>Only in %1 so far</translation>
        </message>
        <message>
            <source>Add the languages that people read best. Each text then stands beside its translation.</source>
            <translation>Add the languages that people read best. Each text then stands beside its translation.</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Add a language</translation>
        </message>
    </context>
</TS>

# Made by bindings/generate; do not edit.
"""Enums and constants."""

from ._names import Enum, Flags


class FileState(Enum):
    """What became of a file.

    Since 1.0; `ssi_file_state` in C.
    """

    #: Known, with rows.
    ROWS = 1
    #: Known, present, without rows.
    EMPTY = 2
    #: Known by name, but not in a known format.
    REFUSED = 3
    #: Another file of the same role was preferred.
    DUPLICATE = 4
    #: Not read, to keep it private.
    PRIVATE = 5
    #: No role in the index. Has a reason if it looks as if it had one.
    UNKNOWN = 6
    #: Of LinkedIn, but of another tool: its role is one of Seats.file(). It is
    #: not read.
    OTHER = 7


class DateOrder(Enum):
    """The order of day and month in dates such as 04/05/2026.

    Since 1.0; `ssi_date_order` in C.
    """

    #: No such date.
    NONE = 0
    #: The month comes first.
    MONTH = 1
    #: The day comes first.
    DAY = 2


class SkipReason(Enum):
    """Why rows were skipped, or a file refused.

    Since 1.0; `ssi_skip_reason` in C.
    """

    #: No header row with the needed columns.
    HEADER = 1
    #: Too few columns.
    COLUMNS = 2
    #: The date is missing or unrecognised.
    DATE = 3
    #: The date is outside 1970 … 2149.
    DATE_RANGE = 4
    #: A word or status that is not known.
    VALUE = 5
    #: Excluded by its status.
    STATUS = 6
    #: A draft that was never sent.
    DRAFT = 7
    #: In the spam folder.
    SPAM = 8
    #: A sponsored message.
    SPONSORED = 9
    #: A group thread, no one-to-one exchange.
    GROUP = 10
    #: The other side cannot be identified.
    PERSON = 11
    #: Duplicate entry.
    REPEATED = 12
    #: A quote is not closed before the end.
    QUOTE = 13
    #: A sentence in place of data.
    NOT_DATA = 14
    #: The header is in another language.
    LANGUAGE = 15
    #: Day and month of dates such as 04/05/2026 cannot be distinguished.
    ORDER = 16
    #: It would go beyond the budget of memory.
    MEMORY = 17
    #: It has no name, so it is not an entry.
    EMPTY = 18
    #: Several roles have this header, and the file's name does not say which.
    AMBIGUOUS = 19
    #: A figure that is withheld, such as "< 1%".
    BELOW = 20
    #: Not well-formed, too deep or too large.
    FORMAT = 21


class Form(Enum):
    """The form of an export, by what is in it.

    Since 1.0; `ssi_form` in C.
    """

    #: Nothing in it shows it.
    UNKNOWN = 0
    #: The larger one, with posts, comments and reactions, or other files that
    #: only it has.
    COMPLETE = 1
    #: The quick one, which has none of these.
    BASIC = 2
    #: One part of a larger one, or some of its files.
    PART = 3
    #: JSON of the Portability API.
    PORTABILITY = 4
    #: Workbooks of analytics alone.
    ANALYTICS = 5


class DayBasis(Enum):
    """Why an archive is read as of a day.

    Since 1.0; `ssi_day_basis` in C.
    """

    #: It is the newest day in the archive.
    NEWEST = 1
    #: It is the newest that is not after the export, or the export's own day
    #: if nothing else has one.
    EXPORT = 2
    #: It is the newest that is not far beyond nearly all others.
    MASS = 3


class Status(Enum):
    """What a fallible function answers. Values never change their meaning;
    treat a value you do not know as a failure.

    Since 1.0; `ssi_status` in C.
    """

    #: Done.
    OK = 0
    #: A pointer that must not be None is None.
    ERROR_NULL = 1
    #: The allocator gave no memory.
    ERROR_MEMORY = 2
    #: A struct's `size`, or the width of an array, is too small or was not
    #: set.
    ERROR_SIZE = 3
    #: A day is outside 0 … 65,535, or no such date.
    ERROR_DAY = 4
    #: No event kind that the call takes.
    ERROR_KIND = 5
    #: A trait bit that does not exist is set.
    ERROR_TRAITS = 6
    #: An event's count is outside 1 … 1,000,000.
    ERROR_COUNT = 7
    #: No fact has this value.
    ERROR_FACT = 8
    #: No indicator has this value.
    ERROR_INDICATOR = 9
    #: No pillar has this value.
    ERROR_PILLAR = 10
    #: No profile section has this value.
    ERROR_SECTION = 11
    #: A value is outside its declared range.
    ERROR_RANGE = 12
    #: A text is not well-formed UTF-8.
    ERROR_UTF8 = 13
    #: A text or list is longer than allowed.
    ERROR_LENGTH = 14
    #: The caller's buffer is too small.
    ERROR_SPACE = 15
    #: An index is past the end.
    ERROR_INDEX = 16
    #: Saved bytes are damaged or of another kind.
    ERROR_FORMAT = 17
    #: Saved bytes are of a later format version.
    ERROR_VERSION = 18
    #: A pillar's weights do not add up to 25 points.
    ERROR_MODEL = 19
    #: Nothing was observed to answer from.
    ERROR_UNOBSERVED = 20
    #: There is no event.
    ERROR_EMPTY = 21
    #: No row of the table has this name.
    ERROR_NAME = 22
    #: More rows or files than the library holds.
    ERROR_LIMIT = 23
    #: No window of a trend has this value.
    ERROR_WINDOW = 24
    #: No stage of the funnel has this value.
    ERROR_STAGE = 25
    #: Too few members for what is asked.
    ERROR_COHORT = 26
    #: Too few readings, or too little variation.
    ERROR_READINGS = 27
    #: The minimums exceed the time budget.
    ERROR_TIME = 28
    #: A member is there already, or is not there.
    ERROR_MEMBER = 29
    #: A member's budget does not pay for it.
    ERROR_BUDGET = 30
    #: Two things do not belong together.
    ERROR_MISMATCH = 31
    #: Asks for what a later version has.
    ERROR_UNSUPPORTED = 32
    #: A known answer came out wrong.
    ERROR_SELFTEST = 33
    #: Saved bytes are older than what is known.
    ERROR_SERIAL = 34
    #: Two exports are of two different members.
    ERROR_MIXED = 35


class BenchmarkSource(Enum):
    """Whose scores a benchmark describes.

    Since 1.0; `ssi_benchmark_source` in C.
    """

    #: Members of a cohort.
    MEMBERS = 1
    #: Members that were made up.
    SYNTHETIC = 2
    #: Nobody: a shape estimated from figures.
    ESTIMATE = 3


class Determined(Enum):
    """How well the readings determine a parameter.

    Since 1.0; `ssi_determined` in C.
    """

    #: It could be nearly anything.
    NOT = 0
    #: Within half of its own size.
    PARTLY = 1
    #: Within a fifth of its own size.
    WELL = 2


class CohortKind(Enum):
    """What a cohort is made of.

    Since 1.0; `ssi_cohort_kind` in C.
    """

    #: Members of one industry.
    INDUSTRY = 1
    #: The network of one member.
    NETWORK = 2
    #: A team.
    TEAM = 3
    #: A general population: everyone.
    POPULATION = 4


class Movement(Enum):
    """Whether dashboard and model move together.

    Since 1.0; `ssi_movement` in C.
    """

    #: Fewer than COMPARE_STEPS_MIN steps on which both changed.
    NOT_ENOUGH_DATA = 0
    #: Mostly in opposite directions.
    APART = 1
    #: Neither.
    UNCLEAR = 2
    #: Mostly in the same direction.
    TOGETHER = 3


class Window(Enum):
    """The spans a trend looks back over.

    Since 1.0; `ssi_window` in C.
    """

    #: The last 7 days.
    WEEK = 1
    #: The last 30 days.
    MONTH = 2
    #: Since the baseline day.
    BASELINE = 3


class Verdict(Enum):
    """What a trend amounts to.

    Since 1.0; `ssi_verdict` in C.
    """

    #: Too short, or no record to begin.
    NOT_ENOUGH_DATA = 0
    #: It falls, by more than noise.
    DECLINING = 1
    #: Neither.
    STEADY = 2
    #: It rises, by more than noise.
    IMPROVING = 3


class Pillar(Enum):
    """The four pillars, 25 points each.

    Since 1.0; `ssi_pillar` in C.
    """

    #: Establish your professional brand.
    BRAND = 1
    #: Find the right people.
    FIND = 2
    #: Engage with insights.
    ENGAGE = 3
    #: Build relationships.
    RELATE = 4


class Kind(Enum):
    """What happened: the kinds of dated events. Values never change their
    meaning.

    Since 1.0; `ssi_kind` in C.
    """

    #: A post or share of one's own.
    POST = 1
    #: A long-form post (article or newsletter).
    ARTICLE = 2
    #: A reshare of another's post.
    RESHARE = 3
    #: A comment given.
    COMMENT = 4
    #: A reaction given.
    REACTION = 5
    #: A vote in a poll.
    POLL_VOTE = 6
    #: A contribution inside a group that no other kind covers.
    GROUP_ACTIVITY = 7
    #: A picture, video or document added.
    MEDIA_ADDED = 8
    #: A reaction on one's content.
    REACTION_RECEIVED = 9
    #: A comment on one's content.
    COMMENT_RECEIVED = 10
    #: A reshare of one's content.
    RESHARE_RECEIVED = 11
    #: A view of one's content.
    POST_VIEW_RECEIVED = 12
    #: A new follower.
    FOLLOWER_GAINED = 13
    #: A skill endorsed by someone.
    ENDORSEMENT_RECEIVED = 14
    #: A skill of someone endorsed.
    ENDORSEMENT_GIVEN = 15
    #: A recommendation received.
    RECOMMENDATION_RECEIVED = 16
    #: A recommendation written.
    RECOMMENDATION_GIVEN = 17
    #: A search for people.
    SEARCH = 18
    #: A search with filters or Lead Builder.
    ADVANCED_SEARCH = 19
    #: A profile viewed.
    PROFILE_VIEW = 20
    #: A view of one's own profile.
    PROFILE_VIEW_RECEIVED = 21
    #: A message or invitation to someone who had viewed the profile.
    VISITOR_CONTACTED = 22
    #: A lead saved.
    LEAD_SAVED = 23
    #: An account saved.
    ACCOUNT_SAVED = 24
    #: A company followed.
    COMPANY_FOLLOWED = 25
    #: A person followed.
    MEMBER_FOLLOWED = 26
    #: A company page viewed for research.
    COMPANY_VIEW = 27
    #: A session or login on a day.
    ACTIVE_DAY = 28
    #: A message sent.
    MESSAGE_SENT = 29
    #: A message received.
    MESSAGE_RECEIVED = 30
    #: A conversation one opened was answered.
    MESSAGE_ANSWERED = 31
    #: A conversation one opened stayed without an answer.
    MESSAGE_UNANSWERED = 32
    #: An InMail sent.
    INMAIL_SENT = 33
    #: An InMail was accepted or answered.
    INMAIL_ANSWERED = 34
    #: An InMail stayed without an answer.
    INMAIL_UNANSWERED = 35
    #: An InMail was declined.
    INMAIL_DECLINED = 36
    #: An invitation to connect sent.
    INVITATION_SENT = 37
    #: An invitation to connect received.
    INVITATION_RECEIVED = 38
    #: An invitation one had sent was accepted.
    INVITATION_ACCEPTED = 39
    #: An invitation one had sent stayed without an answer.
    INVITATION_UNANSWERED = 40
    #: An invitation one had sent was declined.
    INVITATION_DECLINED = 41
    #: An invitation one had sent was withdrawn.
    INVITATION_WITHDRAWN = 42
    #: A new connection.
    CONNECTION = 43
    #: A day on which one side answered the other.
    CONVERSATION = 44
    #: A conversation taken up again after half a year.
    PROSPECT_REKINDLED = 45
    #: A hashtag followed.
    HASHTAG_FOLLOWED = 46
    #: A post, job or article saved.
    ITEM_SAVED = 47
    #: A group joined.
    GROUP_JOINED = 48
    #: A course taken or watched.
    LEARNING = 49
    #: Outcome: an attendee of one's webinar or fair.
    EVENT_ATTENDEE = 50
    #: Outcome: a call booked.
    CALL_BOOKED = 51
    #: Outcome: a meeting booked.
    MEETING_BOOKED = 52
    #: Outcome: a customer won.
    CUSTOMER_WON = 53


class Trait(Flags):
    """Traits of an event: who the other side is, or what the content is. Bits
    that may be set together.

    Since 1.0; `ssi_trait` in C.
    """

    #: The other side: VP and above, owner.
    DECISION_MAKER = 1
    #: The other side is an influencer.
    INFLUENCER = 2
    #: In the target: person or topic.
    TARGET = 4
    #: The other side is a customer.
    CUSTOMER = 8
    #: The other side is a prospect.
    PROSPECT = 16
    #: The other side is a co-worker.
    COWORKER = 32
    #: The other side is no connection.
    OUTSIDE_NETWORK = 64
    #: Content of one's own.
    ORIGINAL = 128
    #: With words of one's own.
    OWN_WORDS = 256
    #: With picture, video, poll, document.
    MEDIA = 512
    #: With a source or link.
    SOURCE = 1024
    #: Said inside a group.
    GROUP = 2048
    #: Of 1,300 characters or more.
    LONG = 4096


class Fact(Enum):
    """Facts about the present state of a profile. Values never change their
    meaning.

    Since 1.0; `ssi_fact` in C.
    """

    #: There is a profile photo (0 or 1).
    PHOTO = 1
    #: There is a cover photo (0 or 1).
    COVER = 2
    #: Characters of the headline.
    HEADLINE_LENGTH = 3
    #: Characters of the summary.
    SUMMARY_LENGTH = 4
    #: A location is given (0 or 1).
    LOCATION = 5
    #: An industry is given (0 or 1).
    INDUSTRY = 6
    #: A current position is given (0 or 1).
    CURRENT_POSITION = 7
    #: Number of positions.
    POSITIONS = 8
    #: Positions with a description of 100 characters or more.
    POSITIONS_DESCRIBED = 9
    #: Number of schools.
    EDUCATION = 10
    #: Number of skills.
    SKILLS = 11
    #: Number of certifications.
    CERTIFICATIONS = 12
    #: Number of languages.
    LANGUAGES = 13
    #: Number of projects, publications and honours.
    ACHIEVEMENTS = 14
    #: Number of media items shown on the profile.
    PROFILE_MEDIA = 15
    #: How far the target's keywords spread over the sections, in millionths.
    KEYWORD_SPREAD = 16
    #: Number of groups joined.
    GROUPS = 17


class Indicator(Enum):
    """Indicators: what the pillars are the sum of. Values never change their
    meaning.

    Since 1.0; `ssi_indicator` in C.
    """

    #: How complete the profile is.
    COMPLETENESS = 1
    #: How much the profile says.
    DEPTH = 2
    #: Cover photo and media on the profile.
    PRESENTATION = 3
    #: The target's keywords across the sections.
    KEYWORDS = 4
    #: Distinct people who endorsed a skill.
    ENDORSERS = 5
    #: Distinct people who wrote a recommendation.
    RECOMMENDERS = 6
    #: Articles, and long posts at a third of an article.
    LONG_FORM = 7
    #: Weeks kept up with posts or articles.
    PUBLISHING_RHYTHM = 8
    #: Followers gained.
    FOLLOWER_GROWTH = 9
    #: Content with picture, video, poll or document.
    RICH_CONTENT = 10
    #: Searches for people.
    SEARCHES = 11
    #: Searches with filters.
    ADVANCED_SEARCHES = 12
    #: Profiles viewed.
    PROFILES_VIEWED = 13
    #: Profiles viewed outside the network.
    PROSPECTING = 14
    #: Views of one's own profile.
    INBOUND_VIEWS = 15
    #: Profile visitors that one wrote to.
    VISITORS_CONTACTED = 16
    #: Leads saved.
    LEADS_SAVED = 17
    #: Accounts saved.
    ACCOUNTS_SAVED = 18
    #: Days with any activity of one's own.
    ACTIVE_DAYS = 19
    #: New connections in the target.
    TARGET_CONNECTIONS = 20
    #: Companies and people followed.
    SOURCES_FOLLOWED = 21
    #: Posts, articles and reshares.
    POSTING = 22
    #: Weeks kept up with posts, or reshares in own words.
    POSTING_RHYTHM = 23
    #: Comments given.
    COMMENTING = 24
    #: Reactions and votes given.
    REACTING = 25
    #: Original content among the posts expected.
    ORIGINALITY = 26
    #: Sourced or on-target content among the posts expected.
    SOURCING = 27
    #: Reactions, comments, reshares and views received.
    ENGAGEMENT_RECEIVED = 28
    #: Groups joined.
    GROUPS_JOINED = 29
    #: Contributions inside groups.
    GROUP_ACTIVITY = 30
    #: Messages and InMails sent.
    MESSAGES = 31
    #: Answers among the conversations opened.
    RESPONSE_RATE = 32
    #: Answers among the InMails sent.
    INMAIL_RESPONSE_RATE = 33
    #: Company pages viewed.
    RESEARCH_VIEWS = 34
    #: Days kept up with comments or reactions.
    ENGAGEMENT_RHYTHM = 35
    #: Connections.
    CONNECTIONS = 36
    #: Decision-makers among the connections.
    DECISION_MAKERS = 37
    #: Co-workers among the connections.
    COWORKERS = 38
    #: Influencers in contact.
    INFLUENCERS = 39
    #: Invitations that were accepted, and received.
    INVITATIONS = 40
    #: Acceptances among the invitations sent.
    ACCEPTANCE_RATE = 41
    #: People with whom a conversation is alive.
    CONVERSATIONS = 42
    #: People in the network contacted lately.
    NETWORK_TOUCHED = 43
    #: Days kept up with messages.
    CONTACT_RHYTHM = 44
    #: Conversations taken up again.
    REKINDLED = 45


class Polarity(Enum):
    """What more of an event kind means.

    Since 1.0; `ssi_polarity` in C.
    """

    #: More is better; never lowers a pillar.
    BENEFICIAL = 1
    #: Counts against a rate.
    ADVERSE = 2
    #: Recorded; feeds no indicator.
    NEUTRAL = 3
    #: A result of selling, outside the index.
    OUTCOME = 4


class Measure(Enum):
    """How an indicator is measured; doc/model.md defines each.

    Since 1.0; `ssi_measure` in C.
    """

    #: Sum of capped facts.
    LEVEL = 1
    #: Decayed, capped events per 30 days.
    VOLUME = 2
    #: Distinct people by most recent contact.
    PEOPLE = 3
    #: Good among all, shrunk towards none.
    RATE = 4
    #: Decayed share of days kept up.
    REGULARITY = 5
    #: Good ones as a share of those expected.
    QUALITY = 6


class Stage(Enum):
    """Stages of the funnel in order, and what is counted with it.

    Since 1.0; `ssi_stage` in C.
    """

    #: Invitations sent.
    INVITATIONS = 1
    #: Invitations that were accepted.
    ACCEPTED = 2
    #: People one had a conversation with.
    CONVERSATIONS = 3
    #: Calls and meetings booked.
    MEETINGS = 4
    #: Customers won.
    CUSTOMERS = 5
    #: Attendees of events; not a step of the funnel.
    ATTENDEES = 6


class PersonState(Enum):
    """How the contact with a person stands.

    Since 1.0; `ssi_person_state` in C.
    """

    #: The first contact is less than 30 days ago.
    NEW = 1
    #: The last contact is less than 30 days ago.
    LIVING = 2
    #: It is 30 to 179 days ago.
    COOLING = 3
    #: It is 180 days ago or more.
    SILENT = 4


class PersonReason(Enum):
    """Why to write to a person, or why not now: the first that holds, in the
    order of doc/people.md.

    Since 1.0; `ssi_person_reason` in C.
    """

    #: Write: they wrote last, less than 30 days ago.
    ANSWER = 1
    #: Write: connected less than 30 days ago, without a word since.
    WELCOME = 2
    #: Write: they invited, reacted, commented, endorsed, recommended, followed
    #: or visited less than 30 days ago.
    INTEREST = 3
    #: Write: an exchange that cools.
    KEEP_UP = 4
    #: Write: an exchange that fell silent.
    REKINDLE = 5
    #: Write: a connection who decides or is in the target, and there was no
    #: exchange yet.
    APPROACH = 6
    #: Write: a connection without exchange, silent.
    TOUCH = 7
    #: Not now: written to, or invited, less than 30 days ago.
    WAIT = 8
    #: Not now: the last contact is less than 30 days ago.
    IN_TOUCH = 9
    #: Not now: written to three times or more in a year since anything last
    #: came from them.
    TIRED = 10
    #: Not now: declined within a year.
    DECLINED = 11
    #: Not now: nothing calls for it.
    NOTHING = 12


class Section(Enum):
    """Sections of a profile whose text is searched for keywords.

    Since 1.0; `ssi_section` in C.
    """

    #: The line under the name.
    HEADLINE = 1
    #: The "about" text.
    SUMMARY = 2
    #: Titles and descriptions, one after another.
    POSITIONS = 3
    #: The skills, separated by commas or lines.
    SKILLS = 4


class Observation(Enum):
    """How much of an indicator was observed.

    Since 1.0; `ssi_observation` in C.
    """

    #: Nothing it counts was observed.
    NONE = 0
    #: Some of what it counts was observed.
    PART = 1
    #: All it counts was observed.
    FULL = 2


#: The largest count one added event may have.
COUNT_MAX = 1000000
#: The most rows a ledger holds.
ACTIVITY_ROWS_MAX = 10000000
#: Bytes of the key that hashes people.
ARCHIVE_KEY_BYTES = 16
#: The most files one archive may have.
ARCHIVE_FILES_MAX = 10000
#: The most bytes of one file.
ARCHIVE_FILE_BYTES_MAX = 2000000000
#: The most bytes of one field; a longer one is cut there, which is enough for
#: every purpose.
ARCHIVE_FIELD_BYTES_MAX = 1048576
#: The most exports one archive may have.
ARCHIVE_EXPORTS_MAX = 1000
#: Major version of this header.
VERSION_MAJOR = 1
#: Minor version of this header.
VERSION_MINOR = 0
#: Patch version of this header.
VERSION_PATCH = 0
#: Version of this header as one number that can be compared: major x 1,000,000
#: + minor x 1,000 + patch. version_number() is that of the library at run time.
VERSION_NUMBER = 1000000
#: The most bytes a public struct may say it has.
STRUCT_BYTES_MAX = 65536
#: Micropoints in one point.
POINT = 1000000
#: Micropoints of one pillar: 25 points.
PILLAR_POINTS = 25000000
#: Micropoints of the whole index: 100 points.
TOTAL_POINTS = 100000000
#: The whole of what there was to observe, in millionths: shares are 0
#: (unobserved) … this.
SHARE_WHOLE = 1000000
#: The earliest day an event may have: 1970-01-01.
DAY_MIN = 0
#: The latest day an event may have: 2149-06-06.
DAY_MAX = 65535
#: The fewest members a benchmark is made of; nothing overrides it.
BENCHMARK_MEMBERS_MIN = 100
#: Bytes of the key that noise is drawn with.
BENCHMARK_KEY_BYTES = 16
#: An epsilon of 1: it is counted in 64ths.
EPSILON = 64
#: The usual limit of a budget, an epsilon of 3/2.
BUDGET_LIMIT = 96
#: The highest limit of a budget, an epsilon of 255/64.
BUDGET_LIMIT_MAX = 255
#: The most members of a budget.
BUDGET_MEMBERS_MAX = 10000000
#: How far ahead of its day a budget may be moved at once: 455 days.
BUDGET_DAYS_MAX = 455
#: Millionths in one percent, the unit of shares.
PERCENT = 1000000
#: The fewest readings a calibration takes.
READINGS_MIN = 8
#: The most readings a calibration takes.
READINGS_MAX = 2000
#: The most members of a cohort.
COHORT_MEMBERS_MAX = 10000000
#: The most bytes of a cohort's name.
COHORT_NAME_MAX = 200
#: Micropoints of the resolution of scores in a cohort: 0.01 point.
COHORT_RESOLUTION = 10000
#: The fewest steps, on which both changed, that say whether they move
#: together.
COMPARE_STEPS_MIN = 8
#: Number of windows.
WINDOWS = 3
#: Number of pillars.
PILLARS = 4
#: Number of event kinds of this version; they are 1 … this. A later one may
#: have more, up to 255.
KINDS = 53
#: Number of facts of this version; they are 1 … this. A later one may have
#: more.
FACTS = 17
#: Number of indicators of this version; they are 1 … this. A later one may
#: have more.
INDICATORS = 45
#: All trait bits together. There is room for 31 of them.
TRAITS = 8191
#: Number of stages.
STAGES = 6
#: Number of states.
PERSON_STATES = 4
#: Number of reasons.
PERSON_REASONS = 12
#: Windows of days up to and with the day, over which what was sent and
#: received is counted: 30, 90 and 365 days.
PERSON_WINDOWS = 3
#: The most bytes of one section's text.
SECTION_BYTES_MAX = 1048576
#: The most bytes of the list of target keywords.
TARGET_BYTES_MAX = 4096
#: The most target keywords.
TARGET_KEYWORDS_MAX = 64
#: The most bytes of a seat's id.
SEAT_KEY_BYTES = 63
#: How many varied models a sensitivity is made of.
SENSITIVITY_RUNS = 500
#: The most members of a team.
TEAM_MEMBERS_MAX = 1000
#: The fewest members who share that a board is shown of.
TEAM_SHARING_MIN = 2

/* Made by bindings/generate; do not edit. */
/// <reference lib="esnext.disposable" />
import type { Day, Enum, Named, Shown } from './values.js';

/**
 * The largest count one added event may have.
 *
 * Since 1.0; `SSI_COUNT_MAX` in C.
 */
export declare const COUNT_MAX: 1000000;

/**
 * The most rows a ledger holds.
 *
 * Since 1.0; `SSI_ACTIVITY_ROWS_MAX` in C.
 */
export declare const ACTIVITY_ROWS_MAX: 10000000;

/**
 * Bytes of the key that hashes people.
 *
 * Since 1.0; `SSI_ARCHIVE_KEY_BYTES` in C.
 */
export declare const ARCHIVE_KEY_BYTES: 16;

/**
 * The most files one archive may have.
 *
 * Since 1.0; `SSI_ARCHIVE_FILES_MAX` in C.
 */
export declare const ARCHIVE_FILES_MAX: 10000;

/**
 * The most bytes of one file.
 *
 * Since 1.0; `SSI_ARCHIVE_FILE_BYTES_MAX` in C.
 */
export declare const ARCHIVE_FILE_BYTES_MAX: 2000000000;

/**
 * The most bytes of one field; a longer one is cut there, which is enough for
 * every purpose.
 *
 * Since 1.0; `SSI_ARCHIVE_FIELD_BYTES_MAX` in C.
 */
export declare const ARCHIVE_FIELD_BYTES_MAX: 1048576;

/**
 * The most exports one archive may have.
 *
 * Since 1.0; `SSI_ARCHIVE_EXPORTS_MAX` in C.
 */
export declare const ARCHIVE_EXPORTS_MAX: 1000;

/**
 * Major version of this header.
 *
 * Since 1.0; `SSI_VERSION_MAJOR` in C.
 */
export declare const VERSION_MAJOR: 1;

/**
 * Minor version of this header.
 *
 * Since 1.0; `SSI_VERSION_MINOR` in C.
 */
export declare const VERSION_MINOR: 0;

/**
 * Patch version of this header.
 *
 * Since 1.0; `SSI_VERSION_PATCH` in C.
 */
export declare const VERSION_PATCH: 0;

/**
 * Version of this header as one number that can be compared: major x 1,000,000
 * + minor x 1,000 + patch. versionNumber() is that of the library at run time.
 *
 * Since 1.0; `SSI_VERSION_NUMBER` in C.
 */
export declare const VERSION_NUMBER: 1000000;

/**
 * The most bytes a public struct may say it has.
 *
 * Since 1.0; `SSI_STRUCT_BYTES_MAX` in C.
 */
export declare const STRUCT_BYTES_MAX: 65536;

/**
 * Micropoints in one point.
 *
 * Since 1.0; `SSI_POINT` in C.
 */
export declare const POINT: 1000000;

/**
 * Micropoints of one pillar: 25 points.
 *
 * Since 1.0; `SSI_PILLAR_POINTS` in C.
 */
export declare const PILLAR_POINTS: 25000000;

/**
 * Micropoints of the whole index: 100 points.
 *
 * Since 1.0; `SSI_TOTAL_POINTS` in C.
 */
export declare const TOTAL_POINTS: 100000000;

/**
 * The whole of what there was to observe, in millionths: shares are 0
 * (unobserved) … this.
 *
 * Since 1.0; `SSI_SHARE_WHOLE` in C.
 */
export declare const SHARE_WHOLE: 1000000;

/**
 * The earliest day an event may have: 1970-01-01.
 *
 * Since 1.0; `SSI_DAY_MIN` in C.
 */
export declare const DAY_MIN: 0;

/**
 * The latest day an event may have: 2149-06-06.
 *
 * Since 1.0; `SSI_DAY_MAX` in C.
 */
export declare const DAY_MAX: 65535;

/**
 * The fewest members a benchmark is made of; nothing overrides it.
 *
 * Since 1.0; `SSI_BENCHMARK_MEMBERS_MIN` in C.
 */
export declare const BENCHMARK_MEMBERS_MIN: 100;

/**
 * Bytes of the key that noise is drawn with.
 *
 * Since 1.0; `SSI_BENCHMARK_KEY_BYTES` in C.
 */
export declare const BENCHMARK_KEY_BYTES: 16;

/**
 * An epsilon of 1: it is counted in 64ths.
 *
 * Since 1.0; `SSI_EPSILON` in C.
 */
export declare const EPSILON: 64;

/**
 * The usual limit of a budget, an epsilon of 3/2.
 *
 * Since 1.0; `SSI_BUDGET_LIMIT` in C.
 */
export declare const BUDGET_LIMIT: 96;

/**
 * The highest limit of a budget, an epsilon of 255/64.
 *
 * Since 1.0; `SSI_BUDGET_LIMIT_MAX` in C.
 */
export declare const BUDGET_LIMIT_MAX: 255;

/**
 * The most members of a budget.
 *
 * Since 1.0; `SSI_BUDGET_MEMBERS_MAX` in C.
 */
export declare const BUDGET_MEMBERS_MAX: 10000000;

/**
 * How far ahead of its day a budget may be moved at once: 455 days.
 *
 * Since 1.0; `SSI_BUDGET_DAYS_MAX` in C.
 */
export declare const BUDGET_DAYS_MAX: 455;

/**
 * Millionths in one percent, the unit of shares.
 *
 * Since 1.0; `SSI_PERCENT` in C.
 */
export declare const PERCENT: 1000000;

/**
 * The fewest readings a calibration takes.
 *
 * Since 1.0; `SSI_READINGS_MIN` in C.
 */
export declare const READINGS_MIN: 8;

/**
 * The most readings a calibration takes.
 *
 * Since 1.0; `SSI_READINGS_MAX` in C.
 */
export declare const READINGS_MAX: 2000;

/**
 * The most members of a cohort.
 *
 * Since 1.0; `SSI_COHORT_MEMBERS_MAX` in C.
 */
export declare const COHORT_MEMBERS_MAX: 10000000;

/**
 * The most bytes of a cohort's name.
 *
 * Since 1.0; `SSI_COHORT_NAME_MAX` in C.
 */
export declare const COHORT_NAME_MAX: 200;

/**
 * Micropoints of the resolution of scores in a cohort: 0.01 point.
 *
 * Since 1.0; `SSI_COHORT_RESOLUTION` in C.
 */
export declare const COHORT_RESOLUTION: 10000;

/**
 * The fewest steps, on which both changed, that say whether they move together.
 *
 * Since 1.0; `SSI_COMPARE_STEPS_MIN` in C.
 */
export declare const COMPARE_STEPS_MIN: 8;

/**
 * Number of windows.
 *
 * Since 1.0; `SSI_WINDOWS` in C.
 */
export declare const WINDOWS: 3;

/**
 * Number of pillars.
 *
 * Since 1.0; `SSI_PILLARS` in C.
 */
export declare const PILLARS: 4;

/**
 * Number of event kinds of this version; they are 1 … this. A later one may
 * have more, up to 255.
 *
 * Since 1.0; `SSI_KINDS` in C.
 */
export declare const KINDS: 53;

/**
 * Number of facts of this version; they are 1 … this. A later one may have
 * more.
 *
 * Since 1.0; `SSI_FACTS` in C.
 */
export declare const FACTS: 17;

/**
 * Number of indicators of this version; they are 1 … this. A later one may have
 * more.
 *
 * Since 1.0; `SSI_INDICATORS` in C.
 */
export declare const INDICATORS: 45;

/**
 * All trait bits together. There is room for 31 of them.
 *
 * Since 1.0; `SSI_TRAITS` in C.
 */
export declare const TRAITS: 8191;

/**
 * Number of stages.
 *
 * Since 1.0; `SSI_STAGES` in C.
 */
export declare const STAGES: 6;

/**
 * Number of states.
 *
 * Since 1.0; `SSI_PERSON_STATES` in C.
 */
export declare const PERSON_STATES: 4;

/**
 * Number of reasons.
 *
 * Since 1.0; `SSI_PERSON_REASONS` in C.
 */
export declare const PERSON_REASONS: 12;

/**
 * Windows of days up to and with the day, over which what was sent and received
 * is counted: 30, 90 and 365 days.
 *
 * Since 1.0; `SSI_PERSON_WINDOWS` in C.
 */
export declare const PERSON_WINDOWS: 3;

/**
 * The most bytes of one section's text.
 *
 * Since 1.0; `SSI_SECTION_BYTES_MAX` in C.
 */
export declare const SECTION_BYTES_MAX: 1048576;

/**
 * The most bytes of the list of target keywords.
 *
 * Since 1.0; `SSI_TARGET_BYTES_MAX` in C.
 */
export declare const TARGET_BYTES_MAX: 4096;

/**
 * The most target keywords.
 *
 * Since 1.0; `SSI_TARGET_KEYWORDS_MAX` in C.
 */
export declare const TARGET_KEYWORDS_MAX: 64;

/**
 * The most bytes of a seat's id.
 *
 * Since 1.0; `SSI_SEAT_KEY_BYTES` in C.
 */
export declare const SEAT_KEY_BYTES: 63;

/**
 * How many varied models a sensitivity is made of.
 *
 * Since 1.0; `SSI_SENSITIVITY_RUNS` in C.
 */
export declare const SENSITIVITY_RUNS: 500;

/**
 * The most members of a team.
 *
 * Since 1.0; `SSI_TEAM_MEMBERS_MAX` in C.
 */
export declare const TEAM_MEMBERS_MAX: 1000;

/**
 * The fewest members who share that a board is shown of.
 *
 * Since 1.0; `SSI_TEAM_SHARING_MIN` in C.
 */
export declare const TEAM_SHARING_MIN: 2;

/**
 * What became of a file.
 *
 * Since 1.0; `ssi_file_state` in C.
 */
export declare const FileState: Enum<{
  /** Known, with rows. */
  ROWS: 1;
  /** Known, present, without rows. */
  EMPTY: 2;
  /** Known by name, but not in a known format. */
  REFUSED: 3;
  /** Another file of the same role was preferred. */
  DUPLICATE: 4;
  /** Not read, to keep it private. */
  PRIVATE: 5;
  /** No role in the index. Has a reason if it looks as if it had one. */
  UNKNOWN: 6;
  /**
   * Of LinkedIn, but of another tool: its role is one of Seats.file(). It is
   * not read.
   */
  OTHER: 7;
}>;
/**
 * What became of a file.
 *
 * Since 1.0; `ssi_file_state` in C.
 */
export type FileState = Extract<keyof typeof FileState, number>;

/**
 * The order of day and month in dates such as 04/05/2026.
 *
 * Since 1.0; `ssi_date_order` in C.
 */
export declare const DateOrder: Enum<{
  /** No such date. */
  NONE: 0;
  /** The month comes first. */
  MONTH: 1;
  /** The day comes first. */
  DAY: 2;
}>;
/**
 * The order of day and month in dates such as 04/05/2026.
 *
 * Since 1.0; `ssi_date_order` in C.
 */
export type DateOrder = Extract<keyof typeof DateOrder, number>;

/**
 * Why rows were skipped, or a file refused.
 *
 * Since 1.0; `ssi_skip_reason` in C.
 */
export declare const SkipReason: Enum<{
  /** No header row with the needed columns. */
  HEADER: 1;
  /** Too few columns. */
  COLUMNS: 2;
  /** The date is missing or unrecognised. */
  DATE: 3;
  /** The date is outside 1970 … 2149. */
  DATE_RANGE: 4;
  /** A word or status that is not known. */
  VALUE: 5;
  /** Excluded by its status. */
  STATUS: 6;
  /** A draft that was never sent. */
  DRAFT: 7;
  /** In the spam folder. */
  SPAM: 8;
  /** A sponsored message. */
  SPONSORED: 9;
  /** A group thread, no one-to-one exchange. */
  GROUP: 10;
  /** The other side cannot be identified. */
  PERSON: 11;
  /** Duplicate entry. */
  REPEATED: 12;
  /** A quote is not closed before the end. */
  QUOTE: 13;
  /** A sentence in place of data. */
  NOT_DATA: 14;
  /** The header is in another language. */
  LANGUAGE: 15;
  /** Day and month of dates such as 04/05/2026 cannot be distinguished. */
  ORDER: 16;
  /** It would go beyond the budget of memory. */
  MEMORY: 17;
  /** It has no name, so it is not an entry. */
  EMPTY: 18;
  /**
   * Several roles have this header, and the file's name does not say which.
   */
  AMBIGUOUS: 19;
  /** A figure that is withheld, such as "< 1%". */
  BELOW: 20;
  /** Not well-formed, too deep or too large. */
  FORMAT: 21;
}>;
/**
 * Why rows were skipped, or a file refused.
 *
 * Since 1.0; `ssi_skip_reason` in C.
 */
export type SkipReason = Extract<keyof typeof SkipReason, number>;

/**
 * The form of an export, by what is in it.
 *
 * Since 1.0; `ssi_form` in C.
 */
export declare const Form: Enum<{
  /** Nothing in it shows it. */
  UNKNOWN: 0;
  /**
   * The larger one, with posts, comments and reactions, or other files that
   * only it has.
   */
  COMPLETE: 1;
  /** The quick one, which has none of these. */
  BASIC: 2;
  /** One part of a larger one, or some of its files. */
  PART: 3;
  /** JSON of the Portability API. */
  PORTABILITY: 4;
  /** Workbooks of analytics alone. */
  ANALYTICS: 5;
}>;
/**
 * The form of an export, by what is in it.
 *
 * Since 1.0; `ssi_form` in C.
 */
export type Form = Extract<keyof typeof Form, number>;

/**
 * Why an archive is read as of a day.
 *
 * Since 1.0; `ssi_day_basis` in C.
 */
export declare const DayBasis: Enum<{
  /** It is the newest day in the archive. */
  NEWEST: 1;
  /**
   * It is the newest that is not after the export, or the export's own day if
   * nothing else has one.
   */
  EXPORT: 2;
  /** It is the newest that is not far beyond nearly all others. */
  MASS: 3;
}>;
/**
 * Why an archive is read as of a day.
 *
 * Since 1.0; `ssi_day_basis` in C.
 */
export type DayBasis = Extract<keyof typeof DayBasis, number>;

/**
 * What a fallible function answers. Values never change their meaning; treat a
 * value you do not know as a failure.
 *
 * Since 1.0; `ssi_status` in C.
 */
export declare const Status: Enum<{
  /** Done. */
  OK: 0;
  /** A pointer that must not be null is null. */
  ERROR_NULL: 1;
  /** The allocator gave no memory. */
  ERROR_MEMORY: 2;
  /**
   * A struct's `size`, or the width of an array, is too small or was not set.
   */
  ERROR_SIZE: 3;
  /** A day is outside 0 … 65,535, or no such date. */
  ERROR_DAY: 4;
  /** No event kind that the call takes. */
  ERROR_KIND: 5;
  /** A trait bit that does not exist is set. */
  ERROR_TRAITS: 6;
  /** An event's count is outside 1 … 1,000,000. */
  ERROR_COUNT: 7;
  /** No fact has this value. */
  ERROR_FACT: 8;
  /** No indicator has this value. */
  ERROR_INDICATOR: 9;
  /** No pillar has this value. */
  ERROR_PILLAR: 10;
  /** No profile section has this value. */
  ERROR_SECTION: 11;
  /** A value is outside its declared range. */
  ERROR_RANGE: 12;
  /** A text is not well-formed UTF-8. */
  ERROR_UTF8: 13;
  /** A text or list is longer than allowed. */
  ERROR_LENGTH: 14;
  /** The caller's buffer is too small. */
  ERROR_SPACE: 15;
  /** An index is past the end. */
  ERROR_INDEX: 16;
  /** Saved bytes are damaged or of another kind. */
  ERROR_FORMAT: 17;
  /** Saved bytes are of a later format version. */
  ERROR_VERSION: 18;
  /** A pillar's weights do not add up to 25 points. */
  ERROR_MODEL: 19;
  /** Nothing was observed to answer from. */
  ERROR_UNOBSERVED: 20;
  /** There is no event. */
  ERROR_EMPTY: 21;
  /** No row of the table has this name. */
  ERROR_NAME: 22;
  /** More rows or files than the library holds. */
  ERROR_LIMIT: 23;
  /** No window of a trend has this value. */
  ERROR_WINDOW: 24;
  /** No stage of the funnel has this value. */
  ERROR_STAGE: 25;
  /** Too few members for what is asked. */
  ERROR_COHORT: 26;
  /** Too few readings, or too little variation. */
  ERROR_READINGS: 27;
  /** The minimums exceed the time budget. */
  ERROR_TIME: 28;
  /** A member is there already, or is not there. */
  ERROR_MEMBER: 29;
  /** A member's budget does not pay for it. */
  ERROR_BUDGET: 30;
  /** Two things do not belong together. */
  ERROR_MISMATCH: 31;
  /** Asks for what a later version has. */
  ERROR_UNSUPPORTED: 32;
  /** A known answer came out wrong. */
  ERROR_SELFTEST: 33;
  /** Saved bytes are older than what is known. */
  ERROR_SERIAL: 34;
  /** Two exports are of two different members. */
  ERROR_MIXED: 35;
}>;
/**
 * What a fallible function answers. Values never change their meaning; treat a
 * value you do not know as a failure.
 *
 * Since 1.0; `ssi_status` in C.
 */
export type Status = Extract<keyof typeof Status, number>;

/**
 * Whose scores a benchmark describes.
 *
 * Since 1.0; `ssi_benchmark_source` in C.
 */
export declare const BenchmarkSource: Enum<{
  /** Members of a cohort. */
  MEMBERS: 1;
  /** Members that were made up. */
  SYNTHETIC: 2;
  /** Nobody: a shape estimated from figures. */
  ESTIMATE: 3;
}>;
/**
 * Whose scores a benchmark describes.
 *
 * Since 1.0; `ssi_benchmark_source` in C.
 */
export type BenchmarkSource = Extract<keyof typeof BenchmarkSource, number>;

/**
 * How well the readings determine a parameter.
 *
 * Since 1.0; `ssi_determined` in C.
 */
export declare const Determined: Enum<{
  /** It could be nearly anything. */
  NOT: 0;
  /** Within half of its own size. */
  PARTLY: 1;
  /** Within a fifth of its own size. */
  WELL: 2;
}>;
/**
 * How well the readings determine a parameter.
 *
 * Since 1.0; `ssi_determined` in C.
 */
export type Determined = Extract<keyof typeof Determined, number>;

/**
 * What a cohort is made of.
 *
 * Since 1.0; `ssi_cohort_kind` in C.
 */
export declare const CohortKind: Enum<{
  /** Members of one industry. */
  INDUSTRY: 1;
  /** The network of one member. */
  NETWORK: 2;
  /** A team. */
  TEAM: 3;
  /** A general population: everyone. */
  POPULATION: 4;
}>;
/**
 * What a cohort is made of.
 *
 * Since 1.0; `ssi_cohort_kind` in C.
 */
export type CohortKind = Extract<keyof typeof CohortKind, number>;

/**
 * Whether dashboard and model move together.
 *
 * Since 1.0; `ssi_movement` in C.
 */
export declare const Movement: Enum<{
  /** Fewer than COMPARE_STEPS_MIN steps on which both changed. */
  NOT_ENOUGH_DATA: 0;
  /** Mostly in opposite directions. */
  APART: 1;
  /** Neither. */
  UNCLEAR: 2;
  /** Mostly in the same direction. */
  TOGETHER: 3;
}>;
/**
 * Whether dashboard and model move together.
 *
 * Since 1.0; `ssi_movement` in C.
 */
export type Movement = Extract<keyof typeof Movement, number>;

/**
 * The spans a trend looks back over.
 *
 * Since 1.0; `ssi_window` in C.
 */
export declare const Window: Enum<{
  /** The last 7 days. */
  WEEK: 1;
  /** The last 30 days. */
  MONTH: 2;
  /** Since the baseline day. */
  BASELINE: 3;
}>;
/**
 * The spans a trend looks back over.
 *
 * Since 1.0; `ssi_window` in C.
 */
export type Window = Extract<keyof typeof Window, number>;

/**
 * What a trend amounts to.
 *
 * Since 1.0; `ssi_verdict` in C.
 */
export declare const Verdict: Enum<{
  /** Too short, or no record to begin. */
  NOT_ENOUGH_DATA: 0;
  /** It falls, by more than noise. */
  DECLINING: 1;
  /** Neither. */
  STEADY: 2;
  /** It rises, by more than noise. */
  IMPROVING: 3;
}>;
/**
 * What a trend amounts to.
 *
 * Since 1.0; `ssi_verdict` in C.
 */
export type Verdict = Extract<keyof typeof Verdict, number>;

/**
 * The four pillars, 25 points each.
 *
 * Since 1.0; `ssi_pillar` in C.
 */
export declare const Pillar: Enum<{
  /** Establish your professional brand. */
  BRAND: 1;
  /** Find the right people. */
  FIND: 2;
  /** Engage with insights. */
  ENGAGE: 3;
  /** Build relationships. */
  RELATE: 4;
}>;
/**
 * The four pillars, 25 points each.
 *
 * Since 1.0; `ssi_pillar` in C.
 */
export type Pillar = Extract<keyof typeof Pillar, number>;

/**
 * What happened: the kinds of dated events. Values never change their meaning.
 *
 * Since 1.0; `ssi_kind` in C.
 */
export declare const Kind: Enum<{
  /** A post or share of one's own. */
  POST: 1;
  /** A long-form post (article or newsletter). */
  ARTICLE: 2;
  /** A reshare of another's post. */
  RESHARE: 3;
  /** A comment given. */
  COMMENT: 4;
  /** A reaction given. */
  REACTION: 5;
  /** A vote in a poll. */
  POLL_VOTE: 6;
  /** A contribution inside a group that no other kind covers. */
  GROUP_ACTIVITY: 7;
  /** A picture, video or document added. */
  MEDIA_ADDED: 8;
  /** A reaction on one's content. */
  REACTION_RECEIVED: 9;
  /** A comment on one's content. */
  COMMENT_RECEIVED: 10;
  /** A reshare of one's content. */
  RESHARE_RECEIVED: 11;
  /** A view of one's content. */
  POST_VIEW_RECEIVED: 12;
  /** A new follower. */
  FOLLOWER_GAINED: 13;
  /** A skill endorsed by someone. */
  ENDORSEMENT_RECEIVED: 14;
  /** A skill of someone endorsed. */
  ENDORSEMENT_GIVEN: 15;
  /** A recommendation received. */
  RECOMMENDATION_RECEIVED: 16;
  /** A recommendation written. */
  RECOMMENDATION_GIVEN: 17;
  /** A search for people. */
  SEARCH: 18;
  /** A search with filters or Lead Builder. */
  ADVANCED_SEARCH: 19;
  /** A profile viewed. */
  PROFILE_VIEW: 20;
  /** A view of one's own profile. */
  PROFILE_VIEW_RECEIVED: 21;
  /** A message or invitation to someone who had viewed the profile. */
  VISITOR_CONTACTED: 22;
  /** A lead saved. */
  LEAD_SAVED: 23;
  /** An account saved. */
  ACCOUNT_SAVED: 24;
  /** A company followed. */
  COMPANY_FOLLOWED: 25;
  /** A person followed. */
  MEMBER_FOLLOWED: 26;
  /** A company page viewed for research. */
  COMPANY_VIEW: 27;
  /** A session or login on a day. */
  ACTIVE_DAY: 28;
  /** A message sent. */
  MESSAGE_SENT: 29;
  /** A message received. */
  MESSAGE_RECEIVED: 30;
  /** A conversation one opened was answered. */
  MESSAGE_ANSWERED: 31;
  /** A conversation one opened stayed without an answer. */
  MESSAGE_UNANSWERED: 32;
  /** An InMail sent. */
  INMAIL_SENT: 33;
  /** An InMail was accepted or answered. */
  INMAIL_ANSWERED: 34;
  /** An InMail stayed without an answer. */
  INMAIL_UNANSWERED: 35;
  /** An InMail was declined. */
  INMAIL_DECLINED: 36;
  /** An invitation to connect sent. */
  INVITATION_SENT: 37;
  /** An invitation to connect received. */
  INVITATION_RECEIVED: 38;
  /** An invitation one had sent was accepted. */
  INVITATION_ACCEPTED: 39;
  /** An invitation one had sent stayed without an answer. */
  INVITATION_UNANSWERED: 40;
  /** An invitation one had sent was declined. */
  INVITATION_DECLINED: 41;
  /** An invitation one had sent was withdrawn. */
  INVITATION_WITHDRAWN: 42;
  /** A new connection. */
  CONNECTION: 43;
  /** A day on which one side answered the other. */
  CONVERSATION: 44;
  /** A conversation taken up again after half a year. */
  PROSPECT_REKINDLED: 45;
  /** A hashtag followed. */
  HASHTAG_FOLLOWED: 46;
  /** A post, job or article saved. */
  ITEM_SAVED: 47;
  /** A group joined. */
  GROUP_JOINED: 48;
  /** A course taken or watched. */
  LEARNING: 49;
  /** Outcome: an attendee of one's webinar or fair. */
  EVENT_ATTENDEE: 50;
  /** Outcome: a call booked. */
  CALL_BOOKED: 51;
  /** Outcome: a meeting booked. */
  MEETING_BOOKED: 52;
  /** Outcome: a customer won. */
  CUSTOMER_WON: 53;
}>;
/**
 * What happened: the kinds of dated events. Values never change their meaning.
 *
 * Since 1.0; `ssi_kind` in C.
 */
export type Kind = Extract<keyof typeof Kind, number>;

/**
 * Traits of an event: who the other side is, or what the content is. Bits that
 * may be set together.
 *
 * Since 1.0; `ssi_trait` in C.
 */
export declare const Trait: Enum<{
  /** The other side: VP and above, owner. */
  DECISION_MAKER: 1;
  /** The other side is an influencer. */
  INFLUENCER: 2;
  /** In the target: person or topic. */
  TARGET: 4;
  /** The other side is a customer. */
  CUSTOMER: 8;
  /** The other side is a prospect. */
  PROSPECT: 16;
  /** The other side is a co-worker. */
  COWORKER: 32;
  /** The other side is no connection. */
  OUTSIDE_NETWORK: 64;
  /** Content of one's own. */
  ORIGINAL: 128;
  /** With words of one's own. */
  OWN_WORDS: 256;
  /** With picture, video, poll, document. */
  MEDIA: 512;
  /** With a source or link. */
  SOURCE: 1024;
  /** Said inside a group. */
  GROUP: 2048;
  /** Of 1,300 characters or more. */
  LONG: 4096;
}>;
/**
 * Traits of an event: who the other side is, or what the content is. Bits that
 * may be set together.
 *
 * Since 1.0; `ssi_trait` in C.
 */
export type Trait = number;

/**
 * Facts about the present state of a profile. Values never change their
 * meaning.
 *
 * Since 1.0; `ssi_fact` in C.
 */
export declare const Fact: Enum<{
  /** There is a profile photo (0 or 1). */
  PHOTO: 1;
  /** There is a cover photo (0 or 1). */
  COVER: 2;
  /** Characters of the headline. */
  HEADLINE_LENGTH: 3;
  /** Characters of the summary. */
  SUMMARY_LENGTH: 4;
  /** A location is given (0 or 1). */
  LOCATION: 5;
  /** An industry is given (0 or 1). */
  INDUSTRY: 6;
  /** A current position is given (0 or 1). */
  CURRENT_POSITION: 7;
  /** Number of positions. */
  POSITIONS: 8;
  /** Positions with a description of 100 characters or more. */
  POSITIONS_DESCRIBED: 9;
  /** Number of schools. */
  EDUCATION: 10;
  /** Number of skills. */
  SKILLS: 11;
  /** Number of certifications. */
  CERTIFICATIONS: 12;
  /** Number of languages. */
  LANGUAGES: 13;
  /** Number of projects, publications and honours. */
  ACHIEVEMENTS: 14;
  /** Number of media items shown on the profile. */
  PROFILE_MEDIA: 15;
  /**
   * How far the target's keywords spread over the sections, in millionths.
   */
  KEYWORD_SPREAD: 16;
  /** Number of groups joined. */
  GROUPS: 17;
}>;
/**
 * Facts about the present state of a profile. Values never change their
 * meaning.
 *
 * Since 1.0; `ssi_fact` in C.
 */
export type Fact = Extract<keyof typeof Fact, number>;

/**
 * Indicators: what the pillars are the sum of. Values never change their
 * meaning.
 *
 * Since 1.0; `ssi_indicator` in C.
 */
export declare const Indicator: Enum<{
  /** How complete the profile is. */
  COMPLETENESS: 1;
  /** How much the profile says. */
  DEPTH: 2;
  /** Cover photo and media on the profile. */
  PRESENTATION: 3;
  /** The target's keywords across the sections. */
  KEYWORDS: 4;
  /** Distinct people who endorsed a skill. */
  ENDORSERS: 5;
  /** Distinct people who wrote a recommendation. */
  RECOMMENDERS: 6;
  /** Articles, and long posts at a third of an article. */
  LONG_FORM: 7;
  /** Weeks kept up with posts or articles. */
  PUBLISHING_RHYTHM: 8;
  /** Followers gained. */
  FOLLOWER_GROWTH: 9;
  /** Content with picture, video, poll or document. */
  RICH_CONTENT: 10;
  /** Searches for people. */
  SEARCHES: 11;
  /** Searches with filters. */
  ADVANCED_SEARCHES: 12;
  /** Profiles viewed. */
  PROFILES_VIEWED: 13;
  /** Profiles viewed outside the network. */
  PROSPECTING: 14;
  /** Views of one's own profile. */
  INBOUND_VIEWS: 15;
  /** Profile visitors that one wrote to. */
  VISITORS_CONTACTED: 16;
  /** Leads saved. */
  LEADS_SAVED: 17;
  /** Accounts saved. */
  ACCOUNTS_SAVED: 18;
  /** Days with any activity of one's own. */
  ACTIVE_DAYS: 19;
  /** New connections in the target. */
  TARGET_CONNECTIONS: 20;
  /** Companies and people followed. */
  SOURCES_FOLLOWED: 21;
  /** Posts, articles and reshares. */
  POSTING: 22;
  /** Weeks kept up with posts, or reshares in own words. */
  POSTING_RHYTHM: 23;
  /** Comments given. */
  COMMENTING: 24;
  /** Reactions and votes given. */
  REACTING: 25;
  /** Original content among the posts expected. */
  ORIGINALITY: 26;
  /** Sourced or on-target content among the posts expected. */
  SOURCING: 27;
  /** Reactions, comments, reshares and views received. */
  ENGAGEMENT_RECEIVED: 28;
  /** Groups joined. */
  GROUPS_JOINED: 29;
  /** Contributions inside groups. */
  GROUP_ACTIVITY: 30;
  /** Messages and InMails sent. */
  MESSAGES: 31;
  /** Answers among the conversations opened. */
  RESPONSE_RATE: 32;
  /** Answers among the InMails sent. */
  INMAIL_RESPONSE_RATE: 33;
  /** Company pages viewed. */
  RESEARCH_VIEWS: 34;
  /** Days kept up with comments or reactions. */
  ENGAGEMENT_RHYTHM: 35;
  /** Connections. */
  CONNECTIONS: 36;
  /** Decision-makers among the connections. */
  DECISION_MAKERS: 37;
  /** Co-workers among the connections. */
  COWORKERS: 38;
  /** Influencers in contact. */
  INFLUENCERS: 39;
  /** Invitations that were accepted, and received. */
  INVITATIONS: 40;
  /** Acceptances among the invitations sent. */
  ACCEPTANCE_RATE: 41;
  /** People with whom a conversation is alive. */
  CONVERSATIONS: 42;
  /** People in the network contacted lately. */
  NETWORK_TOUCHED: 43;
  /** Days kept up with messages. */
  CONTACT_RHYTHM: 44;
  /** Conversations taken up again. */
  REKINDLED: 45;
}>;
/**
 * Indicators: what the pillars are the sum of. Values never change their
 * meaning.
 *
 * Since 1.0; `ssi_indicator` in C.
 */
export type Indicator = Extract<keyof typeof Indicator, number>;

/**
 * What more of an event kind means.
 *
 * Since 1.0; `ssi_polarity` in C.
 */
export declare const Polarity: Enum<{
  /** More is better; never lowers a pillar. */
  BENEFICIAL: 1;
  /** Counts against a rate. */
  ADVERSE: 2;
  /** Recorded; feeds no indicator. */
  NEUTRAL: 3;
  /** A result of selling, outside the index. */
  OUTCOME: 4;
}>;
/**
 * What more of an event kind means.
 *
 * Since 1.0; `ssi_polarity` in C.
 */
export type Polarity = Extract<keyof typeof Polarity, number>;

/**
 * How an indicator is measured; doc/model.md defines each.
 *
 * Since 1.0; `ssi_measure` in C.
 */
export declare const Measure: Enum<{
  /** Sum of capped facts. */
  LEVEL: 1;
  /** Decayed, capped events per 30 days. */
  VOLUME: 2;
  /** Distinct people by most recent contact. */
  PEOPLE: 3;
  /** Good among all, shrunk towards none. */
  RATE: 4;
  /** Decayed share of days kept up. */
  REGULARITY: 5;
  /** Good ones as a share of those expected. */
  QUALITY: 6;
}>;
/**
 * How an indicator is measured; doc/model.md defines each.
 *
 * Since 1.0; `ssi_measure` in C.
 */
export type Measure = Extract<keyof typeof Measure, number>;

/**
 * Stages of the funnel in order, and what is counted with it.
 *
 * Since 1.0; `ssi_stage` in C.
 */
export declare const Stage: Enum<{
  /** Invitations sent. */
  INVITATIONS: 1;
  /** Invitations that were accepted. */
  ACCEPTED: 2;
  /** People one had a conversation with. */
  CONVERSATIONS: 3;
  /** Calls and meetings booked. */
  MEETINGS: 4;
  /** Customers won. */
  CUSTOMERS: 5;
  /** Attendees of events; not a step of the funnel. */
  ATTENDEES: 6;
}>;
/**
 * Stages of the funnel in order, and what is counted with it.
 *
 * Since 1.0; `ssi_stage` in C.
 */
export type Stage = Extract<keyof typeof Stage, number>;

/**
 * How the contact with a person stands.
 *
 * Since 1.0; `ssi_person_state` in C.
 */
export declare const PersonState: Enum<{
  /** The first contact is less than 30 days ago. */
  NEW: 1;
  /** The last contact is less than 30 days ago. */
  LIVING: 2;
  /** It is 30 to 179 days ago. */
  COOLING: 3;
  /** It is 180 days ago or more. */
  SILENT: 4;
}>;
/**
 * How the contact with a person stands.
 *
 * Since 1.0; `ssi_person_state` in C.
 */
export type PersonState = Extract<keyof typeof PersonState, number>;

/**
 * Why to write to a person, or why not now: the first that holds, in the order
 * of doc/people.md.
 *
 * Since 1.0; `ssi_person_reason` in C.
 */
export declare const PersonReason: Enum<{
  /** Write: they wrote last, less than 30 days ago. */
  ANSWER: 1;
  /** Write: connected less than 30 days ago, without a word since. */
  WELCOME: 2;
  /**
   * Write: they invited, reacted, commented, endorsed, recommended, followed or
   * visited less than 30 days ago.
   */
  INTEREST: 3;
  /** Write: an exchange that cools. */
  KEEP_UP: 4;
  /** Write: an exchange that fell silent. */
  REKINDLE: 5;
  /**
   * Write: a connection who decides or is in the target, and there was no
   * exchange yet.
   */
  APPROACH: 6;
  /** Write: a connection without exchange, silent. */
  TOUCH: 7;
  /** Not now: written to, or invited, less than 30 days ago. */
  WAIT: 8;
  /** Not now: the last contact is less than 30 days ago. */
  IN_TOUCH: 9;
  /**
   * Not now: written to three times or more in a year since anything last came
   * from them.
   */
  TIRED: 10;
  /** Not now: declined within a year. */
  DECLINED: 11;
  /** Not now: nothing calls for it. */
  NOTHING: 12;
}>;
/**
 * Why to write to a person, or why not now: the first that holds, in the order
 * of doc/people.md.
 *
 * Since 1.0; `ssi_person_reason` in C.
 */
export type PersonReason = Extract<keyof typeof PersonReason, number>;

/**
 * Sections of a profile whose text is searched for keywords.
 *
 * Since 1.0; `ssi_section` in C.
 */
export declare const Section: Enum<{
  /** The line under the name. */
  HEADLINE: 1;
  /** The "about" text. */
  SUMMARY: 2;
  /** Titles and descriptions, one after another. */
  POSITIONS: 3;
  /** The skills, separated by commas or lines. */
  SKILLS: 4;
}>;
/**
 * Sections of a profile whose text is searched for keywords.
 *
 * Since 1.0; `ssi_section` in C.
 */
export type Section = Extract<keyof typeof Section, number>;

/**
 * How much of an indicator was observed.
 *
 * Since 1.0; `ssi_observation` in C.
 */
export declare const Observation: Enum<{
  /** Nothing it counts was observed. */
  NONE: 0;
  /** Some of what it counts was observed. */
  PART: 1;
  /** All it counts was observed. */
  FULL: 2;
}>;
/**
 * How much of an indicator was observed.
 *
 * Since 1.0; `ssi_observation` in C.
 */
export type Observation = Extract<keyof typeof Observation, number>;

/**
 * A role a file can have, such as "connections".
 *
 * Since 1.0; `ssi_role_info` in C.
 */
export interface RoleInfo extends Shown {
  /** Stable name such as "connections"; borrowed. */
  readonly name: string;
  /** Usual file name; borrowed. */
  readonly file: string;
  /** What it feeds; borrowed. */
  readonly sentence: string;
}

/**
 * What became of one file that was handed in.
 *
 * Since 1.0; `ssi_file_info` in C.
 */
export interface FileInfo extends Shown {
  /** Name as handed in. */
  readonly name: string;
  /** Name of its role, or ""; borrowed. */
  readonly role: string;
  /** Number of reasons; see Archive.skip(). */
  readonly reasons: number;
  /** Rows of data found. */
  readonly rows: number;
  /** Rows used. */
  readonly read: number;
  /** Rows skipped: `rows` - `read`. */
  readonly skipped: number;
  /** What became of it. */
  readonly state: FileState;
  /**
   * Of the rows that should count, those that were understood, in millionths; 0
   * if the file was refused.
   */
  readonly share: number;
  /**
   * Rows skipped because they were not understood; the others were left out on
   * purpose.
   */
  readonly missed: number;
  /** Such as "utf-8", "utf-16", "windows-1252"; "" if it was not read. */
  readonly encoding: string;
  /** The export it belongs to; see Archive.export(). */
  readonly exportIndex: number;
  /** The order of dates that could be read both ways. */
  readonly order: DateOrder;
  /** Known by its header, under another name. */
  readonly byHeader: boolean;
}

/**
 * Rows of a file that were skipped for one reason.
 *
 * Since 1.0; `ssi_skip_info` in C.
 */
export interface SkipInfo extends Shown {
  /** Why. */
  readonly reason: SkipReason;
  /** The reason as a word such as "date"; borrowed. */
  readonly name: string;
  /** The reason as a sentence; borrowed. */
  readonly sentence: string;
  /** Column at fault, or ""; borrowed. */
  readonly column: string;
  /** How many rows; 0 if the file was refused without regard to its rows. */
  readonly rows: number;
  /** Line of the first, counted from 1. */
  readonly line: number;
  /** They were not understood; false: left out on purpose. */
  readonly missed: boolean;
}

/**
 * An export of the member's data: a ZIP or a folder.
 *
 * Since 1.0; `ssi_export_info` in C.
 */
export interface ExportInfo extends Shown {
  /** Its name, or "". */
  readonly name: string;
  /** Files handed in. */
  readonly files: number;
  /** The day it was made, as given to Archive.beginExport(); -1: unknown. */
  readonly day: number;
  /** The oldest day in it, -1 if there is none. */
  readonly first: number;
  /** The newest day in it, -1 if there is none. */
  readonly last: number;
  /** Its form. */
  readonly form: Form;
  /**
   * Files that nearly every complete export has and this one lacks; see
   * Archive.exportMissing().
   */
  readonly missing: number;
}

/**
 * What the files that feed a kind of event say of it.
 *
 * Since 1.0; `ssi_archive_kind_info` in C.
 */
export interface ArchiveKindInfo extends Shown {
  /** Files used that feed it. */
  readonly files: number;
  /** Their rows that were understood. */
  readonly understood: number;
  /** Their rows that were not understood. */
  readonly missed: number;
  /** The kind. */
  readonly kind: Kind;
  /**
   * Of the rows that should count, those that were understood, in millionths; 0
   * also without a file.
   */
  readonly share: number;
  /** The oldest day in those files, -1 if there is none. */
  readonly first: number;
  /** The newest day in those files, -1 if there is none. */
  readonly last: number;
}

/**
 * The day as of which an archive is read.
 *
 * Since 1.0; `ssi_archive_day_info` in C.
 */
export interface ArchiveDayInfo extends Shown {
  /** Rows dated after that day, most likely by mistake. */
  readonly later: number;
  /** The day. */
  readonly day: string;
  /** The newest day of all, -1 if there is none. */
  readonly newest: number;
  /**
   * The newest day given to Archive.beginExport(); -1 if not every export has
   * one.
   */
  readonly exported: number;
  /** Why this day. */
  readonly basis: DayBasis;
}

/**
 * Who a counterpart is.
 *
 * Since 1.0; `ssi_archive_name_info` in C.
 */
export interface ArchiveNameInfo extends Shown {
  /**
   * The person's name in UTF-8, or ""; ended by NUL, and without control
   * characters. It lives until a file is handed in or the archive is released.
   */
  readonly name: string;
  /** The address of their profile as it is written there, or "". */
  readonly address: string;
  /** Days since 1970-01-01 of the row that has it. */
  readonly day: string;
}

/**
 * Details of a refusal: which value, of what, and what is allowed.
 *
 * Handles keep that of their last refused setter (Model.refusal(),
 * Profile.refusal(), Activity.refusal(), PlanOptions.refusal()); calls on many
 * members write that of the member they refuse.
 *
 * Since 1.0; `ssi_refusal` in C.
 */
export interface Refusal extends Shown {
  /**
   * The argument or field at fault, such as "count"; "" if nothing was refused.
   * Borrowed; valid for ever.
   */
  readonly field: string;
  /** The member at fault, from 0; -1 if the call is not about members. */
  readonly member: number;
  /**
   * The row or place in a list that is at fault, from 0; -1 if there are none.
   */
  readonly row: number;
  /**
   * The value that was refused; of a text that is not well-formed, the place of
   * its first such byte.
   */
  readonly value: number;
  /**
   * The smallest value allowed; 0, as is `maximum`, where no range applies: of
   * such a text, and of a kind that is no action of a plan.
   */
  readonly minimum: number;
  /** The largest value allowed. */
  readonly maximum: number;
  /** Status.OK, or the reason. */
  readonly status: Status;
  /** The Pillar it is about, or 0. */
  readonly pillar: Pillar | 0;
  /** The Indicator it is about, or 0. */
  readonly indicator: Indicator | 0;
  /** The Kind it is about, or 0. */
  readonly kind: Kind | 0;
  /** The Fact it is about, or 0. */
  readonly fact: Fact | 0;
}

/**
 * The label of a benchmark.
 *
 * Since 1.0; `ssi_benchmark_info` in C.
 */
export interface BenchmarkInfo extends Shown {
  /** The cohort's name. */
  readonly name: string;
  /**
   * Members, rounded down to tens, from 1,000 on to hundreds; 0 for an
   * estimate.
   */
  readonly members: number;
  /** What the cohort is made of. */
  readonly kind: CohortKind;
  /** Whose scores it describes. */
  readonly source: BenchmarkSource;
  /** true if the means of the pillars are known. */
  readonly hasPillars: boolean;
  /** The cohort's date. */
  readonly day: string;
  /** 64ths; 0 for an estimate. */
  readonly epsilon: number;
  /** How many knots the distribution has, 11 or 21. */
  readonly knots: number;
}

/**
 * A knot of a distribution.
 *
 * Since 1.0; `ssi_knot_info` in C.
 */
export interface KnotInfo extends Shown {
  /** Where the knot stands, in points. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /**
   * The share of members it stands for, in millionths of a percent: 0 …
   * 100,000,000, in all 100,000,000.
   */
  readonly share: number;
}

/**
 * The means of a benchmark.
 *
 * Since 1.0; `ssi_mean_result` in C.
 */
export interface MeanResult extends Shown {
  /** Mean of the index, in points. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /**
   * Points the mean of the members is within, to either side, 19 times of 20; 0
   * for an estimate.
   */
  readonly totalMargin: number;
  /** The same, exact: whole micropoints. */
  readonly totalMarginMicro: number;
  /** true if the means of the pillars are known. */
  readonly hasPillars: boolean;
  /** Mean of the pillar, in points; or 0. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Mean of the pillar, in points; or 0. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Mean of the pillar, in points; or 0. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Mean of the pillar, in points; or 0. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /** Points, as `total_margin`, of each pillar; or 0. */
  readonly pillarMargin: number;
  /** The same, exact: whole micropoints. */
  readonly pillarMarginMicro: number;
}

/**
 * A score less the means of a benchmark.
 *
 * Since 1.0; `ssi_gap_result` in C.
 */
export interface GapResult extends Shown {
  /** Gap of the index: points, above 0: ahead. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /** Points, as in MeanResult. */
  readonly totalMargin: number;
  /** The same, exact: whole micropoints. */
  readonly totalMarginMicro: number;
  /** true if the gaps of the pillars are known. */
  readonly hasPillars: boolean;
  /** Gap of the pillar, in points; or 0. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Gap of the pillar, in points; or 0. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Gap of the pillar, in points; or 0. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Gap of the pillar, in points; or 0. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /** Points, as in MeanResult; or 0. */
  readonly pillarMargin: number;
  /** The same, exact: whole micropoints. */
  readonly pillarMarginMicro: number;
  /**
   * The Pillar that is furthest behind, or least ahead; of equal ones the
   * first; or 0.
   */
  readonly weakest: Pillar | 0;
  /** Its gap, in points; or 0. */
  readonly weakestGap: number;
  /** The same, exact: whole micropoints. */
  readonly weakestGapMicro: number;
}

/**
 * Where a score stands in a benchmark.
 *
 * Since 1.0; `ssi_rank_result` in C.
 */
export interface RankResult extends Shown {
  /**
   * The share of members above the score, in millionths of a percent, 0 …
   * 100,000,000: never more for a higher score.
   */
  readonly above: number;
  /**
   * Millionths of a percent that the share is within, to either side, 19 times
   * of 20; 0 for an estimate. Where many have one score it may be off by more:
   * see doc/cohorts.md.
   */
  readonly margin: number;
  /**
   * Top percent, 1 … 100: `above` in whole per cents, halves up, at least 1;
   * smaller is better.
   */
  readonly top: number;
  /** Top percent if the share is less by the margin. */
  readonly best: number;
  /** Top percent if the share is more by the margin. */
  readonly worst: number;
}

/**
 * Why a member's top percent moved between two benchmarks of a cohort; own and
 * cohort movement add up to the change exactly.
 *
 * Since 1.0; `ssi_movement_result` in C.
 */
export interface MovementResult extends Shown {
  /** Top percent of the old score in the older one. */
  readonly before: number;
  /** Top percent of the new score in the newer one. */
  readonly after: number;
  /** `after` - `before`; below 0: better. */
  readonly change: number;
  /** By the member's own score, both in the older one. */
  readonly own: number;
  /** By the cohort: the rest. */
  readonly cohort: number;
  /**
   * Per cents that `cohort` is within, to either side, 19 times of 20, rounded
   * up; 0 for estimates.
   */
  readonly cohortMargin: number;
}

/**
 * The label of a budget.
 *
 * Since 1.0; `ssi_budget_info` in C.
 */
export interface BudgetInfo extends Shown {
  /** Members something was spent of in five quarters. */
  readonly members: number;
  /** How many publications it has paid. */
  readonly serial: number;
  /** 64ths of epsilon that each may spend in five quarters. */
  readonly limit: number;
  /** The quarter it is in: of 91 days each, the first began on 1970-01-01. */
  readonly quarter: number;
}

/**
 * How well a fit meets the readings of the index or a pillar.
 *
 * Since 1.0; `ssi_fit` in C.
 */
export interface Fit extends Shown {
  /** Root mean square of reading - score by the model given, in points. */
  readonly errorBefore: number;
  /** The same, exact: whole micropoints. */
  readonly errorBeforeMicro: number;
  /** The same by the fitted model, in points. */
  readonly errorAfter: number;
  /** The same, exact: whole micropoints. */
  readonly errorAfterMicro: number;
  /** Mean of reading - score by the fitted model, in points. */
  readonly biasAfter: number;
  /** The same, exact: whole micropoints. */
  readonly biasAfterMicro: number;
  /** The largest error by the fitted model, without its sign, in points. */
  readonly worstAfter: number;
  /** The same, exact: whole micropoints. */
  readonly worstAfterMicro: number;
}

/**
 * One reading, and what the models say.
 *
 * Since 1.0; `ssi_residual` in C.
 */
export interface Residual extends Shown {
  /** Days since 1970-01-01. */
  readonly day: string;
  /** The pillar. */
  readonly pillar: Pillar;
  /** Points that were read. */
  readonly reading: number;
  /** The same, exact: whole micropoints. */
  readonly readingMicro: number;
  /** Points by the model given. */
  readonly before: number;
  /** The same, exact: whole micropoints. */
  readonly beforeMicro: number;
  /** Points by the fitted model. */
  readonly after: number;
  /** The same, exact: whole micropoints. */
  readonly afterMicro: number;
}

/**
 * The fitted weight and goalpost of an indicator, and the ranges in which they
 * could be moved without the fit getting notably worse.
 *
 * Since 1.0; `ssi_fitted_indicator` in C.
 */
export interface FittedIndicator extends Shown {
  /** The indicator. */
  readonly indicator: Indicator;
  /** Its pillar. */
  readonly pillar: Pillar;
  /** Points in the model given. */
  readonly weightBefore: number;
  /** The same, exact: whole micropoints. */
  readonly weightBeforeMicro: number;
  /** Points as fitted. */
  readonly weight: number;
  /** The same, exact: whole micropoints. */
  readonly weightMicro: number;
  /** Low end in points. */
  readonly weightLow: number;
  /** The same, exact: whole micropoints. */
  readonly weightLowMicro: number;
  /** High end in points. */
  readonly weightHigh: number;
  /** The same, exact: whole micropoints. */
  readonly weightHighMicro: number;
  /** How well. */
  readonly weightDetermined: Determined;
  /** Goalpost of the model given. */
  readonly goalpostBefore: number;
  /** Goalpost as fitted. */
  readonly goalpost: number;
  /** Low end. */
  readonly goalpostLow: number;
  /** High end. */
  readonly goalpostHigh: number;
  /** How well. */
  readonly goalpostDetermined: Determined;
}

/**
 * What a cohort is called and how large it is.
 *
 * Since 1.0; `ssi_cohort_info` in C.
 */
export interface CohortInfo extends Shown {
  /** Its name. */
  readonly name: string;
  /** How many members. */
  readonly members: number;
  /** What it is made of. */
  readonly kind: CohortKind;
  /** Its date. */
  readonly day: string;
}

/**
 * The index or a pillar on the day of a reading.
 *
 * Since 1.0; `ssi_compared` in C.
 */
export interface Compared extends Shown {
  /** Days since 1970-01-01. */
  readonly day: string;
  /** Points that were read; of the index, their sum. */
  readonly dashboard: number;
  /** The same, exact: whole micropoints. */
  readonly dashboardMicro: number;
  /** Points by the model: the low end. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /** Points by the model at most: the high end. */
  readonly high: number;
  /** The same, exact: whole micropoints. */
  readonly highMicro: number;
  /** Points of the maximum that were observed. */
  readonly observed: number;
  /** The same, exact: whole micropoints. */
  readonly observedMicro: number;
  /** Points at most. */
  readonly maximum: number;
  /** The same, exact: whole micropoints. */
  readonly maximumMicro: number;
  /** `dashboard` - `points`, in points. */
  readonly difference: number;
  /** The same, exact: whole micropoints. */
  readonly differenceMicro: number;
  /** The reading lies within the model's ends. */
  readonly within: boolean;
}

/**
 * How the index or a pillar agrees over all readings.
 *
 * Since 1.0; `ssi_agreement` in C.
 */
export interface Agreement extends Shown {
  /** Mean of the differences, in points. */
  readonly mean: number;
  /** The same, exact: whole micropoints. */
  readonly meanMicro: number;
  /** Mean of the differences without their signs, in points. */
  readonly meanSize: number;
  /** The same, exact: whole micropoints. */
  readonly meanSizeMicro: number;
  /** The smallest difference, in points. */
  readonly lowest: number;
  /** The same, exact: whole micropoints. */
  readonly lowestMicro: number;
  /** The largest difference, in points. */
  readonly highest: number;
  /** The same, exact: whole micropoints. */
  readonly highestMicro: number;
  /** Readings within the model's ends. */
  readonly within: number;
  /**
   * Steps from one reading to the next on which both changed, in the same
   * direction.
   */
  readonly same: number;
  /** The same in opposite directions. */
  readonly opposite: number;
  /** Steps on which one of them did not change. */
  readonly still: number;
  /** Whether they move together. */
  readonly verdict: Movement;
}

/**
 * What the dashboard showed on a day.
 *
 * Since 1.0; `ssi_dashboard_day` in C.
 */
export interface DashboardDay extends Shown {
  /** Days since 1970-01-01. */
  readonly day: string;
  /** Points of the pillar, 0 … 25. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Points of the pillar, 0 … 25. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Points of the pillar, 0 … 25. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Points of the pillar, 0 … 25. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /** How many earlier values of that day it stands for. */
  readonly earlier: number;
}

/**
 * The first thing that was not understood.
 *
 * Since 1.0; `ssi_fault` in C.
 */
export interface Fault extends Shown {
  /** What is the matter, and what is allowed; borrowed. */
  readonly sentence: string;
  /** Column or key at fault, or ""; borrowed. */
  readonly column: string;
  /** What stands there, its first bytes, or "". */
  readonly text: string;
  /** Its line, from 1. */
  readonly line: number;
  /** How many there are in all. */
  readonly faults: number;
  /** What is the matter. */
  readonly reason: SkipReason;
}

/**
 * The change of the index, a pillar or an indicator over a window.
 *
 * Since 1.0; `ssi_change` in C.
 */
export interface Change extends Shown {
  /** What is compared with. */
  readonly firstDay: string;
  /** The trend's own day. */
  readonly lastDay: string;
  /** Points on the first day. */
  readonly before: number;
  /** The same, exact: whole micropoints. */
  readonly beforeMicro: number;
  /** Points on the last day. */
  readonly after: number;
  /** The same, exact: whole micropoints. */
  readonly afterMicro: number;
  /** `after` - `before`, in points. */
  readonly change: number;
  /** The same, exact: whole micropoints. */
  readonly changeMicro: number;
  /**
   * Mean of the last third of the days less that of the first third, in points.
   */
  readonly drift: number;
  /** The same, exact: whole micropoints. */
  readonly driftMicro: number;
  /** What it amounts to. */
  readonly verdict: Verdict;
}

/**
 * One pillar, described.
 *
 * Since 1.0; `ssi_pillar_info` in C.
 */
export interface PillarInfo extends Shown {
  /** Short name such as "brand"; borrowed. */
  readonly name: string;
  /** What it stands for; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
}

/**
 * One event kind of a model.
 *
 * Since 1.0; `ssi_kind_info` in C.
 */
export interface KindInfo extends Shown {
  /** Stable name such as "comment"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** Unit of the count and the cap; borrowed. */
  readonly unit: string;
  /** What more of it means. */
  readonly polarity: Polarity;
  /** Full-value events of one day that count; a rate takes all. */
  readonly dailyCap: number;
  /** Daily cap of the reference model. */
  readonly capDefault: number;
  /** Smallest daily cap. */
  readonly capMin: number;
  /** Largest daily cap. */
  readonly capMax: number;
  /** Typical time one takes, in seconds. */
  readonly seconds: number;
  /** true if a LinkedIn archive can show it. */
  readonly inArchive: boolean;
}

/**
 * One profile fact.
 *
 * Since 1.0; `ssi_fact_info` in C.
 */
export interface FactInfo extends Shown {
  /** Stable name such as "photo"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** Unit of the value; borrowed. */
  readonly unit: string;
  /**
   * Smallest value. There is no default: a fact is unobserved until it is set.
   */
  readonly minimum: number;
  /** Largest value. */
  readonly maximum: number;
  /** true if a LinkedIn archive can show it. */
  readonly inArchive: boolean;
}

/**
 * One trait bit.
 *
 * Since 1.0; `ssi_trait_info` in C.
 */
export interface TraitInfo extends Shown {
  /** Stable name such as "target"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** The bit, as in Trait. */
  readonly bit: number;
}

/**
 * One indicator of a model.
 *
 * Since 1.0; `ssi_indicator_info` in C.
 */
export interface IndicatorInfo extends Shown {
  /** Stable name such as "commenting"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What to do for more of it, a sentence without a number; borrowed. */
  readonly advice: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** Unit of measure / `scale`; borrowed. */
  readonly unit: string;
  /** The pillar it counts for. */
  readonly pillar: Pillar;
  /** Its pillar in the reference model. */
  readonly pillarDefault: Pillar;
  /** How it is measured. */
  readonly measure: Measure;
  /** Measure and goalpost are in units / `scale`. */
  readonly scale: number;
  /** Bend of the curve, 0 (straight) … 5. */
  readonly curve: number;
  /** Points at the goalpost. */
  readonly weight: number;
  /** The same, exact: whole micropoints. */
  readonly weightMicro: number;
  /** Points in the reference model. */
  readonly weightDefault: number;
  /** The same, exact: whole micropoints. */
  readonly weightDefaultMicro: number;
  /** Smallest weight in points. */
  readonly weightMin: number;
  /** The same, exact: whole micropoints. */
  readonly weightMinMicro: number;
  /** Largest weight in points. */
  readonly weightMax: number;
  /** The same, exact: whole micropoints. */
  readonly weightMaxMicro: number;
  /** Measure that brings the full weight. */
  readonly goalpost: number;
  /** Goalpost of the reference model. */
  readonly goalpostDefault: number;
  /** Smallest goalpost. */
  readonly goalpostMin: number;
  /** Largest goalpost. */
  readonly goalpostMax: number;
  /** Days until an event counts half; 0: for ever. */
  readonly halfLife: number;
  /** Half-life of the reference model. */
  readonly halfLifeDefault: number;
  /** Smallest half-life; equal to the largest: fixed. */
  readonly halfLifeMin: number;
  /** Largest half-life. */
  readonly halfLifeMax: number;
  /** Regularity: days an active day keeps up. */
  readonly span: number;
  /** Rate: trials without success added. */
  readonly prior: number;
  /** Quality: events expected per 30 days, / 1000. */
  readonly expected: number;
  /** People: unknown counterparts count, one each. */
  readonly anonymous: boolean;
}

/**
 * One feed: a kind or fact that an indicator counts.
 *
 * Since 1.0; `ssi_feed_info` in C.
 */
export interface FeedInfo extends Shown {
  /** The indicator that is fed. */
  readonly indicator: Indicator;
  /** The Kind, or 0 if a fact feeds it. */
  readonly kind: Kind | 0;
  /** The Fact, or 0 if a kind feeds it. */
  readonly fact: Fact | 0;
  /** Thousandths per event, measure per fact; of a rate, whole trials. */
  readonly units: number;
  /** The largest value of the fact that counts. */
  readonly factCap: number;
  /** Only events with one Trait of it; 0: all. */
  readonly anyTrait: number;
  /** Each Trait that adds units; 0: none. */
  readonly bonusTrait: ReadonlyArray<number>;
  /** Thousandths that each adds. */
  readonly bonusUnits: ReadonlyArray<number>;
  /** true: counts against a rate. */
  readonly against: boolean;
  /**
   * false: counts when there is any, but what was observed does not depend on
   * it.
   */
  readonly asked: boolean;
}

/**
 * One stage of the funnel over a range of days.
 *
 * Since 1.0; `ssi_stage_result` in C.
 */
export interface StageResult extends Shown {
  /** How many: people for conversations, else events. */
  readonly count: number;
  /**
   * Millionths of the stage before; may be above the whole, up to 10^18. 0 if
   * there is no rate.
   */
  readonly rate: number;
  /**
   * false: no kind of this stage was observed; the count is unknown, not 0.
   */
  readonly observed: boolean;
  /** true: every kind of this stage was observed. */
  readonly complete: boolean;
  /**
   * true: both stages were observed and the one before is not empty. Never for
   * the first stage and attendees.
   */
  readonly hasRate: boolean;
}

/**
 * One person.
 *
 * Since 1.0; `ssi_person` in C.
 */
export interface Person extends Shown {
  /** The host's number, never 0. */
  readonly counterpart: bigint;
  /**
   * Messages, InMails, invitations, comments, reactions, reshares, endorsements
   * and recommendations of the member to them in the last 30, 90 and 365 days.
   */
  readonly sent: ReadonlyArray<number>;
  /** The same of them to the member. */
  readonly received: ReadonlyArray<number>;
  /** Days since 1970-01-01 of the first contact. */
  readonly firstDay: string;
  /** Days since 1970-01-01 of the last contact. */
  readonly lastDay: string;
  /** The day on which the member last wrote a message to them; -1: never. */
  readonly writtenDay: number;
  /** The day on which they last wrote a message; -1: never. */
  readonly heardDay: number;
  /** The day of the last connection; -1: none is known. */
  readonly connectedDay: number;
  /**
   * The Trait bits that describe the person, of all contacts together; not
   * Trait.OUTSIDE_NETWORK of a connection.
   */
  readonly traits: number;
  /** How the contact stands. */
  readonly state: PersonState;
  /** Why to write to them, or why not now. */
  readonly reason: PersonReason;
  /**
   * Place among whom to write to next, from 1 on; 0: not to be written to now.
   */
  readonly rank: number;
  /**
   * In how many days it is their turn, 0: on the day. A day has as many
   * messages as the model's daily cap rewards; those sent on the day are taken
   * off. 0 without a rank.
   */
  readonly ahead: number;
  /**
   * There was an exchange: both sides turned to the other, by more than an
   * invitation.
   */
  readonly mutual: boolean;
}

/**
 * All people together.
 *
 * Since 1.0; `ssi_people_result` in C.
 */
export interface PeopleResult extends Shown {
  /** How many there are. */
  readonly people: number;
  /** How many of them to write to. */
  readonly ranked: number;
  /** With how many there was an exchange. */
  readonly mutual: number;
  /** How many are PersonState.NEW. */
  readonly fresh: number;
  /** How many are PersonState.LIVING. */
  readonly living: number;
  /** How many are PersonState.COOLING. */
  readonly cooling: number;
  /** How many are PersonState.SILENT. */
  readonly silent: number;
  /** The day as of which it holds. */
  readonly day: string;
  /** Messages that the model rewards on one day. */
  readonly daily: number;
  /** How many of them are left on the day. */
  readonly left: number;
}

/**
 * A state in words.
 *
 * Since 1.0; `ssi_person_state_info` in C.
 */
export interface PersonStateInfo extends Shown {
  /** Stable name such as "cooling"; borrowed. */
  readonly name: string;
  /** It as an English sentence; borrowed. */
  readonly sentence: string;
  /** The state. */
  readonly state: PersonState;
}

/**
 * A reason in words.
 *
 * Since 1.0; `ssi_person_reason_info` in C.
 */
export interface PersonReasonInfo extends Shown {
  /** Stable name such as "keep_up"; borrowed. */
  readonly name: string;
  /** It as an English sentence, without a number; borrowed. */
  readonly sentence: string;
  /** The reason. */
  readonly reason: PersonReason;
  /** true: a reason to write; false: not now. */
  readonly write: boolean;
}

/**
 * Points with and without something.
 *
 * Since 1.0; `ssi_difference` in C.
 */
export interface Difference extends Shown {
  /** Points without. */
  readonly before: number;
  /** The same, exact: whole micropoints. */
  readonly beforeMicro: number;
  /** Points with. */
  readonly after: number;
  /** The same, exact: whole micropoints. */
  readonly afterMicro: number;
  /** `after` - `before`, in points. */
  readonly change: number;
  /** The same, exact: whole micropoints. */
  readonly changeMicro: number;
}

/**
 * An action that a plan may propose.
 *
 * Since 1.0; `ssi_plan_action_info` in C.
 */
export interface PlanActionInfo extends Shown {
  /** What is done. */
  readonly kind: Kind;
  /** How it is done: the Trait bits assumed. */
  readonly traits: number;
  /** Seconds one takes. */
  readonly seconds: number;
  /**
   * Most times a week that a plan proposes, in addition to the model's daily
   * cap on each day.
   */
  readonly weekly: number;
}

/**
 * What a plan comes to.
 *
 * Since 1.0; `ssi_plan_result` in C.
 */
export interface PlanResult extends Shown {
  /** The day it is made. */
  readonly day: string;
  /** The day it aims at. */
  readonly horizonDay: string;
  /** Points of the index on the day. */
  readonly now: number;
  /** The same, exact: whole micropoints. */
  readonly nowMicro: number;
  /** Points at the horizon, nothing done. */
  readonly without: number;
  /** The same, exact: whole micropoints. */
  readonly withoutMicro: number;
  /** Points at the horizon, all of it done. */
  readonly planned: number;
  /** The same, exact: whole micropoints. */
  readonly plannedMicro: number;
  /** Points of the routine's lines together. */
  readonly routineGain: number;
  /** The same, exact: whole micropoints. */
  readonly routineGainMicro: number;
  /**
   * Points of the profile work together; `without` + both gains = `planned`.
   */
  readonly profileGain: number;
  /** The same, exact: whole micropoints. */
  readonly profileGainMicro: number;
  /** Seconds a week that were given. */
  readonly weekSeconds: number;
  /** Seconds a week that the routine takes. */
  readonly usedSeconds: number;
  /** Seconds that the profile work takes, once. */
  readonly profileSeconds: number;
  /**
   * true: all routines were tried, none is better. false: there were too many,
   * or daily caps or later events blur them; found by search.
   */
  readonly proven: boolean;
  /**
   * Points at the horizon, all of it done, that a later ledger and profile of
   * the same form can show: `without` + `seen` of all lines and tasks. Never
   * above `planned`.
   */
  readonly seen: number;
  /** The same, exact: whole micropoints. */
  readonly seenMicro: number;
}

/**
 * A pillar of a plan.
 *
 * Since 1.0; `ssi_plan_pillar_result` in C.
 */
export interface PlanPillarResult extends Shown {
  /** Points on the day. */
  readonly now: number;
  /** The same, exact: whole micropoints. */
  readonly nowMicro: number;
  /** Points at the horizon, nothing done. */
  readonly without: number;
  /** The same, exact: whole micropoints. */
  readonly withoutMicro: number;
  /** Points at the horizon, all of it done. */
  readonly planned: number;
  /** The same, exact: whole micropoints. */
  readonly plannedMicro: number;
  /** true if a cohort's means were given. */
  readonly hasCohort: boolean;
  /** Mean points of the cohort, or 0. */
  readonly cohort: number;
  /** The same, exact: whole micropoints. */
  readonly cohortMicro: number;
  /** `cohort` - `now` in points; below 0 if ahead. 0 without a cohort. */
  readonly gap: number;
  /** The same, exact: whole micropoints. */
  readonly gapMicro: number;
  /**
   * Points at the horizon that a later ledger and profile of the same form can
   * show.
   */
  readonly seen: number;
  /** The same, exact: whole micropoints. */
  readonly seenMicro: number;
}

/**
 * One line of the weekly routine.
 *
 * Since 1.0; `ssi_plan_line_result` in C.
 */
export interface PlanLineResult extends Shown {
  /** What to do. */
  readonly kind: Kind;
  /** How: the Trait bits assumed. */
  readonly traits: number;
  /** How often a week. */
  readonly times: number;
  /** Seconds a week. */
  readonly seconds: number;
  /**
   * Points that the line adds at the horizon to those before it; the lines add
   * up exactly.
   */
  readonly gain: number;
  /** The same, exact: whole micropoints. */
  readonly gainMicro: number;
  /** Points that would be lost without this line. */
  readonly alone: number;
  /** The same, exact: whole micropoints. */
  readonly aloneMicro: number;
  /**
   * false: this kind has not been observed. If it is done already, the line
   * brings less than it says.
   */
  readonly observed: boolean;
  /**
   * Points of it that a later ledger of the same form can show, added to the
   * lines before it. It can lie above `gain`, and below 0 where what comes back
   * is all that is seen and lowers a rate.
   */
  readonly seen: number;
  /** The same, exact: whole micropoints. */
  readonly seenMicro: number;
}

/**
 * One piece of profile work, done once.
 *
 * Since 1.0; `ssi_plan_task_result` in C.
 */
export interface PlanTaskResult extends Shown {
  /** The fact. */
  readonly fact: Fact;
  /** Its value now. */
  readonly value: number;
  /** The value to reach. */
  readonly target: number;
  /** Seconds it typically takes. */
  readonly seconds: number;
  /** Points; the tasks add up exactly. */
  readonly gain: number;
  /** The same, exact: whole micropoints. */
  readonly gainMicro: number;
  /**
   * Points of it that a later profile of the same form can show: all, since a
   * task is about a fact that is observed.
   */
  readonly seen: number;
  /** The same, exact: whole micropoints. */
  readonly seenMicro: number;
}

/**
 * What is assumed to come back of an action.
 *
 * Since 1.0; `ssi_plan_yield_result` in C.
 */
export interface PlanYieldResult extends Shown {
  /** What is done. */
  readonly action: Kind;
  /** What comes back. */
  readonly brings: Kind;
  /** With which Trait bits. */
  readonly traits: number;
  /** Millionths of it for each time. */
  readonly rate: number;
  /** Millionths assumed of anyone. */
  readonly prior: number;
  /**
   * For how many times the prior counts, next to the member's own; 0: it counts
   * alone, or not at all.
   */
  readonly weight: number;
  /**
   * How often the member did it in the last year; 0 if it is unknown, so that
   * the prior counts alone, or if `indicator` gives the rate.
   */
  readonly times: number;
  /** How often it came back. */
  readonly came: number;
  /**
   * The Indicator whose measure on the day the rate is (of what remains
   * unanswered: all but that); 0: none, so it is the prior and the member's own
   * rate together.
   */
  readonly indicator: Indicator | 0;
}

/**
 * What one member scores, without the reasons.
 *
 * Since 1.0; `ssi_member_score` in C.
 */
export interface MemberScore extends Shown {
  /** Points of the index, 0 … 100: the low end of its interval. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /** Points of the pillar brand. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Points of the pillar find. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Points of the pillar engage. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Points of the pillar relate. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /**
   * High end of the index in points: what it would be if all that is unobserved
   * were at its best.
   */
  readonly high: number;
  /** The same, exact: whole micropoints. */
  readonly highMicro: number;
  /**
   * Points of the maximum that were observed. 0: nothing was, and `total` says
   * nothing.
   */
  readonly observed: number;
  /** The same, exact: whole micropoints. */
  readonly observedMicro: number;
}

/**
 * Points of the whole index or of a pillar.
 *
 * Since 1.0; `ssi_result` in C.
 */
export interface Result extends Shown {
  /** Points, 0 … `maximum`. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /** Low end in points: equal to `points`. */
  readonly low: number;
  /** The same, exact: whole micropoints. */
  readonly lowMicro: number;
  /** High end in points if all were observed. */
  readonly high: number;
  /** The same, exact: whole micropoints. */
  readonly highMicro: number;
  /** Points of the maximum that were observed. */
  readonly observed: number;
  /** The same, exact: whole micropoints. */
  readonly observedMicro: number;
  /** Points at best: 100 or 25. */
  readonly maximum: number;
  /** The same, exact: whole micropoints. */
  readonly maximumMicro: number;
}

/**
 * Points of an indicator and what they rest on.
 *
 * Since 1.0; `ssi_indicator_result` in C.
 */
export interface IndicatorResult extends Shown {
  /** Which one. */
  readonly indicator: Indicator;
  /** The pillar it counts for. */
  readonly pillar: Pillar;
  /** How much of it was observed. */
  readonly state: Observation;
  /** Points, 0 … `maximum`. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /** High end in points. */
  readonly high: number;
  /** The same, exact: whole micropoints. */
  readonly highMicro: number;
  /** Points of the maximum observed. */
  readonly observed: number;
  /** The same, exact: whole micropoints. */
  readonly observedMicro: number;
  /** Its weight in points. */
  readonly maximum: number;
  /** The same, exact: whole micropoints. */
  readonly maximumMicro: number;
  /** `maximum` - `points`, in points. */
  readonly headroom: number;
  /** The same, exact: whole micropoints. */
  readonly headroomMicro: number;
  /** Measure that brings the maximum. */
  readonly goalpost: number;
  /** The measure, in units / scale of the model. */
  readonly measure: number;
  /**
   * Millionths to which what it counts was observed: the smallest share of its
   * kinds and facts, but for kinds that a rate never asks for. 0: one is
   * unobserved.
   */
  readonly share: number;
}

/**
 * The share one kind or fact has in the points of one indicator; the shares add
 * up to the score exactly.
 *
 * Since 1.0; `ssi_contribution` in C.
 */
export interface Contribution extends Shown {
  /** The indicator. */
  readonly indicator: Indicator;
  /** The pillar the indicator counts for. */
  readonly pillar: Pillar;
  /** The Kind, or 0 if a fact brings it. */
  readonly kind: Kind | 0;
  /** The Fact, or 0 if a kind brings it. */
  readonly fact: Fact | 0;
  /** Points; below 0 for adverse kinds. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /**
   * Millionths to which its kind or fact was observed; 0 if nothing that this
   * feed counts was.
   */
  readonly share: number;
  /** true if something this feed counts was observed. */
  readonly observed: boolean;
}

/**
 * A seat.
 *
 * Since 1.0; `ssi_seat_info` in C.
 */
export interface SeatInfo extends Shown {
  /** Its id as in the files. */
  readonly key: string;
  /**
   * An opaque number for it, never 0: the same for the same key of hashes; for
   * cohorts and teams.
   */
  readonly member: bigint;
  /** Its events. */
  readonly events: number;
  /** Days since 1970-01-01 of its oldest event, or 0. */
  readonly first: string;
  /** Days since 1970-01-01 of its newest event, or 0. */
  readonly last: string;
}

/**
 * The Social Selling Index that LinkedIn shows of a seat. What it does not show
 * is 0.
 *
 * Since 1.0; `ssi_seat_reading` in C.
 */
export interface SeatReading extends Shown {
  /** The seat: 0 … the number of seats - 1. */
  readonly seat: number;
  /** Days since 1970-01-01. */
  readonly day: string;
  /** Points of the index. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /** Points of the pillar. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Points of the pillar. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Points of the pillar. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Points of the pillar. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /** The file has the day. */
  readonly hasDay: boolean;
  /** The file has the index. */
  readonly hasTotal: boolean;
  /** The file has all four pillars. */
  readonly hasPillars: boolean;
}

/**
 * A type of activity or outcome that the library knows.
 *
 * Since 1.0; `ssi_seat_type` in C.
 */
export interface SeatType extends Shown {
  /** Its word in the files; borrowed. */
  readonly name: string;
  /** Why it becomes that kind; borrowed. */
  readonly sentence: string;
  /** The kind it becomes. */
  readonly kind: Kind;
  /** It is an outcome of an activity. */
  readonly outcome: boolean;
}

/**
 * A type that the library does not know.
 *
 * Since 1.0; `ssi_seat_word` in C.
 */
export interface SeatWord extends Shown {
  /** As in the files. */
  readonly word: string;
  /** Rows that have it, which were left out. */
  readonly rows: number;
}

/**
 * Where points lie when weights and goalposts vary.
 *
 * Since 1.0; `ssi_spread` in C.
 */
export interface Spread extends Shown {
  /** Points by the model itself. */
  readonly points: number;
  /** The same, exact: whole micropoints. */
  readonly pointsMicro: number;
  /** Points that 5 % of the runs are below. */
  readonly low: number;
  /** The same, exact: whole micropoints. */
  readonly lowMicro: number;
  /** Points half way between the two middle runs. */
  readonly median: number;
  /** The same, exact: whole micropoints. */
  readonly medianMicro: number;
  /** Points that 5 % of the runs are above. */
  readonly high: number;
  /** The same, exact: whole micropoints. */
  readonly highMicro: number;
  /** Least points of any run. */
  readonly minimum: number;
  /** The same, exact: whole micropoints. */
  readonly minimumMicro: number;
  /** Most points of any run. */
  readonly maximum: number;
  /** The same, exact: whole micropoints. */
  readonly maximumMicro: number;
}

/**
 * Where the top percent lies when weights and goalposts vary.
 *
 * Since 1.0; `ssi_rank_spread` in C.
 */
export interface RankSpread extends Shown {
  /** Top percent by the model itself, 1 … 100. */
  readonly top: number;
  /** Top percent that 5 % of the runs are better than. */
  readonly best: number;
  /** Top percent that 5 % of the runs are worse than. */
  readonly worst: number;
  /** Best top percent of any run. */
  readonly minimum: number;
  /** Worst top percent of any run. */
  readonly maximum: number;
}

/**
 * What moving one indicator's weight or goalpost alone does to the index, the
 * other weights of its pillar giving way.
 *
 * Since 1.0; `ssi_swing` in C.
 */
export interface Swing extends Shown {
  /** The indicator. */
  readonly indicator: Indicator;
  /** Its pillar. */
  readonly pillar: Pillar;
  /** Points with the weight lowered. */
  readonly weightLess: number;
  /** The same, exact: whole micropoints. */
  readonly weightLessMicro: number;
  /** Points with the weight raised. */
  readonly weightMore: number;
  /** The same, exact: whole micropoints. */
  readonly weightMoreMicro: number;
  /** Points with the goalpost lowered. */
  readonly goalpostLess: number;
  /** The same, exact: whole micropoints. */
  readonly goalpostLessMicro: number;
  /** Points with the goalpost raised. */
  readonly goalpostMore: number;
  /** The same, exact: whole micropoints. */
  readonly goalpostMoreMicro: number;
  /** The largest of the four, without its sign, in points. */
  readonly swing: number;
  /** The same, exact: whole micropoints. */
  readonly swingMicro: number;
}

/**
 * What one member sees of itself.
 *
 * Since 1.0; `ssi_team_own` in C.
 */
export interface TeamOwn extends Shown {
  /** Own index, in points. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /** Own pillar, in points. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Own pillar, in points. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Own pillar, in points. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Own pillar, in points. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /** true if there is a baseline. */
  readonly hasProgress: boolean;
  /** true if the member shares its score. */
  readonly shares: boolean;
  /** Points since the baseline; or 0. */
  readonly progress: number;
  /** The same, exact: whole micropoints. */
  readonly progressMicro: number;
  /** How many members share their scores. */
  readonly sharing: number;
}

/**
 * The team as a whole, of those who share.
 *
 * Since 1.0; `ssi_team_view` in C.
 */
export interface TeamView extends Shown {
  /** The team's name. */
  readonly name: string;
  /** Date of the scores, days since 1970-01-01. */
  readonly day: string;
  /** How many members share: those it is about. */
  readonly sharing: number;
  /** Mean of the index, in points. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /** Mean of the pillar, in points. */
  readonly brand: number;
  /** The same, exact: whole micropoints. */
  readonly brandMicro: number;
  /** Mean of the pillar, in points. */
  readonly find: number;
  /** The same, exact: whole micropoints. */
  readonly findMicro: number;
  /** Mean of the pillar, in points. */
  readonly engage: number;
  /** The same, exact: whole micropoints. */
  readonly engageMicro: number;
  /** Mean of the pillar, in points. */
  readonly relate: number;
  /** The same, exact: whole micropoints. */
  readonly relateMicro: number;
  /**
   * What to work on: the pillar whose mean is furthest behind the benchmark's,
   * or least ahead; of equal ones the first.
   */
  readonly weakest: Pillar;
  /** Points of its mean less the benchmark's. */
  readonly weakestGap: number;
  /** The same, exact: whole micropoints. */
  readonly weakestGapMicro: number;
  /** true if two or more who share have a baseline. */
  readonly hasProgress: boolean;
  /**
   * Mean progress in points, of those who share and have a baseline; or 0.
   */
  readonly progress: number;
  /** The same, exact: whole micropoints. */
  readonly progressMicro: number;
  /** How many of those who share have a baseline. */
  readonly withBaseline: number;
}

/**
 * A member who shares, on the board.
 *
 * Since 1.0; `ssi_team_row` in C.
 */
export interface TeamRow extends Shown {
  /** The member. */
  readonly member: bigint;
  /** Index, in points. */
  readonly total: number;
  /** The same, exact: whole micropoints. */
  readonly totalMicro: number;
  /**
   * Place by score among those who share, from 1; equal ones have the same.
   */
  readonly place: number;
  /** true if there is a baseline. */
  readonly hasProgress: boolean;
  /** Points since the baseline; or 0. */
  readonly progress: number;
  /** The same, exact: whole micropoints. */
  readonly progressMicro: number;
  /**
   * Place by progress among those who share and have a baseline, from 1; or 0.
   */
  readonly progressPlace: number;
}

/**
 * Events and facts of many members, in columns that stay the caller's.
 *
 * The events of member `m`, 0 … `members` - 1, are the rows `offsets[m]` …
 * `offsets[m + 1]` - 1, in any order; rows in order of time are scored fastest.
 * What a row may hold is what Activity.add() takes.
 *
 * A population may be refused as a whole, before any member:
 *
 * - Status.ERROR_NULL: a column that must be there is null;
 * - Status.ERROR_SIZE: `size` is too small, or the width of a column that is
 *   there is 0;
 * - Status.ERROR_UNSUPPORTED: it asks for what this library does not have;
 * - Status.ERROR_KIND, Status.ERROR_TRAITS: one of `allKinds`, or a bit of
 *   `allTraits`, does not exist.
 *
 * Or a member is refused. What is written of it (Refusal) is the member and its
 * first fault, with the value and what is allowed; `field` is what is in quotes
 * here:
 *
 * - Status.ERROR_INDEX: "offsets", one is past the end or below the one before;
 * - Status.ERROR_LIMIT: "rows", more than ACTIVITY_ROWS_MAX;
 * - Status.ERROR_KIND: "observed_kinds", a bit is of a kind that there is not;
 * - Status.ERROR_TRAITS: "observed_traits", a bit is no trait;
 * - Status.ERROR_RANGE: "fact" is out of its range; its place in `facts` is the
 *   `row`;
 * - Status.ERROR_UNSUPPORTED: "fact", one that this library does not know, is
 *   observed; the `row` is its place too;
 * - Status.ERROR_RANGE: "kind_shares" or "fact_shares", one is out of its
 *   range; its place in the column is the `row`;
 * - Status.ERROR_UNSUPPORTED: "kind_shares" or "fact_shares", one of a kind or
 *   fact that this library does not know is not 0; the `row` is its place too;
 * - Status.ERROR_DAY, Status.ERROR_KIND, Status.ERROR_TRAITS,
 *   Status.ERROR_COUNT: "day", "kind", "traits" or "count" of a row is; the
 *   `row` is the first such.
 *
 * Since 1.0; `ssi_population` in C.
 */
export interface Population {
  /**
   * First row of each member, and the end of the last one: never falling, 0 …
   * `rows`. Elements: members + 1.
   */
  offsets: BigInt64Array;
  /**
   * Days since 1970-01-01, 0 … 65,535. null if there are no rows. Elements:
   * rows.
   */
  days?: Int32Array | null;
  /** Values of Kind as bytes. null if there are no rows. Elements: rows. */
  kinds?: Uint8Array | null;
  /** Bits of Trait; null: none anywhere. Elements: rows. */
  traits?: Uint32Array | null;
  /** Counts, 1 … 1,000,000; null: 1 each. Elements: rows. */
  counts?: Uint32Array | null;
  /**
   * Opaque numbers of the other persons, 0 for unknown; null: all unknown.
   * Elements: rows.
   */
  counterparts?: BigUint64Array | null;
  /**
   * One column for each fact, one after the other: the value of fact `f` of
   * member `m` is `facts[(f - 1) * members + m]`, -1 if it is unobserved. Facts
   * beyond `factColumns` are unobserved; null: all are. Elements: members ×
   * factColumns.
   */
  facts?: Int32Array | null;
  /**
   * Kinds observed of each member, in addition to those of `allKinds` and of
   * the events, which show nothing if they are adverse: bit `(k - 1) % 8` of
   * byte `m * kindBytes + (k - 1) / 8` is kind `k` of member `m`. null: no
   * more. Elements: members × kindBytes.
   */
  observedKinds?: Uint8Array | null;
  /**
   * Bits of Trait observed of each member, in addition to those of `allTraits`
   * and of the events. null: no more. Elements: members.
   */
  observedTraits?: Uint32Array | null;
  /** Kinds observed of everyone, a list of values of Kind in any order. */
  allKinds?: Iterable<Named<typeof Kind>> | null;
  /** Bits of Trait observed of everyone. */
  allTraits?: number | null;
  /**
   * One column for each kind, one after the other: the share to which kind `k`
   * was observed of member `m` is `kindShares[(k - 1) * members + m]`, in
   * millionths. 0: as the masks, lists and events say, which observe to the
   * whole. Else the kind is observed, to this share. null: 0 everywhere.
   * Elements: members × shareKinds.
   */
  kindShares?: Int32Array | null;
  /**
   * The same of facts: the share of fact `f` of member `m` is `factShares[(f -
   * 1) * members + m]`. 0: the whole. A fact that is unobserved stays so,
   * whatever its share. null: the whole everywhere. Elements: members ×
   * shareFacts.
   */
  factShares?: Int32Array | null;
}

/**
 * A ledger of dated events of one member.
 *
 * Since 1.0; `ssi_activity` in C.
 */
export declare class Activity {
  /**
   * Makes an empty ledger in which every kind is unobserved.
   *
   * Since 1.0; `ssi_activity_new` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor();

  /**
   * Makes an independent copy with the same allocator.
   *
   * Since 1.0; `ssi_activity_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copy(): Activity;

  /** As `copy()`, on another thread. */
  copyAsync(): Promise<Activity>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_activity_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Activity';

  /**
   * Adds one event; its kind becomes observed, to the whole unless it was
   * observed in part, and unless it is adverse. Takes constant time on average,
   * in whatever order events come.
   *
   * Since 1.0; `ssi_activity_add` in C.
   *
   * @param day - Days since 1970-01-01, 0 … 65,535 (UTC).
   * @param kind - What happened.
   * @param traits - Any of Trait together; 0 for none. Left out: 0.
   * @param count - How often, 1 … 1,000,000. Left out: 1.
   * @param counterpart - The other person as an opaque number of the host's; 0:
   *   unknown or none. Left out: 0.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_KIND`: There is no such kind.
   * - `SSI_ERROR_TRAITS`: An unknown trait bit is set.
   * - `SSI_ERROR_COUNT`: The count is out of range.
   * - `SSI_ERROR_LIMIT`: The ledger is full (ACTIVITY_ROWS_MAX).
   * - `SSI_ERROR_MEMORY`: No memory; the ledger is unchanged.
   */
  add(
    day: Day,
    kind: Named<typeof Kind>,
    traits?: number | Named<typeof Trait> | Iterable<Named<typeof Trait>>,
    count?: number,
    counterpart?: bigint | number,
  ): void;

  /**
   * Adds many events from columns, all or none. The columns are only read
   * during the call.
   *
   * Since 1.0; `ssi_activity_add_columns` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `days`: Days since 1970-01-01.
   * - `kinds`: Values of Kind as bytes.
   * - `traits`: Bits of Trait; null: none anywhere.
   * - `counts`: Counts, 1 … 1,000,000; null: 1 each.
   * - `counterparts`: Opaque numbers, 0 for unknown; null: all unknown.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: A day is out of range; see `row` of the error.
   * - `SSI_ERROR_KIND`: A kind does not exist; see `row` of the error.
   * - `SSI_ERROR_TRAITS`: An unknown trait bit is set; see `row` of the error.
   * - `SSI_ERROR_COUNT`: A count is out of range; see `row` of the error.
   * - `SSI_ERROR_LIMIT`: More than ACTIVITY_ROWS_MAX rows together, counted
   *   before equal ones are joined.
   * - `SSI_ERROR_MEMORY`: No memory; the ledger is unchanged.
   */
  addColumns(
    columns: {
      days: Int32Array;
      kinds: Uint8Array;
      traits?: Uint32Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): void;

  /** As `addColumns()`, on another thread. */
  addColumnsAsync(
    columns: {
      days: Int32Array;
      kinds: Uint8Array;
      traits?: Uint32Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): Promise<void>;

  /**
   * Marks a kind as observed to the whole, so that having no events of it
   * counts as zero. A kind that was observed in part stays so.
   *
   * Since 1.0; `ssi_activity_observe` in C.
   *
   * @param kind - The kind.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  observe(kind: Named<typeof Kind>): void;

  /**
   * Marks a kind as observed to a share: of what there was to read, this much
   * could be. If it was observed before, by events or by a call, the smaller
   * share holds.
   *
   * Since 1.0; `ssi_activity_observe_part` in C.
   *
   * @param kind - The kind.
   * @param share - Millionths, 1 … SHARE_WHOLE.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   * - `SSI_ERROR_RANGE`: The share is out of range.
   */
  observePart(kind: Named<typeof Kind>, share: number): void;

  /**
   * Marks many kinds at once as observed, all or none.
   *
   * Since 1.0; `ssi_activity_observe_kinds` in C.
   *
   * @param kinds - A list of values of Kind in any order.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: One of them does not exist; none was taken.
   */
  observeKinds(kinds: Iterable<Named<typeof Kind>>): void;

  /**
   * Lists the kinds that are observed, in ascending order.
   *
   * Since 1.0; `ssi_activity_observed_kinds` in C.
   *
   * @returns Values of Kind.
   */
  observedKinds(): Kind[];

  /**
   * Marks traits as observed, so that an event without them means "no" instead
   * of "unknown". Adding an event that has a trait marks that one.
   *
   * Since 1.0; `ssi_activity_observe_traits` in C.
   *
   * @param traits - Any of Trait together.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_TRAITS`: An unknown trait bit is set.
   */
  observeTraits(
    traits: number | Named<typeof Trait> | Iterable<Named<typeof Trait>>,
  ): void;

  /**
   * Which traits are observed.
   *
   * Since 1.0; `ssi_activity_observed_traits` in C.
   *
   * @returns The observed bits of Trait.
   */
  observedTraits(): number;

  /**
   * Whether a kind is observed.
   *
   * Since 1.0; `ssi_activity_observed` in C.
   *
   * @param kind - The kind.
   * @returns true if observed.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  observed(kind: Named<typeof Kind>): boolean;

  /**
   * The share to which a kind is observed.
   *
   * Since 1.0; `ssi_activity_observed_share` in C.
   *
   * @param kind - The kind.
   * @returns Millionths, 0 (unobserved) … SHARE_WHOLE.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  observedShare(kind: Named<typeof Kind>): number;

  /**
   * Adds all events of another ledger of the same member to this one; a kind is
   * observed afterwards if either had observed it, to the smaller share if both
   * had. Costs as much as adding the other's events, or less.
   *
   * Since 1.0; `ssi_activity_merge` in C.
   *
   * @param other - The ledger that is read; may be `this`, which doubles every
   *   count.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LIMIT`: More than ACTIVITY_ROWS_MAX rows together, counted
   *   before equal ones are joined.
   * - `SSI_ERROR_MEMORY`: No memory; the ledger is unchanged.
   */
  merge(other: Activity): void;

  /** As `merge()`, on another thread. */
  mergeAsync(other: Activity): Promise<void>;

  /**
   * Cuts a ledger: removes every event before a day. What was observed stays
   * observed.
   *
   * Since 1.0; `ssi_activity_cut` in C.
   *
   * @param day - The first day to keep, in days since 1970-01-01, 0 … 65,535.
   * @returns How many rows were removed.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   */
  cut(day: Day): number;

  /**
   * Forgets a person: their number is replaced by 0 (unknown) in every event,
   * and the memory it was in is overwritten. So is, by then, all that the
   * ledger has given back to its allocator, as it was given back. The events
   * stay, those that agree afterwards are joined; distinct people are counted
   * without this one from then on.
   *
   * Since 1.0; `ssi_activity_forget` in C.
   *
   * @param counterpart - The person's number; 0 does nothing.
   * @returns How many rows had the number.
   */
  forget(counterpart: bigint | number): number;

  /**
   * Details of the last value that was refused: by Activity.add(),
   * Activity.addColumns() (with its row), Activity.cut() or a call that
   * observes (with the place in its list).
   *
   * Since 1.0; `ssi_activity_refusal` in C.
   *
   * @returns The field, the refused value and its range, or status Status.OK if
   *   none was refused.
   */
  refusal(): Refusal;

  /**
   * Number of rows (distinct day, kind, traits and counterpart).
   *
   * Since 1.0; `ssi_activity_rows` in C.
   *
   * @returns The number, 0 … ACTIVITY_ROWS_MAX.
   */
  rows(): number;

  /**
   * The days of the oldest and the newest event.
   *
   * Since 1.0; `ssi_activity_days` in C.
   *
   * @returns Day of the oldest event, such as '2026-05-31'. Day of the newest
   *   event, such as '2026-05-31'.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: The ledger holds no event.
   */
  days(): { first: string; last: string };

  /**
   * How often a kind happened in a range of days, uncapped and without decay.
   *
   * Since 1.0; `ssi_activity_total` in C.
   *
   * @param kind - The kind.
   * @param first - First day of the range, in days since 1970-01-01.
   * @param last - Last day of the range, in days since 1970-01-01; before
   *   `first`: an empty range.
   * @returns Sum of the counts.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   * - `SSI_ERROR_DAY`: A day is out of range.
   */
  total(kind: Named<typeof Kind>, first: Day, last: Day): number;

  /**
   * Reads rows back as columns, in the ledger's order: by day, kind, traits,
   * counterpart.
   *
   * Since 1.0; `ssi_activity_read` in C.
   *
   * @param from - Index of the first row to read; at most the number of rows.
   * @param columns - Typed arrays of one length.
   * - `days`: Days since 1970-01-01; null if not wanted.
   * - `kinds`: Values of Kind; null if not wanted.
   * - `traits`: Bits of Trait; null if not wanted.
   * - `counts`: Counts; null if not wanted.
   * - `counterparts`: Opaque numbers; null if not wanted.
   *
   * @returns Rows written: the smaller of `capacity` and what is left after
   *   `from`.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `from` is greater than the number of rows.
   */
  read(
    from: number,
    columns: {
      days?: Int32Array | null;
      kinds?: Uint8Array | null;
      traits?: Uint32Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): number;

  /** As `read()`, on another thread. */
  readAsync(
    from: number,
    columns: {
      days?: Int32Array | null;
      kinds?: Uint8Array | null;
      traits?: Uint32Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): Promise<number>;

  /**
   * Saves a ledger as bytes: versioned, little-endian, checked. Equal ledgers
   * give equal bytes on every machine.
   *
   * Since 1.0; `ssi_activity_save` in C.
   *
   * @returns The bytes.
   */
  save(): Uint8Array;

  /** As `save()`, on another thread. */
  saveAsync(): Promise<Uint8Array>;

  /**
   * Makes a ledger from saved bytes. Safe for bytes from anywhere: what is not
   * exactly a saved ledger is refused.
   *
   * Since 1.0; `ssi_activity_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @returns The new ledger.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no ledger.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_UNSUPPORTED`: The bytes hold kinds or traits of a later
   *   library, or `allocator` has more than this one knows.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array): Activity;

  /** As `load()`, on another thread. */
  static loadAsync(bytes: Uint8Array): Promise<Activity>;
}

/**
 * An archive being read.
 *
 * Since 1.0; `ssi_archive` in C.
 */
export declare class Archive {
  /**
   * Begins to read an archive.
   *
   * Since 1.0; `ssi_archive_new` in C.
   *
   * @param options - Each may be left out.
   * - `key`: ARCHIVE_KEY_BYTES bytes that key the hashes of people; the same
   *   key gives the same counterparts. null: all zero.
   * - `target`: Keywords of the target as for Profile.setTarget(); null or
   *   empty: no target.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The list of keywords is too long.
   * - `SSI_ERROR_UTF8`: The list of keywords is not well-formed UTF-8.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    options?: { key?: Uint8Array | null; target?: string | Uint8Array | null },
  );

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_archive_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Archive';

  /**
   * Says by its name whether a file would be read, so that a host need not open
   * the others.
   *
   * Since 1.0; `ssi_archive_wants` in C.
   *
   * @param name - Path inside the archive, ended by NUL.
   * @returns true if the file has a role.
   */
  static wants(name: string): boolean;

  /**
   * Limits the memory of the archive: what its files hold, as its allocator
   * counts it, together with what Archive.resolve() will need for each row. A
   * file that would go beyond is refused, with the reason SkipReason.MEMORY, as
   * soon as a row does; nothing of it is kept. The bytes that the host hands in
   * are its own.
   *
   * Since 1.0; `ssi_archive_set_budget` in C.
   *
   * @param bytes - The limit, for files added from now on; 0: none, as at
   *   first.
   */
  setBudget(bytes: bigint | number): void;

  /**
   * The memory of the archive, as Archive.setBudget() limits it.
   *
   * Since 1.0; `ssi_archive_memory` in C.
   *
   * @returns Bytes.
   */
  memory(): bigint;

  /**
   * Says that the files added from now on belong to one export. Without any
   * such call all files are of one export without name and day.
   *
   * Since 1.0; `ssi_archive_begin_export` in C.
   *
   * @param name - What the host calls it, such as the name of the ZIP, ended by
   *   NUL; copied. It is used in the report only.
   * @param day - The day it was made, such as that of the newest entry of a
   *   ZIP, in days since 1970-01-01; -1: unknown, as of a folder, whose files'
   *   times are those of unpacking.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: `name` is longer than 4,096 bytes.
   * - `SSI_ERROR_DAY`: `day` is not -1 … DAY_MAX.
   * - `SSI_ERROR_LIMIT`: There are ARCHIVE_EXPORTS_MAX already.
   * - `SSI_ERROR_MEMORY`: No memory; the archive is as before the call.
   */
  beginExport(name: string, day: Day): void;

  /**
   * Reads one file. Files may come in any order; the result is the same. A file
   * without a role is only noted in the report; its bytes are not read and may
   * be null. Of JSON, each domain becomes a file.
   *
   * Since 1.0; `ssi_archive_add` in C.
   *
   * @param name - Path inside the archive, ended by NUL; copied.
   * @param bytes - The file's bytes; only read during the call.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The file is too large, or its name is longer than
   *   4,096 bytes.
   * - `SSI_ERROR_MISMATCH`: It is a part of a workbook, and none was begun.
   * - `SSI_ERROR_LIMIT`: There are too many files or rows.
   * - `SSI_ERROR_MEMORY`: No memory; the archive is as before the call.
   */
  add(name: string, bytes?: Uint8Array | null): void;

  /** As `add()`, on another thread. */
  addAsync(name: string, bytes?: Uint8Array | null): Promise<void>;

  /**
   * Begins a workbook (.xlsx), which the host unpacks, because it is a ZIP:
   * hand in with Archive.add() each part that Archive.wants(), named as the
   * workbook, a slash and the part's own path, such as
   * "Content.xlsx/xl/worksheets/sheet1.xml", in any order; then call
   * Archive.endWorkbook(). Each sheet becomes a file of the report. Other files
   * may be handed in between. A workbook that was not ended is dropped.
   *
   * Since 1.0; `ssi_archive_begin_workbook` in C.
   *
   * @param name - Path of the workbook, ended by NUL; copied.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: `name` is longer than 4,096 bytes.
   * - `SSI_ERROR_MEMORY`: No memory; no workbook is open.
   */
  beginWorkbook(name: string): void;

  /**
   * Ends a workbook and reads its sheets. One of which no sheet was handed in,
   * because it could not be unpacked, is in the report as such.
   *
   * Since 1.0; `ssi_archive_end_workbook` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MISMATCH`: No workbook was begun.
   * - `SSI_ERROR_LIMIT`: There are too many files; the workbook is dropped.
   * - `SSI_ERROR_MEMORY`: No memory; the workbook is dropped, and the archive
   *   is as before it was begun.
   */
  endWorkbook(): void;

  /**
   * Makes profile and ledger from all files read so far. Of several exports,
   * events that stand in more than one count once, and what only an older one
   * has counts too; facts come from the newest export that has their file. The
   * newest is the one with the latest day given or, without such a day, the
   * latest row; of equal ones, the last begun.
   *
   * Since 1.0; `ssi_archive_resolve` in C.
   *
   * @returns The profile. The ledger.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: No file with a role was read.
   * - `SSI_ERROR_MIXED`: Two exports are of two members; see
   *   Archive.conflict().
   * - `SSI_ERROR_LIMIT`: More events than a ledger holds.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  resolve(): { profile: Profile; activity: Activity };

  /** As `resolve()`, on another thread. */
  resolveAsync(): Promise<{ profile: Profile; activity: Activity }>;

  /**
   * Two files that show that two exports are of two members: their profiles
   * have two names, or their messages or invitations two owners.
   *
   * Since 1.0; `ssi_archive_conflict` in C.
   *
   * @returns Index of a file. Index of the file of another export that
   *   disagrees.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: There are no such files.
   */
  conflict(): { file: number; other: number };

  /**
   * What became of a file, given all files read so far.
   *
   * Since 1.0; `ssi_archive_file` in C.
   *
   * @param index - 0 … the number of files - 1, in the order handed in.
   * @returns The report.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  file(index: number): FileInfo;

  /**
   * All rows of `file()`.
   *
   * Since 1.0; `ssi_archive_file` and `ssi_archive_files` in C.
   */
  files(): Array<FileInfo>;

  /**
   * One reason for which rows of a file were skipped.
   *
   * Since 1.0; `ssi_archive_skip` in C.
   *
   * @param file - Index of the file.
   * @param index - 0 … the file's number of reasons - 1.
   * @returns The reason.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `file` or `index` is past the end.
   */
  skip(file: number, index: number): SkipInfo;

  /**
   * The day as of which the archive is read, which is the one to score on
   * unless another is wanted: the newest day in it, but none after the export,
   * and none that a few rows put years beyond all others. Events that a member
   * means to attend do not count.
   *
   * Since 1.0; `ssi_archive_day` in C.
   *
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: Nothing has a date, and no day was given:
   *   Archive.worst() may say why.
   */
  day(): ArchiveDayInfo;

  /**
   * The file with which most is lost: refused ones first, then by rows missed,
   * then by share, then as handed in.
   *
   * Since 1.0; `ssi_archive_worst` in C.
   *
   * @returns Its index.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: All of every file with a role was understood.
   */
  worst(): number;

  /**
   * From when to when the archive has data on a kind of event, and how much of
   * it was understood. Of a kind that follows from two files, such as accepted
   * invitations, the one that was understood less counts.
   *
   * Since 1.0; `ssi_archive_kind` in C.
   *
   * @param kind - The kind.
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: `kind` is not 1 … KINDS.
   */
  kind(kind: Named<typeof Kind>): ArchiveKindInfo;

  /**
   * All rows of `kind()`.
   *
   * Since 1.0; `ssi_archive_kind` in C.
   */
  kinds(): Array<ArchiveKindInfo>;

  /**
   * Describes an export, given all files read so far.
   *
   * Since 1.0; `ssi_archive_export` in C.
   *
   * @param index - 0 … the number of exports - 1, in the order begun.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  export(index: number): ExportInfo;

  /**
   * All rows of `export()`.
   *
   * Since 1.0; `ssi_archive_export` and `ssi_archive_exports` in C.
   */
  exports(): Array<ExportInfo>;

  /**
   * One of the files that nearly every complete export has and an export lacks:
   * it was not asked for, is in another part, or there was nothing to put into
   * it.
   *
   * Since 1.0; `ssi_archive_export_missing` in C.
   *
   * @param index - 0 … the number of exports - 1, in the order begun.
   * @param missing - 0 … `missing` of Archive.export() - 1.
   * @returns Index of its role.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` or `missing` is past the end.
   */
  exportMissing(index: number, missing: number): number;

  /**
   * Says whether files added from now on keep what Archive.shape() reports,
   * which takes two kilobytes of memory for each.
   *
   * Since 1.0; `ssi_archive_keep_shape` in C.
   *
   * @param keep - true: they do; false, as at first: they do not.
   */
  keepShape(keep: boolean): void;

  /**
   * Says whether files added from now on keep the names and the addresses of
   * people. They are kept within the budget, and are overwritten before their
   * memory is given back.
   *
   * Since 1.0; `ssi_archive_keep_names` in C.
   *
   * @param keep - true: they do; false, as at first: they do not.
   */
  keepNames(keep: boolean): void;

  /**
   * Who a counterpart of the ledger is: the newest name and address in the
   * files that keep names, whatever order they came in.
   *
   * Since 1.0; `ssi_archive_name` in C.
   *
   * @param counterpart - The number, as in the ledger that Archive.resolve()
   *   made.
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: No name with this number was kept.
   */
  name(counterpart: bigint | number): ArchiveNameInfo;

  /**
   * The form of a file, so that one that is not understood can be reported: its
   * name, its header, counts of rows by reason, and the forms of its dates, in
   * which each digit is 0 and each letter is a. It holds no value of a row and
   * no name: a file's name stands there only if it is one of LinkedIn's, and is
   * made of a and 0 otherwise.
   *
   * Since 1.0; `ssi_archive_shape` in C.
   *
   * @param file - Index of the file.
   * @returns The UTF-8 text, several lines.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `file` is past the end.
   */
  shape(file: number): string;

  /**
   * Describes a role.
   *
   * Since 1.0; `ssi_archive_role` in C.
   *
   * @param index - 0 … the number of roles - 1.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  static role(index: number): RoleInfo;

  /**
   * All rows of `role()`.
   *
   * Since 1.0; `ssi_archive_role` and `ssi_archive_roles` in C.
   */
  static roles(): Array<RoleInfo>;

  /**
   * Whether a file of a role was handed in (with rows or empty).
   *
   * Since 1.0; `ssi_archive_found` in C.
   *
   * @param index - 0 … the number of roles - 1.
   * @returns true if found; false: the role is absent.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  found(index: number): boolean;
}

/**
 * A published distribution of scores. Constant: it keeps no reference to what
 * it was made from, and any number of threads may use it.
 *
 * Since 1.0; `ssi_benchmark` in C.
 */
export declare class Benchmark {
  private constructor();

  /**
   * The usual epsilon for a cohort: 1 up to 1,000 members, then 1,000 / members
   * rounded up to 64ths, at least 1/16, so that the error is about the same for
   * all sizes.
   *
   * Since 1.0; `ssi_benchmark_epsilon` in C.
   *
   * @param members - How many members, 100 … COHORT_MEMBERS_MAX.
   * @returns 64ths, 4 … 64.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: There are fewer than BENCHMARK_MEMBERS_MIN members.
   * - `SSI_ERROR_LIMIT`: There are more than a cohort may have.
   */
  static epsilon(members: number): number;

  /**
   * Publishes a cohort: charges every member in it, then draws the noise.
   *
   * All members pay or none does. Afterwards the host saves the budget, and
   * only then shows the benchmark. Publishing the same cohort again is a
   * publication like any other, with other noise; to show the same table again,
   * keep it. Which cohorts are published, when and with which epsilon must not
   * depend on scores: "those above 60" is no cohort.
   *
   * The noise is the same on every machine for the same cohort, serial of the
   * budget, epsilon and key, and unrelated if any of these differs.
   *
   * Since 1.0; `ssi_benchmark_publish` in C.
   *
   * @param cohort - The cohort.
   * @param budget - The budget of its members; call Budget.advance() first.
   * @param key - BENCHMARK_KEY_BYTES random bytes, best drawn from the system
   *   for this publication and forgotten: with the key and all scores but one,
   *   anyone can find that one.
   * @param epsilon - 64ths, 1 … 64, at most 32 from 4,000 members on; 0: what
   *   Benchmark.epsilon() says. Left out: 0.
   * @param options - - `synthetic`: true: the members are made up, and the
   *   benchmark says so. They are charged all the same.
   * @returns The benchmark.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: There are fewer than BENCHMARK_MEMBERS_MIN members.
   * - `SSI_ERROR_RANGE`: The epsilon is out of range, or so small that members
   *   x epsilon is below 100.
   * - `SSI_ERROR_BUDGET`: A member cannot pay; nobody was charged. See
   *   Budget.afford().
   * - `SSI_ERROR_LIMIT`: The budget would hold more than BUDGET_MEMBERS_MAX
   *   members.
   * - `SSI_ERROR_MEMORY`: No memory; nobody was charged.
   */
  static publish(
    cohort: Cohort,
    budget: Budget,
    key: Uint8Array,
    epsilon?: number,
    options?: { synthetic?: boolean },
  ): Benchmark;

  /** As `publish()`, on another thread. */
  static publishAsync(
    cohort: Cohort,
    budget: Budget,
    key: Uint8Array,
    epsilon?: number,
    options?: { synthetic?: boolean },
  ): Promise<Benchmark>;

  /**
   * Makes the fallback, for a member without a benchmark: the rough shape of
   * all sales professionals. Nobody is in it, and it says that it is an
   * estimate. Source: gamma distribution of mean 31 and coefficient of
   * variation 0.51, cut at 100; pillars in the proportions of means seen in
   * 2026, 12 : 6 : 2 : 14 (doc/cohorts.md).
   *
   * Since 1.0; `ssi_benchmark_fallback` in C.
   *
   * @returns The benchmark.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static fallback(): Benchmark;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_benchmark_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Benchmark';

  /**
   * The label of a benchmark: name, kind, date, size, epsilon.
   *
   * Since 1.0; `ssi_benchmark_label` in C.
   *
   * @returns The answer.
   */
  label(): BenchmarkInfo;

  /**
   * A knot of the distribution. Between knots, which are equally far apart, the
   * density of members is a straight line; the first and the last knot have
   * half the width of the others.
   *
   * Since 1.0; `ssi_benchmark_knot` in C.
   *
   * @param index - 0 … the number of knots - 1.
   * @returns The knot.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  knot(index: number): KnotInfo;

  /**
   * All rows of `knot()`.
   *
   * Since 1.0; `ssi_benchmark_knot` in C.
   */
  knots(): Array<KnotInfo>;

  /**
   * The means of the index and of the pillars.
   *
   * Since 1.0; `ssi_benchmark_mean` in C.
   *
   * @returns The means.
   */
  mean(): MeanResult;

  /**
   * A score less the means, and the pillar that is furthest behind.
   *
   * Since 1.0; `ssi_benchmark_gap` in C.
   *
   * @param total - Points of the index, 0 … 100.
   * @param pillars - Points of brand, find, engage and relate, each 0 … 25;
   *   null: unknown.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @returns The gaps.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `total` or a pillar is out of range.
   */
  gap(
    total: number,
    pillars?: Iterable<number> | null,
    options?: { micro?: boolean },
  ): GapResult;

  /**
   * Where a score stands: "top 3 %, between 1 and 5". The score counts at the
   * resolution of cohorts, 0.01 point. For the spread of a rank under varied
   * models, ask for both ends of Sensitivity.total().
   *
   * Since 1.0; `ssi_benchmark_rank` in C.
   *
   * @param total - Points of the index, 0 … 100.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @returns The rank.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `total` is out of range.
   */
  rank(total: number, options?: { micro?: boolean }): RankResult;

  /**
   * The top percent of many scores at once.
   *
   * Since 1.0; `ssi_benchmark_tops` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `totals`: Micropoints of the index, each 0 … 100,000,000.
   * - `tops`: `top` of Benchmark.rank() for each.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A score is out of range; those before it were written.
   */
  tops(
    columns: {
      totals: Int32Array;
      tops: Int32Array;
    },
  ): void;

  /** As `tops()`, on another thread. */
  topsAsync(
    columns: {
      totals: Int32Array;
      tops: Int32Array;
    },
  ): Promise<void>;

  /**
   * Why a member's top percent moved between two benchmarks of a cohort: first
   * its own score moves while the older benchmark rests, the rest is the
   * cohort's. If the own score rests, `own` is 0; what is left may be noise as
   * long as it is within its margin.
   *
   * Since 1.0; `ssi_benchmark_movement` in C.
   *
   * @param before - The older benchmark.
   * @param after - The newer benchmark.
   * @param totalBefore - Points of the index at the older date.
   * @param totalAfter - Points of the index at the newer date.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @returns The movement.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A score is out of range.
   * - `SSI_ERROR_MISMATCH`: Kind, name or source of the benchmarks differ.
   * - `SSI_ERROR_DAY`: `after` is of an earlier day than `before`.
   */
  static movement(
    before: Benchmark,
    after: Benchmark,
    totalBefore: number,
    totalAfter: number,
    options?: { micro?: boolean },
  ): MovementResult;

  /**
   * Saves a benchmark as bytes: versioned, little-endian, checked. The bytes
   * are as public as the benchmark. The checksum finds damage, not forgery.
   *
   * Since 1.0; `ssi_benchmark_save` in C.
   *
   * @returns The bytes.
   */
  save(): Uint8Array;

  /**
   * Makes a benchmark from saved bytes. Safe for bytes from anywhere: what is
   * not exactly a saved benchmark is refused.
   *
   * Since 1.0; `ssi_benchmark_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @returns The new benchmark.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no benchmark.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array): Benchmark;
}

/**
 * What each member's scores were used for in the last five quarters of 91 days.
 *
 * Since 1.0; `ssi_budget` in C.
 */
export declare class Budget {
  /**
   * Makes a budget of which nothing was spent. One budget serves all cohorts
   * that have members in common: two know nothing of each other.
   *
   * Since 1.0; `ssi_budget_new` in C.
   *
   * @param limit - 64ths of epsilon that each member's scores may be used for
   *   in any 365 days, 1 … BUDGET_LIMIT_MAX; BUDGET_LIMIT is usual.
   * @param day - Today, in days since 1970-01-01, 0 … 65,535.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `limit` is out of range.
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(limit: number, day: Day);

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_budget_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Budget';

  /**
   * The label of a budget: size, serial, limit, quarter.
   *
   * Since 1.0; `ssi_budget_label` in C.
   *
   * @returns The answer.
   */
  label(): BudgetInfo;

  /**
   * Sets the limit. What was spent stays spent: a member above a lower limit
   * cannot pay until enough quarters have passed.
   *
   * Since 1.0; `ssi_budget_set_limit` in C.
   *
   * @param limit - 64ths of epsilon, 1 … BUDGET_LIMIT_MAX.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `limit` is out of range.
   */
  setLimit(limit: number): void;

  /**
   * Sets the day of a budget; call it before each publication. When a new
   * quarter begins, what was spent five quarters ago is forgotten. Nothing else
   * moves a budget in time: the date of a cohort is a label.
   *
   * Since 1.0; `ssi_budget_advance` in C.
   *
   * @param day - Today, in days since 1970-01-01, 0 … 65,535.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range, or in a quarter that has gone
   *   by, or more than five quarters ahead: a clock that is wrong must not make
   *   everything forgotten. A host that rested longer goes on in steps of
   *   BUDGET_DAYS_MAX days. The budget is unchanged.
   */
  advance(day: Day): void;

  /**
   * What was spent of a member in the last five quarters.
   *
   * Since 1.0; `ssi_budget_spent` in C.
   *
   * @param member - The member; the budget need not know it.
   * @returns 64ths of epsilon, 0 … 255.
   */
  spent(member: bigint | number): number;

  /**
   * Says beforehand which members can pay, so that a host builds the cohort of
   * these: nobody can be left out of a cohort later. Which members can pay
   * shows which publications they were in: it is for the host alone.
   *
   * Since 1.0; `ssi_budget_afford` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `members`: Their numbers, in any order; quickest in ascending order. null
   *   if `count` is 0.
   * - `affords`: 1 for each member that can pay, else 0; null if not wanted.
   *
   * @param epsilon - 64ths, 1 … 64.
   * @returns How many can pay.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `epsilon` is out of range.
   */
  afford(
    columns: {
      members?: BigUint64Array | null;
      affords?: Uint8Array | null;
    },
    epsilon: number,
  ): number;

  /** As `afford()`, on another thread. */
  affordAsync(
    columns: {
      members?: BigUint64Array | null;
      affords?: Uint8Array | null;
    },
    epsilon: number,
  ): Promise<number>;

  /**
   * Saves a budget as bytes: versioned, little-endian, checked. They hold the
   * members' numbers and what was spent, no name, cohort or score; they are the
   * host's secret. The host keeps the serial somewhere else too, for
   * Budget.load().
   *
   * Since 1.0; `ssi_budget_save` in C.
   *
   * @returns The bytes.
   */
  save(): Uint8Array;

  /** As `save()`, on another thread. */
  saveAsync(): Promise<Uint8Array>;

  /**
   * Makes a budget from saved bytes, unless they are older than the host knows:
   * what was spent since would be spent twice. Safe for bytes from anywhere:
   * what is not exactly a saved budget is refused.
   *
   * Since 1.0; `ssi_budget_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @param leastSerial - The serial of the newest state the host knows of; 0 if
   *   it knows of none.
   * @returns The new budget.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no budget.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_SERIAL`: The serial is below `least_serial`.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array, leastSerial: bigint | number): Budget;

  /** As `load()`, on another thread. */
  static loadAsync(
    bytes: Uint8Array,
    leastSerial: bigint | number,
  ): Promise<Budget>;
}

/**
 * A fitted model with its errors. Constant: it keeps no reference to what it
 * was made from.
 *
 * Since 1.0; `ssi_calibration` in C.
 */
export declare class Calibration {
  /**
   * Fits a model to readings of the four pillars.
   *
   * Weights stay within 0 … 25 points and goalposts within their declared
   * ranges; among fits that meet the readings equally well, the one nearest to
   * the given model is preferred. Half-lives, caps and the pillars of
   * indicators stay. Readings in any order give the same result. Takes about
   * 0.1 seconds with 60 readings, a second with 500 and a few with the most.
   *
   * Since 1.0; `ssi_calibration_new` in C.
   *
   * @param model - The model to begin with; its weights must add up.
   * @param profile - The member's facts; they count on every day.
   * @param activity - The member's events.
   * @param columns - Typed arrays of one length.
   * - `days`: Days since 1970-01-01, 0 … 65,535, each once, in any order.
   * - `brand`: Micropoints read for brand, 0 … 25,000,000.
   * - `find`: Micropoints read for find, 0 … 25,000,000.
   * - `engage`: Micropoints read for engage, 0 … 25,000,000.
   * - `relate`: Micropoints read for relate, 0 … 25,000,000.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: One of them has more than this library knows.
   * - `SSI_ERROR_READINGS`: There are fewer than READINGS_MIN readings, they
   *   span less than 28 days, or the model's own points are the same on all
   *   their days: too little to fit anything to.
   * - `SSI_ERROR_LIMIT`: There are more than READINGS_MAX readings.
   * - `SSI_ERROR_DAY`: A day is out of range or comes twice.
   * - `SSI_ERROR_RANGE`: A value is out of range.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    columns: {
      days: Int32Array;
      brand: Int32Array;
      find: Int32Array;
      engage: Int32Array;
      relate: Int32Array;
    },
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    columns: {
      days: Int32Array;
      brand: Int32Array;
      find: Int32Array;
      engage: Int32Array;
      relate: Int32Array;
    },
  ): Promise<Calibration>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_calibration_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Calibration';

  /**
   * The fitted model, as a copy of one's own.
   *
   * Since 1.0; `ssi_calibration_model` in C.
   *
   * @returns The model.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  model(): Model;

  /**
   * How well the fit meets the sums of the four pillars.
   *
   * Since 1.0; `ssi_calibration_total` in C.
   *
   * @returns The errors.
   */
  total(): Fit;

  /**
   * How well the fit meets the readings of a pillar.
   *
   * Since 1.0; `ssi_calibration_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The errors.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(pillar: Named<typeof Pillar>): Fit & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_calibration_pillar` in C.
   */
  pillars(): Array<Fit & { readonly pillar: Pillar }>;

  /**
   * One reading of a pillar, and what the models say; ordered by day, then by
   * pillar.
   *
   * Since 1.0; `ssi_calibration_residual` in C.
   *
   * @param index - 0 … the number of residuals - 1.
   * @returns The residual.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  residual(index: number): Residual;

  /**
   * All rows of `residual()`.
   *
   * Since 1.0; `ssi_calibration_residual` and `ssi_calibration_residuals` in C.
   */
  residuals(): Array<Residual>;

  /**
   * The fitted parameters of an indicator and how well they are determined.
   *
   * A parameter is moved away from its fitted value by 5, 10, 20, 50, 100, 200,
   * … percent, and the other parameters of the pillar are fitted anew each
   * time. Its range ends with the first move at which the root mean square
   * error of the pillar has grown by more than a quarter of itself and by more
   * than 0.02 points, or at the declared range. A parameter of an indicator
   * that was not observed is not determined, and mostly one that is the same on
   * all days is not either: others can take its part.
   *
   * Since 1.0; `ssi_calibration_indicator` in C.
   *
   * @param indicator - The indicator.
   * @returns The parameters.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   */
  indicator(indicator: Named<typeof Indicator>): FittedIndicator;

  /**
   * All rows of `indicator()`.
   *
   * Since 1.0; `ssi_calibration_indicator` in C.
   */
  indicators(): Array<FittedIndicator>;
}

/**
 * A distribution of scores.
 *
 * Since 1.0; `ssi_cohort` in C.
 */
export declare class Cohort {
  /**
   * Makes an empty cohort.
   *
   * Since 1.0; `ssi_cohort_new` in C.
   *
   * @param kind - What it is made of.
   * @param name - UTF-8 without NUL; copied.
   * @param day - Its date, in days since 1970-01-01, 0 … 65,535.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   * - `SSI_ERROR_LENGTH`: The name is empty or too long.
   * - `SSI_ERROR_UTF8`: The name is not well-formed UTF-8, or holds a NUL.
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    kind: Named<typeof CohortKind>,
    name: string | Uint8Array,
    day: Day,
  );

  /**
   * Makes an independent copy with the same allocator.
   *
   * Since 1.0; `ssi_cohort_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copy(): Cohort;

  /** As `copy()`, on another thread. */
  copyAsync(): Promise<Cohort>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_cohort_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Cohort';

  /**
   * What a cohort is called and how large it is.
   *
   * Since 1.0; `ssi_cohort_label` in C.
   *
   * @returns Name, kind, date and size.
   */
  label(): CohortInfo;

  /**
   * Adds a member. Takes constant time when members come in order of their
   * numbers, and time in proportion to the later members otherwise: use
   * Cohort.addColumns() for many at once.
   *
   * Since 1.0; `ssi_cohort_add` in C.
   *
   * @param member - The member as an opaque number of the host's. It identifies
   *   the member across cohorts, so it must be the same for the same person in
   *   every cohort, and not chosen by the person.
   * @param total - Points of the index, 0 … 100; rounded to 0.01 point, halves
   *   up.
   * @param pillars - Points of brand, find, engage and relate, each 0 … 25;
   *   null: unknown.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `total` or a pillar is out of range.
   * - `SSI_ERROR_MEMBER`: The member is there already.
   * - `SSI_ERROR_LIMIT`: There are COHORT_MEMBERS_MAX members already.
   * - `SSI_ERROR_MEMORY`: No memory; the cohort is unchanged.
   */
  add(
    member: bigint | number,
    total: number,
    pillars?: Iterable<number> | null,
    options?: { micro?: boolean },
  ): void;

  /**
   * Adds many members at once, all or none: equal to adding each by itself, in
   * any order.
   *
   * Since 1.0; `ssi_cohort_add_columns` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `members`: Opaque numbers; quickest in ascending order. null if `count`
   *   is 0.
   * - `totals`: Micropoints of the index, 0 … 100,000,000. null if `count` is
   *   0.
   * - `brand`: Micropoints of the pillar, 0 … 25,000,000; all four columns or
   *   none.
   * - `find`: Micropoints of the pillar.
   * - `engage`: Micropoints of the pillar.
   * - `relate`: Micropoints of the pillar.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: `columns` has more than this library knows.
   * - `SSI_ERROR_RANGE`: A score or pillar is out of range.
   * - `SSI_ERROR_MEMBER`: A member is there already, or comes twice.
   * - `SSI_ERROR_LIMIT`: More than COHORT_MEMBERS_MAX members.
   * - `SSI_ERROR_MEMORY`: No memory; the cohort is unchanged.
   */
  addColumns(
    columns: {
      members?: BigUint64Array | null;
      totals?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
  ): void;

  /** As `addColumns()`, on another thread. */
  addColumnsAsync(
    columns: {
      members?: BigUint64Array | null;
      totals?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
  ): Promise<void>;

  /**
   * Scores many members as of a day and adds them with their pillars, all or
   * none.
   *
   * Since 1.0; `ssi_cohort_add_population` in C.
   *
   * @param scorer - The model; its allocator gives scratch memory, about 20
   *   bytes a member in addition to that of populationScore().
   * @param population - The columns.
   * @param day - Days since 1970-01-01, 0 … 65,535.
   * @param first - The first member, from 0. Left out: 0.
   * @param numbers - The number in the cohort of member `first + i`, each once.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: `population` or `range` asks for what this
   *   library does not have, or a fact that it does not know is observed.
   * - `SSI_ERROR_DAY`: The day is out of range, or that of a row is; see `row`
   *   of the error.
   * - `SSI_ERROR_KIND`: A kind does not exist, see `row` of the error; or one
   *   of `allKinds` or `observedKinds`.
   * - `SSI_ERROR_TRAITS`: An unknown trait bit is set, see `row` of the error;
   *   or one of `allTraits` or `observedTraits` is.
   * - `SSI_ERROR_COUNT`: A count is out of range; see `row` of the error.
   * - `SSI_ERROR_RANGE`: A fact is out of its range; see `row` of the error.
   * - `SSI_ERROR_INDEX`: The range or an offset is past the end, or an offset
   *   is below the one before it.
   * - `SSI_ERROR_LIMIT`: A member has more than ACTIVITY_ROWS_MAX rows, or the
   *   cohort more than COHORT_MEMBERS_MAX members.
   * - `SSI_ERROR_MEMBER`: A number comes twice, or is in the cohort already.
   * - `SSI_ERROR_MEMORY`: No memory; the cohort is unchanged.
   */
  addPopulation(
    scorer: Scorer,
    population: Population,
    day: Day,
    first: number,
    numbers: BigUint64Array,
  ): void;

  /** As `addPopulation()`, on another thread. */
  addPopulationAsync(
    scorer: Scorer,
    population: Population,
    day: Day,
    first: number,
    numbers: BigUint64Array,
  ): Promise<void>;

  /**
   * Takes a member out again, as it was added.
   *
   * Since 1.0; `ssi_cohort_remove` in C.
   *
   * @param member - The member.
   * @param total - Points of the index as added.
   * @param pillars - Points of the pillars as added; null if added without.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `total` or a pillar is out of range.
   * - `SSI_ERROR_MEMBER`: The member is not there, or nobody has this score, or
   *   the pillars cannot be among the sums.
   */
  remove(
    member: bigint | number,
    total: number,
    pillars?: Iterable<number> | null,
    options?: { micro?: boolean },
  ): void;

  /**
   * Adds all members of another part of the same cohort. In any order and split
   * the result is the same, to the saved byte.
   *
   * Since 1.0; `ssi_cohort_merge` in C.
   *
   * @param other - The cohort that is read.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MISMATCH`: Kind, name or day differ.
   * - `SSI_ERROR_MEMBER`: A member is in both.
   * - `SSI_ERROR_LIMIT`: More than COHORT_MEMBERS_MAX members together.
   * - `SSI_ERROR_MEMORY`: No memory; the cohort is unchanged.
   */
  merge(other: Cohort): void;

  /** As `merge()`, on another thread. */
  mergeAsync(other: Cohort): Promise<void>;

  /**
   * Takes out all members of a part: undoes Cohort.merge().
   *
   * Since 1.0; `ssi_cohort_subtract` in C.
   *
   * @param other - The part that is taken out; may be `this`.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MISMATCH`: Kind, name or day differ.
   * - `SSI_ERROR_MEMBER`: `other` is not a part of the cohort: a member or
   *   score is missing.
   */
  subtract(other: Cohort): void;

  /** As `subtract()`, on another thread. */
  subtractAsync(other: Cohort): Promise<void>;

  /**
   * Saves a cohort as bytes: versioned, little-endian, checked. Equal cohorts
   * give equal bytes on every machine. The bytes are the host's secret: they
   * hold who is in the cohort and which scores there are, though not who has
   * which.
   *
   * Since 1.0; `ssi_cohort_save` in C.
   *
   * @returns The bytes.
   */
  save(): Uint8Array;

  /** As `save()`, on another thread. */
  saveAsync(): Promise<Uint8Array>;

  /**
   * Makes a cohort from saved bytes. Safe for bytes from anywhere: what is not
   * exactly a saved cohort is refused.
   *
   * Since 1.0; `ssi_cohort_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @returns The new cohort.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no cohort.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array): Cohort;

  /** As `load()`, on another thread. */
  static loadAsync(bytes: Uint8Array): Promise<Cohort>;

  /**
   * Ranks all members of a cohort at once, exactly, for the host's own work.
   *
   * A caller of this function sees everything: it takes the scores of all
   * members, and exact ranks disclose them to anyone who can add members. Do
   * not show its results to members; they read their rank from a benchmark
   * (Benchmark.rank()). If a score is out of range or they are not the
   * cohort's, zeros are written.
   *
   * Since 1.0; `ssi_cohort_ranks` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `totals`: Micropoints of the index of all members, in any order.
   * - `tops`: Top percent of each, 1 … 100: the share of members above, with
   *   half of the equal ones, as a whole percentage, halves up.
   * - `ranks`: Twice the mid-rank of each: twice the members above, and one
   *   more than the equal ones; null if not wanted.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: There is no member.
   * - `SSI_ERROR_RANGE`: A score is out of range; zeros were written.
   * - `SSI_ERROR_MISMATCH`: These are not as many scores as the cohort has; or
   *   they are not its scores, and zeros were written.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
   */
  ranks(
    columns: {
      totals: Int32Array;
      tops: Int32Array;
      ranks?: Int32Array | null;
    },
  ): void;

  /** As `ranks()`, on another thread. */
  ranksAsync(
    columns: {
      totals: Int32Array;
      tops: Int32Array;
      ranks?: Int32Array | null;
    },
  ): Promise<void>;
}

/**
 * Readings compared with a model. Constant: it keeps no reference to what it
 * was made from.
 *
 * Since 1.0; `ssi_compare` in C.
 */
export declare class Compare {
  /**
   * Scores a member on the day of each reading. Readings in any order give the
   * same result. Costs a score a reading.
   *
   * Since 1.0; `ssi_compare_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts; they count on every day.
   * @param activity - The member's events.
   * @param columns - Typed arrays of one length.
   * - `days`: Days since 1970-01-01, 0 … 65,535, each once, in any order.
   * - `brand`: Micropoints read for brand, 0 … 25,000,000.
   * - `find`: Micropoints read for find, 0 … 25,000,000.
   * - `engage`: Micropoints read for engage, 0 … 25,000,000.
   * - `relate`: Micropoints read for relate, 0 … 25,000,000.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: One of them has more than this library knows.
   * - `SSI_ERROR_READINGS`: There is no reading.
   * - `SSI_ERROR_LIMIT`: There are more than READINGS_MAX readings.
   * - `SSI_ERROR_DAY`: A day is out of range or comes twice.
   * - `SSI_ERROR_RANGE`: A value is out of range.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    columns: {
      days: Int32Array;
      brand: Int32Array;
      find: Int32Array;
      engage: Int32Array;
      relate: Int32Array;
    },
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    columns: {
      days: Int32Array;
      brand: Int32Array;
      find: Int32Array;
      engage: Int32Array;
      relate: Int32Array;
    },
  ): Promise<Compare>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_compare_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Compare';

  /**
   * The index on the day of a reading; the oldest comes first.
   *
   * Since 1.0; `ssi_compare_reading` in C.
   *
   * @param index - 0 … the number of readings - 1.
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  reading(index: number): Compared;

  /**
   * All rows of `reading()`.
   *
   * Since 1.0; `ssi_compare_reading` and `ssi_compare_readings` in C.
   */
  readings(): Array<Compared>;

  /**
   * A pillar on the day of a reading.
   *
   * Since 1.0; `ssi_compare_reading_pillar` in C.
   *
   * @param index - 0 … the number of readings - 1.
   * @param pillar - The pillar.
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  readingPillar(index: number, pillar: Named<typeof Pillar>): Compared;

  /**
   * How the index agrees over all readings.
   *
   * Since 1.0; `ssi_compare_total` in C.
   *
   * @returns The answer.
   */
  total(): Agreement;

  /**
   * How a pillar agrees over all readings.
   *
   * Since 1.0; `ssi_compare_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The answer.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(pillar: Named<typeof Pillar>): Agreement & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_compare_pillar` in C.
   */
  pillars(): Array<Agreement & { readonly pillar: Pillar }>;
}

/**
 * Readings that were read from a text. Constant.
 *
 * Since 1.0; `ssi_dashboard` in C.
 */
export declare class Dashboard {
  /**
   * Reads readings from a text.
   *
   * Since 1.0; `ssi_dashboard_new` in C.
   *
   * @param options - Each may be left out.
   * - `bytes`: The text; only read during the call.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The text is too large.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(options?: { bytes?: Uint8Array | null });

  /** As the constructor, on another thread. */
  static createAsync(
    options?: { bytes?: Uint8Array | null },
  ): Promise<Dashboard>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_dashboard_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Dashboard';

  /**
   * A reading; the oldest first, each day once.
   *
   * Since 1.0; `ssi_dashboard_reading` in C.
   *
   * @param index - 0 … the number of readings - 1.
   * @returns The reading.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  reading(index: number): DashboardDay;

  /**
   * All rows of `reading()`.
   *
   * Since 1.0; `ssi_dashboard_reading` and `ssi_dashboard_readings` in C.
   */
  readings(): Array<DashboardDay>;

  /**
   * The first thing in the text that was not understood. A host should stop
   * there, and show it: line, column, text, sentence.
   *
   * Since 1.0; `ssi_dashboard_fault` in C.
   *
   * @returns The fault.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: Everything was understood.
   */
  fault(): Fault;
}

/**
 * Changes of the index as of a day. Constant: it keeps no reference to what it
 * was made from.
 *
 * Since 1.0; `ssi_trend` in C.
 */
export declare class Trend {
  /**
   * Compares a day with 7 and 30 days before and with a baseline.
   *
   * The changes of the indicators of a pillar add up to that of the pillar, and
   * those of the pillars to that of the index, exactly. The verdict does not
   * rest on two points. The days of the window are cut into three thirds (the
   * oldest days that are left over do not count), of which means are taken,
   * rounded. *Improving*: the second mean is not below the first, nor the third
   * below the second, and the third is above the first by at least 2 % of the
   * maximum (2 points of the index, half a point of a pillar). *Declining*: the
   * same downwards. Else *steady*. *Not enough data*: the window is shorter
   * than 7 days, begins before 1970, or begins before the oldest event of the
   * ledger, or nothing of the part was observed.
   *
   * Since 1.0; `ssi_trend_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts; they count on every day.
   * @param activity - The member's events.
   * @param day - The day to look at, in days since 1970-01-01, 1 … 65,535.
   * @param baseline - The baseline, in days since 1970-01-01, 0 … `day` - 1.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: A day is out of range, or the baseline is not before the
   *   day.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    baseline: Day,
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    baseline: Day,
  ): Promise<Trend>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_trend_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Trend';

  /**
   * The change of the index over a window. For a window that begins before day
   * 0, the first day is 0.
   *
   * Since 1.0; `ssi_trend_total` in C.
   *
   * @param window - The window.
   * @returns The change.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_WINDOW`: There is no such window.
   */
  total(window: Named<typeof Window>): Change & { readonly window: Window };

  /**
   * All rows of `total()`.
   *
   * Since 1.0; `ssi_trend_total` in C.
   */
  totals(): Array<Change & { readonly window: Window }>;

  /**
   * The change of a pillar over a window.
   *
   * Since 1.0; `ssi_trend_pillar` in C.
   *
   * @param window - The window.
   * @param pillar - The pillar.
   * @returns The change.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_WINDOW`: There is no such window.
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(
    window: Named<typeof Window>,
    pillar: Named<typeof Pillar>,
  ): Change & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_trend_pillar` in C.
   */
  pillars(window: Named<typeof Window>): Array<Change & { readonly pillar: Pillar }>;

  /**
   * The change of an indicator over a window.
   *
   * Since 1.0; `ssi_trend_indicator` in C.
   *
   * @param window - The window.
   * @param indicator - The indicator.
   * @returns The change.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_WINDOW`: There is no such window.
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   */
  indicator(
    window: Named<typeof Window>,
    indicator: Named<typeof Indicator>,
  ): Change & { readonly indicator: Indicator };

  /**
   * All rows of `indicator()`.
   *
   * Since 1.0; `ssi_trend_indicator` in C.
   */
  indicators(window: Named<typeof Window>): Array<Change & { readonly indicator: Indicator }>;
}

/**
 * A model: tables and parameters.
 *
 * Since 1.0; `ssi_model` in C.
 */
export declare class Model {
  /**
   * Makes the reference model.
   *
   * Since 1.0; `ssi_model_new` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor();

  /**
   * Makes the reference model of a version. From 1.0 on, each stays computable,
   * and no measure changes its meaning under a version: a host that wants the
   * numbers of before names theirs.
   *
   * Since 1.0; `ssi_model_new_version` in C.
   *
   * @param name - The version, as Model.version() returns it, ended by NUL.
   * @returns The new model.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: This library does not have the version, or
   *   `allocator` has more than it knows.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static newVersion(name: string): Model;

  /**
   * Makes an independent copy with the same allocator.
   *
   * Since 1.0; `ssi_model_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copy(): Model;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_model_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Model';

  /**
   * Version of the reference tables the model started from.
   *
   * Since 1.0; `ssi_model_version` in C.
   *
   * @returns Borrowed text such as "reference-2"; valid for ever.
   */
  version(): string;

  /**
   * Fingerprint of every number that can change a score: two models score alike
   * if and (but for chance) only if it is equal.
   *
   * Since 1.0; `ssi_model_fingerprint` in C.
   *
   * @returns Borrowed text of 16 hexadecimal digits; valid until the model is
   *   changed or released.
   */
  fingerprint(): string;

  /**
   * Describes a pillar.
   *
   * Since 1.0; `ssi_model_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  static pillar(
    pillar: Named<typeof Pillar>,
  ): PillarInfo & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_model_pillar` in C.
   */
  static pillars(): Array<PillarInfo & { readonly pillar: Pillar }>;

  /**
   * Describes an event kind.
   *
   * Since 1.0; `ssi_model_kind` in C.
   *
   * @param kind - The kind, 1 … KINDS.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  kind(kind: Named<typeof Kind>): KindInfo & { readonly kind: Kind };

  /**
   * All rows of `kind()`.
   *
   * Since 1.0; `ssi_model_kind` in C.
   */
  kinds(): Array<KindInfo & { readonly kind: Kind }>;

  /**
   * Describes a fact.
   *
   * Since 1.0; `ssi_model_fact` in C.
   *
   * @param fact - The fact, 1 … FACTS.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  fact(fact: Named<typeof Fact>): FactInfo & { readonly fact: Fact };

  /**
   * All rows of `fact()`.
   *
   * Since 1.0; `ssi_model_fact` in C.
   */
  facts(): Array<FactInfo & { readonly fact: Fact }>;

  /**
   * Describes a trait.
   *
   * Since 1.0; `ssi_model_trait` in C.
   *
   * @param index - 0 … the number of traits - 1, in the order of the bits.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  static trait(index: number): TraitInfo;

  /**
   * All rows of `trait()`.
   *
   * Since 1.0; `ssi_model_trait` in C.
   */
  static traits(): Array<TraitInfo>;

  /**
   * Describes an indicator with its present parameters.
   *
   * Since 1.0; `ssi_model_indicator` in C.
   *
   * @param indicator - The indicator, 1 … INDICATORS.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   */
  indicator(
    indicator: Named<typeof Indicator>,
  ): IndicatorInfo & { readonly indicator: Indicator };

  /**
   * All rows of `indicator()`.
   *
   * Since 1.0; `ssi_model_indicator` in C.
   */
  indicators(): Array<IndicatorInfo & { readonly indicator: Indicator }>;

  /**
   * Describes a feed. Feeds are ordered by indicator.
   *
   * Since 1.0; `ssi_model_feed` in C.
   *
   * @param index - 0 … the number of feeds - 1.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  feed(index: number): FeedInfo;

  /**
   * All rows of `feed()`.
   *
   * Since 1.0; `ssi_model_feed` and `ssi_model_feeds` in C.
   */
  feeds(): Array<FeedInfo>;

  /**
   * Sets the weight of an indicator. The weights of each pillar must add up to
   * 25 points before a score is made: set what you want and call
   * Model.balance(), or set all so that they do.
   *
   * Since 1.0; `ssi_model_set_weight` in C.
   *
   * @param indicator - The indicator.
   * @param weight - Points, within the indicator's range.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_RANGE`: The weight is out of range.
   */
  setWeight(
    indicator: Named<typeof Indicator>,
    weight: number,
    options?: { micro?: boolean },
  ): void;

  /**
   * Sets the goalpost of an indicator.
   *
   * Since 1.0; `ssi_model_set_goalpost` in C.
   *
   * @param indicator - The indicator.
   * @param goalpost - In units / `scale`, within the indicator's range.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_RANGE`: The goalpost is out of range.
   */
  setGoalpost(indicator: Named<typeof Indicator>, goalpost: number): void;

  /**
   * Sets the half-life of an indicator.
   *
   * Since 1.0; `ssi_model_set_half_life` in C.
   *
   * @param indicator - The indicator.
   * @param days - Days, within the indicator's range.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_RANGE`: The half-life is out of range.
   */
  setHalfLife(indicator: Named<typeof Indicator>, days: number): void;

  /**
   * Sets the daily cap of an event kind.
   *
   * Since 1.0; `ssi_model_set_cap` in C.
   *
   * @param kind - The kind.
   * @param events - Full-value events of one day that count, within the kind's
   *   range.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   * - `SSI_ERROR_RANGE`: The cap is out of range.
   */
  setCap(kind: Named<typeof Kind>, events: number): void;

  /**
   * Moves an indicator to a pillar. Both pillars' weights must add up again
   * afterwards, as with Model.setWeight().
   *
   * Since 1.0; `ssi_model_set_pillar` in C.
   *
   * @param indicator - The indicator.
   * @param pillar - The pillar.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  setPillar(
    indicator: Named<typeof Indicator>,
    pillar: Named<typeof Pillar>,
  ): void;

  /**
   * Scales the weights of every pillar in proportion, so that each adds up to
   * 25 points exactly; each keeps its proportion to within a micropoint.
   *
   * Since 1.0; `ssi_model_balance` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MODEL`: A pillar has no weight at all.
   */
  balance(): void;

  /**
   * Whether the model can score, and what is wrong if not.
   *
   * Since 1.0; `ssi_model_check` in C.
   *
   * @returns The first pillar that does not add up with its sum, or status
   *   Status.OK.
   */
  check(): Refusal;

  /**
   * Details of the last value a setter refused.
   *
   * Since 1.0; `ssi_model_refusal` in C.
   *
   * @returns The row, the refused value and its range, or status Status.OK if
   *   none was refused.
   */
  refusal(): Refusal;
}

/**
 * The people of a ledger as of a day. Constant: it keeps no reference to what
 * it was made from.
 *
 * Since 1.0; `ssi_people` in C.
 */
export declare class People {
  /**
   * Finds the people of a ledger and ranks whom to write to next. Takes time in
   * proportion to the events.
   *
   * Since 1.0; `ssi_people_new` in C.
   *
   * @param model - The model, for its daily cap of Kind.MESSAGE_SENT.
   * @param activity - The member's events.
   * @param day - Days since 1970-01-01, 0 … 65,535: the day as of which it
   *   holds. Events after it do not count.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(model: Model, activity: Activity, day: Day);

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    activity: Activity,
    day: Day,
  ): Promise<People>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_people_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'People';

  /**
   * Number of people.
   *
   * Since 1.0; `ssi_people_count` in C.
   *
   * @returns The number.
   */
  count(): number;

  /**
   * What the people come to.
   *
   * Since 1.0; `ssi_people_total` in C.
   *
   * @returns The result.
   */
  total(): PeopleResult;

  /**
   * One person, in the order of whom to write to next: those with a rank by it,
   * then the others in the same order of importance, exchange and silence;
   * those equal in all of it, by their numbers.
   *
   * Since 1.0; `ssi_people_at` in C.
   *
   * @param index - 0 … the number of people - 1.
   * @returns The person.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  at(index: number): Person;

  /**
   * The person with a number; takes time in proportion to the people.
   *
   * Since 1.0; `ssi_people_find` in C.
   *
   * @param counterpart - The person's number.
   * @returns Their index for People.at().
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: There is no such person.
   */
  find(counterpart: bigint | number): number;

  /**
   * Describes a state.
   *
   * Since 1.0; `ssi_people_state` in C.
   *
   * @param state - The state.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: There is no such state.
   */
  static state(state: Named<typeof PersonState>): PersonStateInfo;

  /**
   * All rows of `state()`.
   *
   * Since 1.0; `ssi_people_state` in C.
   */
  static states(): Array<PersonStateInfo>;

  /**
   * Describes a reason.
   *
   * Since 1.0; `ssi_people_reason` in C.
   *
   * @param reason - The reason.
   * @returns The description.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: There is no such reason.
   */
  static reason(reason: Named<typeof PersonReason>): PersonReasonInfo;

  /**
   * All rows of `reason()`.
   *
   * Since 1.0; `ssi_people_reason` in C.
   */
  static reasons(): Array<PersonReasonInfo>;
}

/**
 * The score with and without what is planned. Constant: it keeps no reference
 * to what it was made from.
 *
 * Since 1.0; `ssi_what_if` in C.
 */
export declare class WhatIf {
  /**
   * Scores a day without and with planned events and facts. Equal to adding the
   * events and setting the facts, which is not done: nothing given is modified.
   *
   * Since 1.0; `ssi_what_if_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts.
   * @param activity - The member's events.
   * @param day - Days since 1970-01-01, 0 … 65,535; may lie ahead. Events after
   *   it do not count.
   * @param plannedProfile - Each fact that is observed in it takes the place of
   *   the member's; texts do not count. null: none.
   * @param plannedActivity - Events to add, with all that it observed. null:
   *   none.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_LIMIT`: The events are too many for one ledger.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    plannedProfile?: Profile | null,
    plannedActivity?: Activity | null,
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    plannedProfile?: Profile | null,
    plannedActivity?: Activity | null,
  ): Promise<WhatIf>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_what_if_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'WhatIf';

  /**
   * The difference in the index.
   *
   * Since 1.0; `ssi_what_if_total` in C.
   *
   * @returns The difference.
   */
  total(): Difference;

  /**
   * The difference in a pillar; the pillars add up to the index.
   *
   * Since 1.0; `ssi_what_if_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The difference.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(
    pillar: Named<typeof Pillar>,
  ): Difference & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_what_if_pillar` in C.
   */
  pillars(): Array<Difference & { readonly pillar: Pillar }>;

  /**
   * The difference in an indicator; the indicators of a pillar add up to it.
   *
   * Since 1.0; `ssi_what_if_indicator` in C.
   *
   * @param indicator - The indicator.
   * @returns The difference.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   */
  indicator(
    indicator: Named<typeof Indicator>,
  ): Difference & { readonly indicator: Indicator };

  /**
   * All rows of `indicator()`.
   *
   * Since 1.0; `ssi_what_if_indicator` in C.
   */
  indicators(): Array<Difference & { readonly indicator: Indicator }>;
}

/**
 * Planning options: time budget and limits by action.
 *
 * Since 1.0; `ssi_plan_options` in C.
 */
export declare class PlanOptions {
  /**
   * Makes options: 15 minutes on each of 5 days a week, no limits.
   *
   * Since 1.0; `ssi_plan_options_new` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor();

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_plan_options_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'PlanOptions';

  /**
   * Sets the time budget. The week as a whole has `minutes` times `days`
   * minutes; one long action may take those of several days.
   *
   * Since 1.0; `ssi_plan_options_set_time` in C.
   *
   * @param minutes - Minutes a day, 1 … 480.
   * @param days - Days a week, 1 … 7.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A value is out of range.
   */
  setTime(minutes: number, days: number): void;

  /**
   * Sets how often a week an action must and may be planned: 0 and 0 excludes
   * it, a lower limit above 0 prefers it.
   *
   * Since 1.0; `ssi_plan_options_limit` in C.
   *
   * @param kind - An action that a plan may propose, see Plan.action().
   * @param atLeast - Times a week, 0 … `at_most`.
   * @param atMost - Times a week, up to 1,000; the plan's own limits hold all
   *   the same.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind, or it is no action of a plan.
   * - `SSI_ERROR_RANGE`: A value is out of range.
   */
  limit(kind: Named<typeof Kind>, atLeast: number, atMost: number): void;

  /**
   * Gives the mean pillars of a cohort, to which the plan then shows the
   * member's gaps. They do not change what is planned.
   *
   * Since 1.0; `ssi_plan_options_set_cohort` in C.
   *
   * @param brand - Mean points of brand, 0 … 25.
   * @param find - Mean points of find.
   * @param engage - Mean points of engage.
   * @param relate - Mean points of relate.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A value is out of range.
   */
  setCohort(
    brand: number,
    find: number,
    engage: number,
    relate: number,
    options?: { micro?: boolean },
  ): void;

  /**
   * Details of the last value a setter refused.
   *
   * Since 1.0; `ssi_plan_options_refusal` in C.
   *
   * @returns The field, the refused value and its range, or status Status.OK if
   *   none was refused.
   */
  refusal(): Refusal;
}

/**
 * A weekly routine and the profile work that goes with it. Constant: it keeps
 * copies of what it was made from.
 *
 * Since 1.0; `ssi_plan` in C.
 */
export declare class Plan {
  /**
   * Describes an action that a plan may propose.
   *
   * Since 1.0; `ssi_plan_action` in C.
   *
   * @param index - 0 … the number of actions - 1.
   * @returns The action.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  static action(index: number): PlanActionInfo;

  /**
   * All rows of `action()`.
   *
   * Since 1.0; `ssi_plan_action` and `ssi_plan_actions` in C.
   */
  static actions(): Array<PlanActionInfo>;

  /**
   * Makes the plan: the routine of whole actions a week that brings the most
   * points at the horizon, and the profile work that is left.
   *
   * Only the member's own actions are proposed, within the model's daily caps
   * and limits of good manners; invitations go only to people in the target.
   * None can be dropped without losing points, except where a minimum demands
   * it. Profile work takes the facts that are observed and can be changed by
   * writing; it does not count against the time budget.
   *
   * Since 1.0; `ssi_plan_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts.
   * @param activity - The member's events.
   * @param day - The day it is made, in days since 1970-01-01, 0 … 65,535; the
   *   routine begins on the next one.
   * @param horizon - Number of days that it runs, 7 … 730; `day` + `horizon` at
   *   most 65,535.
   * @param options - Time and limits. null: as new PlanOptions() has them.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range, or the horizon's is.
   * - `SSI_ERROR_RANGE`: `horizon` is out of range.
   * - `SSI_ERROR_TIME`: The minimums exceed the time budget.
   * - `SSI_ERROR_LIMIT`: The ledger leaves no room for all that a routine could
   *   add: 803 rows for each week.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    horizon: number,
    options?: PlanOptions | null,
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    horizon: number,
    options?: PlanOptions | null,
  ): Promise<Plan>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_plan_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Plan';

  /**
   * What the plan comes to.
   *
   * Since 1.0; `ssi_plan_total` in C.
   *
   * @returns The result.
   */
  total(): PlanResult;

  /**
   * A pillar with and without the plan, and its gap to the cohort.
   *
   * Since 1.0; `ssi_plan_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The result.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(
    pillar: Named<typeof Pillar>,
  ): PlanPillarResult & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_plan_pillar` in C.
   */
  pillars(): Array<PlanPillarResult & { readonly pillar: Pillar }>;

  /**
   * One line of the weekly routine; largest `alone` first, equal ones in the
   * order of Plan.action().
   *
   * Since 1.0; `ssi_plan_line` in C.
   *
   * @param index - 0 … the number of lines - 1.
   * @returns The line.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  line(index: number): PlanLineResult;

  /**
   * All rows of `line()`.
   *
   * Since 1.0; `ssi_plan_line` and `ssi_plan_lines` in C.
   */
  lines(): Array<PlanLineResult>;

  /**
   * One piece of profile work, in greedy order: each adds most to those before
   * it; equal ones in the order of the facts.
   *
   * Since 1.0; `ssi_plan_task` in C.
   *
   * @param index - 0 … the number of tasks - 1.
   * @returns The task.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  task(index: number): PlanTaskResult;

  /**
   * All rows of `task()`.
   *
   * Since 1.0; `ssi_plan_task` and `ssi_plan_tasks` in C.
   */
  tasks(): Array<PlanTaskResult>;

  /**
   * One yield that the plan assumes.
   *
   * Since 1.0; `ssi_plan_yield` in C.
   *
   * @param index - 0 … the number of yields - 1.
   * @returns The yield.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  yield(index: number): PlanYieldResult;

  /**
   * All rows of `yield()`.
   *
   * Since 1.0; `ssi_plan_yield` and `ssi_plan_yields` in C.
   */
  yields(): Array<PlanYieldResult>;

  /**
   * The events of the routine, day by day, with what is assumed to come back:
   * merged into the member's ledger and scored at the horizon with the plan's
   * profile work, it gives what the plan promises.
   *
   * Since 1.0; `ssi_plan_activity` in C.
   *
   * @returns The events.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  activity(): Activity;

  /** As `activity()`, on another thread. */
  activityAsync(): Promise<Activity>;

  /**
   * The facts that the profile work reaches, all others unobserved.
   *
   * Since 1.0; `ssi_plan_profile` in C.
   *
   * @returns The facts.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  profile(): Profile;

  /**
   * The points at the horizon with another routine under the same assumptions,
   * without profile work and whatever time it takes.
   *
   * Since 1.0; `ssi_plan_points` in C.
   *
   * @param columns - Typed arrays of one length.
   * - `kinds`: Values of Kind, each an action of a plan, each once.
   * - `times`: Times a week, 0 … the most that a plan proposes: its weekly
   *   limit, or the daily cap on each of the days if that is less.
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points of the index at the horizon.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such action, or it comes twice.
   * - `SSI_ERROR_RANGE`: A number of times is out of range.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  points(
    columns: {
      kinds: Uint8Array;
      times: Int32Array;
    },
    options?: { micro?: boolean },
  ): number;

  /** As `points()`, on another thread. */
  pointsAsync(
    columns: {
      kinds: Uint8Array;
      times: Int32Array;
    },
    options?: { micro?: boolean },
  ): Promise<number>;
}

/**
 * A model in the form that many members are scored with. Constant: it keeps no
 * reference to the model, and any number of threads may use it.
 *
 * Since 1.0; `ssi_scorer` in C.
 */
export declare class Scorer {
  /**
   * Prepares a model for scoring many members. Takes about a tenth of a
   * millisecond, and about a third of a million bytes that all threads share;
   * with the longest half-lives up to two million.
   *
   * Since 1.0; `ssi_scorer_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_LIMIT`: The model's tables ask for more than a scorer holds:
   *   only if the library itself was built with other tables.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(model: Model);

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_scorer_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Scorer';

  /**
   * How much scratch memory Scorer.score() needs for a member: as much as
   * populationScratch() says for as many events, and 24 bytes more for each.
   * What is enough for a ledger is enough for one with fewer rows.
   *
   * Since 1.0; `ssi_scorer_scratch` in C.
   *
   * @param activity - The member's events, of which only the number matters.
   * @returns Bytes, 1 or more.
   */
  scratch(activity: Activity): number;

  /**
   * Scores one member as of a day: the total, pillars, high end and coverage
   * that new Score() has of them, bit for bit, in less than half its time.
   * Events after the day do not count.
   *
   * It does not say why: indicators, contributions, headroom and estimates are
   * those of a score, from new Score(), which needs no scorer. Take this call
   * where a host answers a number for one member at a time and keeps the
   * scorer; populationScore() where it has the events of many in columns.
   *
   * The scorer, the profile and the ledger are only read: any number of threads
   * may score with the same ones, each with its own scratch memory.
   *
   * Since 1.0; `ssi_scorer_score` in C.
   *
   * @param profile - The member's facts.
   * @param activity - The member's events.
   * @param day - Days since 1970-01-01, 0 … 65,535.
   * @returns What the member scores.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
   */
  score(profile: Profile, activity: Activity, day: Day): MemberScore;

  /** As `score()`, on another thread. */
  scoreAsync(
    profile: Profile,
    activity: Activity,
    day: Day,
  ): Promise<MemberScore>;
}

/**
 * Columns of a population, prepared for repeated scoring. Constant: it keeps no
 * reference to the columns, and any number of threads may use it.
 *
 * Since 1.0; `ssi_dataset` in C.
 */
export declare class Dataset {
  /**
   * Prepares columns for repeated scoring: for any day, any model. What is kept
   * are not the rows but what they come to: units by day, contacts with the
   * days on which they are the newest with their person, days kept up. Making
   * it takes as long as scoring the columns three to five times, a score from
   * it a third to half of the time: it pays from about the seventh score on.
   * Days from a member's last event on are fastest. It takes 14 to 18 bytes of
   * memory an event and 170 a member, and twice as much while it is made. All
   * offsets are checked before any row.
   *
   * Since 1.0; `ssi_dataset_new` in C.
   *
   * @param population - The columns; they are only read during the call.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: One of them asks for what this library does not
   *   have.
   * - `SSI_ERROR_DAY`: The day of a row is out of range.
   * - `SSI_ERROR_KIND`: A kind does not exist; see Population.
   * - `SSI_ERROR_TRAITS`: A trait does not exist; see Population.
   * - `SSI_ERROR_COUNT`: The count of a row is out of range.
   * - `SSI_ERROR_RANGE`: A fact is out of its range.
   * - `SSI_ERROR_INDEX`: An offset is past the end, or below the one before.
   * - `SSI_ERROR_LIMIT`: A member has more rows than an activity may.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(population: Population);

  /** As the constructor, on another thread. */
  static createAsync(population: Population): Promise<Dataset>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_dataset_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Dataset';

  /**
   * How many members a dataset has.
   *
   * Since 1.0; `ssi_dataset_members` in C.
   *
   * @returns The number.
   */
  members(): number;

  /**
   * How much scratch memory a call needs, whatever its range.
   *
   * Since 1.0; `ssi_dataset_scratch` in C.
   *
   * @returns Bytes, 1 or more.
   */
  scratch(): number;

  /**
   * Scores members of a dataset as of a day: the results of populationScore()
   * on its columns.
   *
   * Since 1.0; `ssi_dataset_score` in C.
   *
   * @param scorer - The model.
   * @param day - Days since 1970-01-01, 0 … 65,535.
   * @param first - The first member, from 0. Left out: 0.
   * @param columns - Typed arrays.
   * - `total`: Micropoints of the index, 0 … 100,000,000; null if not wanted.
   *   Elements: count.
   * - `brand`: Micropoints of the pillar brand; null if not wanted. Elements:
   *   count.
   * - `find`: Micropoints of the pillar find; null if not wanted. Elements:
   *   count.
   * - `engage`: Micropoints of the pillar engage; null if not wanted. Elements:
   *   count.
   * - `relate`: Micropoints of the pillar relate; null if not wanted. Elements:
   *   count.
   * - `high`: High end of the index in micropoints; null if not wanted.
   *   Elements: count.
   * - `observed`: Micropoints of the maximum that were observed; null if not
   *   wanted. Elements: count.
   * - `points`: Micropoints of each indicator, in the order of Indicator,
   *   member after member; null if not wanted. Elements: count × INDICATORS.
   * - `measures`: Measure of each indicator, in units / scale of the model;
   *   null if not wanted. Elements: count × INDICATORS.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: One of them asks for what this library does not
   *   have.
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_INDEX`: The range is past the end.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
   */
  score(
    scorer: Scorer,
    day: Day,
    first: number,
    columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
      high?: Int32Array | null;
      observed?: Int32Array | null;
      points?: Int32Array | null;
      measures?: BigInt64Array | null;
    },
  ): void;

  /** As `score()`, on another thread. */
  scoreAsync(
    scorer: Scorer,
    day: Day,
    first: number,
    columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
      high?: Int32Array | null;
      observed?: Int32Array | null;
      points?: Int32Array | null;
      measures?: BigInt64Array | null;
    },
  ): Promise<void>;
}

/**
 * The facts and texts of one member.
 *
 * Since 1.0; `ssi_profile` in C.
 */
export declare class Profile {
  /**
   * Makes a profile in which every fact is unobserved.
   *
   * Since 1.0; `ssi_profile_new` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor();

  /**
   * Makes an independent copy with the same allocator.
   *
   * Since 1.0; `ssi_profile_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copy(): Profile;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_profile_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Profile';

  /**
   * Sets a fact; it is observed from then on. A fact that follows from a text
   * may be set as well; giving the text later replaces it.
   *
   * Since 1.0; `ssi_profile_set_fact` in C.
   *
   * @param fact - The fact.
   * @param value - From 0 to the fact's maximum (Model.fact()).
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   * - `SSI_ERROR_RANGE`: The value is out of range.
   */
  setFact(fact: Named<typeof Fact>, value: number): void;

  /**
   * Makes a fact unobserved again.
   *
   * Since 1.0; `ssi_profile_clear_fact` in C.
   *
   * @param fact - The fact.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  clearFact(fact: Named<typeof Fact>): void;

  /**
   * Reads a fact.
   *
   * Since 1.0; `ssi_profile_fact` in C.
   *
   * @param fact - The fact.
   * @returns true if the fact is observed. Its value; 0 if unobserved.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  fact(fact: Named<typeof Fact>): { observed: boolean; value: number };

  /**
   * Says that a fact is observed to a share only: of what it was found in, this
   * much could be read. If that was said before, the smaller share holds;
   * setting the fact again makes it whole.
   *
   * Since 1.0; `ssi_profile_observe_part` in C.
   *
   * @param fact - A fact that is observed.
   * @param share - Millionths, 1 … SHARE_WHOLE.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   * - `SSI_ERROR_RANGE`: The share is out of range.
   * - `SSI_ERROR_UNOBSERVED`: The fact is unobserved; set it first.
   */
  observePart(fact: Named<typeof Fact>, share: number): void;

  /**
   * The share to which a fact is observed.
   *
   * Since 1.0; `ssi_profile_observed_share` in C.
   *
   * @param fact - The fact.
   * @returns Millionths, 0 (unobserved) … SHARE_WHOLE.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  observedShare(fact: Named<typeof Fact>): number;

  /**
   * Sets many facts at once, all or none.
   *
   * Since 1.0; `ssi_profile_set_facts` in C.
   *
   * @param values - Numbers by Fact; null, or left out: there is none.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A value is out of range.
   * - `SSI_ERROR_UNSUPPORTED`: A fact is observed that this library does not
   *   know.
   */
  setFacts(
    values: Iterable<readonly [Named<typeof Fact>, number | null]>,
  ): void;

  /**
   * Reads many facts at once.
   *
   * Since 1.0; `ssi_profile_facts` in C.
   *
   * @returns Numbers by Fact, of those that have one.
   */
  facts(): Map<Fact, number>;

  /**
   * Details of the last value that a setter refused.
   *
   * Since 1.0; `ssi_profile_refusal` in C.
   *
   * @returns The field, the fact, the refused value and its range, or status
   *   Status.OK if none was refused.
   */
  refusal(): Refusal;

  /**
   * Gives the text of a section, replacing what was there. Sets the length fact
   * of the headline or summary (in characters), and the keyword spread once
   * target keywords are known.
   *
   * Since 1.0; `ssi_profile_set_section` in C.
   *
   * @param section - The section.
   * @param text - UTF-8, not necessarily ended by NUL; copied. May be null if
   *   `length` is 0.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_SECTION`: There is no such section.
   * - `SSI_ERROR_LENGTH`: The text is too long.
   * - `SSI_ERROR_UTF8`: The text is not well-formed UTF-8.
   * - `SSI_ERROR_MEMORY`: No memory; the profile is unchanged.
   */
  setSection(
    section: Named<typeof Section>,
    text?: string | Uint8Array | null,
  ): void;

  /**
   * Gives the keywords of the target (ideal customer profile), replacing what
   * was there. Matching folds case, accents and other forms of letters and
   * wants whole words, but in scripts without spaces; a keyword may have
   * several words.
   *
   * Since 1.0; `ssi_profile_set_target` in C.
   *
   * @param keywords - UTF-8, keywords separated by commas, semicolons,
   *   ideographic full stops or line ends; copied. May be null if `length` is
   *   0.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The list is too long or has too many keywords.
   * - `SSI_ERROR_UTF8`: The list is not well-formed UTF-8.
   * - `SSI_ERROR_MEMORY`: No memory; the profile is unchanged.
   */
  setTarget(keywords?: string | Uint8Array | null): void;

  /**
   * Whether a text holds at least one of the target's keywords.
   *
   * Since 1.0; `ssi_profile_matches` in C.
   *
   * @param text - UTF-8; undecodable bytes are read as separators.
   * @returns true if a keyword is there; false without a target.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The text is too long.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  matches(text?: string | Uint8Array | null): boolean;

  /**
   * Adds what another profile of the same member holds. A fact is observed
   * afterwards if either had observed it. Where both have a fact, a text or a
   * target, the greater one stays: the larger value, the longer text, or of
   * equal length the later one in the order of bytes. So merging in any order
   * and any grouping gives the same profile.
   *
   * Facts that follow from texts come out as if the texts and the target that
   * stay had been given to one profile: the length of the headline or summary
   * is that of the text that stays, and the keyword spread is found anew. But a
   * fact that was set by hand on either side stays so, on both sides the larger
   * value; it is unobserved if it was only cleared by hand. Of a fact that both
   * had observed, both by hand or both by a text, the smaller share holds.
   * Texts are compared by their folded words, as they are saved.
   *
   * Since 1.0; `ssi_profile_merge` in C.
   *
   * @param other - The profile that is read; may be `this`, which changes
   *   nothing.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; the profile is unchanged.
   */
  merge(other: Profile): void;

  /**
   * Saves a profile as bytes: versioned, little-endian, checked. Texts are
   * saved as their folded words, which is what a profile keeps of them. Equal
   * profiles give equal bytes on every machine.
   *
   * Since 1.0; `ssi_profile_save` in C.
   *
   * @returns The bytes.
   */
  save(): Uint8Array;

  /** As `save()`, on another thread. */
  saveAsync(): Promise<Uint8Array>;

  /**
   * Makes a profile from saved bytes. Safe for bytes from anywhere: what is not
   * exactly a saved profile is refused.
   *
   * Since 1.0; `ssi_profile_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @returns The new profile.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no profile.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_UNSUPPORTED`: The bytes hold facts of a later library, or
   *   `allocator` has more than this one knows.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array): Profile;

  /** As `load()`, on another thread. */
  static loadAsync(bytes: Uint8Array): Promise<Profile>;
}

/**
 * A report: the document of all that is known of a member on a day. It keeps no
 * reference to what was added: each section is written as soon as it is.
 *
 * Since 1.0; `ssi_report` in C.
 */
export declare class Report {
  /**
   * Begins a report with a score: the index, its pillars and indicators, what
   * their points come from, and where more points are to be gained. Every
   * section that is not added is null in the document; see doc/report.md.
   *
   * Since 1.0; `ssi_report_new` in C.
   *
   * @param score - The score; its day and model are those of the report.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(score: Score);

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_report_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Report';

  /**
   * Adds the kinds of events and the facts: to which share each was observed,
   * how often it was up to the day, what it brings, and whether an archive can
   * show it. Takes the place of what was added before.
   *
   * Since 1.0; `ssi_report_add_signals` in C.
   *
   * @param profile - The facts that were scored.
   * @param activity - The events that were scored.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addSignals(profile: Profile, activity: Activity): void;

  /** As `addSignals()`, on another thread. */
  addSignalsAsync(profile: Profile, activity: Activity): Promise<void>;

  /**
   * Adds the points of every day from the oldest event to the report's day, as
   * historyPoints() has them. Takes the place of what was added before.
   *
   * Since 1.0; `ssi_report_add_history` in C.
   *
   * @param model - The model that was scored with.
   * @param profile - The facts that were scored.
   * @param activity - The events that were scored.
   * @param most - How many days at most, 1 … 65,536: older ones are left out.
   *   Left out: 3653.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `most` is out of range.
   * - `SSI_ERROR_MISMATCH`: The score was made with another model.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addHistory(
    model: Model,
    profile: Profile,
    activity: Activity,
    most?: number,
  ): void;

  /** As `addHistory()`, on another thread. */
  addHistoryAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    most?: number,
  ): Promise<void>;

  /**
   * Adds what changed in 7 and 30 days and since a baseline. Takes the place of
   * what was added before.
   *
   * Since 1.0; `ssi_report_add_trend` in C.
   *
   * @param trend - The trend as of the report's day.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MISMATCH`: The trend is of another day.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addTrend(trend: Trend): void;

  /**
   * Adds a plan, and for each step the indicator whose advice fits it: the
   * first that the step, or else what it is assumed to bring, counts for. Takes
   * the place of what was added before.
   *
   * Since 1.0; `ssi_report_add_plan` in C.
   *
   * @param plan - The plan, made on the report's day.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MISMATCH`: The plan is of another day or model.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addPlan(plan: Plan): void;

  /**
   * Adds the people: how many there are, and whom to write to next. Their
   * numbers are left out, because anyone who knows an address could find it
   * among them. Takes the place of what was added before.
   *
   * Since 1.0; `ssi_report_add_people` in C.
   *
   * @param people - The people as of the report's day.
   * @param most - How many people to write to at most, 0 or more. Left out: 50.
   * @param names - An archive that kept names: then those of people are in the
   *   document. null: no name is.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: `most` is below 0.
   * - `SSI_ERROR_MISMATCH`: The people are of another day.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addPeople(people: People, most?: number, names?: Archive | null): void;

  /** As `addPeople()`, on another thread. */
  addPeopleAsync(
    people: People,
    most?: number,
    names?: Archive | null,
  ): Promise<void>;

  /**
   * Adds one more benchmark, behind those added before: where the score stands
   * in it, with how far that may be off.
   *
   * Since 1.0; `ssi_report_add_benchmark` in C.
   *
   * @param benchmark - The benchmark.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addBenchmark(benchmark: Benchmark): void;

  /**
   * Adds what was read of an archive, what was skipped and why, and what is not
   * there. Takes the place of what was added before.
   *
   * Since 1.0; `ssi_report_add_archive` in C.
   *
   * @param archive - The archive.
   * @param options - - `names`: true: exports and files are called as the host
   *   called them. false: exports have no name, and of a file's name only what
   *   is LinkedIn's is included, as by Archive.shape().
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  addArchive(archive: Archive, options?: { names?: boolean }): void;

  /** As `addArchive()`, on another thread. */
  addArchiveAsync(
    archive: Archive,
    options?: { names?: boolean },
  ): Promise<void>;

  /**
   * The report as a JSON document, of which doc/report.schema.json is the
   * schema: two spaces of indent, and a line end at the end. The same sections
   * give the same bytes, in whatever order they were added.
   *
   * Since 1.0; `ssi_report_json` in C.
   *
   * @returns The UTF-8 text.
   */
  json(): string;
}

/**
 * A computed score with its parts. Constant: it keeps no reference to what it
 * was made from.
 *
 * Since 1.0; `ssi_score` in C.
 */
export declare class Score {
  /**
   * A score as a JSON document: the day, the model's version and fingerprint,
   * total, pillars and indicators, in points with six decimals. It is what `ssi
   * score --json` prints, or `ssi explain --json` with contributions: two
   * spaces of indent, and a line end at the end.
   *
   * Since 1.0; `ssi_score_json` in C.
   *
   * @param options - - `contributions`: true: each indicator lists what its
   *   points come from.
   * @returns The UTF-8 text.
   */
  json(options?: { contributions?: boolean }): string;

  /**
   * Computes the score of a member as of a day. Events after the day do not
   * count.
   *
   * Since 1.0; `ssi_score_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts.
   * @param activity - The member's events.
   * @param day - Days since 1970-01-01, 0 … 65,535.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(model: Model, profile: Profile, activity: Activity, day: Day);

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
  ): Promise<Score>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_score_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Score';

  /**
   * The day a score was computed for.
   *
   * Since 1.0; `ssi_score_day` in C.
   *
   * @returns The day, such as '2026-05-31'.
   */
  day(): string;

  /**
   * The whole index: the sum of the four pillars.
   *
   * Since 1.0; `ssi_score_total` in C.
   *
   * @returns Points, interval and coverage.
   */
  total(): Result;

  /**
   * One pillar: the sum of its indicators.
   *
   * Since 1.0; `ssi_score_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns Points, interval and coverage.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(pillar: Named<typeof Pillar>): Result & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_score_pillar` in C.
   */
  pillars(): Array<Result & { readonly pillar: Pillar }>;

  /**
   * The whole number a gauge shows: the unrounded sum of the pillars, rounded
   * to whole points, halves up.
   *
   * Since 1.0; `ssi_score_display` in C.
   *
   * @returns Points, 0 … 100.
   */
  display(): number;

  /**
   * An estimate of the index that scales each pillar's points up by what was
   * observed of it. Not a score: it assumes that the unobserved part is like
   * the observed one.
   *
   * Since 1.0; `ssi_score_estimate` in C.
   *
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNOBSERVED`: Nothing of a pillar was observed.
   */
  estimate(options?: { micro?: boolean }): number;

  /**
   * An estimate of one pillar, as Score.estimate().
   *
   * Since 1.0; `ssi_score_estimate_pillar` in C.
   *
   * @param pillar - The pillar.
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   * - `SSI_ERROR_UNOBSERVED`: Nothing of the pillar was observed.
   */
  estimatePillar(
    pillar: Named<typeof Pillar>,
    options?: { micro?: boolean },
  ): number;

  /**
   * One indicator.
   *
   * Since 1.0; `ssi_score_indicator` in C.
   *
   * @param indicator - The indicator.
   * @returns Points and measure.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   */
  indicator(indicator: Named<typeof Indicator>): IndicatorResult;

  /**
   * All rows of `indicator()`.
   *
   * Since 1.0; `ssi_score_indicator` in C.
   */
  indicators(): Array<IndicatorResult>;

  /**
   * The exact share of one kind or fact in the points of one indicator, in the
   * order of Model.feed(). All contributions of an indicator, of a pillar and
   * of the score add up to its points to the micropoint.
   *
   * Since 1.0; `ssi_score_contribution` in C.
   *
   * @param index - 0 … the number of contributions - 1.
   * @returns The contribution.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  contribution(index: number): Contribution;

  /**
   * All rows of `contribution()`.
   *
   * Since 1.0; `ssi_score_contribution` and `ssi_score_contributions` in C.
   */
  contributions(): Array<Contribution>;

  /**
   * The points an event kind has in the whole score, over all indicators.
   *
   * Since 1.0; `ssi_score_of_kind` in C.
   *
   * @param kind - The kind.
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points; below 0 for adverse kinds.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  ofKind(kind: Named<typeof Kind>, options?: { micro?: boolean }): number;

  /**
   * The points a fact has in the whole score, over all indicators.
   *
   * Since 1.0; `ssi_score_of_fact` in C.
   *
   * @param fact - The fact.
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  ofFact(fact: Named<typeof Fact>, options?: { micro?: boolean }): number;
}

/**
 * Seats with what they did.
 *
 * Since 1.0; `ssi_seats` in C.
 */
export declare class Seats {
  /**
   * Begins to read files.
   *
   * Since 1.0; `ssi_seats_new` in C.
   *
   * @param options - Each may be left out.
   * - `key`: ARCHIVE_KEY_BYTES bytes that key the hashes of leads and seats;
   *   the same key gives the same numbers. null: all zero.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(options?: { key?: Uint8Array | null });

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_seats_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Seats';

  /**
   * Limits the memory of the files, as Archive.setBudget() does: one that would
   * go beyond is refused, with the reason SkipReason.MEMORY.
   *
   * Since 1.0; `ssi_seats_set_budget` in C.
   *
   * @param bytes - The limit, for files added from now on; 0: none, as at
   *   first.
   */
  setBudget(bytes: bigint | number): void;

  /**
   * Reads one file, in any order. What it holds counts after Seats.resolve().
   *
   * Since 1.0; `ssi_seats_add` in C.
   *
   * @param name - Name of the file, ended by NUL; copied. Only tables, "….csv",
   *   are read.
   * @param bytes - The file's bytes; only read during the call.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The file is too large, or its name is longer than
   *   4,096 bytes.
   * - `SSI_ERROR_LIMIT`: There are ARCHIVE_FILES_MAX files already.
   * - `SSI_ERROR_MEMORY`: No memory; what was read before stays as it is.
   */
  add(name: string, bytes?: Uint8Array | null): void;

  /** As `add()`, on another thread. */
  addAsync(name: string, bytes?: Uint8Array | null): Promise<void>;

  /**
   * Makes seats, readings and columns from all files added so far. Until then
   * there are none; another call after more files makes them anew.
   *
   * Since 1.0; `ssi_seats_resolve` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; there are no seats.
   */
  resolve(): void;

  /**
   * What became of a file. Its role is "activities", "seats" or "lead_list";
   * the last one is known and not read: FileState.OTHER.
   *
   * Since 1.0; `ssi_seats_file` in C.
   *
   * @param index - 0 … the number of files - 1, in the order handed in.
   * @returns The report.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  file(index: number): FileInfo;

  /**
   * All rows of `file()`.
   *
   * Since 1.0; `ssi_seats_file` and `ssi_seats_files` in C.
   */
  files(): Array<FileInfo>;

  /**
   * One reason for which rows of a file were skipped. Those of repeated
   * activities are known after Seats.resolve().
   *
   * Since 1.0; `ssi_seats_skip` in C.
   *
   * @param file - Index of the file.
   * @param index - 0 … the file's number of reasons - 1.
   * @returns The reason.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `file` or `index` is past the end.
   */
  skip(file: number, index: number): SkipInfo;

  /**
   * A seat: member `index` of the population. Numbers come first, by size, then
   * other ids.
   *
   * Since 1.0; `ssi_seats_seat` in C.
   *
   * @param index - 0 … the number of seats - 1.
   * @returns The seat.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  seat(index: number): SeatInfo;

  /**
   * All rows of `seat()`.
   *
   * Since 1.0; `ssi_seats_seat` and `ssi_seats_seats` in C.
   */
  seats(): Array<SeatInfo>;

  /**
   * A reading of LinkedIn's own index; ordered by seat, then by day.
   *
   * Since 1.0; `ssi_seats_reading` in C.
   *
   * @param index - 0 … the number of readings - 1.
   * @returns The reading.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  reading(index: number): SeatReading;

  /**
   * All rows of `reading()`.
   *
   * Since 1.0; `ssi_seats_reading` and `ssi_seats_readings` in C.
   */
  readings(): Array<SeatReading>;

  /**
   * A word in the place of a type that the library does not know, in the order
   * in which they came.
   *
   * Since 1.0; `ssi_seats_word` in C.
   *
   * @param index - 0 … the number of words - 1.
   * @returns The word.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  word(index: number): SeatWord;

  /**
   * All rows of `word()`.
   *
   * Since 1.0; `ssi_seats_word` and `ssi_seats_words` in C.
   */
  words(): Array<SeatWord>;

  /**
   * The day of the newest event, or without one of the newest reading. A few
   * events years beyond all others do not count, as in an archive; see
   * Archive.day().
   *
   * Since 1.0; `ssi_seats_day` in C.
   *
   * @returns The day, such as '2026-05-31'.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: There is neither.
   */
  day(): string;

  /**
   * Number of rows of the columns: the events of all seats.
   *
   * Since 1.0; `ssi_seats_rows` in C.
   *
   * @returns The number.
   */
  rows(): number;

  /**
   * Writes the columns of a population: seats are its members. Its offsets are
   * a 0, and then `ends`.
   *
   * Since 1.0; `ssi_seats_columns` in C.
   *
   * @param columns - Typed arrays.
   * - `ends`: The end of each seat's rows; null if not wanted. Elements: seats.
   * - `days`: Days since 1970-01-01; null if not wanted. Elements: rows.
   * - `kinds`: Values of Kind as bytes; null if not wanted. Elements: rows.
   * - `counterparts`: Leads as opaque numbers, 0 for unknown; null if not
   *   wanted. Elements: rows.
   * - `kindShares`: The share to which each kind was observed, the same of each
   *   seat: as in Population; null if not wanted. Elements: seats × KINDS.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNSUPPORTED`: It asks for what this library does not have.
   * - `SSI_ERROR_LENGTH`: There are not that many seats or rows; nothing was
   *   written.
   */
  columns(
    columns: {
      ends?: BigInt64Array | null;
      days?: Int32Array | null;
      kinds?: Uint8Array | null;
      counterparts?: BigUint64Array | null;
      kindShares?: Int32Array | null;
    },
  ): void;

  /** As `columns()`, on another thread. */
  columnsAsync(
    columns: {
      ends?: BigInt64Array | null;
      days?: Int32Array | null;
      kinds?: Uint8Array | null;
      counterparts?: BigUint64Array | null;
      kindShares?: Int32Array | null;
    },
  ): Promise<void>;

  /**
   * A type of activity or outcome that the library knows.
   *
   * Since 1.0; `ssi_seats_type` in C.
   *
   * @param index - 0 … the number of types - 1.
   * @returns The type.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  static type(index: number): SeatType;

  /**
   * All rows of `type()`.
   *
   * Since 1.0; `ssi_seats_type` and `ssi_seats_types` in C.
   */
  static types(): Array<SeatType>;
}

/**
 * Intervals of a score under varied models. Constant: it keeps no reference to
 * what it was made from.
 *
 * Since 1.0; `ssi_sensitivity` in C.
 */
export declare class Sensitivity {
  /**
   * Scores a member under SENSITIVITY_RUNS varied models.
   *
   * Since 1.0; `ssi_sensitivity_new` in C.
   *
   * @param model - The model; its weights must add up.
   * @param profile - The member's facts.
   * @param activity - The member's events.
   * @param day - Days since 1970-01-01, 0 … 65,535.
   * @param percent - How far weights and goalposts vary to either side, 1 … 50
   *   per cent; 20 is usual. Weights are balanced to 25 points a pillar again,
   *   goalposts stay within their ranges. Left out: 20.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_RANGE`: `percent` is out of range.
   * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    percent?: number,
  );

  /** As the constructor, on another thread. */
  static createAsync(
    model: Model,
    profile: Profile,
    activity: Activity,
    day: Day,
    percent?: number,
  ): Promise<Sensitivity>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_sensitivity_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Sensitivity';

  /**
   * The interval of the index.
   *
   * Since 1.0; `ssi_sensitivity_total` in C.
   *
   * @returns The interval.
   */
  total(): Spread;

  /**
   * The interval of a pillar.
   *
   * Since 1.0; `ssi_sensitivity_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns The interval.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   */
  pillar(pillar: Named<typeof Pillar>): Spread & { readonly pillar: Pillar };

  /**
   * All rows of `pillar()`.
   *
   * Since 1.0; `ssi_sensitivity_pillar` in C.
   */
  pillars(): Array<Spread & { readonly pillar: Pillar }>;

  /**
   * The interval of the top percent among a cohort's scores: the share of
   * scores above, with half of the equal ones, as a whole percentage, halves
   * up, at least 1. The cohort's scores stay as they are.
   *
   * It takes the scores of all members: it is for the host's own work, and its
   * caller sees everything. To show a member the spread of its rank, ask a
   * benchmark (Benchmark.rank()) for both ends of Sensitivity.total().
   *
   * Since 1.0; `ssi_sensitivity_rank` in C.
   *
   * @param scores - Micropoints of the index of the cohort's members, in any
   *   order.
   * @returns The interval.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: There is no score.
   * - `SSI_ERROR_LIMIT`: There are too many scores.
   * - `SSI_ERROR_RANGE`: A score is not within 0 … 100,000,000.
   */
  rank(scores: Int32Array): RankSpread;

  /** As `rank()`, on another thread. */
  rankAsync(scores: Int32Array): Promise<RankSpread>;

  /**
   * The swings of the indicators, those that matter most first; equal ones in
   * the order of the model.
   *
   * Since 1.0; `ssi_sensitivity_swing` in C.
   *
   * @param index - 0 … the number of swings - 1.
   * @returns The swing.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  swing(index: number): Swing;

  /**
   * All rows of `swing()`.
   *
   * Since 1.0; `ssi_sensitivity_swing` and `ssi_sensitivity_swings` in C.
   */
  swings(): Array<Swing>;
}

/**
 * A team's board.
 *
 * Since 1.0; `ssi_team` in C.
 */
export declare class Team {
  /**
   * Makes the board of a team without members.
   *
   * Since 1.0; `ssi_team_new` in C.
   *
   * @param name - UTF-8 without NUL; copied.
   * @param day - Date of the scores, in days since 1970-01-01, 0 … 65,535.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The name is empty or too long.
   * - `SSI_ERROR_UTF8`: The name is not well-formed UTF-8, or holds a NUL.
   * - `SSI_ERROR_DAY`: The day is out of range.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  constructor(name: string | Uint8Array, day: Day);

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_team_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Team';

  /**
   * Adds a member with its score; the index is the sum of the pillars.
   *
   * Since 1.0; `ssi_team_add` in C.
   *
   * @param member - The member as an opaque number of the host's, the same in
   *   every cohort.
   * @param pillars - Points of brand, find, engage and relate, each 0 … 25.
   * @param shares - true if the member shares its score with the board.
   * @param baseline - Points of the index at the start of the programme, 0 …
   *   100; null: no baseline.
   * @param options - - `micro`: Takes whole micropoints, which are exact,
   *   instead of points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A pillar or the baseline is out of range.
   * - `SSI_ERROR_MEMBER`: The member is there already.
   * - `SSI_ERROR_LIMIT`: There are TEAM_MEMBERS_MAX members already.
   * - `SSI_ERROR_MEMORY`: No memory; the team is unchanged.
   */
  add(
    member: bigint | number,
    pillars: Iterable<number>,
    shares: boolean,
    baseline?: number | null,
    options?: { micro?: boolean },
  ): void;

  /**
   * What a member sees of itself, whether it shares or not.
   *
   * Since 1.0; `ssi_team_member` in C.
   *
   * @param member - The member, to whom alone this is shown.
   * @returns The view.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMBER`: The member is not in the team.
   */
  member(member: bigint | number): TeamOwn;

  /**
   * The team as a whole: means, progress and what to work on, of those who
   * share. Means are exact, rounded to micropoints.
   *
   * Since 1.0; `ssi_team_summary` in C.
   *
   * @param benchmark - What the pillars are held against; null: the fallback.
   * @returns The view.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: Fewer than TEAM_SHARING_MIN members share.
   * - `SSI_ERROR_UNOBSERVED`: The benchmark does not know the pillars.
   */
  summary(benchmark?: Benchmark | null): TeamView;

  /** As `summary()`, on another thread. */
  summaryAsync(benchmark?: Benchmark | null): Promise<TeamView>;

  /**
   * A member on the board, in order of the members' numbers, with its places by
   * score and by progress.
   *
   * Since 1.0; `ssi_team_share` in C.
   *
   * @param index - 0 … the number of members who share - 1.
   * @returns The member.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COHORT`: Fewer than TEAM_SHARING_MIN members share.
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  share(index: number): TeamRow;

  /**
   * All rows of `share()`.
   *
   * Since 1.0; `ssi_team_share` and `ssi_team_shares` in C.
   */
  shares(): Array<TeamRow>;
}

/**
 * The library's version.
 *
 * Since 1.0; `ssi_version` in C.
 *
 * @returns Borrowed text such as "1.0.0"; valid for ever.
 */
export declare function version(): string;

/**
 * The library's version as a number to compare with VERSION_NUMBER of the
 * headers a program was built with.
 *
 * Since 1.0; `ssi_version_number` in C.
 *
 * @returns Major x 1,000,000 + minor x 1,000 + patch, such as 1000000.
 */
export declare function versionNumber(): number;

/**
 * The name of a status, as in this header.
 *
 * Since 1.0; `ssi_status_name` in C.
 *
 * @param status - Any value, known or not.
 * @returns Borrowed text such as "SSI_ERROR_DAY"; "SSI_ERROR_UNKNOWN" for a
 *   value without a name. Never null; valid for ever.
 */
export declare function statusName(status: Named<typeof Status>): string;

/**
 * One sentence that says what a status means.
 *
 * Since 1.0; `ssi_status_text` in C.
 *
 * @param status - Any value, known or not.
 * @returns Borrowed English text. Never null; valid for ever.
 */
export declare function statusText(status: Named<typeof Status>): string;

/**
 * The day of a calendar date (proleptic Gregorian).
 *
 * Since 1.0; `ssi_day_from_date` in C.
 *
 * @param year - Year, 1970 … 2149.
 * @param month - Month, 1 … 12.
 * @param day - Day of the month, 1 … 31.
 * @returns Days since 1970-01-01, 0 … 65,535.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_DAY`: There is no such date, or it is out of range.
 */
export declare function dayFromDate(
  year: number,
  month: number,
  day: number,
): number;

/**
 * The calendar date of a day.
 *
 * Since 1.0; `ssi_day_to_date` in C.
 *
 * @param day - Days since 1970-01-01, 0 … 65,535.
 * @returns Year, 1970 … 2149. Month, 1 … 12. Day of the month, 1 … 31.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_DAY`: The day is out of range.
 */
export declare function dayToDate(
  day: Day,
): { year: number; month: number; day: number };

/**
 * Writes a number of millionths as decimal text with six decimals, exactly:
 * 41382512 becomes "41.382512", -5 becomes "-0.000005".
 *
 * Since 1.0; `ssi_decimal_text` in C.
 *
 * @param millionths - Any value.
 * @returns The text.
 */
export declare function decimalText(millionths: bigint | number): string;

/**
 * The points of each day in a range: equal to Score.total() and Score.pillar()
 * of a score of that day, at a small multiple of the cost of one score.
 *
 * Since 1.0; `ssi_history_points` in C.
 *
 * @param model - The model; its weights must add up.
 * @param profile - The member's facts; they count on every day.
 * @param activity - The member's events.
 * @param first - The first day, in days since 1970-01-01, 0 … 65,535.
 * @param columns - Typed arrays of one length.
 * - `total`: Micropoints of the index, 0 … 100,000,000; null if not wanted.
 * - `brand`: Micropoints of the pillar brand; null if not wanted.
 * - `find`: Micropoints of the pillar find; null if not wanted.
 * - `engage`: Micropoints of the pillar engage; null if not wanted.
 * - `relate`: Micropoints of the pillar relate; null if not wanted.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNSUPPORTED`: One of them has more than this library knows.
 * - `SSI_ERROR_DAY`: A day is out of range.
 * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
 * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
 */
export declare function historyPoints(
  model: Model,
  profile: Profile,
  activity: Activity,
  first: Day,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
): void;

/** As `historyPoints()`, on another thread. */
export declare function historyPointsAsync(
  model: Model,
  profile: Profile,
  activity: Activity,
  first: Day,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
): Promise<void>;

/**
 * The points of one indicator on each day in a range: equal to
 * Score.indicator() of a score of that day.
 *
 * Since 1.0; `ssi_history_indicator` in C.
 *
 * @param model - The model; its weights must add up.
 * @param profile - The member's facts; they count on every day.
 * @param activity - The member's events.
 * @param indicator - The indicator.
 * @param first - The first day, in days since 1970-01-01, 0 … 65,535.
 * @param columns - Typed arrays of one length.
 * - `points`: Micropoints of the indicator.
 * - `measures`: Its measure, in units / scale of the model; null if not wanted.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_INDICATOR`: There is no such indicator.
 * - `SSI_ERROR_DAY`: A day is out of range.
 * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
 * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
 */
export declare function historyIndicator(
  model: Model,
  profile: Profile,
  activity: Activity,
  indicator: Named<typeof Indicator>,
  first: Day,
  columns: {
      points: Int32Array;
      measures?: BigInt64Array | null;
    },
): void;

/** As `historyIndicator()`, on another thread. */
export declare function historyIndicatorAsync(
  model: Model,
  profile: Profile,
  activity: Activity,
  indicator: Named<typeof Indicator>,
  first: Day,
  columns: {
      points: Int32Array;
      measures?: BigInt64Array | null;
    },
): Promise<void>;

/**
 * Finds an event kind by its name.
 *
 * Since 1.0; `ssi_kind_by_name` in C.
 *
 * @param name - The name, such as "comment", ended by NUL.
 * @returns The kind.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_NAME`: No kind has this name.
 */
export declare function kindByName(name: string): Kind;

/**
 * Finds a fact by its name.
 *
 * Since 1.0; `ssi_fact_by_name` in C.
 *
 * @param name - The name, such as "photo", ended by NUL.
 * @returns The fact.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_NAME`: No fact has this name.
 */
export declare function factByName(name: string): Fact;

/**
 * Finds an indicator by its name.
 *
 * Since 1.0; `ssi_indicator_by_name` in C.
 *
 * @param name - The name, such as "commenting", ended by NUL.
 * @returns The indicator.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_NAME`: No indicator has this name.
 */
export declare function indicatorByName(name: string): Indicator;

/**
 * Counts one stage of the funnel over a range of days, uncapped and without
 * decay.
 *
 * A conversation counts once for each person, however many days it took; of
 * conversations without a counterpart each counts as one. Stages are counted
 * where they fell: a person invited before the range who accepts within it is
 * counted among the accepted, so a rate over a short range says little.
 *
 * Since 1.0; `ssi_outcomes_stage` in C.
 *
 * @param activity - The member's events.
 * @param first - First day of the range, in days since 1970-01-01, 0 … 65,535.
 * @param last - Last day of the range, in days since 1970-01-01, 0 … 65,535;
 *   before `first`: an empty range.
 * @param stage - The stage.
 * @returns Count and rate.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_DAY`: A day is out of range.
 * - `SSI_ERROR_STAGE`: There is no such stage.
 * - `SSI_ERROR_MEMORY`: No memory.
 */
export declare function outcomesStage(
  activity: Activity,
  first: Day,
  last: Day,
  stage: Named<typeof Stage>,
): StageResult;

/** As `outcomesStage()`, on another thread. */
export declare function outcomesStageAsync(
  activity: Activity,
  first: Day,
  last: Day,
  stage: Named<typeof Stage>,
): Promise<StageResult>;

/**
 * How much scratch memory a call needs for a range of members. It grows with
 * the events of the largest of them, at about 41 bytes each, and begins at
 * about 42,000 bytes.
 *
 * Since 1.0; `ssi_population_scratch` in C.
 *
 * @param population - The columns; only `offsets` are read.
 * @param first - The first member.
 * @param count - How many members.
 * @returns Bytes, 1 or more.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNSUPPORTED`: It asks for what this library does not have.
 * - `SSI_ERROR_INDEX`: The range or an offset is past the end, or an offset is
 *   below the one before it.
 * - `SSI_ERROR_LIMIT`: A member has more than ACTIVITY_ROWS_MAX rows.
 */
export declare function populationScratch(
  population: Population,
  first: number,
  count: number,
): number;

/** As `populationScratch()`, on another thread. */
export declare function populationScratchAsync(
  population: Population,
  first: number,
  count: number,
): Promise<number>;

/**
 * Scores the members of a range as of a day. Events after the day do not count.
 * Result `i` is that of member `first + i`. If a member is refused, those
 * before it are written and the others are not.
 *
 * Since 1.0; `ssi_population_score` in C.
 *
 * @param scorer - The model.
 * @param population - The columns; nothing may change them during the call, and
 *   no result or scratch memory may lie in them.
 * @param day - Days since 1970-01-01, 0 … 65,535.
 * @param first - The first member, from 0. Left out: 0.
 * @param columns - Typed arrays.
 * - `total`: Micropoints of the index, 0 … 100,000,000; null if not wanted.
 *   Elements: count.
 * - `brand`: Micropoints of the pillar brand; null if not wanted. Elements:
 *   count.
 * - `find`: Micropoints of the pillar find; null if not wanted. Elements:
 *   count.
 * - `engage`: Micropoints of the pillar engage; null if not wanted. Elements:
 *   count.
 * - `relate`: Micropoints of the pillar relate; null if not wanted. Elements:
 *   count.
 * - `high`: High end of the index in micropoints; null if not wanted. Elements:
 *   count.
 * - `observed`: Micropoints of the maximum that were observed; null if not
 *   wanted. Elements: count.
 * - `points`: Micropoints of each indicator, in the order of Indicator, member
 *   after member; null if not wanted. Elements: count × INDICATORS.
 * - `measures`: Measure of each indicator, in units / scale of the model; null
 *   if not wanted. Elements: count × INDICATORS.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNSUPPORTED`: One of them asks for what this library does not
 *   have.
 * - `SSI_ERROR_DAY`: The day is out of range, or that of a row.
 * - `SSI_ERROR_KIND`: A kind does not exist; see Population.
 * - `SSI_ERROR_TRAITS`: A trait does not exist; see Population.
 * - `SSI_ERROR_COUNT`: The count of a row is out of range.
 * - `SSI_ERROR_RANGE`: A fact is out of its range.
 * - `SSI_ERROR_INDEX`: The range or an offset is past the end, or falls.
 * - `SSI_ERROR_LIMIT`: A member has more rows than an activity may.
 * - `SSI_ERROR_MEMORY`: No memory; nothing was written.
 */
export declare function populationScore(
  scorer: Scorer,
  population: Population,
  day: Day,
  first: number,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
      high?: Int32Array | null;
      observed?: Int32Array | null;
      points?: Int32Array | null;
      measures?: BigInt64Array | null;
    },
): void;

/** As `populationScore()`, on another thread. */
export declare function populationScoreAsync(
  scorer: Scorer,
  population: Population,
  day: Day,
  first: number,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
      high?: Int32Array | null;
      observed?: Int32Array | null;
      points?: Int32Array | null;
      measures?: BigInt64Array | null;
    },
): Promise<void>;

/**
 * The points of many members on each day in a range of days: those of result
 * `i` are the elements `i * days` … of each column, each equal to
 * historyPoints(). If a member is refused, those before it are written, the
 * others are not.
 *
 * Since 1.0; `ssi_population_history` in C.
 *
 * @param scorer - The model; its allocator gives scratch memory, as much as the
 *   history of the largest member takes.
 * @param population - The columns; nothing may change them during the call, and
 *   no result may lie in them.
 * @param firstDay - The first day, in days since 1970-01-01, 0 … 65,535.
 * @param days - How many days; the last one must be at most 65,535. 0 writes
 *   nothing.
 * @param first - The first member, from 0. Left out: 0.
 * @param count - How many members; 0 writes nothing.
 * @param columns - Typed arrays.
 * - `total`: Micropoints of the index, 0 … 100,000,000; null if not wanted.
 *   Elements: count × days.
 * - `brand`: Micropoints of the pillar brand; null if not wanted. Elements:
 *   count × days.
 * - `find`: Micropoints of the pillar find; null if not wanted. Elements: count
 *   × days.
 * - `engage`: Micropoints of the pillar engage; null if not wanted. Elements:
 *   count × days.
 * - `relate`: Micropoints of the pillar relate; null if not wanted. Elements:
 *   count × days.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNSUPPORTED`: One of them asks for what this library does not
 *   have.
 * - `SSI_ERROR_DAY`: A day is out of range, or that of a row.
 * - `SSI_ERROR_KIND`: A kind does not exist; see Population.
 * - `SSI_ERROR_TRAITS`: A trait does not exist; see Population.
 * - `SSI_ERROR_COUNT`: The count of a row is out of range.
 * - `SSI_ERROR_RANGE`: A fact is out of its range.
 * - `SSI_ERROR_INDEX`: The range or an offset is past the end, or falls.
 * - `SSI_ERROR_LIMIT`: A member has more rows than an activity may.
 * - `SSI_ERROR_MEMORY`: No memory; the members before are written.
 */
export declare function populationHistory(
  scorer: Scorer,
  population: Population,
  firstDay: Day,
  days: number,
  first: number,
  count: number,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
): void;

/** As `populationHistory()`, on another thread. */
export declare function populationHistoryAsync(
  scorer: Scorer,
  population: Population,
  firstDay: Day,
  days: number,
  first: number,
  count: number,
  columns: {
      total?: Int32Array | null;
      brand?: Int32Array | null;
      find?: Int32Array | null;
      engage?: Int32Array | null;
      relate?: Int32Array | null;
    },
): Promise<void>;

/**
 * Finds whose rows are whose in a table that is in any order: where each row
 * goes, so that those of a member are together, in the order in which they
 * came, and members ascend by their label.
 *
 * Rows that are in this order already take about a nanosecond each, and no
 * memory. Of others, labels that lie close, so that the greatest less the least
 * is below four times `rows`, are counted, in 8 bytes for each number from the
 * least to the greatest. Those that do not are sorted, which takes ten times as
 * long, and 48 bytes a row.
 *
 * populationColumn() brings columns into the order. `starts` are the offsets of
 * a population then, if the end of all is put behind them.
 *
 * Since 1.0; `ssi_population_group` in C.
 *
 * @param columns - Typed arrays of one length.
 * - `labels`: Whose each row is, a number of the caller's. null if there are no
 *   rows.
 * - `places`: Where each row goes, 0 … `rows` - 1. Not written if the rows are
 *   in order already.
 * - `firsts`: The first row of each member, in the table as it is; written up
 *   to `*out_members`.
 * - `starts`: Where the rows of each member begin in the new order; written up
 *   to `*out_members`.
 * @returns How many members there are. Whether rows are to be moved: false if
 *   they are in order already.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_LIMIT`: There are too many rows.
 * - `SSI_ERROR_MEMORY`: No memory; what was written is incomplete.
 */
export declare function populationGroup(
  columns: {
      labels?: BigInt64Array | null;
      places: Uint32Array;
      firsts: Uint32Array;
      starts: BigInt64Array;
    },
): { members: number; moves: boolean };

/** As `populationGroup()`, on another thread. */
export declare function populationGroupAsync(
  columns: {
      labels?: BigInt64Array | null;
      places: Uint32Array;
      firsts: Uint32Array;
      starts: BigInt64Array;
    },
): Promise<{ members: number; moves: boolean }>;

/**
 * Takes a column of a table over into one that a population reads: of another
 * width, in another order, times as days.
 *
 * A time belongs to the day that it has in UTC. For the days of another zone,
 * convert the times to local ones first.
 *
 * Since 1.0; `ssi_population_column` in C.
 *
 * @param columns - Typed arrays.
 * - `values`: Whole numbers side by side, in this machine's order of bytes.
 *   null if there are no rows. Elements: value_size.
 * - `valid`: Bits, as Arrow has them: bit `row % 8` of byte `row / 8` is 0 if
 *   the row has no number. null: all have. Elements: valid_size.
 * - `places`: Where in `out` each row goes, counted from 0; those of a part of
 *   a table are part of those of the whole. null: one row after the other.
 *   Elements: place_count.
 * - `out`: The results, `options->out_bytes` each, in this machine's order;
 *   nothing may lie in what is read. Of a result that is wider the low bytes
 *   are written. Elements: out_size.
 * @param valueBytes - How wide each number is: 1, 2, 4 or 8 bytes. Left out: 0.
 * @param outBytes - How wide each result is: 1, 4 or 8 bytes. Left out: 0.
 * @param unit - What each is divided by, rounded down; 1 or more. Of
 *   microseconds since 1970 in UTC, 86,400,000,000 makes days in UTC. Numbers
 *   from 2^63 on cannot be divided. Left out: 0.
 * @param minimum - The least result that is allowed. Left out: 0.
 * @param maximum - The greatest; with a minimum of 0, -1 is the greatest that
 *   there is, 18,446,744,073,709,551,615. Left out: 0.
 * @param missing - The result of a row that has no number. If it is not
 *   allowed, such a row is refused. Left out: 0.
 * @param hasSign - 1 if the numbers have a sign, else 0. Left out: 0.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNSUPPORTED`: `options` asks for what this library does not
 *   have.
 * - `SSI_ERROR_INDEX`: A place is past the end; see `row` of the error.
 * - `SSI_ERROR_RANGE`: `options->unit` is below 1, or its bounds allow no
 *   result; or a result is not allowed: see `row` of the error. Those of the
 *   rows before it are written.
 */
export declare function populationColumn(
  columns: {
      values?: Uint8Array | null;
      valid?: Uint8Array | null;
      places?: Uint32Array | null;
      out: Uint8Array;
    },
  valueBytes: number,
  outBytes: number,
  unit: bigint | number,
  minimum: bigint | number,
  maximum: bigint | number,
  missing: bigint | number,
  hasSign: number,
): void;

/** As `populationColumn()`, on another thread. */
export declare function populationColumnAsync(
  columns: {
      values?: Uint8Array | null;
      valid?: Uint8Array | null;
      places?: Uint32Array | null;
      out: Uint8Array;
    },
  valueBytes: number,
  outBytes: number,
  unit: bigint | number,
  minimum: bigint | number,
  maximum: bigint | number,
  missing: bigint | number,
  hasSign: number,
): Promise<void>;

/**
 * Computes a few known answers and compares them, in less than a millisecond: a
 * host that loads the library from elsewhere can tell that it computes right on
 * this machine before it trusts it.
 *
 * Since 1.0; `ssi_selftest` in C.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_SELFTEST`: An answer is wrong: do not use this library.
 * - `SSI_ERROR_MEMORY`: No memory.
 */
export declare function selftest(): void;

/**
 * Scores a single pillar, without making a score object. Equal to the same
 * pillar of new Score().
 *
 * Since 1.0; `ssi_pillar_score` in C.
 *
 * @param model - The model; its weights must add up.
 * @param profile - The member's facts.
 * @param activity - The member's events.
 * @param pillar - The pillar.
 * @param day - Days since 1970-01-01, 0 … 65,535.
 * @returns Points, interval and coverage.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_PILLAR`: There is no such pillar.
 * - `SSI_ERROR_DAY`: The day is out of range.
 * - `SSI_ERROR_MODEL`: The weights do not add up; see Model.check().
 * - `SSI_ERROR_MEMORY`: No memory.
 */
export declare function pillarScore(
  model: Model,
  profile: Profile,
  activity: Activity,
  pillar: Named<typeof Pillar>,
  day: Day,
): Result;

/** As `pillarScore()`, on another thread. */
export declare function pillarScoreAsync(
  model: Model,
  profile: Profile,
  activity: Activity,
  pillar: Named<typeof Pillar>,
  day: Day,
): Promise<Result>;

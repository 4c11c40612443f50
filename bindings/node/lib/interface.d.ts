/* Made by bindings/generate; do not edit. */
/// <reference lib="esnext.disposable" />
import type { Day } from './values.js';

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
 * every use made of it.
 *
 * Since 1.0; `SSI_ARCHIVE_FIELD_BYTES_MAX` in C.
 */
export declare const ARCHIVE_FIELD_BYTES_MAX: 1048576;

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
 * Number of pillars.
 *
 * Since 1.0; `SSI_PILLARS` in C.
 */
export declare const PILLARS: 4;

/**
 * Number of event kinds; they are 1 … this.
 *
 * Since 1.0; `SSI_KINDS` in C.
 */
export declare const KINDS: 53;

/**
 * Number of facts; they are 1 … this.
 *
 * Since 1.0; `SSI_FACTS` in C.
 */
export declare const FACTS: 17;

/**
 * Number of indicators; they are 1 … this.
 *
 * Since 1.0; `SSI_INDICATORS` in C.
 */
export declare const INDICATORS: 45;

/**
 * All trait bits together.
 *
 * Since 1.0; `SSI_TRAITS` in C.
 */
export declare const TRAITS: 4095;

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
 * What became of a file.
 *
 * Since 1.0; `ssi_file_state` in C.
 */
export declare const FileState: Readonly<{
  /** Known, with rows. */
  ROWS: 1;
  /** Known, present, without rows. */
  EMPTY: 2;
  /** Known by name, but not in a known form. */
  REFUSED: 3;
  /** Another file of the same role was preferred. */
  DUPLICATE: 4;
  /** Not read, to keep it private. */
  PRIVATE: 5;
  /** No role in the index. */
  UNKNOWN: 6;
}>;
/**
 * What became of a file.
 *
 * Since 1.0; `ssi_file_state` in C.
 */
export type FileState =
  (typeof FileState)[keyof typeof FileState];

/**
 * Why rows were skipped, or a file refused.
 *
 * Since 1.0; `ssi_skip_reason` in C.
 */
export declare const SkipReason: Readonly<{
  /** No header row with the needed columns. */
  HEADER: 1;
  /** Too few columns. */
  COLUMNS: 2;
  /** The date is missing or in no known form. */
  DATE: 3;
  /** The date is outside 1970 … 2149. */
  DATE_RANGE: 4;
  /** A word or status that is not known. */
  VALUE: 5;
  /** Not accepted, visible or active. */
  STATUS: 6;
  /** A draft that was never sent. */
  DRAFT: 7;
  /** In the spam folder. */
  SPAM: 8;
  /** A sponsored message. */
  SPONSORED: 9;
  /** A group thread, no one-to-one exchange. */
  GROUP: 10;
  /** The other side cannot be told. */
  PERSON: 11;
  /** The same row again. */
  REPEATED: 12;
  /** A quote is not closed before the end. */
  QUOTE: 13;
  /** A sentence in place of data. */
  NOT_DATA: 14;
}>;
/**
 * Why rows were skipped, or a file refused.
 *
 * Since 1.0; `ssi_skip_reason` in C.
 */
export type SkipReason =
  (typeof SkipReason)[keyof typeof SkipReason];

/**
 * What a fallible function answers. Values never change their meaning; treat a
 * value you do not know as a failure.
 *
 * Since 1.0; `ssi_status` in C.
 */
export declare const Status: Readonly<{
  /** Done. */
  OK: 0;
  /** A pointer that must not be null is null. */
  ERROR_NULL: 1;
  /** The allocator gave no memory. */
  ERROR_MEMORY: 2;
  /** A struct's `size` is smaller than in 1.0. */
  ERROR_SIZE: 3;
  /** A day is outside 0 … 65,535, or no such date. */
  ERROR_DAY: 4;
  /** No event kind has this value. */
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
}>;
/**
 * What a fallible function answers. Values never change their meaning; treat a
 * value you do not know as a failure.
 *
 * Since 1.0; `ssi_status` in C.
 */
export type Status =
  (typeof Status)[keyof typeof Status];

/**
 * The four pillars, 25 points each.
 *
 * Since 1.0; `ssi_pillar` in C.
 */
export declare const Pillar: Readonly<{
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
export type Pillar =
  (typeof Pillar)[keyof typeof Pillar];

/**
 * What happened: the kinds of dated events. Values never change their meaning.
 *
 * Since 1.0; `ssi_kind` in C.
 */
export declare const Kind: Readonly<{
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
  /** A contribution inside a group that no other kind tells of. */
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
export type Kind =
  (typeof Kind)[keyof typeof Kind];

/**
 * Traits of an event: who the other side is, or what the content is. Bits that
 * may be set together.
 *
 * Since 1.0; `ssi_trait` in C.
 */
export declare const Trait: Readonly<{
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
export declare const Fact: Readonly<{
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
export type Fact =
  (typeof Fact)[keyof typeof Fact];

/**
 * Indicators: what the pillars are the sum of. Values never change their
 * meaning.
 *
 * Since 1.0; `ssi_indicator` in C.
 */
export declare const Indicator: Readonly<{
  /** How complete the profile is. */
  COMPLETENESS: 1;
  /** How much the profile tells. */
  DEPTH: 2;
  /** Cover photo and media on the profile. */
  PRESENTATION: 3;
  /** The target's keywords across the sections. */
  KEYWORDS: 4;
  /** Distinct people who endorsed a skill. */
  ENDORSERS: 5;
  /** Distinct people who wrote a recommendation. */
  RECOMMENDERS: 6;
  /** Articles, and original posts at a part of an article. */
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
  /** Visitors of the profile one wrote to. */
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
  /** Weeks kept up with posts or reshares. */
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
  /** Invitations sent and received. */
  INVITATIONS: 40;
  /** Acceptances among the invitations sent. */
  ACCEPTANCE_RATE: 41;
  /** People with whom a conversation is alive. */
  CONVERSATIONS: 42;
  /** People of the network touched lately. */
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
export type Indicator =
  (typeof Indicator)[keyof typeof Indicator];

/**
 * What more of an event kind means.
 *
 * Since 1.0; `ssi_polarity` in C.
 */
export declare const Polarity: Readonly<{
  /** More is better; never lowers a pillar. */
  BENEFICIAL: 1;
  /** Counts against a rate. */
  ADVERSE: 2;
  /** Recorded; feeds no indicator. */
  NEUTRAL: 3;
  /** A result of selling, beside the index. */
  OUTCOME: 4;
}>;
/**
 * What more of an event kind means.
 *
 * Since 1.0; `ssi_polarity` in C.
 */
export type Polarity =
  (typeof Polarity)[keyof typeof Polarity];

/**
 * How an indicator is measured; doc/model.md defines each.
 *
 * Since 1.0; `ssi_measure` in C.
 */
export declare const Measure: Readonly<{
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
export type Measure =
  (typeof Measure)[keyof typeof Measure];

/**
 * Sections of a profile whose text is searched for keywords.
 *
 * Since 1.0; `ssi_section` in C.
 */
export declare const Section: Readonly<{
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
export type Section =
  (typeof Section)[keyof typeof Section];

/**
 * How much of an indicator was observed.
 *
 * Since 1.0; `ssi_observation` in C.
 */
export declare const Observation: Readonly<{
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
export type Observation =
  (typeof Observation)[keyof typeof Observation];

/**
 * A role a file can have, such as "connections".
 *
 * Since 1.0; `ssi_role_info` in C.
 */
export interface RoleInfo {
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
export interface FileInfo {
  /** Name as handed in; lives as long as the archive. */
  readonly name: string;
  /** Name of its role, or ""; borrowed. */
  readonly role: string;
  /** What became of it. */
  readonly state: FileState;
  /** Rows of data found. */
  readonly rows: number;
  /** Rows used. */
  readonly read: number;
  /** Rows skipped: `rows` - `read`. */
  readonly skipped: number;
  /** Number of reasons; see Archive.skip(). */
  readonly reasons: number;
}

/**
 * Rows of a file that were skipped for one reason.
 *
 * Since 1.0; `ssi_skip_info` in C.
 */
export interface SkipInfo {
  /** Why. */
  readonly reason: SkipReason;
  /** The reason as a word such as "date"; borrowed. */
  readonly name: string;
  /** The reason as a sentence; borrowed. */
  readonly sentence: string;
  /** Column at fault, or ""; borrowed. */
  readonly column: string;
  /** How many rows; 0 if the file was refused. */
  readonly rows: number;
  /** Line of the first, counted from 1. */
  readonly line: number;
}

/**
 * One pillar, described.
 *
 * Since 1.0; `ssi_pillar_info` in C.
 */
export interface PillarInfo {
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
export interface KindInfo {
  /** Stable name such as "comment"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** What more of it means. */
  readonly polarity: Polarity;
  /** Full-value events of one day that count. */
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
  /** Unit of the count and the cap; borrowed. */
  readonly unit: string;
}

/**
 * One profile fact.
 *
 * Since 1.0; `ssi_fact_info` in C.
 */
export interface FactInfo {
  /** Stable name such as "photo"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
  /** What it rests on; borrowed. */
  readonly source: string;
  /** Unit of the value; borrowed. */
  readonly unit: string;
  /** Largest value. */
  readonly maximum: number;
  /** true if a LinkedIn archive can show it. */
  readonly inArchive: boolean;
  /**
   * Smallest value. There is no default: a fact is unobserved until it is set.
   */
  readonly minimum: number;
}

/**
 * One trait bit.
 *
 * Since 1.0; `ssi_trait_info` in C.
 */
export interface TraitInfo {
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
export interface IndicatorInfo {
  /** Stable name such as "commenting"; borrowed. */
  readonly name: string;
  /** What it is; borrowed. */
  readonly sentence: string;
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
  /** Points in the reference model. */
  readonly weightDefault: number;
  /** Smallest weight in points. */
  readonly weightMin: number;
  /** Largest weight in points. */
  readonly weightMax: number;
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
  /** Rate: trials without success added, / 1000. */
  readonly prior: number;
  /** Quality: events expected per 30 days, / 1000. */
  readonly expected: number;
  /** People: unknown counterparts count, one each. */
  readonly anonymous: boolean;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly weight: number;
    readonly weightDefault: number;
    readonly weightMin: number;
    readonly weightMax: number;
  };
}

/**
 * One feed: a kind or fact that an indicator counts.
 *
 * Since 1.0; `ssi_feed_info` in C.
 */
export interface FeedInfo {
  /** The indicator that is fed. */
  readonly indicator: Indicator;
  /** The Kind, or 0 if a fact feeds it. */
  readonly kind: Kind | 0;
  /** The Fact, or 0 if a kind feeds it. */
  readonly fact: Fact | 0;
  /** Thousandths per event, or measure per fact. */
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
}

/**
 * What Model.check() found.
 *
 * Since 1.0; `ssi_model_issue` in C.
 */
export interface ModelIssue {
  /** Status.OK, or the reason. */
  readonly status: Status;
  /** The Pillar at fault, or 0. */
  readonly pillar: Pillar | 0;
  /** The Indicator at fault, or 0. */
  readonly indicator: Indicator | 0;
  /** The Kind at fault, or 0. */
  readonly kind: Kind | 0;
  /** The value that was found or refused. */
  readonly value: number;
  /** The smallest value allowed. */
  readonly minimum: number;
  /** The largest value allowed. */
  readonly maximum: number;
}

/**
 * Points of the whole index or of a pillar.
 *
 * Since 1.0; `ssi_result` in C.
 */
export interface Result {
  /** Points, 0 … `maximum`. */
  readonly points: number;
  /** Low end in points: equal to `points`. */
  readonly low: number;
  /** High end in points if all were observed. */
  readonly high: number;
  /** Points of the maximum that were observed. */
  readonly observed: number;
  /** Points at best: 100 or 25. */
  readonly maximum: number;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly points: number;
    readonly low: number;
    readonly high: number;
    readonly observed: number;
    readonly maximum: number;
  };
}

/**
 * Points of an indicator and what they rest on.
 *
 * Since 1.0; `ssi_indicator_result` in C.
 */
export interface IndicatorResult {
  /** Which one. */
  readonly indicator: Indicator;
  /** The pillar it counts for. */
  readonly pillar: Pillar;
  /** How much of it was observed. */
  readonly state: Observation;
  /** Points, 0 … `maximum`. */
  readonly points: number;
  /** High end in points. */
  readonly high: number;
  /** Points of the maximum observed. */
  readonly observed: number;
  /** Its weight in points. */
  readonly maximum: number;
  /** `maximum` - `points`, in points. */
  readonly headroom: number;
  /** Measure that brings the maximum. */
  readonly goalpost: number;
  /** The measure, in units / scale of the model. */
  readonly measure: number;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly points: number;
    readonly high: number;
    readonly observed: number;
    readonly maximum: number;
    readonly headroom: number;
  };
}

/**
 * The share one kind or fact has in the points of one indicator; the shares add
 * up to the score exactly.
 *
 * Since 1.0; `ssi_contribution` in C.
 */
export interface Contribution {
  /** The indicator. */
  readonly indicator: Indicator;
  /** The pillar the indicator counts for. */
  readonly pillar: Pillar;
  /** The Kind, or 0 if a fact brings it. */
  readonly kind: Kind | 0;
  /** The Fact, or 0 if a kind brings it. */
  readonly fact: Fact | 0;
  /** true if something this feed counts was observed. */
  readonly observed: boolean;
  /** Points; below 0 for adverse kinds. */
  readonly points: number;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly points: number;
  };
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

  /**
   * Makes an independent copy with the same allocator.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_activity_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
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
  readonly [Symbol.toStringTag]: string;

  /**
   * Adds one event; its kind becomes observed. Takes constant time when events
   * come in order of time, and time in proportion to the later rows otherwise:
   * use Activity.addColumns() for many at once.
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
    kind: Kind,
    traits?: number,
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
      traits?: Uint16Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): void;

  /**
   * Adds many events from columns, all or none. The columns are only read
   * during the call.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
  addColumnsAsync(
    columns: {
      days: Int32Array;
      kinds: Uint8Array;
      traits?: Uint16Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): Promise<void>;

  /**
   * Says that a kind was looked for, so that no event of it means zero.
   *
   * Since 1.0; `ssi_activity_observe` in C.
   *
   * @param kind - The kind.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  observe(kind: Kind): void;

  /**
   * Says that traits were looked for, so that an event without them means "no"
   * instead of "unknown". Adding an event that has a trait says so for that
   * trait.
   *
   * Since 1.0; `ssi_activity_observe_traits` in C.
   *
   * @param traits - Any of Trait together.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_TRAITS`: An unknown trait bit is set.
   */
  observeTraits(traits: number): void;

  /**
   * Tells which traits are observed.
   *
   * Since 1.0; `ssi_activity_observed_traits` in C.
   *
   * @returns The observed bits of Trait.
   */
  observedTraits(): number;

  /**
   * Tells whether a kind is observed.
   *
   * Since 1.0; `ssi_activity_observed` in C.
   *
   * @param kind - The kind.
   * @returns true if observed.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  observed(kind: Kind): boolean;

  /**
   * Adds all events of another ledger of the same member to this one; a kind is
   * observed afterwards if either had observed it.
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

  /**
   * Adds all events of another ledger of the same member to this one; a kind is
   * observed afterwards if either had observed it.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
  mergeAsync(other: Activity): Promise<void>;

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
  total(kind: Kind, first: Day, last: Day): number;

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
      traits?: Uint16Array | null;
      counts?: Uint32Array | null;
      counterparts?: BigUint64Array | null;
    },
  ): number;

  /**
   * Saves a ledger as bytes: versioned, little-endian, checked. Equal ledgers
   * give equal bytes on every machine.
   *
   * Since 1.0; `ssi_activity_save` in C.
   *
   * @returns Where the bytes go; null to ask for the size only.
   */
  save(): Uint8Array;

  /**
   * Saves a ledger as bytes: versioned, little-endian, checked. Equal ledgers
   * give equal bytes on every machine.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_activity_save` in C.
   *
   * @returns Where the bytes go; null to ask for the size only.
   */
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
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  static load(bytes: Uint8Array): Activity;

  /**
   * Makes a ledger from saved bytes. Safe for bytes from anywhere: what is not
   * exactly a saved ledger is refused.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_activity_load` in C.
   *
   * @param bytes - Saved bytes; only read during the call.
   * @returns The new ledger.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FORMAT`: The bytes are damaged or no ledger.
   * - `SSI_ERROR_VERSION`: The bytes are of a later format version.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
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
   * Begins to read an archive.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
  static createAsync(
    options?: { key?: Uint8Array | null; target?: string | Uint8Array | null },
  ): Promise<Archive>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_archive_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: string;

  /**
   * Tells from its name whether a file is of use, so that a host need not open
   * what would not be read.
   *
   * Since 1.0; `ssi_archive_wants` in C.
   *
   * @param name - Path inside the archive, ended by NUL.
   * @returns true if the file has a role.
   */
  static wants(name: string): boolean;

  /**
   * Reads one file. Files may come in any order; the result is the same. A file
   * without a role is only noted in the report; its bytes are not read and may
   * be null.
   *
   * Since 1.0; `ssi_archive_add` in C.
   *
   * @param name - Path inside the archive, ended by NUL; copied.
   * @param bytes - The file's bytes; only read during the call.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The file is too large, or its name is longer than
   *   4,096 bytes.
   * - `SSI_ERROR_LIMIT`: There are too many files or rows.
   * - `SSI_ERROR_MEMORY`: No memory; the archive is as before the call.
   */
  add(name: string, bytes?: Uint8Array | null): void;

  /**
   * Reads one file. Files may come in any order; the result is the same. A file
   * without a role is only noted in the report; its bytes are not read and may
   * be null.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_archive_add` in C.
   *
   * @param name - Path inside the archive, ended by NUL; copied.
   * @param bytes - The file's bytes; only read during the call.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The file is too large, or its name is longer than
   *   4,096 bytes.
   * - `SSI_ERROR_LIMIT`: There are too many files or rows.
   * - `SSI_ERROR_MEMORY`: No memory; the archive is as before the call.
   */
  addAsync(name: string, bytes?: Uint8Array | null): Promise<void>;

  /**
   * Makes profile and ledger from all files read so far.
   *
   * Since 1.0; `ssi_archive_resolve` in C.
   *
   * @returns The profile. The ledger.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: No file with a role was read.
   * - `SSI_ERROR_LIMIT`: More events than a ledger holds.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  resolve(): { profile: Profile; activity: Activity };

  /**
   * Makes profile and ledger from all files read so far.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_archive_resolve` in C.
   *
   * @returns The profile. The ledger.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_EMPTY`: No file with a role was read.
   * - `SSI_ERROR_LIMIT`: More events than a ledger holds.
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  resolveAsync(): Promise<{ profile: Profile; activity: Activity }>;

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
   * Tells whether a file of a role was handed in (with rows or empty).
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
   * Makes an independent copy with the same allocator.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_model_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copyAsync(): Promise<Model>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_model_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: string;

  /**
   * Version of the reference tables the model started from.
   *
   * Since 1.0; `ssi_model_version` in C.
   *
   * @returns Borrowed text such as "reference-1"; valid for ever.
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
  static pillar(pillar: Pillar): PillarInfo & { readonly pillar: Pillar };

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
  kind(kind: Kind): KindInfo & { readonly kind: Kind };

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
  fact(fact: Fact): FactInfo & { readonly fact: Fact };

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
   * @param index - 0 … 11, in the order of the bits.
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
    indicator: Indicator,
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
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_RANGE`: The weight is out of range.
   */
  setWeight(indicator: Indicator, weight: number): void;

  /**
   * Sets the weight of an indicator. The weights of each pillar must add up to
   * 25 points before a score is made: set what you want and call
   * Model.balance(), or set all so that they do.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.0; `ssi_model_set_weight` in C.
   *
   * @param indicator - The indicator.
   * @param weight - Micropoints, within the indicator's range.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDICATOR`: There is no such indicator.
   * - `SSI_ERROR_RANGE`: The weight is out of range.
   */
  setWeightMicropoints(indicator: Indicator, weight: number): void;

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
  setGoalpost(indicator: Indicator, goalpost: number): void;

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
  setHalfLife(indicator: Indicator, days: number): void;

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
  setCap(kind: Kind, events: number): void;

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
  setPillar(indicator: Indicator, pillar: Pillar): void;

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
   * Tells whether the model can score, and what is wrong if not.
   *
   * Since 1.0; `ssi_model_check` in C.
   *
   * @returns The first pillar that does not add up with its sum, or status
   *   Status.OK.
   */
  check(): ModelIssue;

  /**
   * Details of the last value a setter refused.
   *
   * Since 1.0; `ssi_model_refusal` in C.
   *
   * @returns The row, the refused value and its range, or status Status.OK if
   *   none was refused.
   */
  refusal(): ModelIssue;
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
   * Makes an independent copy with the same allocator.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_profile_copy` in C.
   *
   * @returns The copy.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory; nothing was made.
   */
  copyAsync(): Promise<Profile>;

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_profile_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: string;

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
  setFact(fact: Fact, value: number): void;

  /**
   * Makes a fact unobserved again.
   *
   * Since 1.0; `ssi_profile_clear_fact` in C.
   *
   * @param fact - The fact.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  clearFact(fact: Fact): void;

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
  fact(fact: Fact): { observed: boolean; value: number };

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
  setSection(section: Section, text?: string | Uint8Array | null): void;

  /**
   * Gives the text of a section, replacing what was there. Sets the length fact
   * of the headline or summary (in characters), and the keyword spread once
   * target keywords are known.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
  setSectionAsync(
    section: Section,
    text?: string | Uint8Array | null,
  ): Promise<void>;

  /**
   * Gives the keywords of the target (ideal customer profile), replacing what
   * was there. Matching folds case and accents and wants whole words; a keyword
   * may have several words.
   *
   * Since 1.0; `ssi_profile_set_target` in C.
   *
   * @param keywords - UTF-8, keywords separated by commas, semicolons or line
   *   ends; copied. May be null if `length` is 0.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The list is too long or has too many keywords.
   * - `SSI_ERROR_UTF8`: The list is not well-formed UTF-8.
   * - `SSI_ERROR_MEMORY`: No memory; the profile is unchanged.
   */
  setTarget(keywords?: string | Uint8Array | null): void;

  /**
   * Gives the keywords of the target (ideal customer profile), replacing what
   * was there. Matching folds case and accents and wants whole words; a keyword
   * may have several words.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_profile_set_target` in C.
   *
   * @param keywords - UTF-8, keywords separated by commas, semicolons or line
   *   ends; copied. May be null if `length` is 0.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The list is too long or has too many keywords.
   * - `SSI_ERROR_UTF8`: The list is not well-formed UTF-8.
   * - `SSI_ERROR_MEMORY`: No memory; the profile is unchanged.
   */
  setTargetAsync(keywords?: string | Uint8Array | null): Promise<void>;

  /**
   * Tells whether a text holds at least one of the target's keywords.
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
   * Tells whether a text holds at least one of the target's keywords.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.0; `ssi_profile_matches` in C.
   *
   * @param text - UTF-8; undecodable bytes are read as separators.
   * @returns true if a keyword is there; false without a target.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_LENGTH`: The text is too long.
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  matchesAsync(text?: string | Uint8Array | null): Promise<boolean>;
}

/**
 * A computed score with its parts. Constant: it keeps no reference to what it
 * was made from.
 *
 * Since 1.0; `ssi_score` in C.
 */
export declare class Score {
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

  /**
   * Computes the score of a member as of a day. Events after the day do not
   * count.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
  readonly [Symbol.toStringTag]: string;

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
  pillar(pillar: Pillar): Result & { readonly pillar: Pillar };

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
   * @returns Points, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNOBSERVED`: Nothing of a pillar was observed.
   */
  estimate(): number;

  /**
   * An estimate of the index that scales each pillar's points up by what was
   * observed of it. Not a score: it assumes that the unobserved part is like
   * the observed one.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.0; `ssi_score_estimate` in C.
   *
   * @returns Micropoints, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_UNOBSERVED`: Nothing of a pillar was observed.
   */
  estimateMicropoints(): number;

  /**
   * An estimate of one pillar, as Score.estimate().
   *
   * Since 1.0; `ssi_score_estimate_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns Points, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   * - `SSI_ERROR_UNOBSERVED`: Nothing of the pillar was observed.
   */
  estimatePillar(pillar: Pillar): number;

  /**
   * An estimate of one pillar, as Score.estimate().
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.0; `ssi_score_estimate_pillar` in C.
   *
   * @param pillar - The pillar.
   * @returns Micropoints, between the low and the high end.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_PILLAR`: There is no such pillar.
   * - `SSI_ERROR_UNOBSERVED`: Nothing of the pillar was observed.
   */
  estimatePillarMicropoints(pillar: Pillar): number;

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
  indicator(indicator: Indicator): IndicatorResult;

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
   * @returns Points; below 0 for adverse kinds.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  ofKind(kind: Kind): number;

  /**
   * The points an event kind has in the whole score, over all indicators.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.0; `ssi_score_of_kind` in C.
   *
   * @param kind - The kind.
   * @returns Micropoints; below 0 for adverse kinds.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_KIND`: There is no such kind.
   */
  ofKindMicropoints(kind: Kind): number;

  /**
   * The points a fact has in the whole score, over all indicators.
   *
   * Since 1.0; `ssi_score_of_fact` in C.
   *
   * @param fact - The fact.
   * @returns Points.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  ofFact(fact: Fact): number;

  /**
   * The points a fact has in the whole score, over all indicators.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.0; `ssi_score_of_fact` in C.
   *
   * @param fact - The fact.
   * @returns Micropoints.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_FACT`: There is no such fact.
   */
  ofFactMicropoints(fact: Fact): number;
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
 * The name of a status, as in this header.
 *
 * Since 1.0; `ssi_status_name` in C.
 *
 * @param status - Any value, known or not.
 * @returns Borrowed text such as "Status.ERROR_DAY"; "SSI_ERROR_UNKNOWN" for a
 *   value without a name. Never null; valid for ever.
 */
export declare function statusName(status: Status): string;

/**
 * One sentence that says what a status means.
 *
 * Since 1.0; `ssi_status_text` in C.
 *
 * @param status - Any value, known or not.
 * @returns Borrowed English text. Never null; valid for ever.
 */
export declare function statusText(status: Status): string;

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
 * @returns Where the text goes, with a final NUL.
 */
export declare function decimalText(millionths: bigint | number): string;

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
  pillar: Pillar,
  day: Day,
): Result;

/**
 * Scores a single pillar, without making a score object. Equal to the same
 * pillar of new Score().
 *
 * Runs on another thread. Arrays are copied when it is called; handles it uses
 * must not be changed until it has ended, which the library enforces.
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
export declare function pillarScoreAsync(
  model: Model,
  profile: Profile,
  activity: Activity,
  pillar: Pillar,
  day: Day,
): Promise<Result>;

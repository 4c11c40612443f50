/* Made by bindings/generate; do not edit. */
'use strict';

const native = require('./native.js');
const { named, shape, toEnum, toFlags } = require('./names.js');
const {
  SsiError, complete, explained, fromTable, toDay, toISODay, toList,
  toMicropointColumn, toMicropoints, toOptions, toTable, toText, told,
} = require('./values.js');

native.setError(SsiError);

/** Rows of an enum's values. A library that is older refuses those it does not
 * have: the first of them is the end. */
function rowsOf(values, code, row) {
  const rows = [];
  for (const value of values) {
    try {
      rows.push(row(value));
    } catch (error) {
      if (error instanceof SsiError && error.code === code) return rows;
      throw error;
    }
  }
  return rows;
}

/** Rows by index, up to the one that is past the end. */
function untilTheEnd(row) {
  const rows = [];
  for (;;) {
    try {
      rows.push(row(rows.length));
    } catch (error) {
      if (error instanceof SsiError && error.code === 'SSI_ERROR_INDEX') {
        return rows;
      }
      throw error;
    }
  }
}

const COUNT_MAX = 1000000;
const ACTIVITY_ROWS_MAX = 10000000;
const ARCHIVE_KEY_BYTES = 16;
const ARCHIVE_FILES_MAX = 10000;
const ARCHIVE_FILE_BYTES_MAX = 2000000000;
const ARCHIVE_FIELD_BYTES_MAX = 1048576;
const ARCHIVE_EXPORTS_MAX = 1000;
const VERSION_MAJOR = 1;
const VERSION_MINOR = 0;
const VERSION_PATCH = 0;
const VERSION_NUMBER = 1000000;
const STRUCT_BYTES_MAX = 65536;
const POINT = 1000000;
const PILLAR_POINTS = 25000000;
const TOTAL_POINTS = 100000000;
const SHARE_WHOLE = 1000000;
const DAY_MIN = 0;
const DAY_MAX = 65535;
const BENCHMARK_MEMBERS_MIN = 100;
const BENCHMARK_KEY_BYTES = 16;
const EPSILON = 64;
const BUDGET_LIMIT = 96;
const BUDGET_LIMIT_MAX = 255;
const BUDGET_MEMBERS_MAX = 10000000;
const BUDGET_DAYS_MAX = 455;
const PERCENT = 1000000;
const READINGS_MIN = 8;
const READINGS_MAX = 2000;
const COHORT_MEMBERS_MAX = 10000000;
const COHORT_NAME_MAX = 200;
const COHORT_RESOLUTION = 10000;
const COMPARE_STEPS_MIN = 8;
const WINDOWS = 3;
const PILLARS = 4;
const KINDS = 53;
const FACTS = 17;
const INDICATORS = 45;
const TRAITS = 8191;
const STAGES = 6;
const PERSON_STATES = 4;
const PERSON_REASONS = 12;
const PERSON_WINDOWS = 3;
const SECTION_BYTES_MAX = 1048576;
const TARGET_BYTES_MAX = 4096;
const TARGET_KEYWORDS_MAX = 64;
const SEAT_KEY_BYTES = 63;
const SENSITIVITY_RUNS = 500;
const TEAM_MEMBERS_MAX = 1000;
const TEAM_SHARING_MIN = 2;

const FileState = named({
  ROWS: 1,
  EMPTY: 2,
  REFUSED: 3,
  DUPLICATE: 4,
  PRIVATE: 5,
  UNKNOWN: 6,
  OTHER: 7,
});

const DateOrder = named({
  NONE: 0,
  MONTH: 1,
  DAY: 2,
});

const SkipReason = named({
  HEADER: 1,
  COLUMNS: 2,
  DATE: 3,
  DATE_RANGE: 4,
  VALUE: 5,
  STATUS: 6,
  DRAFT: 7,
  SPAM: 8,
  SPONSORED: 9,
  GROUP: 10,
  PERSON: 11,
  REPEATED: 12,
  QUOTE: 13,
  NOT_DATA: 14,
  LANGUAGE: 15,
  ORDER: 16,
  MEMORY: 17,
  EMPTY: 18,
  AMBIGUOUS: 19,
  BELOW: 20,
  FORMAT: 21,
});

const Form = named({
  UNKNOWN: 0,
  COMPLETE: 1,
  BASIC: 2,
  PART: 3,
  PORTABILITY: 4,
  ANALYTICS: 5,
});

const DayBasis = named({
  NEWEST: 1,
  EXPORT: 2,
  MASS: 3,
});

const Status = named({
  OK: 0,
  ERROR_NULL: 1,
  ERROR_MEMORY: 2,
  ERROR_SIZE: 3,
  ERROR_DAY: 4,
  ERROR_KIND: 5,
  ERROR_TRAITS: 6,
  ERROR_COUNT: 7,
  ERROR_FACT: 8,
  ERROR_INDICATOR: 9,
  ERROR_PILLAR: 10,
  ERROR_SECTION: 11,
  ERROR_RANGE: 12,
  ERROR_UTF8: 13,
  ERROR_LENGTH: 14,
  ERROR_SPACE: 15,
  ERROR_INDEX: 16,
  ERROR_FORMAT: 17,
  ERROR_VERSION: 18,
  ERROR_MODEL: 19,
  ERROR_UNOBSERVED: 20,
  ERROR_EMPTY: 21,
  ERROR_NAME: 22,
  ERROR_LIMIT: 23,
  ERROR_WINDOW: 24,
  ERROR_STAGE: 25,
  ERROR_COHORT: 26,
  ERROR_READINGS: 27,
  ERROR_TIME: 28,
  ERROR_MEMBER: 29,
  ERROR_BUDGET: 30,
  ERROR_MISMATCH: 31,
  ERROR_UNSUPPORTED: 32,
  ERROR_SELFTEST: 33,
  ERROR_SERIAL: 34,
  ERROR_MIXED: 35,
});

const BenchmarkSource = named({
  MEMBERS: 1,
  SYNTHETIC: 2,
  ESTIMATE: 3,
});

const Determined = named({
  NOT: 0,
  PARTLY: 1,
  WELL: 2,
});

const CohortKind = named({
  INDUSTRY: 1,
  NETWORK: 2,
  TEAM: 3,
  POPULATION: 4,
});

const Movement = named({
  NOT_ENOUGH_DATA: 0,
  APART: 1,
  UNCLEAR: 2,
  TOGETHER: 3,
});

const Window = named({
  WEEK: 1,
  MONTH: 2,
  BASELINE: 3,
});

const Verdict = named({
  NOT_ENOUGH_DATA: 0,
  DECLINING: 1,
  STEADY: 2,
  IMPROVING: 3,
});

const Pillar = named({
  BRAND: 1,
  FIND: 2,
  ENGAGE: 3,
  RELATE: 4,
});

const Kind = named({
  POST: 1,
  ARTICLE: 2,
  RESHARE: 3,
  COMMENT: 4,
  REACTION: 5,
  POLL_VOTE: 6,
  GROUP_ACTIVITY: 7,
  MEDIA_ADDED: 8,
  REACTION_RECEIVED: 9,
  COMMENT_RECEIVED: 10,
  RESHARE_RECEIVED: 11,
  POST_VIEW_RECEIVED: 12,
  FOLLOWER_GAINED: 13,
  ENDORSEMENT_RECEIVED: 14,
  ENDORSEMENT_GIVEN: 15,
  RECOMMENDATION_RECEIVED: 16,
  RECOMMENDATION_GIVEN: 17,
  SEARCH: 18,
  ADVANCED_SEARCH: 19,
  PROFILE_VIEW: 20,
  PROFILE_VIEW_RECEIVED: 21,
  VISITOR_CONTACTED: 22,
  LEAD_SAVED: 23,
  ACCOUNT_SAVED: 24,
  COMPANY_FOLLOWED: 25,
  MEMBER_FOLLOWED: 26,
  COMPANY_VIEW: 27,
  ACTIVE_DAY: 28,
  MESSAGE_SENT: 29,
  MESSAGE_RECEIVED: 30,
  MESSAGE_ANSWERED: 31,
  MESSAGE_UNANSWERED: 32,
  INMAIL_SENT: 33,
  INMAIL_ANSWERED: 34,
  INMAIL_UNANSWERED: 35,
  INMAIL_DECLINED: 36,
  INVITATION_SENT: 37,
  INVITATION_RECEIVED: 38,
  INVITATION_ACCEPTED: 39,
  INVITATION_UNANSWERED: 40,
  INVITATION_DECLINED: 41,
  INVITATION_WITHDRAWN: 42,
  CONNECTION: 43,
  CONVERSATION: 44,
  PROSPECT_REKINDLED: 45,
  HASHTAG_FOLLOWED: 46,
  ITEM_SAVED: 47,
  GROUP_JOINED: 48,
  LEARNING: 49,
  EVENT_ATTENDEE: 50,
  CALL_BOOKED: 51,
  MEETING_BOOKED: 52,
  CUSTOMER_WON: 53,
});

const Trait = named({
  DECISION_MAKER: 1,
  INFLUENCER: 2,
  TARGET: 4,
  CUSTOMER: 8,
  PROSPECT: 16,
  COWORKER: 32,
  OUTSIDE_NETWORK: 64,
  ORIGINAL: 128,
  OWN_WORDS: 256,
  MEDIA: 512,
  SOURCE: 1024,
  GROUP: 2048,
  LONG: 4096,
});

const Fact = named({
  PHOTO: 1,
  COVER: 2,
  HEADLINE_LENGTH: 3,
  SUMMARY_LENGTH: 4,
  LOCATION: 5,
  INDUSTRY: 6,
  CURRENT_POSITION: 7,
  POSITIONS: 8,
  POSITIONS_DESCRIBED: 9,
  EDUCATION: 10,
  SKILLS: 11,
  CERTIFICATIONS: 12,
  LANGUAGES: 13,
  ACHIEVEMENTS: 14,
  PROFILE_MEDIA: 15,
  KEYWORD_SPREAD: 16,
  GROUPS: 17,
});

const Indicator = named({
  COMPLETENESS: 1,
  DEPTH: 2,
  PRESENTATION: 3,
  KEYWORDS: 4,
  ENDORSERS: 5,
  RECOMMENDERS: 6,
  LONG_FORM: 7,
  PUBLISHING_RHYTHM: 8,
  FOLLOWER_GROWTH: 9,
  RICH_CONTENT: 10,
  SEARCHES: 11,
  ADVANCED_SEARCHES: 12,
  PROFILES_VIEWED: 13,
  PROSPECTING: 14,
  INBOUND_VIEWS: 15,
  VISITORS_CONTACTED: 16,
  LEADS_SAVED: 17,
  ACCOUNTS_SAVED: 18,
  ACTIVE_DAYS: 19,
  TARGET_CONNECTIONS: 20,
  SOURCES_FOLLOWED: 21,
  POSTING: 22,
  POSTING_RHYTHM: 23,
  COMMENTING: 24,
  REACTING: 25,
  ORIGINALITY: 26,
  SOURCING: 27,
  ENGAGEMENT_RECEIVED: 28,
  GROUPS_JOINED: 29,
  GROUP_ACTIVITY: 30,
  MESSAGES: 31,
  RESPONSE_RATE: 32,
  INMAIL_RESPONSE_RATE: 33,
  RESEARCH_VIEWS: 34,
  ENGAGEMENT_RHYTHM: 35,
  CONNECTIONS: 36,
  DECISION_MAKERS: 37,
  COWORKERS: 38,
  INFLUENCERS: 39,
  INVITATIONS: 40,
  ACCEPTANCE_RATE: 41,
  CONVERSATIONS: 42,
  NETWORK_TOUCHED: 43,
  CONTACT_RHYTHM: 44,
  REKINDLED: 45,
});

const Polarity = named({
  BENEFICIAL: 1,
  ADVERSE: 2,
  NEUTRAL: 3,
  OUTCOME: 4,
});

const Measure = named({
  LEVEL: 1,
  VOLUME: 2,
  PEOPLE: 3,
  RATE: 4,
  REGULARITY: 5,
  QUALITY: 6,
});

const Stage = named({
  INVITATIONS: 1,
  ACCEPTED: 2,
  CONVERSATIONS: 3,
  MEETINGS: 4,
  CUSTOMERS: 5,
  ATTENDEES: 6,
});

const PersonState = named({
  NEW: 1,
  LIVING: 2,
  COOLING: 3,
  SILENT: 4,
});

const PersonReason = named({
  ANSWER: 1,
  WELCOME: 2,
  INTEREST: 3,
  KEEP_UP: 4,
  REKINDLE: 5,
  APPROACH: 6,
  TOUCH: 7,
  WAIT: 8,
  IN_TOUCH: 9,
  TIRED: 10,
  DECLINED: 11,
  NOTHING: 12,
});

const Section = named({
  HEADLINE: 1,
  SUMMARY: 2,
  POSITIONS: 3,
  SKILLS: 4,
});

const Observation = named({
  NONE: 0,
  PART: 1,
  FULL: 2,
});

function RoleInfoRow(v) {
  this.name = v[0];
  this.file = v[1];
  this.sentence = v[2];
}
RoleInfoRow.prototype = shape('RoleInfo');

function FileInfoRow(v) {
  this.name = v[0];
  this.role = v[1];
  this.reasons = v[2];
  this.rows = v[3];
  this.read = v[4];
  this.skipped = v[5];
  this.state = v[6];
  this.share = v[7];
  this.missed = v[8];
  this.encoding = v[9];
  this.exportIndex = v[10];
  this.order = v[11];
  this.byHeader = v[12];
}
FileInfoRow.prototype = shape('FileInfo', { state: FileState, order: DateOrder });

function SkipInfoRow(v) {
  this.reason = v[0];
  this.name = v[1];
  this.sentence = v[2];
  this.column = v[3];
  this.rows = v[4];
  this.line = v[5];
  this.missed = v[6];
}
SkipInfoRow.prototype = shape('SkipInfo', { reason: SkipReason });

function ExportInfoRow(v) {
  this.name = v[0];
  this.files = v[1];
  this.day = v[2];
  this.first = v[3];
  this.last = v[4];
  this.form = v[5];
  this.missing = v[6];
}
ExportInfoRow.prototype = shape('ExportInfo', { form: Form });

function ArchiveKindInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.files = v[0];
  this.understood = v[1];
  this.missed = v[2];
  this.kind = v[3];
  this.share = v[4];
  this.first = v[5];
  this.last = v[6];
}
ArchiveKindInfoRow.prototype = shape('ArchiveKindInfo', { kind: Kind });

function ArchiveDayInfoRow(v) {
  this.later = v[0];
  this.day = toISODay(v[1]);
  this.newest = v[2];
  this.exported = v[3];
  this.basis = v[4];
}
ArchiveDayInfoRow.prototype = shape('ArchiveDayInfo', { basis: DayBasis });

function ArchiveNameInfoRow(v) {
  this.name = v[0];
  this.address = v[1];
  this.day = toISODay(v[2]);
}
ArchiveNameInfoRow.prototype = shape('ArchiveNameInfo');

function RefusalRow(v) {
  this.field = v[0];
  this.member = v[1];
  this.row = v[2];
  this.value = v[3];
  this.minimum = v[4];
  this.maximum = v[5];
  this.status = v[6];
  this.pillar = v[7];
  this.indicator = v[8];
  this.kind = v[9];
  this.fact = v[10];
}
RefusalRow.prototype = shape('Refusal', { status: Status, pillar: Pillar, indicator: Indicator, kind: Kind, fact: Fact });

function BenchmarkInfoRow(v) {
  this.name = v[0];
  this.members = v[1];
  this.kind = v[2];
  this.source = v[3];
  this.hasPillars = v[4];
  this.day = toISODay(v[5]);
  this.epsilon = v[6];
  this.knots = v[7];
}
BenchmarkInfoRow.prototype = shape('BenchmarkInfo', { kind: CohortKind, source: BenchmarkSource });

function KnotInfoRow(v) {
  this.points = v[0] / POINT;
  this.pointsMicro = v[0];
  this.share = v[1];
}
KnotInfoRow.prototype = shape('KnotInfo');

function MeanResultRow(v) {
  this.total = v[0] / POINT;
  this.totalMicro = v[0];
  this.totalMargin = v[1] / POINT;
  this.totalMarginMicro = v[1];
  this.hasPillars = v[2];
  this.brand = v[3] / POINT;
  this.brandMicro = v[3];
  this.find = v[4] / POINT;
  this.findMicro = v[4];
  this.engage = v[5] / POINT;
  this.engageMicro = v[5];
  this.relate = v[6] / POINT;
  this.relateMicro = v[6];
  this.pillarMargin = v[7] / POINT;
  this.pillarMarginMicro = v[7];
}
MeanResultRow.prototype = shape('MeanResult');

function GapResultRow(v) {
  this.total = v[0] / POINT;
  this.totalMicro = v[0];
  this.totalMargin = v[1] / POINT;
  this.totalMarginMicro = v[1];
  this.hasPillars = v[2];
  this.brand = v[3] / POINT;
  this.brandMicro = v[3];
  this.find = v[4] / POINT;
  this.findMicro = v[4];
  this.engage = v[5] / POINT;
  this.engageMicro = v[5];
  this.relate = v[6] / POINT;
  this.relateMicro = v[6];
  this.pillarMargin = v[7] / POINT;
  this.pillarMarginMicro = v[7];
  this.weakest = v[8];
  this.weakestGap = v[9] / POINT;
  this.weakestGapMicro = v[9];
}
GapResultRow.prototype = shape('GapResult', { weakest: Pillar });

function RankResultRow(v) {
  this.above = v[0];
  this.margin = v[1];
  this.top = v[2];
  this.best = v[3];
  this.worst = v[4];
}
RankResultRow.prototype = shape('RankResult');

function MovementResultRow(v) {
  this.before = v[0];
  this.after = v[1];
  this.change = v[2];
  this.own = v[3];
  this.cohort = v[4];
  this.cohortMargin = v[5];
}
MovementResultRow.prototype = shape('MovementResult');

function BudgetInfoRow(v) {
  this.members = v[0];
  this.serial = v[1];
  this.limit = v[2];
  this.quarter = v[3];
}
BudgetInfoRow.prototype = shape('BudgetInfo');

function FitRow(v, key, value) {
  if (key) this[key] = value;
  this.errorBefore = v[0] / POINT;
  this.errorBeforeMicro = v[0];
  this.errorAfter = v[1] / POINT;
  this.errorAfterMicro = v[1];
  this.biasAfter = v[2] / POINT;
  this.biasAfterMicro = v[2];
  this.worstAfter = v[3] / POINT;
  this.worstAfterMicro = v[3];
}
FitRow.prototype = shape('Fit', { pillar: Pillar });

function ResidualRow(v) {
  this.day = toISODay(v[0]);
  this.pillar = v[1];
  this.reading = v[2] / POINT;
  this.readingMicro = v[2];
  this.before = v[3] / POINT;
  this.beforeMicro = v[3];
  this.after = v[4] / POINT;
  this.afterMicro = v[4];
}
ResidualRow.prototype = shape('Residual', { pillar: Pillar });

function FittedIndicatorRow(v, key, value) {
  if (key) this[key] = value;
  this.indicator = v[0];
  this.pillar = v[1];
  this.weightBefore = v[2] / POINT;
  this.weightBeforeMicro = v[2];
  this.weight = v[3] / POINT;
  this.weightMicro = v[3];
  this.weightLow = v[4] / POINT;
  this.weightLowMicro = v[4];
  this.weightHigh = v[5] / POINT;
  this.weightHighMicro = v[5];
  this.weightDetermined = v[6];
  this.goalpostBefore = v[7];
  this.goalpost = v[8];
  this.goalpostLow = v[9];
  this.goalpostHigh = v[10];
  this.goalpostDetermined = v[11];
}
FittedIndicatorRow.prototype = shape('FittedIndicator', { indicator: Indicator, pillar: Pillar, weightDetermined: Determined, goalpostDetermined: Determined });

function CohortInfoRow(v) {
  this.name = v[0];
  this.members = v[1];
  this.kind = v[2];
  this.day = toISODay(v[3]);
}
CohortInfoRow.prototype = shape('CohortInfo', { kind: CohortKind });

function ComparedRow(v) {
  this.day = toISODay(v[0]);
  this.dashboard = v[1] / POINT;
  this.dashboardMicro = v[1];
  this.points = v[2] / POINT;
  this.pointsMicro = v[2];
  this.high = v[3] / POINT;
  this.highMicro = v[3];
  this.observed = v[4] / POINT;
  this.observedMicro = v[4];
  this.maximum = v[5] / POINT;
  this.maximumMicro = v[5];
  this.difference = v[6] / POINT;
  this.differenceMicro = v[6];
  this.within = v[7];
}
ComparedRow.prototype = shape('Compared');

function AgreementRow(v, key, value) {
  if (key) this[key] = value;
  this.mean = v[0] / POINT;
  this.meanMicro = v[0];
  this.meanSize = v[1] / POINT;
  this.meanSizeMicro = v[1];
  this.lowest = v[2] / POINT;
  this.lowestMicro = v[2];
  this.highest = v[3] / POINT;
  this.highestMicro = v[3];
  this.within = v[4];
  this.same = v[5];
  this.opposite = v[6];
  this.still = v[7];
  this.verdict = v[8];
}
AgreementRow.prototype = shape('Agreement', { verdict: Movement, pillar: Pillar });

function DashboardDayRow(v) {
  this.day = toISODay(v[0]);
  this.brand = v[1] / POINT;
  this.brandMicro = v[1];
  this.find = v[2] / POINT;
  this.findMicro = v[2];
  this.engage = v[3] / POINT;
  this.engageMicro = v[3];
  this.relate = v[4] / POINT;
  this.relateMicro = v[4];
  this.earlier = v[5];
}
DashboardDayRow.prototype = shape('DashboardDay');

function FaultRow(v) {
  this.sentence = v[0];
  this.column = v[1];
  this.text = v[2];
  this.line = v[3];
  this.faults = v[4];
  this.reason = v[5];
}
FaultRow.prototype = shape('Fault', { reason: SkipReason });

function ChangeRow(v, key, value) {
  if (key) this[key] = value;
  this.firstDay = toISODay(v[0]);
  this.lastDay = toISODay(v[1]);
  this.before = v[2] / POINT;
  this.beforeMicro = v[2];
  this.after = v[3] / POINT;
  this.afterMicro = v[3];
  this.change = v[4] / POINT;
  this.changeMicro = v[4];
  this.drift = v[5] / POINT;
  this.driftMicro = v[5];
  this.verdict = v[6];
}
ChangeRow.prototype = shape('Change', { verdict: Verdict, window: Window, pillar: Pillar, indicator: Indicator });

function PillarInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.source = v[2];
}
PillarInfoRow.prototype = shape('PillarInfo', { pillar: Pillar });

function KindInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.source = v[2];
  this.unit = v[3];
  this.polarity = v[4];
  this.dailyCap = v[5];
  this.capDefault = v[6];
  this.capMin = v[7];
  this.capMax = v[8];
  this.seconds = v[9];
  this.inArchive = v[10];
}
KindInfoRow.prototype = shape('KindInfo', { polarity: Polarity, kind: Kind });

function FactInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.source = v[2];
  this.unit = v[3];
  this.minimum = v[4];
  this.maximum = v[5];
  this.inArchive = v[6];
}
FactInfoRow.prototype = shape('FactInfo', { fact: Fact });

function TraitInfoRow(v) {
  this.name = v[0];
  this.sentence = v[1];
  this.source = v[2];
  this.bit = v[3];
}
TraitInfoRow.prototype = shape('TraitInfo');

function IndicatorInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.advice = v[2];
  this.source = v[3];
  this.unit = v[4];
  this.pillar = v[5];
  this.pillarDefault = v[6];
  this.measure = v[7];
  this.scale = v[8];
  this.curve = v[9];
  this.weight = v[10] / POINT;
  this.weightMicro = v[10];
  this.weightDefault = v[11] / POINT;
  this.weightDefaultMicro = v[11];
  this.weightMin = v[12] / POINT;
  this.weightMinMicro = v[12];
  this.weightMax = v[13] / POINT;
  this.weightMaxMicro = v[13];
  this.goalpost = v[14];
  this.goalpostDefault = v[15];
  this.goalpostMin = v[16];
  this.goalpostMax = v[17];
  this.halfLife = v[18];
  this.halfLifeDefault = v[19];
  this.halfLifeMin = v[20];
  this.halfLifeMax = v[21];
  this.span = v[22];
  this.prior = v[23];
  this.expected = v[24];
  this.anonymous = v[25];
}
IndicatorInfoRow.prototype = shape('IndicatorInfo', { pillar: Pillar, pillarDefault: Pillar, measure: Measure, indicator: Indicator });

function FeedInfoRow(v) {
  this.indicator = v[0];
  this.kind = v[1];
  this.fact = v[2];
  this.units = v[3];
  this.factCap = v[4];
  this.anyTrait = v[5];
  this.bonusTrait = v[6];
  this.bonusUnits = v[7];
  this.against = v[8];
  this.asked = v[9];
}
FeedInfoRow.prototype = shape('FeedInfo', { indicator: Indicator, kind: Kind, fact: Fact });

function StageResultRow(v) {
  this.count = v[0];
  this.rate = v[1];
  this.observed = v[2];
  this.complete = v[3];
  this.hasRate = v[4];
}
StageResultRow.prototype = shape('StageResult');

function PersonRow(v) {
  this.counterpart = v[0];
  this.sent = v[1];
  this.received = v[2];
  this.firstDay = toISODay(v[3]);
  this.lastDay = toISODay(v[4]);
  this.writtenDay = v[5];
  this.heardDay = v[6];
  this.connectedDay = v[7];
  this.traits = v[8];
  this.state = v[9];
  this.reason = v[10];
  this.rank = v[11];
  this.ahead = v[12];
  this.mutual = v[13];
}
PersonRow.prototype = shape('Person', { state: PersonState, reason: PersonReason });

function PeopleResultRow(v) {
  this.people = v[0];
  this.ranked = v[1];
  this.mutual = v[2];
  this.fresh = v[3];
  this.living = v[4];
  this.cooling = v[5];
  this.silent = v[6];
  this.day = toISODay(v[7]);
  this.daily = v[8];
  this.left = v[9];
}
PeopleResultRow.prototype = shape('PeopleResult');

function PersonStateInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.state = v[2];
}
PersonStateInfoRow.prototype = shape('PersonStateInfo', { state: PersonState });

function PersonReasonInfoRow(v, key, value) {
  if (key) this[key] = value;
  this.name = v[0];
  this.sentence = v[1];
  this.reason = v[2];
  this.write = v[3];
}
PersonReasonInfoRow.prototype = shape('PersonReasonInfo', { reason: PersonReason });

function DifferenceRow(v, key, value) {
  if (key) this[key] = value;
  this.before = v[0] / POINT;
  this.beforeMicro = v[0];
  this.after = v[1] / POINT;
  this.afterMicro = v[1];
  this.change = v[2] / POINT;
  this.changeMicro = v[2];
}
DifferenceRow.prototype = shape('Difference', { pillar: Pillar, indicator: Indicator });

function PlanActionInfoRow(v) {
  this.kind = v[0];
  this.traits = v[1];
  this.seconds = v[2];
  this.weekly = v[3];
}
PlanActionInfoRow.prototype = shape('PlanActionInfo', { kind: Kind });

function PlanResultRow(v) {
  this.day = toISODay(v[0]);
  this.horizonDay = toISODay(v[1]);
  this.now = v[2] / POINT;
  this.nowMicro = v[2];
  this.without = v[3] / POINT;
  this.withoutMicro = v[3];
  this.planned = v[4] / POINT;
  this.plannedMicro = v[4];
  this.routineGain = v[5] / POINT;
  this.routineGainMicro = v[5];
  this.profileGain = v[6] / POINT;
  this.profileGainMicro = v[6];
  this.weekSeconds = v[7];
  this.usedSeconds = v[8];
  this.profileSeconds = v[9];
  this.proven = v[10];
  this.seen = v[11] / POINT;
  this.seenMicro = v[11];
}
PlanResultRow.prototype = shape('PlanResult');

function PlanPillarResultRow(v, key, value) {
  if (key) this[key] = value;
  this.now = v[0] / POINT;
  this.nowMicro = v[0];
  this.without = v[1] / POINT;
  this.withoutMicro = v[1];
  this.planned = v[2] / POINT;
  this.plannedMicro = v[2];
  this.hasCohort = v[3];
  this.cohort = v[4] / POINT;
  this.cohortMicro = v[4];
  this.gap = v[5] / POINT;
  this.gapMicro = v[5];
  this.seen = v[6] / POINT;
  this.seenMicro = v[6];
}
PlanPillarResultRow.prototype = shape('PlanPillarResult', { pillar: Pillar });

function PlanLineResultRow(v) {
  this.kind = v[0];
  this.traits = v[1];
  this.times = v[2];
  this.seconds = v[3];
  this.gain = v[4] / POINT;
  this.gainMicro = v[4];
  this.alone = v[5] / POINT;
  this.aloneMicro = v[5];
  this.observed = v[6];
  this.seen = v[7] / POINT;
  this.seenMicro = v[7];
}
PlanLineResultRow.prototype = shape('PlanLineResult', { kind: Kind });

function PlanTaskResultRow(v) {
  this.fact = v[0];
  this.value = v[1];
  this.target = v[2];
  this.seconds = v[3];
  this.gain = v[4] / POINT;
  this.gainMicro = v[4];
  this.seen = v[5] / POINT;
  this.seenMicro = v[5];
}
PlanTaskResultRow.prototype = shape('PlanTaskResult', { fact: Fact });

function PlanYieldResultRow(v) {
  this.action = v[0];
  this.brings = v[1];
  this.traits = v[2];
  this.rate = v[3];
  this.prior = v[4];
  this.weight = v[5];
  this.times = v[6];
  this.came = v[7];
  this.indicator = v[8];
}
PlanYieldResultRow.prototype = shape('PlanYieldResult', { action: Kind, brings: Kind, indicator: Indicator });

function MemberScoreRow(v) {
  this.total = v[0] / POINT;
  this.totalMicro = v[0];
  this.brand = v[1] / POINT;
  this.brandMicro = v[1];
  this.find = v[2] / POINT;
  this.findMicro = v[2];
  this.engage = v[3] / POINT;
  this.engageMicro = v[3];
  this.relate = v[4] / POINT;
  this.relateMicro = v[4];
  this.high = v[5] / POINT;
  this.highMicro = v[5];
  this.observed = v[6] / POINT;
  this.observedMicro = v[6];
}
MemberScoreRow.prototype = shape('MemberScore');

function ResultRow(v, key, value) {
  if (key) this[key] = value;
  this.points = v[0] / POINT;
  this.pointsMicro = v[0];
  this.low = v[1] / POINT;
  this.lowMicro = v[1];
  this.high = v[2] / POINT;
  this.highMicro = v[2];
  this.observed = v[3] / POINT;
  this.observedMicro = v[3];
  this.maximum = v[4] / POINT;
  this.maximumMicro = v[4];
}
ResultRow.prototype = shape('Result', { pillar: Pillar });

function IndicatorResultRow(v, key, value) {
  if (key) this[key] = value;
  this.indicator = v[0];
  this.pillar = v[1];
  this.state = v[2];
  this.points = v[3] / POINT;
  this.pointsMicro = v[3];
  this.high = v[4] / POINT;
  this.highMicro = v[4];
  this.observed = v[5] / POINT;
  this.observedMicro = v[5];
  this.maximum = v[6] / POINT;
  this.maximumMicro = v[6];
  this.headroom = v[7] / POINT;
  this.headroomMicro = v[7];
  this.goalpost = v[8];
  this.measure = v[9];
  this.share = v[10];
}
IndicatorResultRow.prototype = shape('IndicatorResult', { indicator: Indicator, pillar: Pillar, state: Observation });

function ContributionRow(v) {
  this.indicator = v[0];
  this.pillar = v[1];
  this.kind = v[2];
  this.fact = v[3];
  this.points = v[4] / POINT;
  this.pointsMicro = v[4];
  this.share = v[5];
  this.observed = v[6];
}
ContributionRow.prototype = shape('Contribution', { indicator: Indicator, pillar: Pillar, kind: Kind, fact: Fact });

function SeatInfoRow(v) {
  this.key = v[0];
  this.member = v[1];
  this.events = v[2];
  this.first = toISODay(v[3]);
  this.last = toISODay(v[4]);
}
SeatInfoRow.prototype = shape('SeatInfo');

function SeatReadingRow(v) {
  this.seat = v[0];
  this.day = toISODay(v[1]);
  this.total = v[2] / POINT;
  this.totalMicro = v[2];
  this.brand = v[3] / POINT;
  this.brandMicro = v[3];
  this.find = v[4] / POINT;
  this.findMicro = v[4];
  this.engage = v[5] / POINT;
  this.engageMicro = v[5];
  this.relate = v[6] / POINT;
  this.relateMicro = v[6];
  this.hasDay = v[7];
  this.hasTotal = v[8];
  this.hasPillars = v[9];
}
SeatReadingRow.prototype = shape('SeatReading');

function SeatTypeRow(v) {
  this.name = v[0];
  this.sentence = v[1];
  this.kind = v[2];
  this.outcome = v[3];
}
SeatTypeRow.prototype = shape('SeatType', { kind: Kind });

function SeatWordRow(v) {
  this.word = v[0];
  this.rows = v[1];
}
SeatWordRow.prototype = shape('SeatWord');

function SpreadRow(v, key, value) {
  if (key) this[key] = value;
  this.points = v[0] / POINT;
  this.pointsMicro = v[0];
  this.low = v[1] / POINT;
  this.lowMicro = v[1];
  this.median = v[2] / POINT;
  this.medianMicro = v[2];
  this.high = v[3] / POINT;
  this.highMicro = v[3];
  this.minimum = v[4] / POINT;
  this.minimumMicro = v[4];
  this.maximum = v[5] / POINT;
  this.maximumMicro = v[5];
}
SpreadRow.prototype = shape('Spread', { pillar: Pillar });

function RankSpreadRow(v) {
  this.top = v[0];
  this.best = v[1];
  this.worst = v[2];
  this.minimum = v[3];
  this.maximum = v[4];
}
RankSpreadRow.prototype = shape('RankSpread');

function SwingRow(v) {
  this.indicator = v[0];
  this.pillar = v[1];
  this.weightLess = v[2] / POINT;
  this.weightLessMicro = v[2];
  this.weightMore = v[3] / POINT;
  this.weightMoreMicro = v[3];
  this.goalpostLess = v[4] / POINT;
  this.goalpostLessMicro = v[4];
  this.goalpostMore = v[5] / POINT;
  this.goalpostMoreMicro = v[5];
  this.swing = v[6] / POINT;
  this.swingMicro = v[6];
}
SwingRow.prototype = shape('Swing', { indicator: Indicator, pillar: Pillar });

function TeamOwnRow(v) {
  this.total = v[0] / POINT;
  this.totalMicro = v[0];
  this.brand = v[1] / POINT;
  this.brandMicro = v[1];
  this.find = v[2] / POINT;
  this.findMicro = v[2];
  this.engage = v[3] / POINT;
  this.engageMicro = v[3];
  this.relate = v[4] / POINT;
  this.relateMicro = v[4];
  this.hasProgress = v[5];
  this.shares = v[6];
  this.progress = v[7] / POINT;
  this.progressMicro = v[7];
  this.sharing = v[8];
}
TeamOwnRow.prototype = shape('TeamOwn');

function TeamViewRow(v) {
  this.name = v[0];
  this.day = toISODay(v[1]);
  this.sharing = v[2];
  this.total = v[3] / POINT;
  this.totalMicro = v[3];
  this.brand = v[4] / POINT;
  this.brandMicro = v[4];
  this.find = v[5] / POINT;
  this.findMicro = v[5];
  this.engage = v[6] / POINT;
  this.engageMicro = v[6];
  this.relate = v[7] / POINT;
  this.relateMicro = v[7];
  this.weakest = v[8];
  this.weakestGap = v[9] / POINT;
  this.weakestGapMicro = v[9];
  this.hasProgress = v[10];
  this.progress = v[11] / POINT;
  this.progressMicro = v[11];
  this.withBaseline = v[12];
}
TeamViewRow.prototype = shape('TeamView', { weakest: Pillar });

function TeamRowRow(v) {
  this.member = v[0];
  this.total = v[1] / POINT;
  this.totalMicro = v[1];
  this.place = v[2];
  this.hasProgress = v[3];
  this.progress = v[4] / POINT;
  this.progressMicro = v[4];
  this.progressPlace = v[5];
}
TeamRowRow.prototype = shape('TeamRow');

function columnsOfPopulation({
  offsets, days, kinds, traits, counts, counterparts, facts, observedKinds,
  observedTraits, allKinds, allTraits, kindShares, factShares,
}) {
  return [
    offsets, days, kinds, traits, counts, counterparts, facts,
    observedKinds, observedTraits, toList(allKinds, 'allKinds', Kind),
    allTraits, kindShares, factShares,
  ];
}

class Activity {
  constructor() {
    native.activity_new(this);
  }

  copy() {
    const made = Object.create(Activity.prototype);
    native.activity_copy(this, made);
    return made;
  }

  async copyAsync() {
    const made = Object.create(Activity.prototype);
    await native.activity_copy_later(this, made);
    return made;
  }

  close() {
    native.activity_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Activity';
  }

  add(day, kind, traits = 0, count = 1, counterpart = 0n) {
    try {
      native.activity_add(
        this, toDay(day), toEnum(Kind, kind, 'kind'), toFlags(Trait, traits,
        'traits'), count, counterpart
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  addColumns(columns) {
    try {
      native.activity_add_columns(
        this, columns.days, columns.kinds, columns.traits, columns.counts,
        columns.counterparts
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  async addColumnsAsync(columns) {
    try {
      await native.activity_add_columns_later(
        this, columns.days, columns.kinds, columns.traits, columns.counts,
        columns.counterparts
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  observe(kind) {
    try {
      native.activity_observe(this, toEnum(Kind, kind, 'kind'));
    } catch (error) {
      throw explained(error, this);
    }
  }

  observePart(kind, share) {
    try {
      native.activity_observe_part(this, toEnum(Kind, kind, 'kind'), share);
    } catch (error) {
      throw explained(error, this);
    }
  }

  observeKinds(kinds) {
    try {
      native.activity_observe_kinds(this, toList(kinds, 'kinds', Kind));
    } catch (error) {
      throw explained(error, this);
    }
  }

  observedKinds() {
    const v = native.activity_observed_kinds(this);
    return Array.from(v);
  }

  observeTraits(traits) {
    try {
      native.activity_observe_traits(this, toFlags(Trait, traits, 'traits'));
    } catch (error) {
      throw explained(error, this);
    }
  }

  observedTraits() {
    return native.activity_observed_traits(this);
  }

  observed(kind) {
    return native.activity_observed(this, toEnum(Kind, kind, 'kind'));
  }

  observedShare(kind) {
    return native.activity_observed_share(this, toEnum(Kind, kind, 'kind'));
  }

  merge(other) {
    native.activity_merge(this, other);
  }

  async mergeAsync(other) {
    await native.activity_merge_later(this, other);
  }

  cut(day) {
    try {
      return native.activity_cut(this, toDay(day));
    } catch (error) {
      throw explained(error, this);
    }
  }

  forget(counterpart) {
    return native.activity_forget(this, counterpart);
  }

  refusal() {
    const v = native.activity_refusal(this);
    return new RefusalRow(v);
  }

  rows() {
    return native.activity_rows(this);
  }

  days() {
    const v = native.activity_days(this);
    return { first: toISODay(v[0]), last: toISODay(v[1]) };
  }

  total(kind, first, last) {
    return native.activity_total(
      this, toEnum(Kind, kind, 'kind'), toDay(first), toDay(last)
    );
  }

  read(from, columns) {
    return native.activity_read(
      this, from, columns.days, columns.kinds, columns.traits, columns.counts,
      columns.counterparts
    );
  }

  async readAsync(from, columns) {
    return await native.activity_read_later(
      this, from, columns.days, columns.kinds, columns.traits, columns.counts,
      columns.counterparts
    );
  }

  save() {
    return native.activity_save(this);
  }

  async saveAsync() {
    return await native.activity_save_later(this);
  }

  static load(bytes) {
    const made = Object.create(Activity.prototype);
    native.activity_load(bytes, made);
    return made;
  }

  static async loadAsync(bytes) {
    const made = Object.create(Activity.prototype);
    await native.activity_load_later(bytes, made);
    return made;
  }
}

class Archive {
  constructor(options) {
    const { key, target } = toOptions(options, 'key', 'target');
    native.archive_new(key, toText(target, 'target'), this);
  }

  close() {
    native.archive_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Archive';
  }

  static wants(name) {
    return native.archive_wants(toText(name, 'name', true));
  }

  setBudget(bytes) {
    native.archive_set_budget(this, bytes);
  }

  memory() {
    return native.archive_memory(this);
  }

  beginExport(name, day) {
    native.archive_begin_export(this, toText(name, 'name', true), toDay(day));
  }

  add(name, bytes) {
    native.archive_add(this, toText(name, 'name', true), bytes);
  }

  async addAsync(name, bytes) {
    await native.archive_add_later(this, toText(name, 'name', true), bytes);
  }

  beginWorkbook(name) {
    native.archive_begin_workbook(this, toText(name, 'name', true));
  }

  endWorkbook() {
    native.archive_end_workbook(this);
  }

  resolve() {
    const profile = Object.create(Profile.prototype);
    const activity = Object.create(Activity.prototype);
    native.archive_resolve(this, profile, activity);
    return { profile, activity };
  }

  async resolveAsync() {
    const profile = Object.create(Profile.prototype);
    const activity = Object.create(Activity.prototype);
    await native.archive_resolve_later(this, profile, activity);
    return { profile, activity };
  }

  conflict() {
    const v = native.archive_conflict(this);
    return { file: v[0], other: v[1] };
  }

  file(index) {
    const v = native.archive_file(this, index);
    return new FileInfoRow(v);
  }

  files() {
    const length = native.archive_files(this);
    return Array.from({ length }, (_, index) => this.file(index));
  }

  skip(file, index) {
    const v = native.archive_skip(this, file, index);
    return new SkipInfoRow(v);
  }

  day() {
    const v = native.archive_day(this);
    return new ArchiveDayInfoRow(v);
  }

  worst() {
    return native.archive_worst(this);
  }

  kind(kind) {
    const v = native.archive_kind(this, toEnum(Kind, kind, 'kind'));
    return new ArchiveKindInfoRow(v);
  }

  kinds() {
    return rowsOf(Object.values(Kind), 'SSI_ERROR_KIND',
      (kind) => this.kind(kind));
  }

  export(index) {
    const v = native.archive_export(this, index);
    return new ExportInfoRow(v);
  }

  exports() {
    const length = native.archive_exports(this);
    return Array.from({ length }, (_, index) => this.export(index));
  }

  exportMissing(index, missing) {
    return native.archive_export_missing(this, index, missing);
  }

  keepShape(keep) {
    native.archive_keep_shape(this, keep);
  }

  keepNames(keep) {
    native.archive_keep_names(this, keep);
  }

  name(counterpart) {
    const v = native.archive_name(this, counterpart);
    return new ArchiveNameInfoRow(v);
  }

  shape(file) {
    return native.archive_shape(this, file);
  }

  static role(index) {
    const v = native.archive_role(index);
    return new RoleInfoRow(v);
  }

  static roles() {
    const length = native.archive_roles();
    return Array.from({ length }, (_, index) => Archive.role(index));
  }

  found(index) {
    return native.archive_found(this, index);
  }
}

class Benchmark {
  static epsilon(members) {
    return native.benchmark_epsilon(members);
  }

  static publish(cohort, budget, key, epsilon = 0, { synthetic = false } = {}) {
    const made = Object.create(Benchmark.prototype);
    native.benchmark_publish(cohort, budget, key, synthetic, epsilon, made);
    return made;
  }

  static async publishAsync(cohort, budget, key, epsilon = 0, { synthetic = false } = {}) {
    const made = Object.create(Benchmark.prototype);
    await native.benchmark_publish_later(
      cohort, budget, key, synthetic, epsilon, made
    );
    return made;
  }

  static fallback() {
    const made = Object.create(Benchmark.prototype);
    native.benchmark_fallback(made);
    return made;
  }

  close() {
    native.benchmark_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Benchmark';
  }

  label() {
    const v = native.benchmark_label(this);
    return new BenchmarkInfoRow(v);
  }

  knot(index) {
    const v = native.benchmark_knot(this, index);
    return new KnotInfoRow(v);
  }

  knots() {
    return untilTheEnd((index) => this.knot(index));
  }

  mean() {
    const v = native.benchmark_mean(this);
    return new MeanResultRow(v);
  }

  gap(total, pillars, { micro = false } = {}) {
    const v = native.benchmark_gap(
      this, toMicropoints(total, 'total', micro), toMicropointColumn(pillars,
      'pillars', micro, true)
    );
    return new GapResultRow(v);
  }

  rank(total, { micro = false } = {}) {
    const v = native.benchmark_rank(this, toMicropoints(total, 'total', micro));
    return new RankResultRow(v);
  }

  tops(columns) {
    native.benchmark_tops(this, columns.totals, columns.tops);
  }

  async topsAsync(columns) {
    await native.benchmark_tops_later(this, columns.totals, columns.tops);
  }

  static movement(before, after, totalBefore, totalAfter, { micro = false } = {}) {
    const v = native.benchmark_movement(
      before, after, toMicropoints(totalBefore, 'totalBefore', micro),
      toMicropoints(totalAfter, 'totalAfter', micro)
    );
    return new MovementResultRow(v);
  }

  save() {
    return native.benchmark_save(this);
  }

  static load(bytes) {
    const made = Object.create(Benchmark.prototype);
    native.benchmark_load(bytes, made);
    return made;
  }
}

class Budget {
  constructor(limit, day) {
    native.budget_new(limit, toDay(day), this);
  }

  close() {
    native.budget_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Budget';
  }

  label() {
    const v = native.budget_label(this);
    return new BudgetInfoRow(v);
  }

  setLimit(limit) {
    native.budget_set_limit(this, limit);
  }

  advance(day) {
    native.budget_advance(this, toDay(day));
  }

  spent(member) {
    return native.budget_spent(this, member);
  }

  afford(columns, epsilon) {
    return native.budget_afford(
      this, columns.members, epsilon, columns.affords
    );
  }

  async affordAsync(columns, epsilon) {
    return await native.budget_afford_later(
      this, columns.members, epsilon, columns.affords
    );
  }

  save() {
    return native.budget_save(this);
  }

  async saveAsync() {
    return await native.budget_save_later(this);
  }

  static load(bytes, leastSerial) {
    const made = Object.create(Budget.prototype);
    native.budget_load(bytes, leastSerial, made);
    return made;
  }

  static async loadAsync(bytes, leastSerial) {
    const made = Object.create(Budget.prototype);
    await native.budget_load_later(bytes, leastSerial, made);
    return made;
  }
}

class Calibration {
  constructor(model, profile, activity, columns) {
    native.calibration_new(
      model, profile, activity, columns.days, columns.brand, columns.find,
      columns.engage, columns.relate, this
    );
  }

  static async createAsync(model, profile, activity, columns) {
    const made = Object.create(Calibration.prototype);
    await native.calibration_new_later(
      model, profile, activity, columns.days, columns.brand, columns.find,
      columns.engage, columns.relate, made
    );
    return made;
  }

  close() {
    native.calibration_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Calibration';
  }

  model() {
    const made = Object.create(Model.prototype);
    native.calibration_model(this, made);
    return made;
  }

  total() {
    const v = native.calibration_total(this);
    return new FitRow(v);
  }

  pillar(pillar) {
    const v = native.calibration_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new FitRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }

  residual(index) {
    const v = native.calibration_residual(this, index);
    return new ResidualRow(v);
  }

  residuals() {
    const length = native.calibration_residuals(this);
    return Array.from({ length }, (_, index) => this.residual(index));
  }

  indicator(indicator) {
    const v = native.calibration_indicator(
      this, toEnum(Indicator, indicator, 'indicator')
    );
    return new FittedIndicatorRow(v);
  }

  indicators() {
    return rowsOf(Object.values(Indicator), 'SSI_ERROR_INDICATOR',
      (indicator) => this.indicator(indicator));
  }
}

class Cohort {
  constructor(kind, name, day) {
    native.cohort_new(
      toEnum(CohortKind, kind, 'kind'), toText(name, 'name'), toDay(day), this
    );
  }

  copy() {
    const made = Object.create(Cohort.prototype);
    native.cohort_copy(this, made);
    return made;
  }

  async copyAsync() {
    const made = Object.create(Cohort.prototype);
    await native.cohort_copy_later(this, made);
    return made;
  }

  close() {
    native.cohort_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Cohort';
  }

  label() {
    const v = native.cohort_label(this);
    return new CohortInfoRow(v);
  }

  add(member, total, pillars, { micro = false } = {}) {
    native.cohort_add(
      this, member, toMicropoints(total, 'total', micro),
      toMicropointColumn(pillars, 'pillars', micro, true)
    );
  }

  addColumns(columns) {
    native.cohort_add_columns(
      this, columns.members, columns.totals, columns.brand, columns.find,
      columns.engage, columns.relate
    );
  }

  async addColumnsAsync(columns) {
    await native.cohort_add_columns_later(
      this, columns.members, columns.totals, columns.brand, columns.find,
      columns.engage, columns.relate
    );
  }

  addPopulation(scorer, population, day, first = 0, numbers) {
    native.cohort_add_population(
      this, scorer, columnsOfPopulation(population), toDay(day), first, numbers
    );
  }

  async addPopulationAsync(scorer, population, day, first = 0, numbers) {
    await native.cohort_add_population_later(
      this, scorer, columnsOfPopulation(population), toDay(day), first, numbers
    );
  }

  remove(member, total, pillars, { micro = false } = {}) {
    native.cohort_remove(
      this, member, toMicropoints(total, 'total', micro),
      toMicropointColumn(pillars, 'pillars', micro, true)
    );
  }

  merge(other) {
    native.cohort_merge(this, other);
  }

  async mergeAsync(other) {
    await native.cohort_merge_later(this, other);
  }

  subtract(other) {
    native.cohort_subtract(this, other);
  }

  async subtractAsync(other) {
    await native.cohort_subtract_later(this, other);
  }

  save() {
    return native.cohort_save(this);
  }

  async saveAsync() {
    return await native.cohort_save_later(this);
  }

  static load(bytes) {
    const made = Object.create(Cohort.prototype);
    native.cohort_load(bytes, made);
    return made;
  }

  static async loadAsync(bytes) {
    const made = Object.create(Cohort.prototype);
    await native.cohort_load_later(bytes, made);
    return made;
  }

  ranks(columns) {
    native.cohort_ranks(this, columns.totals, columns.tops, columns.ranks);
  }

  async ranksAsync(columns) {
    await native.cohort_ranks_later(
      this, columns.totals, columns.tops, columns.ranks
    );
  }
}

class Compare {
  constructor(model, profile, activity, columns) {
    native.compare_new(
      model, profile, activity, columns.days, columns.brand, columns.find,
      columns.engage, columns.relate, this
    );
  }

  static async createAsync(model, profile, activity, columns) {
    const made = Object.create(Compare.prototype);
    await native.compare_new_later(
      model, profile, activity, columns.days, columns.brand, columns.find,
      columns.engage, columns.relate, made
    );
    return made;
  }

  close() {
    native.compare_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Compare';
  }

  reading(index) {
    const v = native.compare_reading(this, index);
    return new ComparedRow(v);
  }

  readings() {
    const length = native.compare_readings(this);
    return Array.from({ length }, (_, index) => this.reading(index));
  }

  readingPillar(index, pillar) {
    const v = native.compare_reading_pillar(
      this, index, toEnum(Pillar, pillar, 'pillar')
    );
    return new ComparedRow(v);
  }

  total() {
    const v = native.compare_total(this);
    return new AgreementRow(v);
  }

  pillar(pillar) {
    const v = native.compare_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new AgreementRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }
}

class Dashboard {
  constructor(options) {
    const { bytes } = toOptions(options, 'bytes');
    native.dashboard_new(bytes, this);
  }

  static async createAsync(options) {
    const { bytes } = toOptions(options, 'bytes');
    const made = Object.create(Dashboard.prototype);
    await native.dashboard_new_later(bytes, made);
    return made;
  }

  close() {
    native.dashboard_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Dashboard';
  }

  reading(index) {
    const v = native.dashboard_reading(this, index);
    return new DashboardDayRow(v);
  }

  readings() {
    const length = native.dashboard_readings(this);
    return Array.from({ length }, (_, index) => this.reading(index));
  }

  fault() {
    const v = native.dashboard_fault(this);
    return new FaultRow(v);
  }
}

class Trend {
  constructor(model, profile, activity, day, baseline) {
    native.trend_new(
      model, profile, activity, toDay(day), toDay(baseline), this
    );
  }

  static async createAsync(model, profile, activity, day, baseline) {
    const made = Object.create(Trend.prototype);
    await native.trend_new_later(
      model, profile, activity, toDay(day), toDay(baseline), made
    );
    return made;
  }

  close() {
    native.trend_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Trend';
  }

  total(window) {
    const v = native.trend_total(this, toEnum(Window, window, 'window'));
    return new ChangeRow(v, 'window', toEnum(Window, window, 'window'));
  }

  totals() {
    return rowsOf(Object.values(Window), 'SSI_ERROR_WINDOW',
      (window) => this.total(window));
  }

  pillar(window, pillar) {
    const v = native.trend_pillar(
      this, toEnum(Window, window, 'window'), toEnum(Pillar, pillar, 'pillar')
    );
    return new ChangeRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars(window) {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(window, pillar));
  }

  indicator(window, indicator) {
    const v = native.trend_indicator(
      this, toEnum(Window, window, 'window'), toEnum(Indicator, indicator,
      'indicator')
    );
    return new ChangeRow(
      v, 'indicator', toEnum(Indicator, indicator, 'indicator')
    );
  }

  indicators(window) {
    return rowsOf(Object.values(Indicator), 'SSI_ERROR_INDICATOR',
      (indicator) => this.indicator(window, indicator));
  }
}

class Model {
  constructor() {
    native.model_new(this);
  }

  static newVersion(name) {
    const made = Object.create(Model.prototype);
    native.model_new_version(toText(name, 'name', true), made);
    return made;
  }

  copy() {
    const made = Object.create(Model.prototype);
    native.model_copy(this, made);
    return made;
  }

  close() {
    native.model_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Model';
  }

  version() {
    return native.model_version(this);
  }

  fingerprint() {
    return native.model_fingerprint(this);
  }

  static pillar(pillar) {
    const v = native.model_pillar(toEnum(Pillar, pillar, 'pillar'));
    return new PillarInfoRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  static pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => Model.pillar(pillar));
  }

  kind(kind) {
    const v = native.model_kind(this, toEnum(Kind, kind, 'kind'));
    return new KindInfoRow(v, 'kind', toEnum(Kind, kind, 'kind'));
  }

  kinds() {
    return rowsOf(Object.values(Kind), 'SSI_ERROR_KIND',
      (kind) => this.kind(kind));
  }

  fact(fact) {
    const v = native.model_fact(this, toEnum(Fact, fact, 'fact'));
    return new FactInfoRow(v, 'fact', toEnum(Fact, fact, 'fact'));
  }

  facts() {
    return rowsOf(Object.values(Fact), 'SSI_ERROR_FACT',
      (fact) => this.fact(fact));
  }

  static trait(index) {
    const v = native.model_trait(index);
    return new TraitInfoRow(v);
  }

  static traits() {
    return untilTheEnd((index) => Model.trait(index));
  }

  indicator(indicator) {
    const v = native.model_indicator(
      this, toEnum(Indicator, indicator, 'indicator')
    );
    return new IndicatorInfoRow(
      v, 'indicator', toEnum(Indicator, indicator, 'indicator')
    );
  }

  indicators() {
    return rowsOf(Object.values(Indicator), 'SSI_ERROR_INDICATOR',
      (indicator) => this.indicator(indicator));
  }

  feed(index) {
    const v = native.model_feed(this, index);
    return new FeedInfoRow(v);
  }

  feeds() {
    const length = native.model_feeds(this);
    return Array.from({ length }, (_, index) => this.feed(index));
  }

  setWeight(indicator, weight, { micro = false } = {}) {
    try {
      native.model_set_weight(
        this, toEnum(Indicator, indicator, 'indicator'), toMicropoints(weight,
        'weight', micro)
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  setGoalpost(indicator, goalpost) {
    try {
      native.model_set_goalpost(
        this, toEnum(Indicator, indicator, 'indicator'), goalpost
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  setHalfLife(indicator, days) {
    try {
      native.model_set_half_life(
        this, toEnum(Indicator, indicator, 'indicator'), days
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  setCap(kind, events) {
    try {
      native.model_set_cap(this, toEnum(Kind, kind, 'kind'), events);
    } catch (error) {
      throw explained(error, this);
    }
  }

  setPillar(indicator, pillar) {
    try {
      native.model_set_pillar(
        this, toEnum(Indicator, indicator, 'indicator'), toEnum(Pillar, pillar,
        'pillar')
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  balance() {
    native.model_balance(this);
  }

  check() {
    const v = native.model_check(this);
    return new RefusalRow(v);
  }

  refusal() {
    const v = native.model_refusal(this);
    return new RefusalRow(v);
  }
}

class People {
  constructor(model, activity, day) {
    native.people_new(model, activity, toDay(day), this);
  }

  static async createAsync(model, activity, day) {
    const made = Object.create(People.prototype);
    await native.people_new_later(model, activity, toDay(day), made);
    return made;
  }

  close() {
    native.people_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'People';
  }

  count() {
    return native.people_count(this);
  }

  total() {
    const v = native.people_total(this);
    return new PeopleResultRow(v);
  }

  at(index) {
    const v = native.people_at(this, index);
    return new PersonRow(v);
  }

  find(counterpart) {
    return native.people_find(this, counterpart);
  }

  static state(state) {
    const v = native.people_state(toEnum(PersonState, state, 'state'));
    return new PersonStateInfoRow(v);
  }

  static states() {
    return rowsOf(Object.values(PersonState), 'SSI_ERROR_PERSON_STATE',
      (state) => People.state(state));
  }

  static reason(reason) {
    const v = native.people_reason(toEnum(PersonReason, reason, 'reason'));
    return new PersonReasonInfoRow(v);
  }

  static reasons() {
    return rowsOf(Object.values(PersonReason), 'SSI_ERROR_PERSON_REASON',
      (reason) => People.reason(reason));
  }
}

class WhatIf {
  constructor(model, profile, activity, day, plannedProfile, plannedActivity) {
    native.what_if_new(
      model, profile, activity, plannedProfile, plannedActivity, toDay(day),
      this
    );
  }

  static async createAsync(model, profile, activity, day, plannedProfile, plannedActivity) {
    const made = Object.create(WhatIf.prototype);
    await native.what_if_new_later(
      model, profile, activity, plannedProfile, plannedActivity, toDay(day),
      made
    );
    return made;
  }

  close() {
    native.what_if_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'WhatIf';
  }

  total() {
    const v = native.what_if_total(this);
    return new DifferenceRow(v);
  }

  pillar(pillar) {
    const v = native.what_if_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new DifferenceRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }

  indicator(indicator) {
    const v = native.what_if_indicator(
      this, toEnum(Indicator, indicator, 'indicator')
    );
    return new DifferenceRow(
      v, 'indicator', toEnum(Indicator, indicator, 'indicator')
    );
  }

  indicators() {
    return rowsOf(Object.values(Indicator), 'SSI_ERROR_INDICATOR',
      (indicator) => this.indicator(indicator));
  }
}

class PlanOptions {
  constructor() {
    native.plan_options_new(this);
  }

  close() {
    native.plan_options_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'PlanOptions';
  }

  setTime(minutes, days) {
    try {
      native.plan_options_set_time(this, minutes, days);
    } catch (error) {
      throw explained(error, this);
    }
  }

  limit(kind, atLeast, atMost) {
    try {
      native.plan_options_limit(
        this, toEnum(Kind, kind, 'kind'), atLeast, atMost
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  setCohort(brand, find, engage, relate, { micro = false } = {}) {
    try {
      native.plan_options_set_cohort(
        this, toMicropoints(brand, 'brand', micro), toMicropoints(find, 'find',
        micro), toMicropoints(engage, 'engage', micro), toMicropoints(relate,
        'relate', micro)
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  refusal() {
    const v = native.plan_options_refusal(this);
    return new RefusalRow(v);
  }
}

class Plan {
  static action(index) {
    const v = native.plan_action(index);
    return new PlanActionInfoRow(v);
  }

  static actions() {
    const length = native.plan_actions();
    return Array.from({ length }, (_, index) => Plan.action(index));
  }

  constructor(model, profile, activity, day, horizon, options) {
    native.plan_new(
      model, profile, activity, options, toDay(day), horizon, this
    );
  }

  static async createAsync(model, profile, activity, day, horizon, options) {
    const made = Object.create(Plan.prototype);
    await native.plan_new_later(
      model, profile, activity, options, toDay(day), horizon, made
    );
    return made;
  }

  close() {
    native.plan_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Plan';
  }

  total() {
    const v = native.plan_total(this);
    return new PlanResultRow(v);
  }

  pillar(pillar) {
    const v = native.plan_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new PlanPillarResultRow(
      v, 'pillar', toEnum(Pillar, pillar, 'pillar')
    );
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }

  line(index) {
    const v = native.plan_line(this, index);
    return new PlanLineResultRow(v);
  }

  lines() {
    const length = native.plan_lines(this);
    return Array.from({ length }, (_, index) => this.line(index));
  }

  task(index) {
    const v = native.plan_task(this, index);
    return new PlanTaskResultRow(v);
  }

  tasks() {
    const length = native.plan_tasks(this);
    return Array.from({ length }, (_, index) => this.task(index));
  }

  yield(index) {
    const v = native.plan_yield(this, index);
    return new PlanYieldResultRow(v);
  }

  yields() {
    const length = native.plan_yields(this);
    return Array.from({ length }, (_, index) => this.yield(index));
  }

  activity() {
    const made = Object.create(Activity.prototype);
    native.plan_activity(this, made);
    return made;
  }

  async activityAsync() {
    const made = Object.create(Activity.prototype);
    await native.plan_activity_later(this, made);
    return made;
  }

  profile() {
    const made = Object.create(Profile.prototype);
    native.plan_profile(this, made);
    return made;
  }

  points(columns, { micro = false } = {}) {
    const v = native.plan_points(this, columns.kinds, columns.times);
    return micro ? v : v / POINT;
  }

  async pointsAsync(columns, { micro = false } = {}) {
    const v = await native.plan_points_later(
      this, columns.kinds, columns.times
    );
    return micro ? v : v / POINT;
  }
}

class Scorer {
  constructor(model) {
    native.scorer_new(model, this);
  }

  close() {
    native.scorer_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Scorer';
  }

  scratch(activity) {
    return native.scorer_scratch(this, activity);
  }

  score(profile, activity, day) {
    const v = native.scorer_score(this, profile, activity, toDay(day));
    return new MemberScoreRow(v);
  }

  async scoreAsync(profile, activity, day) {
    const v = await native.scorer_score_later(
      this, profile, activity, toDay(day)
    );
    return new MemberScoreRow(v);
  }
}

class Dataset {
  constructor(population) {
    try {
      native.dataset_new(columnsOfPopulation(population), this);
    } catch (error) {
      throw told(error, RefusalRow);
    }
  }

  static async createAsync(population) {
    const made = Object.create(Dataset.prototype);
    try {
      await native.dataset_new_later(columnsOfPopulation(population), made);
      return made;
    } catch (error) {
      throw told(error, RefusalRow);
    }
  }

  close() {
    native.dataset_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Dataset';
  }

  members() {
    return native.dataset_members(this);
  }

  scratch() {
    return native.dataset_scratch(this);
  }

  score(scorer, day, first = 0, columns) {
    native.dataset_score(
      this, scorer, toDay(day), first, columns.total, columns.brand,
      columns.find, columns.engage, columns.relate, columns.high,
      columns.observed, columns.points, columns.measures
    );
  }

  async scoreAsync(scorer, day, first = 0, columns) {
    await native.dataset_score_later(
      this, scorer, toDay(day), first, columns.total, columns.brand,
      columns.find, columns.engage, columns.relate, columns.high,
      columns.observed, columns.points, columns.measures
    );
  }
}

class Profile {
  constructor() {
    native.profile_new(this);
  }

  copy() {
    const made = Object.create(Profile.prototype);
    native.profile_copy(this, made);
    return made;
  }

  close() {
    native.profile_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Profile';
  }

  setFact(fact, value) {
    try {
      native.profile_set_fact(this, toEnum(Fact, fact, 'fact'), value);
    } catch (error) {
      throw explained(error, this);
    }
  }

  clearFact(fact) {
    try {
      native.profile_clear_fact(this, toEnum(Fact, fact, 'fact'));
    } catch (error) {
      throw explained(error, this);
    }
  }

  fact(fact) {
    const v = native.profile_fact(this, toEnum(Fact, fact, 'fact'));
    return { observed: v[0], value: v[1] };
  }

  observePart(fact, share) {
    try {
      native.profile_observe_part(this, toEnum(Fact, fact, 'fact'), share);
    } catch (error) {
      throw explained(error, this);
    }
  }

  observedShare(fact) {
    return native.profile_observed_share(this, toEnum(Fact, fact, 'fact'));
  }

  setFacts(values) {
    try {
      native.profile_set_facts(this, toTable(values, 'values', FACTS, Fact));
    } catch (error) {
      throw explained(error, this);
    }
  }

  facts() {
    const values = new Int32Array(FACTS).fill(-1);
    native.profile_facts(this, values);
    return fromTable(values);
  }

  refusal() {
    const v = native.profile_refusal(this);
    return new RefusalRow(v);
  }

  setSection(section, text) {
    try {
      native.profile_set_section(
        this, toEnum(Section, section, 'section'), toText(text, 'text')
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  setTarget(keywords) {
    try {
      native.profile_set_target(this, toText(keywords, 'keywords'));
    } catch (error) {
      throw explained(error, this);
    }
  }

  matches(text) {
    return native.profile_matches(this, toText(text, 'text'));
  }

  merge(other) {
    native.profile_merge(this, other);
  }

  save() {
    return native.profile_save(this);
  }

  async saveAsync() {
    return await native.profile_save_later(this);
  }

  static load(bytes) {
    const made = Object.create(Profile.prototype);
    native.profile_load(bytes, made);
    return made;
  }

  static async loadAsync(bytes) {
    const made = Object.create(Profile.prototype);
    await native.profile_load_later(bytes, made);
    return made;
  }
}

class Report {
  constructor(score) {
    native.report_new(score, this);
  }

  close() {
    native.report_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Report';
  }

  addSignals(profile, activity) {
    native.report_add_signals(this, profile, activity);
  }

  async addSignalsAsync(profile, activity) {
    await native.report_add_signals_later(this, profile, activity);
  }

  addHistory(model, profile, activity, most = 3653) {
    native.report_add_history(this, model, profile, activity, most);
  }

  async addHistoryAsync(model, profile, activity, most = 3653) {
    await native.report_add_history_later(this, model, profile, activity, most);
  }

  addTrend(trend) {
    native.report_add_trend(this, trend);
  }

  addPlan(plan) {
    native.report_add_plan(this, plan);
  }

  addPeople(people, most = 50, names) {
    native.report_add_people(this, people, names, most);
  }

  async addPeopleAsync(people, most = 50, names) {
    await native.report_add_people_later(this, people, names, most);
  }

  addBenchmark(benchmark) {
    native.report_add_benchmark(this, benchmark);
  }

  addArchive(archive, { names = false } = {}) {
    native.report_add_archive(this, archive, names);
  }

  async addArchiveAsync(archive, { names = false } = {}) {
    await native.report_add_archive_later(this, archive, names);
  }

  json() {
    return native.report_json(this);
  }
}

class Score {
  json({ contributions = false } = {}) {
    return native.score_json(this, contributions);
  }

  constructor(model, profile, activity, day) {
    native.score_new(model, profile, activity, toDay(day), this);
  }

  static async createAsync(model, profile, activity, day) {
    const made = Object.create(Score.prototype);
    await native.score_new_later(model, profile, activity, toDay(day), made);
    return made;
  }

  close() {
    native.score_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Score';
  }

  day() {
    const v = native.score_day(this);
    return toISODay(v);
  }

  total() {
    const v = native.score_total(this);
    return new ResultRow(v);
  }

  pillar(pillar) {
    const v = native.score_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new ResultRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }

  display() {
    return native.score_display(this);
  }

  estimate({ micro = false } = {}) {
    const v = native.score_estimate(this);
    return micro ? v : v / POINT;
  }

  estimatePillar(pillar, { micro = false } = {}) {
    const v = native.score_estimate_pillar(
      this, toEnum(Pillar, pillar, 'pillar')
    );
    return micro ? v : v / POINT;
  }

  indicator(indicator) {
    const v = native.score_indicator(
      this, toEnum(Indicator, indicator, 'indicator')
    );
    return new IndicatorResultRow(v);
  }

  indicators() {
    return rowsOf(Object.values(Indicator), 'SSI_ERROR_INDICATOR',
      (indicator) => this.indicator(indicator));
  }

  contribution(index) {
    const v = native.score_contribution(this, index);
    return new ContributionRow(v);
  }

  contributions() {
    const length = native.score_contributions(this);
    return Array.from({ length }, (_, index) => this.contribution(index));
  }

  ofKind(kind, { micro = false } = {}) {
    const v = native.score_of_kind(this, toEnum(Kind, kind, 'kind'));
    return micro ? v : v / POINT;
  }

  ofFact(fact, { micro = false } = {}) {
    const v = native.score_of_fact(this, toEnum(Fact, fact, 'fact'));
    return micro ? v : v / POINT;
  }
}

class Seats {
  constructor(options) {
    const { key } = toOptions(options, 'key');
    native.seats_new(key, this);
  }

  close() {
    native.seats_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Seats';
  }

  setBudget(bytes) {
    native.seats_set_budget(this, bytes);
  }

  add(name, bytes) {
    native.seats_add(this, toText(name, 'name', true), bytes);
  }

  async addAsync(name, bytes) {
    await native.seats_add_later(this, toText(name, 'name', true), bytes);
  }

  resolve() {
    native.seats_resolve(this);
  }

  file(index) {
    const v = native.seats_file(this, index);
    return new FileInfoRow(v);
  }

  files() {
    const length = native.seats_files(this);
    return Array.from({ length }, (_, index) => this.file(index));
  }

  skip(file, index) {
    const v = native.seats_skip(this, file, index);
    return new SkipInfoRow(v);
  }

  seat(index) {
    const v = native.seats_seat(this, index);
    return new SeatInfoRow(v);
  }

  seats() {
    const length = native.seats_seats(this);
    return Array.from({ length }, (_, index) => this.seat(index));
  }

  reading(index) {
    const v = native.seats_reading(this, index);
    return new SeatReadingRow(v);
  }

  readings() {
    const length = native.seats_readings(this);
    return Array.from({ length }, (_, index) => this.reading(index));
  }

  word(index) {
    const v = native.seats_word(this, index);
    return new SeatWordRow(v);
  }

  words() {
    const length = native.seats_words(this);
    return Array.from({ length }, (_, index) => this.word(index));
  }

  day() {
    const v = native.seats_day(this);
    return toISODay(v);
  }

  rows() {
    return native.seats_rows(this);
  }

  columns(columns) {
    native.seats_columns(
      this, columns.ends, columns.days, columns.kinds, columns.counterparts,
      columns.kindShares
    );
  }

  async columnsAsync(columns) {
    await native.seats_columns_later(
      this, columns.ends, columns.days, columns.kinds, columns.counterparts,
      columns.kindShares
    );
  }

  static type(index) {
    const v = native.seats_type(index);
    return new SeatTypeRow(v);
  }

  static types() {
    const length = native.seats_types();
    return Array.from({ length }, (_, index) => Seats.type(index));
  }
}

class Sensitivity {
  constructor(model, profile, activity, day, percent = 20) {
    native.sensitivity_new(model, profile, activity, toDay(day), percent, this);
  }

  static async createAsync(model, profile, activity, day, percent = 20) {
    const made = Object.create(Sensitivity.prototype);
    await native.sensitivity_new_later(
      model, profile, activity, toDay(day), percent, made
    );
    return made;
  }

  close() {
    native.sensitivity_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Sensitivity';
  }

  total() {
    const v = native.sensitivity_total(this);
    return new SpreadRow(v);
  }

  pillar(pillar) {
    const v = native.sensitivity_pillar(this, toEnum(Pillar, pillar, 'pillar'));
    return new SpreadRow(v, 'pillar', toEnum(Pillar, pillar, 'pillar'));
  }

  pillars() {
    return rowsOf(Object.values(Pillar), 'SSI_ERROR_PILLAR',
      (pillar) => this.pillar(pillar));
  }

  rank(scores) {
    const v = native.sensitivity_rank(this, scores);
    return new RankSpreadRow(v);
  }

  async rankAsync(scores) {
    const v = await native.sensitivity_rank_later(this, scores);
    return new RankSpreadRow(v);
  }

  swing(index) {
    const v = native.sensitivity_swing(this, index);
    return new SwingRow(v);
  }

  swings() {
    const length = native.sensitivity_swings(this);
    return Array.from({ length }, (_, index) => this.swing(index));
  }
}

class Team {
  constructor(name, day) {
    native.team_new(toText(name, 'name'), toDay(day), this);
  }

  close() {
    native.team_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Team';
  }

  add(member, pillars, shares, baseline, { micro = false } = {}) {
    native.team_add(
      this, member, toMicropointColumn(pillars, 'pillars', micro), shares,
      toMicropoints(baseline, 'baseline', micro, -1)
    );
  }

  member(member) {
    const v = native.team_member(this, member);
    return new TeamOwnRow(v);
  }

  summary(benchmark) {
    const v = native.team_summary(this, benchmark);
    return new TeamViewRow(v);
  }

  async summaryAsync(benchmark) {
    const v = await native.team_summary_later(this, benchmark);
    return new TeamViewRow(v);
  }

  share(index) {
    const v = native.team_share(this, index);
    return new TeamRowRow(v);
  }

  shares() {
    const length = native.team_shares(this);
    return Array.from({ length }, (_, index) => this.share(index));
  }
}

function version() {
  return native.version();
}

function versionNumber() {
  return native.version_number();
}

function statusName(status) {
  return native.status_name(toEnum(Status, status, 'status'));
}

function statusText(status) {
  return native.status_text(toEnum(Status, status, 'status'));
}

function dayFromDate(year, month, day) {
  return native.day_from_date(year, month, day);
}

function dayToDate(day) {
  const v = native.day_to_date(toDay(day));
  return { year: v[0], month: v[1], day: v[2] };
}

function decimalText(millionths) {
  return native.decimal_text(millionths);
}

function historyPoints(model, profile, activity, first, columns) {
  native.history_points(
    model, profile, activity, toDay(first), columns.total, columns.brand,
    columns.find, columns.engage, columns.relate
  );
}

async function historyPointsAsync(model, profile, activity, first, columns) {
  await native.history_points_later(
    model, profile, activity, toDay(first), columns.total, columns.brand,
    columns.find, columns.engage, columns.relate
  );
}

function historyIndicator(model, profile, activity, indicator, first, columns) {
  native.history_indicator(
    model, profile, activity, toEnum(Indicator, indicator, 'indicator'),
    toDay(first), columns.points, columns.measures
  );
}

async function historyIndicatorAsync(model, profile, activity, indicator, first, columns) {
  await native.history_indicator_later(
    model, profile, activity, toEnum(Indicator, indicator, 'indicator'),
    toDay(first), columns.points, columns.measures
  );
}

function kindByName(name) {
  return native.kind_by_name(toText(name, 'name', true));
}

function factByName(name) {
  return native.fact_by_name(toText(name, 'name', true));
}

function indicatorByName(name) {
  return native.indicator_by_name(toText(name, 'name', true));
}

function outcomesStage(activity, first, last, stage) {
  const v = native.outcomes_stage(
    activity, toDay(first), toDay(last), toEnum(Stage, stage, 'stage')
  );
  return new StageResultRow(v);
}

async function outcomesStageAsync(activity, first, last, stage) {
  const v = await native.outcomes_stage_later(
    activity, toDay(first), toDay(last), toEnum(Stage, stage, 'stage')
  );
  return new StageResultRow(v);
}

function populationScratch(population, first, count) {
  return native.population_scratch(
    columnsOfPopulation(population), first, count
  );
}

async function populationScratchAsync(population, first, count) {
  return await native.population_scratch_later(
    columnsOfPopulation(population), first, count
  );
}

function populationScore(scorer, population, day, first = 0, columns) {
  try {
    native.population_score(
      scorer, columnsOfPopulation(population), toDay(day), first, columns.total,
      columns.brand, columns.find, columns.engage, columns.relate, columns.high,
      columns.observed, columns.points, columns.measures
    );
  } catch (error) {
    throw told(error, RefusalRow);
  }
}

async function populationScoreAsync(scorer, population, day, first = 0, columns) {
  try {
    await native.population_score_later(
      scorer, columnsOfPopulation(population), toDay(day), first, columns.total,
      columns.brand, columns.find, columns.engage, columns.relate, columns.high,
      columns.observed, columns.points, columns.measures
    );
  } catch (error) {
    throw told(error, RefusalRow);
  }
}

function populationHistory(scorer, population, firstDay, days, first = 0, count, columns) {
  try {
    native.population_history(
      scorer, columnsOfPopulation(population), toDay(firstDay), days, first,
      count, columns.total, columns.brand, columns.find, columns.engage,
      columns.relate
    );
  } catch (error) {
    throw told(error, RefusalRow);
  }
}

async function populationHistoryAsync(scorer, population, firstDay, days, first = 0, count, columns) {
  try {
    await native.population_history_later(
      scorer, columnsOfPopulation(population), toDay(firstDay), days, first,
      count, columns.total, columns.brand, columns.find, columns.engage,
      columns.relate
    );
  } catch (error) {
    throw told(error, RefusalRow);
  }
}

function populationGroup(columns) {
  const v = native.population_group(
    columns.labels, columns.places, columns.firsts, columns.starts
  );
  return { members: v[0], moves: v[1] };
}

async function populationGroupAsync(columns) {
  const v = await native.population_group_later(
    columns.labels, columns.places, columns.firsts, columns.starts
  );
  return { members: v[0], moves: v[1] };
}

function populationColumn(columns, valueBytes = 0, outBytes = 0, unit = 0, minimum = 0, maximum = 0, missing = 0, hasSign = 0) {
  native.population_column(
    columns.values, columns.valid, columns.places, valueBytes, outBytes, unit,
    minimum, maximum, missing, hasSign, columns.out
  );
}

async function populationColumnAsync(columns, valueBytes = 0, outBytes = 0, unit = 0, minimum = 0, maximum = 0, missing = 0, hasSign = 0) {
  await native.population_column_later(
    columns.values, columns.valid, columns.places, valueBytes, outBytes, unit,
    minimum, maximum, missing, hasSign, columns.out
  );
}

function selftest() {
  native.selftest();
}

function pillarScore(model, profile, activity, pillar, day) {
  const v = native.pillar_score(
    model, profile, activity, toEnum(Pillar, pillar, 'pillar'), toDay(day)
  );
  return new ResultRow(v);
}

async function pillarScoreAsync(model, profile, activity, pillar, day) {
  const v = await native.pillar_score_later(
    model, profile, activity, toEnum(Pillar, pillar, 'pillar'), toDay(day)
  );
  return new ResultRow(v);
}

module.exports = {
  COUNT_MAX,
  ACTIVITY_ROWS_MAX,
  ARCHIVE_KEY_BYTES,
  ARCHIVE_FILES_MAX,
  ARCHIVE_FILE_BYTES_MAX,
  ARCHIVE_FIELD_BYTES_MAX,
  ARCHIVE_EXPORTS_MAX,
  VERSION_MAJOR,
  VERSION_MINOR,
  VERSION_PATCH,
  VERSION_NUMBER,
  STRUCT_BYTES_MAX,
  POINT,
  PILLAR_POINTS,
  TOTAL_POINTS,
  SHARE_WHOLE,
  DAY_MIN,
  DAY_MAX,
  BENCHMARK_MEMBERS_MIN,
  BENCHMARK_KEY_BYTES,
  EPSILON,
  BUDGET_LIMIT,
  BUDGET_LIMIT_MAX,
  BUDGET_MEMBERS_MAX,
  BUDGET_DAYS_MAX,
  PERCENT,
  READINGS_MIN,
  READINGS_MAX,
  COHORT_MEMBERS_MAX,
  COHORT_NAME_MAX,
  COHORT_RESOLUTION,
  COMPARE_STEPS_MIN,
  WINDOWS,
  PILLARS,
  KINDS,
  FACTS,
  INDICATORS,
  TRAITS,
  STAGES,
  PERSON_STATES,
  PERSON_REASONS,
  PERSON_WINDOWS,
  SECTION_BYTES_MAX,
  TARGET_BYTES_MAX,
  TARGET_KEYWORDS_MAX,
  SEAT_KEY_BYTES,
  SENSITIVITY_RUNS,
  TEAM_MEMBERS_MAX,
  TEAM_SHARING_MIN,
  FileState,
  DateOrder,
  SkipReason,
  Form,
  DayBasis,
  Status,
  BenchmarkSource,
  Determined,
  CohortKind,
  Movement,
  Window,
  Verdict,
  Pillar,
  Kind,
  Trait,
  Fact,
  Indicator,
  Polarity,
  Measure,
  Stage,
  PersonState,
  PersonReason,
  Section,
  Observation,
  Activity,
  Archive,
  Benchmark,
  Budget,
  Calibration,
  Cohort,
  Compare,
  Dashboard,
  Trend,
  Model,
  People,
  WhatIf,
  PlanOptions,
  Plan,
  Scorer,
  Dataset,
  Profile,
  Report,
  Score,
  Seats,
  Sensitivity,
  Team,
  version,
  versionNumber,
  statusName,
  statusText,
  dayFromDate,
  dayToDate,
  decimalText,
  historyPoints,
  historyPointsAsync,
  historyIndicator,
  historyIndicatorAsync,
  kindByName,
  factByName,
  indicatorByName,
  outcomesStage,
  outcomesStageAsync,
  populationScratch,
  populationScratchAsync,
  populationScore,
  populationScoreAsync,
  populationHistory,
  populationHistoryAsync,
  populationGroup,
  populationGroupAsync,
  populationColumn,
  populationColumnAsync,
  selftest,
  pillarScore,
  pillarScoreAsync,
};

/* Made by bindings/generate; do not edit. */
'use strict';

const native = require('./native.js');
const {
  SsiError, explained, toDay, toISODay, toMicropoints, toText,
} = require('./values.js');

native.setError(SsiError);

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
const VERSION_MAJOR = 1;
const VERSION_MINOR = 0;
const VERSION_PATCH = 0;
const POINT = 1000000;
const PILLAR_POINTS = 25000000;
const TOTAL_POINTS = 100000000;
const DAY_MIN = 0;
const DAY_MAX = 65535;
const PILLARS = 4;
const KINDS = 53;
const FACTS = 17;
const INDICATORS = 45;
const TRAITS = 4095;
const SECTION_BYTES_MAX = 1048576;
const TARGET_BYTES_MAX = 4096;
const TARGET_KEYWORDS_MAX = 64;

const FileState = Object.freeze({
  ROWS: 1,
  EMPTY: 2,
  REFUSED: 3,
  DUPLICATE: 4,
  PRIVATE: 5,
  UNKNOWN: 6,
});

const SkipReason = Object.freeze({
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
});

const Status = Object.freeze({
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
});

const Pillar = Object.freeze({
  BRAND: 1,
  FIND: 2,
  ENGAGE: 3,
  RELATE: 4,
});

const Kind = Object.freeze({
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

const Trait = Object.freeze({
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
});

const Fact = Object.freeze({
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

const Indicator = Object.freeze({
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

const Polarity = Object.freeze({
  BENEFICIAL: 1,
  ADVERSE: 2,
  NEUTRAL: 3,
  OUTCOME: 4,
});

const Measure = Object.freeze({
  LEVEL: 1,
  VOLUME: 2,
  PEOPLE: 3,
  RATE: 4,
  REGULARITY: 5,
  QUALITY: 6,
});

const Section = Object.freeze({
  HEADLINE: 1,
  SUMMARY: 2,
  POSITIONS: 3,
  SKILLS: 4,
});

const Observation = Object.freeze({
  NONE: 0,
  PART: 1,
  FULL: 2,
});

function makeRoleInfo(v) {
  return {
    name: v[0],
    file: v[1],
    sentence: v[2],
  };
}

function makeFileInfo(v) {
  return {
    name: v[0],
    role: v[1],
    state: v[2],
    rows: v[3],
    read: v[4],
    skipped: v[5],
    reasons: v[6],
  };
}

function makeSkipInfo(v) {
  return {
    reason: v[0],
    name: v[1],
    sentence: v[2],
    column: v[3],
    rows: v[4],
    line: v[5],
  };
}

function makePillarInfo(v) {
  return {
    name: v[0],
    sentence: v[1],
    source: v[2],
  };
}

function makeKindInfo(v) {
  return {
    name: v[0],
    sentence: v[1],
    source: v[2],
    polarity: v[3],
    dailyCap: v[4],
    capDefault: v[5],
    capMin: v[6],
    capMax: v[7],
    seconds: v[8],
    inArchive: v[9],
    unit: v[10],
  };
}

function makeFactInfo(v) {
  return {
    name: v[0],
    sentence: v[1],
    source: v[2],
    unit: v[3],
    maximum: v[4],
    inArchive: v[5],
    minimum: v[6],
  };
}

function makeTraitInfo(v) {
  return {
    name: v[0],
    sentence: v[1],
    source: v[2],
    bit: v[3],
  };
}

function makeIndicatorInfo(v) {
  return {
    name: v[0],
    sentence: v[1],
    source: v[2],
    unit: v[3],
    pillar: v[4],
    pillarDefault: v[5],
    measure: v[6],
    scale: v[7],
    curve: v[8],
    weight: v[9] / POINT,
    weightDefault: v[10] / POINT,
    weightMin: v[11] / POINT,
    weightMax: v[12] / POINT,
    goalpost: v[13],
    goalpostDefault: v[14],
    goalpostMin: v[15],
    goalpostMax: v[16],
    halfLife: v[17],
    halfLifeDefault: v[18],
    halfLifeMin: v[19],
    halfLifeMax: v[20],
    span: v[21],
    prior: v[22],
    expected: v[23],
    anonymous: v[24],
    micropoints: {
      weight: v[9],
      weightDefault: v[10],
      weightMin: v[11],
      weightMax: v[12],
    },
  };
}

function makeFeedInfo(v) {
  return {
    indicator: v[0],
    kind: v[1],
    fact: v[2],
    units: v[3],
    factCap: v[4],
    anyTrait: v[5],
    bonusTrait: v[6],
    bonusUnits: v[7],
    against: v[8],
  };
}

function makeModelIssue(v) {
  return {
    status: v[0],
    pillar: v[1],
    indicator: v[2],
    kind: v[3],
    value: v[4],
    minimum: v[5],
    maximum: v[6],
  };
}

function makeResult(v) {
  return {
    points: v[0] / POINT,
    low: v[1] / POINT,
    high: v[2] / POINT,
    observed: v[3] / POINT,
    maximum: v[4] / POINT,
    micropoints: {
      points: v[0],
      low: v[1],
      high: v[2],
      observed: v[3],
      maximum: v[4],
    },
  };
}

function makeIndicatorResult(v) {
  return {
    indicator: v[0],
    pillar: v[1],
    state: v[2],
    points: v[3] / POINT,
    high: v[4] / POINT,
    observed: v[5] / POINT,
    maximum: v[6] / POINT,
    headroom: v[7] / POINT,
    goalpost: v[8],
    measure: v[9],
    micropoints: {
      points: v[3],
      high: v[4],
      observed: v[5],
      maximum: v[6],
      headroom: v[7],
    },
  };
}

function makeContribution(v) {
  return {
    indicator: v[0],
    pillar: v[1],
    kind: v[2],
    fact: v[3],
    observed: v[4],
    points: v[5] / POINT,
    micropoints: {
      points: v[5],
    },
  };
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
    native.activity_add(this, toDay(day), kind, traits, count, counterpart);
  }

  addColumns(columns) {
    native.activity_add_columns(
      this, columns.days, columns.kinds, columns.traits, columns.counts,
      columns.counterparts
    );
  }

  async addColumnsAsync(columns) {
    await native.activity_add_columns_later(
      this, columns.days, columns.kinds, columns.traits, columns.counts,
      columns.counterparts
    );
  }

  observe(kind) {
    native.activity_observe(this, kind);
  }

  observeTraits(traits) {
    native.activity_observe_traits(this, traits);
  }

  observedTraits() {
    return native.activity_observed_traits(this);
  }

  observed(kind) {
    return native.activity_observed(this, kind);
  }

  merge(other) {
    native.activity_merge(this, other);
  }

  async mergeAsync(other) {
    await native.activity_merge_later(this, other);
  }

  rows() {
    return native.activity_rows(this);
  }

  days() {
    const v = native.activity_days(this);
    return { first: toISODay(v[0]), last: toISODay(v[1]) };
  }

  total(kind, first, last) {
    return native.activity_total(this, kind, toDay(first), toDay(last));
  }

  read(from, columns) {
    return native.activity_read(
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
  constructor({ key, target } = {}) {
    native.archive_new(key, toText(target, 'target'), this);
  }

  static async createAsync({ key, target } = {}) {
    const made = Object.create(Archive.prototype);
    await native.archive_new_later(key, toText(target, 'target'), made);
    return made;
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

  add(name, bytes) {
    native.archive_add(this, toText(name, 'name', true), bytes);
  }

  async addAsync(name, bytes) {
    await native.archive_add_later(this, toText(name, 'name', true), bytes);
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

  file(index) {
    const v = native.archive_file(this, index);
    return makeFileInfo(v);
  }

  files() {
    const length = native.archive_files(this);
    return Array.from({ length }, (_, index) => this.file(index));
  }

  skip(file, index) {
    const v = native.archive_skip(this, file, index);
    return makeSkipInfo(v);
  }

  static role(index) {
    const v = native.archive_role(index);
    return makeRoleInfo(v);
  }

  static roles() {
    const length = native.archive_roles();
    return Array.from({ length }, (_, index) => Archive.role(index));
  }

  found(index) {
    return native.archive_found(this, index);
  }
}

class Model {
  constructor() {
    native.model_new(this);
  }

  copy() {
    const made = Object.create(Model.prototype);
    native.model_copy(this, made);
    return made;
  }

  async copyAsync() {
    const made = Object.create(Model.prototype);
    await native.model_copy_later(this, made);
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
    const v = native.model_pillar(pillar);
    return { pillar, ...makePillarInfo(v) };
  }

  static pillars() {
    return Object.values(Pillar).map((pillar) => Model.pillar(pillar));
  }

  kind(kind) {
    const v = native.model_kind(this, kind);
    return { kind, ...makeKindInfo(v) };
  }

  kinds() {
    return Object.values(Kind).map((kind) => this.kind(kind));
  }

  fact(fact) {
    const v = native.model_fact(this, fact);
    return { fact, ...makeFactInfo(v) };
  }

  facts() {
    return Object.values(Fact).map((fact) => this.fact(fact));
  }

  static trait(index) {
    const v = native.model_trait(index);
    return makeTraitInfo(v);
  }

  static traits() {
    return untilTheEnd((index) => Model.trait(index));
  }

  indicator(indicator) {
    const v = native.model_indicator(this, indicator);
    return { indicator, ...makeIndicatorInfo(v) };
  }

  indicators() {
    return Object.values(Indicator).map((indicator) => this.indicator(indicator));
  }

  feed(index) {
    const v = native.model_feed(this, index);
    return makeFeedInfo(v);
  }

  feeds() {
    const length = native.model_feeds(this);
    return Array.from({ length }, (_, index) => this.feed(index));
  }

  setWeight(indicator, weight) {
    try {
      native.model_set_weight(this, indicator, toMicropoints(weight, 'weight'));
    } catch (error) {
      throw explained(error, this);
    }
  }

  setWeightMicropoints(indicator, weight) {
    try {
      native.model_set_weight(this, indicator, weight);
    } catch (error) {
      throw explained(error, this);
    }
  }

  setGoalpost(indicator, goalpost) {
    try {
      native.model_set_goalpost(this, indicator, goalpost);
    } catch (error) {
      throw explained(error, this);
    }
  }

  setHalfLife(indicator, days) {
    try {
      native.model_set_half_life(this, indicator, days);
    } catch (error) {
      throw explained(error, this);
    }
  }

  setCap(kind, events) {
    try {
      native.model_set_cap(this, kind, events);
    } catch (error) {
      throw explained(error, this);
    }
  }

  setPillar(indicator, pillar) {
    try {
      native.model_set_pillar(this, indicator, pillar);
    } catch (error) {
      throw explained(error, this);
    }
  }

  balance() {
    try {
      native.model_balance(this);
    } catch (error) {
      throw explained(error, this);
    }
  }

  check() {
    const v = native.model_check(this);
    return makeModelIssue(v);
  }

  refusal() {
    const v = native.model_refusal(this);
    return makeModelIssue(v);
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

  async copyAsync() {
    const made = Object.create(Profile.prototype);
    await native.profile_copy_later(this, made);
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
    native.profile_set_fact(this, fact, value);
  }

  clearFact(fact) {
    native.profile_clear_fact(this, fact);
  }

  fact(fact) {
    const v = native.profile_fact(this, fact);
    return { observed: v[0], value: v[1] };
  }

  setSection(section, text) {
    native.profile_set_section(this, section, toText(text, 'text'));
  }

  async setSectionAsync(section, text) {
    await native.profile_set_section_later(this, section, toText(text, 'text'));
  }

  setTarget(keywords) {
    native.profile_set_target(this, toText(keywords, 'keywords'));
  }

  async setTargetAsync(keywords) {
    await native.profile_set_target_later(this, toText(keywords, 'keywords'));
  }

  matches(text) {
    return native.profile_matches(this, toText(text, 'text'));
  }

  async matchesAsync(text) {
    return await native.profile_matches_later(this, toText(text, 'text'));
  }
}

class Score {
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
    return makeResult(v);
  }

  pillar(pillar) {
    const v = native.score_pillar(this, pillar);
    return { pillar, ...makeResult(v) };
  }

  pillars() {
    return Object.values(Pillar).map((pillar) => this.pillar(pillar));
  }

  display() {
    return native.score_display(this);
  }

  estimate() {
    const v = native.score_estimate(this);
    return v / POINT;
  }

  estimateMicropoints() {
    return native.score_estimate(this);
  }

  estimatePillar(pillar) {
    const v = native.score_estimate_pillar(this, pillar);
    return v / POINT;
  }

  estimatePillarMicropoints(pillar) {
    return native.score_estimate_pillar(this, pillar);
  }

  indicator(indicator) {
    const v = native.score_indicator(this, indicator);
    return makeIndicatorResult(v);
  }

  indicators() {
    return Object.values(Indicator).map((indicator) => this.indicator(indicator));
  }

  contribution(index) {
    const v = native.score_contribution(this, index);
    return makeContribution(v);
  }

  contributions() {
    const length = native.score_contributions(this);
    return Array.from({ length }, (_, index) => this.contribution(index));
  }

  ofKind(kind) {
    const v = native.score_of_kind(this, kind);
    return v / POINT;
  }

  ofKindMicropoints(kind) {
    return native.score_of_kind(this, kind);
  }

  ofFact(fact) {
    const v = native.score_of_fact(this, fact);
    return v / POINT;
  }

  ofFactMicropoints(fact) {
    return native.score_of_fact(this, fact);
  }
}

function version() {
  return native.version();
}

function statusName(status) {
  return native.status_name(status);
}

function statusText(status) {
  return native.status_text(status);
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

function kindByName(name) {
  return native.kind_by_name(toText(name, 'name', true));
}

function factByName(name) {
  return native.fact_by_name(toText(name, 'name', true));
}

function indicatorByName(name) {
  return native.indicator_by_name(toText(name, 'name', true));
}

function pillarScore(model, profile, activity, pillar, day) {
  const v = native.pillar_score(model, profile, activity, pillar, toDay(day));
  return makeResult(v);
}

async function pillarScoreAsync(model, profile, activity, pillar, day) {
  const v = await native.pillar_score_later(
    model, profile, activity, pillar, toDay(day)
  );
  return makeResult(v);
}

module.exports = {
  COUNT_MAX,
  ACTIVITY_ROWS_MAX,
  ARCHIVE_KEY_BYTES,
  ARCHIVE_FILES_MAX,
  ARCHIVE_FILE_BYTES_MAX,
  ARCHIVE_FIELD_BYTES_MAX,
  VERSION_MAJOR,
  VERSION_MINOR,
  VERSION_PATCH,
  POINT,
  PILLAR_POINTS,
  TOTAL_POINTS,
  DAY_MIN,
  DAY_MAX,
  PILLARS,
  KINDS,
  FACTS,
  INDICATORS,
  TRAITS,
  SECTION_BYTES_MAX,
  TARGET_BYTES_MAX,
  TARGET_KEYWORDS_MAX,
  FileState,
  SkipReason,
  Status,
  Pillar,
  Kind,
  Trait,
  Fact,
  Indicator,
  Polarity,
  Measure,
  Section,
  Observation,
  Activity,
  Archive,
  Model,
  Profile,
  Score,
  version,
  statusName,
  statusText,
  dayFromDate,
  dayToDate,
  decimalText,
  kindByName,
  factByName,
  indicatorByName,
  pillarScore,
  pillarScoreAsync,
};

/** In what a figure is counted. */
export enum Unit {
  COUNT = 'COUNT',
  PERCENT = 'PERCENT',
  RATE_PER_1000 = 'RATE_PER_1000',
  RATE = 'RATE',
  RATIO = 'RATIO',
  DAYS = 'DAYS',
  POUNDS = 'POUNDS',
}

/** How exactly the source gives a number. */
export enum FigureQualifier {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
  LESS_THAN = 'LESS_THAN',
  APPROXIMATELY = 'APPROXIMATELY',
}

/** How settled a number is. */
export enum FigureStatus {
  PROVISIONAL = 'PROVISIONAL',
  FINAL = 'FINAL',
  RESTATED = 'RESTATED',
}

/** Why there is no number. */
export enum AbsenceReason {
  SUPPRESSED = 'SUPPRESSED',
  NOT_COLLECTED = 'NOT_COLLECTED',
  NOT_YET_PUBLISHED = 'NOT_YET_PUBLISHED',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
  DECLINED = 'DECLINED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  SOURCE_LOST = 'SOURCE_LOST',
  RESTRICTED = 'RESTRICTED',
  SOURCE_UNAVAILABLE = 'SOURCE_UNAVAILABLE',
}

/** What to know before leaning on a number. */
export enum QualityFlag {
  PARTIAL_PERIOD = 'PARTIAL_PERIOD',
  UNPLACED_RECORDS = 'UNPLACED_RECORDS',
  SERIES_BREAK = 'SERIES_BREAK',
  SUSPECTED_DUPLICATES = 'SUSPECTED_DUPLICATES',
  ASSUMED_SAMPLE_SIZE = 'ASSUMED_SAMPLE_SIZE',
  TERRITORY = 'TERRITORY',
  DEMONSTRATION = 'DEMONSTRATION',
  DERIVED = 'DERIVED',
  SIMPLE_RANDOM_SAMPLE = 'SIMPLE_RANDOM_SAMPLE',
  FORCE_MISSING = 'FORCE_MISSING',
  OTHER_FORCE_MISSING = 'OTHER_FORCE_MISSING',
  RETURNS_MISSING = 'RETURNS_MISSING',
  VISITORS = 'VISITORS',
  OUTSIDE_MATERIAL = 'OUTSIDE_MATERIAL',
  FEW_COUNTED = 'FEW_COUNTED',
  SUSPECTED_REFILING = 'SUSPECTED_REFILING',
  STRAY_RECORDS = 'STRAY_RECORDS',
  LARGELY_RESTATED = 'LARGELY_RESTATED',
  TOTAL_MOVED = 'TOTAL_MOVED',
  AUDIT_FAILED = 'AUDIT_FAILED',
}

export enum Polarity {
  HIGH_GOOD = 'HIGH_GOOD',
  LOW_GOOD = 'LOW_GOOD',
  NEUTRAL = 'NEUTRAL',
}

export enum Verdict {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  NOT_DISTINGUISHABLE = 'NOT_DISTINGUISHABLE',
  TOO_FEW = 'TOO_FEW',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
}

export enum Comparison {
  SAME_PERIOD_LAST_YEAR = 'SAME_PERIOD_LAST_YEAR',
  PREVIOUS_PERIOD = 'PREVIOUS_PERIOD',
  ROLLING_12_MONTHS = 'ROLLING_12_MONTHS',
  YEAR_TO_DATE = 'YEAR_TO_DATE',
}

/** With what an area is compared. */
export enum Comparator {
  LONDON = 'LONDON',
  BASIC_COMMAND_UNIT = 'BASIC_COMMAND_UNIT',
  SIMILAR_GROUP = 'SIMILAR_GROUP',
  GROUP = 'GROUP',
  TARGET = 'TARGET',
}

/** By what a count is divided. */
export enum Denominator {
  RESIDENTS = 'RESIDENTS',
  HOUSEHOLDS = 'HOUSEHOLDS',
  OFFICERS = 'OFFICERS',
  EMPLOYEES = 'EMPLOYEES',
}

export enum IntervalMethod {
  WILSON = 'WILSON',
  BYAR = 'BYAR',
  EXACT_POISSON = 'EXACT_POISSON',
  LOG_RATIO = 'LOG_RATIO',
  NEWCOMBE = 'NEWCOMBE',
}

export enum PeriodKind {
  DAY = 'DAY',
  MONTH = 'MONTH',
  FINANCIAL_QUARTER = 'FINANCIAL_QUARTER',
  FINANCIAL_HALF = 'FINANCIAL_HALF',
  FINANCIAL_YEAR = 'FINANCIAL_YEAR',
  FINANCIAL_YEAR_TO_DATE = 'FINANCIAL_YEAR_TO_DATE',
  CALENDAR_YEAR = 'CALENDAR_YEAR',
  ROLLING_YEAR = 'ROLLING_YEAR',
}

/** What stands out of ordinary variation in a control chart. */
export enum SignalRule {
  BEYOND_LIMITS = 'BEYOND_LIMITS',
  SHIFT = 'SHIFT',
  TREND = 'TREND',
  TWO_OF_THREE = 'TWO_OF_THREE',
}

export enum Direction {
  UP = 'UP',
  DOWN = 'DOWN',
}

/** Where an area lies in a funnel. */
export enum FunnelPosition {
  FAR_BELOW = 'FAR_BELOW',
  BELOW = 'BELOW',
  WITHIN = 'WITHIN',
  ABOVE = 'ABOVE',
  FAR_ABOVE = 'FAR_ABOVE',
}

/** Which areas to look at. */
export enum AttentionKind {
  WORSE_AND_WORSENING = 'WORSE_AND_WORSENING',
  IMPROVING = 'IMPROVING',
}

/** What a quality check looks at: the six dimensions of the Government Data Quality Framework. */
export enum QualityDimension {
  COMPLETENESS = 'COMPLETENESS',
  UNIQUENESS = 'UNIQUENESS',
  CONSISTENCY = 'CONSISTENCY',
  TIMELINESS = 'TIMELINESS',
  VALIDITY = 'VALIDITY',
  ACCURACY = 'ACCURACY',
}

export enum QualityOutcome {
  PASSED = 'PASSED',
  FAILED = 'FAILED',
  NOT_JUDGED = 'NOT_JUDGED',
}

/** What calls for a support visit. */
export enum SupportTrigger {
  LESS_WELL = 'LESS_WELL',
  DOWNWARD_TREND = 'DOWNWARD_TREND',
  BOTH = 'BOTH',
}

import { describeEnum } from './describeEnum.ts';
import {
  AbsenceReason,
  AttentionKind,
  Comparator,
  Comparison,
  Denominator,
  Direction,
  FigureQualifier,
  FigureStatus,
  FunnelPosition,
  IntervalMethod,
  PeriodKind,
  Polarity,
  QualityDimension,
  QualityFlag,
  QualityOutcome,
  SignalRule,
  SupportTrigger,
  Unit,
  Verdict,
} from './words.ts';

describeEnum(Unit, 'Unit', 'In what a figure is counted.', {
  COUNT: { description: 'A number of things, such as 1,204 recorded crimes.' },
  PERCENT: { description: 'A share of a hundred, such as 56 per cent of those asked.' },
  RATE_PER_1000: { description: 'A number for every 1,000 of a population, such as 7.9 crimes per 1,000 residents.' },
  RATE: {
    description:
      'A number for every so many of a population, as the title of its indicator says, such as 790 crimes per 100,000 residents.',
  },
  RATIO: { description: 'One rate divided by another, such as 3.5.' },
  DAYS: { description: 'A number of days, such as 11.' },
  POUNDS: { description: 'Pounds sterling, such as 1,000,000.' },
});

describeEnum(FigureQualifier, 'FigureQualifier', 'How exactly the source gives a number.', {
  EXACT: { description: 'The number itself.' },
  AT_LEAST: { description: 'The number or more, as in "thirty plus".' },
  MORE_THAN: { description: 'More than the number, as in "over 600".' },
  LESS_THAN: { description: 'Less than the number, as in "under 900,000".' },
  APPROXIMATELY: { description: 'About the number, as in "approximately 441".' },
});

describeEnum(FigureStatus, 'FigureStatus', 'How settled a figure is, among the releases that the question can see.', {
  PROVISIONAL: {
    description: 'Still expected to be restated: the publisher goes on changing months as recent as this one.',
  },
  FINAL: { description: 'Not expected to change.' },
  RESTATED: { description: 'An earlier release gave this same figure another value.' },
});

describeEnum(AbsenceReason, 'AbsenceReason', 'Why there is no value.', {
  SUPPRESSED: { description: 'Withheld because so few people are counted that one could be recognised.' },
  NOT_COLLECTED: {
    description:
      'The publisher does not collect it for this area, such as recorded crime of the Metropolitan Police for the City of London.',
  },
  NOT_YET_PUBLISHED: {
    description: 'The period, or the day asked for with `asAt`, is before the publisher put it out.',
  },
  NOT_AVAILABLE: { description: 'Nothing that the hub holds gives it.' },
  DECLINED: { description: 'Those who were asked declined to say.' },
  NOT_APPLICABLE: { description: 'The measure has no meaning here.' },
  SOURCE_LOST: {
    description: 'The source once gave it and the number has been lost, as in an archived page; it is not nought.',
  },
  RESTRICTED: { description: 'Known, and not for you to see.' },
  SOURCE_UNAVAILABLE: { description: 'The partner’s source does not answer just now.' },
});

describeEnum(QualityFlag, 'QualityFlag', 'What to know before leaning on a figure.', {
  PARTIAL_PERIOD: {
    description:
      'The source covers only part of the period, such as a month that stops on the 17th; no change is claimed from it.',
  },
  UNPLACED_RECORDS: {
    description: 'Some records of the period have no place and count only in wider areas (below force level only).',
  },
  SERIES_BREAK: { description: 'The way of counting changed within the period.' },
  SUSPECTED_DUPLICATES: {
    description:
      'The source looks as if it had loaded some records twice. Nothing is claimed of it: neither a change nor a difference.',
  },
  ASSUMED_SAMPLE_SIZE: {
    description: 'The source does not publish how many were asked; the interval rests on the survey’s design.',
  },
  TERRITORY: {
    description:
      'The source covers another territory than the area’s name says, such as the Metropolitan Police District for London.',
  },
  DEMONSTRATION: { description: 'Demonstration data, not real.' },
  DERIVED: { description: 'Not stated by the source: it follows by arithmetic from numbers that are.' },
  FORCE_MISSING: {
    description: 'A police force whose records belong to the figure has not been loaded for the period.',
  },
  SIMPLE_RANDOM_SAMPLE: {
    description:
      'The interval takes those who were asked for a simple random sample, which understates it: the survey is clustered, and how much that widens it (its design effect) is not published.',
  },
  OTHER_FORCE_MISSING: {
    description:
      'The few records that another police force than the area’s own made there have not been loaded: the number leaves them out, and no change is claimed between it and one that counts them.',
  },
  RETURNS_MISSING: {
    description: 'Some wards or boroughs have returned nothing for the period: the number leaves them out.',
  },
  VISITORS: {
    description:
      'Far more people are about by day than live there, as in the City of London and Westminster: a rate by residents or households says little of the risk to one of them.',
  },
  FEW_COUNTED: {
    description: 'A count that it is worked out from is below 20, so that one person more or less shows.',
  },
  OUTSIDE_MATERIAL: {
    description:
      'From material beside the partners’ files and the source documents, such as a presentation found on a public page.',
  },
  SUSPECTED_REFILING: {
    description:
      'The number leaps or collapses in this period as the rest of its file does not: records may be filed elsewhere since, as when "Other" gender went from 20 stops a month to 1,322. Nothing is claimed of it, nor of a wider category that holds one side and not the other.',
  },
  STRAY_RECORDS: {
    description:
      'Some of its records are filed under a name that was not in use in the period, such as two of "BURGLARY - RESIDENTIAL" in the release of December 2025: they count here, and in none of the kinds that it is made of.',
  },
  LARGELY_RESTATED: {
    description:
      'The release that it is of restated it, and more than 28 in 100 of the figures that releases before it gave too, where a seventh is usual. Source: the check "figures-stand" of `Release.qualityChecks`.',
  },
  TOTAL_MOVED: {
    description:
      'The release that it is of restated it, and moved what the period adds up to by more than 5 in 100, where one or two are usual. Source: the check "totals-stand" of `Release.qualityChecks`.',
  },
  AUDIT_FAILED: {
    description:
      'An audit of the release worked out a withheld count of people more narrowly than the rule allows; the tables of that area and period tell nothing any more. Only updates say so, such as `QualityFlagRaised`; no figure carries it. Source: the check "withheld-counts-hold" of `Release.qualityChecks`.',
  },
});

describeEnum(Polarity, 'Polarity', 'Which way is good.', {
  HIGH_GOOD: { description: 'More is better, as with confidence in the police.' },
  LOW_GOOD: { description: 'Less is better, as with recorded burglary.' },
  NEUTRAL: {
    description: 'Neither is better by itself, as with complaints: more of them may mean more trust in complaining.',
  },
});

describeEnum(Verdict, 'Verdict', 'What a change can be said to be, allowing for chance.', {
  HIGHER: { description: 'Higher than chance alone would explain (95 per cent).' },
  LOWER: { description: 'Lower than chance alone would explain (95 per cent).' },
  NOT_DISTINGUISHABLE: { description: 'Within what chance alone would explain.' },
  TOO_FEW: { description: 'One of the counts is below 5.' },
  NOT_COMPARABLE: {
    description: 'One side is absent or covers part of its period, or the way of counting changed between them.',
  },
});

describeEnum(Comparison, 'Comparison', 'With what a period is compared.', {
  SAME_PERIOD_LAST_YEAR: { description: 'The same period a year before: 2024-01 for 2025-01.' },
  PREVIOUS_PERIOD: {
    description:
      'The period before it that does not overlap it: 2024-12 for 2025-01, and for twelve months to March 2025 the twelve to March 2024.',
  },
  ROLLING_12_MONTHS: {
    description:
      'The twelve whole months to the end of the period against the twelve before: for 2025-01, February 2024 to January 2025 against February 2023 to January 2024.',
  },
  YEAR_TO_DATE: {
    description:
      'The financial year to the end of the period against the same months a year before: for 2025-06, April to June 2025 against April to June 2024. A survey answers it for whole years only.',
  },
});

describeEnum(Comparator, 'Comparator', 'With what an area is compared.', {
  LONDON: { description: 'London as the measure covers it: recorded crime without the City of London.' },
  BASIC_COMMAND_UNIT: {
    description: 'The basic command unit that the borough or ward is part of, such as Central East for Tower Hamlets.',
  },
  SIMILAR_GROUP: {
    description:
      'The other boroughs of its group of similar boroughs; the answer names the grouping, its method and its date.',
  },
  GROUP: { description: 'The areas that the caller names, the area itself left out.' },
  TARGET: {
    description:
      'What a target asks of the period: its goal, or the place on the straight line to it. No area is compared then.',
  },
});

describeEnum(Denominator, 'Denominator', 'By what a count is divided to make a rate.', {
  RESIDENTS: {
    description: 'People who live there, by the mid-year estimates of the Office for National Statistics.',
  },
  HOUSEHOLDS: {
    description:
      'Households at the Census of 2021, as for burglary of a home; those of wards are derived from output areas.',
  },
  OFFICERS: {
    description:
      'Police officers on 31 March, of a police force, a basic command unit or a borough, where the force has given them (template police-officers).',
  },
  EMPLOYEES: {
    description:
      'Officers and staff of a force in a financial year, such as for complaints per 1,000 employees, where the tables of the Independent Office for Police Conduct give them; of boroughs and commands nobody gives them.',
  },
});

describeEnum(IntervalMethod, 'IntervalMethod', 'How an interval was worked out.', {
  WILSON: {
    description:
      'Wilson’s score interval for a proportion (Wilson 1927), as the Office for Health Improvement and Disparities uses it.',
  },
  BYAR: {
    description: 'Byar’s approximation to the Poisson interval for a count of 10 or more (Breslow and Day 1987).',
  },
  EXACT_POISSON: { description: 'The exact Poisson interval for a count below 10, from the chi-square distribution.' },
  LOG_RATIO: {
    description: 'The interval of a ratio of two rates from the logarithm, both counts taken as Poisson.',
  },
  NEWCOMBE: { description: 'The interval of the difference of two shares (Newcombe 1998, method 10).' },
});

describeEnum(PeriodKind, 'PeriodKind', 'What kind of period.', {
  DAY: { description: 'A day, such as 2008-06-05.' },
  MONTH: { description: 'A month, such as 2025-03.' },
  FINANCIAL_QUARTER: { description: 'A quarter of the financial year, such as 2024/25-Q4 (January to March 2025).' },
  FINANCIAL_HALF: { description: 'Half a financial year, such as 2007/08-H2 (October 2007 to March 2008).' },
  FINANCIAL_YEAR: { description: 'April to March, such as 2024/25.' },
  FINANCIAL_YEAR_TO_DATE: { description: 'From 1 April to the end of a month, such as 2025/26-TO-2025-11.' },
  CALENDAR_YEAR: { description: 'January to December, such as 2023.' },
  ROLLING_YEAR: { description: 'Twelve months to the end of a month, such as R12-2025-03.' },
});

describeEnum(SignalRule, 'SignalRule', 'What stands out of ordinary variation in a control chart.', {
  BEYOND_LIMITS: { description: 'A point beyond three standard deviations of the centre.' },
  SHIFT: { description: 'Seven points or more in a row on one side of the centre.' },
  TREND: { description: 'Six points or more in a row, each higher or each lower than the one before.' },
  TWO_OF_THREE: { description: 'Two of three points in a row beyond two standard deviations, on one side.' },
});

describeEnum(Direction, 'Direction', 'Which way a signal points.', {
  UP: { description: 'Above the centre, or rising.' },
  DOWN: { description: 'Below the centre, or falling.' },
});

describeEnum(FunnelPosition, 'FunnelPosition', 'Where an area lies among areas that differ by chance alone.', {
  FAR_BELOW: { description: 'Below the limit that 998 of 1,000 keep to.' },
  BELOW: { description: 'Below the limit that 95 of 100 keep to.' },
  WITHIN: { description: 'Where chance alone would put it.' },
  ABOVE: { description: 'Above the limit that 95 of 100 keep to.' },
  FAR_ABOVE: { description: 'Above the limit that 998 of 1,000 keep to.' },
});

describeEnum(AttentionKind, 'AttentionKind', 'Which areas to look at, by significance and never by rank.', {
  WORSE_AND_WORSENING: {
    description:
      'Worse than the comparator and worse than before, both by more than chance: where support is worth offering.',
  },
  IMPROVING: { description: 'Better than before by more than chance: where there is something to learn.' },
});

describeEnum(
  QualityDimension,
  'QualityDimension',
  'What a quality check looks at: the six dimensions of the Government Data Quality Framework (2020).',
  {
    COMPLETENESS: { description: 'Whether everything is there: areas, whole periods, places.' },
    UNIQUENESS: { description: 'Whether everything is there once.' },
    CONSISTENCY: { description: 'Whether it agrees with itself and with what was published before.' },
    TIMELINESS: { description: 'Whether it came when it was due.' },
    VALIDITY: { description: 'Whether its values and words are of the form and the range that they should be.' },
    ACCURACY: { description: 'Whether its totals are what is known of the world otherwise.' },
  },
);

describeEnum(QualityOutcome, 'QualityOutcome', 'How a quality check came out.', {
  PASSED: { description: 'No more goes against the rule than the threshold allows.' },
  FAILED: { description: 'More goes against the rule than the threshold allows.' },
  NOT_JUDGED: { description: 'There is nothing to look at, such as no earlier release to compare with.' },
});

describeEnum(SupportTrigger, 'SupportTrigger', 'What calls for a support visit, by significance and never by rank.', {
  LESS_WELL: { description: 'Worse than the comparator by more than chance.' },
  DOWNWARD_TREND: { description: 'Worse than it was itself by more than chance.' },
  BOTH: { description: 'Worse than the comparator and worse than it was, both by more than chance.' },
});

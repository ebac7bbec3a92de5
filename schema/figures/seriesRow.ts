import { GraphQLScalarType } from 'graphql';
import type { Observation } from './observation.ts';

/** What stands in a row of a series, in this order. More may be added at the end; nothing is ever moved or left out. */
export const seriesColumns = [
  'period',
  'value',
  'text',
  'unit',
  'qualifier',
  'status',
  'flags',
  'absence.reason',
  'absence.explanation',
  'absence.nearest',
  'interval.lower',
  'interval.upper',
  'numerator',
  'denominator',
  'denominatorPeriod',
  'denominatorRelease.id',
  'sampleSize',
  'release.id',
  'paragraph',
] as const;

/** A row as it stands in an answer. */
export type SeriesCells = readonly unknown[];

/** The level of the interval in a row: that of a figure’s where none is asked for. */
export const rowLevel = 0.95;

/** A figure with its period and everything that is known of it, in the order of `seriesColumns`. */
export function seriesCells({ period, figure }: Observation): SeriesCells {
  const { absence, denominatorPeriod, denominatorRelease, release } = figure;
  const interval = figure.interval(rowLevel);
  return [
    period.label,
    figure.value,
    figure.text,
    figure.unit,
    figure.qualifier,
    figure.status,
    figure.flags,
    absence === null ? null : absence.reason,
    absence === null ? null : absence.explanation,
    absence === null || absence.nearest === null ? null : absence.nearest.label,
    interval === null ? null : interval.lower,
    interval === null ? null : interval.upper,
    figure.numerator,
    figure.denominator,
    denominatorPeriod === null ? null : denominatorPeriod.label,
    denominatorRelease === null ? null : denominatorRelease.id,
    figure.sampleSize,
    release === null ? null : release.id,
    figure.paragraph,
  ];
}

function refuseAsInput(): never {
  throw new TypeError('A row of a series is read and never sent.');
}

/** Rows are worked out by the resolver, so that nothing is left to do for the scalar. */
export const SeriesRowScalar = new GraphQLScalarType<never, unknown>({
  name: 'SeriesRow',
  description:
    'A figure with its period as a list of values, such as ["2025-11", 12, "12", "COUNT", "EXACT", "FINAL", [], null, null, null, 6.2, 21, null, null, null, null, null, "mps-ward-crime:5d2c…", null]. ' +
    `In this order, each as "Observation" and "Figure" have it and null for the same reason: ${seriesColumns.join(', ')}; ` +
    'the interval is that of 95 per cent, and details of the releases are in `releases` beside the rows. Later versions may add values at the end.',
  serialize: (row) => row,
  parseValue: refuseAsInput,
  parseLiteral: refuseAsInput,
});

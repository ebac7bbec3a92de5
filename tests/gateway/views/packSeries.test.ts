import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { executeSync, isObjectType, isScalarType, parse, print, validate } from 'graphql';
import { operationIn } from '../../../gateway/views/shape/buildShape.ts';
import { packSeries } from '../../../gateway/views/shape/packSeries.ts';
import { withWholeFigures } from '../../../gateway/views/shape/wholeFigures.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { Interval } from '../../../schema/figures/interval.ts';
import { Observation } from '../../../schema/figures/observation.ts';
import { Release } from '../../../schema/figures/release.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { SeriesTable } from '../../../schema/figures/seriesTable.ts';
import {
  AbsenceReason,
  FigureQualifier,
  FigureStatus,
  IntervalMethod,
  QualityFlag,
  Unit,
} from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import { graph } from './madeReport.ts';

// What subgraphs resolve by their classes: periods are written as labels, and an interval takes its level.
const period = graph.getType('Period');
if (isScalarType(period)) period.serialize = (value) => PeriodScalar.serialize(value);
const figureType = graph.getType('Figure');
const interval = isObjectType(figureType) ? figureType.getFields()['interval'] : undefined;
if (interval) interval.resolve = (of, { level }) => (of instanceof Figure ? of.interval(Number(level)) : null);

function operationOf(query: string) {
  const document = withWholeFigures(parse(query), graph);
  const operation = operationIn(document);
  if (operation === undefined) throw new Error('no operation');
  return { document, operation };
}

const pack = (query: string) => {
  const { document, operation } = operationOf(query);
  return packSeries(document, operation, graph);
};

const aRelease = fc.integer({ min: 0, max: 3 }).map(
  (number) =>
    new Release({
      id: `mps-ward-crime:${String(number)}`,
      dataset: 'mps-ward-crime',
      title: `Ward crime ${String(number)}`,
      publisher: 'Metropolitan Police Service',
      publishedOn: number === 0 ? null : '2025-12-15',
      covers: [Period.parse('2025-11')],
      licence: 'Open Government Licence v2.0',
      sha256: '0'.repeat(64),
      recordCount: 1,
      withdrawnOn: null,
    }),
);

const aFigure = fc
  .record({
    value: fc.option(fc.integer({ min: 0, max: 5_000 })),
    unit: fc.constantFrom(...Object.values(Unit)),
    qualifier: fc.constantFrom(...Object.values(FigureQualifier)),
    status: fc.constantFrom(...Object.values(FigureStatus)),
    flags: fc.uniqueArray(fc.constantFrom(...Object.values(QualityFlag)), { maxLength: 3 }),
    release: fc.option(aRelease),
    denominatorRelease: fc.option(aRelease),
    denominator: fc.option(fc.integer({ min: 1 })),
    sampleSize: fc.option(fc.integer({ min: 1, max: 50_000 })),
    hasInterval: fc.boolean(),
    nearest: fc.option(fc.constant(Period.parse('2025-10'))),
  })
  .map(
    ({ value, hasInterval, nearest, ...facts }) =>
      new Figure({
        ...facts,
        value,
        absence: value === null ? new Absence(AbsenceReason.NOT_AVAILABLE, 'Nothing, "really".', nearest) : null,
        numerator: value,
        ...(facts.denominator !== null && { denominatorPeriod: Period.parse('2024') }),
        paragraph: null,
        intervalAt: (level) =>
          hasInterval && value !== null ? new Interval(value * level, value + 1, level, IntervalMethod.BYAR) : null,
      }),
  );

const aSeries = fc
  .array(aFigure, { maxLength: 5 })
  .map((figures) =>
    figures.map((figure, place) => new Observation(Period.parse(`2025-0${String(place + 1)}`), figure)),
  );

/** The answer to a query of which every series is this one. */
function answerOf(document: ReturnType<typeof parse>, series: readonly Observation[]) {
  const indicator = {
    title: 'Burglary',
    definition: 'What is counted',
    polarity: 'NEUTRAL',
    absence: null,
    series: () => series,
    seriesTable: () => new SeriesTable(series),
    rate: () => indicator,
  };
  const ward = { name: 'Bow East', crime: () => indicator };
  const rootValue = {
    boroughs: [{ name: 'Tower Hamlets', wards: [ward, ward] }],
    london: () => ({ crime: () => indicator }),
  };
  return executeSync({ schema: graph, document, rootValue });
}

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('series asked for as rows of values', () => {
  it.each([
    ['figures whole', '{ london { crime { series(last: 3) { period figure { value } } } } }'],
    [
      'aliases',
      '{ l: london { c: crime { s: series { p: period f: figure { n: numerator r: release { at: publishedOn } } } } } }',
    ],
    [
      'lists, fragments and what stands beside',
      `{ boroughs { name wards { ...Crime } } }
       fragment Crime on Ward { name a: crime { title series { period } } b: crime { s: series { figure { text absence { nearest } } } } }`,
    ],
    [
      'rates',
      '{ london { crime { rate(denominator: RESIDENTS) { series { period figure { value denominatorPeriod } } } } } }',
    ],
  ])('become the answer that the query as it is would have had: %s', (_what, query) => {
    const { document, operation } = operationOf(query);
    const packed = packSeries(document, operation, graph);
    if (packed === null) throw new Error('not packed');
    expect(validate(graph, packed.document)).toEqual([]);
    expect(print(packed.document)).not.toMatch(/\bseries\b[^:]/);
    fc.assert(
      fc.property(aSeries, (series) => {
        const { data = null, errors } = answerOf(packed.document, series);
        expect(errors).toBeUndefined();
        expect(plainly(packed.unpack({ data }).data)).toEqual(plainly(answerOf(document, series).data));
      }),
    );
  });

  it.each([
    ['an interval of another level', '{ london { crime { series { figure { interval(level: 0.99) { lower } } } } } }'],
    ['how an interval was worked out', '{ london { crime { series { figure { interval { method } } } } } }'],
    ['more of a release', '{ london { crime { series { figure { release { sha256 } } } } } }'],
    [
      'a directive',
      'query A($is: Boolean!) { london { crime { series { period figure @include(if: $is) { value } } } } }',
    ],
    [
      'one such among others',
      '{ london { a: crime { series { period } } b: crime { series { figure { interval { level } } } } } }',
    ],
    [
      'a key that is a series of one type and another list of another',
      `{ london { crime { series { period } } } area(code: "E12000007") { ... on London { x: crime { y: series { period } } } ...Other } }
       fragment Other on Ward { x: crime { y: breaks { since } } }`,
    ],
    ['no series', '{ london { crime { latest { period } } } }'],
  ])('are left as they are where rows do not tell what is asked: %s', (_what, query) => {
    expect(validate(graph, parse(query))).toEqual([]);
    expect(pack(query)).toBeNull();
  });

  it('are none where the answer has none', () => {
    const packed = pack('{ boroughs { wards { crime { series { period } } } } }');
    const errors = [{ message: 'away', path: ['boroughs', 0, 'wards'] }];
    expect(packed?.unpack({ data: { boroughs: [{ wards: null }, {}] }, errors })).toEqual({
      data: { boroughs: [{ wards: null }, {}] },
      errors,
    });
    expect(packed?.unpack({ data: null, errors })).toEqual({ data: null, errors });
  });
});

import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { untilAborted } from '../../../kit/database/untilAborted.ts';
import { absentFigure } from '../../../kit/indicators/figureOf.ts';
import { FigureReader } from '../../../kit/indicators/figureReader.ts';
import type { Reading } from '../../../kit/indicators/reading.ts';
import { remembered } from '../../../kit/indicators/rememberedReading.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Observation } from '../../../schema/figures/observation.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import { areaByCode, type Area } from '../../../schema/places/areas.ts';
import { wards } from '../../../schema/places/wards.ts';
import { recordedCrime } from '../../../subgraphs/performance/indicators/recordedCrime.ts';

const [december, november] = [Period.parse('2025-12'), Period.parse('2025-11')];
const areas = wards.flatMap(({ code }) => areaByCode(code) ?? []);
const [first] = areas;

/** A reading of wards that counts how many figures were worked out, and a reader for a request that may be left. */
function counted() {
  const worked: string[] = [];
  const readingOf = (area: Area): Reading => {
    const measure = recordedCrime(area, '', '');
    return {
      measure,
      area: area.code,
      asAt: null,
      covered: async () => [],
      figures: async (periods) =>
        periods.map((period) => {
          worked.push(`${area.code} ${period.label}`);
          return new Observation(period, absentFigure(measure, new Absence(AbsenceReason.NOT_AVAILABLE, 'made up')));
        }),
      breakPlaces: async () => [],
      restatements: async () => [],
      forArea: readingOf,
      seenAt: () => readingOf(area),
    };
  };
  const left = new AbortController();
  const database = untilAborted({ schema: 'made', query: async () => [] }, left.signal);
  return { worked, readingOf, left, reader: new FigureReader(database, new ShelfKeeper(database)) };
}

describe('figures that comparisons of many areas share', () => {
  it('are worked out once in a request, whoever asks and however often', async () => {
    if (first === undefined) throw new Error('there are no wards');
    const { worked, readingOf, reader } = counted();
    const each = areas.slice(0, 50).map((area) => remembered(readingOf(area), reader));
    await Promise.all(
      each.flatMap((reading) => [
        reading.figures([december]),
        reading.figures([november, december]),
        remembered(readingOf(first), reader).figures([december]),
      ]),
    );
    expect(worked).toHaveLength(100);
    expect(new Set(worked).size).toBe(100);
  });

  it('leave the process to others in between, and stop once nobody waits', async () => {
    const { worked, readingOf, reader, left } = counted();
    const all = Promise.allSettled(areas.map((area) => remembered(readingOf(area), reader).figures([december])));
    await setImmediate();
    expect(worked.length).toBeGreaterThan(0);
    expect(worked.length).toBeLessThan(areas.length);
    left.abort();
    const stopped = worked.length;
    const settled = await all;
    expect(worked.length).toBeLessThanOrEqual(stopped + 100);
    expect(settled.at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'TIMED_OUT' } });
  });
});

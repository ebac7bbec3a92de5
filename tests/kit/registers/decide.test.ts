import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, type Command, type World } from '../../../kit/registers/decide.ts';
import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { hubItself } from '../../../kit/viewer.ts';

const states = { OPEN: 'OPEN', HELD: 'HELD', SHUT: 'SHUT' };

const trials: Register = {
  id: 'trials',
  type: 'Trial',
  thing: 'trial',
  description: 'A register of the test.',
  fields: [
    areaField({ name: 'borough', heading: 'Borough', description: 'Its borough.', kinds: ['BOROUGH'] }),
    countField({ name: 'size', heading: 'Size', description: 'How large.', most: 100 }),
  ],
  key: ['borough'],
  areaOf: (id) => id,
  states,
  acts: {
    openTrial: { word: 'Open', description: '', from: null, to: 'OPEN', requires: [], accepts: ['size'] },
    holdTrial: { word: 'Hold', description: '', from: ['OPEN'], to: 'HELD', requires: ['size'], accepts: [] },
    shutTrial: { word: 'Shut', description: '', from: ['OPEN', 'HELD'], to: 'SHUT', requires: [], accepts: [] },
    sizeTrial: { word: 'Size', description: '', from: ['OPEN', 'HELD'], to: null, requires: ['size'], accepts: [] },
  },
};

const world: World = {
  viewer: hubItself,
  today: '2026-11-27',
  now: '2026-11-27T12:00:00.000Z',
  isDemonstration: false,
  knows: () => false,
  stood: () => null,
};

const command = fc.record({
  act: fc.constantFrom(...Object.keys(trials.acts)),
  id: fc.constant('E09000030'),
  expectedVersion: fc.option(fc.integer({ min: 0, max: 6 })),
  effectiveOn: fc.option(fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-27', '2026-12-01')),
  reason: fc.constantFrom('Minutes', ' ', 'Ring 020 7946 0123'),
  given: fc.record({ size: fc.option(fc.integer({ min: -1, max: 120 })) }, { requiredKeys: [] }),
});

/** Does commands one after the other; a mutation sends one, a file many. */
function afterAll(commands: readonly Command[]): readonly RegisterRecord[] {
  const states: RegisterRecord[] = [];
  for (const each of commands) {
    const opens = trials.acts[each.act]?.from === null;
    const given = opens ? { ...each.given, borough: each.id } : each.given;
    const { change } = decide(trials, { ...each, given }, states.at(-1), world);
    if (change !== undefined) states.push(change);
  }
  return states;
}

describe('whatever is tried', () => {
  const histories = fc.array(command, { maxLength: 30 }).map(afterAll);

  it('versions follow one another', () => {
    fc.assert(
      fc.property(histories, (records) => {
        expect(records.map(({ version }) => version)).toEqual(records.map((_, place) => place + 1));
      }),
    );
  });

  it('days of effect never go back, and none lies in the future', () => {
    fc.assert(
      fc.property(histories, (records) => {
        const days = records.map(({ effectiveOn }) => effectiveOn);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day <= world.today)).toBe(true);
      }),
    );
  });

  it('each state follows from the one before by an act that is declared, and since tells when it began', () => {
    fc.assert(
      fc.property(histories, (records) => {
        for (const [place, record] of records.entries()) {
          const before = records[place - 1];
          const acts = Object.values(trials.acts).filter(({ from }) =>
            before === undefined ? from === null : from?.includes(before.state),
          );
          expect(acts.map(({ to }) => to ?? before?.state)).toContain(record.state);
          expect(record.since).toBe(before?.state === record.state ? before.since : record.effectiveOn);
        }
      }),
    );
  });

  it('what is held is always what may be', () => {
    fc.assert(
      fc.property(histories, (records) => {
        for (const { values, state } of records) {
          const size = values['size'] ?? null;
          expect(size === null || (typeof size === 'number' && size >= 0 && size <= 100)).toBe(true);
          if (state === 'HELD') expect(size).not.toBeNull();
        }
      }),
    );
  });

  it('a version that is not the latest changes nothing', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 40 }), (records, expectedVersion) => {
        const latest = records.at(-1);
        fc.pre(latest !== undefined && latest.version !== expectedVersion);
        const stale = { act: 'sizeTrial', id: 'E09000030', expectedVersion, effectiveOn: null, reason: 'x', given: {} };
        const { objections, change } = decide(trials, stale, latest, world);
        expect(change).toBeUndefined();
        expect(objections?.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, chainHash, entryAfter, type ReadEntry, type ReadFacts } from '../../../kit/reads/readEntry.ts';
import { removalAfter } from '../../../kit/reads/readRemoval.ts';
import { sealAfter, type ReadSeal } from '../../../kit/reads/readSeal.ts';
import { verifyReads } from '../../../kit/reads/verifyReads.ts';

const now = new Date('2026-12-28T12:00:00.000Z');

const facts = fc.record<ReadFacts>({
  kind: fc.constantFrom('READ', 'EXPORT', 'UPDATE', 'ACT'),
  key: fc.option(fc.stringMatching(/^[a-z0-9]{10}$/)),
  agency: fc.option(fc.constantFrom('tower-hamlets', 'mopac')),
  role: fc.constantFrom('SECRETARY', 'PARTNER', 'CITY_HALL'),
  operation: fc.option(fc.constantFrom('BoardPack', 'Risks')),
  digest: fc.stringMatching(/^[0-9a-f]{64}$/),
  fields: fc.array(fc.constantFrom('KeptRisk.title', 'Query.accessKeys')),
  areas: fc.array(fc.constantFrom('E09000030', 'E12000007')),
  purpose: fc.option(fc.constant('board meeting')),
  rows: fc.option(fc.nat(500)),
});

/** What two or three processes write in turns, by whose turn it is; some seal at the end. */
const record = fc.array(fc.tuple(fc.nat(2), facts), { minLength: 2, maxLength: 25 }).map((turns) => {
  const places = ['a', 'b', 'c'].map((segment) => ({ segment, number: 0, hash: beginningOf(segment) }));
  const entries: ReadEntry[] = [];
  for (const [turn, each] of turns) {
    const entry = entryAfter(places[turn] ?? { segment: 'a', number: 0, hash: '' }, '2026-11-27T12:00:00.000Z', each);
    places[turn] = entry;
    entries.push(entry);
  }
  const seals: ReadSeal[] = [];
  for (const { segment, number, hash } of places) {
    if (number === 0) continue;
    seals.push(sealAfter(seals.at(-1) ?? null, { segment, entries: number, last: hash }, '2026-11-28T00:00:01.000Z'));
  }
  return { entries: sorted(entries), seals };
});

function sorted(entries: readonly ReadEntry[]): ReadEntry[] {
  return entries.toSorted((one, other) => one.segment.localeCompare(other.segment) || one.number - other.number);
}

const verdictOf = (entries: readonly ReadEntry[], seals: readonly ReadSeal[], removed: readonly string[] = []) =>
  verifyReads(
    {
      seals: async () => {
        let chain = [...seals];
        for (const segment of removed) {
          const last = chain.at(-1);
          if (last) chain = [...chain, removalAfter(last, { segment, keptDays: 30 }, '2026-12-28T00:00:01.000Z')];
        }
        return chain;
      },
      entries: async function* () {
        yield* entries;
      },
    },
    { now },
  );

describe('the record of reads', () => {
  it('holds as it was written, whoever wrote in turn', async () => {
    await fc.assert(
      fc.asyncProperty(record, async ({ entries, seals }) => {
        expect(await verdictOf(entries, seals)).toMatchObject({ entries: entries.length, faults: [], open: [] });
        const [first] = seals;
        const kept = entries.filter(({ segment }) => segment !== first?.segment);
        expect((await verdictOf(kept, seals, first ? [first.segment] : [])).faults).toEqual([]);
      }),
    );
  });

  const tampering = fc.constantFrom<
    (entries: ReadEntry[], at: number, other: number) => readonly [entries: ReadEntry[], segment: string | undefined]
  >(
    // One letter of a line is another, and perhaps its hash is made to fit.
    (entries, at) => [
      changed(entries, at, ({ body, ...entry }) => ({ ...entry, body: body.replace('"kind":"', '"kind":"X') })),
      entries[at]?.segment,
    ],
    (entries, at) => [
      changed(entries, at, (entry) => {
        const body = entry.body.replace(/"rows":(?:null|\d+)/, '"rows":501');
        return { ...entry, body, hash: chainHash(entry.previous, body) };
      }),
      entries[at]?.segment,
    ],
    // One is taken out: in the middle, or at the end, which only the seal knows of.
    (entries, at) => [entries.toSpliced(at, 1), entries[at]?.segment],
    // One is taken out, and those after it count on.
    (entries, at) => [
      entries
        .toSpliced(at, 1)
        .map((each, index) =>
          index >= at && each.segment === entries[at]?.segment ? { ...each, number: each.number - 1 } : each,
        ),
      entries[at]?.segment,
    ],
    // One stands a second time, under the next number.
    (entries, at) => {
      const entry = entries[at];
      if (entry === undefined) return [entries, undefined];
      const moved = entries.map((each) =>
        each.segment === entry.segment && each.number > entry.number ? { ...each, number: each.number + 1 } : each,
      );
      return [sorted([...moved, { ...entry, number: entry.number + 1 }]), entry.segment];
    },
    // Two change places.
    (entries, at, other) => {
      const [one, two] = [entries[at], entries[other]];
      if (one === undefined || two === undefined || at === other) return [entries.toSpliced(at, 1), one?.segment];
      const place = ({ segment, number }: ReadEntry) => ({ segment, number });
      return [
        entries.map((each) =>
          each === one ? { ...two, ...place(one) } : each === two ? { ...one, ...place(two) } : each,
        ),
        one.segment,
      ];
    },
    // The end goes.
    (entries, at) => {
      const entry = entries[at];
      return [entries.filter((each) => each.segment !== entry?.segment || each.number < entry.number), entry?.segment];
    },
  );

  it('shows any single thing that was done to its entries, and in which segment', async () => {
    await fc.assert(
      fc.asyncProperty(record, tampering, fc.nat(), fc.nat(), async ({ entries, seals }, tamper, one, other) => {
        const [left, segment] = tamper(entries, one % entries.length, other % entries.length);
        const { faults } = await verdictOf(left, seals);
        expect(faults.filter(({ where }) => where.startsWith(`segment ${String(segment)}`))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('shows a seal that was changed, taken out or moved', async () => {
    await fc.assert(
      fc.asyncProperty(record, fc.nat(), async ({ entries, seals }, which) => {
        const at = which % seals.length;
        const other = seals.map((seal, index) =>
          index === at ? { ...seal, body: seal.body.replace('entries":', 'entries":1') } : seal,
        );
        expect((await verdictOf(entries, other)).faults).not.toEqual([]);
        const without = seals.toSpliced(at, 1);
        const isLast = at === seals.length - 1;
        const { faults, open } = await verdictOf(entries, without);
        // The last seal can go unnoticed by the chain, but not by whoever noted it.
        expect(isLast ? open : faults).not.toEqual([]);
        const source = {
          seals: async () => without,
          entries: async function* () {},
        };
        expect((await verifyReads(source, { head: seals[at]?.hash ?? null })).faults).not.toEqual([]);
      }),
    );
  });

  const removal = (more: { segment?: string; keptDays?: number; removedAt?: string; leastDays?: number }) => {
    const { segment = 'a', keptDays = 30, removedAt = '2026-12-28T00:00:01.000Z', leastDays = 1 } = more;
    const sealed = { segment: 'a', entries: 1, last: 'f'.repeat(64) };
    const seal = sealAfter(null, sealed, '2026-11-28T00:00:01.000Z');
    const seals = async () => [seal, removalAfter(seal, { segment, keptDays }, removedAt)];
    return verifyReads({ seals, entries: async function* () {} }, { now, leastDays });
  };

  it('takes a removal for one only after the time that it states, and only of what was sealed before', async () => {
    expect(await removal({})).toMatchObject({ faults: [], removed: 1, keptDays: 30, seals: 1 });
    const madeUp = [{ keptDays: 31 }, { keptDays: 0 }, { segment: 'b' }, { leastDays: 31 }];
    for (const each of [...madeUp, { removedAt: '2026-11-28T12:00:00.000Z', keptDays: 1 }]) {
      const { removed, faults } = await removal(each);
      expect([removed, faults.map(({ where }) => where)]).toEqual([
        0,
        [`removal 2, of segment ${'segment' in each ? each.segment : 'a'}`, 'segment a'],
      ]);
    }
    expect((await removal({ removedAt: '2027-12-28T00:00:01.000Z' })).faults[0]?.what).toContain('a time to come');
  });
});

function changed(entries: readonly ReadEntry[], at: number, by: (entry: ReadEntry) => ReadEntry): ReadEntry[] {
  return entries.map((entry, index) => (index === at ? by(entry) : entry));
}

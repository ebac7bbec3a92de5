import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneAhead } from '../../../kit/importing/oneAhead.ts';

const month = (number: number) => `2024-${String(number).padStart(2, '0')}-metropolitan-stop-and-search.csv`;

/** Files that are taken when the test says so. */
function taking() {
  const begun: string[] = [];
  const endings = new Map<string, () => void>();
  const take = (name: string) => {
    begun.push(name);
    return new Promise<string>((resolve) => endings.set(name, () => resolve(`took ${name}`)));
  };
  return { begun, take, end: (name: string) => endings.get(name)?.() };
}

const name = (file: string) => file;

describe('files taken one ahead', () => {
  it('begins with the next month of the same while one is under way, and with no further one', async () => {
    const { begun, take, end } = taking();
    const taken = oneAhead([month(1), month(2), month(3)], name, take);
    const first = taken.next();
    await new Promise(setImmediate);
    expect(begun).toEqual([month(1), month(2)]);
    end(month(2));
    end(month(1));
    expect(await first).toEqual({ value: `took ${month(1)}`, done: false });
    expect((await taken.next()).value).toBe(`took ${month(2)}`);
    expect(begun).toEqual([month(1), month(2), month(3)]);
    end(month(3));
    expect((await taken.next()).value).toBe(`took ${month(3)}`);
  });

  it.each([
    ['boards.csv', 'panels.csv'],
    ['2024-01-panels.csv', '2024-02-panels.csv'],
    [month(1), '2024-01-metropolitan-street.csv'],
    [month(1), '2024-02-city-of-london-stop-and-search.csv'],
  ])('lets %s end before %s begins', async (one, other) => {
    const { begun, take, end } = taking();
    const taken = oneAhead([one, other], name, take);
    const first = taken.next();
    await new Promise(setImmediate);
    expect(begun).toEqual([one]);
    end(one);
    await first;
    const second = taken.next();
    await new Promise(setImmediate);
    expect(begun).toEqual([one, other]);
    end(other);
    await second;
  });

  it('tells of a fault in its turn, and waits for what is under way', async () => {
    let isOver = false;
    const take = async (file: string) => {
      if (file === month(1)) throw new Error('the first');
      await new Promise(setImmediate);
      isOver = true;
      return file;
    };
    const taken = oneAhead([month(1), month(2)], name, take);
    await expect(taken.next()).rejects.toThrow('the first');
    expect(isOver).toBe(true);
  });

  it('gives back what came of each in their order, whichever ends first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(3)), { maxLength: 8 }),
        async (files) => {
          const take = async ([at, pauses]: readonly [number, number]) => {
            for (let pause = 0; pause < pauses; pause += 1) await new Promise(setImmediate);
            return at;
          };
          const results: number[] = [];
          for await (const result of oneAhead(files, ([at]) => month(at), take)) results.push(result);
          expect(results).toEqual(files.map(([at]) => at));
        },
      ),
    );
  });
});

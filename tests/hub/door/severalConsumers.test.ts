import { describe, expect, it } from '@jest/globals';
import { importForAll, withdrawFromAll, type Consumer } from '../../../hub/door/severalConsumers.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { ImportReport } from '../../../kit/importing/report.ts';
import type { Domain } from '../../../schema/datasets/dataset.ts';

const file = { name: 'population.csv', path: '/nowhere', sha256: '00', bytes: 1 };
const options = { publishedOn: null, dryRun: false };
const report: ImportReport = {
  file: 'population.csv',
  dataset: 'mid-year-population',
  release: 'mid-year-population:00',
  accepted: 33,
  refused: 0,
  changed: 5,
  refusals: [],
  remarks: ['As before.'],
};
const refusal = { line: 2, column: null, message: 'No.' };

/** A subgraph whose door takes what it is told to. */
const consumer = (domain: Domain, answer: () => ImportReport, withdrawal: () => number = () => 1): Consumer => ({
  domain,
  door: {
    import: () => Promise.resolve().then(answer),
    withdraw: (release) => Promise.resolve().then(() => ({ release, changed: withdrawal() })),
  },
});
const fails = (code: 'SOURCE_UNAVAILABLE' | 'NOT_FOUND') => () => {
  throw new HubError(code, 'It does not answer.');
};

describe('a file that several subgraphs keep', () => {
  it('is taken when each has taken it, and counts the changes of all', async () => {
    const consumers = [
      consumer('performance', () => report),
      consumer('accountability', () => ({ ...report, changed: 7 })),
    ];
    expect(await importForAll(consumers, file, options)).toEqual({ ...report, changed: 12 });
  });

  it('is refused when one refuses it, which says where it stands', async () => {
    const refused = { ...report, release: null, accepted: 0, changed: 0, refusals: [refusal] };
    const consumers = [consumer('performance', () => report), consumer('accountability', () => refused)];
    expect(await importForAll(consumers, file, options)).toEqual({
      ...refused,
      remarks: ['As before.', 'The file stands in performance, which took it before.'],
    });
    const none = await importForAll([consumer('performance', () => refused)], file, options);
    expect(none).toEqual(refused);
  });

  it('is sent again where one did not answer after another took it', async () => {
    const consumers = [consumer('performance', () => report), consumer('accountability', fails('SOURCE_UNAVAILABLE'))];
    await expect(importForAll(consumers, file, options)).rejects.toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
      message: 'It does not answer. The file stands in performance and not in accountability; send it again.',
    });
    await expect(importForAll(consumers, file, { ...options, dryRun: true })).rejects.toThrow(/^It does not answer.$/);
  });

  it('is withdrawn wherever it stands', async () => {
    const knows = consumer(
      'performance',
      () => report,
      () => 3,
    );
    const knowsNot = consumer('accountability', () => report, fails('NOT_FOUND'));
    expect(await withdrawFromAll([knowsNot, knows], 'a:1', 'why')).toEqual({ release: 'a:1', changed: 3 });
    await expect(withdrawFromAll([knowsNot], 'a:1', 'why')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const silent = consumer('accountability', () => report, fails('SOURCE_UNAVAILABLE'));
    await expect(withdrawFromAll([knows, silent], 'a:1', 'why')).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { differenceReport } from '../../../gateway/views/formats/differenceReport.ts';
import { writeHtml } from '../../../gateway/views/formats/html/writeHtml.ts';
import { permalinkReport } from '../../../gateway/views/formats/permalinkReport.ts';
import type { Permalink } from '../../../kit/views/permalink.ts';
import { prepared, textOf, tools } from './madeReport.ts';

const document = '{ boroughs { code } }';

const kept = (takenAt: string): Permalink => ({
  digest: 'a'.repeat(64),
  title: 'Boroughs',
  document,
  parameters: [],
  audience: null,
  releases: [],
  content: '',
  whole: '{"boroughs":[{"code":"E09000030"}]}',
  takenAt,
});

describe('a permalink as a page', () => {
  it('is the same on every day that it is read', async () => {
    const page = await textOf(writeHtml(permalinkReport(kept('2026-01-05T10:00:00.000Z'), prepared(document)), tools));
    expect(page).toContain('Asked on 2026-01-05');
    const sides = { from: kept('2026-04-07T10:00:00.000Z'), to: kept('2026-01-05T10:00:00.000Z'), differences: [] };
    expect(await textOf(writeHtml(differenceReport(sides), tools))).toContain('Asked on 2026-04-07');
  });
});

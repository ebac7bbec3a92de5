import { describe, expect, it } from '@jest/globals';
import { differencesOf } from '../../../gateway/views/differences.ts';
import { reportOf } from './madeReport.ts';

const query = `{ borough(code: "E09000002") { wardsWithoutPanel(first: 9) { edges { node { ward { code name } since } } }
  priorities(first: 9) { edges { node { ward { name } number status } } } } }`;
const ward = (code: string, name: string, since: string) => ({ node: { ward: { code, name }, since } });
const priority = (name: string, number: string, status: string) => ({ node: { ward: { name }, number, status } });
const answer = (wards: readonly unknown[], priorities: readonly unknown[]) => ({
  borough: { wardsWithoutPanel: { edges: wards }, priorities: { edges: priorities } },
});

describe('the differences of two answers', () => {
  it('find a row again by the object that it is about, and name it by that', () => {
    const { top } = reportOf(query, []);
    const before = answer(
      [ward('W2', 'Village', '2025-01-01')],
      [priority('Bow East', '1', 'PROPOSED'), priority('Mile End', '1', 'PROPOSED')],
    );
    const after = answer(
      [ward('W1', 'Valence', '2025-03-01'), ward('W2', 'Village', '2025-02-01')],
      [priority('Bow East', '1', 'PROPOSED'), priority('Mile End', '1', 'ADOPTED')],
    );
    expect([...differencesOf(top, before, after)]).toEqual([
      { table: 'borough.wardsWithoutPanel', row: 'W2', column: 'since', from: '2025-01-01', to: '2025-02-01' },
      { table: 'borough.priorities', row: 'Mile End · 1', column: 'status', from: 'PROPOSED', to: 'ADOPTED' },
      { table: 'borough.wardsWithoutPanel', row: 'W1', column: null, from: null, to: 'a row' },
    ]);
  });
});

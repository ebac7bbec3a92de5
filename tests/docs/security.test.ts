import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { usualAllowances } from '../../gateway/limits/costLimiter.ts';
import { acts } from '../../kit/access/mayAct.ts';
import { roleScopes } from '../../kit/access/roleScopes.ts';

const document = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');

/** The rows of the document’s tables, their cells trimmed. */
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const cells = (first: string) => rows.find(([cell]) => cell === first)?.slice(1);
const told = (list: readonly string[]) => (list.length === 0 ? '–' : list.join(', '));

it('tells every role’s scopes as the code grants them', () => {
  for (const [role, { usual, possible }] of Object.entries(roleScopes)) {
    expect([role, cells(role)]).toEqual([role, [told(usual), told(possible)]]);
  }
});

it('tells every act as the code allows it', () => {
  for (const [act, { does, roles, scope }] of Object.entries(acts)) {
    expect([act, cells(act)]).toEqual([act, [does, roles.join(', '), scope]]);
  }
});

it('tells the budgets that the gateway counts with', () => {
  const count = (of: number) => of.toLocaleString('en-GB');
  const { anonymous, known } = usualAllowances;
  expect(cells('one query')).toEqual([count(anonymous.perQuery), count(known.perQuery)]);
  expect(cells('at once')).toEqual([count(anonymous.capacity), count(known.capacity)]);
  expect(cells('flows back each second')).toEqual([count(anonymous.perSecond), count(known.perSecond)]);
});

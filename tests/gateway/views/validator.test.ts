import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Validator } from '../../../gateway/views/validator.ts';
import type { SourceState } from '../../../kit/subgraph/subgraph.ts';
import { anonymous, type Viewer } from '../../../kit/viewer.ts';

const schema = buildSchema('type Query { london: String }');
const scrutineer: Viewer = { agency: 'assembly', role: 'SCRUTINEER', boroughs: [], scopes: ['register:write'] };
const reader: Viewer = { ...scrutineer, scopes: ['partner:read', 'register:write'] };
const partner: Viewer = { agency: 'mind', role: 'PARTNER', boroughs: ['E09000030'], scopes: ['register:write'] };

const before: SourceState = { mark: 'a', changedAt: 1_000, told: { mark: 'x', changedAt: 1_000 } };
const afterRisk: SourceState = { ...before, mark: 'b', changedAt: 2_000 };

describe('the mark of an answer', () => {
  const markOf = async (viewer: Viewer, state: SourceState) => {
    const validator = new Validator({ states: () => Promise.resolve([state]), today: () => '2026-11-28' });
    const query = { plainText: '{ london }', wholeText: '{ london }' };
    const heading = { title: 'London', address: null };
    return validator.markOf({ query, variables: {}, format: 'json', viewer, isPartialWelcome: false, heading }, schema);
  };
  const isMoved = async (viewer: Viewer, from: SourceState, to: SourceState) => {
    const [one, other] = [await markOf(viewer, from), await markOf(viewer, to)];
    return { etag: one?.etag !== other?.etag, lastModified: one?.lastModified !== other?.lastModified };
  };

  it.each([
    ['without a key', anonymous, false],
    ['of a committee', scrutineer, false],
    ['of a committee that reads what is for partners', reader, true],
    ['of an agency that may have entered something itself', partner, true],
  ])('%s: is moved by what only partners may know: %j', async (_who, viewer, moves) => {
    expect(await isMoved(viewer, before, afterRisk)).toEqual({ etag: moves, lastModified: moves });
  });

  it('is moved for everybody by what anybody may see', async () => {
    const told: SourceState = { mark: 'c', changedAt: 3_000, told: { mark: 'y', changedAt: 3_000 } };
    for (const viewer of [anonymous, partner]) {
      expect(await isMoved(viewer, before, told)).toEqual({ etag: true, lastModified: true });
    }
  });

  it('goes by the whole state of a source of an older version, which does not say what is told', async () => {
    const older = { mark: 'a', changedAt: 1_000 };
    expect(await isMoved(anonymous, older, { ...older, mark: 'b' })).toMatchObject({ etag: true });
  });
});

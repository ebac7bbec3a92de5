import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantKey } from '../../../kit/access/grantKey.ts';
import { acts, mayAct, whoMayAct, type Act } from '../../../kit/access/mayAct.ts';
import { reaches } from '../../../kit/access/reaches.ts';
import { anonymous, scopes, viewerRoles, type Viewer, type ViewerRole } from '../../../kit/viewer.ts';

const towerHamlets = 'E09000030';
const itsWard = 'E05009317';
const hackney = 'E09000012';
const london = 'E12000007';

const viewer = (role: ViewerRole, boroughs: readonly string[] = []): Viewer => ({
  agency: 'some-agency',
  role,
  boroughs,
  scopes,
});

const names: readonly Act[] = ['enter', 'approve', 'raise', 'respond', 'scrutinise', 'decide', 'import', 'manageKeys'];

describe('reaches', () => {
  it.each<[ViewerRole, readonly string[], string, boolean]>([
    ['SECRETARY', [towerHamlets], towerHamlets, true],
    ['SECRETARY', [towerHamlets], itsWard, true],
    ['SECRETARY', [towerHamlets], hackney, false],
    ['SECRETARY', [towerHamlets], london, false],
    ['SECRETARY', [], towerHamlets, false],
    ['PARTNER', [], towerHamlets, false],
    ['POLICE', [], london, true],
    ['POLICE', [], towerHamlets, true],
    ['POLICE', [hackney], hackney, true],
    ['POLICE', [hackney], towerHamlets, false],
    ['POLICE', [hackney], london, false],
    ['SCRUTINEER', [], hackney, true],
    ['CITY_HALL', [], london, true],
    ['ADMINISTRATOR', [], itsWard, true],
    ['ANONYMOUS', [towerHamlets], towerHamlets, false],
    ['SECRETARY', [towerHamlets], 'E09999999', false],
  ])('%s of %j and %s: %s', (role, boroughs, area, expected) => {
    expect(reaches(viewer(role, boroughs), area)).toBe(expected);
  });
});

describe('mayAct', () => {
  it('lets a secretary enter what is about its own borough only', () => {
    expect(mayAct(viewer('SECRETARY', [towerHamlets]), 'enter', itsWard)).toBe(true);
    expect(mayAct(viewer('SECRETARY', [towerHamlets]), 'enter', hackney)).toBe(false);
  });

  it('lets nobody act without the scope of the act, whatever the role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...viewerRoles), fc.constantFrom(...names), (role, act) => {
        const left = scopes.filter((scope) => scope !== acts[act].scope);
        expect(mayAct({ ...viewer(role, [towerHamlets]), scopes: left }, act, towerHamlets)).toBe(false);
      }),
    );
  });

  it('lets an anonymous viewer do nothing', () => {
    expect(names.filter((act) => mayAct({ ...anonymous, scopes }, act, null))).toEqual([]);
  });

  it('says who may', () => {
    expect(whoMayAct('enter')).toBe('ADMINISTRATOR, CITY_HALL or SECRETARY with the scope register:write');
  });
});

describe('grantKey', () => {
  it('is the same whatever the order of boroughs and scopes, and whichever key was shown', () => {
    const one: Viewer = { ...viewer('PARTNER', [hackney, towerHamlets]), keyId: 'one' };
    const other: Viewer = { ...viewer('PARTNER', [towerHamlets, hackney]), scopes: scopes.toReversed(), keyId: 'two' };
    expect(grantKey(one)).toBe(grantKey(other));
  });

  it('differs wherever an answer may', () => {
    const partner = viewer('PARTNER', [hackney]);
    const all = [partner, { ...partner, agency: null }, { ...partner, boroughs: [] }, { ...partner, scopes: [] }];
    expect(new Set([...all, anonymous, viewer('POLICE', [hackney])].map(grantKey)).size).toBe(6);
  });
});

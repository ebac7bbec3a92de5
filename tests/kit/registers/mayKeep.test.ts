import { describe, expect, it } from '@jest/globals';
import { mayKeep, mayWrite } from '../../../kit/registers/mayKeep.ts';
import { anonymous, type Viewer, type ViewerRole } from '../../../kit/viewer.ts';
import { monitoringIssues } from '../../../subgraphs/accountability/registers/monitoringIssues.ts';
import { recommendationFollowUps } from '../../../subgraphs/accountability/registers/recommendations.ts';

const towerHamlets = 'E09000030';
const as = (role: ViewerRole, boroughs: string[] = []): Viewer => ({
  agency: 'some',
  role,
  boroughs,
  scopes: ['partner:read', 'register:write'],
});
const secretary = as('SECRETARY', [towerHamlets]);
const partner = as('PARTNER', [towerHamlets]);
const police = as('POLICE');
const scrutineer = as('SCRUTINEER');
const elsewhere = as('SCRUTINEER', ['E09000012']);

describe('who keeps a record', () => {
  it.each([
    ['a committee keeps its recommendations', scrutineer, recommendationFollowUps, true],
    ['a committee of another borough does not', elsewhere, recommendationFollowUps, false],
    ['the police only answer them', police, recommendationFollowUps, false],
    ['a secretary keeps what is the borough’s', secretary, monitoringIssues, true],
    ['a partner only raises', partner, monitoringIssues, false],
    ['nobody else does', anonymous, recommendationFollowUps, false],
  ])('%s', (_who, viewer, register, keeps) => {
    expect(mayKeep(viewer, register, towerHamlets)).toBe(keeps);
  });

  it.each([
    ['the police write an answer', police, recommendationFollowUps, 'response', true],
    ['and no recommendation', police, recommendationFollowUps, 'wording', false],
    ['a partner writes what it raises', partner, monitoringIssues, 'detail', true],
    ['and no answer of the police', partner, monitoringIssues, 'response', false],
    ['a committee writes its recommendation', scrutineer, recommendationFollowUps, 'wording', true],
  ])('%s', (_who, viewer, register, field, writes) => {
    expect(mayWrite(viewer, register, field, towerHamlets)).toBe(writes);
  });
});

import { describe, expect, it } from '@jest/globals';
import { decide, type World } from '../../../kit/registers/decide.ts';
import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { personOf } from '../../../kit/registers/person.ts';
import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { hubItself, type Viewer } from '../../../kit/viewer.ts';

const borough = 'E09000030';
const notes: Register = {
  id: 'notes',
  type: 'Note',
  thing: 'note',
  description: 'A register of the test.',
  fields: [
    areaField({ name: 'borough', heading: 'Borough', description: 'Its borough.', kinds: ['BOROUGH'] }),
    freeTextField({ name: 'plan', heading: 'Plan', description: 'What is planned.' }),
    freeTextField({ name: 'reasons', heading: 'Reasons', description: 'Why.' }),
  ],
  key: ['borough'],
  areaOf: (id) => id,
  states: { OPEN: 'OPEN' },
  acts: {
    openNote: { word: 'Open', description: '', from: null, to: 'OPEN', requires: [], accepts: [] },
    updateNote: {
      word: 'Update',
      description: '',
      from: ['OPEN'],
      to: null,
      requires: [],
      accepts: ['plan', 'reasons'],
    },
  },
};

const secretary = (keyId: string): Viewer => ({
  ...hubItself,
  role: 'SECRETARY',
  agency: 'tower-hamlets',
  boroughs: [borough],
  scopes: ['register:write'],
  keyId,
});
const [first, second, third] = [secretary('first'), secretary('second'), secretary('third')];

const pending = (viewer: Viewer, text: string) => ({
  published: null,
  pending: { text, author: personOf(viewer), agency: viewer.agency },
});

const record: RegisterRecord = {
  register: 'notes',
  id: borough,
  area: borough,
  borough,
  parent: null,
  state: 'OPEN',
  since: '2026-05-01',
  version: 3,
  values: { borough, plan: pending(first, 'Stalls'), reasons: pending(second, 'No venue') },
  effectiveOn: '2026-06-01',
  changedAt: '2026-06-02T10:00:00Z',
  changedBy: { agency: 'tower-hamlets', role: 'SECRETARY' },
  isDemonstration: false,
};

function done(viewer: Viewer, current: RegisterRecord, act = 'approveNoteTexts', effectiveOn: string | null = null) {
  const world: World = {
    viewer,
    today: '2026-11-27',
    now: '2026-11-27T12:00:00.000Z',
    isDemonstration: false,
    knows: () => false,
    stood: () => null,
  };
  return decide(
    notes,
    { act, id: borough, expectedVersion: null, effectiveOn, reason: 'Read', given: {} },
    current,
    world,
  );
}

describe('the approval of texts', () => {
  it('is of all that wait, by somebody who wrote none of them', () => {
    expect(done(third, record).change?.values).toMatchObject({
      plan: { published: 'Stalls', pending: null },
      reasons: { published: 'No venue', pending: null },
    });
  });

  it('is of the other’s where two each wrote one, so that neither waits for the other', () => {
    const { change } = done(first, record);
    expect(change?.values).toMatchObject({ plan: { published: null }, reasons: { published: 'No venue' } });
    expect(change?.changed).toEqual(['reasons']);
    if (change === undefined) throw new Error('nothing was approved');
    expect(done(second, change).change?.values).toMatchObject({ plan: { published: 'Stalls', pending: null } });
    expect(done(first, change).objections).toMatchObject([{ code: 'OWN_TEXT', field: 'plan' }]);
  });

  it('may be refused by the same persons, with the reason, and leaves nothing of the text', () => {
    const { change, settled } = done(first, record, 'rejectNoteTexts');
    expect(change?.values).toMatchObject({
      plan: { published: null, pending: { text: 'Stalls' } },
      reasons: { published: null, pending: null, rejected: { reason: 'Read', on: '2026-11-27' } },
    });
    expect(change).toMatchObject({ act: 'rejectNoteTexts', reason: 'Read', changed: ['reasons'] });
    expect(settled).toEqual([{ id: borough, field: 'reasons', text: 'No venue', isApproved: false }]);
    expect(done(first, change ?? record, 'rejectNoteTexts').objections).toMatchObject([{ code: 'OWN_TEXT' }]);
  });

  it('leaves room for steps that took effect before today', () => {
    const { change } = done(third, record);
    expect(change?.effectiveOn).toBe('2026-06-01');
    expect(done(third, change ?? record, 'updateNote', '2026-07-01').objections).toBeUndefined();
    expect(done(third, record, 'approveNoteTexts', '2026-05-31').objections).toMatchObject([
      { code: 'DAY_OUT_OF_ORDER' },
    ]);
  });
});

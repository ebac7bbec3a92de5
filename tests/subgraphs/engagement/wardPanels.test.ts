import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { createEngagement, engagementDatabase, loadEngagementDocuments } from '../../../subgraphs/engagement/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../ask.ts';

const london = 'E12000007';
const today = '2026-01-01';

onEachDatabase(engagementDatabase, (database) => {
  let engagement: Subgraph;
  let unloaded: unknown;
  beforeAll(async () => {
    engagement = await createEngagement(database(), () => today);
    unloaded = await ofLondon('{ wardPanelCoverage { established { value absence { reason explanation } } } }');
    await loadEngagementDocuments(database(), today);
  });

  const ofLondon = (selection: string) => askEntities(engagement, 'London', [london], selection);

  describe('the ward panel position', () => {
    it('is not available while nothing is loaded', () => {
      expect(unloaded).toMatchObject({
        _entities: [{ wardPanelCoverage: { established: { value: null, absence: { reason: 'NOT_AVAILABLE' } } } }],
      });
    });

    it('of 2008 counts teams, panels and who chairs them', async () => {
      const answer = await ofLondon(
        `{ wardPanelCoverage(asAt: "2008-06-05") { teams { value } established { value } notEstablished { value }
           chairedBy { kind figure { value flags } share { text flags } } } }`,
      );
      expect(answer).toEqual({
        _entities: [
          {
            wardPanelCoverage: {
              teams: { value: 630 },
              established: { value: 627 },
              notEstablished: { value: 3 },
              chairedBy: [
                { kind: 'POLICE', figure: { value: 95, flags: [] }, share: { text: '15.2%', flags: ['DERIVED'] } },
                { kind: 'COUNCILLOR', figure: { value: 26, flags: [] }, share: { text: '4.1%', flags: ['DERIVED'] } },
                {
                  kind: 'NEITHER_POLICE_NOR_COUNCILLOR',
                  figure: { value: 506, flags: ['DERIVED'] },
                  share: { text: '80.7%', flags: ['DERIVED'] },
                },
              ],
            },
          },
        ],
      });
    });

    it('gives the share with what it is worked out from, and where that stands', async () => {
      const answer = await ofLondon(
        `{ wardPanelCoverage { established { paragraph release { dataset publisher publishedOn } }
           share { value unit numerator denominator flags paragraph interval { lower } release { id } } } }`,
      );
      expect(answer).toMatchObject({
        _entities: [
          {
            wardPanelCoverage: {
              established: {
                paragraph: '¶92',
                release: { publisher: 'Metropolitan Police Authority', publishedOn: '2008-06-05' },
              },
              share: {
                value: expect.closeTo(99.524, 3),
                unit: 'PERCENT',
                numerator: 627,
                denominator: 630,
                flags: ['DERIVED'],
                paragraph: '¶92 and ¶51',
                interval: null,
                release: { id: expect.stringMatching(/^safer-neighbourhoods-update-2008-engagement:[0-9a-f]{12}$/) },
              },
            },
          },
        ],
      });
    });

    it('was not yet published the day before, nor were its share and its make-up', async () => {
      const notYet = { value: null, absence: { reason: 'NOT_YET_PUBLISHED' } };
      const answer = await ofLondon(
        `{ wardPanelCoverage(asAt: "2008-06-04") { teams { value absence { reason } } share { value absence { reason } }
             chairedBy { figure { value absence { reason } } } }
           panelRepresentation(asAt: "2008-06-04") { figure { value absence { reason } } } }`,
      );
      expect(answer).toEqual({
        _entities: [
          {
            wardPanelCoverage: { teams: notYet, share: notYet, chairedBy: Array(3).fill({ figure: notYet }) },
            panelRepresentation: Array(16).fill({ figure: notYet }),
          },
        ],
      });
    });

    it('is given for London only, and not collected in the City of London', async () => {
      const answer = await askEntities(
        engagement,
        'Borough',
        ['E09000030', 'E09000001', 'E12000007'],
        '{ wardPanelCoverage { teams { value absence { reason } } share { value absence { reason } } } }',
      );
      const absent = (reason: string) => ({ value: null, absence: { reason } });
      expect(answer).toEqual({
        _entities: [
          { wardPanelCoverage: { teams: absent('NOT_AVAILABLE'), share: absent('NOT_AVAILABLE') } },
          { wardPanelCoverage: { teams: absent('NOT_COLLECTED'), share: absent('NOT_COLLECTED') } },
          null,
        ],
      });
    });

    it('costs as many statements for every borough as for one', async () => {
      const cost = async (codes: readonly string[]) => {
        const before = database().statements;
        await askEntities(
          engagement,
          'Borough',
          codes,
          '{ wardPanelCoverage(asAt: "2009-01-01") { teams { value } share { value } } }',
        );
        return database().statements - before;
      };
      const one = await cost(['E09000030']);
      expect(one).toBeGreaterThan(0);
      expect(await cost(boroughs.map(({ code }) => code))).toBe(one);
    });
  });

  describe('the make-up of ward panels', () => {
    it('tells lost counts from noughts, over 600 from 600 and people from panels', async () => {
      const answer = await ofLondon(
        `{ panelRepresentation(asAt: "2008-06-05") { strand category measure
           figure { value text unit qualifier paragraph absence { reason } } } }`,
      );
      const figure = (value: number | null, unit = 'COUNT') => expect.objectContaining({ value, unit });
      const lost = expect.objectContaining({ value: null, absence: { reason: 'SOURCE_LOST' }, paragraph: '¶101' });
      expect(answer).toEqual({
        _entities: [
          {
            panelRepresentation: expect.arrayContaining([
              { strand: 'GENDER', category: 'Male', measure: 'MEMBERS', figure: figure(54, 'PERCENT') },
              { strand: 'AGE', category: '41 to 60', measure: 'MEMBERS', figure: figure(3650) },
              {
                strand: 'RELIGION_OR_BELIEF',
                category: 'Muslim',
                measure: 'PANELS_WITH_A_MEMBER',
                figure: figure(219),
              },
              { strand: 'RELIGION_OR_BELIEF', category: 'Sikh', measure: 'PANELS_WITH_A_MEMBER', figure: lost },
              { strand: 'DISABILITY', category: 'Disabled', measure: 'PANELS_WITH_A_MEMBER', figure: lost },
              {
                strand: 'ALL_STRANDS',
                category: 'Declined',
                measure: 'MEMBERS',
                figure: expect.objectContaining({ value: 600, qualifier: 'MORE_THAN', text: 'over 600' }),
              },
            ]),
          },
        ],
      });
    });
  });
});

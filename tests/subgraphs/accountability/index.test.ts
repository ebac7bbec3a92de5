import { beforeAll, describe, expect, it } from '@jest/globals';
import { accountabilityDatabase, loadAccountabilityDocuments } from '../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { ask as askOf, today } from './support/ask.ts';

onEachDatabase(accountabilityDatabase, (database) => {
  const ask = (query: string) => askOf(database(), query);
  beforeAll(() => loadAccountabilityDocuments(database(), today));

  describe('strategic risks', () => {
    it('are all overdue for review on the day of the report, and none on the day before the review was due', async () => {
      const query =
        '{ late: risks(reviewOverdueAsAt: "2008-06-05") { number netConcern } before: risks(reviewOverdueAsAt: "2008-05-31") { number } onTheDay: risks(reviewOverdueAsAt: "2008-06-01") { number } }';
      const late = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => ({
        number,
        netConcern: number === '4' ? 'HIGH' : 'MEDIUM',
      }));
      expect(await ask(query)).toEqual({ data: { late, before: [], onTheDay: [] } });
    });

    it('say everything that the register says, with the place where it does', async () => {
      const query = `{ risks { number description likelihood impact netConcern netComputed agreedActions owners nextReviewOn
        lastUpdatedOn reviewOverdue then: reviewOverdue(asAt: "2008-05-31") document paragraph release { dataset publishedOn } } }`;
      expect(await ask(query)).toMatchObject({
        data: {
          risks: expect.arrayContaining([
            {
              number: '6',
              description: 'Delays with SN accommodation programme will have negative impact on team performance.',
              likelihood: 'MEDIUM',
              impact: 'MEDIUM',
              netConcern: 'MEDIUM',
              netComputed: 'MEDIUM',
              agreedActions: [
                'Building programme now recommenced and managed through TP Management Group in partnership with Property Services Directorate (PSD).',
              ],
              owners: ['Rank or role not stated', 'Detective Superintendent'],
              nextReviewOn: '2008-06-01',
              lastUpdatedOn: '2008-04-21',
              reviewOverdue: true,
              then: false,
              document: 'safer-neighbourhoods-update-2008',
              paragraph: 'Appendix 1',
              release: { dataset: 'strategic-risks-2008', publishedOn: '2008-06-05' },
            },
          ]),
        },
      });
    });
  });

  describe('recommendations', () => {
    it('are overdue from the day after their deadline, and neither overdue nor not while its event has no day', async () => {
      const query = `{
        before: recommendation(review: "police-and-crime-plan-2013", number: "2") { overdue(asAt: "2013-09-30") }
        after: recommendation(review: "police-and-crime-plan-2013", number: "2") { overdue(asAt: "2013-10-01") deadline { kind } }
        event: recommendation(review: "police-and-crime-plan-2013", number: "8") { overdue(asAt: "2015-01-01") deadline { kind } }
        today: recommendation(review: "police-and-crime-plan-2013", number: "2") { overdue }
        regular: recommendation(review: "police-and-crime-plan-2013", number: "9") { overdue }
        all: recommendations(review: "police-and-crime-plan-2013", first: 50) { totalCount }
        towerHamlets: recommendations(review: "tower-hamlets-ward-panels-2021", first: 50) { totalCount } }`;
      expect(await ask(query)).toEqual({
        data: {
          before: { overdue: false },
          after: { overdue: true, deadline: { kind: 'ABSOLUTE' } },
          event: { overdue: null, deadline: { kind: 'RELATIVE_TO_EVENT' } },
          today: { overdue: true },
          regular: { overdue: null },
          all: { totalCount: 19 },
          towerHamlets: { totalCount: 11 },
        },
      });
    });

    it('give their parts, addressees, deadlines and what the committee undertook itself', async () => {
      const query = `{
        sixth: recommendation(review: "police-and-crime-plan-2013", number: "6") { number parts labelledParts { label words } addressees { organisation basis } theme
          undertakings { words paragraph recommendation { number } } paragraph review { id reportedOn ratification { on paragraph } } }
        first: recommendation(review: "police-and-crime-plan-2013", number: "1") { deadline { kind recurrence { month day } words }
          furtherDeadlines { kind event eventOn direction offsetMonths on recurrence { day } } release { dataset publisher } } }`;
      expect(await ask(query)).toMatchObject({
        data: {
          sixth: {
            labelledParts: expect.arrayContaining([{ label: 'a', words: expect.stringMatching(/\w/) }]),
            parts: [
              'explain how the MPS believes the new model will strengthen neighbourhood policing;',
              'provide clarity on where additional resources will come from; and',
              expect.stringContaining('locally known officers'),
            ],
            addressees: [
              { organisation: 'Mayor’s Office for Policing and Crime', basis: 'AUTHOR_OF_THE_PLAN' },
              { organisation: 'Commissioner of Police of the Metropolis', basis: 'NAMED' },
            ],
            theme: 'NEIGHBOURHOOD_POLICING',
            undertakings: [
              {
                words: expect.stringContaining('monitor visibility statistics'),
                paragraph: 'Recommendation 6',
                recommendation: { number: '6' },
              },
            ],
            paragraph: 'Recommendation 6',
            review: {
              id: 'police-and-crime-plan-2013',
              reportedOn: '2013-03-06',
              ratification: { on: '2013-03-28', paragraph: 'Letter ¶4' },
            },
          },
          first: {
            deadline: { kind: 'RECURRING', recurrence: { month: 3, day: 31 }, words: 'by the end of March each year' },
            furtherDeadlines: [
              {
                kind: 'RELATIVE_TO_EVENT',
                event: 'Publication of the final Police and Crime Plan',
                eventOn: null,
                direction: 'WITH',
                offsetMonths: 0,
                on: null,
                recurrence: null,
              },
            ],
            release: {
              dataset: 'police-and-crime-plan-response-2013',
              publisher: 'London Assembly Police and Crime Committee',
            },
          },
        },
      });
    });

    it('say why there is no text where the source does not give it', async () => {
      const query =
        '{ recommendation(review: "tower-hamlets-ward-panels-2021", number: "11") { text textAbsence { reason explanation nearest } parts theme deadline { kind } overdue undertakings { words } } }';
      expect(await ask(query)).toMatchObject({
        data: {
          recommendation: {
            text: null,
            textAbsence: { reason: 'NOT_AVAILABLE', explanation: expect.stringContaining('appendices'), nearest: null },
            parts: [],
            theme: null,
            deadline: null,
            overdue: null,
            undertakings: [],
          },
        },
      });
    });
  });

  it('gives a dataset its releases', async () => {
    const query =
      '{ _entities(representations: [{ __typename: "AccountabilityDataset", id: "strategic-risks-2008" }]) { ... on AccountabilityDataset { overdue releases { totalCount edges { node { publishedOn withdrawnOn } } } } } }';
    expect(await ask(query)).toEqual({
      data: {
        _entities: [
          {
            overdue: null,
            releases: { totalCount: 1, edges: [{ node: { publishedOn: '2008-06-05', withdrawnOn: null } }] },
          },
        ],
      },
    });
  });
});

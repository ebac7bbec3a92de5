import { describe, expect, it } from '@jest/globals';
import { sourceDocuments } from '../../schema/documents.ts';
import { Period } from '../../schema/periods.ts';

describe('The register of source documents', () => {
  it('holds the five, each under its own id, and marks what is beside them', () => {
    const [sources, outside] = [undefined, 'outside'].map((mark) =>
      [...sourceDocuments.values()]
        .filter((document) => (document.outside === undefined ? undefined : 'outside') === mark)
        .map(({ id }) => id)
        .sort(),
    );
    expect(outside).toEqual(['mopac-challenge-2013']);
    expect(sources).toEqual([
      'london-crime-reduction-board-2010',
      'police-and-crime-plan-response-2013',
      'safer-neighbourhood-boards-2012',
      'safer-neighbourhoods-update-2008',
      'ward-panels-action-plan-2021',
    ]);
  });

  it('dates each to a day that exists, and says where only the month is known', () => {
    for (const document of sourceDocuments.values()) expect(Period.parse(document.publishedOn).kind).toBe('DAY');
    const toTheMonth = [...sourceDocuments.values()].filter((document) => document.publishedOnPrecision === 'MONTH');
    expect(toTheMonth.map((document) => document.id)).toEqual([
      'london-crime-reduction-board-2010',
      'mopac-challenge-2013',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { sourceDocuments } from '../../../../schema/documents.ts';
import { strategicRisks2008 as risks } from '../../../../subgraphs/accountability/documents/strategicRisks2008.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

describe('The strategic risks of 2008', () => {
  it('are eight, numbered without a gap', () => {
    expect(risks.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('are of high concern only where inspectors are red-circled', () => {
    expect(risks.filter(({ netConcern }) => netConcern === 'HIGH').map(({ number }) => number)).toEqual(['4']);
    expect(risks.filter(({ netConcern }) => netConcern === 'MEDIUM')).toHaveLength(7);
  });

  it('were all to be reviewed after their last update and before the report came out', () => {
    for (const { document, nextReviewOn, lastUpdatedOn } of risks) {
      expect(nextReviewOn >= lastUpdatedOn).toBe(true);
      expect(nextReviewOn < (sourceDocuments.get(document)?.publishedOn ?? '')).toBe(true);
    }
  });

  it('have owners by rank, a Detective Superintendent among those of each, and no names', () => {
    for (const { owners, paragraph, agreedActions } of risks) {
      expect(owners).toContain('Detective Superintendent');
      expect(paragraph).toBe('Appendix 1');
      expect(agreedActions.length).toBeGreaterThan(0);
    }
    expect(personalDetailsIn(risks)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { sourceDocuments } from '../../../../schema/documents.ts';
import { policeAndCrimePlanResponse2013 as plan } from '../../../../subgraphs/accountability/documents/policeAndCrimePlanResponse2013.ts';
import type { RecommendationRecord } from '../../../../subgraphs/accountability/documents/recommendation.ts';
import { wardPanelsActionPlan2021 as panels } from '../../../../subgraphs/accountability/documents/wardPanelsActionPlan2021.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

function recommendation(number: string): RecommendationRecord {
  const found = plan.recommendations.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`No recommendation ${number}.`);
  return found;
}

describe.each([plan, panels])('The review $id', (review) => {
  it('is dated as its document is and names a place for every part', () => {
    expect(review.reportedOn).toBe(sourceDocuments.get(review.document)?.publishedOn);
    for (const { document, paragraph } of [...review.recommendations, ...review.undertakings]) {
      expect(document).toBe(review.document);
      expect(paragraph).toMatch(/\d$/);
    }
  });

  it('has a text or says why there is none', () => {
    for (const { text, absence } of review.recommendations) expect(text === null).toBe(absence !== undefined);
  });

  it('holds no personal details', () => expect(personalDetailsIn(review)).toEqual([]));
});

describe('The recommendations on ward panels in Tower Hamlets', () => {
  it('are eleven, numbered without a gap, with no text to be had', () => {
    expect(panels.recommendations.map(({ number }) => number)).toEqual(numbersTo(11));
    for (const { absence } of panels.recommendations) expect(absence?.reason).toBe('NOT_AVAILABLE');
  });
});

describe('The recommendations on the Police and Crime Plan', () => {
  it('are nineteen, numbered without a gap, each with a text, a theme, an addressee and a deadline', () => {
    expect(plan.recommendations.map(({ number }) => number)).toEqual(numbersTo(19));
    for (const { text, theme, addressees, deadline } of plan.recommendations) {
      expect(text).toBeTruthy();
      expect(theme).not.toBeNull();
      expect(addressees.length).toBeGreaterThan(0);
      expect(deadline).not.toBeNull();
    }
  });

  it('quote every deadline and every part from their own text', () => {
    for (const { text, parts, deadline, furtherDeadlines } of plan.recommendations) {
      const quoted = [...parts, ...furtherDeadlines, ...(deadline ? [deadline] : [])];
      for (const { words } of quoted) expect(text).toContain(words);
    }
  });

  it('fall due by three kinds of deadline', () => {
    expect(recommendation('1').deadline).toMatchObject({ kind: 'RECURRING', everyYearBy: { month: 3, day: 31 } });
    expect(recommendation('2').deadline).toMatchObject({ kind: 'ABSOLUTE', on: '2013-09-30' });
    expect(recommendation('8').deadline).toMatchObject({
      kind: 'RELATIVE_TO_EVENT',
      eventOn: null,
      direction: 'AFTER',
      offsetMonths: 6,
    });
  });

  it('hang eleven of them on a final Plan that has no date', () => {
    const withThePlan = plan.recommendations.filter(
      ({ deadline }) =>
        deadline?.kind === 'RELATIVE_TO_EVENT' && deadline.event.includes('final Police and Crime Plan'),
    );
    expect(withThePlan.map(({ number }) => number)).toEqual([
      '3',
      '4',
      '6',
      '7',
      '10',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
    ]);
  });

  it('have three parts in the sixth and four in the eighth', () => {
    expect(recommendation('6').parts.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
    expect(recommendation('8').parts).toHaveLength(4);
    expect(plan.recommendations.filter(({ parts }) => parts.length > 0)).toHaveLength(2);
  });

  it('come with four undertakings of the committee itself, apart from what it asks of others', () => {
    expect(plan.undertakings.map((undertaking) => undertaking.recommendation)).toEqual(['6', '9', '15', '17']);
    for (const { recommendation: number, words } of plan.undertakings) {
      expect(words).toContain('Committee will');
      expect(recommendation(number).text).not.toContain(words);
    }
  });

  it('were to be answered before they were to be ratified', () => {
    expect(plan.responseRequestedBy?.on).toBe('2013-03-25');
    expect(plan.ratificationOn?.on).toBe('2013-03-28');
  });
});

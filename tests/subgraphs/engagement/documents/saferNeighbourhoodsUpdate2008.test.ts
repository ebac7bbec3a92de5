import { describe, expect, it } from '@jest/globals';
import {
  engagementComparisons2008,
  engagementFigures2008,
} from '../../../../subgraphs/engagement/documents/saferNeighbourhoodsUpdate2008.ts';
import { itIsFaithful } from '../../documents/faithfulFigures.ts';

const figuresOf = (measure: string) => engagementFigures2008.filter((figure) => figure.measure === measure);

function valueOf(measure: string, category: string): number {
  const value = figuresOf(measure).find((figure) => figure.category === category)?.value;
  if (typeof value !== 'number') throw new Error(`No value for ${measure} ${category}.`);
  return value;
}

describe('The engagement figures of 2008', () => {
  itIsFaithful(engagementFigures2008);

  it('adds panels established and not established up to the teams', () => {
    const panels = (category: string) => valueOf('ward-panel-coverage', category);
    expect(panels('established') + panels('not-established')).toBe(panels('teams'));
  });

  it('accounts for the chair of every established panel without calling the rest residents', () => {
    const panels = (category: string) => valueOf('ward-panel-coverage', category);
    const chaired = panels('chaired-by-police') + panels('chaired-by-councillor');
    expect(chaired).toBeLessThanOrEqual(panels('established'));
    expect(panels('chaired-by-neither')).toBe(panels('established') - chaired);
    expect(JSON.stringify(figuresOf('ward-panel-coverage'))).not.toMatch(/resident/i);
  });

  it('shares the members between men and women', () => {
    const members = (category: string) => valueOf('panel-representation-members', category);
    expect(members('GENDER:Male') + members('GENDER:Female')).toBe(100);
  });

  it('says of each of the four lost counts that it is lost, never nought', () => {
    const lost = engagementFigures2008.filter((figure) => figure.value === null);
    expect(lost.map(({ category, absence }) => [category, absence])).toEqual([
      ['DISABILITY:Disabled', 'SOURCE_LOST'],
      ['SEXUAL_ORIENTATION:LGBT', 'SOURCE_LOST'],
      ['RELIGION_OR_BELIEF:Buddhist', 'SOURCE_LOST'],
      ['RELIGION_OR_BELIEF:Sikh', 'SOURCE_LOST'],
    ]);
    expect(engagementFigures2008.filter((figure) => figure.value === 0)).toEqual([]);
  });

  it('counts no more panels with a member than there are panels', () => {
    for (const { value } of figuresOf('panel-representation-panels')) {
      expect(value ?? 0).toBeLessThanOrEqual(valueOf('ward-panel-coverage', 'established'));
    }
  });

  it('gives the declined as more than 600 members', () => {
    expect(figuresOf('panel-representation-members').at(-1)).toMatchObject({
      category: 'ALL_STRANDS:Declined',
      value: 600,
      qualifier: 'MORE_THAN',
    });
  });

  it('states the meetings of ¶51 again in ¶104', () => {
    for (const figure of figuresOf('activity-engagement')) expect(figure.alsoStated?.[0]?.paragraph).toBe('¶104');
  });

  it('has attendance only with meetings, and warrants only within arrests', () => {
    expect(valueOf('activity-engagement', 'public-meetings')).toBeGreaterThan(0);
    const enforced = (category: string) => valueOf('activity-enforcement', category);
    expect(enforced('arrests-on-warrant')).toBeLessThanOrEqual(enforced('arrests'));
  });

  it('keeps the youth work of half a year apart from the work of the year', () => {
    expect(new Set(figuresOf('activity-youth').map(({ period }) => period))).toEqual(new Set(['2007/08-H2']));
    expect(new Set(figuresOf('activity-enforcement').map(({ period }) => period))).toEqual(new Set(['2007/08']));
  });

  it('says that its changes are per cent, and quotes them', () => {
    for (const { change, changeUnit, quote } of engagementComparisons2008) {
      expect(changeUnit).toBe('PERCENT');
      expect(quote).toContain(`${change}%`);
    }
  });
});

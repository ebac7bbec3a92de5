import { describe, expect, it } from '@jest/globals';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { similarGroupOf, similarGroups } from '../../../schema/places/similarGroups.ts';

const nameOf = new Map(boroughs.map(({ code, name }) => [code, name]));

describe('the groups of similar boroughs', () => {
  it('hold the twelve inner and twenty outer boroughs of the Act of 1963, each once', () => {
    const [inner, outer] = similarGroups.groups;
    expect(inner?.members.map((code) => nameOf.get(code))).toEqual([
      'Camden',
      'Greenwich',
      'Hackney',
      'Hammersmith and Fulham',
      'Islington',
      'Kensington and Chelsea',
      'Lambeth',
      'Lewisham',
      'Southwark',
      'Tower Hamlets',
      'Wandsworth',
      'Westminster',
    ]);
    expect(outer?.members).toHaveLength(20);
    expect(new Set(similarGroups.groups.flatMap(({ members }) => members)).size).toBe(32);
  });

  it('leave out the City of London, and say how and since when they are made', () => {
    expect(similarGroupOf(cityOfLondon)).toBeUndefined();
    expect(similarGroups.method).toContain('not the cluster analysis');
    expect(similarGroups.date).toBe('1965-04-01');
  });
});

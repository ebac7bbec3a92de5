import { expect, it } from '@jest/globals';
import { sourceDocuments } from '../../../schema/documents.ts';
import { Period } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { personalDetailsIn } from './personalDetails.ts';
import { statesItsNumber } from './statedNumber.ts';

const nameOf = ({ measure, category, period }: StatedFigure) => `${measure} ${category} ${period}`;

/** What holds for the figures of every document. */
export function itIsFaithful(figures: readonly StatedFigure[]): void {
  it('names a known document and a paragraph for every figure', () => {
    for (const figure of figures) {
      expect(sourceDocuments.has(figure.document)).toBe(true);
      expect(figure.paragraph).toMatch(/^(¶\d+|D|Appendix \d+)$/);
    }
  });

  it('speaks of a known area and of a period that exists', () => {
    for (const figure of figures) {
      expect(areaByCode(figure.area)).toBeDefined();
      expect(Period.parse(figure.period).label).toBe(figure.period);
    }
  });

  it('finds every number in the words it is stated in, unless it is derived', () => {
    const unstated = figures.filter((figure) => figure.derived !== true && !statesItsNumber(figure));
    expect(unstated.map(nameOf)).toEqual([]);
    const derivedInWords = figures.filter((figure) => figure.derived === true && figure.statedAs !== undefined);
    expect(derivedInWords.map(nameOf)).toEqual([]);
  });

  it('has each measure, category and period once', () => {
    const names = figures.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  it('agrees with itself where a number is stated twice', () => {
    for (const figure of figures) {
      for (const again of figure.alsoStated ?? [])
        expect([nameOf(figure), again.value]).toEqual([nameOf(figure), figure.value]);
    }
  });

  it('holds no personal details', () => expect(personalDetailsIn(figures)).toEqual([]));
}

import type { Measure } from '../../../kit/indicators/measure.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { stopCategory } from '../stops/stopCategory.ts';
import { StopOutcome } from '../stops/stopOutcome.ts';
import { allStopsIn } from './stopAndSearchCount.ts';

const { NO_FURTHER_ACTION, NOT_RECORDED, UNRECOGNISED } = StopOutcome;

const told = Object.values(StopOutcome).filter((outcome) => outcome !== NOT_RECORDED && outcome !== UNRECOGNISED);
const categoriesOf = (outcomes: readonly StopOutcome[]) =>
  new Set(outcomes.map((outcome) => stopCategory({ outcome })));
const tellsOutcome = categoriesOf(told);
const hasOutcome = categoriesOf(told.filter((outcome) => outcome !== NO_FURTHER_ACTION));
const needs = [stopCategory({ outcome: NO_FURTHER_ACTION })] as const;

/** How many searches lead to something. What a blank outcome was is not known, so it counts neither for nor against. */
export function stopAndSearchFindRate(area: Area): Measure {
  const all = allStopsIn(area);
  return {
    ...all,
    id: 'stop-and-search-find-rate',
    title: 'Stop and search: find rate',
    definition: `Share of stops and searches with an outcome other than no further action, among those whose outcome is told. ${all.definition}`,
    unit: Unit.PERCENT,
    polarity: Polarity.HIGH_GOOD,
    nature: 'PROPORTION',
    sum: { isPart: (category) => hasOutcome.has(category), needs },
    forArea: stopAndSearchFindRate,
    whole: { isPart: (category) => tellsOutcome.has(category), needs },
  };
}

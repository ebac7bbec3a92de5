import type { RollUp } from '../../../kit/cells/sumStage.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { forces } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { wards } from '../../../schema/places/wards.ts';
import { widerCategories } from './stopCategory.ts';

const commandOf = new Map(boroughs.map(({ code, command }) => [code, command]));

/** A ward's stops count for its borough and command; a force's for London, with those that have no place in it. */
const widerAreas = new Map<string, readonly string[]>([
  ...forces.map(({ code }) => [code, [london.code]] as const),
  ...wards.map(({ code, borough }) => {
    const command = commandOf.get(borough) ?? null;
    return [code, command === null ? [borough] : [borough, command]] as const;
  }),
]);

export const stopRollUp: RollUp = {
  categories: widerCategories,
  areas: (area) => widerAreas.get(area) ?? [],
};

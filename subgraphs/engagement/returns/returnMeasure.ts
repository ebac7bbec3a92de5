import type { Measure } from '../../../kit/indicators/measure.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import { areaByCode, type Area } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import type { ReturnForm } from './returnForm.ts';

/** One number of a return in words. */
export interface ReturnWords {
  readonly title: string;
  readonly definition: string;
  readonly polarity?: Polarity;
  /** COUNT for what happened in a quarter, which adds up to years; POSITION for what stood at its end. */
  readonly nature: 'COUNT' | 'POSITION';
}

/** A number that boroughs return, in a ward, a borough or London. London's leaves out the boroughs that have returned nothing. */
export function returnMeasure(form: ReturnForm, category: string, area: string, words: ReturnWords): Measure {
  const place = areaByCode(area);
  return {
    id: `${form.measure}/${category}`,
    title: words.title,
    definition: words.definition,
    unit: Unit.COUNT,
    polarity: words.polarity ?? Polarity.NEUTRAL,
    dataset: form.dataset,
    measure: form.measure,
    category,
    ...scopesOf(place),
    missingScope: QualityFlag.RETURNS_MISSING,
    nature: words.nature,
    grain: 'FINANCIAL_QUARTER',
    step: 3,
    outside: null,
    flags: [],
    // A release is flagged for the wards that it leaves out, which says nothing of those it gives.
    ...(place?.kind === 'WARD' && { otherFlags: [QualityFlag.RETURNS_MISSING] }),
    assumedSampleSize: null,
    forArea: (other) => returnMeasure(form, category, other.code, words),
  };
}

/** Whose returns the number rests on. The City of London is no borough that must return anything. */
function scopesOf(area: Area | undefined): Pick<Measure, 'scopes' | 'minorScopes'> {
  if (area?.kind === 'WARD') return { scopes: [area.borough] };
  if (area?.kind === 'BOROUGH') return { scopes: [area.code] };
  const metropolitan = boroughs.map(({ code }) => code).filter((code) => code !== cityOfLondon);
  return { scopes: metropolitan, minorScopes: [cityOfLondon] };
}

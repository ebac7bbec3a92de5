import type { RawStop, StopFault } from './rawStop.ts';

/** Where a stop was, in millionths of a degree: data.police.uk gives six decimals. */
export interface StopPlace {
  readonly longitude: number;
  readonly latitude: number;
}

const decimal = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** The place of a stop; null where the source gives none, or the reason why it cannot be read. */
export function readPlace({ longitude, latitude }: RawStop): StopPlace | StopFault | null {
  if (longitude === '' && latitude === '') return null;
  for (const [field, text, most] of [['longitude', longitude, 180] as const, ['latitude', latitude, 90] as const]) {
    if (text === '') {
      return { field, message: 'Expected both a latitude and a longitude, or neither; this one is blank.' };
    }
    if (!decimal.test(text) || Math.abs(Number(text)) > most) {
      return { field, message: `Expected degrees between -${most} and ${most}; found "${text.slice(0, 60)}".` };
    }
  }
  return { longitude: millionths(longitude), latitude: millionths(latitude) };
}

const millionths = (text: string) => Math.round(Number(text) * 1_000_000);

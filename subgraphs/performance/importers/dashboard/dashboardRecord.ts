import type { ImportContext } from '../../../../kit/importing/importer.ts';
import type { RowReader } from '../../../../kit/importing/rowReader.ts';
import { statedDay } from '../../../../kit/importing/statedDay.ts';
import { Period } from '../../../../schema/periods.ts';
import { dashboardPlace, type DashboardPlace } from './dashboardPlace.ts';

export const dashboardMeasures = ['offences', 'positive-outcomes'] as const;
export type DashboardMeasure = (typeof dashboardMeasures)[number];

/** What a row of the Monthly Crime Dashboard (M1045) says. */
export interface DashboardRecord {
  readonly period: Period;
  /** The day on which the publisher refreshed the file, as YYYY-MM-DD. */
  readonly refreshed: string;
  readonly measure: DashboardMeasure;
  readonly value: number;
  readonly place: DashboardPlace;
  /** Offence group or crime type, and what it is broken down into, in the file's own words. */
  readonly group: string;
  readonly subgroup: string;
}

/** @returns null once the reasons are among the reader's refusals */
export function readDashboardRecord(reader: RowReader, { today }: ImportContext): DashboardRecord | null {
  const past = (text: string) => {
    const day = statedDay(text);
    return day !== null && day <= today ? day : null;
  };
  const monthOf = (text: string) => {
    const day = past(text);
    return day?.endsWith('-01') === true ? Period.parse(day.slice(0, 7)) : null;
  };
  const period = reader.take('month', monthOf, 'the first day of a month that has begun, such as 01/02/2021');
  const refreshed = reader.take('refreshed', past, 'a day that has come, such as 18/03/2026');
  const measure = reader.take('measure', measureOf, '"Offences" or "Positive Outcomes"');
  const value = reader.take('count', countOf, 'a whole number from 0, such as 6');
  const group = reader.take('group', named, 'a name');
  const subgroup = reader.take('subgroup', named, 'a name');
  const place = dashboardPlace(reader);
  if (period === null || refreshed === null || measure === null || value === null) return null;
  return group === null || subgroup === null || place === null
    ? null
    : { period, refreshed, measure, value, place, group, subgroup };
}

function measureOf(text: string): DashboardMeasure | null {
  const plain = text.toLowerCase().replaceAll(/\s+/g, '-');
  return dashboardMeasures.find((measure) => measure === plain) ?? null;
}

const countOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);
const named = (text: string) => (/[a-z]/i.test(text) ? text : null);

import type { HubEvent } from '../../../../schema/events/hubEvent.ts';

export const towerHamlets = 'E09000030';
export const hackney = 'E09000012';

const keys = { dataset: 'mps-borough-crime', release: 'mps-borough-crime:234bf253436f' };

export const published = (area: string | null): HubEvent => ({ kind: 'RELEASE_PUBLISHED', area, keys });
export const restated = (area: string): HubEvent => ({ kind: 'CRIME_FIGURES_RESTATED', area, keys });

/** As many releases of an area as asked for. */
export const publishedTimes = (count: number, area: string = towerHamlets): HubEvent[] =>
  Array.from({ length: count }, () => published(area));

import type { Provenance } from './documents.ts';

/**
 * A change that a source document states without giving both levels. No level is derived from it: "4% above" a share may
 * mean four points (52 %) or four per cent (53.8 %).
 */
export interface StatedComparison extends Provenance {
  readonly measure: string;
  readonly category: string;
  /** ONS code, as in StatedFigure. */
  readonly area: string;
  /** The earlier period, as a Period label. */
  readonly from: string;
  /** The later period, as a Period label. */
  readonly to: string;
  /** Positive for a rise. */
  readonly change: number;
  /** UNSTATED: a change of a share written "%", which may mean per cent or percentage points. */
  readonly changeUnit: 'PERCENT' | 'PERCENTAGE_POINTS' | 'UNSTATED';
  readonly quote: string;
  readonly note?: string;
}

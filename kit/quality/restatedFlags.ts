import type { ReleaseDraft } from '../releases/release.ts';
import type { QualityFinding } from './qualityFinding.ts';

/**
 * Checks of what a release changes, and the flag that each raises where it fails: on the figures of its periods that the
 * release restated, and on no others.
 */
export const restatedFlags: ReadonlyMap<string, string> = new Map([
  ['figures-stand', 'LARGELY_RESTATED'],
  ['totals-stand', 'TOTAL_MOVED'],
]);

/** The flags of the checks that failed, with the periods concerned. */
export function raisedFlags(findings: readonly QualityFinding[]): ReleaseDraft['flags'] {
  return Object.fromEntries(
    findings.flatMap(({ rule, outcome, periods }) => {
      const flag = restatedFlags.get(rule);
      return outcome === 'FAILED' && flag !== undefined ? [[flag, periods]] : [];
    }),
  );
}

const ofRestated = new Set(restatedFlags.values());

/** Whether a flag touches only what its own release restated. */
export function touchesRestatedOnly(flag: string): boolean {
  return ofRestated.has(flag);
}

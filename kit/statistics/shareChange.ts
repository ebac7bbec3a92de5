import { newcombeInterval, type SampledShare } from './newcombe.ts';
import type { TestedVerdict } from './verdict.ts';

/**
 * Whether a surveyed share rose or fell by more than sampling would: Newcombe's interval must exclude 0.
 * The two surveys are taken as independent, so two rolling years that overlap must not be given.
 * @throws RangeError as `newcombeInterval` does.
 */
export function shareChange(from: SampledShare, to: SampledShare, level = 0.95): TestedVerdict {
  const { lower, upper } = newcombeInterval(from, to, level);
  if (lower > 0) return 'HIGHER';
  if (upper < 0) return 'LOWER';
  return 'NOT_DISTINGUISHABLE';
}

import { Period } from '../../schema/periods.ts';
import type { OddMonths } from './oddMonths.ts';
import { judged, type QualityFinding } from './qualityFinding.ts';

/** A release, and what stands out in it beside the months around its own. */
export interface MonthsFound {
  readonly periods: readonly number[];
  /** Periods that its reader said are cut short, and that seem to be loaded twice. */
  readonly told: { readonly partial: readonly number[]; readonly doubled: readonly number[] };
  readonly odd: OddMonths;
}

/** The checks of single months: whole, once, and filed as before. What they find hangs on the months that are known around. */
export function monthFindings(found: MonthsFound): readonly QualityFinding[] {
  return [periodsWhole(found), recordsOnce(found), mappingStands(found)].filter((finding) => finding !== null);
}

function periodsWhole({ periods: all, told, odd: { partial, isPartJudged } }: MonthsFound): QualityFinding {
  const periods = [...new Set([...told.partial, ...(partial === null ? [] : [partial.period])])];
  return judged({
    rule: 'periods-whole',
    dimension: 'COMPLETENESS',
    numerator: periods.length,
    denominator: isPartJudged || periods.length > 0 ? all.length : 0,
    threshold: 0,
    periods,
    told: told.partial,
    explanation:
      partial?.explanation ??
      (told.partial.length === 0
        ? saidOfWhole(all, isPartJudged)
        : `The file stops within ${labels(told.partial)}, so that nothing is compared with it.`),
  });
}

function recordsOnce({ periods: all, told, odd: { doubled } }: MonthsFound): QualityFinding {
  const periods = [...new Set([...told.doubled, ...doubled.map(({ period }) => period)])];
  return judged({
    rule: 'records-once',
    dimension: 'UNIQUENESS',
    numerator: periods.length,
    denominator: all.length,
    threshold: 0,
    periods,
    told: told.doubled,
    explanation:
      doubled[0]?.explanation ??
      (told.doubled.length === 0
        ? 'No period looks as if it had been loaded twice; a cell that two lines give is refused or added up by the rules of its file.'
        : `More records repeat another than in other months: ${labels(told.doubled)} may have been loaded twice.`),
  });
}

function mappingStands({ odd: { mapping } }: MonthsFound): QualityFinding | null {
  if (mapping === null) return null;
  const { jumps, compared } = mapping;
  const [first] = jumps;
  return judged({
    rule: 'mapping-stands',
    dimension: 'CONSISTENCY',
    numerator: jumps.length,
    denominator: compared,
    threshold: 0,
    periods: [...new Set(jumps.map(({ period }) => period))],
    explanation:
      first === undefined
        ? compared === 0
          ? 'No months next to each other are known by which it could be told whether categories leap.'
          : 'No category leaps or collapses from one month to the next.'
        : `Categories that leap or collapse in a month: ${String(jumps.length)}, the first from ${whole(first.from)} to ${whole(first.to)} in ${Period.fromCode(first.period).label}: records may be filed elsewhere since.`,
  });
}

function saidOfWhole(periods: readonly number[], isJudged: boolean): string {
  if (periods.length === 0) return 'It gives no periods.';
  return isJudged
    ? 'No period looks cut short.'
    : 'Too few months before its last are known, or too few records in them, to tell whether that is cut short.';
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

function labels(periods: readonly number[]): string {
  return periods.map((period) => Period.fromCode(period).label).join(', ');
}

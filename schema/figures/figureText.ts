import type { Absence } from './absence.ts';
import type { Interval } from './interval.ts';
import { AbsenceReason, FigureQualifier, Unit } from './words.ts';

/** The letters that Welsh and UK official statistics put for a missing value (StatsWales, "Shorthand"). */
const letters: Readonly<Record<AbsenceReason, string>> = {
  [AbsenceReason.SUPPRESSED]: 'c – suppressed',
  [AbsenceReason.NOT_COLLECTED]: 'z – not collected',
  [AbsenceReason.NOT_YET_PUBLISHED]: 'x – not yet published',
  [AbsenceReason.NOT_AVAILABLE]: 'x – not available',
  [AbsenceReason.DECLINED]: 'x – declined to say',
  [AbsenceReason.NOT_APPLICABLE]: 'z – not applicable',
  [AbsenceReason.SOURCE_LOST]: 'x – lost from the source',
  [AbsenceReason.RESTRICTED]: 'c – restricted',
  [AbsenceReason.SOURCE_UNAVAILABLE]: 'x – source does not answer',
};

const qualifiers: Readonly<Record<FigureQualifier, string>> = {
  [FigureQualifier.EXACT]: '',
  [FigureQualifier.AT_LEAST]: 'at least ',
  [FigureQualifier.MORE_THAN]: 'over ',
  [FigureQualifier.LESS_THAN]: 'under ',
  [FigureQualifier.APPROXIMATELY]: 'about ',
};

interface Readable {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly unit: Unit;
  readonly qualifier: FigureQualifier;
}

/** The figure as one would read it out. Counts go without their interval, shares and rates with it. */
export function figureText(figure: Readable, intervalOf: () => Interval | null): string {
  if (figure.value === null) return letters[figure.absence?.reason ?? AbsenceReason.NOT_AVAILABLE];
  const value = `${qualifiers[figure.qualifier]}${amount(figure.value, figure.unit)}`;
  if (figure.unit === Unit.COUNT) return value;
  const interval = intervalOf();
  if (interval === null) return value;
  return `${value} (${limit(interval.lower, figure.unit)} to ${limit(interval.upper, figure.unit)})`;
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A rate may be per ten or per million, so its digits and not its decimals are limited. */
const threeDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** The ends of a share's interval are whole: a tenth of a point more would promise what the interval denies. */
function limit(value: number, unit: Unit): string {
  return unit === Unit.PERCENT ? `${whole.format(value)}%` : amount(value, unit);
}

function amount(value: number, unit: Unit): string {
  switch (unit) {
    case Unit.PERCENT:
      return `${tenths.format(value)}%`;
    case Unit.POUNDS:
      return `£${hundredths.format(value)}`;
    case Unit.RATIO:
      return hundredths.format(value);
    case Unit.RATE:
      return threeDigits.format(value);
    case Unit.RATE_PER_1000:
    case Unit.DAYS:
      return tenths.format(value);
    case Unit.COUNT:
      // Most counts of wards are small: there is nothing to group, and formatting is most of what a text costs.
      return Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : whole.format(value);
  }
}

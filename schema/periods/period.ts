import { dayNumber, dayText, firstDayOf, monthIndex, monthText, two } from './calendar.ts';
import { notAPeriod } from './errors.ts';
import { exists, naturalKinds, shapes, type PeriodKind } from './kinds.ts';
import { readCalendar, readFinancial } from './reading.ts';

const monthsFactor = 100_000;

/** A span of days, months or twelve months as London's partners publish by it, and the arithmetic on it (financial years begin on 1 April). */
export class Period {
  private codes: readonly number[] | undefined;
  private days: readonly [first: string, last: string] | undefined;

  private constructor(
    readonly kind: PeriodKind,
    /** As asked, in the canonical spelling: "R12-2025-03" stays so, though it spans "2024/25". */
    readonly label: string,
    /** Months since year 0; for a day, of the month that holds it. */
    readonly firstMonth: number,
    /** The length in months, 0 for a day. */
    readonly months: number,
    /** One number for the span, the same for equal spans: months × 100,000 + firstMonth; for a day, the days since 1970-01-01. */
    readonly code: number,
  ) {}

  /** @throws PeriodError naming every form, where the text is none of them. */
  static parse(text: string): Period {
    const asked = text.trim().toUpperCase();
    if (/^\d{4}-\d\d-\d\d$/.test(asked)) return Period.day(asked);
    const span = readCalendar(asked) ?? readFinancial(asked);
    if (!span || !exists(...span)) throw notAPeriod(text);
    return Period.ofMonths(...span);
  }

  static month(year: number, month1: number): Period {
    const first = monthIndex(`${year}-${two(month1)}`);
    if (first === null) throw notAPeriod(`${year}-${two(month1)}`);
    return Period.ofMonths(first, 1, 'MONTH');
  }

  /** @throws PeriodError where no period of the kind has that first month and length. */
  static ofMonths(firstMonth: number, months: number, kind: PeriodKind): Period {
    const code = months * monthsFactor + firstMonth;
    const known = made[kind].get(code);
    if (known !== undefined) return known;
    if (!exists(firstMonth, months, kind)) {
      throw notAPeriod(`${kind} of ${months} months from ${monthText(firstMonth)}`);
    }
    const label = shapes[kind].label(firstMonth, firstMonth + months - 1);
    const period = new Period(kind, label, firstMonth, months, code);
    made[kind].set(code, period);
    return period;
  }

  /** The twelve months that end with the month of that index. */
  static rollingYearTo(lastMonth: number): Period {
    return Period.ofMonths(lastMonth - 11, 12, 'ROLLING_YEAR');
  }

  /** A day of the calendar such as "2008-06-05". @throws PeriodError for a day that never was, such as "2023-02-29". */
  static day(date: string): Period {
    const code = dayNumber(date);
    const firstMonth = monthIndex(date.slice(0, 7));
    if (code === null || firstMonth === null) throw notAPeriod(date);
    return new Period('DAY', date, firstMonth, 0, code);
  }

  /** The period of that code under the natural name of its span: twelve months from April are a financial year, other twelve a rolling year. */
  static fromCode(code: number): Period {
    const known = natural.get(code);
    if (known !== undefined) return known;
    const period = Period.#ofCode(code);
    natural.set(code, period);
    return period;
  }

  static #ofCode(code: number): Period {
    if (Number.isInteger(code) && Math.abs(code) < monthsFactor) return Period.day(dayText(code));
    const months = Math.floor(code / monthsFactor);
    const firstMonth = code % monthsFactor;
    const kind = naturalKinds.find((each) => exists(firstMonth, months, each));
    if (!kind) throw notAPeriod(`the code ${code}`);
    return Period.ofMonths(firstMonth, months, kind);
  }

  /** The last month as months since year 0; for a day, the month that holds it. */
  get lastMonth(): number {
    return this.firstMonth + Math.max(this.months, 1) - 1;
  }

  get firstDay(): string {
    return this.#days()[0];
  }

  get lastDay(): string {
    return this.#days()[1];
  }

  sameSpan(other: Period): boolean {
    return this.code === other.code;
  }

  /** The codes of its months in order; none for a day. */
  monthCodes(): readonly number[] {
    this.codes ??= Array.from({ length: this.months }, (_, index) => monthsFactor + this.firstMonth + index);
    return this.codes;
  }

  /** The codes of its quarters in order; null where it is not made of whole ones. */
  quarterCodes(): readonly number[] | null {
    if (this.months === 0 || this.months % 3 !== 0 || this.firstMonth % 3 !== 0) return null;
    return Array.from({ length: this.months / 3 }, (_, index) => 3 * monthsFactor + this.firstMonth + 3 * index);
  }

  /** The one before of its kind that shares no day with it: a rolling year goes back twelve months, a year to date to the same months a year earlier. */
  previous(): Period {
    if (this.kind === 'DAY') return Period.day(dayText(this.code - 1));
    return this.kind === 'FINANCIAL_YEAR_TO_DATE' ? this.sameLastYear() : this.#back(this.months);
  }

  /** The same months a year earlier; for 29 February, the 28th. */
  sameLastYear(): Period {
    if (this.kind !== 'DAY') return this.#back(12);
    const month = monthText(this.firstMonth - 12);
    const day = this.label.slice(8);
    return Period.day(`${month}-${month.endsWith('-02') && day === '29' ? '28' : day}`);
  }

  toString(): string {
    return this.label;
  }

  /** Written once: every series compares the days of all the periods it could have. */
  #days(): readonly [first: string, last: string] {
    this.days ??=
      this.kind === 'DAY'
        ? [this.label, this.label]
        : [dayText(firstDayOf(this.firstMonth)), dayText(firstDayOf(this.lastMonth + 1) - 1)];
    return this.days;
  }

  #back(months: number): Period {
    return Period.ofMonths(this.firstMonth - months, this.months, this.kind);
  }
}

/** Periods that have been made, by kind and code. No more than exist: some 50,000, of which a hub meets a few hundred. */
const made: Readonly<Record<PeriodKind, Map<number, Period>>> = {
  DAY: new Map(),
  MONTH: new Map(),
  FINANCIAL_QUARTER: new Map(),
  FINANCIAL_HALF: new Map(),
  FINANCIAL_YEAR: new Map(),
  FINANCIAL_YEAR_TO_DATE: new Map(),
  CALENDAR_YEAR: new Map(),
  ROLLING_YEAR: new Map(),
};

/** By their codes: those that a span of months is named by, and the days of which something is kept. */
const natural = new Map<number, Period>();

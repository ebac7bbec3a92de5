import { lastPositionOf, openEnd } from './positions.ts';
import type { Release } from './release.ts';
import { wardGap } from './wardGap.ts';

/** Days of which a book remembers what was covered. */
const mostDays = 100;

/** Which cell is meant. */
export interface CellPlace {
  readonly period: number;
  readonly series: number;
  readonly area: string;
}

/** What a reader asks the book: which release stands for a period, and since when. */
export class ReleaseBook {
  /** Releases that cover a period, by position. */
  readonly #covering = new Map<number, Release[]>();
  readonly #schemes = new Map<Release, ReadonlySet<number>>();
  readonly #dated = new Set<boolean>();
  readonly #covered = new Map<string | null, readonly number[]>();

  /** @param releases of one dataset and scope; withdrawn ones are left out of every answer. */
  constructor(releases: readonly Release[]) {
    const standing = releases.filter((release) => release.withdrawnOn === null);
    for (const release of standing.toSorted((one, other) => one.position - other.position)) {
      this.#schemes.set(release, new Set(release.scheme));
      this.#dated.add(release.publishedOn !== null);
      for (const period of release.periods) {
        const covering = this.#covering.get(period);
        if (covering) covering.push(release);
        else this.#covering.set(period, [release]);
      }
    }
  }

  /** On which lines of history there are releases. */
  get lines(): 'DATED' | 'UNDATED' | 'BOTH' {
    const dated = this.#dated;
    if (dated.size > 1) return 'BOTH';
    return dated.has(false) ? 'UNDATED' : 'DATED';
  }

  /** Codes of all periods that some visible release covers, ascending. */
  coveredPeriods(asAt: string | null): readonly number[] {
    const known = this.#covered.get(asAt);
    if (known !== undefined) return known;
    const covered = [...this.#covering.keys()]
      .filter((period) => this.standing(period, asAt) !== undefined)
      .sort((one, other) => one - other);
    // A book is kept while its releases stand, and anybody may ask as at any day.
    if (this.#covered.size >= mostDays) this.#covered.clear();
    this.#covered.set(asAt, covered);
    return covered;
  }

  /** The release that stands for the period: the last visible one that covers it. */
  standing(period: number, asAt: string | null): Release | undefined {
    const covering = this.#covering.get(period);
    if (asAt === null) return covering?.at(-1);
    return covering?.findLast((release) => isVisible(release, asAt));
  }

  hasSeries(release: Release, series: number): boolean {
    return this.#schemes.get(release)?.has(series) ?? false;
  }

  /** The visible releases that give the series of an area for the period, in the order of publication. */
  givers({ period, series, area }: CellPlace, asAt: string | null): readonly Release[] {
    return (this.#covering.get(period) ?? []).filter(
      (release) =>
        (asAt === null || isVisible(release, asAt)) &&
        this.hasSeries(release, series) &&
        wardGap(release, area, period) === null,
    );
  }

  /** Position of the first release on the given line of history that gave the series of an area for the period. */
  firstGiven({ period, series, area }: CellPlace, dated: boolean): number | undefined {
    return this.#covering
      .get(period)
      ?.find(
        (release) =>
          (release.publishedOn !== null) === dated &&
          this.hasSeries(release, series) &&
          wardGap(release, area, period) === null,
      )?.position;
  }

  /** Whether any release on a line of history covers the period. */
  covers(period: number, dated: boolean): boolean {
    return this.#covering.get(period)?.some((release) => (release.publishedOn !== null) === dated) ?? false;
  }

  /** The periods that releases before a position cover on a line of history, and the series that they give. */
  before(
    position: number,
    dated: boolean,
  ): { readonly periods: readonly number[]; readonly series: readonly number[] } {
    const isBefore = (release: Release) => (release.publishedOn !== null) === dated && release.position < position;
    const periods = [...this.#covering].flatMap(([period, releases]) => (releases.some(isBefore) ? [period] : []));
    const schemes = [...this.#schemes].flatMap(([release, scheme]) => (isBefore(release) ? [...scheme] : []));
    return { periods, series: [...new Set(schemes)] };
  }

  /** Where the next release after `position` on the same line of history takes over the period; `openEnd` if none does. */
  nextAfter(period: number, position: number, dated: boolean): Release | undefined {
    return this.#covering
      .get(period)
      ?.find((release) => (release.publishedOn !== null) === dated && release.position > position);
  }

  nextPosition(period: number, position: number, dated: boolean): number {
    return this.nextAfter(period, position, dated)?.position ?? openEnd;
  }
}

function isVisible(release: Release, asAt: string): boolean {
  return release.publishedOn !== null && release.position <= lastPositionOf(asAt);
}

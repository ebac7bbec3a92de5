import type { StatedTable } from '../../../kit/disclosure/exchange/statedPeople.ts';
import { tellTogether } from '../../../kit/disclosure/exchange/toldTogether.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';
import { Period } from '../../../schema/periods.ts';
import type { PeopleHistory, Telling } from './peopleHistory.ts';

/** What is told of an area and a period in a state, and by which release. */
export interface StateTelling extends Pick<Telling, 'area' | 'period' | 'tables'> {
  /** Null for the one that is about to be published. */
  readonly release: number | null;
}

/** A force, and all that was ever told of it. */
export interface ForceHistory {
  readonly force: string;
  /** Every borough that it polices. */
  readonly boroughs: readonly string[];
  readonly history: PeopleHistory;
}

/** Whether a month's new tables of a force and its boroughs, beside those of every earlier state, tell more than by themselves. */
export async function monthTellsTogether(
  { force, boroughs, history }: ForceHistory,
  period: number,
  told: readonly StateTelling[],
): Promise<boolean> {
  const earlier = history.states([force, ...boroughs], [period]);
  return tellAtOnce(earlier, told, {
    force,
    periods: [period],
    tablesOf: (state, id, peopleOf) => monthStated({ force, boroughs }, state, id, peopleOf(period)),
  });
}

/** The same of one area's tables of months, and of quarters and years that are made of them, within one of these. */
export async function longerTellsTogether(
  { force, history }: Pick<ForceHistory, 'force' | 'history'>,
  area: string,
  periods: readonly number[],
  told: readonly StateTelling[],
): Promise<boolean> {
  const earlier = history.states([...new Set([force, area])], periods);
  // What months tell by themselves is asked of all areas at once.
  const isLonger = (telling: StateTelling) => telling.area === area && Period.fromCode(telling.period).months > 1;
  if (![...earlier.flat(), ...told].some(isLonger)) return false;
  return tellAtOnce(earlier, told, {
    force,
    periods,
    tablesOf: (state, id, peopleOf) =>
      state.flatMap((telling) => {
        const counts = telling.area === area ? telling.tables.get(id) : undefined;
        const people = Period.fromCode(telling.period).monthCodes().map(peopleOf);
        return counts === undefined || people.includes(undefined)
          ? []
          : [{ areas: [0], people: people.filter((of) => of !== undefined), counts }];
      }),
  });
}

type State = readonly StateTelling[];

/** The number of a month's people in a state; undefined where nothing is told of the month. */
type PeopleOf = (month: number) => number | undefined;

interface Telled {
  readonly force: string;
  readonly periods: readonly number[];
  tablesOf(state: State, table: string, peopleOf: PeopleOf): readonly StatedTable[];
}

/** Each earlier state beside the new one, and where there are several, all of them together. */
async function tellAtOnce(earlier: readonly State[], now: State, telled: Telled): Promise<boolean> {
  const months = [...new Set(telled.periods.flatMap((period) => Period.fromCode(period).monthCodes()))];
  const versions = new PeopleVersions(telled.force, months, [...earlier, now]);
  const others = earlier.filter((state) => months.some((month) => versions.differ(state, now, month)));
  if (others.length === 0) return false;
  const pairs = others.map((state) => [state, now]);
  for (const states of others.length > 1 ? [...pairs, [...others, now]] : pairs) {
    for (const { id, dimensions } of stopTables) {
      const [rows = 0, columns = 0] = dimensions.map(({ categories }) => categories.length);
      const stated = states.map((state) => telled.tablesOf(state, id, (month) => versions.of(state, month)));
      if (isAllSame(stated)) continue;
      const asked = { rows, columns, states: stated, monthOf: versions.monthOf };
      if (await tellTogether(asked, controlled)) return true;
    }
  }
  return false;
}

/** Whether each state tells the same of the same areas, whoever its people are: it then tells nothing that one does not tell alone. */
function isAllSame(states: readonly (readonly StatedTable[])[]): boolean {
  const texts = states.map((tables) => JSON.stringify(tables.map(({ areas, counts }) => [areas, counts])));
  return new Set(texts).size === 1;
}

/** Whose the numbers of a month are: of people who differ from state to state only where another release, or another place of them, is told. */
class PeopleVersions {
  readonly #versions: readonly string[];

  constructor(
    private readonly force: string,
    private readonly months: readonly number[],
    states: readonly State[],
  ) {
    this.#versions = [
      ...new Set(months.flatMap((month) => states.flatMap((state) => this.#versionOf(state, month) ?? []))),
    ];
  }

  get monthOf(): readonly number[] {
    return this.#versions.map((version) => Number(version.split(' ')[0]));
  }

  of(state: State, month: number): number | undefined {
    const version = this.#versionOf(state, month);
    return version === undefined ? undefined : this.#versions.indexOf(version);
  }

  differ(one: State, other: State, month: number): boolean {
    const [first, second] = [this.of(one, month), this.of(other, month)];
    return first !== undefined && second !== undefined && first !== second;
  }

  /** A month, the release that stands for it, and how many people that finds in each area: boundaries may place them anew. */
  #versionOf(state: State, month: number): string | undefined {
    if (!this.months.includes(month)) return undefined;
    const ofMonth = state.filter(({ period }) => period === month);
    const ofForce = ofMonth.find(({ area }) => area === this.force);
    if (ofForce === undefined) return undefined;
    const people = ofMonth.map(({ area, tables }) => `${area}:${String([...tables.values()][0]?.at(-1) ?? '')}`);
    return `${String(month)} ${String(ofForce.release)} ${people.toSorted().join()}`;
  }
}

/** A force's table of a month beside those of its boroughs, and what is left of its exact totals where all of these have some. */
function monthStated(
  { force, boroughs }: Pick<ForceHistory, 'force' | 'boroughs'>,
  state: State,
  id: string,
  people: number | undefined,
): readonly StatedTable[] {
  if (people === undefined) return [];
  const countsOf = (area: string) => state.find((telling) => telling.area === area)?.tables.get(id);
  const ofForce = countsOf(force);
  const ofBoroughs = boroughs.flatMap((area, at) => {
    const counts = countsOf(area);
    return counts === undefined ? [] : [{ areas: [at], people: [people], counts }];
  });
  if (ofForce === undefined) return ofBoroughs;
  const all = [...boroughs.keys(), boroughs.length];
  const whole = { areas: all, people: [people], counts: ofForce };
  if (ofBoroughs.length < boroughs.length) return [whole, ...ofBoroughs];
  const rest = { areas: [boroughs.length], people: [people], counts: restOf(ofForce, ofBoroughs, id) };
  return [whole, ...ofBoroughs, rest];
}

function restOf(
  ofForce: readonly (number | null)[],
  ofBoroughs: readonly StatedTable[],
  id: string,
): readonly (number | null)[] {
  const columns = 1 + (stopTables.find((table) => table.id === id)?.dimensions[1]?.categories.length ?? 0);
  return ofForce.map((count, at) =>
    at < ofForce.length - columns
      ? null
      : ofBoroughs.reduce<number | null>((left, { counts }) => {
          const own = counts[at] ?? null;
          return left === null || own === null ? null : left - own;
        }, count),
  );
}

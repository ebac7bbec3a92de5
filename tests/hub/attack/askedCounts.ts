import { z } from 'zod';
import { boroughsOf } from '../../../schema/places/areas.ts';
import { commands } from '../../../schema/places/commands.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { complaintGroups } from '../../../subgraphs/accountability/complaints/complaintGroups.ts';
import { concernThemes } from '../../../subgraphs/accountability/complaints/concernTheme.ts';
import type { ViewHub } from '../views/viewHub.ts';
import type { ToldSum } from './countsAttack.ts';

/** One number that anybody may ask for, and the counts that it is the sum of. */
interface Question {
  readonly area: string;
  /** The indicator with its arguments, such as "custodyDisposals(filter: { age: CHILD })". */
  readonly indicator: string;
  readonly period: string;
  readonly of: readonly string[];
}

const side = z.object({ value: z.number().nullable() });
const answered = z.object({
  at: side,
  change: z
    .object({ from: side, to: side, absolute: z.number().nullable(), percent: z.number().nullable() })
    .nullable(),
  restatements: z.object({
    edges: z.array(z.object({ node: z.object({ from: side, to: side, difference: z.number().nullable() }) })),
  }),
});
const data = z.object({ data: z.record(z.string(), z.record(z.string(), answered)) });

const selection = (period: string) => `{ at(period: "${period}") { value }
  change(period: "${period}", since: PREVIOUS_PERIOD) { from { value } to { value } absolute percent }
  restatements { edges { node { from { value } to { value } difference } } } }`;

/** As many as a query may name. */
const atOnce = 40;

/** Asks without a key; a difference that is told though one of its sides is not is a find of its own. */
async function ask(hub: ViewHub, questions: readonly Question[]): Promise<readonly ToldSum[]> {
  const told: ToldSum[] = [];
  for (let from = 0; from < questions.length; from += atOnce) {
    told.push(...(await askSome(hub, questions.slice(from, from + atOnce))));
  }
  return told;
}

async function askSome(hub: ViewHub, questions: readonly Question[]): Promise<readonly ToldSum[]> {
  const areas = [...Map.groupBy(questions, ({ area }) => area)];
  const query = areas.map(([area, own], at) => {
    const fields = own.map(({ indicator, period }, place) => `f${String(place)}: ${indicator} ${selection(period)}`);
    return `a${String(at)}: area(code: "${area}") { ${fields.join('\n')} }`;
  });
  const answers = data.parse(await hub.ask('nobody', `{ ${query.join('\n')} }`)).data;
  return areas.flatMap(([area, own], at) =>
    own.map(({ indicator, period, of }, place) => {
      const answer = answers[`a${String(at)}`]?.[`f${String(place)}`];
      if (answer === undefined) throw new Error(`no answer to ${indicator} of ${area}`);
      const { change, restatements } = answer;
      const differences = [
        ...(change === null ? [] : [{ ...change, difference: change.absolute ?? change.percent }]),
        ...restatements.edges.map(({ node }) => node),
      ];
      const telling = differences.find(
        ({ from, to, difference }) => difference !== null && (from.value === null || to.value === null),
      );
      if (telling !== undefined) throw new Error(`${indicator} of ${area} tells a difference of what it withholds`);
      return { label: `${area} ${period} ${indicator.replace(/,? ?asAt: "[^"]*"/, '')}`, of, value: answer.at.value };
    }),
  );
}

const given = (args: readonly string[]) => (args.length === 0 ? '' : `(${args.join(', ')})`);
const day = (asAt: string) => (asAt === '' ? [] : [`asAt: "${asAt}"`]);

/** The quarters of a year, its halves and the year itself, by the quarters that each is. */
const spans = (year: string): Readonly<Record<string, readonly string[]>> => {
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${String(quarter)}`);
  return {
    ...Object.fromEntries(quarters.map((quarter) => [quarter, [quarter]])),
    [`${year}-H1`]: quarters.slice(0, 2),
    [`${year}-H2`]: quarters.slice(2),
    [year]: quarters,
  };
};

/** Complaints of boroughs and their command, by every kind, for the quarters of a year and all that is made of them. */
export function askComplaints(hub: ViewHub, command: string, year: string, asAt = '') {
  const boroughs = boroughsOf(command).map(({ code }) => code);
  const questions = [...boroughs, command].flatMap((area) =>
    complaintGroups.flatMap(({ total, parts }) =>
      [total, ...parts].flatMap((kind) =>
        Object.entries(spans(year)).map(([period, quarters]) => ({
          area,
          indicator: `complaints${given([`kind: ${kind}`, ...day(asAt)])}`,
          period,
          of: (area === command ? boroughs : [area]).flatMap((borough) =>
            quarters.flatMap((quarter) =>
              (kind === total ? parts : [kind]).map((part) => `${borough} ${quarter} ${part}`),
            ),
          ),
        })),
      ),
    ),
  );
  return ask(hub, questions);
}

/** No borough has more cases in a quarter than allegations. */
export function casesWithinAllegations(command: string, year: string) {
  const quarters = Object.keys(spans(year)).slice(0, 4);
  return boroughsOf(command).flatMap(({ code }) =>
    quarters.flatMap((quarter) =>
      complaintGroups.flatMap(({ parts, within }) => {
        const names = (of: readonly string[]) => of.map((part) => `${code} ${quarter} ${part}`);
        const whole = complaintGroups.find(({ total }) => total === within);
        return whole === undefined ? [] : [[names(parts), names(whole.parts)] as const];
      }),
    ),
  );
}

/** Victims' concerns of boroughs, by theme, heard and answered, for the quarters of a year and all that is made of them. */
export function askConcerns(hub: ViewHub, boroughs: readonly string[], year: string, asAt = '') {
  const questions = boroughs.flatMap((area) =>
    [null, ...concernThemes].flatMap((theme) =>
      [false, true].flatMap((isAnswered) =>
        Object.entries(spans(year)).map(([period, quarters]) => ({
          area,
          indicator: `victimsConcerns${given([`answered: ${String(isAnswered)}`, ...(theme === null ? [] : [`theme: ${theme}`]), ...day(asAt)])}`,
          period,
          of: quarters.flatMap((quarter) =>
            (theme === null ? concernThemes : [theme]).flatMap((one) =>
              (isAnswered ? ['answered'] : ['answered', 'not answered']).map(
                (answer) => `${area} ${quarter} ${one} ${answer}`,
              ),
            ),
          ),
        })),
      ),
    ),
  );
  return ask(hub, questions);
}

const disposals =
  'NO_FURTHER_ACTION PROSECUTION RELEASED_UNDER_INVESTIGATION OUT_OF_COURT POLICE_BAIL TO_COURT OTHER_DISPOSALS NOT_RECORDED';
const ofDisposals: Cross = {
  indicator: 'custodyDisposals',
  rows: ['disposal', disposals.split(' ')],
  columns: {
    ethnicity: ['ASIAN', 'BLACK', 'WHITE', 'OTHER', 'NOT_RECORDED'],
    gender: ['FEMALE', 'MALE', 'NOT_RECORDED'],
    age: ['ADULT', 'CHILD', 'NOT_RECORDED'],
  },
};
const ofArrests: Cross = {
  indicator: 'custodyArrests',
  rows: ['age', ['ADULT', 'CHILD', 'NOT_RECORDED']],
  columns: {
    ethnicity: ['ASIAN', 'BLACK', 'WHITE', 'OTHER', 'NOT_RECORDED'],
    gender: ['FEMALE', 'MALE', 'NOT_RECORDED'],
  },
};
const ofCustody = { DISPOSALS: ofDisposals, ARRESTS: ofArrests };
type CustodyFile = keyof typeof ofCustody;
const ofSearches: Cross = {
  indicator: 'moreThoroughSearches',
  rows: ['outcome', ['POSITIVE', 'NONE', 'NOT_RECORDED']],
  columns: { sex: ['FEMALE', 'MALE', 'NOT_RECORDED'], ethnicity: ['ASIAN', 'BLACK', 'WHITE', 'OTHER', 'NOT_RECORDED'] },
};

/** Tables that share their rows. */
interface Cross {
  readonly indicator: string;
  readonly rows: readonly [string, readonly string[]];
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

function crossed(
  { indicator, rows: [row, words], columns }: Cross,
  period: string,
  parts: readonly string[],
  asAt: string,
) {
  const filters = Object.entries(columns).flatMap(([column, codes]) =>
    ['', ...words].flatMap((of) => ['', ...codes].map((code) => ({ column, of, code, codes }))),
  );
  return filters.map(({ column, of, code, codes }): Question => {
    const filter = [...(of === '' ? [] : [`${row}: ${of}`]), ...(code === '' ? [] : [`${column}: ${code}`])];
    return {
      area: metropolitanPolice,
      indicator: `${indicator}${given([...(filter.length === 0 ? [] : [`filter: { ${filter.join(', ')} }`]), ...day(asAt)])}`,
      period,
      of: parts.flatMap((part) =>
        (of === '' ? words : [of]).flatMap((one) =>
          (code === '' ? codes : [code]).map((other) => `${part} ${one} ${column} ${other}`),
        ),
      ),
    };
  });
}

/** Tables of the same people give each of their rows the same sum. */
function sameRows({ rows: [, words], columns }: Cross, part: string) {
  const [first, ...others] = Object.entries(columns).map(
    ([column, codes]) =>
      (word: string) =>
        codes.map((code) => `${part} ${word} ${column} ${code}`),
  );
  return words.flatMap((word) => others.map((other) => [first?.(word) ?? [], other(word)] as const));
}

/** People in custody by one of the police's files, in months and in the quarter that they are. */
export async function askCustody(
  hub: ViewHub,
  file: CustodyFile,
  months: readonly string[],
  quarter: string,
  asAt = '',
) {
  const periods = [...months.map((month) => [month, [month]] as const), [quarter, months] as const];
  return ask(
    hub,
    periods.flatMap(([period, parts]) => crossed(ofCustody[file], period, parts, asAt)),
  );
}

export const custodyRows = (file: CustodyFile, months: readonly string[]) =>
  months.flatMap((month) => sameRows(ofCustody[file], month));

/** More thorough searches of a quarter: the force's tables, and the numbers of every borough and command. */
export async function askSearches(hub: ViewHub, quarter: string, asAt = '') {
  const places = [...boroughsOf(metropolitanPolice), ...commands].map(({ code }) => code);
  const counts = places.map((area): Question => ({
    area,
    indicator: `moreThoroughSearches${given(day(asAt))}`,
    period: quarter,
    of: (boroughsOf(area).length > 0 ? boroughsOf(area).map(({ code }) => code) : [area]).map(
      (code) => `${quarter} ${code}`,
    ),
  }));
  return ask(hub, [...crossed(ofSearches, quarter, [quarter], asAt), ...counts]);
}

/** The force's searches are those of its boroughs and of no borough. */
export function searchRows(quarter: string) {
  const [[first] = []] = Object.entries(ofSearches.columns);
  const codes = ofSearches.columns[first ?? ''] ?? [];
  const all = ofSearches.rows[1].flatMap((word) => codes.map((code) => `${quarter} ${word} ${first ?? ''} ${code}`));
  const places = [...boroughsOf(metropolitanPolice).map(({ code }) => `${quarter} ${code}`), `${quarter} elsewhere`];
  return [...sameRows(ofSearches, quarter), [all, places] as const];
}

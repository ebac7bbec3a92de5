import { z } from 'zod';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { askedArea } from '../../subgraphs/accountability/people/askedTables.ts';
import type { KnownPeople } from '../../subgraphs/accountability/people/attacker.ts';
import type { ViewHub } from '../views/viewHub.ts';

const figure = z.object({ value: z.number().nullable(), flags: z.array(z.string()).default([]) });
const share = figure.extend({ numerator: z.number().nullable(), denominator: z.number().nullable() });
const ratio = z.object({
  group: z.string(),
  ratio: figure,
  rate: share,
  referenceRate: share,
  difference: z.number().nullable(),
  findRate: share,
  shareNotStated: share,
  spread: z.object({ areaWeighted: z.number(), boroughs: z.number(), leftOut: z.number() }).nullable(),
});
const ratios = z.array(ratio);
const counts = z.record(z.string(), z.object({ at: z.object({ value: z.number().nullable() }) }));

const selection = `group ratio { value } rate { value numerator denominator flags } referenceRate { value numerator denominator flags } difference
  findRate { value numerator denominator } shareNotStated { value numerator denominator flags } spread { areaWeighted boroughs leftOut }`;
const codings = ['selfDefinedEthnicity', 'officerDefinedEthnicity'] as const;

/** Whatever the graph gives of the people stopped in an area and period, as anybody may ask for it. */
export async function askStops(hub: ViewHub, code: string, period: string) {
  const of = `period: "${period}", basis:`;
  const data = await asked(
    hub,
    `{ area(code: "${code}") { code tables: stopAndSearchTables(period: "${period}") {
      id withheld dimensions { name categories { code } } cells { codes figure { value text absence { reason } } } }
      selfDefinedEthnicity: disproportionality(${of} SELF_DEFINED) { ${selection} }
      officerDefinedEthnicity: disproportionality(${of} OFFICER_DEFINED) { ${selection} }
      besideBlack: disproportionality(${of} SELF_DEFINED, reference: BLACK) { ${selection} } } }`,
  );
  return askedArea
    .extend({ selfDefinedEthnicity: ratios, officerDefinedEthnicity: ratios, besideBlack: ratios })
    .parse(data['area']);
}

export type AskedStops = Awaited<ReturnType<typeof askStops>>;

const outcomes = ['', 'NO_FURTHER_ACTION', 'ARREST'];
const objects = {
  DRUGS: ['CONTROLLED_DRUGS', 'PSYCHOACTIVE_SUBSTANCES'],
  WEAPONS: ['OFFENSIVE_WEAPONS', 'FIREARMS', 'CROSSBOWS', 'ANYTHING_TO_THREATEN_OR_HARM', 'FIREWORKS'],
};

/** How many people were stopped by outcome and object, as the exact counts tell it: all stops, less those of vehicles alone. */
export async function askExactly(hub: ViewHub, code: string, period: string, asAt = ''): Promise<KnownPeople[]> {
  const wanted = outcomes.flatMap((outcome) =>
    ['', ...Object.values(objects).flat()].map((object) => [outcome, object]),
  );
  const filters = wanted.flatMap(([outcome = '', object = '']) =>
    ['', 'VEHICLE'].map((type) => {
      const given = Object.entries({ outcome, object, type }).filter(([, value]) => value !== '');
      return [`x_${outcome}_x_${object}_x_${type}`, given.map((pair) => pair.join(': ')).join(', ')] as const;
    }),
  );
  const day = asAt === '' ? '' : `, asAt: "${asAt}"`;
  const fields = filters.map(
    ([alias, filter]) => `${alias}: stopAndSearch(filter: { ${filter} }${day}) { at(period: "${period}") { value } }`,
  );
  const answer = counts.parse((await asked(hub, `{ area(code: "${code}") { ${fields.join('\n')} } }`))['area']);
  const people = (outcome: string, of: readonly string[]) =>
    of.reduce((sum, object) => {
      const value = (type: string) => answer[`x_${outcome}_x_${object}_x_${type}`]?.at.value ?? 0;
      return sum + value('') - value('VEHICLE');
    }, 0);
  const byObject = (outcome: string) => {
    const [drugs, weapons] = [people(outcome, objects.DRUGS), people(outcome, objects.WEAPONS)];
    return { DRUGS: drugs, WEAPONS: weapons, OTHER_OBJECT: people(outcome, ['']) - drugs - weapons };
  };
  const [all, none, arrests] = [byObject(''), byObject('NO_FURTHER_ACTION'), byObject('ARREST')];
  return (['DRUGS', 'WEAPONS', 'OTHER_OBJECT'] as const).flatMap((object) => {
    const rest = all[object] - none[object] - arrests[object];
    const of = { NO_FURTHER_ACTION: none[object], ARREST: arrests[object], OTHER_OUTCOME: rest };
    return Object.entries(of).map(([outcome, count]) => ({
      months: [],
      areas: [code],
      values: { outcome: [outcome], object: [object] },
      count,
    }));
  });
}

/** The counts that rates, shares, ratios and differences give back, each worked out in every way there is. */
export function workedOut(stops: AskedStops): KnownPeople[] {
  const found: KnownPeople[] = [];
  // London's may be those of the Metropolitan Police, which the figures say.
  const areaOf = (of: readonly z.infer<typeof ratio>[]) =>
    of.some(({ rate, referenceRate, shareNotStated }) =>
      [rate, referenceRate, shareNotStated].some(({ flags }) => flags.includes('TERRITORY')),
    )
      ? metropolitanPolice
      : stops.code;
  let area = stops.code;
  const know = (attribute: string, value: string, count: number | null, outcome?: readonly string[]) => {
    if (count === null) return;
    const values = { [attribute]: [value], ...(outcome && { outcome }) };
    found.push({ months: [], areas: [area], values, count: Math.round(count) });
  };
  for (const attribute of codings) {
    area = areaOf(stops[attribute]);
    for (const { group, rate, referenceRate, difference, findRate, shareNotStated, ratio: index } of stops[attribute]) {
      const residents = rate.denominator;
      const times = (of: number | null) => (of === null || residents === null ? null : (of * residents) / 1000);
      know(attribute, group, times(rate.value));
      if (referenceRate.value !== null) {
        know(attribute, group, times(index.value === null ? null : index.value * referenceRate.value));
        know(attribute, group, times(difference === null ? null : difference + referenceRate.value));
      }
      know(attribute, 'WHITE', product(referenceRate.value, referenceRate.denominator, 1000));
      know(attribute, group, findRate.denominator);
      know(attribute, group, product(findRate.value, findRate.denominator, 100), ['ARREST', 'OTHER_OUTCOME']);
      know(attribute, group, findRate.numerator, ['ARREST', 'OTHER_OUTCOME']);
      know(attribute, 'NOT_STATED', product(shareNotStated.value, shareNotStated.denominator, 100));
    }
  }
  return found;
}

const product = (share: number | null, of: number | null, per: number) =>
  share === null || of === null ? null : (share * of) / per;

async function asked(hub: ViewHub, query: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = z
    .object({
      data: z.record(z.string(), z.unknown()).nullish(),
      errors: z.array(z.object({ message: z.string() })).optional(),
    })
    .parse(await hub.ask('nobody', query));
  if (errors?.[0] !== undefined) throw new Error(errors[0].message);
  return data ?? {};
}

import { z } from 'zod';
import { boroughsOf } from '../../../schema/places/areas.ts';
import type { ViewHub } from '../views/viewHub.ts';
import type { ToldSum } from './countsAttack.ts';

const side = z.object({ value: z.number().nullable() });
const measures = ['detaineesHeld', 'detaineesOffered', 'detaineesAccepted', 'detaineesDeclined'] as const;
const answers: Readonly<Record<(typeof measures)[number], readonly string[]>> = {
  detaineesHeld: ['ACCEPTED', 'DECLINED', 'NO_ANSWER', 'NOT_OFFERED'],
  detaineesOffered: ['ACCEPTED', 'DECLINED', 'NO_ANSWER'],
  detaineesAccepted: ['ACCEPTED'],
  detaineesDeclined: ['DECLINED'],
};
const visiting = z.object({
  data: z.record(z.string(), z.record(z.string(), z.record(z.enum(measures), side))),
});

/**
 * What people answered when custody visitors called, of boroughs and larger areas.
 * @param visited the boroughs in which there were visits, by quarter
 * @param periods by the quarters that each is
 */
export async function askVisits(
  hub: ViewHub,
  areas: readonly string[],
  visited: Readonly<Record<string, readonly string[]>>,
  periods: Readonly<Record<string, readonly string[]>>,
): Promise<readonly ToldSum[]> {
  const fields = Object.keys(periods).map(
    (period, at) =>
      `p${String(at)}: custodyVisiting(period: "${period}") { ${measures.map((one) => `${one} { value }`).join(' ')} }`,
  );
  const query = areas.map((area, at) => `a${String(at)}: area(code: "${area}") { ${fields.join('\n')} }`);
  const told = visiting.parse(await hub.ask('nobody', `{ ${query.join('\n')} }`)).data;
  return areas.flatMap((area, at) =>
    Object.entries(periods).flatMap(([period, quarters], place) => {
      const within = new Set([area, ...boroughsOf(area).map(({ code }) => code)]);
      const own = quarters.map((quarter) => (visited[quarter] ?? []).filter((borough) => within.has(borough)));
      if (own.every((boroughs) => boroughs.length === 0)) return [];
      return measures.map((measure): ToldSum => ({
        label: `${area} ${period} ${measure}`,
        of: quarters.flatMap((quarter, each) =>
          (own[each] ?? []).flatMap((borough) => answers[measure].map((answer) => `${quarter} ${borough} ${answer}`)),
        ),
        value: told[`a${String(at)}`]?.[`p${String(place)}`]?.[measure].value ?? null,
      }));
    }),
  );
}

const figure = z.object({
  strand: z.string(),
  category: z.string(),
  measure: z.string(),
  figure: side,
  share: side.nullable(),
  responseRate: side.nullable(),
});
const representation = z.object({
  data: z.record(z.string(), z.object({ panelRepresentation: z.array(figure) })),
});

/** Who sits on ward panels, in boroughs and in London as their sum: members, panels that have one, shares and response rates. */
export async function askMembers(hub: ViewHub, boroughs: readonly string[]): Promise<readonly ToldSum[]> {
  const selection = `{ panelRepresentation { strand category measure figure { value } share { value } responseRate { value } } }`;
  const query = boroughs.map((code) => `${code}: borough(code: "${code}") ${selection}`);
  const told = representation.parse(await hub.ask('nobody', `{ ${query.join('\n')} london ${selection} }`)).data;
  return Object.entries(told).flatMap(([area, { panelRepresentation: all }]) => {
    const own = area === 'london' ? boroughs : [area];
    const ofAll = (category: string, measure: string) =>
      all.find((one) => one.strand === 'ALL_STRANDS' && one.category === category && one.measure === measure)?.figure
        .value ?? 0;
    const inScope = (measure: string, whole: string) => ofAll(whole, measure) - ofAll('Panel refused', measure);
    const names = (kind: string, strand: string, categories: readonly string[]) =>
      own.flatMap((borough) => categories.map((category) => `${borough} ${kind} ${strand} ${category}`));
    const ofStrands = all.filter(({ strand }) => strand !== 'ALL_STRANDS');
    const strands = [...Map.groupBy(ofStrands, ({ strand }) => strand)];
    return strands.flatMap(([strand, figures]) => {
      const members = figures.filter(({ measure }) => measure === 'MEMBERS');
      const categories = members.map(({ category }) => category);
      const answering = categories.filter((category) => !['Declined', 'Not asked'].includes(category));
      const [rate] = members.flatMap(({ responseRate }) => responseRate?.value ?? []);
      const sum = (label: string, of: readonly string[], value: number | null, most: number): ToldSum => ({
        label: `${area} ${strand} ${label}`,
        of,
        value,
        most,
      });
      const [most, mostPanels] = [
        inScope('MEMBERS', 'Members'),
        inScope('PANELS_WITH_A_MEMBER', 'Panels with a return'),
      ];
      const answered =
        rate === undefined
          ? []
          : [
              sum(
                'answered',
                names('members', strand, answering),
                Math.round((rate * ofAll('Members', 'MEMBERS')) / 100),
                most,
              ),
            ];
      return [
        sum('in scope', names('members', strand, categories), most, most),
        ...answered,
        ...figures.flatMap(({ category, measure, figure: { value }, share }) => {
          if (value === null && share !== null && share.value !== null)
            throw new Error(`${area} tells a share of ${category}`);
          if (measure === 'MEMBERS')
            return [sum(`members ${category}`, names('members', strand, [category]), value, most)];
          const having = names('panels', strand, [category]);
          return [
            sum(`panels ${category}`, having, value, mostPanels),
            sum(
              `panels with and without ${category}`,
              [...having, ...names('panels without', strand, [category])],
              mostPanels,
              mostPanels,
            ),
          ];
        }),
      ];
    });
  });
}

/** Each panel that has a member of a group has one at least. */
export function panelsWithinMembers(told: readonly ToldSum[]) {
  const names = new Set(told.flatMap(({ of }) => of));
  return [...names]
    .filter((name) => name.includes(' panels ') && !name.includes(' panels without '))
    .map((name) => [[name], [name.replace(' panels ', ' members ')]] as const)
    .filter(([, [members]]) => names.has(members));
}

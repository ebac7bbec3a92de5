import { z } from 'zod';

const observation = z.object({
  period: z.string(),
  figure: z.object({
    value: z.number().nullable(),
    status: z.string(),
    interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  }),
});
const indicator = z.object({
  series: z.array(observation),
  change: z.object({ absolute: z.number().nullable(), percent: z.number().nullable(), verdict: z.string() }).nullable(),
});
/** An area as the benchmark's query answers it: an indicator for each category, under the names c0, c1 … */
export const areaAnswer = z.looseObject({ code: z.string() });

/**
 * What the hub answered, as objects ready for graphql-js: fields with arguments are functions that give what lies there.
 * @param categories in the order of the aliases c0, c1 …
 */
export function memoryOf(areas: readonly unknown[], categories: readonly string[]): ReadonlyMap<string, object> {
  return new Map(
    areas.map((area) => {
      const { code, ...fields } = areaAnswer.parse(area);
      const byCategory = new Map(
        categories.map((category, place) => [category, ready(indicator.parse(fields[`c${String(place)}`]))]),
      );
      return [code, { code, crime: ({ category }: { category: string }) => byCategory.get(category) }];
    }),
  );
}

function ready({ series, change }: z.infer<typeof indicator>): object {
  const observations = series.map(({ period, figure: { value, status, interval } }) => ({
    period,
    figure: { value, status, interval: () => interval },
  }));
  return { series: () => observations, change: () => change };
}

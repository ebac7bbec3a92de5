import { z } from 'zod';

const anything = z.unknown();

/** A borough as the benchmark's query answers it. */
const boroughAnswer = z.object({
  code: z.string(),
  board: anything,
  wardPanelCoverage: anything,
  wards: z.array(z.object({ code: z.string(), panel: anything, priorities: anything })),
});

export const recordsAnswer = z.object({ boroughs: z.array(boroughAnswer) });

/** What the hub answered, as objects ready for graphql-js: fields with arguments are functions that give what lies there. */
export function recordsMemory(answer: z.infer<typeof recordsAnswer>): ReadonlyMap<string, object> {
  const places = answer.boroughs.flatMap(({ code, board, wardPanelCoverage, wards }) => [
    {
      code,
      board: () => board,
      wardPanelCoverage: () => wardPanelCoverage,
    },
    ...wards.map((ward) => ({ code: ward.code, panel: () => ward.panel, priorities: () => ward.priorities })),
  ]);
  return new Map(places.map((place) => [place.code, place]));
}

import { wardsOf } from '../../../schema/places/areas.ts';
import { seededRandom } from '../seededRandom.ts';
import { boroughCodes } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';
import { isEstablished } from './panelRows.ts';

const subjects: readonly (readonly [theme: string, categories: string])[] = [
  ['YOUTH_ANTISOCIAL_BEHAVIOUR', ''],
  ['ANTISOCIAL_BEHAVIOUR', 'public-order-offences'],
  ['DRUGS', 'drug-offences'],
  ['BURGLARY', 'burglary'],
  ['VEHICLE_CRIME', 'vehicle-offences'],
  ['VIOLENCE', 'violence-against-the-person; possession-of-weapons; robbery'],
  ['ROAD_SAFETY', ''],
  ['BUSINESS_CRIME', 'theft'],
];

/** What becomes of a priority, as far as a draw takes it. */
const lives: readonly (readonly TemplateRow[])[] = [
  [],
  [{ act: 'Adopt', effectiveOn: '2025-04-01' }],
  [
    { act: 'Adopt', effectiveOn: '2025-04-01' },
    { act: 'Start', effectiveOn: '2025-05-01' },
  ],
  [
    { act: 'Adopt', effectiveOn: '2025-04-01' },
    { act: 'Start', effectiveOn: '2025-05-01' },
    { act: 'Resolve', effectiveOn: '2025-11-01' },
  ],
  [
    { act: 'Adopt', effectiveOn: '2025-04-01' },
    { act: 'Start', effectiveOn: '2025-05-01' },
    { act: 'Resolve', effectiveOn: '2025-10-01' },
    { act: 'Feed back', fedBackOn: '2025-11-15', feedbackChannel: 'NEWSLETTER', effectiveOn: '2025-11-15' },
  ],
];

/** Two local priorities of every ward; they stay proposed where its panel could not be kept up. */
export function* priorityRows(): Generator<TemplateRow> {
  for (const { code: ward } of boroughCodes.flatMap(wardsOf)) {
    const random = seededRandom(`priorities ${ward}`);
    const first = Math.floor(random() * subjects.length);
    for (const place of [0, 1]) {
      const [theme = '', categories = ''] = subjects[(first + place * 3) % subjects.length] ?? [];
      const own = { ward, number: `2025-${String(place + 1)}`, reason };
      yield { ...own, act: 'Propose', theme, categories, effectiveOn: '2025-02-01' };
      const life = lives[Math.floor(random() * lives.length)] ?? [];
      // Where there is no panel, nobody takes a priority up.
      if (isEstablished(ward)) for (const step of life) yield { ...own, ...step };
    }
  }
}

import type { Database } from '../kit/database/database.ts';
import { openEnd } from '../kit/releases/positions.ts';
import { wardPanelRecord } from '../schema/datasets/engagementDatasets.ts';
import { boroughs } from '../schema/places/boroughs.ts';
import { wards } from '../schema/places/wards.ts';

const boroughCodes = boroughs.map(({ code }) => code);
const wardCodes = wards.map(({ code }) => code);

/** The same records as one who knows the tables would ask for them: each register once, and the counts with their releases. */
export async function recordsByHand(engagement: Database): Promise<void> {
  const records = (register: string, areas: readonly string[]) =>
    engagement.query(
      `select id, area, parent, state, since::text, version, held, changed_at::text, demonstration
       from engagement.register_record where register = $1 and area = any($2::text[]) order by id`,
      [register, areas],
    );
  const [panels] = await Promise.all([
    records('ward-panels', wardCodes),
    records('local-priorities', wardCodes),
    records('safer-neighbourhood-boards', boroughCodes),
    records('board-assurances', boroughCodes),
    engagement.query(
      `select s.category, c.area, c.period, c.value, c.opened
       from engagement.series s join engagement.cell c on c.series = s.id and c.dated and c.closed = $1 and c.area = any($2::text[])
       where s.dataset = $3`,
      [openEnd, boroughCodes, wardPanelRecord.id],
    ),
    engagement.query(
      'select id, position, published_on::text, periods from engagement.release where dataset = $1 and withdrawn_on is null',
      [wardPanelRecord.id],
    ),
  ]);
  if (panels.length < 600) throw new Error('the statement by hand found too few panels');
}

import type { Session } from '../../../kit/database/database.ts';
import { CellReading } from '../../../kit/indicators/cellReading.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { latestOf } from '../../../kit/indicators/latestOf.ts';
import { TargetReading } from '../../../kit/targets/targetReading.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { TargetDeclaration } from '../../../schema/targets/target.ts';
import { targetDeclarations } from '../../../schema/targets/targets.ts';
import { targetMeasure } from '../indicators/targetMeasures.ts';

interface Standing {
  readonly target: string;
  readonly status: string;
  readonly period: string;
}

/**
 * Which targets stand otherwise than they did when this was last asked. How each stands is kept, so that a change is told once
 * whatever brought it about: a new figure, a restatement, a withdrawal or another goal. A target seen for the first time is no
 * news.
 */
export async function targetNews(
  session: Session,
  figures: FigureReader,
  declarations: readonly TargetDeclaration[] = targetDeclarations,
): Promise<readonly HubEvent[]> {
  const found = await Promise.all(declarations.map((declaration) => standingOf(declaration, figures)));
  const standing = found.flatMap((one) => one ?? []);
  const changed = await session.query<{ target: string }>(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as given (target text, status text, period text)),
     before as (select target, status from performance.target_standing),
     kept as (
       insert into performance.target_standing as standing (target, status, period)
       select target, status, period from given order by target
       on conflict (target) do update set status = excluded.status, period = excluded.period
       where (standing.status, standing.period) is distinct from (excluded.status, excluded.period)
     )
     select given.target from given join before on before.target = given.target and before.status <> given.status
     order by given.target`,
    [JSON.stringify(standing)],
  );
  const areaOf = new Map(declarations.map(({ id, area }) => [id, area]));
  return changed.map(({ target }): HubEvent => ({
    kind: 'TARGET_STATUS_CHANGED',
    area: areaOf.get(target) ?? null,
    keys: { target },
  }));
}

/** How a target stands by the latest figure of its measure; null where there is none. */
async function standingOf(declaration: TargetDeclaration, figures: FigureReader): Promise<Standing | null> {
  const place = areaByCode(declaration.area);
  const measure = place === undefined ? null : targetMeasure(declaration.indicator, place);
  if (measure === null) return null;
  const reading = new CellReading(measure, declaration.area, null, figures);
  const latest = await latestOf(reading);
  if (latest === null) return null;
  const [progress] = await new TargetReading(declaration, reading).progress([latest.period]);
  return progress === undefined
    ? null
    : { target: declaration.id, status: progress.status, period: progress.period.label };
}

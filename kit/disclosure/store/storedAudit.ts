import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import type { Database, Session } from '../../database/database.ts';
import { appendUpdates } from '../../outbox/appendUpdates.ts';
import { nextTelling } from './tableStore.ts';

/** What an audit found of the tables of one area and period. */
export interface AuditedPlace {
  readonly area: string;
  /** How many counts are withheld. */
  readonly withheld: number;
  /** Of how many a reader can work out more than the rule allows. */
  readonly narrow: number;
  /** How many sets of tables could not be solved in the time there was. */
  readonly undecided: number;
}

export interface AuditedPeriod {
  readonly dataset: string;
  /** Code of the period. */
  readonly period: number;
  readonly places: readonly AuditedPlace[];
}

/** Periods with tables that nobody has audited since they were stored, months first. */
export async function readUnaudited(session: Session, schema: string, dataset: string): Promise<readonly number[]> {
  const rows = await session.query<{ period: number }>(
    `select distinct period from ${schema}.disclosed_table where dataset = $1 and audit is null order by period`,
    [dataset],
  );
  return rows.map(({ period }) => period);
}

/**
 * Keeps what was found beside the tables and as a quality check of each release that they are from. Tables that tell too much are
 * told no longer, what they told is kept as past, and followers are told that the audit failed. A handful of statements, however many tables there are.
 */
export async function writeAudit(database: Database, { dataset, period, places }: AuditedPeriod): Promise<void> {
  const { schema } = database;
  await database.transaction(async (session) => {
    await session.query(
      `update ${schema}.disclosed_table t set audit = to_json(a) from json_to_recordset($3::json)
         as a (area text, withheld int, narrow int, undecided int)
       where t.dataset = $1 and t.period = $2 and t.area = a.area`,
      [dataset, period, JSON.stringify(places)],
    );
    const tooTelling = places.filter(({ narrow }) => narrow > 0).map(({ area }) => area);
    const silenced = { dataset, period, areas: tooTelling };
    if (tooTelling.length > 0) {
      await silence(session, schema, silenced);
      await alert(session, schema, silenced);
    }
    await session.query(summary(schema), [dataset, period]);
  });
}

interface Silenced {
  readonly dataset: string;
  /** Code of the period. */
  readonly period: number;
  readonly areas: readonly string[];
}

async function silence(session: Session, schema: string, { dataset, period, areas }: Silenced): Promise<void> {
  const where = 'where dataset = $1 and period = $2 and area = any($3::text[])';
  await session.query(
    `insert into ${schema}.disclosed_table_past (dataset, area, period, "table", release, rule, counts, telling, gone)
     select dataset, area, period, "table", release, rule, counts, telling, ${nextTelling(schema)} from ${schema}.disclosed_table ${where}`,
    [dataset, period, areas],
  );
  await session.query(
    `update ${schema}.disclosed_table set counts = array_fill(null::int, array[cardinality(counts)]), telling = ${nextTelling(schema)} ${where}`,
    [dataset, period, areas],
  );
}

/** One update for each release, and of no area: which of them told too much is for nobody to look up. What is made up is no news. */
async function alert(session: Session, schema: string, { dataset, period, areas }: Silenced): Promise<void> {
  const rows = await session.query<{ release: string }>(
    `select distinct r.id as release from ${schema}.disclosed_table t join ${schema}.release r on r.number = t.release
     where t.dataset = $1 and t.period = $2 and t.area = any($3::text[]) and not r.demonstration order by r.id`,
    [dataset, period, areas],
  );
  const flag = QualityFlag.AUDIT_FAILED;
  const events = rows.map(({ release }): HubEvent => {
    return { kind: 'QUALITY_FLAG_RAISED', area: null, keys: { dataset, release, flag } };
  });
  await appendUpdates(session, schema, events);
}

/** Every place of a release counts once, though it has several tables. */
function summary(schema: string): string {
  return `with place as (
      select distinct t.release, t.period, t.area, (t.audit->>'withheld')::int as withheld, (t.audit->>'narrow')::int as narrow,
        (t.audit->>'undecided')::int as undecided
      from ${schema}.disclosed_table t where t.audit is not null and t.release in
        (select release from ${schema}.disclosed_table where dataset = $1 and period = $2)
    ), found as (
      select release, sum(withheld)::int as withheld, sum(narrow)::int as narrow, sum(undecided)::int as undecided,
        count(*)::int as places, coalesce(array_agg(distinct period) filter (where narrow > 0), '{}') as periods
      from place group by release
    )
    insert into ${schema}.quality_check
      (release, rule, dimension, numerator, denominator, threshold, outcome, periods, explanation)
    select release, 'withheld-counts-hold', 'VALIDITY', narrow, withheld, 0,
      case when narrow > 0 then 'FAILED' when undecided > 0 or withheld = 0 then 'NOT_JUDGED' else 'PASSED' end, periods,
      format('Of %s counts of people that tables of %s areas and periods withhold, %s can be worked out more narrowly than the rule allows, by solving.', withheld, places, narrow)
        || case when undecided = 0 then '' else format(' %s sets of tables could not be solved in the time there was.', undecided) end
        || case when narrow = 0 then '' else ' The tables of those areas tell nothing any more.' end
    from found
    on conflict (release, rule) do update set numerator = excluded.numerator, denominator = excluded.denominator,
      outcome = excluded.outcome, periods = excluded.periods, explanation = excluded.explanation`;
}

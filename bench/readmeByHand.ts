import type { Databases } from '../hub/state/state.ts';
import { openEnd } from '../kit/releases/positions.ts';

const towerHamlets = 'E09000030';
const london = 'E12000007';

/**
 * The figures of the README's query, as one who knows the tables would ask for them: one statement for each domain.
 * @returns the last month's recorded crime
 */
export async function readmeByHand(databases: Databases): Promise<number> {
  const [[crime]] = await Promise.all([figures(databases), recommendations(databases), panels(databases)]);
  if (crime === undefined) throw new Error('the statement by hand found no crime');
  return crime.value;
}

function figures({ performance }: Databases): Promise<{ value: number }[]> {
  return performance.query(
    `select c.period, c.value, r.demonstration, r.published_on::text
     from performance.series s
     cross join lateral (
       select period, value from performance.cell
       where series = s.id and area = $1 and dated and closed = $2 order by period desc limit 13) c
     join performance.release r on r.dataset = s.dataset and r.withdrawn_on is null and c.period = any(r.periods)
     where (s.dataset, s.category) in (('mps-borough-crime', ''), ('public-attitude-survey', 'GOOD_JOB_LOCAL'))
     order by s.dataset, c.period desc`,
    [towerHamlets, openEnd],
  );
}

function recommendations({ accountability }: Databases): Promise<object[]> {
  return accountability.query(
    `select count(*) over () as total, n.number, v.title, n.text_absence, n.deadline
     from accountability.scrutiny_review v
     join accountability.release r on r.id = v.release and r.withdrawn_on is null
     join accountability.recommendation n on n.review = v.id
     where v.areas && array[$1] order by v.reported_on, v.id, n.number limit 1`,
    [towerHamlets],
  );
}

function panels({ engagement }: Databases): Promise<object[]> {
  return engagement.query(
    `select c.area, c.value, c.paragraph, r.published_on::text
     from engagement.series s
     join engagement.cell c on c.series = s.id and c.area in ($1, $2) and c.dated and c.closed = $3
     join engagement.release r on r.dataset = s.dataset and r.withdrawn_on is null and c.period = any(r.periods)
     where s.measure = 'ward-panel-coverage' and s.category = 'established'`,
    [towerHamlets, london, openEnd],
  );
}

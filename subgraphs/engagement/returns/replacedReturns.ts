import type { Session } from '../../../kit/database/database.ts';
import type { Release } from '../../../kit/releases/release.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import { Period } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';

/** What a borough had returned before for the same quarters, in words: its new return takes the place of all of it. */
export async function replacedReturns(
  session: Session,
  schema: string,
  {
    dataset,
    borough,
    periods,
  }: { readonly dataset: string; readonly borough: string; readonly periods: readonly number[] },
): Promise<readonly string[]> {
  const releases = await readReleases(session, schema, [dataset]);
  const own = releases.filter(
    ({ scope, withdrawnOn, demonstration }) => scope === borough && withdrawnOn === null && !demonstration,
  );
  return periods.flatMap((period) => {
    const standing = own.findLast((release) => release.periods.includes(period));
    return standing === undefined ? [] : [remarkOf(borough, period, standing)];
  });
}

function remarkOf(borough: string, period: number, { fileName, publishedOn, recordCount }: Release): string {
  const name = areaByCode(borough)?.name ?? borough;
  const day = publishedOn === null ? '' : `, published on ${publishedOn}`;
  const rows = `${recordCount} ${recordCount === 1 ? 'row' : 'rows'}`;
  return `${Period.fromCode(period).label}: ${name} has returned this before ("${fileName}", ${rows}${day}). The whole of that quarter is replaced by this file, unless this one was published earlier; \`asAt\` goes on telling what stood until then.`;
}

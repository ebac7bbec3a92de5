import { Absence } from '../../schema/figures/absence.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import { latestOf } from './latestOf.ts';
import { ownPeriod } from './ownPeriod.ts';
import type { Reading } from './reading.ts';

/** Why a measure has no latest figure in an area; null where it has one. */
export async function latestAbsence(reading: Reading): Promise<Absence | null> {
  const [latest, covered] = await Promise.all([latestOf(reading), reading.covered()]);
  if (latest !== null) return null;
  const last = covered.at(-1);
  if (last === undefined && reading.measure.outside === null) {
    const isPublishedLater = reading.asAt !== null && (await reading.seenAt(endOfTime).covered()).length > 0;
    return isPublishedLater ? notYetPublished(reading) : nothingLoaded(reading);
  }
  // What is not collected in the area is so in any period: the one named says only how it is asked.
  const period = last === undefined ? anyPeriod : ownPeriod(reading.measure, last);
  const [observation] = await reading.figures([period]);
  return observation?.figure.absence ?? nothingLoaded(reading);
}

const anyPeriod = Period.parse('2024-01');

const endOfTime = '9999-12-31';

function notYetPublished({ measure, asAt }: Reading): Absence {
  const said = `Nothing of "${measure.dataset.title}" that is loaded had been published by ${asAt ?? endOfTime}.`;
  return new Absence(AbsenceReason.NOT_YET_PUBLISHED, said, null);
}

function nothingLoaded({ measure, asAt }: Reading): Absence {
  const known = asAt === null ? 'is loaded' : `that is loaded had been published by ${asAt}`;
  return new Absence(AbsenceReason.NOT_AVAILABLE, `Nothing of "${measure.dataset.title}" ${known}.`, null);
}

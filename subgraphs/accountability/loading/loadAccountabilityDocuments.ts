import type { Database } from '../../../kit/database/database.ts';
import {
  planResponseOf2013,
  riskRegisterOf2008,
  wardPanelsPlanOf2021,
} from '../../../schema/datasets/accountabilityDatasets.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { policeAndCrimePlanResponse2013 } from '../documents/policeAndCrimePlanResponse2013.ts';
import { strategicRisks2008 } from '../documents/strategicRisks2008.ts';
import { wardPanelsActionPlan2021 } from '../documents/wardPanelsActionPlan2021.ts';
import { publishReview } from './publishReview.ts';
import { publishRisks, type RiskRegister } from './publishRisks.ts';

const registerOf2008: RiskRegister = {
  dataset: riskRegisterOf2008,
  document: 'safer-neighbourhoods-update-2008',
  areas: [london.code, metropolitanPolice],
  risks: strategicRisks2008,
};

/**
 * Publishes what the source documents say of accountability. Meant for every start: what stands already is left alone.
 * @param today as YYYY-MM-DD: the day on which an earlier transcription is withdrawn
 */
export async function loadAccountabilityDocuments(database: Database, today: string): Promise<void> {
  await publishRisks(database, registerOf2008, today);
  await publishReview(database, planResponseOf2013, policeAndCrimePlanResponse2013, today);
  await publishReview(database, wardPanelsPlanOf2021, wardPanelsActionPlan2021, today);
}

import type { HubEvent } from '../../schema/events/hubEvent.ts';
import type { Session } from '../database/database.ts';

/**
 * What a domain's followers are told beside a release itself, such as a target that is missed now: read from the data as a
 * change of the dataset leaves them, inside its transaction, so that both are told or neither is.
 */
export type News = (session: Session, dataset: string) => Promise<readonly HubEvent[]>;

export const noNews: News = () => Promise.resolve([]);

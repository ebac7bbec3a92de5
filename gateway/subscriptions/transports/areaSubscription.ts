import type { SubscriptionRequest } from '../prepareSubscription.ts';

const query = `subscription Area($area: String!) {
  updates(filter: { areas: [$area], includeWards: true, includeLondonWide: true }) {
    __typename
    id
    sequence
    cursor
    occurredAt
    significance
    area { code name kind }
  }
}`;

/** All that happens in one area and its wards, for who has no query of their own: an address is enough. */
export function areaSubscription(area: string): SubscriptionRequest {
  return { query, variables: { area } };
}

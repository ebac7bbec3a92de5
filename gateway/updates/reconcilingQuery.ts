/** Longer than any log is kept: what followers were told of before they had in any case. */
const daysBack = 400;

/**
 * What tells a follower who has missed updates how things stand: every dataset with its releases, the withdrawn ones too, and what
 * was entered in records, by place. With it they know which of the figures and records that they hold are no longer the last.
 * @param now the moment from which it looks back
 */
export function reconcilingQuery(now: Date): string {
  const since = new Date(now.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10);
  const entered = '{ totalCount edges { node { thing record version act status recordedAt } } }';
  return `{
  datasets {
    id
    title
    ... on PerformanceDataset { overdue releases(first: 100) { ...Releases } }
    ... on AccountabilityDataset { overdue releases(first: 100) { ...Releases } }
    ... on EngagementDataset { overdue releases(first: 100) { ...Releases } }
  }
  london {
    engagementChanges(since: "${since}", first: 100) ${entered}
    accountabilityChanges(since: "${since}", first: 100) ${entered}
  }
  boroughs {
    code
    engagementChanges(since: "${since}", first: 20) ${entered}
    accountabilityChanges(since: "${since}", first: 20) ${entered}
    custodyVisiting { issues(first: 20) { totalCount absence { reason } edges { node { id version status } } } }
  }
}
fragment Releases on ReleaseConnection { totalCount edges { node { id publishedOn withdrawnOn } } pageInfo { hasNextPage } }
`;
}

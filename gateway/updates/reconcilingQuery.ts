/**
 * What tells a follower who has missed updates how things stand: every dataset with its newest releases. With it they know
 * which of the figures that they hold are no longer the last.
 */
export const reconcilingQuery = `{
  datasets {
    id
    title
    ... on PerformanceDataset { overdue releases(first: 5) { edges { node { id publishedOn withdrawnOn } } } }
    ... on AccountabilityDataset { overdue releases(first: 5) { edges { node { id publishedOn withdrawnOn } } } }
    ... on EngagementDataset { overdue releases(first: 5) { edges { node { id publishedOn withdrawnOn } } } }
  }
}`;

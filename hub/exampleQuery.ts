/**
 * One joined-up borough: the query that GraphiQL opens with and the start suggests. The README shows the same (a test holds
 * the two together).
 */
export const exampleQuery = `{
  borough(name: "Tower Hamlets") {
    name
    crime {
      latest { period figure { text status flags release { publisher publishedOn } } }
      change { percent verdict explanation }
    }
    confidence(question: GOOD_JOB_LOCAL) {
      latest { period figure { text interval { lower upper } } }
      change { points verdict }
    }
    recommendations(first: 1) {
      totalCount
      edges { node { number review { title } textAbsence { reason } overdue } }
    }
    wardPanelCoverage { established { text flags } wards { text } }
  }
  london {
    wardPanelCoverage(asAt: "2008-06-05") { established { text paragraph release { publishedOn } } }
  }
}
`;

/** The query that GraphiQL opens with and that the start suggests; the README shows the same. */
export const exampleQuery = `{
  borough(name: "Tower Hamlets") {
    name
    crime {
      latest { period figure { text status } }
      change { percent verdict explanation }
    }
    confidence(question: GOOD_JOB_LOCAL) {
      latest { period figure { text } }
    }
  }
}
`;

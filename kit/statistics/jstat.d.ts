/** The few functions of jstat 1.9.6 that are used here; the package brings no types of its own. */
declare module 'jstat' {
  interface JStat {
    readonly normal: { inv(probability: number, mean: number, standardDeviation: number): number };
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
    /** P(a, x), the regularised lower incomplete gamma function. */
    lowRegGamma(a: number, x: number): number;
  }
  const jStat: JStat;
  export default jStat;
}

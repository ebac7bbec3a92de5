/** How a release keeps a flag that touches single series alone: beside those of whole periods, with the series in its name. */
const separator = '@';

/** Whether a series rose or fell out of all proportion. */
export type FlagSide = 'RISE' | 'FALL';

export function seriesFlag(flag: string, series: number, side?: FlagSide): string {
  return [flag, String(series), ...(side === undefined ? [] : [side])].join(separator);
}

/** The way in which a flagged series leapt, by name of flag, series and way; null where the flag is not of that series. */
export function flagSide(name: string, flag: string, series: number): FlagSide | null {
  const [plain, of, side] = name.split(separator);
  if (plain !== flag || Number(of) !== series) return null;
  return side === 'FALL' ? 'FALL' : 'RISE';
}

/** The flag that a name stands for in a series; null where it is of another one. */
export function flagFor(name: string, series: number | null): string | null {
  const [flag = name, of] = name.split(separator);
  return of === undefined || Number(of) === series ? flag : null;
}

/** The flag that a name stands for, whichever series it touches. */
export function plainFlag(name: string): string {
  return name.split(separator)[0] ?? name;
}

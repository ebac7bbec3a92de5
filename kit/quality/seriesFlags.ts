/** How a release keeps a flag that touches single series alone: beside those of whole periods, with the series in its name. */
const separator = '@';

export function seriesFlag(flag: string, series: number): string {
  return `${flag}${separator}${String(series)}`;
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

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from '@jest/globals';

/** The published files that some tests compare with: optional, beside the project, never part of it. */
const samples = new URL('../../shared/data/', import.meta.url);

/** The path of a sample such as "geo/london_wards_2022.geojson"; null where it is absent. */
export function samplePath(relative: string): string | null {
  const path = fileURLToPath(new URL(encodeURI(relative), samples));
  return existsSync(path) ? path : null;
}

/** A describe for tests that need the samples; without them, one test that passes and says so in its title. */
export function describeSamples(name: string, fn: () => void): void {
  describe(name, () => {
    if (existsSync(fileURLToPath(samples))) fn();
    else it('is not compared with published files: the samples are absent', () => undefined);
  });
}

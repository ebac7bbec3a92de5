import { readFile, writeFile } from 'node:fs/promises';
import { composeSchemas, schemaFile } from '../supergraph.ts';

/** Prints and composes the schemas; with `check` it only compares them with what is committed. @returns exit code */
export async function compose({ check }: { readonly check: boolean }): Promise<number> {
  let drifted = 0;
  for (const [name, text] of await composeSchemas()) {
    const file = schemaFile(name);
    const isSame = (await readFile(file, 'utf8').catch(() => '')) === text;
    if (!isSame) drifted += 1;
    if (!check) await writeFile(file, text);
    if (!isSame) console.log(`schema/${name}.graphql ${check ? 'differs from the code' : 'written'}`);
  }
  if (drifted === 0) console.log('The committed schemas are what the code says.');
  else if (check) console.log('Run "npm run schema" and commit the result.');
  return check && drifted > 0 ? 1 : 0;
}

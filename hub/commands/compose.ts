import { readFile, writeFile } from 'node:fs/promises';
import { composeSchemas, schemaFile } from '../supergraph.ts';

export interface ComposeCommand {
  /** Only compare with what is committed. */
  readonly check: boolean;
  /** Also make the graph the one that clients rely on: from now on nothing in it may be taken away without notice. */
  readonly publish: boolean;
}

/** Prints and composes the schemas. @returns exit code */
export async function compose({ check, publish }: ComposeCommand): Promise<number> {
  const schemas = await composeSchemas();
  if (publish) await writeFile(schemaFile('published'), schemas.get('api') ?? '');
  let drifted = 0;
  for (const [name, text] of schemas) {
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

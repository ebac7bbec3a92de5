import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import { readConfig } from '../config.ts';
import { headOf } from '../views/builtInViews.ts';
import { askGraph } from './askGraph.ts';

const facts =
  'name version title description path owner isBuiltIn publishedOn deprecatedOn deprecationReason faults parameters { name type isRequired }';

const view = z.object({
  name: z.string(),
  version: z.number(),
  title: z.string(),
  description: z.string().nullable(),
  path: z.string(),
  owner: z.string().nullable(),
  isBuiltIn: z.boolean(),
  publishedOn: z.string().nullable(),
  deprecatedOn: z.string().nullable(),
  deprecationReason: z.string().nullable(),
  faults: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), type: z.string(), isRequired: z.boolean() })),
});

type Shown = z.infer<typeof view>;

const decided = z.object({
  view: view.nullable(),
  userErrors: z.array(z.object({ message: z.string(), path: z.array(z.string()).nullable() })),
});

/** Lists the views that whoever asks may see, with what each has to be told and what is wrong with it. */
export async function listViews({ json }: { readonly json: boolean }): Promise<void> {
  const { views } = await askGraph(readConfig(), `{ views { ${facts} } }`, {}, z.object({ views: z.array(view) }));
  for (const each of views) console.log(json ? JSON.stringify(each) : `${described(each)}\n`);
}

/** Shows one view with its query. */
export async function showView(name: string, version: number | null): Promise<void> {
  const query = `query View($name: ID!, $version: Int) { view(name: $name, version: $version) { ${facts} document } }`;
  const expected = z.object({ view: view.extend({ document: z.string() }).nullable() });
  const { view: found } = await askGraph(readConfig(), query, { name, version }, expected);
  if (found === null)
    throw new HubError('NOT_FOUND', `There is no view "${name}" that you can see; "hub views list" lists them.`);
  console.log(`${described(found)}\n\n${found.document}`);
}

export interface Publication {
  readonly name: string | null;
  readonly title: string | null;
  readonly owner: string | null;
}

/** Publishes a file as a view: its name and title are the file's own where none are given. */
export async function publishView(path: string, given: Publication): Promise<void> {
  const document = await readFile(path, 'utf8').catch(() => {
    throw new HubError('NOT_FOUND', `There is no file ${path}.`);
  });
  const [title = '', ...description] = headOf(document);
  const input = {
    name: given.name ?? basename(path).replace(/\.graphql$/, ''),
    title: given.title ?? title,
    description: description.join(' ') || null,
    document,
    owner: given.owner,
  };
  const query = `mutation Publish($input: PublishViewInput!) { publishView(input: $input) { view { ${facts} } userErrors { message path } } }`;
  const { publishView: done } = await askGraph(readConfig(), query, { input }, z.object({ publishView: decided }));
  tell(
    done,
    ({ name, version, path }) => `"${name}" is published in version ${String(version)}; it answers at ${path}.`,
  );
}

/** Says of a view that it is no longer to be used. */
export async function deprecateView(name: string, version: number | null, reason: string): Promise<void> {
  const query = `mutation Deprecate($input: DeprecateViewInput!) { deprecateView(input: $input) { view { ${facts} } userErrors { message path } } }`;
  const input = { name, version, reason };
  const { deprecateView: done } = await askGraph(readConfig(), query, { input }, z.object({ deprecateView: decided }));
  tell(done, ({ name: of }) => `"${of}" says from now on that it is no longer to be used: ${reason}`);
}

function tell({ view: done, userErrors }: z.infer<typeof decided>, words: (view: Shown) => string): void {
  if (done !== null) console.log(words(done));
  else {
    const faults = userErrors.map(({ message, path }) => `${path?.slice(1).join('.') ?? 'the view'}: ${message}`);
    throw new HubError('BAD_USER_INPUT', `Nothing was changed.\n${faults.join('\n')}`);
  }
}

function described(of: Shown): string {
  const parameters = of.parameters.map(
    ({ name, type, isRequired }) => `${name} (${type}${isRequired ? ', needed' : ''})`,
  );
  const whose = of.isBuiltIn ? 'comes with the hub' : of.owner === null ? 'for everybody' : `of ${of.owner}`;
  return [
    `${of.name}, version ${String(of.version)}, ${whose}: ${of.title}`,
    ...(of.description === null ? [] : [`  ${of.description}`]),
    `  ${of.path}${parameters.length === 0 ? '' : ` with ${parameters.join(', ')}`}`,
    ...(of.deprecatedOn === null
      ? []
      : [`  no longer to be used since ${of.deprecatedOn}: ${of.deprecationReason ?? ''}`]),
    ...of.faults.map((fault) => `  CANNOT BE ANSWERED: ${fault}`),
  ].join('\n');
}

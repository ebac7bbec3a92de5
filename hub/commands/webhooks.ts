import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import { readConfig } from '../config.ts';
import { askGraph } from './askGraph.ts';

const facts = 'id agency title url status stopCode stopReason failedTries nextTryAt';

const webhook = z.object({
  id: z.string(),
  agency: z.string(),
  title: z.string(),
  url: z.string(),
  status: z.string(),
  stopCode: z.string().nullable(),
  stopReason: z.string().nullable(),
  failedTries: z.number(),
  nextTryAt: z.string().nullable(),
});
const userErrors = z.array(z.object({ message: z.string(), path: z.array(z.string()).nullable() }));
const acted = z.object({ webhook: webhook.nullable(), secret: z.string().nullable(), userErrors });
const sent = z.object({ result: z.string().nullable(), status: z.number().nullable(), userErrors });

/** Lists the webhooks of one's agency, or all for whoever runs the hub: those that the hub stopped say why. */
export async function listWebhooks({ json }: { readonly json: boolean }): Promise<void> {
  const { webhooks } = await ask(`{ webhooks { ${facts} } }`, {}, z.object({ webhooks: z.array(webhook) }));
  if (webhooks.length === 0 && !json) console.log('There are no webhooks.');
  for (const each of webhooks) console.log(json ? JSON.stringify(each) : described(each));
}

/** Registers an address with the rights of the key that is shown (HUB_KEY), and shows its secret, this once. */
export async function registerWebhook(title: string, url: string, file: string): Promise<void> {
  const input = { title, url, document: await documentOf(file) };
  const query = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { ${payload} } }`;
  const { registerWebhook: done } = await ask(query, { input }, z.object({ registerWebhook: acted }));
  const made = whatWasDone(done);
  console.log(`${described(made)}\n\n${done.secret ?? ''}\n\nThis is the only time that the secret is shown.`);
}

/** Shows the latest tries of a webhook. */
export async function showDeliveries(id: string, first: number): Promise<void> {
  const line = z.object({
    at: z.string(),
    message: z.string(),
    result: z.string(),
    status: z.number().nullable(),
    milliseconds: z.number(),
    excerpt: z.string().nullable(),
  });
  const query = `query ($id: ID!, $first: Int!) { webhookDeliveries(webhook: $id, first: $first) { at message result status milliseconds excerpt } }`;
  const { webhookDeliveries: lines } = await ask(query, { id, first }, z.object({ webhookDeliveries: z.array(line) }));
  if (lines.length === 0) console.log('Nothing was sent yet.');
  for (const { at, message, result, status, milliseconds, excerpt } of lines) {
    console.log(joined([at, message, result, status, `${String(milliseconds)} ms`, excerpt]));
  }
}

/** Shows what a webhook did not get, each with the number by which it is sent again. */
export async function showDeadLetters(id: string, first: number): Promise<void> {
  const line = z.object({
    id: z.string(),
    message: z.string(),
    tries: z.number(),
    result: z.string(),
    diedAt: z.string(),
    cursor: z.string(),
  });
  const query = `query ($id: ID!, $first: Int!) { webhookDeadLetters(webhook: $id, first: $first) { id message tries result diedAt cursor } }`;
  const { webhookDeadLetters: lines } = await ask(
    query,
    { id, first },
    z.object({ webhookDeadLetters: z.array(line) }),
  );
  if (lines.length === 0) console.log('There are no dead letters.');
  for (const { id: letter, message, tries, result, diedAt, cursor } of lines) {
    console.log(joined([letter, diedAt, message, result, `${String(tries)} tries`, `after ${cursor}`]));
  }
}

/** Sends one dead letter once more, out of turn. */
export async function redeliverLetter(id: string): Promise<void> {
  const query = `mutation ($id: ID!) { redeliverDeadLetter(id: $id) { result status userErrors { message path } } }`;
  const { redeliverDeadLetter: done } = await ask(query, { id }, z.object({ redeliverDeadLetter: sent }));
  tellSent(done);
}

/** Sends everything since a cursor again. */
export async function redeliverAfter(id: string, after: string): Promise<void> {
  const query = `mutation ($id: ID!, $after: String!) { redeliverWebhook(id: $id, after: $after) { ${payload} } }`;
  const { redeliverWebhook: done } = await ask(query, { id, after }, z.object({ redeliverWebhook: acted }));
  console.log(described(whatWasDone(done)));
}

/** Shows what a webhook, or a file with a subscription, would be sent of the latest events; sends nothing. */
export async function dryRun(of: { readonly id: string } | { readonly file: string }, last: number): Promise<void> {
  const asked = 'id' in of ? { webhook: of.id } : { document: await documentOf(of.file) };
  const query = `query ($webhook: ID, $document: String, $last: Int!) { webhookDryRun(webhook: $webhook, document: $document, last: $last) { id body } }`;
  const expected = z.object({ webhookDryRun: z.array(z.object({ id: z.string(), body: z.string() })) });
  const { webhookDryRun: messages } = await ask(query, { ...asked, last }, expected);
  if (messages.length === 0) console.log('None of the latest events would be sent.');
  for (const { id, body } of messages) console.log(`webhook-id: ${id}\n${body}\n`);
}

/** Sends a signed test. */
export async function testWebhook(id: string): Promise<void> {
  const query = `mutation ($id: ID!) { testWebhook(id: $id) { result status userErrors { message path } } }`;
  const { testWebhook: done } = await ask(query, { id }, z.object({ testWebhook: sent }));
  tellSent(done);
}

/** Pauses, goes on with, or removes a webhook. */
export async function actOnWebhook(act: 'pause' | 'resume' | 'remove', id: string): Promise<void> {
  const query = `mutation ($id: ID!) { done: ${act}Webhook(id: $id) { ${payload} } }`;
  const { done } = await ask(query, { id }, z.object({ done: acted }));
  console.log(act === 'remove' ? `${whatWasDone(done).id} is removed.` : described(whatWasDone(done)));
}

const payload = `webhook { ${facts} } secret userErrors { message path }`;

function ask<T>(query: string, variables: Readonly<Record<string, unknown>>, expected: z.ZodType<T>): Promise<T> {
  return askGraph(readConfig(), query, variables, expected);
}

async function documentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new HubError('NOT_FOUND', `There is no file ${file}.`);
  });
}

function refused(faults: z.infer<typeof userErrors>): HubError {
  const lines = faults.map(({ message, path }) => (path === null ? message : `${path.slice(1).join('.')}: ${message}`));
  return new HubError('BAD_USER_INPUT', `Nothing was done.\n${lines.join('\n')}`);
}

function whatWasDone({ webhook: done, userErrors: faults }: z.infer<typeof acted>): z.infer<typeof webhook> {
  if (done === null) throw refused(faults);
  return done;
}

function tellSent({ result, status, userErrors: faults }: z.infer<typeof sent>): void {
  if (result === null) throw refused(faults);
  if (result !== 'DELIVERED') throw new HubError('SOURCE_UNAVAILABLE', joined(['Not delivered', result, status]));
  console.log(joined([result, status]));
}

function described({
  id,
  agency,
  title,
  url,
  status,
  stopCode,
  stopReason,
  failedTries,
  nextTryAt,
}: z.infer<typeof webhook>) {
  const trouble = failedTries === 0 ? null : `${String(failedTries)} tries failed, next at ${nextTryAt ?? 'once'}`;
  return joined([`${id}  ${status}`, agency, title, url, stopCode, stopReason, trouble]);
}

function joined(parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

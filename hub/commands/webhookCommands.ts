import { CommanderError, Option, type Command } from 'commander';

const number = (text: string): number => {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new CommanderError(2, 'hub.number', `error: expected a number from 1 to 99, got "${text}"`);
};
const howMany = (flags: string, words: string, usual: number) =>
  new Option(flags, words).argParser(number).default(usual);

/** Declares `hub webhooks …`; what it does is loaded when it runs. */
export function addWebhookCommands(program: Command): void {
  const webhooks = program
    .command('webhooks')
    .description('addresses to which updates are sent: register, look into and mend them at the running hub');

  webhooks
    .command('list')
    .description("list one's agency's (HUB_KEY), or all for whoever runs the hub; those that were stopped say why")
    .option('--json', 'print one line of JSON per webhook', false)
    .action(async ({ json }: { json: boolean }) => {
      const { listWebhooks } = await import('./webhooks.ts');
      await listWebhooks({ json });
    });

  webhooks
    .command('register')
    .description("register an address with the rights of an agency's key in HUB_KEY; its secret is shown this once")
    .argument('<file>', 'one GraphQL subscription to updates, such as ward-updates.graphql')
    .requiredOption('--title <text>', 'what it is for, such as "Ward dashboard"')
    .requiredOption('--url <address>', 'such as https://hooks.example.gov.uk/hub')
    .action(async (file: string, { title, url }: { title: string; url: string }) => {
      const { registerWebhook } = await import('./webhooks.ts');
      await registerWebhook(title, url, file);
    });

  webhooks
    .command('log')
    .description('show the latest tries, the newest first')
    .argument('<id>', 'such as wh_Zk3n8w0q2axP; "hub webhooks list" shows it')
    .addOption(howMany('--first <number>', 'how many', 20))
    .action(async (id: string, { first }: { first: number }) => {
      const { showDeliveries } = await import('./webhooks.ts');
      await showDeliveries(id, first);
    });

  webhooks
    .command('dead-letters')
    .description('show updates that it did not get, the newest first, each with its number')
    .argument('<id>', 'such as wh_Zk3n8w0q2axP')
    .addOption(howMany('--first <number>', 'how many', 20))
    .action(async (id: string, { first }: { first: number }) => {
      const { showDeadLetters } = await import('./webhooks.ts');
      await showDeadLetters(id, first);
    });

  webhooks
    .command('redeliver')
    .description('send one dead letter once more by its number; or, with --after, everything since a cursor')
    .argument('<letter>', 'the number of a dead letter; with --after, the id of the webhook')
    .option('--after <cursor>', 'of a dead letter or an update that was received')
    .action(async (id: string, { after }: { after?: string }) => {
      const { redeliverAfter, redeliverLetter } = await import('./webhooks.ts');
      await (after === undefined ? redeliverLetter(id) : redeliverAfter(id, after));
    });

  webhooks
    .command('dry-run')
    .description('show what it would be sent of the latest events; nothing is sent')
    .argument('<webhook>', 'its id, such as wh_Zk3n8w0q2axP; with --file, a file')
    .option('--file', 'take what is given for a file with a subscription that is yet to be registered', false)
    .addOption(howMany('--last <number>', 'how many at most, up to 20', 5))
    .action(async (of: string, { file, last }: { file: boolean; last: number }) => {
      const { dryRun } = await import('./webhooks.ts');
      await dryRun(file ? { file: of } : { id: of }, last);
    });

  webhooks
    .command('test')
    .description('send a signed message of the type "test", once')
    .argument('<id>', 'such as wh_Zk3n8w0q2axP')
    .action(async (id: string) => {
      const { testWebhook } = await import('./webhooks.ts');
      await testWebhook(id);
    });

  for (const [act, words] of [
    ['pause', 'send nothing for the time being; what happens meanwhile is sent afterwards'],
    ['resume', 'go on with one that was paused or stopped, from where it was'],
    ['remove', 'remove it with its logs'],
  ] as const) {
    webhooks
      .command(act)
      .description(words)
      .argument('<id>', 'such as wh_Zk3n8w0q2axP')
      .action(async (id: string) => {
        const { actOnWebhook } = await import('./webhooks.ts');
        await actOnWebhook(act, id);
      });
  }
}

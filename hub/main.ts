import 'reflect-metadata';
import { Command, CommanderError, Option } from 'commander';
import { HubError } from '../kit/hubError.ts';
import { addWebhookCommands } from './commands/webhookCommands.ts';
import { ConfigError } from './config.ts';
import { StateHeld } from './state/lock.ts';

// Commands are imported when they run: "import" should not wait for the gateway to load.
const program = new Command('hub')
  .description("The London Crime Reduction Board's hub: one joined-up graph of what London's policing partners know.")
  .exitOverride()
  .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
  .showHelpAfterError('(add --help for what can be given)');

const day = (text: string): string => {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (!isDay) throw new CommanderError(2, 'hub.day', `error: expected a day such as 2025-12-15, got "${text}"`);
  return text;
};

program
  .command('start')
  .description('start the hub, or one of its processes, and stay')
  .argument('[part]', 'all in one process, or one process of a cluster', 'all')
  .addHelpText('after', '\nParts: all, gateway, engagement, accountability, performance.')
  .action(async (part: string) => {
    const { start } = await import('./commands/start.ts');
    await start(part);
  });

program
  .command('import')
  .description("give partners' files to the hub; each is taken whole or refused whole with its reasons")
  .argument('<file...>', 'files as their publishers put them out, whatever their names')
  .option('--dry-run', 'check everything, change nothing', false)
  .option('--json', 'print one line of JSON per file', false)
  .addOption(
    new Option('--published-on <day>', 'the day the publisher put them out, such as 2025-12-15').argParser(day),
  )
  .action(
    async (
      files: string[],
      { dryRun, json, publishedOn }: { dryRun: boolean; json: boolean; publishedOn?: string },
    ) => {
      const { importFiles } = await import('./commands/import.ts');
      process.exitCode = await importFiles({ files, dryRun, json, publishedOn: publishedOn ?? null });
    },
  );

program
  .command('template')
  .description('print the heading line of a register, to fill in as a spreadsheet and give to "hub import"')
  .argument('<register>', 'such as ward-panels')
  .action(async (register: string) => {
    const { template } = await import('./commands/template.ts');
    template(register);
  });

program
  .command('withdraw')
  .description('take a release out of every answer; its history is kept, and importing its file again reinstates it')
  .argument('<release>', 'its id, such as mps-borough-crime:234bf253436f; "hub datasets" lists them')
  .requiredOption('--reason <text>', 'why, in words that a reader will see')
  .action(async (release: string, { reason }: { reason: string }) => {
    const { withdraw } = await import('./commands/withdraw.ts');
    await withdraw(release, reason);
  });

program
  .command('backup')
  .description(
    'write the whole state into one file: of PostgreSQL at any time, of the embedded database while no hub runs',
  )
  .argument('<file>', 'where to, such as 2026-11-22.backup')
  .action(async (file: string) => {
    const { backup } = await import('./commands/backup.ts');
    await backup(file);
  });

program
  .command('restore')
  .description(
    "put a backup into an empty state, whichever database it came from; an older hub's is brought up to date",
  )
  .argument('<file>', 'what "hub backup" wrote')
  .option('--replace', 'put it in the place of what is there, once it is loaded whole', false)
  .action(async (file: string, { replace }: { replace: boolean }) => {
    const { restore } = await import('./commands/restore.ts');
    await restore(file, { replace });
  });

program
  .command('datasets')
  .description('list what the hub can take and what it holds')
  .option('--json', 'print JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const { datasets } = await import('./commands/datasets.ts');
    await datasets({ json });
  });

const views = program
  .command('views')
  .description('publish, list, show and deprecate views: queries under an address of their own');

const versionNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text))
    throw new CommanderError(2, 'hub.version', `error: a version is a number; got "${text}"`);
  return Number(text);
};

views
  .command('list')
  .description('list the views of the running hub that you may see, and what is wrong with any')
  .option('--json', 'print one line of JSON per view', false)
  .action(async ({ json }: { json: boolean }) => {
    const { listViews } = await import('./commands/views.ts');
    await listViews({ json });
  });

views
  .command('show')
  .description('show one view with its query')
  .argument('<name>', 'such as ward-card')
  .addOption(new Option('--of-version <number>', 'the latest where left out').argParser(versionNumber))
  .action(async (name: string, { ofVersion }: { ofVersion?: number }) => {
    const { showView } = await import('./commands/views.ts');
    await showView(name, ofVersion ?? null);
  });

views
  .command('publish')
  .description('publish a file as a view, or as the next version of one')
  .argument('<file>', 'one GraphQL query, with title and description as comments before it')
  .option('--name <name>', 'such as ward-card; the name of the file where left out')
  .option('--title <title>', 'the first comment of the file where left out')
  .option('--owner <agency>', 'the agency whose it is and who alone sees it; for everybody where left out')
  .action(async (file: string, { name, title, owner }: { name?: string; title?: string; owner?: string }) => {
    const { publishView } = await import('./commands/views.ts');
    await publishView(file, { name: name ?? null, title: title ?? null, owner: owner ?? null });
  });

views
  .command('deprecate')
  .description('say of a view that it is no longer to be used; it goes on answering')
  .argument('<name>', 'such as ward-card')
  .requiredOption('--reason <text>', 'why, and what to use instead')
  .addOption(new Option('--of-version <number>', 'all versions where left out').argParser(versionNumber))
  .action(async (name: string, { reason, ofVersion }: { reason: string; ofVersion?: number }) => {
    const { deprecateView } = await import('./commands/views.ts');
    await deprecateView(name, ofVersion ?? null, reason);
  });

const keys = program.command('keys').description("make, list, rotate and revoke partner agencies' keys");
const several = (value: string, before: readonly string[]) => [...before, value];

keys
  .command('create')
  .description('make a key; it is shown this once')
  .requiredOption('--agency <name>', 'whose it is, such as tower-hamlets')
  .requiredOption('--role <role>', 'CITY_HALL, POLICE, SECRETARY, PARTNER, SCRUTINEER or ADMINISTRATOR')
  .requiredOption('--purpose <text>', 'what it is for, such as "Borough dashboard"; no person\'s name')
  .option('--borough <name>', 'a borough it speaks for, by name or code; give it again for each', several, [])
  .option('--scope <scope>', 'a scope; give it again for each. Without: those usual for the role', several, [])
  .addOption(new Option('--expires-on <day>', 'the first day on which it opens nothing any more').argParser(day))
  .action(async (options: unknown) => {
    const { createKey, keyWanted } = await import('./commands/keys.ts');
    await createKey(keyWanted(options));
  });

keys
  .command('list')
  .description('list them, without their secrets')
  .action(async () => {
    const { listKeys } = await import('./commands/keys.ts');
    await listKeys();
  });

keys
  .command('rotate')
  .description('make a key that opens what another does, and let that one end')
  .argument('<prefix>', 'its visible part; "hub keys list" shows it')
  .option('--overlap-days <days>', 'how long both open, 0 to 90', '7')
  .action(async (prefix: string, { overlapDays }: { overlapDays: string }) => {
    const { rotateKey } = await import('./commands/keys.ts');
    await rotateKey(prefix, Number(overlapDays));
  });

keys
  .command('revoke')
  .description('end a key at once')
  .argument('<prefix>', 'its visible part')
  .action(async (prefix: string) => {
    const { revokeKey } = await import('./commands/keys.ts');
    await revokeKey(prefix);
  });

addWebhookCommands(program);

const audit = program.command('audit').description('check the record of reads, and remove what was kept long enough');

const hash = (text: string): string => {
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new CommanderError(2, 'hub.hash', `error: a seal has 64 digits and letters from a to f; got "${text}"`);
  return text;
};
const days = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new CommanderError(2, 'hub.days', `error: expected a number of days from 1 to 99999; got "${text}"`);
  return Number(text);
};

audit
  .command('verify')
  .description(
    'find what was changed, removed, put in or moved in the record of reads; ends with 1 where something was',
  )
  .option('--json', 'print JSON', false)
  .addOption(new Option('--head <seal>', 'a last seal that was noted before and must still be there').argParser(hash))
  .addOption(
    new Option('--kept <days>', 'how many days entries had to be kept before they were removed')
      .argParser(days)
      .default(1),
  )
  .action(async ({ json, head, kept }: { json: boolean; head?: string; kept: number }) => {
    const { verifyAudit } = await import('./commands/audit.ts');
    process.exitCode = await verifyAudit({ json, head: head ?? null, leastDays: kept });
  });

audit
  .command('retain')
  .description('remove the entries of segments that were sealed long enough ago; their seals stay')
  .addOption(new Option('--days <days>', 'how long they are kept').argParser(days).makeOptionMandatory())
  .action(async ({ days: kept }: { days: number }) => {
    const { retainAudit } = await import('./commands/audit.ts');
    await retainAudit(kept);
  });

program
  .command('compose')
  .description('print and compose the schemas into schema/*.graphql')
  .option('--check', 'change nothing; fail where the committed schemas differ', false)
  .option('--publish', 'also take the graph as the one that clients rely on (schema/published.graphql)', false)
  .action(async ({ check, publish }: { check: boolean; publish: boolean }) => {
    const { compose } = await import('./commands/compose.ts');
    process.exitCode = await compose({ check, publish });
  });

program
  .command('doctor')
  .description('look for what keeps the hub from running here, and say what to do')
  .action(async () => {
    const { doctor } = await import('./commands/doctor.ts');
    process.exitCode = await doctor();
  });

/** Faults of usage that commander itself does not print. */
const ownFaults: ReadonlySet<string> = new Set(['hub.day', 'hub.version', 'hub.hash', 'hub.days', 'hub.number']);

/** Wrong usage ends with 2, a fault that can be told in words with 1; anything else is a defect and shows itself whole. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (ownFaults.has(error.code)) console.error(error.message);
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof ConfigError) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof HubError || error instanceof StateHeld) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 1;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { HubError } from '../../kit/hubError.ts';
import { isWorkbook, openArchive, type Archive, type ArchiveMember } from '../../kit/importing/archive.ts';
import { monthlyFile } from '../../kit/importing/monthlyFile.ts';
import { isArchive } from '../../kit/importing/notText.ts';
import { oneAhead } from '../../kit/importing/oneAhead.ts';
import type { ImportReport, ReceivedFile } from '../../kit/importing/report.ts';

/** Takes one file; throws a HubError where the door as a whole says no. */
export type TakeMember = (file: ReceivedFile) => Promise<ImportReport>;

/**
 * Takes the files of an archive, each as a release of its own: a bad one is refused alone. The months of one kind follow each other,
 * so that each is read while the one before it is published.
 * @returns null for a file that is no archive, or a workbook, which is one file
 */
export async function importArchive(file: ReceivedFile, take: TakeMember): Promise<ImportReport | null> {
  if (!(await isArchive(file.path))) return null;
  const archive = await opened(file);
  if (archive === null || 'refusals' in archive) return archive;
  const folder = await mkdtemp(join(tmpdir(), 'hub-archive-'));
  try {
    return isWorkbook(archive) ? null : await importMembers(file, archive, folder, take);
  } finally {
    archive.close();
    await rm(folder, { recursive: true });
  }
}

/** A damaged file may as well be a workbook: whoever reads those says what is wrong with it. */
async function opened(file: ReceivedFile): Promise<Archive | ImportReport | null> {
  try {
    return await openArchive(file.path);
  } catch (error) {
    if (!file.name.toLowerCase().endsWith('.zip')) return null;
    const reason = error instanceof Error ? error.message : String(error);
    return refused(
      file.name,
      `The archive cannot be opened (${reason}). Fetch it again, or send its files one by one.`,
    );
  }
}

async function importMembers(
  { name }: ReceivedFile,
  { members }: Archive,
  folder: string,
  take: TakeMember,
): Promise<ImportReport> {
  const kept = members.filter((member) => !isClutter(member) && !isElsewhere(member));
  const elsewhere = members.filter(isElsewhere).length;
  if (kept.length === 0) return refused(name, 'The archive holds no file of London’s partners.');
  const inKinds = [...Map.groupBy(kept, kindOf).values()].flat();
  const reports = new Map<ArchiveMember, ImportReport | null>();
  const takeMember = async (member: ArchiveMember) => {
    const report = await importMember(member, join(folder, String(members.indexOf(member))), take);
    return [member, report === null ? null : { ...report, file: `${name}/${member.name}` }] as const;
  };
  for await (const [member, report] of oneAhead(inKinds, (member) => member.name, takeMember))
    reports.set(member, report);
  const papers = kept.filter((member) => reports.get(member) === null);
  if (papers.length === kept.length) return refused(name, 'The archive holds no file of London’s partners.');
  return {
    file: name,
    ...nothing,
    remarks: [
      ...(elsewhere === 0 ? [] : [`Files of forces outside London that were left out: ${elsewhere}.`]),
      ...papers.map((paper) => `"${paper.name}" was left out: a paper beside the data, with none that the hub knows.`),
    ],
    members: kept.flatMap((member) => eachOf(reports.get(member) ?? null)),
  };
}

/** A workbook in the archive may hold several tables, whose reports are told as those of files are. */
function eachOf(report: ImportReport | null): readonly ImportReport[] {
  if (report?.members === undefined) return report === null ? [] : [report];
  return report.members.map((table) => ({ ...table, file: `${dirname(report.file)}/${table.file}` }));
}

/** @returns null for a paper beside the data, of no known format */
async function importMember(member: ArchiveMember, path: string, take: TakeMember): Promise<ImportReport | null> {
  const name = basename(member.name);
  if (member.fault !== null) return refused(name, member.fault);
  try {
    const unpacked = await member.unpack(path).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HubError('BAD_USER_INPUT', `It is damaged in the archive (${reason}). Fetch the archive again.`);
    });
    const report = await take({ name, path, ...unpacked });
    return report.dataset === null && paperEnding.test(name) ? null : report;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return refused(name, error.message);
  } finally {
    await rm(path, { force: true });
  }
}

/** What archiving programs leave behind. */
const isClutter = ({ name }: ArchiveMember) => /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/.test(name);

/** What publishers put beside their data, such as a README or a licence. A table that is named so is taken all the same. */
const paperEnding = /^(?:readme|licen[cs]e|notice)$|\.(?:txt|md|pdf|docx?|odt|rtf|html?|png|jpe?g)$/i;

/** Files of data.police.uk of which nothing hangs on the order; each other file is of its own kind. */
function kindOf({ name }: ArchiveMember): string {
  const monthly = monthlyFile(name);
  return monthly === null ? name : `${monthly.force} ${monthly.kind}`;
}

/** A file of data.police.uk, whose name says the force, of one that is not London's. */
function isElsewhere({ name }: ArchiveMember): boolean {
  const force = monthlyFile(name)?.force;
  return force !== undefined && force !== 'metropolitan' && force !== 'city-of-london';
}

/** What an archive itself takes: its files have reports of their own. */
const nothing = { dataset: null, release: null, accepted: 0, refused: 0, changed: 0, refusals: [], remarks: [] };

function refused(file: string, message: string): ImportReport {
  return { file, ...nothing, refusals: [{ line: null, column: null, message }] };
}

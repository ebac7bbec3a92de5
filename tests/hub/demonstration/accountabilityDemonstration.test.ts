import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationFiles } from '../../../hub/demonstration/demonstrationFile.ts';
import { loadDemonstration } from '../../../hub/demonstration/loadDemonstration.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { accountabilityImporters } from '../../../subgraphs/accountability/index.ts';
import {
  loadedAccountability,
  type LoadedAccountability,
} from '../../subgraphs/accountability/support/loadedAccountability.ts';

const towerHamlets = 'E09000030';
const metropolitanPolice = 'E23000001';
const files = demonstrationFiles.filter(({ dataset }) => datasetById(dataset)?.consumers[0] === 'accountability');

describe('the demonstration of complaints and custody', () => {
  let hub: LoadedAccountability;
  let folder: string;
  const start = async () => {
    const said: string[] = [];
    const { database } = hub;
    const before = database.statements;
    await loadDemonstration({
      domain: 'accountability',
      database,
      door: createDomainDoor({ database, importers: accountabilityImporters, today: () => '2026-11-27' }),
      temporaryFolder: folder,
      say: (step) => said.push(step),
    });
    return { said, statements: database.statements - before };
  };
  beforeAll(async () => {
    hub = await loadedAccountability();
    folder = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
  });
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true });
  });

  it('comes through the door of partners’ files, once', async () => {
    expect((await start()).said).toHaveLength(files.length);
    expect(await start()).toEqual({ said: [], statements: files.length });
  });

  const flagged = { value: expect.any(Number), flags: expect.arrayContaining(['DEMONSTRATION']) };

  it('shows complaints of a borough and of forces, marked as made up', async () => {
    const asked = '{ complaints { latest { period figure { value flags } } } }';
    expect(await hub.of(towerHamlets, asked)).toEqual({
      complaints: { latest: { period: '2025/26-Q3', figure: flagged } },
    });
    const finalised = '{ complaints(kind: FINALISED) { latest { period figure { value flags } } } }';
    expect(await hub.of(metropolitanPolice, finalised)).toEqual({
      complaints: { latest: { period: '2024/25', figure: flagged } },
    });
  });

  it('shows custody, with few enough withheld to be of use', async () => {
    const asked = `{ custodyDisposals { at(period: "2025/26-Q3") { value flags } }
      prosecuted: custodyDisposals(filter: { disposal: PROSECUTION, ethnicity: OTHER }) { at(period: "2025/26-Q3") { value flags } } }`;
    expect(await hub.of(metropolitanPolice, asked)).toEqual({
      custodyDisposals: { at: flagged },
      prosecuted: { at: flagged },
    });
  });

  it('ends with the first real return', async () => {
    const heading = 'Borough,Quarter,Cases logged outside Schedule 3,Cases logged under Schedule 3';
    expect(await hub.send([heading, 'Hackney,2026/27-Q1,20,10'])).toMatchObject({ refused: 0 });
    expect(await hub.of(towerHamlets, '{ complaints { latest { period } } }')).toEqual({
      complaints: { latest: null },
    });
    expect((await start()).said).toEqual([]);
  });
});

import type { ClusterHub } from './clusterHub.ts';

export const towerHamlets = 'E09000030';
export const hackney = 'E09000012';

/** The number of what is entered here: it stands nowhere else, so that wherever it is found it was told. */
export const told = '2026-97';

/** Who asks, by what they are to a record of Tower Hamlets. */
export interface Askers {
  readonly secretary: string;
  readonly partner: string;
  readonly cityHall: string;
  readonly police: string;
  /** A partner and a secretary of the next borough, and a scrutineer, who sees what is published. */
  readonly neighbour: string;
  readonly neighbourSecretary: string;
  readonly scrutineer: string;
}

/** Has a risk, a custody issue, a victims' concern and a bid entered in Tower Hamlets, through the graph and with keys. */
export async function enterRecords(hub: ClusterHub): Promise<Askers> {
  const partners = ['partner:read', 'register:write'];
  const askers = {
    secretary: await hub.key({ role: 'SECRETARY', agency: 'tower-hamlets', boroughs: [towerHamlets] }),
    partner: await hub.key({ role: 'PARTNER', agency: 'mind', boroughs: [towerHamlets], scopes: partners }),
    cityHall: await hub.key({ role: 'CITY_HALL', agency: 'mopac' }),
    police: await hub.key({ role: 'POLICE', agency: 'mps' }),
    neighbour: await hub.key({ role: 'PARTNER', agency: 'refuge', boroughs: [hackney], scopes: partners }),
    neighbourSecretary: await hub.key({ role: 'SECRETARY', agency: 'hackney', boroughs: [hackney] }),
    scrutineer: await hub.key({ role: 'SCRUTINEER', agency: 'assembly' }),
  };
  await act(hub, hub.administrator, 'openCustodySuite', {
    borough: towerHamlets,
    suite: 'bethnal-green',
    name: 'Bethnal Green',
    agency: 'METROPOLITAN_POLICE',
    panel: 'North East',
  });
  await act(hub, askers.partner, 'raiseRisk', {
    area: towerHamlets,
    number: told,
    likelihood: 'HIGH',
    impact: 'LOW',
    netConcern: 'LOW',
    nextReviewOn: '2027-01-15',
  });
  await act(hub, askers.secretary, 'raiseCustodyIssue', {
    borough: towerHamlets,
    number: told,
    suite: `${towerHamlets}/bethnal-green`,
    about: 'CONDITIONS',
    severity: 'SERIOUS',
  });
  await act(hub, askers.secretary, 'raiseVictimsConcern', {
    borough: towerHamlets,
    number: told,
    theme: 'KEPT_INFORMED',
  });
  await act(hub, askers.secretary, 'planBoard', { borough: towerHamlets });
  const round = { number: told, criteria: 'Evidence of the problem', opensOn: '2100-01-01', closesOn: '2100-02-01' };
  await act(hub, askers.cityHall, 'planFundRound', round);
  await act(hub, askers.secretary, 'draftFundBid', { board: towerHamlets, number: told, round: told });
  return askers;
}

async function act(hub: ClusterHub, key: string, name: string, input: Readonly<Record<string, unknown>>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`;
  const answer = await hub.ask(key, mutation, { input: { ...input, reason: 'Minutes of the meeting' } });
  const right = JSON.stringify({ [name]: { userErrors: [] } });
  if (JSON.stringify(answer.data) !== right) throw new Error(`${name}: ${JSON.stringify(answer)}`);
}

import { readConfig } from '../config.ts';
import { findDoor } from '../door/findDoor.ts';

/** Takes a release out of every answer and keeps its history. */
export async function withdraw(release: string, reason: string): Promise<void> {
  const found = await findDoor(readConfig());
  try {
    const { changed } = await found.door.withdraw(release, reason);
    console.log(
      changed === 0
        ? `${release} is withdrawn; no cell changed.`
        : `${release} is withdrawn; ${String(changed)} cells changed. Importing its file again reinstates it.`,
    );
  } finally {
    await found.close();
  }
}

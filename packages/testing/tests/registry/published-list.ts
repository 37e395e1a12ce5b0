import { formatInstitutionId } from '@prova/credential';
import { openSnapshot, type Snapshot } from '@prova/trust';
import { openRelease, type PublicationPlace } from '@prova/trust-registry';

/** What the public is told now. */
export async function publishedList(place: PublicationPlace): Promise<Snapshot> {
  const release = await openRelease(place.releases);
  const bytes = release?.files.get('snapshot.cose')?.body ?? new Uint8Array();
  return (await openSnapshot(bytes, place)).snapshot;
}

/** The institutions that the public is told of. */
export async function publishedIds(place: PublicationPlace): Promise<readonly string[]> {
  return (await publishedList(place)).institutions.map(formatInstitutionId);
}

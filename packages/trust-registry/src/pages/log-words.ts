import type { Officer } from '../officers/officer.ts';

/** What the audit log says, in words. What is not here is shown as it is written. */
const ACTIONS: Readonly<Record<string, string>> = {
  'request.submitted': 'Proposed a change',
  'request.in-force': 'Suspended at once',
  'request.approved': 'Approved',
  'request.rejected': 'Rejected',
  'request.withdrawn': 'Withdrew',
  'request.expired': 'Nobody decided in time',
  'publication.prepared': 'Prepared a list',
  'publication.signed': 'Signed a list',
  'publication.endorsed': 'Endorsed a list',
  'publication.released': 'Released a list',
  'publication.abandoned': 'Abandoned a list',
  'officer.founded': 'Entered an officer',
  'officer.key-invited': 'Announced a further key',
  'officer.key-enrolled': 'Enrolled a further key',
  'officer.key-retired': 'Ended a key',
};

/** Who acts besides officers; what follows the colon names a key. */
const ACTORS: Readonly<Record<string, string>> = {
  'list-signer': 'the list signer',
  targets: 'the holders of two keys',
  timestamp: 'this server',
  'command-line': 'the command line',
  founding: 'the founders',
  registry: 'the registry',
  recovery: 'the registry, after an interruption',
};

export function actionWords(action: string): string {
  return Object.hasOwn(ACTIONS, action) ? (ACTIONS[action] ?? action) : action;
}

/** Says who acted: an officer by name. */
export function actorWords(officers: readonly Officer[]): (actor: string) => string {
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return (actor) => {
    const [kind = '', id = ''] = actor.split(':');
    if (kind === 'officer') return names.get(id) ?? 'an officer';
    return Object.hasOwn(ACTORS, kind) ? (ACTORS[kind] ?? actor) : actor;
  };
}

/** An invented person, who may sign in without a password. */
export interface DemoPerson {
  /** `sub`, unique among the people of a provider. */
  readonly subject: string;
  readonly name: string;
  /** In a sentence, for whoever chooses; told to no service. */
  readonly situation?: string;
  readonly organisation?: string;
  readonly roles: readonly string[];
  /** By which institutions know a holder of documents. */
  readonly personalNumber?: string;
}

/** Under which names the demo provider says what it knows of somebody, all of it in scope `profile`. */
export const DEMO_CLAIMS = { name: 'name', organisation: 'organisation', roles: 'roles' } as const;

/** The same with what a holder's documents are found by. */
export const DEMO_HOLDER_CLAIMS = {
  ...DEMO_CLAIMS,
  personalNumber: 'personal_administrative_number',
} as const;

/** Two clerks of one institution, so that one can propose and the other approve, and one of another. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    subject: 'demo-clara',
    name: 'Clara Clerk',
    organisation: 'BE:0120',
    roles: ['clerk:BE:0120'],
  },
  {
    subject: 'demo-arthur',
    name: 'Arthur Approver',
    organisation: 'BE:0120',
    roles: ['clerk:BE:0120'],
  },
  {
    subject: 'demo-konrad',
    name: 'Konrad Kassenwart',
    organisation: 'DE:BA82708',
    roles: ['clerk:DE:BA82708'],
  },
];

/** Holders of documents of the demonstration. They have no role anywhere. */
export const DEMO_HOLDERS: readonly DemoPerson[] = [
  {
    subject: 'demo-marie-louise',
    name: 'Marie-Louise Vandenbroucke',
    roles: [],
    personalNumber: '54072002197',
  },
  {
    subject: 'demo-celestine',
    name: 'Célestine Lambert',
    roles: [],
    personalNumber: '91630800273',
  },
];

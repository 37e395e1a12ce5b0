// The types of prova-verifier.js, complete in this one file. A test holds them against the program.

/**
 * Opens a verifier for one scheme, with what this browser remembers of it. Rejects with `TypeError` where the order is written wrongly.
 * A trust list that is refused is no reason to reject: `opened` says so, and every document is then `undetermined`.
 */
export function openVerifier(order: VerifierOrder): Promise<Verifier>;

/** Files of a registry, as they came. They prove themselves. */
export interface TrustFiles {
  /** `snapshot.cose`, the trust list; absent where it could not be had. */
  readonly snapshot?: Uint8Array;
  /** Lists of withdrawn documents, each with the address it is published under. */
  readonly lists?: readonly { readonly uri: string; readonly text: string }[];
}

/** No member switches anything off. */
export interface VerifierOrder extends TrustFiles {
  /** The only environment whose trust list counts; `prod` for real documents. */
  readonly environment: 'prod' | 'acc' | 'test';
  /** DER of the root certificate, pinned with your page. */
  readonly root: Uint8Array;
  /** The one place where time comes from. */
  readonly clock: () => Date;
}

export interface Verifier {
  /** What became of the files that it was opened with. */
  readonly opened: TakenFiles;
  /** Takes in newer files. What is refused changes nothing. */
  update(files: TrustFiles): Promise<TakenFiles>;
  /** Judges the text of a QR code. */
  judgeText(text: string, wishes?: Wishes): Promise<Said>;
  /** Judges a PDF, a picture (PNG, JPEG) or a text in a file, and loads what it takes to read it with the first. */
  judgeFile(bytes: Uint8Array, wishes?: Wishes): Promise<Said>;
  state(): TrustState;
}

export interface TakenFiles {
  /** `taken`, or `same` as the one here; `absent` where none was brought; else the code of why it was refused. */
  readonly snapshot: string;
  readonly lists: readonly {
    readonly uri: string;
    readonly outcome: 'taken' | 'not-newer' | 'refused';
  }[];
}

export interface Wishes {
  /** Of treatment, `yyyy-mm-dd`; the clock's local day unless said. */
  readonly treatmentDate?: string;
  /** Of the words: a tag as in `lang`; English unless said. */
  readonly language?: string;
}

/** Instants are epoch seconds. */
export interface TrustState {
  readonly environment: 'prod' | 'acc' | 'test';
  readonly freshness: 'FRESH' | 'DUE' | 'STALE' | 'EXPIRED' | 'MISSING';
  readonly clock: 'plausible' | 'suspect';
  readonly sequence?: number;
  readonly issuedAt?: number;
  /** After this nothing is accepted by the trust list that is here. */
  readonly staleAt?: number;
  readonly institutions: number;
  /** Why the trust list that was kept is of no use. */
  readonly refused?: string;
  readonly lists: number;
  readonly oldestList?: number;
  /** Whether this browser keeps the trust list, and with it what it refuses as older. */
  readonly memory: 'kept' | 'full' | 'not-kept';
}

/** A verdict in words, and all that led to it. */
export interface Said {
  readonly report: Report;
  /** For a heading. Begins with the environment where that is not `prod`. */
  readonly title: string;
  readonly sentence: string;
  /** That the words are in. */
  readonly language: string;
}

export interface Report {
  /** Only `accepted` is a yes. */
  readonly verdict: 'accepted' | 'rejected' | 'undetermined' | 'not-judged';
  /** Of ETSI EN 319 102-1. */
  readonly indication?: 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';
  /** The first one decided. `next`, the end of `message`, says what to do. */
  readonly reasons: readonly {
    readonly code: string;
    readonly step: string;
    readonly message: string;
    readonly next?: string;
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly result: 'PASSED' | 'NOT PASSED' | 'WARNING' | 'N/A';
    readonly detail?: string;
  }[];
  /** Present where the signature verified, which alone is no yes. */
  readonly document?: ReportedDocument;
  readonly issuer?: {
    readonly country: string;
    readonly officialId: string;
    readonly name: string;
    readonly kid: string;
  };
  /** What the institution's list of withdrawn documents says. */
  readonly status?: {
    readonly state: 'good' | 'revoked' | 'suspended' | 'unknown';
    readonly issuedAt?: string;
  };
  /** Of a file, and of the seal on a PDF. */
  readonly carrier?: {
    readonly medium: 'pdf' | 'png' | 'jpeg' | 'unknown';
    readonly seal: 'intact' | 'foreign' | 'modified' | 'invalid' | 'unjudged' | 'none';
    readonly sealedAt?: string;
  };
  readonly trust: {
    readonly environment: 'prod' | 'acc' | 'test';
    readonly sequence?: number;
    readonly issuedAt?: string;
    readonly state: 'FRESH' | 'DUE' | 'STALE' | 'EXPIRED' | 'MISSING';
  };
  readonly treatmentDate: string;
  readonly verifiedAt: string;
  readonly software: { readonly name: string; readonly version: string };
}

export type ReportedDocument = {
  readonly schema: string;
  readonly jti?: string;
  readonly rid?: string;
} & (
  | (LatinNames &
      (
        | { readonly type: 'prc'; readonly data: CertificateMembers }
        | { readonly type: 'ehic'; readonly data: CardMembers }
        | { readonly type: 'pda1'; readonly data: Pda1Members }
        | { readonly type: 'isiplus'; readonly data: IsiPlusMembers }
      ))
  | { readonly type: 'entitlement'; readonly data: EntitlementMembers }
);

export interface LatinNames {
  /** The names in Latin letters, to be compared with an identity document. */
  readonly latin: { readonly fn: string; readonly gn: string };
}

/** Numbers are those of the printed fields. Dates are `yyyy-mm-dd`; of `dob`, month and day may be `00`. */
export interface CardMembers {
  /** 2: the issuing state. */
  readonly ic: string;
  /** 3: surname. */
  readonly fn: string;
  /** 4: given names. */
  readonly gn: string;
  /** 5 */
  readonly dob: string;
  /** 6: personal identification number. */
  readonly hi: string;
  /** 7: acronym and number of the institution. */
  readonly in: string;
  readonly ii: string;
  /** 8: number of the card. */
  readonly ci: string;
  /** 9: expiry of the card. */
  readonly xd: string;
  /** Day of issue. */
  readonly di: string;
}

export interface CertificateMembers extends Omit<CardMembers, 'ci' | 'xd'> {
  readonly ci?: string | undefined;
  readonly xd?: string | undefined;
  /** Entitled from and to. */
  readonly sd: string;
  readonly ed: string;
}

/** Portable document A1: whose legislation on social security applies to a person who works abroad. */
export interface Pda1Members extends Omit<CardMembers, 'ci' | 'xd'> {
  /** Number of the document. */
  readonly dn: string;
  /** First and last day of the period. */
  readonly sd: string;
  readonly ed: string;
  /** The state whose legislation applies. */
  readonly lc: string;
  /** Status, `01` to `12`, as section 3 of the form numbers them. */
  readonly sc: string;
  /** Whether Regulation 1408/71 remains applicable. */
  readonly tr?: boolean | undefined;
  readonly em: readonly Employer[];
  /** Either places of work, or the country of work without a fixed place. */
  readonly wa?: readonly WorkAddress[] | undefined;
  readonly nf?: string | undefined;
}

/** The Belgian ISI+ card: `hi` is the national number. */
export interface IsiPlusMembers extends CardMembers {
  readonly sx?: 'F' | 'M' | 'X' | undefined;
}

/** One right, and no reason for it. */
export interface EntitlementMembers {
  readonly ic: string;
  readonly ii: string;
  /** The right, and the version of the catalogue that has it. */
  readonly r: string;
  readonly v: number;
  /** First and last day. */
  readonly sd: string;
  readonly ed: string;
  /** Short name and year of birth of its holder, or neither: then whoever shows it is. */
  readonly nm?: string | undefined;
  readonly yb?: string | undefined;
}

export interface Employer {
  /** `01` employment, `02` self-employment. */
  readonly et: string;
  readonly id: string;
  readonly na: string;
  readonly co: string;
}

export interface WorkAddress {
  /** The whole address; or street, house number, postal code, region. */
  readonly fa?: string | undefined;
  readonly st?: string | undefined;
  readonly hn?: string | undefined;
  readonly pc?: string | undefined;
  readonly rg?: string | undefined;
  /** Place and country. */
  readonly lo: string;
  readonly co: string;
  /** Company there, and its number; flag of a ship, home base of a crew. */
  readonly na?: string | undefined;
  readonly id?: string | undefined;
  readonly hb?: string | undefined;
}

/** How a status is called: `BIM`, `HREC_12P`. */
export const STATUS_CODE = /^(?=.{1,24}$)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** How a body that decides statuses is called: `SPPIS`. */
export const AUTHORITY_CODE = /^[A-Z]{2,12}$/;

/** How a tier is called, and a detail of a status: `lowIncome`, `aiCategory`. */
export const TIER_NAME = /^[a-z][a-zA-Z]{1,31}$/;

/** How a sector of rights is called: `transport`. */
export const SECTOR_CODE = /^[a-z][a-z-]{1,31}$/;

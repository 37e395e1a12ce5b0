/** Where holders come back to from their provider, which has to know the address. */
export const HOLDERS_CALLBACK = '/authorize/callback';

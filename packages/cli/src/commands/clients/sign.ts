import type { Command } from '../../command.ts';

/** `prova clients sign`: what a program sends along, for a person with a shell. */
export const clientsSignCommand: Command = {
  name: 'clients sign',
  summary: 'get a token as a client and print the two headers of one request, for curl -H @-',
  operands: 'METHOD URL',
  options: {
    id: { value: 'ID', help: 'of the client' },
    key: { value: 'FILE', help: 'its private key, PKCS #8 PEM, readable by you alone' },
    scope: { value: 'WORDS', help: 'what the token is for; all that the client has, if left out' },
  },
  notes: [
    'The token is bound to the key (DPoP, RFC 9449), and the proof is for this method and URL, once, within a minute.',
    'Tokens are asked for at the origin of the URL: of an issuer, or of the status service for a partner. Any OAuth library does the same.',
  ],
  run: async (call) => (await import('./sign-request.ts')).signRequest(call),
};
